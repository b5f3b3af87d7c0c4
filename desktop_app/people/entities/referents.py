# SPDX-License-Identifier: Apache-2.0
"""Antecedents of a pronoun, a description or an empty source: named people and bodies, and unnamed speakers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from desktop_app.base.resources import lexicon
from desktop_app.model.spans import Span
from desktop_app.model.speaker import Kind
from desktop_app.people.entities.cluster import TITLES, Cluster, People
from desktop_app.people.mentions.mentions import Mention, Sort
from desktop_app.people.sources.sources import Shape, Source
from desktop_app.people.text.lexicons import FEMALE, MALE, lists, singulars
from desktop_app.people.text.words import ARTICLES, ENDS, Page

BEFORE, AFTER = 6, 12
"""Words before and behind a name that may describe its bearer."""
_WRITTEN = frozenset(("act", "bible", "constitution", "koran", "ordinance", "quran", "talmud", "treaty"))
"""Last words of documents that are named like bodies: the Harbor Dues Act."""
DESCRIBED = 24
"""Mentions of one name that are searched for descriptions."""
_OPENERS = {"he": MALE, "his": MALE, "she": FEMALE, "her": FEMALE}
_PRONOUNS = {**_OPENERS, "him": MALE, "himself": MALE, "herself": FEMALE}
OPENS = 2
"""The weight of a pronoun that opens the sentence after one with a single name; in that sentence itself it is 1."""


@dataclass(frozen=True, slots=True, eq=False)
class Referent:
    """One possible antecedent. `places` are its mentions in the order of the text, `words` what describes it.

    `roles` are nouns for what the text says somebody is; `sure` says whether `gender` is beyond doubt.
    """

    kind: Kind
    name: str
    places: tuple[Span, ...]
    words: frozenset[str] = frozenset()
    gender: str = ""
    sure: bool = False
    plural: bool = False
    cluster: Cluster | None = None
    members: tuple[Cluster, ...] = ()
    phrase: Span | None = None
    place: bool = False
    roles: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, eq=False)
class Cast:
    """All referents of a document: that of each cluster, and the unnamed ones."""

    of: Mapping[Cluster, Referent]
    unnamed: tuple[Referent, ...]

    @property
    def named(self) -> tuple[Referent, ...]:
        """The referents of the clusters, in their order."""
        return tuple(self.of.values())


def referents_of(page: Page, people: People) -> dict[Cluster, Referent]:
    """The named people and bodies of a document, each with the words that describe it beside its name."""
    pronouns = pronouns_beside(page, people)
    return {cluster: _of_cluster(page, cluster, pronouns.get(cluster, Counter())) for cluster in people.clusters}


def _of_cluster(page: Page, cluster: Cluster, pronouns: Counter[str]) -> Referent:
    words = _described(page, cluster)
    gender = _gender(cluster, words)
    written = cluster.body and cluster.parts[-1] in _WRITTEN
    return Referent(
        Kind.DOCUMENT if written else Kind.ORGANIZATION if cluster.body else Kind.PERSON,
        cluster.name,
        tuple(m.span for m in cluster.mentions),
        frozenset(form for w in _called_too(cluster, words) for form in singulars(w)),
        gender,
        sure=bool(gender) and _is_sure(cluster, gender, pronouns),
        cluster=cluster,
        place=all(m.sort is Sort.PLACE for m in cluster.mentions),
    )


def _described(page: Page, cluster: Cluster) -> set[str]:
    """The words that describe the entity beside its mentions; for a body the words of its name too."""
    words: set[str] = set(cluster.parts) if cluster.body else set()
    if cluster.parts[-1] in lists().suffixes:
        words.update(("company", "firm"))
    for mention in cluster.mentions[:DESCRIBED]:
        words |= described_beside(page, mention)
    return words


def _called_too(cluster: Cluster, words: set[str]) -> set[str]:
    """`words` with others that mean the same: senator for "Sen.", lawmaker for "senator", 52-year-old for 52."""
    if cluster.body:
        return words | {other for part in cluster.parts for other in lists().bodies_alike.get(part, ())}
    ages = {f"{w}-year-old" for w in words if w.isdigit() and len(w) < 4}
    return words | ages | {other for w in words for form in singulars(w) for other in lists().alike.get(form, ())}


def _gender(cluster: Cluster, words: set[str]) -> str:
    """The gender by titles and first names, else by a lone first name, else by the nouns that describe the person."""
    if cluster.gender or cluster.body:
        return cluster.gender
    name = cluster.parts[0]
    first = len(cluster.parts) == 1 and name not in lists().surnames and name in lists().first_names
    if first and (gender := lists().name_gender(name)):
        return gender
    return lists().common_gender(words)


def _is_sure(cluster: Cluster, gender: str, count: Counter[str]) -> bool:
    """Whether a title shows the gender, or a first name that pronouns beside it do not speak against."""
    titles = {m.title for m in cluster.mentions[:TITLES] if not m.title.endswith("man")}
    told = {g for t in titles if (g := lists().noun_gender(t))}
    if told:
        return told == {gender}
    first = cluster.parts[0].split("-")[0]
    known = len(cluster.parts) > 1 and lists().first_names.get(first) == gender
    against = count.total() > count[gender]
    return known and first not in lexicon("first_names_shared") and not against


def described_beside(page: Page, mention: Mention) -> set[str]:
    """Words of the title, of the noun phrase before the name and of an apposition behind it."""
    words = page.words
    found = {words[i].low for i in page.within(Span(mention.whole.start, mention.span.start))}
    i = page.index(mention.whole.start) - 1
    floor = i - BEFORE
    while i > floor and i >= 0 and words[i].text[0].islower() and words[i].low not in lists().function:
        found.add(words[i].low)
        i -= 1
    found.update(_apposed_behind(page, mention.last))
    found.update(_doing(page, mention.last))
    return found


def _doing(page: Page, i: int) -> set[str]:
    """The agent noun of the verb behind a name: a baker for "Roe bakes", a teacher for "Roe, who teaches"."""
    words = page.words[i : i + 3]
    at = 0
    while at < len(words) and (words[at].text == "," or words[at].low in ("who", "has", "had")):
        at += 1
    if at == len(words) or words[at].kind != "word" or words[at].capital:
        return set()
    stem = next((words[at].low[: -len(e)] for e in ("es", "ed", "s") if words[at].low.endswith(e)), "")
    nouns = (f"{stem}{ending}" for ending in ("er", "or", "r", "", "e"))
    return {noun for noun in nouns if len(stem) > 2 and noun in lists().people}


def _apposed_behind(page: Page, i: int) -> set[str]:
    words = page.words
    found: set[str] = set()
    copula = page.low(i) in ("is", "was", "became") and page.low(i + 1) in ARTICLES
    if page.word(i) not in (",", "(", "—", "–", "-") and not copula:
        return found
    for word in words[i + 1 : i + 1 + AFTER]:
        if word.text in ENDS or word.text in ",;:)—–" or word.low in ("who", "which", "said", "says", "and", "told"):
            if word.low == "who" and not found:
                continue
            break
        if word.kind == "word" and word.low not in lists().function:
            found.add(word.low)
    return found


def referent_of_phrase(page: Page, source: Source) -> Referent:
    """The unnamed speaker whom a source phrase describes."""
    span = source.phrase or source.span or Span(0, 0)
    kind = Kind.DOCUMENT if source.shape is Shape.DOCUMENT else Kind.UNNAMED
    if source.shape is Shape.BODY and not source.plural:
        kind = Kind.ORGANIZATION
    name = " ".join(span.of(page.text).split())
    if kind is Kind.ORGANIZATION and len(name.split()) > 2:
        name = re.sub(r"\A(?:[Ii]ts|[Oo]ur) ", "", name)  # "its monetary policy committee", but "Its owner"
    return Referent(
        kind,
        name,
        (span,),
        frozenset(form for w in source.words for form in singulars(w)),
        lists().common_gender(source.words),
        plural=source.plural,
        phrase=span,
    )


def together(members: Sequence[Referent], place: Span) -> Referent:
    """Several people who speak or are named together, as one referent of "they", "the pair", "the two"."""
    clusters = tuple(r.cluster for r in members if r.cluster is not None)
    every = {w for r in members for w in r.words}
    plurals = frozenset(f"{w}s" for w in every) | frozenset(w for w in every if all(w in r.words for r in members))
    name = " and ".join(r.name for r in members)
    words = plurals | frozenset(("pair", "two", "both", "couple", "duo"))
    return Referent(Kind.PERSON, name, (place,), words, plural=True, members=clusters)


def shown_together(page: Page, names: Sequence[str]) -> str:
    """The names of those who speak together, as the document has them: "Huw and Ifan Bevan" of two Bevans."""
    if len(names) == 2 and names[0].split()[-1] == names[1].split()[-1]:
        shared = f"{' '.join(names[0].split()[:-1])} and {names[1]}"
        if shared in page.text:
            return shared
    return " and ".join(names)


def pronouns_beside(page: Page, people: People) -> dict[Cluster, Counter[str]]:
    """How much pronouns speak for `f` and `m`, by the cluster.

    Only sentences that name one person count: "Roe sold his boat.", "Roe lives there. She sails."
    """
    counts: dict[Cluster, Counter[str]] = {}
    named = _alone(page, people)
    for number, (cluster, place) in named.items():
        if cluster is None:
            continue
        count = counts.setdefault(cluster, Counter())
        end = page.sentences[number].end
        inside = page.within(Span(place.end, max(place.end, end)))
        pronoun = next((page.words[i].low for i in inside if page.words[i].low in _PRONOUNS), None)
        if pronoun is not None:
            count[_PRONOUNS[pronoun]] += 1
        opener = _opener_behind(page, number) if number + 1 not in named else ""
        if opener in _OPENERS:
            count[_OPENERS[opener]] += OPENS
    return counts


def _alone(page: Page, people: People) -> dict[int, tuple[Cluster | None, Span]]:
    """The person named in each sentence that names any, with the first place; None for one that names several."""
    found: dict[int, tuple[Cluster | None, Span]] = {}
    for cluster in people.clusters:
        if cluster.body:
            continue
        for mention in cluster.mentions:
            number = page.sentence(mention.span.start)
            known = found.get(number)
            if known is None:
                found[number] = cluster, mention.span
            elif known[0] is not cluster:
                found[number] = None, mention.span
    return found


def _opener_behind(page: Page, number: int) -> str:
    """The first word of the sentence behind sentence `number`, where a paragraph holds both."""
    if number + 1 >= len(page.sentences):
        return ""
    start = page.sentences[number + 1].start
    i = page.index(start)
    one = page.paragraph(start) == page.paragraph(page.sentences[number].start)
    return page.low(i) if one else ""
