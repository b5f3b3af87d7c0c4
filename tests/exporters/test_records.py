# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import pytest

from desktop_app.base.errors import UnknownColumn
from desktop_app.exporters.records import COLUMNS, cells_of, lines_of, records_of
from desktop_app.exporters.registry import chosen_columns
from tests.exporters.rows import WORK, bare, full


def test_every_column_has_a_cell_in_order() -> None:
    assert len(cells_of(COLUMNS)(full())) == len(COLUMNS)
    assert tuple(records_of(COLUMNS)(cells_of(COLUMNS)(bare()))) == COLUMNS


def test_columns_are_chosen_and_ordered() -> None:
    chosen = ("starred", "certainty", "tags", "speaker")
    cells = cells_of(chosen)(full(**WORK))
    assert lines_of(chosen)(cells) == [1, 0.9123, "harbour, to check", "Tom Hale"]
    assert lines_of(("certainty",))(cells_of(("certainty",))(full())) == [0.9123]
    assert list(records_of(chosen)(cells).items())[2] == ("tags", ["harbour", "to check"])
    assert chosen_columns("csv", chosen) == chosen
    assert chosen_columns("markdown", ()) == chosen_columns("csv", ()) == COLUMNS


@pytest.mark.parametrize(
    ("format", "names", "told"),
    [
        ("csv", ("id", "speeker"), "there is no column “speeker”"),
        ("csv", ("id", "id"), "named twice"),
        ("markdown", ("id",), "Markdown has no columns to choose"),
    ],
)
def test_columns_that_cannot_be_chosen(format: str, names: tuple[str, ...], told: str) -> None:
    with pytest.raises(UnknownColumn, match=told):
        chosen_columns(format, names)


def test_unknown_is_empty_in_cells_and_null_in_records() -> None:
    assert (cells := cells_of(("role",))(bare())) == ("",)
    assert records_of(("role",))(cells) == {"role": None}
