# SPDX-License-Identifier: Apache-2.0
"""What stands between marks because it is a title or a name, not because somebody said it."""

from __future__ import annotations

from desktop_app.quotes.decode import Row
from desktop_app.quotes.features import Case, State, Words

SURE = 0.8
"""A row of which the model is as sure as this is kept whatever its words look like: crowds chant “Lock Her Up”."""
_LONGEST = 6
_SMALL = frozenset("a an and at by for from in is of on or the to with".split())
_CALLS = frozenset("!?")


def is_title(row: Row, words: Words) -> bool:
    """True where all that was "said" is one marked stretch of capitalised words: enjoys “Modern Family.”"""
    if len(row.contents) != 1:
        return False
    begin, end = row.contents[0]
    inside = [i for i in range(begin, end) if words.states[i] == State.INSIDE]
    spoken = [i for i in range(begin, end) if words.forms[i][0].isalnum()]
    if not 1 < len(spoken) <= _LONGEST or any(i not in inside for i in spoken):
        return False
    if any(words.forms[i] in _CALLS for i in inside) or words.states[max(0, begin - 1)] not in (
        State.OPENING,
        State.INSIDE,
    ):
        return False
    return all(_capital(words, i) or words.forms[i].lower() in _SMALL for i in spoken) and _capital(words, spoken[-1])


def _capital(words: Words, index: int) -> bool:
    return words.cases[index] in (Case.TITLE, Case.UPPER)
