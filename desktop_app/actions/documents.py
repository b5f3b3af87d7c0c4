# SPDX-License-Identifier: Apache-2.0
"""The documents of the library: listed, corrected, removed, and their originals.

Every function may be called from any thread and raises LibraryProblem where the library cannot be read or written.
Ids that are gone are passed over. What changes documents is one step of undo, however many it touches.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path, PurePath

from desktop_app.base.addresses import encoded_address
from desktop_app.base.errors import BadValue, LibraryProblem
from desktop_app.base.escaping import escaped
from desktop_app.base.progress import Progress
from desktop_app.library.editing import describing
from desktop_app.library.finding import document_list
from desktop_app.library.library import Library
from desktop_app.library.storage.interrupt import Interrupt
from desktop_app.library.storage.storable import tidy
from desktop_app.model.changes import Changes
from desktop_app.model.document import INSIDE
from desktop_app.model.documents import DocumentField, DocumentQuery, DocumentRow
from desktop_app.readers.dates import clean_date, printed_date

__all__ = ["Interrupt", "find", "folder_of", "lines", "original", "remove", "rows", "set_field"]

_PARTING = ";"
_PAGE = 500
# What a file is called that goes to another program: letters that every system takes.
_UNSAFE = re.compile(r"[^\w.-]+")
_SUFFIXES = {"text/html": ".html", "text/plain": ".txt", "application/pdf": ".pdf"}


def find(library: Library, query: DocumentQuery, *, interrupt: Interrupt | None = None) -> array[int]:
    """Ids of the documents that `query` asks for, in its order, those without quotations too.

    :raises BadQuery: the words cannot be understood, or ask for what only quotations have.
    :raises Cancelled: `interrupt` was cancelled.
    """
    return document_list.find(library, query, interrupt=interrupt)


def rows(library: Library, ids: Sequence[int], query: DocumentQuery | None = None) -> list[DocumentRow]:
    """The documents `ids` in that order, with what stands around the words that `query` looks for in their texts.

    :raises BadQuery: the words cannot be understood.
    """
    return document_list.rows(library, ids, query)


def lines(library: Library, ids: Sequence[int]) -> Iterator[str]:
    """Each document as a line of texts parted by tabs, for a terminal and for other programs."""
    for begin in range(0, len(ids), _PAGE):
        for row in rows(library, ids[begin : begin + _PAGE]):
            texts = map(escaped, (row.shown, row.publication, f"{_PARTING} ".join(row.authors), row.file))
            yield "\t".join((str(row.id), row.published, row.kind, str(row.quotations), *texts))


def set_field(library: Library, ids: Iterable[int], field: DocumentField, value: str) -> Changes:
    """Let the documents have this title, publication, date, address, or these authors (parted by semicolons).

    :raises BadValue: a date that cannot be understood.
    """
    said = tidy(value)
    if field is DocumentField.AUTHORS:
        authors = tuple(name for part in said.split(_PARTING) if (name := part.strip()))
        return describing.set_field(library, ids, field, authors)
    turned = {DocumentField.PUBLISHED: _date, DocumentField.URL: encoded_address}.get(field, str)
    return describing.set_field(library, ids, field, turned(said))


def _date(said: str) -> str:
    """`said` ("2016-05-12", "12 May 2016", "May 2016", "2016") as an ISO date."""
    if not said:
        return ""
    printed = printed_date(said)
    found = clean_date(said) or (printed.iso if printed else None)
    if found is None:
        raise BadValue(f"“{said}” is no date; write it like 2016-05-12, 12 May 2016, 2016-05 or 2016.")
    return found


def remove(library: Library, ids: Iterable[int], *, progress: Progress | None = None) -> Changes:
    """Take documents out with all their quotations.

    :raises Cancelled: `progress` asks to stop; nothing is taken out.
    """
    return describing.remove(library, ids, progress=progress)


def folder_of(file: str) -> Path | None:
    """The folder in which a file lies, or the file that holds it; None where it is not there any more."""
    place = file_of(file)
    return place and place.parent


def file_of(file: str) -> Path | None:
    """The file or folder called so, or the file that holds it; None where it is not there any more."""
    steps = file.split(INSIDE)
    for number in range(len(steps), 0, -1):
        place = Path(INSIDE.join(steps[:number]))
        # A name that no file can have here, as from another system.
        with suppress(OSError):
            if place.exists():
                return place
    return None


def original(library: Library, id: int, folder: Path) -> Path:
    """Write the bytes that a document was read from into `folder`; the file, which may only be read.

    :raises LibraryProblem: there is no such document, or the file cannot be written.
    """
    found = rows(library, [id])
    data = library.original(id)
    row = found[0]
    stem = _UNSAFE.sub("-", row.name or row.title)[:60].strip("-.") or "document"
    place = folder / f"{id}-{stem}{_suffix(row)}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if place.exists():
            # A program may have it open, and Windows neither replaces nor removes what may only be read.
            if place.read_bytes() == data:
                return place
            place.chmod(0o600)
        place.write_bytes(data)
        place.chmod(0o400)
    except OSError as error:
        raise LibraryProblem(f"{place} cannot be written ({error.strerror or 'unknown reason'}).") from error
    return place


def _suffix(row: DocumentRow) -> str:
    """One that a program for reading opens, never one that the system would run: a text may be called "news.bat"."""
    # Loads all readers.
    from desktop_app.readers.registry import suffixes

    named = PurePath(row.file.replace("\\", "/")).suffix
    return named if named.lower() in suffixes() else _SUFFIXES.get(row.media_type, "")
