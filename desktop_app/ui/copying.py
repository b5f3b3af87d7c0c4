# SPDX-License-Identifier: Apache-2.0
"""Quotations and citations on their way to the clipboard."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from desktop_app.actions import citing
from desktop_app.actions.citing import Copied, What
from desktop_app.actions.opening import Library
from desktop_app.model.rows import Row, in_sentence
from desktop_app.model.terms import Form
from desktop_app.ui import clipboard
from desktop_app.ui.sentences import explained
from desktop_app.ui.session import Session
from desktop_app.ui.terms import not_checked
from desktop_app.ui.translation import mark, number, tr

MOST_COPIED = 5000
DEFAULT_STYLE = "apa"
# In the preview so many characters are shown at the beginning and at the end of longer quotations.
MOST_SHOWN, BEGIN, END = 200, 110, 80
T = TypeVar("T")


_NAMES = {
    What.QUOTATION: (mark("Copied the quotation"), mark("Copied {count} quotations")),
    What.CITATION: (mark("Copied the citation"), mark("Copied {count} citations")),
    What.SHORT: (mark("Copied the short citation"), mark("Copied {count} short citations")),
    What.MARKDOWN: (mark("Copied the quotation as Markdown"), mark("Copied {count} quotations as Markdown")),
    What.BLOCK_QUOTE: (mark("Copied the HTML block quote"), mark("Copied {count} HTML block quotes")),
    What.CARD: (mark("Copied the evidence card"), mark("Copied {count} evidence cards")),
}


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
        """Copy text, HTML and RTF of the quotations `ids`, in that order."""
        if not ids:
            return
        style, chosen = self.style, ids[:MOST_COPIED]
        self._session.read(
            lambda library: _copied(library, chosen, what, style),
            done=lambda answer: self._put(*answer, what, asked=len(ids)),
            channel="copy",
        )

    def make(self, ids: Sequence[int], what: What, *, then: Callable[[Copied], T], done: Callable[[T], None]) -> None:
        """Make what would be copied, do `then` with it in the reader's thread, and `done` with its answer in this."""
        if not ids:
            return
        style = self.style
        self._session.read(lambda library: then(_copied(library, ids, what, style)[0]), done=done, channel="drag")

    def describe(self, row: Row) -> None:
        """Have `described` tell the citation of `row`, the labels of all styles, and the label of the one in use."""
        style = self.style
        self._session.read(lambda library: _described(library, row, style), done=self._tell, channel="cite")

    def choose_style(self, label: str) -> None:
        """Cite in the style with this label from now on."""
        self.style = next((name for name, known in self._labels.items() if known == label), self.style)

    def _tell(self, answer: tuple[str, dict[str, str], str]) -> None:
        text, self._labels, style = answer
        self.described.emit(text, list(self._labels.values()), self._labels[style])

    def _put(self, copied: Copied, count: int, unchecked: int, what: What, *, asked: int) -> None:
        clipboard.put(text=copied.text, html=copied.html, rtf=copied.rtf)
        one, many = _NAMES[what]
        shown = tr("the first {count} of {asked}", count=count, asked=asked) if asked > MOST_COPIED else number(count)
        told = tr(one) if count == 1 else tr(many, count=shown)
        self.copied.emit("; ".join(filter(None, (told, not_checked(unchecked, count)))))


def _copied(library: Library, ids: Sequence[int], what: What, style: str) -> tuple[Copied, int, int]:
    """Runs in a reader thread."""
    return citing.copied(library, ids, what, style=known_style(style))


def _described(library: Library, row: Row, style: str) -> tuple[str, dict[str, str], str]:
    """The citation, the styles (name to label), the style in use; runs in a reader thread."""
    known = known_style(style)
    try:
        # All of the words stand above; what is copied has them all.
        words = _ends_of("".join(words for words, _ in in_sentence(row)))
        brief = replace(row, quotation=words, context=words if row.form is Form.INDIRECT else row.context)
        text = citing.cite_all([brief], style=known, places=citing.places(library, [row])).text
    except citing.StyleError as error:
        # Said where the citation would stand, not anew for each quotation that is looked at.
        text = explained(error)
    return text, dict(citing.styles()), known


def _ends_of(words: str) -> str:
    """The beginning and the end of a long quotation."""
    if len(words) <= MOST_SHOWN:
        return words
    return f"{words[:BEGIN].rpartition(' ')[0]} … {words[-END:].partition(' ')[2]}"


def known_style(style: str) -> str:
    """`style`, or the usual one where a style is remembered that is not there any more."""
    return style if style in dict(citing.styles()) else DEFAULT_STYLE
