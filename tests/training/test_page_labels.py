# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.quotes.features import words_of_text
from desktop_app.training import page_labels
from desktop_app.training.corpus import Article, Attribution
from desktop_app.training.labels import ACTS, NONE, OUT, label
from desktop_app.training.page_labels import GOLD, judged_rows, labelled_pages

TEXT = "Mayor Ida Moen said it rained. The council imposed a curfew."


@pytest.fixture
def gold(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setattr(page_labels, "GOLD", tmp_path)
    page_labels.said_rows.cache_clear()
    for name in ("pages", "acts"):
        (tmp_path / name).mkdir()
    yield tmp_path
    page_labels.said_rows.cache_clear()


def test_places_become_words_and_words_stay(gold: Path) -> None:
    row = {"form": "indirect", "act": "speech", "kind": "person", "content": [[20, 29]], "cue": [[15, 19]],
           "source": [[0, 14]], "speaker": [6, 14], "role": [[0, 5]], "organization": ["Norway"]}  # fmt: skip
    (gold / "pages" / "rows.jsonl").write_text(json.dumps({"doc": "a", "rows": [row]}), encoding="utf-8")
    [page] = labelled_pages({"a": TEXT, "b": "Another."})
    [found] = page["attributions"]
    assert (found["speaker"], found["role"], found["organization"]) == ("Ida Moen", ["Mayor"], ["Norway"])


def test_who_said_what_the_program_found_is_told_in_places(gold: Path) -> None:
    rows = [[[[20, 29]], [[15, 19]], [[0, 14]], "person", [6, 14], [[0, 5]], ["Norway"]]]
    (gold / "pages" / "said.jsonl").write_text(json.dumps({"doc": "a", "rows": rows}), encoding="utf-8")
    [said] = page_labels.said_in("a", TEXT)
    assert (said["speaker"], said["role"], said["organization"]) == ("Ida Moen", ["Mayor"], ["Norway"])
    assert (said["content"], said["source"]) == ([[20, 29]], [[0, 14]])
    assert page_labels.said_in("b", TEXT) == []


def test_judged_rows_are_those_of_one_corpus(gold: Path) -> None:
    lines = [
        {"corpus": "abc", "doc": "a", "rows": [[[[50, 58]], [[43, 50]], [], "neither"]]},
        {"corpus": "polnear", "doc": "b", "rows": []},
    ]
    (gold / "acts" / "rows.jsonl").write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    assert judged_rows("abc") == {"a": [{"content": [[50, 58]], "cue": [[43, 50]], "source": [], "act": "neither"}]}


def test_the_files_hold_places_and_no_sentence() -> None:
    for line in (GOLD / "pages" / "rows.jsonl").read_text(encoding="utf-8").splitlines():
        for row in json.loads(line)["rows"]:
            words = [w for field in (row["role"], row["organization"], [row["speaker"]]) for w in field]
            assert all(len(word.split()) < 16 for word in words if isinstance(word, str))
    for story in page_labels.said_rows().values():
        fields = [field for row in story for field in row[4:]]
        words = [w for field in fields for w in (field if isinstance(field, list) else [field])]
        assert all(len(word.split()) < 16 for word in words if isinstance(word, str))
    acts = {act for corpus in ("abc", "polnear", "pages") for rows in judged_rows(corpus).values() for act in (
        row["act"] for row in rows)}  # fmt: skip
    assert acts == {"speech", "optional", "neither"}


def test_of_a_row_that_was_judged_alone_only_the_act_is_learnt() -> None:
    words = words_of_text(TEXT)
    at = TEXT.index("imposed")
    deed = Attribution(content=((at + 8, at + 16),), cue=((at, at + 7),), source=(), act="neither", tagged=False)
    found = label(Article(doc="a", text=TEXT, attributions=(deed,)), words, frozenset(), frozenset())
    assert {anchor.act for anchor in found.anchors} == {ACTS["neither"]}
    hidden = {words.forms[n] for n, tag in enumerate(found.tags) if tag == NONE}
    assert hidden == {"imposed", "a", "curfew"}
    assert set(found.tags) == {NONE, OUT}
