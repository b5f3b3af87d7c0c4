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
    """Whether the words of a row look like those of a title or name and the model is not sure of more."""
    marked = _marked(row, words)
    limit = LIKELY if marked and _in_title_case(marked, words) else DOUBTFUL
    return (
        (confidence < SURE and is_title(row, words))
        or (confidence < limit and is_named_thing(row, words))
        or (confidence < UNLIKELY and len(marked) == 1)  # sang about the sea in “Tide”
    )


def is_title(row: Row, words: Words) -> bool:
    """Whether all that was "said" is one marked stretch of capitalised words: enjoys “Modern Family.”"""
    spoken = _spoken(row, words)
    if len(row.contents) != 1 or not 1 < len(spoken) <= _LONGEST:
        return False
    begin, end = row.contents[0]
    calls = any(words.forms[i] in _CALLS and words.states[i] == State.INSIDE for i in range(begin, end))
    if calls or words.states[max(0, begin - 1)] not in (State.OPENING, State.INSIDE):
        return False
    marked = all(words.states[i] == State.INSIDE for i in spoken)
    return marked and _in_title_case(spoken, words) and _is_capitalised(spoken[-1], words)


def is_named_thing(row: Row, words: Words) -> bool:
    """Whether all that was "said" is a thing with a name between marks: introduced the “War on Drugs”.

    A phrase without a verb, which opens with an article or an owner, and of which a few words stand between marks.
    """
    inside, outside = _marked(row, words), _unmarked(row, words)
    if len(row.contents) != 1 or not 1 <= len(inside) <= _LONGEST_NAME or not outside or outside[0] > inside[0]:
        return False
    if any(words.forms[i].lower() in _VERBS for i in outside):
        return False
    if words.forms[inside[0]].lower() in _INDEFINITE and inside[0] - outside[0] > 2:
        return False  # no name: called the bill “a blank check”
    owners = range(row.contents[0][0] + 1, inside[0])  # Roe's “harbour panel”
    return words.forms[outside[0]].lower() in _OPENERS or any(
        words.forms[i] in _APOSTROPHES and _is_capitalised(i - 1, words) for i in owners
    )


def is_only_mentioned(row: Row, words: Words) -> bool:
    """Whether the marked words of a row are a name that nobody says."""
    marked = _marked(row, words)
    if not marked or row.cue is None:
        return False
    verb = words.forms[row.cue[1] - 1].lower()
    if verb in lexicon("naming_verbs") and len(marked) <= _LONGEST_NAME:
        return True  # dubbed it the “Mud Tax”
    if len(row.contents) != 1 or verb not in lexicon("thing_verbs"):
        return False
    before = [i for i in _unmarked(row, words) if i < marked[0]]
    return len(marked) <= 2 * _LONGEST_NAME and len(before) <= 1  # unveiled the “Quay Plan” on Monday


def _spoken(row: Row, words: Words) -> list[int]:
    """The words of a row without its punctuation."""
    return [i for begin, end in row.contents for i in range(begin, end) if words.forms[i][0].isalnum()]


def _marked(row: Row, words: Words) -> list[int]:
    return [i for i in _spoken(row, words) if words.states[i] != State.OUTSIDE]


def _unmarked(row: Row, words: Words) -> list[int]:
    return [i for i in _spoken(row, words) if words.states[i] == State.OUTSIDE]


def _in_title_case(some: list[int], words: Words) -> bool:
    return all(_is_capitalised(i, words) or words.forms[i].lower() in _SMALL for i in some)


def _is_capitalised(word: int, words: Words) -> bool:
    return words.cases[word] in (Case.TITLE, Case.UPPER)
