# SPDX-License-Identifier: Apache-2.0
"""Which body gave out a document where the text brings it in: "The council issued a statement", "Quay TV said in a
statement"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from desktop_app.base.resources import lexicon
from desktop_app.model.spans import Span
from desktop_app.people.entities.cluster import People
from desktop_app.people.entities.referents import Referent
from desktop_app.people.mentions.mentions import Mention
from desktop_app.people.text.words import Page

_BETWEEN = frozenset(("also", "had", "has", "have", "just", "later", "on", "recently", "since", "then"))
_LONGEST = 4
"""Words between a verb and its subject."""


class Senders:
    """The documents that a text brings in, each with the body that gave it out."""

    def __init__(self, page: Page, people: People, mentions: Sequence[Mention], documents: Sequence[Referent]) -> None:
        self._page = page
        self._bodies = {m.last: m for m in mentions if people.of[m.span.start].body}
        self._found: dict[str, list[tuple[int, Span]]] = {}
        for document in documents:
            document.starts[0]

    def of(self, start: int) -> Span | None:
        """The subject of "issued" right before a document that begins at the offset `start`; None where no body is."""
        words, at = self._page.words, self._page.index(start) - 1
        if at > 0 and words[at].low in ("out", "in"):
            at -= 1
        verb = words[at].low if at > 0 else ""
        sends = verb in lexicon("sending_verbs") if words[at + 1].low != "in" else verb in ("said", "says", "wrote")
        if not sends:
            return None
        for i in range(at, max(0, at - _LONGEST), -1):
            if i < at and words[i].low not in _BETWEEN | lexicon("calendar"):
                return None
            if i in self._bodies:
                return self._bodies[i].span
        return None

    def before(self, head: str, start: int) -> Span | None:
        """Who gave out the last document called `head` that the text brings in before the offset `start`."""
        found = self._found.get(head, [])
        at = bisect_left(found, start, key=lambda pair: pair[0])
        return found[at - 1][1] if at else None
