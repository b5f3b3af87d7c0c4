# SPDX-License-Identifier: Apache-2.0
"""The parts of a person's name, and which names may be two forms of one: "Donald J. Trump", "D. Trump", "Trump"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from desktop_app.base import resources
from desktop_app.library.storage.codec import fold

_INITIALS = re.compile(r"\b([a-z])\.(?=[a-z])")
_JOINT = frozenset({"and", "&"})


class Name(NamedTuple):
    """Folded parts; all but `family` may be empty. `family` is "" where the name is nobody's alone ("A and B")."""

    first: str
    middle: tuple[str, ...]
    family: str
    suffix: str

    @property
    def full(self) -> bool:
        """Whether it has a first name, not only an initial."""
        return len(self.first) > 1


_NONE = Name("", (), "", "")


@lru_cache(maxsize=8192)
def parse(name: str) -> Name:
    """The parts of `name`, which need not be folded."""
    words = [word.strip(".,") for word in _INITIALS.sub(r"\1. ", fold(name)).split()]
    words = [word for word in words if word]
    if not words or _JOINT & set(words):
        return _NONE
    suffix = words.pop() if len(words) > 1 and words[-1] in resources.lexicon("name-suffixes") else ""
    begin = len(words) - 1
    while begin > 0 and words[begin - 1] in resources.lexicon("name-particles"):
        begin -= 1
    first, middle = (words[0], tuple(words[1:begin])) if begin else ("", ())
    return Name(first, middle, " ".join(words[begin:]), suffix)


def same_form(a: Name, b: Name) -> bool:
    """Whether both may be forms of one person's name: no part that both have differs.

    A missing "Jr." counts as a difference where both have first names, missing initials and middle names do not.
    """
    if a.family != b.family or not a.family or (a.suffix != b.suffix and a.first and b.first):
        return False
    return _begins(a.first, b.first) and all(map(_begins, a.middle, b.middle))


def _begins(a: str, b: str) -> bool:
    """The words are the same, one is the initial of the other, or one is missing."""
    if not a or not b:
        return True
    return a == b or (min(len(a), len(b)) == 1 and a[0] == b[0])
