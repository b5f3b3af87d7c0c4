# SPDX-License-Identifier: Apache-2.0
"""The language of the search box (`docs/search.md`): words, OR, NOT and parentheses, and the place of every mistake."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from desktop_app.base.errors import BadQuery
from desktop_app.library.storage.canonical import same_names

# Fields that are looked up in the full-text index, by its columns.
INDEXED = {
    "quote": "quotation",
    "quotation": "quotation",
    "speaker": "speaker",
    "role": "role",
    "org": "organization",
    "organization": "organization",
    "title": "title",
}
_TABLES = {"organization": "organization_names", "role": "role_names"}
# Fields that take one of a few values.
CHOICES = {
    "form": ("direct", "mixed", "indirect"),
    "kind": ("person", "organization", "document", "unnamed", "none"),
    "status": ("none", "checked", "wrong"),
    "act": ("speech", "attitude", "any"),
    "is": (
        "starred",
        "orphan",
        "edited",
        "attributed",
        "unattributed",
        "sure",
        "tocheck",
        "checked",
        "wrong",
        "noted",
        "copy",
        "doubtful",
        "reprint",
    ),
    "with": ("doubtful", "reprints"),
}
DATES = ("after", "before")
LIMITS = ("certainty",)
FREE = ("author", "publication", "tag", "text", "in")
FIELDS = (*INDEXED, *CHOICES, *DATES, *LIMITS, *FREE)

_FIELD = re.compile(r"([A-Za-z]+):(?!//)")
_DATE = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")
_LIMIT = re.compile(r"(?P<sign>[<>]=?)(?P<number>0?\.\d+|[01](?:\.\d*)?)")
_CLOSING = {'"': '"', "“": "”", "„": "“", "«": "»"}
_LONGEST = 2000
_OPERATOR = re.compile(r"(?:AND|OR|NOT)(?=[\s()]|$)")
# What decides on the whole of a search, as it says which kinds of rows there are.
_FOR_ALL = {("is", "orphan"), ("is", "doubtful"), ("is", "reprint")}
# SQLite takes an expression 1000 deep, Python calls as many.
_DEEPEST = 20
# A last word of one letter would match half of a library.
_SHORTEST_BEGINNING = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One condition. `field` "" looks everywhere; `prefix`: `text` is the beginning of a word (or of a last word).

    `position` is where it stands in the search, in code points.
    """

    text: str
    position: int
    field: str = ""
    prefix: bool = False
    excluded: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Either:
    """Alternatives (`OR`), of each of which all parts must hold; one alone where all of it is `excluded`."""

    options: tuple[tuple[Part, ...], ...]
    position: int
    excluded: bool = False


Part = Term | Either


def parse(words: str) -> tuple[Part, ...]:
    """The parts of a search; all must hold.

    The last word counts as the beginning of a word as long as nothing follows it: it is still being typed. So are
    quotation marks and parentheses that nothing closes; they reach to the end.

    :raises BadQuery: with a message for the user and the place of the mistake.
    """
    if len(words) > _LONGEST:
        raise BadQuery(f"A search may have up to {_LONGEST} characters", _LONGEST)
    # What no file can hold cannot be found; SQLite takes neither.
    words = words.replace("\x00", " ").encode("utf-8", "replace").decode()
    parts = _Parser(words).parts()
    for term in (term for part in parts if isinstance(part, Either) for term in leaves((part,))):
        if term.field in ("act", "with") or (term.field, term.text) in _FOR_ALL:
            raise BadQuery(
                f"“{term.field}:{term.text}” holds for the whole search and cannot be one side of OR", term.position
            )
    return parts


def leaves(parts: tuple[Part, ...]) -> Iterator[Term]:
    """The terms of `parts`, those of alternatives too."""
    for part in parts:
        if isinstance(part, Term):
            yield part
        else:
            for option in part.options:
                yield from leaves(option)


