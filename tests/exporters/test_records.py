# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from desktop_app.exporters.records import COLUMNS, cells, record
from tests.exporters.rows import bare, full


def test_every_column_has_a_cell_in_order() -> None:
    assert tuple(cells(full())) == tuple(record(bare())) == COLUMNS


def test_unknown_is_empty_in_cells_and_null_in_records() -> None:
    assert cells(bare())["role"] == ""
    assert record(bare())["role"] is None
