# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import pytest

from desktop_app.people.resolve.reading import read_people
from tests.people.marked import rows, turn_rows

TALK = "{head}\n\n{one}: Why is it shut?\n\n{two}: Because it rains.\n\n{one}: And now?"


def _bodies(head: str, one: str, two: str) -> list[str | None]:
    """The organizations of two who take turns below a head."""
    return [row.organization for row in turn_rows(TALK.format(head=head, one=one, two=two))][:2]


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("Harbour Committee. Members present: Dame Ida Holm (Chair); Ed Tarn.", "Harbour Committee"),
        ("The Subcommittee on Quays met at 2 p.m., Ida Holm presiding as chair.", "Subcommittee on Quays"),
        ("SELECT COMMITTEE ON QUAYS\n\nPresent: Ida Holm (Chair), Ed Tarn", "SELECT COMMITTEE ON QUAYS"),
        ("WEIR - The state ferry board on Monday heard from Otto Pell. Ida Holm was the chair.", "state ferry board"),
    ],
)
def test_whoever_presides_is_of_the_body_that_sits(head: str, body: str) -> None:
    assert _bodies(head, "CHAIR", "PELL") == [body, None]


def test_the_house_is_what_its_speaker_is_of() -> None:
    text = (
        "Mr Tarn: Madam Speaker, this House is cold.\n\nHon. Members: Shame!\n\nMadam Speaker: Order.\n\nMr Tarn: Cold."
    )
    assert [row.organization for row in turn_rows(text)][1:3] == ["House", "House"]


def test_a_former_member_is_of_no_body_that_sits() -> None:
    head = "Harbour Committee. Witness: Ida Holm, a former secretary"
    assert _bodies(head, "HOLM", "CHAIR")[0] is None


def test_what_no_record_says_sits_is_no_body() -> None:
    assert read_people("The committee sat at noon. Ida Holm was cold.").sitting is None


@pytest.mark.parametrize("chair", ["In the chair: Mrs Ida Holm.", "Mrs Ida Holm (in the chair), Mr Pell."])
def test_minutes_tell_who_is_in_the_chair(chair: str) -> None:
    text = f"QUAY GARDEN SOCIETY\n\nPresent: 34 members. {chair}\n\n1. Hens\nMr Ed Tarn was for hens. "
    [row] = rows(text + "<s1>The Chair</s1> <c1>hoped</c1> <q1>that they lay</q1>.")
    assert (row.speaker, row.role, row.organization) == ("Ida Holm", "chair", "QUAY GARDEN SOCIETY")


def test_firms_of_a_list_are_those_of_whom_they_stand_behind() -> None:
    head = (
        "Participants: Ida Holm, head of sales; Ed Tarn, head of mills\n"
        "Analysts: Jane Pell (Weir Securities), Otto Moss (Bank of the Quays)"
    )
    text = TALK.format(head=head, one="PELL", two="MOSS") + "\n\nTARN: No.\n\nHOLM: Yes."
    found = [(row.role, row.organization) for row in turn_rows(text)]
    assert found[:2] == [("Analysts", "Weir Securities"), ("Analysts", "Bank of the Quays")]
    assert found[3:] == [("head of mills", None), ("head of sales", None)]


def test_a_firm_alone_in_a_list_is_that_of_whoever_it_stands_behind() -> None:
    head = "Call participants\nIda Holm, Plinth Capital\nEd Tarn, Weir Securities"
    assert _bodies(head, "Holm", "Tarn") == ["Plinth Capital", "Weir Securities"]


def test_company_of_a_call_is_that_of_those_listed_with_a_post_alone() -> None:
    head = "Participants\nIda Holm, Chief Executive Officer\nEd Tarn, Plinth Capital"
    said = "Operator: Good day, and welcome to the North Mills third-quarter call."
    assert _bodies(f"{head}\n\n{said}", "Holm", "Tarn")[1] == "North Mills"


def test_names_turned_round() -> None:
    head = "HOLM, Ms Ida Rae, Road Contractor, private capacity\nO'TARN-PELL, Mr Ed, Manager, Road Services, Quay Post"
    found = turn_rows(TALK.format(head=head, one="Ms Holm", two="Mr O'Tarn-Pell"))
    assert [(row.speaker, row.role, row.organization) for row in found[:2]] == [
        ("Ida Rae Holm", "Road Contractor", None),
        ("Ed O'Tarn-Pell", "Manager", "Quay Post"),
    ]


