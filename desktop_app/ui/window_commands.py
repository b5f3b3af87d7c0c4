# SPDX-License-Identifier: Apache-2.0
"""The window's menus, buttons and keys, and the commands that concern the window itself."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from desktop_app.model.query import Column
from desktop_app.ui import tab_order, theme
from desktop_app.ui.commands import COMMANDS, Menu, command, dress, make_actions, use_keys
from desktop_app.ui.dialogs.palette import Palette
from desktop_app.ui.searching import Scope
from desktop_app.ui.sentences import translated
from desktop_app.ui.settings import SIGNED, WindowSettings
from desktop_app.ui.translation import tr

if TYPE_CHECKING:
    from desktop_app.ui.preferences import Preferences
    from desktop_app.ui.printing import Sheets
    from desktop_app.ui.window_flows import WindowFlows

HEADER = ("sidebar", "open", "paste", "export", "undo", "redo")
HEADER_WITH_TEXT = frozenset({"open", "paste"})
VIEWS = ("reading_list", "table")
LIST_MENU = (
    "copy",
    "cite",
    "cite_short",
    "copy_markdown",
    "copy_block_quote",
    "copy_card",
    "save_card",
    "",
    "edit",
    "star",
    "tag",
    "checked",
    "wrong",
    "",
    "merge_speakers",
    "delete",
)
# Where the keys that the user chose stand among the settings, each under the name of its command.
KEYS = "keys/"
UNCHANGED = "as in the table"
SORTS = {found.name: Column(found.name[5:]) for found in COMMANDS if found.name.startswith("sort_")}
LOOKS = {f"look_{scheme.value}": scheme for scheme in theme.Scheme}


class WindowCommands(QObject):
    """`actions` by name: the buttons of the header at once, all others after `make_rest`.

    `complete` is called before a command is done: it makes what is still missing of the window.
    """

    def __init__(self, window: WindowFlows, *, complete: Callable[[], None]) -> None:
        super().__init__(window)
        self._window = window
        self._complete = complete
        self._parts = window.parts
        self._table: dict[str, Callable[[], None]] = {}
        use_keys(own_keys(window.settings))
        self.actions: dict[str, QAction] = make_actions(window, HEADER, self._do)
        self._parts.add_buttons([self.actions[name] for name in HEADER], with_text=HEADER_WITH_TEXT)
        self._menus = {title: window.menuBar().addMenu(tr(title.value)) for title in Menu}
        for name in ("undo", "redo"):
            self.actions[name].setEnabled(False)
        self.actions["sidebar"].setChecked(window.settings.flag("window/sidebar", default=True))

    def _do(self, name: str) -> None:
        self._complete()
        self._table[name]()

    def make_rest(self, preferences: Preferences) -> None:
        """All commands, the menus, and what they stand at."""
        self._table = {**self._window.handlers.table(), **self._own(preferences)}
        rest = [found.name for found in COMMANDS if found.name not in self.actions]
        self.actions.update(make_actions(self._window, rest, self._do))
        letters = [self.actions[c.name] for c in COMMANDS if c.letter]
        # Keys act at once; menus and buttons, which hold the same actions, are to be seen a moment later.
        self._window.addActions([self.actions[c.name] for c in COMMANDS if not c.letter])
        for widget in (self._parts.list, self._parts.reader, self._parts.empty):
            widget.addActions(letters)
        self._fill_menus()
        self._fill_list_menu()
        self._window.article_commands.offer(self.actions)
        preferences.looks_chosen.connect(self._choose_looks)
        preferences.key_chosen.connect(self._change_key)
        self.documents_selected(0)
        self.work_shown(shown=False)
        self.imports_left(0)
        self._parts.filters.add_views([self.actions[name] for name in VIEWS])
        self._show_view(tabular=self._parts.list.tabular)
        self._parts.list.sort_changed.connect(self._show_sort)
        self._show_sort(self._parts.list.sorted_by)
        # A saved search may ask for attitudes, too, for what is doubtful, and for reprints.
        self._window.listing.searched.connect(self._show_switches)
        self._show_switches()
        self._show_looks()
        # All parts are there by now.
        tab_order.follow(self._parts)

    def _own(self, preferences: Preferences) -> dict[str, Callable[[], None]]:
        looks = {name: partial(self._choose_looks, scheme) for name, scheme in LOOKS.items()}
        return {
            "stop": self._window.long_work.stop,
            "palette": self._open_palette,
            "sidebar": self._toggle_sidebar,
            "review": self._toggle_review,
            "doubtful_list": lambda: self._window.listing.choose_scope(Scope.DOUBTFUL),
            "orphans": lambda: self._window.listing.choose_scope(Scope.ORPHANS),
            "reading_list": lambda: self._show_view(tabular=False),
            "table": lambda: self._show_view(tabular=True),
            "columns": self._choose_columns,
            "attitudes": self._toggle_attitudes,
            "doubtful": lambda: self._window.states.toggle(self.actions["doubtful"].isChecked()),
            "reprints": self._toggle_reprints,
            **self._window.checking.table(),
            "full_screen": self._toggle_full_screen,
            "change_keys": lambda: preferences.open(tr("Keys")),
            "settings": preferences.open,
            "tour": self._window.tour.start,
            "own_form": self._window.own_forms.open,
            "print": lambda: self._with_sheets(self._window.printing.ask_printer),
            "save_pdf": lambda: self._with_sheets(self._window.printing.ask_pdf),
            "save_card": self._save_card,
            **self._window.documents.table(),
            **self._window.article_commands.table(),
            **self._window.collecting.table(),
            **self._window.watching.table(),
            **self._window.libraries.table(),
            **self._window.refused_files.table(),
            **self._window.people.merging.table(),
            "original": self._window.originals.toggle,
            "clear_search": self._window.listing.clear,
            **{name: partial(self._parts.list.sort_by, column) for name, column in SORTS.items()},
            **looks,
        }

    # Menus

    def _fill_menus(self) -> None:
        for title, menu in self._menus.items():
            group, inner = 0, {"": menu}
            for found in COMMANDS:
                if found.menu is not title:
                    continue
                if found.group != group:
                    menu.addSeparator()
                    group = found.group
                if found.submenu not in inner:
                    inner[found.submenu] = menu.addMenu(tr(found.submenu))
                    inner[found.submenu].setToolTipsVisible(True)
                inner[found.submenu].addAction(self.actions[found.name])
            menu.setToolTipsVisible(True)
        self._menus[Menu.FILE].insertMenu(self.actions["again"], self._window.libraries.recent)

    def _fill_list_menu(self) -> None:
        """The context menu of the list; a menu of its own, because the list holds the letters too."""
        view = self._parts.list
        self._list_menu = QMenu(view)
        for name in LIST_MENU:
            if name:
                self._list_menu.addAction(self.actions[name])
            else:
                self._list_menu.addSeparator()
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(lambda place: self._list_menu.popup(view.mapToGlobal(place)))

    def _open_palette(self) -> None:
        Palette(self.actions, self._window).open_over(self._window, part=8)

    def _change_key(self, name: str, keys: str | None) -> None:
        """Let the command have `keys`, None for those of the table; kept at once."""
        settings = self._window.settings
        if keys is None:
            settings.forget(f"{KEYS}{name}")
        else:
            settings.set(f"{KEYS}{name}", keys)
        settings.save()
        use_keys(own_keys(settings))
        dress(self.actions[name], command(name))

    # What the commands stand at

    def selection_changed(self, count: int) -> None:
        """`count` quotations are selected."""
        # Behind the documents stands a list that nobody sees.
        seen = 0 if self._parts.documents_shown else count
        for found in COMMANDS:
            if found.needs_selection:
                self.actions[found.name].setEnabled(seen > 0)
        if len(self._parts.table.ids) and self._window.handlers.complete:
            self._parts.filters.show_found(len(self._parts.table.ids), selected=count)

    def documents_shown(self, *, shown: bool) -> None:
        """The documents came or went."""
        self.actions["documents"].setChecked(shown)
        self.selection_changed(self._parts.list.selected_count())
        if not shown:
            self.documents_selected(0)

    def documents_selected(self, count: int) -> None:
        """`count` documents are selected in their list."""
        for found in COMMANDS:
            if found.needs_document:
                self.actions[found.name].setEnabled(count > 0)

    def work_shown(self, *, shown: bool) -> None:
        """Something runs that can be stopped, or nothing does."""
        self.actions["stop"].setEnabled(shown)

    def imports_left(self, count: int) -> None:
        """`count` stopped imports can be continued."""
        self.actions["continue_import"].setEnabled(count > 0)

    def show_labels(self, undo: str, redo: str) -> None:
        """What undo and redo would do, "" for nothing."""
        for name, verb, label in (("undo", tr("&Undo"), undo), ("redo", tr("&Redo"), redo)):
            self.actions[name].setEnabled(bool(label))
            self.actions[name].setText(tr("{verb} “{edit}”", verb=verb, edit=translated(label)) if label else verb)

    # On paper

    def _with_sheets(self, ask: Callable[[Sheets], None]) -> None:
        """From the reader and beside the documents the article is printed, else what an export would write."""
        window, focus = self._window, self._window.focusWidget()
        reads = self._parts.documents_shown or (focus is not None and self._parts.reader.isAncestorOf(focus))
        ids, described = window.handlers.scope()
        if reads and window.reading.article is not None:
            ask(window.printing.article_of(window.reading.article))
        elif not ids or not window.session.ready:
            window.telling.say(tr("There is nothing to print."))
        elif not window.handlers.complete:
            window.telling.say(tr("The search is still counting; try again in a moment."))
        else:
            ask(window.printing.list_of(ids, described))

    def _save_card(self) -> None:
        sign = self._window.settings.flag(SIGNED, default=False)
        self._window.printing.ask_cards(self._window.handlers.selected(), sign=sign)

    # Views

    def _toggle_sidebar(self) -> None:
        self._parts.show_sidebar(shown=self.actions["sidebar"].isChecked())

    def _toggle_review(self) -> None:
        on = self.actions["review"].isChecked()
        self._window.listing.choose_scope(Scope.REVIEW if on else Scope.ALL)

    def _show_view(self, *, tabular: bool) -> None:
        if tabular is not self._parts.list.tabular:
            self._parts.leave_page()
            self._parts.list.show_view(tabular=tabular)
        for name, shown in zip(VIEWS, (not tabular, tabular), strict=True):
            self.actions[name].setChecked(shown)

    def _show_sort(self, column: Column) -> None:
        for name, each in SORTS.items():
            self.actions[name].setChecked(each is column)

    def _choose_columns(self) -> None:
        self._show_view(tabular=True)
        self._parts.list.grid.choose_columns()

    def _toggle_attitudes(self) -> None:
        self._window.listing.filter(attitudes=self.actions["attitudes"].isChecked())

    def _toggle_reprints(self) -> None:
        self._window.listing.filter(reprints=self.actions["reprints"].isChecked())

    def _show_switches(self) -> None:
        self.actions["reprints"].setChecked(self._window.listing.query.reprints)
        self.actions["doubtful"].setChecked(self._window.listing.query.doubtful)
        self.actions["attitudes"].setChecked(self._window.listing.query.attitudes)

    def _toggle_full_screen(self) -> None:
        self._window.setWindowState(self._window.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _choose_looks(self, scheme: theme.Scheme) -> None:
        """Follow the system, or stay light or dark; remembered."""
        theme.current().set_scheme(scheme)
        self._window.settings.set("window/looks", scheme.value)
        self._show_looks()

    def _show_looks(self) -> None:
        for name, scheme in LOOKS.items():
            self.actions[name].setChecked(theme.current().scheme is scheme)


def own_keys(settings: WindowSettings) -> dict[str, str]:
    """The commands that the user gave another key, with that key ("" for none)."""
    stored = {found.name: settings.text(f"{KEYS}{found.name}", UNCHANGED) for found in COMMANDS}
    return {name: keys for name, keys in stored.items() if keys != UNCHANGED}
