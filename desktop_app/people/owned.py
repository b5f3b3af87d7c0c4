# SPDX-License-Identifier: Apache-2.0
"""Whom "his wife" and "her predecessor" mean, and whom they cannot: him and her."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from desktop_app.base.resources import lexicon
from desktop_app.model.speaker import Kind
from desktop_app.people.features import Anaphor
from desktop_app.people.lexicons import FEMALE, MALE
from desktop_app.people.referents import Referent
from desktop_app.people.words import Page

_OWNERS = {"his": MALE, "her": FEMALE}


def is_owner(page: Page, anaphor: Anaphor, candidate: Referent) -> bool:
    """True for whose predecessor "her predecessor" is: `candidate`, who spoke last and is nowhere called one."""
    if anaphor.source is None or not anaphor.owned or anaphor.sort != "person" or candidate.kind is not Kind.PERSON:
        return False
    gender = _OWNERS.get(page.words[page.index(anaphor.source.start)].low)
    if gender is None or candidate.gender not in ("", gender):
        return False
    return not anaphor.heads & candidate.words


def kin_of(
    page: Page, anaphor: Anaphor, owner: Referent | None, families: Mapping[str, Sequence[Referent]]
) -> Referent | None:
    """The only other one of the family of `owner`, who spoke last, whom "his wife" or "her son" can mean."""
    kin = lexicon("family_nouns")
    if owner is None or owner.cluster is None or anaphor.head not in kin or not is_owner(page, anaphor, owner):
        return None
    family = families.get(owner.cluster.parts[-1], ())
    fitting = [other for other in family if other is not owner and anaphor.gender and other.gender == anaphor.gender]
    if len(fitting) != 1 or owner not in family or kin & fitting[0].words - anaphor.heads:
        return None
    return fitting[0]