class _Parser:
    def __init__(self, words: str) -> None:
        self._words = words
        self._at = 0
        self._depth = 0
        self._within = ""

    def parts(self) -> tuple[Part, ...]:
        options = self._options()
        return options[0] if len(options) == 1 else (Either(options=options, position=0),)

    def _options(self) -> tuple[tuple[Part, ...], ...]:
        """What stands here, up to the end of the search or of the parentheses, at each `OR` a new one."""
        found = [self._all()]
        while self._operator() == "OR":
            start = self._at
            self._at += len("OR")
            found.append(self._all())
            if not all(found[-2:]):
                raise BadQuery("OR needs something on both sides", start)
        return tuple(found)

    def _all(self) -> tuple[Part, ...]:
        """What must hold together, up to the next `OR`."""
        found: list[Part] = []
        while not self._ended() and self._operator() != "OR":
            if self._operator() == "AND":
                start = self._at
                self._at += len("AND")
                if not found or self._ended() or self._operator() in ("AND", "OR"):
                    raise BadQuery("AND needs something on both sides", start)
            found.extend(self._part())
        return tuple(found)

    def _ended(self) -> bool:
        """Whether nothing follows but blanks, which are passed over."""
        while self._at < len(self._words) and self._words[self._at].isspace():
            self._at += 1
        return self._at == len(self._words) or (self._depth > 0 and self._words[self._at] == ")")

    def _operator(self) -> str:
        found = _OPERATOR.match(self._words, self._at)
        return found[0] if found else ""

    def _part(self) -> tuple[Part, ...]:
        start = self._at
        excluded = self._excluded(start)
        field = self._field() or self._within
        if self._words[self._at : self._at + 1] == "(":
            return self._group(start, field, excluded=excluded)
        text, quoted = self._text()
        prefix = self._star(start, text, quoted=quoted)
        term = _checked(Term(field=field, text=text, position=start, prefix=prefix, excluded=excluded))
        # Punctuation alone ("—") stands in no index and restricts nothing.
        return (term,) if term.field not in ("", *INDEXED) or any(c.isalnum() for c in term.text) else ()

    def _excluded(self, start: int) -> bool:
        """Whether `NOT` or a minus sign stands here, which is passed over; two of them take each other back."""
        excluded = False
        while self._operator() == "NOT":
            self._at += len("NOT")
            excluded = not excluded
            if self._ended() or self._operator() in ("AND", "OR"):
                raise BadQuery("Nothing follows NOT", start)
        if self._words[self._at] == "-":
            self._at += 1
            excluded = not excluded
            if self._at == len(self._words) or self._words[self._at].isspace():
                raise BadQuery("Nothing follows the minus sign", start)
        return excluded

    def _group(self, start: int, field: str, *, excluded: bool) -> tuple[Part, ...]:
        """What stands in parentheses; words without a field in them are looked for in `field`."""
        if self._depth == _DEEPEST:
            raise BadQuery(f"Parentheses may stand {_DEEPEST} deep", start)
        outside, self._within = self._within, field
        self._depth, self._at = self._depth + 1, self._at + 1
        options = self._options()
        if not self._ended() or self._at < len(self._words):
            self._at += 1
        self._depth, self._within = self._depth - 1, outside
        if len(options) == 1 and (not excluded or len(options[0]) < 2):
            return tuple(replace(part, excluded=part.excluded != excluded) for part in options[0])
        return (Either(options=options, position=start, excluded=excluded),)

    def _field(self) -> str:
        match = _FIELD.match(self._words, self._at)
        if match is None:
            return ""
        name = match[1].lower()
        if name not in FIELDS:
            known = ", ".join(f"{f}:" for f in FIELDS if f not in ("quotation", "organization"))
            raise BadQuery(f"There is no field “{match[1]}:”; the fields are {known}", self._at)
        self._at = match.end()
        return name

    def _text(self) -> tuple[str, bool]:
        """What stands here up to a blank or between quotation marks, and whether it does the latter."""
        words, start = self._words, self._at
        closing = _CLOSING.get(words[start : start + 1])
        if closing is not None:
            ends = [i for i in (words.find(closing, start + 1), words.find('"', start + 1)) if i >= 0]
            if not ends:
                self._at = len(words)
                return words[start + 1 :], False
            self._at = min(ends) + 1
            return words[start + 1 : self._at - 1], True
        while self._at < len(words) and not (words[self._at].isspace() or (self._depth and words[self._at] == ")")):
            self._at += 1
        return words[start : self._at], False

    def _star(self, start: int, text: str, *, quoted: bool) -> bool:
        if quoted:
            if self._words[self._at : self._at + 1] != "*":
                return False
            self._at += 1
            return True
        if text.endswith("*"):
            if not any(c.isalnum() for c in text):
                raise BadQuery("A star needs the beginning of a word before it", start)
            return True
        return self._at == len(self._words) and len(text) >= _SHORTEST_BEGINNING and text[-1].isalnum()


