# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import csv
import hashlib
import io
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
import rispy

from desktop_app.actions import browsing, editing, exporting
from desktop_app.actions.exporting import Shape
from desktop_app.actions.importing import import_text
from desktop_app.actions.opening import open_library
from desktop_app.base.errors import Cancelled, InquitError
from desktop_app.base.progress import Stoppable
from desktop_app.library.editing import edits
from desktop_app.model.query import Column, Query
from desktop_app.model.rows import Row
from desktop_app.model.spans import Span
from tests.actions.analysts import simple
from tests.exporters.rows import bare, full
from tests.library.making import bank, library_at, mayor

CSV = Shape()


@pytest.mark.parametrize("format", [each.name for each in exporting.formats()])
def test_a_file_is_written_whole_or_not_at_all(tmp_path: Path, format: str) -> None:
    path, shape = tmp_path / "out", Shape(format=format)
    path.write_text("old")

    def rows() -> Iterator[Row]:
        yield full()
        yield full(id=2, document=2)
        raise Cancelled

    with pytest.raises(Cancelled):
        exporting.send_rows(rows(), path, shape)
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]
    exporting.send_rows([full()], path, shape)
    assert path.read_bytes() != b"old"


def test_where_it_cannot_be_written(tmp_path: Path) -> None:
    with pytest.raises(InquitError, match=r"out\.csv cannot be written \(no such file or directory\)"):
        exporting.send_rows([full()], tmp_path / "no" / "out.csv", CSV)
    with pytest.raises(InquitError, match="cannot be written"):
        exporting.send_rows([full()], tmp_path, CSV)


def test_markdown_names_the_source() -> None:
    out = io.BytesIO()
    exporting.write_rows([full(), bare()], out, Shape(format="markdown"))
    text = out.getvalue().decode()
    assert "Roe, J., & Poe, J. (2021, March 4). Port opens again. The Harbour Post." in text


def test_formula_guard_is_passed_on() -> None:
    for guard, cell in ((True, "'=1+1"), (False, "=1+1")):
        out = io.BytesIO()
        exporting.write_rows([full(quotation="=1+1")], out, Shape(formula_guard=guard))
        [row] = csv.DictReader(io.StringIO(out.getvalue().decode("utf-8-sig"), newline=""))
        assert row["quotation"] == cell


def test_quotations_of_a_library_in_their_order(tmp_path: Path) -> None:
    library = open_library(tmp_path / "library.inquit")
    text = "\n\n".join(f"Jane Roe: “Yes {number}.”" for number in range(1200))
    import_text(library, text, analyst=simple)
    ids = list(browsing.find(library, Query()))[::-1]
    exporting.send_ids(library, ids, tmp_path / "out.json", Shape(format="json"))
    found = json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))
    assert [row["id"] for row in found] == ids
    assert found[0]["quotation"] == "“Yes 1199.”"
    progress = Stoppable()
    progress.stop()
    with pytest.raises(Cancelled):
        exporting.send_ids(library, ids, tmp_path / "out2.json", Shape(format="json"), progress=progress)
    assert not (tmp_path / "out2.json").exists()
    library.close()


def test_formats_that_go_by_document_read_each_once_and_know_its_text(tmp_path: Path) -> None:
    with library_at(tmp_path / "l.inquit", mayor(), bank()) as library:
        ids = browsing.find(library, Query(sort=Column.SPEAKER))
        documents = [row.document for row in browsing.rows(library, ids)]
        assert documents != sorted(documents)
        for format in ("ris", "web-annotation", "brat"):
            exporting.send_ids(library, ids, tmp_path / f"out.{format}", Shape(format=format))
        text = browsing.article(library, 1).document.text
    assert len(rispy.loads((tmp_path / "out.ris").read_text(encoding="utf-8"))) == 2
    items = json.loads((tmp_path / "out.web-annotation").read_bytes())["items"]
    assert len(items) == len(ids)
    first = next(item for item in items if item["id"] == "inquit://quote/1")
    quote, place = first["target"][0]["selector"]
    assert quote["exact"] == text[place["start"] : place["end"]] == "will open in May,"
    with zipfile.ZipFile(tmp_path / "out.brat") as archive:
        assert archive.read("000001-river.txt").decode() == text
        assert len(archive.namelist()) == 5


@pytest.mark.parametrize("format", [each.name for each in exporting.formats()])
def test_every_format_is_written_without_a_library(tmp_path: Path, format: str) -> None:
    left_out: list[int] = []
    rows = exporting.Extracted([mayor(), bank()], on_left_out=left_out.append)
    exporting.send_rows(rows, tmp_path / "out", Shape(format=format), place=rows.place)
    assert (tmp_path / "out").stat().st_size > 300
    assert len(left_out) == 2


def test_rows_of_a_library_carry_what_a_person_did(tmp_path: Path) -> None:
    with library_at(tmp_path / "l.inquit", mayor(), bank()) as library:
        editing.set_speaker(library, [1], "Nora New")
        editing.set_bounds(library, 1, (Span(0, 9),))
        editing.set_status(library, [1], "checked")
        editing.set_starred(library, [1], starred=True)
        editing.add_tag(library, [1], "x")
        editing.set_note(library, 1, "Ask her.")
        first, second = exporting.rows_of_ids(library, [1, 2])
        original = library.original(1)
    assert (first.corrected, second.corrected) == (("quotation", "speaker"), ())
    assert (first.status, first.starred, first.tags, first.note) == ("checked", True, ("x",), "Ask her.")
    assert first.sha256 == second.sha256 == hashlib.sha256(original).hexdigest()


def test_the_scope_says_how_many_nobody_has_checked(tmp_path: Path) -> None:
    with library_at(tmp_path / "l.inquit", mayor(), bank()) as library:
        editing.set_status(library, [1], "checked")
        editing.set_status(library, [2], "wrong")
        asked = [1, 2, 3, 5]
        found = exporting.scope(library, asked)
        assert ([*found.ids], found.unchecked, found.left_out) == ([1, 3, 5], 2, 1)
        everything = exporting.scope(library, asked, wrong=True)
        assert ([*everything.ids], everything.unchecked, everything.left_out) == (asked, 2, 0)
        assert exporting.scope(library, [2]) == exporting.Scope(ids=[2], unchecked=0)


def test_the_state_of_a_library_leaves_with_each_row(tmp_path: Path) -> None:
    with library_at(tmp_path / "l.inquit", mayor(), bank()) as library:
        edits.set_status(library, [1], "checked", by="Ada Lind")
        for format in ("markdown", "html", "ris"):
            exporting.send_ids(library, [1, 2], tmp_path / "out", Shape(format=format))
            text = (tmp_path / "out").read_text(encoding="utf-8")
            assert "checked by Ada Lind, " in text
            assert text.count("to check") == 1
