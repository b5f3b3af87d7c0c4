# SPDX-License-Identifier: Apache-2.0
"""What speaks for a role or an organization: the features by which the rankers weigh it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from math import log, log1p

from desktop_app.base.resources import lexicon, listed
from desktop_app.model.clues import Named, Relation
from desktop_app.model.spans import Span
from desktop_app.people.affiliation.views import ALIKE, Option, View, beside, contents, is_somebody, words_of
from desktop_app.people.resolve.features import Features, logit
from desktop_app.people.text.clues import Hint
from desktop_app.people.text.lexicons import (
    fields_of_body,
    fields_of_role,
    is_head,
    is_nation,
    is_organization_noun,
    singular,
)
from desktop_app.people.text.statement import head_of

_NEAR = 300
"""Code points between an organization and a name; further apart they count as of different sentences."""
_SENTENCE_END = re.compile(r"[.!?][”\"’']?\s|\n")
_CAMPAIGN = re.compile(r"(?:[’']s?)?\s+(?:\w+\s+)?(?:campaign|camp)\b")
_OFFICES = frozenset(("sen", "sens", "rep", "reps", "gov", "govs", "senator", "representative", "governor", "mayor"))
_NEXT_WORD = re.compile(r"\s([a-z]+)")


def _holding(**flags: bool) -> Features:
    """Those of `flags` that hold."""
    return dict.fromkeys((name for name, holds in flags.items() if holds), 1.0)


class RoleFeatures:
    """The features of one speaker's candidate roles."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._hinted = _Hinted(view, view.roles)

    def of(self, words: str, span: Span, pattern: str) -> Features:
        """The features of the role `words` at `span`; those of value 0 are left out."""
        found = self._hinted.of(words, span, pattern)
        last = head_of(words)
        return found | _holding(
            head=is_head(last),
            title=listed(last, "role_titles", "role_ranks"),
            relation=listed(last, "role_relations", "role_kin"),
            courtesy=last in lexicon("role_courtesy"),
            former=words.casefold().startswith(("former", "ex-", "retired")),
            partisan=not lexicon("parties").isdisjoint((last, singular(last))),
            held_by_other=self._view.is_role_of_others(words_of(words)),
            goes_on=self._goes_on(span.end),
        )

    def _goes_on(self, end: int) -> bool:
        """Whether a noun may follow, of which the role is only a part: "the Republican establishment"."""
        after = _NEXT_WORD.match(self._view.text, end)
        if after is None or after[1].endswith("ed"):
            return False
        return after[1] not in lexicon("role_breaks") and after[1] not in lexicon("verbs_irregular")


class OrganizationFeatures:
    """The features of one speaker's candidate organizations, given the `role` and its `sort` (see `sort_of_role`)."""

    def __init__(self, view: View, role: Option, sort: str) -> None:
        self._hinted = _Hinted(view, view.organizations)
        self._view, self._role, self._sort = view, role, sort
        self._role_words = frozenset(words_of(role.words))
        self._fields = fields_of_role(words_of(role.words))
        places = view.places if view.kind == "person" else ()
        self._own = frozenset(word for name in places for word in words_of(name.of(view.text)))
        led = view.clues.within(Relation.ORGANIZATION, role.span) if role.span is not None else ()
        self._led = [(contents(view.nations.named(clue.span.of(view.text))), clue.probability) for clue in led]
        self._head = head_of(role.words) if role.words is not None else ""

    def of(self, words: str, span: Span, pattern: str) -> Features:
        """The features of the organization `words` at `span`; those of value 0 are left out."""
        view = self._view
        found = self._hinted.of(words, span, pattern)
        type_ = _type_of_body(words)
        found[f"type_{type_}"] = 1.0
        found[f"type_{type_}_{self._sort}"] = 1.0
        if is_nation(words):
            found[f"nation_{self._head}"] = 1.0
        if self._led:
            found["led"] = max([p for theirs, p in self._led if _same(theirs, contents(words))], default=0.0)
        found.update(_named(view.named_at(span), span, view.text))
        self._by_role(span, pattern, found)
        starts = view.bodies.places(words) or [span.start]
        _where(view, starts, span, found)
        _link(view, words, span, self._role, starts, found)
        self._by_words(words, span, found)
        return found

    def _by_role(self, span: Span, pattern: str, found: Features) -> None:
        role = self._role
        if role.span is None:
            return
        between = max(0, span.start - role.span.end, role.span.start - span.end)
        found["apart_role"] = log1p(between)
        if between <= 5:
            found["beside_role"] = 1.0
        if role.pattern == pattern and pattern not in ("clue", "body"):
            found["same_statement"] = 1.0

    def _by_words(self, words: str, span: Span, found: Features) -> None:
        own, nouns = words_of(words), self._view.bodies.nouns(words)
        theirs = fields_of_body((*own, *nouns))
        found |= _holding(
            in_role=self._role.words is not None and self._role_words.issuperset(own),
            held_by_other=self._view.is_organization_of_others(own),
            noun_in_role=not nouns.isdisjoint(self._role_words),
            site=own[-1] in lexicon("site_nouns"),
            body_noun=any(is_organization_noun(noun) for noun in nouns),
            own_name=not self._own.isdisjoint(own),
        )
        if self._fields and theirs:
            found["field_clash" if self._fields.isdisjoint(theirs) else "field_match"] = 1.0
        if is_somebody(self._view, words):  # "the Roe campaign"
            found["campaigner" if _CAMPAIGN.match(self._view.text, span.end) else "person"] = 1.0


