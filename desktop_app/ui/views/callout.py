# SPDX-License-Identifier: Apache-2.0
"""A few words beside a part of the window, and a frame around that part; the window stays usable."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QWidget

from desktop_app.ui import layouts, theme
from desktop_app.ui.translation import tr
from desktop_app.ui.views.label import Label

WIDTH_CHARACTERS = 44
_MOVES = frozenset((QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide))


class Callout(QFrame):
    """`next_wanted()`, `back_wanted()` and `skip_wanted()`, the last by Esc too."""

    next_wanted = Signal()
    back_wanted = Signal()
    skip_wanted = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("callout")
        self.setAutoFillBackground(True)
        self._over = window
        self._target: QWidget | None = None
        self._mark = QFrame(window)
        self._mark.setObjectName("callout-mark")
        self._mark.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._title = Label("", self)
        font = self._title.font()
        font.setBold(True)
        self._title.setFont(font)
        self._text = Label("", self, wraps=True)
        self._far = Label("", self, quiet=True)
        self._skip = self._button(tr("&Skip"), self.skip_wanted)
        self._back = self._button(tr("&Back"), self.back_wanted)
        self._next = self._button(tr("&Next"), self.next_wanted)
        self._next.setObjectName("callout-next")
        self._lay_out()
        self._placing = QTimer(self, singleShot=True, interval=0)
        self._placing.timeout.connect(self._place)
        self.setFixedWidth(self.fontMetrics().averageCharWidth() * WIDTH_CHARACTERS)
        window.installEventFilter(self)
        self.hide()

    def _button(self, text: str, signal: object) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(True)
        button.clicked.connect(signal)
        return button

    def _lay_out(self) -> None:
        line = layouts.row(self._far, None, self._skip, self._back, self._next, gap=theme.GAP)
        layouts.column(
            self._title,
            self._text,
            line,
            into=self,
            margins=(theme.WIDE, theme.MARGIN, theme.WIDE, theme.MARGIN),
            gap=theme.GAP,
        )

    @property
    def title(self) -> str:
        """What is pointed at."""
        return self._title.text()

    def point_at(self, target: QWidget, title: str, text: str, *, number: int, count: int) -> None:
        """Say `text` beside `target`, as the `number`th of `count`, and take the focus."""
        if self._target is not None:
            self._target.removeEventFilter(self)
        self._target = target
        target.installEventFilter(self)
        _bring_in_sight(target)
        self._title.setText(title)
        self._text.setText(text)
        self._far.setText(tr("{number} of {count}", number=number, count=count))
        self._back.setEnabled(number > 1)
        self._next.setText(tr("&Done") if number == count else tr("&Next"))
        # Read aloud when the button gets the focus: it has the focus already from the second on.
        self.setAccessibleName(tr("Tour, {number} of {count}: {title}", number=number, count=count, title=title))
        self._next.setAccessibleDescription(f"{title}. {text}")
        self._place()
        self._next.clearFocus()
        self._next.setFocus()

    def leave(self) -> None:
        """Hide words and frame."""
        if self._target is not None:
            self._target.removeEventFilter(self)
        self._target = None
        self.hide()
        self._mark.hide()

    def _place(self) -> None:
        if self._target is None:
            return
        # As high as the wrapped text needs, which the size that Qt would suggest does not know.
        self.setFixedHeight(self.heightForWidth(self.width()))
        window = self._over
        seen = self._target.isVisible() and not self._target.visibleRegion().isEmpty()
        within = window.rect()
        target = _rect(self._target, window).intersected(within) if seen else QRect(within.center(), QSize(0, 0))
        self._mark.setGeometry(target)
        self._mark.setVisible(seen)
        self._mark.raise_()
        self.move(beside(target, self.size(), within))
        self.show()
        self.raise_()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """As Qt asks; follows the part that it points at."""
        if self._target is not None and event.type() in _MOVES:
            self._placing.start()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """As Qt asks."""
        if event.key() == Qt.Key.Key_Escape:
            self.skip_wanted.emit()
        else:
            super().keyPressEvent(event)


def beside(target: QRect, size: QSize, within: QRect) -> QPoint:
    """Where something of `size` stands beside `target` inside `within`: right, left, below, above, else upon it.

    All in the coordinates of the same widget.
    """
    gap = theme.GAP
    top = min(max(target.top(), within.top() + gap), within.bottom() - size.height() - gap)
    left = min(max(target.left(), within.left() + gap), within.right() - size.width() - gap)
    for place in (
        QPoint(target.right() + gap, top),
        QPoint(target.left() - gap - size.width(), top),
        QPoint(left, target.bottom() + gap),
        QPoint(left, target.top() - gap - size.height()),
    ):
        if within.contains(QRect(place, size)):
            return place
    return QPoint(left, max(within.top(), min(target.bottom(), within.bottom()) - size.height() - gap))


def _rect(widget: QWidget, window: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def _bring_in_sight(widget: QWidget) -> None:
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget)
        above = above.parentWidget()
