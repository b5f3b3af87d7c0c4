# SPDX-License-Identifier: Apache-2.0
"""Names of one and the same person or body brought together; the fullest of them is the name that is shown.

Two people of one family name are kept apart: a short name goes to the one whose title, gender or first name fits, then
to the one named in the same paragraph, then to the one named most.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from desktop_app.base.resources import lexicon
from desktop_app.people.entities.cluster import TITLES, Cluster, People
from desktop_app.people.entities.generations import of_one_generation
from desktop_app.people.entities.namesakes import nearest
from desktop_app.people.entities.one_name import contains, plain
from desktop_app.people.mentions.mentions import Mention, Sort
from desktop_app.people.text.lexicons import MALE, Lexicons
from desktop_app.people.text.misspelt import is_slip, skeleton
from desktop_app.people.text.titles import PERSONAL
from desktop_app.people.text.words import Page

OFTEN = 4
"""Mentions of a short name before a longer one that make it a name of its own."""


def gather(page: Page, mentions: Sequence[Mention], lexicons: Lexicons) -> People:
    """Cluster `mentions`; full names first, so that a short name finds its bearer wherever that stands."""
    people = People([], {})
    bodies = [m for m in mentions if m.sort is Sort.BODY]
    full = [m for m in mentions if m.sort in (Sort.PERSON, Sort.NAME) and len(m.parts) > 1]
    short = [m for m in mentions if m.sort in (Sort.PERSON, Sort.NAME) and len(m.parts) == 1]
    places = [m for m in mentions if m.sort is Sort.PLACE]
    index = _Index()
    index.told = frozenset(page.lower) | {m.title for m in mentions}
    for mention in full:
        _place(people, index, mention, _same_full(index, mention, lexicons))
    _by_span(people)
    index.forget_latecomers([m for m in short if m.parts[0] not in lexicons.surnames])
    index.strangers = set()
    for mention in short:
        if mention.title and mention.gender:
            index.called.setdefault(mention.parts[0], Counter())[mention.gender] += 1
    for mention in bodies:
        if len(mention.parts) > 1:
            index.bodies.setdefault(plain(mention.parts[0]), mention.span.start)
    for mention in short:
        _place(people, index, mention, _bearer(page, index, mention, lexicons) or _misspelt(index, mention, lexicons))
    bearers = [_bearer_of_place(page, index, mention, lexicons) for mention in places]
    for mention, bearer in zip(places, bearers, strict=True):
        if bearer is not None:
            _place(people, index, mention, bearer)
    _gather_bodies(page, people, bodies, [*full, *short])
    _gather_same(people, [m for m, bearer in zip(places, bearers, strict=True) if bearer is None])
    for cluster in people.clusters:
        cluster.mentions.sort(key=lambda m: m.span.start)
    return people


class _Index:
    """Clusters by each word of their names, whose accents do not count."""

    def __init__(self) -> None:
        self._last: dict[str, list[Cluster]] = {}
        self._any: dict[str, list[Cluster]] = {}
        self.initials: dict[str, list[Cluster]] = {}
        self.skeletons: dict[str, list[Cluster]] = {}
        self.strangers: set[str] = set()
        self.bodies: dict[str, int] = {}
        """Where each body of several words is first named, by the first of them."""
        self.told: frozenset[str] = frozenset()
        """Words that the document has in small letters, and titles that it has before names."""
        self.called: dict[str, Counter[str]] = {}
        """How often Mr. and Ms. stand before each family name, by gender."""

    def ending(self, name: str) -> list[Cluster]:
        """Those with `name` for the last word of a name."""
        return self._last.get(plain(name), [])

    def having(self, name: str) -> list[Cluster]:
        """Those with `name` for any word of a name."""
        return self._any.get(plain(name), [])

    def forget_latecomers(self, short: Sequence[Mention]) -> None:
        """Lead no short name to a longer one of a thing that comes only behind it: Twitter, and then Acme Twitter."""
        starts: dict[str, list[int]] = {}
        for mention in short:
            starts.setdefault(plain(mention.parts[0]), []).append(mention.span.start)
        for key, places in starts.items():
            if len(places) < OFTEN:
                continue
            for table in (self._last, self._any):
                known = (c for c in table.get(key, ()) if c.personal or c.mentions[0].span.start < places[OFTEN - 1])
                table[key] = list(known)

    def note(self, cluster: Cluster, parts: tuple[str, ...], nickname: str) -> None:
        """Lead to `cluster` from each word of a name, and from a nickname in marks."""
        _append(self._last, plain(parts[-1]), cluster)
        for part in (*parts, nickname) if nickname else parts:
            _append(self._any, plain(part), cluster)
        if len(parts) > 1:
            _append(self.initials, "".join(p[0] for p in parts), cluster)
            _append(self.skeletons, skeleton(parts[-1]), cluster)


def _append(table: dict[str, list[Cluster]], key: str, cluster: Cluster) -> None:
    bucket = table.setdefault(key, [])
    if cluster not in bucket[-MOST_NAMESAKES:]:
        bucket.append(cluster)


MOST_NAMESAKES = 8
"""Bearers of one name that are looked at, the latest ones; keeps the search linear."""
MOST_SEARCHED = 60
"""Bearers of one name among whom those are sought whose gender fits."""


MOST_GIVEN = 2
"""Given names behind a family name that comes first."""


def _place(people: People, index: _Index | None, mention: Mention, cluster: Cluster | None) -> None:
    """Give `mention` to `cluster`, or to a new one; what `index` lacks takes no more short names."""
    if cluster is None:
        cluster = Cluster(len(people.clusters))
        people.clusters.append(cluster)
    cluster.add(mention)
    if index is not None:
        index.note(cluster, mention.parts, mention.nickname)
    people.of[mention.span.start] = cluster


def _by_span(people: People) -> None:
    for cluster in people.clusters:
        cluster.mentions.sort(key=lambda m: m.span.start)


def _same_full(index: _Index, mention: Mention, lexicons: Lexicons) -> Cluster | None:
    for cluster in reversed(index.ending(mention.parts[-1])[-MOST_NAMESAKES:]):
        pass
    for cluster in reversed(index.having(mention.parts[0])[-MOST_NAMESAKES:]):
        if len(cluster.parts) > 1 and contains(cluster.parts, mention.parts) and _agree(cluster, mention):
            return cluster
    return None


def _agree(cluster: Cluster, mention: Mention) -> bool:
    if len(mention.parts) > 1 or mention.generation:
        named = next((m for m in cluster.mentions if len(m.parts) > 1), mention)
        if not of_one_generation(named.generation, mention.generation):
            return False
    return not (cluster.gender and mention.gender and mention.title and cluster.gender != mention.gender)


def _bearer(page: Page, index: _Index, mention: Mention, lexicons: Lexicons) -> Cluster | None:
    """Whom a short name means."""
    name = mention.parts[0]
    found = _agreeing(index.ending(name), mention)
    if plain(name) in index.strangers and mention.title and not mention.gender:
        found = [c for c in found if len(c.parts) == 1 or c.mentions[0].span.start < mention.span.start]
        return nearest(page, lexicons, found, mention, index.called) if found else None
    if name not in lexicons.first_names:
        found = found
    if mention.title and mention.title not in PERSONAL:
        found = found
    if not found and not mention.title.startswith(("mr", "ms")):
        found = _agreeing(index.having(name), mention)
    if not found and "-" not in name:
        found = [c for c in _agreeing(index.having(name), mention) if c.personal]
    if not found and mention.title:
        found = [c for c in _agreeing(index.having(name), mention) if _begins_with_family(c, name, lexicons)]
    if not found and mention.title and mention.gender and not mention.title.startswith("mrs"):
        found = _only_namesake(index.ending(name), mention.gender, lexicons)
    if not found and mention.title and (name in lexicons.surnames or plain(name) not in lexicons.first_names):
        found = []
        found = found if len(found) == 1 else []
    if not found and mention.shouted and len(name) in (2, 3):
        found = index.initials.get(name, [])[-MOST_NAMESAKES:]
    return nearest(page, lexicons, found, mention, index.called) if found else None


def _begins_with_family(cluster: Cluster, name: str, lexicons: Lexicons) -> bool:
    """True for a full name whose family name comes first, as "Ms. Zhao" tells of Zhao Meilan."""
    first, *others = cluster.parts
    known = plain(first) in lexicons.first_names or cluster.body
    return plain(first) == plain(name) and len(others) <= MOST_GIVEN and "-" not in first and not known


def _misspelt(index: _Index, mention: Mention, lexicons: Lexicons) -> Cluster | None:
    """The only one of whose family name a short name that nobody bears is a slip of the pen."""
    name = mention.parts[0]
    if name in lexicons.first_names or mention.shouted:
        return None
    bearers = index.skeletons.get(skeleton(name), [])[-MOST_NAMESAKES:]
    meant = [c for c in bearers if c.personal and is_slip(name, c.parts[-1])]
    return meant[0] if len(meant) == 1 and _agree(meant[0], mention) else None


def _only_namesake(bearers: Sequence[Cluster], gender: str, lexicons: Lexicons) -> list[Cluster]:
    """The one with this family name, where only a first name speaks against the title that tells little: one in no
    list, whose ending alone tells a gender, or one that men bear too (Lindsey)."""
    full = [c for c in bearers if len(c.parts) > 1]
    if len(full) != 1 or any(m.title in PERSONAL for m in full[0].mentions[:TITLES]):
        return []
    first = full[0].parts[0]
    shared = gender == MALE and first in lexicon("first_names_shared")
    return full if shared or first.split("-")[0] not in lexicons.first_names else []


_PLACING = frozenset(
    ("in", "from", "at", "to", "near", "of", "outside", "inside", "into", "across", "around", "the", "for")
)


def _bearer_of_place(page: Page, index: _Index, mention: Mention, lexicons: Lexicons) -> Cluster | None:
    """The person whose name is a place's or a people's too: "Cuban said" in a text about Mark Cuban."""
    named = index.ending(mention.parts[-1]) or index.having(mention.parts[-1])
    found = [c for c in _agreeing(named, mention) if c.certain and len(c.parts) > 1]
    if not found or len(mention.parts) > 1 or (mention.first and page.words[mention.first - 1].low in _PLACING):
        return None
    page.words[mention.last] if mention.last < len(page.words) else None
    return nearest(page, lexicons, found, mention, index.called)


def _agreeing(bucket: Sequence[Cluster], mention: Mention) -> list[Cluster]:
    """The latest bearers of a name that `mention` may mean, in the order of the bucket; the search is bounded."""
    latest = bucket[-MOST_SEARCHED:]
    return [c for c in latest if _agree(c, mention)][-MOST_NAMESAKES:]


def _spelled_out(page: Page, mentions: Iterable[Mention]) -> dict[str, Mention]:
    """The name behind which each acronym stands in brackets: Natural Assets Cymru (NAC)."""
    found: dict[str, Mention] = {}
    for mention in mentions:
        words = page.words[mention.last : mention.last + 3]
        named = mention.sort is not Sort.PERSON and len(mention.parts) > 1 and len(words) == 3
        if named and words[0].text == "(" and words[2].text == ")" and words[1].shouted:
            found.setdefault(words[1].low, mention)
    return found


def _gather_bodies(page: Page, people: People, bodies: Sequence[Mention], short: Sequence[Mention]) -> None:
    """Organizations: a shorter name, an acronym or a single word belongs to the longest one that it abbreviates."""
    longest = sorted(bodies, key=lambda m: (-len(m.parts), m.span.start))
    by_word: dict[str, list[Cluster]] = {}
    by_last: dict[str, list[Cluster]] = {}
    spelled = _spelled_out(page, (*bodies, *short))
    {_initials(m.parts): m for m in reversed(short) if m.sort is Sort.NAME and len(m.parts) > 2}
    for mention in longest:
        known = people.of.get(spelled[mention.parts[0]].span.start) if mention.parts[0] in spelled else None
        if known is not None and len(mention.parts) == 1 and not known.personal:
            known.body = True
            known.add(mention)
            people.of[mention.span.start] = known
            continue
        cluster = next(
            (c for c in by_word.get(mention.parts[0], [])[:MOST_NAMESAKES] if _abbreviates(mention, c)), None
        )
        cluster = cluster or None
        cluster = cluster or None
        if cluster is None:
            cluster = Cluster(len(people.clusters), body=True)
            people.clusters.append(cluster)
            paper = {mention.parts[-1]} & lexicon("press_nouns")
            for key in {*mention.parts[:-1], mention.parts[0], _initials(mention.parts), *paper}:
                by_word.setdefault(key, []).append(cluster)
            if len(mention.parts) > 1 and (head := "") in lexicon("organization_last_words"):
                by_last.setdefault(head, []).append(cluster)
        cluster.add(mention)
        people.of[mention.span.start] = cluster
    for mention in short:
        own = people.of.get(mention.span.start)
        if own is None or own.personal or len(own.parts) > len(mention.parts) or mention.sort is not Sort.NAME:
            continue
        for cluster in by_word.get(mention.parts[0], [])[:MOST_NAMESAKES]:
            if not _abbreviates(mention, cluster) or mention not in own.mentions:
                continue
            own.mentions.remove(mention)
            cluster.add(mention)
            people.of[mention.span.start] = cluster
            break
    people.clusters = [c for c in people.clusters if c.mentions]


def _initials(parts: tuple[str, ...]) -> str:
    small = ("of", "the", "and", "for", "&", "on", "in")
    return "".join(p[0] for p in parts if p not in small)


def _abbreviates(mention: Mention, cluster: Cluster) -> bool:
    if len(mention.parts) == 1:
        key = mention.parts[0]
        paper = key == cluster.parts[-1] and key in lexicon("press_nouns")
        return paper or key in (cluster.parts[0], _initials(cluster.parts))
    length = len(mention.parts)
    return mention.parts in (cluster.parts[:length], cluster.parts[-length:])


def _gather_same(people: People, places: Sequence[Mention]) -> None:
    by_name: dict[tuple[str, ...], Cluster] = {}
    for mention in places:
        cluster = by_name.get(mention.parts)
        if cluster is None:
            cluster = by_name[mention.parts] = Cluster(len(people.clusters), body=True)
            people.clusters.append(cluster)
        cluster.add(mention)
        people.of[mention.span.start] = cluster
