# SPDX-License-Identifier: Apache-2.0
"""Works on a library until it is killed, and reports each thing that is done as one line.

python -m tests.library.kill_worker imports|edits|migrations LIBRARY SEED
"""

from __future__ import annotations

import os
import sys
from itertools import count, islice
from pathlib import Path
from random import Random

from desktop_app.library import edits, history, people
from desktop_app.library.library import Library
from desktop_app.library.migrations import MIGRATIONS, Migration
from tests.benchmarks.generate import articles

# Long enough that a kill falls into the middle of one.
STEPS = 400
PRESENT = MIGRATIONS[-1].version


def report(line: str) -> None:
    """Say what is done, past every buffer."""
    os.write(1, f"{line}\n".encode())


def migrations(number: int) -> tuple[Migration, ...]:
    """`number` further versions, each of which writes a good deal."""
    more = (
        Migration(
            version,
            f"test {version}",
            (
                f"CREATE TABLE later_{version} (id INTEGER PRIMARY KEY, text TEXT)",
                f"INSERT INTO later_{version} SELECT id, text || text FROM passage",
                f"CREATE INDEX later_by_text_{version} ON later_{version} (text)",
            ),
        )
        for version in range(PRESENT + 1, PRESENT + number + 1)
    )
    return (*MIGRATIONS, *more)


def _import(path: Path, seed: int) -> None:
    library = Library(path)
    report("ready")
    made = articles(quotations=10**9, seed=seed)
    while True:
        batch = list(islice(made, 15))
        library.add((a, a.document.text.encode()) for a in batch)
        for analysis in batch:
            report(f"added {analysis.document.name}")


def _edit(path: Path, seed: int) -> None:
    library = Library(path)
    random = Random(seed)
    report("ready")
    for number in count():
        ids = random.sample(range(1, 200), 30)
        edits.set_note(library, 1, f"{seed} {number}")
        report(f"noted {seed} {number}")
        match number % 5:
            case 0:
                edits.set_speaker(library, ids, f"Nora New{number}")
            case 1:
                edits.delete(library, ids[:2] if 1 not in ids[:2] else [])
            case 2:
                edits.add_tag(library, ids, f"tag {number}")
                history.undo(library)
            case 3:
                two = people.people(library, "", limit=2, offset=number % 7)
                if len(two) == 2:
                    people.merge(library, [person.id for person in two])
            case 4:
                history.undo(library)


def _migrate(path: Path, seed: int) -> None:
    report("ready")
    for number in range(1, STEPS):
        Library(path, migrations=migrations(number)).close()
        report(f"migrated {PRESENT + number}")


if __name__ == "__main__":
    {"imports": _import, "edits": _edit, "migrations": _migrate}[sys.argv[1]](Path(sys.argv[2]), int(sys.argv[3]))
