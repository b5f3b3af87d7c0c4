# SPDX-License-Identifier: Apache-2.0
"""Checking by one key: choose a speaker, confirm, name another, or say that nobody said it; then the next row comes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject

from desktop_app.actions import browsing
from desktop_app.actions import editing as edits
from desktop_app.actions.opening import Library
from desktop_app.model.certainty import State
from desktop_app.model.changes import Changes
from desktop_app.model.rows import Row
from desktop_app.ui.editing import Editing
from desktop_app.ui.parts import Parts
from desktop_app.ui.searching import Searching
from desktop_app.ui.session import Session
from desktop_app.ui.telling import Telling
from desktop_app.ui.translation import tr, tr_n
from desktop_app.ui.views.message_bar import Action

Fields = Mapping[str, str | None]


class Checking(QObject):
    """The answers to a row that is to be checked.

    What a correction bears on besides is offered, never done silently.
    """

    def __init__(
        self,
        parts: Parts,
        session: Session,
        *,
        searching: Searching,
        editing: Editing,
        telling: Telling,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._parts = parts
        self._session = session
        self._searching = searching
        self._editing = editing
        self._telling = telling
        parts.details.candidates.chosen.connect(self.choose)
        parts.list.confirm_wanted.connect(self.confirm)

    def table(self) -> dict[str, Callable[[], None]]:
        """Return what the commands do, by name."""
        return {
            "choose_1": lambda: self.choose(1),
            "choose_2": lambda: self.choose(2),
            "choose_3": lambda: self.choose(3),
            "confirm": self.confirm,
            "name_speaker": self.name_speaker,
            "nobody": self.deny,
        }

    @property
    def _row(self) -> Row | None:
        id = self._parts.list.current_id
        return self._parts.table.known(id) if id is not None else None

    def choose(self, number: int) -> None:
        """Make the candidate of this number, counted from 1, the speaker; he brings his role and organization."""
        row = self._row
        if row is None:
            return
        if number > len(row.candidates) or row.state is State.SURE:
            self._telling.say(tr("There is no such speaker to choose here; 0 names another one."))
            return
        chosen = row.candidates[number - 1]
        fields = {"speaker": chosen.speaker, "role": chosen.role, "organization": chosen.organization}
        self._attribute(row, fields)

    def confirm(self) -> None:
        """Mark the selected rows as checked."""
        self._mark("checked")

    def deny(self) -> None:
        """Mark the selected rows as wrong: nobody said this."""
        self._mark("wrong")

    def name_speaker(self) -> None:
        """Open the field of the speaker."""
        self._parts.details.edit("speaker")

    def _mark(self, status: str) -> None:
        ids = self._parts.list.selected_ids()
        if ids:
            self._do(lambda library: edits.set_status(library, ids, status))

    def _attribute(self, row: Row, fields: Fields) -> None:
        self._do(
            lambda library: edits.attribute(library, [row.id], fields), then=lambda: self._offer_chain(row, fields)
        )

    def _do(self, edit: Callable[[Library], Changes], *, then: Callable[[], None] | None = None) -> None:
        self._go_on()
        self._editing.do(edit, then=then)

    def _go_on(self) -> None:
        """Select the next row to check. In the review queue it takes the place of the one that leaves."""
        if self._searching.reviewing:
            return
        table, here = self._parts.table, self._parts.list.current_row
        for position in range(here + 1, len(table.ids)):
            row = table.row_at(position)
            if row is None or row.state is State.TO_CHECK:
                self._parts.list.select([position], current=position)
                return

    # What a correction bears on besides

    def set_field(self, ids: Sequence[int], field: str, text: str) -> None:
        """Set a field that a person typed in the list, and offer what goes along with another speaker."""
        row = self._parts.table.known(ids[0]) if field == "speaker" and len(ids) == 1 else None
        self._editing.set_field(ids, field, text, then=(lambda: self.corrected(row, text.strip())) if row else None)

    def corrected(self, row: Row, name: str) -> None:
        """Offer what goes along with the speaker `name` whom a person typed for `row`: his office, and the chain."""
        if not name:
            return
        self._session.read(
            lambda library: (
                browsing.known_office(library, name, document=row.document, apart_from=row.id),
                browsing.same_chain(library, row.id, document=row.document, speaker=row.speaker_id),
            ),
            done=lambda found: self._offer(row, {"speaker": name}, *found),
            channel="goes-along",
        )

    def _offer_chain(self, row: Row, fields: Fields) -> None:
        """Offer to give other rows of the same chain of mentions the speaker that `row` was given."""
        if fields.get("speaker") == row.speaker:
            return
        self._session.read(
            lambda library: browsing.same_chain(library, row.id, document=row.document, speaker=row.speaker_id),
            done=lambda ids: self._offer(row, fields, None, ids),
            channel="goes-along",
        )

    def _offer(self, row: Row, fields: Fields, office: tuple[str, str] | None, chain: list[int]) -> None:
        offers = []
        if office is not None and office != (row.role, row.organization):
            known = {"role": office[0], "organization": office[1]}
            offers.append(Action(", ".join(filter(None, office)), lambda: self._apply([row.id], known)))
            fields = {**fields, **known}
        if chain:
            label = tr_n("1 More of the Same", "%n More of the Same", len(chain))
            offers.append(Action(label, lambda: self._apply(chain, fields)))
        if offers:
            self._telling.offer(tr("Apply as well?"), offers)

    def _apply(self, ids: list[int], fields: Fields) -> None:
        self._editing.do(lambda library: edits.attribute(library, ids, fields))
