# SPDX-License-Identifier: Apache-2.0
"""The library against bare scripts of the sqlite3 module on the same rows, in one run.

    python -m tests.benchmarks library

Both sides are measured in processor time (user and system) of this process, since other work on the machine would
decide between them otherwise; times that a person waits for are wall-clock times.
"""

from __future__ import annotations

import os
import resource
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import replace
from functools import partial
from itertools import islice
from pathlib import Path
from random import Random

from desktop_app.actions import browsing
from desktop_app.library.contents.documents import PreparedDocument, prepare_document
from desktop_app.library.library import Library
from desktop_app.library.storage.database import WRITER_CACHE_KIB
from desktop_app.library.storage.migrations import MIGRATIONS
from desktop_app.model.query import Column, Facet, Query
from tests.benchmarks.generate import BATCH, Words, articles
from tests.benchmarks.report import ROOT, put, table

QUOTATIONS = int(os.environ.get("INQUIT_BENCH_QUOTATIONS", "1000000"))
INSERTED = min(QUOTATIONS, 100_000)
REPEATS = 3
PAGE = 100

_TABLES = ("term", "speaker", "alias", "affiliation", "document", "body", "quotation", "passage", "likeness", "band")
STATEMENTS = [statement for migration in MIGRATIONS for statement in migration.statements]


def big_library() -> Path:
    """The library of the benchmarks, made once and kept under build/."""
    path = ROOT / "build" / "bench" / f"library-{QUOTATIONS}-{MIGRATIONS[-1].version}.inquit"
    if not path.exists():
        from tests.benchmarks.generate import fill

        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_suffix(".part")
        library = Library(part)
        fill(library, quotations=QUOTATIONS)
        library.close()
        part.replace(path)
    return path


def seconds(work: Callable[[], object], *, clock: Callable[[], float] = time.process_time) -> float:
    """How long `work` takes by `clock`."""
    started = clock()
    work()
    return clock() - started


def bulk_insert(folder: Path) -> list[list[object]]:
    """Seconds of processor time to put analysed articles in, by the library and by a bare script.

    An import prepares documents (hash, compression, context, keys) in the processes that analyse them and leaves the
    insertion to the one writer; the bare script is given finished rows too.
    """
    made = list(articles(quotations=INSERTED))
    sources = [(analysis, analysis.document.text.encode()) for analysis in made]
    library = Library(folder / "ours.inquit")
    prepared: list[PreparedDocument] = []

    def ours() -> None:
        waiting = iter(prepared)
        while batch := list(islice(waiting, BATCH)):
            library.add_prepared(batch)

    preparing = seconds(lambda: prepared.extend(prepare_document(analysis, original) for analysis, original in sources))
    taken = seconds(ours)
    library.close()
    rows = _rows_of(folder / "ours.inquit")
    bare = seconds(lambda: _bare_insert(folder / "bare.db", rows))
    number, whole = f"{INSERTED:,}", preparing + taken
    return [
        ["bulk insert, index included", number, f"{taken:.2f}", f"{bare:.2f}", f"{taken / bare:.2f}"],
        ["the same with the preparation", number, f"{whole:.2f}", f"{bare:.2f}", f"{whole / bare:.2f}"],
    ]


def _rows_of(path: Path) -> dict[str, list[tuple[object, ...]]]:
    with closing(sqlite3.connect(path)) as connection:
        return {name: connection.execute(f"SELECT * FROM {name}").fetchall() for name in _TABLES}


