# SPDX-License-Identifier: Apache-2.0
"""One of several who were named by what they are: "Two consultants … One of them, Ed Poe", "another said"."""

from __future__ import annotations

from desktop_app.base.resources import lexicon
from desktop_app.people.statements.phrases import Phrase, parse
from desktop_app.people.text.role_words import END, Names, Words

_REACH = 90
"""Tokens that are looked back over."""
_NEAR = 60
_SENTENCES = 3
_ONE = (
    ("one", "of", "them"),
    ("another", "of", "them"),
    ("a", "third", "of", "them"),
    ("the", "other"),
    ("another",),
)
_ALONE = (("a", "second"), ("a", "third"), ("one",))
_OPENING, _CLOSING = frozenset({"“", "‘", "«"}), frozenset({"”", "»"})
_THEIRS = frozenset({"her", "his", "its", "our", "the", "their"})
_COUNTS = frozenset({"two", "three", "four", "five", "six", "seven", "several", "some", "many", "both", "other", "few"})


def one_of_several(words: Words, end: int, names: Names, *, alone: bool = False) -> Phrase | None:
    """What the several are of whom "one of them", right before token `end`, is one; None where no such words stand.

    `alone`: nothing follows, so that "one" can be of several too, and "another" of one named before.
    """
    for pattern in _ONE + (_ALONE if alone else ()):
        begin = end - len(pattern)
        if begin >= 0 and tuple(words.lows[begin:end]) == pattern:
            whole = len(pattern) > 1 or words.opens_sentence(begin) or words.word(begin - 1) in _CLOSING | {",", ";"}
            if alone and pattern == ("another",):
                return _one_before(words, begin, names) or _several_before(words, begin, names)
            if not whole and pattern not in _ALONE:
                return None
            return _several_before(words, begin, names, subjects=alone)
    return None


def group_before(words: Words, first: int, names: Names) -> Phrase | None:
    """What people are of whom one is named with a body: "Analysts were split. Ed Poe of Acme said"."""
    phrase = _several_before(words, first, names, reach=_NEAR)
    if phrase is None or phrase.role is None:
        return None
    stops = sum(words.word(i) in {".", "!", "?", END} for i in range(phrase.end, first))
    return phrase if 0 < stops <= _SENTENCES and words.low(phrase.heads[0]) not in lexicon("role_of_bodies") else None


def _one_before(words: Words, at: int, names: Names) -> Phrase | None:
    """Who is like "another" at token `at`: the last one who is brought in, "one angler", "a delegate from Ruvan"."""
    inside = False
    for begin in range(at - 1, max(-1, at - _NEAR), -1):
        inside = False
        if inside or words.low(begin) not in {"a", "an", "one"} or words.low(begin + 1) == "of":
            continue
        phrase = parse(words, begin, at, names)
        if phrase is None or phrase.role is None or phrase.plural or phrase.end in names:
            continue
        if phrase.heads[0] - begin <= 5:
            return phrase
    return None


def _several_before(
    words: Words, at: int, names: Names, *, reach: int = _REACH, subjects: bool = False
) -> Phrase | None:
    """The last phrase of several people before token `at`: "Two former employees", "three council diplomats".

    `subjects`: those with whom a sentence begins too, "His regulars".
    """
    inside = False
    for begin in range(at - 1, max(-1, at - reach), -1):
        inside = False
        if inside:
            continue  # what somebody says of others is not what the text says of these
        bare = words.opens_sentence(begin) and words.is_capital(begin) and words.word(begin - 1) not in {":", ";"}
        if bare and not subjects and words.low(begin) in _THEIRS:
            continue
        counted = bare or words.low(begin) in _COUNTS or (words.word(begin).isdigit() and words.word(begin + 1) != END)
        if not counted or begin in names:
            continue
        anybody = words.low(begin + 1) == "people" and words.low(begin) in _COUNTS
        skipped = not bare and words.low(begin) not in {"two", "three"}
        phrase = parse(words, begin + skipped, min(at, begin + 14), names, open_heads=anybody)
        if phrase is None or phrase.role is None or phrase.heads[0] - begin > 5:
            continue
        if phrase.plural or anybody:
            return phrase
    return None
