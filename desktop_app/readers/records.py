# SPDX-License-Identifier: Apache-2.0
"""Records of tables and of JSON: one column holds the text of a document, others what is known of it.

A record becomes a JSON object whose columns bear the names that the program knows, so that it can be read again by
itself.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import islice
from statistics import median

from desktop_app.base.addresses import clean_address
from desktop_app.base.errors import UnknownColumns, UnreadableFile
from desktop_app.base.resources import lexicon_lines
from desktop_app.model.columns import Columns, Field
from desktop_app.model.document import INSIDE, Document, Part
from desktop_app.readers.body_text import shown_text
from desktop_app.readers.dates import clean_date, printed_date
from desktop_app.readers.encoding import canonical
from desktop_app.readers.heads import heading_of
from desktop_app.readers.paragraphs import joined
from desktop_app.readers.signatures import begins_with_tag, is_binary

MEDIA_TYPE = "application/json"
MOST_CHARACTERS = 160_000_000
"""Of all records of a file: a workbook may name one long text a million times."""
_LOOKED_AT = 200
_LEAST_TEXT = 100
"""Code points that the values of a column have at least, in the middle, which may hold texts."""
_MARKS = re.compile(r"[\W_]+")
_COMPACT_DATE = re.compile(r"((?:1[5-9]|20)\d\d)([01]\d)([0-3]\d)(?!\d)")
_BETWEEN_NAMES = re.compile(r"\s*(?:[;|&\n]|\band\b)\s*", re.IGNORECASE)
_BY = re.compile(r"by\s+", re.IGNORECASE)

Record = Mapping[str, str]
"""What the columns hold, by their names."""


def columns_of(names: Sequence[str], told: Iterable[Columns] = ()) -> dict[Field, str]:
    """Which of the columns `names` holds what: the first of `told` whose columns all exist, the rest by their names.

    Without `Field.TEXT` where no column of texts is known.
    """
    found = dict(next((each for each in told if set(each.values()) <= set(names)), {}))
    by_key = {_key(name): name for name in reversed(names) if name not in found.values()}
    for field, keys in _known_names().items():
        name = next((by_key[key] for key in keys if key in by_key), None)
        if field not in found and name is not None:
            found[field] = name
    return found


def parts_of(
    records: Sequence[tuple[str, Record]], *, told: Iterable[Columns], name: str, file: str
) -> tuple[Part, ...]:
    """A part for each record with a text, `records` being their places in `file` and what they hold.

    :raises UnknownColumns: where no column is known to hold the texts.
    :raises UnreadableFile: where none holds texts, or they would fill the memory.
    """
    shown = file or name
    names = list(dict.fromkeys(column for _, record in records for column in record))
    columns = columns_of(names, told)
    if Field.TEXT not in columns:
        raise no_text_column(shown, names, [record for _, record in records])
    if sum(len(cell) for _, record in records for cell in record.values()) > MOST_CHARACTERS:
        raise UnreadableFile(shown, "holds far more than its size tells, as files do that are made to fill a memory")
    found = tuple(
        Part(
            data=_written(record, columns),
            name=f"{name}-{place.rpartition('/')[2]}",
            file=f"{shown}{INSIDE}{place}.json",
            media_type=MEDIA_TYPE,
            encoding="utf-8",
        )
        for place, record in records
        if record.get(columns[Field.TEXT], "").strip()
    )
    if not found:
        raise UnreadableFile(shown, f"holds no text in the column “{columns[Field.TEXT]}”")
    return found


def no_text_column(shown: str, names: Sequence[str], records: Sequence[Record]) -> UnreadableFile:
    """The error for records whose column of texts is not known; to be raised."""
    lengths = {name: _usual_length(name, records) for name in names}
    likely = max(names, key=lambda name: lengths[name], default="")
    if not likely or lengths[likely] < _LEAST_TEXT:
        return UnreadableFile(shown, "has no column of texts")
    return UnknownColumns(shown, tuple(names), likely)


def document_of(record: Record, *, told: Iterable[Columns] = (), name: str, file: str) -> Document:
    """The document in a record.

    :raises UnknownColumns: where no column is known to hold the text.
    :raises UnreadableFile: where it holds none.
    """
    shown = file or name
    columns = columns_of(list(record), told)
    if Field.TEXT not in columns:
        raise no_text_column(shown, list(record), [record])
    value = {field: record.get(column, "") for field, column in columns.items()}
    words = value[Field.TEXT]
    text, layout = shown_text(words) if begins_with_tag(words) else (canonical(words).strip("\n"), ())
    if not text.strip() or is_binary(text):
        raise UnreadableFile(shown, "holds no text")
    heading = heading_of(text)
    url = clean_address(value.get(Field.URL, ""))
    return Document(
        text=text,
        title=joined(value.get(Field.TITLE, "")) or heading.title,
        authors=_names(value.get(Field.AUTHOR, "")) or heading.authors,
        publication=joined(value.get(Field.PUBLICATION, "")) or heading.publication,
        published=date_of(value.get(Field.DATE, "")) or heading.published,
        url=url if url.startswith(("http://", "https://")) else "",
        media_type=MEDIA_TYPE,
        name=name,
        file=file,
        head=heading.head,
        layout=layout,
    )


def date_of(value: str) -> str | None:
    """`value` ("2016-05-12T10:00Z", "20160512", "May 12, 2016") as an ISO date; None where it does not tell."""
    if compact := _COMPACT_DATE.match(value.strip()):
        value = "-".join(compact.groups())
    if found := clean_date(value):
        return found
    printed = printed_date(value)
    return printed.iso if printed else None


def _written(record: Record, columns: Columns) -> bytes:
    """The record as JSON: known columns under the names that the program knows, the others under their own."""
    known = {str(field): record[column] for field, column in columns.items() if column in record}
    others = {name: value for name, value in record.items() if name not in columns.values()}
    free = {f"{name}_" if name in known else name: value for name, value in others.items()}
    return json.dumps({**known, **free}, ensure_ascii=False).encode("utf-8", "replace")


def _usual_length(name: str, records: Sequence[Record]) -> float:
    values = (record.get(name, "").strip() for record in islice(records, _LOOKED_AT))
    return median([len(value) for value in values if value] or [0])


def _names(value: str) -> tuple[str, ...]:
    """The names in a cell: "By Jane Roe and John Poe", "Roe, Jane; Poe, John"."""
    return tuple(dict.fromkeys(name for part in _BETWEEN_NAMES.split(value) for name in _in_order(part)))


def _in_order(part: str) -> list[str]:
    names = [joined(name) for name in _BY.sub("", part.strip(), count=1).split(",") if name.strip()]
    if len(names) == 2 and " " not in names[0]:
        return [f"{names[1]} {names[0]}"]
    return names


def _key(name: str) -> str:
    return _MARKS.sub("", name.casefold())


@lru_cache(maxsize=1)
def _known_names() -> dict[Field, tuple[str, ...]]:
    lines = (line.split("|") for line in lexicon_lines("column_names"))
    return {Field(field.strip()): tuple(names.split()) for field, names in lines}
