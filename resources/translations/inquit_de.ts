<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Inquit</name>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>%Y-%m-%d %H:%M</source>
        <translation>%d.%m.%Y %H:%M</translation>
    </message>
    <message numerus="yes">
        <source>%n More of the Same</source>
        <translation>
            <numerusform>%n weiteres derselben Kette</numerusform>
            <numerusform>%n weitere derselben Kette</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attitudes</source>
        <translation>
            <numerusform>%n Haltung</numerusform>
            <numerusform>%n Haltungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n documents</source>
        <translation>
            <numerusform>%n Dokument</numerusform>
            <numerusform>%n Dokumente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n doubtful ones</source>
        <translation>
            <numerusform>%n zweifelhaftes</numerusform>
            <numerusform>%n zweifelhafte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n doubtful quotations were left out.</source>
        <translation>
            <numerusform>%n zweifelhaftes Zitat wurde weggelassen.</numerusform>
            <numerusform>%n zweifelhafte Zitate wurden weggelassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n edits have lost their passage (see Without a Passage)</source>
        <translation>
            <numerusform>%n Änderung hat ihre Textstelle verloren (siehe „Ohne Textstelle“)</numerusform>
            <numerusform>%n Änderungen haben ihre Textstelle verloren (siehe „Ohne Textstelle“)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files could not be read when last tried; all others are in the library.</source>
        <translation>
            <numerusform>%n Datei konnte beim letzten Versuch nicht gelesen werden; alle anderen sind in der Bibliothek.</numerusform>
            <numerusform>%n Dateien konnten beim letzten Versuch nicht gelesen werden; alle anderen sind in der Bibliothek.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files of other kinds passed over</source>
        <translation>
            <numerusform>%n Datei anderer Art übergangen</numerusform>
            <numerusform>%n Dateien anderer Art übergangen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n filters</source>
        <translation>
            <numerusform>%n Filter</numerusform>
            <numerusform>%n Filter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marked wrong were left out</source>
        <translation>
            <numerusform>%n als falsch markiertes wurde weggelassen</numerusform>
            <numerusform>%n als falsch markierte wurden weggelassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more imports are left</source>
        <translation>
            <numerusform>%n weiterer Import übrig</numerusform>
            <numerusform>%n weitere Importe übrig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quotations</source>
        <translation>
            <numerusform>%n Zitat</numerusform>
            <numerusform>%n Zitate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected; a change is done to all</source>
        <translation>
            <numerusform>%n ausgewählt; eine Änderung gilt dafür</numerusform>
            <numerusform>%n ausgewählt; eine Änderung gilt für alle</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;About Inquit</source>
        <translation>Ü&amp;ber Inquit</translation>
    </message>
    <message>
        <source>&amp;Add from Clipboard</source>
        <translation>Aus &amp;Zwischenablage hinzufügen</translation>
    </message>
    <message>
        <source>&amp;All</source>
        <translation>&amp;Alle</translation>
    </message>
    <message>
        <source>&amp;Author</source>
        <translation>&amp;Autor</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Certainty</source>
        <translation>Si&amp;cherheit</translation>
    </message>
    <message>
        <source>&amp;Change Keys…</source>
        <translation>Tasten&amp;kürzel ändern…</translation>
    </message>
    <message>
        <source>&amp;Columns…</source>
        <translation>&amp;Spalten…</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Copy Quotation</source>
        <translation>Zitat &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Copy the List</source>
        <translation>Liste &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Copy the Report</source>
        <translation>Bericht &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Corrections from CSV…</source>
        <translation>&amp;Korrekturen aus CSV…</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>&amp;Datum</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>&amp;Document</source>
        <translation>&amp;Dokument</translation>
    </message>
    <message>
        <source>&amp;Documents</source>
        <translation>&amp;Dokumente</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Fertig</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>&amp;First Speaker</source>
        <translation>&amp;Erster Sprecher</translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation>&amp;Vergessen</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>&amp;Full Screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>&amp;Full citation</source>
        <translation>&amp;Vollständige Zitation</translation>
    </message>
    <message>
        <source>&amp;Guard against formulas</source>
        <translation>Vor Formeln &amp;schützen</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>&amp;Anleitung</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importieren</translation>
    </message>
    <message>
        <source>&amp;Insert</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>&amp;Join the Same People</source>
        <translation>&amp;Gleiche Personen verbinden</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;List</source>
        <translation>&amp;Liste</translation>
    </message>
    <message>
        <source>&amp;Merge the Speakers…</source>
        <translation>Sprecher &amp;zusammenführen…</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;New Library…</source>
        <translation>&amp;Neue Bibliothek…</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>&amp;Next Document</source>
        <translation>&amp;Nächstes Dokument</translation>
    </message>
    <message>
        <source>&amp;No Key</source>
        <translation>K&amp;eine Taste</translation>
    </message>
    <message>
        <source>&amp;Nobody Said This</source>
        <translation>&amp;Niemand hat das gesagt</translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation>&amp;Keine</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Öffnen…</translation>
    </message>
    <message>
        <source>&amp;Previous</source>
        <translation>&amp;Vorheriges</translation>
    </message>
    <message>
        <source>&amp;Previous Document</source>
        <translation>&amp;Vorheriges Dokument</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Drucken…</translation>
    </message>
    <message>
        <source>&amp;Publication</source>
        <translation>&amp;Veröffentlichung</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Quotation</source>
        <translation>&amp;Zitat</translation>
    </message>
    <message>
        <source>&amp;Read</source>
        <translation>&amp;Lesen</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>&amp;Report a Problem…</source>
        <translation>&amp;Problem melden…</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>&amp;Zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Right as It Is</source>
        <translation>So ist es &amp;richtig</translation>
    </message>
    <message>
        <source>&amp;Save and Use</source>
        <translation>&amp;Speichern und verwenden</translation>
    </message>
    <message>
        <source>&amp;Save as CSV…</source>
        <translation>Als CSV &amp;speichern…</translation>
    </message>
    <message>
        <source>&amp;Search Language</source>
        <translation>&amp;Suchsprache</translation>
    </message>
    <message>
        <source>&amp;Second Speaker</source>
        <translation>&amp;Zweiter Sprecher</translation>
    </message>
    <message>
        <source>&amp;Sidebar</source>
        <translation>&amp;Seitenleiste</translation>
    </message>
    <message>
        <source>&amp;Skip</source>
        <translation>Ü&amp;berspringen</translation>
    </message>
    <message>
        <source>&amp;Speaker</source>
        <translation>&amp;Sprecher</translation>
    </message>
    <message>
        <source>&amp;Star</source>
        <translation>&amp;Stern</translation>
    </message>
    <message>
        <source>&amp;Table</source>
        <translation>&amp;Tabelle</translation>
    </message>
    <message>
        <source>&amp;Tag…</source>
        <translation>&amp;Schlagwort…</translation>
    </message>
    <message>
        <source>&amp;Take Out of Collection…</source>
        <translation>Aus Sammlung &amp;nehmen…</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>&amp;Text</translation>
    </message>
    <message>
        <source>&amp;Third Speaker</source>
        <translation>&amp;Dritter Sprecher</translation>
    </message>
    <message>
        <source>&amp;Tour</source>
        <translation>&amp;Rundgang</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Watch Folder…</source>
        <translation>Ordner &amp;überwachen…</translation>
    </message>
    <message>
        <source>&amp;Web address</source>
        <translation>&amp;Webadresse</translation>
    </message>
    <message>
        <source>&amp;Without a Passage</source>
        <translation>&amp;Ohne Textstelle</translation>
    </message>
    <message>
        <source>A Fault in Inquit</source>
        <translation>Fehler in Inquit</translation>
    </message>
    <message>
        <source>A [ is not closed.</source>
        <translation>Eine [ ist nicht geschlossen.</translation>
    </message>
    <message>
        <source>A ] closes nothing.</source>
        <translation>Eine ] schließt nichts.</translation>
    </message>
    <message>
        <source>A collection needs a name.</source>
        <translation>Eine Sammlung braucht einen Namen.</translation>
    </message>
    <message>
        <source>A family name alone</source>
        <translation>Nur ein Familienname</translation>
    </message>
    <message>
        <source>A file that needs more is refused</source>
        <translation>Eine Datei, die mehr braucht, wird abgelehnt</translation>
    </message>
    <message>
        <source>A page of the web, as it is now; only what you name is fetched</source>
        <translation>Eine Webseite, wie sie jetzt ist; abgerufen wird nur, was Sie angeben</translation>
    </message>
    <message>
        <source>A quotation once for each article that printed it</source>
        <translation>Ein Zitat einmal für jeden Artikel, der es gedruckt hat</translation>
    </message>
    <message>
        <source>A search may have up to {count} characters</source>
        <translation>Eine Suche darf bis zu {count} Zeichen haben</translation>
    </message>
    <message>
        <source>A short form of the first name</source>
        <translation>Eine Kurzform des Vornamens</translation>
    </message>
    <message>
        <source>A star needs the beginning of a word before it</source>
        <translation>Ein Stern braucht einen Wortanfang vor sich</translation>
    </message>
    <message>
        <source>A worker process ended while it started; nothing can be read.</source>
        <translation>Ein Arbeitsprozess endete beim Start; es kann nichts gelesen werden.</translation>
    </message>
    <message>
        <source>A {sign} has no partner.</source>
        <translation>Ein {sign} hat kein Gegenstück.</translation>
    </message>
    <message>
        <source>A | stands outside of [ ].</source>
        <translation>Ein | steht außerhalb von [ ].</translation>
    </message>
    <message>
        <source>AND needs something on both sides</source>
        <translation>AND braucht etwas auf beiden Seiten</translation>
    </message>
    <message>
        <source>About Inquit</source>
        <translation>Über Inquit</translation>
    </message>
    <message>
        <source>Add &amp;Quotation from Selection</source>
        <translation>Zitat aus Auswahl &amp;hinzufügen</translation>
    </message>
    <message>
        <source>Add URL…</source>
        <translation>URL hinzufügen…</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>Notiz hinzufügen</translation>
    </message>
    <message>
        <source>Add a role</source>
        <translation>Funktion hinzufügen</translation>
    </message>
    <message>
        <source>Add a tag, or take one away with a minus before it</source>
        <translation>Ein Schlagwort hinzufügen oder mit vorangestelltem Minus entfernen</translation>
    </message>
    <message>
        <source>Add an organization</source>
        <translation>Organisation hinzufügen</translation>
    </message>
    <message>
        <source>Add from &amp;URL…</source>
        <translation>Von &amp;URL hinzufügen…</translation>
    </message>
    <message>
        <source>Add tags, parted by commas</source>
        <translation>Schlagwörter hinzufügen, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Add the &amp;Sample Article</source>
        <translation>&amp;Beispielartikel hinzufügen</translation>
    </message>
    <message>
        <source>Add the Sample</source>
        <translation>Beispiel hinzufügen</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Added a quotation</source>
        <translation>Zitat hinzugefügt</translation>
    </message>
    <message>
        <source>Added {documents} with {quotations}</source>
        <translation>{documents} mit {quotations} hinzugefügt</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Address of the page</source>
        <translation>Adresse der Seite</translation>
    </message>
    <message>
        <source>Addresses with a user&apos;s name in them are not fetched: the library would keep the password.</source>
        <translation>Adressen mit einem Benutzernamen werden nicht abgerufen: Die Bibliothek würde das Passwort behalten.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>All by this speaker</source>
        <translation>Alles von diesem Sprecher</translation>
    </message>
    <message>
        <source>All commands with their keys</source>
        <translation>Alle Befehle mit ihren Tastenkürzeln</translation>
    </message>
    <message>
        <source>All documents, those without quotations too: correct, read again, remove</source>
        <translation>Alle Dokumente, auch die ohne Zitate: berichtigen, neu lesen, entfernen</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Alle Stände</translation>
    </message>
    <message>
        <source>Also printed in</source>
        <translation>Auch erschienen in</translation>
    </message>
    <message>
        <source>Also printed in {where}</source>
        <translation>Auch erschienen in {where}</translation>
    </message>
    <message>
        <source>Also printed in:</source>
        <translation>Auch erschienen in:</translation>
    </message>
    <message>
        <source>Also what is marked &amp;wrong</source>
        <translation>Auch &amp;falsch markierte</translation>
    </message>
    <message>
        <source>Always dark</source>
        <translation>Immer dunkel</translation>
    </message>
    <message>
        <source>Always light</source>
        <translation>Immer hell</translation>
    </message>
    <message>
        <source>An article that ships with Inquit</source>
        <translation>Ein Artikel, der mit Inquit geliefert wird</translation>
    </message>
    <message>
        <source>An article that you have copied anywhere</source>
        <translation>Ein Artikel, den Sie irgendwo kopiert haben</translation>
    </message>
    <message>
        <source>An edit whose words are gone when its article is read again is listed here; nothing of it is lost.</source>
        <translation>Hier steht eine Änderung, deren Wörter fehlen, wenn ihr Artikel neu gelesen wird; nichts davon geht verloren.</translation>
    </message>
    <message>
        <source>And as long again for each further 100,000 characters</source>
        <translation>Und noch einmal so lange für je weitere 100.000 Zeichen</translation>
    </message>
    <message>
        <source>Anyone</source>
        <translation>Alle Sprecher</translation>
    </message>
    <message>
        <source>Apply as well?</source>
        <translation>Auch anwenden?</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Article and details</source>
        <translation>Artikel und Einzelheiten</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>As &amp;Added</source>
        <translation>Wie hin&amp;zugefügt</translation>
    </message>
    <message>
        <source>As at &amp;First</source>
        <translation>Wie am &amp;Anfang</translation>
    </message>
    <message>
        <source>As the S&amp;ystem</source>
        <translation>Wie das S&amp;ystem</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>As the window</source>
        <translation>Wie das Fenster</translation>
    </message>
    <message>
        <source>Attributed</source>
        <translation>Zugeschrieben</translation>
    </message>
    <message>
        <source>Attribution</source>
        <translation>Zuschreibung</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>Autoren</translation>
    </message>
    <message>
        <source>Back to the list (Esc)</source>
        <translation>Zurück zur Liste (Esc)</translation>
    </message>
    <message>
        <source>Back to the quotations (Esc)</source>
        <translation>Zurück zu den Zitaten (Esc)</translation>
    </message>
    <message>
        <source>Back to the text (Esc)</source>
        <translation>Zurück zum Text (Esc)</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Begin an empty library in a file of its own</source>
        <translation>Eine leere Bibliothek in einer eigenen Datei beginnen</translation>
    </message>
    <message>
        <source>Begins and ends there</source>
        <translation>Beginnt und endet dort</translation>
    </message>
    <message>
        <source>Best serif</source>
        <translation>Beste Serifenschrift</translation>
    </message>
    <message>
        <source>Bring the library back to an earlier day</source>
        <translation>Die Bibliothek auf einen früheren Tag zurücksetzen</translation>
    </message>
    <message>
        <source>Bringing the library up to date</source>
        <translation>Die Bibliothek wird auf den neuesten Stand gebracht</translation>
    </message>
    <message>
        <source>Brought up to date</source>
        <translation>Auf den neuesten Stand gebracht</translation>
    </message>
    <message>
        <source>C&amp;heck</source>
        <translation>P&amp;rüfen</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Called a collection “{name}”</source>
        <translation>Sammlung in „{name}“ umbenannt</translation>
    </message>
    <message>
        <source>Certainty</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Change the name everywhere (F2)</source>
        <translation>Den Namen überall ändern (F2)</translation>
    </message>
    <message>
        <source>Change the speaker, role, organization or form in the list</source>
        <translation>Sprecher, Funktion, Organisation oder Form in der Liste ändern</translation>
    </message>
    <message>
        <source>Changed a note</source>
        <translation>Notiz geändert</translation>
    </message>
    <message>
        <source>Changed where a quotation begins and ends</source>
        <translation>Anfang und Ende eines Zitats geändert</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>Checking, Citing, Exporting</source>
        <translation>Prüfen, Zitieren, Exportieren</translation>
    </message>
    <message>
        <source>Choose a command, then press the new key in the field below.</source>
        <translation>Wählen Sie einen Befehl und drücken Sie dann im Feld darunter die neue Taste.</translation>
    </message>
    <message>
        <source>Choose one of the last ten searches</source>
        <translation>Eine der letzten zehn Suchen wählen</translation>
    </message>
    <message>
        <source>Choose or name a library</source>
        <translation>Bibliothek wählen oder benennen</translation>
    </message>
    <message>
        <source>Choose the columns of the table</source>
        <translation>Die Spalten der Tabelle wählen</translation>
    </message>
    <message>
        <source>Citation</source>
        <translation>Zitation</translation>
    </message>
    <message>
        <source>Citation Form of Your O&amp;wn…</source>
        <translation>Eigene Zitations&amp;form…</translation>
    </message>
    <message>
        <source>Citation Form of Your Own</source>
        <translation>Eigene Zitationsform</translation>
    </message>
    <message>
        <source>Citation style</source>
        <translation>Zitationsstil</translation>
    </message>
    <message>
        <source>Citations are in your own form now.</source>
        <translation>Zitiert wird jetzt in Ihrer eigenen Form.</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>Alle Filter entfernen</translation>
    </message>
    <message>
        <source>Clear the search and all filters</source>
        <translation>Die Suche und alle Filter leeren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Die Meldung schließen</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Das Fenster schließen</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>Sammlungen</translation>
    </message>
    <message>
        <source>Columns as at First</source>
        <translation>Spalten wie am Anfang</translation>
    </message>
    <message>
        <source>Columns in their order</source>
        <translation>Spalten in ihrer Reihenfolge</translation>
    </message>
    <message>
        <source>Columns, in the order of the list</source>
        <translation>Spalten in der Reihenfolge der Liste</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Command &amp;Palette…</source>
        <translation>Befehls&amp;palette…</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Commands found</source>
        <translation>Gefundene Befehle</translation>
    </message>
    <message>
        <source>Continue I&amp;mport</source>
        <translation>I&amp;mport fortsetzen</translation>
    </message>
    <message>
        <source>Copied the HTML block quote</source>
        <translation>HTML-Blockzitat kopiert</translation>
    </message>
    <message>
        <source>Copied the citation</source>
        <translation>Zitation kopiert</translation>
    </message>
    <message>
        <source>Copied the evidence card</source>
        <translation>Belegkarte kopiert</translation>
    </message>
    <message>
        <source>Copied the quotation</source>
        <translation>Zitat kopiert</translation>
    </message>
    <message>
        <source>Copied the quotation as Markdown</source>
        <translation>Zitat als Markdown kopiert</translation>
    </message>
    <message>
        <source>Copied the short citation</source>
        <translation>Kurzzitation kopiert</translation>
    </message>
    <message>
        <source>Copied {count} HTML block quotes</source>
        <translation>{count} HTML-Blockzitate kopiert</translation>
    </message>
    <message>
        <source>Copied {count} citations</source>
        <translation>{count} Zitationen kopiert</translation>
    </message>
    <message>
        <source>Copied {count} evidence cards</source>
        <translation>{count} Belegkarten kopiert</translation>
    </message>
    <message>
        <source>Copied {count} quotations</source>
        <translation>{count} Zitate kopiert</translation>
    </message>
    <message>
        <source>Copied {count} quotations as Markdown</source>
        <translation>{count} Zitate als Markdown kopiert</translation>
    </message>
    <message>
        <source>Copied {count} short citations</source>
        <translation>{count} Kurzzitationen kopiert</translation>
    </message>
    <message>
        <source>Copy &amp;Short Citation</source>
        <translation>Kur&amp;zzitation kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;as</source>
        <translation>Kopieren &amp;als</translation>
    </message>
    <message>
        <source>Copy C&amp;itation</source>
        <translation>Z&amp;itation kopieren</translation>
    </message>
    <message>
        <source>Copy Citation</source>
        <translation>Zitation kopieren</translation>
    </message>
    <message>
        <source>Copy Selected Te&amp;xt</source>
        <translation>Ausgewählten Te&amp;xt kopieren</translation>
    </message>
    <message>
        <source>Copy as &amp;Evidence Card</source>
        <translation>Als &amp;Belegkarte kopieren</translation>
    </message>
    <message>
        <source>Copy as &amp;HTML Block Quote</source>
        <translation>Als &amp;HTML-Blockzitat kopieren</translation>
    </message>
    <message>
        <source>Copy as &amp;Markdown</source>
        <translation>Als &amp;Markdown kopieren</translation>
    </message>
    <message>
        <source>Copy the citation in brackets alone, as it stands behind a quotation</source>
        <translation>Nur die Zitation in Klammern kopieren, wie sie hinter einem Zitat steht</translation>
    </message>
    <message>
        <source>Copy the full citation (Ctrl+Shift+C)</source>
        <translation>Die vollständige Zitation kopieren (Strg+Umschalt+C)</translation>
    </message>
    <message>
        <source>Copy the quotation (Ctrl+C)</source>
        <translation>Das Zitat kopieren (Strg+C)</translation>
    </message>
    <message>
        <source>Copy the quotation as a block of Markdown, with its source</source>
        <translation>Das Zitat mit seiner Quelle als Markdown-Block kopieren</translation>
    </message>
    <message>
        <source>Copy the quotation as the source text of a web page</source>
        <translation>Das Zitat als Quelltext einer Webseite kopieren</translation>
    </message>
    <message>
        <source>Copy the quotation with all that is needed to find and to check it</source>
        <translation>Das Zitat mit allem kopieren, was man braucht, um es zu finden und zu prüfen</translation>
    </message>
    <message>
        <source>Copy the quotation with its full citation in the chosen style</source>
        <translation>Das Zitat mit vollständiger Zitation im gewählten Stil kopieren</translation>
    </message>
    <message>
        <source>Copy the quoted words alone</source>
        <translation>Nur die zitierten Wörter kopieren</translation>
    </message>
    <message>
        <source>Copy the short citation (Ctrl+Shift+A)</source>
        <translation>Die Kurzzitation kopieren (Strg+Umschalt+A)</translation>
    </message>
    <message>
        <source>Copy the words selected in the article</source>
        <translation>Die im Artikel ausgewählten Wörter kopieren</translation>
    </message>
    <message>
        <source>Copy what we must know to mend a fault: version, system, last faults; nothing is sent</source>
        <translation>Kopieren, was wir zum Beheben eines Fehlers wissen müssen: Version, System, letzte Fehler; gesendet wird nichts</translation>
    </message>
    <message>
        <source>Corrections from CSV</source>
        <translation>Korrekturen aus CSV</translation>
    </message>
    <message>
        <source>Ctrl+click adds it to what is chosen</source>
        <translation>Strg+Klick nimmt es zur Auswahl hinzu</translation>
    </message>
    <message>
        <source>D&amp;ocument</source>
        <translation>D&amp;okument</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Decide another time (S)</source>
        <translation>Ein andermal entscheiden (S)</translation>
    </message>
    <message>
        <source>Delete the Collection</source>
        <translation>Sammlung löschen</translation>
    </message>
    <message>
        <source>Deleted the collection “{name}”</source>
        <translation>Sammlung „{name}“ gelöscht</translation>
    </message>
    <message>
        <source>Deleted {quotations}</source>
        <translation>{quotations} gelöscht</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Documents ({count})</source>
        <translation>Dokumente ({count})</translation>
    </message>
    <message>
        <source>Documents with this speaker</source>
        <translation>Dokumente mit diesem Sprecher</translation>
    </message>
    <message>
        <source>Doubt&amp;ful</source>
        <translation>&amp;Zweifelhaft</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>Zweifelhaft</translation>
    </message>
    <message>
        <source>Doubtful rows too: perhaps nobody said these words</source>
        <translation>Auch zweifelhafte Zeilen: Vielleicht hat das niemand gesagt</translation>
    </message>
    <message>
        <source>Drop an article here</source>
        <translation>Artikel hier ablegen</translation>
    </message>
    <message>
        <source>Each block is one quotation: who said it, in what role, for whom, and the words. {next} and {previous} go on and back.</source>
        <translation>Jeder Block ist ein Zitat: wer es gesagt hat, in welcher Funktion, für wen, und die Wörter. {next} und {previous} gehen vor und zurück.</translation>
    </message>
    <message>
        <source>Each quotation with its speaker and up to four lines of its words</source>
        <translation>Jedes Zitat mit seinem Sprecher und bis zu vier Zeilen seiner Wörter</translation>
    </message>
    <message>
        <source>Edits whose passage is gone from the article</source>
        <translation>Änderungen, deren Textstelle im Artikel fehlt</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Every edit stands in its article</source>
        <translation>Jede Änderung steht in ihrem Artikel</translation>
    </message>
    <message>
        <source>Every file could be read.</source>
        <translation>Jede Datei konnte gelesen werden.</translation>
    </message>
    <message>
        <source>Every quotation</source>
        <translation>Jedes Zitat</translation>
    </message>
    <message>
        <source>Evidence card</source>
        <translation>Belegkarte</translation>
    </message>
    <message>
        <source>Excel workbook (XLSX)</source>
        <translation>Excel-Arbeitsmappe (XLSX)</translation>
    </message>
    <message>
        <source>Export Quotations</source>
        <translation>Zitate exportieren</translation>
    </message>
    <message numerus="yes">
        <source>Export Them Too</source>
        <translation>
            <numerusform>Auch dieses exportieren</numerusform>
            <numerusform>Auch diese exportieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Export as {label}</source>
        <translation>Als {label} exportieren</translation>
    </message>
    <message>
        <source>Export format</source>
        <translation>Exportformat</translation>
    </message>
    <message>
        <source>Exported quotations (*.csv)</source>
        <translation>Exportierte Zitate (*.csv)</translation>
    </message>
    <message>
        <source>Exported {quotations} to {path}</source>
        <translation>{quotations} nach {path} exportiert</translation>
    </message>
    <message>
        <source>Exporting {quotations} to {name}…</source>
        <translation>{quotations} werden nach {name} exportiert…</translation>
    </message>
    <message>
        <source>Exporting {told}.</source>
        <translation>Exportiert werden {told}.</translation>
    </message>
    <message>
        <source>Fetch a page from the web and read it as it is now; nothing is fetched unless you ask for it</source>
        <translation>Eine Seite aus dem Web abrufen und lesen, wie sie jetzt ist; ohne Ihren Auftrag wird nichts abgerufen</translation>
    </message>
    <message>
        <source>Fetching is off: {reason}</source>
        <translation>Das Abrufen ist ausgeschaltet: {reason}</translation>
    </message>
    <message>
        <source>Fetching {what}…</source>
        <translation>{what} wird abgerufen…</translation>
    </message>
    <message>
        <source>Files That Were &amp;Refused</source>
        <translation>Abgele&amp;hnte Dateien</translation>
    </message>
    <message>
        <source>Files That Were Refused</source>
        <translation>Abgelehnte Dateien</translation>
    </message>
    <message>
        <source>Filter the list by this speaker</source>
        <translation>Die Liste nach diesem Sprecher filtern</translation>
    </message>
    <message>
        <source>Find a command by its name</source>
        <translation>Einen Befehl nach seinem Namen finden</translation>
    </message>
    <message>
        <source>Find a part or a licence</source>
        <translation>Einen Bestandteil oder eine Lizenz suchen</translation>
    </message>
    <message>
        <source>Find and filter</source>
        <translation>Suchen und filtern</translation>
    </message>
    <message>
        <source>Find in A&amp;rticles</source>
        <translation>In A&amp;rtikeln suchen</translation>
    </message>
    <message>
        <source>Find in the article</source>
        <translation>Im Artikel suchen</translation>
    </message>
    <message>
        <source>Find in {section}</source>
        <translation>In {section} suchen</translation>
    </message>
    <message>
        <source>Find the quotations of articles that an earlier version has read anew; every correction stays</source>
        <translation>Die Zitate von Artikeln, die eine frühere Version gelesen hat, neu suchen; jede Korrektur bleibt</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Erstes</translation>
    </message>
    <message>
        <source>Folder for libraries</source>
        <translation>Ordner für Bibliotheken</translation>
    </message>
    <message>
        <source>For copies and previews</source>
        <translation>Für Kopien und Vorschauen</translation>
    </message>
    <message>
        <source>Forget This Search</source>
        <translation>Diese Suche vergessen</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Form: {form}</source>
        <translation>Form: {form}</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>From the next start of Inquit on</source>
        <translation>Ab dem nächsten Start von Inquit</translation>
    </message>
    <message>
        <source>Give commands other keys</source>
        <translation>Befehlen andere Tasten geben</translation>
    </message>
    <message>
        <source>Give the selected name a speaker of its own; the program leaves it so (Delete)</source>
        <translation>Dem ausgewählten Namen einen eigenen Sprecher geben; das Programm belässt es dabei (Entf)</translation>
    </message>
    <message>
        <source>Give the selected quotations a speaker of their own</source>
        <translation>Den ausgewählten Zitaten einen eigenen Sprecher geben</translation>
    </message>
    <message>
        <source>Go On</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Go through people who may be one: Enter merges, N keeps apart, S skips</source>
        <translation>Personen durchgehen, die dieselbe sein könnten: Eingabe führt zusammen, N trennt, S überspringt</translation>
    </message>
    <message>
        <source>Go through the rows that a person should check, the least certain first</source>
        <translation>Die Zeilen durchgehen, die ein Mensch prüfen sollte, die unsichersten zuerst</translation>
    </message>
    <message>
        <source>Go to the article before</source>
        <translation>Zum Artikel davor gehen</translation>
    </message>
    <message>
        <source>Go to the next article of the list</source>
        <translation>Zum nächsten Artikel der Liste gehen</translation>
    </message>
    <message>
        <source>Go to the next quotation</source>
        <translation>Zum nächsten Zitat gehen</translation>
    </message>
    <message>
        <source>Go to the quotation before</source>
        <translation>Zum Zitat davor gehen</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Anleitung</translation>
    </message>
    <message>
        <source>How certain</source>
        <translation>Wie sicher</translation>
    </message>
    <message>
        <source>How to work with Inquit, in eleven short pages</source>
        <translation>Wie man mit Inquit arbeitet, auf elf kurzen Seiten</translation>
    </message>
    <message>
        <source>In Articles</source>
        <translation>In Artikeln</translation>
    </message>
    <message>
        <source>Initials or middle names may be missing</source>
        <translation>Initialen oder mittlere Namen können fehlen</translation>
    </message>
    <message>
        <source>Inquit finds who said what, in what role, for whom. Everything stays on this computer.</source>
        <translation>Inquit findet, wer was gesagt hat, in welcher Funktion und für wen. Alles bleibt auf diesem Computer.</translation>
    </message>
    <message>
        <source>Inquit libraries (*.inquit);;All files (*)</source>
        <translation>Inquit-Bibliotheken (*.inquit);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Inquit sends nothing. Write at the top what you did, what you expected and what happened.</source>
        <translation>Inquit sendet nichts. Schreiben Sie oben hin, was Sie getan haben, was Sie erwartet haben und was geschehen ist.</translation>
    </message>
    <message>
        <source>Inquit {version}, licence Apache-2.0
