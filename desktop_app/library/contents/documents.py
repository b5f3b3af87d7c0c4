# SPDX-License-Identifier: Apache-2.0
"""Documents with what was found in them, put into the library many at a time."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

from desktop_app.base.errors import NoOriginal, NoSuchDocument
from desktop_app.library.contents import likeness
from desktop_app.library.identity import joining
from desktop_app.library.identity.speakers import Speakers
from desktop_app.library.storage import article_index, indexing
from desktop_app.library.storage.codec import pack, text_key, to_json, unpack
from desktop_app.library.storage.names import Remembered, Terms, take_ids
from desktop_app.library.storage.quotations import INSERT_PASSAGE, INSERT_QUOTATION, Prepared, prepare, quotation_row
from desktop_app.library.storage.storable import storable_analysis
from desktop_app.model.analysis import Analysis
from desktop_app.model.document import Document

_HASHES_A_QUERY = 500
# Without those of removed documents, which are kept for undo.
_BODY = "FROM document d CROSS JOIN body b ON b.document = d.id WHERE d.id = ?"
_INSERT_DOCUMENT = "INSERT INTO document VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"


@dataclass(frozen=True, slots=True)
class PreparedDocument:
    """A document and its quotations, packed; made before the writer's lock is taken, maybe in another process.

    `analysis` is without the text, which is packed already, and without the layout, which is not kept.
    """

    analysis: Analysis
    sha256: bytes
    text: bytes | None
    original: bytes
    quotations: tuple[Prepared, ...]
    sketch: bytes
    keys: tuple[int, ...]
    pages: int


def hash_of(original: bytes) -> str:
    """The SHA-256 by which the library knows a file, in hexadecimal digits."""
    return hashlib.sha256(original).hexdigest()


def prepare_document(analysis: Analysis, original: bytes, *, keep_original: bool = True) -> PreparedDocument:
    """All that needs no look into the library; without `keep_original` the text alone is kept of `original`.

    :raises ValueError: a quotation without content.
    """
    encoded = analysis.document.text.encode("utf-8", "surrogatepass")
    sketch = likeness.sketch(analysis.document.text)
    kept = storable_analysis(analysis)
    return PreparedDocument(
        replace(kept, document=replace(kept.document, text="", layout=())),
        hashlib.sha256(original).digest(),
        *packed_body(encoded, original, keep_original=keep_original),
        tuple(prepare(kept.document.text, found) for found in kept.quotations),
        sketch,
        likeness.keys_of(sketch),
        article_index.pages_of(analysis.document.media_type, analysis.document.text),
    )


def packed_body(text: bytes, original: bytes, *, keep_original: bool) -> tuple[bytes | None, bytes]:
    """The columns `text` (None where it is the same as the original) and `original` (empty where it is not kept)."""
    if text == original:
        return None, pack(original)
    return pack(text), pack(original) if keep_original else b""


def known_hashes(connection: sqlite3.Connection, hashes: Iterable[str]) -> set[str]:
    """Those of `hashes` (SHA-256, hexadecimal) whose files are in the library."""
    wanted = list(hashes)
    known: set[str] = set()
    for begin in range(0, len(wanted), _HASHES_A_QUERY):
        part = [bytes.fromhex(h) for h in wanted[begin : begin + _HASHES_A_QUERY]]
        marks = ",".join("?" * len(part))
        rows = connection.execute(f"SELECT sha256 FROM document WHERE sha256 IN ({marks})", part)
        known.update(row[0].hex() for row in rows)
    return known


def documents_like(connection: sqlite3.Connection, *, sha256: str, url: str, title: str) -> list[int]:
    """See `Library.documents_like`."""
    same = connection.execute("SELECT id FROM document WHERE sha256 = ?", (bytes.fromhex(sha256),)).fetchall()
    alike = "SELECT id FROM document WHERE (url = ? AND url <> '') OR (title = ? AND title <> '') ORDER BY id DESC"
    return [id for (id,) in same or connection.execute(alike, (url, title))]


@dataclass(frozen=True, slots=True)
class Added:
    """Ids of what a batch brought in: documents one by one, quotations as an interval.

    `joined` are quotations, also older ones, whose speaker was found to be another one.
    """

    documents: list[int]
    quotations: range
    joined: frozenset[int] = frozenset()


def add(connection: sqlite3.Connection, remembered: Remembered, prepared: Sequence[PreparedDocument]) -> Added:
    """Insert what is new in one go, index and counts included; what is there by its hash is passed over."""
    new = _new(connection, prepared)
    number = sum(len(p.quotations) for p in new)
    document = take_ids(connection, "document", len(new))
    first = take_ids(connection, "quotation", number)
    documents = list(range(document, document + len(new)))
    terms = Terms(connection, remembered)
    speakers = Speakers(connection, remembered, terms, fresh=True)
    quotation = first
    least = indexing.limit(connection) * indexing.OF_HUNDREDTH
    rows: list[tuple[object, ...]] = []
    wordings: list[tuple[object, ...]] = []
    for id, one in zip(documents, new, strict=True):
        names = speakers.ids(id, (found.attribution for found in one.analysis.quotations))
        for name, q in zip(names, one.quotations, strict=True):
            rows.append(quotation_row(quotation, id, name, q, least=least))
            wordings.append((quotation, *q.wording))
            quotation += 1
    added = datetime.now(UTC).isoformat(timespec="seconds")
    described_documents = [_document_row(id, p, terms, added) for id, p in zip(documents, new, strict=True)]
    terms.flush()
    speakers.flush()
    connection.executemany(_INSERT_DOCUMENT, described_documents)
    connection.executemany(
        "INSERT INTO body VALUES (?, ?, ?)", ((id, p.text, p.original) for id, p in zip(documents, new, strict=True))
    )
    if documents:
        article_index.add(connection, documents[0], documents[-1])
    likeness.add(connection, [(id, p.sketch, p.keys) for id, p in zip(documents, new, strict=True)])
    connection.executemany(INSERT_QUOTATION, rows)
    connection.executemany(INSERT_PASSAGE, wordings)
    if documents:
        indexing.add_range(connection, first, first + number - 1, documents)
    joined = joining.join_new(connection, remembered, range(first, first + number), since=speakers.first)
    remembered.trim()
    return Added(documents, range(first, first + number), frozenset(joined))


def _new(connection: sqlite3.Connection, prepared: Sequence[PreparedDocument]) -> list[PreparedDocument]:
    """Those whose original is not in the library, each once."""
    by_hash = {p.sha256.hex(): p for p in prepared}
    known = known_hashes(connection, by_hash)
    return [p for h, p in by_hash.items() if h not in known]


def _document_row(id: int, prepared: PreparedDocument, terms: Terms, added: str) -> tuple[object, ...]:
    document = prepared.analysis.document
    described_as = described(prepared.analysis, terms)
    return (id, prepared.sha256, *described_as, added, document.retrieved, document.encoding, prepared.pages)


def described(analysis: Analysis, terms: Terms) -> tuple[object, ...]:
    """The columns of `document` from `title` to `engine`."""
    d = analysis.document
    authors = to_json(d.authors) if d.authors else ""
    publication = terms.id(d.publication)
    return (
        d.title, text_key(d.title), authors, publication, d.published or "", d.url, d.media_type, d.name, d.file,
        analysis.engine,
    )  # fmt: skip


def columns_of(fields: Mapping[str, Any], term: Callable[[str], int]) -> dict[str, object]:
    """The columns of `document` for what a person said of it (table `described`); `term` gives the id of a name."""
    columns: dict[str, object] = {name: fields[name] for name in ("title", "published", "url") if name in fields}
    if "title" in fields:
        columns["title_key"] = text_key(fields["title"])
    if "authors" in fields:
        columns["authors"] = to_json(fields["authors"]) if fields["authors"] else ""
    if "publication" in fields:
        columns["publication"] = term(fields["publication"])
    return columns


def text_of(connection: sqlite3.Connection, document: int) -> str:
    """The canonical text of a document.

    :raises NoSuchDocument: there is none of that id.
    """
    row = connection.execute(f"SELECT coalesce(text, original) {_BODY}", (document,)).fetchone()
    if row is None:
        raise NoSuchDocument(f"There is no document {document} in the library.")
    return unpack(row[0]).decode("utf-8", "surrogatepass")


def original_of(connection: sqlite3.Connection, document: int) -> bytes:
    """The bytes that a document was read from.

    :raises NoSuchDocument: there is none of that id.
    :raises NoOriginal: they were larger than what the user wanted to keep.
    """
    row = connection.execute(f"SELECT original {_BODY}", (document,)).fetchone()
    if row is None:
        raise NoSuchDocument(f"There is no document {document} in the library.")
    if not row[0]:
        raise NoOriginal("Only the text of this document was kept: its original was larger than the settings allow.")
    return unpack(row[0])


def document_of(connection: sqlite3.Connection, document: int) -> Document:
    """The document with its text; its head and layout are not kept (`readers.registry.with_layout` finds them again).

    :raises NoSuchDocument: there is none of that id.
    """
    text = text_of(connection, document)
    title, authors, publication, published, url, media_type, name, file, retrieved, encoding = connection.execute(
        "SELECT d.title, d.authors, t.value, d.published, d.url, d.media_type, d.name, d.file, d.retrieved, d.encoding"
        " FROM document d JOIN term t ON t.id = d.publication WHERE d.id = ?",
        (document,),
    ).fetchone()
    return Document(
        text=text,
        title=title,
        authors=tuple(json.loads(authors)) if authors else (),
        publication=publication,
        published=published or None,
        url=url,
        media_type=media_type,
        name=name,
        file=file,
        retrieved=retrieved,
        encoding=encoding,
    )
