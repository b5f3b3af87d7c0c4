# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import io
from collections.abc import Iterator

import pytest

from desktop_app.base.errors import UnknownFormat
from desktop_app.exporters.registry import format_of, formats, write
from desktop_app.model.rows import Row
from tests.exporters.rows import bare


def test_the_formats() -> None:
    assert [f.name for f in formats()] == ["csv", "tsv", "json", "jsonl", "markdown"]
    assert format_of("a.MD") == "markdown"
    assert format_of("a.b.jsonl") == "jsonl"
    assert format_of("a") == "csv"
    with pytest.raises(UnknownFormat, match=r"^e2\.ods was not written: .* \.csv, .* or \.md\.$"):
        format_of("e2.ods")


def test_an_unknown_format() -> None:
    with pytest.raises(KeyError):
        write([], io.BytesIO(), format="ods")


@pytest.mark.parametrize("format", [f.name for f in formats()])
def test_the_stream_stays_open_and_rows_are_taken_one_by_one(format: str) -> None:
    out = io.BytesIO()
    sizes: list[int] = []

    def rows() -> Iterator[Row]:
        for number in range(20_000):
            sizes.append(out.tell())
            yield bare(id=number, document=number // 10, quotation="word " * 10)

    write(rows(), out, format=format)
    assert not out.closed
    # Half way through, about half was written already.
    assert sizes[10_000] > out.tell() // 3
