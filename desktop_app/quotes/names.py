# SPDX-License-Identifier: Apache-2.0
"""What the network takes for the names of persons, organizations and places."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from desktop_app.model.clues import Named, Thing
from desktop_app.model.spans import Span
from desktop_app.quotes.features import Case, Words
from desktop_app.quotes.reading import Floats, Reading, softmax

_THINGS = (Thing.PERSON, Thing.ORGANIZATION, Thing.PLACE)
_FIRST = (1, 3, 7)
"""The entity tags of a name's first word, in the order of `_THINGS`; that of its further words is the next one."""
_LEAST = 0.2
"""A word less likely in a name of its kind is in none."""
_SURE = 0.5
"""A word less likely is no part of a person's name at its ends, nor in small letters of a body's behind it."""
_BESIDE = 0.4
"""The highest probability of what is cut off at the ends of a name."""
_PARTICLES = frozenset("al bin da de del den der di du el ibn la le van von".split())
_OPENS = 0.95
"""A word right behind a name of its kind begins the next one where its first tag has this share of both."""
_LINKS = frozenset(("&", "and", "for", "of", "on", "the"))
_MOST_LINKS = 2
_BRACKETS = frozenset("()[]:;")
_DASHES = frozenset("-–—")
_LONGEST_SHORT = 3
_SHORT = frozenset(("assn", "bros", "capt", "corp", "dept", "prof", "univ"))
"""Longer words that end in a stop within a name."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """Words [first, end) of a window that are likely of one kind; `opens`, `goes_on`: by the tag of the first."""

    first: int
    end: int
    thing: Thing
    opens: bool
    goes_on: bool


def names_of(reading: Reading, words: Words) -> Iterator[Named]:
    """The names in one window, in reading order, also doubtful ones. None reaches into the next window."""
    begins, inside = _chances(reading.entities)
    sure = inside.max(axis=-1)
    whole: _Piece | None = None
    for piece in _pieces(begins, inside, reading, words):
        if whole is not None and _is_one(whole, piece, reading, words):
            thing = whole.thing if whole.thing is piece.thing else Thing.ORGANIZATION
            whole = _Piece(whole.first, piece.end, thing, whole.opens, whole.goes_on)
            continue
        if whole is not None:
            yield from _named(whole, sure, reading, words)
        whole = piece
    if whole is not None:
        yield from _named(whole, sure, reading, words)


def _chances(entities: Floats) -> tuple[Floats, Floats]:
    """For each word and thing [n, 3] the probabilities that it begins its name, and that it is in one."""
    chances = softmax(entities)
    begins = chances[:, _FIRST]
    return begins, begins + chances[:, [tag + 1 for tag in _FIRST]]


def _pieces(begins: Floats, inside: Floats, reading: Reading, words: Words) -> Iterator[_Piece]:
    kinds = inside.argmax(axis=-1).tolist()
    likely = (inside.max(axis=-1) >= _LEAST).tolist()
    best = begins[range(len(kinds)), kinds] / inside.max(axis=-1)
    at = 0
    while at < len(kinds):
        end = at + 1
        if likely[at]:
            while end < len(kinds) and likely[end] and kinds[end] == kinds[at] and best[end] < _OPENS:
                if words.heads_paragraph(reading.begin + end) or _parts_names(words, reading.begin + end):
                    break
                end += 1
            yield _Piece(at, end, _THINGS[kinds[at]], bool(best[at] >= _OPENS), bool(best[at] < 0.5))
        at = end


def _parts_names(words: Words, number: int) -> bool:
    """Whether the word is a bracket, a dash between blanks, or a sentence's stop: "LIMA - Quay Bank", "Roe. Roe"."""
    form = words.forms[number]
    if form in _BRACKETS:
        return True
    blank = number + 1 < len(words) and words.starts[number + 1] > words.ends[number]
    if form in _DASHES:
        return blank or words.starts[number] > words.ends[number - 1]
    before = words.forms[number - 1]
    return form == "." and blank and len(before) > _LONGEST_SHORT and before.casefold() not in _SHORT


def _is_one(one: _Piece, other: _Piece, reading: Reading, words: Words) -> bool:
    """Whether two pieces are one name: a body's with a place in it, or one that goes on behind "of" or "and"."""
    if any(words.heads_paragraph(reading.begin + word) for word in range(one.end, other.first + 1)):
        return False
    if any(_parts_names(words, reading.begin + word) for word in range(one.end - 1, other.first + 1)):
        return False
    things = {one.thing, other.thing}
    if one.end == other.first:
        return (len(things) == 1 and not other.opens) or things == {Thing.ORGANIZATION, Thing.PLACE}
    between = words.forms[reading.begin + one.end : reading.begin + other.first]
    if len(between) > _MOST_LINKS or one.thing is not Thing.ORGANIZATION or other.thing is Thing.PERSON:
        return False
    return other.goes_on and _LINKS.issuperset(between)


def _named(piece: _Piece, sure: Floats, reading: Reading, words: Words) -> Iterator[Named]:
    """The name without what only stands beside it at its ends, and this as a doubtful one of its own."""
    first, last = _bounds(piece, sure, reading, words)
    for start, end in ((piece.first, first), (first, last), (last, piece.end)):
        if start < end:
            span = Span(words.starts[reading.begin + start], words.ends[reading.begin + end - 1])
            chance = float(sure[start:end].mean())
            yield Named(span, piece.thing, round(chance if start == first else min(chance, _BESIDE), 4))


def _bounds(piece: _Piece, sure: Floats, reading: Reading, words: Words) -> tuple[int, int]:
    """The words of the piece from its first capital to its last, with what may stand in small letters at its ends."""
    person = piece.thing is Thing.PERSON
    numbers = range(piece.first, piece.end)
    capitals = [word for word in numbers if words.cases[reading.begin + word] != Case.LOWER]
    capitals = [word for word in capitals if sure[word] >= _SURE or not person]  # "Brave Jane Roe"
    if not capitals:
        return piece.end, piece.end
    first, last = capitals[0], capitals[-1] + 1
    if person:
        forms = words.forms[reading.begin + piece.first : reading.begin + piece.end]
        return _of_person(forms, first - piece.first, last - piece.first, piece.first)
    while piece.thing is Thing.ORGANIZATION and last < piece.end and sure[last] >= _SURE:
        last += 1
    return first, last


def _of_person(forms: Sequence[str], first: int, last: int, offset: int) -> tuple[int, int]:
    """The bounds in `forms` with the particles before it, and what a hyphen joins behind it: Kim Jong-un."""
    while first and forms[first - 1] in _PARTICLES:
        first -= 1
    if last < len(forms) and forms[last - 1] == "-" and last - first > 1:
        last += 1
    return offset + first, offset + last
