# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from desktop_app.quotes.features import words_of_text
from desktop_app.training.corpus import Article, Attribution, Entity
from desktop_app.training.labels import NONE, cue_acts, label

TEXT = "“It works,” said Ann Lee. “It does.” Bo hopes so."


def place(part: str, start: int = 0) -> tuple[int, int]:
    at = TEXT.index(part, start)
    return at, at + len(part)


ROW = Attribution(
    content=(place("“It works,”"), place("“It does.”")), cue=(place("said"),), source=(place("Ann Lee"),), act="speech"
)
HOPE = Attribution(content=(place("so"),), cue=(place("hopes"),), source=(place("Bo"),), act="attitude")


def article(*rows: Attribution, entities: tuple[Entity, ...] | None = None) -> Article:
    return Article(doc="d", text=TEXT, attributions=rows, entities=entities)


def tagged(*rows: Attribution) -> dict[str, list[int]]:
    words = words_of_text(TEXT)
    found: dict[str, list[int]] = {}
    for form, tag in zip(words.forms, label(article(*rows), words, frozenset(), frozenset()).tags, strict=True):
        found.setdefault(form, []).append(tag)
    return found


def test_tags_begin_and_go_on() -> None:
    tags = tagged(ROW)
    assert (tags["It"], tags["works"], tags["said"], tags["Ann"], tags["Lee"]) == ([5, 5], [6], [3], [1], [2])


def test_marks_at_the_edge_are_outside() -> None:
    tags = tagged(ROW)
    assert tags["“"] == [0, 0]
    assert tags["”"] == [0, 0]


def test_pieces_with_only_punctuation_between_are_one() -> None:
    text = "Ann said: “One.” “Two.”"
    row = Attribution(content=((10, 16), (17, 23)), cue=((4, 8),), source=((0, 3),))
    words = words_of_text(text)
    tags = label(Article(doc="d", text=text, attributions=(row,)), words, frozenset(), frozenset()).tags
    assert tags[words.forms.index("Two")] == 6


def test_cue_and_each_content_point_to_the_whole_row() -> None:
    words = words_of_text(TEXT)
    anchors = label(article(ROW), words, frozenset(), frozenset()).anchors
    assert [words.forms[a.word] for a in anchors] == ["said", "It", "It"]
    assert len({(a.source, a.content, a.cue) for a in anchors}) == 1
    assert {words.forms[w] for w in anchors[0].source} == {"Ann", "Lee"}


def test_act_is_gold_or_read_off_the_cue() -> None:
    words = words_of_text(TEXT)
    bare = Attribution(content=HOPE.content, cue=HOPE.cue, source=HOPE.source)

    def act(row: Attribution) -> int:
        return label(article(row), words, frozenset({"hopes"}), frozenset({"said"})).anchors[0].act

    assert (act(ROW), act(HOPE), act(bare)) == (0, 1, 1)
    assert label(article(bare), words, frozenset(), frozenset()).anchors[0].act == -1


def test_cue_words_are_learnt_from_gold_acts() -> None:
    assert cue_acts([article(ROW, HOPE)]) == (frozenset({"hopes"}), frozenset({"said"}))


def test_unknown_capitals_are_not_learnt_from() -> None:
    words = words_of_text(TEXT)
    start, end = place("Ann Lee")
    found = label(article(entities=(Entity(kind="person", start=start, end=end),)), words, frozenset(), frozenset())
    by_form = dict(zip(words.forms, found.entities, strict=True))
    assert (by_form["Ann"], by_form["Lee"], by_form["Bo"], by_form["said"]) == (1, 2, NONE, 0)
    assert set(label(article(), words, frozenset(), frozenset()).entities) == {NONE}
