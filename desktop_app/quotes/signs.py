# SPDX-License-Identifier: Apache-2.0
"""The characters that may be quotation marks, and how much each looks like one that opens, closes, or is none.

Two witnesses are heard: the shape of the character (a left or a right mark) and the characters beside it. Both
lie at times, so that neither decides: they become costs, and `marks` looks for the cheapest pairing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum

from desktop_app.base import resources
from desktop_app.model.spans import Span

DOUBLE, SINGLE, ANGLE = "D", "S", "G"

SHAPE = 1.5
"""What it costs to read a left mark as closing or a right mark as opening."""
CONTEXT = 1.6
"""What it costs to read a mark against the white space beside it."""
BACKWARDS = 1.5
"""The same again behind a comma or a full stop, and for single marks: those behind a word are mostly apostrophes."""
STRAY = 3.5
"""What it costs to take a double mark for a slip of the hand."""
AFTER_DIGIT = 1.0
"""The same for one behind a number, which may be inches or seconds."""

_MARK = re.compile(r"""``|''|‘‘|’’|["“”„‟«»‹›‘’‚‛'`´＂]""")
_LENGTH = re.compile(r"""\d['’′´] ?\d{1,2}(?:\.\d+|½|¼|¾)?("|''|”|’’)""")
_ROCK_N_ROLL = re.compile(r"(?<!\w)['’‘`]n['’´](?!\w)", re.IGNORECASE)
_ELIDED = re.compile(r"\d\ds?\b|\w{1,6}")
_FAMILY = dict.fromkeys(("'", "‘", "’", "‚", "‛", "`", "´", "‹", "›"), SINGLE) | {"«": ANGLE, "»": ANGLE}
_BEFORE_OPEN = frozenset("([{<–—-/")
_AFTER_CLOSE = frozenset(")]}>–—-/.,;:!?…*")
_ENDING = frozenset(".,;:!?…–—-")


class Side(IntEnum):
    """Which side of a quotation a mark seems to stand on."""

    NEITHER = 0
    OPENS = 1
    CLOSES = 2


_SHAPES = dict.fromkeys(("“", "„", "‟", "``", "‘‘", "«", "‹", "‘", "‚", "‛", "`"), Side.OPENS) | dict.fromkeys(
    ("”", "’’", "»", "›", "’", "´"), Side.CLOSES
)

_TURNED = {"»": 1, "«": -1}
"""A vote for »…« or «…» by the first of them in a paragraph."""
_GERMAN = (("„", "“"), ("‚", "‘"))
"""Opening marks, behind which the other one closes."""


@dataclass(frozen=True, slots=True)
class Sign:
    """One candidate and what each reading of it costs.

    `opening_out` is the cost of opening where nothing is open, `opening` elsewhere; `skipping_in` that of being no
    mark at all while one of its family is open, `skipping` elsewhere.
    """

    start: int
    end: int
    family: str
    opening: float
    opening_out: float
    closing: float
    skipping: float
    skipping_in: float
    begins: bool
    """Whether it can begin a paragraph that continues the quotation before it."""


@dataclass(frozen=True, slots=True)
class _Seen:
    """A candidate with what stands beside it; `before` and `after` are "" at the paragraph's edges."""

    start: int
    end: int
    mark: str
    before: str
    after: str
    side: Side

    @property
    def family(self) -> str:
        return _FAMILY.get(self.mark, DOUBLE)


@dataclass(frozen=True, slots=True)
class _Habits:
    """How this document uses marks: shapes that it uses against their look, and whether single marks quote."""

    doubtful: frozenset[str]
    turned: bool
    singles: bool


def signs(text: str, parts: Sequence[Span]) -> list[list[Sign]]:
    """The candidates of each paragraph in `parts`, in order."""
    taken = _not_marks(text)
    seen = [list(_look(text, part, taken)) for part in parts]
    habits = _habits(text, seen)
    return [_weighed(text, row, habits) for row in seen]


