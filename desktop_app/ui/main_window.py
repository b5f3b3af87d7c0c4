# SPDX-License-Identifier: Apache-2.0
"""The window: puts the parts and the flows together and remembers how it stood."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QMainWindow, QMenu

from desktop_app.model.query import Facet
from desktop_app.ui import clipboard, theme
from desktop_app.ui.backing_up import BackingUp
from desktop_app.ui.commands import COMMANDS, Menu, make_actions
from desktop_app.ui.copying import DEFAULT_STYLE, Copying
from desktop_app.ui.editing import Editing
from desktop_app.ui.exporting import Exporting
from desktop_app.ui.handlers import Handlers
from desktop_app.ui.importing import Importing
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.listing import Listing
from desktop_app.ui.parts import Parts
from desktop_app.ui.person_pages import PersonPages
from desktop_app.ui.reading import Reading
from desktop_app.ui.right_pane import RightPane
from desktop_app.ui.searching import Scope, Searching
from desktop_app.ui.session import Session
from desktop_app.ui.settings import WindowSettings
from desktop_app.ui.sidebar_feed import SidebarFeed
from desktop_app.ui.telling import Telling

if TYPE_CHECKING:
    from desktop_app.actions.importing import ImportReport

WIDTH, HEIGHT = 1280, 800
LEAST_WIDTH, LEAST_HEIGHT = 640, 400
HEADER = ("sidebar", "open", "paste", "export", "undo", "redo")
HEADER_WITH_TEXT = frozenset({"open", "paste"})
LIST_MENU = ("copy", "cite", "cite_short", "", "edit", "star", "tag", "reviewed", "wrong", "", "delete")


class MainWindow(QMainWindow):
    """One library, its list, and what is read of it."""

    def __init__(self, *, path: Path | None = None) -> None:
        super().__init__()
        self.setWindowTitle("Inquit")
        self.setAcceptDrops(True)
        self.setMinimumSize(LEAST_WIDTH, LEAST_HEIGHT)
        self._to_read: list[Path] = []
        self.settings = WindowSettings()
        self.jobs = Jobs(self)
        self.session = Session(self.jobs, path=path, parent=self)
        self.searching = Searching(self.session, self)
        self.reading = Reading(self.session, self)
        self.editing = Editing(self.session, self)
        self.importing = Importing(self.session, self)
        self.exporting = Exporting(self.session, self)
        self.copying = Copying(self.session, self)
        self.parts = Parts(self)
        self.setCentralWidget(self.parts)
        self.listing = Listing(self.parts, self.session, searching=self.searching, editing=self.editing, parent=self)
        self.listing.importing = lambda: self.importing.running
        self.pane = RightPane(
            self.parts,
            self.session,
            reading=self.reading,
            editing=self.editing,
            copying=self.copying,
            parent=self,
        )
        self.feed = SidebarFeed(self.parts, self.session, listing=self.listing, parent=self)
        self.people = PersonPages(self.parts, self.session, editing=self.editing, parent=self)
        self.telling = Telling(self, self.parts)
        self.backing_up = BackingUp(self, self.session)
        self.handlers = Handlers(
            self,
            self.parts,
            self.session,
            searching=self.searching,
            reading=self.reading,
            editing=self.editing,
            importing=self.importing,
            exporting=self.exporting,
            copying=self.copying,
        )
        self.actions_by_name = self._make_actions()
        self._connect_library()
        self._connect_views()
        self._restore()

    # Commands

    def _make_actions(self) -> dict[str, QAction]:
        table = self.handlers.table()
        table.update(
            palette=self._open_palette,
            sidebar=self._toggle_sidebar,
            review=self._toggle_review,
            lines=self._toggle_lines,
            attitudes=self._toggle_attitudes,
            full_screen=self._toggle_full_screen,
            clear_search=self._clear_search,
        )
        actions = make_actions(self, table, icon=theme.icon)
        letters = [actions[c.name] for c in COMMANDS if c.letter and c.name in actions]
        for widget in (self.parts.list, self.parts.reader, self.parts.empty):
            widget.addActions(letters)
        self._fill_menus(actions)
        self.parts.add_buttons([actions[name] for name in HEADER], with_text=HEADER_WITH_TEXT)
        self._fill_list_menu(actions)
        for name in ("undo", "redo"):
            actions[name].setEnabled(False)
        return actions

    def _fill_menus(self, actions: dict[str, QAction]) -> None:
        for title in Menu:
            menu = self.menuBar().addMenu(title.value)
            group = 0
            for found in COMMANDS:
                if found.menu is not title or found.name not in actions:
                    continue
                if found.group != group:
                    menu.addSeparator()
                    group = found.group
                menu.addAction(actions[found.name])
            menu.setToolTipsVisible(True)

    def _fill_list_menu(self, actions: dict[str, QAction]) -> None:
        """The context menu of the list; a menu of its own, because the list holds the letters too."""
        self.list_menu = QMenu(self.parts.list)
        for name in LIST_MENU:
            if name:
                self.list_menu.addAction(actions[name])
            else:
                self.list_menu.addSeparator()
        self.parts.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.parts.list.customContextMenuRequested.connect(
            lambda place: self.list_menu.popup(self.parts.list.viewport().mapToGlobal(place))
        )

    def _open_palette(self) -> None:
        from desktop_app.ui.dialogs.palette import Palette

        Palette(self.actions_by_name, self).open_over(self)

    # What hears whom

    def _connect_library(self) -> None:
        self.jobs.failed.connect(self.telling.problem)
        self.session.opened.connect(self._opened)
        self.session.refused.connect(self.telling.library_refused)
        self.session.refused.connect(lambda error: self.parts.empty.no_library(str(error)))
        self.session.changed_elsewhere.connect(self.listing.reload)
        self.telling.retry_wanted.connect(self.session.open)
        self.telling.other_library_wanted.connect(self.session.open)
        self.telling.backups_wanted.connect(self.backing_up.choose)
        self.telling.refused_wanted.connect(self.handlers.show_refused)
        self.handlers.backups_wanted.connect(self.backing_up.choose)
        self.handlers.said.connect(self.telling.say)
        self.handlers.searches_changed.connect(self.feed.ask_searches)
        self.backing_up.said.connect(self.telling.say)
        self.editing.changed.connect(lambda changes: self.telling.changed(changes, undo=self.editing.undo))
        self.editing.changed.connect(self.listing.changed)
        self.editing.labels.connect(self._show_labels)
        self.importing.begun.connect(self.parts.progress.begin)
        self.importing.advanced.connect(self.telling.advanced)
        self.importing.advanced.connect(lambda _done, _total, _what: self.listing.look_during_import())
        self.importing.ended.connect(self._imported)
        self.exporting.begun.connect(self.parts.progress.begin)
        self.exporting.advanced.connect(self.telling.advanced)
        self.exporting.ended.connect(self._exported)
        self.copying.copied.connect(self.telling.say)
        self.parts.progress.stop_wanted.connect(self._stop)

    def _connect_views(self) -> None:
        parts = self.parts
        parts.search.left.connect(self._to_list)
        parts.search.help_wanted.connect(lambda: self.actions_by_name["search_help"].trigger())
        parts.empty.wanted.connect(lambda name: self.actions_by_name[name].trigger())
        parts.review.left.connect(lambda: self.actions_by_name["review"].trigger())
        parts.list.selection_changed.connect(self._selection_changed)
        parts.list.doubleClicked.connect(lambda _index: parts.reader.setFocus())
        parts.reader.quotation_clicked.connect(self.listing.go_to)
        self.pane.person_wanted.connect(self.people.show)
        self.people.quotation_chosen.connect(self.listing.go_to)
        self.people.list_wanted.connect(lambda name: self.listing.filter(facets=((Facet.SPEAKER, name),)))
        self.listing.complete_changed.connect(self._complete_changed)
        self.listing.scope_changed.connect(self._scope_changed)

    # The library

    def read_when_open(self, files: Sequence[Path]) -> None:
        """Read `files` as soon as the library is open."""
        self._to_read = list(files)

    def _opened(self, created: bool) -> None:  # noqa: FBT001 - a slot
        self.reading.forget()
        self.feed.start()
        self.editing.ask_labels()
        self.pane.ask_suggestions()
        self.backing_up.start()
        if self.session.library.read_only:
            self.telling.say("The library can only be read; nothing can be added or changed.")
        elif self._to_read:
            self.importing.files(self._to_read)
            self._to_read = []
        elif created and self.session.is_default:
            self.importing.sample()
        self.listing.start()

    def _imported(self, report: ImportReport | None) -> None:
        self.parts.progress.end()
        added = self.telling.imported(report)
        self.listing.reload(show=added)
        self.pane.ask_suggestions()

    def _exported(self, path: Path | None, count: int) -> None:
        self.parts.progress.end()
        self.telling.exported(path, count)

    def _stop(self) -> None:
        self.parts.progress.stopping()
        self.importing.stop()
        self.exporting.stop()

    # What is selected

    def _selection_changed(self, count: int) -> None:
        for found in COMMANDS:
            if found.needs_selection:
                self.actions_by_name[found.name].setEnabled(count > 0)
        self.parts.filters.show_found(len(self.parts.table.ids), selected=count)

    def _complete_changed(self, complete: bool) -> None:  # noqa: FBT001 - a slot
        self.handlers.complete = complete

    def _scope_changed(self, scope: Scope) -> None:
        self.actions_by_name["review"].setChecked(scope is Scope.REVIEW)

    def _show_labels(self, undo: str, redo: str) -> None:
        for name, verb, label in (("undo", "&Undo", undo), ("redo", "&Redo", redo)):
            self.actions_by_name[name].setEnabled(bool(label))
            self.actions_by_name[name].setText(f"{verb} “{label}”" if label else verb)

    # Views

    def _to_list(self) -> None:
        self.parts.middle.setFocus()

    def _toggle_sidebar(self) -> None:
        self.parts.sidebar.setVisible(self.actions_by_name["sidebar"].isChecked())

    def _toggle_review(self) -> None:
        on = self.actions_by_name["review"].isChecked()
        self.listing.choose_scope(Scope.REVIEW if on else Scope.ALL)

    def _toggle_lines(self) -> None:
        self.parts.list.set_lines(3 if self.actions_by_name["lines"].isChecked() else 1)

    def _toggle_attitudes(self) -> None:
        self.listing.filter(attitudes=self.actions_by_name["attitudes"].isChecked())

    def _toggle_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _clear_search(self) -> None:
        self.listing.clear()

    # Keys, drops

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """As Qt asks; Esc goes back to the list, then stops what runs, then closes the message."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.importing.running or self.exporting.running:
            self._stop()
        elif not self.parts.middle.hasFocus():
            self._to_list()
        else:
            self.parts.message.hide()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """As Qt asks."""
        if clipboard.welcome(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """As Qt asks."""
        incoming = clipboard.incoming(event.mimeData())
        if incoming:
            event.acceptProposedAction()
            self.importing.take(incoming)

    # What is remembered

    def _restore(self) -> None:
        settings, actions = self.settings, self.actions_by_name
        self.resize(WIDTH, HEIGHT)
        if not (geometry := settings.state("window/geometry")).isEmpty():
            self.restoreGeometry(geometry)
        for key, splitter in (("panes", self.parts.panes), ("right", self.parts.right)):
            if not (state := settings.state(f"window/{key}")).isEmpty():
                splitter.restoreState(state)
                splitter.setHandleWidth(1)
        self.parts.list.restore_columns(settings.state("list/columns"))
        actions["sidebar"].setChecked(settings.flag("window/sidebar", default=True))
        self._toggle_sidebar()
        actions["lines"].setChecked(settings.flag("list/lines", default=False))
        self._toggle_lines()
        self.copying.style = settings.text("citation/style", DEFAULT_STYLE)
        self._selection_changed(0)
        self.parts.filters.clear_found()
        self.parts.empty.opening()
        self.parts.show_empty()

    def _remember(self) -> None:
        settings, actions = self.settings, self.actions_by_name
        settings.set_state("window/geometry", self.saveGeometry())
        settings.set_state("window/panes", self.parts.panes.saveState())
        settings.set_state("window/right", self.parts.right.saveState())
        settings.set("window/sidebar", actions["sidebar"].isChecked())
        settings.set_state("list/columns", self.parts.list.save_columns())
        settings.set("list/lines", actions["lines"].isChecked())
        settings.set("citation/style", self.copying.style)
        settings.save()

    def closeEvent(self, event: QCloseEvent) -> None:
        """As Qt asks; what is being written is finished first."""
        self._remember()
        self.jobs.close()
        self.session.close()
        super().closeEvent(event)
