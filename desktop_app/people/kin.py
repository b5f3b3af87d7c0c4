# SPDX-License-Identifier: Apache-2.0
"""Whose relatives people are, where the text says it apart from their names: "Roe's wife … Jane Roe told the officers".

The one other bearer of a family name, of the gender that the noun tells, is meant, unless somebody else is named there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from desktop_app.base.resources import lexicon
from desktop_app.model.spans import Span
from desktop_app.people.clusters import Cluster, People
from desktop_app.people.lexicons import Lexicons
from desktop_app.people.roles import Statement
from desktop_app.people.words import Page

PATTERN = "lead"
"""Kin are told like a role that is told before its bearer is named."""
LONGEST = 3
"""Words from the possessive to the noun: "Roe's younger twin sister"."""


def add_kin(page: Page, lexicons: Lexicons, people: People, statements: dict[int, list[Statement]]) -> None:
    """Add to `statements`, by the identity of the cluster, whose kin somebody is of whom no role is stated."""
    families: dict[str, list[Cluster]] = {}
    for cluster in people.clusters:
        if cluster.certain and not cluster.body and len(cluster.parts) > 1:
            families.setdefault(cluster.parts[-1], []).append(cluster)
    for owner in people.clusters:
        others = [c for c in families.get(owner.parts[-1], ()) if c is not owner]
        if not others or owner.body:
            continue
        for noun in _nouns(page, lexicons, people, owner):
            relative = _relative(lexicons, others, noun.of(page.text).casefold())
            if relative is not None and not _has_role(statements, relative):
                place = relative.mentions[0].span
                statements.setdefault(id(relative), []).append(Statement(place, noun, None, PATTERN))


def _nouns(page: Page, lexicons: Lexicons, people: People, owner: Cluster) -> Iterator[Span]:
    """The nouns of kin behind the name of `owner` that no name stands beside."""
    for mention in owner.mentions:
        i = page.index(mention.span.end)
        if i >= len(page.words) or page.words[i].kind != "possessive":
            continue
        for j in range(i + 1, min(i + 1 + LONGEST, len(page.words))):
            word = page.words[j]
            if word.kind != "word" or word.capital:
                break
            if word.low in lexicon("family_nouns"):
                if not _is_named(page, people, j + 1):
                    yield Span(word.start, word.end)
                break


def _is_named(page: Page, people: People, at: int) -> bool:
    """True where word `at`, or the one behind a comma there, begins a name."""
    if at < len(page.words) and page.words[at].text == ",":
        at += 1
    return at < len(page.words) and (page.words[at].start in people.of or page.words[at].capital)


def _relative(lexicons: Lexicons, others: Sequence[Cluster], noun: str) -> Cluster | None:
    """The only one of `others` whose gender `noun` may tell."""
    gender = lexicons.noun_gender(noun)
    fitting = [c for c in others if not (gender and c.gender and c.gender != gender)]
    return fitting[0] if len(fitting) == 1 else None


def _has_role(statements: Mapping[int, Sequence[Statement]], cluster: Cluster) -> bool:
    return any(s.role is not None for s in statements.get(id(cluster), ()))
