# SPDX-License-Identifier: Apache-2.0
"""What each command does. The table of commands names them; `Handlers.table` ties the names to the doing."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow

from desktop_app.actions import browsing, saved
from desktop_app.actions.citing import What
from desktop_app.base import reports, sandbox
from desktop_app.base.addresses import addresses_in
from desktop_app.model.query import Facet, Query
from desktop_app.ui import clipboard
from desktop_app.ui.choosing_export import ChoosingExport
from desktop_app.ui.copying import Copying
from desktop_app.ui.dialogs import sheets
from desktop_app.ui.dialogs.about import About
from desktop_app.ui.dialogs.guide import Guide
from desktop_app.ui.dialogs.line import Line
from desktop_app.ui.dialogs.trouble import Problem
from desktop_app.ui.editing import Editing
from desktop_app.ui.export_scope import SELECTED, Described, narrowed
from desktop_app.ui.file_dialog import FileDialog, Place
from desktop_app.ui.importing import Importing
from desktop_app.ui.parts import Parts
from desktop_app.ui.reading import Reading
from desktop_app.ui.searching import Searching
from desktop_app.ui.sentences import translated
from desktop_app.ui.session import Session
from desktop_app.ui.translation import tr

MOST_TAGS = 500


class Handlers(QObject):
    """The commands' doing; needs the parts and the flows, and keeps no state of its own.

    `said(text)` is for the message line, `searches_changed()` after a search was saved.
    """

    said = Signal(str)
    searches_changed = Signal()
    backups_wanted = Signal()

    def __init__(
        self,
        window: QMainWindow,
        parts: Parts,
        session: Session,
        *,
        searching: Searching,
        reading: Reading,
        editing: Editing,
        importing: Importing,
        choosing_export: ChoosingExport,
        copying: Copying,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._parts = parts
        self._session = session
        self._searching = searching
        self._reading = reading
        self._editing = editing
        self._importing = importing
        self._choosing_export = choosing_export
        self._copying = copying
        self.complete = True
        self._left_out = 0
        # What is read may have changed, or have got a copy in another paper.
        importing.ended.connect(lambda _report: reading.refresh())

    def table(self) -> dict[str, Callable[[], None]]:
        """Names of commands and what they do; the window adds those that belong to it."""
        editing, copying = self._editing, self._copying
        return {
            "open": self.open_files,
            "open_folder": self.open_folder,
            "paste": self.paste,
            "add_url": self.add_url,
            "sample": self._importing.sample,
            "corrections": self.open_corrections,
            "export": self.export,
            "continue_import": self._importing.go_on,
            "again": self._importing.again,
            "backups": self.backups_wanted.emit,
            "quit": self._quit,
            "undo": editing.undo,
            "redo": editing.redo,
            "copy": lambda: copying.copy(self.selected(), What.QUOTATION),
            "cite": lambda: copying.copy(self.selected(), What.CITATION),
            "cite_short": lambda: copying.copy(self.selected(), What.SHORT),
            "copy_markdown": lambda: copying.copy(self.selected(), What.MARKDOWN),
            "copy_block_quote": lambda: copying.copy(self.selected(), What.BLOCK_QUOTE),
            "copy_card": lambda: copying.copy(self.selected(), What.CARD),
            "find": self.find,
            "recent_searches": self.recent_searches,
            "save_search": self.save_search,
            "next": lambda: self._parts.list.step(1),
            "previous": lambda: self._parts.list.step(-1),
            "edit": self.edit,
            "person": self._parts.details.page.click,
            "add_quotation": self.add_quotation,
            "set_bounds": self.set_bounds,
            "star": lambda: editing.toggle_star(self.selected()),
            "tag": self.tag,
            "checked": lambda: editing.toggle_status(self.selected(), "checked"),
            "wrong": lambda: editing.toggle_status(self.selected(), "wrong"),
            "delete": lambda: editing.delete(self.selected()),
            "guide": self._guide,
            "keys": lambda: self._sheet("keys"),
            "search_help": lambda: self._sheet("search"),
            "report": self._report,
            "about": self._about,
        }

    # What is selected

    def selected(self) -> array[int]:
        """The selected quotations in the order of the list."""
        return self._parts.list.selected_ids()

    # Bringing in and writing out

    def open_files(self) -> None:
        """Choose files."""
        dialog = FileDialog(self._window, tr("Open Articles"), place=Place.ARTICLES)
        dialog.setFileMode(FileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda names: self._importing.files([Path(name) for name in names]))
        dialog.open()

    def open_folder(self) -> None:
        """Choose a folder."""
        dialog = FileDialog(self._window, tr("Open a Folder of Articles"), place=Place.ARTICLES)
        dialog.setFileMode(FileDialog.FileMode.Directory)
        dialog.filesSelected.connect(lambda names: self._importing.files([Path(name) for name in names]))
        dialog.open()

    def open_corrections(self) -> None:
        """Choose an exported file and put what it says of quotations back."""
        dialog = FileDialog(
            self._window, tr("Corrections from CSV"), place=Place.EXPORTS, filters=tr("Exported quotations (*.csv)")
        )
        dialog.setFileMode(FileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self._editing.restore(Path(name)))
        dialog.open()

    def paste(self) -> None:
        """Read what is on the clipboard."""
        incoming = clipboard.on_clipboard()
        if incoming:
            self._importing.take(incoming)
        else:
            self.said.emit(tr("There is no text and no file on the clipboard."))

    def add_url(self) -> None:
        """Ask for the address of a page and fetch it."""
        if sandbox.without_network():
            self.said.emit(tr("Fetching is off: {reason}", reason=translated(sandbox.NO_NETWORK)))
            return
        copied = clipboard.on_clipboard()
        known = "\n".join(copied.links) or copied.text
        line = Line(tr("Address of the page"), self._window, text=next(iter(addresses_in(known)), ""))
        line.given.connect(lambda address: self._importing.pages([address]))
        line.open_over(self._window)

    def scope(self) -> tuple[array[int], Described]:
        """What an export would write, and how that is said."""
        chosen = self.selected()
        if len(chosen) > 1:
            return chosen, Described(what=tr(SELECTED))
        what = narrowed(self._searching.query, self._searching.scope, self._parts.filters.label_of)
        return self._parts.table.ids, Described(what=what, doubtful=self._left_out)

    def set_left_out(self, number: int) -> None:
        """So many doubtful ones are left out of the list."""
        self._left_out = number

    def export(self) -> None:
        """Write the selected quotations, or all that are shown, as the user chooses."""
        ids, described = self.scope()
        if not ids:
            self.said.emit(tr("There is nothing to export."))
        elif not self.complete:
            self.said.emit(tr("The search is still counting; try again in a moment."))
        else:
            self._choosing_export.choose(ids, described)

    # Finding

    def find(self) -> None:
        """Go to the search box; from the reader, find in the article."""
        if self._parts.reader.isAncestorOf(self._window.focusWidget() or self._window):
            self._parts.reader.find()
        else:
            self._parts.search.start()

    def recent_searches(self) -> None:
        """Offer the last searches."""
        search = self._parts.search
        search.show_recent()
        if not search.suggestions.recent:
            self.said.emit(tr("No searches yet: Enter in the search box keeps one."))

    def save_search(self) -> None:
        """Ask for a name and keep the search."""
        line = Line(tr("Save this search as"), self._window, text=self._searching.query.words)
        line.given.connect(self._keep_search)
        line.open_over(self._window)

    def _keep_search(self, name: str) -> None:
        query = self._searching.query

        def told(_answer: object) -> None:
            self.said.emit(tr("Saved the search “{name}”", name=name))
            self.searches_changed.emit()

        self._session.write(lambda library: saved.save(library, name, query), done=told)

    # Editing

    def edit(self) -> None:
        """Change what stands in the middle: the name of the speaker whose page it is, or the current cell."""
        if self._parts.person_shown:
            self._parts.person.name.start()
        else:
            self._parts.list.edit_current()

    def add_quotation(self) -> None:
        """Make a quotation of what is selected in the reader."""
        span, document = self._parts.reader.selected_words(), self._reading.document
        if span is None or document is None:
            self.said.emit(tr("Select the words of the quotation in the article first."))
        else:
            self._editing.add_quotation(document, span)

    def set_bounds(self) -> None:
        """Give the current quotation the bounds of what is selected in the reader."""
        span, id = self._parts.reader.selected_words(), self._parts.list.current_id
        if span is None or id is None:
            self.said.emit(tr("Select the words of the quotation in the article first."))
        else:
            self._editing.set_bounds(id, span)

    def tag(self) -> None:
        """Ask for tags of the selected quotations."""
        ids = self.selected()
        if not ids:
            return
        self._session.read(
            lambda library: [each.value for each in browsing.facets(library, Query(), Facet.TAG, limit=MOST_TAGS)],
            done=lambda known: self._ask_tag(ids, known),
        )

    def _ask_tag(self, ids: Sequence[int], known: list[str]) -> None:
        line = Line(tr("Tags, parted by commas; -tag takes one away"), self._window, suggestions=known)
        line.given.connect(lambda words: self._editing.tag(ids, words))
        line.open_over(self._parts.stack)

    # The window and pages

    def _quit(self) -> None:
        self._window.close()

    def _sheet(self, name: str) -> None:
        sheets.open_sheet(name, self._window)

    def _guide(self) -> None:
        Guide(self._window).show()

    def _report(self) -> None:
        versions = {"Qt": qVersion(), "Screen": QGuiApplication.platformName()}
        self._session.jobs.read(lambda: reports.problem_report(versions), done=self._show_report, channel="report")

    def _show_report(self, report: str) -> None:
        Problem(report, reports.address(), self._window).show()

    def _about(self) -> None:
        About(self._session.path, self._window).show()
