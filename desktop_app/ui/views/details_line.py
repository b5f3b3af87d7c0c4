# SPDX-License-Identifier: Apache-2.0
"""A line of text that turns into a field where it stands."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPalette
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_app.ui import layouts
from desktop_app.ui.plain_text import set_tip
from desktop_app.ui.translation import tr
from desktop_app.ui.views.choice import suggest
from desktop_app.ui.views.label import Label

_STARTS = (Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class _Shown(Label):
    """The text at rest; `wanted()` on a click, F2, Enter or Space."""

    wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__("", parent)
        self.wrap()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setProperty("editable", True)
        self.setIndent(0)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.wanted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _STARTS:
            self.wanted.emit()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        # F2, Enter and Space belong to this line while it has the focus, whatever else the window does with them.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() in _STARTS:
            event.accept()
            return True
        return super().event(event)


def has_alt(event: QKeyEvent) -> bool:
    """Whether Alt is held with another key: Alt+Down and its like go on to another quotation."""
    return bool(event.modifiers() & Qt.KeyboardModifier.AltModifier) and event.key() != Qt.Key.Key_Alt


class _Field(QLineEdit):
    """The text being edited; `left()` when the focus or a shortcut goes elsewhere, `dropped()` on Esc."""

    left = Signal()
    dropped = Signal()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and has_alt(event):
            self.left.emit()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dropped.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        # The list of suggestions takes the focus for a while, and so may the context menu.
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()


class EditableLine(QWidget):
    """`edited(text)` when the user has changed it: Enter or leaving keeps, Esc restores."""

    edited = Signal(str)

    def __init__(self, name: str, *, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._placeholder = placeholder
        self._text = ""
        self._suggestions: list[str] = []
        self.shown = _Shown(self)
        set_tip(self.shown, tr("{name}: click or press F2 to change it", name=name))
        self.field = _Field(self)
        self.field.setAccessibleName(name)
        self.field.setPlaceholderText(placeholder)
        self.field.hide()
        layouts.column(self.shown, self.field, into=self, margins=0)
        self.setFocusProxy(self.shown)
        self.shown.wanted.connect(self.start)
        self.field.returnPressed.connect(lambda: self._end(keep=True, stay=True))
        self.field.left.connect(lambda: self._end(keep=True, stay=False))
        self.field.dropped.connect(lambda: self._end(keep=False, stay=True))
        self._show("")

    @property
    def text(self) -> str:
        """What stands there."""
        return self._text

    @property
    def editing(self) -> bool:
        """Whether the field is open."""
        return self.field.isVisibleTo(self)

    def set_text(self, text: str, *, doubted: bool = False) -> None:
        """Show `text`, light and with a question mark if it is doubted; an open field is closed and dropped."""
        self._end(keep=False, stay=False)
        self._show(text, doubted=doubted)

    def set_suggestions(self, suggestions: list[str]) -> None:
        """What the field offers while one types."""
        self._suggestions = suggestions

    def start(self) -> None:
        """Open the field."""
        self.field.setText(self._text)
        self.field.setFont(self.shown.font())
        if self._suggestions:
            suggest(self.field, self._suggestions)
        self.shown.hide()
        self.field.show()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.selectAll()

    def _end(self, *, keep: bool, stay: bool) -> None:
        if not self.editing:
            return
        typed = " ".join(self.field.text().split())
        # Hidden first: losing the focus by it must not end the edit a second time.
        self.field.hide()
        self.shown.show()
        if stay:
            self.shown.setFocus(Qt.FocusReason.OtherFocusReason)
        if keep and typed != self._text:
            self._show(typed)
            self.edited.emit(typed)

    def _show(self, text: str, *, doubted: bool = False) -> None:
        self._text = text
        shown = f"{text}?" if doubted else text
        self.shown.setText(shown or self._placeholder)
        self.shown.setAccessibleName(f"{self._name}: {shown}" if text else tr("{name}: none", name=self._name))
        role = QPalette.ColorRole.PlaceholderText if doubted or not text else QPalette.ColorRole.WindowText
        self.shown.setForegroundRole(role)
