# SPDX-License-Identifier: Apache-2.0
"""Extraction run again: the new quotations replace the former ones, what a person said stays.

A quotation keeps its id where it is found again. One that a person said something of and that is not found again
stays where its words are; where they cannot be found in the text either it becomes an orphan.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.base.errors import LibraryProblem, NoSuchDocument
from desktop_app.library.contents import comebacks, likeness, mending
from desktop_app.library.contents.anchors import Anchor, anchor, place
from desktop_app.library.contents.documents import columns_of, described, known_hashes, packed_body, text_of
from desktop_app.library.identity import joining
from desktop_app.library.identity.speakers import Speakers
from desktop_app.library.storage import article_index, codec, indexing, reprints
from desktop_app.library.storage.codec import pack
from desktop_app.library.storage.names import Remembered, Terms, take_ids
from desktop_app.library.storage.quotations import (
    INSERT_PASSAGE,
    INSERT_QUOTATION,
    Names,
    Prepared,
    prepare,
    quotation_row,
    whole_of,
)
from desktop_app.library.storage.storable import storable, storable_analysis
from desktop_app.model.analysis import Analysis
from desktop_app.model.changes import Changes
from desktop_app.model.spans import Spans, words_of

_QUOTATION_COLUMNS = (
    "shown", "speaker", "role", "organization", "form", "start", "end", "certainty", "text_key", "real",
    "named", "sure",
)  # fmt: skip
_PASSAGE_COLUMNS = (
    "text", "content", "cue", "source", "cue_text", "source_text", "context", "evidence", "roles",
    "certainty", "reasons", "candidates",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Renewal:
    """What was found anew in a document, ready to be written; made in any process, before the writer's lock is taken.

    `analysis` holds texts that can be kept; `text` is that of the document as it was read.
    """

    analysis: Analysis
    text: str
    quotations: tuple[Prepared, ...]
    sketch: bytes


def renewal(analysis: Analysis) -> Renewal:
    """All that needs no look into the library.

    :raises ValueError: a quotation without content.
    """
    kept = storable_analysis(analysis)
    text = kept.document.text
    prepared = tuple(prepare(text, found) for found in kept.quotations)
    read = analysis.document.text
    return Renewal(analysis=kept, text=read, quotations=prepared, sketch=likeness.sketch(read))


@dataclass(slots=True)
class _Old:
    """A quotation of before: where the extraction stood in the new text, and what a person said of it."""

    id: int
    anchor: Anchor
    fields: dict[str, object]
    placed: Spans | None = None


def reanalyse(
    connection: sqlite3.Connection,
    remembered: Remembered,
    document: int,
    new: Renewal,
    original: bytes | None,
    *,
    keep_original: bool = True,
) -> Changes:
    """Put `new` in the place of what was found in `document` before; inside the caller's transaction.

    :raises LibraryProblem: there is no such document.
    """
    kept = text_of(connection, document)
    analysis, prepared = new.analysis, new.quotations
    before, text = storable(kept), analysis.document.text
    terms = Terms(connection, remembered)
    speakers = Speakers(connection, remembered, terms)
    olds = _olds(connection, document, before)
    ids = [old.id for old in olds]
    indexing.make_touched(connection)
    connection.executemany(
        "INSERT OR IGNORE INTO touched SELECT id, 1 FROM quotation WHERE id = ?", ((id,) for id in ids)
    )
    indexing.unindex(connection)
    if original is not None or kept != new.text:
        _keep(connection, document, new, original, keep_original=keep_original)
    _describe(connection, document, analysis, terms)
    likeness.renew(connection, document, new.sketch)
    reprints.note_groups_of(connection, [document])
    for old in olds:
        old.placed = old.anchor.content if before == text and old.anchor.content else place(text, old.anchor)
    names = speakers.ids(document, (found.attribution for found in analysis.quotations))
    terms.flush()
    speakers.flush()
    matched = _match(olds, prepared)
    unmatched = [number for number in range(len(prepared)) if number not in matched]
    for number, old in matched.items():
        _renew(connection, old, text, prepared[number], names[number])
    _drop_or_keep(connection, [old for old in olds if old not in list(matched.values())], text)
    first = take_ids(connection, "quotation", len(unmatched))
    for id, number in enumerate(unmatched, first):
        connection.execute(INSERT_QUOTATION, quotation_row(id, document, names[number], prepared[number]))
        connection.execute(INSERT_PASSAGE, (id, *prepared[number].wording))
        connection.execute("INSERT INTO touched VALUES (?, 1)", (id,))
    indexing.index(connection)
    changed = indexing.touched(connection)
    joined = joining.join_document(connection, remembered, document, since=speakers.first)
    # The rows that were undone stand on places of before.
    comebacks.forget(connection, "undone = 1")
    return Changes(
        quotations=frozenset(ids).union(changed, joined),
        documents=frozenset((document,)),
        summary="Ran the extraction again",
    )


def _olds(connection: sqlite3.Connection, document: int, text: str) -> list[_Old]:
    """Everything known of the document's quotations, those that a person deleted included."""
    edits = {
        row[0]: (Anchor(content=codec.to_spans(row[1]), quote=row[2], before=row[3], after=row[4]), json.loads(row[5]))
        for row in connection.execute(
            "SELECT quotation, content, quote, before, after, fields FROM edit WHERE document = ?", (document,)
        )
    }
    rows = connection.execute(
        "SELECT q.id, p.content FROM quotation q JOIN passage p ON p.id = q.id WHERE q.document = ?", (document,)
    )
    plain = [_Old(id, anchor(text, codec.to_spans(content)), {}) for id, content in rows.fetchall() if id not in edits]
    return sorted((*plain, *(_Old(id, *edit) for id, edit in edits.items())), key=lambda old: old.id)


