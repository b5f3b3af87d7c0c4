<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Inquit</name>
    <message>
        <source> and </source>
        <translation> et </translation>
    </message>
    <message>
        <source> or </source>
        <translation> ou </translation>
    </message>
    <message>
        <source>%Y-%m-%d %H:%M</source>
        <translation>%d/%m/%Y %H:%M</translation>
    </message>
    <message numerus="yes">
        <source>%n More of the Same</source>
        <translation>
            <numerusform>%n autre de la même chaîne</numerusform>
            <numerusform>%n autres de la même chaîne</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attitudes</source>
        <translation>
            <numerusform>%n attitude</numerusform>
            <numerusform>%n attitudes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n documents</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n doubtful ones</source>
        <translation>
            <numerusform>%n douteuse</numerusform>
            <numerusform>%n douteuses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n doubtful quotations were left out.</source>
        <translation>
            <numerusform>%n citation douteuse a été écartée.</numerusform>
            <numerusform>%n citations douteuses ont été écartées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n edits have lost their passage (see Without a Passage)</source>
        <translation>
            <numerusform>%n modification a perdu son passage (voir «&#xa0;Sans passage&#xa0;»)</numerusform>
            <numerusform>%n modifications ont perdu leur passage (voir «&#xa0;Sans passage&#xa0;»)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files could not be read when last tried; all others are in the library.</source>
        <translation>
            <numerusform>%n fichier n’a pas pu être lu lors du dernier essai&#x202f;; tous les autres sont dans la bibliothèque.</numerusform>
            <numerusform>%n fichiers n’ont pas pu être lus lors du dernier essai&#x202f;; tous les autres sont dans la bibliothèque.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files of other kinds passed over</source>
        <translation>
            <numerusform>%n fichier d’un autre type ignoré</numerusform>
            <numerusform>%n fichiers d’un autre type ignorés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n filters</source>
        <translation>
            <numerusform>%n filtre</numerusform>
            <numerusform>%n filtres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marked wrong were left out</source>
        <translation>
            <numerusform>%n marquée comme fausse a été écartée</numerusform>
            <numerusform>%n marquées comme fausses ont été écartées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more imports are left</source>
        <translation>
            <numerusform>encore %n importation à faire</numerusform>
            <numerusform>encore&#xa0;%n importations à faire</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quotations</source>
        <translation>
            <numerusform>%n citation</numerusform>
            <numerusform>%n citations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected; a change is done to all</source>
        <translation>
            <numerusform>%n sélectionnée&#xa0;; une modification vaut pour elle</numerusform>
            <numerusform>%n sélectionnées&#xa0;; une modification vaut pour toutes</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;About Inquit</source>
        <translation>À propos d’&amp;Inquit</translation>
    </message>
    <message>
        <source>&amp;Add from Clipboard</source>
        <translation>&amp;Ajouter depuis le presse-papiers</translation>
    </message>
    <message>
        <source>&amp;All</source>
        <translation>&amp;Toutes</translation>
    </message>
    <message>
        <source>&amp;Author</source>
        <translation>&amp;Auteur</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Précédent</translation>
    </message>
    <message>
        <source>&amp;Certainty</source>
        <translation>&amp;Certitude</translation>
    </message>
    <message>
        <source>&amp;Change Keys…</source>
        <translation>&amp;Modifier les raccourcis…</translation>
    </message>
    <message>
        <source>&amp;Columns…</source>
        <translation>&amp;Colonnes…</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>&amp;Copy Quotation</source>
        <translation>&amp;Copier la citation</translation>
    </message>
    <message>
        <source>&amp;Copy the List</source>
        <translation>&amp;Copier la liste</translation>
    </message>
    <message>
        <source>&amp;Copy the Report</source>
        <translation>&amp;Copier le rapport</translation>
    </message>
    <message>
        <source>&amp;Corrections from CSV…</source>
        <translation>&amp;Corrections depuis un fichier CSV…</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Sombre</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>&amp;Date</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>&amp;Document</source>
        <translation>&amp;Document</translation>
    </message>
    <message>
        <source>&amp;Documents</source>
        <translation>&amp;Documents</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Terminer</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Modifier</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exporter…</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>Rec&amp;hercher</translation>
    </message>
    <message>
        <source>&amp;First Speaker</source>
        <translation>&amp;Premier locuteur</translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation>&amp;Oublier</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>&amp;Full Screen</source>
        <translation>&amp;Plein écran</translation>
    </message>
    <message>
        <source>&amp;Full citation</source>
        <translation>Référence co&amp;mplète</translation>
    </message>
    <message>
        <source>&amp;Guard against formulas</source>
        <translation>Protéger contre les form&amp;ules</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>&amp;Guide</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Aide</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importer</translation>
    </message>
    <message>
        <source>&amp;Insert</source>
        <translation>&amp;Insérer</translation>
    </message>
    <message>
        <source>&amp;Join the Same People</source>
        <translation>&amp;Réunir les personnes identiques</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Raccourcis clavier</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Clair</translation>
    </message>
    <message>
        <source>&amp;List</source>
        <translation>&amp;Liste</translation>
    </message>
    <message>
        <source>&amp;Merge the Speakers…</source>
        <translation>&amp;Fusionner les locuteurs…</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>&amp;New Library…</source>
        <translation>&amp;Nouvelle bibliothèque…</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Suivante</translation>
    </message>
    <message>
        <source>&amp;Next Document</source>
        <translation>Document &amp;suivant</translation>
    </message>
    <message>
        <source>&amp;No Key</source>
        <translation>&amp;Aucune touche</translation>
    </message>
    <message>
        <source>&amp;Nobody Said This</source>
        <translation>Pers&amp;onne ne l’a dit</translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation>A&amp;ucune</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Ouvrir…</translation>
    </message>
    <message>
        <source>&amp;Previous</source>
        <translation>&amp;Précédente</translation>
    </message>
    <message>
        <source>&amp;Previous Document</source>
        <translation>Document &amp;précédent</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Imprimer…</translation>
    </message>
    <message>
        <source>&amp;Publication</source>
        <translation>&amp;Publication</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Quotation</source>
        <translation>&amp;Citation</translation>
    </message>
    <message>
        <source>&amp;Read</source>
        <translation>&amp;Lire</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>Reti&amp;rer</translation>
    </message>
    <message>
        <source>&amp;Report a Problem…</source>
        <translation>Signaler un &amp;problème…</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>&amp;Réinitialiser</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Restaurer</translation>
    </message>
    <message>
        <source>&amp;Right as It Is</source>
        <translation>&amp;Juste tel quel</translation>
    </message>
    <message>
        <source>&amp;Save and Use</source>
        <translation>&amp;Enregistrer et utiliser</translation>
    </message>
    <message>
        <source>&amp;Save as CSV…</source>
        <translation>&amp;Enregistrer en CSV…</translation>
    </message>
    <message>
        <source>&amp;Search Language</source>
        <translation>&amp;Langage de recherche</translation>
    </message>
    <message>
        <source>&amp;Second Speaker</source>
        <translation>&amp;Deuxième locuteur</translation>
    </message>
    <message>
        <source>&amp;Sidebar</source>
        <translation>&amp;Barre latérale</translation>
    </message>
    <message>
        <source>&amp;Skip</source>
        <translation>&amp;Passer</translation>
    </message>
    <message>
        <source>&amp;Speaker</source>
        <translation>&amp;Locuteur</translation>
    </message>
    <message>
        <source>&amp;Star</source>
        <translation>É&amp;toile</translation>
    </message>
    <message>
        <source>&amp;Table</source>
        <translation>&amp;Tableau</translation>
    </message>
    <message>
        <source>&amp;Tag…</source>
        <translation>&amp;Mot-clé…</translation>
    </message>
    <message>
        <source>&amp;Take Out of Collection…</source>
        <translation>Retirer de la c&amp;ollection…</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>&amp;Texte</translation>
    </message>
    <message>
        <source>&amp;Third Speaker</source>
        <translation>&amp;Troisième locuteur</translation>
    </message>
    <message>
        <source>&amp;Tour</source>
        <translation>&amp;Visite guidée</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>Affic&amp;hage</translation>
    </message>
    <message>
        <source>&amp;Watch Folder…</source>
        <translation>&amp;Surveiller un dossier…</translation>
    </message>
    <message>
        <source>&amp;Web address</source>
        <translation>Adresse &amp;web</translation>
    </message>
    <message>
        <source>&amp;Without a Passage</source>
        <translation>&amp;Sans passage</translation>
    </message>
    <message>
        <source>A Fault in Inquit</source>
        <translation>Erreur dans Inquit</translation>
    </message>
    <message>
        <source>A [ is not closed.</source>
        <translation>Un [ n’est pas fermé.</translation>
    </message>
    <message>
        <source>A ] closes nothing.</source>
        <translation>Un ] ne ferme rien.</translation>
    </message>
    <message>
        <source>A collection needs a name.</source>
        <translation>Une collection a besoin d’un nom.</translation>
    </message>
    <message>
        <source>A family name alone</source>
        <translation>Un nom de famille seul</translation>
    </message>
    <message>
        <source>A file that needs more is refused</source>
        <translation>Un fichier qui en demande davantage est refusé</translation>
    </message>
    <message>
        <source>A page of the web, as it is now; only what you name is fetched</source>
        <translation>Une page web telle qu’elle est maintenant&#x202f;; seule l’adresse que vous donnez est consultée</translation>
    </message>
    <message>
        <source>A quotation once for each article that printed it</source>
        <translation>Une citation une fois pour chaque article qui l’a imprimée</translation>
    </message>
    <message>
        <source>A search may have up to {count} characters</source>
        <translation>Une recherche peut avoir jusqu’à {count} caractères</translation>
    </message>
    <message>
        <source>A short form of the first name</source>
        <translation>Une forme courte du prénom</translation>
    </message>
    <message>
        <source>A star needs the beginning of a word before it</source>
        <translation>Un astérisque doit suivre le début d’un mot</translation>
    </message>
    <message>
        <source>A worker process ended while it started; nothing can be read.</source>
        <translation>Un processus de travail s’est arrêté au démarrage&#x202f;; rien ne peut être lu.</translation>
    </message>
    <message>
        <source>A {sign} has no partner.</source>
        <translation>Un {sign} n’a pas de pendant.</translation>
    </message>
    <message>
        <source>A | stands outside of [ ].</source>
        <translation>Un | se trouve hors de [ ].</translation>
    </message>
    <message>
        <source>AND needs something on both sides</source>
        <translation>AND a besoin de quelque chose des deux côtés</translation>
    </message>
    <message>
        <source>About Inquit</source>
        <translation>À propos d’Inquit</translation>
    </message>
    <message>
        <source>Add &amp;Quotation from Selection</source>
        <translation>&amp;Ajouter une citation depuis la sélection</translation>
    </message>
    <message>
        <source>Add URL…</source>
        <translation>Ajouter une URL…</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>Ajouter une note</translation>
    </message>
    <message>
        <source>Add a role</source>
        <translation>Ajouter une fonction</translation>
    </message>
    <message>
        <source>Add a tag, or take one away with a minus before it</source>
        <translation>Ajouter un mot-clé, ou en retirer un en le faisant précéder d’un moins</translation>
    </message>
    <message>
        <source>Add an organization</source>
        <translation>Ajouter une organisation</translation>
    </message>
    <message>
        <source>Add from &amp;URL…</source>
        <translation>Ajouter depuis une &amp;URL…</translation>
    </message>
    <message>
        <source>Add tags, parted by commas</source>
        <translation>Ajouter des mots-clés, séparés par des virgules</translation>
    </message>
    <message>
        <source>Add the &amp;Sample Article</source>
        <translation>Ajouter l’article d’&amp;exemple</translation>
    </message>
    <message>
        <source>Add the Sample</source>
        <translation>Ajouter l’exemple</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Ajouté</translation>
    </message>
    <message>
        <source>Added a quotation</source>
        <translation>Citation ajoutée</translation>
    </message>
    <message>
        <source>Added {documents} with {quotations}</source>
        <translation>Ajout de {documents} ({quotations})</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Address of the page</source>
        <translation>Adresse de la page</translation>
    </message>
    <message>
        <source>Addresses with a user&apos;s name in them are not fetched: the library would keep the password.</source>
        <translation>Les adresses contenant un nom d’utilisateur ne sont pas récupérées&#xa0;: la bibliothèque garderait le mot de passe.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>All by this speaker</source>
        <translation>Tout de ce locuteur</translation>
    </message>
    <message>
        <source>All commands with their keys</source>
        <translation>Toutes les commandes et leurs raccourcis</translation>
    </message>
    <message>
        <source>All documents, those without quotations too: correct, read again, remove</source>
        <translation>Tous les documents, même sans citation&#xa0;: corriger, relire, retirer</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Tous les états</translation>
    </message>
    <message>
        <source>Also printed in</source>
        <translation>Aussi paru dans</translation>
    </message>
    <message>
        <source>Also printed in {where}</source>
        <translation>Aussi paru dans {where}</translation>
    </message>
    <message>
        <source>Also printed in:</source>
        <translation>Aussi paru dans&#xa0;:</translation>
    </message>
    <message>
        <source>Also what is marked &amp;wrong</source>
        <translation>Aussi celles marquées comme &amp;fausses</translation>
    </message>
    <message>
        <source>Always dark</source>
        <translation>Toujours sombre</translation>
    </message>
    <message>
        <source>Always light</source>
        <translation>Toujours clair</translation>
    </message>
    <message>
        <source>An article that ships with Inquit</source>
        <translation>Un article fourni avec Inquit</translation>
    </message>
    <message>
        <source>An article that you have copied anywhere</source>
        <translation>Un article copié depuis n’importe où</translation>
    </message>
    <message>
        <source>An edit whose words are gone when its article is read again is listed here; nothing of it is lost.</source>
        <translation>Une modification dont les mots ont disparu à la relecture de l’article figure ici&#x202f;; rien n’en est perdu.</translation>
    </message>
    <message>
        <source>And as long again for each further 100,000 characters</source>
        <translation>Et autant pour chaque tranche de 100&#x202f;000 caractères supplémentaires</translation>
    </message>
    <message>
        <source>Anyone</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Apply as well?</source>
        <translation>Appliquer aussi&#xa0;?</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>Article and details</source>
        <translation>Article et détails</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Articles</translation>
    </message>
    <message>
        <source>As &amp;Added</source>
        <translation>Ordre d’&amp;ajout</translation>
    </message>
    <message>
        <source>As at &amp;First</source>
        <translation>Comme à l’o&amp;rigine</translation>
    </message>
    <message>
        <source>As the S&amp;ystem</source>
        <translation>Comme le s&amp;ystème</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>As the window</source>
        <translation>Comme la fenêtre</translation>
    </message>
    <message>
        <source>Attributed</source>
        <translation>Attribuées</translation>
    </message>
    <message>
        <source>Attribution</source>
        <translation>Attribution</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>Auteurs</translation>
    </message>
    <message>
        <source>Back to the list (Esc)</source>
        <translation>Retour à la liste (Échap)</translation>
    </message>
    <message>
        <source>Back to the quotations (Esc)</source>
        <translation>Retour aux citations (Échap)</translation>
    </message>
    <message>
        <source>Back to the text (Esc)</source>
        <translation>Retour au texte (Échap)</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sauvegardes</translation>
    </message>
    <message>
        <source>Begin an empty library in a file of its own</source>
        <translation>Commencer une bibliothèque vide dans un fichier à part</translation>
    </message>
    <message>
        <source>Begins and ends there</source>
        <translation>Commence et finit là</translation>
    </message>
    <message>
        <source>Best serif</source>
        <translation>Meilleure police à empattements</translation>
    </message>
    <message>
        <source>Bring the library back to an earlier day</source>
        <translation>Ramener la bibliothèque à un jour antérieur</translation>
    </message>
    <message>
        <source>Bringing the library up to date</source>
        <translation>Mise à jour de la bibliothèque</translation>
    </message>
    <message>
        <source>Brought up to date</source>
        <translation>Mise à jour faite</translation>
    </message>
    <message>
        <source>C&amp;heck</source>
        <translation>Vér&amp;ifier</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Called a collection “{name}”</source>
        <translation>Collection renommée «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>Certainty</source>
        <translation>Certitude</translation>
    </message>
    <message>
        <source>Change the name everywhere (F2)</source>
        <translation>Modifier le nom partout (F2)</translation>
    </message>
    <message>
        <source>Change the speaker, role, organization or form in the list</source>
        <translation>Modifier le locuteur, la fonction, l’organisation ou la forme dans la liste</translation>
    </message>
    <message>
        <source>Changed a note</source>
        <translation>Note modifiée</translation>
    </message>
    <message>
        <source>Changed where a quotation begins and ends</source>
        <translation>Début et fin d’une citation modifiés</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Vérifiées</translation>
    </message>
    <message>
        <source>Checking, Citing, Exporting</source>
        <translation>Vérifier, citer, exporter</translation>
    </message>
    <message>
        <source>Choose a command, then press the new key in the field below.</source>
        <translation>Choisissez une commande, puis appuyez sur la nouvelle touche dans le champ ci-dessous.</translation>
    </message>
    <message>
        <source>Choose one of the last ten searches</source>
        <translation>Choisir l’une des dix dernières recherches</translation>
    </message>
    <message>
        <source>Choose or name a library</source>
        <translation>Choisir ou nommer une bibliothèque</translation>
    </message>
    <message>
        <source>Choose the columns of the table</source>
        <translation>Choisir les colonnes du tableau</translation>
    </message>
    <message>
        <source>Citation</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Citation Form of Your O&amp;wn…</source>
        <translation>Forme de référence &amp;personnelle…</translation>
    </message>
    <message>
        <source>Citation Form of Your Own</source>
        <translation>Forme de référence personnelle</translation>
    </message>
    <message>
        <source>Citation style</source>
        <translation>Style de référence</translation>
    </message>
    <message>
        <source>Citations are in your own form now.</source>
        <translation>Les références suivent maintenant votre propre forme.</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>Effacer tous les filtres</translation>
    </message>
    <message>
        <source>Clear the search and all filters</source>
        <translation>Effacer la recherche et tous les filtres</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Fermer (Échap)</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Fermer le message</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Fermer la fenêtre</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>Collections</translation>
    </message>
    <message>
        <source>Columns as at First</source>
        <translation>Colonnes d’origine</translation>
    </message>
    <message>
        <source>Columns in their order</source>
        <translation>Colonnes dans leur ordre</translation>
    </message>
    <message>
        <source>Columns, in the order of the list</source>
        <translation>Colonnes, dans l’ordre de la liste</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Command &amp;Palette…</source>
        <translation>Palette de co&amp;mmandes…</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Commands found</source>
        <translation>Commandes trouvées</translation>
    </message>
    <message>
        <source>Continue I&amp;mport</source>
        <translation>Continuer l’i&amp;mportation</translation>
    </message>
    <message>
        <source>Copied the HTML block quote</source>
        <translation>Bloc de citation HTML copié</translation>
    </message>
    <message>
        <source>Copied the citation</source>
        <translation>Référence copiée</translation>
    </message>
    <message>
        <source>Copied the evidence card</source>
        <translation>Fiche de preuve copiée</translation>
    </message>
    <message>
        <source>Copied the quotation</source>
        <translation>Citation copiée</translation>
    </message>
    <message>
        <source>Copied the quotation as Markdown</source>
        <translation>Citation copiée en Markdown</translation>
    </message>
    <message>
        <source>Copied the short citation</source>
        <translation>Référence courte copiée</translation>
    </message>
    <message>
        <source>Copied {count} HTML block quotes</source>
        <translation>Blocs de citation HTML copiés&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Copied {count} citations</source>
        <translation>Références copiées&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Copied {count} evidence cards</source>
        <translation>Fiches de preuve copiées&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Copied {count} quotations</source>
        <translation>Citations copiées&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Copied {count} quotations as Markdown</source>
        <translation>Citations copiées en Markdown&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Copied {count} short citations</source>
        <translation>Références courtes copiées&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Copy &amp;Short Citation</source>
        <translation>Copier la référence c&amp;ourte</translation>
    </message>
    <message>
        <source>Copy &amp;as</source>
        <translation>Cop&amp;ier comme</translation>
    </message>
    <message>
        <source>Copy C&amp;itation</source>
        <translation>Copier la ré&amp;férence</translation>
    </message>
    <message>
        <source>Copy Citation</source>
        <translation>Copier la référence</translation>
    </message>
    <message>
        <source>Copy Selected Te&amp;xt</source>
        <translation>Copier le te&amp;xte sélectionné</translation>
    </message>
    <message>
        <source>Copy as &amp;Evidence Card</source>
        <translation>Copier comme &amp;fiche de preuve</translation>
    </message>
    <message>
        <source>Copy as &amp;HTML Block Quote</source>
        <translation>Copier comme bloc de citation &amp;HTML</translation>
    </message>
    <message>
        <source>Copy as &amp;Markdown</source>
        <translation>Copier en &amp;Markdown</translation>
    </message>
    <message>
        <source>Copy the citation in brackets alone, as it stands behind a quotation</source>
        <translation>Copier la seule référence entre parenthèses, telle qu’elle suit une citation</translation>
    </message>
    <message>
        <source>Copy the full citation (Ctrl+Shift+C)</source>
        <translation>Copier la référence complète (Ctrl+Maj+C)</translation>
    </message>
    <message>
        <source>Copy the quotation (Ctrl+C)</source>
        <translation>Copier la citation (Ctrl+C)</translation>
    </message>
    <message>
        <source>Copy the quotation as a block of Markdown, with its source</source>
        <translation>Copier la citation et sa source comme bloc Markdown</translation>
    </message>
    <message>
        <source>Copy the quotation as the source text of a web page</source>
        <translation>Copier la citation comme code source d’une page web</translation>
    </message>
    <message>
        <source>Copy the quotation with all that is needed to find and to check it</source>
        <translation>Copier la citation avec tout ce qu’il faut pour la retrouver et la vérifier</translation>
    </message>
    <message>
        <source>Copy the quotation with its full citation in the chosen style</source>
        <translation>Copier la citation avec sa référence complète dans le style choisi</translation>
    </message>
    <message>
        <source>Copy the quoted words alone</source>
        <translation>Copier les seuls mots cités</translation>
    </message>
    <message>
        <source>Copy the short citation (Ctrl+Shift+A)</source>
        <translation>Copier la référence courte (Ctrl+Maj+A)</translation>
    </message>
    <message>
        <source>Copy the words selected in the article</source>
        <translation>Copier les mots sélectionnés dans l’article</translation>
    </message>
    <message>
        <source>Copy what we must know to mend a fault: version, system, last faults; nothing is sent</source>
        <translation>Copier ce que nous devons savoir pour corriger une erreur&#xa0;: version, système, dernières erreurs&#x202f;; rien n’est envoyé</translation>
    </message>
    <message>
        <source>Corrections from CSV</source>
        <translation>Corrections depuis un fichier CSV</translation>
    </message>
    <message>
        <source>Ctrl+click adds it to what is chosen</source>
        <translation>Ctrl+clic l’ajoute à la sélection</translation>
    </message>
    <message>
        <source>D&amp;ocument</source>
        <translation>D&amp;ocument</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Decide another time (S)</source>
        <translation>Décider une autre fois (S)</translation>
    </message>
    <message>
        <source>Delete the Collection</source>
        <translation>Supprimer la collection</translation>
    </message>
    <message>
        <source>Deleted the collection “{name}”</source>
        <translation>Collection «&#xa0;{name}&#xa0;» supprimée</translation>
    </message>
    <message>
        <source>Deleted {quotations}</source>
        <translation>Suppression&#xa0;: {quotations}</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Documents ({count})</source>
        <translation>Documents ({count})</translation>
    </message>
    <message>
        <source>Documents with this speaker</source>
        <translation>Documents où figure ce locuteur</translation>
    </message>
    <message>
        <source>Doubt&amp;ful</source>
        <translation>Do&amp;uteuses</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>Douteuses</translation>
    </message>
    <message>
        <source>Doubtful rows too: perhaps nobody said these words</source>
        <translation>Aussi les lignes douteuses&#xa0;: peut-être personne ne l’a dit</translation>
    </message>
    <message>
        <source>Drop an article here</source>
        <translation>Déposez un article ici</translation>
    </message>
    <message>
        <source>Each block is one quotation: who said it, in what role, for whom, and the words. {next} and {previous} go on and back.</source>
        <translation>Chaque bloc est une citation&#xa0;: qui l’a dite, à quel titre, pour qui, et les mots. {next} et {previous} avancent et reculent.</translation>
    </message>
    <message>
        <source>Each quotation with its speaker and up to four lines of its words</source>
        <translation>Chaque citation avec son locuteur et jusqu’à quatre lignes de texte</translation>
    </message>
    <message>
        <source>Edits whose passage is gone from the article</source>
        <translation>Modifications dont le passage a disparu de l’article</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Every edit stands in its article</source>
        <translation>Chaque modification a sa place dans son article</translation>
    </message>
    <message>
        <source>Every file could be read.</source>
        <translation>Tous les fichiers ont pu être lus.</translation>
    </message>
    <message>
        <source>Every quotation</source>
        <translation>Chaque citation</translation>
    </message>
    <message>
        <source>Evidence card</source>
        <translation>Fiche de preuve</translation>
    </message>
    <message>
        <source>Excel workbook (XLSX)</source>
        <translation>Classeur Excel (XLSX)</translation>
    </message>
    <message>
        <source>Export Quotations</source>
        <translation>Exporter des citations</translation>
    </message>
    <message numerus="yes">
        <source>Export Them Too</source>
        <translation>
            <numerusform>L’exporter aussi</numerusform>
            <numerusform>Les exporter aussi</numerusform>
        </translation>
    </message>
    <message>
        <source>Export as {label}</source>
        <translation>Exporter en {label}</translation>
    </message>
    <message>
        <source>Export format</source>
        <translation>Format d’exportation</translation>
    </message>
    <message>
        <source>Exported quotations (*.csv)</source>
        <translation>Citations exportées (*.csv)</translation>
    </message>
    <message>
        <source>Exported {quotations} to {path}</source>
        <translation>{quotations} vers {path}&#xa0;: exportation terminée</translation>
    </message>
    <message>
        <source>Exporting {quotations} to {name}…</source>
        <translation>Exportation de {quotations} vers {name}…</translation>
    </message>
    <message>
        <source>Exporting {told}.</source>
        <translation>Exportation de {told}.</translation>
    </message>
    <message>
        <source>Fetch a page from the web and read it as it is now; nothing is fetched unless you ask for it</source>
        <translation>Récupérer une page web et la lire telle qu’elle est maintenant&#x202f;; rien n’est récupéré sans votre demande</translation>
    </message>
    <message>
        <source>Fetching is off: {reason}</source>
        <translation>La récupération est désactivée&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Fetching {what}…</source>
        <translation>Récupération de {what}…</translation>
    </message>
    <message>
        <source>Files That Were &amp;Refused</source>
        <translation>Fichiers re&amp;fusés</translation>
    </message>
    <message>
        <source>Files That Were Refused</source>
        <translation>Fichiers refusés</translation>
    </message>
    <message>
        <source>Filter the list by this speaker</source>
        <translation>Filtrer la liste par ce locuteur</translation>
    </message>
    <message>
        <source>Find a command by its name</source>
        <translation>Trouver une commande par son nom</translation>
    </message>
    <message>
        <source>Find a part or a licence</source>
        <translation>Chercher un composant ou une licence</translation>
    </message>
    <message>
        <source>Find and filter</source>
        <translation>Chercher et filtrer</translation>
    </message>
    <message>
        <source>Find in A&amp;rticles</source>
        <translation>Chercher dans les a&amp;rticles</translation>
    </message>
    <message>
        <source>Find in the article</source>
        <translation>Chercher dans l’article</translation>
    </message>
    <message>
        <source>Find in {section}</source>
        <translation>Chercher parmi les {section}</translation>
    </message>
    <message>
        <source>Find the quotations of articles that an earlier version has read anew; every correction stays</source>
        <translation>Rechercher à nouveau les citations des articles lus par une version antérieure&#x202f;; chaque correction est conservée</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Première</translation>
    </message>
    <message>
        <source>Folder for libraries</source>
        <translation>Dossier des bibliothèques</translation>
    </message>
    <message>
        <source>For copies and previews</source>
        <translation>Pour les copies et les aperçus</translation>
    </message>
    <message>
        <source>Forget This Search</source>
        <translation>Oublier cette recherche</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Forme</translation>
    </message>
    <message>
        <source>Form: {form}</source>
        <translation>Forme&#xa0;: {form}</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Trouvées</translation>
    </message>
    <message>
        <source>From the next start of Inquit on</source>
        <translation>À partir du prochain démarrage d’Inquit</translation>
    </message>
    <message>
        <source>Give commands other keys</source>
        <translation>Donner d’autres touches aux commandes</translation>
    </message>
    <message>
        <source>Give the selected name a speaker of its own; the program leaves it so (Delete)</source>
        <translation>Donner au nom sélectionné un locuteur à part&#x202f;; le programme n’y revient pas (Suppr)</translation>
    </message>
    <message>
        <source>Give the selected quotations a speaker of their own</source>
        <translation>Donner aux citations sélectionnées un locuteur à part</translation>
    </message>
    <message>
        <source>Go On</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Go through people who may be one: Enter merges, N keeps apart, S skips</source>
        <translation>Passer en revue les personnes qui n’en sont peut-être qu’une&#xa0;: Entrée fusionne, N sépare, S passe</translation>
    </message>
    <message>
        <source>Go through the rows that a person should check, the least certain first</source>
        <translation>Parcourir les lignes qu’une personne devrait vérifier, les moins sûres d’abord</translation>
    </message>
    <message>
        <source>Go to the article before</source>
        <translation>Aller à l’article précédent</translation>
    </message>
    <message>
        <source>Go to the next article of the list</source>
        <translation>Aller à l’article suivant de la liste</translation>
    </message>
    <message>
        <source>Go to the next quotation</source>
        <translation>Aller à la citation suivante</translation>
    </message>
    <message>
        <source>Go to the quotation before</source>
        <translation>Aller à la citation précédente</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Guide</translation>
    </message>
    <message>
        <source>How certain</source>
        <translation>Degré de certitude</translation>
    </message>
    <message>
        <source>How to work with Inquit, in eleven short pages</source>
        <translation>Travailler avec Inquit, en onze courtes pages</translation>
    </message>
    <message>
        <source>In Articles</source>
        <translation>Dans les articles</translation>
    </message>
    <message>
        <source>Initials or middle names may be missing</source>
        <translation>Des initiales ou des deuxièmes prénoms peuvent manquer</translation>
    </message>
    <message>
        <source>Inquit finds who said what, in what role, for whom. Everything stays on this computer.</source>
        <translation>Inquit trouve qui a dit quoi, à quel titre, pour qui. Tout reste sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Inquit libraries (*.inquit);;All files (*)</source>
        <translation>Bibliothèques Inquit (*.inquit);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Inquit sends nothing. Write at the top what you did, what you expected and what happened.</source>
        <translation>Inquit n’envoie rien. Écrivez en haut ce que vous avez fait, ce que vous attendiez et ce qui s’est passé.</translation>
    </message>
    <message>
        <source>Inquit {version}, licence Apache-2.0
Finds every quotation in an article: who said it, in what role, for whom, and where.
Everything runs on this computer; nothing is sent anywhere.
The library: {library}</source>
        <translation>Inquit {version}, licence Apache-2.0
Trouve chaque citation d’un article&#xa0;: qui l’a dite, à quel titre, pour qui, et où.
Tout se passe sur cet ordinateur&#x202f;; rien n’est envoyé nulle part.
La bibliothèque&#xa0;: {library}</translation>
    </message>
    <message>
        <source>Is not the same as</source>
        <translation>N’est pas la même personne que</translation>
    </message>
    <message>
        <source>It holds no text of your articles and no names of your files: look through it.</source>
        <translation>Il ne contient ni le texte de vos articles ni les noms de vos fichiers&#xa0;: parcourez-le.</translation>
    </message>
    <message>
        <source>It was made by an older version and is brought up to date when it is opened, which was stopped. Nothing in it has changed; try again when there is time for it.</source>
        <translation>Elle vient d’une version antérieure et est mise à jour à l’ouverture, ce qui a été arrêté. Rien n’y a changé&#x202f;; réessayez quand vous aurez le temps.</translation>
    </message>
    <message>
        <source>Joined by the Program ({count})…</source>
        <translation>Réunis par le programme ({count})…</translation>
    </message>
    <message>
        <source>Joined to {name}</source>
        <translation>Réunis à {name}</translation>
    </message>
    <message>
        <source>Keep the search in the sidebar</source>
        <translation>Garder la recherche dans la barre latérale</translation>
    </message>
    <message>
        <source>Keep them apart for good (N)</source>
        <translation>Les séparer définitivement (N)</translation>
    </message>
    <message>
        <source>Keeps two speakers apart</source>
        <translation>Deux locuteurs gardés séparés</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Touche</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>L&amp;ooks</source>
        <translation>Appare&amp;nce</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Larger letters in the article</source>
        <translation>Caractères plus grands dans l’article</translation>
    </message>
    <message>
        <source>Largest original that the library keeps</source>
        <translation>Taille maximale d’un original conservé</translation>
    </message>
    <message>
        <source>Latest</source>
        <translation>Dernière</translation>
    </message>
    <message>
        <source>Least certain first: {left} to go, {precision}</source>
        <translation>Les moins sûres d’abord&#xa0;: encore {left}, {precision}</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Let the quotation begin and end where the text selected in the reader does</source>
        <translation>Faire commencer et finir la citation comme le texte sélectionné dans le volet de lecture</translation>
    </message>
    <message>
        <source>Letters of the usual size in the article</source>
        <translation>Caractères de taille normale dans l’article</translation>
    </message>
    <message>
        <source>Libraries</source>
        <translation>Bibliothèques</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothèque</translation>
    </message>
    <message>
        <source>Library and filters</source>
        <translation>Bibliothèque et filtres</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Clair ou sombre</translation>
    </message>
    <message>
        <source>Light or dark as the rest of the screen</source>
        <translation>Clair ou sombre comme le reste de l’écran</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Limites</translation>
    </message>
    <message>
        <source>List What Is Doubtful</source>
        <translation>Lister les douteuses</translation>
    </message>
    <message>
        <source>List a quotation for each article that printed it; otherwise once for articles that are nearly the same</source>
        <translation>Lister une citation pour chaque article qui l’a imprimée&#xa0;; sinon une fois pour les articles presque identiques</translation>
    </message>
    <message>
        <source>List all documents, those without quotations too</source>
        <translation>Lister tous les documents, même sans citation</translation>
    </message>
    <message>
        <source>List quotations that perhaps nobody said; they are left out elsewhere</source>
        <translation>Lister les citations que peut-être personne n’a dites&#xa0;; elles sont écartées ailleurs</translation>
    </message>
    <message>
        <source>List the articles in whose text the words stand, those without quotations too</source>
        <translation>Lister les articles dont le texte contient les mots, même sans citation</translation>
    </message>
    <message>
        <source>List the documents in the place of the quotations</source>
        <translation>Lister les documents à la place des citations</translation>
    </message>
    <message>
        <source>List the edits whose passage is gone from the article; Export writes them to a file</source>
        <translation>Lister les modifications dont le passage a disparu de l’article&#x202f;; Exporter les écrit dans un fichier</translation>
    </message>
    <message>
        <source>List the files that could not be read, with the reason, now and in earlier sessions</source>
        <translation>Lister les fichiers qui n’ont pas pu être lus, avec la raison, maintenant et lors des sessions précédentes</translation>
    </message>
    <message>
        <source>List the files that were refused up to now, with the reason</source>
        <translation>Lister les fichiers refusés jusqu’ici, avec la raison</translation>
    </message>
    <message>
        <source>List the quotations of the selected documents</source>
        <translation>Lister les citations des documents sélectionnés</translation>
    </message>
    <message>
        <source>List the quotations with the words selected</source>
        <translation>Lister les citations contenant les mots sélectionnés</translation>
    </message>
    <message>
        <source>Longest time for a file</source>
        <translation>Durée maximale pour un fichier</translation>
    </message>
    <message>
        <source>Look for the words in the texts of the articles; text:word does so too</source>
        <translation>Chercher les mots dans le texte des articles&#x202f;; text:mot le fait aussi</translation>
    </message>
    <message>
        <source>Look in the whole library for names that mean the same person; what you merged or parted stays</source>
        <translation>Chercher dans toute la bibliothèque les noms qui désignent la même personne&#x202f;; ce que vous avez fusionné ou séparé est conservé</translation>
    </message>
    <message>
        <source>Looked for the same people again: {quotations} changed</source>
        <translation>Nouvelle recherche des personnes identiques&#x202f;; modifié&#xa0;: {quotations}</translation>
    </message>
    <message>
        <source>Looking for files</source>
        <translation>Recherche de fichiers</translation>
    </message>
    <message>
        <source>Looks</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Looks, citations, export, limits, keys: everything that Inquit does as you like it</source>
        <translation>Apparence, références, exportation, limites, touches&#xa0;: tout ce qu’Inquit fait à votre façon</translation>
    </message>
    <message>
        <source>MB copied</source>
        <translation>Mo copiés</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <translation>MMMM yyyy</translation>
    </message>
    <message>
        <source>Made the collection “{name}”</source>
        <translation>Collection «&#xa0;{name}&#xa0;» créée</translation>
    </message>
    <message>
        <source>Make a quotation of the text selected in the reader</source>
        <translation>Faire une citation du texte sélectionné dans le volet de lecture</translation>
    </message>
    <message>
        <source>Make the change again</source>
        <translation>Refaire la modification</translation>
    </message>
    <message>
        <source>Make the speakers of the selected quotations one, or this speaker and another</source>
        <translation>Réunir en un seul les locuteurs des citations sélectionnées, ou ce locuteur et un autre</translation>
    </message>
    <message>
        <source>Make this speaker and another one the same</source>
        <translation>Faire de ce locuteur et d’un autre une seule personne</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Marque</translation>
    </message>
    <message>
        <source>Mark as &amp;Wrong</source>
        <translation>Marquer comme fa&amp;usse</translation>
    </message>
    <message>
        <source>Mark as Chec&amp;ked</source>
        <translation>Marquer comme &amp;vérifiée</translation>
    </message>
    <message>
        <source>Mark as {status}</source>
        <translation>Marquer comme {status}</translation>
    </message>
    <message>
        <source>Mark the row as checked; Enter does it for a row to check</source>
        <translation>Marquer la ligne comme vérifiée&#xa0;; Entrée le fait pour une ligne à vérifier</translation>
    </message>
    <message>
        <source>Mark the row as wrong; the next row comes</source>
        <translation>Marquer la ligne comme fausse&#xa0;; la suivante arrive</translation>
    </message>
    <message>
        <source>Marked as {status}</source>
        <translation>Marquée comme {status}</translation>
    </message>
    <message>
        <source>Marked {quotations} as {status}</source>
        <translation>Statut {status}&#xa0;: {quotations}</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Fusionner</translation>
    </message>
    <message>
        <source>Merge Speakers</source>
        <translation>Fusionner des locuteurs</translation>
    </message>
    <message>
        <source>Merge both; the fuller name stays (Enter)</source>
        <translation>Fusionner les deux&#x202f;; le nom le plus complet reste (Entrée)</translation>
    </message>
    <message>
        <source>Merge with</source>
        <translation>Fusionner avec</translation>
    </message>
    <message>
        <source>Merged nothing</source>
        <translation>Rien n’a été fusionné</translation>
    </message>
    <message>
        <source>Merged {names} into {name}</source>
        <translation>{names} fusionné avec {name}</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>Fusionner…</translation>
    </message>
    <message>
        <source>More {section}</source>
        <translation>Plus de {section}</translation>
    </message>
    <message>
        <source>Most memory for a file</source>
        <translation>Mémoire maximale pour un fichier</translation>
    </message>
    <message>
        <source>Most quoted with</source>
        <translation>Le plus souvent cité avec</translation>
    </message>
    <message>
        <source>Move &amp;Down</source>
        <translation>&amp;Descendre</translation>
    </message>
    <message>
        <source>Move &amp;Up</source>
        <translation>&amp;Monter</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Name another speaker</source>
        <translation>Nommer un autre locuteur</translation>
    </message>
    <message>
        <source>Name of the collection</source>
        <translation>Nom de la collection</translation>
    </message>
    <message>
        <source>Names that are taken for {name}</source>
        <translation>Noms pris pour {name}</translation>
    </message>
    <message>
        <source>Names, dates and &amp;marks as in</source>
        <translation>Noms, dates et &amp;guillemets comme dans</translation>
    </message>
    <message>
        <source>New Library</source>
        <translation>Nouvelle bibliothèque</translation>
    </message>
    <message>
        <source>Next match (Enter)</source>
        <translation>Résultat suivant (Entrée)</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Page suivante</translation>
    </message>
    <message>
        <source>Next part</source>
        <translation>Partie suivante</translation>
    </message>
    <message>
        <source>No browser opens {address}</source>
        <translation>Aucun navigateur n’ouvre {address}</translation>
    </message>
    <message>
        <source>No library can be made in {folder}: the folder can only be read. Choose another.</source>
        <translation>Impossible de créer une bibliothèque dans {folder}&#xa0;: le dossier est en lecture seule. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>No library is open.</source>
        <translation>Aucune bibliothèque n’est ouverte.</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Sans nom</translation>
    </message>
    <message>
        <source>No page of the guide has all these words.</source>
        <translation>Aucune page du guide ne contient tous ces mots.</translation>
    </message>
    <message>
        <source>No program opens {place}</source>
        <translation>Aucun programme n’ouvre {place}</translation>
    </message>
    <message>
        <source>No searches yet: Enter in the search box keeps one.</source>
        <translation>Aucune recherche encore&#xa0;: Entrée dans le champ de recherche en garde une.</translation>
    </message>
    <message>
        <source>No speaker</source>
        <translation>Aucun locuteur</translation>
    </message>
    <message>
        <source>Nobody named</source>
        <translation>Locuteur inconnu</translation>
    </message>
    <message>
        <source>Nobody said this</source>
        <translation>Personne ne l’a dit</translation>
    </message>
    <message>
        <source>None of them is a file that can be read again.</source>
        <translation>Aucun n’est un fichier qui puisse être relu.</translation>
    </message>
    <message>
        <source>Not attributed</source>
        <translation>Non attribuées</translation>
    </message>
    <message>
        <source>Not the Same</source>
        <translation>Différentes</translation>
    </message>
    <message>
        <source>Not the Same Person</source>
        <translation>Personne différente</translation>
    </message>
    <message>
        <source>Not the Same…</source>
        <translation>Personne différente…</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Note: {note}</source>
        <translation>Note&#xa0;: {note}</translation>
    </message>
    <message>
        <source>Nothing follows NOT</source>
        <translation>Rien ne suit NOT</translation>
    </message>
    <message>
        <source>Nothing follows the minus sign</source>
        <translation>Rien ne suit le signe moins</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Aucun résultat</translation>
    </message>
    <message>
        <source>Nothing in the text was found to say so.</source>
        <translation>Rien dans le texte ne le dit.</translation>
    </message>
    <message>
        <source>Nothing is doubtful</source>
        <translation>Rien n’est douteux</translation>
    </message>
    <message>
        <source>Nothing is left to check here</source>
        <translation>Il ne reste rien à vérifier ici</translation>
    </message>
    <message>
        <source>OR needs something on both sides</source>
        <translation>OR a besoin de quelque chose des deux côtés</translation>
    </message>
    <message>
        <source>Of larger files only the text is kept; 0 keeps none</source>
        <translation>Des fichiers plus grands, seul le texte est conservé&#x202f;; 0 n’en conserve aucun</translation>
    </message>
    <message>
        <source>Of the system&apos;s size</source>
        <translation>Par rapport à la taille du système</translation>
    </message>
    <message>
        <source>Of those with this family name only {one} is known as “{post}”, as “{name}” is here.</source>
        <translation>De ceux qui portent ce nom de famille, seul {one} est connu comme «&#xa0;{post}&#xa0;», comme «&#xa0;{name}&#xa0;» ici.</translation>
    </message>
    <message>
        <source>One line a quotation, for sorting and comparing</source>
        <translation>Une ligne par citation, pour trier et comparer</translation>
    </message>
    <message>
        <source>Only doubtful quotations were found</source>
        <translation>Seules des citations douteuses ont été trouvées</translation>
    </message>
    <message>
        <source>Only rows of which about 98 of 100 have the right speaker</source>
        <translation>Seulement les lignes dont environ 98 sur 100 ont le bon locuteur</translation>
    </message>
    <message>
        <source>Only rows that a person should check, each with its reason</source>
        <translation>Seulement les lignes qu’une personne devrait vérifier, chacune avec sa raison</translation>
    </message>
    <message>
        <source>Only rows that perhaps nobody said</source>
        <translation>Seulement les lignes que peut-être personne n’a dites</translation>
    </message>
    <message>
        <source>Only the text of this document was kept: its original was larger than the settings allow.</source>
        <translation>Seul le texte de ce document a été conservé&#xa0;: son original dépassait ce que permettent les paramètres.</translation>
    </message>
    <message>
        <source>Open &amp;Folder…</source>
        <translation>Ouvrir un &amp;dossier…</translation>
    </message>
    <message>
        <source>Open &amp;Library…</source>
        <translation>Ouvrir une &amp;bibliothèque…</translation>
    </message>
    <message>
        <source>Open Articles</source>
        <translation>Ouvrir des articles</translation>
    </message>
    <message>
        <source>Open Re&amp;cent</source>
        <translation>Bibliothèques ré&amp;centes</translation>
    </message>
    <message>
        <source>Open a Folder of Articles</source>
        <translation>Ouvrir un dossier d’articles</translation>
    </message>
    <message>
        <source>Open a Library</source>
        <translation>Ouvrir une bibliothèque</translation>
    </message>
    <message>
        <source>Open in Another Program</source>
        <translation>Ouvrir dans un autre programme</translation>
    </message>
    <message>
        <source>Open the document as it was read, from the copy that the library keeps</source>
        <translation>Ouvrir le document tel qu’il a été lu, depuis la copie que garde la bibliothèque</translation>
    </message>
    <message>
        <source>Open the folder of the file that the document was read from</source>
        <translation>Ouvrir le dossier du fichier d’où le document a été lu</translation>
    </message>
    <message>
        <source>Open this article</source>
        <translation>Ouvrir cet article</translation>
    </message>
    <message>
        <source>Opening the library…</source>
        <translation>Ouverture de la bibliothèque…</translation>
    </message>
    <message>
        <source>Opens the reasons, each with the words of the article that it rests on. What is wrong is corrected here or with {edit}, and {undo} takes everything back.</source>
        <translation>Ouvre les raisons, chacune avec les mots de l’article sur lesquels elle repose. Ce qui est faux se corrige ici ou avec {edit}, et {undo} annule tout.</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Ouvrir…</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Organizations</source>
        <translation>Organisations</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Other &amp;Backups…</source>
        <translation>Autres &amp;sauvegardes…</translation>
    </message>
    <message>
        <source>Own form…</source>
        <translation>Forme personnelle…</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Page précédente</translation>
    </message>
    <message>
        <source>Page of the S&amp;peaker</source>
        <translation>Page du &amp;locuteur</translation>
    </message>
    <message>
        <source>Page of the original</source>
        <translation>Page de l’original</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>Page {number} sur {count}</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Pages of the guide</source>
        <translation>Pages du guide</translation>
    </message>
    <message>
        <source>Parentheses may stand {count} deep</source>
        <translation>Les parenthèses peuvent s’emboîter {count} fois</translation>
    </message>
    <message>
        <source>Parquet is written by pyarrow, which is not installed. Install it (pip install pyarrow) or take CSV.</source>
        <translation>Parquet est écrit par pyarrow, qui n’est pas installé. Installez-le (pip install pyarrow) ou prenez CSV.</translation>
    </message>
    <message>
        <source>Part before</source>
        <translation>Partie précédente</translation>
    </message>
    <message>
        <source>Part {number} of {count}</source>
        <translation>Partie {number} sur {count}</translation>
    </message>
    <message>
        <source>Parted {one} from {other}</source>
        <translation>{one} séparé de {other}</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>Passage</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Coller</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Chemin</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>People, organizations, years and more, with counts: a click lists theirs alone. {find} searches as you type; {clear_search} shows everything again.</source>
        <translation>Personnes, organisations, années et plus, avec leur nombre&#xa0;: un clic ne liste que les leurs. {find} cherche pendant la saisie&#x202f;; {clear_search} affiche tout à nouveau.</translation>
    </message>
    <message>
        <source>Possible D&amp;uplicates…</source>
        <translation>&amp;Doublons possibles…</translation>
    </message>
    <message>
        <source>Possible Duplicates</source>
        <translation>Doublons possibles</translation>
    </message>
    <message>
        <source>Preview of the full citation</source>
        <translation>Aperçu de la référence complète</translation>
    </message>
    <message>
        <source>Preview of the short citation</source>
        <translation>Aperçu de la référence courte</translation>
    </message>
    <message>
        <source>Previous match (Shift+Enter)</source>
        <translation>Résultat précédent (Maj+Entrée)</translation>
    </message>
    <message>
        <source>Print the selected quotations, or all that are shown; from the reader: the article, with its marks</source>
        <translation>Imprimer les citations sélectionnées, ou toutes celles affichées&#x202f;; depuis le volet de lecture&#xa0;: l’article avec ses marques</translation>
    </message>
    <message>
        <source>Print {told}</source>
        <translation>Imprimer {told}</translation>
    </message>
    <message>
        <source>Printed {said}</source>
        <translation>Impression terminée&#xa0;: {said}</translation>
    </message>
    <message>
        <source>Printing {said}…</source>
        <translation>Impression&#xa0;: {said}…</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Publication</source>
        <translation>Publication</translation>
    </message>
    <message>
        <source>Publications</source>
        <translation>Publications</translation>
    </message>
    <message>
        <source>Put an apostrophe before cells that a spreadsheet would run, such as =1+1</source>
        <translation>Mettre une apostrophe devant les cellules qu’un tableur exécuterait, comme =1+1</translation>
    </message>
    <message>
        <source>Put into &amp;Collection…</source>
        <translation>Mettre dans une &amp;collection…</translation>
    </message>
    <message>
        <source>Put into the collection</source>
        <translation>Mettre dans la collection</translation>
    </message>
    <message>
        <source>Put the selected documents into a collection, as dragging them there does</source>
        <translation>Mettre les documents sélectionnés dans une collection, comme en les y glissant</translation>
    </message>
    <message>
        <source>Put {documents} into “{name}”</source>
        <translation>Ajout à «&#xa0;{name}&#xa0;»&#xa0;: {documents}</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>Citation</translation>
    </message>
    <message>
        <source>Quotations</source>
        <translation>Citations</translation>
    </message>
    <message>
        <source>Quotations a month</source>
        <translation>Citations par mois</translation>
    </message>
    <message>
        <source>Quotations of this speaker</source>
        <translation>Citations de ce locuteur</translation>
    </message>
    <message>
        <source>Quotations that perhaps nobody said</source>
        <translation>Citations que peut-être personne n’a dites</translation>
    </message>
    <message>
        <source>Quotations that perhaps nobody said are listed here.</source>
        <translation>Ici figurent les citations que peut-être personne n’a dites.</translation>
    </message>
    <message>
        <source>Quote and cite</source>
        <translation>Citer et référencer</translation>
    </message>
    <message>
        <source>Ran the extraction again</source>
        <translation>Extraction relancée</translation>
    </message>
    <message>
        <source>Ran the extraction again over {documents}</source>
        <translation>Extraction relancée ({documents})</translation>
    </message>
    <message>
        <source>Read &amp;Again</source>
        <translation>&amp;Relire</translation>
    </message>
    <message>
        <source>Read Them Again</source>
        <translation>Les relire</translation>
    </message>
    <message>
        <source>Read articles into the library</source>
        <translation>Lire des articles dans la bibliothèque</translation>
    </message>
    <message>
        <source>Read every article of a folder, with the folders inside it</source>
        <translation>Lire tous les articles d’un dossier et de ses sous-dossiers</translation>
    </message>
    <message>
        <source>Read the article that ships with Inquit</source>
        <translation>Lire l’article fourni avec Inquit</translation>
    </message>
    <message>
        <source>Read the copied files or the copied text as an article</source>
        <translation>Lire comme article les fichiers ou le texte copiés</translation>
    </message>
    <message>
        <source>Read the selected documents anew; every correction stays</source>
        <translation>Relire les documents sélectionnés&#x202f;; chaque correction est conservée</translation>
    </message>
    <message>
        <source>Read what is left of an import that was stopped</source>
        <translation>Lire ce qui reste d’une importation arrêtée</translation>
    </message>
    <message>
        <source>Read what lies in a folder, and from now on what comes to it; the sidebar lists watched folders</source>
        <translation>Lire ce que contient un dossier et, désormais, ce qui s’y ajoute&#x202f;; la barre latérale liste les dossiers surveillés</translation>
    </message>
    <message>
        <source>Read {documents} again</source>
        <translation>Relecture terminée&#xa0;: {documents}</translation>
    </message>
    <message>
        <source>Reading again…</source>
        <translation>Relecture…</translation>
    </message>
    <message>
        <source>Reading face</source>
        <translation>Police de lecture</translation>
    </message>
    <message>
        <source>Reading the rest…</source>
        <translation>Lecture du reste…</translation>
    </message>
    <message>
        <source>Reading the sample…</source>
        <translation>Lecture de l’exemple…</translation>
    </message>
    <message>
        <source>Reading the text…</source>
        <translation>Lecture du texte…</translation>
    </message>
    <message>
        <source>Reading {what}…</source>
        <translation>Lecture&#xa0;: {what}…</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>Recent Searc&amp;hes</source>
        <translation>Recherches réc&amp;entes</translation>
    </message>
    <message>
        <source>Recent searches</source>
        <translation>Recherches récentes</translation>
    </message>
    <message>
        <source>Reference managers (RIS)</source>
        <translation>Gestionnaires de références (RIS)</translation>
    </message>
    <message>
        <source>Refused files</source>
        <translation>Fichiers refusés</translation>
    </message>
    <message>
        <source>Remember that another speaker is somebody else</source>
        <translation>Retenir qu’un autre locuteur est quelqu’un d’autre</translation>
    </message>
    <message>
        <source>Removed the citation form.</source>
        <translation>La forme de référence a été retirée.</translation>
    </message>
    <message>
        <source>Removed {what}</source>
        <translation>Retrait de {what}</translation>
    </message>
    <message>
        <source>Removed {what} with {quotations}</source>
        <translation>Retrait de {what} ({quotations})</translation>
    </message>
    <message>
        <source>Removing {documents}…</source>
        <translation>Retrait&#xa0;: {documents}…</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Renamed {old} to {name}</source>
        <translation>{old} renommé en {name}</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Renommer…</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Report a Problem</source>
        <translation>Signaler un problème</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Réinitialiser</translation>
    </message>
    <message>
        <source>Reset: {label}</source>
        <translation>Réinitialiser&#xa0;: {label}</translation>
    </message>
    <message>
        <source>Restore &amp;This Backup</source>
        <translation>Restaurer &amp;cette sauvegarde</translation>
    </message>
    <message>
        <source>Restore a &amp;Backup…</source>
        <translation>Restaurer une sa&amp;uvegarde…</translation>
    </message>
    <message>
        <source>Restore a Backup</source>
        <translation>Restaurer une sauvegarde</translation>
    </message>
    <message>
        <source>Restore a Backup…</source>
        <translation>Restaurer une sauvegarde…</translation>
    </message>
    <message>
        <source>Restore status, star, tags, notes and corrected fields from an exported CSV file</source>
        <translation>Restaurer statut, étoile, mots-clés, notes et champs corrigés depuis un fichier CSV exporté</translation>
    </message>
    <message>
        <source>Restored the marks of {quotations} from {file}</source>
        <translation>Statuts restaurés depuis {file} ({quotations})</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Juste</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Fonction</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Fonctions</translation>
    </message>
    <message>
        <source>Rows that a person should check, each with its reason</source>
        <translation>Les lignes qu’une personne devrait vérifier, chacune avec sa raison</translation>
    </message>
    <message>
        <source>Run the Extraction &amp;Again</source>
        <translation>&amp;Relancer l’extraction</translation>
    </message>
    <message>
        <source>Run the extraction again to see how certain each part is.</source>
        <translation>Relancez l’extraction pour voir la certitude de chaque partie.</translation>
    </message>
    <message>
        <source>Running the extraction again…</source>
        <translation>Nouvelle extraction en cours…</translation>
    </message>
    <message>
        <source>S&amp;ettings…</source>
        <translation>Param&amp;ètres…</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>Arrê&amp;ter</translation>
    </message>
    <message>
        <source>Sa&amp;ve This Search…</source>
        <translation>Enregistrer cette rec&amp;herche…</translation>
    </message>
    <message>
        <source>Said, and by this speaker</source>
        <translation>Dit, et par ce locuteur</translation>
    </message>
    <message>
        <source>Same Person</source>
        <translation>Même personne</translation>
    </message>
    <message>
        <source>Save Evi&amp;dence Card…</source>
        <translation>Enregistrer la fic&amp;he de preuve…</translation>
    </message>
    <message>
        <source>Save as P&amp;DF…</source>
        <translation>Enregistrer en P&amp;DF…</translation>
    </message>
    <message>
        <source>Save as PDF: {told}</source>
        <translation>Enregistrer en PDF&#xa0;: {told}</translation>
    </message>
    <message>
        <source>Save the evidence of {quotations}</source>
        <translation>Enregistrer les preuves de {quotations}</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>Enregistrer la liste</translation>
    </message>
    <message>
        <source>Save this search as</source>
        <translation>Enregistrer cette recherche sous</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Recherches enregistrées</translation>
    </message>
    <message>
        <source>Saved the search “{name}”</source>
        <translation>Recherche «&#xa0;{name}&#xa0;» enregistrée</translation>
    </message>
    <message>
        <source>Saved {many} to {path}</source>
        <translation>Enregistrement dans {path} terminé&#xa0;: {many}</translation>
    </message>
    <message>
        <source>Saved {said} to {path}</source>
        <translation>Enregistrement dans {path} terminé&#xa0;: {said}</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Recherche</translation>
    </message>
    <message>
        <source>Search Language</source>
        <translation>Langage de recherche</translation>
    </message>
    <message>
        <source>Search documents</source>
        <translation>Chercher des documents</translation>
    </message>
    <message>
        <source>Search documents: title, author, publication, file, after:2016, text:harbour</source>
        <translation>Chercher des documents&#xa0;: titre, auteur, publication, fichier, after:2016, text:port</translation>
    </message>
    <message>
        <source>Search for T&amp;his</source>
        <translation>Chercher &amp;ceci</translation>
    </message>
    <message>
        <source>Search in articles: words, &quot;a phrase&quot;, author:name, after:2016</source>
        <translation>Chercher dans les articles&#xa0;: mots, &quot;une expression&quot;, author:nom, after:2016</translation>
    </message>
    <message>
        <source>Search quotations, speakers, roles, organizations and titles; in the reader: find in the article</source>
        <translation>Chercher dans les citations, locuteurs, fonctions, organisations et titres&#x202f;; dans le volet de lecture&#xa0;: chercher dans l’article</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>Chercher dans le guide</translation>
    </message>
    <message>
        <source>Search: words, &quot;a phrase&quot;, speaker:name, org:name, after:2016-01-01</source>
        <translation>Recherche&#xa0;: mots, &quot;une expression&quot;, speaker:nom, org:nom, after:2016-01-01</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Sections</translation>
    </message>
    <message>
        <source>Select a quotation to see what the form makes of it.</source>
        <translation>Sélectionnez une citation pour voir ce que la forme en fait.</translation>
    </message>
    <message>
        <source>Select a quotation to see who said it, and why we think so.</source>
        <translation>Sélectionnez une citation pour voir qui l’a dite, et pourquoi nous le pensons.</translation>
    </message>
    <message>
        <source>Select the words of the quotation in the article first.</source>
        <translation>Sélectionnez d’abord les mots de la citation dans l’article.</translation>
    </message>
    <message>
        <source>Select the words to copy in the article first.</source>
        <translation>Sélectionnez d’abord dans l’article les mots à copier.</translation>
    </message>
    <message>
        <source>Select the words to search for in the article first.</source>
        <translation>Sélectionnez d’abord dans l’article les mots à chercher.</translation>
    </message>
    <message>
        <source>Set &amp;Bounds to Selection</source>
        <translation>Ca&amp;ler les limites sur la sélection</translation>
    </message>
    <message>
        <source>Set by hand</source>
        <translation>Saisi à la main</translation>
    </message>
    <message>
        <source>Set the form of {quotations} to {form}</source>
        <translation>Forme définie&#xa0;: {form} ({quotations})</translation>
    </message>
    <message>
        <source>Set the speaker of {quotations} to {name}</source>
        <translation>Locuteur défini&#xa0;: {name} ({quotations})</translation>
    </message>
    <message>
        <source>Set the {field} of {what} to {name}</source>
        <translation>{field}&#xa0;: {name} ({what})</translation>
    </message>
    <message>
        <source>Set {what} to {value}</source>
        <translation>{what}&#xa0;: {value}</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Sh&amp;ort citation</source>
        <translation>Référence c&amp;ourte</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>Courte</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Show &amp;Attitudes</source>
        <translation>Afficher les &amp;attitudes</translation>
    </message>
    <message>
        <source>Show &amp;Everything</source>
        <translation>&amp;Tout afficher</translation>
    </message>
    <message>
        <source>Show &amp;Original</source>
        <translation>Afficher l’ori&amp;ginal</translation>
    </message>
    <message>
        <source>Show &amp;Quotations</source>
        <translation>Afficher les &amp;citations</translation>
    </message>
    <message>
        <source>Show All Quotations</source>
        <translation>Afficher toutes les citations</translation>
    </message>
    <message>
        <source>Show Dou&amp;btful</source>
        <translation>Afficher les d&amp;outeuses</translation>
    </message>
    <message>
        <source>Show Everything</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>Show Its &amp;Folder</source>
        <translation>Afficher son &amp;dossier</translation>
    </message>
    <message>
        <source>Show New</source>
        <translation>Afficher les nouvelles</translation>
    </message>
    <message>
        <source>Show Re&amp;prints</source>
        <translation>Afficher les ré&amp;impressions</translation>
    </message>
    <message>
        <source>Show Refused</source>
        <translation>Afficher les refusés</translation>
    </message>
    <message>
        <source>Show all quotations again (Ctrl+R)</source>
        <translation>Afficher à nouveau toutes les citations (Ctrl+R)</translation>
    </message>
    <message>
        <source>Show also quotations that perhaps nobody said</source>
        <translation>Afficher aussi les citations que peut-être personne n’a dites</translation>
    </message>
    <message>
        <source>Show also what somebody only thinks, wants or feels</source>
        <translation>Afficher aussi ce que quelqu’un pense, veut ou ressent seulement</translation>
    </message>
    <message>
        <source>Show another library in this window</source>
        <translation>Afficher une autre bibliothèque dans cette fenêtre</translation>
    </message>
    <message>
        <source>Show attitudes</source>
        <translation>Afficher les attitudes</translation>
    </message>
    <message>
        <source>Show in the List</source>
        <translation>Afficher dans la liste</translation>
    </message>
    <message>
        <source>Show in the article: {text}</source>
        <translation>Afficher dans l’article&#xa0;: {text}</translation>
    </message>
    <message>
        <source>Show only direct quotations</source>
        <translation>Afficher seulement les citations directes</translation>
    </message>
    <message>
        <source>Show only indirect quotations</source>
        <translation>Afficher seulement les citations indirectes</translation>
    </message>
    <message>
        <source>Show only mixed quotations</source>
        <translation>Afficher seulement les citations mixtes</translation>
    </message>
    <message>
        <source>Show only quotations whose speaker is known, or only the others</source>
        <translation>Afficher seulement les citations dont le locuteur est connu, ou seulement les autres</translation>
    </message>
    <message>
        <source>Show or hide the sidebar</source>
        <translation>Afficher ou masquer la barre latérale</translation>
    </message>
    <message>
        <source>Show reprints</source>
        <translation>Afficher les réimpressions</translation>
    </message>
    <message>
        <source>Show the files that were refused</source>
        <translation>Afficher les fichiers refusés</translation>
    </message>
    <message>
        <source>Show the page of the PDF with the quotation marked, or the web page at its words in the browser</source>
        <translation>Afficher la page du PDF avec la citation marquée, ou la page web à ses mots dans le navigateur</translation>
    </message>
    <message>
        <source>Show the page of {name}: quoted beside in {documents}</source>
        <translation>Afficher la page de {name}&#xa0;: cité aussi dans {documents}</translation>
    </message>
    <message>
        <source>Show what is doubtful</source>
        <translation>Afficher ce qui est douteux</translation>
    </message>
    <message>
        <source>Show who the speaker is: roles, organizations, all quotations; rename, merge, split</source>
        <translation>Montrer qui est le locuteur&#xa0;: fonctions, organisations, toutes les citations&#x202f;; renommer, fusionner, séparer</translation>
    </message>
    <message>
        <source>Show {count} more papers that printed this article</source>
        <translation>Afficher {count} autres journaux qui ont imprimé cet article</translation>
    </message>
    <message>
        <source>Shown by Default</source>
        <translation>Affichage par défaut</translation>
    </message>
    <message>
        <source>Sign evidence cards</source>
        <translation>Signer les fiches de preuve</translation>
    </message>
    <message>
        <source>Single letters and Del act while the list or the reader has the focus.</source>
        <translation>Les lettres seules et Suppr agissent quand la liste ou le volet de lecture a le focus.</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Passer</translation>
    </message>
    <message>
        <source>Smaller letters in the article</source>
        <translation>Caractères plus petits dans l’article</translation>
    </message>
    <message>
        <source>So&amp;rt by</source>
        <translation>&amp;Trier par</translation>
    </message>
    <message>
        <source>Somebody &amp;Else…</source>
        <translation>&amp;Quelqu’un d’autre…</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Quelqu’un d’autre</translation>
    </message>
    <message>
        <source>Somebody said it</source>
        <translation>Quelqu’un l’a dit</translation>
    </message>
    <message>
        <source>Something is still being read or written; wait for it or stop it first.</source>
        <translation>Une lecture ou une écriture est en cours&#xa0;; attendez ou arrêtez-la d’abord.</translation>
    </message>
    <message>
        <source>Something of the quotation or its attribution is not right</source>
        <translation>Quelque chose dans la citation ou son attribution n’est pas juste</translation>
    </message>
    <message>
        <source>Something went wrong that should not have, and it is our fault. What was done before is safe in the library. The report below is also in {log}.</source>
        <translation>Quelque chose s’est mal passé, et c’est notre faute. Ce qui a été fait avant est en sûreté dans la bibliothèque. Le rapport ci-dessous se trouve aussi dans {log}.</translation>
    </message>
    <message>
        <source>Sort by {what}</source>
        <translation>Trier par {what}</translation>
    </message>
    <message>
        <source>Sort the list by how certain the program is; once more for the other way round</source>
        <translation>Trier la liste selon la certitude du programme&#xa0;; encore une fois pour l’ordre inverse</translation>
    </message>
    <message>
        <source>Sort the list by speaker; once more for the other way round</source>
        <translation>Trier la liste par locuteur&#x202f;; une fois de plus pour inverser l’ordre</translation>
    </message>
    <message>
        <source>Sort the list by the date of the document; once more for the other way round</source>
        <translation>Trier la liste par date du document&#x202f;; une fois de plus pour inverser l’ordre</translation>
    </message>
    <message>
        <source>Sort the list by the title of the document; once more for the other way round</source>
        <translation>Trier la liste par titre du document&#x202f;; une fois de plus pour inverser l’ordre</translation>
    </message>
    <message>
        <source>Sort the list in the order in which they were added; once more for the other way round</source>
        <translation>Trier la liste dans l’ordre d’ajout&#x202f;; une fois de plus pour inverser l’ordre</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Locuteur</translation>
    </message>
    <message>
        <source>Split Off</source>
        <translation>Détacher</translation>
    </message>
    <message>
        <source>Split {quotations} from {name}</source>
        <translation>{quotations}&#xa0;: séparation de {name}</translation>
    </message>
    <message>
        <source>Spreadsheet (CSV)</source>
        <translation>Tableau (CSV)</translation>
    </message>
    <message>
        <source>Stands beside what you check, in the list and in exports</source>
        <translation>Figure à côté de ce que vous vérifiez, dans la liste et les exportations</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Étoile</translation>
    </message>
    <message>
        <source>Star the quotation, or take the star away</source>
        <translation>Marquer la citation d’une étoile, ou l’enlever</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>Avec étoile</translation>
    </message>
    <message>
        <source>Starred {quotations}</source>
        <translation>Étoile ajoutée ({quotations})</translation>
    </message>
    <message>
        <source>Stars and what was checked</source>
        <translation>Étoiles et ce qui a été vérifié</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>States: {states}</source>
        <translation>États&#xa0;: {states}</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Stop Watching</source>
        <translation>Ne plus surveiller</translation>
    </message>
    <message>
        <source>Stop what is being read, written or printed, as the button beside the progress does</source>
        <translation>Arrêter ce qui est en cours de lecture, d’écriture ou d’impression, comme le bouton à côté de la progression</translation>
    </message>
    <message>
        <source>Stopped; nothing was changed.</source>
        <translation>Arrêté&#x202f;; rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Stopped; nothing was printed or saved.</source>
        <translation>Arrêté&#x202f;; rien n’a été imprimé ni enregistré.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt…</translation>
    </message>
    <message>
        <source>Suggestions for the search</source>
        <translation>Suggestions pour la recherche</translation>
    </message>
    <message>
        <source>Sure</source>
        <translation>Sûres</translation>
    </message>
    <message>
        <source>Sure rows and rows to check; doubtful ones are left out</source>
        <translation>Les lignes sûres et à vérifier&#xa0;; les douteuses sont écartées</translation>
    </message>
    <message>
        <source>Sure, to check</source>
        <translation>Sûres, à vérifier</translation>
    </message>
    <message>
        <source>T&amp;itle</source>
        <translation>T&amp;itre</translation>
    </message>
    <message>
        <source>Table with tabs (TSV)</source>
        <translation>Tableau avec tabulations (TSV)</translation>
    </message>
    <message>
        <source>Tagged {quotations} with {tags}</source>
        <translation>Mots-clés ajoutés&#xa0;: {tags} ({quotations})</translation>
    </message>
    <message>
        <source>Tagged {quotations} with {tags} and took {gone} away</source>
        <translation>Mots-clés ajoutés&#xa0;: {tags}&#x202f;; retirés&#xa0;: {gone} ({quotations})</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Mots-clés</translation>
    </message>
    <message>
        <source>Tags, parted by commas; -tag takes one away</source>
        <translation>Mots-clés séparés par des virgules&#x202f;; -mot-clé en retire un</translation>
    </message>
    <message>
        <source>Tags: {tags}</source>
        <translation>Mots-clés&#xa0;: {tags}</translation>
    </message>
    <message>
        <source>Take away the filter {facet} {value}</source>
        <translation>Retirer le filtre {facet} {value}</translation>
    </message>
    <message>
        <source>Take out of the collection</source>
        <translation>Retirer de la collection</translation>
    </message>
    <message>
        <source>Take the Tour</source>
        <translation>Suivre la visite</translation>
    </message>
    <message>
        <source>Take the last change back</source>
        <translation>Annuler la dernière modification</translation>
    </message>
    <message>
        <source>Take the quotation out of the library; undo brings it back</source>
        <translation>Retirer la citation de la bibliothèque&#x202f;; Annuler la rétablit</translation>
    </message>
    <message>
        <source>Take the selected documents out of a collection</source>
        <translation>Retirer les documents sélectionnés d’une collection</translation>
    </message>
    <message>
        <source>Take the selected documents out with their quotations (Del); undo brings them back</source>
        <translation>Retirer les documents sélectionnés et leurs citations (Suppr)&#x202f;; Annuler les rétablit</translation>
    </message>
    <message>
        <source>Take the star away</source>
        <translation>Enlever l’étoile</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>That was the last pair.</source>
        <translation>C’était la dernière paire.</translation>
    </message>
    <message>
        <source>The Library Cannot Be Opened</source>
        <translation>La bibliothèque ne peut pas être ouverte</translation>
    </message>
    <message>
        <source>The article, with every quotation tinted and the chosen one strongly. Click a tinted passage, and its block in the list is chosen.</source>
        <translation>L’article, avec chaque citation teintée et celle choisie plus fortement. Cliquez sur un passage teinté, et son bloc dans la liste est choisi.</translation>
    </message>
    <message>
        <source>The backup is restored; the library as it was is kept as {restored}</source>
        <translation>La sauvegarde est restaurée&#x202f;; la bibliothèque telle qu’elle était est conservée dans {restored}</translation>
    </message>
    <message>
        <source>The backup {backup} cannot be put in place: {reason}.</source>
        <translation>Impossible de mettre en place la sauvegarde {backup}&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>The backup {backup} cannot be written: {reason}.</source>
        <translation>Impossible d’écrire la sauvegarde {backup}&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>The backup {backup} was made by a newer version of this program.</source>
        <translation>La sauvegarde {backup} vient d’une version plus récente de ce programme.</translation>
    </message>
    <message>
        <source>The export was stopped; no file was written.</source>
        <translation>L’exportation a été arrêtée&#x202f;; aucun fichier n’a été écrit.</translation>
    </message>
    <message>
        <source>The file is no TOML: {reason}</source>
        <translation>Le fichier n’est pas du TOML&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>The first names are nearly the same</source>
        <translation>Les prénoms sont presque les mêmes</translation>
    </message>
    <message>
        <source>The first of the likeliest speakers said it; the next row comes</source>
        <translation>Le premier des locuteurs les plus probables l’a dit&#xa0;; la ligne suivante arrive</translation>
    </message>
    <message>
        <source>The first {most} are shown; the file that you save holds all.</source>
        <translation>Les {most} premiers sont affichés&#x202f;; le fichier enregistré les contient tous.</translation>
    </message>
    <message>
        <source>The folder {folder} for the library cannot be made: {reason}.</source>
        <translation>Impossible de créer le dossier {folder} de la bibliothèque&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>The form needs a name.</source>
        <translation>La forme a besoin d’un nom.</translation>
    </message>
    <message>
        <source>The key {path} is damaged. Put a copy in its place, or make another with: inquit key --replace</source>
        <translation>La clé {path} est endommagée. Remettez une copie à sa place ou créez-en une autre avec&#xa0;: inquit key --replace</translation>
    </message>
    <message>
        <source>The letters of articles and quotations</source>
        <translation>Les caractères des articles et des citations</translation>
    </message>
    <message>
        <source>The library as it is now is kept beside the restored one, so nothing is lost.</source>
        <translation>La bibliothèque actuelle est conservée à côté de celle restaurée&#x202f;; rien n’est perdu.</translation>
    </message>
    <message>
        <source>The library can only be read; nothing can be added or changed.</source>
        <translation>La bibliothèque est en lecture seule&#x202f;; rien ne peut être ajouté ni modifié.</translation>
    </message>
    <message>
        <source>The library can only be read; nothing can be added to it.</source>
        <translation>La bibliothèque est en lecture seule&#x202f;; rien ne peut y être ajouté.</translation>
    </message>
    <message>
        <source>The library is not open</source>
        <translation>La bibliothèque n’est pas ouverte</translation>
    </message>
    <message>
        <source>The library {path} cannot be read: {reason}.</source>
        <translation>Impossible de lire la bibliothèque {path}&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>The library {path} is empty: nothing is left of what it held.</source>
        <translation>La bibliothèque {path} est vide&#xa0;: il ne reste rien de son contenu.</translation>
    </message>
    <message>
        <source>The library {path} is in use; close every window and program that has it open, then try again.</source>
        <translation>La bibliothèque {path} est utilisée&#x202f;; fermez toute fenêtre et tout programme qui l’a ouverte, puis réessayez.</translation>
    </message>
    <message>
        <source>The library {path} was made by a newer version of this program (library version {version}, known up to {known}). Install the newer program.</source>
        <translation>La bibliothèque {path} vient d’une version plus récente de ce programme (version de bibliothèque {version}, connue jusqu’à {known}). Installez le programme plus récent.</translation>
    </message>
    <message>
        <source>The library {path} {problem}.</source>
        <translation>La bibliothèque {path} {problem}.</translation>
    </message>
    <message>
        <source>The library {path} {problem}. Its newest sound backup is of {date}.</source>
        <translation>La bibliothèque {path} {problem}. Sa dernière sauvegarde saine date du {date}.</translation>
    </message>
    <message>
        <source>The link {link} leads to no quotation.</source>
        <translation>Le lien {link} ne mène à aucune citation.</translation>
    </message>
    <message>
        <source>The list of refused files is empty now.</source>
        <translation>La liste des fichiers refusés est maintenant vide.</translation>
    </message>
    <message>
        <source>The new key</source>
        <translation>La nouvelle touche</translation>
    </message>
    <message>
        <source>The passage in its context</source>
        <translation>Le passage dans son contexte</translation>
    </message>
    <message>
        <source>The program takes these names of other articles for {name}:</source>
        <translation>Le programme prend ces noms d’autres articles pour {name}&#xa0;:</translation>
    </message>
    <message>
        <source>The quotation and its speaker are right</source>
        <translation>La citation et son locuteur sont justes</translation>
    </message>
    <message>
        <source>The quotation was changed</source>
        <translation>La citation a été modifiée</translation>
    </message>
    <message>
        <source>The quotations stand here in a moment.</source>
        <translation>Les citations seront ici dans un instant.</translation>
    </message>
    <message>
        <source>The same full name; roles and organizations do not contradict, or the articles share speakers.</source>
        <translation>Le même nom complet&#x202f;; fonctions et organisations ne se contredisent pas, ou les articles ont des locuteurs communs.</translation>
    </message>
    <message>
        <source>The same name with and without what follows it</source>
        <translation>Le même nom avec et sans ce qui le suit</translation>
    </message>
    <message>
        <source>The same name, with other roles or organizations</source>
        <translation>Le même nom, avec d’autres fonctions ou organisations</translation>
    </message>
    <message>
        <source>The search is still counting; try again in a moment.</source>
        <translation>La recherche compte encore&#x202f;; réessayez dans un instant.</translation>
    </message>
    <message>
        <source>The second of the likeliest speakers said it; the next row comes</source>
        <translation>Le deuxième des locuteurs les plus probables l’a dit&#xa0;; la ligne suivante arrive</translation>
    </message>
    <message>
        <source>The selected quotations have one speaker, or none. Select those of several.</source>
        <translation>Les citations sélectionnées n’ont qu’un locuteur, ou aucun. Sélectionnez celles de plusieurs.</translation>
    </message>
    <message>
        <source>The tags are as they were</source>
        <translation>Les mots-clés sont inchangés</translation>
    </message>
    <message>
        <source>The third of the likeliest speakers said it; the next row comes</source>
        <translation>Le troisième des locuteurs les plus probables l’a dit&#xa0;; la ligne suivante arrive</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>Then copy the report and report it at {address}.</source>
        <translation>Copiez ensuite le rapport et signalez-le à l’adresse {address}.</translation>
    </message>
    <message>
        <source>Then copy the report and send it to whoever you have Inquit from.</source>
        <translation>Copiez ensuite le rapport et envoyez-le à la personne de qui vous tenez Inquit.</translation>
    </message>
    <message>
        <source>There are no possible duplicates: nobody has a name that another person&apos;s may be a form of.</source>
        <translation>Il n’y a pas de doublons possibles&#xa0;: aucun nom ne peut être une forme de celui d’une autre personne.</translation>
    </message>
    <message>
        <source>There is a collection “{name}” already.</source>
        <translation>Il y a déjà une collection «&#xa0;{name}&#xa0;».</translation>
    </message>
    <message>
        <source>There is no backup yet. A copy is made each day that the library is used.</source>
        <translation>Il n’y a pas encore de sauvegarde. Une copie est faite chaque jour où la bibliothèque est utilisée.</translation>
    </message>
    <message>
        <source>There is no backup {backup}.</source>
        <translation>Il n’y a pas de sauvegarde {backup}.</translation>
    </message>
    <message>
        <source>There is no document {id} in the library.</source>
        <translation>Il n’y a pas de document {id} dans la bibliothèque.</translation>
    </message>
    <message>
        <source>There is no field “{field}:”; the fields are {fields}</source>
        <translation>Il n’y a pas de champ «&#xa0;{field}:&#xa0;»&#x202f;; les champs sont {fields}</translation>
    </message>
    <message>
        <source>There is no key to sign with yet. Make one with: inquit key</source>
        <translation>Il n’y a pas encore de clé pour signer. Créez-la avec&#xa0;: inquit key</translation>
    </message>
    <message>
        <source>There is no quotation {id} in this library.</source>
        <translation>Il n’y a pas de citation {id} dans cette bibliothèque.</translation>
    </message>
    <message>
        <source>There is no speaker {id} in the library.</source>
        <translation>Il n’y a pas de locuteur {id} dans la bibliothèque.</translation>
    </message>
    <message>
        <source>There is no such speaker to choose here; 0 names another one.</source>
        <translation>Il n’y a pas de tel locuteur à choisir ici&#xa0;; 0 en nomme un autre.</translation>
    </message>
    <message>
        <source>There is no text and no file on the clipboard.</source>
        <translation>Il n’y a ni texte ni fichier dans le presse-papiers.</translation>
    </message>
    <message>
        <source>There is nothing to export.</source>
        <translation>Il n’y a rien à exporter.</translation>
    </message>
    <message>
        <source>There is nothing to print.</source>
        <translation>Il n’y a rien à imprimer.</translation>
    </message>
    <message>
        <source>These are too many quotations for one Word document. Choose fewer, or another format.</source>
        <translation>Il y a trop de citations pour un seul document Word. Choisissez-en moins, ou un autre format.</translation>
    </message>
    <message>
        <source>These become one speaker with all quotations. Which name stays?</source>
        <translation>Ils deviennent un seul locuteur avec toutes les citations. Quel nom garder&#x202f;?</translation>
    </message>
    <message>
        <source>This article is in the library already, as another document.</source>
        <translation>Cet article est déjà dans la bibliothèque, comme autre document.</translation>
    </message>
    <message>
        <source>This document was pasted; it has no file.</source>
        <translation>Ce document a été collé&#x202f;; il n’a pas de fichier.</translation>
    </message>
    <message>
        <source>This is the first document of the list.</source>
        <translation>C’est le premier document de la liste.</translation>
    </message>
    <message>
        <source>This is the last document of the list.</source>
        <translation>C’est le dernier document de la liste.</translation>
    </message>
    <message>
        <source>This version of the program has read every article already</source>
        <translation>Cette version du programme a déjà lu tous les articles</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>To &amp;Check</source>
        <translation>À véri&amp;fier</translation>
    </message>
    <message>
        <source>To check</source>
        <translation>À vérifier</translation>
    </message>
    <message>
        <source>To read. What can be verified is the attached card: inquit verify {name}</source>
        <translation>À lire. La fiche jointe peut être vérifiée&#xa0;: inquit verify {name}</translation>
    </message>
    <message>
        <source>Took the mark from {quotations}</source>
        <translation>Statut retiré ({quotations})</translation>
    </message>
    <message>
        <source>Took the speaker from {quotations}</source>
        <translation>Locuteur retiré ({quotations})</translation>
    </message>
    <message>
        <source>Took the star from {quotations}</source>
        <translation>Étoile retirée ({quotations})</translation>
    </message>
    <message>
        <source>Took the tag {gone} from {quotations}</source>
        <translation>Mot-clé retiré&#xa0;: {gone} ({quotations})</translation>
    </message>
    <message>
        <source>Took the {field} from {quotations}</source>
        <translation>{field} retiré ({quotations})</translation>
    </message>
    <message>
        <source>Took {documents} out of “{name}”</source>
        <translation>Retrait de «&#xa0;{name}&#xa0;»&#xa0;: {documents}</translation>
    </message>
    <message>
        <source>Tour, {number} of {count}: {title}</source>
        <translation>Visite guidée, {number} sur {count}&#xa0;: {title}</translation>
    </message>
    <message>
        <source>Tried</source>
        <translation>Essayé</translation>
    </message>
    <message>
        <source>Try A&amp;gain</source>
        <translation>&amp;Réessayer</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Try fewer words or fewer filters.</source>
        <translation>Essayez avec moins de mots ou moins de filtres.</translation>
    </message>
    <message>
        <source>Two minutes on what stands where, with the sample</source>
        <translation>Deux minutes pour savoir où tout se trouve, avec l’exemple</translation>
    </message>
    <message>
        <source>Two minutes on what stands where; it can be left at any time</source>
        <translation>Deux minutes pour savoir où tout se trouve&#x202f;; on peut la quitter à tout moment</translation>
    </message>
    <message>
        <source>Under full names with this family name {some} of {all} quotations are those of {name}.</source>
        <translation>Parmi les noms complets avec ce nom de famille, {some} citations sur {all} sont de {name}.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Unnamed speaker</source>
        <translation>Locuteur non nommé</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Sans titre</translation>
    </message>
    <message>
        <source>Use &amp;Another File…</source>
        <translation>Utiliser un &amp;autre fichier…</translation>
    </message>
    <message>
        <source>Use the whole screen</source>
        <translation>Utiliser tout l’écran</translation>
    </message>
    <message>
        <source>Usual Si&amp;ze</source>
        <translation>Taille n&amp;ormale</translation>
    </message>
    <message>
        <source>Version, where the library lies, and all that comes with Inquit with its licences</source>
        <translation>Version, emplacement de la bibliothèque, et tout ce qui vient avec Inquit et ses licences</translation>
    </message>
    <message>
        <source>Watch a Folder of Articles</source>
        <translation>Surveiller un dossier d’articles</translation>
    </message>
    <message>
        <source>Watched folders</source>
        <translation>Dossiers surveillés</translation>
    </message>
    <message>
        <source>Web page (*.html);;PDF page to read (*.pdf);;Markdown to read (*.md)</source>
        <translation>Page web (*.html);;Page PDF à lire (*.pdf);;Markdown à lire (*.md)</translation>
    </message>
    <message>
        <source>Web page (HTML)</source>
        <translation>Page web (HTML)</translation>
    </message>
    <message>
        <source>Web pages, PDF, Word, e-mail, tables, plain text: as many files as you like</source>
        <translation>Pages web, PDF, Word, courriels, tableaux, texte brut&#xa0;: autant de fichiers que vous voulez</translation>
    </message>
    <message>
        <source>What Export offers first</source>
        <translation>Ce qu’Exporter propose d’abord</translation>
    </message>
    <message>
        <source>What I did:</source>
        <translation>Ce que j’ai fait&#xa0;:</translation>
    </message>
    <message>
        <source>What I expected:</source>
        <translation>Ce que j’attendais&#xa0;:</translation>
    </message>
    <message>
        <source>What can be typed here</source>
        <translation>Ce qu’on peut taper ici</translation>
    </message>
    <message>
        <source>What can be typed in the search box</source>
        <translation>Ce qu’on peut taper dans le champ de recherche</translation>
    </message>
    <message>
        <source>What comes with Inquit, with versions and licences</source>
        <translation>Ce qui vient avec Inquit, avec versions et licences</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Que voulez-vous faire&#x202f;?</translation>
    </message>
    <message>
        <source>What happened:</source>
        <translation>Ce qui s’est passé&#xa0;:</translation>
    </message>
    <message>
        <source>What is known of the quotation…</source>
        <translation>Ce qu’on sait de la citation…</translation>
    </message>
    <message>
        <source>What perhaps nobody said; left out of lists, counts and exports unless asked for</source>
        <translation>Ce que peut-être personne n’a dit&#x202f;; écarté des listes, des totaux et des exportations sauf demande</translation>
    </message>
    <message>
        <source>What somebody only thinks, wants or feels</source>
        <translation>Ce que quelqu’un pense, veut ou ressent seulement</translation>
    </message>
    <message>
        <source>Where New Library and Open Library start; it follows the last one that was chosen</source>
        <translation>Où commencent «&#xa0;Nouvelle bibliothèque&#xa0;» et «&#xa0;Ouvrir une bibliothèque&#xa0;»&#x202f;; suit la dernière choisie</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>Où elle se trouve</translation>
    </message>
    <message>
        <source>Which Column Holds the Text?</source>
        <translation>Quelle colonne contient le texte&#x202f;?</translation>
    </message>
    <message>
        <source>Which names the program takes for this speaker, and why</source>
        <translation>Quels noms le programme prend pour ce locuteur, et pourquoi</translation>
    </message>
    <message>
        <source>Why this speaker</source>
        <translation>Pourquoi ce locuteur</translation>
    </message>
    <message>
        <source>Why this speaker, role and organization, and how sure</source>
        <translation>Pourquoi ce locuteur, cette fonction et cette organisation, et avec quelle certitude</translation>
    </message>
    <message>
        <source>With the key that inquit key made</source>
        <translation>Avec la clé créée par inquit key</translation>
    </message>
    <message>
        <source>Without a passage</source>
        <translation>Sans passage</translation>
    </message>
    <message>
        <source>Without an apostrophe before cells that a spreadsheet would run, such as =1+1</source>
        <translation>Sans apostrophe devant les cellules qu’un tableur exécuterait, comme =1+1</translation>
    </message>
    <message>
        <source>Word document (DOCX)</source>
        <translation>Document Word (DOCX)</translation>
    </message>
    <message>
        <source>Write formulas into tables as they are</source>
        <translation>Écrire les formules telles quelles dans les tableaux</translation>
    </message>
    <message>
        <source>Write how a citation looks, and see at once what it makes of the current quotation</source>
        <translation>Écrire l’aspect d’une référence, et voir aussitôt ce qu’elle fait de la citation actuelle</translation>
    </message>
    <message>
        <source>Write the quotation with all that is needed to find and to check it, as PDF, HTML or Markdown</source>
        <translation>Écrire la citation avec tout ce qu’il faut pour la retrouver et la vérifier, en PDF, HTML ou Markdown</translation>
    </message>
    <message>
        <source>Write the selected quotations, or all that are shown, to a file</source>
        <translation>Écrire dans un fichier les citations sélectionnées, ou toutes celles affichées</translation>
    </message>
    <message>
        <source>Write what Print would print to a PDF file</source>
        <translation>Écrire dans un fichier PDF ce qu’Imprimer imprimerait</translation>
    </message>
    <message>
        <source>Writing {many} to {name}…</source>
        <translation>Écriture dans {name}&#xa0;: {many}…</translation>
    </message>
    <message>
        <source>Writing {said} to {name}…</source>
        <translation>Écriture dans {name}&#xa0;: {said}…</translation>
    </message>
    <message numerus="yes">
        <source>Wrote the list of %n refused files to {path}</source>
        <translation>
            <numerusform>Liste de %n fichier refusé enregistrée dans {path}</numerusform>
            <numerusform>Liste de %n fichiers refusés enregistrée dans {path}</numerusform>
        </translation>
    </message>
    <message>
        <source>Years</source>
        <translation>Années</translation>
    </message>
    <message>
        <source>Your Own Library</source>
        <translation>Votre propre bibliothèque</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Votre nom</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>A&amp;grandir</translation>
    </message>
    <message>
        <source>Zoom O&amp;ut</source>
        <translation>Ré&amp;duire</translation>
    </message>
    <message>
        <source>a document that speaks</source>
        <translation>un document qui parle</translation>
    </message>
    <message>
        <source>a headline may shorten it</source>
        <translation>un titre l’abrège peut-être</translation>
    </message>
    <message>
        <source>a pronoun</source>
        <translation>un pronom</translation>
    </message>
    <message>
        <source>address</source>
        <translation>adresse</translation>
    </message>
    <message>
        <source>all of the library</source>
        <translation>toute la bibliothèque</translation>
    </message>
    <message>
        <source>also {names}</source>
        <translation>aussi {names}</translation>
    </message>
    <message>
        <source>an article without a title</source>
        <translation>un article sans titre</translation>
    </message>
    <message>
        <source>another person has this name</source>
        <translation>une autre personne porte ce nom</translation>
    </message>
    <message>
        <source>another person is named in between</source>
        <translation>une autre personne est nommée entre les deux</translation>
    </message>
    <message>
        <source>applying what counts as certain</source>
        <translation>application de ce qui est tenu pour sûr</translation>
    </message>
    <message>
        <source>articles indexed</source>
        <translation>articles indexés</translation>
    </message>
    <message>
        <source>asks for a login</source>
        <translation>demande une connexion</translation>
    </message>
    <message>
        <source>asks for payment</source>
        <translation>demande un paiement</translation>
    </message>
    <message>
        <source>attitude</source>
        <translation>attitude</translation>
    </message>
    <message>
        <source>attitudes too</source>
        <translation>attitudes aussi</translation>
    </message>
    <message>
        <source>attributed</source>
        <translation>attribuées</translation>
    </message>
    <message>
        <source>authors</source>
        <translation>auteurs</translation>
    </message>
    <message>
        <source>broke off before all of it was there</source>
        <translation>s’est interrompu avant la fin</translation>
    </message>
    <message>
        <source>brought down the process that read it (too large for the memory, or a fault of this program)</source>
        <translation>a fait tomber le processus qui le lisait (trop grand pour la mémoire, ou une erreur de ce programme)</translation>
    </message>
    <message>
        <source>can only be read; move it to a folder that you may write to, or change its permissions</source>
        <translation>est en lecture seule&#x202f;; déplacez-la dans un dossier où vous pouvez écrire, ou changez ses permissions</translation>
    </message>
    <message>
        <source>cannot be fetched</source>
        <translation>ne peut pas être récupéré</translation>
    </message>
    <message>
        <source>cannot be fetched: {reason}</source>
        <translation>ne peut pas être récupéré&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>cannot be had</source>
        <translation>est inaccessible</translation>
    </message>
    <message>
        <source>cannot be had: its server has a fault</source>
        <translation>est inaccessible&#xa0;: son serveur a une erreur</translation>
    </message>
    <message>
        <source>cannot be opened; see that its folder exists and that you may write to it</source>
        <translation>ne peut pas être ouverte&#x202f;; vérifiez que son dossier existe et que vous pouvez y écrire</translation>
    </message>
    <message>
        <source>cannot be reached; nobody answers there</source>
        <translation>est injoignable&#x202f;; personne ne répond</translation>
    </message>
    <message>
        <source>cannot be reached; nobody answers there (connection refused)</source>
        <translation>est injoignable&#xa0;; personne n’y répond (connexion refusée)</translation>
    </message>
    <message>
        <source>cannot be read ({reason})</source>
        <translation>ne peut pas être lu ({reason})</translation>
    </message>
    <message>
        <source>cannot be trusted: its certificate is not valid</source>
        <translation>n’est pas digne de confiance&#xa0;: son certificat n’est pas valide</translation>
    </message>
    <message>
        <source>checked</source>
        <translation>vérifiée</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>choisi</translation>
    </message>
    <message>
        <source>corrected by hand</source>
        <translation>corrigé à la main</translation>
    </message>
    <message>
        <source>could not be analysed</source>
        <translation>n’a pas pu être analysé</translation>
    </message>
    <message>
        <source>could not be read</source>
        <translation>n’a pas pu être lu</translation>
    </message>
    <message>
        <source>could not be read or written; see that its disk is connected and has room</source>
        <translation>n’a pas pu être lue ou écrite&#x202f;; vérifiez que son disque est connecté et a de la place</translation>
    </message>
    <message>
        <source>could not be written because the disk is full; nothing of this step was kept. Free some space and try again</source>
        <translation>n’a pas pu être écrite car le disque est plein&#x202f;; rien de cette étape n’a été gardé. Libérez de la place et réessayez</translation>
    </message>
    <message>
        <source>counting</source>
        <translation>comptage</translation>
    </message>
    <message>
        <source>counting…</source>
        <translation>comptage…</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>d MMMM yyyy</translation>
    </message>
    <message>
        <source>date</source>
        <translation>date</translation>
    </message>
    <message>
        <source>described so</source>
        <translation>décrit ainsi</translation>
    </message>
    <message>
        <source>did not answer for {seconds} s</source>
        <translation>n’a pas répondu pendant {seconds} s</translation>
    </message>
    <message>
        <source>did somebody say it?</source>
        <translation>quelqu’un l’a-t-il dit&#xa0;?</translation>
    </message>
    <message>
        <source>direct</source>
        <translation>directe</translation>
    </message>
    <message>
        <source>do the words begin and end there?</source>
        <translation>les mots commencent-ils et finissent-ils là&#xa0;?</translation>
    </message>
    <message>
        <source>document</source>
        <translation>document</translation>
    </message>
    <message>
        <source>does not let programs read it, or asks for a login</source>
        <translation>n’autorise pas la lecture par des programmes, ou demande une connexion</translation>
    </message>
    <message>
        <source>doubtful</source>
        <translation>douteuse</translation>
    </message>
    <message>
        <source>doubtful ones too</source>
        <translation>douteuses aussi</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>modifiée</translation>
    </message>
    <message>
        <source>full name</source>
        <translation>nom complet</translation>
    </message>
    <message>
        <source>holds a word of more than {count} letters: it is no text</source>
        <translation>contient un mot de plus de {count} lettres&#xa0;: ce n’est pas du texte</translation>
    </message>
    <message>
        <source>holds far more than its size tells, as archives do that are made to fill a memory</source>
        <translation>contient bien plus que sa taille ne l’indique, comme les archives faites pour remplir la mémoire</translation>
    </message>
    <message>
        <source>holds many documents</source>
        <translation>contient plusieurs documents</translation>
    </message>
    <message>
        <source>holds no e-mail</source>
        <translation>ne contient pas de courriel</translation>
    </message>
    <message>
        <source>holds no subtitles</source>
        <translation>ne contient pas de sous-titres</translation>
    </message>
    <message>
        <source>holds no text</source>
        <translation>ne contient pas de texte</translation>
    </message>
    <message>
        <source>holds no text in the column “{column}”</source>
        <translation>ne contient pas de texte dans la colonne «&#xa0;{column}&#xa0;»</translation>
    </message>
    <message>
        <source>holds no text, only white space</source>
        <translation>ne contient pas de texte, seulement des blancs</translation>
    </message>
    <message>
        <source>holds no text: a PDF of pictures needs text recognition first</source>
        <translation>ne contient pas de texte&#xa0;: un PDF d’images doit d’abord passer par une reconnaissance de texte</translation>
    </message>
    <message>
        <source>holds no web page</source>
        <translation>ne contient pas de page web</translation>
    </message>
    <message numerus="yes">
        <source>in %n articles</source>
        <translation>
            <numerusform>dans&#xa0;%n article</numerusform>
            <numerusform>dans&#xa0;%n articles</numerusform>
        </translation>
    </message>
    <message>
        <source>in the text “{source}”</source>
        <translation>dans le texte «&#xa0;{source}&#xa0;»</translation>
    </message>
    <message>
        <source>indirect</source>
        <translation>indirecte</translation>
    </message>
    <message>
        <source>is JSON that lies too deep</source>
        <translation>est du JSON trop imbriqué</translation>
    </message>
    <message>
        <source>is XML of a kind that cannot be read</source>
        <translation>est du XML d’un genre qui ne peut pas être lu</translation>
    </message>
    <message>
        <source>is a ZIP archive that holds no file which can be read</source>
        <translation>est une archive ZIP sans fichier lisible</translation>
    </message>
    <message>
        <source>is a compressed archive</source>
        <translation>est une archive compressée</translation>
    </message>
    <message>
        <source>is a damaged PDF document</source>
        <translation>est un document PDF endommagé</translation>
    </message>
    <message>
        <source>is a damaged table</source>
        <translation>est un tableau endommagé</translation>
    </message>
    <message>
        <source>is a damaged {kind}</source>
        <translation>est endommagé ({kind})</translation>
    </message>
    <message>
        <source>is a database; a library is opened, not imported</source>
        <translation>est une base de données&#x202f;; une bibliothèque s’ouvre, elle ne s’importe pas</translation>
    </message>
    <message>
        <source>is a device or pipe, not a file</source>
        <translation>est un périphérique ou un tube, pas un fichier</translation>
    </message>
    <message>
        <source>is a file of subtitles</source>
        <translation>est un fichier de sous-titres</translation>
    </message>
    <message>
        <source>is a folder, not a file</source>
        <translation>est un dossier, pas un fichier</translation>
    </message>
    <message>
        <source>is a form to log in; open it in a browser, and save the page or paste its text</source>
        <translation>est un formulaire de connexion&#x202f;; ouvrez-le dans un navigateur, puis enregistrez la page ou collez son texte</translation>
    </message>
    <message>
        <source>is a mailbox</source>
        <translation>est une boîte aux lettres</translation>
    </message>
    <message>
        <source>is a program</source>
        <translation>est un programme</translation>
    </message>
    <message>
        <source>is a saved web archive</source>
        <translation>est une archive web enregistrée</translation>
    </message>
    <message>
        <source>is a sound or film recording</source>
        <translation>est un enregistrement sonore ou vidéo</translation>
    </message>
    <message>
        <source>is a sound recording</source>
        <translation>est un enregistrement sonore</translation>
    </message>
    <message>
        <source>is a sound, film or image file</source>
        <translation>est un fichier son, vidéo ou image</translation>
    </message>
    <message>
        <source>is a table</source>
        <translation>est un tableau</translation>
    </message>
    <message>
        <source>is a table, drawing or presentation, which is not read yet</source>
        <translation>est un tableau, un dessin ou une présentation, qui n’est pas encore lu</translation>
    </message>
    <message>
        <source>is an archive of more than {count} files</source>
        <translation>est une archive de plus de {count} fichiers</translation>
    </message>
    <message>
        <source>is an e-mail</source>
        <translation>est un courriel</translation>
    </message>
    <message>
        <source>is an empty ZIP archive</source>
        <translation>est une archive ZIP vide</translation>
    </message>
    <message>
        <source>is an encrypted PDF document: it asks for a password</source>
        <translation>est un document PDF chiffré et demande un mot de passe</translation>
    </message>
    <message>
        <source>is an encrypted e-book: its publisher locked it</source>
        <translation>est un livre électronique chiffré&#xa0;: son éditeur l’a verrouillé</translation>
    </message>
    <message>
        <source>is an encrypted e-mail</source>
        <translation>est un courriel chiffré</translation>
    </message>
    <message>
        <source>is an encrypted {kind}: it asks for a password</source>
        <translation>est chiffré ({kind}) et demande un mot de passe</translation>
    </message>
    <message>
        <source>is an image</source>
        <translation>est une image</translation>
    </message>
    <message>
        <source>is an old Office document, or one with a password, which cannot be read</source>
        <translation>est un ancien document Office, ou protégé par un mot de passe, et ne peut pas être lu</translation>
    </message>
    <message>
        <source>is binary, not text</source>
        <translation>est binaire, pas du texte</translation>
    </message>
    <message>
        <source>is damaged</source>
        <translation>est endommagée</translation>
    </message>
    <message>
        <source>is damaged JSON</source>
        <translation>est du JSON endommagé</translation>
    </message>
    <message>
        <source>is damaged; restore one of its backups (File &gt; Restore a backup, or `inquit restore`)</source>
        <translation>est endommagée&#x202f;; restaurez une de ses sauvegardes (Fichier &gt; Restaurer une sauvegarde, ou `inquit restore`)</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>est vide</translation>
    </message>
    <message>
        <source>is empty: nothing is left of what it held</source>
        <translation>est vide&#xa0;: il ne reste rien de son contenu</translation>
    </message>
    <message>
        <source>is in use by another program; close that, or wait a moment and try again</source>
        <translation>est utilisée par un autre programme&#x202f;; fermez-le, ou attendez un instant et réessayez</translation>
    </message>
    <message>
        <source>is larger than {size} MB</source>
        <translation>dépasse {size} Mo</translation>
    </message>
    <message>
        <source>is not a library of this program; choose another file</source>
        <translation>n’est pas une bibliothèque de ce programme&#x202f;; choisissez un autre fichier</translation>
    </message>
    <message>
        <source>is not there</source>
        <translation>n’existe pas</translation>
    </message>
    <message>
        <source>is not there any more</source>
        <translation>n’existe plus</translation>
    </message>
    <message>
        <source>is not written in the encoding “{encoding}”</source>
        <translation>n’est pas écrit dans l’encodage «&#xa0;{encoding}&#xa0;»</translation>
    </message>
    <message>
        <source>is this the speaker?</source>
        <translation>est-ce le locuteur&#xa0;?</translation>
    </message>
    <message>
        <source>its name is not known; is this machine connected?</source>
        <translation>son nom est inconnu&#x202f;; cet ordinateur est-il connecté&#x202f;?</translation>
    </message>
    <message>
        <source>its passage is gone from the article: select it there and press Ctrl+B, or delete it</source>
        <translation>son passage a disparu de l’article&#xa0;: sélectionnez-le et appuyez sur Ctrl+B, ou supprimez-la</translation>
    </message>
    <message>
        <source>less</source>
        <translation>moins</translation>
    </message>
    <message>
        <source>looking for reprints</source>
        <translation>recherche des réimpressions</translation>
    </message>
    <message>
        <source>marked wrong</source>
        <translation>marquées comme fausses</translation>
    </message>
    <message>
        <source>may not be read (permission denied)</source>
        <translation>ne peut pas être lu (permission refusée)</translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>mixte</translation>
    </message>
    <message>
        <source>more</source>
        <translation>plus</translation>
    </message>
    <message>
        <source>more…</source>
        <translation>plus…</translation>
    </message>
    <message>
        <source>named here</source>
        <translation>nommé ici</translation>
    </message>
    <message>
        <source>named nearby</source>
        <translation>nommé à proximité</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>sans date</translation>
    </message>
    <message>
        <source>no file is written</source>
        <translation>aucun fichier n’est écrit</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>aucune touche</translation>
    </message>
    <message>
        <source>no name of a column says which holds the texts (columns: {columns})</source>
        <translation>aucun nom de colonne ne dit laquelle contient les textes (colonnes&#xa0;: {columns})</translation>
    </message>
    <message>
        <source>no role or organization</source>
        <translation>sans fonction ni organisation</translation>
    </message>
    <message>
        <source>no speaker is named</source>
        <translation>aucun locuteur n’est nommé</translation>
    </message>
    <message>
        <source>no. {id}</source>
        <translation>n° {id}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>sans</translation>
    </message>
    <message>
        <source>none checked yet (Enter: right, 1 to 3: another speaker, X: nobody said it)</source>
        <translation>aucune vérifiée (Entrée&#xa0;: juste, 1 à 3&#xa0;: autre locuteur, X&#xa0;: personne ne l’a dit)</translation>
    </message>
    <message>
        <source>not attributed</source>
        <translation>non attribuées</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>non vérifiée</translation>
    </message>
    <message>
        <source>nothing is changed</source>
        <translation>rien n’est modifié</translation>
    </message>
    <message>
        <source>organization</source>
        <translation>organisation</translation>
    </message>
    <message>
        <source>pages read</source>
        <translation>pages lues</translation>
    </message>
    <message>
        <source>pages searched</source>
        <translation>pages parcourues</translation>
    </message>
    <message>
        <source>perhaps another speaker</source>
        <translation>peut-être un autre locuteur</translation>
    </message>
    <message>
        <source>person</source>
        <translation>personne</translation>
    </message>
    <message>
        <source>publication</source>
        <translation>publication</translation>
    </message>
    <message>
        <source>quotations found</source>
        <translation>citations trouvées</translation>
    </message>
    <message>
        <source>reprint</source>
        <translation>réimpression</translation>
    </message>
    <message>
        <source>reprints too</source>
        <translation>réimpressions aussi</translation>
    </message>
    <message>
        <source>role</source>
        <translation>fonction</translation>
    </message>
    <message>
        <source>search “{words}”</source>
        <translation>recherche «&#xa0;{words}&#xa0;»</translation>
    </message>
    <message>
        <source>selected in the list</source>
        <translation>sélectionnées dans la liste</translation>
    </message>
    <message>
        <source>sent an answer that cannot be understood</source>
        <translation>a envoyé une réponse incompréhensible</translation>
    </message>
    <message>
        <source>short name</source>
        <translation>nom court</translation>
    </message>
    <message>
        <source>show the passage</source>
        <translation>afficher le passage</translation>
    </message>
    <message>
        <source>speaker</source>
        <translation>locuteur</translation>
    </message>
    <message>
        <source>speaks as itself</source>
        <translation>parle en son nom</translation>
    </message>
    <message>
        <source>speech</source>
        <translation>parole</translation>
    </message>
    <message>
        <source>spoke just before, and gave it out</source>
        <translation>a parlé juste avant, et l’a diffusé</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>avec étoile</translation>
    </message>
    <message>
        <source>state</source>
        <translation>état</translation>
    </message>
    <message>
        <source>stated after the name</source>
        <translation>indiqué après le nom</translation>
    </message>
    <message>
        <source>stated beside the name</source>
        <translation>indiqué à côté du nom</translation>
    </message>
    <message>
        <source>stated here</source>
        <translation>indiqué ici</translation>
    </message>
    <message>
        <source>stopped before anything was read</source>
        <translation>arrêté avant toute lecture</translation>
    </message>
    <message>
        <source>stopped: {read} of {total} read, {left} left</source>
        <translation>arrêté&#xa0;: {read} sur {total} lus, {left} restants</translation>
    </message>
    <message>
        <source>sure</source>
        <translation>sûre</translation>
    </message>
    <message>
        <source>tag</source>
        <translation>mot-clé</translation>
    </message>
    <message>
        <source>the Flatpak of Inquit has no network. Save the page in a browser and open the file, or allow it with: flatpak override --user --share=network {id}</source>
        <translation>le Flatpak d’Inquit n’a pas de réseau. Enregistrez la page dans un navigateur et ouvrez le fichier, ou autorisez-le avec&#xa0;: flatpak override --user --share=network {id}</translation>
    </message>
    <message>
        <source>the evidence of {quotations}</source>
        <translation>preuves de {quotations}</translation>
    </message>
    <message>
        <source>the first {count} of {asked}</source>
        <translation>les {count} premières sur {asked}</translation>
    </message>
    <message>
        <source>the folder cannot be listed ({reason})</source>
        <translation>le dossier ne peut pas être listé ({reason})</translation>
    </message>
    <message>
        <source>the library stays as it was</source>
        <translation>la bibliothèque reste telle qu’elle était</translation>
    </message>
    <message>
        <source>the model links it to the speaker</source>
        <translation>le modèle le relie au locuteur</translation>
    </message>
    <message>
        <source>the passage is not on it</source>
        <translation>le passage n’y figure pas</translation>
    </message>
    <message>
        <source>the pronoun does not fit</source>
        <translation>le pronom ne convient pas</translation>
    </message>
    <message>
        <source>the speaker is named only later</source>
        <translation>le locuteur n’est nommé que plus loin</translation>
    </message>
    <message>
        <source>the speaker of the quotation before goes on</source>
        <translation>le locuteur de la citation précédente continue</translation>
    </message>
    <message>
        <source>the text gives only one name</source>
        <translation>le texte ne donne qu’un seul nom</translation>
    </message>
    <message>
        <source>the {field} of {documents}</source>
        <translation>{field} ({documents})</translation>
    </message>
    <message>
        <source>there is no encoding called “{encoding}”</source>
        <translation>il n’y a pas d’encodage appelé «&#xa0;{encoding}&#xa0;»</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>ce fichier n’existe pas</translation>
    </message>
    <message>
        <source>title</source>
        <translation>titre</translation>
    </message>
    <message>
        <source>to check</source>
        <translation>à vérifier</translation>
    </message>
    <message>
        <source>took longer than {seconds} s</source>
        <translation>a pris plus de {seconds} s</translation>
    </message>
    <message>
        <source>took more than {seconds} s of processor time</source>
        <translation>a pris plus de {seconds} s de temps processeur</translation>
    </message>
    <message>
        <source>unnamed</source>
        <translation>non nommé</translation>
    </message>
    <message>
        <source>was not read: the work was stopped</source>
        <translation>n’a pas été lu&#xa0;: le travail a été arrêté</translation>
    </message>
    <message>
        <source>what it refers to</source>
        <translation>ce à quoi il renvoie</translation>
    </message>
    <message>
        <source>what was read stays in the library</source>
        <translation>ce qui a été lu reste dans la bibliothèque</translation>
    </message>
    <message>
        <source>why?</source>
        <translation>pourquoi&#x202f;?</translation>
    </message>
    <message>
        <source>without a passage</source>
        <translation>sans passage</translation>
    </message>
    <message>
        <source>words searched</source>
        <translation>mots parcourus</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>fausse</translation>
    </message>
    <message>
        <source>year</source>
        <translation>année</translation>
    </message>
    <message>
        <source>{copy} copies the exact words, {cite} the words with their citation in the style chosen here. {export} writes what is listed to a file. {guide} opens the guide, where all this stands at length.</source>
        <translation>{copy} copie les mots exacts, {cite} les mots avec leur référence dans le style choisi ici. {export} écrit ce qui est listé dans un fichier. {guide} ouvre le guide, où tout cela est expliqué en détail.</translation>
    </message>
    <message>
        <source>{count} by {speaker}</source>
        <translation>{count} de {speaker}</translation>
    </message>
    <message>
        <source>{count} doubtful</source>
        <translation>douteuses&#xa0;: {count}</translation>
    </message>
    <message>
        <source>{count} files</source>
        <translation>{count} fichiers</translation>
    </message>
    <message>
        <source>{count} files refused</source>
        <translation>{count} fichiers refusés</translation>
    </message>
    <message>
        <source>{count} found</source>
        <translation>{count} trouvées</translation>
    </message>
    <message>
        <source>{count} more…</source>
        <translation>{count} de plus…</translation>
    </message>
    <message>
        <source>{count} of {quotations}</source>
        <translation>{count} sur {quotations}</translation>
    </message>
    <message>
        <source>{count} pages</source>
        <translation>{count} pages</translation>
    </message>
    <message>
        <source>{count} refused</source>
        <translation>refusés&#xa0;: {count}</translation>
    </message>
    <message>
        <source>{current} read by this version already</source>
        <translation>déjà lus par cette version&#xa0;: {current}</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} sur {total}</translation>
    </message>
    <message>
        <source>{doubtful} left out</source>
        <translation>{doubtful} (écartées)</translation>
    </message>
    <message>
        <source>{facet}: {value} (click to take the filter away)</source>
        <translation>{facet}&#xa0;: {value} (cliquer pour retirer le filtre)</translation>
    </message>
    <message>
        <source>{failed}, by a fault of this program ({error})</source>
        <translation>{failed}, par une erreur de ce programme ({error})</translation>
    </message>
    <message>
        <source>{failed}: it needs more memory than it may have</source>
        <translation>{failed}&#xa0;: il faudrait plus de mémoire que permis</translation>
    </message>
    <message>
        <source>{folder} is watched already, with all below it.</source>
        <translation>{folder} est déjà surveillé, avec tout ce qu’il contient.</translation>
    </message>
    <message>
        <source>{key} alone is typed in texts; hold Ctrl or Alt with it.</source>
        <translation>{key} seule se tape dans les textes&#x202f;; maintenez Ctrl ou Alt en même temps.</translation>
    </message>
    <message>
        <source>{key} alone moves, chooses or closes; hold Ctrl or Alt with it.</source>
        <translation>{key} seule déplace, choisit ou ferme&#x202f;; maintenez Ctrl ou Alt en même temps.</translation>
    </message>
    <message>
        <source>{key} is the key of “{command}”; give that another one first.</source>
        <translation>{key} est la touche de «&#xa0;{command}&#xa0;»&#x202f;; donnez-en d’abord une autre à celle-ci.</translation>
    </message>
    <message>
        <source>{message} — at the end</source>
        <translation>{message} – à la fin</translation>
    </message>
    <message>
        <source>{message} — here: “{place}”</source>
        <translation>{message} – ici&#xa0;: «&#xa0;{place}&#xa0;»</translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation>{names} et {count} de plus</translation>
    </message>
    <message>
        <source>{name} is not there any more.</source>
        <translation>{name} n’est plus là.</translation>
    </message>
    <message>
        <source>{name} is not there any more; Show Original opens what the library keeps of it.</source>
        <translation>{name} n’est plus là&#x202f;; «&#xa0;Afficher l’original&#xa0;» ouvre ce que la bibliothèque en garde.</translation>
    </message>
    <message>
        <source>{name} is not watched any more; what was read stays</source>
        <translation>{name} n’est plus surveillé&#x202f;; ce qui a été lu est conservé</translation>
    </message>
    <message>
        <source>{name} is the only full name of the library with this family name, in several articles.</source>
        <translation>{name} est le seul nom complet de la bibliothèque avec ce nom de famille, dans plusieurs articles.</translation>
    </message>
    <message>
        <source>{name} is the only full name with this family name in the articles that share a speaker with this one.</source>
        <translation>{name} est le seul nom complet avec ce nom de famille dans les articles qui partagent un locuteur avec celui-ci.</translation>
    </message>
    <message>
        <source>{name} is there already; choose another name, or Open Library to see what it holds.</source>
        <translation>{name} existe déjà&#x202f;; choisissez un autre nom, ou «&#xa0;Ouvrir une bibliothèque&#xa0;» pour voir ce qu’elle contient.</translation>
    </message>
    <message>
        <source>{name} was refused: {reason}</source>
        <translation>{name} a été refusé&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>{name}, in {documents}</source>
        <translation>{name}, dans {documents}</translation>
    </message>
    <message>
        <source>{name}: click or press F2 to change it</source>
        <translation>{name}&#xa0;: cliquer ou appuyer sur F2 pour modifier</translation>
    </message>
    <message>
        <source>{name}: none</source>
        <translation>{name}&#xa0;: non renseigné</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} sur {count}</translation>
    </message>
    <message>
        <source>{number} of {count} not checked</source>
        <translation>{number} sur {count} non vérifiées</translation>
    </message>
    <message>
        <source>{number}: {speaker} said it</source>
        <translation>{number}&#xa0;: {speaker} l’a dit</translation>
    </message>
    <message>
        <source>{one} is the only full name with this family name, and is known as “{post}”, as “{name}” is here.</source>
        <translation>{one} est le seul nom complet avec ce nom de famille, et est connu comme «&#xa0;{post}&#xa0;», comme «&#xa0;{name}&#xa0;» ici.</translation>
    </message>
    <message>
        <source>{one} or {other}?</source>
        <translation>{one} ou {other}&#xa0;?</translation>
    </message>
    <message>
        <source>{path} can only be read; nothing can be changed in it.</source>
        <translation>{path} est en lecture seule&#x202f;; rien ne peut y être modifié.</translation>
    </message>
    <message>
        <source>{path} can only be read; nothing can be imported into it.</source>
        <translation>{path} est en lecture seule&#x202f;; rien ne peut y être importé.</translation>
    </message>
    <message>
        <source>{path} cannot be read ({reason}).</source>
        <translation>Impossible de lire {path} ({reason}).</translation>
    </message>
    <message>
        <source>{path} cannot be written ({problem}). Choose another place or name.</source>
        <translation>Impossible d’écrire {path} ({problem}). Choisissez un autre emplacement ou un autre nom.</translation>
    </message>
    <message>
        <source>{path} cannot be written ({reason}).</source>
        <translation>Impossible d’écrire {path} ({reason}).</translation>
    </message>
    <message>
        <source>{path} holds no corrections: {reason}. Choose a CSV file that was exported from a library.</source>
        <translation>{path} ne contient pas de corrections&#xa0;: {reason}. Choisissez un fichier CSV exporté d’une bibliothèque.</translation>
    </message>
    <message>
        <source>{path} is a folder; a library is a file.</source>
        <translation>{path} est un dossier&#x202f;; une bibliothèque est un fichier.</translation>
    </message>
    <message>
        <source>{path} is a folder; choose a file for the library.</source>
        <translation>{path} est un dossier&#x202f;; choisissez un fichier pour la bibliothèque.</translation>
    </message>
    <message>
        <source>{path} is not in UTF-8. Save it as “CSV UTF-8” and try again.</source>
        <translation>{path} n’est pas en UTF-8. Enregistrez-le en «&#xa0;CSV UTF-8&#xa0;» et réessayez.</translation>
    </message>
    <message>
        <source>{path} is not there any more.</source>
        <translation>{path} n’est plus là.</translation>
    </message>
    <message>
        <source>{percent}%</source>
        <translation>{percent}&#xa0;%</translation>
    </message>
    <message>
        <source>{quotations} in {documents}</source>
        <translation>{quotations} dans {documents}</translation>
    </message>
    <message>
        <source>{quotations}: {what}</source>
        <translation>{quotations}&#xa0;: {what}</translation>
    </message>
    <message>
        <source>{reviewed} checked, {right} right (95% interval {low} to {high})</source>
        <translation>vérifiées&#xa0;: {reviewed}, justes&#xa0;: {right} (intervalle à 95&#xa0;%&#xa0;: {low} à {high})</translation>
    </message>
    <message>
        <source>{reviewed} checked, {wrong} of them wrong or corrected</source>
        <translation>vérifiées&#xa0;: {reviewed}, dont fausses ou corrigées&#xa0;: {wrong}</translation>
    </message>
    <message>
        <source>{selected} of {count}</source>
        <translation>{selected} sur {count}</translation>
    </message>
    <message>
        <source>{selected} of {count} selected</source>
        <translation>{selected} sur {count} sélectionnées</translation>
    </message>
    <message>
        <source>{skipped} already in the library</source>
        <translation>déjà dans la bibliothèque&#xa0;: {skipped}</translation>
    </message>
    <message>
        <source>{speaker} said it</source>
        <translation>{speaker} l’a dit</translation>
    </message>
    <message>
        <source>{state} by {person}</source>
        <translation>{state} par {person}</translation>
    </message>
    <message>
        <source>{title} stands for what is known. [, {role}] falls away where the role is not known; [{authors}|{publication}] takes the first that is. *…* is in italics. Each line is a paragraph.</source>
        <translation>{title} représente ce qui est connu. [, {role}] disparaît si la fonction est inconnue&#x202f;; [{authors}|{publication}] prend le premier qui est connu. *…* est en italique. Chaque ligne est un paragraphe.</translation>
    </message>
    <message>
        <source>{told}; this search does not show it</source>
        <translation>{told}&#x202f;; cette recherche ne l’affiche pas</translation>
    </message>
    <message>
        <source>{updated} brought up to date</source>
        <translation>mis à jour&#xa0;: {updated}</translation>
    </message>
    <message>
        <source>{verb} “{edit}”</source>
        <translation>{verb} «&#xa0;{edit}&#xa0;»</translation>
    </message>
    <message>
        <source>{where}, without this quotation</source>
        <translation>{where}, sans cette citation</translation>
    </message>
    <message>
        <source>“{command}” has no key now.</source>
        <translation>«&#xa0;{command}&#xa0;» n’a plus de touche.</translation>
    </message>
    <message>
        <source>“{command}” has {key} now.</source>
        <translation>«&#xa0;{command}&#xa0;» a maintenant {key}.</translation>
    </message>
    <message>
        <source>“{field}:{value}” holds for the whole search and cannot be one side of OR</source>
        <translation>«&#xa0;{field}:{value}&#xa0;» vaut pour toute la recherche et ne peut être un côté de OR</translation>
    </message>
    <message>
        <source>“{field}:” is asked of quotations; documents have {fields}, after: and before:</source>
        <translation>«&#xa0;{field}:&#xa0;» concerne les citations&#x202f;; les documents ont {fields}, after: et before:</translation>
    </message>
    <message>
        <source>“{field}:” needs a date like 2016, 2016-05 or 2016-05-12</source>
        <translation>«&#xa0;{field}:&#xa0;» a besoin d’une date comme 2016, 2016-05 ou 2016-05-12</translation>
    </message>
    <message>
        <source>“{field}:” needs a limit between 0 and 1, like &gt;0.7 or &lt;0.4</source>
        <translation>«&#xa0;{field}:&#xa0;» a besoin d’une limite entre 0 et 1, comme &gt;0.7 ou &lt;0.4</translation>
    </message>
    <message>
        <source>“{field}:” needs a value</source>
        <translation>«&#xa0;{field}:&#xa0;» a besoin d’une valeur</translation>
    </message>
    <message>
        <source>“{field}:” takes one of {choices}</source>
        <translation>«&#xa0;{field}:&#xa0;» accepte une valeur parmi {choices}</translation>
    </message>
    <message>
        <source>“{name}” is a table, and no name of a column says which one holds the text of the documents. What you say is remembered for tables with these columns.</source>
        <translation>«&#xa0;{name}&#xa0;» est un tableau, et aucun nom de colonne ne dit laquelle contient le texte des documents. Votre réponse est retenue pour les tableaux qui ont ces colonnes.</translation>
    </message>
    <message>
        <source>“{one}” and “{other}” are forms of one name, and nobody else has one.</source>
        <translation>«&#xa0;{one}&#xa0;» et «&#xa0;{other}&#xa0;» sont des formes d’un même nom, et personne d’autre n’en a.</translation>
    </message>
    <message>
        <source>“{said}” is no date; write it like 2016-05-12, 12 May 2016, 2016-05 or 2016.</source>
        <translation>«&#xa0;{said}&#xa0;» n’est pas une date&#x202f;; écrivez-la comme 2016-05-12, 12 May 2016, 2016-05 ou 2016.</translation>
    </message>
    <message>
        <source>“{typed}” is no address of a page; it begins with https:// or http://.</source>
        <translation>«&#xa0;{typed}&#xa0;» n’est pas l’adresse d’une page&#x202f;; elle commence par https:// ou http://.</translation>
    </message>
</context>
</TS>
