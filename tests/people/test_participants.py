# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import re
import time
from collections.abc import Iterator, Sequence

import pytest

from desktop_app.language.paragraphs import paragraphs
from desktop_app.language.sentences import sentences
from desktop_app.model.document import Document
from desktop_app.model.quotation import Form, Quotation
from desktop_app.model.spans import Span
from desktop_app.model.speaker import Kind
from desktop_app.people.attribute import attribute
from desktop_app.people.entities.clusters import gather
from desktop_app.people.mentions.mentions import find_mentions
from desktop_app.people.text import lexicons
from desktop_app.people.text.words import Page, read
from desktop_app.people.transcripts import introductions
from desktop_app.people.transcripts.participants import MOST_TRIES, read_transcript
from desktop_app.quotes.interviews import interview_answers
from tests.people.marked import turn_rows as _rows


def _bearers(text: str) -> dict[str, str]:
    """The person behind each label that has one."""
    words = lexicons.load()
    page = read(text, paragraphs(text), sentences(text))
    people = gather(page, find_mentions(page, words), words)
    found = read_transcript(page, words, people)
    spans = {label.span.start: label.span.of(text) for label in found.labels}
    return {spans[start]: cluster.name for start, cluster in found.bearers.items()}


TALK = "{head}\n\n{one}: Why is it shut?\n\n{two}: Because it rains.\n\n{one}: And now?"


