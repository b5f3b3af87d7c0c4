# SPDX-License-Identifier: Apache-2.0
"""What a person must check: the reasons why a row is not sure, and the likeliest speakers to choose from.

Each reason is a way in which sure-looking rows were wrong on real texts that nothing was fitted on.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from desktop_app.model.certainty import SURE_FROM, Certainty, Reason
from desktop_app.model.clues import Relation
from desktop_app.model.quotation import Quotation
from desktop_app.model.speaker import Attribution, Candidate, Kind
from desktop_app.people.entities.cluster import Cluster
from desktop_app.people.entities.referents import Referent
from desktop_app.people.mentions.mentions import Mention
from desktop_app.people.resolve.anaphors import Resolution
from desktop_app.people.resolve.reading import Reading
from desktop_app.people.sources.sources import Shape
from desktop_app.people.statements.choice import choose
from desktop_app.people.text.clues import Clues
from desktop_app.people.text.lexicons import lists

MOST = 3
"""Candidates that are offered."""
_SURE_BOUNDS = 0.4
_LIKELY_REAL = 0.9
"""A row less likely to be real, if it is not sure, may be nobody's words."""
_LEAST = 0.02
"""What the ranker thinks less likely is no candidate."""
_BACK = 40
"""Mentions before a quotation that are looked through for candidates and for others who may be meant."""
_STOPS = frozenset(".!?…”’\"'")
_Pair = tuple[str | None, str | None]


@dataclass(frozen=True, slots=True)
class Case:
    """One row with all that its reasons are read from."""

    quotation: Quotation
    resolution: Resolution
    attribution: Attribution

    @property
    def at(self) -> int:
        """Where the source begins, else the content, in code points."""
        span = self.resolution.source.span
        return span.start if span is not None else self.start

    @property
    def start(self) -> int:
        """Where the content begins, in code points."""
        return self.quotation.content[0].start if self.quotation.content else 0

    @property
    def speaker(self) -> Referent | None:
        """The one speaker, None for several or none."""
        referents = self.resolution.referents
        return referents[0] if len(referents) == 1 else None


