# SPDX-License-Identifier: Apache-2.0
"""The reason why a row must be checked, in a few words: “he”: Starmer or Blair?"""

from __future__ import annotations

from desktop_app.model.certainty import Reason, State
from desktop_app.model.rows import Row
from desktop_app.model.speaker import Candidate
from desktop_app.model.terms import Kind
from desktop_app.ui.terms import term
from desktop_app.ui.translation import mark, tr

_LONGEST_SOURCE = 40
_WORDS = {
    Reason.BOUNDS: mark("do the words begin and end there?"),
    Reason.HEADLINE: mark("a headline may shorten it"),
    Reason.UNNAMED: mark("no speaker is named"),
    Reason.GENDER: mark("the pronoun does not fit"),
    Reason.NAMESAKE: mark("another person has this name"),
    Reason.BETWEEN: mark("another person is named in between"),
    Reason.AHEAD: mark("the speaker is named only later"),
    Reason.ONE_NAME: mark("the text gives only one name"),
    Reason.POINTED: mark("perhaps another speaker"),
    Reason.REAL: mark("did somebody say it?"),
    Reason.SPEAKER: mark("is this the speaker?"),
}
_ABOUT_SPEAKER = frozenset(
    (Reason.GENDER, Reason.NAMESAKE, Reason.BETWEEN, Reason.AHEAD, Reason.POINTED, Reason.SPEAKER)
)
"""Reasons that are best said by the names between which a person decides."""


def reason_in_words(row: Row) -> str:
    """Return why `row` must be checked, "" if it need not be."""
    if row.state not in (State.TO_CHECK, State.DOUBTFUL) or not row.reasons:
        return ""
    first = Reason.REAL if row.state is State.DOUBTFUL else row.reasons[0]
    rivals = [_short(candidate) for candidate in row.candidates[:2] if candidate.kind is not Kind.UNNAMED]
    if first in _ABOUT_SPEAKER and len(set(rivals)) == 2:
        choice = tr("{one} or {other}?", one=rivals[0], other=rivals[1])
        return f"{_source(row)}: {choice}" if row.source and row.source not in rivals else choice
    if first is Reason.UNNAMED and row.source:
        return f"{_source(row)}: {tr(_WORDS[first])}"
    return tr(_WORDS[first])


def state_in_words(row: Row) -> str:
    """Return the state, with its reason and by whom it was checked: to check, “he”: Starmer or Blair?"""
    reason = reason_in_words(row)
    by = ", ".join(filter(None, row.checked_by))
    if by:
        return tr("{state} by {person}", state=term(row.state), person=by)
    return f"{term(row.state)}, {reason}" if reason else term(row.state)


def _source(row: Row) -> str:
    words = " ".join(row.source.split())
    return f"“{words if len(words) <= _LONGEST_SOURCE else f'{words[: _LONGEST_SOURCE - 1]}…'}”"


def _short(candidate: Candidate) -> str:
    """Return a person's last name, the whole name of others."""
    return candidate.speaker.split()[-1] if candidate.kind is Kind.PERSON else candidate.speaker
