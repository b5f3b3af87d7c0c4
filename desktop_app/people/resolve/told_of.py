# SPDX-License-Identifier: Apache-2.0
"""Of whom a source tells what it says: "the retired driver" is what one speaker is, and no other."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from desktop_app.model.quotation import Quotation
from desktop_app.model.spans import Span
from desktop_app.people.entities.cluster import Cluster
from desktop_app.people.resolve.resolution import Resolution
from desktop_app.people.sources.sources import Shape


class ToldOf:
    """The sources of a document that only describe somebody, each with whom it means, if anybody by name.

    "The helmsman", whom the text does not tell, may be anybody; "a helmsman" is nobody who was named before.
    """

    def __init__(self, said: Iterable[tuple[Quotation, Resolution]]) -> None:
        single = (r for _, r in said if r.source.shape is Shape.PERSON and len(r.referents) == 1)
        known = ((r.source, r.referents[0].cluster) for r in single)
        told = [(s.span, c, s.definite) for s, c in known if s.span is not None and (c is not None or not s.definite)]
        self._told = sorted(told, key=lambda one: one[0])

    def another(self, span: Span, cluster: Cluster | None) -> bool:
        """True where the source around `span` describes somebody else than `cluster`.

        An article may begin with what "a retired inspector" says and name him in its next sentence.
        """
        at = bisect_right(self._told, span.start, key=lambda told: told[0].start) - 1
        if at < 0 or cluster is None or not self._told[at][0].holds(span) or self._told[at][1] is cluster:
            return False
        return self._told[at][2] or cluster.mentions[0].span.start < span.start
