# SPDX-License-Identifier: Apache-2.0
"""Whole numbers joined by SQLite and read again."""

from __future__ import annotations

import random
import sqlite3
from array import array
from contextlib import closing

import pytest

from desktop_app.library.storage import packed


@pytest.mark.parametrize("piece", [1, 7, 500_000])
@pytest.mark.parametrize("short", [0, 150_000])
@pytest.mark.parametrize("count", [0, 1, 2, 999])
def test_what_was_joined_is_read_again(monkeypatch: pytest.MonkeyPatch, count: int, short: int, piece: int) -> None:
    monkeypatch.setattr(packed, "SHORT", short)
    monkeypatch.setattr(packed, "PIECE", piece)
    rows = [random.Random(count).randrange(10**12) for _ in range(count)]
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, n INTEGER)")
        connection.executemany("INSERT INTO t (n) VALUES (?)", [(n,) for n in rows])
        (text,) = connection.execute("SELECT group_concat(n) FROM t").fetchone()
    assert packed.integers(text) == array("q", rows)
    assert packed.numbers(text).tolist() == rows


@pytest.mark.parametrize("few", [0, 20_000])
def test_ids_in_any_order_are_put_in_order(monkeypatch: pytest.MonkeyPatch, few: int) -> None:
    monkeypatch.setattr(packed, "FEW", few)
    mixed = array("q", random.Random(3).sample(range(10**9), 500))
    assert packed.ascending(mixed) == array("q", sorted(mixed))
    ordered = array("q", range(500))
    assert packed.ascending(ordered) == ordered
