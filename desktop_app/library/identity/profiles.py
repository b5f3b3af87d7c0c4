# SPDX-License-Identifier: Apache-2.0
"""What is known of a speaker's roles and organizations, and whether two who bear one name contradict each other.

Each is a pair (key of the role, key of the organization; "" where not known) as `library/canonical.py` makes them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Set
from functools import lru_cache

from desktop_app.base import resources
from desktop_app.library.storage.canonical import body_key

Pair = tuple[str, str]
_PAST = re.compile(r"^(?:the )?(?:former|ex|late|then|retired|one-time|onetime|past|ousted)[ -]")
_OF = re.compile(r"\s+(?:of|for|at|to|in|on|and|with)\s+.*$")


@lru_cache(maxsize=8192)
def head_of(role: str) -> str:
    """ "former secretary of state" -> "secretary"."""
    return _OF.sub("", _PAST.sub("", role)).rsplit(" ", 1)[-1]


@lru_cache(maxsize=1)
def _parties() -> frozenset[str]:
    listed = (*resources.lexicon_lines("parties"), *resources.lexicon_lines("sitting_bodies"), "White House")
    return frozenset(map(body_key, listed))


def _is_political(pair: Pair) -> bool:
    role, body = pair
    return body in _parties() or (bool(role) and head_of(role) in resources.lexicon("role_political"))


def agree(a: Set[Pair], b: Set[Pair]) -> str:
    """A role or an organization that both have, "" where there is none; more telling ones first."""
    roles, others = ({role for role, _ in side if role} for side in (a, b))
    bodies, their = ({body for _, body in side if body} for side in (a, b))
    shared = sorted(bodies & their) or sorted(roles & others)
    return shared[0] if shared else ""


def contradict(a: Set[Pair], b: Set[Pair]) -> bool:
    """Whether present roles and organizations are known on both sides and none of either agrees.

    What somebody was before says nothing against what they are now, and politicians change their offices.
    """
    if agree(a, b):
        return False
    present, theirs = (frozenset(_present(side)) for side in (a, b))
    for place in (0, 1):
        if not any(pair[place] for pair in present) or not any(pair[place] for pair in theirs):
            return False
    if _heads(present) & _heads(theirs):
        return False
    return not (any(map(_is_political, a)) and any(map(_is_political, b)))


def _heads(pairs: Iterable[Pair]) -> set[str]:
    return {head_of(role) for role, _ in pairs if role}


def _present(pairs: Iterable[Pair]) -> Iterable[Pair]:
    return (pair for pair in pairs if not _PAST.match(pair[0]))
