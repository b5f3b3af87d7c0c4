# SPDX-License-Identifier: Apache-2.0
"""The head of a plain text, read from the top: headline, byline, publication, date and dateline.

A line is taken only where its shape is clear, since a wrong head is worse than none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import islice, zip_longest

from desktop_app.model.document import Head
from desktop_app.model.spans import Span
from desktop_app.readers.credits import Part, credit, holds_credit, is_title
from desktop_app.readers.datelines import Dateline, dateline
from desktop_app.readers.headlines import headline, is_affiliation, is_person

_LINES = 12
"""Lines at the top, blank ones not counted, that may belong to a head."""
_REACH = 24_000
"""Code points of a text in which they are looked for."""
_MOST_PASSED = 3
"""Lines between headline and byline that are neither: a second headline, a summary, a caption."""
_LONG_LINE = 100
"""Code points; a longer line is a paragraph of the article."""
_FEWEST_WORDS = 4
"""Of a headline above a mere date or a paragraph: a shorter one may name who keeps the record."""
_FEWEST_OF_TITLE = 3
"""Words of a line that is taken for the title though it is no sure headline."""
_MARKDOWN_HEADING = re.compile(r"#{1,6}\s+(?=\S)")
_LABELLED = re.compile(r"[:|·•]")
"""In a masthead, or behind the label of a speaker or of a field."""
_NAMING = frozenset(("byline", "signed", "publication"))
_TELLING = _NAMING | {"published", "updated"}
_BYLINES = frozenset(("byline", "signed", "affiliation"))
_CORRESPONDENCE = re.compile(
    r"(?:to|from|cc|bcc|subject|re|sent|attn|attention|attendees|present|participants|in attendance)\s*:|"
    r"dear\s|memo(?:randum)?\b|minutes\s+of\b",
    re.IGNORECASE,
)
_OPENED = re.compile(r"[^\W\d_a-z]{2}[^a-z—–-]*[—–-]")
"""What a dateline and the label of a speaker have in common: "MARLOW — "."""
_NUMBER = re.compile(r"\d+")
_SCORE = 2
"""Numbers that make a line a result rather than a headline: "Quay Albion 2, Marlow Town 1"."""
_BLANK_LINE = re.compile(r"\n[ \t]*\n")
_BLANK_SHARE = 0.2
_INK = re.compile(r"[^\W_]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """What the first lines of an article say of it; "" and None where they do not. `head`: where they stand."""

    title: str = ""
    authors: tuple[str, ...] = ()
    publication: str = ""
    published: str | None = None
    head: Head | None = None


@dataclass(frozen=True)
class _Line:
    """A line without the white space around it; `alone` where a blank line or the end follows.

    `seen`: its parts where what stands around it tells them.
    """

    span: Span
    words: str
    alone: bool
    seen: tuple[Part, ...] | None = None

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        """Its parts as a credit; parsed on demand, since a head ends before most of the lines."""
        return tuple(credit(self.words)) if self.seen is None else self.seen

    def has(self, kinds: frozenset[str]) -> bool:
        """Whether a credit has a part of these kinds."""
        return any(part.kind in kinds for part in self.parts)

    @property
    def clear(self) -> bool:
        """Whether a credit says what it is: "By Jane Roe", "Updated May 12"."""
        return any(part.labelled and part.kind != "publication" for part in self.parts)


@dataclass(slots=True)
class _Found:
    """A head being read. `passed`: lines since its last one; `followed`: a paragraph stands below the headline."""

    headline: _Line | None = None
    credits: list[_Line] = field(default_factory=list)
    dateline: Dateline | None = None
    begin: int = 0
    passed: int = 0
    followed: bool = False

    @property
    def told_beside_masthead(self) -> bool:
        """Whether more than its position tells a paper or a date above the headline from the headline itself."""
        if self.headline is None:
            return False
        above = [line for line in self.credits if line.span < self.headline.span]
        kinds = {part.kind for line in above for part in line.parts}
        return not above or len(above) < len(self.credits) or len(kinds & _TELLING) > 1 or self.dateline is not None

    def told(self, *kinds: str) -> list[str]:
        """What the parts of these kinds say, in the order of `kinds`."""
        parts = [part for line in self.credits for part in line.parts]
        return [value for kind in kinds for part in parts if part.kind == kind for value in part.told]


def heading_of(text: str) -> Heading:
    """The heading of a plain text (canonical text)."""
    lines = list(islice(_lines(text), _LINES + 1))
    found = _walk(lines, masthead=True)
    if not found.told_beside_masthead:
        found = _walk(lines, masthead=False)
    letter = any(_CORRESPONDENCE.match(line.words) for line in lines)
    names = found.told("byline", *(() if letter else ("signed",)))
    foot = found.dateline or Dateline(0)
    dates = [*found.told("published", "updated"), foot.published, *(_dates(lines) if letter else ())]
    return Heading(
        title=headline(found.headline.words) if found.headline else "" if letter else _likely_title(lines),
        authors=tuple({name.casefold(): name for name in reversed(names)}.values())[::-1],
        publication="" if letter else next(iter([*found.told("publication"), foot.agency]), ""),
        published=next((date for date in dates if date), None),
        head=None if letter else _head(found),
    )


def _likely_title(lines: Sequence[_Line]) -> str:
    """What the document may be called where no headline is sure, which stays part of the text that is read.

    That is a Markdown heading, or the first line that is no credit and stands right above a paragraph or a byline.
    """
    at = next((number for number, line in enumerate(lines) if not line.parts), len(lines))
    if at == len(lines):
        return ""
    words = lines[at].words
    if marked := _MARKDOWN_HEADING.match(words):
        return words[marked.end() :].rstrip(" #.")
    line, below = lines[at], lines[at + 1 : at + 3]
    sound = len(words.split()) >= _FEWEST_OF_TITLE and not (_LABELLED.search(words) or _is_turn(line, lines))
    return headline(words.rstrip(".;")) if sound and _stands_above(line, below) else ""


def _stands_above(line: _Line, below: Sequence[_Line]) -> bool:
    """A paragraph or a byline follows soon below `line`, and neither is half of a sentence."""
    # A line that goes on below with a small letter is half of something.
    if not below or below[0].words[0].islower() or (line.words.endswith(".") and not line.alone):
        return False
    return any(each.clear or len(each.words) >= _LONG_LINE for each in below)


def _lines(text: str) -> Iterator[_Line]:
    """The lines with a letter or figure at the top of `text`; "By" with the name on the next line is one."""
    inked = (m for m in re.finditer(r"[^\n]+", text[:_REACH]) if _INK.search(m.group()))
    # Twice as many as are asked for, since "By" and the name on the next line are one.
    found = list(islice(inked, 2 * (_LINES + 1) + 1))
    # Word processors that save as plain text write a paragraph a line, without blank lines between.
    blank = len(_BLANK_LINE.findall(text, 0, found[-1].end() if found else 0))
    lined = blank < _BLANK_SHARE * len(found) and any(len(m.group()) > 2 * _LONG_LINE for m in found)
    begin: int | None = None
    for match, after in zip_longest(found, found[1:]):
        words = match.group()
        start = match.start() + len(words) - len(words.lstrip()) if begin is None else begin
        begin = start if re.fullmatch(r"\W*by:?\s*", words, re.IGNORECASE) and after is not None else None
        if begin is None:
            span = Span(start, match.start() + len(words.rstrip()))
            alone = after is None or lined or text.count("\n", match.end(), after.start()) > 1
            yield _Line(span, span.of(text), alone)


def _walk(lines: Sequence[_Line], *, masthead: bool) -> _Found:
    """Read from the top as far as the head goes; `masthead`: a publication may stand above the headline."""
    found = _Found()
    for number, line in enumerate(lines[:_LINES]):
        after = lines[number + 1] if number + 1 < len(lines) else None
        line = _in_context(line, after, found)
        if _is_credit(line, after, found, masthead=masthead):
            found.credits.append(line)
            continue
        found.dateline = _dateline(line, lines, found)
        if found.dateline is not None:
            found.begin = line.span.start
            break
        first = not found.headline and not found.passed and (masthead or not found.credits)
        if first and _is_headline(line, after, lines):
            found.headline = line
            found.followed = line.alone and after is not None and len(after.words) >= _LONG_LINE
            continue
        found.passed += 1
        if found.passed > _MOST_PASSED:
            break
    return found


def _is_headline(line: _Line, after: _Line | None, lines: Sequence[_Line]) -> bool:
    """`line` is written like a headline and stands apart from what follows."""
    apart = line.alone or (after is not None and after.has(_TELLING))
    return apart and bool(headline(line.words)) and not (holds_credit(line.words) or _is_turn(line, lines))


def _is_credit(line: _Line, after: _Line | None, found: _Found, *, masthead: bool) -> bool:
    """`line` belongs to the head: it says what it is, or it is next to the headline and may be a credit."""
    if not line.parts:
        return False
    ends = _ends(line, after)
    top = found.headline is None and not found.passed
    if line.clear:
        return (ends or not found.passed) and not (top and not found.credits and _is_phrase(line))
    if found.passed or not (ends or found.headline):
        return False
    if top:
        return masthead if line.has(_NAMING) else line.has(_TELLING)
    return _is_credit_below(line, after, found)


def _ends(line: _Line, after: _Line | None) -> bool:
    """The next line does not continue `line`."""
    return line.alone or after is None or bool(after.parts) or len(after.words) >= _LONG_LINE


def _is_credit_below(line: _Line, after: _Line | None, found: _Found) -> bool:
    """The same right under the headline, of a line that does not say what it is."""
    if not line.has(_TELLING):
        return line.has(frozenset({"reading", "other"})) or bool(found.told("byline", "signed"))
    listed = found.told("signed") or (after is not None and _is_entry(after))
    return _ends(line, after) and not (_is_entry(line) and listed)


def _is_phrase(line: _Line) -> bool:
    """A byline that may be a headline, as "By Popular Demand": none of its names begins like a person's."""
    names = [name for part in line.parts if part.kind == "byline" for name in part.told]
    return bool(names) and len(line.parts) == 1 and not any(is_person(name) or is_affiliation(name) for name in names)


