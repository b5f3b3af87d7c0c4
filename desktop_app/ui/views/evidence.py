# SPDX-License-Identifier: Apache-2.0
"""Why a quotation is attributed as it is: the chain of reasons, each with a way to its passage."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton, QSizePolicy, QWidget

from desktop_app.model.spans import Span
from desktop_app.model.speaker import Evidence
from desktop_app.ui import theme
from desktop_app.ui.plain_text import set_tip
from desktop_app.ui.terms import term
from desktop_app.ui.translation import capital, mark, tr
from desktop_app.ui.views.label import Label

MOST_WORDS = 60
_REASONS = {
    "name": mark("named here"),
    "pronoun": mark("a pronoun"),
    "description": mark("described so"),
    "document": mark("a document that speaks"),
    "antecedent": mark("what it refers to"),
    "surname": mark("short name"),
    "full-name": mark("full name"),
    "continues": mark("the speaker of the quotation before goes on"),
    "apposition": mark("stated beside the name"),
    "dash": mark("stated after the name"),
    "stated": mark("stated here"),
    "clue": mark("the model links it to the speaker"),
    "released": mark("spoke just before, and gave it out"),
    "body": mark("named nearby"),
    "itself": mark("speaks as itself"),
    "edited": mark("corrected by hand"),
}


def in_words(evidence: Evidence) -> str:
    """The reason as a person would say it; names that are not known here are shown as they are."""
    return tr(_REASONS.get(evidence.reason, evidence.reason.replace("-", " ").replace("_", " ")))


class EvidenceList(QFrame):
    """One line a reason; `clicked(Span)` when the user asks for its passage."""

    clicked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("evidence")
        self.setAccessibleName(tr("Why this speaker"))
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(theme.GAP, theme.GRID, theme.GAP, theme.GRID)
        self._grid.setHorizontalSpacing(theme.GAP)
        self._grid.setVerticalSpacing(theme.GRID // 2)
        self._grid.setColumnStretch(1, 1)

    def show_evidence(self, chain: Sequence[Evidence], words_at: Callable[[Span], str]) -> None:
        """Show `chain` in its order; `words_at` gives the words of a passage ("" where they are not at hand)."""
        self._empty()
        if not chain:
            self._grid.addWidget(Label(tr("Nothing in the text was found to say so."), self, wraps=True), 0, 0, 1, 2)
        about = ""
        for line, reason in enumerate(chain):
            if reason.about != about:
                about = reason.about
                heading = Label(capital(term(about)), self, wraps=True, quiet=True)
                self._grid.addWidget(heading, line, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(self._reason(reason, words_at), line, 1)

    def _empty(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def _reason(self, reason: Evidence, words_at: Callable[[Span], str]) -> QWidget:
        said = in_words(reason)
        span = reason.span
        if span is None:
            return Label(said, self, wraps=True)
        words = " ".join(words_at(span).split())
        quoted = f"“{words[:MOST_WORDS]}{'…' if len(words) > MOST_WORDS else ''}”" if words else tr("show the passage")
        link = Link(f"{quoted}, {said}", self)
        link.setAccessibleName(f"{term(reason.about)}, {said}: {quoted}")
        link.clicked.connect(lambda: self.clicked.emit(span))
        return link


class Link(QPushButton):
    """A line that is a link; shortened where it is too long, the whole in its tooltip."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        self._whole = text
        self.setProperty("link", True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        set_tip(self, tr("Show in the article: {text}", text=text))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As Qt asks."""
        super().resizeEvent(event)
        room = event.size().width() - 2 * theme.GAP
        shown = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, room)
        # A lone & would be taken for the mark of a shortcut.
        self.setText(shown.replace("&", "&&"))
