# SPDX-License-Identifier: Apache-2.0
"""The features by which the ranker weighs one antecedent.

After Soon, Ng and Lim 2001 ("A Machine Learning Approach to Coreference Resolution of Noun Phrases") and the ranking
model of Denis and Baldridge 2008: distance, agreement, position in the sentence, how often somebody is named, and
what only quotations offer: who spoke last, and whether a name stands inside what somebody else says.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import log, log1p

from desktop_app.model.quotation import Form, Quotation
from desktop_app.model.spans import Span
from desktop_app.model.speaker import Kind
from desktop_app.people.entities.referents import Referent
from desktop_app.people.resolve.discourse import Discourse, History
from desktop_app.people.text.clues import Hint
from desktop_app.people.text.words import Page

Features = dict[str, float]
LEAD = 2
"""Paragraphs at the top that name what the text is about."""


@dataclass(frozen=True, slots=True)
class Anaphor:
    """What is to be resolved: `sort` (he, they, it, who, i, we, empty, person, body, document) at `offset`."""

    sort: str
    offset: int
    gender: str = ""
    plural: bool = False
    head: str = ""
    heads: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    definite: bool = False
    indefinite: bool = False
    content: Span | None = None
    quoted: bool = True
    itself: Span | None = None
    generic: bool = False
    said: tuple[Span, ...] = ()
    source: Span | None = None
    owners: tuple[Span, ...] = ()
    possessed: bool = False


@dataclass(slots=True)
class Scene:
    """What is known when a quotation is reached: the quotations before it and their speakers."""

    page: Page
    contents: Sequence[Span]
    content_starts: Sequence[int]
    last: Referent | None = None
    last_span: Span | None = None
    second: Referent | None = None
    main: dict[Kind, Referent] = field(default_factory=dict)
    following: Referent | None = None
    following_near: bool = False
    gap: str = ""
    discourse: Discourse = field(default_factory=Discourse)
    cache: dict[int, Features] = field(default_factory=dict)

    @classmethod
    def of(cls, page: Page, quotations: Iterable[Quotation]) -> Scene:
        """The scene before any of `quotations` is reached; it knows what is said between marks."""
        said = sorted(span for q in quotations if q.form is not Form.INDIRECT for span in q.content)
        return cls(page, said, [span.start for span in said])

    def quoted(self, offset: int) -> bool:
        """Whether `offset` lies inside a quotation's content."""
        i = bisect_right(self.content_starts, offset) - 1
        return i >= 0 and self.contents[i].start <= offset < self.contents[i].end


def logit(probability: float) -> float:
    """The log odds of a probability, kept finite."""
    p = min(max(probability, 1e-3), 1 - 1e-3)
    return log(p / (1 - p))


def _flags(told: Mapping[str, bool]) -> Features:
    """What holds, each with the value 1."""
    return {name: 1.0 for name, holds in told.items() if holds}


_OBJECT = frozenset(("of", "for", "with", "by", "to", "from", "at", "on", "in", "about", "against", "than", "like"))


def pair(scene: Scene, anaphor: Anaphor, referent: Referent, rank: int) -> Features:
    """Features of `referent` as antecedent of `anaphor`; `rank` counts how recently it was named (0 latest)."""
    page, history = scene.page, scene.discourse[referent]
    found: Features = {f"rank{min(rank, 4)}": 1.0}
    place = history.before(anaphor.offset)
    if place is None:
        place = history.after(anaphor.offset)
        found["later"] = 1.0
    if place is not None:
        _distance(page, anaphor, place, found)
        _position(scene, place, found)
    _agreement(anaphor, referent, found)
    _speakers(scene, anaphor, referent, found)
    _binding(scene, anaphor, referent, found)
    _description(anaphor, referent, found)
    main = referent is scene.main.get(referent.kind)
    generic = anaphor.generic and referent.kind is Kind.ORGANIZATION
    near = "previous_sentence" in found or "same_sentence" in found
    told = {
        "main": main,
        "generic": generic,
        "generic_main": generic and main,
        "lead": bool(history.starts) and page.paragraph(history.starts[0]) < LEAD,
        "subject_near": near and "subject" in found,
        f"kind_{referent.kind.value}": True,
        "full": referent.cluster is not None and len(referent.cluster.parts) > 1,
    }
    return {**found, **_flags(told), "named": log1p(len(history.places)), "spoke": log1p(history.spoke)}


def alone(scene: Scene, anaphor: Anaphor, best_match: float) -> Features:
    """Features of the answer that the text names nobody."""
    told = {
        "none": True,
        "none_generic": anaphor.generic,
        "none_definite": anaphor.definite,
        "none_indefinite": anaphor.indefinite,
        "none_plural": anaphor.plural,
        "none_unquoted": not anaphor.quoted,
    }
    found = {**_flags(told), "none_match": best_match, "none_definite_match": best_match * anaphor.definite}
    if anaphor.sort == "empty":
        paragraph = scene.page.paragraph(anaphor.offset)
        before = scene.last_span is not None and scene.page.paragraph(scene.last_span.end) >= paragraph - 1
        found["none_lonely"] = float(not before)
        if scene.gap:
            found["none_" + scene.gap] = 1.0
        found["none_following"] = float(scene.following_near)
    return found