def _is_entry(line: _Line) -> bool:
    """A name followed by what its bearer is, as in a list of people."""
    return line.has(frozenset({"signed"}))


def _in_context(line: _Line, after: _Line | None, found: _Found) -> _Line:
    """`line` as a byline where it is a name between headline and paper, post or date; another title above a date."""
    unsure = all(part.kind == "affiliation" for part in line.parts)
    if (
        (line.parts and (not unsure or found.told("byline", "signed")))
        or after is None
        or not after.parts
        or not found.headline
        or found.passed
    ):
        return line
    whole, signed = Span(0, len(line.words)), frozenset({"byline", "signed"})
    if is_person(line.words) and not after.has(signed) and not found.told(*signed):
        return replace(line, seen=(Part("signed", whole, (line.words,)),))
    dated = after.has(frozenset({"published", "updated"})) and is_title(line.words)
    return replace(line, seen=(Part("other", whole),)) if dated else line


def _dateline(line: _Line, lines: Sequence[_Line], found: _Found) -> Dateline | None:
    """The dateline that `line` begins with."""
    return None if _is_turn(line, lines) else dateline(line.words, under_headline=found.headline is not None)


def _is_turn(line: _Line, lines: Sequence[_Line]) -> bool:
    """`line` and another one begin with capitals and a dash, as in a transcript."""
    opened = [each for each in lines if _OPENED.match(each.words)]
    return len(opened) > 1 and line in opened


