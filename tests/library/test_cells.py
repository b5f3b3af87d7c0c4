# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from pathlib import Path

from desktop_app.exporters.records import COLUMNS, cells_of
from desktop_app.library.editing import edits
from desktop_app.library.finding import cells
from desktop_app.library.finding.rows import rows_with_work
from desktop_app.model.quotation import Form
from tests.library.making import bank, library_at, mayor

GONE = 99


def test_cells_are_the_values_of_rows(tmp_path: Path) -> None:
    with library_at(tmp_path / "l.inquit", mayor(), bank()) as library:
        edits.set_speaker(library, [1], "Nora New")
        edits.set_form(library, [2], Form.MIXED)
        edits.set_status(library, [2, 3], "wrong")
        edits.set_starred(library, [4], starred=True)
        edits.add_tag(library, [1, 5], "zeta")
        edits.add_tag(library, [5], "alpha")
        edits.set_note(library, 3, "Ask her.")
        rows = rows_with_work(library, ids := [7, 2, GONE, 5, 4, 3, 1])
        assert [row.id for row in rows] == [7, 2, 5, 4, 3, 1]
        assert len({row.kind for row in rows}) > 1
        for columns in (COLUMNS, ("tags", "id", "edited"), ("publication",)):
            wanted = [
                tuple(value or "" if name == "kind" else value for name, value in zip(columns, each, strict=True))
                for each in map(cells_of(columns), rows)
            ]
            assert cells.cells(library, ids, columns) == wanted
        assert cells.cells(library, [GONE], COLUMNS) == []


def test_only_the_tables_of_the_chosen_columns_are_read() -> None:
    assert "JOIN" not in cells.statement(("id", "start", "certainty")).replace("CROSS JOIN quotation", "")
    assert cells.statement(("speaker", "publication")).count("JOIN") == len(
        ("quotation", "speaker", "document", "term")
    )
