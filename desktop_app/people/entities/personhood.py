# SPDX-License-Identifier: Apache-2.0
"""Whether a name that its words leave open names a person or a body, by how the document uses it."""

from __future__ import annotations

import math
from collections.abc import Sequence

from desktop_app.base.resources import lexicon
from desktop_app.people.entities.cluster import Draft, Drafts
from desktop_app.people.mentions.mentions import Mention
from desktop_app.people.text.lexicons import lists, may_be_past
from desktop_app.people.text.words import QUOTES, Page

SEEN = 30
"""Mentions of one name that are weighed."""
SPEAKS = 0.3
"""How much it speaks for a person that a source names it."""
_PERSONS_TOO = frozenset(("broker", "builder", "contractor", "developer", "grower", "owner", "vendor"))
"""Nouns of bodies that persons are as often."""
_BEFORE = {
    "the": -1.2,
    "of": -0.5,
    **dict.fromkeys(("at", "in", "from", "on", "into", "inside", "outside", "near"), -0.8),
}
"""What words before a name say of it: "the Kestner", "at Velmora"."""
_MEDIA = frozenset(("portal", "radio", "tabloid", "tv"))
_PRINTED = _MEDIA | {"magazine", "newspaper", "weekly"}
"""Nouns behind a name that show it to be what is read or heard: "Quay Week magazine"."""
_BEHIND_COMMA = {
    **dict.fromkeys(("who", "whose"), 1.5),
    **dict.fromkeys(("which", "founded", "headquartered", "incorporated", "listed", "owned"), -2.0),
    "based": -1.0,
}
"""What words behind the comma of a name say of it: "Roe, who", "Velmora, founded"."""
APPOSED = 9
"""Words of an apposition in which its head noun is sought."""


def settle(page: Page, drafts: Drafts) -> None:
    """Mark as bodies the clusters that the document treats as such."""
    for cluster in drafts.clusters:
        if not cluster.body and not cluster.personal:
            cluster.weight = _weigh(page, cluster) + (SPEAKS if cluster.speaks else 0.0)
            cluster.body = cluster.weight < 0


def _weigh(page: Page, cluster: Draft) -> float:
    parts = tuple(p for p in cluster.parts if p not in lists().particles)
    total = 0.6 * (len(parts) < len(cluster.parts))
    total += _of_one_word(parts[0]) if len(parts) == 1 else _of_words(page, parts)
    if any(lists().body_noun(p) for p in parts):
        total -= 0.8
    mentions = cluster.mentions[:SEEN]
    return total + sum(_use(page, m) for m in mentions) / math.sqrt(len(mentions))


def _of_one_word(name: str) -> float:
    return 1.2 if name in lists().surnames or name in lists().first_names else 0.2


def _of_words(page: Page, parts: Sequence[str]) -> float:
    """What the words of a longer name say: "Jane Roe" against "Mount Roe", "Quay Lane" and "Open Water"."""
    total = 0.5 if 2 <= len(parts) <= 3 else -0.6
    if len(parts) < 2:
        return total
    if parts[0] in lexicon("site_openers"):
        total -= 1.0
    if parts[-1] in lists().surnames:
        total += 0.6
    if parts[-1] in lists().sites:
        total -= 1.5
    if all(p in page.lower for p in parts):
        total -= 1.5
    return total


def _use(page: Page, mention: Mention) -> float:
    """What one mention says: "the Kestner", "at Velmora", "Velmora's director" against "Ma, 52," and "Ma said"."""
    total = _before(page, mention)
    behind = page.words[mention.last : mention.last + 2]
    if not behind:
        return total
    if behind[0].text in _PRINTED:
        total -= 1.5
    if _is_quoted(page, mention):
        total -= 1.5
    if behind[0].low == "who":
        total += 1.5
    if len(behind) < 2:
        return total
    return total + _behind_comma(page, mention.last + 1) if behind[0].text == "," else total


def _before(page: Page, mention: Mention) -> float:
    """What stands before a name says: "the Kestner", "in Velmora", "a Velmora report"."""
    before = page.low(mention.first - 1)
    if before in _BEFORE:
        return _BEFORE[before]
    after = page.words[mention.last : mention.last + 1]
    if before in ("a", "an") and after and lists().document_noun(after[0].low):
        return -1.2
    return -1.5 if _behind_kind(page, mention) else 0.0


def _is_quoted(page: Page, mention: Mention) -> bool:
    """Whether the name is a work's title in quotation marks: “Quay Song”, or “Quay Song.” with the full stop inside."""
    if not mention.first or page.words[mention.first - 1].text not in QUOTES:
        return False
    after, *following = page.words[mention.last : mention.last + 2]
    stopped = after.text in ",." and following and following[0].start == after.end
    closing = following[0] if stopped else after
    return closing.text in QUOTES


def _behind_comma(page: Page, at: int) -> float:
    """What word `at` behind the comma of a name says: "Roe, 52,", "Roe, who" against "Velmora, which"."""
    low = page.words[at].low
    if low.isdigit() and len(low) <= 2:
        return 2.5
    if low in ("a", "an", "the"):
        return _apposed(page, at + 1)
    return _BEHIND_COMMA.get(low, 0.0)


def _behind_kind(page: Page, mention: Mention) -> bool:
    return page.word(mention.first - 1).islower() and _tells_body(page.low(mention.first - 1))


def _tells_body(noun: str) -> bool:
    """Whether the noun is one of bodies and not of persons as well, or names what is read and heard."""
    return (lists().body_noun(noun) and noun not in _PERSONS_TOO) or noun in _MEDIA


def _apposed(page: Page, start: int) -> float:
    """What the head noun of an apposition says: ", a charity in Leeds" against ", a nurse from Leeds"."""
    head = 0.0
    for word in page.words[start : start + APPOSED]:
        if head and word.low in lexicon("telling_verbs") and may_be_past(word.low):
            return 0.0  # "in Leeds, the nurse said"
        if word.kind == "possessive":
            head = 0.0  # "the board's director"
            continue
        if word.kind != "word" or word.low in lists().closers:
            break
        if lists().person_noun(word.low):
            head = 0.0 if _tells_body(word.low) else 2.0
        elif lists().body_noun(word.low) or lists().document_noun(word.low) or word.low in lists().sites:
            head = -2.0
        elif not word.low.endswith(("ed", "ing")):
            head = 0.0
    return head
