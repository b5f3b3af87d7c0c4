# SPDX-License-Identifier: Apache-2.0
"""From which probability on quotations are shown: a slider that says what it would show before it is let go."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QSlider, QWidget

from desktop_app.model.certainty import SHOWN_FROM, Doubt
from desktop_app.ui import layouts
from desktop_app.ui.dialogs.popup import Popup
from desktop_app.ui.plain_text import set_tip
from desktop_app.ui.translation import number, tr
from desktop_app.ui.views.label import Label

OF_ONE = 100
PAGE = 5
# After the last key or the last movement of the mouse; a drag is waited for until it ends.
SETTLED_MS = 400
WIDTH_CHARACTERS = 60


class CertainPopup(Popup):
    """`limit_chosen(float | None)`, None for what the program thinks best; `doubtful_toggled(bool)` to show what is
    doubtful too; `list_wanted()` for it alone."""

    limit_chosen = Signal(object)
    doubtful_toggled = Signal(bool)
    list_wanted = Signal()

    def __init__(self, parent: QWidget, *, doubtful: bool) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("How certain"))
        self._doubt: Doubt | None = None
        self._value = Label("", self)
        self._told = Label("counting…", self)
        self._make_slider()
        self.too = QCheckBox(tr("Show what is doubtful too"), self)
        self.too.setChecked(doubtful)
        self.too.toggled.connect(self.doubtful_toggled)
        self.alone = QPushButton(tr("List the Doubtful"), self)
        self.alone.clicked.connect(self._want_list)
        self.reset = QPushButton(tr("Reset to {limit}", limit=number(SHOWN_FROM, decimals=2)), self)
        self.reset.clicked.connect(self._reset)
        self._settled = QTimer(self, singleShot=True, interval=SETTLED_MS)
        self._settled.timeout.connect(self._choose)
        self._lay_out()

    def _make_slider(self) -> None:
        self.slider = QSlider(Qt.Orientation.Horizontal, self)
        self.setFocusProxy(self.slider)
        self.slider.setRange(0, OF_ONE)
        self.slider.setPageStep(PAGE)
        self.slider.setTickInterval(OF_ONE // 4)
        self.slider.setTickPosition(QSlider.TickPosition.TicksBelow)
        self.slider.setAccessibleName(tr("Least probability that somebody said it"))
        set_tip(self.slider, tr("Left shows more quotations, right only those that are surer"))
        self.slider.setEnabled(False)
        self.slider.valueChanged.connect(self._moved)
        self.slider.sliderReleased.connect(self._choose)

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.addWidget(Label(tr("Shown from a probability of"), self))
        line.addWidget(self._value)
        line.addStretch(1)
        line.addWidget(self.reset)
        below = layouts.row((self.too, 1), self.alone)
        layouts.column(line, self.slider, self._told, below, into=self, margins=(12, 8, 12, 12), gap=8)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * WIDTH_CHARACTERS)

    @property
    def told(self) -> str:
        """What is said of the limit."""
        return self._told.text()

    def show_doubt(self, doubt: Doubt) -> None:
        """Show the limit of the library and what it shows; what is being moved stays where it is."""
        self._doubt = doubt
        had_none = not self.slider.isEnabled()
        self.slider.setEnabled(True)
        if had_none:
            self.slider.setFocus()
        if not (self._settled.isActive() or self.slider.isSliderDown()):
            self.slider.blockSignals(True)
            self.slider.setValue(round(doubt.limit * OF_ONE))
            self.slider.blockSignals(False)
        self._tell()

    def show_moving(self) -> None:
        """The limit is being moved; in a large library that takes some seconds. `show_doubt` ends it."""
        self._told.setText(tr("Moving the limit…"))

    def _moved(self) -> None:
        self._tell()
        if not self.slider.isSliderDown():
            self._settled.start()

    def _tell(self) -> None:
        limit = self.slider.value() / OF_ONE
        self._value.setText(number(limit, decimals=2))
        self.reset.setVisible(limit != SHOWN_FROM)
        if self._doubt is not None:
            shown, everything = self._doubt.shown(limit), self._doubt.all
            self._told.setText(
                tr(
                    "{shown} of {all} are certain enough, {doubtful} doubtful.",
                    shown=shown,
                    all=everything,
                    doubtful=everything - shown,
                )
            )
            self.adjustSize()
            self.alone.setEnabled(shown < everything)

    def _choose(self) -> None:
        self._settled.stop()
        limit = self.slider.value() / OF_ONE
        if self._doubt is not None and limit != self._doubt.limit:
            self.limit_chosen.emit(limit)

    def _reset(self) -> None:
        self.slider.blockSignals(True)
        self.slider.setValue(round(SHOWN_FROM * OF_ONE))
        self.slider.blockSignals(False)
        self._settled.stop()
        self._tell()
        self.slider.setFocus()
        self.limit_chosen.emit(None)

    def _want_list(self) -> None:
        self.close()
        self.list_wanted.emit()
