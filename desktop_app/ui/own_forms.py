# SPDX-License-Identifier: Apache-2.0
"""Ties the editor of the user's own citation forms to the library and to what is copied."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.actions import citing
from desktop_app.actions.citing import OwnForm
from desktop_app.actions.opening import Library
from desktop_app.model.rows import Row
from desktop_app.ui.copying import DEFAULT_STYLE, Copying
from desktop_app.ui.dialogs.own_form import OwnFormEditor
from desktop_app.ui.sentences import explained
from desktop_app.ui.session import Session
from desktop_app.ui.translation import mark, tr

_NO_ROW = mark("Select a quotation to see what the form makes of it.")


class OwnForms(QObject):
    """`said(text)` for the message line; `style_chosen()` after the style in use was changed by the editor."""

    said = Signal(str)
    style_chosen = Signal()

    def __init__(self, session: Session, copying: Copying, *, row: Callable[[], Row | None], parent: QWidget) -> None:
        """`row` gives the quotation that is looked at."""
        super().__init__(parent)
        self._session = session
        self._copying = copying
        self._row = row
        self._window = parent
        self.editor: OwnFormEditor | None = None

    def open(self) -> None:
        """Show the editor with the form in use, or with a new one that is like the style in use."""
        if self.editor is not None:
            self.editor.raise_()
            self.editor.activateWindow()
        elif self._session.ready:
            style = self._copying.style
            self._session.jobs.read(
                lambda: (*citing.own_form(style), citing.shipped_styles()),
                done=lambda answer: self._show(*answer),
                channel="own form",
            )

    def _show(self, form: OwnForm, kept: bool, styles: list[tuple[str, str]]) -> None:  # noqa: FBT001 - an answer
        editor = self.editor = OwnFormEditor(form, styles=styles, kept=kept, parent=self._window)
        editor.changed.connect(self._preview)
        editor.save_wanted.connect(self._save)
        editor.remove_wanted.connect(self._remove)
        editor.finished.connect(self._closed)
        self._preview(form)
        self._offer(form.like)
        editor.like.currentIndexChanged.connect(lambda: self._offer(editor.draft.like))
        editor.show()

    def _closed(self) -> None:
        if self.editor is not None:
            self.editor.deleteLater()
            self.editor = None

    def _preview(self, draft: OwnForm) -> None:
        row = self._row()
        self._session.read(
            lambda library: _previewed(library, draft, row),
            done=lambda shown: self._previewed(*shown),
            channel="form preview",
        )

    def _previewed(self, full: str, short: str, problem: str) -> None:
        if self.editor is None:
            return
        if problem:
            self.editor.show_problem(problem)
        else:
            self.editor.show_preview(full, short)

    def _offer(self, like: str) -> None:
        row = self._row()
        if row is not None:
            self._session.read(
                lambda library: citing.own_form_names(library, like, row), done=self._offered, channel="form names"
            )

    def _offered(self, names: list[tuple[str, str]]) -> None:
        if self.editor is not None:
            self.editor.offer(names)

    def _save(self, draft: OwnForm) -> None:
        self._session.jobs.read(
            lambda: citing.save_own_form(draft), done=self._kept, failed=self._refused, channel="form saved"
        )

    def _kept(self, style: str) -> None:
        self._use(style)
        self.said.emit(tr("Citations are in your own form now."))

    def _remove(self) -> None:
        style = self._copying.style
        self._session.jobs.read(
            lambda: citing.remove_own_form(style), done=self._gone, failed=self._refused, channel="form saved"
        )

    def _gone(self, _removed: bool) -> None:  # noqa: FBT001 - an answer
        self._use(DEFAULT_STYLE)
        self.said.emit(tr("Removed the citation form."))

    def _use(self, style: str) -> None:
        self._copying.style = style
        if self.editor is not None:
            self.editor.close()
        self.style_chosen.emit()

    def _refused(self, error: Exception) -> None:
        if self.editor is not None:
            self.editor.show_problem(explained(error))


def _previewed(library: Library, draft: OwnForm, row: Row | None) -> tuple[str, str, str]:
    """Full and short form, else what is wrong with the draft; runs in a reader thread."""
    if row is None:
        return tr(_NO_ROW), "", ""
    try:
        return *citing.own_form_preview(library, draft, row), ""
    except citing.StyleError as error:
        return "", "", explained(error)
