# SPDX-License-Identifier: Apache-2.0
"""One line that says what was done, with the way back where there is one."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QEnterEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QToolButton, QWidget

from desktop_app.ui import theme
from desktop_app.ui.plain_text import set_tip
from desktop_app.ui.translation import tr
from desktop_app.ui.views.label import Label

SHOWN_MS = 10_000


class Tone(StrEnum):
    """What kind of message it is; the values are names of icons."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


class Action(NamedTuple):
    """What a button of the message is called and does."""

    name: str
    act: Callable[[], None]


class MessageBar(QFrame):
    """Shows one message for ten seconds, errors until they are closed; stays while the pointer rests on it.

    A `lasting` bar keeps its message, whatever its age and whichever button is pressed, until its x is (`closed()`).
    """

    closed = Signal()

    def __init__(self, parent: QWidget | None = None, *, lasting: bool = False) -> None:
        super().__init__(parent)
        self.setObjectName("message")
        self._acts: dict[QPushButton, Action | None] = {}
        self._stays = lasting
        self._lasting = lasting
        self._glyph = Label("", self)
        self._text = Label("", self, wraps=True)
        self._text.setObjectName("message-text")
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._third = self._action_button(tr("Undo"), name="message-third")
        self._other = self._action_button(tr("Show"), name="message-other")
        self._button = self._action_button(tr("Undo"), name="message-action")
        self._close = QToolButton(self)
        self._close.setIcon(theme.icon("close"))
        self._close.setAutoRaise(True)
        self._close.setAccessibleName(tr("Close the message"))
        set_tip(self._close, tr("Close") if lasting else tr("Close (Esc)"))
        self._close.clicked.connect(self._closed)
        self._timer = QTimer(self, singleShot=True, interval=SHOWN_MS)
        self._timer.timeout.connect(self.hide)
        line = QHBoxLayout(self)
        line.setContentsMargins(12, 4, 8, 4)
        line.setSpacing(8)
        for widget in (self._glyph, self._text, self._third, self._other, self._button, self._close):
            line.addWidget(widget, 1 if widget is self._text else 0)
        theme.set_off(self)
        self.hide()

    def _action_button(self, text: str, *, name: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(name)
        button.clicked.connect(lambda: self._pressed(button))
        return button

    @property
    def text(self) -> str:
        """What is shown."""
        return self._text.text()

    @property
    def undo(self) -> Action | None:
        """The offer to undo what is said, if there is one."""
        offers = (offer for offer in self._acts.values() if offer is not None)
        return next((offer for offer in offers if offer.name == tr("Undo")), None)

    def say(
        self,
        text: str,
        *,
        tone: Tone = Tone.INFO,
        action: Action | None = None,
        other: Action | None = None,
        third: Action | None = None,
    ) -> None:
        """Show `text`, with a button for what can be done about it, and buttons before it for other things."""
        side = self.fontMetrics().height()
        self._glyph.setPixmap(theme.icon(tone.value).pixmap(side, side))
        self._text.setText(text)
        for button, offered in ((self._button, action), (self._other, other), (self._third, third)):
            self._acts[button] = offered
            if offered is not None:
                button.setText(offered.name)
            button.setVisible(offered is not None)
        self._lasting = self._stays or tone is Tone.ERROR
        self.show()
        if self._lasting:
            self._timer.stop()
        else:
            self._timer.start()
        QAccessible.updateAccessibility(QAccessibleEvent(self._text, QAccessible.Event.Alert))

    def enterEvent(self, event: QEnterEvent) -> None:
        """As Qt asks: who points at it is reading it."""
        self._timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """As Qt asks."""
        if self.isVisible() and not self._lasting:
            self._timer.start()
        super().leaveEvent(event)

    def _pressed(self, button: QPushButton) -> None:
        offered = self._acts[button]
        if not self._stays:
            self.hide()
        if offered is not None:
            offered.act()

    def _closed(self) -> None:
        self.hide()
        self.closed.emit()