def _bare_insert(path: Path, rows: dict[str, list[tuple[object, ...]]]) -> None:
    """The same rows in the same tables, their indexes, and the same full-text index rebuilt."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute(f"PRAGMA cache_size = -{WRITER_CACHE_KIB}")
        connection.execute("BEGIN")
        late = [s for s in STATEMENTS if s.startswith("CREATE INDEX")]
        for statement in STATEMENTS:
            if statement.startswith(("ALTER TABLE", "CREATE TABLE", "CREATE VIEW", "CREATE VIRTUAL")):
                connection.execute(statement)
        for name, values in rows.items():
            marks = ", ".join("?" * len(values[0]))
            connection.executemany(f"INSERT INTO {name} VALUES ({marks})", values)
        for statement in late:
            connection.execute(statement)
        connection.execute("INSERT INTO words (words) VALUES ('rebuild')")
        connection.execute("COMMIT")


# A query, and what one would write by hand for the same ids in the same order.
_BY_HAND: dict[str, tuple[Query, str]] = {
    "everything": (Query(), "SELECT id FROM quotation WHERE shown = 0 ORDER BY id"),
    "everything by speaker": (
        Query(sort=Column.SPEAKER),
        "SELECT q.id FROM quotation q JOIN speaker s ON s.id = q.speaker WHERE q.shown = 0"
        " ORDER BY s.id = 0, s.key, s.id, q.id",
    ),
    "everything by date": (
        Query(sort=Column.DATE),
        "SELECT q.id FROM quotation q JOIN document d ON d.id = q.document WHERE q.shown = 0"
        " ORDER BY d.published = '', d.published, d.id, q.id",
    ),
    "a common word": (
        Query(words="the "),
        "SELECT q.id FROM words w JOIN quotation q ON q.id = w.rowid"
        " WHERE words MATCH 'the' AND q.shown = 0 ORDER BY w.rowid",
    ),
    "a common word by speaker": (
        Query(words="the ", sort=Column.SPEAKER),
        "SELECT q.id FROM words w JOIN quotation q ON q.id = w.rowid JOIN speaker s ON s.id = q.speaker"
        " WHERE words MATCH 'the' AND q.shown = 0 ORDER BY s.id = 0, s.key, s.id, q.id",
    ),
    "two words": (
        Query(words="{rare} {rarer} "),
        "SELECT q.id FROM words w JOIN quotation q ON q.id = w.rowid"
        " WHERE words MATCH '{rare} {rarer}' AND q.shown = 0 ORDER BY w.rowid",
    ),
    "the beginning of a word": (
        Query(words="mo*"),
        "SELECT q.id FROM words w JOIN quotation q ON q.id = w.rowid"
        " WHERE words MATCH 'mo*' AND q.shown = 0 ORDER BY w.rowid",
    ),
    "one form": (
        Query(words="form:direct"),
        "SELECT id FROM quotation WHERE shown = 0 AND form = 0 ORDER BY id",
    ),
}


def _fetch(connection: sqlite3.Connection, sql: str) -> list[object]:
    return connection.execute(sql).fetchall()


def _found_anew(library: Library, query: Query) -> float:
    """Seconds of a search that nobody asked for before."""
    library.matches.clear()
    return seconds(partial(browsing.find, library, query))


def queries(library: Library) -> list[list[object]]:
    """Processor time of finding all ids, by the library and by hand."""
    found: list[list[object]] = []
    with closing(sqlite3.connect(library.path)) as connection:
        connection.execute("PRAGMA cache_size = -24576")
        connection.execute("PRAGMA temp_store = MEMORY")
        vocabulary = Words(Random(1)).words
        rare = {"rare": vocabulary[30], "rarer": vocabulary[60]}
        for name, (model, template) in _BY_HAND.items():
            query, sql = replace(model, words=model.words.format(**rare)), template.format(**rare)
            ids = browsing.find(library, query)
            if [row[0] for row in connection.execute(sql)] != list(ids):
                raise AssertionError(f"{name}: the two find other quotations")
            ours = min(_found_anew(library, query) for _ in range(REPEATS))
            bare = min(seconds(partial(_fetch, connection, sql)) for _ in range(REPEATS))
            found.append([name, f"{len(ids):,}", f"{ours:.3f}", f"{bare:.3f}", f"{ours / bare:.2f}"])
    return found


def waits(library: Library) -> list[list[object]]:
    """Milliseconds of wall-clock time for what the window asks while somebody waits."""
    random = Random(1)
    ids = browsing.find(library, Query())
    starts = [random.randrange(len(ids) - PAGE) for _ in range(200)]

    def page_at(start: int) -> None:
        browsing.rows(library, ids[start : start + PAGE])

    def first(words: str) -> None:
        browsing.find(library, Query(words=words), limit=PAGE)

    def sidebar(words: str) -> None:
        library.matches.clear()
        for facet in Facet:
            browsing.facets(library, Query(words=words), facet)

    typed = "speaker:mo"
    letters = [typed[:end] for end in range(len("speaker:m"), len(typed) + 1)]
    word = [("morest"[:end]) for end in range(1, 7)] * 20
    cases: dict[str, tuple[Callable[..., object], Sequence[object]]] = {
        "a page of 100 rows anywhere": (page_at, starts),
        "a page of 100 rows chosen by chance": (lambda _: browsing.rows(library, random.sample(ids, PAGE)), starts),
        "the first 100 of a word, letter by letter": (first, word),
        "the first 100 of a field, letter by letter": (first, letters * 10),
        "a facet of everything": (lambda f: browsing.facets(library, Query(), f), list(Facet) * 5),
        "totals": (lambda _: browsing.totals(library), range(20)),
        "all facets of a common word, the first time": (sidebar, ["the "]),
        "all facets of a common word": (sidebar, ["of ", "to ", "and "] * 5),
        "what is doubtful": (lambda _: browsing.find(library, Query(words="is:doubtful")), range(20)),
        "how many a common word leaves out": (lambda _: browsing.left_out(library, Query(words="the ")), range(5)),
        "what is sure": (lambda _: browsing.find(library, Query(words="is:sure")), range(20)),
        "what is to check, least certain first": (lambda _: browsing.review_queue(library, Query()), range(5)),
    }
    found: list[list[object]] = []
    for name, (ask, values) in cases.items():
        times = sorted(1000 * seconds(partial(ask, value), clock=time.perf_counter) for value in values)
        p95 = times[min(len(times) - 1, int(0.95 * len(times)))]
        found.append([name, len(times), f"{statistics.median(times):.1f}", f"{p95:.1f}"])
    return found


def main() -> None:
    """Print the figures and put them into docs/benchmarks.md."""
    library = Library(big_library())
    started = time.perf_counter()
    Library(library.path).close()
    opened = 1000 * (time.perf_counter() - started)
    compared = queries(library)
    waited = waits(library)
    library.close()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    with tempfile.TemporaryDirectory() as folder:
        inserted = bulk_insert(Path(folder))
    body = "\n\n".join(
        (
            f"## Library\n\n{QUOTATIONS:,} generated quotations (seed 1), SQLite {sqlite3.sqlite_version}.",
            table(("what", "rows", "library s", "bare sqlite3 s", "ratio"), [*inserted, *compared]),
            table(("what", "times", "median ms", "p95 ms"), waited),
            f"Opening takes {opened:.0f} ms; the greatest memory of all that was asked here was {peak:.0f} MB, the"
            " rows that sqlite3 gave to the bare script included.",
        )
    )
    put("library", body)
    sys.stdout.write(f"{body}\n")


if __name__ == "__main__":
    main()
