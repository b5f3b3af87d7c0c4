# SPDX-License-Identifier: Apache-2.0
"""From one version of the library file to the next."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from datetime import UTC, datetime
from typing import NamedTuple

from desktop_app.library.migrations import (
    m0001_first,
    m0002_likeness,
    m0003_refusals,
    m0004_certainty,
    m0005_descriptions,
    m0006_originals,
    m0007_joining,
    m0008_articles,
    m0009_seen,
)

# "Inqt" in ASCII: tells our files from other SQLite files.
APPLICATION_ID = 0x496E7174


class Migration(NamedTuple):
    """One step: brings a library of version `version - 1` to `version`."""

    version: int
    name: str
    statements: tuple[str, ...]


MIGRATIONS = (
    Migration(1, m0001_first.NAME, m0001_first.STATEMENTS),
    Migration(2, m0002_likeness.NAME, m0002_likeness.STATEMENTS),
    Migration(3, m0003_refusals.NAME, m0003_refusals.STATEMENTS),
    Migration(4, m0004_certainty.NAME, m0004_certainty.STATEMENTS),
    Migration(5, m0005_descriptions.NAME, m0005_descriptions.STATEMENTS),
    Migration(6, m0006_originals.NAME, m0006_originals.STATEMENTS),
    Migration(7, m0007_joining.NAME, m0007_joining.STATEMENTS),
    Migration(8, m0008_articles.NAME, m0008_articles.STATEMENTS),
    Migration(9, m0009_seen.NAME, m0009_seen.STATEMENTS),
)


def version_of(connection: sqlite3.Connection) -> int:
    """The version of the file; 0 for one in which nothing was made yet."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def migrate(
    connection: sqlite3.Connection,
    migrations: tuple[Migration, ...],
    *,
    before_each: Callable[[int], None] = lambda version: None,
) -> None:
    """Bring the file to the latest version, each step in one transaction with its record.

    `before_each` is called with the present version before every step, except of a new file, which has nothing to
    lose. Two processes may do this at once: each step looks again after it has the lock.
    """
    new = version_of(connection) == 0
    for migration in migrations:
        present = version_of(connection)
        if present >= migration.version:
            continue
        if not new:
            before_each(present)
        _step(connection, migration)


def _step(connection: sqlite3.Connection, migration: Migration) -> None:
    connection.execute("BEGIN IMMEDIATE")
    try:
        if version_of(connection) < migration.version:
            for statement in migration.statements:
                connection.execute(statement)
            connection.execute(
                "INSERT INTO migration VALUES (?, ?, ?)",
                (migration.version, migration.name, datetime.now(UTC).isoformat(timespec="seconds")),
            )
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.execute(f"PRAGMA user_version = {migration.version}")
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise
