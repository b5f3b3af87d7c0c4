# SPDX-License-Identifier: Apache-2.0
"""Quotations and citations on their way to the clipboard."""

from __future__ import annotations

import html
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
    """`copied(message)` once the clipboard holds it; `described(text, styles, style)` answers `describe`."""

    copied = Signal(str)
    described = Signal(str, object, str)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.style = DEFAULT_STYLE
        self._labels: dict[str, str] = {}

    def copy(self, ids: Sequence[int], what: What) -> None:
        """Copy text and HTML of the quotations `ids`, in that order, a paragraph each."""
        if not ids or not self._session.ready:
            return
        library, style, chosen = self._session.library, self.style, ids[:MOST_COPIED]
        self._session.jobs.read(
            lambda: _cited(browsing.rows(library, chosen), what, style=style),
            done=lambda citations: self._put(citations, what, asked=len(ids)),
            channel="copy",
        )

    def describe(self, row: Row) -> None:
        """Have `described` tell the citation of `row`, the labels of all styles, and the label of the one in use."""
        style = self.style
        self._session.jobs.read(lambda: _described(row, style), done=self._tell, channel="cite")

    def choose_style(self, label: str) -> None:
        """Cite in the style with this label from now on."""
        self.style = next((name for name, known in self._labels.items() if known == label), self.style)

    def _tell(self, answer: tuple[str, dict[str, str], str]) -> None:
        text, self._labels, style = answer
        self.described.emit(text, list(self._labels.values()), self._labels[style])

    def _put(self, citations: Sequence[Citation], what: What, *, asked: int) -> None:
        text = "\n\n".join(citation.text for citation in citations)
        markup = "\n".join(_paragraph(citation.html) for citation in citations)
        clipboard.put(text=text, html=markup)
        count = len(citations)
        name = _NAMES[what]
        shown = f"the first {count:,} of {asked:,}" if asked > MOST_COPIED else f"{count:,}"
        self.copied.emit(f"Copied the {name}" if count == 1 else f"Copied {shown} {name}s")


def _cited(rows: Sequence[Row], what: What, *, style: str) -> list[Citation]:
    """Runs in a reader thread."""
    from desktop_app.actions import citing

    known = _known(style)
    makers: dict[What, Callable[[Row], Citation]] = {
        What.QUOTATION: lambda row: citing.Citation(text=row.quotation, html=_block(row.quotation)),
        What.SHORT: citing.short,
        What.CITATION: lambda row: citing.cite(row, style=known),
    }
    return [makers[what](row) for row in rows]


def _block(words: str) -> str:
    """The words as a block quotation; not as `q`, which would put quotation marks around them."""
    paragraphs = [part for line in words.splitlines() if (part := line.strip())]
    return f"<blockquote>{''.join(f'<p>{html.escape(part, quote=False)}</p>' for part in paragraphs)}</blockquote>"


def _described(row: Row, style: str) -> tuple[str, dict[str, str], str]:
    """The citation, the styles (name to label), the style in use; runs in a reader thread."""
    from desktop_app.actions import citing

    return citing.cite(row, style=_known(style)).text, dict(citing.styles()), _known(style)


def _known(style: str) -> str:
    """`style`, or the usual one where a style is remembered that this version does not know."""
    from desktop_app.actions import citing

    return style if style in dict(citing.styles()) else DEFAULT_STYLE


def _paragraph(markup: str) -> str:
    return markup if markup.lstrip().startswith(("<p", "<blockquote")) else f"<p>{markup}</p>"
