# SPDX-License-Identifier: Apache-2.0
"""What is shown by default: quotations that are likely enough to be real, and all that a person said something of.

The others are doubtful: `shown` is DOUBTFUL, so that lists, counts and indexes leave them out as they do attitudes.
That is derived, like the full-text index: it follows from `real`, from the limit, and from what a person said, and is
worked out anew at the end of every change (`indexing.index`). Undo therefore knows nothing of it.
"""

from __future__ import annotations

import sqlite3
from array import array

from desktop_app.base.progress import Progress, Silent
from desktop_app.library.finding.search import tallied
from desktop_app.library.library import Library
from desktop_app.library.storage import codec, indexing
from desktop_app.library.storage.interrupt import stopping
from desktop_app.library.storage.marked import KEPT
from desktop_app.model.certainty import SHOWN_FROM
from desktop_app.model.changes import Changes

_HUNDREDTHS = 100
# Between two steps of progress: less than a second.
_AT_ONCE = 20_000


def limit(library: Library) -> float:
    """The least `real` of what is shown."""
    with library.reading() as connection:
        return indexing.limit(connection) / _HUNDREDTHS


def set_limit(library: Library, value: float | None, *, progress: Progress | None = None) -> Changes:
    """Show what is real with a probability of `value` and more, to the hundredth; None: what the program thinks best.

    :raises ValueError: not in [0, 1].
    :raises Cancelled: `progress` asks to stop; the limit is what it was.
    :raises LibraryProblem: the library cannot be written.
    """
    if value is not None and not 0 <= value <= 1:
        raise ValueError(f"not a probability: {value}")
    wanted = round((SHOWN_FROM if value is None else value) * _HUNDREDTHS)
    with library.writing() as connection, stopping(connection, progress or Silent()) as told:
        told.advance(0, 0, "applying what counts as certain")
        moved = _move(connection, wanted, told)
        connection.execute("UPDATE setting SET value = ? WHERE name = 'limit chosen'", (int(value is not None),))
    return Changes(summary=f"Quotations are shown from a probability of {wanted / _HUNDREDTHS:.2f} on{_said(*moved)}")


def _said(hidden: int, shown: int) -> str:
    if hidden:
        return f"; {hidden:,} more {'is' if hidden == 1 else 'are'} doubtful"
    return f"; {shown:,} {'is' if shown == 1 else 'are'} no longer doubtful" if shown else ""


def _move(connection: sqlite3.Connection, wanted: int, progress: Progress) -> tuple[int, int]:
    """Set the limit to `wanted` (hundredths); returns how many it hides, and how many are shown again.

    Only what lies between the old limit and the new one is written.
    """
    hides = wanted > indexing.limit(connection)
    before = tallied(connection, indexing.ALL, 0)
    if hides:
        which = f"q.shown IN ({codec.SPEECH}, {codec.SPEECH | codec.REPRINT}) AND q.real < ? AND NOT {KEPT}"
    else:
        which = f"q.shown IN ({codec.DOUBTFUL}, {codec.DOUBTFUL | codec.REPRINT}) AND q.real >= ?"
    sql = f"SELECT q.id FROM quotation q WHERE {which} ORDER BY q.id"
    ids = array("q", (id for (id,) in connection.execute(sql, (wanted * indexing.OF_HUNDREDTH,))))
    connection.execute("UPDATE setting SET value = ? WHERE name = 'shown from'", (wanted,))
    for begin in range(0, len(ids), _AT_ONCE):
        progress.advance(begin, len(ids), "applying what counts as certain")
        indexing.show(connection, ids[begin : begin + _AT_ONCE], shown=not hides)
    moved = abs(tallied(connection, indexing.ALL, 0) - before)
    return (moved, 0) if hides else (0, moved)


def follow_default(library: Library, progress: Progress | None = None) -> None:
    """Where nobody chose a limit, use the default of this version; nearly always it is set already.

    :raises Cancelled: where `progress` asks to stop; the limit is what it was.
    """
    with library.reading() as connection:
        present = dict(connection.execute("SELECT name, value FROM setting").fetchall())
    if not present["limit chosen"] and present["shown from"] != round(SHOWN_FROM * _HUNDREDTHS):
        set_limit(library, None, progress=progress)
