# SPDX-License-Identifier: Apache-2.0
"""The words of the model that are shown, and how many there are of something, in the language of the window."""

from __future__ import annotations

from desktop_app.ui.translation import mark, tr, tr_n

_TERMS = frozenset(
    (
        *(mark("direct"), mark("mixed"), mark("indirect")),
        *(mark("speech"), mark("attitude")),
        *(mark("person"), mark("organization"), mark("document"), mark("unnamed")),
        *(mark("speaker"), mark("role"), mark("publication"), mark("year"), mark("tag")),
        *(mark("starred"), mark("edited"), mark("state"), mark("reprint")),
        *(mark("sure"), mark("to check"), mark("doubtful"), mark("checked"), mark("wrong")),
        *(mark("title"), mark("authors"), mark("date"), mark("address")),
    )
)


def term(value: str) -> str:
    """A value of `Form`, `Act`, `Kind` or `Facet`, or a mark of a quotation, as people call it; others as they are."""
    return tr(value) if value in _TERMS else value


def quotations(count: int) -> str:
    """ "1 quotation", "1,204 quotations"."""
    return tr_n("%n quotation", "%n quotations", count)


def not_checked(unchecked: int, count: int) -> str:
    """Return "2 of 3 not checked", "not checked" for a single quotation, "" if persons have checked all."""
    if not unchecked:
        return ""
    return tr("{number} of {count} not checked", number=unchecked, count=count) if count > 1 else tr("not checked")


def documents(count: int) -> str:
    """ "1 document", "1,204 documents"."""
    return tr_n("%n document", "%n documents", count)
