# SPDX-License-Identifier: Apache-2.0
"""Where an article names its speakers and states their roles and organizations: what the pointer of people learns from.

The gold rows give words, not places; the places are found by those words, as distant supervision does (Mintz et al.
2009). What may or may not belong to a speaker is marked as unsure and not learnt from.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

Pieces = tuple[tuple[int, int], ...]
_NEAR = 160
"""Code points between a role and its bearer's name, beyond which the role may be another's."""
_WORD_BEFORE = re.compile(r"([^\W\d_][\w’'-]*)(\.?)\s+\Z")
_BLANKS = re.compile(r"\s+")
_HONORIFICS = frozenset(
    ("Mr", "Mrs", "Ms", "Miss", "Dr", "Sen", "Rep", "Gov", "Gen", "Col", "Capt", "Sgt", "Prof", "Sir", "Lord", "Lady")
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """One speaker of an article: spans in code points of what names him, of his roles, and of his organizations.

    `unsure`: spans that may name him or somebody else.
    """

    names: Pieces
    roles: Pieces
    organizations: Pieces
    unsure: Pieces
    unsure_roles: Pieces = ()


@dataclass(frozen=True, slots=True)
class _Gold:
    kind: str
    speaker: str
    roles: tuple[str, ...]
    organizations: tuple[str, ...]


def parties(
    text: str, rows: Sequence[Mapping[str, Any]], sources: Sequence[Pieces], others: Iterable[Mapping[str, Any]] = ()
) -> tuple[tuple[Party, ...], tuple[int, ...]]:
    """The speakers of the gold `rows`, and for each row the number of its speaker (-1: not known).

    `sources`: the source spans of each row, () where it has none. `others`: persons who say nothing, of whom the same
    is known; they come behind the speakers.
    """
    found: dict[str, int] = {}
    golds: list[_Gold] = []
    said: list[list[tuple[int, int]]] = []
    numbers: list[int] = []
    for row, spans in zip(rows, sources, strict=True):
        speaker = row.get("speaker")
        if not speaker or " and " in speaker:
            numbers.append(-1)
            continue
        number = found.setdefault(speaker, len(golds))
        if number == len(golds):
            roles, organizations = _texts(row.get("role")), _texts(row.get("organization"))
            golds.append(_Gold(row.get("kind") or "", speaker, roles, organizations))
            said.append([])
        said[number].extend(spans)
        numbers.append(number)
    for other in others:
        if other["speaker"] not in found:
            golds.append(_Gold("person", other["speaker"], _texts(other["role"]), _texts(other["organization"])))
            said.append([])
    made = tuple(_party(text, gold, golds, spans) for gold, spans in zip(golds, said, strict=True))
    return made, tuple(numbers)


def _party(text: str, gold: _Gold, golds: Sequence[_Gold], said: Sequence[tuple[int, int]]) -> Party:
    names, unsure = _names(text, gold, golds)
    near = [*names, *said]
    roles, doubtful = _roles(text, gold.roles, near)
    organizations: list[tuple[int, int]] = []
    if not (gold.kind == "organization" and gold.organizations[:1] == (gold.speaker,)):
        organizations = list(occurrences(text, gold.organizations))
    return Party(
        names=tuple(names),
        roles=tuple(roles),
        organizations=tuple(organizations),
        unsure=tuple(unsure),
        unsure_roles=tuple(doubtful),
    )


def _names(text: str, gold: _Gold, golds: Sequence[_Gold]) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    whole = list(occurrences(text, [gold.speaker]))
    if gold.kind != "person":
        return whole, []
    parts = [part for part in gold.speaker.split() if len(part) > 2 and part[0].isupper()]
    if len(parts) < 2:
        return whole, []
    others = {part for other in golds if other.speaker != gold.speaker for part in other.speaker.split()}
    sure, unsure = list(whole), list[tuple[int, int]]()
    for part in (parts[-1], parts[0]):
        for start, end in occurrences(text, [part], taken=whole):
            doubtful = part in others or _is_named(text, start) or (part == parts[0] and _goes_on(text, end))
            (unsure if doubtful else sure).append((start, end))
    return sorted(sure), sorted(unsure)


def _is_named(text: str, start: int) -> bool:
    """Whether a capital, no title, stands before `start`: what begins there is the family name of somebody else."""
    before = _WORD_BEFORE.search(text[max(0, start - 30) : start])
    return before is not None and before[1][0].isupper() and not before[2] and before[1] not in _HONORIFICS


def _goes_on(text: str, end: int) -> bool:
    """Whether a capital follows: what ends at `end` is the first name of somebody else."""
    after = text[end : end + 2]
    return len(after) == 2 and after[0] == " " and after[1].isupper()


def _roles(
    text: str, roles: Sequence[str], near: Sequence[tuple[int, int]]
) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """Roles in the neighbourhood of their bearer; where there are none, the nearest. The others are unsure."""
    places = list(occurrences(text, roles))
    if not places or not near:
        return [], places
    apart = {place: min(_apart(place, other) for other in near) for place in places}
    close = [p for p in places if apart[p] <= _NEAR and _one_paragraph(text, p, near)]
    if not close:
        close = [min(places, key=lambda p: apart[p])]
    return close, [p for p in places if p not in close]


def _apart(one: tuple[int, int], two: tuple[int, int]) -> int:
    return max(0, one[0] - two[1], two[0] - one[1])


def _one_paragraph(text: str, place: tuple[int, int], near: Iterable[tuple[int, int]]) -> bool:
    return any("\n" not in text[min(place[0], o[0]) : max(place[1], o[1])] for o in near)


def occurrences(
    text: str, phrases: Sequence[str], *, taken: Sequence[tuple[int, int]] = ()
) -> Iterable[tuple[int, int]]:
    """Where any of `phrases` stands as whole words, longer ones first, none within another or within `taken`."""
    found: list[tuple[int, int]] = []
    for phrase in sorted(set(phrases), key=len, reverse=True):
        for span in _places(text, phrase):
            if all(span[1] <= o[0] or o[1] <= span[0] for o in (*found, *taken)):
                found.append(span)
    return sorted(found)


def _places(text: str, phrase: str) -> Iterator[tuple[int, int]]:
    """Where `phrase` stands, its letter case and blanks apart; a single name with its capital alone."""
    words = _straight(phrase).split()
    if phrase[:1].isupper() and len(words) == 1:
        yield from whole_words(_straight(text), words[0])
        return
    lowered = _lowered(text)
    first, *rest = _lowered(phrase).split()
    for start, end in whole_words(lowered, first):
        if (last := _end_of(lowered, end, rest)) is not None:
            yield start, last


def _straight(text: str) -> str:
    return text.replace("’", "'")


@lru_cache(maxsize=2)  # one text is searched for many phrases
def _lowered(text: str) -> str:
    """`text` in small letters with straight apostrophes, as long as it was."""
    return _straight(text).replace("İ", "I").lower()  # the one capital with two small letters


def _end_of(text: str, end: int, words: Iterable[str]) -> int | None:
    """The end of `words`, if these follow `end`, blanks between them and no letter behind them."""
    for word in words:
        blanks = _BLANKS.match(text, end)
        if blanks is None or not text.startswith(word, blanks.end()):
            return None
        end = blanks.end() + len(word)
    return None if _is_letter(text[end : end + 1]) else end


def whole_words(text: str, phrase: str) -> Iterator[tuple[int, int]]:
    """Where `phrase` stands letter for letter, no letter beside it; without an expression for each, most of which are
    asked for once."""
    at = text.find(phrase)
    while at >= 0:
        end = at + len(phrase)
        if not any(_is_letter(c) for c in (text[at - 1 : at], text[end : end + 1])):
            yield at, end
            at = text.find(phrase, end)
        else:
            at = text.find(phrase, at + 1)


def _is_letter(c: str) -> bool:
    return c.isalnum() or c == "_"


def _texts(value: object) -> tuple[str, ...]:
    values = value if isinstance(value, list) else [value]
    return tuple(v for v in values if isinstance(v, str) and len(v) > 1)
