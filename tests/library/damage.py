# SPDX-License-Identifier: Apache-2.0
"""Damage of the kinds that a disk does, for tests."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path


def spoil_index(path: Path, index: str, old: bytes, new: bytes) -> None:
    """Let an index say something else than its table, which only the whole check finds; the library may be open."""
    assert len(old) == len(new)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        size = connection.execute("PRAGMA page_size").fetchone()[0]
        (page,) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = ?", (index,)).fetchone()
    with path.open("rb+") as file:
        file.seek((page - 1) * size)
        content = file.read(size)
        assert old in content
        file.seek((page - 1) * size)
        file.write(content.replace(old, new))