def _not_marks(text: str) -> set[int]:
    """Where marks stand that measure feet and inches or that belong to a word."""
    taken = {match.start(1) for match in _LENGTH.finditer(text)}
    for match in _ROCK_N_ROLL.finditer(text):
        taken.update((match.start(), match.end() - 1))
    return taken


def _look(text: str, part: Span, taken: set[int]) -> Iterator[_Seen]:
    """Candidates of one paragraph; marks that touch each other share what stands beside them."""
    run: list[tuple[int, int]] = []
    for match in _MARK.finditer(text, part.start, part.end):
        start, end = match.span()
        if start in taken or (end - start == 1 and _inside_word(text, part, start)):
            continue
        if run and run[-1][1] != start:
            yield from _run(text, part, run)
            run = []
        run.append((start, end))
    yield from _run(text, part, run)


def _inside_word(text: str, part: Span, at: int) -> bool:
    """The apostrophe of "don't"."""
    return text[at] in _FAMILY and part.start < at < part.end - 1 and text[at - 1].isalnum() and text[at + 1].isalnum()


def _run(text: str, part: Span, run: list[tuple[int, int]]) -> Iterator[_Seen]:
    if not run:
        return
    first, last = run[0][0], run[-1][1]
    before = text[first - 1] if first > part.start else ""
    after = text[last : min(last + 2, part.end)]
    side = _side(before, after)
    if text[first:last] == "'''" and side is Side.CLOSES:
        run = [(first, first + 1), (first + 1, last)]
    for start, end in run:
        yield _Seen(start, end, text[start:end], before, after[:1], side)


def _side(before: str, after: str) -> Side:
    """Which side of a quotation these neighbours speak for."""
    open_left = not before or before.isspace()
    open_right = not after or after[0].isspace()
    if open_left and open_right:
        return Side.NEITHER
    if open_left:
        return Side.CLOSES if after[0] in ",;:!?)]}" or _is_full_stop(after) else Side.OPENS
    if open_right:
        return Side.CLOSES
    if before in _BEFORE_OPEN:
        return Side.CLOSES if after[0] in _AFTER_CLOSE else Side.OPENS
    return Side.CLOSES if after[0] in _AFTER_CLOSE else Side.NEITHER


def _is_full_stop(after: str) -> bool:
    """No such points as begin "...and so on" or ".5"."""
    return after[0] == "." and (len(after) == 1 or after[1].isspace())


def _habits(text: str, seen: Sequence[Sequence[_Seen]]) -> _Habits:
    marks = [one for row in seen for one in row]
    shaped = [(one.mark, one.side is _SHAPES[one.mark]) for one in marks if one.side and _SHAPES.get(one.mark)]
    right = Counter(mark for mark, same in shaped if same)
    wrong = Counter(mark for mark, same in shaped if not same)
    doubtful = frozenset(mark for mark in "“”" if wrong[mark] > right[mark])
    turned = wrong["«"] + wrong["»"] - right["«"] - right["»"] or sum(map(_first_angle, seen))
    return _Habits(doubtful, turned > 0, _has_singles(text, marks))


def _first_angle(row: Sequence[_Seen]) -> int:
    return _TURNED.get(next((one.mark for one in row if one.family == ANGLE), ""), 0)


def _has_singles(text: str, marks: Sequence[_Seen]) -> bool:
    """Whether single marks open and close, and are not all apostrophes."""
    opening = (one for one in marks if one.family == SINGLE and one.side is Side.OPENS)
    closing = (one for one in marks if one.family == SINGLE and one.side is Side.CLOSES)
    opens = any(not _is_elided(text, one) and _SHAPES.get(one.mark) is not Side.CLOSES for one in opening)
    return opens and not all(_is_apostrophe(text, one) for one in closing)


def _is_elided(text: str, one: _Seen) -> bool:
    """An apostrophe for letters left out at the beginning of a word: '90s, 'em."""
    match = _ELIDED.match(text, one.end)
    return match is not None and (match[0][0].isdigit() or match[0].lower() in resources.lexicon("elisions"))


