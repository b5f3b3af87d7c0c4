# SPDX-License-Identifier: Apache-2.0
"""Entries for reference managers: one for each document, its quotations as notes of the entry.

BibTeX as the style of that name sets it, RIS after the specification of 2011, and CSL-JSON as csl-data.json 1.0.2
describes it.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import count

from desktop_app.citations import registry, render, wording
from desktop_app.citations.csl import csl_item
from desktop_app.citations.fields import said
from desktop_app.citations.items import Issued, Item, citation_key, item_of, letter_of
from desktop_app.citations.names import Name
from desktop_app.citations.style import Style
from desktop_app.model.rows import Row, work_of

STYLE = "bibtex"


class Bibliography:
    """Makes entries whose keys are different; keeps no more of a document than its key."""

    def __init__(self, kind: str) -> None:
        self._entry = _ENTRIES[kind]
        self._style = registry.shipped()[STYLE]
        self._keys: set[str] = set()
        self._next: Counter[str] = Counter()

    def entry(self, rows: Sequence[Row]) -> str:
        """The entry of the document that all of `rows` stand in, without a line break at its end."""
        first, *others = (replace(item_of(row), work=tuple(work_of(row))) for row in rows)
        keywords = tuple(dict.fromkeys(wording.flat(tag) for row in rows for tag in row.tags))
        whole = replace(first, others=tuple(others), keywords=keywords, key_letter=self._free_letter(first))
        return self._entry(whole, self._style)

    def _free_letter(self, item: Item) -> str:
        key = citation_key(item)
        for at in count(self._next[key]):
            found = letter_of(at) if at else ""
            if f"{key}{found}" not in self._keys:
                break
        self._next[key] = at + 1
        self._keys.add(f"{key}{found}")
        return found


def _bibtex(item: Item, style: Style) -> str:
    return render.form(item, style, "reference").text


def _csl_json(item: Item, style: Style) -> str:
    keyword = {"keyword": ", ".join(item.keywords)} if item.keywords else {}
    entry = {**csl_item(item), **keyword, "id": _key(item), "note": "\n\n".join(_notes(item, style))}
    return json.dumps(entry, ensure_ascii=False)


def _ris(item: Item, style: Style) -> str:
    return "\n".join(f"{tag}  - {words}" for tag, words in _ris_lines(item, style) if words) + "\nER  - "


def _ris_lines(item: Item, style: Style) -> Iterator[tuple[str, str]]:
    """Tags and what they say; each on one line, since the format knows no other."""
    yield "TY", "NEWS" if item.container else "ELEC"
    yield "ID", _key(item)
    yield from (("AU", _ris_name(name)) for name in item.authors)
    yield "TI", item.title or item.file or "Untitled text"
    yield "T2", item.container
    yield "PY", f"{item.issued.year:04}" if item.issued.year else ""
    yield "DA", _ris_date(item.issued)
    yield "UR", item.url
    yield "Y2", _ris_date(item.place.accessed) if item.url else ""
    yield from (("KW", tag) for tag in item.keywords)
    yield from (("N1", note) for note in _notes(item, style))


def _ris_name(name: Name) -> str:
    # A comma behind all of it says that a body has no given name: without one Associated is that of Press.
    return (
        f"{name.literal},"
        if name.literal
        else ", ".join(part for part in (name.family, name.given, name.suffix) if part)
    )


def _ris_date(issued: Issued) -> str:
    """Year, month and day between slashes, those that are not known empty."""
    if not issued.year:
        return ""
    return (
        f"{issued.year:04}/{f'{issued.month:02}' if issued.month else ''}/{f'{issued.day:02}' if issued.day else ''}/"
    )


def _notes(item: Item, style: Style) -> Iterator[str]:
    return (said(each, style) for each in (item, *item.others))


def _key(item: Item) -> str:
    return f"{citation_key(item)}{item.key_letter}"


_ENTRIES: dict[str, Callable[[Item, Style], str]] = {"bibtex": _bibtex, "ris": _ris, "csl-json": _csl_json}
