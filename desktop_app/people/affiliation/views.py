# SPDX-License-Identifier: Apache-2.0
"""What is known of the speaker of one quotation when role and organization are chosen, the candidates, and who else
holds them: what the text states of others only is hardly the speaker's."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from desktop_app.model.clues import Named
from desktop_app.model.quotation import Quotation
from desktop_app.model.spans import Span
from desktop_app.people.entities.cluster import Cluster
from desktop_app.people.resolve.features import Features
from desktop_app.people.statements.bodies import Bodies
from desktop_app.people.statements.choice import Choice, clean_role, shown_organization
from desktop_app.people.statements.roles import GUESS
from desktop_app.people.text.clues import Clues, Hint
from desktop_app.people.text.lexicons import Nations, is_head, is_organization_noun
from desktop_app.people.text.statement import Statement

_SMALL = frozenset(("the", "a", "an", "of", "for", "at", "in"))
ALIKE = 0.6
"""Share of common words from which two phrases say the same."""
Phrase = tuple[str, ...]
"""Words in lower case."""
_GUESSED = frozenset(("description", GUESS, "source", "cataphor", "group"))
"""Patterns of statements about a person whom they do not name."""


@dataclass(frozen=True, slots=True)
class Option:
    """One candidate: its words (None: nothing is stated), where they stand, how they were found."""

    words: str | None
    span: Span | None
    pattern: str
    features: Features


@dataclass(frozen=True, slots=True)
class View:
    """What is known of the speaker of one quotation.

    `rules`: the best role and organization by the rules, `statements` all that they read. `clues`: what the network
    says of the whole text; `roles`, `organizations`: its hints for this speaker. `places`: where the speaker is named
    (`names`), and where the quotation stands. `is_nearest`: whether no other person is named nearer to a passage than
    the speaker; `surnames`: the family names in the text, lower case; `definite`: False for "a report", "reports",
    which need not be those of a body named before; `bare`: True for "reports", which may be anybody's; `gender` where
    it is beyond doubt; `nations`: those that the text speaks of; `named_at`: what the network takes for names at a
    passage; `is_role_of_others` and `is_organization_of_others`: whether the words are stated of others only (see
    `Holders`).
    """

    text: str
    kind: str
    rules: Choice
    statements: Sequence[Statement]
    roles: Sequence[Hint]
    organizations: Sequence[Hint]
    places: Sequence[Span]
    bodies: Bodies
    near: int
    is_nearest: Callable[[Span], bool]
    names: Sequence[Span] = ()
    surnames: frozenset[str] = frozenset()
    definite: bool = True
    bare: bool = False
    gender: str = ""
    clues: Clues = field(default_factory=Clues)
    nations: Nations = field(default_factory=lambda: Nations(""))
    named_at: Callable[[Span], Sequence[Named]] = lambda _span: ()
    is_role_of_others: Callable[[tuple[str, ...]], bool] = lambda _words: False
    is_organization_of_others: Callable[[tuple[str, ...]], bool] = lambda _words: False


def alike(one: str | None, other: str | None) -> float:
    """The share of words that two phrases have in common (F measure), small words aside."""
    first, second = contents(one), contents(other)
    if not first or not second:
        return 0.0
    return 2 * len(first & second) / (len(first) + len(second))


@lru_cache(maxsize=16384)
def contents(phrase: str | None) -> frozenset[str]:
    """The words of a phrase but the small ones."""
    return frozenset(words_of(phrase)) - _SMALL


@lru_cache(maxsize=16384)
def words_of(phrase: str | None) -> tuple[str, ...]:
    """The words of a phrase in lower case, without possessive endings and punctuation."""
    folded = re.sub(r"[’']s\b|[’'](?=\s|$)", "", (phrase or "").casefold())
    return tuple(re.findall(r"[^\W_]+", folded))


def is_somebody(view: View, words: str) -> bool:
    """Whether this is the name of a person of the text, titles included, and no body's: "Gov. Jane Roe"."""
    last = words_of(words)[-1:]
    if not last or last[0] not in view.surnames or view.bodies.places(words):
        return False
    before = next((w for w in reversed(words_of(words)[:-1]) if is_head(w) or is_organization_noun(w)), "")
    return not before or is_head(before)


def beside(starts: Sequence[int], place: int) -> Sequence[int]:
    """Those of `starts` (in order) next to the offset `place`: the last before it, the first from there on."""
    at = bisect_left(starts, place)
    return starts[max(0, at - 1) : at + 1]


def places_of(names: Sequence[Span], quotation: Quotation) -> list[Span]:
    """Where a speaker is named, and where the quotation stands."""
    return [*names, *quotation.source, *quotation.content[:1]]


class Holders:
    """By role and by organization, the words of the names of the people of whom the text states it."""

    def __init__(
        self, statements: Iterable[Statement], text: str, people: Mapping[int, Cluster], nations: Nations
    ) -> None:
        """`people`: who is named where, by the start of the name."""
        self._roles: dict[str, dict[Phrase, set[str]]] = {}
        self._organizations: dict[Phrase, set[str]] = {}
        for one in statements:
            named = people.get(one.person.start)
            if named is None or one.pattern.partition("+")[0] in _GUESSED:
                continue
            role = words_of(clean_role(one.role.of(text))) if one.role is not None else ()
            if role:
                self._roles.setdefault(role[-1], {}).setdefault(role, set()).update(named.parts)
            name = shown_organization(one.organization, text)
            if name:
                self._organizations.setdefault(words_of(nations.named(name)), set()).update(named.parts)

    def is_role_of_others(self, name: str, role: Phrase) -> bool:
        """Whether `role` has the head and all words of a role that is stated of others only, not of `name`."""
        same = self._roles.get(role[-1], {}) if role else {}
        return any(
            set(role).issuperset(theirs) and holders.isdisjoint(words_of(name)) for theirs, holders in same.items()
        )

    def is_organization_of_others(self, name: str, organization: Phrase) -> bool:
        """Whether the text states `organization` of others only, not of `name`."""
        holders = self._organizations.get(organization)
        return holders is not None and holders.isdisjoint(words_of(name))
