# SPDX-License-Identifier: Apache-2.0
"""The body that somebody serves in by the nature of the role where none is stated: a councillor "the council"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from desktop_app.base.resources import lexicon_lines
from desktop_app.model.spans import Span
from desktop_app.people.mentions.body_runs import is_dateline
from desktop_app.people.text.words import END, Page

_TOWNS = frozenset({"town", "city", "county", "village", "borough"})
"""Bodies that only those serve in whose role says so ("town manager")."""
_CHIEFS = frozenset({"chief", "deputy chief", "police chief"})
"""Those of the police; others are chiefs of staff, of a clan or a fire brigade."""


class Homes:
    """The bodies that a text names, by the nouns of their names."""

    def __init__(self, page: Page, bodies: Sequence[Span]) -> None:
        self._named: dict[str, list[Span]] = {}
        for span in sorted(bodies):
            for word in _heads(span.of(page.text)) & _every_noun():
                self._named.setdefault(word, []).append(span)
        self._town = _town(page)

    def of(self, role: str, offset: int) -> Span | None:
        """The body for `role` that is named nearest to `offset` (code points); for a mayor the town that the report
        comes from.
        """
        parts = role.casefold().replace(".", "").split(" of ")[0].split(" for ")[0].split()
        if parts[-1:] == ["mayor"]:
            return self._town
        nouns = _nouns(parts[-1]) if parts else frozenset()
        if nouns & _TOWNS:
            nouns &= set(parts)
        if not nouns or parts[0] in {"former", "retired", "ex"} or "prime" in parts:
            return None
        if parts[-1] == "chief" and role.casefold() not in _CHIEFS:
            return None
        near = [span for noun in nouns for span in _beside(self._named.get(noun, ()), offset)]
        return min(near, key=lambda span: (abs(span.start - offset), span), default=None)


def _town(page: Page) -> Span | None:
    """The place in capitals in the first dateline ("PORT QUAY, Ohio — ")."""
    for first in range(len(page)):
        if page.word(first - 1) != END or not page.word(first).isupper():
            continue
        end = next(i for i in range(first, len(page) + 1) if not page.word(i).isupper())
        if is_dateline(page, first, end):
            return page.span(first, end)
    return None


def _heads(name: str) -> set[str]:
    """The words that say what a name names: its last, the one before "of" or "for", and what a centre is for."""
    words = name.casefold().split()
    heads = {words[-1], *(word for word, link in pairwise(words) if link in {"of", "for"})}
    return heads | {word for word, centre in pairwise(words) if centre in {"center", "centre", "department", "station"}}


def _beside(spans: Sequence[Span], offset: int) -> Sequence[Span]:
    """Those of `spans` (in order) next to `offset`."""
    at = bisect_left(spans, offset, key=lambda span: span.start)
    return spans[max(0, at - 1) : at + 1]


@cache
def _every_noun() -> frozenset[str]:
    return frozenset().union(*_table().values())


@cache
def _table() -> dict[str, frozenset[str]]:
    table: dict[str, frozenset[str]] = {}
    for line in lexicon_lines("role_homes"):
        roles, nouns = line.split("|")
        for role in roles.split():
            table[role] = table.get(role, frozenset()) | frozenset(nouns.split())
    return table


def _nouns(role: str) -> frozenset[str]:
    return _table().get(role, frozenset()) or _table().get(role.removesuffix("s"), frozenset())
