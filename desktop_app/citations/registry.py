# SPDX-License-Identifier: Apache-2.0
"""The citation styles, and a row cited in one of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from desktop_app.citations import apa, plain
from desktop_app.citations.citation import Citation, Runs, inline, paragraphs
from desktop_app.citations.items import Item, item_of
from desktop_app.model.rows import Row


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """`label` is what a menu shows."""

    label: str
    full: Callable[[Item], list[Runs]]
    reference: Callable[[Item], Runs]


STYLES: Mapping[str, Style] = MappingProxyType(
    {
        "apa": Style(label="APA (7th edition)", full=apa.full, reference=apa.reference),
        "plain": Style(label="Plain", full=plain.full, reference=plain.reference),
    }
)


def cite(row: Row, *, style: str = "apa") -> Citation:
    """The whole citation: in APA the quotation with its in-text citation and the reference, a paragraph each.

    :raises KeyError: where there is no such style.
    """
    parts = STYLES[style].full(item_of(row))
    return inline(parts[0]) if len(parts) == 1 else paragraphs(parts)


def reference(row: Row, *, style: str = "apa") -> Citation:
    """The document alone, for a list of references.

    :raises KeyError: where there is no such style.
    """
    return inline(STYLES[style].reference(item_of(row)))


def short(row: Row) -> Citation:
    """The in-text citation alone: (Hale, as cited in Roe, 2021)."""
    return inline(apa.short(item_of(row)))


def quotation(row: Row) -> Citation:
    """The quoted words with the in-text citation behind them."""
    return inline(apa.quotation(item_of(row)))
