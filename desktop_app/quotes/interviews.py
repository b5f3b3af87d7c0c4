# SPDX-License-Identifier: Apache-2.0
"""Interviews without labels: questions set off as paragraphs of their own, each above what the one person answers.

A text is such an interview where at least three questions are answered, most of the answers by somebody who says "I".
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from desktop_app.language.paragraphs import paragraphs
from desktop_app.model.spans import Span
from desktop_app.quotes.decode import Row, Run
from desktop_app.quotes.features import Words
from desktop_app.quotes.spoken import TURN, laid_out, reports

FEWEST_QUESTIONS = 3
LONGEST_QUESTION = 30
"""Words."""
LONGEST_PROMPT = 8
"""Words of a prompt that is no question: "You were called alarmist." """
_BOLD = re.compile(r"(\*\*|__)(?P<words>.+)\1")
_I = re.compile(r"\b(?:I|I['’]\w+|my|My|me)\b")
_SPOKEN = re.compile(r"\b(?:I|I['’]\w+|my|My|me|we|We|us|our|Our|you|You|your)\b")
_MARKS = frozenset('“”"«»„')


def interview_answers(text: str) -> list[Span]:
    """What is answered in an interview without labels, one span an answer; nothing in any other text. Linear time."""
    parts = paragraphs(text)
    bold = sum(_BOLD.fullmatch(part.of(text)) is not None for part in parts) >= FEWEST_QUESTIONS
    questions = {number for number, part in enumerate(parts) if _is_question(part.of(text), bold=bold)}
    replied = {number for number in questions if number + 1 < len(parts) and number + 1 not in questions}
    if len(replied) < FEWEST_QUESTIONS:
        return []
    prompts = [
        number
        for number in range(min(replied) + 1, max(replied))
        if not bold and not {number - 1, number + 1} & replied and _is_prompt(parts[number].of(text))
    ]
    asked = sorted({*replied, *prompts})
    answers = [
        _answer(text, parts, number, after) for number, after in zip(asked, [*asked[1:], len(parts)], strict=True)
    ]
    personal = sum(_I.search(answer.of(text)) is not None for answer in answers)
    return answers if 2 * personal >= len(answers) else []


def _is_question(words: str, *, bold: bool) -> bool:
    """True for a paragraph that asks: in bold where the text sets questions so, else one that ends like a question."""
    match = _BOLD.fullmatch(words)
    if bold:
        return match is not None
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


def answered(rows: list[Row], answers: Sequence[Span], words: Words) -> None:
    """Make each answer one row; what the network heard within goes into it, save what the speaker says others said."""
    runs = [run for run in map(words.run, answers) if run[0] < run[1]]
    parts = _by_answer(rows, runs)
    gone: set[Row] = set()
    made: list[Row] = []
    for said, inside in zip(runs, parts, strict=True):
        named = next((row for row in inside if row.source and _labels(row, said, words)), None)
        gone.update(row for row in inside if row is named or not reports(row, said))
        made.append(_whole(said, named))
    rows[:] = [*(row for row in rows if row not in gone), *made]


def _whole(said: Run, named: Row | None) -> Row:
    """An answer as one row, with source and cue of the row that names who gives it."""
    cue, source = (named.cue, named.source) if named is not None else (None, [])
    whole = laid_out((max(said[0], cue[1]) if cue else said[0], said[1]), cue=cue, source=source)
    whole.scores[TURN] = 1.0
    return whole


def _by_answer(rows: Sequence[Row], runs: Sequence[Run]) -> list[list[Row]]:
    """For each of `runs`, in order and apart, the rows of which more than half stands in it."""
    ends = [run[1] for run in runs]
    found: list[list[Row]] = [[] for _ in runs]
    for row in rows:
        near = {
            at for begin, end in row.contents for at in range(bisect_right(ends, begin), bisect_left(ends, end) + 1)
        }
        for at in near:
            if at < len(runs) and 2 * row.shared(runs[at]) > row.length:
                found[at].append(row)
    return found


def _labels(row: Row, said: Run, words: Words) -> bool:
    """True where the row's source is a label at the head of the answer."""
    return row.source[0][0] == said[0] and row.cue is not None and words.forms[row.cue[0]] == ":"
