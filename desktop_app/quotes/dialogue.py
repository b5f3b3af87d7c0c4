# SPDX-License-Identifier: Apache-2.0
"""Who has the word by the layout of a text, read once for all rooms: turns with labels, or answers to questions.

An interview without labels sets its questions off as paragraphs of their own, each above what the one person answers.
At least three must be answered, most of them by somebody who says "I".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from desktop_app.language.paragraphs import paragraphs
from desktop_app.model.spans import Span
from desktop_app.quotes.turns import Turn, transcript_turns

FEWEST_QUESTIONS = 3
LONGEST_QUESTION = 30
"""Words."""
LONGEST_PROMPT = 8
"""Words of a prompt that is no question: "You were called alarmist." """
_BOLD = re.compile(r"(\*\*|__)(?P<words>.+)\1")
_I = re.compile(r"\b(?:I|I['’]\w+|my|My|me)\b")
_SPOKEN = re.compile(r"\b(?:I|I['’]\w+|my|My|me|we|We|us|our|Our|you|You|your)\b")
_MARKS = frozenset('“”"«»„')


@dataclass(frozen=True, slots=True)
class Dialogue:
    """The turns of a transcript, or else the answers of an interview without labels; of any other text neither."""

    turns: tuple[Turn, ...] = ()
    answers: tuple[Span, ...] = ()

    @property
    def sure_turns(self) -> list[Turn]:
        """Those of a transcript beyond doubt."""
        return [turn for turn in self.turns if turn.sure]


def dialogue_of(text: str) -> Dialogue:
    """The dialogue that `text` is laid out as. Linear time."""
    turns = tuple(transcript_turns(text))
    return Dialogue(turns, () if turns else tuple(interview_answers(text)))


def interview_answers(text: str) -> list[Span]:
    """What is answered in an interview without labels, one span an answer; nothing in any other text. Linear time."""
    parts = paragraphs(text)
    asked = _questions([part.of(text) for part in parts])
    answers = [_answer(text, parts, *two) for two in pairwise((*asked, len(parts)))] if asked else []
    personal = sum(_I.search(answer.of(text)) is not None for answer in answers)
    return answers if 2 * personal >= len(answers) else []


def _questions(written: Sequence[str]) -> list[int]:
    """The numbers of the paragraphs that ask or prompt and have an answer below; none where they are too few."""
    bold = {number for number, words in enumerate(written) if _BOLD.fullmatch(words)}
    in_bold = len(bold) >= FEWEST_QUESTIONS
    questions = bold if in_bold else {number for number, words in enumerate(written) if _is_question(words)}
    asked = {number for number in questions if number + 1 < len(written) and number + 1 not in questions}
    if len(asked) < FEWEST_QUESTIONS:
        return []
    if in_bold:
        return sorted(asked)
    between = range(min(asked) + 1, max(asked))
    return sorted(asked | {n for n in between if not {n - 1, n + 1} & asked and _is_prompt(written[n])})


def _is_question(words: str) -> bool:
    if _MARKS & set(words) or len(words.split()) > LONGEST_QUESTION:
        return False
    return words.endswith("?") and words[0].isupper() and ":" not in words


def _is_prompt(words: str) -> bool:
    return words.startswith("You ") and words.endswith(".") and len(words.split()) <= LONGEST_PROMPT


def _answer(text: str, parts: Sequence[Span], asked: int, after: int) -> Span:
    """The paragraph below a question, and those that go on speaking."""
    end = asked + 2
    while end < after and _SPOKEN.search(parts[end].of(text)) and not _MARKS & set(parts[end].of(text)):
        end += 1
    return Span(parts[asked + 1].start, parts[end - 1].end)
