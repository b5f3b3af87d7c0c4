# SPDX-License-Identifier: Apache-2.0
"""Which role and organization a row gets: the candidates of the rules and of the network, ranked.

The candidates are ranked as antecedents are (see `ranker`): first the role, then, knowing it, the organization; "none
is stated" is a candidate too.

One speaker, one post: the probabilities of all quotations of a speaker are pooled by their logarithms (a logarithmic
opinion pool), the quotation's own counting as much as the mean of the others. One body, one vote: those of wordings
that say nearly the same add up, since all are right if one is (minimum Bayes risk).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from math import exp, log

from desktop_app.base.resources import lexicon
from desktop_app.model.quotation import Quotation
from desktop_app.model.spans import Span
from desktop_app.people.affiliation.features import (
    OrganizationFeatures,
    RoleFeatures,
    no_organization_features,
    no_role_features,
    sort_of_role,
)
from desktop_app.people.affiliation.vetoes import is_apart, is_of_other_sex, may_be_body, may_be_role
from desktop_app.people.affiliation.views import ALIKE, Option, View, alike, words_of
from desktop_app.people.mentions.organizations import clean_organization, without_preposition
from desktop_app.people.resolve.features import Features
from desktop_app.people.resolve.ranker import Ranker
from desktop_app.people.statements.bodies import is_anaphor
from desktop_app.people.statements.choice import Choice, clean_role, shown_organization
from desktop_app.people.statements.roles import GUESS
from desktop_app.people.text.lexicons import is_head, is_plural, singular
from desktop_app.people.text.statement import head_of

_NO_NAMES = frozenset(("ii", "iii", "iv", "jr", "sr", "inc", "ltd"))
"""What a name or a party's letter leaves behind; neither role nor organization."""
_SHOUTED_SMALL = frozenset(("A", "An", "And", "At", "By", "For", "In", "Of", "On", "The", "To", "With"))
_OWNED = re.compile(r"\b(?:[Hh]is|[Hh]er|[Tt]heir|[Mm]y|[Oo]ur|whose)\s+\Z")
"""The possessive before the role of somebody's employee or relative, which only the rules give to the right person."""
_LONGEST_OWNER = 10
_SURE = 0.9
"""What the network points to with this probability is never apart from the speaker: "the Government" of a minister."""
UNSTATED = frozenset(("clue", "body"))
"""Patterns of candidates that are only named near a person, not stated of one."""
_BODIES_BEFORE, _BODIES_BEHIND = 6, 3
"""The nearest organizations before a role, and behind it, that are candidates for it."""
_LEAST = -6.0
"""The least log-probability that another quotation gives a candidate, also one that it does not have."""
_NEARLY_ALIKE = 0.5
"""Share of common words from which two wordings vote for one another."""
_UNLIKELY = -5.0
"""The logarithm of a probability below which a wording has no vote worth counting."""


