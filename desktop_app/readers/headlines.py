# SPDX-License-Identifier: Apache-2.0
"""Title, authors and date of a plain text, from its first lines; what is not plain to see is left out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice

from desktop_app.base.resources import lexicon
from desktop_app.readers.dates import find_date

_LINES = 12
"""Non-blank lines at the beginning among which byline and date are looked for."""
_LONGEST_TITLE = 160
_MOST_TITLE_WORDS = 25
_LONGEST_BYLINE = 140
_TITLE_CASE_SHARE = 0.7
_SHORT_WORD = 4
"""Letters; shorter words are written small in titles too."""

_BYLINE = re.compile(r"(?:(?:written|story|report|words)\s+)?by(?:\s*:\s*|\s+)(?P<names>\S.*)", re.IGNORECASE)
_BYLINE_TAIL = re.compile(
    r"\s*(?:\||•|·|–|—|\(|\s-\s|\b(?:first\s+)?(?:published|updated|posted|last\s+updated|on|for|of|at|in)\b).*",
    re.IGNORECASE,
)
_BETWEEN_NAMES = re.compile(r"\s*(?:,|;|&|\band\b)\s*(?:and\s+)?", re.IGNORECASE)
_NAME_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|[.’'\-])*")
_DATE_LINE = re.compile(
    r"\W*(?:(?:first\s+)?(?:published|posted|updated|last\s+updated|date)\b(?:\s+on)?|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|(?:mon|tue|wed|thu|fri|sat|sun)\b)?\W*",
    re.IGNORECASE,
)
_AFTER_DATE = re.compile(r"[\s,|•·–—\-]*(?:(?:at\s+)?\d{1,2}(?:[:.]\d\d|\s*[ap]\.?m\b).*|T\d.*)?", re.IGNORECASE)
_DATELINE = re.compile(r"[A-Z][A-Z .'\-]{2,}(?:,\s*[^,()—–]{2,20})?,\s*$")
_MARKDOWN_HEADING = re.compile(r"#{1,6}\s+")
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """What the first lines of an article say of it; "" and None where they do not."""

    title: str = ""
    authors: tuple[str, ...] = ()
    published: str | None = None


def heading_of(text: str) -> Heading:
    """The heading of a plain text (canonical text)."""
    lines = list(islice(_non_blank(text), _LINES))
    authors: tuple[str, ...] = ()
    published: str | None = None
    for line, _ in lines:
        authors = authors or byline(line)
        published = published or _published(line)
    return Heading(title=_title(lines), authors=authors, published=published)


def byline(line: str) -> tuple[str, ...]:
    """The names in "By Jane Roe and John Poe, Staff Writers"; () where `line` is no byline."""
    match = _BYLINE.fullmatch(line.strip())
    if not match or len(line) > _LONGEST_BYLINE:
        return ()
    names = _BYLINE_TAIL.sub("", match["names"])
    parts = [part for part in _BETWEEN_NAMES.split(names) if part.strip(" .")]
    found = [part.strip() for part in parts if not _is_affiliation(part)]
    if not found and parts:
        found = [names.strip(" .,")]
    return tuple(found) if all(_is_name(name) for name in found) else ()


def _non_blank(text: str) -> list[tuple[str, bool]]:
    """The first non-blank lines, each with whether it stands alone (a blank line or the end follows)."""
    lines = text[: _LINES * 2000].split("\n")
    following = [*lines[1:], ""]
    return [(line.strip(), not after.strip()) for line, after in zip(lines, following, strict=True) if line.strip()]


def _title(lines: list[tuple[str, bool]]) -> str:
    """The first line, where it looks like a headline: short, alone, and not an ordinary sentence."""
    if not lines or not lines[0][1]:
        return ""
    line = _MARKDOWN_HEADING.sub("", lines[0][0], count=1)
    words = _WORD.findall(line)
    if len(line) > _LONGEST_TITLE or not 0 < len(words) <= _MOST_TITLE_WORDS:
        return ""
    if line[0].islower() or line.endswith((":", ",")) or byline(line) or _published(line):
        return ""
    if not re.search(r"\.[”’\"']?$", line):
        return line
    long = [word for word in words if len(word) >= _SHORT_WORD]
    if sum(word[0].isupper() for word in long) < _TITLE_CASE_SHARE * len(long):
        return ""
    return re.sub(r"\.([”’\"']?)$", r"\1", line)


def _published(line: str) -> str | None:
    """The date in a line that holds nothing else, in a byline, or in a dateline that names the year."""
    found = find_date(line)
    if not found:
        return None
    iso, start, end = found
    before, after = line[:start], line[end:]
    alone = _DATE_LINE.fullmatch(before) and _AFTER_DATE.fullmatch(after)
    dateline = _DATELINE.fullmatch(before) and re.match(r"\s*(?:\(|—|–|--|-|/PR)", after)
    in_byline = _BYLINE.match(line) and len(line) <= _LONGEST_BYLINE
    return iso if alone or dateline or in_byline else None


def _is_affiliation(part: str) -> bool:
    known = lexicon("byline-affiliations")
    return any(word in known for word in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", part.lower()))


def _is_name(name: str) -> bool:
    words = name.split()
    if not 0 < len(words) <= 6:
        return False
    particles = lexicon("name-particles")
    return all(
        _NAME_WORD.fullmatch(word) and (not word[0].islower() or word.lower() in particles) for word in words
    ) and any(not word[0].islower() for word in words)
