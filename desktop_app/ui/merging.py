# SPDX-License-Identifier: Apache-2.0
"""Speakers made one: those of the selection, of a page, and the pairs that may be one."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from desktop_app.actions import people
from desktop_app.actions.opening import Library
from desktop_app.model.browse import Candidate, Pair
from desktop_app.ui.dialogs.duplicates import Duplicates
from desktop_app.ui.dialogs.merge import MergeDialog
from desktop_app.ui.editing import Editing
from desktop_app.ui.parts import Parts
from desktop_app.ui.session import Session
from desktop_app.ui.translation import mark, tr

MOST_PAIRS = 200
ONE_SPEAKER = mark("The selected quotations have one speaker, or none. Select those of several.")


class Merging(QObject):
    """Asks what is known of them, shows it, and does what was chosen. `said(text)` is for the message line."""

    said = Signal(str)

    def __init__(self, parts: Parts, session: Session, *, editing: Editing, parent: QObject) -> None:
        super().__init__(parent)
        self._parts = parts
        self._session = session
        self._editing = editing

    def table(self) -> dict[str, Callable[[], None]]:
        """The commands."""
        return {
            "merge_speakers": self.ask_for_selection,
            "duplicates": self.show_duplicates,
            "join_people": lambda: self._editing.do(people.join_all),
        }

    def ask(self, speakers: Sequence[int | str]) -> None:
        """Ask which name of these stays, and make them one."""
        self._ask(lambda library: [people.person(library, one).id for one in speakers])

    def ask_for_selection(self) -> None:
        """The same for the speakers of the selected quotations."""
        chosen = self._parts.list.selected_ids()
        self._ask(lambda library: people.speakers_of(library, chosen))

    def _ask(self, which: Callable[[Library], list[int]]) -> None:
        self._session.read(
            lambda library: people.candidates(library, which(library)), done=self._open_merge, channel="merging"
        )

    def _open_merge(self, candidates: list[Candidate]) -> None:
        if len(candidates) < 2:
            self.said.emit(tr(ONE_SPEAKER))
            return
        dialog = MergeDialog(candidates, self._parts.window())
        dialog.merge_wanted.connect(self._merge)
        dialog.show()

    def show_duplicates(self) -> None:
        """Show the pairs that may be one, one after the other."""
        self._session.read(
            lambda library: people.possible_duplicates(library, limit=MOST_PAIRS),
            done=self._open_duplicates,
            channel="duplicates",
        )

    def _open_duplicates(self, pairs: list[Pair]) -> None:
        dialog = Duplicates(pairs, self._parts.window())
        dialog.merge_wanted.connect(self._merge)
        dialog.apart_wanted.connect(lambda a, b: self._editing.do(lambda library: people.keep_apart(library, a, b)))
        dialog.show()

    def _merge(self, ids: list[int]) -> None:
        self._editing.do(lambda library: people.merge(library, ids))
