# SPDX-License-Identifier: Apache-2.0
"""Whom "the pair", "both" and "the two companies" mean: the two who spoke last together, or who are named last."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from desktop_app.base.resources import lexicon
from desktop_app.people.entities.cluster import Cluster, People
from desktop_app.people.entities.referents import Referent
from desktop_app.people.mentions.mentions import Mention, Sort
from desktop_app.people.resolve.reading import Reading
from desktop_app.people.sources.sources import Shape, Source
from desktop_app.people.text.lexicons import FEMALE, MALE
from desktop_app.people.text.words import Page

NEAR, NEAR_SENTENCES, LOOKED_AT = 3, 6, 40
"""Paragraphs, sentences and mentions before "both" and "the pair" among which the two are sought."""


def two_before(page: Page, people: People, mentions: Sequence[Mention], offset: int) -> list[Cluster]:
    """The two people who are named last before `offset`, in the order of the text; nothing where they are far."""
    found: list[Cluster] = []
    stop = bisect_left(mentions, offset, key=lambda m: m.span.start)
    for mention in reversed(mentions[max(0, stop - LOOKED_AT) : stop]):
        start = mention.span.start
        far = page.paragraph(offset) - page.paragraph(start) > NEAR
        if far or page.sentence(offset) - page.sentence(start) > NEAR_SENTENCES:
            break
        cluster = people.of[start]
        if cluster.certain and cluster not in found:
            found.insert(0, cluster)
        if len(found) == 2:
            return found
    return []


def two_bodies_before(page: Page, people: People, mentions: Sequence[Mention], offset: int) -> list[Cluster]:
    """The only two bodies that this sentence, or it and the one before, names before `offset`, in that order."""
    stop = bisect_left(mentions, offset, key=lambda m: m.span.start)
    near = mentions[max(0, stop - LOOKED_AT) : stop]
    for back in (0, 1):
        here = (m for m in near if page.sentence(m.span.start) >= page.sentence(offset) - back)
        found = dict.fromkeys(id(people.of[m.span.start]) for m in here if m.sort is not Sort.PLACE)
        bodies = [c for c in people.clusters if id(c) in found and c.body]
        if len(bodies) == 2:
            return sorted(bodies, key=lambda c: list(found).index(id(c)))
    return []


def two_meant(reading: Reading, source: Source, spoke: Iterable[Referent | None]) -> list[Referent]:
    """The two whom `source` means where nobody is known as two; `spoke` are those who spoke last, the latest first."""
    if source.span is None:
        return []
    words = source.span.of(reading.page.text).casefold()
    if source.shape is Shape.BODY and source.plural and words.startswith(("both ", "the two ")):
        bodies = two_bodies_before(reading.page, reading.people, reading.mentions, source.span.start)
        return [reading.cast.of[id(cluster)] for cluster in bodies]
    if words not in lexicon("two_people"):
        return []
    found: Sequence[Cluster] = next((r.members for r in spoke if r is not None and len(r.members) == 2), ())
    found = found or two_before(reading.page, reading.people, reading.mentions, source.span.start)
    other = MALE if words.endswith("women") else FEMALE if words.endswith("men") else ""
    two = [reading.cast.of[id(cluster)] for cluster in found]
    return [] if other and any(one.gender == other for one in two) else two
