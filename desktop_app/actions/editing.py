# SPDX-License-Identifier: Apache-2.0
"""What a person changes. Each function is one step of undo, however many quotations it touches.

Every function may be called from any thread and raises LibraryProblem where the library cannot be written.
Ids that are gone are passed over.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from desktop_app.base.account import account_name
from desktop_app.base.settings import Settings
from desktop_app.library import history
from desktop_app.library.editing import edits
from desktop_app.library.library import Library
from desktop_app.model.changes import Changes
from desktop_app.model.quotation import Form
from desktop_app.model.spans import Spans

PERSON_SETTING = "person/name"


def person() -> str:
    """Return the name under which this person checks quotations: that of the settings, else of the account."""
    return Settings().get(PERSON_SETTING, "").strip() or account_name()


def set_speaker(library: Library, ids: Iterable[int], value: str | None) -> Changes:
    """Set the speaker, None or "" for none; the quotations then count as checked."""
    return edits.set_speaker(library, ids, value, by=person())


def attribute(library: Library, ids: Iterable[int], fields: Mapping[str, str | None]) -> Changes:
    """Set `fields` (speaker, role, organization) in one step; the quotations then count as checked."""
    return edits.attribute(library, ids, fields, by=person())


def set_role(library: Library, ids: Iterable[int], value: str | None) -> Changes:
    """Say in what role the speaker spoke."""
    return edits.set_role(library, ids, value)


def set_organization(library: Library, ids: Iterable[int], value: str | None) -> Changes:
    """Say for which organization the speaker spoke."""
    return edits.set_organization(library, ids, value)


def set_form(library: Library, ids: Iterable[int], form: Form) -> Changes:
    """Say whether the quotations are direct, mixed or indirect."""
    return edits.set_form(library, ids, form)


def set_bounds(library: Library, id: int, content: Spans) -> Changes:
    """Say where exactly the quotation stands; spans in code points of the canonical text.

    :raises ValueError: no spans, or spans outside the text, empty, overlapping or out of order.
    """
    return edits.set_bounds(library, id, content)


def add_quotation(library: Library, document: int, content: Spans) -> Changes:
    """Add a quotation that the extraction missed; the form follows from the quotation marks around it.

    :raises ValueError: as for `set_bounds`.
    """
    return edits.add_quotation(library, document, content)


def delete(library: Library, ids: Iterable[int]) -> Changes:
    """Take quotations out; they do not come back when the extraction is run again."""
    return edits.delete(library, ids)


def set_status(library: Library, ids: Iterable[int], status: str) -> Changes:
    """Mark as "checked" or "wrong", or take the marks away ("").

    :raises ValueError: another status.
    """
    return edits.set_status(library, ids, status, by=person())


def toggle_status(library: Library, ids: Iterable[int], status: str) -> Changes:
    """Mark all as "checked" or "wrong"; if all are marked so, take the mark from all.

    :raises ValueError: another status.
    """
    return edits.toggle_status(library, ids, status, by=person())


def set_starred(library: Library, ids: Iterable[int], *, starred: bool) -> Changes:
    """Give or take the star."""
    return edits.set_starred(library, ids, starred=starred)


def toggle_starred(library: Library, ids: Iterable[int]) -> Changes:
    """Star all; where all have a star, take it from all."""
    return edits.toggle_starred(library, ids)


def add_tag(library: Library, ids: Iterable[int], tag: str) -> Changes:
    """Tag quotations.

    :raises ValueError: an empty tag.
    """
    return edits.add_tag(library, ids, tag)


def remove_tag(library: Library, ids: Iterable[int], tag: str) -> Changes:
    """Take a tag away."""
    return edits.remove_tag(library, ids, tag)


def change_tags(
    library: Library, ids: Iterable[int], *, add: Sequence[str] = (), remove: Sequence[str] = ()
) -> Changes:
    """Give and take several tags; names that are empty are passed over."""
    return edits.change_tags(library, ids, add=add, remove=remove)


def set_note(library: Library, id: int, note: str) -> Changes:
    """Write the note of one quotation."""
    return edits.set_notes(library, [id], note)


def set_notes(library: Library, ids: Iterable[int], note: str) -> Changes:
    """Write the same note for several quotations."""
    return edits.set_notes(library, ids, note)


def undo(library: Library) -> Changes:
    """Take the latest edit back; empty changes where there is none."""
    return history.undo(library)


def redo(library: Library) -> Changes:
    """Do again what was undone last; empty changes where there is nothing."""
    return history.redo(library)


def undo_label(library: Library) -> str:
    """What `undo` would take back, in a few words; "" where there is nothing."""
    return history.undo_label(library)


def redo_label(library: Library) -> str:
    """What `redo` would do again; "" where there is nothing."""
    return history.redo_label(library)
