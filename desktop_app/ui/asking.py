# SPDX-License-Identifier: Apache-2.0
"""Asks for the columns of tables that an import could not read, and reads them then."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop_app.actions.columns import guessed
from desktop_app.actions.importing import ImportReport
from desktop_app.actions.reanalysing import ReanalysisReport
from desktop_app.model.document import INSIDE
from desktop_app.ui.dialogs.columns import AskColumns
from desktop_app.ui.importing import Importing


class Asking(QObject):
    """One question for all tables with the same columns, one after the other; once in the life of a window."""

    def __init__(self, window: QWidget, importing: Importing) -> None:
        super().__init__(window)
        self._window = window
        self._importing = importing
        self._asked: set[tuple[str, ...]] = set()
        self._waiting: list[tuple[tuple[str, ...], str, list[Path]]] = []
        self._open = False
        importing.ended.connect(self._look)

    def _look(self, report: ImportReport | ReanalysisReport | None) -> None:
        by_columns: dict[tuple[str, ...], tuple[str, list[Path]]] = {}
        for refusal in report.refused if report is not None else ():
            if refusal.columns and refusal.columns not in self._asked:
                # A table in an archive is read again with its archive.
                _, files = by_columns.setdefault(refusal.columns, (refusal.likely, []))
                files.append(Path(refusal.name.split(INSIDE)[0]))
        self._asked |= set(by_columns)
        self._waiting += [(columns, likely, files) for columns, (likely, files) in by_columns.items()]
        self._next()

    def _next(self) -> None:
        if self._open or not self._waiting:
            return
        columns, likely, files = self._waiting.pop(0)
        dialog = AskColumns(files[0].name, columns, guessed(columns, likely), self._window)
        dialog.told.connect(lambda told: self._importing.told(told, list(dict.fromkeys(files))))
        dialog.finished.connect(self._closed)
        self._open = True
        dialog.open()

    def _closed(self) -> None:
        self._open = False
        self._next()
