# SPDX-License-Identifier: Apache-2.0
"""The formats that quotations can be exported to."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import PurePath
from typing import BinaryIO

from desktop_app.base.errors import UnknownFormat
from desktop_app.exporters.csv import write_csv
from desktop_app.exporters.json import write_json, write_lines
from desktop_app.exporters.markdown import write_markdown
from desktop_app.exporters.options import Options, no_citation
from desktop_app.model.rows import Row

Writer = Callable[[Iterable[Row], BinaryIO, Options], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """`label` is for a file dialog; `suffix` has its dot."""

    name: str
    label: str
    suffix: str
    write: Writer


_FORMATS = (
    Format(name="csv", label="Spreadsheet (CSV)", suffix=".csv", write=write_csv),
    Format(name="json", label="JSON", suffix=".json", write=write_json),
    Format(name="jsonl", label="JSON Lines", suffix=".jsonl", write=write_lines),
    Format(name="markdown", label="Markdown", suffix=".md", write=write_markdown),
)


def formats() -> tuple[Format, ...]:
    """All formats, the usual one first."""
    return _FORMATS


def format_of(name: str) -> str:
    """The name of the format that a file called `name` is to be in, by its suffix; "csv" where it has none.

    :raises UnknownFormat: the suffix is that of no format.
    """
    suffix = PurePath(name).suffix
    if not suffix:
        return _FORMATS[0].name
    found = next((f.name for f in _FORMATS if f.suffix == suffix.lower()), None)
    if found is None:
        *others, last = (f.suffix for f in _FORMATS)
        raise UnknownFormat(
            f"{PurePath(name).name} was not written: quotations cannot be exported as {suffix}. "
            f"End the name with {', '.join(others)} or {last}."
        )
    return found


def write(
    rows: Iterable[Row],
    out: BinaryIO,
    *,
    format: str,
    formula_guard: bool = True,
    cite: Callable[[Row], str] = no_citation,
) -> None:
    """Write `rows` to `out`, which stays open; rows are taken one by one.

    `cite` gives the reference of a row's document where the format shows one (Markdown).

    :raises KeyError: where there is no such format.
    """
    writers = {f.name: f.write for f in _FORMATS}
    writers[format](rows, out, Options(formula_guard=formula_guard, cite=cite))