def test_a_farmer_is_of_no_village() -> None:
    head = "Witnesses: Mr Ed Tarn, farmer, Lower Weir; Ms Ida Holm, director, Weir Credit Union"
    assert _bodies(head, "Mr Tarn", "Ms Holm") == [None, "Weir Credit Union"]


def test_letters_of_whoever_asks_stand_in_the_head() -> None:
    head = "Interviewer: Ed Whitlow, Quay College\n"
    head += "Interviewee: Ida Holm, b. 1921, operator (retired), Quay Mutual Telephone Company"
    [first, *_] = turn_rows(TALK.format(head=head, one="EW", two="IH"))
    assert (first.speaker, first.role, first.organization) == ("Ed Whitlow", "Interviewer", "Quay College")


def test_what_letters_stand_for_is_told_in_the_head() -> None:
    head = "Tape 4. Made at Weir. IH: Ida Holm, clerk. INT: Dr Ed Tarn, Quay Memory Project."
    [first, *_] = turn_rows(TALK.format(head=head, one="INT", two="IH"))
    assert (first.speaker, first.organization) == ("Ed Tarn", "Quay Memory Project")


def test_a_reporter_is_of_the_station_in_brackets() -> None:
    found = turn_rows(TALK.format(head="Ida Holm spoke.", one="Reporter (Radio Weir)", two="Ms Holm"))
    assert (found[0].speaker, found[0].role, found[0].organization) == ("Reporter", "Reporter", "Radio Weir")


def test_programme_behind_who_makes_it() -> None:
    said = "Ida Holm: From Dirt Lane Audio this is Second Cup. I'm Ida Holm.\n\nMan: A stone!\n\nIda Holm: Was it?"
    assert turn_rows(f"{said}\n\nMan: Yes.")[0].organization == "Dirt Lane Audio"


def test_as_what_somebody_speaks() -> None:
    said = "IDA HOLM: Good day. As presiding officer of the mill union I can tell you that it rains."
    [first, *_] = turn_rows(f"{said}\n\nED TARN: Does it?\n\nIDA HOLM: It does.\n\nED TARN: Oh.")
    assert (first.role, first.organization) == ("presiding officer", "mill union")


def test_the_rector_is_an_office() -> None:
    text = "Present: the Rector, the Revd Clement Holm (in the chair); Mr Ed Tarn, treasurer.\n\n"
    text += "TOWER. <s1>The Rector</s1> <c1>reported</c1> <q1>that it leaks</q1>."
    [row] = rows(text)
    assert (row.speaker, row.role) == ("Clement Holm", "Rector")


def test_the_witness_gives_the_name_that_is_asked_for() -> None:
    text = (
        "DIRECT EXAMINATION BY MR. HOLM\n\nQ Would you state your name for us?\n\n"
        "A Ada Lee Quill. I'm the night clerk at the Quay Hotel.\n\nQ Was it shut?\n\nA It was.\n\nTHE WITNESS: It was."
    )
    found = turn_rows(text)
    assert [row.speaker for row in found][1::2] == ["Ada Lee Quill", "Ada Lee Quill"]
    assert found[4].speaker == "Ada Lee Quill"
    assert found[1].organization == "Quay Hotel"


def test_whoever_appears_for_the_state_is_of_it() -> None:
    head = "Hon. Mo Pell presiding. For the State: Ed Holm, assistant district attorney. "
    head += "For the defendant: Ida Tarn, attorney at law."
    found = turn_rows(TALK.format(head=head, one="MR. HOLM", two="MS. TARN"))
    assert [(row.role, row.organization) for row in found[:2]] == [
        ("assistant district attorney", "State"),
        ("attorney at law", None),
    ]


def test_a_name_in_a_chat_is_of_nobody_who_is_named() -> None:
    text = "Ida Holm.\n\nHolm: You ask. Thank you, Ed Tarn.\n\nanon77: why\n\nHolm: Fog.\n\nanon77: oh\n\nHolm: So."
    found = turn_rows(text)
    assert [row.speaker for row in found][:2] == ["Ida Holm", "anon77"]
