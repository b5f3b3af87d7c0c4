# SPDX-License-Identifier: Apache-2.0
"""Headlines and bylines, line by line; unclear ones are not taken."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from desktop_app.base.resources import lexicon

_LONGEST_TITLE = 160
_MOST_TITLE_WORDS = 25
_LONGEST_BYLINE = 140
_TITLE_CASE_SHARE = 0.7
_SHORT_WORD = 4
"""Letters; shorter words are written small in titles too."""

_BYLINE = re.compile(r"(?:(?:written|story|report|words)\s+)?by(?:\s*:\s*|\s+)(?P<names>\S.*)", re.IGNORECASE)
_BYLINE_TAIL = re.compile(
    r"(?:\s*(?:\||•|·|–|—|\(|\s-\s)|\s+(?:first\s+)?(?:published|updated|posted|last\s+updated|on|for|of|at|in)\b).*",
    re.IGNORECASE,
)
_BETWEEN_GROUPS = re.compile(r"\s*[,;]\s*")
_BETWEEN_NAMES = re.compile(r"\s*(?:&|\band\b)\s*", re.IGNORECASE)
_INITIALS = re.compile(r"(?:[^\W\d_]\.)+(?:-[^\W\d_]\.)*")
_NAME_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|[.’'\-])*")
_MARKDOWN_HEADING = re.compile(r"#{1,6}\s+")
_EMPHASIZED = re.compile(r"(\*\*|__|\*|_)(?P<words>[^*_]+)\1")
_WORD = re.compile(r"[^\W\d_]+")


def byline(line: str) -> tuple[str, ...]:
    """The names in "By Jane Roe and John Poe, Staff Writers"; () where `line` is no byline."""
    match = _BYLINE.fullmatch(line.strip())
    if not match or len(line) > _LONGEST_BYLINE:
        return ()
    names = _BYLINE_TAIL.sub("", match["names"])
    parts = [part for part in _names(names) if part.strip(" .")]
    found = [part.strip() for part in parts if not is_affiliation(part)]
    if any(name.casefold().startswith(("the ", "a ", "an ")) for name in found):
        return ()  # "By The Sea"
    if not found and parts:
        found = [names.strip(" .,")]
    return tuple(found) if all(is_name(name) for name in found) else ()


def _names(words: str) -> Iterator[str]:
    """The names in a byline; behind a comma only those that begin like a person's: "Jane Roe, Seedling"."""
    first, *groups = _BETWEEN_GROUPS.split(words)
    yield from _BETWEEN_NAMES.split(first)
    for group in groups:
        names = [name for name in _BETWEEN_NAMES.split(group) if name]
        if not names or _BETWEEN_NAMES.match(group) or is_affiliation(group) or begins_like_person(names[0]):
            yield from names


def headline(line: str) -> str:
    """The words of `line` where it looks like a headline: short and not an ordinary sentence; else ""."""
    line = _MARKDOWN_HEADING.sub("", line, count=1)
    if whole := _EMPHASIZED.fullmatch(line):
        line = whole["words"].strip()
    words = _WORD.findall(line)
    if len(line) > _LONGEST_TITLE or not 0 < len(words) <= _MOST_TITLE_WORDS:
        return ""
    if line[0].islower() or line.endswith((":", ",")):
        return ""
    if not re.search(r"\.[”’\"']?$", line):
        return line
    long = [word for word in words if len(word) >= _SHORT_WORD]
    if sum(word[0].isupper() for word in long) < _TITLE_CASE_SHARE * len(long):
        return ""
    return re.sub(r"\.([”’\"']?)$", r"\1", line)


def is_affiliation(part: str) -> bool:
    """Whether a word of `part` belongs to a job, a desk or a news service, never to a person's name."""
    known = lexicon("byline-affiliations")
    return any(word in known for word in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", part.lower()))


def begins_like_person(name: str) -> bool:
    """Whether the first word of `name` is a first name or initials."""
    first = name.split()[0].casefold() if name.split() else ""
    return _INITIALS.fullmatch(first) is not None or first.split("-")[0] in _first_names()


def is_person(name: str) -> bool:
    """Whether `name` has two to four words, begins like a person's name and does not end like an organization's."""
    words = name.split()
    last = words[-1].casefold() if words else ""
    return (
        2 <= len(words) <= 4
        and begins_like_person(name)
        and is_name(name)
        and last not in lexicon("organization_nouns")
    )


@lru_cache(maxsize=1)
def _first_names() -> frozenset[str]:
    lists = ("first_names", "first_names_many", "first_names_world")
    return frozenset(entry.split()[0] for name in lists for entry in lexicon(name))


def is_name(name: str) -> bool:
    """Whether `name` is a few capitalised words, particles excepted."""
    words = name.split()
    if not 0 < len(words) <= 6:
        return False
    particles = lexicon("name-particles")
    return all(
        _NAME_WORD.fullmatch(word) and (not word[0].islower() or word.lower() in particles) for word in words
    ) and any(not word[0].islower() for word in words)
