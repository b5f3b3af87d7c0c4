# SPDX-License-Identifier: Apache-2.0
"""The window: puts the parts and the flows together and remembers how it stood."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent

from desktop_app.model.links import quotation_of
from desktop_app.model.query import Query
from desktop_app.ui import clipboard
from desktop_app.ui.dialogs.popup import fit
from desktop_app.ui.door import Door
from desktop_app.ui.errands import NOTHING, Errand
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.listing import Listing
from desktop_app.ui.parts import Parts
from desktop_app.ui.searching import Scope, Searching
from desktop_app.ui.sentences import explained
from desktop_app.ui.session import Session
from desktop_app.ui.settings import ATTITUDES, DOUBTFUL, REPRINTS, WindowSettings
from desktop_app.ui.translation import tr
from desktop_app.ui.window_commands import WindowCommands
from desktop_app.ui.window_flows import WindowFlows

if TYPE_CHECKING:
    from desktop_app.actions.importing import ImportReport
    from desktop_app.ui.exporting import Exported
    from desktop_app.ui.preferences import Preferences

WIDTH, HEIGHT = 1280, 800
LEAST_WIDTH, LEAST_HEIGHT = 640, 400
# After the first list is known: by then its rows are on the screen.
REST_AFTER_MS = 50
REST = "desktop_app.ui.rest"
OPENING_AFTER_MS = 300
MOST_OF_LINK = 80
TABLE = "table"


class MainWindow(WindowFlows):
    """One library, its list, and what is read of it.

    At first there is only what the first rows need; all else is made after they are painted, and then `completed()` is
    told.
    """

    completed = Signal()

    preferences: Preferences

    def __init__(self, *, path: Path | None = None, session: Session | None = None) -> None:
        """`session` may be opening already; without one the library at `path` is opened by `session.open()`."""
        super().__init__()
        self.setWindowTitle("Inquit")
        self.setAcceptDrops(True)
        self.setMinimumSize(LEAST_WIDTH, LEAST_HEIGHT)
        self._errand = NOTHING
        self._door: Door | None = None
        self._reading_at_start = False
        self._created: bool | None = None
        self._closed = False
        self.whole = False
        self.settings = WindowSettings()
        self.session = session or Session(Jobs(self), path=path, parent=self)
        self.session.setParent(self)
        self.jobs = self.session.jobs
        self.jobs.setParent(self)
        self.searching = Searching(self.session, self)
        self.searching.query = Query(
            attitudes=self.settings.flag(ATTITUDES, default=False),
            doubtful=self.settings.flag(DOUBTFUL, default=False),
            reprints=self.settings.flag(REPRINTS, default=False),
        )
        self.parts = Parts(self)
        self.setCentralWidget(self.parts)
        self.listing = Listing(self.parts, self.session, searching=self.searching, parent=self)
        self.commands = WindowCommands(self, complete=self.complete)
        self._rest = self._build_rest()
        self.session.opened.connect(self._opened)
        self.session.refused.connect(self._refused)
        self.session.advanced.connect(self._updating)
        self.jobs.failed.connect(self._failed)
        self.listing.searched.connect(
            lambda: QTimer.singleShot(REST_AFTER_MS, self, self._load_rest), Qt.ConnectionType.SingleShotConnection
        )
        self._restore()
        self.installEventFilter(self)
        QTimer.singleShot(OPENING_AFTER_MS, self, self._say_opening)

    @property
    def actions_by_name(self) -> dict[str, QAction]:
        """What each command triggers; those without a button come with the rest of the window."""
        return self.commands.actions

    # The rest of the window, after the first rows

    def _load_rest(self) -> None:
        """The first rows are painted: load the rest beside them, and make it step by step."""
        if not self._closed:
            self.jobs.read(lambda: import_module(REST), done=lambda _module: self._step())

    def _step(self) -> None:
        if not self._closed and next(self._rest, self) is None:
            QTimer.singleShot(0, self, self._step)

    def complete(self) -> None:
        """Make now what is still missing."""
        for _ in self._rest:
            pass

    def _build_rest(self) -> Iterator[None]:
        yield from import_module(REST).build(self)
        self.whole = True
        self.completed.emit()
        self.removeEventFilter(self)
        self.handlers.complete = self.listing.complete
        self.commands.selection_changed(self.parts.list.selected_count())
        if self._created is not None:
            self._welcome(created=self._created)
        self.pane.show_current()
        self.feed.follow()
        self.states.follow()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """As Qt asks; makes the rest at once where a key is pressed."""
        # Qt looks for the shortcut after this event: by then all of them must be there.
        if event.type() == QEvent.Type.ShortcutOverride:
            self.complete()
        return False

    # The library

    def do_when_open(self, errand: Errand) -> None:
        """Do `errand` now, or as soon as the library is open."""
        self._errand = self._errand.then(errand)
        if self.whole and self.session.ready:
            self._do_errand()

    def open_door(self) -> None:
        """Let a second start of the program hand its errand to this window."""
        self._door = Door(self)
        self._door.asked.connect(self.asked_from_outside)
        self._door.open()

    def asked_from_outside(self, errand: Errand) -> None:
        """Come to the front and do `errand`; a library among its files is opened in this window."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.raise_()
        self.activateWindow()
        rest, library = errand.without_libraries()
        if library is not None:
            self.complete()
            self.libraries.open(library)
        self.do_when_open(rest)

    def _say_opening(self) -> None:
        if self._created is None and not self.whole and not self._closed:
            self.parts.empty.opening()
            self.parts.show_empty()

    def _updating(self, done: int, total: int, what: str) -> None:
        """A library of an older version takes a while: say how far it is, and let it be stopped."""
        self.complete()
        if not self.long_work.shows(self.session):
            self.parts.empty.opening()
            self.parts.show_empty()
            what, stopped = tr("Bringing the library up to date"), tr("the library stays as it was")
            self.long_work.begin(self.session, what, stopped=stopped)
        self.parts.progress.advance(
            done, total, f"{tr('{done} of {total}', done=done, total=total)} {what}" if total else what
        )

    def _opened(self, created: bool) -> None:  # noqa: FBT001 - a slot
        self._created = created
        if self.whole:
            self.long_work.end(self.session)
            if self._door is not None:
                # What is handed over is meant for the user's own library.
                self._door.open() if self.session.is_default else self._door.close()
            self.reading.forget()
            self._welcome(created=created)
        self.listing.start()

    def _welcome(self, *, created: bool) -> None:
        """What is to be done besides listing a library that was opened."""
        self.feed.start()
        self.editing.ask_labels()
        self.pane.ask_suggestions()
        self.backing_up.start()
        if self.session.library.read_only:
            self.telling.say(tr("The library can only be read; nothing can be added or changed."))
        elif created and self.session.is_default and not self._errand.files:
            self.tour.start_once()
        self._do_errand()

    def _do_errand(self) -> None:
        errand, self._errand = self._errand, NOTHING
        if errand.files and not self.session.library.read_only:
            self.importing.files(errand.files)
            self._reading_at_start = True
        # Later, since a dialog would hold up what is to be done yet, and what was just opened is listed first.
        if errand.link:
            QTimer.singleShot(0, self, partial(self._follow, errand.link))
        if errand.do in self.actions_by_name:
            QTimer.singleShot(0, self, self.actions_by_name[errand.do].trigger)

    def _follow(self, link: str) -> None:
        id = quotation_of(link)
        if id is None:
            self.telling.say(tr("The link {link} leads to no quotation.", link=link[:MOST_OF_LINK]))
        else:
            self.listing.go_to(id)

    def _refused(self, error: Exception) -> None:
        self.complete()
        self.long_work.end(self.session)
        self.telling.library_refused(error)
        self.parts.empty.no_library(explained(error))
        self.parts.show_empty()

    def _failed(self, error: Exception) -> None:
        self.complete()
        self.telling.problem(error)

    def imported(self, report: ImportReport | None) -> None:
        """Articles were read, or it was stopped before."""
        added = self.telling.imported(report, show=self.listing.go_to, left=self.importing.left)
        # Who works on stays where he is; what was named at the start is what he opened the window for.
        opened = self._reading_at_start and self.parts.table.position_of(self.parts.list.current_id or 0) in (None, 0)
        self._reading_at_start = self._reading_at_start and self.importing.running
        self.listing.reload(show=added if opened else None)
        self.pane.ask_suggestions()

    def exported(self, made: Exported | None) -> None:
        """Quotations were written, or it was stopped."""
        self.telling.exported(made, export=self.exporting.export)

    def complete_changed(self, complete: bool) -> None:  # noqa: FBT001 - a slot
        """All that the search finds is in the list, or not yet."""
        self.handlers.complete = complete

    def scope_changed(self, scope: Scope) -> None:
        """Another part of the library is listed."""
        self.actions_by_name["review"].setChecked(scope is Scope.REVIEW)

    def to_list(self) -> None:
        """Bring the focus to what stands in the middle."""
        self.parts.middle.setFocus()

    # Keys, drops

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """As Qt asks; Esc goes back to the list, then closes the message. It stops nothing that runs."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif not self.parts.middle.hasFocus():
            self.to_list()
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
        settings = self.settings
        fit(self, WIDTH, HEIGHT)
        self.parts.share_width(self.width())
        if not (geometry := settings.state("window/geometry")).isEmpty():
            self.restoreGeometry(geometry)
        if not (state := settings.state("window/panes")).isEmpty():
            self.parts.panes.restoreState(state)
            self.parts.panes.setHandleWidth(1)
        self.parts.list.restore_columns(settings.text("list/columns"))
        self.parts.list.show_view(tabular=settings.text("list/view") == TABLE)
        self.parts.show_sidebar(shown=settings.flag("window/sidebar", default=True))
        # Keys act on quotations from the first moment; the search box would take the letters.
        self.parts.list.setFocus()

    def _remember(self) -> None:
        if not self.whole:
            # Closed before all of it was there: what is remembered stays.
            return
        settings, actions = self.settings, self.actions_by_name
        settings.set_state("window/geometry", self.saveGeometry())
        settings.set_state("window/panes", self.parts.panes.saveState())
        settings.set_state("window/right", self.parts.right.saveState())
        settings.set("window/sidebar", actions["sidebar"].isChecked())
        settings.set("list/columns", self.parts.list.save_columns())
        settings.set("list/view", TABLE if self.parts.list.tabular else "reading")
        settings.set("citation/style", self.copying.style)
        settings.save()

    def closeEvent(self, event: QCloseEvent) -> None:
        """As Qt asks; what is being written is finished first."""
        self._remember()
        self._closed = True
        if self._door is not None:
            self._door.close()
        self.jobs.close()
        if self.whole:
            self.dragging.close()
        self.session.close()
        super().closeEvent(event)
