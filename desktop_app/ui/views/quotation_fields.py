# SPDX-License-Identifier: Apache-2.0
"""The fields in which a quotation is edited where it stands in the list."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QAbstractItemModel, QRect, Qt, QTimer
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QComboBox, QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop_app.model.terms import Form
from desktop_app.ui.models.columns import COLUMNS, Field
from desktop_app.ui.models.paged_table import Index
from desktop_app.ui.terms import term
from desktop_app.ui.views.choice import Choice, suggest

PADDING = 8
LEAST_CHARACTERS = 24


class QuotationFields(QStyledItemDelegate):
    """A box of choices for the form, a line with suggestions for names; `suggestions` gives those of a field."""

    suggestions: Callable[[Field], list[str]] = staticmethod(lambda _field: [])

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """As Qt asks: a box of choices for the form, a line with suggestions for names."""
        column = COLUMNS[index.column()]
        if column.field is Field.FORM:
            box = Choice(parent)
            for form in Form:
                box.addItem(term(form.value), form.value)
            box.setAccessibleName(column.head)
            return box
        line = QLineEdit(parent)
        line.setFrame(False)
        line.setTextMargins(PADDING - 3, 0, 0, 0)
        line.setAccessibleName(column.head)
        if column.field is not None:
            suggest(line, self.suggestions(column.field))
            line.returnPressed.connect(lambda: self._take(line))
        return line

    def _take(self, line: QLineEdit) -> None:
        """Let Enter end the edit also while suggestions are shown: Qt gives it to them then, and not to us."""
        suggestions = line.completer().popup()
        if suggestions is not None and suggestions.isVisible():
            # Afterwards: the one that is chosen is put into the line first.
            QTimer.singleShot(0, line, lambda: self._end(line))

    def _end(self, line: QLineEdit) -> None:
        self.commitData.emit(line)
        self.closeEditor.emit(line)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """As Qt asks, also where the row is fetched again: what the user has typed stays."""
        value = index.data(Qt.ItemDataRole.EditRole)
        if value is None:
            return
        if isinstance(editor, QComboBox):
            if not editor.view().isVisible():
                editor.setCurrentIndex(editor.findData(value))
                editor.showPopup()
        elif isinstance(editor, QLineEdit) and not editor.isModified():
            editor.setText(value)
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """As Qt asks."""
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentData())
        elif isinstance(editor, QLineEdit):
            model.setData(index, editor.text())

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """As Qt asks: the editor covers its cell, and is never too narrow to type in."""
        place = QRect(option.rect)
        place.setWidth(max(place.width(), QFontMetrics(option.font).averageCharWidth() * LEAST_CHARACTERS))
        editor.setGeometry(place)
