# SPDX-License-Identifier: Apache-2.0
"""Which organization a person acts for where the text does not say it in one phrase: candidates and their features.

Candidates are what is stated of the person, and the bodies named around that place or often in the text ("the vicar"
of the church that the story is about). A ranker that was trained on annotated articles chooses among them and nobody.
The features follow those of ranking models for antecedents (Denis and Baldridge 2008): distance, salience, the words of
the role, and how the role's phrase begins.
"""

from __future__ import annotations

import json
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import log1p

from desktop_app.base import resources
from desktop_app.base.errors import BrokenModel
from desktop_app.base.resources import lexicon
from desktop_app.model.spans import Span
from desktop_app.people.features import Features
from desktop_app.people.organizations import party_and_place
from desktop_app.people.ranker import Ranker
from desktop_app.people.role_context import Bodies, is_anaphor
from desktop_app.people.role_words import (
    DETERMINERS,
    END,
    OWNERS,
    POSSESSIVE,
    Words,
    is_head,
    is_organization_noun,
    singular,
)

_BEFORE, _AFTER = 40, 12
"""Mentions of bodies around a place that are looked at."""
_NEAREST, _SALIENT = 8, 5
_SENTENCE_STOPS = frozenset({".", "!", "?", END})
_FORMER = ("former", "ex-", "retired")


@dataclass(frozen=True, slots=True)
class Question:
    """Whose organization is asked for: where the role is stated, where the quotation stands, what is stated.

    `sort` is the kind of the speaker, `pattern` how the role is stated, `stated` the organizations that are stated,
    best first, each with its pattern and whether it stands with the role that was chosen.
    """

    sort: str
    anchor: int
    near: int
    role: Span | None
    pattern: str
    stated: tuple[tuple[Span, str, bool], ...] = ()


@dataclass(frozen=True, slots=True)
class Option:
    """One answer: the passage that names the organization, None for none, and what speaks for it."""

    span: Span | None
    features: Features


@dataclass(frozen=True, slots=True)
class _Known:
    """A body of the text: its fullest name, where it is mentioned, how sure it is one, of what sort."""

    key: str
    span: Span
    starts: list[int]
    strength: float
    sort: str
    noun: str