@lru_cache(maxsize=8192)
def _type_of_body(words: str) -> str:
    low = words.casefold()
    if low in _lower("organization_places") or low in _lower("states") or low in lexicon("places"):
        return "place"
    if low in lexicon("parties"):
        return "party"
    if not any(word[0].isupper() for word in words.split()):
        return "small"
    return "noun" if is_organization_noun(low.split()[-1].rstrip(".")) else "named"


class _Hinted:
    """What the network's `hints` say of one candidate after another."""

    def __init__(self, view: View, hints: Sequence[Hint]) -> None:
        self._view = view
        self._hints = [(hint, contents(view.nations.named(hint.span.of(view.text)))) for hint in hints]
        self._highest = highest(hints)
        self._farthest = max((hint.far for hint in hints), default=0.0)

    def of(self, words: str, span: Span, pattern: str) -> Features:
        """Features of the candidate `words` at `span`, found by `pattern`."""
        view, start, end = self._view, span.start, span.end
        plain, _, supplied = pattern.partition("+")
        found: Features = {f"pattern_{plain}": 1.0, "words": log1p(len(words.split()))}
        if supplied:
            found["supplied_" + supplied] = 1.0
        quoted = named = elsewhere = touching = far = 0.0
        times = 0
        mine = contents(words)
        for hint, theirs in self._hints:
            if _same(mine, theirs):
                quoted, named = max(quoted, hint.quoted), max(named, hint.named)
                elsewhere = max(elsewhere, hint.elsewhere)
                far = max(far, hint.far)
                times += hint.times
            if hint.span.start < end and start < hint.span.end:
                touching = max(touching, hint.probability)
        now = max(quoted, named)
        best = max(now, elsewhere)
        found["logit"], found["best_logit"] = logit(now), logit(best)
        found["gap"] = best - self._highest
        if times:
            found["p"], found["quoted"], found["named"], found["elsewhere"] = now, quoted, named, elsewhere
            found["best"], found["seen"], found["times"] = best, 1.0, log1p(times)
            if now >= self._highest:
                found["highest"] = 1.0
        if touching:
            found["touching"] = touching
        if far:
            found["far_p"] = far
            if far >= self._farthest:
                found["far_highest"] = far
        apart = min([max(0, start - place.end, place.start - end) for place in view.places], default=1000)
        found["apart"], found["far"] = log1p(apart), log1p(abs(start - view.near))
        if view.kind == "person" and not view.is_nearest(span):
            found["others"], found["others_p"] = 1.0, now
        return found


def _named(names: Sequence[Named], span: Span, text: str) -> Features:
    """How an organization at `span` lies to the `names` that the network sees there, by what they name."""
    if not names:
        return {"name_nothing": 1.0}
    found: Features = {}
    own = Span(span.start + len("the "), span.end) if span.of(text).startswith(("the ", "The ")) else span
    for name in names:
        key = f"name_{name.thing}_{_lies(own, name.span)}"
        found[key] = max(found.get(key, 0.0), name.probability)
    return found


def _lies(one: Span, name: Span) -> str:
    if one == name:
        return "same"
    return "part" if name.holds(one) else "more" if one.holds(name) else "cut"


def _same(one: frozenset[str], two: frozenset[str]) -> bool:
    """Whether two phrases, given as their content words (`contents`), say the same."""
    return bool(one and two) and 2 * len(one & two) / (len(one) + len(two)) >= ALIKE


def _where(view: View, starts: Sequence[int], span: Span, found: Features) -> None:
    """Add to `found` where the organization is named (`starts`), seen from the speaker's mentions and quotation."""
    found["count"], found["early"] = log1p(len(starts)), log1p(starts[0])
    nearest = first = (1000, span.start, span.start)
    for number, place in enumerate(view.places):
        here = place.start
        closest = min([(abs(start - here), start) for start in beside(starts, here)])
        if closest[0] < nearest[0] or not number:
            nearest = (*closest, here)
        if not number:
            first = nearest
    for name, (distance, start, here) in (("nearest", nearest), ("first", first)):
        found[name] = log1p(distance)
        if start < here:
            found[f"{name}_ahead"] = 1.0
        if distance < _NEAR:
            between = view.text[start:here] if start < here else view.text[here:start]
            if not _SENTENCE_END.search(between):
                found[f"{name}_sentence"] = 1.0
            if "\n" not in between:
                found[f"{name}_paragraph"] = 1.0
    found["near_quote"] = log1p(min([abs(start - view.near) for start in beside(starts, view.near)]))


