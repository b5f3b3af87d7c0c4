# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import pytest
from hypothesis import given

from desktop_app.quotes.turns import transcript_turns
from tests.language.strategies import PATTERNS, TEXTS, assert_in_order, assert_linear


def _pairs(text: str) -> list[tuple[str, str]]:
    return [(turn.label.of(text), turn.words.of(text)) for turn in transcript_turns(text)]


@pytest.mark.parametrize(
    "text",
    [
        "ROE: Why?\n\nPOE: Because.\n\nROE: Fine.",
        "[00:00:04] **Roe:** Why?\n\n[00:00:09] **Poe:** Because.\n\n[00:00:11] **Roe:** Fine.",
        "**Roe**: Why?\n\n**Poe**: Because.\n\n**Roe**: Fine.",
        "Roe (00:04): Why?\n\nPoe (00:09): Because.\n\nRoe (00:11): Fine.",
        "16:41:07 [ROE] Why?\n\n16:41:09 [POE] Because.\n\n16:42:00 [ROE] Fine.",
        "ROE | Why?\n\nPOE | Because.\n\nROE | Fine.",
        "Roe\tWhy?\n\nPoe\tBecause.\n\nRoe\tFine.",
        "Roe 00:12\nWhy?\n\nPoe 00:31\nBecause.\n\nRoe 01:02\nFine.\n\nPoe 01:09\nSo long.",
        "Roe:\nWhy?\n\nPoe:\nBecause.\n\nRoe:\nFine.\n\nPoe:\nSo long.",
    ],
)
def test_looks(text: str) -> None:
    said = [(label.casefold(), words) for label, words in _pairs(text)]
    assert said[:3] == [("roe", "Why?"), ("poe", "Because."), ("roe", "Fine.")]


def test_capitals_alone_set_labels_off() -> None:
    text = "WEEKLY Who is slower?\n\nROE I am.\n\nPOE He is. A bit.\n\nWEEKLY And why?\n\nROE Age.\n\nPOE No."
    assert [label for label, _ in _pairs(text)] == ["WEEKLY", "ROE", "POE", "WEEKLY", "ROE", "POE"]


def test_record_of_a_hearing() -> None:
    text = (
        "The Chairman. We begin. Ms. Roe, please.\n\nSTATEMENT OF ANN ROE, HEAD OF FOOD\n\n"
        "Ms. Roe. Thank you, Mr. Chairman. It is a bottle.\n\nI do not joke.\n\nSenator Poe. Who signed it?\n\n"
        "Ms. Roe. Mr. Chairman, I did.\n\nThe Chairman. So noted."
    )
    assert _pairs(text) == [
        ("The Chairman", "We begin. Ms. Roe, please."),
        ("Ms. Roe", "Thank you, Mr. Chairman. It is a bottle.\n\nI do not joke."),
        ("Senator Poe", "Who signed it?"),
        ("Ms. Roe", "Mr. Chairman, I did."),
        ("The Chairman", "So noted."),
    ]


def test_the_kind_of_an_article_is_no_label() -> None:
    text = "INTERVIEW: Miller sees a dry year\n\nAnn Roe: Why?\n\nEd Poe: It hasn't rained.\n\nAnn Roe: And then?"
    assert [label for label, _ in _pairs(text)] == ["Ann Roe", "Ed Poe", "Ann Roe"]


def test_examination() -> None:
    text = (
        "EXAMINATION BY MS. ROE:\n\n4  Q  You were the manager?\n\n5  A  At weekends.\n\n7  Q  Who had the key?\n\n"
        "10  MR. POE: Objection.\n\n11  THE WITNESS: Me.\n\n(Discussion off the record.)\n\n19  Q  Alone?"
    )
    assert [label for label, _ in _pairs(text)] == ["Q", "A", "Q", "MR. POE", "THE WITNESS", "Q"]
    assert _pairs(text)[4][1] == "Me."


def test_earnings_call() -> None:
    text = (
        "Prepared Remarks:\n\nOperator\n\nGood day. I turn it over to Ms. Roe.\n\n"
        "Ann Roe -- Head of Investor Relations\n\nThank you.\n\nWith me is Ed Poe, our chief.\n\n"
        "Questions & Answers:\n\nOperator\n\nThe line is open.\n\nIda Holm -- Plinth Capital -- Analyst\n\nHow much?"
    )
    assert [label for label, _ in _pairs(text)] == [
        "Operator",
        "Ann Roe -- Head of Investor Relations",
        "Operator",
        "Ida Holm -- Plinth Capital -- Analyst",
    ]
    assert _pairs(text)[1][1] == "Thank you.\n\nWith me is Ed Poe, our chief."


def test_participants_are_no_turns() -> None:
    text = "Chair: The Honourable Ann Roe\n\nMs. Poe: Madam, why?\n\nThe Chair: Order!\n\nMs. Poe: I ask again."
    assert [label for label, _ in _pairs(text)] == ["Ms. Poe", "The Chair", "Ms. Poe"]


