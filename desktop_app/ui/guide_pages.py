# SPDX-License-Identifier: Apache-2.0
"""The pages of the guide: files of `resources/guide`, with the keys and menu entries as they are now."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape, unescape
from pathlib import Path

from desktop_app.base import resources
from desktop_app.ui import translation
from desktop_app.ui.commands import command, shown_keys
from desktop_app.ui.translation import tr

_NAMED = re.compile(r"\{(key|menu):(\w+)\}")
_TITLE = re.compile(r"<h1>(.+?)</h1>")
_TAGS = re.compile(r"<!--.*?-->|<[^>]+>", re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page; `name` is what links call it, `text` its words alone, for the search."""

    name: str
    title: str
    html: str
    text: str

    def has(self, words: list[str]) -> bool:
        """Whether all of `words`, casefolded, stand in the page."""
        text = self.text.casefold()
        return all(word in text for word in words)


def folder() -> Path:
    """Where the pages and their pictures lie."""
    return resources.path("guide")


def pages() -> list[Page]:
    """All pages in their order.

    :raises KeyError: a page names a command that there is not.
    """
    return [_page(translation.page("guide", path.name)) for path in sorted(folder().glob("*.html"))]


def _page(path: Path) -> Page:
    html = filled(path.read_text(encoding="utf-8"))
    title = _TITLE.search(html)
    assert title is not None, f"{path.name} has no title"
    return Page(
        name=path.stem.partition("-")[2],
        title=unescape(title[1]),
        html=html,
        text=unescape(_TAGS.sub(" ", html)),
    )


def filled(text: str) -> str:
    """`text` with `{key:open}` and `{menu:open}` replaced: by the user's key, and by "File > Open".

    A command without a key is called by its menu entry.

    :raises KeyError: there is no such command.
    """
    # The comment at the top of each page says how the two are written.
    head, end, body = text.partition("-->")
    return f"{head}{end}{_NAMED.sub(_shown, body)}"


def _shown(match: re.Match[str]) -> str:
    found = command(match[2])
    keys = shown_keys(found) if match[1] == "key" else ""
    names = (tr(found.menu.value), tr(found.submenu), found.label.rstrip("…"))
    return f"<b>{escape(keys or ' > '.join(name.replace('&', '') for name in names if name))}</b>"