class Checker:
    """Reads reasons and candidates off one document whose sources are resolved."""

    def __init__(self, reading: Reading, hints: Clues) -> None:
        self._reading = reading
        self._hints = hints
        self._starts = [mention.span.start for mention in reading.mentions]
        self._posts: dict[Referent, _Pair] = {}
        self._families: dict[str, set[Cluster]] = {}
        for cluster in reading.people.clusters:
            if not cluster.body:
                for part in cluster.parts:
                    self._families.setdefault(part, set()).add(cluster)

    def reasons(self, case: Case, certainty: Certainty) -> tuple[Reason, ...]:
        """Return why the row must be checked, the most important reason first; () if it is sure."""
        found = [reason for reason, holds in _TESTS if holds(self, case, certainty)]
        if not found and certainty.mouth < SURE_FROM:
            found.append(Reason.REAL if certainty.real < min(_LIKELY_REAL, certainty.speaker) else Reason.SPEAKER)
        return tuple(found)

    # The reasons

    def _is_unnamed(self, case: Case, _: Certainty) -> bool:
        referents = case.resolution.referents
        return case.attribution.speaker is None or any(r.kind in (Kind.UNNAMED, Kind.DOCUMENT) for r in referents)

    def _has_one_name(self, case: Case, _: Certainty) -> bool:
        people = (r for r in case.resolution.referents if r.kind is Kind.PERSON and r.cluster is not None)
        return any(r.cluster is not None and len(r.cluster.parts) == 1 for r in people)

    def _has_namesake(self, case: Case, _: Certainty) -> bool:
        return case.resolution.sort == "name" and any(self._namesakes(m) for m in case.resolution.source.mentions)

    def _is_named_ahead(self, case: Case, _: Certainty) -> bool:
        referent = case.speaker
        if referent is None or case.resolution.sort == "name":
            return False
        return not any(place.start < case.at for place in referent.places)

    def _has_another_between(self, case: Case, _: Certainty) -> bool:
        """Tell whether another person who may be meant is named after the speaker: "Roe met Poe. He said …"."""
        referent = case.speaker
        if referent is None or referent.kind is not Kind.PERSON or case.resolution.sort == "name":
            return False
        for other in self._named_before(case.at):
            if other.cluster is referent.cluster:
                return False
            if other.kind is Kind.PERSON and _same_gender(other, referent):
                return True
        return False

    def _differs_in_gender(self, case: Case, _: Certainty) -> bool:
        referent, source = case.speaker, case.resolution.source
        if referent is None or source.shape is not Shape.PRONOUN:
            return False
        gender = lists().pronouns[source.pronoun][1] if source.pronoun in lists().pronouns else ""
        return bool(gender and referent.gender) and gender != referent.gender

    def _is_pointed_elsewhere(self, case: Case, _: Certainty) -> bool:
        """Tell whether the network leads from the quotation to another name more than to the speaker's."""
        speakers = {referent.cluster for referent in case.resolution.referents}
        here = elsewhere = 0.0
        for cluster, probability in self._pointed(case.quotation):
            if cluster in speakers:
                here = max(here, probability)
            else:
                elsewhere = max(elsewhere, probability)
        return elsewhere > here

    def _is_headline(self, case: Case, _: Certainty) -> bool:
        page = self._reading.page
        if page.paragraph(case.start) or not page.paragraphs:
            return False
        first = page.paragraphs[0].of(page.text).rstrip()
        return len(page.paragraphs) > 1 and first[-1:] not in _STOPS

    def _has_doubtful_bounds(self, _: Case, certainty: Certainty) -> bool:
        return certainty.bounds < _SURE_BOUNDS

    # The candidates

    def candidates(self, case: Case, certainty: Certainty, posts: Mapping[str, _Pair]) -> tuple[Candidate, ...]:
        """Return the likeliest speakers, at most `MOST`, the one of the row first.

        `posts`: role and organization by the name of each speaker who is attributed something in the document.
        """
        found: dict[str, Candidate] = {}
        shown = case.attribution
        if shown.speaker is not None and shown.kind is not None:
            passages = [e.span for e in shown.evidence if e.about == "speaker" and e.span is not None]
            found[shown.speaker] = Candidate(
                speaker=shown.speaker,
                kind=shown.kind,
                role=shown.role,
                organization=shown.organization,
                probability=certainty.speaker,
                span=passages[-1] if passages else None,
            )
        for referent, probability in self._others(case):
            if len(found) == MOST:
                break
            found.setdefault(referent.name, self._candidate(referent, probability, case.at, posts))
        return tuple(found.values())

    def _others(self, case: Case) -> Iterator[tuple[Referent, float]]:
        """Yield others who may have spoken, the likeliest first; one may come more than once."""
        cast = self._reading.cast.of
        for mention in case.resolution.source.mentions:
            yield from ((cast[cluster], 0.0) for cluster in self._namesakes(mention))
        yield from (
            (referent, probability)
            for referent, probability in case.resolution.others
            if probability >= _LEAST and referent.kind is not Kind.DOCUMENT
        )
        pointed = sorted(self._pointed(case.quotation), key=lambda each: -each[1])
        yield from ((cast[cluster], 0.0) for cluster, _ in pointed)
        yield from ((r, 0.0) for r in self._named_before(case.at) if r.kind is Kind.PERSON)
        yield from ((r, 0.0) for r in self._named_before(case.at) if r.kind is Kind.ORGANIZATION and not r.place)

    def _candidate(self, referent: Referent, probability: float, at: int, posts: Mapping[str, _Pair]) -> Candidate:
        before = bisect_left(referent.places, at, key=lambda place: place.start)
        role, organization = posts.get(referent.name) or self._stated(referent)
        return Candidate(
            speaker=referent.name,
            kind=referent.kind,
            role=role,
            organization=referent.name if referent.kind is Kind.ORGANIZATION else organization,
            probability=round(probability, 4),
            span=referent.places[max(0, before - 1)] if referent.places else None,
        )

    def _stated(self, referent: Referent) -> _Pair:
        """Return role and organization as the text states them, which are looked up once for each speaker."""
        if referent not in self._posts:
            statements = self._reading.statements.get(referent.cluster, []) if referent.cluster is not None else []
            choice = choose(statements, near=0, text=self._reading.page.text)
            self._posts[referent] = choice.role, choice.organization
        return self._posts[referent]

    # What both ask for

    def _namesakes(self, mention: Mention) -> Iterable[Cluster]:
        """Return the other persons whom a family name alone may mean."""
        if len(mention.parts) != 1:
            return ()
        own = self._reading.people.of[mention.span.start]
        return sorted(
            self._families.get(mention.parts[0], set()) - {own}, key=lambda cluster: cluster.mentions[0].span.start
        )

    def _named_before(self, at: int) -> Iterator[Referent]:
        """Yield the referents of the mentions before `at`, the nearest first."""
        people, cast = self._reading.people.of, self._reading.cast.of
        last = bisect_left(self._starts, at)
        for mention in reversed(self._reading.mentions[max(0, last - _BACK) : last]):
            yield cast[people[mention.span.start]]

    def _pointed(self, quotation: Quotation) -> Iterator[tuple[Cluster, float]]:
        """Yield the names that the network leads to from the quotation, with its probabilities."""
        for hint in self._hints.hints(Relation.NAME, quotation, ()):
            first = bisect_left(self._starts, hint.span.start)
            for number in range(max(0, first - 1), len(self._starts)):
                mention = self._reading.mentions[number]
                if mention.whole.start >= hint.span.end:
                    break
                if mention.whole.overlaps(hint.span):
                    yield self._reading.people.of[mention.span.start], max(hint.probability, 0.8 * hint.far)


def _same_gender(one: Referent, other: Referent) -> bool:
    return not (one.gender and other.gender) or one.gender == other.gender


_Test = Callable[[Checker, Case, Certainty], bool]
_TESTS: tuple[tuple[Reason, _Test], ...] = (
    (Reason.BOUNDS, Checker._has_doubtful_bounds),
    (Reason.HEADLINE, Checker._is_headline),
    (Reason.UNNAMED, Checker._is_unnamed),
    (Reason.GENDER, Checker._differs_in_gender),
    (Reason.NAMESAKE, Checker._has_namesake),
    (Reason.BETWEEN, Checker._has_another_between),
    (Reason.AHEAD, Checker._is_named_ahead),
    (Reason.ONE_NAME, Checker._has_one_name),
    (Reason.POINTED, Checker._is_pointed_elsewhere),
)


def with_reasons(cases: Sequence[Case], certainties: Sequence[Certainty], checker: Checker) -> list[Attribution]:
    """Return the attributions of `cases` with their certainty, what must be checked, and whom to choose from."""
    posts: dict[str, _Pair] = {}
    for case in cases:
        if case.attribution.speaker:
            posts.setdefault(case.attribution.speaker, (case.attribution.role, case.attribution.organization))
    found = []
    for case, certainty in zip(cases, certainties, strict=True):
        reasons = checker.reasons(case, certainty)
        candidates = checker.candidates(case, certainty, posts) if reasons else ()
        found.append(replace(case.attribution, certainty=certainty, reasons=reasons, candidates=candidates))
    return found
