# SPDX-License-Identifier: Apache-2.0
"""The narrator of an article in the first person: "I" outside every quotation is its writer.

A writer is named in the byline, in the lines above the article or in the note about him at its end, and nowhere in
his own sentences: whoever is named there is somebody else.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property

from desktop_app.model.spans import Span
from desktop_app.model.speaker import Kind
from desktop_app.people.entities.referents import Cast, Referent
from desktop_app.people.resolve.features import Scene
from desktop_app.people.sources.sources import Shape, Source
from desktop_app.people.transcripts.participants import Transcript

_I = frozenset(("i", "me", "my"))
_OWN = frozenset(("my", "our"))
OF_WRITER = _I | _OWN
"""Words by which a writer speaks of himself or of his own."""
_ABOVE, _BELOW = 3, 2
"""Paragraphs at the beginning and the end of an article that may name its writer."""
_BY = re.compile(r"(?:\A|\n)\s*[Bb][Yy]:? \Z")
_NOTE = re.compile(r"(?:, [^\n]{1,200}?)?,? (?:is|was|writes|teaches|covers|lives|edits|serves) ")


class Narrator:
    """The writer of a text with `sources`; `scene` knows the passages between marks."""

    def __init__(self, scene: Scene, cast: Cast, transcript: Transcript, sources: Sequence[Source]) -> None:
        self._scene, self._page, self._cast = scene, scene.page, cast
        self._sources = sources
        self._silent = bool(transcript.turns or transcript.answers)
        self._known: dict[Referent, bool] = {}

    def speaks(self, source: Source) -> bool:
        """Whether the "I" of `source` is the writer's own."""
        return source.shape is Shape.PRONOUN and source.pronoun in _I and self._tells(source)

    def owns(self, source: Source) -> bool:
        """Whether the "my" of `source` is the writer's own: my father, our editor."""
        if source.shape is not Shape.PERSON or source.span is None:
            return False
        first = self._page.words[self._page.index(source.span.start)]
        return first.low in _OWN and self._tells(source)

    def _tells(self, source: Source) -> bool:
        """Whether the writer speaks here: outside quotations, transcripts and what a colon announces."""
        if self._silent or source.span is None or self._scene.quoted(source.span.start):
            return False
        paragraph = self._page.paragraph(source.span.start)
        begin = self._page.paragraphs[paragraph].start
        return not self._page.text[max(0, begin - 20) : begin].rstrip().endswith(":")

    def may_be(self, referent: Referent) -> bool:
        """Whether the writer's own sentences neither name the referent nor quote him."""
        known = self._known.get(referent)
        if known is None:
            known = self._known[referent] = not any(map(self._is_told, self._named(referent)))
        return known

    @cached_property
    def writer(self) -> Referent | None:
        """The person named in the byline or at the beginning of the note at the end; None where nobody says "I"."""
        if not any(map(self.speaks, self._sources)):
            return None
        found = (r for r in self._cast.named if r.kind is Kind.PERSON and len(r.name.split()) > 1 and self.may_be(r))
        return next((r for r in found if any(map(self._is_signed, self._named(r)))), None)

    def _is_told(self, place: Span) -> bool:
        paragraph, last = self._page.paragraph(place.start), len(self._page.paragraphs)
        return _ABOVE <= paragraph < last - _BELOW and not self._scene.quoted(place.start)

    def _is_signed(self, place: Span) -> bool:
        text, paragraph = self._page.text, self._page.paragraph(place.start)
        if paragraph < _ABOVE:
            return _BY.search(text, max(0, place.start - 8), place.start) is not None
        whole = self._page.paragraphs[paragraph]
        at = bisect_right(self._scene.content_starts, whole.start)
        quoted = at < len(self._scene.contents) and whole.overlaps(self._scene.contents[at])
        return whole.start == place.start and not quoted and _NOTE.match(text, place.end) is not None

    def _named(self, referent: Referent) -> Sequence[Span]:
        """Where `referent` is named; for an unnamed one, also the mentions resolved to it."""
        return referent.places if referent.cluster is not None else self._scene.discourse[referent].places
