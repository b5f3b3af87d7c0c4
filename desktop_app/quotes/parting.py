# SPDX-License-Identifier: Apache-2.0
"""Quotations that the network put into one row although narration parts them: each becomes a row of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from desktop_app.quotes.decode import Row, Run
from desktop_app.quotes.features import State, Words
from desktop_app.quotes.spoken import TURN

FEWEST_WORDS = 3
"""Words of a sentence of narration."""
_ENDS = frozenset(".!?…")
_QUOTED = (State.INSIDE, State.NESTED)


def parted(rows: Sequence[Row], words: Words) -> list[Row]:
    """The rows with those split that hold quoted contents of which a whole sentence of narration parts the second."""
    found: list[Row] = []
    for row in rows:
        if TURN in row.scores or len(row.contents) < 2:
            found.append(row)
            continue
        groups: list[list[Run]] = [[row.contents[0]]]
        for before, after in zip(row.contents, row.contents[1:], strict=False):
            if _apart(before, after, row, words):
                groups.append([])
            groups[-1].append(after)
        found += [replace(row, contents=group, scores=dict(row.scores)) for group in groups]
    return found


def _apart(before: Run, after: Run, row: Row, words: Words) -> bool:
    """True where both are quoted and a sentence without the row's cue or source stands between them."""
    if words.states[before[1] - 1] not in _QUOTED or words.states[after[0]] not in _QUOTED:
        return False
    cue = set(range(*row.cue)) if row.cue else set()
    if words.paragraph[before[1] - 1] != words.paragraph[after[0]] and words.states[before[1]] == State.CLOSING:
        return not any(n in cue for n in range(before[1], after[0]) if words.paragraph[n] == words.paragraph[after[0]])
    frame = {n for run in ([row.cue] if row.cue else []) + row.source for n in range(*run)}
    length, framed = 0, False
    for n in range(before[1], after[0]):
        if words.states[n] != State.OUTSIDE:
            continue
        if words.forms[n] in _ENDS:
            if length >= FEWEST_WORDS and not framed:
                return True
            length, framed = 0, False
        else:
            length += words.forms[n][0].isalnum()
            framed = framed or n in frame
    return False
