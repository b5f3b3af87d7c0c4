# SPDX-License-Identifier: Apache-2.0
"""Pages that are read: the keys and the search language."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from PySide6.QtWidgets import QTextBrowser, QWidget

from desktop_app.ui import translation
from desktop_app.ui.commands import COMMANDS, Menu, keys_of, shown, shown_keys
from desktop_app.ui.dialogs.dialog import Dialog
from desktop_app.ui.translation import tr

WIDTH_CHARACTERS = 100
LINES = 32


class Sheet(Dialog):
    """A page of text beside the window; the window stays usable."""

    def __init__(self, title: str, html: str, parent: QWidget) -> None:
        super().__init__(title, parent)
        self.page = QTextBrowser(self)
        self.page.setObjectName("sheet")
        self.page.setAccessibleName(title)
        self.page.setOpenLinks(False)
        self.page.setHtml(html)
        self.page.document().setDocumentMargin(12)
        self.stack(self.page, characters=WIDTH_CHARACTERS, lines=LINES)


def open_sheet(name: str, window: QWidget) -> None:
    """Show the page `keys` or `search`.

    :raises KeyError: where there is no such page.
    """
    pages: dict[str, tuple[str, Callable[[], str]]] = {
        "keys": (tr("Keys"), keys_html),
        "search": (tr("Search Language"), lambda: page_html("search")),
    }
    title, html = pages[name]
    Sheet(title, html(), window).show()


def keys_html() -> str:
    """All commands with their keys, drawn from the table of commands."""
    parts = []
    for menu in Menu:
        lines = [
            f"<tr><td width='22%' style='padding:2px 0'><b>{escape(tr(' or ').join(map(shown, keys_of(c))))}</b></td>"
            f"<td width='30%' style='padding:2px 8px'>{escape(c.plain.rstrip('…'))}</td>"
            f"<td style='padding:2px 0'>{escape(tr(c.tip))}</td></tr>"
            for c in COMMANDS
            if c.menu is menu and shown_keys(c)
        ]
        title = escape(tr(menu.value).replace("&", ""))
        parts.append(f"<h3>{title}</h3><table width='100%'>{''.join(lines)}</table>")
    focus = tr("Single letters and Del act while the list or the reader has the focus.")
    parts.append(f"<p>{escape(focus)}</p>")
    return "".join(parts)


def page_html(name: str) -> str:
    """The page `name` of the help that ships with the program."""
    return translation.page("help", f"{name}.html").read_text(encoding="utf-8")
