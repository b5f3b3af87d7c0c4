# SPDX-License-Identifier: Apache-2.0
"""The library's file: opened, checked, brought to the present version; one writer, a reader for each thread."""

from __future__ import annotations

import os
import sqlite3
import threading
import weakref
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from desktop_app.base.errors import Cancelled, DamagedLibrary, ForeignFile, LibraryProblem
from desktop_app.base.files import keep_private, make_private_file, make_private_folder
from desktop_app.base.paths import data_dir
from desktop_app.base.progress import Progress, Silent
from desktop_app.library.storage import article_index, canonical, copies, indexing, problems
from desktop_app.library.storage.interrupt import Interrupt
from desktop_app.library.storage.migrations import APPLICATION_ID, MIGRATIONS, Migration, migrate, version_of
from desktop_app.library.storage.uris import uri_of

BUSY_TIMEOUT_S = 10.0
# A check of the whole file reads all of it: done at opening only where that takes some hundredths of a second.
CHECKED_AT_OPENING_BYTES = 8_000_000
WRITER_CACHE_KIB = 65_536
READER_CACHE_KIB = 24_576
# A log that an import made larger is cut to this afterwards.
KEPT_LOG_BYTES = 16_000_000
_MAGIC = b"SQLite format 3\x00"


class _Reader:
    """A connection that is closed with the thread it belongs to; `lock` is held while it is used."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection
        self.lock = threading.RLock()

    def __del__(self) -> None:
        self.connection.close()


class Database:
    """One SQLite file; safe to use from any thread.

    `forget` is called while the writer's lock is held, where another process changed the file or a transaction was
    undone: what is remembered of the content no longer holds.

    `progress` follows the migration of an older file.

    :raises Cancelled: where `progress` asks to stop; the file is sound and is brought further when it is next opened.
    :raises DamagedLibrary: the file is damaged, or nothing is left of it; it says what can be put in its place.
    :raises LibraryProblem: the file is newer than this program, no library, in use, or cannot be made.
    """

    def __init__(
        self,
        path: Path,
        *,
        forget: Callable[[], None],
        timeout_s: float = BUSY_TIMEOUT_S,
        migrations: tuple[Migration, ...] = MIGRATIONS,
        progress: Progress | None = None,
    ) -> None:
        self._path = path
        self._progress: Progress = progress or Silent()
        self._forget = forget
        self._timeout_s = timeout_s
        self._lock = threading.RLock()
        self._readers_lock = threading.Lock()
        self._local = threading.local()
        self._readers: weakref.WeakSet[_Reader] = weakref.WeakSet()
        self._closed = False
        self._data_version = 0
        # Also a write of our own notices what others did, and must not keep it from who asks.
        self._told_elsewhere = True
        _make_folder(path)
        try:
            self._open_file(migrations)
        except (DamagedLibrary, ForeignFile) as problem:
            raise _with_backup(path, problem) from problem

    def _open_file(self, migrations: tuple[Migration, ...]) -> None:
        _look(self._path)
        _keep_private(self._path)
        self._read_only = self._path.exists() and not _may_write(self._path)
        self._mode = "mode=ro" if self._read_only else "mode=rwc"
        with problems.plain_words(self._path):
            self._writer = self._first_connection()
            try:
                self._prepare(migrations)
            except BaseException:
                self._writer.close()
                raise

    @property
    def path(self) -> Path:
        """The file."""
        return self._path

    @property
    def read_only(self) -> bool:
        """Whether the file may be read but not written."""
        return self._read_only

    @property
    def checked_at_opening(self) -> bool:
        """Whether the file is small enough to be checked as a whole when it is opened."""
        return self._path.stat().st_size <= CHECKED_AT_OPENING_BYTES

    def _connect(self, cache_kib: int) -> sqlite3.Connection:
        try:
            return self._open(cache_kib, self._mode)
        except sqlite3.OperationalError:
            if not self._read_only:
                raise
        # A log cannot be kept beside a file in a read-only folder; nobody can write there, so none is needed.
        return self._open(cache_kib, "mode=ro&immutable=1")

    def _first_connection(self) -> sqlite3.Connection:
        try:
            return self._connect(WRITER_CACHE_KIB)
        except sqlite3.OperationalError:
            if os.name != "posix" or not problems.is_full(self._path):
                raise
        # The index of the WAL is a file of 32 kB, for which a full disk has no room. This VFS keeps it in memory, for
        # all connections of the process; other processes are locked out.
        self._mode += "&vfs=unix-excl"
        return self._connect(WRITER_CACHE_KIB)

    def _open(self, cache_kib: int, mode: str) -> sqlite3.Connection:
        connection = sqlite3.connect(
            uri_of(self._path.absolute(), mode),
            uri=True,
            timeout=self._timeout_s,
            isolation_level=None,
            check_same_thread=False,
            cached_statements=256,
        )
        try:
            article_index.register(connection)
            connection.execute(f"PRAGMA cache_size = -{cache_kib}")
            connection.execute("PRAGMA temp_store = MEMORY")
            if not self._read_only:
                connection.execute("PRAGMA synchronous = FULL")
                # macOS else calls written what the disk still holds in its own memory; other systems pass it over.
                connection.execute("PRAGMA fullfsync = ON")
                connection.execute(f"PRAGMA journal_size_limit = {KEPT_LOG_BYTES}")
            connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        except BaseException:
            connection.close()
            raise
        return connection

    def _prepare(self, migrations: tuple[Migration, ...]) -> None:
        """Refuse what is not ours, and bring the file to the present version."""
        version = version_of(self._writer)
        application = int(self._writer.execute("PRAGMA application_id").fetchone()[0])
        empty = self._writer.execute("SELECT 1 FROM sqlite_schema LIMIT 1").fetchone() is None
        if not empty and application != APPLICATION_ID:
            raise problems.not_a_library(self._path)
        if version > migrations[-1].version:
            raise LibraryProblem(
                f"The library {self._path} was made by a newer version of this program "
                f"(library version {version}, known up to {migrations[-1].version}). Install the newer program."
            )
        if self.checked_at_opening and not empty and not copies.is_sound(self._writer, quick=True):
            raise problems.damaged(self._path)
        if not self._read_only:
            # A library that was restored from a backup has no WAL yet; it can be read without one.
            with problems.passing_over_a_full_disk(self._path):
                self._writer.execute("PRAGMA journal_mode = WAL")
        if version < migrations[-1].version:
            if self._read_only:
                raise problems.read_only(self._path)
            migrate(self._writer, migrations, before=self._back_up_before, progress=self._progress)
        if not self._read_only:
            # What is derived is written when there is room; the library can be read with what it has of that.
            with problems.passing_over_a_full_disk(self._path):
                canonical.bring_up_to_date(self._writer)
                indexing.bring_up_to_date(self._writer, self._progress)
        self._data_version = self._read_data_version()

    def _back_up_before(self, version: int) -> None:
        copies.copy_before_migration(self._writer, self._path, version, self._progress)

    def check_integrity(self, *, interrupt: Interrupt | None = None) -> None:
        """Look through the whole file (about a second for each 100 MB), beside what reads and writes it.

        :raises Cancelled: `interrupt` was cancelled, or the library was closed meanwhile.
        :raises DamagedLibrary: it is damaged.
        """
        try:
            with self.reading() as connection, (interrupt or Interrupt()).watching(connection):
                sound = copies.is_sound(connection)
        except (LibraryProblem, sqlite3.OperationalError):
            if self._closed:
                raise Cancelled from None
            raise
        if not sound:
            raise problems.damaged(self._path)

    def _read_data_version(self) -> int:
        return int(self._writer.execute("PRAGMA data_version").fetchone()[0])

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """The writer's connection inside one transaction: kept at the end, undone where anything is raised.

        :raises LibraryProblem: the library may only be read, is in use, or its disk is full.
        """
        if self._read_only:
            raise problems.read_only(self._path)
        with self._lock, problems.plain_words(self._path):
            self._see_open()
            self._writer.execute("BEGIN IMMEDIATE")
            try:
                self._notice_elsewhere()
                # What is remembered of the content in any process is good for one number of this row.
                self._writer.execute("UPDATE identity SET next = next + 1 WHERE name = 'change'")
                yield self._writer
                self._writer.execute("COMMIT")
            except BaseException:
                self._forget()
                if self._writer.in_transaction:
                    self._writer.execute("ROLLBACK")
                raise

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """This thread's connection; statements inside see one state of the library only if they begin a transaction.

        :raises LibraryProblem: the library cannot be read.
        """
        self._see_open()
        reader = self._reader()
        with reader.lock, problems.plain_words(self._path):
            self._see_open()
            yield reader.connection

    @contextmanager
    def one_state(self) -> Iterator[sqlite3.Connection]:
        """As `reading`, with all statements inside seeing the same state."""
        with self.reading() as connection:
            if connection.in_transaction:
                yield connection
                return
            connection.execute("BEGIN")
            try:
                yield connection
            finally:
                connection.execute("ROLLBACK")

    def release_cache(self) -> None:
        """Give back what the writer and this thread's reader keep of the file in memory; it is read again when needed.

        Long work that goes over all of a library once would otherwise fill both caches (90 MB) for nothing.
        """
        self._see_open()
        with self._lock, problems.plain_words(self._path):
            self._writer.execute("PRAGMA shrink_memory")
        with self.reading() as connection:
            connection.execute("PRAGMA shrink_memory")

    def _reader(self) -> _Reader:
        found: _Reader | None = getattr(self._local, "reader", None)
        if found is None:
            with problems.plain_words(self._path):
                found = _Reader(self._connect(READER_CACHE_KIB))
            self._local.reader = found
            # Not the writer's lock: a page must not wait for an import that runs.
            with self._readers_lock:
                self._readers.add(found)
        return found

    def _see_open(self) -> None:
        if self._closed:
            raise LibraryProblem(f"The library {self._path} is closed.")

    def _notice_elsewhere(self) -> None:
        present = self._read_data_version()
        if present != self._data_version:
            self._data_version = present
            self._told_elsewhere = False
            self._forget()

    def changed_elsewhere(self) -> bool:
        """Whether another process has changed the library since the last call; cheap enough to ask each second.

        While this process writes the answer is False; the change is reported at the next call.
        """
        if not self._lock.acquire(blocking=False):
            return False
        try:
            with problems.plain_words(self._path):
                if self._closed or self._writer.in_transaction:
                    return False
                self._notice_elsewhere()
                told, self._told_elsewhere = self._told_elsewhere, True
                return not told
        finally:
            self._lock.release()

    def close(self) -> None:
        """Close every connection; what runs in other threads is stopped. Closing twice does nothing."""
        with self._lock:
            if self._closed:
                return
            self._closed = True
            with self._readers_lock:
                readers = list(self._readers)
            for reader in readers:
                _close(reader)
            self._writer.close()


def _close(reader: _Reader) -> None:
    """Stop what the reader runs; it is closed here, or where it does not stop at once, with its thread."""
    try:
        reader.connection.interrupt()
    except sqlite3.ProgrammingError:
        return
    if reader.lock.acquire(timeout=1.0):
        reader.connection.close()
        reader.lock.release()


def _make_folder(path: Path) -> None:
    try:
        make_private_folder(path.parent)
    except OSError as error:
        raise LibraryProblem(f"The folder {path.parent} for the library cannot be made: {error.strerror}.") from error
    if path.is_dir():
        raise LibraryProblem(f"{path} is a folder; choose a file for the library.")
    if not path.exists() and not os.access(path.parent, os.W_OK):
        raise LibraryProblem(f"No library can be made in {path.parent}: the folder can only be read. Choose another.")


def _look(path: Path) -> None:
    """Check that the first bytes are those of a database, before SQLite touches the file."""
    try:
        with path.open("rb") as file:
            begin = file.read(len(_MAGIC))
    except FileNotFoundError:
        return
    except OSError as error:
        raise LibraryProblem(f"The library {path} cannot be read: {error.strerror}.") from error
    if not begin:
        # A new file, unless there was a library here once.
        if copies.has_copies(path):
            raise problems.emptied(path)
    elif begin != _MAGIC:
        raise problems.not_a_library(path)


def _keep_private(path: Path) -> None:
    """Let the owner alone read the library; also one that an earlier version made.

    SQLite gives the files that it keeps beside the library the mode of the library.
    """
    if not path.exists():
        _begin(path)
        return
    for ending in copies.BESIDE:
        keep_private(path.with_name(path.name + ending))
    copies.keep_copies_private(path)
    if path.parent == data_dir():
        keep_private(path.parent)


def _begin(path: Path) -> None:
    """Make an empty file for a new library; SQLite reports why where that fails."""
    if copies.copies_of(path).is_dir():
        copies.set_aside(path)
    with suppress(OSError):
        make_private_file(path)


def _with_backup(path: Path, problem: DamagedLibrary | ForeignFile) -> LibraryProblem:
    """The same with the newest sound backup; a file that is no library, yet has backups of one, was damaged."""
    newest = copies.newest_sound(path)
    return problem if newest is None else problems.restorable(path, newest, empty=_is_empty(path))


def _is_empty(path: Path) -> bool:
    return path.stat().st_size == 0


def _may_write(path: Path) -> bool:
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)
