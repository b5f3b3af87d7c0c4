# SPDX-License-Identifier: Apache-2.0
"""Turns outcomes into the table of phenomena, the rows that are wrong, and how the certainty tells them apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from tests.behaviour.measuring import SURE, Judged, Outcome, Shown, Verdict
from tests.behaviour.templates import Setting, phenomena
from tests.benchmarks.report import table

HEADER = (
    "phenomenon", "rows", *Setting, "same", "sure, wrong of", "aside: rows", *Setting, "same", "sure, wrong of",
)  # fmt: skip
_INTRODUCTION = """## Attribution by phenomenon

    python -m tests.behaviour --write

{templates} templates of {phenomena} phenomena (`tests/behaviour/`), each filled with {fills} sets of names: alone,
on {pages} pages of some 500 words, and there *broken up* into paragraphs, on one page with an advertisement, a subhead
or the like before one that quotes, on the other with a caption or a teaser that names somebody else (*by a name*).
Percent of the expected rows that are shown with the right speaker / with the right role and organization, too. *Same*:
rows that are answered alike whatever the names. *Sure, wrong of*: of the rows shown with real × speaker of at least
{sure}, how many nobody said, or somebody else. Half of templates, pages and names is kept aside, and nothing tuned on
it."""


def written(outcomes: Sequence[Outcome], *, fills: int, pages: int) -> str:
    """Return the section of docs/benchmarks.md."""
    families = {one.case.template.family for one in outcomes}
    templates = sum(len(phenomena()[family]) for family in families)
    head = _INTRODUCTION.format(templates=templates, phenomena=len(families), fills=fills, pages=pages, sure=SURE)
    return "\n\n".join((head, overview(outcomes), around(outcomes)))


def overview(outcomes: Sequence[Outcome]) -> str:
    """Return the table: a line for each phenomenon, and one for all."""
    families = sorted({one.case.template.family for one in outcomes})
    lines = [_line(name, [one for one in outcomes if one.case.template.family == name]) for name in families]
    return table(HEADER, [*lines, _line("**all**", outcomes)])


def _line(name: str, outcomes: Sequence[Outcome]) -> list[str]:
    halves = ([one for one in outcomes if one.case.template.aside is aside] for aside in (False, True))
    return [name, *(cell for half in halves for cell in _cells(half))]


def _cells(outcomes: Sequence[Outcome]) -> Iterator[str]:
    yield str(sum(len(one.own) for one in outcomes))
    for setting in Setting:
        yield _shares([row for one in outcomes if one.case.setting is setting for row in one.own])
    yield _percent([len(set(alike)) == 1 for alike in _by_fill(outcomes).values()])
    yield _sure(row for one in outcomes for row in one.shown)


def _shares(rows: Sequence[Judged]) -> str:
    right = [row.verdict is Verdict.RIGHT for row in rows]
    return f"{_percent([row.has_right_speaker for row in rows])} / {_percent(right)}" if rows else "–"


def _sure(shown: Iterable[Shown]) -> str:
    sure = [row for row in shown if row.certainty >= SURE]
    return f"{sum(not row.right for row in sure)} of {len(sure)}"


def _percent(right: Sequence[bool]) -> str:
    return f"{sum(right) / len(right):.0%}".rstrip("%") if right else "–"


def _by_fill(outcomes: Iterable[Outcome]) -> dict[object, list[object]]:
    """What each expected row got from all fills of one template in one place."""
    found: dict[object, list[object]] = defaultdict(list)
    for one in outcomes:
        case = one.case
        for row in one.own:
            place = (case.template.family, case.template.name, case.setting, case.page, row.number)
            found[place].append((row.verdict, row.got))
    return found


def around(outcomes: Sequence[Outcome]) -> str:
    """Return a line about the rows of the pages around the templates."""
    rows = [row for one in outcomes for row in one.around]
    shown = [row for one in outcomes for row in one.shown_around]
    return f"Rows of the pages around them: {_shares(rows)}; sure, wrong of: {_sure(shown)}."


def mistakes(outcomes: Iterable[Outcome]) -> Iterator[str]:
    """Yield a line for each expected row that is wrong and each shown row that is; nothing of what is kept aside."""
    for one in outcomes:
        if one.case.template.aside:
            continue
        for row in one.own:
            if row.verdict is not Verdict.RIGHT:
                want = one.case.cast.emptied(f"{row.expected.speaker} {row.expected.role} {row.expected.organization}")
                yield f"{one.case.passage.id}: {row.verdict}: {row.words!r}: expected {want}, got {row.got}"
        for wrong in one.shown:
            if not wrong.right:
                yield f"{one.case.passage.id}: shown: {wrong.words!r}: {wrong.speaker} ({wrong.certainty:.2f})"
