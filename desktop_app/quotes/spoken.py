# SPDX-License-Identifier: Apache-2.0
"""The turns of a transcript among the rows that the network found: one row a turn, from the label to the turn's end."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.base import resources
from desktop_app.quotes.decode import Acts, Row, Run
from desktop_app.quotes.features import Words
from desktop_app.quotes.turns import Turn

_SURENESS = 0.98
"""What the layout gives for each score of a row that the network did not find."""
LONGEST_STAGE = 12
"""Words of a stage direction, brackets included."""
_BRACKETS = {"(": ")", "[": "]"}
SPOKEN: Acts = (1.0, 0.0, 0.0)
TURN = "turn"
"""Score that marks the row of a turn."""


@dataclass(frozen=True, slots=True)
class _Placed:
    """A turn in words; `mark` is what ends the label, if anything does."""

    label: Run
    mark: Run | None
    spoken: Run
    sure: bool


def spoken(rows: list[Row], turns: Sequence[Turn], words: Words) -> None:
    """What a name at the head of a turn says is the whole turn.

    In a transcript beyond doubt each turn becomes one row, and what the network heard within it goes into that row. In
    any other text the network must have heard a third of the turn.
    """
    placed = [one for turn in turns if (one := _placed(turn, words)) is not None]
    if not placed:
        return
    dropped = {row for row in rows if placed[0].sure and _is_field(row, words, placed[0].label[0])}
    for turn, inside in zip(placed, _by_turn(rows, placed), strict=True):
        if turn.sure:
            row = _most_heard(inside, turn) or _fresh(rows, turn)
            _become_turn(row, turn, words)
            dropped.update(other for other in inside if other is not row and not reports(other, turn.spoken))
        else:
            _widen(inside, turn)
    rows[:] = [row for row in rows if row not in dropped]


def _named(rows: Sequence[Row], turn: _Placed) -> list[Row]:
    """The rows whose source is the label of the turn."""
    return [row for row in rows if row.source and turn.label[0] <= row.source[0][0] < turn.label[1]]


def _most_heard(rows: Sequence[Row], turn: _Placed) -> Row | None:
    return max(_named(rows, turn), key=lambda row: row.shared(turn.spoken), default=None)


def _widen(rows: Sequence[Row], turn: _Placed) -> None:
    """Let the rows of which a third of the turn was heard be all of it."""
    for row in _named(rows, turn):
        if 3 * row.shared(turn.spoken) > turn.spoken[1] - turn.spoken[0]:
            _become(row, turn.spoken)


def _by_turn(rows: Sequence[Row], placed: Sequence[_Placed]) -> list[list[Row]]:
    """The rows of each turn."""
    starts = [one.label[0] for one in placed]
    of: list[list[Row]] = [[] for _ in placed]
    for row in rows:
        number = _turn_of(row, placed, starts)
        if number is not None:
            of[number].append(row)
    return of


def _become_turn(row: Row, turn: _Placed, words: Words) -> None:
    """Make `row` all that a sure turn says."""
    _become(row, turn.spoken)
    row.source = [turn.label]
    row.cue = turn.mark
    row.contents = _without_stage(turn.spoken, words)
    row.acts = SPOKEN


def _placed(turn: Turn, words: Words) -> _Placed | None:
    label, said = words.run(turn.label), words.run(turn.words)
    mark = words.run(turn.mark) if turn.mark else None
    if label[0] >= label[1] or said[0] >= said[1]:
        return None
    return _Placed(label, mark if mark and mark[0] < mark[1] else None, said, turn.sure)


def _turn_of(row: Row, placed: Sequence[_Placed], starts: Sequence[int]) -> int | None:
    """The number of the turn that a row names or lies in."""
    if not row.contents:
        return None
    named = bisect_right(starts, row.source[0][0]) - 1 if row.source else -1
    if named >= 0 and row.source[0][0] < placed[named].label[1]:
        return named
    number = bisect_right(starts, row.contents[0][0]) - 1
    last = max(end for _, end in row.contents)
    told = sum(row.shared(one.spoken) for one in placed[max(number, 0) : bisect_left(starts, last)])
    return max(number, 0) if 2 * told > row.length else None


def _is_field(row: Row, words: Words, first: int) -> bool:
    """True for a field of the list of participants above the first turn: "Moderator: Ed Poe"."""
    if not row.source or row.cue is None or row.source[0][0] >= first or words.forms[row.cue[0]] != ":":
        return False
    begin = row.source[0][0]
    return begin == 0 or words.paragraph[begin - 1] != words.paragraph[begin] or words.forms[begin - 1] == "."


def reports(row: Row, said: Run) -> bool:
    """True for what a speaker says that others said: it has a cue and a source of its own within."""
    if row.cue is None or not row.source:
        return False
    return said[0] <= row.cue[0] < said[1] and said[0] <= row.source[0][0] < said[1]


def _become(row: Row, said: Run) -> None:
    row.contents = [said]
    row.scores[TURN] = 1.0


def _without_stage(said: Run, words: Words) -> list[Run]:
    """The words of a turn around stage directions in brackets ("(Laughter.)"); one at its head stays with it."""
    runs: list[Run] = []
    begin = at = said[0]
    while at < said[1]:
        close = _closing(at, said[1], words) if at > begin and words.forms[at] in _BRACKETS else None
        if close is None:
            at += 1
            continue
        runs.append((begin, at))
        begin = at = close
    return [*runs, (begin, said[1])] if begin < said[1] else runs


def _closing(at: int, limit: int, words: Words) -> int | None:
    """The word behind the bracket that closes a stage direction opened at `at`; None where it is none."""
    last = _BRACKETS[words.forms[at]]
    for index in range(at + 1, min(limit, at + LONGEST_STAGE)):
        if words.forms[index] == last:
            inside = {form.casefold() for form in words.forms[at + 1 : index]}
            return index + 1 if inside & resources.lexicon("stage_directions") else None
    return None


def _fresh(rows: list[Row], one: _Placed) -> Row:
    row = laid_out(one.spoken, cue=one.mark, source=[one.label])
    rows.append(row)
    return row


def laid_out(said: Run, *, cue: Run | None = None, source: Sequence[Run] = ()) -> Row:
    """A row that the layout tells, as sure as any that the network is sure of."""
    scores = dict.fromkeys(("start", "end", "inside", "cue", "link"), _SURENESS)
    return Row(contents=[said], cue=cue, source=list(source), scores=scores)