def test_what_tells_something_is_no_list_of_participants() -> None:
    text = "ANNOUNCER: From Quay, this is The Mill Hour with Ed Poe.\n\nED POE: Hello.\n\nANN ROE: Hi.\n\nED POE: Why?"
    assert _pairs(text)[0][0] == "ANNOUNCER"


@pytest.mark.parametrize("voice", ["Voice from the floor", "A man in the last row", "Delegate at the back"])
def test_a_voice_may_come_from_somewhere(voice: str) -> None:
    text = f"Mr. Roe: Why?\n\n{voice}: Tell him!\n\nMr. Roe: I ask again."
    assert [label for label, _ in _pairs(text)] == ["Mr. Roe", voice, "Mr. Roe"]


def test_voices_without_a_name() -> None:
    text = "Mr. Roe: Why?\n\nSome hon. members: Oh, oh!\n\nMr. Roe: I ask again."
    assert [label for label, _ in _pairs(text)] == ["Mr. Roe", "Some hon. members", "Mr. Roe"]


def test_answers_without_a_mark_follow_questions_without_one() -> None:
    text = "Q You opened it?\n\nA I did. It rang.\n\nMS. ROE: Objection.\n\nQ Whose is it?\n\nA Mine.\n\nA Poe left."
    assert _pairs(text)[:2] == [("Q", "You opened it?"), ("A", "I did. It rang.")]
    assert _pairs(text)[4][0] == "A"
    assert len(_pairs(text)) == 5


def test_an_office_may_have_one_capital_where_it_comes_again() -> None:
    text = "Captain: Is it?\n\nFirst officer: It is.\n\nCaptain: Oh.\n\nFirst officer: Low.\n\nPress officer: Ann Poe"
    assert [label for label, _ in _pairs(text)] == ["Captain", "First officer", "Captain", "First officer"]


def test_names_in_a_chat() -> None:
    text = "Ed: Hello all.\n\nferry_fan: is it late\n\nEd: It is.\n\nanon77: why\n\nEd: Fog."
    assert [label for label, _ in _pairs(text)] == ["Ed", "ferry_fan", "Ed", "anon77", "Ed"]


def test_letters_may_spell_a_small_word() -> None:
    text = "WT: I walked.\n\nAT: He ran.\n\nWT: I walked.\n\nAT: Ran."
    assert [label for label, _ in _pairs(text)] == ["WT", "AT", "WT", "AT"]


def test_no_label_has_the_end_of_a_sentence_in_it() -> None:
    text = "ROE: Why?\n\nPOE: Because.\n\nROE: So.\n\nTarn, gone in May, wrote no letters. His aunt did: “Be brief.”"
    assert [label for label, _ in _pairs(text)] == ["ROE", "POE", "ROE"]


def test_whom_somebody_tells_behind_the_last_turn_is_the_writer() -> None:
    text = (
        "ROE: Why?\n\nPOE: Because.\n\nROE: I see.\n\nHis aunt is not so sure. She told me by telephone that it rains."
    )
    assert _pairs(text)[-1] == ("ROE", "I see.")


def test_what_follows_the_last_turn_is_told_not_said() -> None:
    text = "ROE: Why?\n\nPOE: Because.\n\nROE: Fine.\n\nThe answer did little to calm the town. “I waited,” said Holm."
    assert _pairs(text)[-1] == ("ROE", "Fine.")


@pytest.mark.parametrize(
    "text",
    [
        "Background\n\nThe mill closed.\n\nWhat Next\n\nThe board meets.\n\nRelated\n\nThe town waits.",
        "LONDON — The mill closed.\n\nPARIS — The board met.\n\nROME — The town waits.",
        "NATO met.\n\nNATO Secretary-General Roe spoke.\n\nThe UN did not.\n\nNATO will meet.",
        "By Ann Roe\n\nThe mill closed.\n\nBy Ed Poe\n\nThe board met.\n\nBy Ann Roe\n\nThe town waits.",
        "A dog ran.\n\nA cat ran after it.\n\nA man laughed.",
        "[Laughter] So it was.\n\n[Applause] Then it ended.\n\n[Laughter] And so on.",
        "Roe Mills Inc. (ROE) – Ann Roe, chief\n\nA dry year.\n\nPoe Beer Inc. (POE) – Ed Poe, chairman\n\nA wet one.",
    ],
)
def test_prose_is_no_transcript(text: str) -> None:
    assert transcript_turns(text) == []


@given(TEXTS)
def test_turns_of_any_text(text: str) -> None:
    found = transcript_turns(text)
    assert_in_order(text, [span for turn in found for span in (turn.label, turn.words)])


@pytest.mark.parametrize(
    "pattern",
    [
        *PATTERNS,
        "Roe\na.\n\n",
        "[Roe] a\n\n",
        "ROE | a\n\n",
        "Mr. Roe. A\n\n",
        "ROE A\n\n",
        "ROE A\n\nPOE A\n\n",
        "Ann Roe\nSo it is.\n\nEd Poe\nNo.\n\n",
    ],
)
def test_linear(pattern: str) -> None:
    assert_linear(transcript_turns, pattern)
