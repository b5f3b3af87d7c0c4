# SPDX-License-Identifier: Apache-2.0
"""Whose document it is: "the firm's own audit", and what a body gave out before: "The council issued a report"."""

from __future__ import annotations

from desktop_app.model.spans import Span
from desktop_app.people.entities.documents import issuer, whole_document
from desktop_app.people.resolve.reading import Reading
from desktop_app.people.sources.sources import Source


class Issuers:
    """The bodies that gave out the documents of a text, as each is spoken of."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._page, self._lexicons = reading.page, reading.lexicons
        self._said: dict[str, Span] = {}

    def of(self, phrase: Span, source: Source) -> Span | None:
        """Whose document a `source` means that the text calls by `phrase`; a definite one is the last of its kind."""
        whole = self.whole(phrase, source)
        found = self._told(whole) or issuer(self._page, self._reading.people, self._reading.mentions, whole.start)
        if found is None and source.definite:
            found = self._said.get(source.head)
        if found is not None:
            self._said[source.head] = found
        return found

    def whole(self, phrase: Span, source: Source) -> Span:
        """The noun phrase of a document with what stands behind its noun, where a source only points at it."""
        if source.span is not None and source.span.holds(phrase):
            return source.span
        return whole_document(self._page, self._lexicons, phrase)

    def _told(self, whole: Span) -> Span | None:
        """The body that owns the document: "the firm's audit", "its audit"."""
        page, numbers = self._page, self._page.within(whole)
        for i in numbers:
            word = page.words[i]
            if word.kind == "possessive" and i > numbers.start:
                return self._owner(numbers.start, i)
            if word.low in ("its", "their") and i == numbers.start:
                return self._reading.bodies.resolve(Span(word.start, word.end))
        return None

    def _owner(self, start: int, end: int) -> Span | None:
        """The body that words `start` to `end` describe: "the firm"."""
        page = self._page
        span = Span(page.words[start].start, page.words[end - 1].end)
        described = self._lexicons.body_noun(page.words[end - 1].low)
        return (self._reading.bodies.resolve(span) or span) if described else None
