# SPDX-License-Identifier: Apache-2.0
"""Texts in which every name, or every person, is labelled: places alone, and what is learnt from them."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from desktop_app.quotes.features import words_of_text
from desktop_app.training import corpus
from desktop_app.training.corpus import NAMES, PERSONS, Article, Entity, page_texts, with_parties
from desktop_app.training.labels import ENTITY, NONE, OUT, label

SHARED = Path(__file__).parents[3] / "shared" / "corpus"
TEXT = "Labor MP Ann Lee met Bo Roe, a cook, at Leith on Monday."


def entity(words: str, kind: str) -> Entity:
    start = TEXT.index(words)
    return Entity(kind=kind, start=start, end=start + len(words))


NAMED = (entity("Labor", "organization"), entity("Ann Lee", "person"), entity("Leith", "place"))


def labels(article: Article) -> dict[str, int]:
    words = words_of_text(article.text)
    return dict(zip(words.forms, label(article, words, frozenset(), frozenset()).entities, strict=True))


def test_what_no_name_covers_is_none_where_all_are_labelled() -> None:
    found = labels(Article(doc="a", text=TEXT, attributions=(), named=True, entities=NAMED, parties=()))
    assert (found["Labor"], found["Ann"], found["Lee"]) == (ENTITY["organization"], 1, 2)
    assert (found["Leith"], found["Monday"], found["met"]) == (ENTITY["place"], OUT, OUT)


def test_where_no_speakers_are_told_a_title_may_be_a_role() -> None:
    found = labels(Article(doc="a", text=TEXT, attributions=(), named=True, entities=NAMED))
    assert (found["MP"], found["cook"], found["Monday"]) == (NONE, NONE, OUT)


def test_persons_who_say_nothing_are_learnt_from_too(monkeypatch: pytest.MonkeyPatch) -> None:
    def at(words: str) -> list[int]:
        return [TEXT.index(words), TEXT.index(words) + len(words)]

    monkeypatch.setattr(corpus, "_people", lambda: {"a": [[at("Bo Roe"), [at("cook")], []], [at("Ann Lee"), [], []]]})
    content = ((TEXT.index("on Monday"), len(TEXT) - 1),)
    row = corpus.Attribution(content=content, cue=(), source=())
    gold = {"content": content, "speaker": "Ann Lee", "kind": "person", "role": ["MP"], "organization": ["Labor"]}
    found = with_parties(Article(doc="a", text=TEXT, attributions=(row,)), [gold])
    assert found.parties is not None
    assert [[TEXT[s:e] for s, e in party.names[:1]] for party in found.parties] == [["Ann Lee"], ["Bo Roe"]]
    assert [TEXT[s:e] for s, e in found.parties[1].roles] == ["cook"]
    assert found.attributions[0].party == 0


def test_the_files_hold_places_and_no_word() -> None:
    for file in (NAMES, PERSONS):
        for line in file.read_text(encoding="utf-8").splitlines():
            (_, doc), (_, rest) = json.loads(line).items()
            assert doc
            assert set(re.findall(r"[A-Za-z]+", json.dumps(rest))) <= {"P", "O", "L"}


@pytest.mark.skipif(not SHARED.exists(), reason="the corpora are not on this machine")
def test_the_places_lie_on_words() -> None:
    texts = page_texts(SHARED) | {
        row["doc"]: row["text"]
        for row in map(json.loads, (SHARED / "polnear-train.jsonl").read_text(encoding="utf-8").splitlines())
    }
    known = [row for row in map(json.loads, NAMES.read_text(encoding="utf-8").splitlines()) if row["doc"] in texts]
    assert len(known) > 300
    for row in known:
        text = texts[row["doc"]]
        assert all(text[s:e] == text[s:e].strip() and e <= len(text) for s, e, _ in row["names"])
