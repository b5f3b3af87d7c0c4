# SPDX-License-Identifier: Apache-2.0
"""What long work is doing, how far it is, and the way to stop it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QFrame, QProgressBar, QPushButton, QSizePolicy, QWidget

from desktop_app.ui import layouts
from desktop_app.ui.commands import command, shown_keys
from desktop_app.ui.plain_text import set_tip
from desktop_app.ui.translation import tr
from desktop_app.ui.views.label import Label

BAR_WIDTH = 200
BAR_HEIGHT = 8


class ProgressBar(QFrame):
    """`stop_wanted()` when Stop is pressed, `refused_wanted()` for the files that were refused up to now. Hidden while
    nothing runs."""

    stop_wanted = Signal()
    refused_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._task = ""
        self._stopping = False
        self.setObjectName("progress")
        self._what = Label("", self)
        self._what.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setFixedSize(BAR_WIDTH, BAR_HEIGHT)
        self._bar.setAccessibleName(tr("Progress"))
        self._stop = QPushButton(tr("Stop"), self)
        self._stop.clicked.connect(self.stop_wanted)
        self._refused = QPushButton(tr("Show"), self)
        self._refused.setProperty("link", True)
        self._refused.setAccessibleName(tr("Show the files that were refused"))
        set_tip(self._refused, tr("List the files that were refused up to now, with the reason"))
        self._refused.clicked.connect(self.refused_wanted)
        layouts.row((self._what, 1), self._refused, self._bar, self._stop, into=self, margins=(12, 4, 8, 4), gap=8)
        self.hide()

    @property
    def text(self) -> str:
        """What is said of the work."""
        return self._what.text()

    def begin(self, what: str, *, stopped: str) -> None:
        """Work has begun and it is not known yet how much there is; `stopped` is said of what becomes of it then."""
        self._task = what.rstrip("…")
        keys = shown_keys(command("stop"))
        set_tip(self._stop, f"{tr('Stop')} ({keys}); {stopped}" if keys else f"{tr('Stop')}; {stopped}")
        self._bar.setRange(0, 0)
        self._stopping = False
        self._refused.hide()
        self._say(what)
        self.show()

    def advance(self, done: int, total: int, what: str) -> None:
        """`done` of `total` steps are behind us; `total` 0 where not known. `what` is said behind the work's name."""
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        if not self._stopping:
            self._say(f"{self._task}: {what}")

    def offer_refused(self) -> None:
        """Files were refused: let the user see which."""
        self._refused.show()

    def stopping(self) -> None:
        """The user asked to stop; the step at hand is finished first."""
        # The button stays enabled: a disabled one would lose the focus.
        self._stopping = True
        self._say(tr("Stopping…"))

    def end(self) -> None:
        """Nothing runs any more."""
        self.hide()

    def _say(self, what: str) -> None:
        metrics = QFontMetrics(self._what.font())
        self._what.setText(
            metrics.elidedText(what, Qt.TextElideMode.ElideMiddle, max(self._what.width(), BAR_WIDTH * 2))
        )
        set_tip(self._what, what)
