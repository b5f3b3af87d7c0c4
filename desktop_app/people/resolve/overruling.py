# SPDX-License-Identifier: Apache-2.0
"""What overrules the ranker of antecedents: where grammar or what the text states leaves one candidate alone."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.model.quotation import Quotation
from desktop_app.model.spans import Span
from desktop_app.model.speaker import Kind
from desktop_app.people.entities.referents import Referent
from desktop_app.people.resolve.callings import only_holder
from desktop_app.people.resolve.features import LEAD, Anaphor, Features
from desktop_app.people.resolve.ranker import Ranker
from desktop_app.people.resolve.reading import Reading
from desktop_app.people.sources.sources import Source
from desktop_app.people.text.words import Page

CLOSE = 0.7
"""How much less a named body may weigh than nobody where a description calls for a name."""
_BEING = frozenset(("are", "be", "been", "is", "was", "were"))


def overruled(
    reading: Reading, quotation: Quotation, ranker: Ranker, anaphor: Anaphor,
    candidates: Sequence[Referent], features: Sequence[Features], best: int,
) -> int:  # fmt: skip
    """`best`, the number of the candidate that the ranker chose (behind the last: nobody), or what must be meant."""
    nobody, page = best == len(candidates), reading.page
    if anaphor.sort == "person":
        lead = page.paragraph(anaphor.offset) < LEAD
        best = only_holder(anaphor, candidates, features, best, reading.lexicons, lead=lead)
        if best < len(candidates):
            return best
        aged = None
        aged = None if aged is None else aged
        return best if aged is None else aged
    if nobody and anaphor.sort == "who":
        return 0
    if nobody and anaphor.sort == "body":
        best = _only_body(anaphor, candidates, features)
        if best == len(candidates) and _stands_for_any(anaphor):
            return 0
    if anaphor.sort == "it" and (nobody or candidates[best].kind is Kind.PERSON):
        return 0
    return best


def _only_body(anaphor: Anaphor, candidates: Sequence[Referent], features: Sequence[Features]) -> int:
    """The one named body that all words of a description fit ("the university"), where the ranker sees nobody."""
    if not anaphor.definite or anaphor.plural:
        return len(candidates)
    fitting = [
        number
        for number, (candidate, found) in enumerate(zip(candidates, features, strict=False))
        if candidate.kind is Kind.ORGANIZATION and "head" in found and found["overlap"] == 1.0
    ]
    return fitting[0] if len(fitting) == 1 else len(candidates)


def _stands_for_any(anaphor: Anaphor) -> bool:
    """True for "the company", "the club": a body that the text is likely to name. "The maker" may be anybody's."""
    single = anaphor.generic and anaphor.definite and not anaphor.plural
    return single and anaphor.words == {anaphor.head} and not anaphor.head.endswith("er")


def is_told(page: Page, source: Source, cue: Sequence[Span]) -> bool:
    """True for "the High Court was told": the subject of the passive hears what somebody else says."""
    if source.span is None or not cue or source.span.start > cue[0].start:
        return False
    last = page.within(cue[-1]).stop - 1
    be, told, by = (page.words[i].low if i < len(page.words) else "" for i in range(last - 1, last + 2))
    return told == "told" and be in _BEING and by != "by"
