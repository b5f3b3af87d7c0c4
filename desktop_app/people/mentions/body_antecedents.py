# SPDX-License-Identifier: Apache-2.0
"""Which body "its" or "their" means: whatever the sentence before was about.

As centering theory has it (Grosz, Joshi, Weinstein 1995), the subject of the sentence before comes first; what people
say between quotation marks does not count.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.base.resources import lexicon
from desktop_app.people.text.lexicons import is_organization_noun, singular
from desktop_app.people.text.words import END, POSSESSIVE, STOPS, Page, Run

_CLOSING = frozenset({"”", "»", "’", '"'})
_SUBJECT = 3.0
_OBJECT = 1.0
_HERE = 2.0
"""In the sentence of "its" itself."""
_FADE = 1.0
_LEAST = -0.5
_DESCRIBED = 1.0
"""A name with an apposition that says that it is a body's ("Quay North, a charity")."""
_FARTHEST = 3
"""Sentences without quotations that are looked back over."""
_MOST_WORDS = 4


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A body named at tokens [first, end); `opens`: where its noun phrase begins ("the pressure group Quay Watch")."""

    first: int
    end: int
    value: float
    opens: int


class BodyAntecedents:
    """The bodies that the sentences of a text are about, with a name (`named`, with their strengths) or without."""

    def __init__(self, page: Page, named: Sequence[tuple[Run, float]]) -> None:
        self._page = page
        self._quoted = page.quoted
        self._sentence, self._first = self._sentences()
        every: list[_Candidate] = []
        taken: set[int] = set()
        common = self._common()
        for (first, end), strength in named:
            opens = self._opener(first, end)
            value = _value(strength) + (_DESCRIBED if opens < first else 0.0)
            every.append(_Candidate(first, end, value, opens))
            taken.update(range(opens, end))
        every += [_Candidate(first, end, 0.4, first) for first, end in common if not taken & set(range(first, end))]
        self._every = sorted((c for c in every if not self._quoted[c.first]), key=lambda c: c.first)
        self._starts = [c.first for c in self._every]

    def _sentences(self) -> tuple[list[int], list[int]]:
        """The number of each token's sentence, and the first token of each sentence."""
        page, numbers, firsts = self._page, [], [0]
        for i in range(len(page)):
            if firsts[-1] < 0 and not self._quoted[i] and page.is_word(i):
                firsts[-1] = i
            numbers.append(len(firsts) - 1)
            stop = page.word(i) in STOPS
            if stop and self._quoted[i]:
                stop = page.word(i + 1) in _CLOSING and (page.is_capital(i + 2) or page.word(i + 2) == END)
            if stop and firsts[-1] >= 0:
                firsts.append(-1)
        return numbers, firsts

    def _common(self) -> list[Run]:
        """Bodies without a name: "the dockers' union", "A public inquiry"."""
        page, found = self._page, []
        for i in range(len(page)):
            if page.low(i) not in {"the", "a", "an"}:
                continue
            last = self._noun(i + 1)
            if last > 0:
                found.append((i, last + 1))
        return found

    def _noun(self, begin: int) -> int:
        """The noun of a body that ends the small words from token `begin` on ("dockers' union"); -1 where none does."""
        page, last = self._page, -1
        for j in range(begin, min(begin + 1 + _MOST_WORDS, len(page))):
            low = page.low(j)
            plain = (page.word(j)[0].islower() and low not in lexicon("role_breaks")) or low in POSSESSIVE
            if not plain:
                break
            if is_organization_noun(low) and low == singular(low) and low not in lexicon("organization_vague"):
                last = j
            elif last > 0:
                break
        return last

    def _opener(self, first: int, end: int) -> int:
        """Where the sentence begins that says first what a body is: "The bidder, Quay Air, has"; else `first`."""
        page = self._page
        if page.word(first - 1) != "," or page.word(end) not in {",", "of"}:
            return first
        for i in range(first - 2, max(-1, first - _MOST_WORDS - 3), -1):
            if page.low(i) == "the" and self._first[self._sentence[i]] == i:
                return i
            if not page.word(i)[0].islower() or page.low(i) in lexicon("role_breaks") - {"of", "the"}:
                return first
        return first

    def of(self, offset: int) -> Run | None:
        """Tokens of the body that "its" at `offset` (code points) means; None where no sentence near names one."""
        at = self._page.index(offset)
        if at >= len(self._sentence):
            return None
        here = self._sentence[at]
        best: tuple[float, Run] | None = None
        last = bisect_left(self._starts, at)
        for candidate in self._every[max(0, last - 12) : last]:
            apart = here - self._sentence[candidate.first]
            if apart > _FARTHEST:
                continue
            value = candidate.value + (_SUBJECT if self._is_subject(candidate) else _OBJECT) - _FADE * apart
            value += _HERE if apart == 0 else 0.0
            if best is None or value >= best[0]:
                best = value, (candidate.first, candidate.end)
        return best[1] if best is not None and best[0] > _LEAST else None

    def _is_subject(self, candidate: _Candidate) -> bool:
        start = self._first[self._sentence[candidate.first]]
        if start < 0:
            return False
        reach = 2 if self._page.low(start) in {"for", "at"} else 1
        return candidate.opens - start <= reach


def _value(strength: float) -> float:
    """How much a name counts by how surely it is a body's."""
    return min(strength, 4.0) * 0.3 if strength > 0 else max(strength * 0.7, -1.0)
