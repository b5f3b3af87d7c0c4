# SPDX-License-Identifier: Apache-2.0
"""Exports of the large library: CSV against a bare `csv.writer` over the same query, and the speed of each format.

    python -m tests.benchmarks exports

Measured in processor time (user and system) of this process, since other work on the machine would decide otherwise.
"""

from __future__ import annotations

import csv
import resource
import sqlite3
import sys
import tempfile
import time
from array import array
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path

from desktop_app.actions import browsing, exporting
from desktop_app.exporters.records import COLUMNS
from desktop_app.library.finding import cells
from desktop_app.library.library import Library
from desktop_app.model.query import Query
from tests.benchmarks.bench_library import big_library
from tests.benchmarks.report import put, table

FEW = 20_000


def rate(count: int, work: Callable[[], object]) -> float:
    """Rows in a second of processor time."""
    started = time.process_time()
    work()
    return count / (time.process_time() - started)


def peak() -> float:
    """The greatest memory of this process so far, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def bare(library: Path, ids: Sequence[int], path: Path) -> None:
    """The same statement, written as SQLite gives it."""
    with closing(sqlite3.connect(library)) as connection, path.open("w", encoding="utf-8-sig", newline="") as out:
        csv.writer(out).writerows(connection.execute(cells.statement(COLUMNS), cells.ids_of(ids)))


def main() -> None:
    """Print the figures and put them into docs/benchmarks.md."""
    path = big_library()
    with closing(Library(path)) as library, tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        before = peak()
        ids = browsing.find(library, Query(doubtful=True, attitudes=True))
        few = array("q", ids[:FEW])
        csv_rate = rate(len(ids), lambda: exporting.send_ids(library, ids, folder / "out", exporting.Shape()))
        grown = peak() - before
        bare_rate = rate(len(ids), lambda: bare(path, ids, folder / "bare"))

        def of(format: str) -> float:
            shape = exporting.Shape(format=format)
            return rate(len(few), lambda: exporting.send_ids(library, few, folder / "out", shape))

        others = [[each.name, f"{of(each.name):,.0f}"] for each in exporting.formats()]
    body = "\n\n".join(
        (
            f"## Exports\n\n{len(ids):,} generated quotations to CSV: {csv_rate:,.0f} rows a second of processor time,"
            f" {bare_rate / csv_rate:.2f} times what a bare `csv.writer` takes over the same statement"
            f" ({bare_rate:,.0f} rows a second); memory grew by {grown:.0f} MB. Each format, {len(few):,} rows:",
            table(("format", "rows a second"), others),
        )
    )
    put("exports", body)
    sys.stdout.write(f"{body}\n")


if __name__ == "__main__":
    main()
