# SPDX-License-Identifier: Apache-2.0
"""Quotations and citations on their way to the clipboard."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.actions import browsing
from desktop_app.model.rows import Row
from desktop_app.ui import clipboard
from desktop_app.ui.session import Session

if TYPE_CHECKING:
    from desktop_app.actions.citing import Citation

MOST_COPIED = 5000
DEFAULT_STYLE = "apa"


class What(StrEnum):
    """What of a quotation is copied."""

    QUOTATION = "quotation"
    CITATION = "citation"
    SHORT = "short"


_NAMES = {What.QUOTATION: "quotation", What.CITATION: "citation", What.SHORT: "short citation"}


class Copying(QObject):
    """`copied(message)` once the clipboard holds it."""

    copied = Signal(str)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.style = DEFAULT_STYLE

    def copy(self, ids: Sequence[int], what: What) -> None:
        """Copy text and HTML of the quotations `ids`, in that order, a paragraph each."""
        if not ids or not self._session.ready:
            return
        library, style, chosen = self._session.library, self.style, ids[:MOST_COPIED]
        self._session.jobs.read(
            lambda: _cited(browsing.rows(library, chosen), what, style=style),
            done=lambda citations: self._put(citations, what),
            channel="copy",
        )

    def _put(self, citations: Sequence[Citation], what: What) -> None:
        text = "\n\n".join(citation.text for citation in citations)
        html = "\n".join(_paragraph(citation.html) for citation in citations)
        clipboard.put(text=text, html=html)
        count = len(citations)
        name = _NAMES[what]
        self.copied.emit(f"Copied the {name}" if count == 1 else f"Copied {count:,} {name}s")


def _cited(rows: Sequence[Row], what: What, *, style: str) -> list[Citation]:
    """Runs in a reader thread."""
    from desktop_app.actions import citing

    # A style may be remembered that this version does not know.
    known = style if style in dict(citing.styles()) else DEFAULT_STYLE
    makers: dict[What, Callable[[Row], Citation]] = {
        What.QUOTATION: citing.quotation,
        What.SHORT: citing.short,
        What.CITATION: lambda row: citing.cite(row, style=known),
    }
    return [makers[what](row) for row in rows]


def _paragraph(html: str) -> str:
    return html if html.lstrip().startswith("<p") else f"<p>{html}</p>"
