# SPDX-License-Identifier: Apache-2.0
"""Whose relatives people are, where the text says it apart from their names: "Roe's wife … Jane Roe told the officers".

The one other bearer of a family name, of the gender that the noun tells, is meant, unless somebody else is named there.
Of "my parents, John and Jane Roe" one is the father and one the mother who are spoken of elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from desktop_app.base.resources import lexicon
from desktop_app.model.spans import Span
from desktop_app.people.entities.cluster import Cluster, People
from desktop_app.people.entities.referents import Cast, Referent
from desktop_app.people.mentions.mentions import Mention
from desktop_app.people.text.lexicons import FEMALE, MALE, Lexicons
from desktop_app.people.text.statement import Statement
from desktop_app.people.text.words import Page

PATTERN = "lead"
"""Kin are told like a role that is told before its bearer is named."""
LONGEST = 3
"""Words from the possessive to the noun: "Roe's younger twin sister"."""
Own = dict[str, Referent]
"""The relatives of who writes by the noun: "father"."""
_COUPLES = {"parents": {MALE: "father", FEMALE: "mother"}, "grandparents": {MALE: "grandfather", FEMALE: "grandmother"}}


def add_kin(page: Page, lexicons: Lexicons, people: People, statements: dict[Cluster, list[Statement]]) -> None:
    """Add to `statements`, by the cluster, whose kin somebody is of whom no role is stated."""
    families: dict[str, list[Cluster]] = {}
    for cluster in people.clusters:
        if cluster.certain and not cluster.body and len(cluster.parts) > 1:
            families.setdefault(cluster.parts[-1], []).append(cluster)
    for owner in people.clusters:
        others = [c for c in families.get(owner.parts[-1], ()) if c is not owner]
        if not others or owner.body:
            continue
        for noun in _nouns(page, owner):
            relative = _relative(lexicons, others, noun.of(page.text).casefold())
            if relative is not None:
                place = relative.mentions[0].span
                statements.setdefault(relative, []).append(Statement(place, noun, None, PATTERN))


def _nouns(page: Page, owner: Cluster) -> Iterator[Span]:
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
                yield Span(word.start, word.end)
                break


def _relative(lexicons: Lexicons, others: Sequence[Cluster], noun: str) -> Cluster | None:
    """The only one of `others` whose gender `noun` may tell."""
    gender = lexicons.noun_gender(noun)
    fitting = [c for c in others if not (gender and c.gender and c.gender != gender)]
    return fitting[0] if len(fitting) == 1 else None


def kin_of_writer(page: Page, cast: Cast, people: People, mentions: Sequence[Mention]) -> Own:
    """Whom "my father" and "my wife" mean by the noun, as `mentions`, names in the writer's own sentences, tell.

    "My parents, John and Jane Roe" tells of two; nouns with which the text names several people are left out.
    """
    found: dict[str, set[Cluster]] = {}
    for one, other in zip_longest(mentions, mentions[1:]):
        noun = _own_noun(page, one)
        if noun in _COUPLES and other is not None:
            for gender, cluster in _couple(page, people, one, other):
                found.setdefault(_COUPLES[noun][gender], set()).add(cluster)
        elif noun in lexicon("family_nouns"):
            found.setdefault(noun, set()).add(people.of[one.span.start])
    return {noun: cast.of[named.pop()] for noun, named in found.items() if len(named) == 1}


def _own_noun(page: Page, mention: Mention) -> str:
    """The noun between "my" and a name: "my older brother Roe", "my parents, John and Jane"."""
    i = page.index(mention.whole.start) - 1
    i -= i >= 0 and page.words[i].text == ","
    for j in range(i - 1, max(-1, i - 2 - LONGEST), -1):
        if page.words[j].low == "my":
            return page.words[i].low
        if page.words[j].kind != "word" or page.words[j].capital:
            break
    return ""


def _couple(page: Page, people: People, one: Mention, other: Mention) -> list[tuple[str, Cluster]]:
    """The man and the woman of "John and Jane", each with the gender that the name tells."""
    if page.text[one.span.end : other.span.start].strip() not in ("and", "&"):
        return []
    pair = [people.of[m.span.start] for m in (one, other)]
    genders = [c.gender for c in pair]
    return list(zip(genders, pair, strict=True)) if set(genders) == {MALE, FEMALE} else []
