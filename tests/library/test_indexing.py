# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from pathlib import Path

from desktop_app.library import history
from desktop_app.library.editing import edits, people
from desktop_app.library.history import editing
from tests.library.making import MAYOR, bank, library_at, mayor, source

COPY = MAYOR + " The council meets again in June."


def test_no_edit_goes_through_the_whole_library(tmp_path: Path) -> None:
    with library_at(tmp_path / "l.inquit", mayor(), bank(), mayor(COPY)) as library:
        run: list[str] = []
        with editing(library) as edit:
            connection = edit.connection
        connection.set_trace_callback(run.append)
        edits.set_speaker(library, [1, 2], "Nora New")
        edits.add_tag(library, [1], "x")
        edits.set_status(library, [1], "wrong")
        edits.delete(library, [2])
        people.merge(library, ["Tom Reed", "Reed"])
        for _ in range(5):
            history.undo(library)
        library.add([source(mayor(f"{COPY} So it said."))])
        connection.set_trace_callback(None)
        asked = [s for s in run if s.lstrip().startswith(("SELECT", "INSERT", "UPDATE", "DELETE", "WITH"))]
        assert len(asked) > 100
        for sql in asked:
            plan = [row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {sql}")]
            assert [step for step in plan if _is_long(step)] == [], sql


def _is_long(step: str) -> bool:
    """Through all rows, or through all that are shown, which are nearly all."""
    return step.split()[:2] in [["SCAN", name] for name in _LARGE] or "(shown=?)" in step


# Tables (and their names in statements) that have a row for each quotation, document or speaker.
_LARGE = (
    "q",
    "p",
    "d",
    "s",
    "a",
    "quotation",
    "passage",
    "document",
    "body",
    "speaker",
    "alias",
    "affiliation",
    "likeness",
    "reprint",
    "l",
    "r",
    "tally",
)
