# SPDX-License-Identifier: Apache-2.0
"""Reads the filled templates as the program reads a file, and compares its rows with those that were expected."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from desktop_app.model.analysis import AttributedQuotation
from desktop_app.model.certainty import SHOWN_FROM
from desktop_app.model.document import Source
from desktop_app.model.quotation import Act
from desktop_app.model.spans import words_of
from desktop_app.pipeline import Models, analyse
from desktop_app.readers.registry import open_bytes
from tests.behaviour.templates import Case
from tests.golden.checks import FOUND, alike, answer_of, is_named, letters_in, letters_of
from tests.golden.passages import Expected

SURE = 0.85
"""Of `real` times `speaker`: from here on a row is taken for right."""


class Verdict(StrEnum):
    """What became of one expected quotation; the first that holds."""

    MISSED = "missed"
    SPEAKER = "wrong speaker"
    POST = "wrong role or organization"
    RIGHT = "right"


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """An expected quotation and the shown row that answers it; speaker, role and organization with slots for names."""

    number: int
    words: str
    expected: Expected
    verdict: Verdict
    got: tuple[str, str, str] | None

    @property
    def has_right_speaker(self) -> bool:
        """Whether it is found with the right speaker, whatever the role."""
        return self.verdict in (Verdict.RIGHT, Verdict.POST)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A row of the list. `certainty` is `real` times `speaker`; `right`: it was said, by this speaker."""

    start: int
    words: str
    speaker: str
    certainty: float
    right: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What the program made of a case: of the template's quotations, and of those that stand around it."""

    case: Case
    own: tuple[Judged, ...]
    around: tuple[Judged, ...]
    shown: tuple[Shown, ...]
    shown_around: tuple[Shown, ...]


def measured(cases: Iterable[Case], models: Models) -> Iterator[Outcome]:
    """Analyse each case in turn."""
    for case in cases:
        yield outcome(case, models)


def outcome(case: Case, models: Models) -> Outcome:
    """Analyse one case and judge the rows that the list shows by default."""
    passage = case.passage
    source = open_bytes(passage.text.encode(), name=passage.id, file=f"{passage.id}.txt")
    assert isinstance(source, Source)
    assert source.document.text == passage.text, "offsets are those of the text as written"
    found = [one for one in analyse(source.document, models).quotations if _is_shown(one)]
    judged = [_judged(case, number, found) for number in range(len(passage.quotes))]
    shown = [_shown(case, one) for one in found]
    return Outcome(
        case=case,
        own=tuple(one for one in judged[: case.own] if one),
        around=tuple(one for one in judged[case.own :] if one),
        shown=tuple(row for row in shown if row and row.start in case.place),
        shown_around=tuple(row for row in shown if row and row.start not in case.place),
    )


def _is_shown(one: AttributedQuotation) -> bool:
    return one.quotation.act is Act.SPEECH and one.attribution.certainty.real >= SHOWN_FROM


def _judged(case: Case, number: int, found: Sequence[AttributedQuotation]) -> Judged | None:
    """None where the speaker is not looked at."""
    expected, text = case.passage.quotes[number], case.passage.text
    if expected.speaker is None:
        return None
    answer = answer_of(text, expected, found)
    who = answer.attribution if answer else None
    got = (who.speaker or "", who.role or "", who.organization or "") if who else None
    return Judged(
        number=number + 1,
        words=" … ".join(text[start:end] for start, end in expected.content),
        expected=expected,
        verdict=_verdict(expected, got),
        got=got and (case.cast.emptied(got[0]), case.cast.emptied(got[1]), case.cast.emptied(got[2])),
    )


def _verdict(expected: Expected, got: tuple[str, str, str] | None) -> Verdict:
    if got is None:
        return Verdict.MISSED
    speaker, role, organization = got
    if not is_named(expected.speaker, speaker):
        return Verdict.SPEAKER
    stated = ((expected.role, role), (expected.organization, organization))
    right = all(alternatives is None or alike(alternatives, words) for alternatives, words in stated)
    return Verdict.RIGHT if right else Verdict.POST


def _shown(case: Case, one: AttributedQuotation) -> Shown | None:
    """None for a row most of which nobody looks at."""
    text, attribution = case.passage.text, one.attribution
    inside = letters_of(text, one)

    def mostly(quotes: Iterable[Expected]) -> bool:
        held: set[int] = set().union(*(letters_in(text, quote.content) for quote in quotes))
        return len(inside & held) >= FOUND * len(inside)

    quotes = case.passage.quotes
    if mostly(quote for quote in quotes if quote.speaker is None):
        return None
    return Shown(
        start=one.quotation.content[0].start,
        words=words_of(text, one.quotation.content),
        speaker=case.cast.emptied(attribution.speaker or ""),
        certainty=attribution.certainty.real * attribution.certainty.speaker,
        right=mostly(q for q in quotes if q.speaker is not None and is_named(q.speaker, attribution.speaker)),
    )
