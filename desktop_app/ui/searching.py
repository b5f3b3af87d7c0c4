# SPDX-License-Identifier: Apache-2.0
"""From what stands in the search box and the filters to what stands in the list."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import replace
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.actions import browsing
from desktop_app.actions.browsing import Interrupt
from desktop_app.actions.opening import Library
from desktop_app.base.errors import BadQuery
from desktop_app.model.query import Query
from desktop_app.model.rows import Row
from desktop_app.ui.session import Session

FIRST = 200
FIRST_ROWS = 60
MOST_KEPT = 100_000
# Qt compares every run of selected lines with every other one.
MOST_RUNS = 2000
# Before the rest of a long list is fetched: the first rows are painted, and the next key may be on its way.
PAUSE_MS = 60


class Scope(StrEnum):
    """Which part of the library is searched."""

    ALL = "all"
    STARRED = "starred"
    REVIEW = "review"
    DOUBTFUL = "doubtful"
    ORPHANS = "orphans"


# What a scope adds to the words of the search.
_SCOPE_WORDS = {Scope.STARRED: "is:starred", Scope.DOUBTFUL: "is:doubtful", Scope.ORPHANS: "is:orphan"}


class Found(NamedTuple):
    """An answer: `complete` False where only the first ids are there yet.

    `selected` are the lines of those that were to stay selected, `rows` the first rows.
    """

    ids: array[int]
    rows: tuple[Row, ...]
    complete: bool
    selected: tuple[int, ...]
    current: int | None


class Kept(NamedTuple):
    """What should stay selected: ids, and the one with the focus."""

    selected: Sequence[int] = ()
    current: int | None = None


class Searching(QObject):
    """Runs the search; a newer one stops the older.

    `started()`, then `found(Found)` once or twice, or `misunderstood(message, position)`.
    """

    started = Signal()
    found = Signal(object)
    misunderstood = Signal(str, int)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.query = Query()
        self.scope = Scope.ALL
        self._kept = Kept()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._find_all)

    @property
    def asked(self) -> Query:
        """The query with what the scope adds to it."""
        return replace(self.query, words=self._prefix + self.query.words)

    @property
    def _prefix(self) -> str:
        """What the scope puts before the words, so that the last one can be typed on."""
        scope, words = _SCOPE_WORDS.get(self.scope, ""), self.query.words
        # A parenthesis reaches to the end where none closes it.
        return scope and f"{scope} {'(' if ' OR ' in words else ''}" if words.strip() else scope

    @property
    def reviewing(self) -> bool:
        """Whether the review queue is shown."""
        return self.scope is Scope.REVIEW

    def change(self, **fields: object) -> bool:
        """Set fields of the query; False where nothing changed."""
        changed = replace(self.query, **fields)  # type: ignore[arg-type]  # names and types are Query's own
        if changed == self.query:
            return False
        self.query = changed
        return True

    def run(self, *, kept: Kept, whole: bool) -> None:
        """Search. `whole` waits for all ids, so that a long list keeps its place; otherwise the first come first."""
        if not self._session.ready:
            return
        self._pause.stop()
        self.started.emit()
        jobs, library, query = self._session.jobs, self._session.library, self.asked
        jobs.stop_channel("find-all")
        interrupt = Interrupt()
        limit = None if whole or self.reviewing else FIRST
        reviewing = self.reviewing
        jobs.read(
            lambda: _search(library, query, kept, limit=limit, interrupt=interrupt, reviewing=reviewing),
            done=lambda found: self._answer(found, kept),
            failed=self._fail,
            channel="find",
            stop=interrupt.cancel,
        )

    def _answer(self, found: Found, kept: Kept) -> None:
        self.found.emit(found)
        if not found.complete:
            self._kept = kept
            self._pause.start()

    def _find_all(self) -> None:
        query, kept, interrupt = self.asked, self._kept, Interrupt()
        self._session.read(
            lambda library: _search(library, query, kept, limit=None, interrupt=interrupt, reviewing=False),
            done=self.found.emit,
            failed=self._fail,
            channel="find-all",
            stop=interrupt.cancel,
        )

    def _fail(self, error: Exception) -> None:
        if isinstance(error, BadQuery):
            self.misunderstood.emit(str(error), max(0, error.position - len(self._prefix)))
        else:
            self._session.jobs.failed.emit(error)


def _search(
    library: Library, query: Query, kept: Kept, *, limit: int | None, interrupt: Interrupt, reviewing: bool
) -> Found:
    """Runs in a reader thread."""
    if reviewing:
        ids = browsing.review_queue(library, query)
    else:
        ids = browsing.find(library, query, limit=limit, interrupt=interrupt)
    rows = tuple(browsing.rows(library, ids[:FIRST_ROWS]))
    interrupt.check()
    return Found(
        ids=ids,
        rows=rows,
        complete=limit is None or len(ids) < limit,
        selected=_positions(ids, kept.selected),
        current=next(iter(_positions(ids, [] if kept.current is None else [kept.current])), None),
    )


def _positions(ids: array[int], wanted: Iterable[int]) -> tuple[int, ...]:
    """Where `wanted` stand in `ids`; nowhere, where they are too many or too scattered to be selected at once."""
    left = set(wanted)
    if not left or len(left) > MOST_KEPT:
        return ()
    if len(left) == 1:
        only = left.pop()
        return (ids.index(only),) if only in ids else ()
    found = tuple(position for position, id in enumerate(ids) if id in left)
    runs = sum(after != before + 1 for before, after in pairwise(found))
    return found if runs < MOST_RUNS else ()
