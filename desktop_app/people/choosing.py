# SPDX-License-Identifier: Apache-2.0
"""Which role and which organization a row gets: what the rules read and what the network points to, weighed.

The candidates are ranked as antecedents are (see `ranker`): first the role, then, knowing it, the organization; "none
is stated" is a candidate too.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from math import log1p

from desktop_app.base.resources import lexicon
from desktop_app.model.quotation import Quotation
from desktop_app.model.spans import Span
from desktop_app.people.clues import Hint
from desktop_app.people.features import Features, logit
from desktop_app.people.organizations import clean_organization
from desktop_app.people.ranker import Ranker
from desktop_app.people.role_context import Bodies
from desktop_app.people.role_words import is_head, is_organization_noun
from desktop_app.people.roles import Choice, Statement, clean_role, shown_organization

_SMALL = frozenset(("the", "a", "an", "of", "for", "at", "in"))
_ALIKE = 0.6
"""Share of common words from which on two phrases say the same."""
_LONGEST = 14
"""Words of a candidate that only the network points to."""
_BODIES_BEFORE, _BODIES_BEHIND = 6, 3
"""Organizations named last before a role, and first behind it, that come into question for it."""
_OFFICES = frozenset(("sen", "sens", "rep", "reps", "gov", "govs", "senator", "representative", "governor", "mayor"))


@dataclass(frozen=True, slots=True)
class Option:
    """One candidate: its words (None: nothing is stated), where they stand, how they were found."""

    words: str | None
    span: Span | None
    pattern: str
    features: Features


@dataclass(frozen=True, slots=True)
class View:
    """What is known of the speaker of one quotation.

    `rules`: the best role and organization by the rules, `statements` all that they read. `roles`, `organizations`:
    the network's hints. `places`: where the speaker is named, and where the quotation stands. `is_nearest`
    tells of a passage whether no other person is named nearer to it; `politics`: how much the article is about party
    politics, 0 to 1.
    """

    text: str
    kind: str
    rules: Choice
    statements: Sequence[Statement]
    roles: Sequence[Hint]
    organizations: Sequence[Hint]
    places: Sequence[Span]
    bodies: Bodies
    near: int
    is_nearest: Callable[[Span], bool]
    politics: float = 0.0


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


def post_of(view: View, quotation: Quotation, ranker: Ranker, teacher: Teacher | None = None) -> Post:
    """Role and organization by the ranker; `teacher` corrects it in training."""

    def pick(sort: str, options: list[Option]) -> tuple[Option, float]:
        best, sure = ranker.choose(sort, [option.features for option in options])
        told = teacher(Decision(quotation, sort, tuple(options))) if teacher else None
        return options[best if told is None else told], sure

    role, role_sure = pick(f"role_{view.kind}", role_options(view))
    body, body_sure = pick(f"organization_{view.kind}", organization_options(view, role))
    pairs = [(view.rules.role, view.rules.organization), *view.rules.others]
    mine = (role.words, body.words)
    others = tuple(p for p in dict.fromkeys(pairs) if p != mine and any(p) and p != (None, body.words))
    choice = Choice(role.words, body.words, role.span, body.span, role.pattern or body.pattern, others)
    return Post(choice, role_sure, body_sure, role.pattern, body.pattern)


def role_options(view: View) -> list[Option]:
    """The roles that come into question; the last is none."""
    found = _Gathered()
    if view.rules.role and view.rules.role_span:
        found.add(view.rules.role, view.rules.role_span, view.rules.pattern, rule=1.0)
    for statement in view.statements:
        if statement.role is not None:
            found.add(clean_role(statement.role.of(view.text)), statement.role, statement.pattern, stated=1.0)
    for hint in view.roles:
        words = clean_role(hint.span.of(view.text))
        if len(words.split()) <= _LONGEST:
            found.add(words, hint.span, "clue")
    options = [
        Option(words, span, pattern, {**features, **_role_features(view, words, span, pattern)})
        for words, span, pattern, features in found.options()
    ]
    none: Features = {"none": 1.0, "none_p": _highest(view.roles), "none_logit": logit(_highest(view.roles))}
    if view.rules.role is None:
        none["none_rule"] = 1.0
    return _with_politics(view, [*options, Option(None, None, "", none)])


def organization_options(view: View, role: Option) -> list[Option]:
    """The organizations that come into question for a speaker with `role`; the last is none."""
    found = _Gathered()
    text = view.text
    rules = view.rules
    if rules.organization and rules.organization_span:
        found.add(rules.organization, rules.organization_span, rules.pattern, rule=1.0)
    for statement in view.statements:
        name = shown_organization(statement.organization, text)
        if name and statement.organization is not None:
            same = statement.role is not None and alike(clean_role(statement.role.of(text)), role.words) >= _ALIKE
            found.add(name, statement.organization, statement.pattern, stated=1.0, stated_role=float(same))
    for hint in view.organizations:
        name = shown_organization(hint.span, text)
        if name and len(name.split()) <= _LONGEST:
            found.add(name, hint.span, "clue")
    place = role.span.start if role.span is not None else view.near
    for rank, span in enumerate(view.bodies.before(place, _BODIES_BEFORE)):
        found.add(clean_organization(span.of(text)), span, "body", body=1.0, **{f"body{rank}": 1.0})
    for rank, span in enumerate(view.bodies.behind(place, _BODIES_BEHIND)):
        found.add(clean_organization(span.of(text)), span, "body", behind=1.0, **{f"behind{rank}": 1.0})
    main = view.bodies.main()
    if main is not None:
        found.add(clean_organization(main.of(text)), main, "body", main=1.0)
    sort = _sort_of_role(role)
    options = [
        Option(words, span, pattern, {**features, **_organization_features(view, words, span, pattern, role, sort)})
        for words, span, pattern, features in found.options()
    ]
    highest = _highest(view.organizations)
    none: Features = {"none": 1.0, "none_p": highest, "none_logit": logit(highest), f"none_{sort}": 1.0}
    if rules.organization is None:
        none["none_rule"] = 1.0
    if role.span is not None and _sayer(role.words):
        none["none_sayer"] = 1.0
    return _with_politics(view, [*options, Option(None, None, "", none)])


def _with_politics(view: View, options: list[Option]) -> list[Option]:
    """In party politics everything may weigh otherwise: the features once more, for such articles alone."""
    if not view.politics:
        return options
    return [
        replace(o, features={**o.features, **{f"{n}@politics": v * view.politics for n, v in o.features.items()}})
        for o in options
    ]


class _Gathered:
    """Candidates by their words; what speaks for one wording adds up."""

    def __init__(self) -> None:
        self._found: dict[tuple[str, ...], tuple[str, Span, str, Features]] = {}

    def add(self, words: str, span: Span, pattern: str, **features: float) -> None:
        key = _words(words)
        if not key:
            return
        known = self._found.get(key)
        if known is None:
            self._found[key] = (words, span, pattern, dict(features))
            return
        for name, value in features.items():
            known[3][name] = max(value, known[3].get(name, 0.0))

    def options(self) -> Iterable[tuple[str, Span, str, Features]]:
        return self._found.values()


def _role_features(view: View, words: str, span: Span, pattern: str) -> Features:
    found = _shared_features(view, words, span, pattern, view.roles)
    last = re.split(r" (?:of|for|at|in|to|with) ", words)[0].split()[-1].rstrip(".,").casefold()
    found["head"] = float(is_head(last))
    found["title"] = float(last in lexicon("role_titles") or last in lexicon("role_ranks"))
    found["relation"] = float(last in lexicon("role_relations") or last in lexicon("role_kin"))
    found["courtesy"] = float(last in lexicon("role_courtesy"))
    found["former"] = float(words.casefold().startswith(("former", "ex-", "retired")))
    return found


def _organization_features(view: View, words: str, span: Span, pattern: str, role: Option, sort: str) -> Features:
    found = _shared_features(view, words, span, pattern, view.organizations)
    low = words.casefold()
    place = low in _lower("organization_places") or low in _lower("states") or low in lexicon("places")
    party = low in lexicon("parties")
    noun = is_organization_noun(low.split()[-1].rstrip("."))
    named = any(word[0].isupper() for word in words.split())
    type_ = "place" if place else "party" if party else "noun" if noun and named else "named" if named else "small"
    found[f"type_{type_}"] = 1.0
    found[f"type_{type_}_{sort}"] = 1.0
    if role.span is not None:
        between = max(0, span.start - role.span.end, role.span.start - span.end)
        found["apart_role"] = log1p(between)
        found["beside_role"] = float(between <= 5)
        found["same_statement"] = float(role.pattern == pattern and pattern not in ("clue", "body"))
    own = {word for name in view.places for word in _words(name.of(view.text))} if view.kind == "person" else set()
    found["own_name"] = float(bool(own & set(_words(words))))
    return found


def _shared_features(view: View, words: str, span: Span, pattern: str, hints: Sequence[Hint]) -> Features:
    found: Features = {f"pattern_{pattern.partition('+')[0]}": 1.0, "words": log1p(len(words.split()))}
    if "+" in pattern:
        found["supplied_" + pattern.partition("+")[2]] = 1.0
    same = [hint for hint in hints if alike(hint.span.of(view.text), words) >= _ALIKE]
    quoted = max((hint.quoted for hint in same), default=0.0)
    named = max((hint.named for hint in same), default=0.0)
    found["p"] = max(quoted, named)
    found["logit"] = logit(max(quoted, named))
    found["quoted"], found["named"] = quoted, named
    found["seen"] = float(bool(same))
    found["times"] = log1p(sum(hint.times for hint in same))
    found["highest"] = float(bool(same) and max(quoted, named) >= _highest(hints))
    touching = max((hint.probability for hint in hints if hint.span.overlaps(span)), default=0.0)
    found["touching"] = touching
    found["apart"] = log1p(min((_apart(span, place) for place in view.places), default=1000))
    found["far"] = log1p(abs(span.start - view.near))
    if view.kind == "person" and not view.is_nearest(span):
        found["others"] = 1.0
        found["others_p"] = found["p"]
    return found


def _sort_of_role(role: Option) -> str:
    """What kind of role it is, as far as that tells which organization belongs to it."""
    if role.words is None:
        return "no_role"
    words = [word.rstrip(".").casefold() for word in role.words.split()]
    if _OFFICES & set(words):
        return "office"
    if any(word.startswith("spokes") for word in words):
        return "spokes"
    if any(word in lexicon("role_of_body") for word in words):
        return "of_body"
    if words[-1] in lexicon("role_titles") or words[-1] in lexicon("role_ranks"):
        return "title"
    return "other"


def _sayer(words: str | None) -> bool:
    return words is not None and "spokes" in words.casefold()


def _highest(hints: Sequence[Hint]) -> float:
    return max((hint.probability for hint in hints), default=0.0)


def _apart(one: Span, two: Span) -> int:
    return max(0, one.start - two.end, two.start - one.end)


@cache
def _lower(name: str) -> frozenset[str]:
    return frozenset(entry.casefold() for entry in lexicon(name))


def alike(one: str | None, other: str | None) -> float:
    """The share of words that two phrases have in common (F measure), small words aside."""
    first, second = _content(one), _content(other)
    if not first or not second:
        return 0.0
    return 2 * len(first & second) / (len(first) + len(second))


@lru_cache(maxsize=16384)
def _content(phrase: str | None) -> frozenset[str]:
    return frozenset(_words(phrase)) - _SMALL


@lru_cache(maxsize=16384)
def _words(phrase: str | None) -> tuple[str, ...]:
    folded = re.sub(r"[’']s\b|[’'](?=\s|$)", "", (phrase or "").casefold())
    return tuple(re.findall(r"[^\W_]+", folded))


def places_of(names: Sequence[Span], quotation: Quotation) -> list[Span]:
    """Where a speaker is named and where he speaks."""
    return [*names, *quotation.source, *quotation.content[:1]]
