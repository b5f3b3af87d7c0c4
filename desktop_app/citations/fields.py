# SPDX-License-Identifier: Apache-2.0
"""What a template can name: the facts of an item, and the filters that change how one is set."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from desktop_app.citations import wording
from desktop_app.citations.items import Issued, Item, citation_key
from desktop_app.citations.names import Name
from desktop_app.citations.style import Style

Fact = Callable[[Item, Style], str]
Filter = Callable[[str, Style], str]


def _marks(style: Style) -> wording.Marks:
    return style.rules.marks


def _speaker(name: Callable[[Name], str]) -> Fact:
    return lambda item, style: name(item.speaker) if item.speaker else ""


def _flag(test: Callable[[Item], bool]) -> Fact:
    return lambda item, style: "yes" if test(item) else ""


def _date(when: Callable[[Item], Issued]) -> dict[str, Fact]:
    return {
        "year": lambda item, style: str(when(item).year or ""),
        "month": lambda item, style: style.months[month - 1] if (month := when(item).month) else "",
        "month_number": lambda item, style: f"{month:02}" if (month := when(item).month) else "",
        "day": lambda item, style: str(when(item).day or ""),
        "day_number": lambda item, style: f"{day:02}" if (day := when(item).day) else "",
    }


def said(item: Item, style: Style) -> str:
    """Return who says what, as a note of the document's entry has it, its state and a person's work in brackets."""
    named = (item.speaker.full, item.role, item.organization) if item.speaker else ()
    who = ", ".join(part for part in named if part)
    if item.form == "indirect":
        who = f"{who or 'not attributed'} (indirect)"
    words = wording.ended(item.shown, item.form, _marks(style), inside=style.rules.inside)
    work = f" [{' · '.join(map(wording.flat, item.work))}]" if item.work else ""
    return (f"{who}: {words}" if who else words) + work


_FACTS: dict[str, Fact] = {
    "quotation": lambda item, style: wording.quoted(item.shown, item.form, _marks(style)),
    "sentence": lambda item, style: wording.ended(item.shown, item.form, _marks(style), inside=style.rules.inside),
    "block_words": lambda item, style: wording.block(item.shown, item.form, _marks(style)),
    "words": lambda item, style: wording.alone(item.shown, item.form, _marks(style)),
    "exact": lambda item, style: item.quotation,
    "context": lambda item, style: item.context,
    "annotation": lambda item, style: "\n\n".join(said(each, style) for each in (item, *item.others)),
    "speaker": _speaker(lambda name: name.full),
    "speaker_short": _speaker(lambda name: name.short),
    "role": lambda item, style: item.role,
    "organization": lambda item, style: item.organization,
    "title": lambda item, style: item.title,
    "publication": lambda item, style: item.container,
    "url": lambda item, style: item.url,
    "link": lambda item, style: item.link,
    "file": lambda item, style: item.file,
    "page": lambda item, style: item.place.page,
    "paragraph": lambda item, style: item.place.paragraph,
    "timestamp": lambda item, style: item.place.timestamp,
    "note": lambda item, style: item.note,
    "tags": lambda item, style: ", ".join(item.tags),
    "keywords": lambda item, style: ", ".join(item.keywords),
    "id": lambda item, style: str(item.id or ""),
    "number": lambda item, style: str(item.number),
    "note_number": lambda item, style: str(item.note_number),
    "letter": lambda item, style: item.letter,
    "key": lambda item, style: citation_key(item) + item.key_letter,
    **_date(lambda item: item.issued),
    **{f"accessed_{part}": fact for part, fact in _date(lambda item: item.place.accessed).items()},
}
_FLAGS: dict[str, Fact] = {
    "own_words": _flag(lambda item: item.own_words),
    "own_publisher": _flag(lambda item: [item.container] == [name.full for name in item.authors]),
    "first_time": _flag(lambda item: item.first),
    "cited_before": _flag(lambda item: item.cited_before),
    "direct": _flag(lambda item: item.form == "direct"),
    "indirect": _flag(lambda item: item.form == "indirect"),
    "person": _flag(lambda item: item.speaker is not None and bool(item.speaker.family)),
}
ITEM_FIELDS: Mapping[str, Fact] = MappingProxyType({**_FACTS, **_FLAGS})
"""Facts by the name that a template calls them. Flags are "yes" or "", and only good for tests."""

FILTERS: Mapping[str, Filter] = MappingProxyType(
    {
        "headline": lambda words, style: wording.headline(words, style.small),
        "in_marks": lambda words, style: wording.in_marks(words, _marks(style)),
        "outer": lambda words, style: wording.turned(words, _marks(style)),
        "nested": lambda words, style: wording.turned(words, _marks(style), level=1),
        "short": lambda words, style: wording.shortened(words, style.title_words, style.never_last),
        "without_the": lambda words, style: words[4:] if words.startswith("The ") else words,
        "capital": lambda words, style: words[:1].upper() + words[1:],
        "lower": lambda words, style: words.lower(),
        "upper": lambda words, style: words.upper(),
    }
)
"""How a fact is changed, by the name that a template calls it."""

FLAGS = frozenset(_FLAGS)
"""The names that are good for tests alone."""


def name_facts(name: Name, place: int) -> dict[str, str]:
    """What the template of a name can name."""
    return {
        "n": str(place),
        "family": name.family,
        "given": name.given,
        "suffix": name.suffix,
        "literal": name.literal,
        "short": name.short,
        "full": name.full,
        "initials": name.initials,
        "close_initials": name.initials.replace(" ", ""),
        "bare_initials": name.bare_initials,
        "bare_suffix": name.suffix.rstrip("."),
    }


NAME_FIELDS = frozenset(name_facts(Name(), 1))
"""What the template of a name can name."""
