# SPDX-License-Identifier: Apache-2.0
"""Options of an export, beside its rows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from desktop_app.exporters.records import COLUMNS
from desktop_app.model.rows import Row
from desktop_app.model.spans import Spans


def no_citation(row: Row) -> str:
    """Cite nothing."""
    return ""


def always_a_person(author: str) -> bool:
    """Take every author for a person."""
    return True


class Entries(Protocol):
    """Makes the entries of one bibliography."""

    def entry(self, rows: Sequence[Row]) -> str:
        """The entry of the document that all of `rows` stand in, without a line break at its end."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """Where a row stands: the canonical text of its document, and its spans there; none where it has no place."""

    text: str
    content: Spans = ()
    cue: Spans = ()
    source: Spans = ()


def no_entries(kind: str) -> Entries:
    """Refuse every kind of bibliography.

    :raises KeyError: always.
    """
    raise KeyError(kind)


def no_place(row: Row) -> Placed:
    """Give no text and no place."""
    return Placed(text="")


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """`formula_guard` keeps a spreadsheet from running a cell; `columns` are those of a table, in their order; `cite`
    gives the reference of a row's document, `is_person` tells a person from an organization among authors, `entries`
    gives the bibliography of a kind ("bibtex", "ris", "csl-json"), `place` where a row stands; a format that needs one
    of the last two gets its rows document by document.
    """

    formula_guard: bool = True
    columns: tuple[str, ...] = COLUMNS
    cite: Callable[[Row], str] = no_citation
    is_person: Callable[[str], bool] = always_a_person
    entries: Callable[[str], Entries] = no_entries
    place: Callable[[Row], Placed] = no_place
