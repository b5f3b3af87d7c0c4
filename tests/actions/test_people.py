# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from pathlib import Path

from desktop_app.actions import editing, people
from tests.library.making import bank, dump, library_at, mayor


def test_who_is_who_can_be_said_and_taken_back(tmp_path: Path) -> None:
    with library_at(tmp_path / "l.inquit", mayor(), bank()) as library:
        before = dump(library)
        assert people.people(library, "lin")[0].name == "Ada Lind"
        page = people.person(library, "Ada Lind")
        assert [p.name for p in people.alike(library, "Reed")] == ["Tom Reed"]
        assert people.keep_apart(library, "Reed", page.id).undoable
        assert people.merge(library, ["Tom Reed", "Reed"]).quotations == {8}
        assert people.rename(library, page.id, "Ada M. Lind").quotations == set(page.quotations)
        assert people.split(library, [6], name="Another Lind").quotations == {6}
        assert people.person(library, "Another Lind").quotations == (6,)
        for _ in range(4):
            editing.undo(library)
        assert dump(library) == before