@pytest.mark.parametrize(
    ("head", "label", "expected"),
    [
        ("The mill is shut. We asked its owner, Ida Holm, about it.", "HOLM", "Ida Holm"),
        ("Our host, Jocasta Tarn (“Joss” to her friends), went to see it.", "JOSS", "Jocasta Tarn"),
        ("Moderator: Eustace Tarn. At the table: Town Counsel Ida Holm.", "MODERATOR", "Eustace Tarn"),
        ("Presented by Gareth Tarn. In the studio: the owner.", "PRESENTER", "Gareth Tarn"),
        ("Members present: Sir Lionel Tarn (Chair), Ida Holm", "Chair", "Lionel Tarn"),
        ("Before: Justice Efua Tarn, Sole Commissioner", "THE COMMISSIONER", "Efua Tarn"),
        ("Captain Ida Holm and First Officer Ed Tarn were treated for burns.", "FIRST OFFICER", "Ed Tarn"),
        ("Taking part: Hirut Walde-Holm, a lawyer (HWH).", "HWH", "Hirut Walde-Holm"),
        ("Remarks by Ambassador Ida Holm, of Estonia.", "AMBASSADOR HOLM", "Ida Holm"),
        ("Coach Nadja Tarn came with the captain, Steffi Tarn.", "S. Tarn", "Steffi Tarn"),
        ("Jurors heard Detective Constable Sunita Rees-Walker.", "DC Rees-Walker", "Sunita Rees-Walker"),
        ("Members present: Mrs Ida Holm (in the chair), Ed Tarn", "Chair", "Ida Holm"),
        ("The State v. Holm, Harbor Court, Hon. Efua Tarn presiding.", "THE COURT", "Efua Tarn"),
        ("Justice Efua Tarn presides. Questions were put by Ed Holm.", "The PRESIDENT", "Efua Tarn"),
        ("With us are two poets, Paula Rusk and her husband, Ed Holm.", "PR", "Paula Rusk"),
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


def test_self_introduction() -> None:
    text = "Speaker 1: Hello, I'm Drusilla Tarn, and this is a talk.\n\nSpeaker 2: Hi.\n\nSpeaker 1: Shall we?"
    assert _bearers(text) == {"Speaker 1": "Drusilla Tarn"}


def test_the_one_left_is_the_one_brought_in() -> None:
    text = (
        "Speaker 1: I'm Drusilla Tarn, and I'm joined by the man who broke the bowls, Ed Poole.\n\n"
        "Speaker 2: Good to be here.\n\nSpeaker 1: Shall we?"
    )
    assert _bearers(text)["Speaker 2"] == "Ed Poole"


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


def test_examination() -> None:
    text = (
        "ADA L. QUILL, having been duly sworn, testified as follows.\n\nCounsel: Josephine Abel, for the plaintiff.\n\n"
        "BY MS. ABEL:\n\nQ. You were there?\n\nA. I was.\n\nQ. Alone?\n\nTHE WITNESS: Never."
    )
    assert _bearers(text) == {
        "Q": "Josephine Abel",
        "A": "ADA L. QUILL",
        "THE WITNESS": "ADA L. QUILL",
    }


@pytest.mark.parametrize(
    "head",
    ["The sheriff was questioned by County Attorney Ida Holm.", "For Ed Tarn, Ida Holm.\n\nBY MS. HOLM: Who was it?"],
)
def test_whoever_examines_is_named_once(head: str) -> None:
    assert _bearers(f"{head}\n\nQ. Was it shut?\n\nA. It was.\n\nQ. And the door?")["Q"] == "Ida Holm"


def test_a_caller_is_the_one_on_the_line() -> None:
    text = (
        "TARN: Line one, Mrs. Holm, you sell fish?\n\nCALLER: I do.\n\nTARN: And Abdul on line two.\n\nCALLER: Yes."
        "\n\nTARN: Then on line three a nurse.\n\nCALLER: Good day."
    )
    assert [r.speaker for r in _rows(text) if r.speaker != "TARN"] == ["Holm", "Abdul", "CALLER"]


def test_question_names_nobody_unless_it_does() -> None:
    text = (
        "MR. ROE: Good day.\n\nQUESTION: Ed Poole, Levant Wire. Why?\n\nMR. ROE: Because.\n\n"
        "QUESTION: A follow-up. Since when?\n\nMR. ROE: Since May.\n\nQUESTION: Will you resign?"
    )
    assert [row.speaker for row in _rows(text)] == ["ROE", "Ed Poole", "ROE", "Ed Poole", "ROE", None]


@pytest.mark.parametrize(
    ("label", "said", "name", "body"),
    [
        ("SPEAKER", "Ed Poole, 40 Mill Road. It stinks.", "Ed Poole", None),
        ("REPORTER", "Ed Poole with Radio Levant. Why?", "Ed Poole", "Radio Levant"),
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


def test_whoever_is_questioned_answers() -> None:
    head = "Captain Ed Tarn was late. He was questioned by the Coroner, Mrs Ida Holm:"
    text = f"{head}\n\nQ. Was it shut?\n\nA. It was.\n\nQ. And the door?\n\nA. I said so."
    assert [row.speaker for row in _rows(text)] == ["Ida Holm", "Ed Tarn", "Ida Holm", "Ed Tarn"]


def test_the_answers_of_an_interview_are_of_the_one_whom_the_lines_above_name_most() -> None:
    head = "Ida Holm runs the mill. Her deputy, Ed Tarn, likes it."
    said = "Q: Why was the mill shut for a year, and who shut it?\n\nA: I did, since it leaks, and nobody mends it.\n\n"
    assert _bearers(f"{head}\n\n{said}{said}") == {"A": "Ida Holm"}


def test_a_label_has_the_full_name_though_it_ends_in_a_calling() -> None:
    text = "IDA: I'm Ida Holm, and here is Ed Falconer.\n\nED: Hello.\n\nIDA: Shall we?\n\nED: Yes."
    assert _bearers(text)["ED"] == "Ed Falconer"


def test_one_of_many_has_no_name() -> None:
    text = (
        "Acting Chairman (Senator Ida Holm): Order.\n\nSenator Ed Poole (Labour): Whose dog?\n\nAn Senator: Theirs.\n\n"
        "Acting Chairman: Is that agreed?"
    )
    rows = _rows(text)
    assert [row.speaker for row in rows] == ["Ida Holm", "Ed Poole", "An Senator", "Ida Holm"]
    assert (rows[0].role, rows[1].organization) == ("Acting Chairman", "Labour")


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


def test_programme_of_the_host() -> None:
    text = "HOST: You're listening to Small Green Things. I'm Ida Holm.\n\nGUEST: Hi.\n\nHOST: Shall we?"
    rows = _rows(text)
    assert (rows[0].speaker, rows[0].organization) == ("Ida Holm", "Small Green Things")


def test_programme_of_whoever_says_i_am_behind_it() -> None:
    rows = _rows("IDA: This is Small Green Things. I'm Ida Holm.\n\nED: Hi.\n\nIDA: Shall we?\n\nED: Yes.")
    assert (rows[0].speaker, rows[0].organization, rows[1].organization) == ("Ida Holm", "Small Green Things", None)


def test_a_day_is_no_station() -> None:
    rows = _rows("IDA HOLM, HOST: A mill shuts on Friday.\n\nED PELL: It does.\n\nHOLM: Why?\n\nPELL: It leaks.")
    assert rows[0].organization is None


def test_programme_for_which_a_reporter_signs_off() -> None:
    text = (
        "IDA HOLM, HOST: A mill is shut.\n\nED TARN, BYLINE: It is.\n\nOTTO PELL: I shut it.\n\n"
        "TARN: For Quay Public Radio, I'm Ed Tarn in Leith."
    )
    radio = "Quay Public Radio"
    assert [row.organization for row in _rows(text)] == [radio, radio, None, radio]


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


def test_his_shop_is_not_that_of_whoever_tells_of_it() -> None:
    text = "IDA HOLM, BYLINE: Ed Pell is seventy. His store, Quay Machines, is shut.\n\nPELL: It is.\n\nHOLM: Why?"
    assert [row.organization for row in _rows(text)][:2] == [None, "Quay Machines"]


def test_a_title_before_the_next_name_is_that_persons() -> None:
    text = "Panel: Town Counsel Ida Holm, Selectman Ed Poole.\n\nHOLM: No.\n\nPOOLE: Yes.\n\nHOLM: Well."
    assert [(row.speaker, row.role) for row in _rows(text)][:2] == [
        ("Ida Holm", "Town Counsel"),
        ("Ed Poole", "Selectman"),
    ]


def test_company_of_a_call() -> None:
    text = (
        "Operator\n\nGood day, and welcome to the North Mills third-quarter call.\n\n"
        "Ida Holm -- Chief Executive Officer\n\nThanks.\n\nOperator\n\nThe line is open.\n\n"
        "Ed Poole -- Plinth Capital -- Analyst\n\nHow much?"
    )
    rows = _rows(text)
    assert [row.organization for row in rows] == [None, "North Mills", None, "Plinth Capital"]
    assert rows[0].speaker == "Operator"


def test_answers_without_labels_are_those_of_the_one_who_is_asked() -> None:
    text = (
        "Ida Holm, an inspector, hangs by ropes.\n\nWhat do you carry?\n\nA mirror. My father was a dentist.\n\n"
        "Worst day?\n\nThe crack. I looked at it.\n\nAny advice?\n\nGo and look."
    )
    quotations = [Quotation(content=(answer,), form=Form.DIRECT) for answer in interview_answers(text)]
    rows = attribute(Document(text=text), quotations)
    assert [(row.speaker, row.role) for row in rows] == [("Ida Holm", "inspector")] * 3


def test_a_long_text_is_not_searched_whole_for_an_office() -> None:
    text = "Harbor Bridge And Quay Street Were Shut Again By Rain. " * 20_000 + "Ada Quill, the chair, spoke."
    page = read(text, [Span(0, len(text))], [Span(0, len(text))])
    started = time.process_time()
    found = introductions.of_office(page, lexicons.load(), "chair", set())
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
    page = read(text, [Span(0, len(text))], [Span(0, len(text))])
    assert introductions.of_office(page, lexicons.load(), "chair", set()) is None
    assert len(set(asked)) <= introductions.MOST_PLACES * 4


def test_a_nickname_is_looked_for_beside_its_bracket() -> None:
    text = "Harbor Bridge And Quay Street Were Shut Again By Rain. " * 20_000 + "Here is Ada Quill (“Joss” to all)."
    page = read(text, [Span(0, len(text))], [Span(0, len(text))])
    started = time.process_time()
    found = introductions.nicknamed(page, "joss")
    assert time.process_time() - started < 2.0
    assert found is not None
    assert [page.words[n].text for n in found] == ["Ada", "Quill"]


def test_the_bearer_of_a_label_that_nobody_bears_is_not_looked_for_at_each_turn(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[str] = []

    def counted(_: Page, short: str) -> range | None:
        asked.append(short)
        return None

    monkeypatch.setattr(introductions, "nicknamed", counted)
    assert not _bearers("JOSS: Why is it shut?\n\nBUNNY: Because it rains.\n\n" * 100)
    assert 0 < len(asked) <= 2 * MOST_TRIES


@pytest.mark.parametrize(
    "head",
    [
        "Ida Holm, clerk at Tarn Quarry Co., was called by the county and sworn. Ed Abel appeared for Mr. Poole.",
        "Ida Holm was duly sworn. Ed Abel appeared for Mr. Poole, who was sworn in as mayor in May.",
        "For the county, Ed Abel. The witness, sworn, was Sgt. Ida Holm.",
        "Ed Abel appeared for Mr. Poole. Ida Holm took the stand at ten.",
        "Cross-examination of Sergeant Ida Holm by Mr. Abel, for Mr. Poole",
        "EXAMINATION OF Ida Holm BY MR. ABEL",
    ],
)
def test_the_witness_is_who_was_sworn(head: str) -> None:
    text = f"{head}\n\nBY MR. ABEL:\n\nQ. Was it shut?\n\nA. It was.\n\nQ. And the door?\n\nA. Locked."
    assert _bearers(text)["A"] == "Ida Holm"


def test_letters_of_a_label_may_have_a_hyphen() -> None:
    text = TALK.format(head="Ailsa Tarn-Wray asked, Ida Holm answered.", one="AT-W", two="IH")
    assert _bearers(text) == {"AT-W": "Ailsa Tarn-Wray", "IH": "Ida Holm"}


def test_letters_of_a_label_may_be_of_the_paper_that_asks() -> None:
    head = "Ida Holm spoke to the Levant Milling Weekly."
    rows = _rows(TALK.format(head=head, one="LMW", two="IH"))
    assert [row.kind for row in rows[:2]] == [Kind.ORGANIZATION, Kind.PERSON]


def test_a_numbered_speaker_may_give_a_first_name_alone() -> None:
    text = (
        "SPEAKER 1: I'm Ida Holm. Who else?\n\nSPEAKER 2: And I'm George. I mow.\n\nSPEAKER 1: Since when?\n\n"
        "SPEAKER 2: May.\n\nSPEAKER 3: I'm Cross. I wait."
    )
    assert _bearers(text) == {"SPEAKER 1": "Ida Holm", "SPEAKER 2": "George"}


def test_the_witness_is_whom_the_lawyer_calls_by_title_behind_another_sentence() -> None:
    head = "The lawyer, Ed Holm, asked Yvonne Tarn about it."
    said = "MR. HOLM: Thank you, Your Honor. Mrs. Tarn, why is it shut?"
    text = f"{head}\n\nTHE COURT: Mr. Holm, go on.\n\n{said}\n\nTHE WITNESS: Because it rains.\n\nMR. HOLM: And now?"
    assert _bearers(text)["THE WITNESS"] == "Yvonne Tarn"


def test_a_label_in_a_line_of_capitals_names_somebody_too() -> None:
    text = "Q. Was it shut?\n\nA. It was.\n\nMR. TURNER: Objection, Your Honor. Hearsay.\n\nQ. Was it?\n\nA. Yes."
    row = _rows(text)[2]
    assert (row.speaker, row.role, row.organization) == ("TURNER", None, None)
