# SPDX-License-Identifier: Apache-2.0
"""Stops and commas where a template's words meet what is filled in: before or behind the mark, and never twice."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.citations.citation import Run

_ENDS = ".?!…"
_MOVED = frozenset(".,")
_CALLS = "?!"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """How a style sets stops and commas.

    `marks` are the outer and the inner pair of quotation marks. `inside`: stop and comma stand before the closing mark.
    `comma_after_call`: a comma stays behind a question mark ("What Is It?," in Chicago).
    """

    marks: tuple[str, str]
    inside: bool
    comma_after_call: bool


def add(runs: list[Run], run: Run, rules: Rules) -> None:
    """Put `run`, words of the template itself, behind `runs`, the stop or comma that it begins with in its place."""
    sign = run.words[:1]
    if sign not in _MOVED or not runs:
        runs.append(run)
        return
    closing = _closing(runs, rules.marks)
    needed = _needed(sign, _before(runs, closing), rules)
    if needed and not (closing and rules.inside):
        runs.append(run)
        return
    if needed:
        last = runs[-1]
        runs[-1] = last.saying(last.words[:-closing] + sign + last.words[-closing:])
    if rest := run.words[1:]:
        runs.append(run.saying(rest))


def _needed(sign: str, before: str, rules: Rules) -> bool:
    if sign == ".":
        return before not in _ENDS
    return before not in _CALLS or rules.comma_after_call


def _closing(runs: list[Run], marks: tuple[str, str]) -> int:
    """How many closing marks `runs` end with; an apostrophe closes nothing."""
    words = runs[-1].words
    count = 0
    while count < len(words) and (mark := _pair_closed_by(words[len(words) - count - 1], marks)):
        head = words[: len(words) - count - 1]
        if mark[0] != mark[1] and head.count(mark[0]) <= _closers(head, mark):
            break
        count += 1
    return count


def _closers(words: str, mark: str) -> int:
    """How often `mark` is closed in `words`, apostrophes inside of words not counted."""
    return sum(1 for at, letter in enumerate(words) if letter == mark[1] and not words[at + 1 : at + 2].isalnum())


def _pair_closed_by(letter: str, marks: tuple[str, str]) -> str:
    return next((pair for pair in marks if pair[1] == letter), "")


def _before(runs: list[Run], closing: int) -> str:
    """The last character before the closing marks; a space where there is none, which is in no set of signs."""
    # The closing marks stand in the last run; what stands before them may end the one before.
    whole = "".join(run.words for run in runs[-2:])
    return whole[: len(whole) - closing][-1:] or " "
