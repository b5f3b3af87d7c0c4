# SPDX-License-Identifier: Apache-2.0
"""Whose deputy, boss or successor somebody is: such people serve the same body as the owner of their role."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from desktop_app.base.resources import lexicon
from desktop_app.model.spans import Span
from desktop_app.people.statements.role_descriptions import Antecedents
from desktop_app.people.text.role_words import Words

if TYPE_CHECKING:
    from desktop_app.people.text.statement import Statement


def with_bodies_of_owners(words: Words, mentions: Sequence[Span], found: Sequence[Statement]) -> list[Statement]:
    """The statements `found` of those named at `mentions`, with the bodies that such roles leave unsaid."""
    ranges = [(words.at(m.start), words.at(m.end)) for m in mentions]
    antecedents = Antecedents(words, [(first, end) for first, end in ranges if end > first], ())
    colleagues = _Colleagues(words, antecedents, ((s.person, s.organization) for s in found if s.organization))
    return [_with_body(statement, colleagues) for statement in found]


def _with_body(statement: Statement, colleagues: _Colleagues) -> Statement:
    _pattern, _, supplied = statement.pattern.partition("+")
    if statement.role is None or statement.organization is not None or supplied != "owned":
        return statement
    return statement


class _Colleagues:
    """The bodies of the people of a text; `stated`: where somebody is named, and where a body of theirs is."""

    def __init__(self, words: Words, antecedents: Antecedents, stated: Iterable[tuple[Span, Span]]) -> None:
        self._words = words
        self._antecedents = antecedents
        self._bodies: dict[str, list[Span]] = {}
        for person, body in sorted(stated, key=lambda pair: pair[1].start):
            self._bodies.setdefault(words.low(words.at(person.end) - 1), []).append(body)

    def body(self, role: Span) -> Span | None:
        """The body of whoever owns `role`; None for a role without owner or of another sort."""
        words, _first = self._words, self._words.at(role.start)
        if words.low(words.at(role.end) - 1) not in lexicon("role_colleagues"):
            return None
        return None