def _keep(
    connection: sqlite3.Connection, document: int, new: Renewal, original: bytes | None, *, keep_original: bool
) -> None:
    """Keep the new text, and the bytes that it was read from where they are new."""
    encoded = new.text.encode("utf-8", "surrogatepass")
    if original is None:
        (packed,) = connection.execute("SELECT original FROM body WHERE document = ?", (document,)).fetchone()
        values = (None if packed and codec.unpack(packed) == encoded else pack(encoded), packed)
    else:
        values = packed_body(encoded, original, keep_original=keep_original)
        try:
            connection.execute(
                "UPDATE document SET sha256 = ?, encoding = ? WHERE id = ?",
                (hashlib.sha256(original).digest(), new.analysis.document.encoding, document),
            )
        except sqlite3.IntegrityError as error:
            raise LibraryProblem("This article is in the library already, as another document.") from error
    article_index.remove(connection, document)
    connection.execute("UPDATE body SET text = ?, original = ? WHERE document = ?", (*values, document))
    article_index.add(connection, document, document)
    pages = article_index.pages_of(new.analysis.document.media_type, new.text)
    connection.execute("UPDATE document SET pages = ? WHERE id = ?", (pages, document))


def _describe(connection: sqlite3.Connection, document: int, analysis: Analysis, terms: Terms) -> None:
    """Keep the new description of the document, except for what a person said of it."""
    connection.execute(
        "UPDATE document SET title = ?, title_key = ?, authors = ?, publication = ?, published = ?, url = ?,"
        " media_type = ?, name = ?, file = ?, engine = ? WHERE id = ?",
        (*described(analysis, terms), document),
    )
    said = connection.execute("SELECT fields FROM described WHERE document = ?", (document,)).fetchone()
    if said is not None:
        _update(connection, "document", document, columns_of(json.loads(said[0]), terms.id))


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """A file of the library whose bytes changed: what its `document` is now, and whether its bytes are to be kept."""

    document: int
    new: Renewal
    original: bytes
    keep_original: bool = True


def bring_up_to_date(connection: sqlite3.Connection, remembered: Remembered, changed: Sequence[Changed]) -> Changes:
    """Put what files are now in the place of what they were; bytes that are in the library already are passed over."""
    quotations: set[int] = set()
    documents: set[int] = set()
    for one in changed:
        if not known_hashes(connection, [hashlib.sha256(one.original).hexdigest()]):
            quotations |= reanalyse(
                connection, remembered, one.document, one.new, one.original, keep_original=one.keep_original
            ).quotations
            documents.add(one.document)
    remembered.trim()
    return Changes(quotations=frozenset(quotations), documents=frozenset(documents), summary="Brought up to date")


def add_renewed(
    connection: sqlite3.Connection,
    remembered: Remembered,
    renewed: Sequence[tuple[int, Renewal]],
    *,
    texts_change: bool = False,
) -> Changes:
    """Put what was found anew in the place of what was found before, in documents whose text is what it was read as.

    Others (another program brought in another text meanwhile, or they were removed) are passed over and are not among
    the `documents`. With `texts_change` other texts are taken too.
    """
    quotations: set[int] = set()
    documents: set[int] = set()
    for document, new in renewed:
        if _renewable(connection, document, new.text, texts_change=texts_change):
            quotations |= reanalyse(connection, remembered, document, new, None).quotations
            documents.add(document)
    remembered.trim()
    return Changes(quotations=frozenset(quotations), documents=frozenset(documents), summary="Ran the extraction again")


def _renewable(connection: sqlite3.Connection, document: int, text: str, *, texts_change: bool) -> bool:
    try:
        return text_of(connection, document) == text or texts_change
    except NoSuchDocument:
        return False


