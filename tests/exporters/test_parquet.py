# SPDX-License-Identifier: Apache-2.0
"""Parquet, read back by pyarrow, which only an extra brings."""

from __future__ import annotations

import io
import sys
from typing import Any

import pytest

from desktop_app.base.errors import InquitError
from desktop_app.exporters import parquet as ours
from desktop_app.exporters.options import Options
from desktop_app.exporters.records import COLUMNS
from desktop_app.exporters.registry import write
from desktop_app.model.rows import Row
from tests.exporters.rows import AWKWARD, WORK, bare, full


def read_back(*rows: Row, columns: tuple[str, ...] = COLUMNS) -> Any:
    parquet = pytest.importorskip("pyarrow.parquet", reason="pyarrow is not installed")
    out = io.BytesIO()
    write(rows, out, format="parquet", options=Options(columns=columns))
    assert not out.closed
    return parquet.read_table(io.BytesIO(out.getvalue()))


def test_values_have_their_types() -> None:
    table = read_back(full(**WORK), bare())
    assert tuple(table.column_names) == COLUMNS
    assert table.schema.metadata[b"inquit.schema"] == b"1"
    first, second = table.to_pylist()
    assert (first["id"], first["certainty"], first["starred"]) == (1, 0.9123, True)
    assert (first["authors"], first["tags"]) == (["Jane Roe", "John Poe"], ["harbour", "to check"])
    assert (second["speaker"], second["authors"], second["starred"]) == (None, [], False)
    assert read_back(columns=("id",)).num_rows == 0


def test_awkward_texts_come_back_over_several_groups(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ours, "GROUP", 4)
    rows = (*(bare(quotation=words) for words in AWKWARD), bare(quotation="a\ud800b"))
    assert read_back(*rows, columns=("quotation",))["quotation"].to_pylist() == [*AWKWARD, "a?b"]


def test_without_pyarrow_it_is_said_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(InquitError, match=r"pyarrow, which is not installed\. Install it"):
        write([full()], io.BytesIO(), format="parquet")
