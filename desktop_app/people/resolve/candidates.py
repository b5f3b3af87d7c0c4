# SPDX-License-Identifier: Apache-2.0
"""Which referents come into question for one anaphor: the latest named, the latest speakers, those described alike.

All lists are bounded, so that a whole document is resolved in time linear in its length.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import deque
from collections.abc import Iterable

from desktop_app.base.resources import lexicon
from desktop_app.model.speaker import Kind
from desktop_app.people.entities.referents import Cast, Referent
from desktop_app.people.resolve.features import Anaphor

LOOK_BACK, LOOK_AHEAD = 120, 12
"""Mentions."""
MOST = 18
"""Candidates of one anaphor."""
SPEAKERS = 6

_KINDS = {
    "he": (Kind.PERSON, Kind.UNNAMED),
    "who": (Kind.PERSON, Kind.UNNAMED, Kind.ORGANIZATION),
    "person": (Kind.PERSON, Kind.UNNAMED),
    "agent": (Kind.PERSON, Kind.UNNAMED, Kind.ORGANIZATION),
    "other": (Kind.PERSON, Kind.UNNAMED, Kind.ORGANIZATION),
    "i": (Kind.PERSON,),
    "they": (Kind.PERSON, Kind.UNNAMED, Kind.ORGANIZATION, Kind.DOCUMENT),
    "we": (Kind.PERSON, Kind.UNNAMED, Kind.ORGANIZATION),
    "it": (Kind.ORGANIZATION, Kind.DOCUMENT, Kind.PERSON),
    "body": (Kind.ORGANIZATION, Kind.PERSON),
    "document": (Kind.DOCUMENT,),
    "empty": tuple(Kind),
}


class Pool:
    """The referents of a document by place, by descriptive word and by when they spoke last."""

    def __init__(self, cast: Cast) -> None:
        entries = [(start, r) for r in (*cast.named, *cast.unnamed) for start in r.starts]
        entries.sort(key=lambda e: e[0])
        self._starts = [start for start, _ in entries]
        self._referents = [r for _, r in entries]
        self._speakers: deque[Referent] = deque(maxlen=SPEAKERS)
        self._alike: dict[str, list[Referent]] = {}
        for referent in (*cast.named, *cast.unnamed):
            self._describe(referent)

    def _describe(self, referent: Referent) -> None:
        for word in referent.words:
            bucket = self._alike.setdefault(word, [])
            if referent not in bucket[-2:]:
                bucket.append(referent)

    def speaks(self, referent: Referent, *, new: bool) -> None:
        """Remember that `referent` has just spoken; `new` where it was not known before."""
        if referent in self._speakers:
            self._speakers.remove(referent)
        self._speakers.append(referent)
        if new:
            self._describe(referent)

    def candidates(self, anaphor: Anaphor) -> list[Referent]:
        """At most `MOST` referents that `anaphor` may mean, the latest named first."""
        found: list[Referent] = []
        self._take(found, reversed(self._speakers), anaphor)
        for _head in sorted(anaphor.heads):
            self._take(found, [], anaphor)
        i = bisect_left(self._starts, anaphor.offset)
        self._take(found, reversed(self._referents[max(0, i - LOOK_BACK) : i]), anaphor)
        if len(found) < MOST:
            self._take(found, self._referents[i : i + LOOK_AHEAD], anaphor)
        return sorted(found, key=lambda r: -_last(r, anaphor.offset))

    @staticmethod
    def _take(found: list[Referent], more: Iterable[Referent], anaphor: Anaphor) -> None:
        for referent in more:
            if len(found) >= MOST:
                return
            if _fits(anaphor, referent) and not any(referent is f for f in found):
                found.append(referent)


def is_excluded(gender: str, referent: Referent) -> bool:
    """True for a woman where the text has "he", for a man where it has "she", and for whom it has called the other."""
    other = bool(referent.called) and gender not in referent.called
    return bool(gender) and referent.gender != gender and (referent.sure or other)


def _last(referent: Referent, offset: int) -> int:
    place = referent.before(offset)
    return place.start if place is not None else -1


def _fits(anaphor: Anaphor, referent: Referent) -> bool:
    if referent.kind not in _KINDS[anaphor.sort]:
        return False
    if referent.phrase is not None and anaphor.itself is not None and anaphor.itself.overlaps(referent.phrase):
        return False
    owned = anaphor.sort != "body" or not anaphor.generic  # "the Roe company" may be Roe, no board of Roe is
    if owned and any(referent.after(owner.start) == owner for owner in anaphor.owners):
        return False
    if referent.place and anaphor.sort not in ("person", "he", "document") and not referent.spoke:
        return False
    if referent.kind is Kind.DOCUMENT and not referent.spoke and anaphor.sort not in ("it", "they", "document"):
        return False
    if referent.kind is Kind.DOCUMENT and referent.starts[0] > anaphor.offset:
        return False  # "the book" is none that the text has yet to bring in
    if anaphor.sort == "body" and anaphor.plural and referent.cluster is not None:
        return False  # "the companies" are no single one
    if anaphor.sort in ("it", "body") and referent.kind is Kind.PERSON:
        return not referent.personal
    if anaphor.sort == "agent" and not anaphor.heads & referent.words:
        return False
    if referent.plural and (
        anaphor.sort in ("he", "i") or (anaphor.sort in ("person", "other") and not anaphor.plural)
    ):
        return False
    if anaphor.sort == "person" and anaphor.plural and referent.kind is Kind.PERSON and not referent.plural:
        return False
    if referent.kind is Kind.PERSON and not _may_be_one(anaphor, referent):
        return False
    if referent.members and anaphor.sort in ("who", "it", "body", "document", "agent"):
        return False
    if anaphor.sort == "he" and referent.kind is Kind.UNNAMED:
        return not referent.gender or referent.gender == anaphor.gender
    return True


def _may_be_one(anaphor: Anaphor, referent: Referent) -> bool:
    """False for "the crowd", whom no single name fits, and for "his wife" with a man's name."""
    if anaphor.sort in ("person", "other") and anaphor.head in lexicon("crowds"):
        return referent.plural
    sure = referent.cluster is not None and max(referent.cluster.genders.values(), default=0) > 0
    clashes = bool(anaphor.gender and referent.gender) and anaphor.gender != referent.gender
    return not (anaphor.sort == "person" and sure and clashes)
