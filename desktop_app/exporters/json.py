# SPDX-License-Identifier: Apache-2.0
"""JSON: an array of one object a quotation, and JSON Lines: an object a line.

Keys are `schema`, the number of the schema (`resources/schemas/quotations-1.schema.json`), and the columns of the CSV.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import BinaryIO

from desktop_app.exporters.options import Options
from desktop_app.exporters.records import Cells, records_of

SCHEMA = MappingProxyType({"schema": 1})
"""Raised where a key is taken away or means something else; keys may be added under the same number."""

_ENCODER = json.JSONEncoder(ensure_ascii=False, allow_nan=False)


def write_json(rows: Iterable[Cells], out: BinaryIO, options: Options) -> None:
    """Write `rows` one by one, so that a million of them need no memory."""
    record = records_of(options.columns)
    write_array(({**SCHEMA, **record(cells)} for cells in rows), out)


def write_lines(rows: Iterable[Cells], out: BinaryIO, options: Options) -> None:
    """Write `rows`, one object a line."""
    record = records_of(options.columns)
    for cells in rows:
        out.write(encoded({**SCHEMA, **record(cells)}) + b"\n")


def write_array(
    objects: Iterable[object], out: BinaryIO, *, inside: Mapping[str, object] = MappingProxyType({}), under: str = ""
) -> None:
    """Write `objects`, a line each, as an array; with `under` as that name of an object that says `inside` first."""
    opening, closing = b"[", b"]\n"
    if under:
        opening, closing = encoded({**inside, under: []}).removesuffix(b"]}"), b"]}\n"
    out.write(opening)
    before = b"\n"
    for each in objects:
        out.write(before + encoded(each))
        before = b",\n"
    out.write(closing if before == b"\n" else b"\n" + closing)


def encoded(value: object) -> bytes:
    """`value` as JSON on one line, in UTF-8."""
    return _ENCODER.encode(value).encode("utf-8", "replace")
