# SPDX-License-Identifier: Apache-2.0
"""Rows that were fetched lately, the least lately used thrown away first."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable
from typing import Generic, Protocol, TypeVar

CAPACITY = 3000


class _HasId(Protocol):
    @property
    def id(self) -> int: ...


AnyRow = TypeVar("AnyRow", bound=_HasId)


class RowCache(Generic[AnyRow]):
    """Rows by id. Kept over a new search, so that what is found again is painted at once."""

    def __init__(self, capacity: int = CAPACITY) -> None:
        self._capacity = capacity
        self._rows: OrderedDict[int, AnyRow] = OrderedDict()

    def __len__(self) -> int:
        return len(self._rows)

    def get(self, id: int) -> AnyRow | None:
        """The row, None where it was not fetched or was thrown away."""
        row = self._rows.get(id)
        if row is not None:
            self._rows.move_to_end(id)
        return row

    def put(self, rows: Iterable[AnyRow]) -> None:
        """Keep `rows`."""
        for row in rows:
            self._rows[row.id] = row
            self._rows.move_to_end(row.id)
        while len(self._rows) > self._capacity:
            self._rows.popitem(last=False)

    def forget(self, ids: Iterable[int]) -> None:
        """Throw these away: they changed."""
        for id in ids:
            self._rows.pop(id, None)

    def clear(self) -> None:
        """Throw all away."""
        self._rows.clear()
