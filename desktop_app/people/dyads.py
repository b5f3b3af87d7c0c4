# SPDX-License-Identifier: Apache-2.0
"""Two people who are called one by a description: "the pair", "both men", "the two women"."""

from __future__ import annotations

from collections.abc import Iterable

from desktop_app.model.speaker import Kind
from desktop_app.people.lexicons import FEMALE, MALE
from desktop_app.people.referents import Referent
from desktop_app.people.sources import Source
from desktop_app.people.words import Page

_TWO = {
    "the pair": "",
    "the two": "",
    "the couple": "",
    "the duo": "",
    "both men": MALE,
    "both women": FEMALE,
    "the two men": MALE,
    "the two women": FEMALE,
}


def last_two(page: Page, speakers: Iterable[Referent], source: Source) -> tuple[Referent, ...]:
    """The two people who spoke last, in their order, where `source` means two; else nobody.

    `speakers`: who spoke before, the latest last.
    """
    words = " ".join(source.span.of(page.text).casefold().split()) if source.span is not None else ""
    if words not in _TWO:
        return ()
    people = [one for one in speakers if one.kind is Kind.PERSON and one.cluster is not None][-2:]
    fitting = all(_TWO[words] in ("", one.gender or _TWO[words]) for one in people)
    return tuple(people) if fitting and len(people) > 1 else ()
