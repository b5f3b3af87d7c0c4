# SPDX-License-Identifier: Apache-2.0
"""Contents that the network drew over the end of a paragraph."""

from __future__ import annotations

from desktop_app.quotes.decode import Row, Run
from desktop_app.quotes.features import State, Words
from desktop_app.quotes.spoken import TURN

_QUOTED = (State.INSIDE, State.NESTED)


def within_paragraph(row: Row, words: Words) -> None:
    """Cut contents at the ends of paragraphs where no quotation mark is open, and keep what stands with the cue.

    Headlines and subheads have no full stop, so that "Neighbours said there was a smell" ran on into the article.
    """
    if TURN in row.scores or row.cue is None:
        return
    home = words.paragraph[row.cue[0]]
    kept: list[Run] = []
    for run in row.contents:
        pieces = _paragraphs_of(run, words)
        if home in {words.paragraph[begin] for begin, _ in pieces}:
            pieces = [piece for piece in pieces if words.paragraph[piece[0]] == home or _is_quoted(piece, words)]
        kept.extend(pieces)
    row.contents = kept


def _paragraphs_of(run: Run, words: Words) -> list[Run]:
    """The run cut before each word that begins a paragraph, unless the quotation goes on from the one before."""
    pieces, begin = [], run[0]
    for n in range(run[0] + 1, run[1]):
        if words.paragraph[n] != words.paragraph[n - 1] and words.states[n - 1] not in _QUOTED:
            pieces.append((begin, n))
            begin = n
    return [*pieces, (begin, run[1])]


def _is_quoted(run: Run, words: Words) -> bool:
    """True where the run begins between marks."""
    return words.states[run[0]] in (*_QUOTED, State.OPENING)