def _dates(lines: Sequence[_Line]) -> Iterator[str]:
    """The dates of a letter: lines that hold nothing else."""
    for line in lines:
        if line.parts and all(part.kind == "published" for part in line.parts):
            yield from line.parts[0].told


def _head(found: _Found) -> Head | None:
    """Where the parts stand; a headline without any counts where it is a long one above a paragraph."""
    bylines = [_in_text(line, part) for line in found.credits for part in line.parts if part.kind in _BYLINES]
    rest = [span for line in found.credits for span in _without_bylines(line)]
    if found.dateline is not None:
        rest.append(Span(found.begin, found.begin + found.dateline.end))
    above = found.headline
    if not (bylines or rest):
        return _headline_alone(found)
    sure = found.dateline is not None or any(line.has(_NAMING) for line in found.credits)
    named = above is not None and (sure or _is_long(above))
    return Head(
        headline=above.span if above is not None and named else None, bylines=tuple(bylines), credits=tuple(rest)
    )


def _headline_alone(found: _Found) -> Head | None:
    above = found.headline
    if above is None or not (found.followed and _is_long(above)) or len(_NUMBER.findall(above.words)) >= _SCORE:
        return None
    return Head(headline=above.span)


def _is_long(line: _Line) -> bool:
    return len(line.words.split()) >= _FEWEST_WORDS


def _without_bylines(line: _Line) -> Iterator[Span]:
    """What a credit holds beside bylines, marks included."""
    at = line.span.start
    for part in sorted(line.parts, key=lambda part: part.span):
        if part.kind in _BYLINES:
            span = _in_text(line, part)
            if at < span.start:
                yield Span(at, span.start)
            at = span.end
    if at < line.span.end:
        yield Span(at, line.span.end)


def _in_text(line: _Line, part: Part) -> Span:
    return Span(line.span.start + part.span.start, line.span.start + part.span.end)
