# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from tests.people.marked import turn_rows

TALK = "{head}\n\n{one}: Why is it shut?\n\n{two}: Because it rains.\n\n{one}: And now?"


def _bodies(head: str, one: str, two: str) -> list[str | None]:
    """The organizations of two who take turns below a head."""
    return [row.organization for row in turn_rows(TALK.format(head=head, one=one, two=two))][:2]


def test_a_former_member_is_of_no_body_that_sits() -> None:
    head = "Harbour Committee. Witness: Ida Holm, a former secretary"
    assert _bodies(head, "HOLM", "CHAIR")[0] is None


def test_a_firm_alone_in_a_list_is_that_of_whoever_it_stands_behind() -> None:
    head = "Call participants\nIda Holm, Plinth Capital\nEd Tarn, Weir Securities"
    assert _bodies(head, "Holm", "Tarn") == ["Plinth Capital", "Weir Securities"]


def test_programme_behind_who_makes_it() -> None:
    said = "Ida Holm: From Dirt Lane Audio this is Second Cup. I'm Ida Holm.\n\nMan: A stone!\n\nIda Holm: Was it?"
    assert turn_rows(f"{said}\n\nMan: Yes.")[0].organization == "Dirt Lane Audio"


def test_as_what_somebody_speaks() -> None:
    said = "IDA HOLM: Good day. As presiding officer of the mill union I can tell you that it rains."
    [first, *_] = turn_rows(f"{said}\n\nED TARN: Does it?\n\nIDA HOLM: It does.\n\nED TARN: Oh.")
    assert (first.role, first.organization) == ("presiding officer", "mill union")


def test_a_name_in_a_chat_is_of_nobody_who_is_named() -> None:
    text = "Ida Holm.\n\nHolm: You ask. Thank you, Ed Tarn.\n\nanon77: why\n\nHolm: Fog.\n\nanon77: oh\n\nHolm: So."
    found = turn_rows(text)
    assert [row.speaker for row in found][:2] == ["Ida Holm", "anon77"]
