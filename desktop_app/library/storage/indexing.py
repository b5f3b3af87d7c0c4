# SPDX-License-Identifier: Apache-2.0
"""The full-text index and the counts of the sidebar, kept in step with what they are made from.

Both are derived: `unindex` takes quotations out as they stand, `index` puts them in as they stand then. A change is
made between the two, in the same transaction.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence

from desktop_app.base.progress import Progress
from desktop_app.library.storage import codec, reprints
from desktop_app.library.storage.codec import DOUBTFUL, OF_ONE, REPRINT, SPEECH, WITHOUT_REPRINT
from desktop_app.library.storage.interrupt import stopping
from desktop_app.library.storage.marked import KEPT

# Numbers of `tally.facet`.
SPEAKER, ORGANIZATION, ROLE, PUBLICATION, DOCUMENT, YEAR, TAG, STATE, STARRED, ALL, REAL = range(11)
OF_HUNDREDTH = OF_ONE // 100

_Q = ""
_D = " CROSS JOIN document d ON d.id = q.document"
_T = " CROSS JOIN tagging t ON t.quotation = q.id"
# What is counted (an SQL expression) and what is joined to `quotation q` for it.
COUNTED = {
    SPEAKER: ("q.speaker", _Q),
    ORGANIZATION: ("q.organization", _Q),
    ROLE: ("q.role", _Q),
    PUBLICATION: ("d.publication", _D),
    DOCUMENT: ("q.document", _Q),
    YEAR: ("CAST(substr(d.published, 1, 4) AS INTEGER)", _D),
    TAG: ("t.tag", _T),
    STATE: (codec.STATE, _Q),
    STARRED: ("q.starred", _Q),
    ALL: ("0", _Q),
    REAL: (f"CASE WHEN q.real = {OF_ONE} OR {KEPT} THEN 100 ELSE q.real / {OF_HUNDREDTH} END", _Q),
}
# By `real` what is doubtful is counted too: how much another limit would show. An article and a paper count all that
# they printed; of people, years and so on each quotation counts once.
_PRINTED = f"IN ({SPEECH}, {SPEECH | REPRINT})"
_SHOWN = {REAL: f"IN ({SPEECH}, {DOUBTFUL})", DOCUMENT: _PRINTED, PUBLICATION: _PRINTED}
# Quotations that lie in an interval of ids (an import), or in the table of those that are being changed.
# By id and nothing else: an index in the order of the grouping would be gone through as a whole for a few rows.
IN_RANGE = "quotation q NOT INDEXED", "q.id BETWEEN ? AND ?"
TOUCHED = "touched CROSS JOIN quotation q NOT INDEXED", "q.id = touched.id"
# Those of that table that only follow from the change: rows of quotations that are reprints now, or no longer.
_FOLLOWING = 2
_FOLLOWERS = TOUCHED[0], f"{TOUCHED[1]} AND touched.words = {_FOLLOWING}"
EVERYTHING = "quotation q", "1"
_COLUMNS = "quotation, speaker, role, organization, title"


def count(
    connection: sqlite3.Connection,
    which: tuple[str, str],
    sign: int,
    parameters: tuple[int, ...] = (),
    *,
    facets: Iterable[int] = tuple(COUNTED),
) -> None:
    """Add (`sign` 1) or take away (-1) the quotations of `which` (tables, condition) in every count of `facets`."""
    tables, condition = which
    for facet in facets:
        value, joined = COUNTED[facet]
        connection.execute(
            f"INSERT INTO tally SELECT {facet}, {value}, {sign} * count(*) FROM {tables}{joined}"
            f" WHERE {condition} AND q.shown {_SHOWN.get(facet, f'= {SPEECH}')} GROUP BY 2"
            " ON CONFLICT (facet, value) DO UPDATE SET n = n + excluded.n",
            parameters,
        )
        if sign < 0:
            # By facet, so that an index serves it: the counts of documents alone may be 300,000 rows.
            connection.execute("DELETE FROM tally WHERE facet = ? AND n = 0", (facet,))


def add_range(connection: sqlite3.Connection, first: int, last: int, documents: Sequence[int]) -> None:
    """Index and count the new quotations `first` to `last`, which are those of the new `documents`."""
    connection.execute(
        f"INSERT INTO words (rowid, {_COLUMNS}) SELECT id, {_COLUMNS} FROM indexed WHERE id BETWEEN ? AND ?",
        (first, last),
    )
    _group(connection, documents, counted=first)
    count(connection, IN_RANGE, 1, (first, last))


def make_touched(connection: sqlite3.Connection) -> None:
    """Empty the table of quotations that are being changed."""
    connection.execute("CREATE TEMP TABLE IF NOT EXISTS touched (id INTEGER PRIMARY KEY, words INTEGER NOT NULL)")
    connection.execute("DELETE FROM touched")
    reprints.begin(connection)


def touched(connection: sqlite3.Connection) -> set[int]:
    """The quotations that are being changed, or that `index` changed with them."""
    return {id for (id,) in connection.execute("SELECT id FROM touched")}


def touch(connection: sqlite3.Connection, ids: Iterable[int], *, words: bool) -> None:
    """Note the quotations of `ids` that exist and take them out of index and counts."""
    connection.executemany(
        "INSERT OR IGNORE INTO touched SELECT id, ? FROM quotation WHERE id = ?", ((int(words), id) for id in ids)
    )
    unindex(connection)


def unindex(connection: sqlite3.Connection) -> None:
    """Take the touched quotations out of the counts, and those whose words change out of the index."""
    reprints.note(connection)
    count(connection, TOUCHED, -1)
    connection.execute(
        f"INSERT INTO words (words, rowid, {_COLUMNS}) SELECT 'delete', id, {_COLUMNS} FROM indexed"
        " WHERE id IN (SELECT id FROM touched WHERE words = 1)"
    )


def index(connection: sqlite3.Connection) -> None:
    """Put the touched quotations (those that are left) back as they stand now.

    Others of which that makes reprints, or that are none any more, are among the touched ones afterwards.
    """
    _settle(connection)
    _settle_reprints(connection)
    count(connection, TOUCHED, 1)
    connection.execute(
        f"INSERT INTO words (rowid, {_COLUMNS}) SELECT id, {_COLUMNS} FROM indexed"
        " WHERE id IN (SELECT id FROM touched WHERE words = 1)"
    )


def show(connection: sqlite3.Connection, ids: Iterable[int], *, shown: bool) -> None:
    """Let quotations, of which nothing else changes, no longer be doubtful (`shown`), or become so."""
    make_touched(connection)
    connection.executemany("INSERT INTO touched VALUES (?, 0)", ((id,) for id in ids))
    # Words are searched in all, and by `real` all are counted; in no other count stands what is doubtful.
    facets = [facet for facet in COUNTED if facet != REAL]
    if not shown:
        count(connection, TOUCHED, -1, facets=facets)
    now = f"shown & {REPRINT}" if shown else f"shown | {DOUBTFUL}"
    connection.execute(f"UPDATE quotation SET shown = {now} WHERE id IN (SELECT id FROM touched)")
    if shown:
        count(connection, TOUCHED, 1, facets=facets)
    # Of several copies one that is not doubtful counts.
    reprints.note(connection)
    connection.execute("DELETE FROM touched")
    index(connection)


def _group(connection: sqlite3.Connection, documents: Sequence[int], *, counted: int | None = None) -> None:
    """See which quotations of `documents` are reprints, or have some; those from `counted` on are in no count yet."""
    make_touched(connection)
    if reprints.note_groups_of(connection, documents):
        _settle_reprints(connection, counted=counted)
        count(connection, TOUCHED, 1)


def bring_up_to_date(connection: sqlite3.Connection, progress: Progress) -> None:
    """Look for reprints in a library of before they were looked for, in a transaction of its own.

    :raises Cancelled: where `progress` asks to stop; it is done at the next opening then.
    """
    if _grouped(connection):
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        if not _grouped(connection):
            with stopping(connection, progress) as told:
                told.advance(0, 0, "looking for reprints")
                documents = connection.execute("SELECT first FROM likeness WHERE first <> document")
                _group(connection, [first for (first,) in documents])
            connection.execute("INSERT INTO setting VALUES (?, 1)", (_GROUPED,))
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


_GROUPED = "reprints"


def _grouped(connection: sqlite3.Connection) -> bool:
    return connection.execute("SELECT 1 FROM setting WHERE name = ?", (_GROUPED,)).fetchone() is not None


def limit(connection: sqlite3.Connection) -> int:
    """The least `real` of what is shown, in hundredths."""
    return int(connection.execute("SELECT value FROM setting WHERE name = 'shown from'").fetchone()[0])


def _settle(connection: sqlite3.Connection) -> None:
    """See which of the touched quotations are doubtful."""
    least = limit(connection) * OF_HUNDREDTH
    # By id and nothing else, as above.
    which = "q.id IN (SELECT id FROM touched) AND +q.shown"
    # Seen below; what undo brought back may have been a reprint of what is gone.
    connection.execute(f"UPDATE quotation AS q SET shown = q.shown & {WITHOUT_REPRINT} WHERE {which} & {REPRINT} <> 0")
    connection.execute(
        f"UPDATE quotation AS q SET shown = {DOUBTFUL} WHERE {which} = {SPEECH} AND q.real < ? AND NOT {KEPT}",
        (least,),
    )
    connection.execute(
        f"UPDATE quotation AS q SET shown = {SPEECH} WHERE {which} = {DOUBTFUL} AND (q.real >= ? OR {KEPT})", (least,)
    )


def _settle_reprints(connection: sqlite3.Connection, *, counted: int | None = None) -> None:
    """See which rows are reprints in the groups that the change concerns."""
    for changed in reprints.settle(connection):
        old = ((id, _FOLLOWING) for _, id in changed if counted is None or id < counted)
        connection.executemany("INSERT OR IGNORE INTO touched VALUES (?, ?)", old)
        count(connection, _FOLLOWERS, -1)
        connection.executemany("UPDATE quotation SET shown = ?1 WHERE id = ?2 AND +shown <> ?1", changed)
        connection.execute("UPDATE touched SET words = 0 WHERE words = ?", (_FOLLOWING,))
