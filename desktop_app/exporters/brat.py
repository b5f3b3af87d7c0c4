# SPDX-License-Identifier: Apache-2.0
"""brat standoff: an archive with a text (`.txt`) and its annotations (`.ann`) for each document, and their types.

Quotations, cues and sources are text-bound annotations in code points; relations tie cue and source to the quotation,
attributes give form and kind, a note who spoke. To be unpacked into a folder of brat's data. No span holds the end of a
line or a tab, since brat's files have one annotation a line and tabs between its fields.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import PurePath
from typing import BinaryIO
from zipfile import ZIP_DEFLATED, ZipFile

from desktop_app.exporters.options import Options, Placed
from desktop_app.model.rows import Row, marks_of, office_of
from desktop_app.model.spans import Span, Spans
from desktop_app.model.terms import Form, Kind

# No tab, which parts the fields, and nothing that ends a line for Python, in which brat is written.
_LINE = re.compile("[^\t\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029]+")
_NO_NAME = re.compile(r"[^\w.-]+")
_LONGEST_NAME = 60
_CONFIGURATION = f"""[entities]
Quotation
Cue
Source
[relations]
CueOf\tArg1:Cue, Arg2:Quotation
SourceOf\tArg1:Source, Arg2:Quotation
[events]
[attributes]
Form\tArg:Quotation, Value:{"|".join(Form)}
Kind\tArg:Quotation, Value:{"|".join(Kind)}
"""


def write_brat(rows: Iterable[Row], out: BinaryIO, options: Options) -> None:
    """Write the archive; `rows` come document by document. What has no place in its text is left out."""
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        archive.writestr("annotation.conf", _CONFIGURATION)
        for document, quotations in groupby(rows, key=lambda row: row.document):
            # Each is asked for at once: the next row may be of the next document.
            placed = [(row, options.place(row)) for row in quotations]
            name = _name(document, placed[0][0])
            archive.writestr(f"{name}.txt", placed[0][1].text.encode("utf-8", "replace"))
            archive.writestr(f"{name}.ann", "".join(_annotations(placed)).encode("utf-8", "replace"))


def _name(document: int, row: Row) -> str:
    """A name that no other document has, and that every file system takes."""
    stem = _NO_NAME.sub("-", PurePath(row.file).stem).strip("-.")[:_LONGEST_NAME]
    return f"{document:06}-{stem}" if stem else f"{document:06}"


def _annotations(placed: Iterable[tuple[Row, Placed]]) -> Iterator[str]:
    bound = related = attributes = 0
    for number, (row, place) in enumerate(placed, start=1):
        fragments = _fragments(place.text, place.content)
        if not fragments:
            continue
        bound += 1
        quotation = f"T{bound}"
        yield _bound(quotation, "Quotation", place.text, fragments)
        for kind, spans in (("Cue", place.cue), ("Source", place.source)):
            if inner := _fragments(place.text, spans):
                bound += 1
                related += 1
                yield _bound(f"T{bound}", kind, place.text, inner)
                yield f"R{related}\t{kind}Of Arg1:T{bound} Arg2:{quotation}\n"
        for name, value in (("Form", row.form), ("Kind", row.kind)):
            if value:
                attributes += 1
                yield f"A{attributes}\t{name} {quotation} {value.value}\n"
        if note := _note(row):
            yield f"#{number}\tAnnotatorNotes {quotation}\t{note}\n"


def _bound(name: str, kind: str, text: str, fragments: Spans) -> str:
    places = ";".join(f"{part.start} {part.end}" for part in fragments)
    return f"{name}\t{kind} {places}\t{' '.join(part.of(text) for part in fragments)}\n"


def _fragments(text: str, spans: Spans) -> Spans:
    """`spans` cut at the ends of lines, blanks at both ends left out."""
    found = []
    for span in spans:
        for line in _LINE.finditer(text, span.start, span.end):
            words = line[0].strip()
            if words:
                start = line.start() + line[0].index(words)
                found.append(Span(start, start + len(words)))
    return tuple(sorted(found))


def _note(row: Row) -> str:
    role, organization = office_of(row)
    facts = {"speaker": row.speaker, "role": role, "organization": organization}
    facts |= {"marks": ", ".join(marks_of(row)), "tags": ", ".join(row.tags), "note": row.note}
    return "; ".join(f"{name}: {' '.join(words.split())}" for name, words in facts.items() if words)
