# SPDX-License-Identifier: Apache-2.0
"""People who may be one, pair by pair, each decided with one key."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QWidget

from desktop_app.model.browse import Candidate, Pair
from desktop_app.ui import layouts, theme
from desktop_app.ui.dialogs.popup import fit
from desktop_app.ui.plain_text import set_tip
from desktop_app.ui.sentences import translated
from desktop_app.ui.translation import mark, tr
from desktop_app.ui.views.candidate_card import told
from desktop_app.ui.views.label import Label

WIDTH_CHARACTERS, LINES = 96, 15
NONE = mark("There are no possible duplicates: nobody has a name that another person's may be a form of.")
DONE = mark("That was the last pair.")


class Duplicates(QDialog):
    """`merge_wanted(ids)`, the fuller name first, and `apart_wanted(id, id)`; each goes on to the next pair.

    Who was merged away meanwhile is taken for the one whose name stayed.
    """

    merge_wanted = Signal(object)
    apart_wanted = Signal(int, int)

    def __init__(self, pairs: Sequence[Pair], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Possible Duplicates"))
        self._pairs = tuple(pairs)
        self._at = 0
        self._kept: dict[int, int] = {}
        self.reason = Label("", self, wraps=True)
        self.about = (Label("", self, wraps=True), Label("", self, wraps=True))
        cards = QHBoxLayout()
        cards.setSpacing(theme.WIDE)
        for card in self.about:
            cards.addWidget(card, 1, Qt.AlignmentFlag.AlignTop)
        self.same = self._button(tr("Same Person"), tr("Merge both; the fuller name stays (Enter)"), self._merge)
        self.other = self._button(tr("Not the Same"), tr("Keep them apart for good (N)"), self._keep_apart)
        self.skip = self._button(tr("Skip"), tr("Decide another time (S)"), self._go_on)
        self._keys = {
            Qt.Key.Key_Return: self.same,
            Qt.Key.Key_Enter: self.same,
            Qt.Key.Key_N: self.other,
            Qt.Key.Key_S: self.skip,
        }
        line = layouts.row(None, self.skip, self.other, self.same)
        layouts.column(self.reason, (cards, 1), line, into=self, gap=theme.MARGIN)
        metrics = self.fontMetrics()
        fit(self, metrics.averageCharWidth() * WIDTH_CHARACTERS, metrics.lineSpacing() * LINES)
        self._show()

    def _button(self, text: str, tip: str, then: Callable[[], None]) -> QPushButton:
        button = QPushButton(text, self)
        set_tip(button, tip)
        button.setAutoDefault(False)
        button.clicked.connect(then)
        return button

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """As Qt asks."""
        button = self._keys.get(Qt.Key(event.key()))
        if button is not None:
            button.click()
        else:
            super().keyPressEvent(event)

    @property
    def pair(self) -> tuple[Candidate, Candidate] | None:
        """What is shown, the fuller name first; None at the end."""
        if self._at >= len(self._pairs):
            return None
        shown = self._pairs[self._at]
        both = shown.first, shown.second
        return both if len(both[0].name) >= len(both[1].name) else both[::-1]

    def _show(self) -> None:
        pair = self.pair
        while pair is not None and len({self._now(one) for one in pair}) < 2:
            self._at += 1
            pair = self.pair
        for card, one in zip(self.about, pair or (None, None), strict=True):
            card.setText(f"{one.name}\n{told(one)}" if one is not None else "")
        for button in (self.same, self.other, self.skip):
            button.setEnabled(pair is not None)
        if pair is None:
            self.reason.setText(tr(DONE if self._pairs else NONE))
        else:
            place = tr("{number} of {count}", number=self._at + 1, count=len(self._pairs))
            self.reason.setText(f"{place}: {translated(self._pairs[self._at].reason)}.")

    def _now(self, one: Candidate) -> int:
        id = one.id
        while id in self._kept:
            id = self._kept[id]
        return id

    def _merge(self) -> None:
        if self.pair is not None:
            kept, other = (self._now(one) for one in self.pair)
            self._kept[other] = kept
            self.merge_wanted.emit([kept, other])
            self._go_on()

    def _keep_apart(self) -> None:
        if self.pair is not None:
            self.apart_wanted.emit(*(self._now(one) for one in self.pair))
            self._go_on()

    def _go_on(self) -> None:
        self._at += 1
        self._show()
