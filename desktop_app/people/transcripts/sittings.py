# SPDX-License-Identifier: Apache-2.0
"""The body whose hearing or meeting a record is: those who chair it, or are members, speak for it.

"Transport Committee. Members present: …", "The Subcommittee on Health met at 2 p.m.", "SUPERIOR COURT OF QUAY COUNTY".
"""

from __future__ import annotations

import re
from functools import lru_cache

from desktop_app.base.resources import lexicon
from desktop_app.model.spans import Span
from desktop_app.people.entities.cluster import People
from desktop_app.people.text.statement import Statement
from desktop_app.people.text.words import Page

NEAR = 5
"""Words between somebody in the chair and the chair."""
_CHAIR = re.compile(r"\b[Ii]n the (?P<chair>[Cc]hair)\b(?=:|[).;,])")
LONGEST_HEAD = 700
"""Code points at the top of a record that tell what sits."""
_UPPER = r"[^\W\d_a-z]"
_WORD = rf"(?:(?:{_UPPER}\.)+|{_UPPER}[\w’'&-]*)"
_SMALL = r"(?i:of|the|for|and|on|into|in)"
_MEETS = (
    r"(?:[ ](?:on[ ]\w+day|today|yesterday))?[ ](?:met|sat|convened|assembled|resumed|reconvened|took[ ]evidence|heard|"
    r"was[ ]called[ ]to[ ]order|will[ ]come[ ]to[ ]order)\b"
)


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], ...]:
    known = sorted(lexicon("sitting_bodies"), key=len, reverse=True)
    nouns, named = "|".join(known), "|".join(form for noun in known for form in (noun.capitalize(), noun.upper()))
    tail = rf"(?:[ ]{_SMALL}(?:[ ]{_SMALL})?(?:[ ]{_WORD}){{1,6}}){{0,3}}"
    name = rf"(?P<name>(?:{_WORD}[ ]){{0,5}}(?:{named})\b{tail})"
    common = rf"(?P<name>(?:[\w-]+[ ]){{0,3}}(?:{nouns})(?:[ ](?:of|on|for|into)(?:[ ][\w’'-]+){{1,8}}?)??)"
    return (
        re.compile(rf"^(?:[^\n–—]{{1,40}}[–—-][ ])?(?:The[ ]|This[ ])?{name}{_MEETS}", re.MULTILINE),
        re.compile(rf"^{name}(?=[.,;:]|[ ]*$)", re.MULTILINE),
        re.compile(rf"(?<=, ){name}(?=,[^\n]{{1,80}}\bpresiding\b)"),
        re.compile(rf"^(?:[^\n–—]{{1,40}}[–—-][ ])?The[ ]{common}{_MEETS}", re.MULTILINE),
    )


def in_the_chair(page: Page, people: People, statements: dict[int, list[Statement]]) -> None:
    """Add to `statements` who is in the chair: "In the chair: Mrs Roe", "Jane Roe (in the chair)"."""
    for match in _CHAIR.finditer(page.text, 0, LONGEST_HEAD):
        n = page.index(match.start("chair"))
        behind = page.words[n + 1].text == ":" if n + 1 < len(page.words) else False
        places = range(n + 2, n + 2 + NEAR) if behind else range(n - 3, n - 3 - NEAR, -1)
        found = (people.of.get(page.words[i].start) for i in places if 0 <= i < len(page.words))
        cluster = next((one for one in found if one is not None and not one.body), None)
        if cluster is not None:
            person = next(m.span for m in cluster.mentions if abs(page.index(m.span.start) - n) <= NEAR + 4)
            role = Span(match.start("chair"), match.end("chair"))
            statements.setdefault(id(cluster), []).append(Statement(person, role, None, "apposition"))
