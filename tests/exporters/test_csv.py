# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import csv
import io
import shutil
import subprocess
import time
import timeit
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.exporters.csv import guarded, unguarded, write_csv
from desktop_app.exporters.options import Options
from desktop_app.exporters.records import COLUMNS, cells_of
from desktop_app.exporters.registry import write
from desktop_app.model.rows import Row
from tests.exporters.rows import AWKWARD, WORK, bare, full

HEADER = (
    "id,speaker,kind,role,organization,quotation,form,cue,source,context,state,checked_by,checked_at,title,authors,publication,published,url,"
    "file,start,end,certainty,role_certainty,organization_certainty,articles,status,starred,tags,note,edited,sha256"
)


def exported(*rows: Row, formula_guard: bool = True) -> bytes:
    out = io.BytesIO()
    write(rows, out, format="csv", options=Options(formula_guard=formula_guard))
    return out.getvalue()


def read_back(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_bytes_of_the_file() -> None:
    data = exported(full(context='She said "yes",\nand no.'), bare())
    assert data == (
        "\ufeff" + HEADER + "\r\n"
        "1,Tom Hale,person,harbour master,Port of Marlow,“We are glad to see ships.”,direct,said,"
        '"Tom Hale, harbour master of the Port of Marlow","She said ""yes"",\nand no.",to check,,,Port opens again,'
        "Jane Roe; John Poe,The Harbour Post,2021-03-04,https://harbour.example/a_1?b=2&c=3,articles/port.txt,"
        "10,37,0.9123,1.0,1.0,1,,0,,,,\r\n"
        "2,,,,,it rains,indirect,,,,to check,,,,,,,,,0,8,0.0,1.0,1.0,1,,0,,,,\r\n"
    ).encode("utf-8")


def test_the_work_of_the_user_is_written() -> None:
    row = read_back(exported(full(**WORK)))[0]
    assert (row["status"], row["starred"], row["tags"]) == ("checked", "1", "harbour, to check")
    assert (row["state"], row["checked_by"], row["checked_at"]) == ("checked", "Ada Lind", "2026-03-03T12:00:00+00:00")
    assert (row["note"], row["edited"], row["sha256"]) == ("Ask him again.\nBy phone.", "role, speaker", "ab" * 32)


@given(st.text(alphabet="'=+-@\t\rab"))
def test_what_was_guarded_is_found_again(words: str) -> None:
    assert unguarded(guarded(words)) == words
    assert not guarded(words).startswith(("=", "+", "-", "@", "\t", "\r"))


@pytest.mark.parametrize("quotation", AWKWARD)
def test_a_tsv_keeps_tabs_and_line_breaks(quotation: str) -> None:
    out = io.BytesIO()
    columns = ("quotation", "tags", "id", "starred")
    row = full(**WORK | {"quotation": quotation})
    write([row], out, format="tsv", options=Options(columns=columns))
    [header, cells] = csv.reader(io.StringIO(out.getvalue().decode("utf-8-sig"), newline=""), delimiter="\t")
    assert header == [*columns]
    assert [unguarded(cells[0]), *cells[1:]] == [quotation, "harbour, to check", "1", "1"]


def test_no_rows_give_the_header() -> None:
    assert exported() == ("\ufeff" + HEADER + "\r\n").encode()


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r"])
def test_formulas_are_guarded_and_switchable(sign: str) -> None:
    words = f'{sign}HYPERLINK("http://bad.example")'
    row = bare(quotation=words, speaker=words, authors=(words,), file=words)
    guarded, plain = read_back(exported(row))[0], read_back(exported(row, formula_guard=False))[0]
    for column in ("quotation", "speaker", "authors", "file"):
        assert guarded[column] == "'" + words
        assert plain[column] == words


def test_numbers_and_harmless_texts_are_not_guarded() -> None:
    row = read_back(exported(full(quotation="5 - 3 = 2", role="'tis", certainty=0.00001)))[0]
    assert row["quotation"] == "5 - 3 = 2"
    assert row["role"] == "'tis"
    assert (row["id"], row["start"], row["end"], row["certainty"]) == ("1", "10", "37", "0.0")


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\x00")))
def test_any_text_round_trips(words: str) -> None:
    row = read_back(exported(full(quotation=words, context=words, authors=(words,)), formula_guard=False))[0]
    assert (row["quotation"], row["context"], row["authors"]) == (words, words, words)


CELLS = st.lists(st.tuples(*[st.text(alphabet=",;\t\r\n\"'=+-@\0ab“é", max_size=4)] * 2, st.integers()), max_size=250)


@given(CELLS, st.sampled_from(("csv", "tsv")), st.booleans(), st.sampled_from((("note", "role", "id"), ("note",))))
def test_the_bytes_are_those_of_the_library(
    rows: list[tuple[str, str, int]], format: str, guard: bool, columns: tuple[str, ...]
) -> None:
    wanted, out = io.StringIO(newline=""), io.BytesIO()
    writer = csv.writer(wanted, delimiter="," if format == "csv" else "\t")
    shown = guarded if guard else str
    writer.writerow(columns)
    writer.writerows((shown(a), shown(b), number)[: len(columns)] for a, b, number in rows)
    written = [bare(note=a, role=b, id=number) for a, b, number in rows]
    write(written, out, format=format, options=Options(columns=columns, formula_guard=guard))
    assert out.getvalue().decode("utf-8-sig") == wanted.getvalue()


def test_it_takes_less_time_than_the_library() -> None:
    cells = [
        cells_of(COLUMNS)(full(id=number, note="" if number % 9 else "=1", quotation=AWKWARD[1]))
        for number in range(2000)
    ]

    def seconds(work: Callable[[], object]) -> float:
        return min(timeit.repeat(work, timer=time.process_time, number=1, repeat=3))

    ours = seconds(lambda: write_csv(cells, io.BytesIO(), Options()))
    bare_writer = seconds(lambda: csv.writer(io.StringIO()).writerows(cells))
    assert ours < bare_writer


def test_what_unicode_cannot_hold_does_not_stop_an_export() -> None:
    assert read_back(exported(bare(quotation="a\ud800b")))[0]["quotation"] == "a?b"


@pytest.mark.skipif(shutil.which("localc") is None, reason="LibreOffice Calc is not installed")
def test_libreoffice_shows_the_right_characters(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(exported(full(quotation="“Zoë – 5 € \U0001f600”, “b”\n=1+1")))
    filters = "csv:Text - txt - csv (StarCalc):9,34,76"
    command = ["soffice", "--headless", "--convert-to", filters, "--outdir", str(tmp_path / "out"), "a.csv"]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, timeout=120)
    assert "“Zoë – 5 € \U0001f600”, “b”\n=1+1" in (tmp_path / "out" / "a.csv").read_text(encoding="utf-8")
