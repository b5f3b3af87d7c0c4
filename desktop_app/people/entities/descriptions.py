# SPDX-License-Identifier: Apache-2.0
"""Unnamed speakers ("a music teacher", "two divers", "a letter"), and relatives whose noun of kin stands apart from
their names: "Roe's wife … Jane Roe told the officers"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from desktop_app.base.resources import lexicon
from desktop_app.model.spans import Span
from desktop_app.model.speaker import Kind
from desktop_app.people.entities.cluster import Cluster, People
from desktop_app.people.entities.referents import Cast, Referent
from desktop_app.people.mentions.mentions import Mention, Sort
from desktop_app.people.sources.phrases import opening
from desktop_app.people.text.lexicons import FEMALE, MALE, lists, may_be_past, singulars
from desktop_app.people.text.statement import Statement
from desktop_app.people.text.words import SEVERAL, Page

_SINGULAR = frozenset(("a", "an", "one", "another", "my", "his", "her", "their"))
_BEHIND = frozenset(("at", "in", "from", "of", "on", "with"))
_WITH = frozenset(("in", "at", "from", "for", "with", "of"))
_LOOKING = frozenset(("armed", "clad", "covered", "disguised", "dressed", "seated", "wrapped"))
_ARTICLES = frozenset(("a", "an", "the", "about"))
LONGEST = 5
"""Words of a name behind a description."""
KIN = "lead"
"""Kin get the pattern of a role that is stated before its bearer is named."""
_LONGEST_KIN = 3
"""Words from the possessive to the noun: "Roe's younger twin sister"."""
Own = dict[str, Referent]
"""The writer's relatives by the noun of kin: "father"."""
_COUPLES = {"parents": {MALE: "father", FEMALE: "mother"}, "grandparents": {MALE: "grandfather", FEMALE: "grandmother"}}


def indefinites(page: Page, taken: Sequence[Mention]) -> list[Referent]:
    """Noun phrases that introduce an unnamed person: "a music teacher", "one deckhand"."""
    found: list[Referent] = []
    names = {m.whole.start for m in taken if m.sort is not Sort.PLACE}
    words = page.words
    for i, word in enumerate(words):
        several = word.low in SEVERAL
        if not several and word.low not in _SINGULAR:
            continue
        head = _head_of(page, i)
        if head is None or lists().body_noun(words[head].low):
            continue
        if _is_named(page, head, names):
            continue
        last = of_named(page, head)
        span = Span(word.start, words[last].end)
        lows = [w.low for w in words[i + 1 : head + 1]]
        if several and not lows[-1].endswith(("s", "men", "people")):
            continue
        gender = lists().noun_gender(lows[-1])
        found.append(_described(page, Kind.UNNAMED, span, lows, gender, plural=several))
    return found


def _is_named(page: Page, head: int, names: set[int]) -> bool:
    """Whether one of `names`, given by their offsets, follows the noun at word `head`: "a nurse, Jane Roe"."""
    behind = page.words[head + 1 : head + 3]
    if behind and behind[0].start in names:
        return True
    return len(behind) > 1 and behind[0].text == "," and behind[1].start in names


def of_named(page: Page, head: int) -> int:
    """The last word of a description, complements included: "a baker in Hull", "a girl of six"."""
    if (last := _of_common(page, head)) is not None:
        further = _of_common(page, last)
        return last if further is None else further
    at = head + 1
    if page.low(at) not in _WITH or not page.joined(head):
        return head
    at += page.low(at + 1) == "the"
    last = at
    while page.is_capital(last + 1) and page.joined(last) and last - at < LONGEST:
        last += 1
    return last if last > at and page.words[last].low not in lists().calendar else head


def _of_common(page: Page, head: int) -> int | None:
    """The last word of what identifies an unnamed person ("a man on the wing", "a man dressed as an elf")."""
    if head + 2 >= len(page.words) or not page.joined(head):
        return None
    looks = page.words[head + 1].low in _LOOKING and page.words[head + 2].low in (*_BEHIND, "as")
    if page.words[head + 1].low not in _BEHIND and not looks:
        return None
    for i in range(head + 2 + looks, min(head + 2 + LONGEST, len(page.words))):
        word = page.words[i]
        clear = word.kind == "mark" or may_be_past(word.low)
        clear = clear or (word.low in lists().function and page.words[i - 1].low != "the")  # but "the back"
        if clear and word.low not in (*_ARTICLES, *SEVERAL):
            alone = page.words[i - 1].low in (*_ARTICLES, *_BEHIND)
            return None if alone else i - 1
        if word.capital and len(word.text) > 1:
            return None
    return None


def documents(page: Page) -> list[Referent]:
    """Noun phrases that introduce a document: "a letter", "the board's annual report"."""
    found: list[Referent] = []
    words = page.words
    for i, word in enumerate(words):
        if not _heads_document(page, i):
            continue
        start = opening(page, i)
        if start is None or start == i or (word.low == "will" and start < i - 1 and words[i - 1].kind == "word"):
            continue  # "the board will"
        last = _of_common(page, i)
        if last is None or last > i + len(("in", "chalk")):
            last = i
        span = Span(words[start].start, words[last].end)
        lows = [w.low for w in words[start : i + 1] if w.low not in lists().function]
        found.append(_described(page, Kind.DOCUMENT, span, lows))
    return found


