# SPDX-License-Identifier: Apache-2.0
"""The way to an export: what, how, into which file. How it was done last time is remembered."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop_app.actions import exporting
from desktop_app.actions.exporting import Scope, Shape
from desktop_app.ui.dialogs.export import Choice, ExportDialog
from desktop_app.ui.export_scope import Described
from desktop_app.ui.exporting import Exporting
from desktop_app.ui.file_dialog import FileDialog, Place
from desktop_app.ui.sentences import translated
from desktop_app.ui.session import Session
from desktop_app.ui.settings import WindowSettings
from desktop_app.ui.translation import tr

FORMAT, COLUMNS, UNGUARDED = "export/format", "export/columns", "export/unguarded"
STEM = "quotations"


class ChoosingExport(QObject):
    """Opens the dialogs, one after the other; both stay beside the window's other work."""

    def __init__(self, window: QWidget, session: Session, exporting: Exporting, settings: WindowSettings) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._exporting = exporting
        self._settings = settings

    def choose(self, ids: Sequence[int], described: Described) -> None:
        """Ask how to export `ids`, which are `described`, and write them."""
        self._session.read(
            lambda library: exporting.scope(library, ids),
            done=lambda scope: self._choose_shape(ids, described, scope),
            channel="scope of the export",
        )

    def remembered(self) -> Shape:
        """How the last export was written; what is not known any more is left out."""
        format = self._settings.text(FORMAT)
        columns = self._settings.text(COLUMNS).split(",")
        return exporting.Shape(
            format=format if format in {each.name for each in exporting.formats()} else exporting.formats()[0].name,
            columns=tuple(name for name in columns if name in exporting.COLUMNS) or exporting.COLUMNS,
            formula_guard=not self._settings.flag(UNGUARDED, default=False),
        )

    def _choose_shape(self, asked: Sequence[int], described: Described, scope: Scope) -> None:
        dialog = ExportDialog(
            told=described.told(len(scope.ids), unchecked=scope.unchecked, wrong=scope.left_out),
            # What is marked wrong was looked at.
            with_wrong=described.told(len(asked), unchecked=scope.unchecked) if scope.left_out else "",
            formats=exporting.formats(),
            shape=self.remembered(),
            parent=self._window,
        )
        dialog.chosen.connect(lambda choice: self._choose_file(asked, scope, choice))
        dialog.open()

    def _choose_file(self, asked: Sequence[int], scope: Scope, choice: Choice) -> None:
        self._remember(choice.shape)
        format = exporting.format_named(choice.shape.format)
        dialog = FileDialog(
            self._window,
            tr("Export as {label}", label=translated(format.label)),
            place=Place.EXPORTS,
            name=f"{STEM}{format.suffix}",
            filters=f"{translated(format.label)} (*{format.suffix})",
        )
        dialog.setAcceptMode(FileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(format.suffix.removeprefix("."))
        ids = asked if choice.wrong else scope.ids
        dialog.fileSelected.connect(
            lambda name: self._exporting.export(ids, Path(name), shape=choice.shape, asked=asked)
        )
        dialog.open()

    def _remember(self, shape: Shape) -> None:
        self._settings.set(FORMAT, shape.format)
        self._settings.set(UNGUARDED, not shape.formula_guard)
        # Of a document the columns are not chosen, though none of them may be checked.
        if shape.columns:
            self._settings.set(COLUMNS, ",".join(shape.columns))
        self._settings.save()
