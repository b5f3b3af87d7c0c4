# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from tests.people.marked import read, rows


def evidence(marked: str, number: int = -1) -> list[tuple[str, str, str]]:
    text, _ = read(marked)
    return [(e.about, e.reason, e.span.of(text) if e.span else "") for e in rows(marked)[number].evidence]


def test_a_body_speaks_as_itself() -> None:
    marked = "The Bargees' Guild voted on Monday. <q1>“We are worn out,”</q1> <s1>the guild</s1> said."
    assert ("organization", "itself", "Bargees' Guild") in evidence(marked)


def test_the_link_to_a_body_is_its_whole_name() -> None:
    marked = (
        "The Bargees' Federation of Vale County voted on Monday to strike. "
        "<q1>“We are worn out,”</q1> <s1>the federation</s1> said."
    )
    chain = [(reason, words) for about, reason, words in evidence(marked) if about == "speaker"]
    assert chain == [("description", "the federation"), ("antecedent", "Bargees' Federation of Vale County")]
