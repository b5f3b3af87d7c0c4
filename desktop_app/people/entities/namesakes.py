# SPDX-License-Identifier: Apache-2.0
"""Which of several people of one family name a short name means."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from desktop_app.people.entities.cluster import TITLES, Cluster
from desktop_app.people.entities.referents import described_beside
from desktop_app.people.mentions.mentions import Mention
from desktop_app.people.text.lexicons import Lexicons
from desktop_app.people.text.titles import PERSONAL
from desktop_app.people.text.words import Page

FORGOTTEN = 10
"""Paragraphs after which one bearer of a name gives way to another who has been named since, as often as he."""
IN_FULL, ASIDE = 3, 10
"""Mentions in full, and none by less, of who is never called by less; words between two names told as kin."""


def nearest(
    page: Page, lexicons: Lexicons, found: Sequence[Cluster], mention: Mention, titles: Mapping[str, Counter[str]]
) -> Cluster:
    """Of several bearers of a name the one named full in this paragraph before, who last told something there, then the
    one named most; before any of
    them is named, in a headline, whose gender Mr. or Ms. tells, or the one named first. Whose kin somebody is counts
    for nothing, and one who is named in full each time is not called by less.

    `titles`: how often Mr. and Ms. stand before each family name, by gender.
    """
    if len(found) == 1:
        return found[0]
    at = mention.span.start
    paragraph = page.paragraph(at)
    called = titles.get(mention.parts[-1], Counter[str]())
    kin = set()

    def rank(cluster: Cluster) -> tuple[bool, bool, bool, tuple[bool, bool, bool], bool, int, int, int]:
        before = [m for m in cluster.mentions[-60:] if m.span.start < at]
        here = any(page.paragraph(m.span.start) == paragraph for m in before)
        fits = bool(mention.gender) and mention.gender == cluster.gender
        titled = bool(mention.title) and _is_titled(page, lexicons, cluster, mention.title)
        often = len(cluster.mentions) if before else called[cluster.gender]
        short = len(before) < IN_FULL or any(len(m.parts) == 1 for m in before)
        apart = paragraph - page.paragraph(before[-1].span.start) if before else 0
        first = -cluster.mentions[0].span.start
        nearer = (here, cluster is None, short)
        return titled, fits, id(cluster) not in kin, nearer, bool(before), often, -(apart // FORGOTTEN), first

    return max(found, key=rank)


def _is_titled(page: Page, lexicons: Lexicons, cluster: Cluster, title: str) -> bool:
    """True for whom the text gives `title` elsewhere: before the name, in short ("Gov."), or beside it ("the governor,
    Jane Roe", "Jane Roe, president of the college")."""
    mentions = cluster.mentions[:TITLES]
    if title in PERSONAL:
        return any(m.title == title for m in mentions)
    short = lexicons.alike
    if any(title in {m.title, *short.get(m.title, ())} or m.title in short.get(title, ()) for m in mentions):
        return True
    return any(title in described_beside(page, m, lexicons) for m in mentions if len(m.parts) > 1)