class Employers:
    """The bodies of one text as answers to questions."""

    def __init__(self, words: Words, bodies: Bodies) -> None:
        self._words = words
        self._bodies = bodies
        self._sentences = _starts(words, _SENTENCE_STOPS)
        self._paragraphs = _starts(words, frozenset({END}))
        self._known = {k.key: k for k in _known(words, bodies)}
        mentions = sorted((start, k.key) for k in self._known.values() for start in k.starts)
        self._starts = [start for start, _ in mentions]
        self._keys = [key for _, key in mentions]
        ranked = sorted(self._known.values(), key=lambda k: -k.strength * (1.5 - k.starts[0] / max(1, len(words.text))))
        self._salient = [k.key for k in ranked[:_SALIENT]]
        main = bodies.main()
        self._main = main.of(words.text).casefold() if main is not None else ""

    def options(self, question: Question) -> list[Option]:
        """All candidates with their features; the last one stands for none."""
        role = self._of_role(question)
        found: list[Option] = []
        taken: set[str] = set()
        for rank, (span, pattern, own) in enumerate(question.stated):
            key = span.of(self._words.text).casefold()
            if key in taken:
                continue
            taken.add(key)
            found.append(Option(span, self._of_stated(span, pattern, rank, role, own=own)))
        given = any(own for _, _, own in question.stated)
        over = _over(question)
        # A relative or neighbour acts for nobody whom the text does not name with them.
        around = [] if "class=kin" in role else self._around(question.anchor)
        for rank, key in enumerate(around):
            known = self._known[key]
            if known.span.of(self._words.text).casefold() not in taken:
                found.append(Option(known.span, self._of_known(question, known, rank, role, over)))
        found.append(Option(None, self._of_none(role, over, given=given, stated=bool(question.stated))))
        return found

    def _around(self, offset: int) -> list[str]:
        """Keys of the nearest bodies before and after, nearest first, then the ones that the text is about."""
        at = bisect_left(self._starts, offset)
        before = dict.fromkeys(reversed(self._keys[max(0, at - _BEFORE) : at]))
        after = dict.fromkeys(self._keys[at : at + _AFTER])
        return list(dict.fromkeys([*list(before)[:_NEAREST], *list(after)[:3], *self._salient]))

    def _of_role(self, question: Question) -> list[str]:
        """What the role says: its head and class, its determiner, the pattern."""
        pattern = question.pattern.partition("+")[0] or "nothing"
        traits = [f"pattern={pattern}"]
        if question.role is None:
            return traits
        words = self._words
        first, end = words.at(question.role.start), words.at(question.role.end)
        head = singular(_head(words, first, end))
        traits.append(f"head={head}")
        traits += [f"class={name[5:]}" for name in _CLASSES if head in lexicon(name)]
        if question.role.of(words.text).casefold().startswith(_FORMER):
            traits.append("former")
        traits.append(f"opens={_opening(words, first)}")
        return traits

    def _of_stated(self, span: Span, pattern: str, rank: int, role: Sequence[str], *, own: bool) -> Features:
        name = span.of(self._words.text)
        kind = _kind_of_name(name, self._words, span)
        how = pattern.partition("+")[0]
        place = "own" if own else "other"
        features = {"stated": 1.0, f"stated:{place}": 1.0, f"stated:{how}": 1.0, f"stated:{place}:{kind}": 1.0}
        features[f"stated:rank{min(rank, 2)}"] = 1.0
        if rank == 0:
            features["rule"] = 1.0
        if pattern.endswith("+main"):
            features["stated:main"] = 1.0
        if is_anaphor(self._words.text, span):
            features["stated:anaphor"] = 1.0
        for trait in role:
            if trait.startswith(("class", "former")):
                features[f"stated:{place}:{trait}"] = 1.0
        return features

    def _of_known(self, question: Question, known: _Known, rank: int, role: Sequence[str], over: str) -> Features:
        features = {"body": 1.0, f"body:{known.sort}": 1.0, "strength": min(known.strength, 12.0) / 6}
        features["mentions"] = log1p(len(known.starts))
        at = bisect_left(known.starts, question.anchor)
        before = known.starts[at - 1] if at else None
        after = known.starts[at] if at < len(known.starts) else None
        gap = self._gap(before, question.anchor) if before is not None else "none"
        features[f"before={gap}"] = 1.0
        if before is None and after is not None:
            features[f"after={self._gap(question.anchor, after)}"] = 1.0
        if before is not None:
            features["distance"] = -log1p(question.anchor - before) / 4
        features["early"] = 1.0 - known.starts[0] / max(1, len(self._words.text))
        features["first"] = float(self._sentence(known.starts[0]) <= 1)
        features[f"rank{min(rank, 3)}"] = 1.0
        main = known.span.of(self._words.text).casefold() == self._main
        features["main"] = float(main)
        features["near quotation"] = float(any(abs(question.near - s) < 300 for s in known.starts))
        features[f"body&{over}"] = 1.0
        features[f"{known.sort}&{over}"] = 1.0
        for trait in role:
            if trait.startswith("class"):
                features[f"{known.sort}&{trait}"] = 1.0
            if trait.startswith("opens"):
                features[f"before={gap}&{trait}"] = 1.0
                features[f"main={main}&{trait}"] = 1.0
                features[f"{known.sort}&{trait}"] = 1.0
        if known.noun:
            features[f"noun={known.noun}"] = 1.0
        fit = _fit(role, known)
        if fit:
            features[fit] = 1.0
            features[f"{fit}&before={gap}"] = 1.0
            features[f"{fit}&{known.sort}"] = 1.0
            features[f"{fit}&main={main}"] = 1.0
        return features

    @staticmethod
    def _of_none(role: Sequence[str], over: str, *, given: bool, stated: bool) -> Features:
        features = {"none": 1.0, f"none:given={given}": 1.0, f"none:stated={stated}": 1.0}
        features[f"none&{over}"] = 1.0
        if not stated:
            features["rule"] = 1.0
        features.update({f"none&{t}": 1.0 for t in role})
        features.update({f"none:given={given}&{t}": 1.0 for t in role if t.startswith(("class", "opens"))})
        return features

    def _sentence(self, offset: int) -> int:
        return bisect_right(self._sentences, offset)

    def _gap(self, first: int, second: int) -> str:
        sentences = self._sentence(second) - self._sentence(first)
        if sentences <= 1:
            return ("here", "last")[sentences]
        paragraphs = bisect_right(self._paragraphs, second) - bisect_right(self._paragraphs, first)
        return "paragraph" if paragraphs == 0 else "near" if paragraphs <= 2 else "far"


Judge = Callable[[Question, Sequence[Option]], int]
"""Says by number which option is right."""


def shipped_judge(question: Question, options: Sequence[Option]) -> int:
    """The ranker that ships with the program.

    :raises BrokenModel: where its weights are missing or damaged.
    """
    return load().choose(question.sort, [o.features for o in options])[0]


@lru_cache(maxsize=1)
def load() -> Ranker:
    """The weights that ship with the program.

    :raises BrokenModel: where they are missing or damaged.
    """
    path = resources.path("models", "roles-1", "model.json")
    try:
        tables = json.loads(path.read_text(encoding="utf-8"))["ranker"]
        return Ranker({sort: {name: float(weight) for name, weight in t.items()} for sort, t in tables.items()})
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise BrokenModel(f"{path}: {error}") from error


_CLASSES = (
    "role_of_body",
    "role_of_firm",
    "role_kin",
    "role_relations",
    "role_offices",
    "role_posts",
    "role_ranks",
    "role_titles",
    "parties",
)


