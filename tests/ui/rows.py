# SPDX-License-Identifier: Apache-2.0
"""Rows made up for tests of the list."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from typing import Any

from desktop_app.model.quotation import Form
from desktop_app.model.rows import Row


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
        "confidence": 0.5,
    }
    return Row(id=id, **{**defaults, **fields})


def ids(values: Iterable[int]) -> array[int]:
    """An array of ids as the library gives it."""
    return array("q", values)
