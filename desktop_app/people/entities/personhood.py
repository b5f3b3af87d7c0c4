# SPDX-License-Identifier: Apache-2.0
"""Whether a name that its words leave open names a person or a body, by how the document uses it."""

from __future__ import annotations

import math

from desktop_app.base.resources import lexicon
from desktop_app.people.entities.cluster import Cluster, People
from desktop_app.people.mentions.mentions import Mention, Sort
from desktop_app.people.text.lexicons import Lexicons, may_be_past
from desktop_app.people.text.words import QUOTES, Page

SEEN = 30
"""Mentions of one name that are weighed."""
SPEAKS = 0.3
"""How much it speaks for a person that a source names it."""
_PERSONS_TOO = frozenset(("broker", "builder", "contractor", "developer", "grower", "owner", "vendor"))
"""Nouns of bodies that persons are as often."""
_AT = frozenset(("at", "in", "from", "on", "into", "inside", "outside", "near"))
_MEDIA = frozenset(("portal", "radio", "tabloid", "tv"))
_SITES_FIRST = frozenset(("st", "mount", "mt", "lake", "fort", "cape", "camp", "port", "castle"))
_PRINTED = _MEDIA | {"magazine", "newspaper", "weekly"}
"""Behind a name these say that it names what is read or heard: "Quay Week magazine"."""
_FOUNDED = frozenset(("founded", "headquartered", "incorporated", "listed", "owned"))
APPOSED = 9
"""Words of an apposition in which its head noun is sought."""


def settle(page: Page, people: People, lexicons: Lexicons) -> None:
    """Mark as bodies the clusters that the document treats as such."""
    for cluster in people.clusters:
        if not cluster.body and not cluster.personal:
            cluster.weight = _weigh(page, cluster, lexicons) + (SPEAKS if cluster.speaks else 0.0)
            cluster.body = cluster.weight < 0


def _weigh(page: Page, cluster: Cluster, lexicons: Lexicons) -> float:
    """Above 0 for a person."""
    parts = tuple(p for p in cluster.parts if p not in lexicons.particles)
    total = 0.6 * (len(parts) < len(cluster.parts))
    total += 0.5 if 2 <= len(parts) <= 3 else 0.2 if len(parts) == 1 else -0.6
    if len(parts) == 1 and (parts[0] in lexicons.surnames or parts[0] in lexicons.first_names):
        total += 1.0
    if len(parts) > 1 and parts[0] in _SITES_FIRST:
        total -= 1.0
    if len(parts) > 1 and parts[-1] in lexicons.surnames:
        total += 0.6
    if any(lexicons.body_noun(p) for p in parts):
        total -= 0.8
    if len(parts) > 1 and parts[-1] in lexicons.sites and not cluster.personal:
        total -= 1.5
    if len(parts) > 1 and all(p in page.lower for p in parts):
        total -= 1.5
    mentions = cluster.mentions[:SEEN]
    return total + sum(_use(page, m, lexicons) for m in mentions) / math.sqrt(len(mentions))


def _use(page: Page, mention: Mention, lexicons: Lexicons) -> float:
    """What one mention says: "the Kestner", "at Velmora", "Velmora's director" against "Ma, 52," and "Ma said"."""
    words = page.words
    before = words[mention.first - 1].low if mention.first else ""
    after = words[mention.last] if mention.last < len(words) else None
    total = 0.0
    if before == "the":
        total -= 1.2
    elif before in _AT:
        total -= 0.8
    elif before == "of":
        total -= 0.5
    elif before in ("a", "an") and after is not None and lexicons.document_noun(after.low):
        total -= 1.2
    elif _behind_kind(page, mention, lexicons):
        total -= 1.5
    if after is not None and after.text in _PRINTED:
        total -= 1.5
    if after is None:
        return total
    following = words[mention.last + 1] if mention.last + 1 < len(words) else None
    stopped = after.text in ",." and following is not None and following.start == after.end  # “Quay Song.”
    closing = following if stopped else after
    if mention.first and words[mention.first - 1].text in QUOTES and closing is not None and closing.text in QUOTES:
        total -= 1.5
    if after.kind == "possessive" and following is not None and following.low in lexicon("family_nouns"):
        total += 1.5
    elif after.kind == "possessive" and following is not None and lexicons.person_noun(following.low):
        total -= 0.4
    if following is not None and after.text == ",":
        if following.low.isdigit() and len(following.low) <= 2:
            total += 2.5
        elif following.low in ("who", "whose"):
            total += 1.5
        elif following.low == "which" or following.low in _FOUNDED:
            total -= 2.0
        elif following.low == "based":
            total -= 1.0
        elif following.low in ("a", "an", "the"):
            total += _apposed(page, mention.last + 2, lexicons)
    if after.low == "who":
        total += 1.5
    if mention.sort is Sort.PERSON:
        total += 1.5
    return total


def _behind_kind(page: Page, mention: Mention, lexicons: Lexicons) -> bool:
    """True behind what a body is: "the paper Velmora"."""
    before = page.words[mention.first - 1] if mention.first else None
    return before is not None and before.text.islower() and _tells_body(before.low, lexicons)


def _tells_body(noun: str, lexicons: Lexicons) -> bool:
    """True for the noun of a body that persons are not as well, and for what is read and heard."""
    return (lexicons.body_noun(noun) and noun not in _PERSONS_TOO) or noun in _MEDIA


def _apposed(page: Page, start: int, lexicons: Lexicons) -> float:
    """What the head noun of an apposition says: ", a charity in Leeds" against ", a nurse from Leeds"."""
    head = 0.0
    for word in page.words[start : start + APPOSED]:
        if head and word.low in lexicon("telling_verbs") and may_be_past(word.low):
            return 0.0  # "in Leeds, the nurse said"
        if word.kind == "possessive":
            head = 0.0  # "the board's director"
            continue
        if word.kind != "word" or word.low in lexicons.closers:
            break
        if lexicons.person_noun(word.low):
            head = 0.0 if _tells_body(word.low, lexicons) else 2.0
        elif lexicons.body_noun(word.low) or lexicons.document_noun(word.low) or word.low in lexicons.sites:
            head = -2.0
        elif not word.low.endswith(("ed", "ing")):
            head = 0.0
    return head
