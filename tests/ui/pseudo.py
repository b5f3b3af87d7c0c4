# SPDX-License-Identifier: Apache-2.0
"""A language that nobody speaks: English with accents, 40% longer, in brackets, so that what is not translatable or cut
off is seen."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt, QTranslator
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QMenuBar,
    QTableView,
    QToolButton,
    QTreeWidget,
    QWidget,
)

from desktop_app.ui.translation import CONTEXT
from desktop_app.ui.views.details_line import EditableLine
from desktop_app.ui.views.evidence import Link

OPEN, CLOSE = "⟦", "⟧"
_ACCENTED = str.maketrans("aeiouyAEIOUYcnszCNSZ", "áéíóúýÁÉÍÓÚÝčñšžČÑŠŽ")
# What stands for a value, a key's mark, a filter for files, a date.
_KEPT = re.compile(r"(\{\w*\}|%\w|&|;;|\(\*[^)]*\)|\bd?\s*MMMM yyyy)")
# Names, keys and dates.
_NO_TEXT = re.compile(r"Inquit|\b\d{1,2} [A-Z][a-z]+ \d{4}|(?:Ctrl|Shift|Alt|Esc|Del|F\d+|Return|Enter|\+)+|[A-Z?]")
_PARTS = re.compile(" · |   |\n")
# What is written in the language of the user's text, by what says what it is.
_DATA = ("Citation", "Preview of the full citation", "Preview of the short citation")


class Pseudo(QTranslator):
    """Translates every text of ours."""

    def translate(self, context: str, text: str, disambiguation: str | None = None, n: int = -1) -> str:
        """As Qt asks."""
        if context != CONTEXT or not text:
            return ""
        parts = _KEPT.split(text)
        accented = "".join(part if _KEPT.fullmatch(part) else part.translate(_ACCENTED) for part in parts)
        bare = _KEPT.sub("", text)
        return f"{OPEN}{accented}{_padding(math.ceil(len(bare) * 0.4) - 2)}{CLOSE}" if bare.strip() else text


def _padding(length: int) -> str:
    """Words of five letters, as many as it takes."""
    return "".join(" " if place % 6 == 0 and length > 6 else "ö" for place in range(max(length, 0)))


def untranslated(top: QWidget, known: str) -> list[str]:
    """What `top` shows, or says to who hears it, that is neither in the language nor in `known`, what the user read."""
    return [
        f"{_path(widget)}: {text}"
        for widget in _seen(top)
        for text in _texts(widget)
        if OPEN not in text and not all(_is_known(part, known) for part in _PARTS.split(text))
    ]


def _is_known(part: str, known: str) -> bool:
    return not re.search("[A-Za-z]{2}", _NO_TEXT.sub("", part)) or part.strip(" •").replace("&&", "&") in known


def cut_off(top: QWidget) -> list[str]:
    """The texts in `top` that have less room than they need."""
    return [f"{_path(widget)}: {_shown(widget)}" for widget in _seen(top) if _is_cut(widget, top)]


def _seen(top: QWidget) -> Iterator[QWidget]:
    yield from (each for each in (top, *top.findChildren(QWidget)) if each.isVisible())


def _shown(widget: QWidget) -> str:
    if isinstance(widget, QToolButton) and widget.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly:
        return "" if not widget.icon().isNull() else widget.text()
    return widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""


def _texts(widget: QWidget) -> Iterator[str]:
    """Every text of the widget itself."""
    yield from (widget.windowTitle(), widget.accessibleName(), re.sub("<[^>]+>", "", widget.toolTip()))
    if not _is_others(widget):
        yield _shown(widget)
    if isinstance(widget, QLineEdit):
        yield widget.placeholderText()
    elif isinstance(widget, QComboBox):
        yield widget.currentText()
    elif isinstance(widget, QMenuBar):
        for action in widget.actions():
            yield action.text()
            menu = action.menu()
            inner = list(menu.actions()) if isinstance(menu, QWidget) else []
            yield from (text for each in inner for text in (each.text(), re.sub("<[^>]+>", "", each.toolTip())))
    elif isinstance(widget, QTableView):
        model = widget.model()
        yield from (str(model.headerData(at, Qt.Orientation.Horizontal) or "") for at in range(model.columnCount()))
    elif isinstance(widget, QListWidget):
        yield from (widget.item(at).text() for at in range(widget.count()))
    elif isinstance(widget, QTreeWidget):
        items = (widget.topLevelItem(at) for at in range(widget.topLevelItemCount()))
        yield from (item.text(0) for item in items if item is not None)


def _is_others(widget: QWidget) -> bool:
    """True for a button of Qt's own, which has its own translations, and for a citation."""
    box = widget.parent()
    if isinstance(box, QDialogButtonBox) and isinstance(widget, QAbstractButton):
        return box.standardButton(widget) is not QDialogButtonBox.StandardButton.NoButton
    return widget.accessibleName().startswith(tuple(Pseudo().translate(CONTEXT, text) + ":" for text in _DATA))


def _is_cut(widget: QWidget, top: QWidget) -> bool:
    text = _shown(widget)
    # These shorten themselves, with the whole in the tooltip.
    if not text or isinstance(widget, Link) or isinstance(widget.parentWidget(), EditableLine):
        return False
    if isinstance(widget, QLabel) and widget.wordWrap():
        return widget.heightForWidth(widget.width()) > widget.height() + 1 or _is_hidden(widget, top)
    needed = widget.minimumSizeHint() if isinstance(widget, QLabel) else widget.sizeHint()
    return needed.width() > widget.width() + 1 or _is_hidden(widget, top)


def _is_hidden(widget: QWidget, top: QWidget) -> bool:
    """True where a part lies beyond the edge of a parent that cannot be scrolled."""
    place = QRect(QPoint(0, 0), widget.size())
    parent = widget.parentWidget()
    while widget is not top and parent is not None:
        place.translate(widget.pos())
        if isinstance(parent.parentWidget(), QAbstractScrollArea):
            return False
        if not parent.rect().contains(place):
            return True
        widget, parent = parent, parent.parentWidget()
    return False


def _path(widget: QWidget) -> str:
    owner = widget.parentWidget()
    return f"{type(owner).__name__ if owner else ''}/{type(widget).__name__} {widget.objectName()}"
