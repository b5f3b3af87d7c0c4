# SPDX-License-Identifier: Apache-2.0
"""What stands between marks because it is a title or a name, or because a verb names something so or does something to
what it names; not because somebody said it."""

from __future__ import annotations

from desktop_app.base.resources import lexicon
from desktop_app.quotes.decode import Row
from desktop_app.quotes.features import Case, State, Words

SURE = 0.8
"""A row of which the model is as sure as this is kept whatever its words look like: crowds chant “Lock Her Up”."""
DOUBTFUL = 0.4
"""Likewise a phrase around a name, of which the model must be far less sure to be wrong."""
LIKELY = 0.6
"""Likewise such a phrase where all that stands between the marks is capitalised."""
UNLIKELY = 0.2
"""Likewise a row with one marked word alone: a speaker may say “No.”"""
_LONGEST = 6
_LONGEST_NAME = 4
_OPENERS = frozenset("a an the his her its their our my this that these those such".split())
_INDEFINITE = frozenset({"a", "an"})
_APOSTROPHES = frozenset("'’")
_VERBS = frozenset(
    "is are was were be been am has have had having do does did will would can could may might must shall "
    "should".split()
)
_SMALL = frozenset("a an and at by for from in is of on or the to with".split())
_CALLS = frozenset("!?")


def is_only_named(row: Row, words: Words, confidence: float) -> bool:
    """True where the words of a row look like those of a title or name and the model is not sure of more."""
    if confidence < SURE and is_title(row, words):
        return True
    doubtful = LIKELY if _is_capitalised(row, words) else DOUBTFUL
    return confidence < doubtful and (is_named_thing(row, words) or (confidence < UNLIKELY and _is_lone(row, words)))


def is_title(row: Row, words: Words) -> bool:
    """True where all that was "said" is one marked stretch of capitalised words: enjoys “Modern Family.”"""
    if len(row.contents) != 1:
        return False
    begin, end = row.contents[0]
    inside = [i for i in range(begin, end) if words.states[i] == State.INSIDE]
    spoken = _spoken(row, words)
    if not 1 < len(spoken) <= _LONGEST or any(i not in inside for i in spoken):
        return False
    if any(words.forms[i] in _CALLS for i in inside) or words.states[max(0, begin - 1)] not in (
        State.OPENING,
        State.INSIDE,
    ):
        return False
    return all(_capital(words, i) or words.forms[i].lower() in _SMALL for i in spoken) and _capital(words, spoken[-1])


def is_named_thing(row: Row, words: Words) -> bool:
    """True where all that was "said" is a thing with a name between marks: introduced the “War on Drugs”.

    A phrase without a verb, which opens with an article or an owner, and of which a few words stand between marks.
    """
    if len(row.contents) != 1:
        return False
    spoken = _spoken(row, words)
    inside = [i for i in spoken if words.states[i] != State.OUTSIDE]
    outside = [i for i in spoken if words.states[i] == State.OUTSIDE]
    if not 1 <= len(inside) <= _LONGEST_NAME or not outside or outside[0] > inside[0]:
        return False
    if any(words.forms[i].lower() in _VERBS for i in outside):
        return False
    if words.forms[inside[0]].lower() in _INDEFINITE and inside[0] - outside[0] > 2:
        return False  # no name: called the bill “a blank check”
    return words.forms[outside[0]].lower() in _OPENERS or _is_owned(words, row.contents[0][0], inside[0])


def _is_owned(words: Words, begin: int, end: int) -> bool:
    """True for "Roe's" among the words."""
    return any(words.forms[i] in _APOSTROPHES and _capital(words, i - 1) for i in range(begin + 1, end))


def inside_of(row: Row, words: Words) -> list[int]:
    """The words of a row that stand between marks."""
    return [i for i in _spoken(row, words) if words.states[i] not in (State.OUTSIDE, State.UNPAIRED)]


def outside_of(row: Row, words: Words) -> list[int]:
    """The words of a row that stand outside marks."""
    return [i for i in _spoken(row, words) if words.states[i] in (State.OUTSIDE, State.UNPAIRED)]


def _is_capitalised(row: Row, words: Words) -> bool:
    """True where all words between marks are written like a name."""
    inside = [i for i in _spoken(row, words) if words.states[i] == State.INSIDE]
    return bool(inside) and all(_capital(words, i) or words.forms[i].lower() in _SMALL for i in inside)


def _is_lone(row: Row, words: Words) -> bool:
    """True where one word alone of what was "said" is marked: sang about the sea in “Tide”."""
    return sum(words.states[i] != State.OUTSIDE for i in _spoken(row, words)) == 1


def _spoken(row: Row, words: Words) -> list[int]:
    """The words of a row without its punctuation."""
    return [i for begin, end in row.contents for i in range(begin, end) if words.forms[i][0].isalnum()]


def _capital(words: Words, index: int) -> bool:
    return words.cases[index] in (Case.TITLE, Case.UPPER)


def is_only_mentioned(row: Row, words: Words) -> bool:
    """True where the marked words of a row are a name that nobody says."""
    if not inside_of(row, words):
        return False
    return _is_given_name(row, words) or _is_thing(row, words)


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
