# SPDX-License-Identifier: Apache-2.0
"""The gender of people whom neither title nor first name tells: by the pronouns around their names."""

from __future__ import annotations

from collections import Counter

from desktop_app.model.spans import Span
from desktop_app.people.entities.cluster import Cluster, People
from desktop_app.people.text.lexicons import FEMALE, MALE
from desktop_app.people.text.words import Page

_OPENERS = {"he": MALE, "his": MALE, "she": FEMALE, "her": FEMALE}
_PRONOUNS = {**_OPENERS, "him": MALE, "himself": MALE, "herself": FEMALE}
OPENS = 2
"""What a pronoun counts that opens the sentence behind one with a single name; one in the sentence itself counts 1."""


def pronouns_beside(page: Page, people: People) -> dict[Cluster, Counter[str]]:
    """How much pronouns speak for `f` and `m`, by the cluster.

    Only sentences that name one person tell: "Roe sold his boat.", "Roe lives there. She sails."
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
    return page.words[i].low if one and i < len(page.words) else ""
