# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import re
import time
from collections.abc import Iterator, Sequence

import pytest

from desktop_app.model.quotation import Form, Quotation
from desktop_app.model.speaker import Kind
from desktop_app.people.text.words import page_of
from desktop_app.people.transcripts import labels as introductions
from desktop_app.quotes.dialogue import interview_answers
from tests.people.marked import turn_rows
from tests.people.marked import turn_rows as _rows
from tests.people.named import attributed, read_people


def _bearers(text: str) -> dict[str, str]:
    """The person behind each label that has one."""
    reading = read_people(text)
    spans = {label.span.start: label.span.of(text) for label in reading.transcript.labels}
    return {spans[start]: cluster.name for start, cluster in reading.people.bearers.items()}


TALK = "{head}\n\n{one}: Why is it shut?\n\n{two}: Because it rains.\n\n{one}: And now?"


@pytest.mark.parametrize(
    ("head", "label", "expected"),
    [
        ("The mill is shut. We asked its owner, Ida Holm, about it.", "HOLM", "Ida Holm"),
        ("Moderator: Eustace Tarn. At the table: Town Counsel Ida Holm.", "MODERATOR", "Eustace Tarn"),
        ("Presented by Gareth Tarn. In the studio: the owner.", "PRESENTER", "Gareth Tarn"),
        ("Members present: Sir Lionel Tarn (Chair), Ida Holm", "Chair", "Lionel Tarn"),
        ("Before: Justice Efua Tarn, Sole Commissioner", "THE COMMISSIONER", "Efua Tarn"),
        ("Captain Ida Holm and First Officer Ed Tarn were treated for burns.", "FIRST OFFICER", "Ed Tarn"),
        ("Remarks by Ambassador Ida Holm, of Estonia.", "AMBASSADOR HOLM", "Ida Holm"),
        ("Members present: Mrs Ida Holm (in the chair), Ed Tarn", "Chair", "Ida Holm"),
        ("The State v. Holm, Harbor Court, Hon. Efua Tarn presiding.", "THE COURT", "Efua Tarn"),
        ("Justice Efua Tarn presides. Questions were put by Ed Holm.", "The PRESIDENT", "Efua Tarn"),
    ],
)
def test_bearer_named_above(head: str, label: str, expected: str) -> None:
    assert _bearers(TALK.format(head=head, one=label, two="POE"))[label] == expected


@pytest.mark.parametrize(("one", "two"), [("Mr TARN", "Mrs TARN"), ("GOV. TARN", "SHERIFF TARN")])
def test_two_of_one_family_are_told_apart_by_title(one: str, two: str) -> None:
    titles = [label.removesuffix(" TARN").capitalize() for label in (one, two)]
    head = f"At the table sat {titles[0]} Eustace Tarn and {titles[1]} Ida Tarn of Hexcombe.\n\nCHAIR: Welcome."
    bearers = _bearers(TALK.format(head=head, one=one, two=two))
    assert (bearers[one], bearers[two]) == ("Eustace Tarn", "Ida Tarn")


def test_family_name_with_the_name_given_in_the_turn() -> None:
    text = "MODERATOR: Next.\n\nTARN: Clay Tarn, 14 Mill Road. I mow.\n\nMODERATOR: Thank you."
    assert _bearers(text)["TARN"] == "Clay Tarn"


def test_a_body_named_after_a_trade_is_no_role() -> None:
    text = (
        "Those at the table: Ida Holm, clerk, Tarn Carters' League; Ed Poole, chair, Weir Trust\n\n"
        "HOLM: Why is it shut?\n\nPOOLE: Because it rains.\n\nHOLM: And now?"
    )
    assert (_rows(text)[0].role, _rows(text)[0].organization) == ("clerk", "Tarn Carters' League")