@dataclass(frozen=True, slots=True)
class Post:
    """The role and organization of one row. `role_sure`, `organization_sure`: the rankers' probabilities;
    `role_pattern`, `organization_pattern`: how each was found ("" where it is not stated).
    """

    choice: Choice
    role_sure: float = 0.5
    organization_sure: float = 0.5
    role_pattern: str = ""
    organization_pattern: str = ""


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision of the ranker, for training."""

    quotation: Quotation
    sort: str
    options: tuple[Option, ...]


Teacher = Callable[[Decision], int | None]
"""Says which option is right, None where it does not know."""


@dataclass(frozen=True, slots=True)
class Ballot:
    """The candidates of one decision of some `sort` and their log-probabilities."""

    sort: str
    options: Sequence[Option]
    scores: Sequence[float]

    @classmethod
    def cast(cls, ranker: Ranker, sort: str, options: Sequence[Option]) -> Ballot:
        """The ballot of `options` as `ranker` weighs them in a decision of `sort`."""
        return cls(sort, options, _normal(ranker.scores(sort, [option.features for option in options])))

    @property
    def keys(self) -> list[tuple[str, ...]]:
        """The words of each candidate, by which ballots are compared."""
        return [words_of(option.words) for option in self.options]


def _normal(scores: Sequence[float]) -> list[float]:
    most = max(scores)
    total = most + log(sum(exp(score - most) for score in scores))
    return [score - total for score in scores]


class Poll:
    """The ballots of all quotations of one speaker, pooled; each is compared with the others in constant time."""

    def __init__(self, ballots: Sequence[Ballot]) -> None:
        self._others = len(ballots) - 1
        self._above: dict[tuple[str, ...], float] = {}
        for ballot in ballots:
            for key, score in zip(ballot.keys, ballot.scores, strict=True):
                self._above[key] = self._above.get(key, 0.0) + _above_least(score)

    def pooled(self, own: Ballot) -> Ballot:
        """`own`, one of the ballots, with the mean score of the same words in the other ballots."""
        if not self._others:
            return own
        both = (
            (score + (self._above[key] - _above_least(score)) / self._others + _LEAST) / 2
            for key, score in zip(own.keys, own.scores, strict=True)
        )
        return replace(own, scores=_normal(list(both)))


def _above_least(score: float) -> float:
    return max(0.0, score - _LEAST)


def agreed(ballot: Ballot) -> tuple[Option, float]:
    """The best option and its probability."""
    best = max(range(len(ballot.scores)), key=ballot.scores.__getitem__)
    return ballot.options[best], exp(ballot.scores[best])


def united(ballot: Ballot) -> tuple[Option, float]:
    """The likeliest wording of the candidate with most votes, near-alike wordings counted together; its probability."""
    pairs = zip(ballot.options, ballot.scores, strict=True)
    likely = [(option, exp(score)) for option, score in pairs if score > _UNLIKELY]
    best: tuple[float, Option, float] | None = None
    for option, probability in likely:
        same = [
            (option, probability),
            *((o, p) for o, p in likely if o is not option and alike(o.words, option.words) >= _NEARLY_ALIKE),
        ]
        votes = sum(p for _, p in same)
        if best is None or votes > best[0]:
            best = (votes, *max(same, key=lambda pair: pair[1]))
    assert best is not None  # some option has more than an even share
    return best[1], best[2]


def post_of(view: View, role: Option, role_sure: float, body: Option, body_sure: float) -> Post:
    """The post with the `role` and the organization `body` that were chosen, and how sure the ranker is of each."""
    pairs = [(view.rules.role, view.rules.organization), *view.rules.others]
    body = _in_full(view, body)
    name = without_preposition(body.words) if body.words is not None else None
    mine = (role.words, name)
    role = _without_body(role, name)
    others = tuple(p for p in dict.fromkeys(pairs) if p != mine and any(p) and p != (None, name))
    choice = Choice(role.words, name, role.span, body.span, role.pattern or body.pattern, others)
    return Post(choice, role_sure, body_sure, role.pattern, body.pattern)


def _without_body(role: Option, body: str | None) -> Option:
    """A role without its organization, which is shown beside it: "leader" of "leader of the Quay Party", or "Quay Party
    leader"."""
    if role.words is None or not body or body.islower() or body == "State":
        return role
    name = re.escape(body)
    match = re.fullmatch(rf"(.+) (?:of|at|for) (?:(?:the|a) (?:[a-z-]+ )?)?{name}(?: [a-z]+)?", role.words)
    match = match or re.fullmatch(rf"{name}(?:[’']s?)? ([a-z].*)", role.words)
    return replace(role, words=match[1]) if match and is_head(match[1].split()[-1].casefold()) else role


def _in_full(view: View, body: Option) -> Option:
    """`body` by its full name where it is given as "the academy"."""
    named = view.bodies.in_full(body.span) if body.span is not None else None
    return replace(body, words=clean_organization(named.of(view.text)), span=named) if named is not None else body


def role_options(view: View) -> list[Option]:
    """The candidate roles; the last is "none is stated"."""
    found = _Gathered(_less_telling(view))
    if view.rules.role and view.rules.role_span:
        found.add(view.rules.role, view.rules.role_span, view.rules.pattern, rule=1.0)
    for statement in view.statements:
        if statement.role is not None:
            found.add(clean_role(statement.role.of(view.text)), statement.role, statement.pattern, stated=1.0)
    for hint in view.roles:
        words = clean_role(hint.span.of(view.text))
        owned = _OWNED.search(view.text, max(0, hint.span.start - _LONGEST_OWNER), hint.span.start) is not None
        if not may_be_role(view, words, hint.span):
            continue
        if not owned or head_of(words) in lexicon("role_kin"):
            found.add(words, hint.span, "clue")
    if view.kind == "person":
        found.unite(_in_singular)
    options = found.options(RoleFeatures(view).of, lambda words, _span, _pattern: not is_of_other_sex(view, words))
    return [*options, Option(None, None, "", no_role_features(view))]


def organization_options(view: View, role: Option) -> list[Option]:
    """The candidate organizations for a speaker with `role`; the last is "none is stated"."""
    found = _Gathered()
    head = head_of(role.words) if role.words is not None else ""
    if head in lexicon("role_private") or head in lexicon("role_own_account"):
        return [Option(None, None, "", no_organization_features(view, role, sort_of_role(role), []))]
    if view.rules.organization and view.rules.organization_span:
        found.add(view.rules.organization, view.rules.organization_span, view.rules.pattern, rule=1.0)
    _add_stated(found, view, role)
    if not view.bare:
        _add_hinted(found, view, role)
    place = role.span.start if role.span is not None else view.near
    if view.kind != "document" or view.definite:
        _add_bodies(found, view, place)
    sort = sort_of_role(role)
    sure = {hint.span for hint in view.organizations if hint.probability >= _SURE}

    def may_be(words: str, span: Span, pattern: str) -> bool:
        apart = pattern in UNSTATED and span not in sure and is_apart(view, words, span, role)
        return not apart and may_be_body(view, words, span, role)

    options = found.options(OrganizationFeatures(view, role, sort).of, may_be)
    return [*options, Option(None, None, "", no_organization_features(view, role, sort, options))]