def _is_apostrophe(text: str, one: _Seen) -> bool:
    """Perhaps one that ends a word: the boys', goin', 1990'."""
    return one.before.lower() == "s" or one.before.isdigit() or text[one.start - 2 : one.start].lower() == "in"


def _weighed(text: str, row: Sequence[_Seen], habits: _Habits) -> list[Sign]:
    marks = {one.mark for one in row}
    free = habits.doubtful | {closing for opening, closing in _GERMAN if opening in marks}
    found = []
    for one in row:
        shape = Side.NEITHER if one.mark in free else _SHAPES.get(one.mark, Side.NEITHER)
        if one.family == ANGLE and habits.turned:
            shape = Side.OPENS if shape is Side.CLOSES else Side.CLOSES
        opening = SHAPE * (shape is Side.CLOSES) + CONTEXT * (one.side is Side.CLOSES)
        closing = SHAPE * (shape is Side.OPENS) + CONTEXT * (one.side is Side.OPENS)
        if one.family == SINGLE and one.mark not in "‹›":
            found.append(_single(text, one, habits, opening=opening, closing=closing))
        else:
            found.append(_double(one, shape, opening=opening, closing=closing))
    return found


def _double(one: _Seen, shape: Side, *, opening: float, closing: float) -> Sign:
    skipping = STRAY
    if one.side is Side.CLOSES and one.before and one.before in _ENDING:
        opening += BACKWARDS
    if one.before.isdigit() and one.side is not Side.OPENS:
        opening += 2
        skipping = AFTER_DIGIT
    begins = one.side is not Side.CLOSES and shape is not Side.CLOSES
    return Sign(one.start, one.end, one.family, opening, opening, closing, skipping, skipping, begins)


def _single(text: str, one: _Seen, habits: _Habits, *, opening: float, closing: float) -> Sign:
    """Single marks double as apostrophes: how much this one looks like one is what skipping it costs."""
    outside = opening if habits.singles or one.mark != "'" else opening + 2
    if one.side is Side.OPENS:
        skipping, opens = _before_word(text, one, habits)
        skipping_in, closes = skipping, BACKWARDS
    elif one.side is Side.CLOSES:
        skipping, skipping_in, closes = _behind_word(text, one, habits)
        opens = BACKWARDS
    else:
        skipping = skipping_in = opens = closes = 0.5
    begins = one.side is Side.OPENS and one.mark not in "’´"
    costs = opening + opens, outside + opens, closing + closes, skipping, skipping_in
    return Sign(one.start, one.end, SINGLE, *costs, begins)


def _before_word(text: str, one: _Seen, habits: _Habits) -> tuple[float, float]:
    """Costs of skipping and (on top) of opening for a single mark before a word."""
    if _is_elided(text, one):
        return 0.0, 0.8
    if one.mark in "’´":
        return 0.8, 0.0
    if one.mark in "‘‚":
        return STRAY, 0.0
    # At the beginning of a paragraph, a sentence or a clause.
    begins = not one.before or (one.start > 1 and one.before.isspace() and text[one.start - 2] in ".!?,:")
    return (STRAY if habits.singles and begins else 1.2), 0.0


def _behind_word(text: str, one: _Seen, habits: _Habits) -> tuple[float, float, float]:
    """Costs of skipping outside, skipping inside and (on top) of closing for a single mark behind a word."""
    if one.before in _ENDING:
        return (STRAY, STRAY, 0.0) if habits.singles else (0.5, 2.5, 0.0)
    if one.before.lower() == "s":
        return 0.1, 0.6, 0.3
    if one.before.isdigit():
        return 0.1, 0.9, 0.5
    if text[one.start - 2 : one.start].lower() == "in":
        return 0.1, 0.4, 0.2
    return 0.5, 1.5, 0.0
