# SPDX-License-Identifier: Apache-2.0
"""The library as the actions hold it.

It owns the database and says by name what may be asked of it. What writes is imported where it is called: a window
starts without it in a sixth of an empty one's time less.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.base.progress import Progress
from desktop_app.library.storage.database import BUSY_TIMEOUT_S, Database
from desktop_app.library.storage.derived import Derived
from desktop_app.library.storage.migrations import MIGRATIONS, Migration
from desktop_app.library.storage.names import Remembered

# Of the last searches, 8 MB each at most with a million quotations.
MATCHES = 3

if TYPE_CHECKING:
    from desktop_app.library.contents.documents import PreparedDocument
    from desktop_app.library.contents.reanalysis import Changed, Renewal
    from desktop_app.library.storage.interrupt import Interrupt
    from desktop_app.model.analysis import Analysis
    from desktop_app.model.changes import Changes
    from desktop_app.model.document import Document


class Library:
    """Documents, quotations, speakers, and what a person said of them, in one file; safe to use from any thread.

    `progress` follows the migration of a library of an older version.

    :raises Cancelled: where `progress` asks to stop.
    :raises DamagedLibrary: the file is damaged, or nothing is left of it; it says what can be put in its place.
    :raises LibraryProblem: the file is newer than this program, no library, in use, or cannot be made.
    """

    def __init__(
        self,
        path: Path,
        *,
        timeout_s: float = BUSY_TIMEOUT_S,
        migrations: tuple[Migration, ...] = MIGRATIONS,
        progress: Progress | None = None,
    ) -> None:
        self.derived = Derived()
        # Apart, since a search that is being typed brings one with every letter.
        self.matches = Derived(kept=MATCHES)
        # Names and speakers that the writer met before; used while the writer's lock is held.
        self.remembered = Remembered()
        self._database = Database(
            path, forget=self.remembered.clear, timeout_s=timeout_s, migrations=migrations, progress=progress
        )

    @property
    def path(self) -> Path:
        """The file."""
        return self._database.path

    @property
    def read_only(self) -> bool:
        """Whether the file may be read but not written."""
        return self._database.read_only

    @property
    def checked_at_opening(self) -> bool:
        """Whether the file is small enough to be checked as a whole when it is opened."""
        return self._database.checked_at_opening

    def reading(self) -> AbstractContextManager[sqlite3.Connection]:
        """This thread's connection; see `Database.reading`."""
        return self._database.reading()

    def one_state(self) -> AbstractContextManager[sqlite3.Connection]:
        """As `reading`, with all statements inside seeing the same state."""
        return self._database.one_state()

    def writing(self) -> AbstractContextManager[sqlite3.Connection]:
        """The writer's connection inside one transaction; see `Database.writing`."""
        return self._database.writing()

    def check_integrity(self, *, interrupt: Interrupt | None = None) -> None:
        """Look through the whole file; see `Database.check_integrity`."""
        self._database.check_integrity(interrupt=interrupt)

    def release_cache(self) -> None:
        """Give back the memory that the writer and this thread's reader keep of the file."""
        self._database.release_cache()

    def changed_elsewhere(self) -> bool:
        """Whether another process has changed the library since the last call; cheap enough to ask each second."""
        return self._database.changed_elsewhere()

    def close(self) -> None:
        """Close every connection; what runs in other threads is stopped. Closing twice does nothing."""
        self._database.close()

    def known_hashes(self, hashes: Iterable[str]) -> set[str]:
        """Those of `hashes` (SHA-256 of the original bytes, hexadecimal) that are in the library."""
        from desktop_app.library.contents import documents

        with self.reading() as connection:
            return documents.known_hashes(connection, hashes)

    def add(self, sources_with_analyses: Iterable[tuple[Analysis, bytes]]) -> Changes:
        """Put analysed documents in, all in one transaction: when this returns they are on the disk.

        Each comes with the bytes it was read from; what is there by their SHA-256 is passed over. Some hundreds to
        some thousands at a time are best: all of them are held in memory.

        :raises LibraryProblem: the library cannot be written; nothing of the batch is kept.
        :raises ValueError: a quotation without content.
        """
        from desktop_app.library.contents import documents

        prepare = documents.prepare_document
        return self.add_prepared([prepare(analysis, original) for analysis, original in sources_with_analyses])

    def add_prepared(self, prepared: Sequence[PreparedDocument]) -> Changes:
        """As `add`, for what `prepare` made: half of the work, which the processes that analyse can do.

        :raises LibraryProblem: the library cannot be written; nothing of the batch is kept.
        """
        from desktop_app.library.contents import documents
        from desktop_app.model.changes import Changes

        with self.writing() as connection:
            added = documents.add(connection, self.remembered, prepared)
        return Changes(
            quotations=added.joined.union(added.quotations),
            documents=frozenset(added.documents),
            summary=f"Added {len(added.documents)} documents with {len(added.quotations)} quotations",
        )

    def reanalyse(self, document_id: int, analysis: Analysis, original: bytes | None = None) -> Changes:
        """Put what was found anew in the place of what was found before, keeping every edit.

        The text may have changed (then give the new `original` bytes too); edits are placed by exact text, then by
        context, and those that cannot be placed stay as orphans (`is:orphan`).

        :raises LibraryProblem: there is no such document, or the library cannot be written.
        """
        from desktop_app.library.contents import reanalysis

        with self.writing() as connection:
            found = reanalysis.renewal(analysis)
            return reanalysis.reanalyse(connection, self.remembered, document_id, found, original)

    def reanalyse_prepared(self, renewed: Sequence[tuple[int, Renewal]], *, texts_change: bool = False) -> Changes:
        """As `reanalyse`, for many documents and what `renewal` made, all in one transaction.

        Those that are gone, or whose text is another one by now, are passed over; the latter not where `texts_change`,
        since the same originals were read anew.

        :raises LibraryProblem: the library cannot be written; nothing is kept.
        """
        from desktop_app.library.contents import reanalysis

        with self.writing() as connection:
            return reanalysis.add_renewed(connection, self.remembered, renewed, texts_change=texts_change)

    def bring_up_to_date(self, changed: Sequence[Changed]) -> Changes:
        """As `reanalyse`, for files whose bytes changed, all in one transaction; edits stay as there.

        :raises LibraryProblem: there is no such document, or the library cannot be written; nothing is kept.
        """
        from desktop_app.library.contents import reanalysis

        with self.writing() as connection:
            return reanalysis.bring_up_to_date(connection, self.remembered, changed)

    def document_by_file(self) -> dict[int, int]:
        """Documents by the hash (Python's, of this process) of the path that they were read from, the latest of each.

        Hashes, since the paths of 300,000 documents need not be kept.
        """
        with self.reading() as connection:
            rows = connection.execute("SELECT file, id FROM document WHERE file <> '' ORDER BY id")
            return {hash(file): id for file, id in rows}

    def document_ids(self, *, not_by: str | None = None) -> list[int]:
        """All documents in the order in which they came, or those that were not analysed by the engine `not_by`."""
        with self.reading() as connection:
            rows = connection.execute("SELECT id FROM document WHERE engine IS NOT ? ORDER BY id", (not_by,))
            return [row[0] for row in rows]

    def documents_like(self, *, sha256: str, url: str, title: str) -> list[int]:
        """Documents that were read from these bytes (SHA-256, hexadecimal); where there are none, those of this
        address or title ("" for one that is not known), the latest first."""
        from desktop_app.library.contents import documents

        with self.reading() as connection:
            return documents.documents_like(connection, sha256=sha256, url=url, title=title)

    def document(self, document_id: int) -> Document:
        """A document with its text.

        :raises LibraryProblem: there is no such document.
        """
        from desktop_app.library.contents import documents

        with self.one_state() as connection:
            return documents.document_of(connection, document_id)

    def original(self, document_id: int) -> bytes:
        """The bytes that a document was read from.

        :raises LibraryProblem: there is no such document.
        """
        from desktop_app.library.contents import documents

        with self.reading() as connection:
            return documents.original_of(connection, document_id)
