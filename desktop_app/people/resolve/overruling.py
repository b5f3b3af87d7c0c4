# SPDX-License-Identifier: Apache-2.0
"""What overrules the ranker of antecedents: where grammar or what the text states leaves one candidate alone."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from desktop_app.model.quotation import Quotation
from desktop_app.model.spans import Span
from desktop_app.model.speaker import Kind
from desktop_app.people.entities.referents import Referent
from desktop_app.people.resolve.ages import last_of_no_age, only_of_age
from desktop_app.people.resolve.callings import only_holder
from desktop_app.people.resolve.features import LEAD, Anaphor, Features
from desktop_app.people.resolve.ranker import Ranker
from desktop_app.people.resolve.reading import Reading
from desktop_app.people.sources.sources import Shape, Source
from desktop_app.people.text.words import Page

CLOSE = 0.7
"""How much less a named body may weigh than nobody where a description calls for a name."""
_ACTING = frozenset((Shape.PRONOUN, Shape.PERSON, Shape.BODY, Shape.AGENT))
_BEING = frozenset(("are", "be", "been", "is", "was", "were"))
_READING = frozenset(("read", "reads", "ran", "runs"))


def acted_on(reading: Reading, source: Source, cue: Sequence[Span]) -> Referent | None:
    """The one named right behind the verb, whom no pronoun or description can mean: Roe in "they told Roe"."""
    page = reading.page
    if source.span is None or len(cue) != 1 or source.shape not in _ACTING:
        return None
    verb = page.within(cue[0])
    if not verb or page.index(source.span.end) != verb.start:
        return None
    small = [w.low in ("that", "the") for w in page.words[verb.stop : verb.stop + 1]]
    at = bisect_left(reading.mentions, page.words[verb.stop - 1].end, key=lambda m: m.span.start)
    for mention in reading.mentions[at : at + 1]:
        if page.index(mention.whole.start) - verb.stop <= sum(small):
            return reading.cast.of[id(reading.people.of[mention.span.start])]
    return None


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
        aged = only_of_age(page, anaphor, candidates)
        aged = last_of_no_age(page, anaphor, candidates) if aged is None else aged
        return best if aged is None else aged
    if nobody and anaphor.sort == "who":
        return _right_before(page, anaphor, candidates)
    if nobody and anaphor.sort == "body":
        best = _only_body(anaphor, candidates, features)
        if best == len(candidates) and _stands_for_any(anaphor):
            return _next_best(candidates, ranker.scores(anaphor.sort, features))
    if anaphor.sort == "it" and (nobody or candidates[best].kind is Kind.PERSON or _is_read(page, quotation)):
        return _last_written(candidates, features, best)
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


def _next_best(candidates: Sequence[Referent], scores: Sequence[float]) -> int:
    """The one of `candidates` that comes close to nobody, whose score is the last; else nobody."""
    bodies = [n for n, candidate in enumerate(candidates) if candidate.cluster is None or not candidate.cluster.certain]
    best = max(bodies, key=lambda number: scores[number], default=len(candidates))
    return best if scores[-1] - scores[best] < CLOSE else len(candidates)


def _right_before(page: Page, anaphor: Anaphor, candidates: Sequence[Referent]) -> int:
    """Whom "who" means where the ranker sees nobody: the name right before it, as in "Jane Roe, who"."""
    for number, candidate in enumerate(candidates):
        place = candidate.before(anaphor.offset)
        if place is not None and page.text[place.end : anaphor.offset].strip() in (",", ""):
            return number
    return len(candidates)


def _last_written(candidates: Sequence[Referent], features: Sequence[Features], best: int) -> int:
    """What is written in the sentence of "it" or in the one before: the receipt of "She kept the receipt. It said"."""
    for number, (candidate, found) in enumerate(zip(candidates, features, strict=False)):
        near = "same_sentence" in found or "previous_sentence" in found
        if candidate.kind is Kind.DOCUMENT and near and "later" not in found:
            return number
    return best


def _is_read(page: Page, quotation: Quotation) -> bool:
    """True for "it reads": what is quoted stands written."""
    return bool(quotation.cue) and quotation.cue[-1].of(page.text).casefold() in _READING


def is_told(page: Page, source: Source, cue: Sequence[Span]) -> bool:
    """True for "the High Court was told": the subject of the passive hears what somebody else says."""
    if source.span is None or not cue or source.span.start > cue[0].start:
        return False
    last = page.within(cue[-1]).stop - 1
    be, told, by = (page.words[i].low if i < len(page.words) else "" for i in range(last - 1, last + 2))
    return told == "told" and be in _BEING and by != "by"
