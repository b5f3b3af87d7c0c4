# SPDX-License-Identifier: Apache-2.0
"""The window: puts the parts and the flows together and remembers how it stood."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from functools import cached_property, partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal

from desktop_app.model.links import quotation_of
from desktop_app.model.query import Facet, Query
from desktop_app.ui.dialogs.popup import fit
from desktop_app.ui.errands import NOTHING, Errand
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.listing import Listing
from desktop_app.ui.parts import Parts
from desktop_app.ui.searching import Scope, Searching
from desktop_app.ui.session import Session
from desktop_app.ui.settings import ATTITUDES, DOUBTFUL, WindowSettings
from desktop_app.ui.window_flows import WindowFlows

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent

    from desktop_app.actions.importing import ImportReport
    from desktop_app.ui.door import Door
    from desktop_app.ui.exporting import Exported
    from desktop_app.ui.window_commands import WindowCommands

WIDTH, HEIGHT = 1280, 800
LEAST_WIDTH, LEAST_HEIGHT = 640, 400
# The rest of the window is made when rows are painted, at the latest so long after the list is known: a window that
# is not to be seen paints nothing.
REST_AFTER_MS = 1000
# One frame: what was painted is on the screen by then.
REST_AFTER_PAINT_MS = 16
OPENING_AFTER_MS = 300
MOST_OF_LINK = 80
# The heights of what is made after the first rows and stands above them.
ROOM = ("window/head", "window/above")
TABLE = "table"
LATER = object()
"""The answer of a step that goes on to the next one by itself."""


def _load(view: str) -> None:
    """A step of its own: to load a view takes as long as to make it."""
    import_module(f"desktop_app.ui.views.{view}")


class MainWindow(WindowFlows):
    """One library, its list, and what is read of it.

    At first there is only what the first rows need; all else is made right after they are painted, step by step, and
    then `completed()` is told.
    """

    completed = Signal()

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
        self._begun = False
        self._closed = False
        self.whole = False
        self.settings = WindowSettings()
        self.session = session or Session(Jobs(self), path=path, parent=self)
        self.session.setParent(self)
        self.jobs = self.session.jobs
        self.jobs.setParent(self)
        self.searching = Searching(self.session, self)
        self.searching.query = Query(
            attitudes=self.settings.flag(ATTITUDES, default=False), doubtful=self.settings.flag(DOUBTFUL, default=False)
        )
        self.parts = Parts(self)
        self.setCentralWidget(self.parts)
        self.listing = Listing(self.parts, self.session, searching=self.searching, parent=self)
        self._steps: deque[Callable[[], object]] = deque(self._rest())
        self.session.opened.connect(self._opened)
        self.session.refused.connect(self._refused)
        self.jobs.failed.connect(self._failed)
        self.listing.searched.connect(self._rest_soon)
        self._restore()
        self.installEventFilter(self)
        QTimer.singleShot(OPENING_AFTER_MS, self, self._say_opening)

    # The rest of the window, after the first rows

    @cached_property
    def commands(self) -> WindowCommands:
        """Menus, buttons, keys."""
        from desktop_app.ui.window_commands import WindowCommands

        return WindowCommands(self, complete=self.complete)

    @property
    def actions_by_name(self) -> dict[str, QAction]:
        """What each command triggers; those without a button come with the rest of the window."""
        return self.commands.actions

    def _make_head(self) -> None:
        """Menus, buttons, search and filters, all at once, so that the list does not move in between."""
        self.parts.make_head()
        self.listing.hear_head()
        self.commands  # noqa: B018 - made by being asked for

    def _rest(self) -> Sequence[Callable[[], object]]:
        """Short steps, so that no key waits for all of them."""
        parts = self.parts
        return (
            self._make_head,
            partial(_load, "reader"),
            lambda: parts.reader,
            partial(_load, "details"),
            lambda: parts.details,
            self._settle_right,
            partial(_load, "sidebar"),
            lambda: parts.sidebar,
            lambda: (parts.empty, parts.review),
            lambda: (parts.message, parts.progress),
            self._load_flows,
            lambda: self.reading,
            lambda: self.editing,
            lambda: self.importing,
            lambda: (self.exporting, self.copying),
            lambda: self.pane,
            lambda: (self.feed, self.doubting),
            lambda: (self.telling, self.backing_up),
            lambda: self.handlers,
            lambda: (self.people, self.documents),
            lambda: self.commands.make_rest(),
            self._connect_library,
            self._connect_views,
            self._become_whole,
        )

    def _settle_right(self) -> None:
        """Article and details share the height as they did last."""
        self.parts.share_height()
        if not (state := self.settings.state("window/right")).isEmpty():
            self.parts.right.restoreState(state)
        else:
            self.copying.described.connect(self._share_height)
        self.parts.right.setHandleWidth(1)

    def _share_height(self) -> None:
        """The first quotation is shown: only now is it known how much room that takes."""
        self.copying.described.disconnect(self._share_height)
        QTimer.singleShot(0, self, self.parts.share_height)

    def _rest_soon(self) -> None:
        """The first list is known: make the rest once its rows are painted, or when nothing is to be painted."""
        self.listing.searched.disconnect(self._rest_soon)
        self.parts.list.front.viewport().installEventFilter(self)
        QTimer.singleShot(REST_AFTER_MS if self.parts.table.ids else 0, self, self._begin_rest)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """As Qt asks; waits for the first rows to be painted, and makes the rest at once where a key is pressed."""
        if watched is self:
            # Qt looks for the shortcut after this event: by then all of them must be there.
            if event.type() == QEvent.Type.ShortcutOverride:
                self.complete()
        elif event.type() == QEvent.Type.Paint and self.parts.table.row_at(0) is not None:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, self._painted)
        return False

    def _painted(self) -> None:
        # Counted from here, after the paint: a slow one must not take the time in which it comes to the screen.
        QTimer.singleShot(REST_AFTER_PAINT_MS, self, self._begin_rest)

    def _begin_rest(self) -> None:
        if not self._begun:
            self._begun = True
            self._step()

    def _step(self) -> None:
        if self._steps and not self._closed and self._steps.popleft()() is not LATER:
            QTimer.singleShot(0, self, self._step)

    def _load_flows(self) -> object:
        """What edits and imports need is half the program, and takes longer to load than anybody waits for a key."""
        names = [f"desktop_app.ui.{name}" for name in ("editing", "handlers", "person_pages", "documents")]
        self.jobs.read(lambda: [import_module(name) for name in names], done=lambda _modules: self._step())
        return LATER

    def complete(self) -> None:
        """Make now what is still missing."""
        self._begun = True
        while self._steps:
            self._steps.popleft()()

    def _become_whole(self) -> None:
        self.whole = True
        self.completed.emit()
        self.removeEventFilter(self)
        self.handlers.complete = self.listing.complete
        self.commands.selection_changed(self.parts.list.selected_count())
        if self._created is not None:
            self._welcome(created=self._created)
        self.pane.show_current()
        self.feed.follow()
        self.doubting.follow()

    # What hears whom

    def _connect_library(self) -> None:
        self.session.changed_elsewhere.connect(self.listing.reload)
        self.telling.retry_wanted.connect(self.session.open)
        self.telling.other_library_wanted.connect(self.session.open)
        self.libraries.said.connect(self.telling.say)
        self.telling.backups_wanted.connect(self.backing_up.choose)
        self.telling.restore_wanted.connect(self.backing_up.restore)
        self.telling.refused_wanted.connect(self.handlers.show_refused)
        self.telling.everything_wanted.connect(lambda: self.importing.again(everything=True))
        self.handlers.backups_wanted.connect(self.backing_up.choose)
        self.handlers.said.connect(self.telling.say)
        self.handlers.searches_changed.connect(self.feed.ask_searches)
        self.backing_up.said.connect(self.telling.say)
        self.editing.changed.connect(lambda changes: self.telling.changed(changes, undo=self.editing.undo))
        self.editing.changed.connect(self.listing.changed)
        self.editing.labels.connect(self.commands.show_labels)
        self.listing.edited.connect(self.editing.set_field)
        self.listing.not_there.connect(lambda id: self.telling.say(f"There is no quotation {id} in this library."))
        self.listing.importing = lambda: self.importing.running
        self.importing.begun.connect(self.parts.progress.begin)
        self.importing.advanced.connect(self.telling.advanced)
        self.importing.advanced.connect(lambda _done, _total, _what: self.listing.look_during_import())
        self.importing.ended.connect(self._imported)
        self.asking  # noqa: B018 - made by being asked for
        self.exporting.begun.connect(self.parts.progress.begin)
        self.exporting.advanced.connect(self.telling.advanced)
        self.exporting.ended.connect(self._exported)
        self.copying.copied.connect(self.telling.say)
        self.doubting.moved.connect(
            lambda summary, before: self.telling.limit_moved(summary, back=lambda: self.doubting.set_limit(before))
        )
        self.doubting.moving.connect(self.telling.say)
        self.doubting.counted.connect(self.handlers.set_left_out)
        self.parts.progress.stop_wanted.connect(self.stop_long_work)

    def _connect_views(self) -> None:
        parts = self.parts
        suggestions = parts.search.suggestions
        suggestions.recent = self.settings.text("search/recent").splitlines()
        parts.search.left.connect(lambda: self.settings.set("search/recent", "\n".join(suggestions.recent)))
        parts.search.left.connect(self.to_list)
        parts.search.help_wanted.connect(lambda: self.actions_by_name["search_help"].trigger())
        parts.empty.wanted.connect(lambda name: self.actions_by_name[name].trigger())
        parts.review.left.connect(lambda: self.actions_by_name["review"].trigger())
        parts.list.selection_changed.connect(self.commands.selection_changed)
        self.dragging  # noqa: B018 - made by being asked for
        self.own_forms.said.connect(self.telling.say)
        self.own_forms.style_chosen.connect(self.pane.describe)
        parts.details.citation.form_wanted.connect(lambda: self.actions_by_name["own_form"].trigger())
        parts.reader.quotation_clicked.connect(self.listing.go_to)
        self.pane.person_wanted.connect(self.people.show)
        self.pane.quotation_wanted.connect(self.listing.go_to)
        self.people.quotation_chosen.connect(self.listing.go_to)
        self.people.merging.said.connect(self.telling.say)
        self.people.left.connect(self.doubting.follow)
        self.people.list_wanted.connect(lambda name: self.listing.filter(facets=((Facet.SPEAKER, name),)))
        self._connect_documents()
        self.listing.complete_changed.connect(self._complete_changed)
        self.listing.scope_changed.connect(self._scope_changed)

    def _connect_documents(self) -> None:
        self.documents.said.connect(self.telling.say)
        self.originals.said.connect(self.telling.say)
        self.watching.said.connect(self.telling.say)
        self.documents.selection_changed.connect(self.commands.documents_selected)
        self.documents.shown_changed.connect(lambda shown: self.commands.documents_shown(shown=shown))
        self.documents.actions_wanted.connect(self._give_documents_actions)
        self.feed.documents_wanted.connect(self.documents.show)

    def _give_documents_actions(self) -> None:
        self.parts.documents.add_actions(self.actions_by_name[name] for name in self.documents.ON_DOCUMENTS)

    # The library

    def do_when_open(self, errand: Errand) -> None:
        """Do `errand` now, or as soon as the library is open."""
        self._errand = self._errand.then(errand)
        if self.whole and self.session.ready:
            self._do_errand()

    def open_door(self) -> None:
        """Let a second start of the program hand its errand to this window."""
        from desktop_app.ui.door import Door

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
            self.libraries.open(library)
        self.do_when_open(rest)

    def _say_opening(self) -> None:
        if self._created is None and not self.whole and not self._closed:
            self.parts.empty.opening()
            self.parts.show_empty()

    def _opened(self, created: bool) -> None:  # noqa: FBT001 - a slot
        self._created = created
        if self.whole:
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
            self.telling.say("The library can only be read; nothing can be added or changed.")
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
            self.telling.say(f"The link {link[:MOST_OF_LINK]} leads to no quotation.")
        else:
            self.listing.go_to(id)

    def _refused(self, error: Exception) -> None:
        self.complete()
        self.telling.library_refused(error)
        self.parts.empty.no_library(str(error))
        self.parts.show_empty()

    def _failed(self, error: Exception) -> None:
        self.complete()
        self.telling.problem(error)

    def _imported(self, report: ImportReport | None) -> None:
        self.parts.progress.end()
        added = self.telling.imported(report, show=self.listing.go_to)
        # Who works on stays where he is; what was named at the start is what he opened the window for.
        opened = self._reading_at_start and self.parts.table.position_of(self.parts.list.current_id or 0) in (None, 0)
        self._reading_at_start = self._reading_at_start and self.importing.running
        self.listing.reload(show=added if opened else None)
        self.pane.ask_suggestions()

    def _exported(self, made: Exported | None) -> None:
        self.parts.progress.end()
        self.telling.exported(made, export=self.exporting.export)

    def _complete_changed(self, complete: bool) -> None:  # noqa: FBT001 - a slot
        self.handlers.complete = complete

    def _scope_changed(self, scope: Scope) -> None:
        self.actions_by_name["review"].setChecked(scope is Scope.REVIEW)

    def to_list(self) -> None:
        """Bring the focus to what stands in the middle."""
        self.parts.middle.setFocus()

    # Keys, drops

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """As Qt asks; Esc goes back to the list, then stops what runs, then closes the message."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif not self.whole:
            self.to_list()
        elif self.long_work:
            self.stop_long_work()
        elif not self.parts.middle.hasFocus():
            self.to_list()
        else:
            self.parts.message.hide()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """As Qt asks."""
        from desktop_app.ui import clipboard

        if clipboard.welcome(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """As Qt asks."""
        from desktop_app.ui import clipboard

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
        head, above = (settings.text(name) for name in ROOM)
        self.parts.keep_room(head=int(head) if head.isdecimal() else 0, above=int(above) if above.isdecimal() else 0)

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
        for name, pixels in zip(ROOM, self.parts.heights, strict=True):
            settings.set(name, str(pixels))
        settings.save()

    def closeEvent(self, event: QCloseEvent) -> None:
        """As Qt asks; what is being written is finished first."""
        self._remember()
        self._closed = True
        if self._door is not None:
            self._door.close()
        self.jobs.close()
        if "dragging" in self.__dict__:
            self.dragging.close()
        self.session.close()
        super().closeEvent(event)
