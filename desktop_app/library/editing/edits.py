# SPDX-License-Identifier: Apache-2.0
"""What a person says of quotations.

Each edit changes what is shown and is written down beside it in the table `edit`, keyed by the document and the span
that the extraction gave, with the words and their surroundings: the extraction can be run again without losing it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from desktop_app.library.contents.anchors import anchor
from desktop_app.library.contents.documents import text_of
from desktop_app.library.contents.mending import placed
from desktop_app.library.editing.naming import speaker_named
from desktop_app.library.history import Editing, editing
from desktop_app.library.library import Library
from desktop_app.library.storage import codec
from desktop_app.library.storage.names import take_ids
from desktop_app.library.storage.storable import storable, tidy
from desktop_app.model.changes import Changes
from desktop_app.model.quotation import Form
from desktop_app.model.spans import Spans
from desktop_app.quotes.layout import form_of
from desktop_app.quotes.marks import pair_marks
from desktop_app.quotes.turns import transcript_turns

# What corrects the extraction; the rest (status, star, tags, note) is said about it.
CORRECTIONS = frozenset({"speaker", "role", "organization", "form", "content", "added"})


class Notes:
    """The table `edit` while one edit is made."""

    def __init__(self, edit: Editing) -> None:
        self._edit = edit
        self._texts: dict[int, str] = {}

    def text(self, document: int) -> str:
        """The canonical text, read once in a row for the quotations of one document."""
        if document not in self._texts:
            self._texts = {document: storable(text_of(self._edit.connection, document))}
        return self._texts[document]

    def note(self, id: int, field: str, value: object, *, found: object = None) -> None:
        """Write down that `field` of quotation `id` is `value` (None: nothing is said any more)."""
        rows = self._edit.rows
        row = rows.get("edit", id)
        if row is None:
            if value is None:
                return
            row = self._new(id)
        fields, founds = json.loads(row["fields"]), json.loads(row["found"])
        if value is None:
            fields.pop(field, None)
        else:
            fields[field] = value
            founds.setdefault(field, found)
        if not fields:
            rows.delete("edit", id)
        else:
            changes = {"fields": codec.to_json(fields), "found": codec.to_json(founds)}
            if not rows.update("edit", (id,), changes):
                rows.insert("edit", {**row, **changes})
        if "deleted" not in fields:
            rows.update("quotation", (id,), {"edited": int(bool(CORRECTIONS & set(fields)))})

    def _new(self, id: int) -> dict[str, Any]:
        quotation, passage = self._edit.rows.get("quotation", id), self._edit.rows.get("passage", id)
        if quotation is None or passage is None:
            raise LookupError(f"no quotation {id}")
        content = codec.to_spans(passage["content"])
        around = anchor(self.text(quotation["document"]), content)
        return {
            "quotation": id,
            "document": quotation["document"],
            "start": quotation["start"],
            "end": quotation["end"],
            "content": passage["content"],
            "quote": passage["text"],
            "before": around.before if content else "",
            "after": around.after if content else "",
            "fields": "{}",
            "found": "{}",
        }


def _of(number: int) -> str:
    return "1 quotation" if number == 1 else f"{number:,} quotations"


def _set(
    library: Library, ids: Iterable[int], column: str, value: Any, *, label: str, field: str | None = None,
    noted: object, words: bool = False,
) -> Changes:  # fmt: skip
    """Set one column of `quotation` and note `noted` for it."""
    with editing(library) as edit:
        _set_touched(edit, edit.touch(ids, words=words), column, value, label=label, field=field, noted=noted)
    return edit.changes


def _set_touched(
    edit: Editing, touched: Iterable[int], column: str, value: Any, *, label: str, field: str | None = None,
    noted: object,
) -> None:  # fmt: skip
    notes = Notes(edit)
    number = sum(put_column(edit, notes, id, column, value, field=field, noted=noted) for id in touched)
    edit.label(label.format(of=_of(number)))


def put_column(
    edit: Editing, notes: Notes, id: int, column: str, value: Any, *, field: str | None = None, noted: object
) -> bool:
    """Set one column of `quotation` and note `noted` for it; returns whether anything changed."""
    before = (edit.rows.get("quotation", id) or {})[column]
    if before == value:
        return False
    # Noted first: the anchor and what was found are those of before.
    notes.note(id, field or column, noted, found=before)
    return edit.rows.update("quotation", (id,), {column: value})


def set_speaker(library: Library, ids: Iterable[int], value: str | None, *, by: str = "") -> Changes:
    """Set the speaker, None or "" for none, and mark what changes by it as checked by the person called `by`."""
    name = tidy(value)
    with editing(library) as edit:
        notes, check = Notes(edit), new_check(by, "checked")
        touched = edit.touch(ids, words=True)
        speaker = speaker_named(edit, name, touched) if name and touched else 0
        changed = [id for id in touched if put_speaker(edit, notes, id, name, speaker)]
        for id in changed:
            put_check(edit, notes, id, check)
        edit.label(_attributed({"speaker": name}, len(changed)))
    return edit.changes


def attribute(library: Library, ids: Iterable[int], fields: Mapping[str, str | None], *, by: str = "") -> Changes:
    """Set `fields` (speaker, role, organization) in one step, and mark all as checked by the person called `by`."""
    names = {field: tidy(value) for field, value in fields.items()}
    speaker_name = names.get("speaker", "")
    with editing(library) as edit:
        notes, check = Notes(edit), new_check(by, "checked")
        touched = edit.touch(ids, words=True)
        speaker = speaker_named(edit, speaker_name, touched) if speaker_name and touched else 0
        terms = {field: edit.term(name) for field, name in names.items() if field != "speaker" and touched}
        for id in touched:
            if "speaker" in names:
                put_speaker(edit, notes, id, speaker_name, speaker)
            for field, term in terms.items():
                put_term(edit, notes, id, field, names[field], term)
            put_check(edit, notes, id, check)
        edit.label(_attributed(names, len(touched)))
    return edit.changes


def _attributed(names: Mapping[str, str], number: int) -> str:
    if "speaker" not in names:
        return f"Set {' and '.join(names)} of {_of(number)}"
    name = names["speaker"]
    return f"Set the speaker of {_of(number)} to {name}" if name else f"Took the speaker from {_of(number)}"


def put_speaker(edit: Editing, notes: Notes, id: int, name: str, speaker: int) -> bool:
    """Set the speaker to the one with this id, whom the user calls `name`; returns whether anything changed."""
    before = (edit.rows.get("quotation", id) or {})["speaker"]
    if before == speaker:
        return False
    notes.note(id, "speaker", name, found=(edit.rows.get("speaker", before) or {}).get("name", ""))
    _settle(edit, id, "speaker")
    return edit.rows.update("quotation", (id,), {"speaker": speaker, "certainty": 1.0})


def _settle(edit: Editing, id: int, field: str) -> None:
    """Make a field certain that a person has set."""
    packed = (edit.rows.get("passage", id) or {})["certainty"]
    if packed:
        edit.rows.update("passage", (id,), {"certainty": codec.settled(packed, (field,))})


def set_role(library: Library, ids: Iterable[int], value: str | None) -> Changes:
    """Say in what role the speaker spoke."""
    return _set_term(library, ids, "role", value)


def set_organization(library: Library, ids: Iterable[int], value: str | None) -> Changes:
    """Say for which organization the speaker spoke."""
    return _set_term(library, ids, "organization", value)


def _set_term(library: Library, ids: Iterable[int], column: str, value: str | None) -> Changes:
    name = tidy(value)
    with editing(library) as edit:
        notes = Notes(edit)
        touched = edit.touch(ids, words=True)
        term = edit.term(name) if touched else 0
        number = sum(put_term(edit, notes, id, column, name, term) for id in touched)
        edit.label(f"Set the {column} of {_of(number)} to {name}" if name else f"Took the {column} from {_of(number)}")
    return edit.changes


def put_term(edit: Editing, notes: Notes, id: int, column: str, name: str, term: int) -> bool:
    """Set role or organization to the term with this id, called `name`; returns whether anything changed."""
    before = (edit.rows.get("quotation", id) or {})[column]
    if before == term:
        return False
    (found,) = edit.connection.execute("SELECT value FROM term WHERE id = ?", (before,)).fetchone()
    notes.note(id, column, name, found=found)
    _settle(edit, id, column)
    return edit.rows.update("quotation", (id,), {column: term})


def set_form(library: Library, ids: Iterable[int], form: Form) -> Changes:
    """Say whether the quotations are direct, mixed or indirect."""
    return _set(
        library, ids, "form", codec.FORM_NUMBER[form], noted=form.value, label=f"Set the form of {{of}} to {form.value}"
    )


def set_status(library: Library, ids: Iterable[int], status: str, *, by: str = "") -> Changes:
    """Mark as "checked" or "wrong" by the person called `by`, or take the marks away ("").

    :raises ValueError: another status.
    """
    with editing(library) as edit:
        _mark(edit, edit.touch(ids, words=False), status, by)
    return edit.changes


def toggle_status(library: Library, ids: Iterable[int], status: str, *, by: str = "") -> Changes:
    """Mark all as "checked" or "wrong" by the person called `by`; if all are marked so, take the marks from all.

    :raises ValueError: another status.
    """
    with editing(library) as edit:
        touched = edit.touch(ids, words=False)
        _mark(edit, touched, "" if edit.all_have("status", codec.STATUSES.index(status)) else status, by)
    return edit.changes


def _mark(edit: Editing, touched: list[int], status: str, by: str) -> None:
    if status not in codec.STATUSES:
        raise ValueError(f"not a status: {status}")
    notes = Notes(edit)
    check = new_check(by, status)
    number = sum(put_check(edit, notes, id, check) for id in touched)
    edit.label(f"Marked {_of(number)} as {status}" if status else f"Took the mark from {_of(number)}")


Check = tuple[str, str, str]
"""Who marked a quotation, when (ISO time in UTC), and as what; the last "" takes all marks away."""


def new_check(by: str, status: str) -> Check:
    """Return the mark that the person called `by` gives now."""
    return tidy(by), datetime.now(UTC).isoformat(timespec="seconds"), status


def put_check(edit: Editing, notes: Notes, id: int, *checks: Check) -> bool:
    """Add marks to those of other persons; return whether anything changed.

    A person has one mark, the latest; the latest of all is the status.
    """
    row = edit.rows.get("edit", id)
    present = {by: (by, at, status) for by, at, status in json.loads(row["fields"]).get("checks", ())} if row else {}
    known = dict(present)
    for check in sorted(checks, key=lambda check: check[1]):
        if not check[2]:
            known.clear()
        elif check[0] not in known or known[check[0]][1] <= check[1]:
            known.pop(check[0], None)
            known[check[0]] = check
    latest = sorted(known.values(), key=lambda check: check[1])
    status = latest[-1][2] if latest else ""
    changed = put_column(edit, notes, id, "status", codec.STATUSES.index(status), noted=status or None)
    if known != present:
        notes.note(id, "checks", latest or None)
    return changed or known != present


def set_starred(library: Library, ids: Iterable[int], *, starred: bool) -> Changes:
    """Give or take the star."""
    with editing(library) as edit:
        _star(edit, edit.touch(ids, words=False), starred=starred)
    return edit.changes


def toggle_starred(library: Library, ids: Iterable[int]) -> Changes:
    """Star all; where all have a star, take it from all."""
    with editing(library) as edit:
        touched = edit.touch(ids, words=False)
        _star(edit, touched, starred=not edit.all_have("starred", 1))
    return edit.changes


def _star(edit: Editing, touched: list[int], *, starred: bool) -> None:
    label = "Starred {of}" if starred else "Took the star from {of}"
    _set_touched(edit, touched, "starred", int(starred), noted=starred or None, label=label)


def set_note(library: Library, id: int, note: str) -> Changes:
    """Write the note of one quotation."""
    return set_notes(library, [id], note)


def set_notes(library: Library, ids: Iterable[int], note: str) -> Changes:
    """Write the same note for several quotations."""
    kept = storable(note)
    with editing(library) as edit:
        notes = Notes(edit)
        touched = edit.touch(ids, words=False)
        for id in touched:
            put_note(edit, notes, id, kept)
        edit.label("Changed a note" if len(touched) == 1 else f"Changed the notes of {_of(len(touched))}")
    return edit.changes


def put_note(edit: Editing, notes: Notes, id: int, note: str) -> bool:
    """Write the note, which must be storable; returns whether anything changed."""
    notes.note(id, "note", note or None)
    return edit.rows.update("passage", (id,), {"note": note})


def add_tag(library: Library, ids: Iterable[int], tag: str) -> Changes:
    """Tag quotations; a tag that differs only in case or accents is taken for the one that is there.

    :raises ValueError: an empty tag.
    """
    if not tidy(tag):
        raise ValueError("a tag needs a name")
    return change_tags(library, ids, add=(tag,))


def remove_tag(library: Library, ids: Iterable[int], tag: str) -> Changes:
    """Take a tag away."""
    return change_tags(library, ids, remove=(tag,))


def change_tags(
    library: Library, ids: Iterable[int], *, add: Sequence[str] = (), remove: Sequence[str] = ()
) -> Changes:
    """Give tags and take tags away, all in one step; empty names are passed over, as is what changes nothing."""
    gone, new = ([name for name in map(tidy, names) if name] for names in (remove, add))
    with editing(library) as edit:
        notes = Notes(edit)
        touched = edit.touch(ids, words=False)
        given, taken = ({tag_term(edit, name): name for name in names if touched} for names in (new, gone))
        # A tag written in another way is the one that is there: to give it and to take it is to leave it.
        taken = {term: name for term, name in taken.items() if term not in given}
        tagged = put_tags(edit, notes, touched, given, wanted=True)
        untagged = put_tags(edit, notes, touched, taken, wanted=False)
        edit.label(_tag_label(tagged, untagged, given.values(), taken.values()))
    return edit.changes


def _tag_label(tagged: int, untagged: int, given: Iterable[str], taken: Iterable[str]) -> str:
    names, gone = ", ".join(given), ", ".join(taken)
    if tagged and untagged:
        return f"Tagged {_of(tagged)} with {names} and took {gone} away"
    if untagged:
        return f"Took the tag {gone} from {_of(untagged)}"
    return f"Tagged {_of(tagged)} with {names}" if tagged else "The tags are as they were"


def put_tags(edit: Editing, notes: Notes, touched: list[int], terms: Iterable[int], *, wanted: bool) -> int:
    """Give (`wanted`) or take the tags `terms`; how many quotations changed by it."""
    chosen, changed = dict.fromkeys(terms), 0
    for id in touched:
        present = {row[0] for row in edit.connection.execute("SELECT tag FROM tagging WHERE quotation = ?", (id,))}
        changing = [term for term in chosen if (term in present) != wanted]
        if not changing:
            continue
        # All at once: to note them one by one would write the whole list down for each of 5,000 tags.
        notes.note(id, "tags", _names(edit, present.symmetric_difference(changing)))
        for term in changing:
            if wanted:
                edit.rows.insert("tagging", {"quotation": id, "tag": term})
            else:
                edit.rows.delete("tagging", id, term)
        changed += 1
    return changed


def tag_term(edit: Editing, name: str) -> int:
    """The id of a tag; one that differs only in case or accents is the one that is there."""
    row = edit.connection.execute(
        "SELECT t.id FROM term t WHERE t.key = ? AND EXISTS (SELECT 1 FROM tagging g WHERE g.tag = t.id)",
        (codec.fold(name),),
    ).fetchone()
    return int(row[0]) if row else edit.term(name)


def _names(edit: Editing, terms: Iterable[int]) -> list[str] | None:
    """Return the names of tags in their order; None for none."""
    listed = "SELECT value FROM term WHERE id IN (SELECT value FROM json_each(?)) ORDER BY key, id"
    return [row[0] for row in edit.connection.execute(listed, (codec.to_json([*terms]),))] or None


def set_bounds(library: Library, id: int, content: Spans) -> Changes:
    """Say where exactly the quotation stands.

    :raises ValueError: no spans, or spans outside the text, empty, overlapping or out of order.
    """
    with editing(library) as edit:
        notes = Notes(edit)
        for touched in edit.touch([id], words=True):
            put_content(edit, notes, touched, content)
        edit.label("Changed where a quotation begins and ends")
    return edit.changes


def put_content(edit: Editing, notes: Notes, id: int, content: Spans) -> bool:
    """Move the quotation to `content`; returns whether anything changed.

    :raises ValueError: as for `set_bounds`.
    """
    quotation = edit.rows.get("quotation", id) or {}
    passage = edit.rows.get("passage", id) or {}
    text = notes.text(quotation["document"])
    _see_content(text, content)
    packed = codec.from_spans(content)
    if passage["content"] == packed:
        return False
    notes.note(id, "content", packed, found=passage["content"])
    columns = placed(text, content)
    if quotation["shown"] == codec.ORPHAN:
        columns["quotation"]["shown"] = codec.SPEECH
    for name, changes in columns.items():
        edit.rows.update(name, (id,), changes)
    return True


def _see_content(text: str, content: Spans) -> None:
    if not content:
        raise ValueError("a quotation needs at least one span")
    at = 0
    for span in content:
        if span.start < at or span.end <= span.start or span.end > len(text):
            raise ValueError(f"not a passage of this text: {content}")
        at = span.end


def add_quotation(library: Library, document: int, content: Spans) -> Changes:
    """Add a quotation that the extraction missed; the form follows from the quotation marks around it.

    :raises ValueError: as for `set_bounds`.
    """
    with editing(library) as edit:
        notes = Notes(edit)
        text = notes.text(document)
        _see_content(text, content)
        packed = codec.from_spans(content)
        there = edit.connection.execute(
            "SELECT q.id FROM quotation q JOIN passage p ON p.id = q.id WHERE q.document = ? AND p.content = ?",
            (document, packed),
        ).fetchone()
        if there is None:
            _insert(edit, document, text, content)
        edit.label("Added a quotation")
    return Changes(quotations=frozenset(there)) if there else edit.changes


def _insert(edit: Editing, document: int, text: str, content: Spans) -> None:
    id = take_ids(edit.connection, "quotation", 1)
    columns = placed(text, content)
    edit.add_touched(id)
    form = codec.FORM_NUMBER[form_of(text, content, pair_marks(text), turns=transcript_turns(text))]
    quotation: dict[str, Any] = {"id": id, "shown": codec.SPEECH, "document": document}
    quotation |= dict.fromkeys(("speaker", "role", "organization", "status", "starred"), 0)
    quotation |= {"form": form, "certainty": 1.0, "edited": 1, **columns["quotation"]}
    empty = dict.fromkeys(("cue", "source", "cue_text", "source_text", "evidence", "roles", "note"), "")
    edit.rows.insert("quotation", quotation)
    edit.rows.insert("passage", {"id": id, **empty, **columns["passage"]})
    Notes(edit).note(id, "added", True)


def delete(library: Library, ids: Iterable[int]) -> Changes:
    """Take quotations out; they do not come back when the extraction is run again."""
    with editing(library) as edit:
        notes = Notes(edit)
        touched = edit.touch(ids, words=True)
        for id in touched:
            row = edit.rows.get("edit", id)
            if row is not None and "added" in json.loads(row["fields"]):
                edit.rows.delete("edit", id)
            else:
                notes.note(id, "deleted", True)
            for (tag,) in edit.connection.execute("SELECT tag FROM tagging WHERE quotation = ?", (id,)).fetchall():
                edit.rows.delete("tagging", id, tag)
            edit.rows.delete("passage", id)
            edit.rows.delete("quotation", id)
        edit.label(f"Deleted {_of(len(touched))}")
    return edit.changes
