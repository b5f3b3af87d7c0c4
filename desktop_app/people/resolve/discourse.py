# SPDX-License-Identifier: Apache-2.0
"""The one thing that changes while sources are resolved: where each referent stands so far, and who has spoken."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from desktop_app.model.spans import Span
from desktop_app.people.entities.referents import Referent


class History:
    """The history of one referent: its `places` in the order of the text, the quotations attributed to it (`spoke`),
    and the genders of the pronouns resolved to it (`called`)."""

    __slots__ = ("called", "places", "spoke", "starts")

    def __init__(self, places: Sequence[Span]) -> None:
        self.places = list(places)
        self.starts = [place.start for place in places]
        self.spoke = 0
        self.called: set[str] = set()

    def before(self, offset: int) -> Span | None:
        """The last mention that starts before `offset`."""
        i = bisect_left(self.starts, offset)
        return self.places[i - 1] if i else None

    def after(self, offset: int) -> Span | None:
        """The first mention that starts at or after `offset`."""
        i = bisect_left(self.starts, offset)
        return self.places[i] if i < len(self.places) else None

    def note(self, span: Span) -> None:
        """Add one more mention."""
        i = bisect_left(self.starts, span.start)
        if i < len(self.starts) and self.starts[i] == span.start:
            return
        self.starts.insert(i, span.start)
        self.places.insert(i, span)


class Discourse(dict[Referent, History]):
    """The history of each referent; a new one begins with the places in which the text names it."""

    def __missing__(self, referent: Referent) -> History:
        history = self[referent] = History(referent.places)
        return history
