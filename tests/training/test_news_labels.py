# SPDX-License-Identifier: Apache-2.0
"""Speakers labelled as places in articles that are not part of the project."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from desktop_app.training import news_labels
from desktop_app.training.corpus import is_hidden

TEXT = "Mayor Ada Quill of Leith and Rudy Vane said: “No.” They called it “Big Day”."


def _row(**more: object) -> dict[str, object]:
    def at(phrase: str) -> list[int]:
        return [TEXT.index(phrase), TEXT.index(phrase) + len(phrase)]

    speakers = [at("Ada Quill"), at("Rudy Vane")]
    row = {"content": [at("“No.”")], "kind": "person", "speaker": speakers, "role": [at("Mayor")], "organization": []}
    return {**row, **more}


@pytest.fixture
def labels(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    named = {"content": [[TEXT.index("“Big"), len(TEXT) - 1]], "quotation": False}
    lines = {"told.jsonl": {"doc": "a", "people": [_row(), named]}, "heard.jsonl": {"doc": "b", "people": [_row()]}}
    for name, article in lines.items():
        (tmp_path / name).write_text(json.dumps(article) + "\n", encoding="utf-8")
    monkeypatch.setattr(news_labels, "FOLDER", tmp_path)


@pytest.mark.usefixtures("labels")
def test_places_become_words_where_the_corpus_has_the_article() -> None:
    [article] = news_labels.labelled({"a": TEXT, "another": "No labels."})
    said, named = article["people"]
    assert (said["speaker"], said["role"], said["organization"]) == ("Ada Quill and Rudy Vane", ["Mayor"], [])
    assert (said["quotation"], named["quotation"]) == (True, False)


def test_the_labels_hold_no_word_of_the_articles() -> None:
    for name in (news_labels.TOLD, news_labels.HEARD):
        for line in (news_labels.FOLDER / name).read_text(encoding="utf-8").splitlines():
            for row in json.loads(line)["people"]:
                assert row.get("kind") in (None, "person", "organization", "document", "unnamed")
                places = [p for key in ("content", "speaker", "role", "organization") for p in row.get(key, [])]
                assert all(isinstance(end, int) for place in places for end in place)


def test_an_article_teaches_the_network_or_the_rankers() -> None:
    assert not news_labels.told() & news_labels.kept()
    assert all(is_hidden(name) for name in news_labels.kept())
    assert not any(is_hidden(name) for name in news_labels.told())
