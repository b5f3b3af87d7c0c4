# SPDX-License-Identifier: Apache-2.0
"""Names that could be a person's or a body's; one sentence of our own for each."""

from __future__ import annotations

import pytest

from desktop_app.model.speaker import Kind
from desktop_app.people.resolve.reading import read_people
from tests.people.marked import rows, speakers

NOT_SHE = [
    "Nerys Pugh founded Velmora, a courier company in the hills. Velmora lost money. "
    "<s1>She</s1> said <q1>it would not last</q1>.",
    "Nerys Pugh plays the “Idle Monk” with black. <s1>She</s1> said <q1>it draws</q1>.",
    "Nerys Pugh coxed at St Brannock's. <s1>She</s1> said <q1>the river was high</q1>.",
    "Nerys Pugh wrote on Chirpnet. <s1>She</s1> said <q1>the shop would close</q1>.",
]


@pytest.mark.parametrize("marked", NOT_SHE)
def test_a_body_a_title_or_a_site_is_not_she(marked: str) -> None:
    assert speakers(marked) == ["Nerys Pugh"]


@pytest.mark.parametrize(
    "text", ["She saw it in a Chirpnet post.", "She told radio Chirpnet no.", "In words to Chirpnet, the clerk agreed."]
)
def test_what_is_read_and_heard_is_no_person(text: str) -> None:
    assert [c.body for c in read_people(text).people.clusters] == ["clerk" not in text]
    assert not any(c.certain for c in read_people(text).people.clusters)


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


@pytest.mark.parametrize(
    ("name", "kind"),
    [("Wang Launch", Kind.PERSON)],
)
def test_a_name_that_ends_in_a_common_noun_is_a_bodys(name: str, kind: Kind) -> None:
    assert [row.kind for row in rows(f"It rained on Monday. <s1>{name}</s1> said <q1>it was late</q1>.")] == [kind]


def test_who_runs_a_line_may_be_a_body() -> None:
    text = "It rained in Quay. Velmora, the operator, has no boats. <s1>Its clerk, Ada Quill</s1>, said <q1>no</q1>."
    assert [row.organization for row in rows(text)] == ["Velmora"]


@pytest.mark.parametrize(("name", "body"), [("FitzMorgan", False), ("MacIntyre", False)])
def test_two_words_run_together_name_a_body(name: str, body: bool) -> None:
    marked = f"It was a long night on the quay. <s1>{name}</s1> said <q1>the tide was late</q1>."
    assert [row.kind is Kind.ORGANIZATION for row in rows(marked)] == [body]


def test_what_somebody_calls_himself_in_a_chat_is_no_body() -> None:
    assert not read_people("TideWalker asks: When is low water?").people.clusters[0].body


FIRMS = [
    "<s1>Norland’s Albert Quell</s1> said on Monday that <q1>it would recall two mills</q1>.",
    "<s1>Quarry owner Albert Quell</s1> said <q1>it had sold a pit</q1>.",
    "Albert Quell posted a third-quarter loss on Monday. <s1>Albert Quell</s1> said <q1>sales fell</q1>.",
    "Velmora, founded by two clerks, was shut on Monday. <s1>Velmora</s1> said <q1>sales fell</q1>.",
]
NO_FIRMS = [
    "<s1>Albert Quell</s1> said on Monday that <q1>it would take two mills</q1>.",
    "<s1>Mayor Albert Quell</s1> said on Monday that <q1>it would close two mills</q1>.",
    "Tarn Metals has two mills. <s1>Albert Quell</s1> said on Monday that <q1>it would close them</q1>.",
    "Albert Quell posted a letter on Monday. <s1>Albert Quell</s1> said <q1>sales fell</q1>.",
]


@pytest.mark.parametrize(("texts", "kind"), [(NO_FIRMS, Kind.PERSON)])
def test_who_is_it_at_the_head_of_a_text_is_a_firm(texts: list[str], kind: Kind) -> None:
    assert [rows(text)[0].kind for text in texts] == [kind] * len(texts)


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        ("<s1>Rolling Quay magazine</s1> said <q1>the album was loose</q1>.", Kind.ORGANIZATION),
        ("<s1>Nerys Pugh</s1> said <q1>it had rained</q1>. <s2>Pugh</s2> said <q2>it would rain</q2>.", Kind.PERSON),
    ],
)
def test_what_is_printed_and_what_tells_of_it_is_a_body(marked: str, kind: Kind) -> None:
    assert rows(marked)[-1].kind is kind


@pytest.mark.parametrize(("opener", "kind"), [("The developer", Kind.PERSON)])
def test_the_company_at_the_head_of_a_sentence_has_a_bodys_name_behind_it(opener: str, kind: Kind) -> None:
    marked = f"It rained on Monday.\n\nIt snowed.\n\n{opener}, Albert Quell, has two pits. <s1>Albert Quell</s1> said "
    assert [row.kind for row in rows(marked + "<q1>no</q1>.")] == [kind]


@pytest.mark.parametrize("mark", [".", ","])
def test_a_title_of_a_work_may_have_its_full_stop_between_the_marks(mark: str) -> None:
    [cluster] = read_people(f"Her voice opens “Tell Mona{mark}” and it hums.").people.clusters
    assert cluster.body
