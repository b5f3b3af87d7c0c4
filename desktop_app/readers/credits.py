# SPDX-License-Identifier: Apache-2.0
"""Lines that say who wrote an article, where and when it appeared: "By Jane Roe | The Quay Courier | May 12, 2016".

A line is one only where every part of it is read.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from desktop_app.base.resources import lexicon
from desktop_app.model.spans import Span
from desktop_app.readers.dates import printed_date
from desktop_app.readers.headlines import byline, is_affiliation, is_person

LONGEST = 200
"""Code points."""
_MOST_WORDS = 6
"""Of a publication."""

_EMPHASIS = " \t*_#>"
"""What Markdown puts around a line."""
_BETWEEN = re.compile(r"\s*[|•·]\s*|\s+[–—-]{1,2}\s+|\t+|\s{3,}")
_PUNCTUATION = " \t,;:.|•·–—-()[]*_"
_LABEL = re.compile(
    r"(?P<label>\b(?:first\s+|originally\s+)?(?:published|posted|updated|last\s+updated|modified|last\s+modified|"
    r"issued|released|date|filed)\b:?)?(?:\s+(?:on|at))?[\s,:(]*"
    r"(?:\d{1,2}[:.]\d\d\s*(?:[ap]\.?m\.?)?\s*(?:[A-Z]{2,5})?[\s,]+)?(?:on\s+)?"
    r"(?:\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|wed|thur?s?|fri|sat|sun)\b)?[\s,.]*$",
    re.IGNORECASE,
)
_TIME = re.compile(
    r"T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?|"
    r"[\s,|•·–—-]*(?:at\s+)?\d{1,2}(?:(?:[:.]\d\d){1,2}\s*(?:[ap]\.?m\b\.?)?|\s*[ap]\.?m\b\.?)"
    r"(?:\s*\(?(?:[A-Z]{2,5}|(?:GMT|UTC)[+-]\d+)\b\)?)?",
    re.IGNORECASE,
)
_BARE_LABEL = re.compile(r"\s+(?:published|posted|updated)\s*$", re.IGNORECASE)
_UPDATED = re.compile(r"updated|modified", re.IGNORECASE)
_BY = re.compile(r"(?:(?:written|story|report|words)\s+)?by\b", re.IGNORECASE)
_OF = re.compile(
    r"(?:,\s*(?:special\s+)?(?:to|for|of)|,|\s+(?:special\s+)?(?:of|for|to)|\s*\()\s+(?=\S)|\s*\(", re.IGNORECASE
)
_FROM = re.compile(
    r"(?:source\s*:|(?:first\s+|originally\s+)?published\s+(?:in|by)\b:?|publication\s*:|from(?=\s+the\s)|special\s+to\b|"
    r"(?:copyright\s*)?(?:©|\(c\))\s*(?:\d{4},?)?)\s*(?P<name>.+)",
    re.IGNORECASE,
)
_READING_TIME = re.compile(r"(?:read(?:ing)?\s+time:?\s*)?\d+[\s-]*min(?:ute)?s?(?:\s+read)?", re.IGNORECASE)
_SITE = re.compile(r"(?:https?://)?(?:www\.)?[a-z0-9-]+(?:\.[a-z]{2,})+/?", re.IGNORECASE)
_NAME_WORD = re.compile(r"[^\W\d_a-z][\w’'.&-]*")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)+")
_DATED = frozenset(("published", "updated"))
_SMALL = frozenset(("of", "and", "the", "&"))


@dataclass(frozen=True, slots=True)
class Part:
    """One thing that a credit says.

    `kind`: byline, signed, affiliation, publication, published, updated, reading, or other for a few capitalised words
    that fit none of these: a section, a place, a paper with an unusual name.

    `told` holds its names or its one value; `labelled`: a word says what it is ("By", "Published").
    """

    kind: str
    span: Span
    told: tuple[str, ...] = ()
    labelled: bool = False


def credit(line: str) -> list[Part]:
    """The parts of `line`, with spans in it; [] where it is no credit or holds anything else."""
    bare = line.strip(_EMPHASIS)
    if not bare or len(line) > LONGEST:
        return []
    start = line.find(bare)
    found: list[Part] = []
    for span in _pieces(line, Span(start, start + len(bare))):
        parts = _read(line, span)
        found.extend([Part("other", span)] if parts is None else parts)
    others = [part for part in found if part.kind == "other"]
    doubtful = len(others) > 1 or len(others) == len(found) or not all(is_title(p.span.of(line)) for p in others)
    return [] if others and doubtful else found


def holds_credit(line: str) -> bool:
    """Whether `line` is in pieces, one of them a dated credit: "the nurses' network | Published May 12, 2016"."""
    pieces = list(_pieces(line, Span(0, len(line))))
    return len(pieces) > 1 and any(part.kind in _DATED for piece in pieces for part in _read(line, piece) or ())


def is_title(words: str) -> bool:
    """Whether `words` are few and all capitalised like a name."""
    return 0 < len(words.split()) <= _MOST_WORDS and _all_capital(words.split())


def publication(words: str) -> str:
    """`words` where they are the name of a paper, a station, an agency or a site; "" where they may be another."""
    name = words.strip(" \t,;:()[]*_")
    if _SITE.fullmatch(name) and not name.endswith((".pm", ".am")):
        return name
    low = name.casefold().rstrip(".")
    if low in lexicon("press_agencies"):
        return name
    parts = name.split()
    article = low.startswith("the ")
    if not (2 <= len(parts) <= _MOST_WORDS and _all_capital(parts)):
        return ""
    nouns = lexicon("press_nouns") | lexicon("publications")
    own = low.split()[article:]
    of_place = own[0] in lexicon("press_nouns") and own[1:2] == ["of"]
    return name if own[-1] in nouns or " ".join(own[-2:]) in nouns or of_place else ""


def _all_capital(parts: list[str]) -> bool:
    """Each word is written like a name, apart from small ones inside."""
    last = len(parts) - 1
    return all(_NAME_WORD.fullmatch(p) or (0 < i < last and p.lower() in _SMALL) for i, p in enumerate(parts))


def _pieces(line: str, span: Span) -> Iterator[Span]:
    """What stands between the marks that part a line."""
    start = span.start
    for match in _BETWEEN.finditer(line, span.start, span.end):
        yield Span(start, match.start())
        start = match.end()
    yield Span(start, span.end)


def _read(line: str, span: Span) -> list[Part] | None:
    """The parts of one piece of a line; None where something in it is not read. A date may stand behind another."""
    span = _trimmed(line, span)
    if not len(span):
        return []
    words = span.of(line)
    date = printed_date(words)
    if date is None:
        return _other(line, span)
    label = _LABEL.search(words, 0, date.start)
    begin = label.start() if label else date.start
    time = _TIME.match(words, date.end)
    end = time.end() if time else date.end
    before = _read(line, Span(span.start, span.start + begin))
    after = _read(line, Span(span.start + end, span.end))
    if before is None or after is None:
        return None
    kind = "updated" if label and label["label"] and _UPDATED.search(label["label"]) else "published"
    told = (date.iso,) if date.iso else ()
    labelled = bool(label and label["label"])
    return [*before, Part(kind, Span(span.start + begin, span.start + end), told, labelled), *after]


def _other(line: str, span: Span) -> list[Part] | None:
    """What holds no date, by the first of `_KINDS` that reads it."""
    for _, _, reader in _KINDS:
        if parts := reader(line, span):
            return parts
    return None


def _byline(line: str, span: Span) -> list[Part]:
    words = span.of(line)
    if not _BY.match(words):
        return []
    for match in reversed(list(_OF.finditer(words))):
        where = publication(words[match.end() :])
        names = byline(words[: match.start()])
        if where and names:
            middle = span.start + match.start()
            return [
                Part("byline", Span(span.start, middle), names, labelled=True),
                Part("publication", Span(middle, span.end), (where,)),
            ]
    names, end = byline(words), span.end
    if not names:
        return []
    if bare := _BARE_LABEL.search(words):
        end = span.start + bare.start()
    own = Part("byline", Span(span.start, end), names, labelled=True)
    return [own, Part("published", Span(end, span.end))] if bare else [own]


def _signed(line: str, span: Span) -> list[Part]:
    """Names before what they are: "Jane Roe, Staff Writer"."""
    words = [part.strip() for part in re.split(r"[,;]|\s+(?:and|&)\s+", span.of(line))]
    names = _signers(words)
    if not names:
        return []
    where = [p for w in words[len(names) :] if (p := publication(w))]
    at = line.rindex(where[-1], span.start, span.end) if where else span.end
    own = Part("signed", Span(span.start, at), tuple(names))
    return [own, Part("publication", Span(at, span.end), (where[-1],))] if where else [own]


def _signers(words: Sequence[str]) -> list[str]:
    """The names at the beginning of `words` where posts and publications follow and nothing else; else none."""
    # Most lines are sentences, which need no look at the rest.
    if not is_person(words[0]):
        return []
    names = [w for w in words if not (is_affiliation(w) or publication(w))]
    rest = words[len(names) :]
    if not rest or words[: len(names)] != names or not all(map(is_person, names)):
        return []
    return names if all(publication(w) or _is_post(w) for w in rest) else []


def _affiliation(line: str, span: Span) -> list[Part]:
    return [Part("affiliation", span)] if _is_post(span.of(line)) else []


def _publication(line: str, span: Span) -> list[Part]:
    words = span.of(line)
    named = _FROM.fullmatch(words)
    name = publication(named["name"] if named else words)
    return [Part("publication", span, (name,), labelled=bool(named))] if name else []


def _reading(line: str, span: Span) -> list[Part]:
    return [Part("reading", span)] if _READING_TIME.fullmatch(span.of(line)) else []


_KINDS: tuple[tuple[str, str, Callable[[str, Span], list[Part]]], ...] = (
    ("byline", "By Jane Roe of The Quay Courier", _byline),
    ("publication", "Source: The Quay Courier", _publication),
    ("signed", "Jane Roe, Staff Writer", _signed),
    ("affiliation", "Staff Writers", _affiliation),
    ("reading", "4 min read", _reading),
)


def _is_post(words: str) -> bool:
    """A few capitalised words, one of which names a reporter's job or a desk."""
    parts = words.split()
    return 0 < len(parts) <= _MOST_WORDS and _all_capital(parts) and is_affiliation(words)


def _trimmed(line: str, span: Span) -> Span:
    """`span` without the marks around it, but for those that belong to a name."""
    words = span.of(line)
    start = span.start + len(words) - len(words.lstrip(_PUNCTUATION))
    end = span.start + len(words.rstrip(_PUNCTUATION))
    return Span(start, max(start, end))
