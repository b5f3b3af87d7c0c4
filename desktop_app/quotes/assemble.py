# SPDX-License-Identifier: Apache-2.0
"""From rows of words to quotations: bounds by the quotation marks, pieces joined, speakers carried on by the layout."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import accumulate, pairwise

from desktop_app.model.quotation import Act, Form, Quotation
from desktop_app.model.spans import Span
from desktop_app.quotes.decode import ATTITUDE, Row, Run
from desktop_app.quotes.features import State, Words
from desktop_app.quotes.follow import Stretch, follow, holders, stretches
from desktop_app.quotes.spoken import TURN, answered
from desktop_app.quotes.turns import Turn

_SPEECH_COLON = ":"
_SENTENCE_ENDS = frozenset(".!?")
_SURELY = 0.5
_GOING_ON = frozenset(",;")
_LONGEST_ASIDE = 8  # words of a bracket
_LONGEST_LEAD = 25  # words between the beginning of a sentence and the bracket or comma
_QUOTED = (State.INSIDE, State.NESTED)


def whole(rows: Sequence[Row], marked: Sequence[Stretch]) -> None:
    """Widen contents so that no quoted stretch is cut in half; a stretch goes to the row that holds most of it."""
    for stretch, holder in zip(marked, holders(rows, marked), strict=True):
        if holder is None or not stretch.closed:
            continue
        row, place = holder
        if any(begin < stretch.end and stretch.begin < end for begin, end in row.frame):
            continue  # its own cue or source inside: the marks must be wrong
        begin, end = row.contents[place]
        row.contents[place] = (min(begin, stretch.begin), max(end, stretch.end))


def joined(row: Row, words: Words) -> None:
    """Contents in order; those that overlap or have only punctuation or a bracket between them become one."""
    merged: list[Run] = []
    for begin, end in sorted(row.contents):
        if merged and _goes_on(merged[-1][1], begin, words):
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((begin, end))
    row.contents = merged


def _goes_on(end: int, begin: int, words: Words) -> bool:
    """Whether a content that stops at `end` goes on at `begin`: no word lies between, or a bracket alone."""
    opened = end - 1 if words.forms[end - 1] == "(" else end
    if words.forms[min(opened, begin - 1)] == "(" and begin - end <= _LONGEST_ASIDE:
        closed = begin if words.forms[begin] == ")" else begin - 1
        return words.forms[closed] == ")" and ")" not in words.forms[end:closed]
    return all(not words.forms[i][0].isalnum() for i in range(end, begin))


def assemble(rows: Sequence[Row], words: Words, turns: Sequence[Turn] = (), answers: Sequence[Span] = ()) -> list[Row]:
    """The final rows, by the place of their content; `turns` are those of a transcript, `answers` of an interview."""
    marked = stretches(words)
    rows = list(rows)
    whole(rows, marked)
    follow(rows, marked, words, turns)
    answered(rows, answers, words)
    for row in rows:
        within_paragraph(row, words)
        joined(row, words)
    rows = once(rows)
    held = {w for row in rows for run in (*row.contents, *row.frame) for w in range(*run)}
    for row in rows:
        if row.contents and TURN not in row.scores:
            begun(row, words, held)
        row.scores["quoted"] = float(_form(row, words) != Form.INDIRECT)
        row.scores["words"] = float(row.length)
    return sorted((row for row in rows if row.contents), key=lambda row: row.contents[0])


def once(rows: Sequence[Row]) -> list[Row]:
    """The rows without those whose contents another row has too, with a surer cue."""
    surest: dict[tuple[Run, ...], Row] = {}
    for row in rows:
        kept = surest.setdefault(tuple(row.contents), row)
        if row.scores.get("cue", 0.0) > kept.scores.get("cue", 0.0):
            surest[tuple(row.contents)] = row
    return [row for row in rows if not row.contents or surest[tuple(row.contents)] is row]


def begun(row: Row, words: Words, held: Collection[int]) -> None:
    """A content never begins with the rest of what stands before it.

    Where it begins inside a bracket, as in "(NYSE: BABA) and …", or at a comma and before its reporting clause, it
    begins with the sentence, unless words of that are `held` by any row; any other comma is left out.
    """
    begin, end = row.contents[0]
    taken = {w for run in row.frame for w in range(*run)}
    start = _sentence_start(begin, words, taken)
    if _depth(begin, end, words) < 0:
        if "(" in words.forms[start:begin]:
            row.contents[0] = (start, end)
    elif words.forms[begin] in _GOING_ON and words.states[begin] == State.OUTSIDE and end - begin > 1:
        fronted = row.cue is not None and row.cue[0] >= end and start - 1 not in taken
        row.contents[0] = (start if fronted and start < begin else begin + 1, end)
    elif _is_behind_comma(row, words) and not any(w in held for w in range(start, begin)):
        row.contents[0] = (start, end)


def _is_behind_comma(row: Row, words: Words) -> bool:
    """An unmarked content that begins behind a comma of its sentence, before its reporting clause."""
    begin, end = row.contents[0]
    fronted = len(row.contents) == 1 and row.cue is not None and row.cue[0] >= end
    unmarked = all(state == State.OUTSIDE for state in words.states[max(0, begin - 1) : end])
    return fronted and unmarked and begin > 0 and words.forms[begin - 1] == ","


def _sentence_start(begin: int, words: Words, taken: Collection[int]) -> int:
    """The first word of the sentence of word `begin`; one nearer where words are `taken` or the sentence is long."""
    start = begin
    while not words.heads_paragraph(start) and start - 1 not in taken:
        ended = words.forms[start - 1] in _SENTENCE_ENDS and words.forms[start] != "("  # "Ltd. (NYSE: …" goes on
        if ended or begin - start > _LONGEST_LEAD:
            break
        start -= 1
    return start


def _depth(begin: int, end: int, words: Words) -> int:
    """The lowest count of open brackets within a run: negative where one is closed that was opened before."""
    steps = ((form == "(") - (form == ")") for form in words.forms[begin:end])
    return min(accumulate(steps, initial=0))


def quotation(row: Row, words: Words, confidence: float, real: float = 1.0) -> Quotation:
    """The row as spans of the text, marks included where they stand at an edge of the content.

    `confidence` and `real` as in `Quotation`.
    """
    return Quotation(
        content=tuple(_with_marks(run, words) for run in row.contents),
        cue=(_span(row.cue, words),) if row.cue else (),
        source=tuple(_span(run, words) for run in row.source),
        form=_form(row, words),
        act=Act.ATTITUDE if row.acts[ATTITUDE] > _SURELY else Act.SPEECH,
        confidence=confidence,
        real=real,
    )


def _span(run: Run, words: Words) -> Span:
    return Span(words.starts[run[0]], words.ends[run[1] - 1])


def _with_marks(run: Run, words: Words) -> Span:
    """The span of a run with the marks that enclose it, and with the punctuation before a closing mark."""
    begin, end = run
    if begin and words.states[begin - 1] == State.OPENING:
        begin -= 1
    last = end
    while last < len(words) and not words.forms[last][0].isalnum() and words.states[last] == State.INSIDE:
        last += 1
    if last < len(words) and words.states[last] == State.CLOSING:
        end = last + 1
    return Span(words.starts[begin], words.ends[end - 1])


def _form(row: Row, words: Words) -> Form:
    if TURN in row.scores:
        return Form.DIRECT
    spoken = (i for run in row.contents for i in range(*run) if words.forms[i][0].isalnum())
    marked = {words.states[i] in _QUOTED for i in spoken}
    if True in marked:
        return Form.MIXED if False in marked else Form.DIRECT
    labelled = row.cue is not None and words.forms[row.cue[0]] == _SPEECH_COLON
    return Form.DIRECT if labelled else Form.INDIRECT


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
        at_home = [words.paragraph[begin] == home for begin, _ in pieces]
        kept += [
            piece
            for piece, near in zip(pieces, at_home, strict=True)
            if near or not any(at_home) or words.states[piece[0]] in (*_QUOTED, State.OPENING)
        ]
    row.contents = kept


def _paragraphs_of(run: Run, words: Words) -> list[Run]:
    """The run cut before each word that begins a paragraph, unless the quotation goes on from the one before."""
    cuts = [n for n in range(run[0] + 1, run[1]) if words.heads_paragraph(n) and words.states[n - 1] not in _QUOTED]
    return list(pairwise((run[0], *cuts, run[1])))
