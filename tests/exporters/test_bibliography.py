# SPDX-License-Identifier: Apache-2.0
"""Entries for reference managers, read back by pybtex, rispy and, where it is installed, pandoc."""

from __future__ import annotations

import io
import json
import subprocess

import pybtex.database
import pytest
import rispy

from desktop_app.citations.bibliography import Bibliography
from desktop_app.citations.csl import pandoc
from desktop_app.citations.registry import cite_all
from desktop_app.exporters.options import Options
from desktop_app.exporters.registry import write
from desktop_app.model.rows import Row
from tests.exporters.rows import AWKWARD, WORK, bare, full
from tests.exporters.test_foreign_readers import plain

ROWS = (
    full(retrieved="2024-08-09T10:00:00+00:00"),
    full(id=2, role="", organization="", quotation="Ships & boats {cost} 50% more"),
    full(id=3, document=2, published="2021-03"),
    full(id=4, document=3, published=""),
    bare(id=5, document=4),
    bare(id=6, document=5),
)
NOTES = [
    "Tom Hale, harbour master, Port of Marlow: “We are glad to see ships.” [to check]",
    "Tom Hale: “Ships & boats {cost} 50% more.” [to check]",
]


def exported(format: str, *rows: Row) -> str:
    out = io.BytesIO()
    write(rows, out, format=format, options=Options(entries=Bibliography))
    return out.getvalue().decode("utf-8")


def spaced(words: str) -> str:
    return " ".join(words.split())


def test_bibtex_is_read_by_pybtex() -> None:
    found = pybtex.database.parse_string(exported("bibtex", *ROWS), "bibtex").entries
    first = found["roe2021port"]
    assert [str(person) for person in first.persons["author"]] == ["Roe, Jane", "Poe, John"]
    assert (first.type, first.fields["journal"], first.fields["year"]) == ("article", "The Harbour Post", "2021")
    assert first.fields["url"] == "https://harbour.example/a_1?b=2&c=3"
    assert first.fields["urldate"] == "2024-08-09"
    assert plain(spaced(first.fields["annote"])) == " ".join(NOTES)
    assert list(found) == ["roe2021port", "roe2021portb", "roeport", "source", "sourceb"]


def test_what_a_person_said_goes_with_each_entry() -> None:
    rows = (full(**WORK), full(id=2, tags=("tides", "harbour"), quotation="no & yes"))
    state = "★ · checked by Ada Lind, 3 March 2026"
    work = f"{state} · corrected: role, speaker · tags: harbour, to check · Note: Ask him again. By phone."
    notes = [
        NOTES[0].replace("[to check]", f"[{work}]"),
        "Tom Hale, harbour master, Port of Marlow: “no & yes.” [to check · tags: tides, harbour]",
    ]
    [item] = json.loads(exported("csl-json", *rows))
    assert (item["keyword"], item["note"].split("\n\n")) == ("harbour, to check, tides", notes)
    [entry] = rispy.loads(exported("ris", *rows))
    assert (entry["keywords"], entry["notes"]) == (["harbour", "to check", "tides"], notes)
    [bibtex] = pybtex.database.parse_string(exported("bibtex", *rows), "bibtex").entries.values()
    assert bibtex.fields["keywords"] == "harbour, to check, tides"
    assert plain(spaced(bibtex.fields["annote"])) == " ".join(notes)


def test_a_citation_of_one_quotation_leaves_out_what_a_person_said() -> None:
    assert cite_all([full(**WORK)], style="bibtex").text == cite_all([full()], style="bibtex").text


def test_a_body_has_no_given_name_in_ris() -> None:
    assert "\nAU  - Harbour News Agency,\n" in exported("ris", full(authors=("Harbour News Agency",)))


def test_ris_is_read_by_rispy() -> None:
    first, second, third, fourth, fifth = rispy.loads(exported("ris", *ROWS))
    assert first["authors"] == ["Roe, Jane", "Poe, John"]
    assert (first["type_of_reference"], first["title"], first["secondary_title"]) == (
        *("NEWS", "Port opens again", "The Harbour Post"),
    )
    assert (first["year"], first["date"], second["date"]) == ("2021", "2021/03/04/", "2021/03//")
    assert (first["urls"], first["access_date"]) == (["https://harbour.example/a_1?b=2&c=3"], "2024/08/09/")
    assert first["notes"] == NOTES
    assert ("year" in third, fourth["type_of_reference"], fourth["title"]) == (False, "ELEC", "Untitled text")
    assert len({each["id"] for each in (first, second, third, fourth, fifth)}) == 5


def test_csl_json_has_an_item_a_document() -> None:
    items = json.loads(exported("csl-json", *ROWS))
    assert items[0]["note"].split("\n\n") == NOTES
    assert (items[0]["type"], items[0]["issued"]) == ("article-newspaper", {"date-parts": [[2021, 3, 4]]})
    assert len({item["id"] for item in items}) == len(items) == 5
    assert items[0]["id"] == "roe2021port"
    assert json.loads(exported("csl-json")) == []


@pytest.mark.skipif(pandoc() is None, reason="pandoc is not installed")
def test_pandoc_cites_from_csl_json() -> None:
    command = [pandoc() or "", "--from=csljson", "--to=plain", "--citeproc"]
    done = subprocess.run(command, input=exported("csl-json", *ROWS).encode(), capture_output=True, check=True)
    assert "Port Opens Again" in spaced(done.stdout.decode())


@pytest.mark.parametrize("words", AWKWARD)
def test_awkward_texts_stay_whole(words: str) -> None:
    """On one line, as the formats want it; only the marks around a quotation and its last stop are the style's."""
    row = full(quotation=words, form="indirect", title=words)
    [item] = json.loads(exported("csl-json", row))
    [entry] = rispy.loads(exported("ris", row))
    [bibtex] = pybtex.database.parse_string(exported("bibtex", row), "bibtex").entries.values()
    letters = [letter for letter in words if letter.isalnum()]
    for note in (item["note"], entry["notes"][0], bibtex.fields["annote"], entry["title"]):
        assert "\n" not in note
    for note in (item["note"], entry["notes"][0]):
        said = note.partition(": ")[2].removesuffix(" [to check]")
        assert [letter for letter in said if letter.isalnum()] == letters
    assert spaced(entry["title"]) == spaced(words)
