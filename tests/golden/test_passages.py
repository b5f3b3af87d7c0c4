# SPDX-License-Identifier: Apache-2.0
"""Short passages of our own, one for each pattern and each bug met: nearly all of what they ask for must hold."""

from __future__ import annotations

import json

import pytest

from desktop_app.language.paragraphs import paragraphs
from desktop_app.quotes.marks import pair_marks
from tests.golden.checks import Check
from tests.golden.passages import PASSAGES, SOURCE, Passage, converted, read
from tests.golden.report import report, run, share

PASSED = 0.95
ALL = list(read())
_MARKS = "“„”\"'‘«»`"


@pytest.fixture(scope="module")
def checks() -> list[Check]:
    return run()


def test_nearly_all_checks_pass(checks: list[Check]) -> None:
    assert share(checks) >= PASSED, report(checks)


def test_hardly_anything_is_found_where_nobody_speaks(checks: list[Check]) -> None:
    silent = [one for one in checks if not one.passage.quotes]
    assert share(silent) >= PASSED - 0.05, report(silent)


def test_there_are_enough_passages_with_names_of_their_own() -> None:
    assert len(ALL) >= 200
    assert len({passage.id for passage in ALL}) == len(ALL)


def test_json_lines_are_what_the_sources_say() -> None:
    """Run `python -m tests.golden.passages` after a change to `source/`."""
    for path in sorted(SOURCE.glob("*.txt")):
        lines = (PASSAGES / f"{path.stem}.jsonl").read_text(encoding="utf-8").splitlines()
        assert [json.loads(line) for line in lines] == list(converted(path.read_text(encoding="utf-8")))


@pytest.mark.parametrize("passage", ALL, ids=lambda passage: passage.id)
def test_passage_is_sound(passage: Passage) -> None:
    """Contents lie in the text, bare of white space; outside transcripts those that are direct begin with a mark."""
    assert passage.pattern
    assert "[[" not in passage.text
    turns = ": " in passage.text or "?\n\n" in passage.text
    for expected in passage.quotes:
        assert expected.form in ("direct", "mixed", "indirect")
        assert expected.act in ("speech", "attitude")
        assert expected.kind in (None, "person", "organization", "document", "unnamed")
        for start, end in expected.content:
            words = passage.text[start:end]
            assert words == words.strip() != ""
            assert (words[0] in _MARKS) == (expected.form == "direct") or turns
    marked = [passage.text[start:end] for one in passage.quotes for start, end in one.content if one.form == "direct"]
    assert all(sum(words.count(mark) for mark in "[]") in (0, 2) for words in marked)


@pytest.mark.parametrize("passage", ALL, ids=lambda passage: passage.id)
def test_marks_of_a_direct_quotation_are_paired(passage: Passage) -> None:
    """Every direct content between marks is what the pairing of marks makes of it."""
    outer = {(one.outer.start, one.outer.end) for one in pair_marks(passage.text)}
    for expected in passage.quotes:
        for start, end in expected.content:
            if expected.form == "direct" and passage.text[start] in _MARKS:
                assert (start, end) in outer, passage.text[start:end]
    assert len(paragraphs(passage.text)) >= 1