Finds every quotation in an article: who said it, in what role, for whom, and where.
Everything runs on this computer; nothing is sent anywhere.
The library: {library}</source>
        <translation>Inquit {version}, Lizenz Apache-2.0
Findet jedes Zitat in einem Artikel: wer es gesagt hat, in welcher Funktion, für wen und wo.
Alles läuft auf diesem Computer; nichts wird irgendwohin gesendet.
Die Bibliothek: {library}</translation>
    </message>
    <message>
        <source>Is not the same as</source>
        <translation>Ist nicht dieselbe Person wie</translation>
    </message>
    <message>
        <source>It holds no text of your articles and no names of your files: look through it.</source>
        <translation>Er enthält keinen Text Ihrer Artikel und keine Namen Ihrer Dateien: Sehen Sie ihn durch.</translation>
    </message>
    <message>
        <source>It was made by an older version and is brought up to date when it is opened, which was stopped. Nothing in it has changed; try again when there is time for it.</source>
        <translation>Sie stammt von einer älteren Version und wird beim Öffnen auf den neuesten Stand gebracht, was angehalten wurde. Nichts darin hat sich geändert; versuchen Sie es noch einmal, wenn Zeit dafür ist.</translation>
    </message>
    <message>
        <source>Joined by the Program ({count})…</source>
        <translation>Vom Programm verbunden ({count})…</translation>
    </message>
    <message>
        <source>Joined to {name}</source>
        <translation>Verbunden mit {name}</translation>
    </message>
    <message>
        <source>Keep the search in the sidebar</source>
        <translation>Die Suche in der Seitenleiste behalten</translation>
    </message>
    <message>
        <source>Keep them apart for good (N)</source>
        <translation>Dauerhaft getrennt halten (N)</translation>
    </message>
    <message>
        <source>Keeps two speakers apart</source>
        <translation>Zwei Sprecher getrennt gehalten</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Taste</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>L&amp;ooks</source>
        <translation>Darstell&amp;ung</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Larger letters in the article</source>
        <translation>Größere Schrift im Artikel</translation>
    </message>
    <message>
        <source>Largest original that the library keeps</source>
        <translation>Größtes Original, das die Bibliothek behält</translation>
    </message>
    <message>
        <source>Latest</source>
        <translation>Neuestes</translation>
    </message>
    <message>
        <source>Least certain first: {left} to go, {precision}</source>
        <translation>Unsicherste zuerst: noch {left}, {precision}</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Verlassen</translation>
    </message>
    <message>
        <source>Let the quotation begin and end where the text selected in the reader does</source>
        <translation>Das Zitat dort beginnen und enden lassen, wo der im Lesebereich ausgewählte Text es tut</translation>
    </message>
    <message>
        <source>Letters of the usual size in the article</source>
        <translation>Schrift im Artikel in üblicher Größe</translation>
    </message>
    <message>
        <source>Libraries</source>
        <translation>Bibliotheken</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Library and filters</source>
        <translation>Bibliothek und Filter</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Hell oder dunkel</translation>
    </message>
    <message>
        <source>Light or dark as the rest of the screen</source>
        <translation>Hell oder dunkel wie der übrige Bildschirm</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>List What Is Doubtful</source>
        <translation>Zweifelhafte auflisten</translation>
    </message>
    <message>
        <source>List a quotation for each article that printed it; otherwise once for articles that are nearly the same</source>
        <translation>Ein Zitat für jeden Artikel auflisten, der es gedruckt hat; sonst einmal für Artikel, die fast gleich sind</translation>
    </message>
    <message>
        <source>List all documents, those without quotations too</source>
        <translation>Alle Dokumente auflisten, auch die ohne Zitate</translation>
    </message>
    <message>
        <source>List quotations that perhaps nobody said; they are left out elsewhere</source>
        <translation>Zitate auflisten, die vielleicht niemand gesagt hat; sie fehlen anderswo</translation>
    </message>
    <message>
        <source>List the articles in whose text the words stand, those without quotations too</source>
        <translation>Die Artikel auflisten, in deren Text die Wörter stehen, auch die ohne Zitate</translation>
    </message>
    <message>
        <source>List the documents in the place of the quotations</source>
        <translation>Die Dokumente anstelle der Zitate auflisten</translation>
    </message>
    <message>
        <source>List the edits whose passage is gone from the article; Export writes them to a file</source>
        <translation>Die Änderungen auflisten, deren Textstelle im Artikel fehlt; Exportieren schreibt sie in eine Datei</translation>
    </message>
    <message>
        <source>List the files that could not be read, with the reason, now and in earlier sessions</source>
        <translation>Die Dateien auflisten, die nicht gelesen werden konnten, mit dem Grund, jetzt und in früheren Sitzungen</translation>
    </message>
    <message>
        <source>List the files that were refused up to now, with the reason</source>
        <translation>Die bisher abgelehnten Dateien mit dem Grund auflisten</translation>
    </message>
    <message>
        <source>List the quotations of the selected documents</source>
        <translation>Die Zitate der ausgewählten Dokumente auflisten</translation>
    </message>
    <message>
        <source>List the quotations with the words selected</source>
        <translation>Die Zitate mit den ausgewählten Wörtern auflisten</translation>
    </message>
    <message>
        <source>Longest time for a file</source>
        <translation>Längste Zeit für eine Datei</translation>
    </message>
    <message>
        <source>Look for the words in the texts of the articles; text:word does so too</source>
        <translation>Die Wörter in den Texten der Artikel suchen; text:Wort tut das auch</translation>
    </message>
    <message>
        <source>Look in the whole library for names that mean the same person; what you merged or parted stays</source>
        <translation>In der ganzen Bibliothek nach Namen suchen, die dieselbe Person meinen; was Sie zusammengeführt oder getrennt haben, bleibt</translation>
    </message>
    <message>
        <source>Looked for the same people again: {quotations} changed</source>
        <translation>Noch einmal nach gleichen Personen gesucht; geändert: {quotations}</translation>
    </message>
    <message>
        <source>Looking for files</source>
        <translation>Dateien werden gesucht</translation>
    </message>
    <message>
        <source>Looks</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Looks, citations, export, limits, keys: everything that Inquit does as you like it</source>
        <translation>Darstellung, Zitation, Export, Grenzen, Tasten: alles, was Inquit so tut, wie Sie es möchten</translation>
    </message>
    <message>
        <source>MB copied</source>
        <translation>MB kopiert</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <translation>MMMM yyyy</translation>
    </message>
    <message>
        <source>Made the collection “{name}”</source>
        <translation>Sammlung „{name}“ angelegt</translation>
    </message>
    <message>
        <source>Make a quotation of the text selected in the reader</source>
        <translation>Aus dem im Lesebereich ausgewählten Text ein Zitat machen</translation>
    </message>
    <message>
        <source>Make the change again</source>
        <translation>Die Änderung noch einmal ausführen</translation>
    </message>
    <message>
        <source>Make the speakers of the selected quotations one, or this speaker and another</source>
        <translation>Die Sprecher der ausgewählten Zitate zu einem machen, oder diesen und einen anderen</translation>
    </message>
    <message>
        <source>Make this speaker and another one the same</source>
        <translation>Diesen Sprecher und einen anderen zu einem machen</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Markierung</translation>
    </message>
    <message>
        <source>Mark as &amp;Wrong</source>
        <translation>Als &amp;falsch markieren</translation>
    </message>
    <message>
        <source>Mark as Chec&amp;ked</source>
        <translation>Als geprüft mar&amp;kieren</translation>
    </message>
    <message>
        <source>Mark as {status}</source>
        <translation>Als {status} markieren</translation>
    </message>
    <message>
        <source>Mark the row as checked; Enter does it for a row to check</source>
        <translation>Die Zeile als geprüft markieren; Eingabe tut es bei einer Zeile, die zu prüfen ist</translation>
    </message>
    <message>
        <source>Mark the row as wrong; the next row comes</source>
        <translation>Die Zeile als falsch markieren; die nächste kommt</translation>
    </message>
    <message>
        <source>Marked as {status}</source>
        <translation>Als {status} markiert</translation>
    </message>
    <message>
        <source>Marked {quotations} as {status}</source>
        <translation>{quotations} als {status} markiert</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>Merge Speakers</source>
        <translation>Sprecher zusammenführen</translation>
    </message>
    <message>
        <source>Merge both; the fuller name stays (Enter)</source>
        <translation>Beide zusammenführen; der vollere Name bleibt (Eingabe)</translation>
    </message>
    <message>
        <source>Merge with</source>
        <translation>Zusammenführen mit</translation>
    </message>
    <message>
        <source>Merged nothing</source>
        <translation>Nichts zusammengeführt</translation>
    </message>
    <message>
        <source>Merged {names} into {name}</source>
        <translation>{names} mit {name} zusammengeführt</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>Zusammenführen…</translation>
    </message>
    <message>
        <source>More {section}</source>
        <translation>Weitere {section}</translation>
    </message>
    <message>
        <source>Most memory for a file</source>
        <translation>Größter Speicher für eine Datei</translation>
    </message>
    <message>
        <source>Most quoted with</source>
        <translation>Am häufigsten zitiert mit</translation>
    </message>
    <message>
        <source>Move &amp;Down</source>
        <translation>Nach &amp;unten</translation>
    </message>
    <message>
        <source>Move &amp;Up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name another speaker</source>
        <translation>Einen anderen Sprecher nennen</translation>
    </message>
    <message>
        <source>Name of the collection</source>
        <translation>Name der Sammlung</translation>
    </message>
    <message>
        <source>Names that are taken for {name}</source>
        <translation>Namen, die für {name} gehalten werden</translation>
    </message>
    <message>
        <source>Names, dates and &amp;marks as in</source>
        <translation>Namen, Daten und &amp;Zeichen wie in</translation>
    </message>
    <message>
        <source>New Library</source>
        <translation>Neue Bibliothek</translation>
    </message>
    <message>
        <source>Next match (Enter)</source>
        <translation>Nächster Treffer (Eingabe)</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Nächste Seite</translation>
    </message>
    <message>
        <source>Next part</source>
        <translation>Nächster Teil</translation>
    </message>
    <message>
        <source>No browser opens {address}</source>
        <translation>Kein Browser öffnet {address}</translation>
    </message>
    <message>
        <source>No library can be made in {folder}: the folder can only be read. Choose another.</source>
        <translation>In {folder} kann keine Bibliothek angelegt werden: Der Ordner kann nur gelesen werden. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>No library is open.</source>
        <translation>Es ist keine Bibliothek geöffnet.</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Kein Name</translation>
    </message>
    <message>
        <source>No page of the guide has all these words.</source>
        <translation>Keine Seite der Anleitung enthält alle diese Wörter.</translation>
    </message>
    <message>
        <source>No program opens {place}</source>
        <translation>Kein Programm öffnet {place}</translation>
    </message>
    <message>
        <source>No searches yet: Enter in the search box keeps one.</source>
        <translation>Noch keine Suchen: Eingabe im Suchfeld behält eine.</translation>
    </message>
    <message>
        <source>No speaker</source>
        <translation>Kein Sprecher</translation>
    </message>
    <message>
        <source>Nobody named</source>
        <translation>Niemand genannt</translation>
    </message>
    <message>
        <source>Nobody said this</source>
        <translation>Niemand hat das gesagt</translation>
    </message>
    <message>
        <source>None of them is a file that can be read again.</source>
        <translation>Keine davon ist eine Datei, die noch einmal gelesen werden kann.</translation>
    </message>
    <message>
        <source>Not attributed</source>
        <translation>Nicht zugeschrieben</translation>
    </message>
    <message>
        <source>Not the Same</source>
        <translation>Nicht dieselbe</translation>
    </message>
    <message>
        <source>Not the Same Person</source>
        <translation>Nicht dieselbe Person</translation>
    </message>
    <message>
        <source>Not the Same…</source>
        <translation>Nicht dieselbe…</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Note: {note}</source>
        <translation>Notiz: {note}</translation>
    </message>
    <message>
        <source>Nothing follows NOT</source>
        <translation>Auf NOT folgt nichts</translation>
    </message>
    <message>
        <source>Nothing follows the minus sign</source>
        <translation>Auf das Minuszeichen folgt nichts</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Nothing in the text was found to say so.</source>
        <translation>Im Text wurde nichts gefunden, das es sagt.</translation>
    </message>
    <message>
        <source>Nothing is doubtful</source>
        <translation>Nichts ist zweifelhaft</translation>
    </message>
    <message>
        <source>Nothing is left to check here</source>
        <translation>Hier ist nichts mehr zu prüfen</translation>
    </message>
    <message>
        <source>OR needs something on both sides</source>
        <translation>OR braucht etwas auf beiden Seiten</translation>
    </message>
    <message>
        <source>Of larger files only the text is kept; 0 keeps none</source>
        <translation>Von größeren Dateien wird nur der Text behalten; 0 behält keine</translation>
    </message>
    <message>
        <source>Of the system&apos;s size</source>
        <translation>Von der Größe des Systems</translation>
    </message>
    <message>
        <source>Of those with this family name only {one} is known as “{post}”, as “{name}” is here.</source>
        <translation>Von denen mit diesem Familiennamen ist nur {one} als „{post}“ bekannt, wie „{name}“ hier.</translation>
    </message>
    <message>
        <source>One line a quotation, for sorting and comparing</source>
        <translation>Eine Zeile je Zitat, zum Sortieren und Vergleichen</translation>
    </message>
    <message>
        <source>Only doubtful quotations were found</source>
        <translation>Nur zweifelhafte Zitate wurden gefunden</translation>
    </message>
    <message>
        <source>Only rows of which about 98 of 100 have the right speaker</source>
        <translation>Nur Zeilen, von denen etwa 98 von 100 den richtigen Sprecher haben</translation>
    </message>
    <message>
        <source>Only rows that a person should check, each with its reason</source>
        <translation>Nur Zeilen, die ein Mensch prüfen sollte, jede mit ihrem Grund</translation>
    </message>
    <message>
        <source>Only rows that perhaps nobody said</source>
        <translation>Nur Zeilen, die vielleicht niemand gesagt hat</translation>
    </message>
    <message>
        <source>Only the text of this document was kept: its original was larger than the settings allow.</source>
        <translation>Von diesem Dokument wurde nur der Text behalten: Sein Original war größer, als die Einstellungen erlauben.</translation>
    </message>
    <message>
        <source>Open &amp;Folder…</source>
        <translation>&amp;Ordner öffnen…</translation>
    </message>
    <message>
        <source>Open &amp;Library…</source>
        <translation>Bib&amp;liothek öffnen…</translation>
    </message>
    <message>
        <source>Open Articles</source>
        <translation>Artikel öffnen</translation>
    </message>
    <message>
        <source>Open Re&amp;cent</source>
        <translation>Zuletz&amp;t verwendet</translation>
    </message>
    <message>
        <source>Open a Folder of Articles</source>
        <translation>Einen Ordner mit Artikeln öffnen</translation>
    </message>
    <message>
        <source>Open a Library</source>
        <translation>Bibliothek öffnen</translation>
    </message>
    <message>
        <source>Open in Another Program</source>
        <translation>In anderem Programm öffnen</translation>
    </message>
    <message>
        <source>Open the document as it was read, from the copy that the library keeps</source>
        <translation>Das Dokument so öffnen, wie es gelesen wurde, aus der Kopie der Bibliothek</translation>
    </message>
    <message>
        <source>Open the folder of the file that the document was read from</source>
        <translation>Den Ordner der Datei öffnen, aus der das Dokument gelesen wurde</translation>
    </message>
    <message>
        <source>Open this article</source>
        <translation>Diesen Artikel öffnen</translation>
    </message>
    <message>
        <source>Opening the library…</source>
        <translation>Die Bibliothek wird geöffnet…</translation>
    </message>
    <message>
        <source>Opens the reasons, each with the words of the article that it rests on. What is wrong is corrected here or with {edit}, and {undo} takes everything back.</source>
        <translation>Öffnet die Gründe, jeden mit den Wörtern des Artikels, auf denen er beruht. Was falsch ist, wird hier oder mit {edit} berichtigt, und {undo} nimmt alles zurück.</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen…</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Organizations</source>
        <translation>Organisationen</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Other &amp;Backups…</source>
        <translation>Andere &amp;Sicherungen…</translation>
    </message>
    <message>
        <source>Own form…</source>
        <translation>Eigene Form…</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Vorherige Seite</translation>
    </message>
    <message>
        <source>Page of the S&amp;peaker</source>
        <translation>Seite des S&amp;prechers</translation>
    </message>
    <message>
        <source>Page of the original</source>
        <translation>Seite des Originals</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>Seite {number} von {count}</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Pages of the guide</source>
        <translation>Seiten der Anleitung</translation>
    </message>
    <message>
        <source>Parentheses may stand {count} deep</source>
        <translation>Klammern dürfen {count} tief stehen</translation>
    </message>
    <message>
        <source>Parquet is written by pyarrow, which is not installed. Install it (pip install pyarrow) or take CSV.</source>
        <translation>Parquet wird von pyarrow geschrieben, das nicht installiert ist. Installieren Sie es (pip install pyarrow) oder nehmen Sie CSV.</translation>
    </message>
    <message>
        <source>Part before</source>
        <translation>Vorheriger Teil</translation>
    </message>
    <message>
        <source>Part {number} of {count}</source>
        <translation>Teil {number} von {count}</translation>
    </message>
    <message>
        <source>Parted {one} from {other}</source>
        <translation>{one} von {other} getrennt</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>Textstelle</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>People, organizations, years and more, with counts: a click lists theirs alone. {find} searches as you type; {clear_search} shows everything again.</source>
        <translation>Personen, Organisationen, Jahre und mehr, mit Anzahl: Ein Klick listet nur die ihren auf. {find} sucht beim Tippen; {clear_search} zeigt wieder alles.</translation>
    </message>
    <message>
        <source>Possible D&amp;uplicates…</source>
        <translation>Mögliche D&amp;ubletten…</translation>
    </message>
    <message>
        <source>Possible Duplicates</source>
        <translation>Mögliche Dubletten</translation>
    </message>
    <message>
        <source>Preview of the full citation</source>
        <translation>Vorschau der vollständigen Zitation</translation>
    </message>
    <message>
        <source>Preview of the short citation</source>
        <translation>Vorschau der Kurzzitation</translation>
    </message>
    <message>
        <source>Previous match (Shift+Enter)</source>
        <translation>Vorheriger Treffer (Umschalt+Eingabe)</translation>
    </message>
    <message>
        <source>Print the selected quotations, or all that are shown; from the reader: the article, with its marks</source>
        <translation>Die ausgewählten oder alle gezeigten Zitate drucken; vom Lesebereich aus: den Artikel mit seinen Markierungen</translation>
    </message>
    <message>
        <source>Print {told}</source>
        <translation>{told} drucken</translation>
    </message>
    <message>
        <source>Printed {said}</source>
        <translation>{said} gedruckt</translation>
    </message>
    <message>
        <source>Printing {said}…</source>
        <translation>{said} – wird gedruckt…</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Publication</source>
        <translation>Veröffentlichung</translation>
    </message>
    <message>
        <source>Publications</source>
        <translation>Veröffentlichungen</translation>
    </message>
    <message>
        <source>Put an apostrophe before cells that a spreadsheet would run, such as =1+1</source>
        <translation>Einen Apostroph vor Zellen setzen, die eine Tabellenkalkulation ausführen würde, wie =1+1</translation>
    </message>
    <message>
        <source>Put into &amp;Collection…</source>
        <translation>In Sa&amp;mmlung legen…</translation>
    </message>
    <message>
        <source>Put into the collection</source>
        <translation>In die Sammlung legen</translation>
    </message>
    <message>
        <source>Put the selected documents into a collection, as dragging them there does</source>
        <translation>Die ausgewählten Dokumente in eine Sammlung legen, wie beim Ziehen dorthin</translation>
    </message>
    <message>
        <source>Put {documents} into “{name}”</source>
        <translation>{documents} in „{name}“ gelegt</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>Zitat</translation>
    </message>
    <message>
        <source>Quotations</source>
        <translation>Zitate</translation>
    </message>
    <message>
        <source>Quotations a month</source>
        <translation>Zitate je Monat</translation>
    </message>
    <message>
        <source>Quotations of this speaker</source>
        <translation>Zitate dieses Sprechers</translation>
    </message>
    <message>
        <source>Quotations that perhaps nobody said</source>
        <translation>Zitate, die vielleicht niemand gesagt hat</translation>
    </message>
    <message>
        <source>Quotations that perhaps nobody said are listed here.</source>
        <translation>Hier stehen Zitate, die vielleicht niemand gesagt hat.</translation>
    </message>
    <message>
        <source>Quote and cite</source>
        <translation>Zitieren und belegen</translation>
    </message>
    <message>
        <source>Ran the extraction again</source>
        <translation>Extraktion erneut ausgeführt</translation>
    </message>
    <message>
        <source>Ran the extraction again over {documents}</source>
        <translation>Extraktion erneut ausgeführt ({documents})</translation>
    </message>
    <message>
        <source>Read &amp;Again</source>
        <translation>Neu &amp;lesen</translation>
    </message>
    <message>
        <source>Read Them Again</source>
        <translation>Neu lesen</translation>
    </message>
    <message>
        <source>Read articles into the library</source>
        <translation>Artikel in die Bibliothek einlesen</translation>
    </message>
    <message>
        <source>Read every article of a folder, with the folders inside it</source>
        <translation>Jeden Artikel eines Ordners lesen, mit den Ordnern darin</translation>
    </message>
    <message>
        <source>Read the article that ships with Inquit</source>
        <translation>Den Artikel lesen, der mit Inquit geliefert wird</translation>
    </message>
    <message>
        <source>Read the copied files or the copied text as an article</source>
        <translation>Die kopierten Dateien oder den kopierten Text als Artikel lesen</translation>
    </message>
    <message>
        <source>Read the selected documents anew; every correction stays</source>
        <translation>Die ausgewählten Dokumente neu lesen; jede Korrektur bleibt</translation>
    </message>
    <message>
        <source>Read what is left of an import that was stopped</source>
        <translation>Lesen, was von einem angehaltenen Import übrig ist</translation>
    </message>
    <message>
        <source>Read what lies in a folder, and from now on what comes to it; the sidebar lists watched folders</source>
        <translation>Lesen, was in einem Ordner liegt, und von nun an, was hinzukommt; die Seitenleiste listet überwachte Ordner auf</translation>
    </message>
    <message>
        <source>Read {documents} again</source>
        <translation>{documents} neu gelesen</translation>
    </message>
    <message>
        <source>Reading again…</source>
        <translation>Wird neu gelesen…</translation>
    </message>
    <message>
        <source>Reading face</source>
        <translation>Leseschrift</translation>
    </message>
    <message>
        <source>Reading the rest…</source>
        <translation>Der Rest wird gelesen…</translation>
    </message>
    <message>
        <source>Reading the sample…</source>
        <translation>Das Beispiel wird gelesen…</translation>
    </message>
    <message>
        <source>Reading the text…</source>
        <translation>Der Text wird gelesen…</translation>
    </message>
    <message>
        <source>Reading {what}…</source>
        <translation>{what} – wird gelesen…</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Recent Searc&amp;hes</source>
        <translation>Letzte Suc&amp;hen</translation>
    </message>
    <message>
        <source>Recent searches</source>
        <translation>Letzte Suchen</translation>
    </message>
    <message>
        <source>Reference managers (RIS)</source>
        <translation>Literaturverwaltungen (RIS)</translation>
    </message>
    <message>
        <source>Refused files</source>
        <translation>Abgelehnte Dateien</translation>
    </message>
    <message>
        <source>Remember that another speaker is somebody else</source>
        <translation>Merken, dass ein anderer Sprecher jemand anderes ist</translation>
    </message>
    <message>
        <source>Removed the citation form.</source>
        <translation>Die Zitationsform wurde entfernt.</translation>
    </message>
    <message>
        <source>Removed {what}</source>
        <translation>{what} entfernt</translation>
    </message>
    <message>
        <source>Removed {what} with {quotations}</source>
        <translation>{what} mit {quotations} entfernt</translation>
    </message>
    <message>
        <source>Removing {documents}…</source>
        <translation>{documents} – wird entfernt…</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Renamed {old} to {name}</source>
        <translation>{old} in {name} umbenannt</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen…</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Report a Problem</source>
        <translation>Problem melden</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Reset: {label}</source>
        <translation>Zurücksetzen: {label}</translation>
    </message>
    <message>
        <source>Restore &amp;This Backup</source>
        <translation>&amp;Diese Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>Restore a &amp;Backup…</source>
        <translation>Si&amp;cherung wiederherstellen…</translation>
    </message>
    <message>
        <source>Restore a Backup</source>
        <translation>Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>Restore a Backup…</source>
        <translation>Sicherung wiederherstellen…</translation>
    </message>
    <message>
        <source>Restore status, star, tags, notes and corrected fields from an exported CSV file</source>
        <translation>Status, Stern, Schlagwörter, Notizen und berichtigte Felder aus einer exportierten CSV-Datei wiederherstellen</translation>
    </message>
    <message>
        <source>Restored the marks of {quotations} from {file}</source>
        <translation>Markierungen aus {file} wiederhergestellt ({quotations})</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Richtig</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Funktionen</translation>
    </message>
    <message>
        <source>Rows that a person should check, each with its reason</source>
        <translation>Zeilen, die ein Mensch prüfen sollte, jede mit ihrem Grund</translation>
    </message>
    <message>
        <source>Run the Extraction &amp;Again</source>
        <translation>E&amp;xtraktion erneut ausführen</translation>
    </message>
    <message>
        <source>Run the extraction again to see how certain each part is.</source>
        <translation>Führen Sie die Extraktion erneut aus, um zu sehen, wie sicher jeder Teil ist.</translation>
    </message>
    <message>
        <source>Running the extraction again…</source>
        <translation>Die Extraktion wird erneut ausgeführt…</translation>
    </message>
    <message>
        <source>S&amp;ettings…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>Sa&amp;ve This Search…</source>
        <translation>Diese Suche &amp;speichern…</translation>
    </message>
    <message>
        <source>Said, and by this speaker</source>
        <translation>Gesagt, und von diesem Sprecher</translation>
    </message>
    <message>
        <source>Same Person</source>
        <translation>Dieselbe Person</translation>
    </message>
    <message>
        <source>Save Evi&amp;dence Card…</source>
        <translation>&amp;Belegkarte speichern…</translation>
    </message>
    <message>
        <source>Save as P&amp;DF…</source>
        <translation>Als &amp;PDF speichern…</translation>
    </message>
    <message>
        <source>Save as PDF: {told}</source>
        <translation>Als PDF speichern: {told}</translation>
    </message>
    <message>
        <source>Save the evidence of {quotations}</source>
        <translation>Belege speichern: {quotations}</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>Liste speichern</translation>
    </message>
    <message>
        <source>Save this search as</source>
        <translation>Diese Suche speichern als</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Gespeicherte Suchen</translation>
    </message>
    <message>
        <source>Saved the search “{name}”</source>
        <translation>Suche „{name}“ gespeichert</translation>
    </message>
    <message>
        <source>Saved {many} to {path}</source>
        <translation>{many} in {path} gespeichert</translation>
    </message>
    <message>
        <source>Saved {said} to {path}</source>
        <translation>{said} in {path} gespeichert</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Search Language</source>
        <translation>Suchsprache</translation>
    </message>
    <message>
        <source>Search documents</source>
        <translation>Dokumente suchen</translation>
    </message>
    <message>
        <source>Search documents: title, author, publication, file, after:2016, text:harbour</source>
        <translation>Dokumente suchen: Titel, Autor, Veröffentlichung, Datei, after:2016, text:Hafen</translation>
    </message>
    <message>
        <source>Search for T&amp;his</source>
        <translation>&amp;Danach suchen</translation>
    </message>
    <message>
        <source>Search in articles: words, &quot;a phrase&quot;, author:name, after:2016</source>
        <translation>In Artikeln suchen: Wörter, &quot;eine Wendung&quot;, author:Name, after:2016</translation>
    </message>
    <message>
        <source>Search quotations, speakers, roles, organizations and titles; in the reader: find in the article</source>
        <translation>Zitate, Sprecher, Funktionen, Organisationen und Titel durchsuchen; im Lesebereich: im Artikel suchen</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>Die Anleitung durchsuchen</translation>
    </message>
    <message>
        <source>Search: words, &quot;a phrase&quot;, speaker:name, org:name, after:2016-01-01</source>
        <translation>Suche: Wörter, &quot;eine Wendung&quot;, speaker:Name, org:Name, after:2016-01-01</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Abschnitte</translation>
    </message>
    <message>
        <source>Select a quotation to see what the form makes of it.</source>
        <translation>Wählen Sie ein Zitat aus, um zu sehen, was die Form daraus macht.</translation>
    </message>
    <message>
        <source>Select a quotation to see who said it, and why we think so.</source>
        <translation>Wählen Sie ein Zitat aus, um zu sehen, wer es gesagt hat und warum wir das meinen.</translation>
    </message>
    <message>
        <source>Select the words of the quotation in the article first.</source>
        <translation>Wählen Sie zuerst im Artikel die Wörter des Zitats aus.</translation>
    </message>
    <message>
        <source>Select the words to copy in the article first.</source>
        <translation>Wählen Sie zuerst im Artikel die Wörter aus, die kopiert werden sollen.</translation>
    </message>
    <message>
        <source>Select the words to search for in the article first.</source>
        <translation>Wählen Sie zuerst im Artikel die Wörter aus, nach denen gesucht werden soll.</translation>
    </message>
    <message>
        <source>Set &amp;Bounds to Selection</source>
        <translation>&amp;Grenzen auf Auswahl setzen</translation>
    </message>
    <message>
        <source>Set by hand</source>
        <translation>Von Hand gesetzt</translation>
    </message>
    <message>
        <source>Set the form of {quotations} to {form}</source>
        <translation>Form gesetzt: {form} ({quotations})</translation>
    </message>
    <message>
        <source>Set the speaker of {quotations} to {name}</source>
        <translation>Sprecher gesetzt: {name} ({quotations})</translation>
    </message>
    <message>
        <source>Set the {field} of {what} to {name}</source>
        <translation>{field} gesetzt: {name} ({what})</translation>
    </message>
    <message>
        <source>Set {what} to {value}</source>
        <translation>{what} geändert: {value}</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Sh&amp;ort citation</source>
        <translation>K&amp;urzzitation</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>Kurz</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Show &amp;Attitudes</source>
        <translation>&amp;Haltungen anzeigen</translation>
    </message>
    <message>
        <source>Show &amp;Everything</source>
        <translation>Alles an&amp;zeigen</translation>
    </message>
    <message>
        <source>Show &amp;Original</source>
        <translation>&amp;Original anzeigen</translation>
    </message>
    <message>
        <source>Show &amp;Quotations</source>
        <translation>&amp;Zitate anzeigen</translation>
    </message>
    <message>
        <source>Show All Quotations</source>
        <translation>Alle Zitate zeigen</translation>
    </message>
    <message>
        <source>Show Dou&amp;btful</source>
        <translation>Zweifelhafte &amp;anzeigen</translation>
    </message>
    <message>
        <source>Show Everything</source>
        <translation>Alles anzeigen</translation>
    </message>
    <message>
        <source>Show Its &amp;Folder</source>
        <translation>Seinen Or&amp;dner anzeigen</translation>
    </message>
    <message>
        <source>Show New</source>
        <translation>Neue anzeigen</translation>
    </message>
    <message>
        <source>Show Re&amp;prints</source>
        <translation>Nach&amp;drucke zeigen</translation>
    </message>
    <message>
        <source>Show Refused</source>
        <translation>Abgelehnte anzeigen</translation>
    </message>
    <message>
        <source>Show all quotations again (Ctrl+R)</source>
        <translation>Wieder alle Zitate anzeigen (Strg+R)</translation>
    </message>
    <message>
        <source>Show also quotations that perhaps nobody said</source>
        <translation>Auch Zitate zeigen, die vielleicht niemand gesagt hat</translation>
    </message>
    <message>
        <source>Show also what somebody only thinks, wants or feels</source>
        <translation>Auch anzeigen, was jemand nur denkt, will oder fühlt</translation>
    </message>
    <message>
        <source>Show another library in this window</source>
        <translation>Eine andere Bibliothek in diesem Fenster anzeigen</translation>
    </message>
    <message>
        <source>Show attitudes</source>
        <translation>Haltungen anzeigen</translation>
    </message>
    <message>
        <source>Show in the List</source>
        <translation>In der Liste anzeigen</translation>
    </message>
    <message>
        <source>Show in the article: {text}</source>
        <translation>Im Artikel anzeigen: {text}</translation>
    </message>
    <message>
        <source>Show only direct quotations</source>
        <translation>Nur direkte Zitate anzeigen</translation>
    </message>
    <message>
        <source>Show only indirect quotations</source>
        <translation>Nur indirekte Zitate anzeigen</translation>
    </message>
    <message>
        <source>Show only mixed quotations</source>
        <translation>Nur gemischte Zitate anzeigen</translation>
    </message>
    <message>
        <source>Show only quotations whose speaker is known, or only the others</source>
        <translation>Nur Zitate anzeigen, deren Sprecher bekannt ist, oder nur die anderen</translation>
    </message>
    <message>
        <source>Show or hide the sidebar</source>
        <translation>Die Seitenleiste ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Show reprints</source>
        <translation>Nachdrucke zeigen</translation>
    </message>
    <message>
        <source>Show the files that were refused</source>
        <translation>Die abgelehnten Dateien anzeigen</translation>
    </message>
    <message>
        <source>Show the page of the PDF with the quotation marked, or the web page at its words in the browser</source>
        <translation>Die Seite der PDF-Datei mit markiertem Zitat zeigen, oder die Webseite an seinen Wörtern im Browser</translation>
    </message>
    <message>
        <source>Show the page of {name}: quoted beside in {documents}</source>
        <translation>Seite von {name} anzeigen: daneben zitiert in {documents}</translation>
    </message>
    <message>
        <source>Show what is doubtful</source>
        <translation>Zweifelhaftes anzeigen</translation>
    </message>
    <message>
        <source>Show who the speaker is: roles, organizations, all quotations; rename, merge, split</source>
        <translation>Zeigen, wer der Sprecher ist: Funktionen, Organisationen, alle Zitate; umbenennen, zusammenführen, trennen</translation>
    </message>
    <message>
        <source>Show {count} more papers that printed this article</source>
        <translation>{count} weitere Zeitungen anzeigen, die diesen Artikel gedruckt haben</translation>
    </message>
    <message>
        <source>Shown by Default</source>
        <translation>Anfangs gezeigt</translation>
    </message>
    <message>
        <source>Sign evidence cards</source>
        <translation>Belegkarten signieren</translation>
    </message>
    <message>
        <source>Single letters and Del act while the list or the reader has the focus.</source>
        <translation>Einzelne Buchstaben und Entf wirken, während die Liste oder der Lesebereich den Fokus hat.</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Smaller letters in the article</source>
        <translation>Kleinere Schrift im Artikel</translation>
    </message>
    <message>
        <source>So&amp;rt by</source>
        <translation>Sortieren &amp;nach</translation>
    </message>
    <message>
        <source>Somebody &amp;Else…</source>
        <translation>&amp;Jemand anderes…</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Jemand anderes</translation>
    </message>
    <message>
        <source>Somebody said it</source>
        <translation>Jemand hat es gesagt</translation>
    </message>
    <message>
        <source>Something is still being read or written; wait for it or stop it first.</source>
        <translation>Es wird noch etwas gelesen oder geschrieben; warten Sie darauf oder halten Sie es zuerst an.</translation>
    </message>
    <message>
        <source>Something of the quotation or its attribution is not right</source>
        <translation>Etwas am Zitat oder an seiner Zuschreibung stimmt nicht</translation>
    </message>
    <message>
        <source>Something went wrong that should not have, and it is our fault. What was done before is safe in the library. The report below is also in {log}.</source>
        <translation>Etwas ist schiefgegangen, das nicht hätte schiefgehen dürfen, und es ist unser Fehler. Was vorher getan wurde, ist in der Bibliothek sicher. Der Bericht unten steht auch in {log}.</translation>
    </message>
    <message>
        <source>Sort by {what}</source>
        <translation>Sortieren: {what}</translation>
    </message>
    <message>
        <source>Sort the list by how certain the program is; once more for the other way round</source>
        <translation>Die Liste danach sortieren, wie sicher das Programm ist; noch einmal für die umgekehrte Reihenfolge</translation>
    </message>
    <message>
        <source>Sort the list by speaker; once more for the other way round</source>
        <translation>Die Liste nach Sprecher sortieren; noch einmal für die umgekehrte Reihenfolge</translation>
    </message>
    <message>
        <source>Sort the list by the date of the document; once more for the other way round</source>
        <translation>Die Liste nach dem Datum des Dokuments sortieren; noch einmal für die umgekehrte Reihenfolge</translation>
    </message>
    <message>
        <source>Sort the list by the title of the document; once more for the other way round</source>
        <translation>Die Liste nach dem Titel des Dokuments sortieren; noch einmal für die umgekehrte Reihenfolge</translation>
    </message>
    <message>
        <source>Sort the list in the order in which they were added; once more for the other way round</source>
        <translation>Die Liste in der Reihenfolge sortieren, in der sie hinzugefügt wurden; noch einmal für die umgekehrte Reihenfolge</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Sprecher</translation>
    </message>
    <message>
        <source>Split Off</source>
        <translation>Abtrennen</translation>
    </message>
    <message>
        <source>Split {quotations} from {name}</source>
        <translation>{quotations} von {name} abgetrennt</translation>
    </message>
    <message>
        <source>Spreadsheet (CSV)</source>
        <translation>Tabelle (CSV)</translation>
    </message>
    <message>
        <source>Stands beside what you check, in the list and in exports</source>
        <translation>Steht neben dem, was Sie prüfen, in der Liste und in Exporten</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Stern</translation>
    </message>
    <message>
        <source>Star the quotation, or take the star away</source>
        <translation>Dem Zitat einen Stern geben oder ihn wegnehmen</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>Mit Stern</translation>
    </message>
    <message>
        <source>Starred {quotations}</source>
        <translation>Stern gegeben ({quotations})</translation>
    </message>
    <message>
        <source>Stars and what was checked</source>
        <translation>Sterne und was geprüft wurde</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>States: {states}</source>
        <translation>Stände: {states}</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop Watching</source>
        <translation>Nicht mehr überwachen</translation>
    </message>
    <message>
        <source>Stop what is being read, written or printed, as the button beside the progress does</source>
        <translation>Anhalten, was gerade gelesen, geschrieben oder gedruckt wird, wie die Schaltfläche neben dem Fortschritt</translation>
    </message>
    <message>
        <source>Stopped; nothing was changed.</source>
        <translation>Angehalten; es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Stopped; nothing was printed or saved.</source>
        <translation>Angehalten; es wurde nichts gedruckt oder gespeichert.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten…</translation>
    </message>
    <message>
        <source>Suggestions for the search</source>
        <translation>Vorschläge für die Suche</translation>
    </message>
    <message>
        <source>Sure</source>
        <translation>Sicher</translation>
    </message>
    <message>
        <source>Sure rows and rows to check; doubtful ones are left out</source>
        <translation>Sichere Zeilen und solche, die zu prüfen sind; zweifelhafte fehlen</translation>
    </message>
    <message>
        <source>Sure, to check</source>
        <translation>Sicher, zu prüfen</translation>
    </message>
    <message>
        <source>T&amp;itle</source>
        <translation>T&amp;itel</translation>
    </message>
    <message>
        <source>Table with tabs (TSV)</source>
        <translation>Tabelle mit Tabulatoren (TSV)</translation>
    </message>
    <message>
        <source>Tagged {quotations} with {tags}</source>
        <translation>Schlagwörter gegeben: {tags} ({quotations})</translation>
    </message>
    <message>
        <source>Tagged {quotations} with {tags} and took {gone} away</source>
        <translation>Schlagwörter gegeben: {tags}; entfernt: {gone} ({quotations})</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Tags, parted by commas; -tag takes one away</source>
        <translation>Schlagwörter, durch Kommas getrennt; -Schlagwort entfernt eines</translation>
    </message>
    <message>
        <source>Tags: {tags}</source>
        <translation>Schlagwörter: {tags}</translation>
    </message>
    <message>
        <source>Take away the filter {facet} {value}</source>
        <translation>Filter {facet} {value} entfernen</translation>
    </message>
    <message>
        <source>Take out of the collection</source>
        <translation>Aus der Sammlung nehmen</translation>
    </message>
    <message>
        <source>Take the Tour</source>
        <translation>Rundgang beginnen</translation>
    </message>
    <message>
        <source>Take the last change back</source>
        <translation>Die letzte Änderung zurücknehmen</translation>
    </message>
    <message>
        <source>Take the quotation out of the library; undo brings it back</source>
        <translation>Das Zitat aus der Bibliothek nehmen; Rückgängig bringt es zurück</translation>
    </message>
    <message>
        <source>Take the selected documents out of a collection</source>
        <translation>Die ausgewählten Dokumente aus einer Sammlung nehmen</translation>
    </message>
    <message>
        <source>Take the selected documents out with their quotations (Del); undo brings them back</source>
        <translation>Die ausgewählten Dokumente mit ihren Zitaten entfernen (Entf); Rückgängig bringt sie zurück</translation>
    </message>
    <message>
        <source>Take the star away</source>
        <translation>Den Stern wegnehmen</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>That was the last pair.</source>
        <translation>Das war das letzte Paar.</translation>
    </message>
    <message>
        <source>The Library Cannot Be Opened</source>
        <translation>Die Bibliothek kann nicht geöffnet werden</translation>
    </message>
    <message>
        <source>The article, with every quotation tinted and the chosen one strongly. Click a tinted passage, and its block in the list is chosen.</source>
        <translation>Der Artikel mit allen Zitaten farbig hinterlegt, das gewählte kräftig. Klicken Sie auf eine farbige Stelle, und ihr Block in der Liste wird gewählt.</translation>
    </message>
    <message>
        <source>The backup is restored; the library as it was is kept as {restored}</source>
        <translation>Die Sicherung ist wiederhergestellt; die Bibliothek, wie sie war, liegt in {restored}</translation>
    </message>
    <message>
        <source>The backup {backup} cannot be put in place: {reason}.</source>
        <translation>Die Sicherung {backup} kann nicht eingesetzt werden: {reason}.</translation>
    </message>
    <message>
        <source>The backup {backup} cannot be written: {reason}.</source>
        <translation>Die Sicherung {backup} kann nicht geschrieben werden: {reason}.</translation>
    </message>
    <message>
        <source>The backup {backup} was made by a newer version of this program.</source>
        <translation>Die Sicherung {backup} stammt von einer neueren Version dieses Programms.</translation>
    </message>
    <message>
        <source>The export was stopped; no file was written.</source>
        <translation>Der Export wurde angehalten; es wurde keine Datei geschrieben.</translation>
    </message>
    <message>
        <source>The file is no TOML: {reason}</source>
        <translation>Die Datei ist kein TOML: {reason}</translation>
    </message>
    <message>
        <source>The first names are nearly the same</source>
        <translation>Die Vornamen sind fast gleich</translation>
    </message>
    <message>
        <source>The first of the likeliest speakers said it; the next row comes</source>
        <translation>Der erste der wahrscheinlichsten Sprecher hat es gesagt; die nächste Zeile kommt</translation>
    </message>
    <message>
        <source>The first {most} are shown; the file that you save holds all.</source>
        <translation>Gezeigt werden die ersten {most}; die gespeicherte Datei enthält alle.</translation>
    </message>
    <message>
        <source>The folder {folder} for the library cannot be made: {reason}.</source>
        <translation>Der Ordner {folder} für die Bibliothek kann nicht angelegt werden: {reason}.</translation>
    </message>
    <message>
        <source>The form needs a name.</source>
        <translation>Die Form braucht einen Namen.</translation>
    </message>
    <message>
        <source>The key {path} is damaged. Put a copy in its place, or make another with: inquit key --replace</source>
        <translation>Der Schlüssel {path} ist beschädigt. Legen Sie eine Kopie an seine Stelle, oder erzeugen Sie einen neuen mit: inquit key --replace</translation>
    </message>
    <message>
        <source>The letters of articles and quotations</source>
        <translation>Die Schrift von Artikeln und Zitaten</translation>
    </message>
    <message>
        <source>The library as it is now is kept beside the restored one, so nothing is lost.</source>
        <translation>Die jetzige Bibliothek bleibt neben der wiederhergestellten erhalten; nichts geht verloren.</translation>
    </message>
    <message>
        <source>The library can only be read; nothing can be added or changed.</source>
        <translation>Die Bibliothek kann nur gelesen werden; nichts kann hinzugefügt oder geändert werden.</translation>
    </message>
    <message>
        <source>The library can only be read; nothing can be added to it.</source>
        <translation>Die Bibliothek kann nur gelesen werden; ihr kann nichts hinzugefügt werden.</translation>
    </message>
    <message>
        <source>The library is not open</source>
        <translation>Die Bibliothek ist nicht geöffnet</translation>
    </message>
    <message>
        <source>The library {path} cannot be read: {reason}.</source>
        <translation>Die Bibliothek {path} kann nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
        <source>The library {path} is empty: nothing is left of what it held.</source>
        <translation>Die Bibliothek {path} ist leer: Von ihrem Inhalt ist nichts übrig.</translation>
    </message>
    <message>
        <source>The library {path} is in use; close every window and program that has it open, then try again.</source>
        <translation>Die Bibliothek {path} wird gerade benutzt; schließen Sie jedes Fenster und Programm, das sie geöffnet hat, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The library {path} was made by a newer version of this program (library version {version}, known up to {known}). Install the newer program.</source>
        <translation>Die Bibliothek {path} stammt von einer neueren Version dieses Programms (Bibliotheksversion {version}, bekannt bis {known}). Installieren Sie das neuere Programm.</translation>
    </message>
    <message>
        <source>The library {path} {problem}.</source>
        <translation>Die Bibliothek {path} {problem}.</translation>
    </message>
    <message>
        <source>The library {path} {problem}. Its newest sound backup is of {date}.</source>
        <translation>Die Bibliothek {path} {problem}. Ihre neueste unbeschädigte Sicherung ist von {date}.</translation>
    </message>
    <message>
        <source>The link {link} leads to no quotation.</source>
        <translation>Der Link {link} führt zu keinem Zitat.</translation>
    </message>
    <message>
        <source>The list of refused files is empty now.</source>
        <translation>Die Liste der abgelehnten Dateien ist jetzt leer.</translation>
    </message>
    <message>
        <source>The new key</source>
        <translation>Die neue Taste</translation>
    </message>
    <message>
        <source>The passage in its context</source>
        <translation>Die Textstelle in ihrem Zusammenhang</translation>
    </message>
    <message>
        <source>The program takes these names of other articles for {name}:</source>
        <translation>Das Programm hält diese Namen aus anderen Artikeln für {name}:</translation>
    </message>
    <message>
        <source>The quotation and its speaker are right</source>
        <translation>Das Zitat und sein Sprecher stimmen</translation>
    </message>
    <message>
        <source>The quotation was changed</source>
        <translation>Das Zitat wurde geändert</translation>
    </message>
    <message>
        <source>The quotations stand here in a moment.</source>
        <translation>Gleich stehen hier die Zitate.</translation>
    </message>
    <message>
        <source>The same full name; roles and organizations do not contradict, or the articles share speakers.</source>
        <translation>Derselbe volle Name; Funktionen und Organisationen widersprechen sich nicht, oder die Artikel haben gemeinsame Sprecher.</translation>
    </message>
    <message>
        <source>The same name with and without what follows it</source>
        <translation>Derselbe Name mit und ohne Zusatz</translation>
    </message>
    <message>
        <source>The same name, with other roles or organizations</source>
        <translation>Derselbe Name, mit anderen Funktionen oder Organisationen</translation>
    </message>
    <message>
        <source>The search is still counting; try again in a moment.</source>
        <translation>Die Suche zählt noch; versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>The second of the likeliest speakers said it; the next row comes</source>
        <translation>Der zweite der wahrscheinlichsten Sprecher hat es gesagt; die nächste Zeile kommt</translation>
    </message>
    <message>
        <source>The selected quotations have one speaker, or none. Select those of several.</source>
        <translation>Die ausgewählten Zitate haben nur einen Sprecher oder keinen. Wählen Sie die von mehreren aus.</translation>
    </message>
    <message>
        <source>The tags are as they were</source>
        <translation>Die Schlagwörter sind, wie sie waren</translation>
    </message>
    <message>
        <source>The third of the likeliest speakers said it; the next row comes</source>
        <translation>Der dritte der wahrscheinlichsten Sprecher hat es gesagt; die nächste Zeile kommt</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>Then copy the report and report it at {address}.</source>
        <translation>Kopieren Sie dann den Bericht und melden Sie ihn unter {address}.</translation>
    </message>
    <message>
        <source>Then copy the report and send it to whoever you have Inquit from.</source>
        <translation>Kopieren Sie dann den Bericht und senden Sie ihn an die Stelle, von der Sie Inquit haben.</translation>
    </message>
    <message>
        <source>There are no possible duplicates: nobody has a name that another person&apos;s may be a form of.</source>
        <translation>Es gibt keine möglichen Dubletten: Niemand hat einen Namen, der eine Form des Namens einer anderen Person sein könnte.</translation>
    </message>
    <message>
        <source>There is a collection “{name}” already.</source>
        <translation>Es gibt schon eine Sammlung „{name}“.</translation>
    </message>
    <message>
        <source>There is no backup yet. A copy is made each day that the library is used.</source>
        <translation>Es gibt noch keine Sicherung. An jedem Tag, an dem die Bibliothek benutzt wird, entsteht eine Kopie.</translation>
    </message>
    <message>
        <source>There is no backup {backup}.</source>
        <translation>Es gibt keine Sicherung {backup}.</translation>
    </message>
    <message>
        <source>There is no document {id} in the library.</source>
        <translation>Es gibt kein Dokument {id} in der Bibliothek.</translation>
    </message>
    <message>
        <source>There is no field “{field}:”; the fields are {fields}</source>
        <translation>Es gibt kein Feld „{field}:“; die Felder sind {fields}</translation>
    </message>
    <message>
        <source>There is no key to sign with yet. Make one with: inquit key</source>
        <translation>Es gibt noch keinen Schlüssel zum Signieren. Erzeugen mit: inquit key</translation>
    </message>
    <message>
        <source>There is no quotation {id} in this library.</source>
        <translation>Es gibt kein Zitat {id} in dieser Bibliothek.</translation>
    </message>
    <message>
        <source>There is no speaker {id} in the library.</source>
        <translation>Es gibt keinen Sprecher {id} in der Bibliothek.</translation>
    </message>
    <message>
        <source>There is no such speaker to choose here; 0 names another one.</source>
        <translation>Diesen Sprecher gibt es hier nicht zu wählen; 0 nennt einen anderen.</translation>
    </message>
    <message>
        <source>There is no text and no file on the clipboard.</source>
        <translation>In der Zwischenablage sind weder Text noch Dateien.</translation>
    </message>
    <message>
        <source>There is nothing to export.</source>
        <translation>Es gibt nichts zu exportieren.</translation>
    </message>
    <message>
        <source>There is nothing to print.</source>
        <translation>Es gibt nichts zu drucken.</translation>
    </message>
    <message>
        <source>These are too many quotations for one Word document. Choose fewer, or another format.</source>
        <translation>Das sind zu viele Zitate für ein Word-Dokument. Wählen Sie weniger oder ein anderes Format.</translation>
    </message>
    <message>
        <source>These become one speaker with all quotations. Which name stays?</source>
        <translation>Diese werden zu einem Sprecher mit allen Zitaten. Welcher Name bleibt?</translation>
    </message>
    <message>
        <source>This article is in the library already, as another document.</source>
        <translation>Dieser Artikel ist schon in der Bibliothek, als anderes Dokument.</translation>
    </message>
    <message>
        <source>This document was pasted; it has no file.</source>
        <translation>Dieses Dokument wurde eingefügt; es hat keine Datei.</translation>
    </message>
    <message>
        <source>This is the first document of the list.</source>
        <translation>Dies ist das erste Dokument der Liste.</translation>
    </message>
    <message>
        <source>This is the last document of the list.</source>
        <translation>Dies ist das letzte Dokument der Liste.</translation>
    </message>
    <message>
        <source>This version of the program has read every article already</source>
        <translation>Diese Version des Programms hat schon jeden Artikel gelesen</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>To &amp;Check</source>
        <translation>Zu &amp;prüfen</translation>
    </message>
    <message>
        <source>To check</source>
        <translation>Zu prüfen</translation>
    </message>
    <message>
        <source>To read. What can be verified is the attached card: inquit verify {name}</source>
        <translation>Zum Lesen. Prüfbar ist die angehängte Karte: inquit verify {name}</translation>
    </message>
    <message>
        <source>Took the mark from {quotations}</source>
        <translation>Markierung entfernt ({quotations})</translation>
    </message>
    <message>
        <source>Took the speaker from {quotations}</source>
        <translation>Sprecher entfernt ({quotations})</translation>
    </message>
    <message>
        <source>Took the star from {quotations}</source>
        <translation>Stern entfernt ({quotations})</translation>
    </message>
    <message>
        <source>Took the tag {gone} from {quotations}</source>
        <translation>Schlagwort entfernt: {gone} ({quotations})</translation>
    </message>
    <message>
        <source>Took the {field} from {quotations}</source>
        <translation>{field} entfernt ({quotations})</translation>
    </message>
    <message>
        <source>Took {documents} out of “{name}”</source>
        <translation>{documents} aus „{name}“ genommen</translation>
    </message>
    <message>
        <source>Tour, {number} of {count}: {title}</source>
        <translation>Rundgang, {number} von {count}: {title}</translation>
    </message>
    <message>
        <source>Tried</source>
        <translation>Versucht</translation>
    </message>
    <message>
        <source>Try A&amp;gain</source>
        <translation>Noch &amp;einmal versuchen</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Try fewer words or fewer filters.</source>
        <translation>Versuchen Sie es mit weniger Wörtern oder weniger Filtern.</translation>
    </message>
    <message>
        <source>Two minutes on what stands where, with the sample</source>
        <translation>Zwei Minuten darüber, was wo steht, am Beispiel</translation>
    </message>
    <message>
        <source>Two minutes on what stands where; it can be left at any time</source>
        <translation>Zwei Minuten darüber, was wo steht; jederzeit zu verlassen</translation>
    </message>
    <message>
        <source>Under full names with this family name {some} of {all} quotations are those of {name}.</source>
        <translation>Unter vollen Namen mit diesem Familiennamen sind {some} von {all} Zitaten von {name}.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Unnamed speaker</source>
        <translation>Ungenannter Sprecher</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>Use &amp;Another File…</source>
        <translation>&amp;Andere Datei verwenden…</translation>
    </message>
    <message>
        <source>Use the whole screen</source>
        <translation>Den ganzen Bildschirm benutzen</translation>
    </message>
    <message>
        <source>Usual Si&amp;ze</source>
        <translation>Übliche &amp;Größe</translation>
    </message>
    <message>
        <source>Version, where the library lies, and all that comes with Inquit with its licences</source>
        <translation>Version, wo die Bibliothek liegt und alles, was mit Inquit kommt, mit seinen Lizenzen</translation>
    </message>
    <message>
        <source>Watch a Folder of Articles</source>
        <translation>Einen Ordner mit Artikeln überwachen</translation>
    </message>
    <message>
        <source>Watched folders</source>
        <translation>Überwachte Ordner</translation>
    </message>
    <message>
        <source>Web page (*.html);;PDF page to read (*.pdf);;Markdown to read (*.md)</source>
        <translation>Webseite (*.html);;PDF-Seite zum Lesen (*.pdf);;Markdown zum Lesen (*.md)</translation>
    </message>
    <message>
        <source>Web page (HTML)</source>
        <translation>Webseite (HTML)</translation>
    </message>
    <message>
        <source>Web pages, PDF, Word, e-mail, tables, plain text: as many files as you like</source>
        <translation>Webseiten, PDF, Word, E-Mail, Tabellen, reiner Text: so viele Dateien, wie Sie möchten</translation>
    </message>
    <message>
        <source>What Export offers first</source>
        <translation>Was Exportieren zuerst anbietet</translation>
    </message>
    <message>
        <source>What I did:</source>
        <translation>Was ich getan habe:</translation>
    </message>
    <message>
        <source>What I expected:</source>
        <translation>Was ich erwartet habe:</translation>
    </message>
    <message>
        <source>What can be typed here</source>
        <translation>Was hier eingegeben werden kann</translation>
    </message>
    <message>
        <source>What can be typed in the search box</source>
        <translation>Was im Suchfeld eingegeben werden kann</translation>
    </message>
    <message>
        <source>What comes with Inquit, with versions and licences</source>
        <translation>Was mit Inquit kommt, mit Versionen und Lizenzen</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Was möchten Sie tun?</translation>
    </message>
    <message>
        <source>What happened:</source>
        <translation>Was geschehen ist:</translation>
    </message>
    <message>
        <source>What is known of the quotation…</source>
        <translation>Was über das Zitat bekannt ist…</translation>
    </message>
    <message>
        <source>What perhaps nobody said; left out of lists, counts and exports unless asked for</source>
        <translation>Was vielleicht niemand gesagt hat; ohne Auftrag fehlt es in Listen, Zahlen und Exporten</translation>
    </message>
    <message>
        <source>What somebody only thinks, wants or feels</source>
        <translation>Was jemand nur denkt, will oder fühlt</translation>
    </message>
    <message>
        <source>Where New Library and Open Library start; it follows the last one that was chosen</source>
        <translation>Wo „Neue Bibliothek“ und „Bibliothek öffnen“ beginnen; er folgt der zuletzt gewählten</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>Wo es steht</translation>
    </message>
    <message>
        <source>Which Column Holds the Text?</source>
        <translation>Welche Spalte enthält den Text?</translation>
    </message>
    <message>
        <source>Which names the program takes for this speaker, and why</source>
        <translation>Welche Namen das Programm für diesen Sprecher hält und warum</translation>
    </message>
    <message>
        <source>Why this speaker</source>
        <translation>Warum dieser Sprecher</translation>
    </message>
    <message>
        <source>Why this speaker, role and organization, and how sure</source>
        <translation>Warum dieser Sprecher, diese Funktion und Organisation, und wie sicher</translation>
    </message>
    <message>
        <source>With the key that inquit key made</source>
        <translation>Mit dem Schlüssel, den inquit key erzeugt hat</translation>
    </message>
    <message>
        <source>Without a passage</source>
        <translation>Ohne Textstelle</translation>
    </message>
    <message>
        <source>Without an apostrophe before cells that a spreadsheet would run, such as =1+1</source>
        <translation>Ohne Apostroph vor Zellen, die eine Tabellenkalkulation ausführen würde, wie =1+1</translation>
    </message>
    <message>
        <source>Word document (DOCX)</source>
        <translation>Word-Dokument (DOCX)</translation>
    </message>
    <message>
        <source>Write formulas into tables as they are</source>
        <translation>Formeln unverändert in Tabellen schreiben</translation>
    </message>
    <message>
        <source>Write how a citation looks, and see at once what it makes of the current quotation</source>
        <translation>Schreiben, wie eine Zitation aussieht, und gleich sehen, was sie aus dem aktuellen Zitat macht</translation>
    </message>
    <message>
        <source>Write the quotation with all that is needed to find and to check it, as PDF, HTML or Markdown</source>
        <translation>Das Zitat mit allem, was man braucht, um es zu finden und zu prüfen, als PDF, HTML oder Markdown schreiben</translation>
    </message>
    <message>
        <source>Write the selected quotations, or all that are shown, to a file</source>
        <translation>Die ausgewählten oder alle gezeigten Zitate in eine Datei schreiben</translation>
    </message>
    <message>
        <source>Write what Print would print to a PDF file</source>
        <translation>Was „Drucken“ drucken würde, in eine PDF-Datei schreiben</translation>
    </message>
    <message>
        <source>Writing {many} to {name}…</source>
        <translation>{many} – wird in {name} geschrieben…</translation>
    </message>
    <message>
        <source>Writing {said} to {name}…</source>
        <translation>{said} – wird in {name} geschrieben…</translation>
    </message>
    <message numerus="yes">
        <source>Wrote the list of %n refused files to {path}</source>
        <translation>
            <numerusform>Liste mit %n abgelehnter Datei in {path} gespeichert</numerusform>
            <numerusform>Liste mit %n abgelehnten Dateien in {path} gespeichert</numerusform>
        </translation>
    </message>
    <message>
        <source>Years</source>
        <translation>Jahre</translation>
    </message>
    <message>
        <source>Your Own Library</source>
        <translation>Ihre eigene Bibliothek</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ihr Name</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Zoom O&amp;ut</source>
        <translation>Verk&amp;leinern</translation>
    </message>
    <message>
        <source>a document that speaks</source>
        <translation>ein Dokument, das spricht</translation>
    </message>
    <message>
        <source>a headline may shorten it</source>
        <translation>eine Überschrift kürzt es vielleicht</translation>
    </message>
    <message>
        <source>a pronoun</source>
        <translation>ein Pronomen</translation>
    </message>
    <message>
        <source>address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>all of the library</source>
        <translation>die ganze Bibliothek</translation>
    </message>
    <message>
        <source>also {names}</source>
        <translation>auch {names}</translation>
    </message>
    <message>
        <source>an article without a title</source>
        <translation>ein Artikel ohne Titel</translation>
    </message>
    <message>
        <source>another person has this name</source>
        <translation>noch jemand heißt so</translation>
    </message>
    <message>
        <source>another person is named in between</source>
        <translation>dazwischen wird noch jemand genannt</translation>
    </message>
    <message>
        <source>applying what counts as certain</source>
        <translation>es wird angewandt, was als sicher gilt</translation>
    </message>
    <message>
        <source>articles indexed</source>
        <translation>Artikeln erschlossen</translation>
    </message>
    <message>
        <source>asks for a login</source>
        <translation>verlangt eine Anmeldung</translation>
    </message>
    <message>
        <source>asks for payment</source>
        <translation>verlangt eine Bezahlung</translation>
    </message>
    <message>
        <source>attitude</source>
        <translation>Haltung</translation>
    </message>
    <message>
        <source>attitudes too</source>
        <translation>auch Haltungen</translation>
    </message>
    <message>
        <source>attributed</source>
        <translation>zugeschrieben</translation>
    </message>
    <message>
        <source>authors</source>
        <translation>Autoren</translation>
    </message>
    <message>
        <source>broke off before all of it was there</source>
        <translation>brach ab, bevor alles da war</translation>
    </message>
    <message>
        <source>brought down the process that read it (too large for the memory, or a fault of this program)</source>
        <translation>brachte den Prozess, der es las, zum Absturz (zu groß für den Speicher oder ein Fehler dieses Programms)</translation>
    </message>
    <message>
        <source>can only be read; move it to a folder that you may write to, or change its permissions</source>
        <translation>kann nur gelesen werden; verschieben Sie sie in einen Ordner, in den Sie schreiben dürfen, oder ändern Sie ihre Rechte</translation>
    </message>
    <message>
        <source>cannot be fetched</source>
        <translation>kann nicht abgerufen werden</translation>
    </message>
    <message>
        <source>cannot be fetched: {reason}</source>
        <translation>kann nicht abgerufen werden: {reason}</translation>
    </message>
    <message>
        <source>cannot be had</source>
        <translation>ist nicht zu bekommen</translation>
    </message>
    <message>
        <source>cannot be had: its server has a fault</source>
        <translation>ist nicht zu bekommen: Ihr Server hat einen Fehler</translation>
    </message>
    <message>
        <source>cannot be opened; see that its folder exists and that you may write to it</source>
        <translation>kann nicht geöffnet werden; prüfen Sie, ob es ihren Ordner gibt und ob Sie hineinschreiben dürfen</translation>
    </message>
    <message>
        <source>cannot be reached; nobody answers there</source>
        <translation>ist nicht erreichbar; dort antwortet niemand</translation>
    </message>
    <message>
        <source>cannot be reached; nobody answers there (connection refused)</source>
        <translation>ist nicht erreichbar; dort antwortet niemand (Verbindung abgelehnt)</translation>
    </message>
    <message>
        <source>cannot be read ({reason})</source>
        <translation>kann nicht gelesen werden ({reason})</translation>
    </message>
    <message>
        <source>cannot be trusted: its certificate is not valid</source>
        <translation>ist nicht vertrauenswürdig: Das Zertifikat ist nicht gültig</translation>
    </message>
    <message>
        <source>checked</source>
        <translation>geprüft</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>gewählt</translation>
    </message>
    <message>
        <source>corrected by hand</source>
        <translation>von Hand berichtigt</translation>
    </message>
    <message>
        <source>could not be analysed</source>
        <translation>konnte nicht ausgewertet werden</translation>
    </message>
    <message>
        <source>could not be read</source>
        <translation>konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>could not be read or written; see that its disk is connected and has room</source>
        <translation>konnte nicht gelesen oder geschrieben werden; prüfen Sie, ob ihr Datenträger verbunden ist und Platz hat</translation>
    </message>
    <message>
        <source>could not be written because the disk is full; nothing of this step was kept. Free some space and try again</source>
        <translation>konnte nicht geschrieben werden, weil der Datenträger voll ist; nichts von diesem Schritt blieb erhalten. Schaffen Sie Platz und versuchen Sie es noch einmal</translation>
    </message>
    <message>
        <source>counting</source>
        <translation>wird gezählt</translation>
    </message>
    <message>
        <source>counting…</source>
        <translation>wird gezählt…</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>d. MMMM yyyy</translation>
    </message>
    <message>
        <source>date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>described so</source>
        <translation>so beschrieben</translation>
    </message>
    <message>
        <source>did not answer for {seconds} s</source>
        <translation>antwortete {seconds} s lang nicht</translation>
    </message>
    <message>
        <source>did somebody say it?</source>
        <translation>hat das jemand gesagt?</translation>
    </message>
    <message>
        <source>direct</source>
        <translation>direkt</translation>
    </message>
    <message>
        <source>do the words begin and end there?</source>
        <translation>beginnen und enden die Wörter dort?</translation>
    </message>
    <message>
        <source>document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>does not let programs read it, or asks for a login</source>
        <translation>lässt Programme nicht lesen oder verlangt eine Anmeldung</translation>
    </message>
    <message>
        <source>doubtful</source>
        <translation>zweifelhaft</translation>
    </message>
    <message>
        <source>doubtful ones too</source>
        <translation>auch zweifelhafte</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>bearbeitet</translation>
    </message>
    <message>
        <source>full name</source>
        <translation>voller Name</translation>
    </message>
    <message>
        <source>holds a word of more than {count} letters: it is no text</source>
        <translation>enthält ein Wort von mehr als {count} Buchstaben: Es ist kein Text</translation>
    </message>
    <message>
        <source>holds far more than its size tells, as archives do that are made to fill a memory</source>
        <translation>enthält weit mehr, als die Größe sagt, wie Archive, die einen Speicher füllen sollen</translation>
    </message>
    <message>
        <source>holds many documents</source>
        <translation>enthält viele Dokumente</translation>
    </message>
    <message>
        <source>holds no e-mail</source>
        <translation>enthält keine E-Mail</translation>
    </message>
    <message>
        <source>holds no subtitles</source>
        <translation>enthält keine Untertitel</translation>
    </message>
    <message>
        <source>holds no text</source>
        <translation>enthält keinen Text</translation>
    </message>
    <message>
        <source>holds no text in the column “{column}”</source>
        <translation>enthält keinen Text in der Spalte „{column}“</translation>
    </message>
    <message>
        <source>holds no text, only white space</source>
        <translation>enthält keinen Text, nur Leerraum</translation>
    </message>
    <message>
        <source>holds no text: a PDF of pictures needs text recognition first</source>
        <translation>enthält keinen Text: eine PDF-Datei aus Bildern braucht zuerst eine Texterkennung</translation>
    </message>
    <message>
        <source>holds no web page</source>
        <translation>enthält keine Webseite</translation>
    </message>
    <message numerus="yes">
        <source>in %n articles</source>
        <translation>
            <numerusform>in %n Artikel</numerusform>
            <numerusform>in %n Artikeln</numerusform>
        </translation>
    </message>
    <message>
        <source>in the text “{source}”</source>
        <translation>im Text „{source}“</translation>
    </message>
    <message>
        <source>indirect</source>
        <translation>indirekt</translation>
    </message>
    <message>
        <source>is JSON that lies too deep</source>
        <translation>ist JSON, das zu tief verschachtelt ist</translation>
    </message>
    <message>
        <source>is XML of a kind that cannot be read</source>
        <translation>ist XML einer Art, die nicht gelesen werden kann</translation>
    </message>
    <message>
        <source>is a ZIP archive that holds no file which can be read</source>
        <translation>ist ein ZIP-Archiv, das keine lesbare Datei enthält</translation>
    </message>
    <message>
        <source>is a compressed archive</source>
        <translation>ist ein komprimiertes Archiv</translation>
    </message>
    <message>
        <source>is a damaged PDF document</source>
        <translation>ist ein beschädigtes PDF-Dokument</translation>
    </message>
    <message>
        <source>is a damaged table</source>
        <translation>ist eine beschädigte Tabelle</translation>
    </message>
    <message>
        <source>is a damaged {kind}</source>
        <translation>ist beschädigt ({kind})</translation>
    </message>
    <message>
        <source>is a database; a library is opened, not imported</source>
        <translation>ist eine Datenbank; eine Bibliothek wird geöffnet, nicht importiert</translation>
    </message>
    <message>
        <source>is a device or pipe, not a file</source>
        <translation>ist ein Gerät oder eine Pipe, keine Datei</translation>
    </message>
    <message>
        <source>is a file of subtitles</source>
        <translation>ist eine Untertiteldatei</translation>
    </message>
    <message>
        <source>is a folder, not a file</source>
        <translation>ist ein Ordner, keine Datei</translation>
    </message>
    <message>
        <source>is a form to log in; open it in a browser, and save the page or paste its text</source>
        <translation>ist ein Anmeldeformular; öffnen Sie es im Browser und speichern Sie die Seite, oder fügen Sie ihren Text ein</translation>
    </message>
    <message>
        <source>is a mailbox</source>
        <translation>ist ein Postfach</translation>
    </message>
    <message>
        <source>is a program</source>
        <translation>ist ein Programm</translation>
    </message>
    <message>
        <source>is a saved web archive</source>
        <translation>ist ein gespeichertes Webarchiv</translation>
    </message>
    <message>
        <source>is a sound or film recording</source>
        <translation>ist eine Ton- oder Filmaufnahme</translation>
    </message>
    <message>
        <source>is a sound recording</source>
        <translation>ist eine Tonaufnahme</translation>
    </message>
    <message>
        <source>is a sound, film or image file</source>
        <translation>ist eine Ton-, Film- oder Bilddatei</translation>
    </message>
    <message>
        <source>is a table</source>
        <translation>ist eine Tabelle</translation>
    </message>
    <message>
        <source>is a table, drawing or presentation, which is not read yet</source>
        <translation>ist eine Tabelle, Zeichnung oder Präsentation, die noch nicht gelesen wird</translation>
    </message>
    <message>
        <source>is an archive of more than {count} files</source>
        <translation>ist ein Archiv mit mehr als {count} Dateien</translation>
    </message>
    <message>
        <source>is an e-mail</source>
        <translation>ist eine E-Mail</translation>
    </message>
    <message>
        <source>is an empty ZIP archive</source>
        <translation>ist ein leeres ZIP-Archiv</translation>
    </message>
    <message>
        <source>is an encrypted PDF document: it asks for a password</source>
        <translation>ist ein verschlüsseltes PDF-Dokument und fragt nach einem Passwort</translation>
    </message>
    <message>
        <source>is an encrypted e-book: its publisher locked it</source>
        <translation>ist ein verschlüsseltes E-Book: Der Verlag hat es gesperrt</translation>
    </message>
    <message>
        <source>is an encrypted e-mail</source>
        <translation>ist eine verschlüsselte E-Mail</translation>
    </message>
    <message>
        <source>is an encrypted {kind}: it asks for a password</source>
        <translation>ist verschlüsselt ({kind}) und fragt nach einem Passwort</translation>
    </message>
    <message>
        <source>is an image</source>
        <translation>ist ein Bild</translation>
    </message>
    <message>
        <source>is an old Office document, or one with a password, which cannot be read</source>
        <translation>ist ein altes Office-Dokument oder eines mit Passwort, das nicht gelesen werden kann</translation>
    </message>
    <message>
        <source>is binary, not text</source>
        <translation>ist binär, kein Text</translation>
    </message>
    <message>
        <source>is damaged</source>
        <translation>ist beschädigt</translation>
    </message>
    <message>
        <source>is damaged JSON</source>
        <translation>ist beschädigtes JSON</translation>
    </message>
    <message>
        <source>is damaged; restore one of its backups (File &gt; Restore a backup, or `inquit restore`)</source>
        <translation>ist beschädigt; stellen Sie eine ihrer Sicherungen wieder her (Datei &gt; Sicherung wiederherstellen, oder `inquit restore`)</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>ist leer</translation>
    </message>
    <message>
        <source>is empty: nothing is left of what it held</source>
        <translation>ist leer: Von ihrem Inhalt ist nichts übrig</translation>
    </message>
    <message>
        <source>is in use by another program; close that, or wait a moment and try again</source>
        <translation>wird von einem anderen Programm benutzt; schließen Sie es, oder warten Sie einen Augenblick und versuchen Sie es noch einmal</translation>
    </message>
    <message>
        <source>is larger than {size} MB</source>
        <translation>ist größer als {size} MB</translation>
    </message>
    <message>
        <source>is not a library of this program; choose another file</source>
        <translation>ist keine Bibliothek dieses Programms; wählen Sie eine andere Datei</translation>
    </message>
    <message>
        <source>is not there</source>
        <translation>ist nicht da</translation>
    </message>
    <message>
        <source>is not there any more</source>
        <translation>ist nicht mehr da</translation>
    </message>
    <message>
        <source>is not written in the encoding “{encoding}”</source>
        <translation>ist nicht in der Kodierung „{encoding}“ geschrieben</translation>
    </message>
    <message>
        <source>is this the speaker?</source>
        <translation>ist das der Sprecher?</translation>
    </message>
    <message>
        <source>its name is not known; is this machine connected?</source>
        <translation>der Name ist nicht bekannt; ist dieser Computer verbunden?</translation>
    </message>
    <message>
        <source>its passage is gone from the article: select it there and press Ctrl+B, or delete it</source>
        <translation>seine Textstelle fehlt im Artikel: Wählen Sie sie dort aus und drücken Sie Strg+B, oder löschen Sie es</translation>
    </message>
    <message>
        <source>less</source>
        <translation>weniger</translation>
    </message>
    <message>
        <source>looking for reprints</source>
        <translation>Nachdrucke werden gesucht</translation>
    </message>
    <message>
        <source>marked wrong</source>
        <translation>als falsch markiert</translation>
    </message>
    <message>
        <source>may not be read (permission denied)</source>
        <translation>darf nicht gelesen werden (keine Berechtigung)</translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>gemischt</translation>
    </message>
    <message>
        <source>more</source>
        <translation>mehr</translation>
    </message>
    <message>
        <source>more…</source>
        <translation>mehr…</translation>
    </message>
    <message>
        <source>named here</source>
        <translation>hier genannt</translation>
    </message>
    <message>
        <source>named nearby</source>
        <translation>in der Nähe genannt</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>kein Datum</translation>
    </message>
    <message>
        <source>no file is written</source>
        <translation>es wird keine Datei geschrieben</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>keine Taste</translation>
    </message>
    <message>
        <source>no name of a column says which holds the texts (columns: {columns})</source>
        <translation>kein Spaltenname sagt, welche die Texte enthält (Spalten: {columns})</translation>
    </message>
    <message>
        <source>no role or organization</source>
        <translation>keine Funktion oder Organisation</translation>
    </message>
    <message>
        <source>no speaker is named</source>
        <translation>kein Sprecher ist genannt</translation>
    </message>
    <message>
        <source>no. {id}</source>
        <translation>Nr. {id}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ohne</translation>
    </message>
    <message>
        <source>none checked yet (Enter: right, 1 to 3: another speaker, X: nobody said it)</source>
        <translation>noch keines geprüft (Eingabe: richtig, 1 bis 3: anderer Sprecher, X: niemand hat es gesagt)</translation>
    </message>
    <message>
        <source>not attributed</source>
        <translation>nicht zugeschrieben</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>nicht geprüft</translation>
    </message>
    <message>
        <source>nothing is changed</source>
        <translation>nichts wird geändert</translation>
    </message>
    <message>
        <source>organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>pages read</source>
        <translation>Seiten gelesen</translation>
    </message>
    <message>
        <source>pages searched</source>
        <translation>Seiten durchsucht</translation>
    </message>
    <message>
        <source>perhaps another speaker</source>
        <translation>vielleicht ein anderer Sprecher</translation>
    </message>
    <message>
        <source>person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>publication</source>
        <translation>Veröffentlichung</translation>
    </message>
    <message>
        <source>quotations found</source>
        <translation>gefundene Zitate</translation>
    </message>
    <message>
        <source>reprint</source>
        <translation>Nachdruck</translation>
    </message>
    <message>
        <source>reprints too</source>
        <translation>auch Nachdrucke</translation>
    </message>
    <message>
        <source>role</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>search “{words}”</source>
        <translation>Suche „{words}“</translation>
    </message>
    <message>
        <source>selected in the list</source>
        <translation>in der Liste ausgewählt</translation>
    </message>
    <message>
        <source>sent an answer that cannot be understood</source>
        <translation>hat eine Antwort geschickt, die nicht zu verstehen ist</translation>
    </message>
    <message>
        <source>short name</source>
        <translation>Kurzname</translation>
    </message>
    <message>
        <source>show the passage</source>
        <translation>die Stelle anzeigen</translation>
    </message>
    <message>
        <source>speaker</source>
        <translation>Sprecher</translation>
    </message>
    <message>
        <source>speaks as itself</source>
        <translation>spricht für sich selbst</translation>
    </message>
    <message>
        <source>speech</source>
        <translation>Äußerung</translation>
    </message>
    <message>
        <source>spoke just before, and gave it out</source>
        <translation>sprach kurz davor und gab es heraus</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>mit Stern</translation>
    </message>
    <message>
        <source>state</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>stated after the name</source>
        <translation>hinter dem Namen genannt</translation>
    </message>
    <message>
        <source>stated beside the name</source>
        <translation>neben dem Namen genannt</translation>
    </message>
    <message>
        <source>stated here</source>
        <translation>hier genannt</translation>
    </message>
    <message>
        <source>stopped before anything was read</source>
        <translation>angehalten, bevor etwas gelesen wurde</translation>
    </message>
    <message>
        <source>stopped: {read} of {total} read, {left} left</source>
        <translation>angehalten: {read} von {total} gelesen, {left} übrig</translation>
    </message>
    <message>
        <source>sure</source>
        <translation>sicher</translation>
    </message>
    <message>
        <source>tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>the Flatpak of Inquit has no network. Save the page in a browser and open the file, or allow it with: flatpak override --user --share=network {id}</source>
        <translation>das Flatpak von Inquit hat kein Netz. Speichern Sie die Seite im Browser und öffnen Sie die Datei, oder erlauben Sie es mit: flatpak override --user --share=network {id}</translation>
    </message>
    <message>
        <source>the evidence of {quotations}</source>
        <translation>Belege: {quotations}</translation>
    </message>
    <message>
        <source>the first {count} of {asked}</source>
        <translation>die ersten {count} von {asked}</translation>
    </message>
    <message>
        <source>the folder cannot be listed ({reason})</source>
        <translation>der Ordner kann nicht aufgelistet werden ({reason})</translation>
    </message>
    <message>
        <source>the library stays as it was</source>
        <translation>die Bibliothek bleibt, wie sie war</translation>
    </message>
    <message>
        <source>the model links it to the speaker</source>
        <translation>das Modell verbindet es mit dem Sprecher</translation>
    </message>
    <message>
        <source>the passage is not on it</source>
        <translation>die Stelle steht nicht darauf</translation>
    </message>
    <message>
        <source>the pronoun does not fit</source>
        <translation>das Pronomen passt nicht</translation>
    </message>
    <message>
        <source>the speaker is named only later</source>
        <translation>der Sprecher wird erst später genannt</translation>
    </message>
    <message>
        <source>the speaker of the quotation before goes on</source>
        <translation>der Sprecher des vorigen Zitats spricht weiter</translation>
    </message>
    <message>
        <source>the text gives only one name</source>
        <translation>der Text nennt nur einen Namen</translation>
    </message>
    <message>
        <source>the {field} of {documents}</source>
        <translation>{field} ({documents})</translation>
    </message>
    <message>
        <source>there is no encoding called “{encoding}”</source>
        <translation>es gibt keine Kodierung namens „{encoding}“</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>eine solche Datei gibt es nicht</translation>
    </message>
    <message>
        <source>title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>to check</source>
        <translation>zu prüfen</translation>
    </message>
    <message>
        <source>took longer than {seconds} s</source>
        <translation>dauerte länger als {seconds} s</translation>
    </message>
    <message>
        <source>took more than {seconds} s of processor time</source>
        <translation>brauchte mehr als {seconds} s Prozessorzeit</translation>
    </message>
    <message>
        <source>unnamed</source>
        <translation>ungenannt</translation>
    </message>
    <message>
        <source>was not read: the work was stopped</source>
        <translation>wurde nicht gelesen: die Arbeit wurde angehalten</translation>
    </message>
    <message>
        <source>what it refers to</source>
        <translation>worauf es sich bezieht</translation>
    </message>
    <message>
        <source>what was read stays in the library</source>
        <translation>was gelesen wurde, bleibt in der Bibliothek</translation>
    </message>
    <message>
        <source>why?</source>
        <translation>warum?</translation>
    </message>
    <message>
        <source>without a passage</source>
        <translation>ohne Textstelle</translation>
    </message>
    <message>
        <source>words searched</source>
        <translation>Wörter durchsucht</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>falsch</translation>
    </message>
    <message>
        <source>year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>{copy} copies the exact words, {cite} the words with their citation in the style chosen here. {export} writes what is listed to a file. {guide} opens the guide, where all this stands at length.</source>
        <translation>{copy} kopiert die genauen Wörter, {cite} die Wörter mit ihrer Zitation im hier gewählten Stil. {export} schreibt, was aufgelistet ist, in eine Datei. {guide} öffnet die Anleitung, in der all das ausführlich steht.</translation>
    </message>
    <message>
        <source>{count} by {speaker}</source>
        <translation>{count} von {speaker}</translation>
    </message>
    <message>
        <source>{count} doubtful</source>
        <translation>{count} zweifelhaft</translation>
    </message>
    <message>
        <source>{count} files</source>
        <translation>{count} Dateien</translation>
    </message>
    <message>
        <source>{count} files refused</source>
        <translation>{count} Dateien abgelehnt</translation>
    </message>
    <message>
        <source>{count} found</source>
        <translation>{count} gefunden</translation>
    </message>
    <message>
        <source>{count} more…</source>
        <translation>{count} weitere…</translation>
    </message>
    <message>
        <source>{count} of {quotations}</source>
        <translation>{count} von {quotations}</translation>
    </message>
    <message>
        <source>{count} pages</source>
        <translation>{count} Seiten</translation>
    </message>
    <message>
        <source>{count} refused</source>
        <translation>{count} abgelehnt</translation>
    </message>
    <message>
        <source>{current} read by this version already</source>
        <translation>{current} schon von dieser Version gelesen</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} von {total}</translation>
    </message>
    <message>
        <source>{doubtful} left out</source>
        <translation>{doubtful} weggelassen</translation>
    </message>
    <message>
        <source>{facet}: {value} (click to take the filter away)</source>
        <translation>{facet}: {value} (klicken, um den Filter zu entfernen)</translation>
    </message>
    <message>
        <source>{failed}, by a fault of this program ({error})</source>
        <translation>{failed}, durch einen Fehler dieses Programms ({error})</translation>
    </message>
    <message>
        <source>{failed}: it needs more memory than it may have</source>
        <translation>{failed}: es braucht mehr Speicher, als es haben darf</translation>
    </message>
    <message>
        <source>{folder} is watched already, with all below it.</source>
        <translation>{folder} wird schon überwacht, mit allem darunter.</translation>
    </message>
    <message>
        <source>{key} alone is typed in texts; hold Ctrl or Alt with it.</source>
        <translation>{key} allein wird in Texten getippt; halten Sie Strg oder Alt dazu gedrückt.</translation>
    </message>
    <message>
        <source>{key} alone moves, chooses or closes; hold Ctrl or Alt with it.</source>
        <translation>{key} allein bewegt, wählt oder schließt; halten Sie Strg oder Alt dazu gedrückt.</translation>
    </message>
    <message>
        <source>{key} is the key of “{command}”; give that another one first.</source>
        <translation>{key} ist die Taste von „{command}“; geben Sie diesem Befehl zuerst eine andere.</translation>
    </message>
    <message>
        <source>{message} — at the end</source>
        <translation>{message} – am Ende</translation>
    </message>
    <message>
        <source>{message} — here: “{place}”</source>
        <translation>{message} – hier: „{place}“</translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation>{names} und {count} weitere</translation>
    </message>
    <message>
        <source>{name} is not there any more.</source>
        <translation>{name} ist nicht mehr da.</translation>
    </message>
    <message>
        <source>{name} is not there any more; Show Original opens what the library keeps of it.</source>
        <translation>{name} ist nicht mehr da; „Original anzeigen“ öffnet, was die Bibliothek davon behält.</translation>
    </message>
    <message>
        <source>{name} is not watched any more; what was read stays</source>
        <translation>{name} wird nicht mehr überwacht; was gelesen wurde, bleibt</translation>
    </message>
    <message>
        <source>{name} is the only full name of the library with this family name, in several articles.</source>
        <translation>{name} ist der einzige volle Name der Bibliothek mit diesem Familiennamen, in mehreren Artikeln.</translation>
    </message>
    <message>
        <source>{name} is the only full name with this family name in the articles that share a speaker with this one.</source>
        <translation>{name} ist der einzige volle Name mit diesem Familiennamen in den Artikeln, die mit diesem einen Sprecher teilen.</translation>
    </message>
    <message>
        <source>{name} is there already; choose another name, or Open Library to see what it holds.</source>
        <translation>{name} gibt es schon; wählen Sie einen anderen Namen, oder „Bibliothek öffnen“, um zu sehen, was darin ist.</translation>
    </message>
    <message>
        <source>{name} was refused: {reason}</source>
        <translation>{name} wurde abgelehnt: {reason}</translation>
    </message>
    <message>
        <source>{name}, in {documents}</source>
        <translation>{name}, in {documents}</translation>
    </message>
    <message>
        <source>{name}: click or press F2 to change it</source>
        <translation>{name}: zum Ändern klicken oder F2 drücken</translation>
    </message>
    <message>
        <source>{name}: none</source>
        <translation>{name}: keine Angabe</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} von {count}</translation>
    </message>
    <message>
        <source>{number} of {count} not checked</source>
        <translation>{number} von {count} nicht geprüft</translation>
    </message>
    <message>
        <source>{number}: {speaker} said it</source>
        <translation>{number}: {speaker} hat es gesagt</translation>
    </message>
    <message>
        <source>{one} is the only full name with this family name, and is known as “{post}”, as “{name}” is here.</source>
        <translation>{one} ist der einzige volle Name mit diesem Familiennamen und als „{post}“ bekannt, wie „{name}“ hier.</translation>
    </message>
    <message>
        <source>{one} or {other}?</source>
        <translation>{one} oder {other}?</translation>
    </message>
    <message>
        <source>{path} can only be read; nothing can be changed in it.</source>
        <translation>{path} kann nur gelesen werden; es kann nichts geändert werden.</translation>
    </message>
    <message>
        <source>{path} can only be read; nothing can be imported into it.</source>
        <translation>{path} kann nur gelesen werden; es kann nichts importiert werden.</translation>
    </message>
    <message>
        <source>{path} cannot be read ({reason}).</source>
        <translation>{path} kann nicht gelesen werden ({reason}).</translation>
    </message>
    <message>
        <source>{path} cannot be written ({problem}). Choose another place or name.</source>
        <translation>{path} kann nicht geschrieben werden ({problem}). Wählen Sie einen anderen Ort oder Namen.</translation>
    </message>
    <message>
        <source>{path} cannot be written ({reason}).</source>
        <translation>{path} kann nicht geschrieben werden ({reason}).</translation>
    </message>
    <message>
        <source>{path} holds no corrections: {reason}. Choose a CSV file that was exported from a library.</source>
        <translation>{path} enthält keine Korrekturen: {reason}. Wählen Sie eine CSV-Datei, die aus einer Bibliothek exportiert wurde.</translation>
    </message>
    <message>
        <source>{path} is a folder; a library is a file.</source>
        <translation>{path} ist ein Ordner; eine Bibliothek ist eine Datei.</translation>
    </message>
    <message>
        <source>{path} is a folder; choose a file for the library.</source>
        <translation>{path} ist ein Ordner; wählen Sie eine Datei für die Bibliothek.</translation>
    </message>
    <message>
        <source>{path} is not in UTF-8. Save it as “CSV UTF-8” and try again.</source>
        <translation>{path} ist nicht in UTF-8. Speichern Sie die Datei als „CSV UTF-8“ und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>{path} is not there any more.</source>
        <translation>{path} ist nicht mehr da.</translation>
    </message>
    <message>
        <source>{percent}%</source>
        <translation>{percent}&#xa0;%</translation>
    </message>
    <message>
        <source>{quotations} in {documents}</source>
        <translation>{quotations} in {documents}</translation>
    </message>
    <message>
        <source>{quotations}: {what}</source>
        <translation>{quotations}: {what}</translation>
    </message>
    <message>
        <source>{reviewed} checked, {right} right (95% interval {low} to {high})</source>
        <translation>{reviewed} geprüft, {right} richtig (95-%-Intervall {low} bis {high})</translation>
    </message>
    <message>
        <source>{reviewed} checked, {wrong} of them wrong or corrected</source>
        <translation>{reviewed} geprüft, davon {wrong} falsch oder korrigiert</translation>
    </message>
    <message>
        <source>{selected} of {count}</source>
        <translation>{selected} von {count}</translation>
    </message>
    <message>
        <source>{selected} of {count} selected</source>
        <translation>{selected} von {count} ausgewählt</translation>
    </message>
    <message>
        <source>{skipped} already in the library</source>
        <translation>{skipped} schon in der Bibliothek</translation>
    </message>
    <message>
        <source>{speaker} said it</source>
        <translation>{speaker} hat es gesagt</translation>
    </message>
    <message>
        <source>{state} by {person}</source>
        <translation>{state} von {person}</translation>
    </message>
    <message>
        <source>{title} stands for what is known. [, {role}] falls away where the role is not known; [{authors}|{publication}] takes the first that is. *…* is in italics. Each line is a paragraph.</source>
        <translation>{title} steht für das, was bekannt ist. [, {role}] fällt weg, wo die Funktion nicht bekannt ist; [{authors}|{publication}] nimmt das erste, das es ist. *…* ist kursiv. Jede Zeile ist ein Absatz.</translation>
    </message>
    <message>
        <source>{told}; this search does not show it</source>
        <translation>{told}; diese Suche zeigt es nicht</translation>
    </message>
    <message>
        <source>{updated} brought up to date</source>
        <translation>{updated} auf den neuesten Stand gebracht</translation>
    </message>
    <message>
        <source>{verb} “{edit}”</source>
        <translation>{verb}: „{edit}“</translation>
    </message>
    <message>
        <source>{where}, without this quotation</source>
        <translation>{where}, ohne dieses Zitat</translation>
    </message>
    <message>
        <source>“{command}” has no key now.</source>
        <translation>„{command}“ hat jetzt keine Taste.</translation>
    </message>
    <message>
        <source>“{command}” has {key} now.</source>
        <translation>„{command}“ hat jetzt {key}.</translation>
    </message>
    <message>
        <source>“{field}:{value}” holds for the whole search and cannot be one side of OR</source>
        <translation>„{field}:{value}“ gilt für die ganze Suche und kann keine Seite von OR sein</translation>
    </message>
    <message>
        <source>“{field}:” is asked of quotations; documents have {fields}, after: and before:</source>
        <translation>„{field}:“ wird von Zitaten erfragt; Dokumente haben {fields}, after: und before:</translation>
    </message>
    <message>
        <source>“{field}:” needs a date like 2016, 2016-05 or 2016-05-12</source>
        <translation>„{field}:“ braucht ein Datum wie 2016, 2016-05 oder 2016-05-12</translation>
    </message>
    <message>
        <source>“{field}:” needs a limit between 0 and 1, like &gt;0.7 or &lt;0.4</source>
        <translation>„{field}:“ braucht eine Grenze zwischen 0 und 1, wie &gt;0.7 oder &lt;0.4</translation>
    </message>
    <message>
        <source>“{field}:” needs a value</source>
        <translation>„{field}:“ braucht einen Wert</translation>
    </message>
    <message>
        <source>“{field}:” takes one of {choices}</source>
        <translation>„{field}:“ nimmt eines von {choices}</translation>
    </message>
    <message>
        <source>“{name}” is a table, and no name of a column says which one holds the text of the documents. What you say is remembered for tables with these columns.</source>
        <translation>„{name}“ ist eine Tabelle, und kein Spaltenname sagt, welche den Text der Dokumente enthält. Was Sie angeben, wird für Tabellen mit diesen Spalten behalten.</translation>
    </message>
    <message>
        <source>“{one}” and “{other}” are forms of one name, and nobody else has one.</source>
        <translation>„{one}“ und „{other}“ sind Formen eines Namens, und niemand sonst hat eine.</translation>
    </message>
    <message>
        <source>“{said}” is no date; write it like 2016-05-12, 12 May 2016, 2016-05 or 2016.</source>
        <translation>„{said}“ ist kein Datum; schreiben Sie es wie 2016-05-12, 12 May 2016, 2016-05 oder 2016.</translation>
    </message>
    <message>
        <source>“{typed}” is no address of a page; it begins with https:// or http://.</source>
        <translation>„{typed}“ ist keine Adresse einer Seite; sie beginnt mit https:// oder http://.</translation>
    </message>
</context>
</TS>
