# SPDX-License-Identifier: Apache-2.0
"""Partitives, one of several people described before ("Two consultants … One of them, Ed Poe", "another said"), and
unnamed speakers ("a spokesman for the mill").
"""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.base.resources import lexicon
from desktop_app.model.spans import Span
from desktop_app.people.statements.phrases import Phrase, parse
from desktop_app.people.text.lexicons import is_head
from desktop_app.people.text.words import END, SEVERAL, Names, Page, page_of

_REACH = 90
"""Tokens that are looked back over."""
_NEAR = 60
_SENTENCES = 3
_LOOK_BACK = 600
_LONGEST_ONE = 24
"""Code points: how far to look back from "one of them", and how long such a phrase is."""
_ONE = (
    ("one", "of", "them"),
    ("another", "of", "them"),
    ("a", "third", "of", "them"),
    ("the", "other"),
    ("another",),
)
_ALONE = (("a", "second"), ("a", "third"), ("one",))


def one_of_several(page: Page, end: int, names: Names, *, alone: bool = False) -> Phrase | None:
    """The description of the group in which "one of them", right before token `end`, is one; None without such words.

    `alone`: nothing follows, so that "one" may be a partitive too, and "another" may follow one named before.
    """
    for pattern in _ONE + (_ALONE if alone else ()):
        begin = end - len(pattern)
        if begin >= 0 and tuple(page.lows[begin:end]) == pattern:
            if alone and pattern == ("another",):
                return _one_before(page, begin, names) or _several_before(page, begin, names)
            return _several_before(page, begin, names)
    return None


def group_before(page: Page, first: int, names: Names) -> Phrase | None:
    """The description of a group, one of whom is named with a body: "Analysts were split. Ed Poe of Acme said"."""
    phrase = _several_before(page, first, names, reach=_NEAR)
    if phrase is None or phrase.role is None:
        return None
    stops = sum(page.word(i) in {".", "!", "?", END} for i in range(phrase.end, first))
    return phrase if 0 < stops <= _SENTENCES and page.low(phrase.head) not in lexicon("role_of_bodies") else None


def _one_before(page: Page, at: int, names: Names) -> Phrase | None:
    """The antecedent of "another" at token `at`: the last person introduced, "one angler", "a delegate from Ruvan"."""
    for begin in range(at - 1, max(-1, at - _NEAR), -1):
        if page.low(begin) not in {"a", "an", "one"} or page.low(begin + 1) == "of":
            continue
        phrase = parse(page, begin, at, names)
        if phrase is not None and not phrase.plural and phrase.end not in names and phrase.head - begin <= 5:
            return phrase
    return None


def _several_before(page: Page, at: int, names: Names, *, reach: int = _REACH) -> Phrase | None:
    """The last phrase of several people before token `at`: "Two former employees", "three council diplomats"."""
    for begin in range(at - 1, max(-1, at - reach), -1):
        # "Analysts were split", but not behind a colon.
        bare = page.opens_sentence(begin) and page.is_capital(begin) and page.word(begin - 1) not in {":", ";"}
        counted = page.low(begin) in SEVERAL or (page.word(begin).isdigit() and page.word(begin + 1) != END)
        if begin in names or not (bare or counted):
            continue
        skipped = not bare and page.low(begin) not in {"two", "three"}
        phrase = parse(page, begin + skipped, min(at, begin + 14), names)
        if phrase is not None and phrase.plural and phrase.head - begin <= 5:
            return phrase
    return None


def role_of_phrase(text: str, phrase: Span, people: Sequence[Span] = ()) -> tuple[Span | None, Span | None]:
    """Role and organization inside the noun phrase of an unnamed speaker ("a spokesman for the mill").

    `people`: names of persons in the text; none of them is an organization ("supporters of Jane Roe").
    """
    page = page_of(text)
    numbers = page.within(phrase)
    inside = [p for p in people if phrase.holds(p)]
    names = Names(page, [p for p in inside if not is_head(p.of(text).split()[-1].casefold())])
    found = parse(page, numbers.start, numbers.stop, names) or _of_several(page, phrase, people)
    role, organization = (found.role, found.organization) if found is not None else (None, None)
    return page.span(*role) if role else None, page.span(*organization) if organization else None


def _of_several(page: Page, phrase: Span, people: Sequence[Span]) -> Phrase | None:
    """The text's description of the group in which "one of them" is one."""
    if len(phrase) > _LONGEST_ONE:
        return None
    near = [p for p in people if phrase.start - _LOOK_BACK <= p.start and p.end <= phrase.start]
    found = one_of_several(page, page.within(phrase).stop, Names(page, near), alone=True)
    generic = found is None or found.role is None or page.low(found.head) in lexicon("generic_persons")
    return None if generic else found
