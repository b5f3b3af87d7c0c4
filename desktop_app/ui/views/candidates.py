# SPDX-License-Identifier: Apache-2.0
"""What a person checks a row by: its reason, the likeliest speakers with their passages, and a key for each answer."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton, QSizePolicy, QWidget

from desktop_app.model.certainty import State
from desktop_app.model.rows import Row
from desktop_app.model.spans import Span
from desktop_app.model.speaker import Candidate
from desktop_app.ui import layouts, theme
from desktop_app.ui.plain_text import set_tip
from desktop_app.ui.reasons import state_in_words
from desktop_app.ui.translation import capital, mark, tr
from desktop_app.ui.views.details_flow import FlowLayout
from desktop_app.ui.views.evidence import Link
from desktop_app.ui.views.label import Label

_ANSWERS = (
    ("confirm", mark("Right"), mark("Enter")),
    ("name_speaker", mark("Somebody else"), "0"),
    ("nobody", mark("Nobody said this"), "X"),
)
"""The commands beside the choice of a speaker, with their buttons and keys."""


class CandidateList(QFrame):
    """`chosen(number)` of a speaker, from 1; `answered(command)` for the other answers; `passage_clicked(Span)`.

    Hidden for rows that need no check. `words_around` gives the words around a passage.
    """

    chosen = Signal(int)
    answered = Signal(str)
    passage_clicked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("candidates")
        self.setAccessibleName(tr("To check"))
        self.words_around: Callable[[Span], str] = lambda _span: ""
        self._reason = Label("", self, wraps=True)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.GAP)
        self._grid.setVerticalSpacing(theme.GRID // 2)
        self._grid.setColumnStretch(1, 1)
        self.buttons: list[QPushButton] = []
        self.answers = {name: self._answer(name, text, key) for name, text, key in _ANSWERS}
        # The pane is not scrolled sideways: one line of German buttons was cut off in a window of 1280 pixels.
        answers = FlowLayout()
        for button in self.answers.values():
            answers.addWidget(button)
        layouts.column(self._reason, self._grid, answers, into=self, margins=theme.GRID, gap=theme.GRID)
        self.hide()

    def _answer(self, name: str, text: str, key: str) -> QPushButton:
        button = QPushButton(f"{tr(text)} ({tr(key)})", self)
        button.setAccessibleName(tr(text))
        button.clicked.connect(lambda: self.answered.emit(name))
        return button

    def show_row(self, row: Row | None) -> None:
        """Show what `row` is checked by."""
        while (item := self._grid.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        self.buttons = []
        wanted = row is not None and row.state in (State.TO_CHECK, State.DOUBTFUL)
        self.setVisible(wanted)
        if row is None or not wanted:
            return
        self._reason.setText(capital(state_in_words(row)))
        for number, candidate in enumerate(row.candidates, 1):
            self._add(number, candidate)

    def _add(self, number: int, candidate: Candidate) -> None:
        office = ", ".join(filter(None, (candidate.role, candidate.organization)))
        if candidate.organization == candidate.speaker:
            office = candidate.role or ""
        name = f"{candidate.speaker}, {office}" if office else candidate.speaker
        button = QPushButton(str(number), self)
        button.setProperty("key", True)
        button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        button.setAccessibleName(tr("{number}: {speaker} said it", number=str(number), speaker=name))
        set_tip(button, tr("{speaker} said it", speaker=name))
        button.clicked.connect(lambda: self.chosen.emit(number))
        self.buttons.append(button)
        lines = QWidget(self)
        shown = Label(name, lines)
        shown.wrap()
        column = layouts.column(shown, into=lines, margins=0, gap=0)
        if candidate.span is not None:
            span = candidate.span
            link = Link(self.words_around(span), lines)
            link.clicked.connect(lambda: self.passage_clicked.emit(span))
            column.addWidget(link)
        self._grid.addWidget(button, number - 1, 0)
        self._grid.addWidget(lines, number - 1, 1)
