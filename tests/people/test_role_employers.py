# SPDX-License-Identifier: Apache-2.0
"""For which organization a speaker acts where no single phrase says it: candidates, features, the shipped ranker."""

from __future__ import annotations

import json
import re
import time
from pathlib import Path

import pytest

from desktop_app.base import resources
from desktop_app.base.errors import BrokenModel
from desktop_app.model.spans import Span
from desktop_app.people import role_employers
from desktop_app.people.role_context import Bodies
from desktop_app.people.role_employers import Employers, Option, Question
from desktop_app.people.role_words import Names, Words
from tests.people.marked import rows


def employers(text: str) -> Employers:
    words = Words(text)
    people = [Span(m.start(), m.end()) for m in re.finditer("Ada Quill", text)]
    return Employers(words, Bodies(words, Names(words, people)))


def asked(text: str, role: str, *stated: str) -> Question:
    span = Span(text.index(role), text.index(role) + len(role))
    passages = tuple((Span(text.index(s), text.index(s) + len(s)), "apposition", True) for s in stated)
    return Question("person", span.start, len(text), span, "apposition-before", passages)


def named(options: list[Option], text: str) -> list[str | None]:
    return [o.span.of(text) if o.span else None for o in options]


TEXT = "Staff at Harbour Hill School walked out. The headteacher, Ada Quill, said the council had to act."


def test_bodies_around_and_none_are_candidates() -> None:
    options = employers(TEXT).options(asked(TEXT, "headteacher"))
    assert named(options, TEXT) == ["Harbour Hill School", "council", None]


def test_what_is_stated_comes_first_and_once() -> None:
    options = employers(TEXT).options(asked(TEXT, "headteacher", "Harbour Hill School"))
    assert named(options, TEXT) == ["Harbour Hill School", "council", None]
    assert options[0].features["rule"] == 1.0
    assert "rule" not in options[-1].features


def test_none_is_what_the_rules_say_where_nothing_is_stated() -> None:
    assert employers(TEXT).options(asked(TEXT, "headteacher"))[-1].features["rule"] == 1.0


def test_distance_counts_sentences() -> None:
    school = employers(TEXT).options(asked(TEXT, "headteacher"))[0]
    assert school.features["before=last"] == 1.0


def test_the_phrase_of_a_role_tells_how_it_opens() -> None:
    text = "Orbell Networks apologised. Its director, Ada Quill, resigned."
    features = employers(text).options(asked(text, "director"))[-1].features
    assert features["none&opens=its"] == 1.0


def test_the_shipped_ranker_keeps_what_is_stated() -> None:
    [row] = rows("<q1>“We are open”</q1>, said <s1>Ada Quill, a spokeswoman for Orbell Networks</s1>.")
    assert (row.role, row.organization) == ("spokeswoman", "Orbell Networks")


def test_the_body_that_its_stands_for_is_found() -> None:
    [row] = rows(
        "Orbell Networks Ltd. shut. <q1>“We had no choice,”</q1> said <s1>its chief executive, Ada Quill</s1>."
    )
    assert row.organization == "Orbell Networks Ltd."


def test_a_relative_is_given_no_organization() -> None:
    [row] = rows(
        "Orbell Networks Ltd. closed a plant. <q1>“We had no warning,”</q1> said <s1>his neighbour, Ada Quill</s1>."
    )
    assert (row.role, row.organization) == ("neighbour", None)


def test_a_word_that_opens_a_sentence_is_no_body() -> None:
    text = "“Nothing is lost,” he said. “Demand is strong,” said the chief executive, Ada Quill. “Nothing has changed.”"
    words = Words(text)
    bodies = Bodies(words, Names(words, ()))
    assert bodies.main() is None
    assert not [b for b in bodies.all if b.key in {"nothing", "demand"}]


def test_a_name_is_given_as_stated() -> None:
    [row] = rows("Corvane Group Holdings Ltd. grew. <q1>“We grew,”</q1> said <s1>Corvane's founder Ada Quill</s1>.")
    assert row.organization == "Corvane"


def test_damaged_weights_are_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    broken = tmp_path / "model.json"
    broken.write_text(json.dumps({"ranker": []}), encoding="utf-8")
    monkeypatch.setattr(resources, "path", lambda *_: broken)
    role_employers.load.cache_clear()
    with pytest.raises(BrokenModel):
        role_employers.load()
    role_employers.load.cache_clear()


def test_time_grows_with_the_text() -> None:
    def seconds(times: int) -> float:
        text = "The director of Orbell Networks met the Harbour Hill School board. " * times
        found = employers(text)
        question = asked(text, "director")
        start = time.process_time()
        for _ in range(50):
            found.options(question)
        return time.process_time() - start

    seconds(50)
    assert seconds(4000) < 8 * seconds(50) + 0.05
