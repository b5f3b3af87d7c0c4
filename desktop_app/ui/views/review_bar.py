# SPDX-License-Identifier: Apache-2.0
"""Above the list while the review queue is shown: how far, and how often the program was right."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QProgressBar, QPushButton, QSizePolicy, QWidget

from desktop_app.model.review import ReviewFigures
from desktop_app.ui import layouts, theme
from desktop_app.ui.plain_text import set_tip
from desktop_app.ui.translation import percent, tr
from desktop_app.ui.views.label import Label

BAR_HEIGHT = 4


class ReviewBar(QFrame):
    """`left()` when the user leaves the queue. Hidden outside it."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("review")
        self._text = Label("", self, wraps=True)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(BAR_HEIGHT)
        self._bar.setAccessibleName(tr("Checked"))
        leave = QPushButton(tr("Leave"), self)
        set_tip(leave, tr("Show all quotations again (Ctrl+R)"))
        leave.clicked.connect(self.left)
        line = layouts.row((self._text, 1), leave, gap=8)
        # Below the words and not beside them: a narrow list has no room for both.
        layouts.column(line, self._bar, into=self, margins=(12, 4, 8, 4), gap=4)
        theme.set_off(self)
        self.hide()

    @property
    def text(self) -> str:
        """What is said."""
        return self._text.text()

    def show_figures(self, figures: ReviewFigures, *, left: int) -> None:
        """`left` quotations of the search wait to be looked at."""
        self._bar.setRange(0, max(1, figures.reviewed + left))
        self._bar.setValue(figures.reviewed)
        self._text.setText(
            tr("Least certain first: {left} to go, {precision}", left=left, precision=_precision(figures))
        )
        set_tip(
            self._bar,
            tr(
                "{reviewed} checked, {wrong} of them wrong or corrected",
                reviewed=figures.reviewed,
                wrong=figures.wrong,
            ),
        )


def _precision(figures: ReviewFigures) -> str:
    if not figures.reviewed:
        return tr("none checked yet (Enter: right, 1 to 3: another speaker, X: nobody said it)")
    return tr(
        "{reviewed} checked, {right} right (95% interval {low} to {high})",
        reviewed=figures.reviewed,
        right=percent(figures.precision),
        low=percent(figures.low),
        high=percent(figures.high),
    )