def _heads_document(page: Page, i: int) -> bool:
    """Whether word `i` is a noun of something written and modifies no other: "report", but not in "report card"."""
    word, behind = page.words[i], page.words[i + 1 : i + 2]
    if word.kind != "word" or word.capital or not lists().document_noun(word.low):
        return False
    return not (behind and page.joined(i) and lists().document_noun(behind[0].low))


def _described(
    page: Page, kind: Kind, span: Span, lows: Sequence[str], gender: str = "", *, plural: bool = False
) -> Referent:
    forms = frozenset(form for low in lows for form in singulars(low))
    name = " ".join(span.of(page.text).split())
    return Referent(kind, name, (span,), forms, gender, plural=plural, phrase=span)


def _head_of(page: Page, i: int) -> int | None:
    """The person noun within four words after the article, the last of several in a row."""
    head = None
    for j in range(i + 1, min(i + 6, len(page.words))):
        word = page.words[j]
        if word.kind == "possessive":
            head = None
            continue
        if word.kind != "word" or not page.joined(j - 1) or word.low in lists().function:
            break
        if lists().person_noun(word.low):
            head = j
        elif head is not None:
            return head if may_be_past(word.low) else None
    return head


def add_kin(page: Page, people: People, statements: dict[Cluster, list[Statement]]) -> None:
    """Add to `statements`, by cluster, whose relative somebody with the same family name is."""
    families: dict[str, list[Cluster]] = {}
    for cluster in people.clusters:
        if not cluster.body and len(cluster.parts) > 1:
            families.setdefault(cluster.parts[-1], []).append(cluster)
    for owner in people.clusters:
        others = [c for c in families.get(owner.parts[-1], ()) if c is not owner]
        if not others or owner.body:
            continue
        for noun in _nouns(page, owner):
            relative = _relative(others, noun.of(page.text).casefold())
            if relative is not None:
                place = relative.mentions[0].span
                statements.setdefault(relative, []).append(Statement(place, noun, None, KIN))


def _nouns(page: Page, owner: Cluster) -> Iterator[Span]:
    """The nouns of kin that `owner` possesses: "Roe's younger twin sister"."""
    for mention in owner.mentions:
        i = page.index(mention.span.end)
        if i >= len(page.words) or page.words[i].kind != "possessive":
            continue
        for j in range(i + 1, min(i + 1 + _LONGEST_KIN, len(page.words))):
            word = page.words[j]
            if word.kind != "word" or word.capital:
                break
            if word.low in lexicon("family_nouns"):
                yield Span(word.start, word.end)
                break


def _relative(others: Sequence[Cluster], noun: str) -> Cluster | None:
    """The only one of `others` whose gender fits `noun`."""
    gender = lists().noun_gender(noun)
    fitting = [c for c in others if not (gender and c.gender and c.gender != gender)]
    return fitting[0] if len(fitting) == 1 else None


def kin_of_writer(page: Page, cast: Cast, people: People, mentions: Sequence[Mention]) -> Own:
    """The referents of "my father" and "my wife" by the noun, from `mentions`, the names in the writer's own sentences.

    "My parents, John and Jane Roe" gives two; nouns that the text uses of several people are left out.
    """
    found: dict[str, set[Cluster]] = {}
    for one, other in zip_longest(mentions, mentions[1:]):
        noun = _own_noun(page, one)
        if noun in _COUPLES and other is not None:
            for gender, cluster in _couple(page, people, one, other):
                found.setdefault(_COUPLES[noun][gender], set()).add(cluster)
        elif noun in lexicon("family_nouns"):
            found.setdefault(noun, set()).add(people.of[one.span.start])
    return {noun: cast.of[named.pop()] for noun, named in found.items() if len(named) == 1}


def _own_noun(page: Page, mention: Mention) -> str:
    """The noun between "my" and a name: "my older brother Roe", "my parents, John and Jane"."""
    i = page.index(mention.whole.start) - 1
    i -= i >= 0 and page.words[i].text == ","
    for j in range(i - 1, max(-1, i - 2 - _LONGEST_KIN), -1):
        if page.words[j].low == "my":
            return page.words[i].low
        if page.words[j].kind != "word" or page.words[j].capital:
            break
    return ""


def _couple(page: Page, people: People, one: Mention, other: Mention) -> list[tuple[str, Cluster]]:
    """The man and the woman of "John and Jane", by the gender of their first names."""
    if page.text[one.span.end : other.span.start].strip() not in ("and", "&"):
        return []
    pair = [people.of[m.span.start] for m in (one, other)]
    genders = [c.gender for c in pair]
    return list(zip(genders, pair, strict=True)) if set(genders) == {MALE, FEMALE} else []
