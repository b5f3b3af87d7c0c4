# SPDX-License-Identifier: Apache-2.0
"""The flows between library and views, each made when it is first asked for: the first rows need none of them."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMainWindow

if TYPE_CHECKING:
    from desktop_app.ui.article_commands import ArticleCommands
    from desktop_app.ui.asking import Asking
    from desktop_app.ui.backing_up import BackingUp
    from desktop_app.ui.collecting import Collecting
    from desktop_app.ui.copying import Copying
    from desktop_app.ui.documents import Documents
    from desktop_app.ui.doubting import Doubting
    from desktop_app.ui.dragging import Dragging
    from desktop_app.ui.editing import Editing
    from desktop_app.ui.exporting import Exporting
    from desktop_app.ui.handlers import Handlers
    from desktop_app.ui.importing import Importing
    from desktop_app.ui.libraries import Libraries
    from desktop_app.ui.listing import Listing
    from desktop_app.ui.originals import Originals
    from desktop_app.ui.own_forms import OwnForms
    from desktop_app.ui.parts import Parts
    from desktop_app.ui.person_pages import PersonPages
    from desktop_app.ui.printing import Printing
    from desktop_app.ui.reading import Reading
    from desktop_app.ui.right_pane import RightPane
    from desktop_app.ui.searching import Searching
    from desktop_app.ui.session import Session
    from desktop_app.ui.settings import WindowSettings
    from desktop_app.ui.sidebar_feed import SidebarFeed
    from desktop_app.ui.telling import Telling
    from desktop_app.ui.tour import Tour
    from desktop_app.ui.watching import Watching


class WindowFlows(QMainWindow):
    """A window with its flows; the heir sets what they work on."""

    settings: WindowSettings
    session: Session
    searching: Searching
    parts: Parts
    listing: Listing

    @cached_property
    def reading(self) -> Reading:
        """From the selected line to the article."""
        from desktop_app.ui.reading import Reading

        return Reading(self.session, self)

    @cached_property
    def editing(self) -> Editing:
        """What the user changes."""
        from desktop_app.ui.editing import Editing

        return Editing(self.session, self)

    @cached_property
    def importing(self) -> Importing:
        """Bringing articles in."""
        from desktop_app.ui.importing import Importing

        return Importing(self.session, self)

    @cached_property
    def asking(self) -> Asking:
        """Asks for the columns of tables."""
        from desktop_app.ui.asking import Asking

        return Asking(self, self.importing)

    @cached_property
    def exporting(self) -> Exporting:
        """Writing quotations to files."""
        from desktop_app.ui.exporting import Exporting

        return Exporting(self.session, self)

    @cached_property
    def printing(self) -> Printing:
        """Printing, PDF and evidence cards."""
        from desktop_app.ui.printing import Printing

        made = Printing(self.session, self)
        made.begun.connect(self.parts.progress.begin)
        made.advanced.connect(self.telling.advanced)
        made.ended.connect(self._printed)
        return made

    def _printed(self, said: str) -> None:
        self.parts.progress.end()
        if said:
            self.telling.say(said)

    @property
    def long_work(self) -> bool:
        """True while something runs that Esc stops."""
        printing = "printing" in self.__dict__ and self.printing.running
        return self.importing.running or self.exporting.running or printing

    def stop_long_work(self) -> None:
        """Stop what is being read, written and printed."""
        self.parts.progress.stopping()
        self.importing.stop()
        self.exporting.stop()
        if "printing" in self.__dict__:
            self.printing.stop()

    @cached_property
    def copying(self) -> Copying:
        """Quotations and citations for the clipboard."""
        from desktop_app.ui.copying import DEFAULT_STYLE, Copying

        made = Copying(self.session, self)
        made.style = self.settings.text("citation/style", DEFAULT_STYLE)
        return made

    @cached_property
    def own_forms(self) -> OwnForms:
        """The user's own citation forms."""
        from desktop_app.ui.own_forms import OwnForms

        return OwnForms(self.session, self.copying, row=lambda: self.reading.row, parent=self)

    @cached_property
    def dragging(self) -> Dragging:
        """Quotations dragged out of the list."""
        from desktop_app.ui.dragging import Dragging

        return Dragging(self.parts.list, self.copying, self)

    @cached_property
    def pane(self) -> RightPane:
        """Ties reader and details to the list."""
        from desktop_app.ui.right_pane import RightPane

        return RightPane(
            self.parts,
            self.session,
            reading=self.reading,
            editing=self.editing,
            copying=self.copying,
            parent=self,
        )

    @cached_property
    def feed(self) -> SidebarFeed:
        """Feeds the sidebar."""
        from desktop_app.ui.sidebar_feed import SidebarFeed

        return SidebarFeed(self.parts, self.session, listing=self.listing, parent=self)

    @cached_property
    def doubting(self) -> Doubting:
        """What is doubtful, and the limit."""
        from desktop_app.ui.doubting import Doubting

        return Doubting(self.parts, self.session, listing=self.listing, parent=self)

    @cached_property
    def people(self) -> PersonPages:
        """The pages of speakers."""
        from desktop_app.ui.person_pages import PersonPages

        return PersonPages(
            self.parts,
            self.session,
            editing=self.editing,
            listing=self.listing,
            parent=self,
        )

    @cached_property
    def originals(self) -> Originals:
        """What articles were read from."""
        from desktop_app.ui.originals import Originals

        return Originals(self.parts, self.session, reading=self.reading, parent=self)

    @cached_property
    def documents(self) -> Documents:
        """The list of documents."""
        from desktop_app.ui.documents import Documents

        return Documents(
            self.parts,
            self.session,
            reading=self.reading,
            editing=self.editing,
            importing=self.importing,
            listing=self.listing,
            originals=self.originals,
            parent=self,
        )

    @cached_property
    def collecting(self) -> Collecting:
        """Collections of documents."""
        from desktop_app.ui.collecting import Collecting

        return Collecting(
            self.parts,
            self.session,
            editing=self.editing,
            listing=self.listing,
            documents=self.documents,
            parent=self,
        )

    @cached_property
    def watching(self) -> Watching:
        """Watched folders."""
        from desktop_app.ui.watching import Watching

        made = Watching(self.parts, self.session, importing=self.importing, parent=self)
        made.folder_wanted.connect(self.documents.show_folder)
        return made

    @cached_property
    def telling(self) -> Telling:
        """Says what happened."""
        from desktop_app.ui.telling import Telling

        made = Telling(self, self.parts)
        self.listing.out_of_sight.connect(lambda id: made.out_of_sight(lambda: self.listing.go_to(id)))
        return made

    @cached_property
    def backing_up(self) -> BackingUp:
        """The daily copy."""
        from desktop_app.ui.backing_up import BackingUp

        return BackingUp(self, self.session)

    @cached_property
    def libraries(self) -> Libraries:
        """Other libraries."""
        from desktop_app.ui.libraries import Libraries

        return Libraries(
            self,
            self.parts,
            self.session,
            listing=self.listing,
            settings=self.settings,
            busy=lambda: self.long_work,
        )

    @cached_property
    def article_commands(self) -> ArticleCommands:
        """What can be done with the article."""
        from desktop_app.ui.article_commands import ArticleCommands

        made = ArticleCommands(self.parts, self.session, listing=self.listing, settings=self.settings, parent=self)
        made.said.connect(self.telling.say)
        return made

    @cached_property
    def tour(self) -> Tour:
        """The tour of the window."""
        from desktop_app.ui.tour import Tour

        return Tour(
            self,
            self.parts,
            listing=self.listing,
            importing=self.importing,
            settings=self.settings,
        )

    @cached_property
    def handlers(self) -> Handlers:
        """What each command does."""
        from desktop_app.ui.choosing_export import ChoosingExport
        from desktop_app.ui.handlers import Handlers

        return Handlers(
            self,
            self.parts,
            self.session,
            searching=self.searching,
            reading=self.reading,
            editing=self.editing,
            importing=self.importing,
            choosing_export=ChoosingExport(self, self.session, self.exporting, self.settings),
            copying=self.copying,
        )
