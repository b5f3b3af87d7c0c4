# SPDX-License-Identifier: Apache-2.0
"""The few cases that the test suite measures, and the bounds to which it holds them (`bounds.json`)."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

from tests.behaviour.measuring import Outcome, Verdict
from tests.behaviour.templates import Case, Setting, broken_up, filled, phenomena, surroundings

BOUNDS = Path(__file__).with_name("bounds.json")


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """Expected rows, those of them that are right in everything, and the most that stand in one text."""

    rows: int
    right: int
    in_one_text: int

    @property
    def least(self) -> int:
        """How many must be right: all but those of one text, since a name near a limit turns a whole text.

        That happens on another processor, whose network rounds differently.
        """
        return self.right - self.in_one_text


def sample() -> list[Case]:
    """Take two open templates of each phenomenon alone, and one of them broken up on a page, with names that stay."""
    pages = [page for page in surroundings() if not page.aside]
    settings = (Setting.BROKEN, Setting.NAMED)
    chosen: list[Case] = []
    for number, templates in enumerate(phenomena().values()):
        usual = [template for template in templates if not template.aside]
        chosen += [filled(template, 0) for template in usual]
        page, setting = pages[number % len(pages)], settings[number % len(settings)]
        broken = next(filter(None, (broken_up(template, setting) for template in usual)), None)
        chosen.append(filled(broken, 0, page, setting=setting) if broken else filled(usual[0], 0, page))
    return chosen


def tallies(outcomes: Iterable[Outcome]) -> dict[str, Tally]:
    """Count the rows of each phenomenon."""
    texts: dict[str, list[list[Verdict]]] = {}
    for one in outcomes:
        texts.setdefault(one.case.template.family, []).append([row.verdict for row in one.own])
    return {
        name: Tally(
            rows=sum(map(len, verdicts)),
            right=sum(each.count(Verdict.RIGHT) for each in verdicts),
            in_one_text=max(map(len, verdicts)),
        )
        for name, verdicts in texts.items()
    }


def write(measured: dict[str, Tally]) -> None:
    """Write `measured` as that which later versions are compared with; the margin stays."""
    _, margin = bounds()
    lines = [f"    {json.dumps(name)}: {json.dumps(asdict(tally))}" for name, tally in sorted(measured.items())]
    text = f'{{\n  "margin": {margin},\n  "measured": {{\n' + ",\n".join(lines) + "\n  }\n}\n"
    BOUNDS.write_text(text, encoding="utf-8")


def bounds() -> tuple[dict[str, Tally], float]:
    """Return what was measured, and the share of all rows that may be lost."""
    data = json.loads(BOUNDS.read_text(encoding="utf-8"))
    return {name: Tally(**tally) for name, tally in data["measured"].items()}, data["margin"]
