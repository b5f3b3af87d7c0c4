# SPDX-License-Identifier: Apache-2.0
"""Files that could not be read, with the reason; the list can be copied and written to a file."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop_app.ui import clipboard

if TYPE_CHECKING:
    from desktop_app.actions.extracting import Refusal

WIDTH_CHARACTERS = 84
LINES = 20


def as_csv(refused: Sequence[Refusal]) -> str:
    """The list as RFC 4180 text."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(("file", "reason"))
    writer.writerows((each.name, each.reason) for each in refused)
    return out.getvalue()


class Refused(QDialog):
    """The list, newest last."""

    def __init__(self, refused: Sequence[Refusal], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Files That Were Refused")
        self._refused = list(refused)
        count = len(self._refused)
        label = QLabel(
            f"{count:,} files could not be read; all others are in the library."
            if count
            else "Every file of this session could be read.",
            self,
        )
        self.table = QTableWidget(count, 2, self)
        self.table.setAccessibleName("Refused files")
        self.table.setHorizontalHeaderLabels(["File", "Reason"])
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.table.horizontalHeader().setStretchLastSection(True)
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for line, each in enumerate(self._refused):
            for column, text in enumerate((each.name, each.reason)):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                self.table.setItem(line, column, item)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        copy = buttons.addButton("&Copy", QDialogButtonBox.ButtonRole.ActionRole)
        save = buttons.addButton("&Save as CSV…", QDialogButtonBox.ButtonRole.ActionRole)
        copy.setEnabled(bool(count))
        save.setEnabled(bool(count))
        copy.clicked.connect(self.copy)
        save.clicked.connect(self._choose_file)
        buttons.rejected.connect(self.reject)
        column_of_parts = QVBoxLayout(self)
        column_of_parts.setContentsMargins(12, 12, 12, 12)
        column_of_parts.setSpacing(12)
        for widget in (label, self.table, buttons):
            column_of_parts.addWidget(widget)
        metrics = self.fontMetrics()
        self.resize(metrics.averageCharWidth() * WIDTH_CHARACTERS, metrics.lineSpacing() * LINES)
        self.table.setColumnWidth(0, metrics.averageCharWidth() * WIDTH_CHARACTERS // 3)

    def copy(self) -> None:
        """Put the list on the clipboard, a file a line."""
        clipboard.put(text="\n".join(f"{each.name}: {each.reason}" for each in self._refused))

    def save(self, path: Path) -> None:
        """Write the list as CSV with a byte-order mark, which spreadsheets need.

        :raises OSError: the file cannot be written.
        """
        path.write_text(as_csv(self._refused), encoding="utf-8-sig", newline="")

    def _choose_file(self) -> None:
        dialog = QFileDialog(self, "Save the list", "refused.csv", "CSV (*.csv)")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.fileSelected.connect(lambda name: self.save(Path(name)))
        dialog.open()
