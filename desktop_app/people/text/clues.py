# SPDX-License-Identifier: Apache-2.0
"""What the network says of a page: its clues about who is who, by their anchor (the word from which they lead), and the
names that it sees, by their words."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, islice, takewhile

from desktop_app.model.clues import Clue, Named, Relation, Thing
from desktop_app.model.quotation import Quotation
from desktop_app.model.spans import Span
from desktop_app.people.text.words import POSSESSIVE, Page, Run, cut


@dataclass(frozen=True, slots=True)
class Hint:
    """A passage that may name somebody, his role or his organization.

    `quoted`, `named`, `elsewhere`: the highest probability seen from the quotation, from a name, and from other
    quotations of the same speaker (0 where none saw it); `times`: how many words lead to it; `far`: the highest
    probability seen from any of these in another stretch of the text.
    """

    span: Span
    quoted: float
    named: float
    times: int
    elsewhere: float = 0.0
    far: float = 0.0

    @property
    def probability(self) -> float:
        """The highest probability of all but `far`."""
        return max(self.quoted, self.named, self.elsewhere)


class Clues:
    """The clues of a document by anchor (in code points)."""

    def __init__(self, clues: Iterable[Clue] = ()) -> None:
        self._found: dict[tuple[Relation, int], list[Clue]] = {}
        for clue in clues:
            self._found.setdefault((clue.relation, clue.anchor), []).append(clue)
        self._anchors: dict[Relation, list[int]] = {}
        for relation, anchor in sorted(self._found):
            self._anchors.setdefault(relation, []).append(anchor)

    def __bool__(self) -> bool:
        return bool(self._found)

    def within(self, relation: Relation, span: Span) -> list[Clue]:
        """What the words of `span` lead to, from the first to the last."""
        anchors = self._anchors.get(relation, [])
        some = anchors[bisect_left(anchors, span.start) : bisect_left(anchors, span.end)]
        return [clue for anchor in some for clue in self._found[relation, anchor] if not clue.far]

    def hints(
        self, relation: Relation, quotation: Quotation, names: Sequence[int], others: Sequence[Quotation] = ()
    ) -> list[Hint]:
        """What `quotation`, the words at `names` (offsets) and `others` of its speaker lead to, in reading order."""
        elsewhere = [anchor for other in others for anchor in anchors_of(other)]
        seen: dict[Span, list[float]] = {}
        times: Counter[Span] = Counter()
        for whence, anchors in enumerate((anchors_of(quotation), names, elsewhere)):
            for clue in (clue for anchor in anchors for clue in self._found.get((relation, anchor), ())):
                highest = seen.setdefault(clue.span, [0.0] * 4)
                at = 3 if clue.far else whence
                highest[at] = max(highest[at], clue.probability)
                times[clue.span] += not clue.far
        hints = [Hint(span, own, named, times[span], other, far) for span, (own, named, other, far) in seen.items()]
        return sorted(hints, key=lambda hint: hint.span.start)


def anchors_of(quotation: Quotation) -> list[int]:
    """The offsets from which a quotation's clues lead: of its cue and of its contents, past opening marks."""
    starts = [span.start for span in (*quotation.cue, *quotation.content)]
    return [*starts, *(start + skip for start in starts for skip in (1, 2))]


_SCORE = re.compile(r"(?<=\w) (?:beat|beats|vs?\.?|versus|\d{1,3}(?:[-–]\d{1,3})?,?) (?=[A-Z])")
"""What stands between the names of two sides that met: "Quay Rovers 2 Marsh Town"."""
_FIRST_HALF = re.compile(r"\b[A-Z][^\W\d_]+-\Z")
_LONGEST_HALF = 24
_LINE_END = re.compile(r"[^\S\n]*\n\s*")
SHORTEST_WRAPPED = 40
"""Code points of a line that goes on in the next one."""
_DATELINE = re.compile(r"^[^\Wa-z_][^a-z\n]*(?:, [^\n,–—-]{1,20})? [-–—]{1,2} (?=\w)", re.M)
"""The place that a report comes from: "PORT QUAY - "."""


def parted(text: str, hints: Iterable[Hint]) -> list[Hint]:
    """`hints` with the parts of what the network takes for one body: two sides that met, what two lines or sentences
    name, and what stands behind a dateline."""
    return [
        replace(hint, span=part)
        for hint in hints
        for line in _lines(text, _with_first_half(text, hint.span))
        for part in _parts(text, line)
    ]


