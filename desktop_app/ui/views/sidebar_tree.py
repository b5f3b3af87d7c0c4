# SPDX-License-Identifier: Apache-2.0
"""The tree of the sidebar: a line is chosen by a click or by Enter or Space; with Ctrl it is added."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTreeWidget, QTreeWidgetItem, QWidget

from desktop_app.ui import layouts, theme
from desktop_app.ui.clipboard import DOCUMENTS
from desktop_app.ui.translation import tr
from desktop_app.ui.views.sidebar_rows import Line, LineDelegate, Sort, item_of, line_of

_CHOOSING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class SidebarTree(QTreeWidget):
    """`chosen(item, adding)`; a click on a section opens or closes it. `documents_dropped(name, ids)` where documents
    were dropped on a collection."""

    chosen = Signal(object, bool)
    documents_dropped = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Library and filters"))
        self.setHeaderHidden(True)
        self.setIndentation(0)
        self.setRootIsDecorated(False)
        self.setExpandsOnDoubleClick(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setItemDelegate(LineDelegate(self))
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(False)
        self.viewport().setBackgroundRole(self.backgroundRole())
        self._pressed: QTreeWidgetItem | None = None

    def put_widget(self, section: QTreeWidgetItem, widget: QWidget) -> QTreeWidgetItem:
        """Let `widget` be the first line of `section`; the line, hidden until somebody shows it."""
        item = item_of(Line(sort=Sort.WIDGET, label="", height=widget.sizeHint().height() + theme.GRID))
        section.insertChild(0, item)
        holder = QWidget(self)
        layouts.row(widget, into=holder, margins=(theme.GAP, 0, theme.GAP, theme.GRID))
        self.setItemWidget(item, 0, holder)
        item.setHidden(True)
        return item

    def _choose(self, item: QTreeWidgetItem, modifiers: Qt.KeyboardModifier) -> None:
        if line_of(item).sort is Sort.SECTION:
            item.setExpanded(not item.isExpanded())
        else:
            self.chosen.emit(item, bool(modifiers & Qt.KeyboardModifier.ControlModifier))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """As Qt asks."""
        super().mousePressEvent(event)
        self._pressed = self._item_at(event.position().toPoint(), event.button())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """As Qt asks."""
        super().mouseReleaseEvent(event)
        item, self._pressed = self._pressed, None
        if item is not None and item is self._item_at(event.position().toPoint(), event.button()):
            self._choose(item, event.modifiers())

    def _item_at(self, point: QPoint, button: Qt.MouseButton) -> QTreeWidgetItem | None:
        return self.itemAt(point) if button == Qt.MouseButton.LeftButton else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """As Qt asks."""
        item = self.currentItem()
        if event.key() in _CHOOSING and item is not None:
            self._choose(item, event.modifiers())
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """As Qt asks; documents are taken, anything else is the window's."""
        event.setAccepted(event.mimeData().hasFormat(DOCUMENTS))

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """As Qt asks; only a collection takes documents."""
        event.setAccepted(event.mimeData().hasFormat(DOCUMENTS) and bool(self._collection_at(event)))

    def dropEvent(self, event: QDropEvent) -> None:
        """As Qt asks."""
        name, mime = self._collection_at(event), event.mimeData()
        if name and mime.hasFormat(DOCUMENTS):
            event.acceptProposedAction()
            self.documents_dropped.emit(name, [int(id) for id in bytes(mime.data(DOCUMENTS).data()).split()])

    def _collection_at(self, event: QDropEvent) -> str:
        item = self.itemAt(event.position().toPoint())
        return line_of(item).value if item is not None and line_of(item).sort is Sort.COLLECTION else ""

    def event(self, event: QEvent) -> bool:
        """As Qt asks; Enter and Space belong to the tree while it has the focus."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() in _CHOOSING:
            event.accept()
            return True
        return super().event(event)
