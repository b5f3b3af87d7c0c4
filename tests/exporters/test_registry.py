# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import io
import tracemalloc
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desktop_app.base.errors import UnknownFormat
from desktop_app.citations.bibliography import Bibliography
from desktop_app.exporters import parquet
from desktop_app.exporters.options import Options, Placed
from desktop_app.exporters.registry import format_of, formats, write
from desktop_app.model.rows import Row
from desktop_app.model.spans import Span
from tests.exporters.rows import bare

MANY = 2_000
held: list[int] = []


def test_the_formats() -> None:
    assert len({f.suffix for f in formats()}) == len(formats())
    assert all(format_of(f"a.b{f.suffix.upper()}") == f.name for f in formats())
    assert format_of("a.MD") == "markdown"
    assert format_of("a.b.jsonl") == "jsonl"
    assert format_of("a") == "csv"
    with pytest.raises(UnknownFormat, match=r"^e2\.ods was not written: .* \.csv, .* or \.zip\.$"):
        format_of("e2.ods")


def test_an_unknown_format() -> None:
    with pytest.raises(KeyError):
        write([], io.BytesIO(), format="ods")


def place(row: Row) -> Placed:
    return Placed(text=row.quotation, content=(Span(0, len(row.quotation)),))


def many(read: Callable[[], int]) -> Iterator[Row]:
    for number in range(MANY):
        if number in (MANY // 4, MANY - 1):
            held.append(read())
        yield bare(id=number, document=number // 10, quotation=f"{number} " + "word " * 100)


@pytest.mark.parametrize("format", [f.name for f in formats()])
def test_the_stream_stays_open_and_rows_are_taken_one_by_one(
    format: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between a quarter of the rows and the last one the memory grows by far less than they would take."""
    monkeypatch.setattr(parquet, "GROUP", 100)
    held.clear()
    with (tmp_path / "out").open("wb") as out:
        tracemalloc.start()
        try:
            rows = many(lambda: tracemalloc.get_traced_memory()[0])
            write(rows, out, format=format, options=Options(entries=Bibliography, place=place))
        finally:
            tracemalloc.stop()
        assert not out.closed
    quarter, last = held
    assert last - quarter < MANY * 3 // 4 * 500 // 4
