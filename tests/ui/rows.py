# SPDX-License-Identifier: Apache-2.0
"""Rows made up for tests of the list."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from typing import Any

from pytestqt.qtbot import QtBot

from desktop_app.model.quotation import Form
from desktop_app.model.rows import Row
from desktop_app.ui.models.quotation_table import QuotationTable
from desktop_app.ui.views.quotations import Quotations


def row(id: int, **fields: Any) -> Row:
    """A row whose texts name its id."""
    defaults: dict[str, Any] = {
        "document": 1,
        "speaker": f"Speaker {id}",
        "role": "clerk",
        "organization": "Port Office",
        "quotation": f"words of {id}",
        "form": Form.DIRECT,
        "start": 0,
        "end": 5,
        "certainty": 0.5,
    }
    return Row(id=id, **{**defaults, **fields})


def ids(values: Iterable[int]) -> array[int]:
    """An array of ids as the library gives it."""
    return array("q", values)


def listed(qtbot: QtBot, rows: list[Row], *, tabular: bool, width: int, height: int) -> Quotations:
    """The list of these rows, on the screen."""
    table = QuotationTable()
    made = Quotations(table)
    table.setParent(made)
    qtbot.addWidget(made)
    made.show_view(tabular=tabular)
    made.resize(width, height)
    table.show(ids(each.id for each in rows), rows)
    made.show()
    qtbot.waitExposed(made)
    return made
