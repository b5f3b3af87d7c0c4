# SPDX-License-Identifier: Apache-2.0
"""Which name stays when several speakers are made one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QRadioButton, QScrollArea, QVBoxLayout, QWidget

from desktop_app.model.browse import Candidate
from desktop_app.ui import theme
from desktop_app.ui.dialogs.dialog import Button, Dialog
from desktop_app.ui.translation import tr
from desktop_app.ui.views.candidate_card import told
from desktop_app.ui.views.label import Label

WIDTH_CHARACTERS = 72
MOST_SHOWN = 4
LINES_EACH = 5


class MergeDialog(Dialog):
    """`merge_wanted(ids)`, the one whose name stays first. The fullest name, which comes first, is chosen."""

    merge_wanted = Signal(object)

    def __init__(self, candidates: Sequence[Candidate], parent: QWidget) -> None:
        super().__init__(tr("Merge Speakers"), parent, leave=Button.Cancel)
        self._candidates = tuple(candidates)
        self.choices: list[QRadioButton] = []
        inside = QFrame(self)
        lines = QVBoxLayout(inside)
        for candidate in candidates:
            self._add(candidate, inside, lines)
        lines.addStretch(1)
        self.choices[0].setChecked(True)
        area = QScrollArea(self)
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.merge = self.offer(tr("Merge"), self._merge, goes_on=True)
        self.merge.setDefault(True)
        asked = Label(tr("These become one speaker with all quotations. Which name stays?"), self)
        lines_shown = min(len(candidates), MOST_SHOWN) * (LINES_EACH + 1) + 6
        self.stack(asked, area, tall=area, characters=WIDTH_CHARACTERS, lines=lines_shown)

    def _add(self, candidate: Candidate, inside: QWidget, lines: QVBoxLayout) -> None:
        # An ampersand would be taken for the mark of a key.
        choice = QRadioButton(candidate.name.replace("&", "&&"), inside)
        about = Label(told(candidate), inside, wraps=True, quiet=True)
        about.setIndent(theme.GRID * 6)
        choice.setAccessibleDescription(about.text())
        lines.addWidget(choice)
        lines.addWidget(about)
        self.choices.append(choice)

    def _merge(self) -> None:
        kept = next(number for number, choice in enumerate(self.choices) if choice.isChecked())
        ids = [candidate.id for candidate in self._candidates]
        self.merge_wanted.emit([ids[kept], *ids[:kept], *ids[kept + 1 :]])
        self.accept()