def _add_stated(found: _Gathered, view: View, role: Option) -> None:
    for one in view.statements:
        name = shown_organization(one.organization, view.text)
        if name and one.organization is not None:
            same = one.role is not None and alike(clean_role(one.role.of(view.text)), role.words) >= ALIKE
            found.add(view.nations.named(name), one.organization, one.pattern, stated=1.0, stated_role=float(same))


def _add_hinted(found: _Gathered, view: View, role: Option) -> None:
    """Add the organizations that the network points to, and the antecedent of "the company" among them."""
    bare = view.kind == "unnamed" and role.words is None
    for hint in view.organizations:
        name = shown_organization(hint.span, view.text)
        if not name or (bare and name.isalpha() and name.islower()):
            continue
        found.add(view.nations.named(name), hint.span, "clue")
        meant = view.bodies.resolve(hint.span) if is_anaphor(view.text, hint.span) else None
        if meant is not None:
            found.add(clean_organization(meant.of(view.text)), meant, "body", meant=hint.probability)


_STYLES = frozenset(("rev", "reverend"))
"""Forms of address of the clergy: a vicar is shown as vicar."""
_CLERGY = frozenset(
    "abbot archbishop archdeacon bishop canon chaplain curate dean minister pastor priest provost rector vicar".split()
)
_DOUBTFUL = frozenset({GUESS, "source"})
_WEALTHY = frozenset(("billionaire", "businessman", "businesswoman", "millionaire", "mogul", "tycoon"))


def _less_telling(view: View) -> frozenset[str]:
    """Head nouns that say less than another that the text surely states: "critic" beside any other, "Rev." beside
    "vicar", "tycoon" or a party beside an office held or sought."""
    roles = (clean_role(s.role.of(view.text)) for s in view.statements if s.role and s.pattern not in _DOUBTFUL)
    heads = {head_of(role) for role in roles if role}
    relations = lexicon("role_relations")  # a rival, a critic
    found = relations if heads - relations else frozenset()
    if heads & _CLERGY:
        found |= _STYLES
    if "professor" in heads:
        found |= {"prof"}
    if heads & (lexicon("role_candidates") | lexicon("role_offices")):
        found |= _WEALTHY | lexicon("parties")
    return found


def _add_bodies(found: _Gathered, view: View, place: int) -> None:
    """Add the organizations named around `place` (an offset), and the one that the text is about."""

    def add(span: Span, **features: float) -> None:
        name = clean_organization(span.of(view.text))
        if _SHOUTED_SMALL.isdisjoint(name.split()[1:]):  # no headline: Explores The Evolution Of Law
            found.add(name, span, "body", **features)

    for rank, span in enumerate(view.bodies.before(place, _BODIES_BEFORE)):
        add(span, body=1.0, **{f"body{rank}": 1.0})
    for rank, span in enumerate(view.bodies.behind(place, _BODIES_BEHIND)):
        add(span, behind=1.0, **{f"behind{rank}": 1.0})
    main = view.bodies.main()
    if main is not None:
        add(main, main=1.0)


def _in_singular(role: str) -> str:
    """The role of one of several: "front-runner" of "front-runners"; "" for a singular role."""
    last = role.split()[-1]
    return role.removesuffix(last) + singular(last) if is_plural(last.casefold()) else ""


class _Gathered:
    """Candidates by their words, except those with a head noun in `without`; features of equal words are merged."""

    def __init__(self, without: frozenset[str] = frozenset()) -> None:
        self._without = without
        self._found: dict[tuple[str, ...], tuple[str, Span, str, Features]] = {}

    def add(self, words: str, span: Span, pattern: str, **features: float) -> None:
        key = words_of(words)
        if not key or (len(key) == 1 and (len(key[0]) < 2 or key[0] in _NO_NAMES)):
            return
        if self._without and head_of(words) in self._without:
            return
        known = self._found.get(key)
        if known is None:
            self._found[key] = (words, span, pattern, dict(features))
        else:
            _add_up(known[3], features)

    def unite(self, other: Callable[[str], str]) -> None:
        """Merge a candidate into the one with the words that `other` returns, where there is one."""
        for key, (words, _, _, features) in [*self._found.items()]:
            known = self._found.get(words_of(other(words)))
            if known is not None:
                del self._found[key]
                _add_up(known[3], features)

    def options(
        self, features_of: Callable[[str, Span, str], Features], may_be: Callable[[str, Span, str], bool]
    ) -> list[Option]:
        """The candidates that `may_be` accepts, each with its features."""
        found = self._found.values()
        return [Option(w, s, how, known | features_of(w, s, how)) for w, s, how, known in found if may_be(w, s, how)]


def _add_up(features: Features, more: Features) -> None:
    """Raise each feature to its value in `more`, where that is greater."""
    for name, value in more.items():
        features[name] = max(value, features.get(name, 0.0))
