# SPDX-License-Identifier: Apache-2.0
"""The candidate antecedents of one anaphor: the latest named referents and the latest speakers.

All lists are bounded, so that a whole document is resolved in time linear in its length.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import deque
from collections.abc import Collection, Iterable

from desktop_app.base.resources import lexicon
from desktop_app.model.speaker import Kind
from desktop_app.people.entities.referents import Cast, Referent
from desktop_app.people.resolve.discourse import Discourse, History
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
    """The referents of a document by place and by when they spoke last."""

    def __init__(self, cast: Cast, discourse: Discourse) -> None:
        named = ((place.start, r) for r in (*cast.named, *cast.unnamed) for place in r.places)
        entries = sorted(named, key=lambda e: e[0])
        self._starts = [start for start, _ in entries]
        self._referents = [r for _, r in entries]
        self._speakers: deque[Referent] = deque(maxlen=SPEAKERS)
        self._discourse = discourse

    def speaks(self, referent: Referent) -> None:
        """Remember that `referent` has just spoken."""
        if referent in self._speakers:
            self._speakers.remove(referent)
        self._speakers.append(referent)

    def rename(self, known: Referent, better: Referent) -> None:
        """Replace `known`, which has one mention and has not spoken, by `better`."""
        at = bisect_left(self._starts, known.places[0].start)
        self._referents[self._referents.index(known, at)] = better

    def candidates(self, anaphor: Anaphor) -> list[Referent]:
        """At most `MOST` referents that `anaphor` may mean, the latest named first."""
        found: list[Referent] = []
        self._take(found, reversed(self._speakers), anaphor)
        i = bisect_left(self._starts, anaphor.offset)
        self._take(found, reversed(self._referents[max(0, i - LOOK_BACK) : i]), anaphor)
        if len(found) < MOST:
            self._take(found, self._referents[i : i + LOOK_AHEAD], anaphor)
        return sorted(found, key=lambda r: -_last(self._discourse[r], anaphor.offset))

    def _take(self, found: list[Referent], more: Iterable[Referent], anaphor: Anaphor) -> None:
        for referent in more:
            if len(found) >= MOST:
                return
            if self._fits(anaphor, referent) and not any(referent is f for f in found):
                found.append(referent)

    def _fits(self, anaphor: Anaphor, referent: Referent) -> bool:
        if referent.kind not in _KINDS[anaphor.sort] or any(veto(anaphor, referent) for veto in _VETOES):
            return False
        history = self._discourse[referent]
        return not any(veto(anaphor, referent, history) for veto in _VETOES_SO_FAR)


def is_excluded(gender: str, referent: Referent, called: Collection[str]) -> bool:
    """Whether gender rules the referent out: its own is surely another, or the text has `called` it only another."""
    other = bool(called) and gender not in called
    return bool(gender) and referent.gender != gender and (referent.sure or other)


def _last(history: History, offset: int) -> int:
    place = history.before(offset)
    return place.start if place is not None else -1


def _is_itself(anaphor: Anaphor, referent: Referent) -> bool:
    """A description is not its own antecedent."""
    phrase, itself = referent.phrase, anaphor.itself
    return phrase is not None and itself is not None and itself.overlaps(phrase)


def _is_owner(anaphor: Anaphor, _: Referent, history: History) -> bool:
    """The owner is not the antecedent ("Roe's board" is not Roe), but "the Roe company" may be Roe."""
    if anaphor.sort == "body" and anaphor.generic:
        return False
    return any(history.after(owner.start) == owner for owner in anaphor.owners)


def _is_silent_place(anaphor: Anaphor, referent: Referent, history: History) -> bool:
    """A place that has not spoken is nobody's "it" or "we"."""
    return referent.place and not history.spoke


def _is_silent_document(anaphor: Anaphor, referent: Referent, history: History) -> bool:
    """A silent document is antecedent only of "it", "they" or a noun of documents, and only after its first mention."""
    if referent.kind is not Kind.DOCUMENT:
        return False
    apart = not history.spoke and anaphor.sort not in ("it", "they", "document")
    return apart or history.starts[0] > anaphor.offset


def _is_single_body(anaphor: Anaphor, referent: Referent) -> bool:
    """ "The companies" are no single one."""
    return anaphor.sort == "body" and anaphor.plural and referent.cluster is not None


def _is_person(anaphor: Anaphor, referent: Referent) -> bool:
    """A person is no antecedent of "it" or "the company"."""
    return anaphor.sort in ("it", "body") and referent.kind is Kind.PERSON


def _is_no_such_agent(anaphor: Anaphor, referent: Referent) -> bool:
    """ "The buyer" needs an antecedent that is called a buyer."""
    return anaphor.sort == "agent" and not anaphor.heads & referent.words


def _differs_in_number(anaphor: Anaphor, referent: Referent) -> bool:
    """Several are not "he" or "the driver"; one is not "the drivers"."""
    if referent.plural:
        return anaphor.sort in ("he", "i") or (anaphor.sort in ("person", "other") and not anaphor.plural)
    crowd = anaphor.sort in ("person", "other") and anaphor.head in lexicon("crowds")
    several = anaphor.sort == "person" and anaphor.plural
    return referent.kind is Kind.PERSON and (crowd or several)


def _differs_in_gender(anaphor: Anaphor, referent: Referent) -> bool:
    """A named man is not "his wife"; an unnamed person may be "he" unless the text says otherwise."""
    clashes = bool(anaphor.gender and referent.gender) and anaphor.gender != referent.gender
    if referent.kind is Kind.PERSON:
        sure = referent.cluster is not None and bool(referent.cluster.genders)
        return anaphor.sort == "person" and sure and clashes
    return anaphor.sort == "he" and bool(referent.gender) and referent.gender != anaphor.gender


def _are_several_people(anaphor: Anaphor, referent: Referent) -> bool:
    """Two who spoke together are not "who", "it" or "the company"."""
    return bool(referent.members) and anaphor.sort in ("who", "it", "body", "document", "agent")


_VETOES = (
    _is_itself,
    _is_single_body,
    _is_person,
    _is_no_such_agent,
    _differs_in_number,
    _differs_in_gender,
    _are_several_people,
)
"""Vetoes: why a referent cannot be the antecedent, whatever the ranker says."""
_VETOES_SO_FAR = (_is_owner, _is_silent_place, _is_silent_document)
"""Vetoes by the referent's history in the discourse so far."""
