# SPDX-License-Identifier: Apache-2.0
"""What is worked out from the whole library and remembered until it changes."""

from __future__ import annotations

import sqlite3
import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Any, TypeVar

T = TypeVar("T")

# With a million quotations an order has 4 MB, and the columns together 24.
KEPT = 10


def state_of(connection: sqlite3.Connection) -> int:
    """A number that changes with every change of the library, by whatever process; read inside a transaction."""
    return int(connection.execute("SELECT next FROM identity WHERE name = 'change'").fetchone()[0])


class Derived:
    """Values by key, each good for one state of the library; the least recently used are dropped above `kept`."""

    def __init__(self, *, kept: int = KEPT) -> None:
        self._kept = kept
        self._lock = threading.Lock()
        self._values: OrderedDict[Hashable, tuple[int, Any]] = OrderedDict()

    def get(self, key: Hashable, state: int, make: Callable[[], T]) -> T:
        """The value of `key` in `state`, made where it is not there. Two threads may make it at once."""
        with self._lock:
            entry = self._values.get(key)
            if entry is not None and entry[0] == state:
                self._values.move_to_end(key)
                value: T = entry[1]
                return value
        made = make()
        with self._lock:
            self._values[key] = (state, made)
            self._values.move_to_end(key)
            while len(self._values) > self._kept:
                self._values.popitem(last=False)
        return made

    def clear(self) -> None:
        """Forget everything."""
        with self._lock:
            self._values.clear()
