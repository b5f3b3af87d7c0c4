# SPDX-License-Identifier: Apache-2.0
"""Every edit as one step that can be taken back and done again, also after a restart."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from desktop_app.library.contents import comebacks, likeness, mending
from desktop_app.library.identity import joining
from desktop_app.library.library import Library
from desktop_app.library.storage import indexing
from desktop_app.library.storage.names import Remembered, Terms, take_ids
from desktop_app.library.storage.recorder import OF_QUOTATIONS, Image, Recorder, apply
from desktop_app.model.changes import Changes

# Older steps are forgotten.
STEPS_KEPT = 1000
_READ_AGAIN = "Nothing comes back of “{}”: the file was read again since"


class Editing:
    """One edit while it is made: touch what it will change, then change rows through `rows`."""

    def __init__(self, connection: sqlite3.Connection, remembered: Remembered) -> None:
        self.connection = connection
        self.rows = Recorder(connection)
        self._terms = Terms(connection, remembered)
        self.changes = Changes()
        self._label = ""
        self._touched = False

    def touch(self, ids: Iterable[int], *, words: bool) -> list[int]:
        """Say which quotations will change (once, before anything changes), and whether words that are searched do.

        Returns those that are there, ascending.
        """
        if self._touched:
            raise RuntimeError("an edit says only once what it changes")
        self._touched = True
        indexing.touch(self.connection, ids, words=words)
        return [row[0] for row in self.connection.execute("SELECT id FROM touched ORDER BY id")]

    def all_have(self, column: str, value: int) -> bool:
        """Whether each touched quotation has `value` in `column`."""
        other = f"SELECT 1 FROM touched t JOIN quotation q ON q.id = t.id WHERE q.{column} <> ? LIMIT 1"
        return self.connection.execute(other, (value,)).fetchone() is None

    def term(self, name: str) -> int:
        """The id of a name, which is in the library from now on."""
        found = self._terms.id(name)
        self._terms.flush()
        return found

    def add_touched(self, id: int) -> None:
        """A quotation that this edit makes."""
        self.connection.execute("INSERT OR IGNORE INTO touched VALUES (?, 1)", (id,))

    def label(self, label: str) -> None:
        """What the edit is called in the menu and the message line."""
        self._label = label

    def finish(self) -> None:
        """Bring the index up to date and write the step down."""
        documents = comebacks.documents_of(self.rows.images)
        self.changes = _indexed(self.connection, self._label, documents, undoable=bool(self.rows.images))
        if self.rows.images:
            _write_step(self.connection, self._label, self.rows.images)


@contextmanager
def editing(library: Library) -> Iterator[Editing]:
    """One edit in one transaction.

    :raises LibraryProblem: the library cannot be written.
    """
    with library.writing() as connection:
        # An edit may change who is who.
        library.remembered.clear()
        indexing.make_touched(connection)
        edit = Editing(connection, library.remembered)
        yield edit
        edit.finish()
        library.remembered.clear()


def forget_undone(connection: sqlite3.Connection) -> None:
    """After anything new is done, what was undone before cannot be done again."""
    comebacks.forget(connection, "undone = 1")


def _write_step(connection: sqlite3.Connection, label: str, images: list[Image]) -> None:
    step = take_ids(connection, "step", 1)
    at = datetime.now(UTC).isoformat(timespec="seconds")
    connection.execute("INSERT INTO step VALUES (?, ?, ?, 0)", (step, label, at))
    connection.executemany(
        "INSERT INTO image VALUES (?, ?, ?, ?, ?, ?)",
        ((step, number, *image.to_columns()) for number, image in enumerate(images)),
    )
    # By now the step that may remove them again is written, too.
    forget_undone(connection)
    comebacks.forget(connection, "id <= ?", (step - STEPS_KEPT,))


def _indexed(connection: sqlite3.Connection, summary: str, own: frozenset[int], *, undoable: bool) -> Changes:
    """Index the touched quotations. They are the changes, those that are gone too, with their documents and those that
    were changed themselves (`own`); and so are quotations that became reprints by that, or are none any more."""
    documents = connection.execute(
        "SELECT DISTINCT document FROM quotation WHERE id IN (SELECT id FROM touched)"
        " UNION SELECT document FROM edit WHERE quotation IN (SELECT id FROM touched)"
    )
    touched = frozenset(row[0] for row in documents)
    indexing.index(connection)
    ids = frozenset(indexing.touched(connection))
    return Changes(quotations=ids, documents=touched | own, summary=summary, undoable=undoable)


def undo(library: Library) -> Changes:
    """Take the latest step back; empty changes where there is none."""
    return _move(
        library, "SELECT max(id) FROM step WHERE undone = 0", lambda images: [i.reversed() for i in images[::-1]], 1
    )


def redo(library: Library) -> Changes:
    """Do the step again that was taken back last; empty changes where there is none."""
    return _move(library, "SELECT min(id) FROM step WHERE undone = 1", lambda images: images, 0)


def _move(library: Library, which: str, turn: Callable[[list[Image]], list[Image]], undone: int) -> Changes:
    with library.writing() as connection:
        (step,) = connection.execute(which).fetchone()
        if step is None:
            return Changes()
        library.remembered.clear()
        (label,) = connection.execute("SELECT label FROM step WHERE id = ?", (step,)).fetchone()
        rows = connection.execute("SELECT name, key, before, after FROM image WHERE step = ? ORDER BY seq", (step,))
        images = comebacks.possible(connection, turn([Image.from_columns(*row) for row in rows]))
        indexing.make_touched(connection)
        indexing.touch(connection, _touched_by(connection, images), words=True)
        _apply_all(connection, images)
        likeness.see_firsts(connection, [image.key[0] for image in images if image.name == "likeness"])
        joining.see_persons(connection)
        # Rows that come back here must be indexed too.
        for id in _quotations_of(images):
            connection.execute("INSERT OR IGNORE INTO touched VALUES (?, 1)", (id,))
        mending.mend(connection, sorted(_placed_by(images)))
        said = f"{'Undid' if undone else 'Redid'}: {label}" if images else _READ_AGAIN.format(label)
        changes = _indexed(connection, said, comebacks.documents_of(images), undoable=bool(images) and not undone)
        connection.execute("UPDATE step SET undone = ? WHERE id = ?", (undone, step))
        return changes


def _quotations_of(images: Iterable[Image]) -> set[int]:
    return {image.key[0] for image in images if image.name in OF_QUOTATIONS}


def _placed_by(images: Iterable[Image]) -> set[int]:
    """Quotations whose place in the text the images set."""
    return {
        image.key[0]
        for image in images
        if image.after is not None
        and image.name in ("quotation", "passage")
        and {"start", "content"} & set(image.after)
    }


# Whose quotations are counted and found otherwise when such a row changes.
_NAMING = {
    "speaker": "SELECT id FROM quotation WHERE speaker = ?",
    "document": "SELECT id FROM quotation WHERE document = ?",
}


def _touched_by(connection: sqlite3.Connection, images: list[Image]) -> set[int]:
    """Quotations that the images change, those of renamed speakers and documents included."""
    found = _quotations_of(images)
    for image in images:
        if image.name in _NAMING:
            found.update(row[0] for row in connection.execute(_NAMING[image.name], image.key))
    return found


def _apply_all(connection: sqlite3.Connection, images: list[Image]) -> None:
    """Apply in order; a speaker that has found other quotations meanwhile (an import) is not taken away.

    Whether that is so can be seen when everything else is done, so speakers that leave do so at the end.
    """
    leaving = {image.key[0] for image in images if image.name == "speaker" and image.after is None}
    last = [i for i in images if i.after is None and _speaker_of(i) in leaving]
    for image in images:
        if not (image.after is None and _speaker_of(image) in leaving):
            apply(connection, image)
    used = {speaker for speaker in leaving if _is_used(connection, speaker)}
    for image in last:
        if _speaker_of(image) not in used:
            apply(connection, image)


def _speaker_of(image: Image) -> int | None:
    if image.name == "speaker":
        return int(image.key[0])
    if image.name == "alias":
        return int(image.key[2])
    return int(image.key[0]) if image.name == "affiliation" else None


def _is_used(connection: sqlite3.Connection, speaker: int) -> bool:
    sql = (
        "SELECT 1 FROM quotation WHERE speaker = ?1 UNION ALL SELECT 1 FROM speaker WHERE id = ?1 AND person <> 0"
        " UNION ALL SELECT 1 FROM speaker WHERE person = ?1 AND person <> 0 LIMIT 1"
    )
    return connection.execute(sql, (speaker,)).fetchone() is not None


def undo_label(library: Library) -> str:
    """What `undo` would take back; "" where there is nothing."""
    return _label(library, "SELECT label FROM step WHERE undone = 0 ORDER BY id DESC LIMIT 1")


def redo_label(library: Library) -> str:
    """What `redo` would do again; "" where there is nothing."""
    return _label(library, "SELECT label FROM step WHERE undone = 1 ORDER BY id LIMIT 1")


def _label(library: Library, sql: str) -> str:
    with library.reading() as connection:
        row = connection.execute(sql).fetchone()
    return str(row[0]) if row else ""
