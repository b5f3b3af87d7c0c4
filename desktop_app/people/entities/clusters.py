# SPDX-License-Identifier: Apache-2.0
"""Clusters the names of one person or body; the fullest of them is the name that is shown.

Two people of one family name are kept apart: a short name goes to the one whose title, gender or first name fits, then
to the one named in the same paragraph, then to the one named most.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from desktop_app.base.resources import lexicon
from desktop_app.people.entities.cluster import (
    TITLES,
    Draft,
    Drafts,
    compatible,
    contains,
    is_slip,
    of_one_generation,
    plain,
    skeleton,
)
from desktop_app.people.entities.referents import described_beside
from desktop_app.people.mentions.mentions import Mention, Sort
from desktop_app.people.mentions.titles import PERSONAL
from desktop_app.people.text.lexicons import MALE, lists
from desktop_app.people.text.words import Page

MOST_NAMESAKES = 8
"""The latest bearers of one name that are compared; keeps the search linear."""
MOST_SEARCHED = 60
"""Bearers of one name that are filtered by gender."""
MOST_GIVEN = 2
"""Given names behind a family name that comes first."""
FORGOTTEN = 10
"""Paragraphs after which another bearer of a name, named since and as often, is preferred."""
IN_FULL = 3
"""Mentions by the full name, and none by a shorter one, from which a bearer is never called by a shorter one."""
_PLACING = frozenset(
    ("in", "from", "at", "to", "near", "of", "outside", "inside", "into", "across", "around", "the", "for")
)
"""Words before a name that show it to be a place's."""
_SMALL = ("of", "the", "and", "for", "&", "on", "in")


def gather(page: Page, mentions: Sequence[Mention]) -> Drafts:
    """Cluster `mentions`; full names first, so that a short name finds its bearer also further down."""
    drafts = Drafts()
    persons = [m for m in mentions if m.sort is Sort.PERSON]
    full = [m for m in persons if len(m.parts) > 1]
    short = [m for m in persons if len(m.parts) == 1]
    index = _Index(short)
    for mention in full:
        _place(drafts, index, mention, _same_full(index, mention))
    _gather_short(page, drafts, index, short)
    places = _give_homonyms(page, drafts, index, [m for m in mentions if m.sort is Sort.PLACE])
    _gather_bodies(page, drafts, [m for m in mentions if m.sort is Sort.BODY])
    _gather_places(drafts, places)
    _sort_mentions(drafts)
    return drafts


def _sort_mentions(drafts: Drafts) -> None:
    for cluster in drafts.clusters:
        cluster.mentions.sort(key=lambda m: m.span.start)


def _gather_short(page: Page, drafts: Drafts, index: _Index, short: Sequence[Mention]) -> None:
    """Add each name of one word to its bearer's cluster: "Roe" to Jane Roe, and the misspelling "Reo" too."""
    for mention in short:
        _place(drafts, index, mention, _bearer(page, index, mention) or _misspelt(index, mention))


def _give_homonyms(page: Page, drafts: Drafts, index: _Index, places: Sequence[Mention]) -> list[Mention]:
    """Add names of places that are persons' here ("Cuban") to those persons' clusters; return the rest of `places`."""
    rest = []
    for mention in places:
        bearer = _bearer_of_place(page, index, mention)
        if bearer is None:
            rest.append(mention)
        else:
            _place(drafts, index, mention, bearer)
    return rest


class _Index:
    """Clusters by each word of their names, accents ignored."""

    def __init__(self, short: Iterable[Mention]) -> None:
        self._last: dict[str, list[Draft]] = {}
        self._any: dict[str, list[Draft]] = {}
        self.initials: dict[str, list[Draft]] = {}
        self.skeletons: dict[str, list[Draft]] = {}
        self.called: dict[str, Counter[str]] = {}
        """How often Mr. and Ms. stand before each family name, by gender."""
        for mention in short:
            if mention.title and mention.gender:
                self.called.setdefault(mention.parts[0], Counter())[mention.gender] += 1

    def ending(self, name: str) -> list[Draft]:
        return self._last.get(plain(name), [])

    def having(self, name: str) -> list[Draft]:
        return self._any.get(plain(name), [])

    def note(self, cluster: Draft, parts: tuple[str, ...]) -> None:
        _append(self._last, plain(parts[-1]), cluster)
        for part in parts:
            _append(self._any, plain(part), cluster)
        if len(parts) > 1:
            _append(self.initials, "".join(p[0] for p in parts), cluster)
            _append(self.skeletons, skeleton(parts[-1]), cluster)


def _append(table: dict[str, list[Draft]], key: str, cluster: Draft) -> None:
    bucket = table.setdefault(key, [])
    if cluster not in bucket[-MOST_NAMESAKES:]:
        bucket.append(cluster)


def _place(drafts: Drafts, index: _Index, mention: Mention, cluster: Draft | None) -> None:
    if cluster is None:
        cluster = Draft()
        drafts.clusters.append(cluster)
    index.note(cluster, mention.parts)
    _move(drafts, mention, cluster)


