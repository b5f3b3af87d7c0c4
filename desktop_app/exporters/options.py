# SPDX-License-Identifier: Apache-2.0
"""What an export may be told beside its rows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from desktop_app.exporters.records import COLUMNS
from desktop_app.model.rows import Row


def no_citation(row: Row) -> str:
    """Cite nothing."""
    return ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """`formula_guard` keeps a spreadsheet from running a cell; `columns` are those of a table, in their order; `cite`
    gives the reference of a row's document."""

    formula_guard: bool = True
    columns: tuple[str, ...] = COLUMNS
    cite: Callable[[Row], str] = no_citation
