# SPDX-License-Identifier: Apache-2.0
"""Role and organization of each speaker: what the document states at any of the mentions of a person."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from itertools import chain
from typing import TypeVar

from desktop_app.model.clues import Relation
from desktop_app.model.quotation import Form, Quotation
from desktop_app.model.spans import Span
from desktop_app.model.speaker import Kind
from desktop_app.people.affiliation.choosing import (
    Ballot,
    Decision,
    Poll,
    Post,
    Teacher,
    agreed,
    organization_options,
    post_of,
    role_options,
    united,
)
from desktop_app.people.affiliation.features import speaks_for
from desktop_app.people.affiliation.views import Holders, Option, View, places_of
from desktop_app.people.entities.cluster import Cluster
from desktop_app.people.mentions.organizations import clean_organization
from desktop_app.people.resolve.anaphors import Resolution
from desktop_app.people.resolve.discourse import Discourse
from desktop_app.people.resolve.issuers import Issuers
from desktop_app.people.resolve.ranker import Ranker
from desktop_app.people.resolve.reading import Reading
from desktop_app.people.sources.sources import Shape
from desktop_app.people.statements.bodies import is_anaphor
from desktop_app.people.statements.choice import Choice, choose, clean_role, shown_organization
from desktop_app.people.statements.partitives import role_of_phrase
from desktop_app.people.text.clues import Clues, parted
from desktop_app.people.text.lexicons import Nations, is_organization_noun, lists
from desktop_app.people.text.statement import Statement, head_of
from desktop_app.people.text.words import Names, page_of
from desktop_app.people.transcripts.statements import PATTERN as LISTED

_T = TypeVar("_T")
LISTED_BODY = "sitting"
"""Pattern of a body that the head of a transcript gives."""
MOST_STATEMENTS = 20
"""Statements of one person, from the beginning and from around a quotation, that are weighed; keeps the time linear."""
MOST_PLACES = 8
"""Likewise the mentions of a person whose clues are looked up."""


class Posts:
    """All statements of a document, by the person whom they are about."""

    def __init__(
        self,
        reading: Reading,
        clues: Clues,
        ranker: Ranker,
        said: Sequence[tuple[Quotation, Resolution]],
        teacher: Teacher | None = None,
    ) -> None:
        self._reading = reading
        self._clues = clues
        self._ranker = ranker
        self._teacher = teacher
        begun = _begun(said)
        self._statements = {
            key: [s for s in stated if not _opens_content(s, begun)] for key, stated in reading.statements.items()
        }
        self._issuers = Issuers(reading)
        words = page_of(reading.page.text)
        self._people = sorted(m.span for c in reading.people.clusters if not c.body for m in c.mentions)
        names = Names(words, self._people)
        self._surnames = frozenset(names.surnames)
        self._bodies = reading.bodies
        self._nations = Nations(reading.page.text)
        self._resolutions = dict(said)
        self._discourse = _discourse_of(said)
        self._views: dict[Quotation, View] = {}
        self._roles: dict[Quotation, tuple[Option, float]] = {}
        self._ballots: dict[tuple[Relation, Quotation], Ballot] = {}
        self._polls: dict[tuple[Relation, Cluster | None], Poll] = {}
        self._said: dict[Cluster | None, list[Quotation]] = {}
        self._turn: dict[Quotation, int] = {}
        for quotation, resolution in said:
            self._note(quotation, resolution)
        for stated in self._statements.values():
            stated.sort(key=lambda s: s.person.start)
        of = reading.people.of
        self._holders = Holders(chain(*self._statements.values()), reading.page.text, of, self._nations)
        self._persons = [m for m in reading.mentions if not of[m.span.start].body]

    def _note(self, quotation: Quotation, resolution: Resolution) -> None:
        """Add a quotation to those of its first speaker, if the text names that speaker."""
        if resolution.referents and resolution.referents[0].cluster is not None:
            same = self._said.setdefault(resolution.referents[0].cluster, [])
            self._turn[quotation] = len(same)
            same.append(quotation)
            self._add_description(resolution)

    def _add_description(self, resolution: Resolution) -> None:
        """Add what a source states of a speaker whom it only describes: "the Democratic candidate said"."""
        source, referent = resolution.source, resolution.referents[0]
        if source.shape is not Shape.PERSON or source.phrase is None or len(resolution.referents) > 1:
            return
        assert referent.cluster is not None  # as `_note` has seen
        stated = self._statements.setdefault(referent.cluster, [])
        role, organization = role_of_phrase(self._reading.page.text, source.phrase, self._people)
        if role is not None and not any(s.role is not None and s.role.overlaps(role) for s in stated):
            history = self._discourse[referent]
            person = history.before(source.phrase.start) or history.places[0]
            if organization is not None and is_anaphor(self._reading.page.text, organization):
                organization = self._bodies.resolve(organization)
            stated.append(Statement(person, role, organization, "source"))

    def of(self, quotation: Quotation, resolution: Resolution) -> Post:
        """Role and organization for the speakers of one quotation.

        The rules read what the document states; where the network gave clues, a ranker weighs both.
        """
        referent = resolution.referents[0]
        if referent.kind is not Kind.PERSON and (referent.phrase is None or referent.kind is Kind.ORGANIZATION):
            return Post(Choice())
        view = self._view(quotation, resolution)
        if not self._clues:
            return Post(view.rules, role_pattern=view.rules.pattern, organization_pattern=view.rules.pattern)
        role, role_sure = self._role(quotation, resolution)
        ballot = self._pooled(Relation.ORGANIZATION, quotation, resolution)
        body, body_sure = agreed(ballot) if view.kind == "document" else united(ballot)
        return post_of(view, role, role_sure, self._told(quotation, ballot, body), body_sure)

    def _role(self, quotation: Quotation, resolution: Resolution) -> tuple[Option, float]:
        """The chosen role, and how sure the ranker is of it."""
        known = self._roles.get(quotation)
        if known is None:
            ballot = self._pooled(Relation.ROLE, quotation, resolution)
            role, sure = agreed(ballot)
            known = self._roles[quotation] = self._told(quotation, ballot, role), sure
        return known

    def _told(self, quotation: Quotation, ballot: Ballot, best: Option) -> Option:
        """`best`, or what the teacher says is right."""
        right = self._teacher(Decision(quotation, ballot.sort, tuple(ballot.options))) if self._teacher else None
        return best if right is None else ballot.options[right]

    def _pooled(self, what: Relation, quotation: Quotation, resolution: Resolution) -> Ballot:
        """The ballot of a quotation (`what`: of roles or of organizations), pooled with the others of its speaker."""
        own, speaker = self._ballot(what, quotation, resolution), resolution.referents[0].cluster
        if self._teacher or not _is_one_person(resolution):
            return own
        poll = self._polls.get((what, speaker))
        if poll is None:
            said = ((other, self._resolutions[other]) for other in self._said.get(speaker, ()))
            ballots = [self._ballot(what, other, theirs) for other, theirs in said if _is_one_person(theirs)]
            poll = self._polls[what, speaker] = Poll(ballots)
        return poll.pooled(own)

    def _ballot(self, what: Relation, quotation: Quotation, resolution: Resolution) -> Ballot:
        known = self._ballots.get((what, quotation))
        if known is None:
            view = self._view(quotation, resolution)
            role = self._role(quotation, resolution)[0] if what is Relation.ORGANIZATION else None
            options = organization_options(view, role) if role is not None else role_options(view)
            known = self._ballots[what, quotation] = Ballot.cast(self._ranker, f"{what.value}_{view.kind}", options)
        return known

    def _view(self, quotation: Quotation, resolution: Resolution) -> View:
        known = self._views.get(quotation)
        if known is None:
            known = self._views[quotation] = self._seen(quotation, resolution)
        return known

    def _rules(self, resolution: Resolution, near: int) -> tuple[Choice, list[Statement]]:
        """What the rules choose for the speakers of a quotation at `near`, and all statements that they read."""
        referent = resolution.referents[0]
        if referent.kind is Kind.PERSON:
            clusters = [one.cluster for one in resolution.referents if one.cluster is not None]
            statements = [s for one in clusters for s in self._closest(one, near)]
            return choose(statements, near=near, text=self._reading.page.text), statements
        if referent.phrase is None:
            return Choice(), []
        if referent.kind is Kind.DOCUMENT:
            return self._of_document(referent.phrase, resolution), []
        return self._of_phrase(referent.phrase), []

    def _closest(self, cluster: Cluster, near: int) -> list[Statement]:
        """The first statements of a person and those around `near`, a bounded number."""
        stated = self._statements.get(cluster, [])
        return _first_and_around([s.person.start for s in stated], stated, near, MOST_STATEMENTS)

    def _seen(self, quotation: Quotation, resolution: Resolution) -> View:
        """What is known of the speaker of a quotation."""
        referent = resolution.referents[0]
        near = min((s.start for s in (*quotation.source, *quotation.content)), default=0)
        rules, statements = self._rules(resolution, near)
        rules = _by_nation(rules, self._nations)
        history = self._discourse[referent]
        names = _first_and_around(history.starts, history.places, near, MOST_PLACES)
        starts = [span.start for span in names]
        text, beside = self._reading.page.text, self._beside(quotation, referent.cluster)
        hints = partial(self._clues.hints, quotation=quotation, names=starts, others=beside)
        return View(
            text=text,
            kind=referent.kind.value,
            rules=rules,
            statements=statements,
            roles=hints(Relation.ROLE),
            organizations=parted(text, hints(Relation.ORGANIZATION)),
            places=places_of(names, quotation),
            names=names,
            bodies=self._bodies,
            near=near,
            is_nearest=partial(self._is_nearest, referent.cluster),
            surnames=self._surnames,
            definite=resolution.source.definite,
            bare=referent.kind is Kind.DOCUMENT and resolution.source.plural and not resolution.source.definite,
            gender=referent.gender if referent.sure and len(resolution.referents) == 1 else "",
            clues=self._clues,
            nations=self._nations,
            named_at=self._reading.naming.touching,
            is_role_of_others=partial(self._holders.is_role_of_others, referent.name),
            is_organization_of_others=partial(self._holders.is_organization_of_others, referent.name),
        )

    def _beside(self, quotation: Quotation, cluster: Cluster | None) -> list[Quotation]:
        """The quotations of one speaker around one of them, that one left out."""
        said = self._said.get(cluster, [])
        at = self._turn.get(quotation, 0)
        near = said[max(0, at - MOST_PLACES // 2) : at + MOST_PLACES // 2 + 1]
        return [other for other in near if other is not quotation]

    def _is_nearest(self, cluster: Cluster | None, span: Span) -> bool:
        """Whether no other person is named nearer to `span` than the one of `cluster`."""
        at = bisect_left(self._persons, span.start, key=lambda m: m.span.start)
        near = [
            m for m in self._persons[max(0, at - 1) : at + 2] if m.span.end <= span.start or m.span.start >= span.end
        ]
        if not near:
            return True
        best = min(near, key=lambda m: max(m.span.start - span.end, span.start - m.span.end))
        return self._reading.people.of[best.span.start] is cluster

    def _of_phrase(self, phrase: Span) -> Choice:
        text = self._reading.page.text
        role, organization = role_of_phrase(text, phrase, self._people)
        inside = self._reading.page.within(role) if role is not None else range(0)
        if any(self._reading.page.low(n) in lists().generic for n in (*inside[:1], *inside[-1:])):
            role = None  # "two people familiar with it" are only said to be persons
        speaks = role is not None and (speaks_for(role.of(text)) or head_of(role.of(text)) in _EMPLOYED)
        opens = organization is not None and organization.start == phrase.start  # "Hospital managers"
        named = self._named(organization, spokesperson=speaks, opens=opens)
        return Choice(
            (clean_role(role.of(text)) or None) if role else None,
            shown_organization(named, text) if named else None,
            role,
            named,
            "phrase" if role or named else "",
        )

    def _named(self, organization: Span | None, *, spokesperson: bool, opens: bool) -> Span | None:
        """The name of "the company"; a spokesperson of none speaks for the one that the text is about."""
        text = self._reading.page.text
        if organization is None:
            return self._bodies.main() if spokesperson else None
        if is_anaphor(text, organization) or (opens and is_organization_noun(organization.of(text).casefold())):
            return self._bodies.resolve(organization) or organization
        return organization

    def _of_document(self, phrase: Span, resolution: Resolution) -> Choice:
        """Whose document it is: "a report by the Ebro Observatory", "the firm's own audit"; else as said before."""
        issuer = self._issuers.of(phrase, resolution.source)
        if issuer is None:
            return Choice()
        name = clean_organization(issuer.of(self._reading.page.text)) or None
        return Choice(None, name, None, issuer, "document")


def _discourse_of(said: Sequence[tuple[Quotation, Resolution]]) -> Discourse:
    """Where each speaker is mentioned: by name, and by the sources that refer to him."""
    found = Discourse()
    for _, resolution in said:
        if resolution.mention is not None and len(resolution.referents) == 1:
            found[resolution.referents[0]].note(resolution.mention)
    return found


def _is_one_person(resolution: Resolution) -> bool:
    """Whether the speaker is one person with a name, and nobody beside him."""
    referent = resolution.referents[0]
    return referent.kind is Kind.PERSON and referent.cluster is not None and len(resolution.referents) == 1


_EMPLOYED = frozenset(("employee", "employees", "staffer", "staffers", "teammate", "teammates", "trustee", "trustees"))
"""Roles that imply a body: who has one belongs to some organization."""


def _by_nation(choice: Choice, nations: Nations) -> Choice:
    others = tuple((role, body and nations.named(body)) for role, body in choice.others)
    return replace(choice, organization=choice.organization and nations.named(choice.organization), others=others)


def _begun(said: Sequence[tuple[Quotation, Resolution]]) -> frozenset[int]:
    """Where the contents of indirect quotations begin, an article skipped."""
    told = (q.content[0].start for q, _ in said if q.form is Form.INDIRECT and q.content)
    return frozenset(start + skip for start in told for skip in range(5))


def _opens_content(statement: Statement, begun: frozenset[int]) -> bool:
    """Whether what looks like an apposition opens the content: "according to Jane Roe, the dam will cost more"."""
    return statement.role is not None and statement.pattern.startswith("apposition") and statement.role.start in begun


def _first_and_around(starts: Sequence[int], those: Sequence[_T], near: int, most: int) -> list[_T]:
    """The first `most` of `those`, which begin at `starts`, and as many around the offset `near`; all of a few."""
    if len(those) <= 2 * most:
        return list(those)
    start = max(most, bisect_left(starts, near) - most // 2)
    return [*those[:most], *those[start : start + most]]


def with_listed_body(reading: Reading, post: Post, resolution: Resolution) -> Post:
    """`post` with the body that the list of participants at the head of a transcript gives for its speaker."""
    referent, turns = resolution.referents[0], reading.transcript.turns
    if len(resolution.referents) > 1 or not turns or referent.cluster is None or referent.kind is Kind.DOCUMENT:
        return post
    stated = reading.statements.get(referent.cluster, ())
    bodies = [one.organization for one in stated if one.organization is not None and one.pattern == LISTED]
    if len(bodies) != 1 or bodies[0].end > turns[0].label.start:
        return post
    body = bodies[0]
    choice = replace(post.choice, organization=clean_organization(body.of(reading.page.text)), organization_span=body)
    return replace(post, choice=choice, organization_pattern=LISTED_BODY)