def _same_full(index: _Index, mention: Mention) -> Draft | None:
    """The cluster of a full name with the same words, some more or fewer, an initial or a short first name."""
    for cluster in reversed(index.having(mention.parts[0])[-MOST_NAMESAKES:]):
        if len(cluster.parts) > 1 and contains(cluster.parts, mention.parts) and _agree(cluster, mention):
            return cluster
    for cluster in reversed(index.ending(mention.parts[-1])[-MOST_NAMESAKES:]):
        if compatible(cluster.parts, mention.parts) and _agree(cluster, mention):
            return cluster
    return None


def _agree(cluster: Draft, mention: Mention) -> bool:
    """Whether neither generation nor gender keeps the two apart: Roe Sr. and Roe Jr., Jane Roe and Mr. Roe."""
    if len(mention.parts) > 1 or mention.generation:
        named = next((m for m in cluster.mentions if len(m.parts) > 1), mention)
        if not of_one_generation(named.generation, mention.generation):
            return False
    return not (cluster.gender and mention.gender and mention.title and cluster.gender != mention.gender)


def _bearer(page: Page, index: _Index, mention: Mention) -> Draft | None:
    """The cluster that a short name refers to: the nearest bearer in the first of its `_readings` that has any."""
    found = next(filter(None, _readings(index, mention)), None)
    return _nearest(page, found, mention, index) if found else None


def _readings(index: _Index, mention: Mention) -> Iterator[list[Draft]]:
    """Its bearers as family name ("Roe"), any name ("Jane"), family name that comes first ("Ms. Zhao"), initials."""
    name = mention.parts[0]
    yield _agreeing(index.ending(name), mention)
    having = _agreeing(index.having(name), mention)
    if "-" not in name or not mention.title.startswith(("mr", "ms")):
        yield having
    if mention.title:
        yield [c for c in having if _begins_with_family(c, name)]
        if mention.gender and not mention.title.startswith("mrs"):
            yield _only_namesake(index.ending(name), mention.gender)
        beginning = [c for c in index.having(name) if _may_begin_with_family(c, name)]
        yield beginning if len(beginning) == 1 else []
    if mention.shouted and len(name) in (2, 3):
        yield index.initials.get(name, [])[-MOST_NAMESAKES:]


def _begins_with_family(cluster: Draft, name: str) -> bool:
    """Whether the family name of a full name comes first, as "Ms. Zhao" shows of Zhao Meilan."""
    first, *others = cluster.parts
    known = plain(first) in lists().first_names
    return plain(first) == plain(name) and len(others) <= MOST_GIVEN and "-" not in first and not known


def _may_begin_with_family(cluster: Draft, name: str) -> bool:
    """Whether the family name may come first though it is a first name too: Li Wei, who is Mr. Li."""
    first, *others = cluster.parts
    untitled = not any(m.title in PERSONAL for m in cluster.mentions[:TITLES])
    return plain(first) == plain(name) and len(others) == 1 and untitled


def _misspelt(index: _Index, mention: Mention) -> Draft | None:
    """The only cluster whose family name a short name without bearer misspells: "Pelham", and once "Pehlam"."""
    name = mention.parts[0]
    if name in lists().first_names or mention.shouted:
        return None
    bearers = index.skeletons.get(skeleton(name), [])[-MOST_NAMESAKES:]
    meant = [c for c in bearers if is_slip(name, c.parts[-1])]
    return meant[0] if len(meant) == 1 and _agree(meant[0], mention) else None


def _only_namesake(bearers: Sequence[Draft], gender: str) -> list[Draft]:
    """The only bearer of this family name, if the first name is in no list, or one of men too (Lindsey)."""
    full = [c for c in bearers if len(c.parts) > 1]
    if len(full) != 1 or any(m.title in PERSONAL for m in full[0].mentions[:TITLES]):
        return []
    first = full[0].parts[0]
    shared = gender == MALE and first in lexicon("first_names_shared")
    return full if shared or first.split("-")[0] not in lists().first_names else []


def _bearer_of_place(page: Page, index: _Index, mention: Mention) -> Draft | None:
    """The person whose name is a place's or a people's too: "Cuban said" in a text about Mark Cuban."""
    named = index.ending(mention.parts[-1]) or index.having(mention.parts[-1])
    found = [c for c in _agreeing(named, mention) if len(c.parts) > 1]
    if not found or len(mention.parts) > 1 or (mention.first and page.words[mention.first - 1].low in _PLACING):
        return None
    return _nearest(page, found, mention, index)


def _agreeing(bucket: Sequence[Draft], mention: Mention) -> list[Draft]:
    """The latest bearers of a name that `mention` may refer to, in the order of the bucket; the search is bounded."""
    latest = bucket[-MOST_SEARCHED:]
    return [c for c in latest if _agree(c, mention)][-MOST_NAMESAKES:]


