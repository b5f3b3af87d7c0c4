# SPDX-License-Identifier: Apache-2.0
"""The folder of copies beside a library: what lies in it, and how a sound copy comes there.

Both the database, which keeps a copy before it changes a file, and the backups stand on this; it knows neither.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path

from desktop_app.base.errors import Cancelled, LibraryProblem
from desktop_app.base.files import keep_private, make_private_file, make_private_folder
from desktop_app.base.progress import Progress
from desktop_app.library.storage import problems
from desktop_app.library.storage.interrupt import stopping
from desktop_app.library.storage.migrations import APPLICATION_ID, MIGRATIONS, version_of
from desktop_app.library.storage.uris import uri_of
from desktop_app.model.backup import Backup

# What SQLite keeps beside an open library.
BESIDE = ("", "-wal", "-shm")
# Of the library, copied at a time.
_PAGES = 2000
_MEGABYTE = 1_000_000
# How the names of copies begin.
DAILY = "daily-"
BEFORE_MIGRATION = "before-version-"
REPLACED = "replaced-"


def copies_of(path: Path) -> Path:
    """The folder in which the copies of the library at `path` lie."""
    return path.with_name(path.name + ".backups")


def keep_copies_private(path: Path) -> None:
    """Let the owner alone read the copies of the library at `path`; also those that an earlier version made."""
    folder = copies_of(path)
    keep_private(folder)
    for file in folder.glob("*"):
        keep_private(file)


def is_sound(connection: sqlite3.Connection, *, quick: bool = False) -> bool:
    """Whether SQLite finds no fault in the whole file; `quick` leaves indexes unchecked."""
    found = connection.execute(f"PRAGMA {'quick_check' if quick else 'integrity_check'}(1)").fetchone()
    return bool(found[0] == "ok")


def copy_before_migration(connection: sqlite3.Connection, path: Path, version: int, progress: Progress) -> Path:
    """Keep the library as it was in `version`, before it is brought to a later one.

    :raises Cancelled: where `progress` asks to stop; no copy is left.
    :raises DamagedLibrary: the library is damaged.
    :raises LibraryProblem: the copy cannot be written.
    """
    target = copies_of(path) / f"{BEFORE_MIGRATION}{version + 1}{path.suffix}"
    keep_copies_private(path)
    make_copy(connection, target, path, progress, quick=True)
    return target


def make_copy(
    connection: sqlite3.Connection, target: Path, path: Path, progress: Progress, *, quick: bool = False
) -> None:
    """Put a whole and sound copy of the library at `path` at `target`, or none.

    It is written under another name, looked through (`quick` takes indexes on trust), and renamed.

    :raises Cancelled: where `progress` asks to stop.
    :raises DamagedLibrary: the library is damaged.
    :raises LibraryProblem: the copy cannot be written.
    """
    part = target.with_name(target.name + ".part")
    try:
        make_private_folder(target.parent)
        # What is left of a copy that was cut off is no part of this one.
        part.unlink(missing_ok=True)
        make_private_file(part)
        with problems.plain_words(target), closing(sqlite3.connect(part, isolation_level=None)) as copy:
            _fill(copy, connection, path, progress, quick=quick)
            copy.execute("PRAGMA journal_mode = DELETE")
        part.replace(target)
    except OSError as error:
        raise LibraryProblem(f"The backup {target} cannot be written: {error.strerror}.") from error
    except (LibraryProblem, Cancelled):
        part.unlink(missing_ok=True)
        raise


def _fill(
    copy: sqlite3.Connection, connection: sqlite3.Connection, path: Path, progress: Progress, *, quick: bool
) -> None:
    """What is damaged in the library is damaged in the copy: to look through that one keeps nobody waiting."""
    try:
        _transfer(copy, connection, progress)
        # A library of which nothing is left while it is open is copied as a sound database that holds nothing.
        with stopping(copy, progress):
            sound = (
                is_sound(copy, quick=quick) and copy.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
            )
    except sqlite3.DatabaseError as error:
        if getattr(error, "sqlite_errorcode", 0) & 0xFF not in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
            raise
        sound = False
    if not sound:
        raise problems.damaged(path)


def _transfer(copy: sqlite3.Connection, connection: sqlite3.Connection, progress: Progress) -> None:
    size = int(connection.execute("PRAGMA page_size").fetchone()[0])

    def tell(_status: int, left: int, total: int) -> None:
        progress.advance((total - left) * size // _MEGABYTE, total * size // _MEGABYTE, "MB copied")

    own = not connection.in_transaction
    if own:
        # One state of the library to the end: else the copy begins again where another connection writes meanwhile.
        connection.execute("BEGIN")
    try:
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        connection.backup(copy, pages=_PAGES, progress=tell)
    finally:
        if own and connection.in_transaction:
            connection.execute("ROLLBACK")


def has_copies(path: Path) -> bool:
    """Whether copies of the library at `path` lie beside it, apart from those that were set aside."""
    return any(True for _ in _copies(path))


def set_aside(path: Path) -> None:
    """A new library begins at `path`: keep the former one's copies for ever, so that new ones do not push them out."""
    for copy in list(_copies(path)):
        with suppress(OSError):
            copy.replace(copy.with_name(f"{REPLACED}{copy.name}"))


def newest_sound(path: Path) -> Backup | None:
    """The newest copy of the library at `path` that can be put in its place; None where there is none."""
    for copy in sorted(map(backup_of, _copies(path)), key=lambda b: (b.made, b.path.name), reverse=True):
        with suppress(LibraryProblem):
            see_sound(copy.path)
            return copy
    return None


def _copies(path: Path) -> Iterator[Path]:
    folder = copies_of(path)
    for begin in (DAILY, BEFORE_MIGRATION):
        yield from (file for file in folder.glob(f"{begin}*{path.suffix}") if not file.name.endswith(".part"))


def backup_of(file: Path) -> Backup:
    """The backup in `file`, with its date and size."""
    stat = file.stat()
    return Backup(path=file, made=datetime.fromtimestamp(stat.st_mtime), size=stat.st_size)


def see_sound(backup: Path) -> None:
    """Refuse what cannot be put in the place of a library.

    :raises LibraryProblem: there is no such file, or it is no library, a newer one, or damaged.
    """
    if not backup.is_file():
        raise LibraryProblem(f"There is no backup {backup}.")
    with problems.plain_words(backup), closing(sqlite3.connect(uri_of(backup.absolute(), "mode=ro"), uri=True)) as c:
        if c.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
            raise problems.not_a_library(backup)
        if version_of(c) > MIGRATIONS[-1].version:
            raise LibraryProblem(f"The backup {backup} was made by a newer version of this program.")
        if not is_sound(c, quick=True):
            raise problems.damaged(backup)
