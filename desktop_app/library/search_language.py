# SPDX-License-Identifier: Apache-2.0
"""The language of the search box (`docs/search.md`): from words to terms, with the place of every mistake."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from desktop_app.base.errors import BadQuery

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
# Fields that take one of a few values.
CHOICES = {
    "form": ("direct", "mixed", "indirect"),
    "kind": ("person", "organization", "document", "unnamed", "none"),
    "status": ("none", "reviewed", "wrong"),
    "act": ("speech", "attitude", "any"),
    "is": (
        "starred",
        "orphan",
        "edited",
        "attributed",
        "unattributed",
        "reviewed",
        "wrong",
        "noted",
        "copy",
        "doubtful",
    ),
    "with": ("doubtful",),
}
DATES = ("after", "before")
LIMITS = ("confidence",)
FREE = ("author", "publication", "tag", "text", "in")
FIELDS = (*INDEXED, *CHOICES, *DATES, *LIMITS, *FREE)

_FIELD = re.compile(r"([A-Za-z]+):(?!//)")
_DATE = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")
_LIMIT = re.compile(r"(?P<sign>[<>]=?)(?P<number>0?\.\d+|[01](?:\.\d*)?)")
_CLOSING = {'"': '"', "“": "”", "„": "“", "«": "»"}
_LONGEST = 2000
# A last word of one letter would match half of a library and tell nothing yet.
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


def parse(words: str) -> tuple[Term, ...]:
    """The terms of a search; all must hold.

    The last word counts as the beginning of a word as long as nothing follows it: it is still being typed.

    :raises BadQuery: with a message for the user and the place of the mistake.
    """
    if len(words) > _LONGEST:
        raise BadQuery(f"A search may have up to {_LONGEST} characters", _LONGEST)
    # What no file can hold cannot be found; SQLite takes neither.
    words = words.replace("\x00", " ").encode("utf-8", "replace").decode()
    return _Parser(words).terms()


class _Parser:
    def __init__(self, words: str) -> None:
        self._words = words
        self._at = 0

    def terms(self) -> tuple[Term, ...]:
        found: list[Term] = []
        while True:
            while self._at < len(self._words) and self._words[self._at].isspace():
                self._at += 1
            if self._at == len(self._words):
                return tuple(found)
            term = self._term()
            # Punctuation alone ("—") stands in no index and restricts nothing.
            if term.field not in ("", *INDEXED) or any(c.isalnum() for c in term.text):
                found.append(term)

    def _term(self) -> Term:
        start = self._at
        excluded = self._words[start] == "-"
        if excluded:
            self._at += 1
            if self._at == len(self._words) or self._words[self._at].isspace():
                raise BadQuery("Nothing follows the minus sign", start)
        field = self._field()
        text, quoted = self._text()
        prefix = self._star(start, text, quoted=quoted)
        term = Term(field=field, text=text, position=start, prefix=prefix, excluded=excluded)
        return _checked(term)

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
                raise BadQuery("The quotation mark is not closed", start)
            self._at = min(ends) + 1
            return words[start + 1 : self._at - 1], True
        while self._at < len(words) and not words[self._at].isspace():
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


def to_match(terms: tuple[Term, ...]) -> tuple[str, str]:
    """Expressions for FTS5 (sqlite.org/fts5.html, section 3): what must hold, and what must not; "" for nothing."""
    looked_up = [t for t in terms if t.field in ("", *INDEXED)]
    wanted = " AND ".join(_phrase(t) for t in looked_up if not t.excluded)
    excluded = " OR ".join(_phrase(t) for t in looked_up if t.excluded)
    return wanted, excluded


def in_text(term: Term) -> str:
    """The expression for FTS5 by which `term` is looked for in the texts of articles."""
    return _phrase(replace(term, field=""))


def _phrase(term: Term) -> str:
    quoted = term.text.replace('"', '""')
    column = f"{INDEXED[term.field]} : " if term.field else ""
    return f'{column}"{quoted}"{" *" if term.prefix else ""}'
