# SPDX-License-Identifier: Apache-2.0
"""Real processes are killed (SIGKILL) in the middle of imports, edits, migrations and of the extraction run again.

After each kill the library must be sound, everything that was reported done must be there, and nothing half done.
"""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from desktop_app.library.finding.rows import rows
from desktop_app.library.library import Library
from tests.benchmarks.generate import articles
from tests.library.kill_worker import FILLED, FILLED_SEED, NOTED, PRESENT, migrations
from tests.library.making import derived_is_right, source

pytestmark = pytest.mark.posix

# Kills of each kind: few by default, more than fifty in all with -m slow.
FEW, MANY = 3, 20


def _run_and_kill(kind: str, path: Path, seed: int, delay_s: float) -> list[str]:
    """What the process reported before it was killed, `delay_s` after it was ready."""
    command = [sys.executable, "-m", "tests.library.kill_worker", kind, str(path), str(seed)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stdout.readline() == b"ready\n"
    time.sleep(delay_s)
    process.send_signal(signal.SIGKILL)
    rest = process.stdout.read().decode()
    process.stdout.close()
    assert process.wait() == -signal.SIGKILL
    # A line that was cut off was not reported.
    return rest.split("\n")[:-1]


def _sound(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        connection.execute("INSERT INTO words (words) VALUES ('integrity-check')")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "l.inquit"
    library = Library(file)
    library.add(source(a) for a in articles(quotations=FILLED, seed=FILLED_SEED))
    library.close()
    return file


def _after_import(path: Path, reported: list[str]) -> None:
    library = Library(path)
    with library.reading() as connection:
        names = {row[0] for row in connection.execute("SELECT name FROM document WHERE engine = 'generated'")}
        (halves,) = connection.execute(
            "SELECT count(*) FROM document d LEFT JOIN body b ON b.document = d.id WHERE b.document IS NULL"
        ).fetchone()
    assert halves == 0
    assert {line.split()[1] for line in reported} <= names
    derived_is_right(library)
    library.close()


def _after_edits(path: Path, reported: list[str]) -> None:
    library = Library(path)
    seeds = [line.split()[1:] for line in reported if line.startswith("noted")]
    if seeds:
        seed, number = seeds[-1]
        kept = rows(library, [1])[0].note
        # The last report is there, or what came after it: the undo of each fifth round, or one note more.
        allowed = {f"{seed} {int(number) + more}" for more in (-1, 0, 1)}
        assert kept in allowed
    derived_is_right(library)
    library.close()


def _after_migrations(path: Path, reported: list[str]) -> None:
    with closing(sqlite3.connect(path)) as connection:
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        records = [row[0] for row in connection.execute("SELECT version FROM migration ORDER BY version")]
        assert records == list(range(1, version + 1))
        assert version >= max((int(line.split()[1]) for line in reported), default=PRESENT)
        (passages,) = connection.execute("SELECT count(*) FROM passage").fetchone()
        for number in range(PRESENT + 1, version + 1):
            assert connection.execute(f"SELECT count(*) FROM later_{number}").fetchone() == (passages,)
        rest = connection.execute("SELECT count(*) FROM sqlite_schema WHERE name = ?", (f"later_{version + 1}",))
        assert rest.fetchone() == (0,)
    Library(path, migrations=migrations(version)).close()


def _after_again(path: Path, reported: list[str]) -> None:
    library = Library(path)
    with library.reading() as connection:
        engines = dict(connection.execute("SELECT id, engine FROM document"))
        notes = {row[0] for row in connection.execute("SELECT note FROM passage WHERE note <> ''")}
    last: dict[int, int] = {}
    for line in reported:
        _, id, number = line.split()
        last[int(id)] = int(number)
    assert all(int(engines[id].split()[1]) >= number for id, number in last.items())
    assert notes == {f"note {id}" for id in NOTED}
    derived_is_right(library)
    library.close()


CHECKS: dict[str, Callable[[Path, list[str]], None]] = {
    "imports": _after_import,
    "edits": _after_edits,
    "migrations": _after_migrations,
    "again": _after_again,
}


def _kill_often(kind: str, path: Path, times: int) -> None:
    chance = random.Random(os.environ.get("INQUIT_KILL_SEED", kind))
    for number in range(times):
        target = path
        if kind == "migrations":
            target = path.with_name(f"{number}.inquit")
            target.write_bytes(path.read_bytes())
        reported = _run_and_kill(kind, target, number, chance.uniform(0.0, 1.2))
        _sound(target)
        CHECKS[kind](target, reported)


@pytest.mark.parametrize("kind", list(CHECKS))
def test_a_kill_loses_nothing_that_was_done(kind: str, path: Path) -> None:
    _kill_often(kind, path, FEW)


@pytest.mark.slow
@pytest.mark.timeout(900)
@pytest.mark.skipif(not os.environ.get("INQUIT_SLOW"), reason="takes minutes; set INQUIT_SLOW=1 to run it")
@pytest.mark.parametrize("kind", list(CHECKS))
def test_sixty_kills_lose_nothing_that_was_done(kind: str, path: Path) -> None:
    _kill_often(kind, path, MANY)
