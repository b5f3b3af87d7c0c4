# SPDX-License-Identifier: Apache-2.0
"""Names that could be a person's or a body's; one sentence of our own for each."""

from __future__ import annotations

import pytest

from desktop_app.model.speaker import Kind
from tests.people.marked import rows, speakers
from tests.people.named import read_people

NOT_SHE = [
    "Nerys Evans founded Velmora, a courier company in the hills. Velmora lost money. "
    "<s1>She</s1> said <q1>it would not last</q1>.",
    "Nerys Evans plays the “Idle Monk” with black. <s1>She</s1> said <q1>it draws</q1>.",
    "Nerys Evans coxed at St Brannock's. <s1>She</s1> said <q1>the river was high</q1>.",
    "Nerys Evans wrote on Chirpnet. <s1>She</s1> said <q1>the shop would close</q1>.",
]


@pytest.mark.parametrize("marked", NOT_SHE)
def test_a_body_a_title_or_a_site_is_not_she(marked: str) -> None:
    assert speakers(marked) == ["Nerys Evans"]


PERSONS = [
    "<s1>The mill’s owner, Zorislav Vezérszállási</s1>, said <q1>the wheel would turn</q1>.",
    "<s1>Zorislav Vezérszállási, the society’s deputy keeper</s1>, said <q1>the owls were back</q1>.",
    "<s1>Velmora’s head of research, Zorislav Vezérszállási,</s1> said <q1>the wheel would turn</q1>.",
    "<s1>P. Iola Waters</s1> said <q1>the ferry was late</q1>.",
    "<q1>Nobody buys eels</q1>, said <s1>eel vendor Zorislav Vezérszállási</s1>.",
]


@pytest.mark.parametrize("marked", PERSONS)
def test_a_name_with_what_only_persons_are_is_a_persons(marked: str) -> None:
    assert [row.kind for row in rows(marked)] == [Kind.PERSON]


def test_who_runs_a_line_may_be_a_body() -> None:
    text = "It rained in Quay. Velmora, the operator, has no boats. <s1>Its clerk, Ada Quill</s1>, said <q1>no</q1>."
    assert [row.organization for row in rows(text)] == ["Velmora"]


def test_what_somebody_calls_himself_in_a_chat_is_no_body() -> None:
    assert not read_people("TideWalker asks: When is low water?").people.clusters[0].body
