# SPDX-License-Identifier: Apache-2.0
"""Whether a name that its words leave open names a person or a body, by how the document uses it."""

from __future__ import annotations

import math
import re

from desktop_app.base.resources import lexicon
from desktop_app.people.entities.cluster import Cluster, People
from desktop_app.people.entities.firms import firms
from desktop_app.people.mentions.appositions import PERSONS_TOO
from desktop_app.people.mentions.mentions import Mention, Sort
from desktop_app.people.text.lexicons import Lexicons, may_be_past, singulars
from desktop_app.people.text.words import QUOTES, Page

SEEN = 30
"""Mentions of one name that are weighed."""
SPEAKS = 0.3
"""How much it speaks for a person that a source names it."""
_AT = frozenset(("at", "in", "from", "on", "into", "inside", "outside", "near"))
_OWNERS = frozenset(("his", "her", "their", "my", "our"))
_MEDIA = frozenset(("portal", "radio", "tabloid", "tv"))
_SITES_FIRST = frozenset(("st", "mount", "mt", "lake", "fort", "cape", "camp", "port", "castle"))
_PRINTED = _MEDIA | {"magazine", "newspaper", "weekly"}
"""Behind a name these say that it names what is read or heard: "Quay Week magazine"."""
_DID = frozenset(("did", "had", "has", "was", "will", "would"))
ITSELF = 0.6
"""How much it speaks for a body that it says what "it" did."""
OWNED = 3
"""Words before the noun of a body among which its owner stands."""
_FOUNDED = frozenset(("founded", "headquartered", "incorporated", "listed", "owned"))
_RUN_TOGETHER = re.compile(r"([A-Z][a-z]{2,})[A-Z][a-z]+\Z")
_FAMILY_FIRST = frozenset(("Mac", "Fitz", "Van", "Vander", "Vanden", "Von", "Del", "Della", "Des", "Saint", "San"))
"""How family names begin that have a capital inside: MacArthur, FitzGerald."""
APPOSED = 9
"""Words of an apposition in which its head noun is sought."""


def settle(page: Page, people: People, lexicons: Lexicons) -> None:
    """Mark as bodies the clusters that the document treats as such."""
    for cluster in [*firms(page, people, lexicons)]:
        cluster.body = True
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
    if len(parts) == 1 and _is_run_together(page, cluster, lexicons):
        total -= 1.5
    if len(parts) > 1 and parts[-1] in lexicons.sites and not cluster.personal:
        total -= 1.5
    if len(parts) > 1 and all(p in page.lower for p in parts):
        total -= 1.5
    if len(parts) > 1 and _ends_in_a_thing(parts, lexicons):
        total -= 1.2 if parts[-1].endswith("s") else 0.45  # more are called Tarn than Windows
    mentions = cluster.mentions[:SEEN]
    if len(parts) == 1 and any(_says_it(page, mention) for mention in mentions):
        total -= ITSELF
    return total + sum(_use(page, m, lexicons) for m in mentions) / math.sqrt(len(mentions))


def _says_it(page: Page, mention: Mention) -> bool:
    """True where a name says of itself what it did: "Brightquay said it had acted"; persons are named in full first."""
    low = [word.low for word in page.words[mention.last : mention.last + 4]]
    told = low[:1] and low[0] in lexicon("telling_verbs")
    rest = low[2:] if low[1:2] == ["that"] else low[1:]
    return bool(told) and len(rest) > 1 and rest[0] == "it" and rest[1] in _DID


def _is_run_together(page: Page, cluster: Cluster, lexicons: Lexicons) -> bool:
    """True for two words written as one, each with its capital, as firms and sites are called: TideFact."""
    mention = cluster.mentions[0]
    if any(word.text == ":" for word in page.words[mention.last : mention.last + 2]):
        return False  # what somebody calls himself in a chat: "TideWalker asks:"
    found = _RUN_TOGETHER.match(page.words[mention.first].text)
    return found is not None and found[1].casefold() not in lexicons.first_names and found[1] not in _FAMILY_FIRST


def _ends_in_a_thing(parts: tuple[str, ...], lexicons: Lexicons) -> bool:
    """True for a name without a known first or family name that ends in a common noun: Quill Windows."""
    known = parts[0] in lexicons.first_names or any(part in lexicons.surnames for part in (parts[0], parts[-1]))
    noun = any(form in lexicons.ordinary for form in singulars(parts[-1]))
    return noun and not known and not lexicons.person_noun(parts[-1])


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
    """True behind what a body is: "the paper Velmora"; behind a comma where it is somebody's: "his firm, Velmora,"."""
    words, last = page.words, mention.first - 1
    if last > 0 and words[last].text == ",":
        last -= 1
        closed = mention.last < len(words) and words[mention.last].text in ",."
        if not (closed and _is_owned(page, last, lexicons)):
            return False
    return last >= 0 and words[last].text.islower() and _tells_body(words[last].low, lexicons)


def _is_owned(page: Page, noun: int, lexicons: Lexicons) -> bool:
    """True where only adjectives stand between word `noun` and its owner: "his small firm", "Roe's firm"."""
    for word in reversed(page.words[max(0, noun - OWNED) : noun]):
        if word.low in _OWNERS or word.kind == "possessive":
            return True
        if word.kind != "word" or word.low in lexicons.function or lexicons.person_noun(word.low):
            return False
    return False


def _tells_body(noun: str, lexicons: Lexicons) -> bool:
    """True for the noun of a body that persons are not as well, and for what is read and heard."""
    return (lexicons.body_noun(noun) and noun not in PERSONS_TOO) or noun in _MEDIA


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
