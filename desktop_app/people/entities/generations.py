# SPDX-License-Identifier: Apache-2.0
"""The elder and the younger of one family name: what kin, ages and "Jr." tell of two people named Roe."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.people.entities.cluster import Cluster
from desktop_app.people.mentions.mentions import Mention
from desktop_app.people.text.words import ENDS, Page

_ELDER = frozenset(("elder", "older"))
_YOUNGER = frozenset(("younger",))
_PARENTS = frozenset(
    "aunt dad father father-in-law grandfather grandmother mom mother mum stepfather stepmother uncle".split()
)
_CHILDREN = frozenset(
    "daughter granddaughter grandson great-grandson nephew niece son son-in-law stepdaughter stepson".split()
)
_BROTHERS = frozenset(("brother", "cousin", "sister"))
_ORDER = {"sr": 0, "snr": 0, "": 1, "jr": 2, "jnr": 2, "ii": 2, "2d": 2, "iii": 3, "3d": 3, "iv": 4, "4th": 4}
_OWN = _ORDER[""]
_KNOWN, _LATEST = 8, 60
"""First mentions of one person that are asked for kin and age; last ones that are asked for the place."""
_BEFORE, _BEHIND = 4, 6
"""Words before and behind a name in which it says whose kin its bearer is."""
_OWNING = frozenset(("a", "an", "her", "his", "my", "one", "the", "their"))


def of_one_generation(one: str, other: str) -> bool:
    """False for the father and the son: Roe Sr. and Roe Jr., Roe and Roe Jr."""
    return max(_ORDER[one], _OWN) == max(_ORDER[other], _OWN)


def by_age(page: Page, found: Sequence[Cluster], mention: Mention) -> Cluster | None:
    """The one of `found` whom "the elder Roe" or "the younger Mr. Roe" means; None where that cannot be told."""
    at = page.index(mention.whole.start)
    word = page.words[at - 1].low if at > 1 and page.words[at - 2].low == "the" else ""
    if word not in _ELDER | _YOUNGER or len(found) < 2:
        return None
    two = sorted(found, key=lambda cluster: _last_named(cluster, mention.span.start))[-2:]
    ages = [_age(page, cluster) for cluster in two]
    for order in ([_generation(page, cluster) for cluster in two], [-age for age in ages] if all(ages) else []):
        if len(set(order)) == 2:
            return two[order.index((min if word in _ELDER else max)(order))]
    return None


def _last_named(cluster: Cluster, before: int) -> int:
    return max((m.span.start for m in cluster.mentions[-_LATEST:] if m.span.start < before), default=-1)


def _generation(page: Page, cluster: Cluster) -> int:
    """The smaller, the elder: by "Jr." and the like, else by whose kin the text says that somebody is."""
    full = [m for m in cluster.mentions if len(m.parts) > 1][:_KNOWN]
    for mention in full:
        if mention.generation:
            return _ORDER[mention.generation]
    return next((told for m in full if (told := _told(page, m)) != _OWN), _OWN)


def _told(page: Page, mention: Mention) -> int:
    """What "his uncle, Jane Roe" or "Jane Roe, his younger sister" tells."""
    before = range(mention.first - 1, max(-1, mention.first - 1 - _BEFORE), -1)
    behind = range(mention.last + 1, min(len(page.words), mention.last + 1 + _BEHIND))
    aside = mention.last + 1 < len(page.words) and page.words[mention.last].text == ","
    aside = aside and page.words[mention.last + 1].low in _OWNING
    for numbers in (before, behind if aside else ()):
        for i in numbers:
            word = page.words[i]
            if word.low in _PARENTS | _CHILDREN:
                return _ORDER["sr"] if word.low in _PARENTS else _ORDER["jr"]
            if word.low in _BROTHERS and page.words[i - 1].low in _ELDER | _YOUNGER:
                return _ORDER["sr"] if page.words[i - 1].low in _ELDER else _ORDER["jr"]
            if word.capital or word.text in ENDS or (word.text == "," and i != mention.first - 1):
                break
    return _OWN


def _age(page: Page, cluster: Cluster) -> int:
    """The age behind a name ("Jane Roe, 46, said"); 0 where none is told."""
    for mention in cluster.mentions[:_KNOWN]:
        words = page.words[mention.last : mention.last + 2]
        if len(words) == 2 and words[0].text == "," and words[1].text.isdigit():
            return int(words[1].text)
    return 0