def _over(question: Question) -> str:
    """What an answer that is not stated would stand in place of."""
    if not question.stated:
        return "over=owned" if question.pattern.endswith("+owned") else "over=nothing"
    _, pattern, own = question.stated[0]
    if pattern.endswith("+main"):
        return "over=main"
    return f"over={pattern.partition('+')[0]}" if own else "over=other"


def _fit(role: Sequence[str], known: _Known) -> str:
    """ "fits" for a vicar and a church, "misfits" for a vicar and a bank; "" where the words do not tell."""
    head = next((t[5:] for t in role if t.startswith("head=")), "")
    bodies = _affinities().get(head)
    if not bodies:
        return ""
    if known.noun:
        return "fits" if known.noun in bodies else "misfits"
    if known.sort == "place":
        return "place fits" if "place" in bodies else "place misfits"
    return ""


@lru_cache(maxsize=1)
def _affinities() -> dict[str, frozenset[str]]:
    lines = (line.split() for line in lexicon("role_affinities"))
    return {head: frozenset(bodies) for head, *bodies in lines}


def _starts(words: Words, stops: frozenset[str]) -> list[int]:
    return [words.starts[i] for i in range(len(words)) if words.word(i) in stops]


def _head(words: Words, first: int, end: int) -> str:
    """The noun of a role: the last word before "of", "for", "at"."""
    for i in range(first, end):
        if words.low(i) in {"of", "for", "at", "in", "with", "and"} and i > first:
            return words.low(i - 1)
    return words.low(end - 1) if end > first else ""


def _opening(words: Words, first: int) -> str:
    """How the phrase of a role begins: with an article, an owner, or bare."""
    for i in range(first - 1, max(-1, first - 4), -1):
        low = words.low(i)
        if low in OWNERS:
            return low if low in {"its", "their"} else "his"
        if low in POSSESSIVE:
            return "possessive"
        if low in DETERMINERS:
            return "a" if low in {"a", "an", "one"} else "the"
        if not words.is_word(i):
            break
    return "bare"


def _kind_of_name(name: str, words: Words, span: Span) -> str:
    """Place, demonym, party, common noun, marked name or other."""
    low = name.casefold()
    if party_and_place(name) is not None:
        return "party"
    if low in lexicon("parties"):
        return "party"
    if low in lexicon("organization_demonyms"):
        return "demonym"
    if low in _places():
        return "place"
    if name.islower() or (low.startswith("the ") and name[4:].islower()):
        return "noun"
    marked = any(is_organization_noun(w.strip(".,’'").casefold()) for w in name.split())
    marked = marked or name.split()[-1].rstrip(".").casefold() in lexicon("organization_suffixes")
    return "marked" if marked else "name1" if " " not in name else "name"


@lru_cache(maxsize=1)
def _places() -> frozenset[str]:
    return frozenset(s.casefold() for s in lexicon("states") | lexicon("organization_places") | lexicon("places"))


def _known(words: Words, bodies: Bodies) -> Iterator[_Known]:
    """The bodies that the text names, then those that it only calls by a noun ("the club")."""
    starts: dict[str, list[int]] = defaultdict(list)
    strengths: dict[str, float] = {}
    for body in bodies.every:
        starts[body.key].append(body.span.start)
        strengths[body.key] = body.strength
    for key, places in starts.items():
        if all(w in lexicon("calendar") or len(w) == 1 or is_head(w) for w in key.split()):
            continue
        span = bodies.shown(key)
        noun = next((n for w in reversed(key.split()) if is_organization_noun(n := singular(w))), "")
        sort = _kind_of_name(span.of(words.text), words, span)
        yield _Known(key, span, places, strengths[key], sort, noun)
    yield from _nouns(words)


def _nouns(words: Words) -> Iterator[_Known]:
    """Common nouns for bodies, each with the word before it ("central bank") the first time."""
    starts: dict[str, list[int]] = defaultdict(list)
    shown: dict[str, Span] = {}
    for i in range(len(words)):
        low = words.low(i)
        if not words.word(i)[0].islower() or not is_organization_noun(low) or words.low(i + 1) in {"of"}:
            continue
        key = singular(low)
        if is_organization_noun(words.low(i + 1)) or key in lexicon("organization_generic") | {"board", "office"}:
            continue
        starts[key].append(words.starts[i])
        begin = i - 1 if i and _describes(words, i - 1) else i
        if key not in shown or (begin < i and len(shown[key]) == len(low)):
            shown[key] = words.span(begin, i + 1)
    for key, places in starts.items():
        yield _Known(f"the {key}", shown[key], places, 0.5 * len(places), "noun", key)


def _describes(words: Words, at: int) -> bool:
    low = words.low(at)
    return (
        words.word(at)[0].islower()
        and words.is_word(at)
        and low not in lexicon("role_breaks") | DETERMINERS | OWNERS
        and low not in POSSESSIVE
        and (low in lexicon("role_modifiers") or is_organization_noun(low))
    )
