# SPDX-License-Identifier: Apache-2.0
"""What stands between marks because a sign bears it, or because a verb names something so or does something to it."""

from __future__ import annotations

from desktop_app.base.resources import lexicon
from desktop_app.quotes.decode import Row
from desktop_app.quotes.features import State, Words
from desktop_app.quotes.naming import inside_of, outside_of

_LONGEST_NAME = 4
_DETERMINERS = frozenset(
    "a an another any each every his her its more one other our some that the their these this those two".split()
)
_RELATIVES = frozenset({"that", "which"})
_OTHERS = frozenset({"another", "others", "one", "some"})
_SENTENCE_ENDS = frozenset(".!?")
_BEARING = ("ed", "ing", "held", "hung")


def is_only_mentioned(row: Row, words: Words) -> bool:
    """True where the marked words of a row are those of a sign, or a name that nobody says."""
    if not inside_of(row, words):
        return False
    return _is_on_sign(row, words) or _is_given_name(row, words) or _is_thing(row, words)


def _is_on_sign(row: Row, words: Words) -> bool:
    """True for what a sign bears: a banner read “Fish First”; posters saying “Fish First”; another said so."""
    for begin, end in row.source:
        if _sign_head(begin, end, words) is not None:
            return True
        alone = end - begin == 1 and words.forms[begin].lower() in _OTHERS
        if alone and any(_sign_head(at, begin, words) == at for at in range(_clause_start(begin, words), begin)):
            return True
    return row.cue is not None and _is_borne(row, row.cue[0], words)


def _is_borne(row: Row, cue: int, words: Words) -> bool:
    """True where a sign that is not part of the source stands right before the cue: Roe wore a cap that said “No”."""
    at = cue - 1
    while at >= 0 and words.forms[at].lower() in _RELATIVES:
        at -= 1
    return at >= 0 and _is_sign(at, words) and not any(begin <= at < end for begin, end in row.source)


def _sign_head(begin: int, end: int, words: Words) -> int | None:
    """The head of a noun phrase that is a sign: "the red banner on the gate", not "man with a sign"."""
    for at in range(begin, end):
        low = words.forms[at].lower()
        if _is_sign(at, words):
            behind = words.forms[at + 1].lower() if at + 1 < end else ","
            plain = not behind[0].isalnum() or behind in lexicon("function_words") or behind.endswith(_BEARING)
            return at if plain else None
        other = low in lexicon("function_words") or low.endswith("ing") or not low[0].isalnum()
        if other and low not in _DETERMINERS:
            return None
    return None


def _is_sign(at: int, words: Words) -> bool:
    return words.states[at] == State.OUTSIDE and words.forms[at].lower() in lexicon("sign_nouns")


def _clause_start(at: int, words: Words) -> int:
    """The first word of the sentence of word `at`."""
    while at and words.forms[at - 1] not in _SENTENCE_ENDS and words.paragraph[at - 1] == words.paragraph[at]:
        at -= 1
    return at


def _is_given_name(row: Row, words: Words) -> bool:
    """True for what somebody names something: dubbed it the “Mud Tax”."""
    return _cued_by(row, words, "naming_verbs") and len(inside_of(row, words)) <= _LONGEST_NAME


def _is_thing(row: Row, words: Words) -> bool:
    """True for a short name between marks to which a verb does something: unveiled the “Quay Plan” on Monday."""
    marked = inside_of(row, words)
    if len(row.contents) != 1 or not _cued_by(row, words, "thing_verbs"):
        return False
    before = [i for i in outside_of(row, words) if i < marked[0]]
    return len(marked) <= 2 * _LONGEST_NAME and len(before) <= 1


def _cued_by(row: Row, words: Words, verbs: str) -> bool:
    """True where the last word of the cue is one of `verbs`."""
    return row.cue is not None and words.forms[row.cue[1] - 1].lower() in lexicon(verbs)
