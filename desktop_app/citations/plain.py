# SPDX-License-Identifier: Apache-2.0
"""A plain form for reports.

“quotation” (Speaker, role, organization, quoted in Author, “Title,” Publication, date, url).
"""

from __future__ import annotations

from desktop_app.citations.citation import Run, Runs, joined, link
from desktop_app.citations.items import Issued, Item
from desktop_app.citations.wording import in_marks, quoted

_MOST_NAMED = 3
_BETWEEN = ", "


def full(item: Item) -> list[Runs]:
    """Everything on one line."""
    return [[Run(f"{quoted(item.quotation, item.form)} ("), *_inside(item), Run(").")]]


def reference(item: Item) -> Runs:
    """The document alone."""
    return [*_document(item, authors=True), Run(".")]


def _inside(item: Item) -> Runs:
    speaker = item.speaker.full if item.speaker else ""
    who: list[Runs] = [[Run(words)] for words in (speaker, item.role, item.organization) if words]
    if item.own_words:
        return joined([*who, _document(item, authors=False)], _BETWEEN)
    return joined([*who, [Run("quoted in "), *_document(item, authors=True)]], _BETWEEN)


def _document(item: Item, *, authors: bool) -> list[Run]:
    """Author, “Title,” Publication, date, url: the comma behind a title stands inside its marks."""
    names = _names(item) if authors else ""
    title = item.title or ("" if names or item.container or item.url else item.file or "untitled text")
    rest = joined(
        [[Run(item.container, italic=True)] if item.container else [], [Run(_date(item.issued))], _address(item)],
        _BETWEEN,
    )
    return joined([[Run(names)] if names else [], [*_titled(title), *rest]], _BETWEEN)


def _titled(title: str) -> list[Run]:
    return [Run(in_marks(title, end=",") + " ")] if title else []


def _address(item: Item) -> Runs:
    return [link(item.url)] if item.url else []


def _names(item: Item) -> str:
    names = [name.full for name in item.authors]
    if len(names) > _MOST_NAMED:
        return f"{names[0]} et al."
    if len(names) == _MOST_NAMED:
        return f"{names[0]}, {names[1]}, and {names[2]}"
    return " and ".join(names)


def _date(issued: Issued) -> str:
    if issued.year is None:
        return "n.d."
    if issued.day:
        return f"{issued.month_name} {issued.day}, {issued.year}"
    return f"{issued.month_name} {issued.year}".strip()
