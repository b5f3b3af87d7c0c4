# SPDX-License-Identifier: Apache-2.0
"""What stands between marks because a verb names something so, or does something to what it names."""

from __future__ import annotations

from desktop_app.base.resources import lexicon
from desktop_app.quotes.decode import Row
from desktop_app.quotes.features import Words
from desktop_app.quotes.naming import inside_of, outside_of

_LONGEST_NAME = 4


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
