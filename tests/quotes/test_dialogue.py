# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import pytest
from hypothesis import given

from desktop_app.quotes.decode import Row
from desktop_app.quotes.dialogue import interview_answers
from desktop_app.quotes.features import words_of_text
from desktop_app.quotes.spoken import answered
from tests.language.strategies import PATTERNS, TEXTS, assert_in_order, assert_linear
from tests.quotes.test_follow import run, texts

BOLD = (
    "Ida Holm names storms.\n\n**Where from?**\n\nFrom the public. I read them all.\n\n**A senator wants numbers.**\n\n"
    "Let him.\n\n**And next?**\n\nI hope for calm.\n\nMy office is small."
)
PLAIN = (
    "Ida Holm hangs by ropes.\n\nWhat do you carry?\n\nA mirror. My father was a dentist.\n\nWorst day?\n\n"
    "The crack. I looked at it.\n\nI counted buses.\n\nYou were called alarmist.\n\nBy the mayor, yes. He called me.\n"
    "\nAny advice?\n\nGo and look."
)


def _answers(text: str) -> list[str]:
    return [answer.of(text) for answer in interview_answers(text)]


def test_questions_in_bold() -> None:
    assert _answers(BOLD) == [
        "From the public. I read them all.",
        "Let him.",
        "I hope for calm.\n\nMy office is small.",
    ]


def test_questions_on_lines_of_their_own() -> None:
    assert _answers(PLAIN) == [
        "A mirror. My father was a dentist.",
        "The crack. I looked at it.\n\nI counted buses.",
        "By the mayor, yes. He called me.",
        "Go and look.",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "How do I apply?\n\nFill in the form.\n\nWhat does it cost?\n\nNothing.\n\nWho decides?\n\nThe board does.",
        "**Background**\n\nThe mill closed.\n\n**What next**\n\nThe board meets.\n\n**Reaction**\n\nThe town waits.",
        "“Why?”\n\n“I know.”\n\n“When?”\n\n“I forgot.”\n\n“Who?”\n\n“My aunt.”",
        "",
    ],
)
def test_no_interview(text: str) -> None:
    assert interview_answers(text) == []


def test_an_answer_becomes_one_row() -> None:
    words = words_of_text(PLAIN)
    part = Row(contents=[run(words, PLAIN, "The crack. I looked")])
    answered(rows := [part], interview_answers(PLAIN), words)
    assert [texts(words, PLAIN, row.contents)[0] for row in rows] == _answers(PLAIN)
    assert all(row.source == [] for row in rows)


@given(TEXTS)
def test_answers_of_any_text(text: str) -> None:
    assert_in_order(text, interview_answers(text))


@pytest.mark.parametrize("pattern", [*PATTERNS, "Why?\n\nI know.\n\n", "**Why**\n\nI know.\n\n"])
def test_linear(pattern: str) -> None:
    assert_linear(interview_answers, pattern)
