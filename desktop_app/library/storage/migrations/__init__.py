# SPDX-License-Identifier: Apache-2.0
"""From one version of the library file to the next."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from datetime import UTC, datetime
from typing import NamedTuple

from desktop_app.base.progress import Progress, Silent
from desktop_app.library.storage.interrupt import stopping
from desktop_app.library.storage.migrations import (
    m0001_first,
    m0002_likeness,
    m0003_refusals,
    m0004_certainty,
    m0005_descriptions,
    m0006_originals,
    m0007_joining,
    m0008_articles,
    m0009_seen,
    m0010_reprints,
    m0011_states,
)

# "Inqt" in ASCII: tells our files from other SQLite files.
APPLICATION_ID = 0x496E7174


Fill = Callable[[sqlite3.Connection, Progress], None]
"""Puts what a library has into what `statements` made; tells how far it is."""


class Migration(NamedTuple):
    """One step: brings a library of version `version - 1` to `version`."""

    version: int
    name: str
    statements: tuple[str, ...]
    fill: Fill | None = None


MIGRATIONS = (
    Migration(1, m0001_first.NAME, m0001_first.STATEMENTS),
    Migration(2, m0002_likeness.NAME, m0002_likeness.STATEMENTS),
    Migration(3, m0003_refusals.NAME, m0003_refusals.STATEMENTS),
    Migration(4, m0004_certainty.NAME, m0004_certainty.STATEMENTS),
    Migration(5, m0005_descriptions.NAME, m0005_descriptions.STATEMENTS),
    Migration(6, m0006_originals.NAME, m0006_originals.STATEMENTS),
    Migration(7, m0007_joining.NAME, m0007_joining.STATEMENTS),
    Migration(8, m0008_articles.NAME, m0008_articles.STATEMENTS, m0008_articles.fill),
    Migration(9, m0009_seen.NAME, m0009_seen.STATEMENTS),
    Migration(10, m0010_reprints.NAME, m0010_reprints.STATEMENTS),
    Migration(11, m0011_states.NAME, m0011_states.STATEMENTS),
)


def version_of(connection: sqlite3.Connection) -> int:
    """The version of the file; 0 for one in which nothing was made yet."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def migrate(
    connection: sqlite3.Connection,
    migrations: tuple[Migration, ...],
    *,
    before: Callable[[int], None] = lambda version: None,
    progress: Progress | None = None,
) -> None:
    """Bring the file to the latest version, each step in one transaction with its record.

    `before` is called once with the present version, except of a new file, which has nothing to lose. Two processes may
    do this at once: each step looks again after it has the lock.

    :raises Cancelled: where `progress` asks to stop; the steps up to then stay, the one at hand leaves nothing.
    """
    present = version_of(connection)
    waiting = [migration for migration in migrations if migration.version > present]
    if present and waiting:
        before(present)
    for migration in waiting:
        _step(connection, migration, progress or Silent())


def _step(connection: sqlite3.Connection, migration: Migration, progress: Progress) -> None:
    connection.execute("BEGIN IMMEDIATE")
    try:
        if version_of(connection) < migration.version:
            with stopping(connection, progress) as told:
                for statement in migration.statements:
                    connection.execute(statement)
                if migration.fill is not None:
                    migration.fill(connection, told)
            connection.execute(
                "INSERT INTO migration VALUES (?, ?, ?)",
                (migration.version, migration.name, datetime.now(UTC).isoformat(timespec="seconds")),
            )
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.execute(f"PRAGMA user_version = {migration.version}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