def test_a_programme_is_nobody_who_introduces_himself() -> None:
    text = "ANNOUNCER: Good day to you. This is The Mill Hour.\n\nED TARN: Hello.\n\nIDA HOLM: Hi.\n\nED TARN: Why?"
    assert "ANNOUNCER" not in _bearers(text)


@pytest.mark.parametrize(
    "head",
    ["The sheriff was questioned by County Attorney Ida Holm.", "For Ed Tarn, Ida Holm.\n\nBY MS. HOLM: Who was it?"],
)
def test_whoever_examines_is_named_once(head: str) -> None:
    assert _bearers(f"{head}\n\nQ. Was it shut?\n\nA. It was.\n\nQ. And the door?")["Q"] == "Ida Holm"


@pytest.mark.parametrize(
    ("label", "said", "name", "body"),
    [
        ("REPORTER", "Was it late?", "REPORTER", None),
    ],
)
def test_a_voice_may_give_its_name(label: str, said: str, name: str, body: str | None) -> None:
    rows = _rows(f"MR. ROE: Good day.\n\n{label}: {said}\n\nMR. ROE: Because.\n\n{label}: And then?")
    assert (rows[1].speaker, rows[1].organization, rows[3].speaker) == (name, body, label)


def test_the_reporter_of_a_court_is_not_who_examines() -> None:
    head = "ADA L. QUILL, having been sworn, testified. Court reporter: Ida Holm.\n\nBY MS. ABEL:"
    text = f"{head}\n\nQ. Was it shut?\n\nA. It was.\n\nTHE REPORTER: Louder, please.\n\nQ. Was it?\n\nA. Yes."
    assert _bearers(text)["THE REPORTER"] == "Ida Holm"


@pytest.mark.parametrize(
    ("label", "role", "organization"),
    [
        ("IDA HOLM, HOST", "HOST", None),
        ("IDA HOLM, NORTH MILLS", None, "NORTH MILLS"),
        ("Ida Holm (Minister of Fish, CPC)", "Minister of Fish", "CPC"),
    ],
)
def test_post_in_the_label(label: str, role: str | None, organization: str | None) -> None:
    rows = _rows(f"{label}: Why is it shut?\n\nED POOLE: Because it rains.\n\nIDA HOLM: And now?")
    assert [(row.role, row.organization) for row in (rows[0], rows[2])] == [(role, organization)] * 2


def test_posts_in_the_lines_of_an_earnings_call() -> None:
    text = (
        "Ida Holm -- Vice President, Investor Relations\n\nThank you.\n\nEd Poole -- Plinth Capital -- Analyst\n\n"
        "How much?\n\nIda Holm -- Vice President, Investor Relations\n\nA lot."
    )
    rows = _rows(text)
    assert (rows[0].speaker, rows[0].role) == ("Ida Holm", "Vice President, Investor Relations")
    assert (rows[1].role, rows[1].organization) == ("Analyst", "Plinth Capital")


def test_posts_in_the_list_of_participants() -> None:
    text = (
        "PARTICIPANTS\nIda Holm, North Mills plc, Interim CEO\nEd Poole, Plinth Capital, Analyst\n\n"
        "Ida Holm:\nGood day.\n\nEd Poole:\nHow much?\n\nIda Holm:\nA lot.\n\nEd Poole:\nThanks."
    )
    assert [(row.role, row.organization) for row in _rows(text)][:2] == [
        ("Interim CEO", "North Mills plc"),
        ("Analyst", "Plinth Capital"),
    ]


def test_a_day_is_no_station() -> None:
    rows = _rows("IDA HOLM, HOST: A mill shuts on Friday.\n\nED PELL: It does.\n\nHOLM: Why?\n\nPELL: It leaks.")
    assert rows[0].organization is None


