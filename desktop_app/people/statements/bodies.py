# SPDX-License-Identifier: Apache-2.0
"""The bodies that a text names, as antecedents of "its", "the company" or a bare "chief executive", and as the
organization that a role implies: a councillor in "the council"."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

from desktop_app.base.resources import lexicon, lexicon_lines
from desktop_app.model.spans import Span
from desktop_app.people.mentions.bodies import BodyAntecedents, body_runs, is_dateline
from desktop_app.people.mentions.organizations import clean_organization
from desktop_app.people.text.lexicons import is_head, is_organization_noun, singular
from desktop_app.people.text.words import END, POSSESSIVE, Names, Page, Run

_TOWNS = frozenset({"town", "city", "county", "village", "borough"})
"""Bodies that a role must name to imply them ("town manager")."""
_CHIEFS = frozenset({"chief", "deputy chief", "police chief"})
"""Words for a chief of police; others are chiefs of staff, of a clan or a fire brigade."""


@dataclass(frozen=True, slots=True)
class Body:
    """An organization named at `span`; `key` is the same for every mention of it, `strength` how sure it is one."""

    span: Span
    key: str
    strength: float
    opens: bool = False


class Bodies:
    """The organizations that a text names, in reading order."""

    def __init__(self, page: Page, names: Names) -> None:
        self._text = page.text
        runs, of_heads = body_runs(page, names)
        full = _short_forms(page, runs, names)
        runs = [run for run in runs if not is_dateline(page, *run) or page.lowered(*run) in full]
        self._first: dict[str, Span] = {}
        self.every = self._weighed(page, runs, full)
        """Every run of capitalised words that names no person; places and things are among them."""
        self.all = [body for body in self.every if body.strength > 0.5]
        self._starts = [body.span.start for body in self.all]
        self._page = page
        named = [(run, body.strength) for run, body in zip(runs, self.every, strict=True)]
        self._keys = {first: body.key for ((first, _), _), body in zip(named, self.every, strict=True)}
        named += [(run, -1.0) for run in of_heads]
        self._antecedents = BodyAntecedents(page, named)
        self._main = self._most_spoken_of()
        self._places: dict[str, list[int]] = defaultdict(list)
        self._nouns: dict[str, set[str]] = defaultdict(set)
        for (begin, end), body in zip(runs, self.every, strict=True):
            self._places[body.key].append(body.span.start)
            self._nouns[body.key].update(_described(page, begin, end))
        self._by_name = {name: key for key, span in self._first.items() for name in (key, _name(span.of(page.text)))}

    def _weighed(self, page: Page, runs: Sequence[Run], full: Mapping[str, str]) -> list[Body]:
        """The body of each of `runs`, as sure as all mentions of it make it; `full` leads from short names to full."""
        weights: dict[str, float] = defaultdict(float)
        found: list[tuple[Span, str, bool]] = []
        for begin, end in runs:
            own, span = page.lowered(begin, end), page.span(begin, end)
            key = full.get(own, own)
            weights[key] += _evidence(page, begin, end)
            # The first noun of its sentence, past "the".
            opens = page.opens_sentence(begin) or (page.low(begin - 1) == "the" and page.opens_sentence(begin - 1))
            found.append((span, key, opens))
            if key not in self._first or (len(span) > len(self._first[key]) and own == key):
                self._first[key] = span
        return [Body(span, key, weights[key], opens) for span, key, opens in found]

    def places(self, name: str) -> list[int]:
        """Where the body with that name is named, by any of its names, in reading order; [] where it is unknown."""
        return self._places.get(self._by_name.get(_name(name), ""), [])

    def nouns(self, name: str) -> frozenset[str]:
        """What the text calls the body with that name: {"restaurant"} of "Plum Court, a restaurant in Leith"."""
        return frozenset(self._nouns.get(self._by_name.get(_name(name), ""), ()))

    def main(self) -> Span | None:
        """The body that the text is about; None where no body stands out."""
        return self._main

    def before(self, offset: int, most: int) -> list[Span]:
        """The fullest names of the last `most` bodies named before `offset`, the latest first."""
        at = bisect_left(self._starts, offset)
        return self._fullest(reversed(self.all[max(0, at - 30) : at]), most)

    def behind(self, offset: int, most: int) -> list[Span]:
        """The fullest names of the first `most` bodies named from `offset` on, in reading order."""
        at = bisect_left(self._starts, offset)
        return self._fullest(self.all[at : at + 15], most)

    def _fullest(self, bodies: Iterable[Body], most: int) -> list[Span]:
        keys: dict[str, None] = {}
        for body in bodies:
            keys.setdefault(body.key, None)
            if len(keys) == most:
                break
        return [self._first[key] for key in keys]

    def _most_spoken_of(self) -> Span | None:
        """The body that the text is about: named often and early, and surely a body."""
        if not self.all:
            return None
        total = max(1, len(self._text))
        best = max(self.all, key=lambda b: min(b.strength, 12.0) * (1.5 - b.span.start / total))
        return self._first[best.key] if best.strength >= 2.0 else None

    def resolve(self, phrase: Span) -> Span | None:
        """The name that is the antecedent of "its", "the company", "the union" at `phrase`; None without one."""
        low, noun = self._noun(phrase)
        at = bisect_left(self._starts, phrase.start)
        if low in {"its", "their"}:
            meant = self._antecedents.of(phrase.start)
            return self._named(meant) if meant is not None else self._nearest(phrase.start, at)
        named = self._by_noun(phrase)
        if named is not None or noun not in lexicon("organization_generic"):
            return named
        return self._nearest(phrase.start, at, firm=noun in lexicon("firm_nouns"))

    def in_full(self, phrase: Span) -> Span | None:
        """The name that "the academy" at `phrase` has elsewhere; None for a bare "state" and for more words."""
        low, noun = self._noun(phrase)
        words, before = phrase.of(self._text), self._text[max(0, phrase.start - 4) : phrase.start]
        definite = words.startswith("the ") or before.casefold() == "the "
        title = words.split()[-1].istitle() and is_organization_noun(low)  # "the Trust" in a release
        bare = definite and (words.islower() or title) and " " not in low and noun not in _KINDS
        return self._by_noun(phrase) if bare else None

    def _noun(self, phrase: Span) -> tuple[str, str]:
        """The words of a phrase in lower case, and the noun that it ends in."""
        low = clean_organization(phrase.of(self._text)).casefold() or phrase.of(self._text).casefold()
        return low, singular(low.split()[-1]) if low.split() else low

    def _by_noun(self, phrase: Span) -> Span | None:
        """The body whose name has the head noun of "the union" at `phrase`, or that the text describes by it."""
        low, noun = self._noun(phrase)
        at = bisect_left(self.every, phrase.start, key=lambda body: body.span.start)
        # "The company" looks back; only a rarer noun ("the foundry") may be named later.
        later = () if noun in lexicon("organization_generic") else self.every[at : at + 60]
        before = self.every[max(0, at - 60) : at]
        for body in (*reversed(before), *later):
            if is_headed_by(body.key, noun) and len(body.key.split()) > 1:
                return self._first[body.key]
        called = next((body for body in reversed(before) if noun in self._nouns[body.key]), None)
        if called is None and low == noun and noun not in lexicon("organization_generic"):
            called = next((body for body in reversed(before) if _is_of_kind(body, noun)), None)
        return self._first[called.key] if called is not None else None

    def _named(self, tokens: Run) -> Span:
        """The fullest name of the body at `tokens`, or of its antecedent for "the company"."""
        key = self._keys.get(tokens[0])
        if key is not None:
            return self._first[key]
        span = self._page.span(*tokens)
        return (self.resolve(span) if is_anaphor(self._text, span) else None) or span

    def _nearest(self, offset: int, at: int, *, firm: bool = False) -> Span | None:
        """The body that a sentence before `offset` was about, else the body of the text; `firm`: no public body."""
        best: tuple[float, str] | None = None
        for body in self.all[max(0, at - 30) : at]:
            if firm and not lexicon("public_body_nouns").isdisjoint(body.key.split()):
                continue
            value = min(body.strength, 6.0) + (2.5 if body.opens else 0.0) - (offset - body.span.start) / 120
            if best is None or value > best[0]:
                best = value, body.key
        if best is not None and best[0] > -6:
            return self._first[best[1]]
        main = self.main()
        public = main is not None and not lexicon("public_body_nouns").isdisjoint(_name(main.of(self._text)).split())
        return None if firm and public else main


_KINDS = frozenset(("borough", "city", "county", "district", "federal", "state", "town", "village"))
"""Words that distinguish bodies of one name: a city council is no County Council."""


def _is_of_kind(body: Body, noun: str) -> bool:
    """Whether a word of the name says that the body is a `noun`: an infirmary is a hospital."""
    return body.strength > 0 and any(noun in _alike().get(word, ()) for word in body.key.split())


@lru_cache(maxsize=1)
def _alike() -> dict[str, frozenset[str]]:
    lines = (line.split() for line in lexicon_lines("described_alike_bodies"))
    return {word: frozenset(others) for word, *others in lines}


_LINKING = frozenset(("of", "for", "on", "against", "in", "to"))


def is_headed_by(key: str, noun: str) -> bool:
    """Whether `noun` says what the body itself is, not what it has to do with: Guild of Hotel Cooks is no hotel."""
    words = key.split()
    if noun == singular(words[-1]) and _LINKING.isdisjoint(words):
        return True  # "Quill Breweries" is the brewery, no League of Breweries
    if noun not in words or noun == words[-1]:
        return noun in words
    at = words.index(noun)
    link = next((i for i, word in enumerate(words) if word in _LINKING), len(words))
    return at < link and not any(is_organization_noun(word) for word in words[at + 1 : link])


def _name(words: str) -> str:
    return clean_organization(words).casefold()


def _described(page: Page, begin: int, end: int) -> Iterator[str]:
    """The nouns beside a name: right before it, and the head of an apposition behind it."""
    aside = page.word(begin - 1) == "," and page.word(end) == ","
    before = page.word(begin - 1 - aside) if begin > aside else ""
    noun = before.isalpha() and before.islower() and before not in lexicon("function_words")
    if noun and not (aside and is_head(before)):  # "the owner, Ada Quill," is no body
        yield singular(before)
    if page.word(end) == "," and page.low(end + 1) in {"a", "an", "the", "one"}:
        at = end + 2
        while at < min(end + 9, len(page)) and page.word(at + 1).isalpha() and page.low(at + 1) not in _HEAD_ENDS:
            at += 1
        if at < len(page) and page.word(at).islower():
            yield singular(page.low(at))


_HEAD_ENDS = frozenset(
    ("of", "in", "that", "which", "who", "based", "with", "for", "from", "near", "on", "at", "where")
)


def is_anaphor(text: str, phrase: Span) -> bool:
    """Whether a phrase without a name stands for an organization: "its", "the company", "the union's"."""
    words = phrase.of(text)
    if words.split()[0].casefold() in {"a", "an"}:
        return False
    return not any(w[0].isupper() for w in words.split()[1:] or ()) and (
        words.split()[0].casefold() in {"its", "their", "the", "this", "that"} or words.islower()
    )


def _short_forms(page: Page, runs: list[tuple[int, int]], names: Names) -> dict[str, str]:
    """Keys of short names ("Acme") to the key of the full name that the text also has ("Acme Holdings Inc.")."""
    full: dict[str, str] = {}
    for begin, end in runs:
        if not _is_marked(page, begin, end):
            continue
        key = page.lowered(begin, end)
        for cut in range(1, end - begin):
            low = page.lowered(begin, begin + cut)
            if not (cut == 1 and (is_organization_noun(low) or low in names.surnames or len(low) < 3)):
                full.setdefault(low, key)
    for begin, end in runs:
        last = page.low(end - 1)
        if end - begin == 2 and not is_organization_noun(last) and last not in names.surnames:
            full.setdefault(last, page.lowered(begin, end))
    return full


def _evidence(page: Page, begin: int, end: int) -> float:
    """How much this mention speaks for a body: its own words, what it does; a place or a thing speaks against."""
    value = 2.0 if _is_marked(page, begin, end) else 0.0
    alone, acts = end - begin == 1, _acts(page, begin, end)
    if page.low(begin - 1) in {"in", "of"} and page.low(begin - 2) in _OWNED_IN_PARTS:
        value += 2.0
    elif acts:
        value += 1.5
    elif begin and page.low(begin - 1) in (_PLACE_BEFORE if alone else _PLACE_BEFORE - {",", "from"}):
        value -= 1.5
    if _names_no_body(page, begin, end):
        value -= 3.0
    if alone and page.opens_sentence(begin) and not acts:
        return value + 0.2
    return value + (0.6 if alone else 0.8)


def _acts(page: Page, begin: int, end: int) -> bool:
    """Whether the name owns, says or does something; not in "Demand is strong", which may be no name."""
    alone = end - begin == 1 and page.opens_sentence(begin)
    return page.low(end) in POSSESSIVE | _ACTING - ({"is", "was", "has", "will"} if alone else set())


def _names_no_body(page: Page, begin: int, end: int) -> bool:
    """Whether it names a people ("German"), a thing or a place, or opens a line in capitals ("LEITH —")."""
    if page.low(begin) in lexicon("organization_demonyms") or page.low(end - 1) in lexicon("organization_not"):
        return True
    if page.lowered(begin, end) in _places():
        return True
    marked = page.word(end) in {":", "-", "–", "—", "("}
    return marked and page.opens_sentence(begin) and page.word(begin).isupper()


_OWNED_IN_PARTS = frozenset(("share", "shareholder", "shareholders", "shares", "stake", "stock"))
"""Nouns for shares in a firm and who holds them."""
_ACTING = frozenset({"said", "says", "announced", "plans", "has", "will", "is", "was"})
"""Verbs of which bodies are often the subject."""
_PLACE_BEFORE = frozenset({"in", "near", "from", "to", "across", "on", "outside", "around", "into", ","})


@lru_cache(maxsize=1)
def _places() -> frozenset[str]:
    return frozenset(s.casefold() for s in lexicon("states") | lexicon("organization_places"))


def _is_marked(page: Page, begin: int, end: int) -> bool:
    """Whether a word of the name says that it is a body ("Acme Inc.", "Leith Port Authority")."""
    if end - begin < 2:
        return False
    last = page.low(end - 1)
    suffixes = lexicon("organization_suffixes")
    return (
        last in suffixes
        or last.replace(".", "") in suffixes
        or any(page.is_capital(i) and is_organization_noun(page.low(i)) for i in range(begin, end))
    )


class Homes:
    """The bodies that a text names, by the nouns of their names."""

    def __init__(self, page: Page, bodies: Sequence[Span]) -> None:
        self._named: dict[str, list[Span]] = {}
        for span in sorted(bodies):
            for word in _heads(span.of(page.text)) & _every_noun():
                self._named.setdefault(word, []).append(span)
        self._town = _town(page)

    def of(self, role: str, offset: int) -> Span | None:
        """The body for `role` that is named nearest to `offset` (code points); for a mayor the town that the report
        comes from.
        """
        parts = role.casefold().replace(".", "").split(" of ")[0].split(" for ")[0].split()
        if parts[-1:] == ["mayor"]:
            return self._town
        nouns = _nouns(parts[-1]) if parts else frozenset()
        if nouns & _TOWNS:
            nouns &= set(parts)
        if not nouns or parts[0] in {"former", "retired", "ex"} or "prime" in parts:
            return None
        if parts[-1] == "chief" and role.casefold() not in _CHIEFS:
            return None
        near = [span for noun in nouns for span in _beside(self._named.get(noun, ()), offset)]
        return min(near, key=lambda span: (abs(span.start - offset), span), default=None)


def _town(page: Page) -> Span | None:
    """The place in capitals in the first dateline ("PORT QUAY, Ohio — ")."""
    for first in range(len(page)):
        if page.word(first - 1) != END or not page.word(first).isupper():
            continue
        end = next(i for i in range(first, len(page) + 1) if not page.word(i).isupper())
        if is_dateline(page, first, end):
            return page.span(first, end)
    return None


def _heads(name: str) -> set[str]:
    """The head nouns of a name: its last word, the one before "of" or "for", and what a centre is for."""
    words = name.casefold().split()
    heads = {words[-1], *(word for word, link in pairwise(words) if link in {"of", "for"})}
    return heads | {word for word, centre in pairwise(words) if centre in {"center", "centre", "department", "station"}}


def _beside(spans: Sequence[Span], offset: int) -> Sequence[Span]:
    at = bisect_left(spans, offset, key=lambda span: span.start)
    return spans[max(0, at - 1) : at + 1]


@cache
def _every_noun() -> frozenset[str]:
    return frozenset().union(*_table().values())


@cache
def _table() -> dict[str, frozenset[str]]:
    table: dict[str, frozenset[str]] = {}
    for line in lexicon_lines("role_homes"):
        roles, nouns = line.split("|")
        for role in roles.split():
            table[role] = table.get(role, frozenset()) | frozenset(nouns.split())
    return table


def _nouns(role: str) -> frozenset[str]:
    return _table().get(role, frozenset()) or _table().get(role.removesuffix("s"), frozenset())
