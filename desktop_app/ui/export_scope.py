# SPDX-License-Identifier: Apache-2.0
"""What an export writes, in words: "Exporting 47 quotations: speaker Jane Roe, 2016; 3 doubtful left out"."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from desktop_app.model.query import Facet, Query
from desktop_app.model.quotation import Form
from desktop_app.ui.searching import Scope
from desktop_app.ui.terms import not_checked, quotations, term
from desktop_app.ui.translation import mark, number, tr

LabelOf = Callable[[Facet, str], str]

EVERYTHING = mark("all of the library")
SELECTED = mark("selected in the list")
_SCOPES = {
    Scope.STARRED: mark("starred"),
    Scope.REVIEW: mark("to check"),
    Scope.DOUBTFUL: mark("doubtful"),
    Scope.ORPHANS: mark("without a passage"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Described:
    """What was asked for: `what` says it, `doubtful` are left out of it."""

    what: str
    doubtful: int = 0

    def told(self, count: int, *, unchecked: int = 0, wrong: int = 0) -> str:
        """All that is said of an export of `count` quotations, of which nobody has checked `unchecked`; `wrong` more
        are left out as marked so."""
        reasons = {tr("doubtful"): self.doubtful, tr("marked wrong"): wrong}
        left_out = ", ".join(f"{number(many)} {why}" for why, many in reasons.items() if many)
        told = tr("{quotations}: {what}", quotations=quotations(count), what=self.what)
        left_out = left_out and tr("{doubtful} left out", doubtful=left_out)
        return "; ".join(filter(None, (told, not_checked(unchecked, count), left_out)))


def narrowed(query: Query, scope: Scope, label_of: LabelOf) -> str:
    """By what the quotations shown are narrowed down."""
    return ", ".join(_parts(query, scope, label_of)) or tr(EVERYTHING)


def _parts(query: Query, scope: Scope, label_of: LabelOf) -> Iterator[str]:
    if scope in _SCOPES:
        yield tr(_SCOPES[scope])
    if query.words:
        yield tr("search “{words}”", words=query.words)
    yield from _facets(query, label_of)
    if query.forms:
        yield tr(" or ").join(term(form.value) for form in Form if form in query.forms)
    if query.attributed is not None:
        yield tr("attributed") if query.attributed else tr("not attributed")
    if query.attitudes:
        yield tr("attitudes too")
    if query.doubtful:
        yield tr("doubtful ones too")
    if query.reprints:
        yield tr("reprints too")


def _facets(query: Query, label_of: LabelOf) -> Iterator[str]:
    """Each facet that is narrowed down, with the values chosen of it."""
    for facet in dict.fromkeys(facet for facet, _ in query.facets):
        labels = tr(" or ").join(label_of(facet, value) or tr("none") for each, value in query.facets if each is facet)
        # A year needs no word before it.
        yield labels if facet is Facet.YEAR else f"{term(facet.value)} {labels}"
