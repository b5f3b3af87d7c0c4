# SPDX-License-Identifier: Apache-2.0
"""Citing quotations, for the clipboard and the command line."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.citations import registry
from desktop_app.citations.citation import Citation
from desktop_app.model.rows import Row

__all__ = ["Citation", "cite", "cite_all", "quotation", "reference", "short", "styles"]


def styles() -> list[tuple[str, str]]:
    """(name, label) of each citation style, the usual one first."""
    return [(name, style.label) for name, style in registry.STYLES.items()]


def cite(row: Row, *, style: str = "apa") -> Citation:
    """The whole citation of a quotation.

    :raises KeyError: where there is no such style.
    """
    return registry.cite(row, style=style)


def reference(row: Row, *, style: str = "apa") -> Citation:
    """The document that a quotation stands in, as an entry of a list of references.

    :raises KeyError: where there is no such style.
    """
    return registry.reference(row, style=style)


def short(row: Row) -> Citation:
    """The in-text citation alone: (Hale, as cited in Roe, 2021)."""
    return registry.short(row)


def quotation(row: Row) -> Citation:
    """The quoted words with the in-text citation behind them."""
    return registry.quotation(row)


def cite_all(rows: Sequence[Row], *, style: str = "apa") -> Citation:
    """The whole citations of several quotations, one below the other.

    :raises KeyError: where there is no such style.
    """
    cited = [registry.cite(row, style=style) for row in rows]
    if len(cited) == 1:
        return cited[0]
    blocks = [c.html if c.html.startswith("<p>") else f"<p>{c.html}</p>" for c in cited]
    return Citation(text="\n\n".join(c.text for c in cited), html="".join(blocks))