def _link(view: View, words: str, span: Span, role: Option, starts: Sequence[int], found: Features) -> None:
    """The words that link an organization to the role, or to the nearest name of the speaker: "of", "at", "'s"."""
    anchors = [("role", role.span)] if role.span is not None else []
    anchors += [("name", place) for place in view.places[:-1]]
    reach = _LONGEST_LINK + len(words)
    for what, anchor in anchors:
        low, high = anchor.start - reach, anchor.end + reach
        near = [start for start in beside(starts, anchor.start) if low < start < high]
        if low < span.start < high and span.start not in near:
            near.append(span.start)
        for start in near:
            kind = _between(view.text, anchor, Span(start, start + len(words)))
            if kind:
                found[f"link_{what}_{kind}"] = 1.0


_LONGEST_LINK = 40
"""Code points between two phrases beyond which no word links them."""
_PREPOSITION = re.compile(r"\W*(?:,\s*)?(of|at|for|with|in|from|to|on|by)\s+(?:the\s+|a\s+|an\s+)?\W?\Z")


def _between(text: str, anchor: Span, name: Span) -> str:
    """What stands between a role or person and the name of a body: its preposition, "comma", "owner", …, or ""."""
    if anchor.end <= name.start and name.start - anchor.end < _LONGEST_LINK:
        between = text[anchor.end : name.start]
        found = _PREPOSITION.match(between)
        if found is not None:
            return found[1]
        return "comma" if between.strip() in (",", "(", "–", "—", "-") else "joined" if not between.strip() else ""
    if name.end <= anchor.start and anchor.start - name.end < _LONGEST_LINK:
        between = text[name.end : anchor.start]
        if between.lstrip()[:2] in ("'s", "’s") or between.strip() in ("'", "’"):
            return "owner" if len(between.split()) < 4 else "owner_far"
        return "before" if not between.strip() else "before_comma" if between.strip() == "," else ""
    return "inside" if anchor.holds(name) else ""


def sort_of_role(role: Option) -> str:
    """The kind of role, as far as it bears on the organization."""
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


def speaks_for(words: str | None) -> bool:
    """Whether the role is that of somebody who speaks for a body: a spokesman."""
    return words is not None and "spokes" in words.casefold()


def highest(hints: Sequence[Hint]) -> float:
    """The probability of the surest of `hints`, 0 where there are none."""
    return max((hint.probability for hint in hints), default=0.0)


@cache
def _lower(name: str) -> frozenset[str]:
    return frozenset(entry.casefold() for entry in lexicon(name))


def no_role_features(view: View) -> Features:
    """The features of the option that no role is stated."""
    none: Features = {"none": 1.0, "none_p": highest(view.roles), "none_logit": logit(highest(view.roles))}
    if view.rules.role is None:
        none["none_rule"] = 1.0
    return none


_KINDS_OF_HEADS = ("role_kin", "role_offices", "role_of_body", "role_own_account", "role_relations", "role_untied")
"""Lexicons of head nouns that belong to a body or to none: a customer, a neighbour and a mother belong to none."""


def no_organization_features(view: View, role: Option, sort: str, options: Sequence[Option]) -> Features:
    """The features of the option that no organization is stated, beside `options`, of which the nearest is marked."""
    nearest = min(options, key=lambda o: o.features["nearest"], default=None)
    if nearest is not None:
        nearest.features["nearest_of_all"] = 1.0
    most = highest(view.organizations)
    none: Features = {"none": 1.0, "none_p": most, "none_logit": logit(most), f"none_{sort}": 1.0}
    none["none_far"] = max((hint.far for hint in view.organizations), default=0.0)
    if role.span is not None:
        led = view.clues.within(Relation.ORGANIZATION, role.span)
        none["none_led"] = max((clue.probability for clue in led), default=0.0)
    none["none_of"] = log1p(len(options))
    none["none_nearest"] = nearest.features["nearest"] if nearest is not None else 8.0
    none["none_match"] = max((o.features.get("field_match", 0.0) for o in options), default=0.0)
    if role.words is not None:
        none[f"none_head_{head_of(role.words)}"] = 1.0
        for kind in _KINDS_OF_HEADS:
            if head_of(role.words) in lexicon(kind):
                none[f"none_{kind}"] = 1.0
        none["none_field"] = float(bool(fields_of_role(words_of(role.words))))
    if view.rules.organization is None:
        none["none_rule"] = 1.0
    if role.span is not None and speaks_for(role.words):
        none["none_sayer"] = 1.0
    share_out([option.features for option in options], none, most)
    return none


_LEAST_SHARE = 0.02


def share_out(candidates: Sequence[Features], none: Features, most: float) -> None:
    """Add to each candidate, and to the option that there is `none`, the logarithm of its share of what the network
    believes; `most` is the surest hint, which need not point to a candidate."""
    believed = [max(_LEAST_SHARE, found.get("best", 0.0)) for found in candidates]
    every = [*believed, max(_LEAST_SHARE, 1.0 - most)]
    for found, one in zip((*candidates, none), every, strict=True):
        found["share"] = log(one / sum(every))
