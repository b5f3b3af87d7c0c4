# SPDX-License-Identifier: Apache-2.0
"""What a command of the window is, and the menus that it may stand in."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from desktop_app.ui.translation import mark, tr


class Menu(StrEnum):
    """The menus in their order; the values are their titles in English."""

    FILE = mark("&File")
    EDIT = mark("&Edit")
    QUOTATION = mark("&Quotation")
    DOCUMENT = mark("&Document")
    VIEW = mark("&View")
    HELP = mark("&Help")


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """One thing that the user can do.

    `keys` are portable key sequences; the first is shown. `letter` marks keys that act only in the list and
    the reader, where no text is being typed. `needs_selection` greys it while no quotation is selected,
    `needs_document` while no document is.
    `group` parts the menu with lines. `button` is the text on a button where that must be shorter.
    `submenu` is the title of the menu inside the menu that it stands in. All texts are in English here.
    """

    name: str
    text: str
    tip: str
    menu: Menu
    group: int = 0
    keys: tuple[str, ...] = ()
    icon: str = ""
    button: str = ""
    submenu: str = ""
    letter: bool = False
    needs_selection: bool = False
    needs_document: bool = False
    checkable: bool = False

    @property
    def plain(self) -> str:
        """The label without the mnemonic mark."""
        return self.label.replace("&", "")

    @property
    def label(self) -> str:
        """The text in the window's language."""
        return tr(self.text)
