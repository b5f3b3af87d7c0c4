# SPDX-License-Identifier: Apache-2.0
"""Nations by their names: "Tunisia" for the Tunisian president."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from desktop_app.base.resources import lexicon_lines


class Nations:
    """The nations that a text speaks of, each by the name that the text has for it."""

    def __init__(self, text: str) -> None:
        self._words = frozenset(re.findall(r"\b[A-Z]\w+[ai]\b", text))
        """Places whose adjective may be the name with an n: Alaska, Virginia."""
        written: dict[str, Counter[str]] = {}
        for found in _pattern().findall(text):
            words = " ".join(found.split())
            if words.casefold() not in _adjectives():
                written.setdefault(_known()[words.casefold()], Counter())[words] += 1
        self._written = {nation: names.most_common(1)[0][0] for nation, names in written.items()}

    def named(self, words: str) -> str:
        """The name of the nation or other place of an adjective ("Tunisian"); `words` if it is none."""
        nation = _adjectives().get(words.casefold())
        if nation is not None:
            return self._written.get(nation, nation)
        place = words.removesuffix("n")
        return place if place != words and words.isalpha() and place in self._words else words


def is_nation(words: str) -> bool:
    """Whether `words` are one of the names of a nation."""
    return words.casefold() in _known()


def nations_of(organizations: Sequence[str]) -> Iterator[str]:
    """All names of the nations whose adjectives are among `organizations`."""
    for adjective, names in _table():
        if any(words.casefold() == adjective for words in organizations):
            yield from names


@lru_cache(maxsize=1)
def _table() -> tuple[tuple[str, tuple[str, ...]], ...]:
    entries = (line.split(" = ") for line in lexicon_lines("nations"))
    return tuple((adjective, tuple(names.split("; "))) for adjective, names in entries)


@lru_cache(maxsize=1)
def _adjectives() -> Mapping[str, str]:
    """The commonest name of a nation by its adjective, lower case."""
    return {adjective: names[0] for adjective, names in _table()}


@lru_cache(maxsize=1)
def _known() -> Mapping[str, str]:
    """The same by its other names too."""
    others = {name.casefold(): names[0] for _, names in _table() for name in names}
    return {**_adjectives(), **others}


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    """Adjectives and names as they are written: "us" is no nation."""
    names = {name for _, names in _table() for name in names}
    names |= {adjective.title() for adjective in _adjectives()}
    longest_first = sorted((re.sub(r"\\? ", r"\\s+", re.escape(name)) for name in names), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(longest_first)})(?!\w)")
