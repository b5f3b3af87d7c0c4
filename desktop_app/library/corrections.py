# SPDX-License-Identifier: Apache-2.0
"""What a person said of quotations, put back into the library, all in one step of undo."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from desktop_app.base.progress import Progress
from desktop_app.library.editing.edits import (
    Check,
    Notes,
    new_check,
    put_check,
    put_column,
    put_content,
    put_note,
    put_speaker,
    put_tags,
    put_term,
    tag_term,
)
from desktop_app.library.editing.naming import speaker_named
from desktop_app.library.finding.rows import rows_with_work
from desktop_app.library.history import Editing, editing
from desktop_app.library.library import Library
from desktop_app.library.storage import codec
from desktop_app.library.storage.storable import storable, tidy
from desktop_app.model.corrections import Correction, Misread, Restored
from desktop_app.model.rows import Row
from desktop_app.model.spans import Span, Spans
from desktop_app.model.terms import Form

_PAGE = 500
_BETWEEN = " … "
_SEARCHED = frozenset({"speaker", "role", "organization", "quotation"})
Wanted = Mapping[str, Any]
"""What is to change of one quotation, by the name of the column."""


def restore(
    library: Library, corrections: Iterable[Correction | Misread], *, progress: Progress, source: str, by: str = ""
) -> Restored:
    """Give the quotations what `corrections` say of them; `source` is where they come from, in words.

    Stars, tags and notes become as they were exported, checks are added to those that are there (`by` is the person
    who reads the file). Of the fields only those are set that a person had
    corrected. Rows of another library, or of a text that has changed, are refused, as are those of no quotation.

    :raises Cancelled: where `progress` asks to stop; nothing has changed.
    :raises LibraryProblem: the library cannot be read or written.
    """
    sorting = _Sorting(library, by)
    for page in _pages(corrections):
        sorting.take(page)
        progress.advance(sorting.seen, 0, "")
    with editing(library) as edit:
        notes = Notes(edit)
        words = any(_SEARCHED & wanted.keys() for wanted in sorting.wanted.values())
        touched = edit.touch(sorting.wanted, words=words)
        lost = sum(not _put(edit, notes, id, sorting.wanted[id]) for id in touched)
        number = len(touched) - lost
        edit.label(f"Restored the marks of {number:,} quotation{'' if number == 1 else 's'} from {source}")
    return Restored(
        restored=number,
        same=sorting.same,
        foreign=sorting.foreign + lost,
        missing=sorting.missing + len(sorting.wanted) - len(touched),
        misread=tuple(sorting.misread),
        changes=edit.changes,
    )


def _pages(corrections: Iterable[Correction | Misread]) -> Iterator[list[Correction | Misread]]:
    left = iter(corrections)
    while page := list(islice(left, _PAGE)):
        yield page


class _Sorting:
    """Tells the rows that change something from those that do not or must not."""

    def __init__(self, library: Library, by: str) -> None:
        self._library = library
        self._by = by
        self.wanted: dict[int, Wanted] = {}
        self.misread: list[Misread] = []
        self.seen = self.same = self.foreign = self.missing = 0

    def take(self, page: list[Correction | Misread]) -> None:
        """Sort some rows."""
        self.seen += len(page)
        self.misread.extend(each for each in page if isinstance(each, Misread))
        read = [each for each in page if isinstance(each, Correction)]
        there = {row.id: row for row in rows_with_work(self._library, [each.id for each in read])}
        for each in read:
            row = there.get(each.id)
            if row is None:
                self.missing += 1
            elif not _is_same(row, each):
                self.foreign += 1
            elif wanted := _wanted(row, each, self._by):
                self.wanted[each.id] = wanted
            else:
                self.same += 1


def _is_same(row: Row, read: Correction) -> bool:
    """Same bytes and overlapping passages: the bounds may have been corrected since."""
    meets = read.start < row.end and row.start < read.end
    return row.sha256 == read.sha256 and (meets or (read.start, read.end) == (row.start, row.end))


def _wanted(row: Row, read: Correction, by: str) -> Wanted:
    marks = {"starred": read.starred, "tags": read.tags, "note": read.note}
    now = {"starred": row.starred, "tags": row.tags, "note": row.note}
    wanted: dict[str, Any] = {name: value for name, value in marks.items() if value is not None and value != now[name]}
    if read.tags is not None and set(read.tags) == set(row.tags):
        wanted.pop("tags", None)
    if (checks := _new_checks(row, read, by)) is not None:
        wanted["status"] = checks
    for name, value in read.fields.items():
        if getattr(row, name) != value or name not in row.corrected:
            wanted[name] = (value, read.start, read.end) if name == "quotation" else value
    return wanted


def _new_checks(row: Row, read: Correction, by: str) -> Sequence[Check] | None:
    """Return the marks that a file adds; None for none.

    A row that nobody has checked there keeps its marks here, so that the files of several persons add up. A mark
    without a person was typed into the file: it is that of the person called `by`.
    """
    if read.status is None or (read.status == row.status and not read.checks):
        return None
    if not read.status:
        return None if read.checks == () else (new_check(by, ""),)
    if not read.checks:
        return (new_check(by, read.status),)
    known = {(person, at, row.status) for person, at in zip(row.checked_by, row.checked_at, strict=True)}
    return None if known.issuperset(read.checks) else read.checks


def _put(edit: Editing, notes: Notes, id: int, wanted: Wanted) -> bool:
    """Change one quotation; returns False, with nothing changed, where its words do not stand where the file says."""
    content: Spans | None = None
    if "quotation" in wanted:
        document = (edit.rows.get("quotation", id) or {})["document"]
        content = _spans(notes.text(document), *wanted["quotation"])
        if content is None:
            return False
    for name, value in wanted.items():
        _PUT[name](edit, notes, id, content if name == "quotation" else value)
    return True


def _spans(text: str, words: str, start: int, end: int) -> Spans | None:
    """The spans of `words`, which fill `text` from `start` to `end` but for what stands between their parts."""
    if text[start:end] == words and words:
        return (Span(start, end),)
    spans: list[Span] = []
    at = start
    for part in words.split(_BETWEEN):
        found = text.find(part, at, end) if part else -1
        if found < 0:
            return None
        at = found + len(part)
        spans.append(Span(found, at))
    return tuple(spans) if (spans[0].start, spans[-1].end) == (start, end) else None


def _put_status(edit: Editing, notes: Notes, id: int, value: Sequence[Check]) -> None:
    put_check(edit, notes, id, *value)


def _put_starred(edit: Editing, notes: Notes, id: int, value: bool) -> None:  # noqa: FBT001 - as the others of the table
    put_column(edit, notes, id, "starred", int(value), noted=value or None)


def _put_tags(edit: Editing, notes: Notes, id: int, value: tuple[str, ...]) -> None:
    wanted = {tag_term(edit, name) for name in map(tidy, value) if name}
    present = {row[0] for row in edit.connection.execute("SELECT tag FROM tagging WHERE quotation = ?", (id,))}
    put_tags(edit, notes, [id], sorted(wanted - present), wanted=True)
    put_tags(edit, notes, [id], sorted(present - wanted), wanted=False)


def _put_note(edit: Editing, notes: Notes, id: int, value: str) -> None:
    put_note(edit, notes, id, storable(value))


def _put_speaker(edit: Editing, notes: Notes, id: int, value: str) -> None:
    name = tidy(value)
    before = (edit.rows.get("quotation", id) or {})["speaker"]
    # Two speakers may bear one name: who is called so already stays.
    if (edit.rows.get("speaker", before) or {}).get("name", "") == name:
        notes.note(id, "speaker", name, found=name)
    else:
        put_speaker(edit, notes, id, name, speaker_named(edit, name, [id]) if name else 0)


def _put_term(edit: Editing, notes: Notes, id: int, column: str, value: str) -> None:
    name = tidy(value)
    if not put_term(edit, notes, id, column, name, edit.term(name)):
        notes.note(id, column, name, found=name)


def _put_content(edit: Editing, notes: Notes, id: int, content: Spans) -> None:
    if not put_content(edit, notes, id, content):
        packed = codec.from_spans(content)
        notes.note(id, "content", packed, found=packed)


def _put_form(edit: Editing, notes: Notes, id: int, value: str) -> None:
    number = codec.FORM_NUMBER[Form(value)]
    if not put_column(edit, notes, id, "form", number, noted=value):
        notes.note(id, "form", value, found=number)


_PUT: dict[str, Callable[[Editing, Notes, int, Any], None]] = {
    "status": _put_status,
    "starred": _put_starred,
    "tags": _put_tags,
    "note": _put_note,
    "speaker": _put_speaker,
    "role": lambda edit, notes, id, value: _put_term(edit, notes, id, "role", value),
    "organization": lambda edit, notes, id, value: _put_term(edit, notes, id, "organization", value),
    "form": _put_form,
    "quotation": _put_content,
}
