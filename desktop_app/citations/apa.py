# SPDX-License-Identifier: Apache-2.0
"""APA style, 7th edition: a quotation taken from a secondary source is "as cited in" that source (section 8.6)."""

from __future__ import annotations

from desktop_app.citations.citation import Run, Runs, joined, link
from desktop_app.citations.items import Issued, Item
from desktop_app.citations.names import Name
from desktop_app.citations.wording import in_marks, quoted

_MOST_LISTED = 20
_LISTED_BEFORE_LAST = 19
_TITLE_WORDS = 6
_ENDS = ("?", "!", ".", "…", "?”", "!”", ".”", "?’", "!’", ".’")


def quotation(item: Item) -> Runs:
    """The words with their in-text citation."""
    words = quoted(item.quotation, item.form)
    return [Run(f"{words} ("), *_inside(item), Run(").")]


def short(item: Item) -> Runs:
    """The in-text citation alone: (Buberl, as cited in Qureshi, 2016)."""
    return [Run("("), *_inside(item), Run(")")]


def reference(item: Item) -> Runs:
    """The entry of the reference list for the document."""
    when = Run(f"({_date(item.issued)}).")
    title = Run(_ended(_title(item)), italic=bool(item.title) and not _container(item))
    opening: list[Runs] = (
        [[Run(_ended(_authors(item.authors)))], [when], [title]] if item.authors else [[title], [when]]
    )
    container: Runs = [Run(_container(item), italic=True), Run(".")] if _container(item) else []
    return joined([*opening, container, [link(item.url)] if item.url else []], " ")


def full(item: Item) -> list[Runs]:
    """The quotation with its in-text citation, and the entry of the reference list."""
    return [quotation(item), reference(item)]


def _inside(item: Item) -> Runs:
    source = [*_source(item), Run(str(item.issued.year or "n.d."))]
    if item.speaker is None or item.own_words:
        return source
    return [Run(f"{item.speaker.short}, as cited in "), *source]


def _source(item: Item) -> Runs:
    """The document in running text with the comma behind it: its authors, else its title, shortened."""
    names = [name.short for name in item.authors]
    if len(names) > 2:
        return [Run(f"{names[0]} et al., ")]
    if names:
        return [Run(f"{' & '.join(names)}, ")]
    if not item.title:
        return [Run(f"{_title(item)}, ")]
    title = _shortened(item.title)
    return [Run(f"{in_marks(title, end=',')} ")] if _container(item) else [Run(title, italic=True), Run(", ")]


def _title(item: Item) -> str:
    """The title; in brackets a description where there is none."""
    return item.title or f"[{item.file or 'Untitled text'}]"


def _shortened(title: str) -> str:
    words = title.split(": ")[0].split()
    return " ".join(words[:_TITLE_WORDS]).rstrip(".,;:")


def _container(item: Item) -> str:
    """The publication, unless it is its own author."""
    return "" if [item.container] == [name.full for name in item.authors] else item.container


def _authors(names: tuple[Name, ...]) -> str:
    listed = [_inverted(name) for name in names]
    if len(listed) > _MOST_LISTED:
        return f"{', '.join(listed[:_LISTED_BEFORE_LAST])}, . . . {listed[-1]}"
    if len(listed) > 1:
        return f"{', '.join(listed[:-1])}, & {listed[-1]}"
    return listed[0]


def _inverted(name: Name) -> str:
    return name.literal or ", ".join(part for part in (name.family, name.initials, name.suffix) if part)


def _date(issued: Issued) -> str:
    if issued.year is None:
        return "n.d."
    day = f" {issued.day}" if issued.day else ""
    return f"{issued.year}, {issued.month_name}{day}" if issued.month else str(issued.year)


def _ended(words: str) -> str:
    return words if words.endswith(_ENDS) else f"{words}."
