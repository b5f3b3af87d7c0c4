# SPDX-License-Identifier: Apache-2.0
"""From the table of commands to what Qt triggers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence

from desktop_app.ui import theme
from desktop_app.ui.command import Command, Menu
from desktop_app.ui.command_table import COMMANDS
from desktop_app.ui.plain_text import set_tip
from desktop_app.ui.translation import tr

__all__ = [
    "COMMANDS",
    "Command",
    "Menu",
    "command",
    "dress",
    "keys_of",
    "make_actions",
    "problem_with",
    "shown_keys",
    "use_keys",
]

# What lists, texts and dialogs themselves need.
_TAKEN = frozenset(
    "Esc,Return,Enter,Space,Tab,Shift+Tab,Backtab,Backspace,Up,Down,Left,Right,Home,End,PgUp,PgDown".split(",")
)
# Which commands the user gave another key, or none ("").
_changed: dict[str, str] = {}
# What macOS moves to the menu of the program; of other commands Qt would guess it by words such as "settings".
_ROLES = {
    "about": QAction.MenuRole.AboutRole,
    "settings": QAction.MenuRole.PreferencesRole,
    "quit": QAction.MenuRole.QuitRole,
}


def command(name: str) -> Command:
    """The command called `name`.

    :raises KeyError: where there is none.
    """
    for found in COMMANDS:
        if found.name == name:
            return found
    raise KeyError(name)


def use_keys(changed: Mapping[str, str]) -> None:
    """From now on the commands named in `changed` have these keys ("" for none), all others those of the table."""
    _changed.clear()
    _changed.update(changed)


def keys_of(found: Command) -> tuple[str, ...]:
    """The key sequences of a command: the user's own, else those of the table."""
    own = _changed.get(found.name)
    if own is None:
        return found.keys
    return (own,) if own else ()


def shown_keys(found: Command) -> str:
    """The first key sequence as the platform writes it, "" where there is none."""
    keys = keys_of(found)
    return shown(keys[0]) if keys else ""


def problem_with(found: Command, keys: str) -> str:
    """Why the command cannot have `keys`, in words for the user; "" where it can."""
    wanted = QKeySequence(keys)
    for other in COMMANDS:
        if other.name != found.name and wanted in map(QKeySequence, keys_of(other)):
            return tr(
                "{key} is the key of “{command}”; give that another one first.",
                key=shown(keys),
                command=other.plain.rstrip("…"),
            )
    if keys in _TAKEN:
        return tr("{key} alone moves, chooses or closes; hold Ctrl or Alt with it.", key=shown(keys))
    if not found.letter and len(keys) == 1:
        return tr("{key} alone is typed in texts; hold Ctrl or Alt with it.", key=shown(keys))
    return ""


def shown(keys: str) -> str:
    """A key sequence as the platform writes it."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def make_actions(owner: QObject, names: Iterable[str], do: Callable[[str], None]) -> dict[str, QAction]:
    """An action for each command in `names`, which calls `do(name)`; the tooltip names the key.

    Letters act only in the widgets that the actions are added to; all others act in the whole window.
    """
    wanted = frozenset(names)
    return {found.name: _action(owner, found, do) for found in COMMANDS if found.name in wanted}


def _action(owner: QObject, found: Command, do: Callable[[str], None]) -> QAction:
    action = QAction(found.label, owner)
    action.setObjectName(found.name)
    action.setIconText(tr(found.button) or found.plain.rstrip("…"))
    action.setCheckable(found.checkable)
    action.setMenuRole(_ROLES.get(found.name, QAction.MenuRole.NoRole))
    dress(action, found)
    context = Qt.ShortcutContext.WidgetWithChildrenShortcut if found.letter else Qt.ShortcutContext.WindowShortcut
    action.setShortcutContext(context)
    action.setIconVisibleInMenu(False)
    if found.icon:
        action.setIcon(theme.icon(found.icon))
    action.triggered.connect(lambda _checked=False: do(found.name))
    return action


def dress(action: QAction, found: Command) -> None:
    """Give `action` the keys of its command, and a tooltip that names them."""
    action.setShortcuts([QKeySequence(keys) for keys in keys_of(found)])
    keys = shown_keys(found)
    set_tip(action, f"{tr(found.tip)} ({keys})" if keys else tr(found.tip))
