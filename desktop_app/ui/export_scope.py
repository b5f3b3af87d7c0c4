# SPDX-License-Identifier: Apache-2.0
"""What an export writes, in words: "Exporting 47 quotations: speaker Jane Roe, 2016; 3 doubtful left out"."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from desktop_app.model.query import Facet, Query
from desktop_app.model.quotation import Form
from desktop_app.ui.exporting import counted
from desktop_app.ui.searching import Scope

LabelOf = Callable[[Facet, str], str]

EVERYTHING = "all of the library"
SELECTED = "selected in the list"
_SCOPES = {
    Scope.STARRED: "starred",
    Scope.REVIEW: "to be reviewed",
    Scope.DOUBTFUL: "doubtful",
    Scope.ORPHANS: "without a passage",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Described:
    """What was asked for: `what` says it, `doubtful` are left out of it."""

    what: str
    doubtful: int = 0

    def told(self, count: int, *, wrong: int = 0) -> str:
        """All that is said of an export of `count` quotations, `wrong` more being left out as marked so."""
        reasons = {"doubtful": self.doubtful, "marked wrong": wrong}
        left_out = [f"{number:,} {why}" for why, number in reasons.items() if number]
        return f"{counted(count)}: {self.what}" + (f"; {', '.join(left_out)} left out" if left_out else "")


def narrowed(query: Query, scope: Scope, label_of: LabelOf) -> str:
    """By what the quotations shown are narrowed down."""
    return ", ".join(_parts(query, scope, label_of)) or EVERYTHING


def _parts(query: Query, scope: Scope, label_of: LabelOf) -> Iterator[str]:
    if scope in _SCOPES:
        yield _SCOPES[scope]
    if query.words:
        yield f"search “{query.words}”"
    yield from _facets(query, label_of)
    if query.forms:
        yield " or ".join(form.value for form in Form if form in query.forms)
    if query.attributed is not None:
        yield "attributed" if query.attributed else "not attributed"
    if query.attitudes:
        yield "attitudes too"
    if query.doubtful:
        yield "doubtful ones too"


def _facets(query: Query, label_of: LabelOf) -> Iterator[str]:
    """Each facet that is narrowed down, with the values chosen of it."""
    for facet in dict.fromkeys(facet for facet, _ in query.facets):
        labels = " or ".join(label_of(facet, value) or "none" for each, value in query.facets if each is facet)
        # A year needs no word before it.
        yield labels if facet is Facet.YEAR else f"{facet.value} {labels}"
