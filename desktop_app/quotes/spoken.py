# SPDX-License-Identifier: Apache-2.0
"""The turns of a transcript and the answers of an interview as rows, with what the network found in them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.base import resources
from desktop_app.model.spans import Span
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
    dropped = {row for row in rows if placed[0].sure and _is_participant(row, words, placed[0].label[0])}
    for turn, inside in zip(placed, _by_turn(rows, placed), strict=True):
        named = _named(inside, turn.label)
        if turn.sure:
            row = _whole_turn(named, turn, words)
            if row not in named:
                rows.append(row)
            dropped.update(other for other in inside if other is not row and not reports(other, turn.spoken))
        else:
            _widen(named, turn.spoken)
    rows[:] = [row for row in rows if row not in dropped]


def _named(rows: Sequence[Row], label: Run) -> list[Row]:
    return [row for row in rows if row.source and label[0] <= row.source[0][0] < label[1]]


def _whole_turn(named: Sequence[Row], turn: _Placed, words: Words) -> Row:
    """Of the rows with the turn's label as source that which holds most of the turn, or a new one, made the turn's."""
    row = max(named, key=lambda row: row.shared(turn.spoken), default=None) or laid_out(turn.spoken)
    row.contents, row.cue, row.source = _without_stage(turn.spoken, words), turn.mark, [turn.label]
    row.acts, row.scores[TURN] = SPOKEN, 1.0
    return row


def _widen(rows: Sequence[Row], said: Run) -> None:
    """Let the rows of which a third of a turn was heard be all of it."""
    for row in rows:
        if 3 * row.shared(said) > said[1] - said[0]:
            row.contents, row.scores[TURN] = [said], 1.0


def _placed(turn: Turn, words: Words) -> _Placed | None:
    label, said = words.run(turn.label), words.run(turn.words)
    mark = words.run(turn.mark) if turn.mark else None
    if label[0] >= label[1] or said[0] >= said[1]:
        return None
    return _Placed(label, mark if mark and mark[0] < mark[1] else None, said, turn.sure)


def _by_turn(rows: Sequence[Row], placed: Sequence[_Placed]) -> list[list[Row]]:
    """The rows of each turn."""
    starts = [one.label[0] for one in placed]
    found: list[list[Row]] = [[] for _ in placed]
    for row in rows:
        number = _turn_of(row, placed, starts)
        if number is not None:
            found[number].append(row)
    return found


def _turn_of(row: Row, placed: Sequence[_Placed], starts: Sequence[int]) -> int | None:
    """The number of the turn that a row names or lies in."""
    if not row.contents:
        return None
    named = bisect_right(starts, row.source[0][0]) - 1 if row.source else -1
    if named >= 0 and row.source[0][0] < placed[named].label[1]:
        return named
    number = max(bisect_right(starts, row.contents[0][0]) - 1, 0)
    last = max(end for _, end in row.contents)
    told = sum(row.shared(one.spoken) for one in placed[number : bisect_left(starts, last)])
    return number if 2 * told > row.length else None


def _is_participant(row: Row, words: Words, first: int) -> bool:
    """An entry of the list of participants above the first turn: "Moderator: Ed Poe"."""
    if not row.source or row.cue is None or row.source[0][0] >= first or words.forms[row.cue[0]] != ":":
        return False
    begin = row.source[0][0]
    return words.heads_paragraph(begin) or words.forms[begin - 1] == "."


def reports(row: Row, said: Run) -> bool:
    """What a speaker says that others said: it has a cue and a source of its own within."""
    if row.cue is None or not row.source:
        return False
    return said[0] <= row.cue[0] < said[1] and said[0] <= row.source[0][0] < said[1]


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
    near = words.forms[at + 1 : min(limit, at + LONGEST_STAGE)]
    last = _BRACKETS[words.forms[at]]
    if last not in near:
        return None
    inside = near[: near.index(last)]
    directs = not resources.lexicon("stage_directions").isdisjoint(form.casefold() for form in inside)
    return at + len(inside) + 2 if directs else None


def laid_out(said: Run, *, cue: Run | None = None, source: Sequence[Run] = ()) -> Row:
    """A row that the layout tells, as sure as any that the network is sure of."""
    scores = dict.fromkeys(("start", "end", "inside", "cue", "link"), _SURENESS)
    return Row(contents=[said], cue=cue, source=list(source), scores=scores | {TURN: 1.0})


def answered(rows: list[Row], answers: Sequence[Span], words: Words) -> None:
    """Make each answer one row; what the network heard within goes into it, save what the speaker says others said."""
    runs = [run for run in map(words.run, answers) if run[0] < run[1]]
    gone: set[Row] = set()
    made: list[Row] = []
    for said, inside in zip(runs, _by_answer(rows, runs), strict=True):
        named = next((row for row in inside if _is_labelled(row, said, words)), None)
        gone.update(row for row in inside if row is named or not reports(row, said))
        if named is None or named.cue is None:
            made.append(laid_out(said))
        else:
            made.append(laid_out((max(said[0], named.cue[1]), said[1]), cue=named.cue, source=named.source))
    rows[:] = [*(row for row in rows if row not in gone), *made]


def _by_answer(rows: Sequence[Row], runs: Sequence[Run]) -> list[list[Row]]:
    """For each of `runs`, in order and apart, the rows of which more than half stands in it."""
    ends = [run[1] for run in runs]
    found: list[list[Row]] = [[] for _ in runs]
    for row in rows:
        near = {
            at for begin, end in row.contents for at in range(bisect_right(ends, begin), bisect_left(ends, end) + 1)
        }
        for at in near:
            if at < len(runs) and 2 * row.shared(runs[at]) > row.length:
                found[at].append(row)
    return found


def _is_labelled(row: Row, said: Run, words: Words) -> bool:
    """By a name and a colon at the head of the answer."""
    return bool(row.source) and row.source[0][0] == said[0] and row.cue is not None and words.forms[row.cue[0]] == ":"
