# SPDX-License-Identifier: Apache-2.0
"""Workbooks, read back by openpyxl and, where it is installed, by LibreOffice."""

from __future__ import annotations

import csv
import io
import re
import shutil
import subprocess
import zipfile
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from desktop_app.exporters import xlsx
from desktop_app.exporters.options import Options
from desktop_app.exporters.records import COLUMNS
from desktop_app.exporters.registry import write
from desktop_app.model.rows import Row
from tests.exporters.rows import AWKWARD, WORK, bare, full


def exported(*rows: Row, columns: tuple[str, ...] = COLUMNS) -> io.BytesIO:
    out = io.BytesIO()
    write(rows, out, format="xlsx", options=Options(columns=columns))
    return out


def read_back(*rows: Row) -> list[dict[str, Any]]:
    header, *lines = load_workbook(exported(*rows)).active.iter_rows(values_only=True)
    return [dict(zip(header, line, strict=True)) for line in lines]


def test_values_have_their_types() -> None:
    first, second = read_back(full(**WORK), bare(published="2016-05"))
    assert tuple(first) == COLUMNS
    assert (first["id"], first["start"], first["certainty"], first["starred"]) == (1, 10, 0.9123, True)
    assert (first["published"], second["published"]) == (datetime(2021, 3, 4), "2016-05")
    assert (first["authors"], first["note"]) == ("Jane Roe; John Poe", "Ask him again.\nBy phone.")
    assert second["speaker"] is None
    assert (first["state"], first["checked_by"], first["checked_at"]) == (
        "checked",
        "Ada Lind",
        datetime(2026, 3, 3, 12),
    )
    assert (second["state"], second["checked_by"], second["checked_at"]) == ("to check", None, None)


def test_checks_of_several_persons_stand_as_text() -> None:
    [row] = read_back(full(status="checked", checked_by=("A", "B"), checked_at=("2026-03-03T12:00:00+02:00",) * 2))
    assert (row["checked_by"], row["checked_at"]) == ("A; B", "2026-03-03T12:00:00+02:00; 2026-03-03T12:00:00+02:00")


def test_every_header_can_be_read_beside_its_filter() -> None:
    with zipfile.ZipFile(exported(full())) as archive:
        xml = archive.read("xl/worksheets/sheet1.xml").decode()
    found = re.findall(r'<col min="(\d+)" max="(\d+)" width="([0-9.]+)"', xml)
    widths = [float(width) for first, last, width in found for _ in range(int(first), int(last) + 1)]
    assert all(width > len(name) + 2 for width, name in zip(widths, COLUMNS, strict=True))


@pytest.mark.parametrize("quotation", AWKWARD)
def test_awkward_texts_come_back_as_texts(quotation: str) -> None:
    sheet = load_workbook(exported(bare(quotation=quotation), columns=("quotation",))).active
    assert sheet["A2"].value == quotation.replace("\r\n", "\n")
    assert sheet["A2"].data_type == "s"
    assert sheet["A2"].quotePrefix == (quotation[0] in "=-")


def test_what_xml_cannot_hold_does_not_stop_an_export() -> None:
    assert read_back(bare(quotation="a\ud800b\x01c\uffff", note="_x0041_"))[0]["quotation"] == "a\ufffdb\ufffdc\ufffd"


def test_header_filters_and_links() -> None:
    sheet = load_workbook(exported(full(), full(url="file:///etc/passwd"))).active
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A2", "A1:AE3")
    at = COLUMNS.index("url") + 1
    assert sheet.cell(2, at).hyperlink.target == "https://harbour.example/a_1?b=2&c=3"
    assert sheet.cell(3, at).hyperlink is None
    assert load_workbook(exported()).active.auto_filter.ref == "A1:AE1"


def test_what_a_sheet_cannot_hold(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx, "ROWS_OF_SHEET", 2)
    monkeypatch.setattr(xlsx, "LINKS_OF_SHEET", 1)
    book = load_workbook(exported(*(full(id=number) for number in range(1, 6)), columns=("id", "url")))
    found = [list(sheet.iter_rows(min_row=2)) for sheet in book]
    assert [[row[0].value for row in rows] for rows in found] == [[1, 2], [3, 4], [5]]
    assert [[row[1].hyperlink is not None for row in rows] for rows in found] == [[True, False]] * 2 + [[True]]


def test_a_long_cell_is_cut() -> None:
    assert len(read_back(bare(quotation="ü" * 40_000))[0]["quotation"]) == 32_767


def test_nothing_is_left_behind_where_an_export_stops(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))

    def rows() -> Any:
        yield full()
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write(rows(), io.BytesIO(), format="xlsx")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(shutil.which("localc") is None, reason="LibreOffice Calc is not installed")
def test_libreoffice_reads_it(tmp_path: Path) -> None:
    rows = [bare(id=number, quotation=quotation) for number, quotation in enumerate(AWKWARD)]
    (tmp_path / "a.xlsx").write_bytes(exported(*rows, columns=("id", "quotation")).getvalue())
    filters = "csv:Text - txt - csv (StarCalc):44,34,76"
    command = ["soffice", "--headless", "--convert-to", filters, "--outdir", str(tmp_path / "out"), "a.xlsx"]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, timeout=120)
    with (tmp_path / "out" / "a.csv").open(encoding="utf-8", newline="") as file:
        found = {row["id"]: row["quotation"] for row in csv.DictReader(file)}
    assert found == {str(row.id): row.quotation.replace("\r\n", "\n") for row in rows}


def test_the_parts_are_wellformed_for_the_standard_zip_reader() -> None:
    with zipfile.ZipFile(exported(full(), bare())) as archive:
        assert archive.testzip() is None
        assert "xl/worksheets/sheet1.xml" in archive.namelist()