def _with_first_half(text: str, span: Span) -> Span:
    """`span` with the first half of a double name that it begins within: "Howe" of "Pell-Howe" is nobody's name."""
    half = _FIRST_HALF.search(text, max(0, span.start - _LONGEST_HALF), span.start)
    return Span(half.start(), span.end) if half is not None else span


def _lines(text: str, span: Span) -> list[Span]:
    """What stands on lines of their own in `span`: before an empty line, or a short line that is no wrapped one."""
    found, start = [], span.start
    for end in _LINE_END.finditer(text, span.start, span.end):
        line = end.start() - text.rfind("\n", 0, end.start()) - 1
        if line < SHORTEST_WRAPPED or end.group().count("\n") > 1:
            found.append(Span(start, end.start()))
            start = end.end()
    return [*found, Span(start, span.end)]


def _parts(text: str, span: Span) -> list[Span]:
    dateline = _DATELINE.match(text, span.start)
    if dateline is not None and dateline.end() < span.end:
        span = Span(dateline.end(), span.end)
    met = _SCORE.search(text, span.start, span.end)
    if met is not None:
        return [Span(span.start, met.start()), Span(met.end(), span.end)]
    inner = cut(span.of(text))[1:-1] if re.search(r"[.]\s+\S", span.of(text)) else ()
    stop = next((word for word in inner if word.text == "."), None)
    if stop is None:
        return [span]
    before, after = Span(span.start, span.start + stop.start), Span(span.start + stop.end, span.end)
    return [before, Span(after.end - len(after.of(text).lstrip()), after.end)]


_LIKELY = 0.5
"""What is less likely than this is no name."""


class Naming:
    """What the network takes for names (`names`, in reading order, also unlikely ones).

    `runs`: the likely ones as words, with what they name.
    """

    def __init__(self, page: Page, names: Sequence[Named]) -> None:
        self.runs: list[tuple[Run, Thing]] = []
        self._inside: set[int] = set()
        self._names = names
        self._ends = [name.span.end for name in names]
        placed = [(name, *_run(page, name.span)) for name in names]
        votes: dict[str, dict[Thing, float]] = defaultdict(lambda: defaultdict(float))
        for name, run, whole in placed:
            if whole:
                for low in {page.lowered(*run), _short(page, run, name.thing)}:
                    votes[low][name.thing] += name.probability
        for name, run, whole in placed:
            if not whole or name.probability < _LIKELY:
                continue
            self._inside.update(range(*run))
            mine = votes[page.lowered(*run)]  # one name, one thing all over the text
            thing = max(mine, key=mine.__getitem__)
            parts = _parted(page, run) if thing is Thing.PERSON else [run]
            self.runs += [(part, thing) for part in parts]

    def __contains__(self, number: int) -> bool:
        """Whether word `number` of the page is likely part of a name."""
        return number in self._inside

    def touching(self, span: Span) -> list[Named]:
        """The names, also unlikely ones, that share a character with `span`."""
        first = bisect_right(self._ends, span.start)
        return list(takewhile(lambda name: name.span.start < span.end, islice(self._names, first, None)))


def _short(page: Page, run: Run, thing: Thing) -> str:
    """How a name is called in short: a person by the last word, a body by the first."""
    return page.low(run[1] - 1 if thing is Thing.PERSON else run[0])


def _run(page: Page, span: Span) -> tuple[Run, bool]:
    """The words at a name, without a possessive ending; and whether they are just the name, with a capital."""
    words = page.within(span)
    first, end = words.start, words.stop
    while end > first and (page.word(end - 1) in POSSESSIVE or not page.is_word(end - 1)):
        end -= 1
    while first < end and not page.is_word(first):
        first += 1
    if first == end:  # within a word: "anti-Roe"
        return (max(0, words.start - 1), words.start), False
    cut = page.words[end - 1].end > span.end + 1  # "Roe-backed", but "Jr." with its stop
    return (first, end), not cut and any(page.is_capital(number) for number in range(first, end))


def _parted(page: Page, run: Run) -> list[Run]:
    """The persons of "Huw and Ifan Bevan", one by one."""
    stretches = groupby(range(*run), lambda number: page.low(number) in ("and", "&"))
    parts = [list(words) for joins, words in stretches if not joins]
    return [(part[0], part[-1] + 1) for part in parts]
