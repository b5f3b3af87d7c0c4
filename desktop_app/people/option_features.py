# SPDX-License-Identifier: Apache-2.0
"""What speaks for a role or an organization: the features by which the rankers weigh it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache, lru_cache
from math import log1p

from desktop_app.base.resources import lexicon
from desktop_app.model.spans import Span
from desktop_app.people.clues import Hint
from desktop_app.people.features import Features, logit
from desktop_app.people.fields import fields_of_body, fields_of_role
from desktop_app.people.role_words import is_head, is_organization_noun
from desktop_app.people.views import ALIKE, Option, View, alike, is_somebody, words_of

_NEAR = 300
"""Code points between an organization and a name beyond which they stand in different sentences."""
_SENTENCE_END = re.compile(r"[.!?][”\"’']?\s|\n")
_OFFICES = frozenset(("sen", "sens", "rep", "reps", "gov", "govs", "senator", "representative", "governor", "mayor"))


def role_features(view: View, words: str, span: Span, pattern: str) -> Features:
    """What speaks for the role `words` at `span`."""
    found = _shared_features(view, words, span, pattern, view.roles)
    last = head_of(words)
    found["head"] = float(is_head(last))
    found["title"] = float(last in lexicon("role_titles") or last in lexicon("role_ranks"))
    found["relation"] = float(last in lexicon("role_relations") or last in lexicon("role_kin"))
    found["courtesy"] = float(last in lexicon("role_courtesy"))
    found["former"] = float(words.casefold().startswith(("former", "ex-", "retired")))
    return found


def organization_features(view: View, words: str, span: Span, pattern: str, role: Option, sort: str) -> Features:
    """What speaks for the organization `words` at `span`, given the `role` and its `sort` (see `sort_of_role`)."""
    found = _shared_features(view, words, span, pattern, view.organizations)
    type_ = _type_of_body(words)
    found[f"type_{type_}"] = 1.0
    found[f"type_{type_}_{sort}"] = 1.0
    if role.span is not None:
        between = max(0, span.start - role.span.end, role.span.start - span.end)
        found["apart_role"] = log1p(between)
        found["beside_role"] = float(between <= 5)
        found["same_statement"] = float(role.pattern == pattern and pattern not in ("clue", "body"))
    found.update(_where(view, words, span))
    found.update(_link(view, words, span, role))
    fields = fields_of_role(words_of(role.words))
    nouns = view.bodies.nouns(words)
    theirs = fields_of_body((*words_of(words), *nouns))
    found["noun_in_role"] = float(bool(nouns & set(words_of(role.words))))
    found["body_noun"] = float(any(is_organization_noun(noun) for noun in nouns))
    found["field_match"] = float(bool(fields & theirs))
    found["field_clash"] = float(bool(fields and theirs) and not fields & theirs)
    own = {word for name in view.places for word in words_of(name.of(view.text))} if view.kind == "person" else set()
    if is_somebody(view, words):
        campaign = role.words is not None and "campaign" in role.words.casefold()
        found["campaigner" if campaign else "person"] = 1.0
    found["own_name"] = float(bool(own & set(words_of(words))))
    return found


@lru_cache(maxsize=8192)
def _type_of_body(words: str) -> str:
    """What kind of name an organization has."""
    low = words.casefold()
    if low in _lower("organization_places") or low in _lower("states") or low in lexicon("places"):
        return "place"
    if low in lexicon("parties"):
        return "party"
    if not any(word[0].isupper() for word in words.split()):
        return "small"
    return "noun" if is_organization_noun(low.split()[-1].rstrip(".")) else "named"


def _shared_features(view: View, words: str, span: Span, pattern: str, hints: Sequence[Hint]) -> Features:
    found: Features = {f"pattern_{pattern.partition('+')[0]}": 1.0, "words": log1p(len(words.split()))}
    if "+" in pattern:
        found["supplied_" + pattern.partition("+")[2]] = 1.0
    same = [hint for hint in hints if alike(hint.span.of(view.text), words) >= ALIKE]
    quoted = max((hint.quoted for hint in same), default=0.0)
    named = max((hint.named for hint in same), default=0.0)
    found["p"] = max(quoted, named)
    found["logit"] = logit(max(quoted, named))
    found["quoted"], found["named"] = quoted, named
    found["elsewhere"] = max((hint.elsewhere for hint in same), default=0.0)
    found["best"] = max(quoted, named, found["elsewhere"])
    found["best_logit"] = logit(found["best"])
    found["seen"] = float(bool(same))
    found["times"] = log1p(sum(hint.times for hint in same))
    found["gap"] = found["best"] - highest(hints)
    found["highest"] = float(bool(same) and max(quoted, named) >= highest(hints))
    touching = max((hint.probability for hint in hints if hint.span.overlaps(span)), default=0.0)
    found["touching"] = touching
    start, end = span.start, span.end
    apart = min((max(0, start - place.end, place.start - end) for place in view.places), default=1000)
    found["apart"] = log1p(apart)
    found["far"] = log1p(abs(span.start - view.near))
    if view.kind == "person" and not view.is_nearest(span):
        found["others"] = 1.0
        found["others_p"] = found["p"]
    return found


def _where(view: View, words: str, span: Span) -> Features:
    """Where an organization is named in the text, seen from where its speaker is named and speaks."""
    starts = view.bodies.places(words) or [span.start]
    found: Features = {"count": log1p(len(starts)), "early": log1p(starts[0])}
    near = [(abs(start - place.start), start, place) for place in view.places for start in _beside(starts, place)]
    for name, pairs in (("nearest", near), ("first", [pair for pair in near if pair[2] is view.places[0]])):
        distance, start, place = min(pairs, key=lambda pair: pair[0], default=(1000, span.start, span))
        between = view.text[min(start, place.start) : max(start, place.start)] if distance < _NEAR else "\n"
        found[name] = log1p(distance)
        found[f"{name}_sentence"] = float(not _SENTENCE_END.search(between))
        found[f"{name}_paragraph"] = float("\n" not in between)
        found[f"{name}_ahead"] = float(start < place.start)
    found["near_quote"] = log1p(min(abs(start - view.near) for start in _beside(starts, Span(view.near, view.near))))
    return found


def _link(view: View, words: str, span: Span, role: Option) -> Features:
    """By what words an organization hangs on the role, or on the nearest name of the speaker: "of", "at", "'s"."""
    found: Features = {}
    starts = view.bodies.places(words) or [span.start]
    anchors = [("role", role.span)] if role.span is not None else []
    anchors += [("name", place) for place in view.places[:-1]]
    reach = _LONGEST_LINK + len(words)
    for what, anchor in anchors:
        for start in {span.start, *_beside(starts, anchor)}:
            if not anchor.start - reach < start < anchor.end + reach:
                continue
            kind = _between(view.text, anchor, Span(start, start + len(words)))
            if kind:
                found[f"link_{what}_{kind}"] = 1.0
    if role.words is not None:
        found["in_role"] = float(set(words_of(words)) <= set(words_of(role.words)))
    return found


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


def _beside(starts: Sequence[int], place: Span) -> Sequence[int]:
    """Those of `starts` (in order) next to `place`."""
    at = bisect_left(starts, place.start)
    return starts[max(0, at - 1) : at + 1]


def head_of(role: str) -> str:
    """The last word of a role without what it is of: "director" of "managing director of the mill"."""
    return re.split(r" (?:of|for|at|in|to|with) ", role)[0].split()[-1].rstrip(".,").casefold()


def sort_of_role(role: Option) -> str:
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


def speaks_for(words: str | None) -> bool:
    """True for a role whose bearer speaks for some body: a spokesman."""
    return words is not None and "spokes" in words.casefold()


def highest(hints: Sequence[Hint]) -> float:
    """The probability of the surest of `hints`, 0 where there are none."""
    return max((hint.probability for hint in hints), default=0.0)


@cache
def _lower(name: str) -> frozenset[str]:
    return frozenset(entry.casefold() for entry in lexicon(name))


def no_role_features(view: View) -> Features:
    """What speaks for no role being stated."""
    none: Features = {"none": 1.0, "none_p": highest(view.roles), "none_logit": logit(highest(view.roles))}
    if view.rules.role is None:
        none["none_rule"] = 1.0
    return none


def no_organization_features(view: View, role: Option, sort: str, options: Sequence[Option]) -> Features:
    """What speaks for no organization being stated, beside `options`; the nearest of them is marked."""
    nearest = min(options, key=lambda o: o.features["nearest"], default=None)
    if nearest is not None:
        nearest.features["nearest_of_all"] = 1.0
    most = highest(view.organizations)
    none: Features = {"none": 1.0, "none_p": most, "none_logit": logit(most), f"none_{sort}": 1.0}
    none["none_of"] = log1p(len(options))
    none["none_nearest"] = nearest.features["nearest"] if nearest is not None else 8.0
    none["none_match"] = max((o.features["field_match"] for o in options), default=0.0)
    if role.words is not None:
        none[f"none_head_{head_of(role.words)}"] = 1.0
        none["none_field"] = float(bool(fields_of_role(words_of(role.words))))
    if view.rules.organization is None:
        none["none_rule"] = 1.0
    if role.span is not None and speaks_for(role.words):
        none["none_sayer"] = 1.0
    return none