@pytest.mark.parametrize(
    ("said", "role", "organization"),
    [
        ("I'm a night nurse at North Memorial, and I am tired.", "night nurse", "North Memorial"),
        ("I run events at the Potters' Exchange.", "run events", "Potters' Exchange"),
    ],
)
def test_what_speakers_say_of_themselves(said: str, role: str, organization: str) -> None:
    rows = _rows(f"MODERATOR: Next.\n\nIDA HOLM: {said}\n\nMODERATOR: Thank you.")
    assert (rows[1].role, rows[1].organization) == (role, organization)


def test_a_title_before_the_next_name_is_that_persons() -> None:
    text = "Panel: Town Counsel Ida Holm, Selectman Ed Poole.\n\nHOLM: No.\n\nPOOLE: Yes.\n\nHOLM: Well."
    assert [(row.speaker, row.role) for row in _rows(text)][:2] == [
        ("Ida Holm", "Town Counsel"),
        ("Ed Poole", "Selectman"),
    ]


def test_answers_without_labels_are_those_of_the_one_who_is_asked() -> None:
    text = (
        "Ida Holm, an inspector, hangs by ropes.\n\nWhat do you carry?\n\nA mirror. My father was a dentist.\n\n"
        "Worst day?\n\nThe crack. I looked at it.\n\nAny advice?\n\nGo and look."
    )
    quotations = [Quotation(content=(answer,), form=Form.DIRECT) for answer in interview_answers(text)]
    rows = attributed(text, quotations)
    assert [(row.speaker, row.role) for row in rows] == [("Ida Holm", "inspector")] * 3


def test_a_long_text_is_not_searched_whole_for_an_office() -> None:
    text = "Harbor Bridge And Quay Street Were Shut Again By Rain. " * 20_000 + "Ada Quill, the chair, spoke."
    page = page_of(text)
    started = time.process_time()
    found = introductions.of_office(page, "chair", set())
    assert time.process_time() - started < 2.0
    assert found is not None
    assert [page.words[n].text for n in found] == ["Ada", "Quill"]


def test_a_word_that_a_long_text_repeats_is_looked_at_near_its_top(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[int, int]] = []
    around = introductions._around

    def counted(text: str, pattern: re.Pattern[str], places: Sequence[tuple[int, int]]) -> Iterator[re.Match[str]]:
        asked.extend(places)
        return around(text, pattern, places)

    monkeypatch.setattr(introductions, "_around", counted)
    text = "The chair was shut in. " * 2_000 + "Ada Quill, the chair, spoke."
    page = page_of(text)
    assert introductions.of_office(page, "chair", set()) is None
    assert len(set(asked)) <= introductions.MOST_PLACES * 4


def test_letters_of_a_label_may_be_of_the_paper_that_asks() -> None:
    head = "Ida Holm spoke to the New York Times."
    rows = _rows(TALK.format(head=head, one="NYT", two="IH"))
    assert [row.kind for row in rows[:2]] == [Kind.ORGANIZATION, Kind.PERSON]


TALK_OF_RECORDS = "{head}\n\n{one}: Why is it shut?\n\n{two}: Because it rains.\n\n{one}: And now?"


def _bodies(head: str, one: str, two: str) -> list[str | None]:
    """The organizations of two who take turns below a head."""
    return [row.organization for row in turn_rows(TALK_OF_RECORDS.format(head=head, one=one, two=two))][:2]


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


@pytest.mark.parametrize(
    "head", ["The sheriff was questioned by the Colonel.", "EXAMINATION BY SENATOR.", "BY Judge.:", "By the Rev. & Dr."]
)
def test_whoever_examines_may_have_a_title_alone(head: str) -> None:
    assert "Q" not in _bearers(f"{head}\n\nQ. Was it shut?\n\nA. It was.\n\nQ. And the door?")


@pytest.mark.parametrize("label", ["INTERVIEWER (...)", "INTERVIEWER (. .)", "THE CHAIR (&)"])
def test_brackets_without_a_word_name_nobody(label: str) -> None:
    assert label not in _bearers(TALK.format(head="The mill is shut.", one=label, two="POE"))
