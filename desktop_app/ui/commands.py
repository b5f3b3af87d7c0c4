# SPDX-License-Identifier: Apache-2.0
"""From the table of commands to what Qt triggers."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QIcon, QKeySequence

from desktop_app.ui.command_table import COMMANDS, Command, Menu

__all__ = ["COMMANDS", "Command", "Menu", "command", "make_actions", "shown_keys"]


def command(name: str) -> Command:
    """The command called `name`.

    :raises KeyError: where there is none.
    """
    for found in COMMANDS:
        if found.name == name:
            return found
    raise KeyError(name)


def shown_keys(found: Command) -> str:
    """The first key sequence as the platform writes it, "" where there is none."""
    return QKeySequence(found.keys[0]).toString(QKeySequence.SequenceFormat.NativeText) if found.keys else ""


def make_actions(
    owner: QObject, names: Iterable[str], do: Callable[[str], None], *, icon: Callable[[str], QIcon]
) -> dict[str, QAction]:
    """An action for each command in `names`, which calls `do(name)`; the tooltip names the key.

    Letters act only in the widgets that the actions are added to; all others act in the whole window.
    """
    wanted = frozenset(names)
    return {found.name: _action(owner, found, do, icon=icon) for found in COMMANDS if found.name in wanted}


def _action(owner: QObject, found: Command, do: Callable[[str], None], *, icon: Callable[[str], QIcon]) -> QAction:
    action = QAction(found.text, owner)
    action.setObjectName(found.name)
    action.setIconText(found.button or found.plain.rstrip("…"))
    action.setCheckable(found.checkable)
    action.setShortcuts([QKeySequence(keys) for keys in found.keys])
    action.setStatusTip(found.tip)
    keys = shown_keys(found)
    action.setToolTip(f"{found.tip} ({keys})" if keys else found.tip)
    context = Qt.ShortcutContext.WidgetWithChildrenShortcut if found.letter else Qt.ShortcutContext.WindowShortcut
    action.setShortcutContext(context)
    action.setIconVisibleInMenu(False)
    if found.icon:
        action.setIcon(icon(found.icon))
    action.triggered.connect(lambda _checked=False: do(found.name))
    return action
