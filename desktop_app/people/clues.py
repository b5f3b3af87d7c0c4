# SPDX-License-Identifier: Apache-2.0
"""The network's clues about who is who, found again by the word from which they lead."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from desktop_app.model.clues import Clue, Relation
from desktop_app.model.quotation import Quotation
from desktop_app.model.spans import Span


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
        """The highest of all that were seen from near."""
        return max(self.quoted, self.named, self.elsewhere)


class Clues:
    """The clues of a document by anchor (in code points)."""

    def __init__(self, clues: Iterable[Clue] = ()) -> None:
        self._found: dict[tuple[Relation, int], list[Clue]] = {}
        self._far: dict[tuple[Relation, int], list[Clue]] = {}
        for clue in clues:
            table = self._far if clue.far else self._found
            table.setdefault((clue.relation, clue.anchor), []).append(clue)
        self._anchors: dict[Relation, list[int]] = {}
        for relation, anchor in sorted(self._found):
            self._anchors.setdefault(relation, []).append(anchor)

    def __bool__(self) -> bool:
        return bool(self._found or self._far)

    def within(self, relation: Relation, span: Span) -> list[Clue]:
        """What the words of `span` lead to, from the first to the last."""
        anchors = self._anchors.get(relation, [])
        some = anchors[bisect_left(anchors, span.start) : bisect_left(anchors, span.end)]
        return [clue for anchor in some for clue in self._found[relation, anchor]]

    def names(self, quotation: Quotation) -> list[Hint]:
        """Where the speaker of `quotation` may be named."""
        return self.hints(Relation.NAME, quotation, ())

    def hints(
        self, relation: Relation, quotation: Quotation | None, names: Sequence[int], others: Sequence[Quotation] = ()
    ) -> list[Hint]:
        """What `quotation`, the words at `names` (offsets) and `others` of its speaker lead to, in reading order."""
        quoted = anchors_of(quotation) if quotation else ()
        elsewhere = [anchor for other in others for anchor in anchors_of(other)]
        seen: dict[Span, list[float]] = {}
        times: Counter[Span] = Counter()
        for whence, anchors in enumerate((quoted, names, elsewhere)):
            for anchor in anchors:
                for clue in self._found.get((relation, anchor), ()):
                    highest = seen.setdefault(clue.span, [0.0, 0.0, 0.0])
                    highest[whence] = max(highest[whence], clue.probability)
                    times[clue.span] += 1
        far: dict[Span, float] = {}
        for anchor in (*quoted, *names, *elsewhere):
            for clue in self._far.get((relation, anchor), ()):
                far[clue.span] = max(clue.probability, far.get(clue.span, 0.0))
        for span in far:
            seen.setdefault(span, [0.0, 0.0, 0.0])
        hints = [
            Hint(span, own, named, times[span], other, far.get(span, 0.0)) for span, (own, named, other) in seen.items()
        ]
        return sorted(hints, key=lambda hint: hint.span.start)


def anchors_of(quotation: Quotation) -> list[int]:
    """The offsets from which a quotation's clues lead: of its cue and of its contents, past opening marks."""
    starts = [span.start for span in (*quotation.cue, *quotation.content)]
    return [*starts, *(start + skip for start in starts for skip in (1, 2))]


_SCORE = re.compile(r"(?<=\w) (?:beat|beats|vs?\.?|versus|\d{1,3}(?:[-–]\d{1,3})?,?) (?=[A-Z])")
"""What stands between the names of two sides that met: "Quay Rovers 2 Marsh Town"."""


def parted(text: str, hints: Iterable[Hint]) -> list[Hint]:
    """`hints` with each of two sides that met in place of a result that the network takes for one body."""
    found: list[Hint] = []
    for hint in hints:
        met = _SCORE.search(text, hint.span.start, hint.span.end)
        sides = [Span(hint.span.start, met.start()), Span(met.end(), hint.span.end)] if met else [hint.span]
        found += [replace(hint, span=side) for side in sides]
    return found