def _checked(term: Term) -> Term:
    """`term` with its value seen to and spelled out.

    :raises BadQuery: a value that its field does not take.
    """
    text = term.text.rstrip("*") if term.prefix else term.text
    if term.field and not text.strip():
        raise BadQuery(f"“{term.field}:” needs a value", term.position)
    if term.field in CHOICES:
        text = _choice(term, text.lower())
    elif term.field in DATES and not _DATE.fullmatch(text):
        raise BadQuery(f"“{term.field}:” needs a date like 2016, 2016-05 or 2016-05-12", term.position)
    elif term.field in LIMITS and not _LIMIT.fullmatch(text):
        raise BadQuery(f"“{term.field}:” needs a limit between 0 and 1, like >0.7 or <0.4", term.position)
    return Term(field=term.field, text=text, position=term.position, prefix=term.prefix, excluded=term.excluded)


def _choice(term: Term, text: str) -> str:
    """The value that `text` is or begins."""
    choices = CHOICES[term.field]
    begun = [choice for choice in choices if choice.startswith(text)]
    if text in choices:
        return text
    if len(begun) == 1:
        return begun[0]
    raise BadQuery(f"“{term.field}:” takes one of {', '.join(choices)}", term.position)


def limit_of(term: Term) -> tuple[str, float]:
    """The sign (`<`, `<=`, `>`, `>=`) and the number of a term of one of `LIMITS`."""
    found = _LIMIT.fullmatch(term.text)
    assert found is not None, "seen to when it was parsed"
    return found["sign"], float(found["number"])


def to_match(parts: tuple[Part, ...]) -> tuple[str, str]:
    """Expressions for FTS5 (sqlite.org/fts5.html, section 3): what must hold, and what must not; "" for nothing."""
    wanted = " AND ".join(filter(None, (matched(part) for part in parts if not part.excluded)))
    excluded = " OR ".join(filter(None, (matched(part) for part in parts if part.excluded)))
    return wanted, excluded


def matched(part: Part) -> str:
    """The expression for FTS5 of `part`, excluded or not; "" where the index alone does not tell."""
    if isinstance(part, Term):
        return _phrase(part) if part.field in ("", *INDEXED) else ""
    options = [[matched(each) for each in option] for option in part.options]
    if any(each.excluded for option in part.options for each in option) or not all(map(all, options)):
        return ""
    together = (" AND ".join(option) for option in options)
    return f"({' OR '.join(f'({each})' for each in together)})"


def in_text(term: Term) -> str:
    """The expression for FTS5 by which `term` is looked for in the texts of articles."""
    return _phrase(replace(term, field=""))


def _phrase(term: Term) -> str:
    quoted = term.text.replace('"', '""')
    phrase = f'"{quoted}"{" *" if term.prefix else ""}'
    if not term.field:
        return phrase
    column = INDEXED[term.field]
    others = [f'"{name}"' for name in _same(column, term.text)]
    return f"{column} : ({' OR '.join((phrase, *others))})" if others else f"{column} : {phrase}"


def _same(column: str, text: str) -> tuple[str, ...]:
    """The other names that the sidebar lists under one with `text`: Republican Party and GOP."""
    table = _TABLES.get(column)
    return tuple(name for name in same_names(table, text) if name.casefold() != text.casefold()) if table else ()
