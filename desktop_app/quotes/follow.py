# SPDX-License-Identifier: Apache-2.0
"""What the layout says of who goes on speaking, where the words themselves do not.

Four conventions of print: a quotation that runs over paragraphs opens again in each and closes in the last; a
paragraph that ends with a colon introduces the quotation below it; a dash and a name behind a quotation name its
speaker; a speaker's turn in a transcript ends with its paragraph.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import itemgetter

from desktop_app.quotes.decode import Row, Run
from desktop_app.quotes.features import Case, State, Words
from desktop_app.quotes.spoken import spoken
from desktop_app.quotes.turns import Turn

_DASHES = frozenset("-–—―")
LONGEST_SIGNATURE = 14
"""Words between the dash and the end of the paragraph that may still be a name with a role."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """An outermost quoted stretch: the words inside (`begin` to `end`, exclusive), and whether a mark closes it.

    `first`: the first of its opening marks, or `begin` where there is none.
    """

    first: int
    begin: int
    end: int
    closed: bool


def stretches(words: Words) -> list[Stretch]:
    """The outermost quoted stretches in order."""
    found = []
    for quoted in words.quoted:
        begin, end = words.run(quoted.inner)
        if quoted.depth == 0 and begin < end:
            first = begin
            while first and words.states[first - 1] == State.OPENING:
                first -= 1
            found.append(Stretch(first, begin, end, quoted.closed))
    return found


def follow(rows: list[Row], marked: Sequence[Stretch], words: Words, turns: Sequence[Turn] = ()) -> None:
    """Change `rows` by the four conventions; `turns` as `transcript_turns` gives them."""
    spoken(rows, turns, words)
    owners = [found[0] if found else None for found in holders(rows, marked)]
    _signed(rows, marked, owners, words)
    _continued(marked, owners, words)
    _introduced(rows, marked, owners, words)


def holders(rows: Sequence[Row], marked: Sequence[Stretch]) -> list[tuple[Row, int] | None]:
    """For each stretch the row that holds most of it, if any, and the number of its content that does."""
    ends = [stretch.end for stretch in marked]
    most = [0] * len(marked)
    found: list[tuple[Row, int] | None] = [None] * len(marked)
    for row in rows:
        for place, (begin, end) in enumerate(row.contents):
            index = bisect_right(ends, begin)
            while index < len(marked) and marked[index].begin < end:
                shared = min(end, marked[index].end) - max(begin, marked[index].begin)
                if shared > most[index]:
                    most[index], found[index] = shared, (row, place)
                index += 1
    return found


def _signed(rows: list[Row], marked: Sequence[Stretch], owners: list[Row | None], words: Words) -> None:
    """A quotation at the head of a paragraph with a dash and a name behind it is that name's."""
    for index, stretch in enumerate(marked):
        name = _signature(stretch, words) if stretch.closed and words.heads_paragraph(stretch.first) else None
        row = owners[index]
        if name is None or (row is not None and row.source == [name]):
            continue
        fresh = Row(contents=[(stretch.begin, stretch.end)], cue=(name[0] - 1, name[0]), source=[name])
        if row is not None:
            _drop(row, stretch)
            fresh.scores.update(row.scores)
        rows.append(fresh)
        owners[index] = fresh


def _signature(stretch: Stretch, words: Words) -> Run | None:
    """The words behind the dash, to the end of the paragraph or the next quotation."""
    dash = stretch.end
    while dash < len(words) and words.states[dash] == State.CLOSING:
        dash += 1
    if dash >= len(words) - 1 or words.forms[dash] not in _DASHES:
        return None
    while dash + 1 < len(words) and words.forms[dash + 1] in _DASHES:
        dash += 1
    begin = dash + 1
    end = _stretch_end(words, begin)
    if end - begin > LONGEST_SIGNATURE or begin == end:
        return None
    if words.forms[end - 1] == ".":
        end -= 1
    named = words.cases[begin] in (Case.TITLE, Case.UPPER) and words.forms[begin][0].isalpha()
    return (begin, end) if named and begin < end and "." not in words.forms[begin + 1 : end - 1] else None


def _stretch_end(words: Words, begin: int) -> int:
    """Where the unmarked words from `begin` on end, looked for no further than a signature goes."""
    last = min(len(words), begin + LONGEST_SIGNATURE + 1)
    apart = (
        i
        for i in range(begin, last)
        if words.paragraph[i] != words.paragraph[begin] or words.states[i] != State.OUTSIDE
    )
    return next(apart, last)


def _drop(row: Row, stretch: Stretch) -> None:
    """Take the stretch out of a row's contents."""
    kept: list[Run] = []
    for begin, end in row.contents:
        if end <= stretch.begin or begin >= stretch.end:
            kept.append((begin, end))
            continue
        if begin < stretch.begin - 1:
            kept.append((begin, stretch.begin - 1))
        if end > stretch.end + 1:
            kept.append((stretch.end + 1, end))
    row.contents = kept


def _continued(marked: Sequence[Stretch], owners: list[Row | None], words: Words) -> None:
    """A stretch left open belongs with the one that opens the next paragraph."""
    for index, (one, two) in enumerate(pairwise(marked)):
        below = words.paragraph[two.begin] == words.paragraph[one.end - 1] + 1
        if one.closed or not below or not words.heads_paragraph(two.first):
            continue
        for giver, taker in ((index, index + 1), (index + 1, index)):
            row, loose = owners[giver], owners[taker]
            if row is not None and row is not loose and (loose is None or loose.cue is None):
                if loose is not None:
                    _drop(loose, marked[taker])
                row.contents.append((marked[taker].begin, marked[taker].end))
                owners[taker] = row
                break


def _introduced(rows: Sequence[Row], marked: Sequence[Stretch], owners: Sequence[Row | None], words: Words) -> None:
    """A quotation without cue below a paragraph that ends with a colon belongs to that paragraph's last cue."""
    cued = sorted(((row.cue, row) for row in rows if row.cue is not None), key=itemgetter(0))
    places = [cue[0] for cue, _ in cued]
    for stretch, row in zip(marked, owners, strict=True):
        first = stretch.first
        colon = first > 0 and words.forms[first - 1] == ":" and words.heads_paragraph(first)
        place = bisect_left(places, first) - 1
        if not colon or row is None or row.cue is not None or place < 0:
            continue
        cue, giver = cued[place]
        if words.paragraph[cue[0]] != words.paragraph[first - 1]:
            continue
        if giver.contents:
            row.cue, row.source = cue, list(giver.source)
        else:
            giver.contents, row.contents = row.contents, []
