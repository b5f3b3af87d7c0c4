# SPDX-License-Identifier: Apache-2.0
"""Works on a library until it is killed, and reports each thing that is done as one line.

python -m tests.library.kill_worker imports|edits|migrations|again LIBRARY SEED
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from dataclasses import replace
from itertools import count, islice
from pathlib import Path
from random import Random

from desktop_app.library import history
from desktop_app.library.contents.reanalysis import Renewal, renewal
from desktop_app.library.editing import edits, people
from desktop_app.library.library import Library
from desktop_app.library.storage.migrations import MIGRATIONS, Migration
from desktop_app.model.analysis import Analysis
from tests.benchmarks.generate import articles

# Long enough that a kill falls into the middle of one.
STEPS = 400
PRESENT = MIGRATIONS[-1].version
# What the library holds at first, and the quotations that carry a note while the extraction is run again.
FILLED, FILLED_SEED = 250, 99
NOTED = (1, 40, 90)


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


def _again(path: Path, seed: int) -> None:
    """The extraction run again and again, each time by an engine of another number that finds something else."""
    library = Library(path)
    random = Random(seed)
    made = list(enumerate(articles(quotations=FILLED, seed=FILLED_SEED), 1))
    for id in NOTED:
        edits.set_note(library, id, f"note {id}")
    report("ready")
    for number in count(_round(library) + 1):
        for batch in batched(made, 3):
            found = [(id, _found(analysis, number, random)) for id, analysis in batch]
            library.reanalyse_prepared(found)
            for id, _ in found:
                report(f"again {id} {number}")


def _round(library: Library) -> int:
    """The number of the latest engine; the first document is the first that it reads."""
    with library.reading() as connection:
        (engine,) = connection.execute("SELECT engine FROM document WHERE id = 1").fetchone()
    return 0 if engine == "generated" else int(engine.split()[1])


def _found(analysis: Analysis, number: int, random: Random) -> Renewal:
    some = tuple(found for found in analysis.quotations if random.random() < 0.7)
    return renewal(replace(analysis, quotations=some, engine=f"round {number}"))


def batched(made: list[tuple[int, Analysis]], size: int) -> Iterator[list[tuple[int, Analysis]]]:
    """Lists of `size`, the last one maybe shorter."""
    return (made[at : at + size] for at in range(0, len(made), size))


KINDS = {"imports": _import, "edits": _edit, "migrations": _migrate, "again": _again}

if __name__ == "__main__":
    KINDS[sys.argv[1]](Path(sys.argv[2]), int(sys.argv[3]))
