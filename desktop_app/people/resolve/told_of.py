# SPDX-License-Identifier: Apache-2.0
"""Of whom a source tells what it says: "the retired driver" is what one speaker is, and no other."""

from __future__ import annotations

from collections.abc import Iterable

from desktop_app.model.quotation import Quotation
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