def mark_only(found: Sequence[Features], anaphor: Anaphor) -> None:
    """Mark the only candidate that a description's head noun fits: "the university" in a text with one university."""
    fitting = [features for features in found if "head" in features]
    if len(fitting) == 1:
        fitting[0]["only_head"] = 1.0
        if anaphor.definite:
            fitting[0]["only_head_definite"] = 1.0


def hint(found: Sequence[Features], candidates: Sequence[History], names: Sequence[Hint]) -> None:
    """Add the network's hints to `found`, the features of `candidates` and, last, of nobody."""
    chances = [max((h.quoted for h in names if _is_named_at(c, h.span)), default=0.0) for c in candidates]
    highest = max((h.quoted for h in names), default=0.0)
    farthest = max((h.far for h in names), default=0.0)
    best = max(chances, default=0.0)
    for features, candidate, chance in zip(found, candidates, chances, strict=False):
        features["clue"] = chance
        features["clue_logit"] = logit(chance)
        features.update(_flags({"clue_best": 0.0 < chance == best}))
        far = max((h.far for h in names if _is_named_at(candidate, h.span)), default=0.0)
        if far:
            features["clue_far"] = far
            if far >= farthest:
                features["clue_far_best"] = far
    told = {
        "none_clue_far": farthest,
        "none_clue": best,
        "none_clue_logit": logit(best),
        "none_clue_else": highest - best,
    }
    found[-1].update(told)


def _is_named_at(history: History, span: Span) -> bool:
    place = history.before(span.end)
    return place is not None and place.end > span.start


def _distance(page: Page, anaphor: Anaphor, place: Span, found: Features) -> None:
    for unit, number in (("sentence", page.sentence), ("paragraph", page.paragraph)):
        apart = number(anaphor.offset) - number(place.start)
        found[f"{unit}s"] = log1p(abs(apart))
        found.update(_flags({f"same_{unit}": apart == 0, f"previous_{unit}": apart == 1}))


def _position(scene: Scene, place: Span, found: Features) -> None:
    known = scene.cache.get(place.start)
    if known is None:
        known = scene.cache[place.start] = _marks(scene, place)
    found.update(known)


def _marks(scene: Scene, place: Span) -> Features:
    page = scene.page
    first, behind = page.index(place.start), page.index(place.end)
    possessor = any(word.kind == "possessive" for word in page.words[behind : behind + 1])
    object_ = page.low(first - 1) in _OBJECT
    opens = first - page.index(page.sentences[page.sentence(place.start)].start) <= 4
    subject = opens and not possessor and not object_
    quoted = scene.quoted(place.start)
    return _flags({"quoted": quoted, "subject": subject, "object": object_, "possessor": possessor})


def _agreement(anaphor: Anaphor, referent: Referent, found: Features) -> None:
    if anaphor.gender in ("f", "m"):
        fits = "fits" if referent.gender == anaphor.gender else "clash"
        found[f"gender_{fits if referent.gender else 'unknown'}"] = 1.0
    if anaphor.plural != referent.plural:
        found["number_clash"] = 1.0


def _speakers(scene: Scene, anaphor: Anaphor, referent: Referent, found: Features) -> None:
    page = scene.page
    if referent is scene.last and scene.last_span is not None:
        found["last"] = 1.0
        apart = page.paragraph(anaphor.offset) - page.paragraph(scene.last_span.end)
        found["last_here" if apart == 0 else "last_before" if apart == 1 else "last_far"] = 1.0
        if scene.gap:
            found["last_" + scene.gap] = 1.0
    follows = referent is scene.following
    near = follows and scene.following_near
    found.update(_flags({"second": referent is scene.second, "following": follows, "following_near": near}))


ADDRESSED = 60
"""Code points behind a source within which a name is that of the addressee."""


def _binding(scene: Scene, anaphor: Anaphor, referent: Referent, found: Features) -> None:
    """Binding: no antecedent is named in its pronoun's own clause, and few name themselves in what they say."""
    history = scene.discourse[referent]
    for content in anaphor.said:
        place = history.after(content.start)
        if place is not None and place.start < content.end:
            found["named_in_content"] = 1.0
    if anaphor.source is None:
        return
    person = referent.cluster is None or referent.kind is Kind.PERSON
    last = history.before(anaphor.source.end) if anaphor.itself is not None and person else None
    if last is not None and last.end == anaphor.source.end:
        found["ends_source"] = 1.0
    page, end = scene.page, anaphor.source.end
    place = history.after(end)
    if place is None or place.start - end > ADDRESSED or any(s.start <= place.start < s.end for s in anaphor.said):
        return
    if page.sentence(place.start) == page.sentence(end):
        found["addressed"] = 1.0


def _description(anaphor: Anaphor, referent: Referent, found: Features) -> None:
    if not anaphor.words:
        return
    shared, head = len(anaphor.words & referent.words), bool(anaphor.heads & referent.words)
    several = shared > 1
    found.update(_flags({"head": head, "headless": not head and shared > 0, "no_overlap": shared == 0}))
    found.update(_flags({"all_shared": several and shared == len(anaphor.words)}))
    found["overlap"], found["shared"] = shared / len(anaphor.words), several * (min(shared, 3) - 1.0)