def _match(olds: list[_Old], prepared: Sequence[Prepared]) -> dict[int, _Old]:
    """Which quotation of before each new one is: the same spans first, then the greatest overlap of half and more."""
    found: dict[int, _Old] = {}
    free = {old.id: old for old in olds if old.placed}
    by_content: dict[str, list[_Old]] = {}
    # Edited ones first: where two stood at one place, what a person said must not be lost.
    for old in sorted(free.values(), key=lambda old: (not old.fields, old.id)):
        by_content.setdefault(codec.from_spans(old.placed or ()), []).append(old)
    for number, new in enumerate(prepared):
        same = by_content.get(new.wording[1])
        if same:
            found[number] = same.pop(0)
            del free[found[number].id]
    pairs = [
        (share, number, old.id)
        for number, new in enumerate(prepared)
        if number not in found
        for old in free.values()
        if (share := _overlap(new, old)) >= 0.5
    ]
    for _, number, id in sorted(pairs, key=lambda pair: (-pair[0], pair[1:])):
        if number not in found and id in free:
            found[number] = free.pop(id)
    return found


def _overlap(new: Prepared, old: _Old) -> float:
    """Length of what both cover by the length of what either covers."""
    whole = whole_of(old.placed or ())
    both = min(new.end, whole.end) - max(new.start, whole.start)
    either = max(new.end, whole.end) - min(new.start, whole.start)
    return both / either if both > 0 else 0.0


def _renew(connection: sqlite3.Connection, old: _Old, text: str, prepared: Prepared, names: Names) -> None:
    """Let the quotation be as it was found anew, except for what a person said."""
    if "deleted" in old.fields:
        _move_anchor(connection, old.id, text, codec.to_spans(prepared.wording[1]))
        return
    p = prepared
    values: dict[str, object] = dict(
        zip(
            _QUOTATION_COLUMNS,
            (p.shown, *names[:3], p.form, p.start, p.end, p.certainty, p.key, p.real, names[3], p.sure),
            strict=True,
        )
    )
    wording: dict[str, object] = dict(zip(_PASSAGE_COLUMNS, p.wording, strict=True))
    if "content" in old.fields:
        bounds = _human_bounds(connection, old, text)
        if bounds is not None:
            columns = mending.placed(text, bounds)
            values |= columns["quotation"]
            wording |= columns["passage"]
    for field in ("speaker", "role", "organization", "form"):
        if field in old.fields:
            del values[field]
    if "speaker" in old.fields:
        values["certainty"] = 1.0
    wording["certainty"] = codec.settled(p.wording[9], old.fields)
    _update(connection, "quotation", old.id, values)
    _update(connection, "passage", old.id, wording)
    if old.fields:
        _move_anchor(connection, old.id, text, codec.to_spans(p.wording[1]))


def _human_bounds(connection: sqlite3.Connection, old: _Old, text: str) -> Spans | None:
    """Where the passage that a person chose stands in the new text."""
    content, words = connection.execute("SELECT content, text FROM passage WHERE id = ?", (old.id,)).fetchone()
    spans = codec.to_spans(content) or codec.to_spans(str(old.fields["content"]))
    if spans and spans[-1].end <= len(text) and words_of(text, spans) == words:
        return spans
    return place(text, Anchor(content=spans, quote=words, before=old.anchor.before, after=old.anchor.after))


def _drop_or_keep(connection: sqlite3.Connection, olds: list[_Old], text: str) -> None:
    """Those that were not found again: what nobody said anything of goes, the rest is placed or becomes an orphan."""
    for old in olds:
        if "deleted" in old.fields:
            continue
        if not old.fields:
            connection.execute("DELETE FROM quotation WHERE id = ?", (old.id,))
            connection.execute("DELETE FROM passage WHERE id = ?", (old.id,))
            connection.execute("DELETE FROM tagging WHERE quotation = ?", (old.id,))
            continue
        bounds = _human_bounds(connection, old, text) if "content" in old.fields else old.placed
        if bounds is None:
            mending.make_orphan(connection, old.id)
            continue
        mending.put(connection, old.id, text, bounds)
        connection.execute(
            "UPDATE quotation SET shown = ? WHERE id = ? AND shown = ?", (codec.SPEECH, old.id, codec.ORPHAN)
        )
        # Cue, source and evidence were those of the extraction of before and may point anywhere now.
        connection.execute("UPDATE passage SET cue = '', source = '', evidence = '' WHERE id = ?", (old.id,))
        if old.placed:
            _move_anchor(connection, old.id, text, old.placed)


def _move_anchor(connection: sqlite3.Connection, id: int, text: str, content: Spans) -> None:
    moved, whole = anchor(text, content), whole_of(content)
    connection.execute(
        "UPDATE edit SET start = ?, end = ?, content = ?, quote = ?, before = ?, after = ? WHERE quotation = ?",
        (whole.start, whole.end, codec.from_spans(content), moved.quote, moved.before, moved.after, id),
    )


def _update(connection: sqlite3.Connection, name: str, id: int, columns: dict[str, object]) -> None:
    sets = ", ".join(f"{column} = ?" for column in columns)
    connection.execute(f"UPDATE {name} SET {sets} WHERE id = ?", (*columns.values(), id))
