# SPDX-License-Identifier: Apache-2.0
"""The language of the citation templates.

{title}             what is known under this name, "" where nothing is
{title:headline}    the same, changed by a filter; filters may follow each other
{?title} {!title}   nothing, but only where the title is known, or is not known
[x|y|z]             the first of these in which every name is known; nothing where there is none
*x*  ^x^            in italics; raised
\\[                  the character behind the stroke as it is
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

_PIECE = re.compile(
    r"\\(?P<literal>.)|\{(?P<field>[^{}]*)\}|(?P<sign>[\[\]|*^{}])|(?P<words>[^\\\[\]|*^{}]+)", re.DOTALL
)
_FIELD = re.compile(r"(?P<test>[?!]?)(?P<name>[a-z_]+)(?P<filters>(?::[a-z_]+)*)")
MOST_DEPTH = 40


class TemplateError(ValueError):
    """A template that cannot be read; the message says what is wrong in it, for the one who wrote it."""


@dataclass(frozen=True, slots=True)
class Words:
    """Words of the template itself."""

    words: str
    italic: bool = False
    raised: bool = False


@dataclass(frozen=True, slots=True)
class Field:
    """What is known under `name`; with a `test` it only decides whether its alternative is taken."""

    name: str
    filters: tuple[str, ...] = ()
    test: str = ""
    italic: bool = False
    raised: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """The first of the alternatives that can be filled."""

    alternatives: tuple[Template, ...]


Template = tuple[Words | Field | Choice, ...]


@lru_cache(maxsize=512)
def parse(source: str) -> Template:
    """The template that `source` is written as.

    :raises TemplateError: a bracket or brace without its partner, a name that is none, or too many brackets.
    """
    return _Parser(source).whole()


def fields(template: Template) -> list[Field]:
    """Every field of `template`, those inside brackets too."""
    found: list[Field] = []
    for node in template:
        if isinstance(node, Field):
            found.append(node)
        elif isinstance(node, Choice):
            found.extend(field for part in node.alternatives for field in fields(part))
    return found


class _Parser:
    def __init__(self, source: str) -> None:
        self._source = source
        self._pieces = list(_PIECE.finditer(source))
        self._at = 0
        self._italic = False
        self._raised = False

    def whole(self) -> Template:
        if self._source.endswith("\\") and not self._source.endswith("\\\\"):
            raise TemplateError("Nothing stands behind the last \\.")
        (only, *more) = self._alternatives(depth=0)
        if more:
            raise TemplateError("A | stands outside of [ ].")
        if self._at < len(self._pieces):
            raise TemplateError("A ] closes nothing.")
        return only

    def _alternatives(self, *, depth: int) -> list[Template]:
        if depth > MOST_DEPTH:
            raise TemplateError("There are too many [ inside each other.")
        found: list[list[Words | Field | Choice]] = [[]]
        while self._at < len(self._pieces):
            piece = self._pieces[self._at]
            if piece["sign"] == "]":
                break
            self._at += 1
            if piece["sign"] == "|":
                found.append([])
            elif piece["sign"] == "[":
                found[-1].append(self._choice(depth=depth + 1))
            else:
                found[-1].extend(self._plain(piece))
        return [tuple(each) for each in found]

    def _choice(self, *, depth: int) -> Choice:
        alternatives = self._alternatives(depth=depth)
        if self._at >= len(self._pieces):
            raise TemplateError("A [ is not closed.")
        self._at += 1
        return Choice(tuple(alternatives))

    def _plain(self, piece: re.Match[str]) -> list[Words | Field | Choice]:
        if piece["field"] is not None:
            return [self._field(piece["field"])]
        if piece["sign"] == "*":
            self._italic = not self._italic
        elif piece["sign"] == "^":
            self._raised = not self._raised
        elif piece["sign"]:
            raise TemplateError(f"A {piece['sign']} has no partner.")
        words = piece["literal"] or piece["words"]
        return [Words(words, self._italic, self._raised)] if words else []

    def _field(self, inner: str) -> Field:
        written = _FIELD.fullmatch(inner.strip())
        if written is None:
            raise TemplateError(f"{{{inner}}} is no name.")
        filters = tuple(name for name in written["filters"].split(":") if name)
        return Field(written["name"], filters, written["test"], self._italic, self._raised)
