# SPDX-License-Identifier: Apache-2.0
"""Firms that are called like persons, as what they say at the head of a text, or what they are called, tells.

Nobody calls himself "it"; and the first sentence of a text does not speak of an "it" that it has not named.
"""

from __future__ import annotations

from collections.abc import Iterable

from desktop_app.base.resources import lexicon
from desktop_app.people.entities.cluster import Cluster, People
from desktop_app.people.mentions.appositions import PERSONS_TOO
from desktop_app.people.mentions.mentions import Mention, Sort
from desktop_app.people.text.lexicons import Lexicons
from desktop_app.people.text.words import ENDS, Page

LEAD = 2
"""Paragraphs at the top in which a text says what it is about."""
_LONGEST_TIME = 4
"""Words between "said" and "it": "on Monday that"."""
_TIMES = frozenset(("on", "late", "early", "that", "today", "yesterday", "in", "a", "statement", "last", "week"))
_AHEAD = frozenset(("will", "would", "had", "has", "plans", "planned", "expects", "expected", "was", "is"))
_OF_NOBODY = frozenset(
    "appear appeared be become becoming been cost frozen getting going look looked make mean rain rained raining seem "
    "seemed snow snowed snowing take taken taking to".split()
)
"""What "it" does that stands for nobody: "it would take years"."""
_REPORTED = frozenset(("reported", "posted", "booked"))
_RESULTS = frozenset(("earnings", "loss", "losses", "profit", "profits", "revenue", "revenues", "turnover"))
_LONGEST_RESULT = 12
"""Words behind "reported" among which "profit" stands."""


def firms(page: Page, people: People, lexicons: Lexicons) -> Iterable[Cluster]:
    """The clusters that seem to be persons and are the firms that a text is about."""
    for cluster in people.clusters:
        first = cluster.mentions[0]
        if cluster.body or _is_titled(cluster, lexicons):
            continue
        leads = page.paragraph(first.span.start) < LEAD and _is_first_body(people, first)
        told = leads and (_says_it(page, first) or _reports(page, first))
        if told or _is_apposed(page, first, lexicons):
            yield cluster


def _is_apposed(page: Page, mention: Mention, lexicons: Lexicons) -> bool:
    """True for "The company, Roe Marl, will": a sentence begins with a body, and the name says which."""
    words, at = page.words, mention.first
    if at < len(("The", "company", ",")) or mention.last >= len(words):
        return False
    article, noun, comma = words[at - 3 : at]
    told = article.text == "The" and noun.text.islower() and comma.text == words[mention.last].text == ","
    return told and lexicons.body_noun(noun.low) and noun.low not in PERSONS_TOO and not lexicons.person_noun(noun.low)


def _is_titled(cluster: Cluster, lexicons: Lexicons) -> bool:
    """True behind Mr. or an office; a noun for a body as well tells nothing: "miner Roe Marl"."""
    return any(m.whole != m.span or (m.title and not lexicons.body_noun(m.title)) for m in cluster.mentions)


def _is_first_body(people: People, first: Mention) -> bool:
    """True where no body is named before."""
    starts = (m.span.start for c in people.clusters if c.body for m in c.mentions[:1] if m.sort is not Sort.PLACE)
    return all(start >= first.span.start for start in starts)


def _says_it(page: Page, mention: Mention) -> bool:
    """True for "Roe Marl said on Monday that it would recall": what is told is told of the teller."""
    words, at = page.words, mention.last
    if at >= len(words) or words[at].low not in lexicon("telling_verbs"):
        return False
    it = next((i for i in range(at + 1, min(at + 2 + _LONGEST_TIME, len(words))) if words[i].low == "it"), None)
    if it is None or it + 2 >= len(words):
        return False
    calendar = lexicon("calendar")
    if any(w.low not in _TIMES and w.low not in calendar for w in words[at + 1 : it]):
        return False
    verb = words[it + 2].low
    acts = verb.endswith("ing") if words[it + 1].low in ("was", "is") else words[it + 1].low in _AHEAD
    return acts and verb not in _OF_NOBODY


def _reports(page: Page, mention: Mention) -> bool:
    """True for "Roe Marl posted a third-quarter profit"."""
    words, at = page.words, mention.last
    if at >= len(words) or words[at].low not in _REPORTED:
        return False
    for word in words[at + 1 : at + 1 + _LONGEST_RESULT]:
        if word.text in ENDS:
            return False
        if word.low in _RESULTS:
            return True
    return False