def _nearest(page: Page, found: Sequence[Draft], mention: Mention, index: _Index) -> Draft:
    """Of several bearers of a name the one who has the title, then the one of the gender, then the one named in this
    paragraph before, then the one named most; before any of them is named, in a headline, the one whose gender Mr. or
    Ms. shows, or the one named first. One who is always named in full is never meant by a shorter name.
    """
    if len(found) == 1:
        return found[0]
    at = mention.span.start
    paragraph = page.paragraph(at)
    called = index.called.get(mention.parts[-1], Counter[str]())

    def rank(cluster: Draft) -> tuple[bool, bool, bool, bool, bool, int, int, int]:
        before = [m for m in cluster.mentions[-MOST_SEARCHED:] if m.span.start < at]
        here = any(page.paragraph(m.span.start) == paragraph for m in before)
        fits = bool(mention.gender) and mention.gender == cluster.gender
        titled = bool(mention.title) and _is_titled(page, cluster, mention.title)
        often = len(cluster.mentions) if before else called[cluster.gender]
        short = len(before) < IN_FULL or any(len(m.parts) == 1 for m in before)
        apart = paragraph - page.paragraph(before[-1].span.start) if before else 0
        first = -cluster.mentions[0].span.start
        return titled, fits, here, short, bool(before), often, -(apart // FORGOTTEN), first

    return max(found, key=rank)


def _is_titled(page: Page, cluster: Draft, title: str) -> bool:
    """Whether the text gives the entity `title` elsewhere, also in short ("Gov.") or described beside the name."""
    mentions = cluster.mentions[:TITLES]
    if title in PERSONAL:
        return any(m.title == title for m in mentions)
    short = lists().alike
    if any(title in {m.title, *short.get(m.title, ())} or m.title in short.get(title, ()) for m in mentions):
        return True
    return any(title in described_beside(page, m) for m in mentions if len(m.parts) > 1)


def _spelled_out(page: Page, mentions: Iterable[Mention]) -> dict[str, Mention]:
    """The name that each acronym in brackets abbreviates: Natural Assets Cymru (NAC)."""
    found: dict[str, Mention] = {}
    for mention in mentions:
        words = page.words[mention.last : mention.last + 3]
        named = len(mention.parts) > 1 and len(words) == 3
        if named and words[0].text == "(" and words[2].text == ")" and words[1].shouted:
            found.setdefault(words[1].low, mention)
    return found


def _gather_bodies(page: Page, drafts: Drafts, bodies: Sequence[Mention]) -> None:
    """Cluster bodies: a shorter name, an acronym or a single word joins the longest name that it abbreviates."""
    by_word: dict[str, list[Draft]] = {}
    spelled = _spelled_out(page, bodies)
    for mention in sorted(bodies, key=lambda m: (-len(m.parts), m.span.start)):
        known = drafts.of.get(spelled[mention.parts[0]].span.start) if mention.parts[0] in spelled else None
        if known is None or len(mention.parts) > 1:
            known = _abbreviated(by_word, mention) or _new_body(drafts, by_word, mention)
        _move(drafts, mention, known)


def _new_body(drafts: Drafts, by_word: dict[str, list[Draft]], mention: Mention) -> Draft:
    """A new body, noted in `by_word` under what may abbreviate its name: "Leith" and "LPA" of Leith Port Authority."""
    cluster = Draft(body=True)
    drafts.clusters.append(cluster)
    paper = {mention.parts[-1]} & lexicon("press_nouns")
    for key in {*mention.parts[:-1], mention.parts[0], _initials(mention.parts), *paper}:
        by_word.setdefault(key, []).append(cluster)
    return cluster


def _move(drafts: Drafts, mention: Mention, cluster: Draft) -> None:
    cluster.add(mention)
    drafts.of[mention.span.start] = cluster


def _abbreviated(by_word: dict[str, list[Draft]], mention: Mention) -> Draft | None:
    """The first body with a name that `mention` is short for."""
    known = by_word.get(mention.parts[0], [])[:MOST_NAMESAKES]
    return next((cluster for cluster in known if _abbreviates(mention, cluster)), None)


def _initials(parts: tuple[str, ...]) -> str:
    return "".join(p[0] for p in parts if p not in _SMALL)


def _abbreviates(mention: Mention, cluster: Draft) -> bool:
    if len(mention.parts) == 1:
        key = mention.parts[0]
        paper = key == cluster.parts[-1] and key in lexicon("press_nouns")
        return paper or key in (cluster.parts[0], _initials(cluster.parts))
    length = len(mention.parts)
    return mention.parts in (cluster.parts[:length], cluster.parts[-length:])


def _gather_places(drafts: Drafts, places: Sequence[Mention]) -> None:
    by_name: dict[tuple[str, ...], Draft] = defaultdict(lambda: Draft(body=True))
    for mention in places:
        _move(drafts, mention, by_name[mention.parts])
    drafts.clusters += by_name.values()
