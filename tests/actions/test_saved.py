# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from pathlib import Path

from desktop_app.actions import saved
from desktop_app.model.query import Query
from tests.library.making import library_at


def test_searches_are_kept_renamed_and_forgotten(tmp_path: Path) -> None:
    with library_at(tmp_path / "l.inquit") as library:
        kept = saved.save(library, "mine", Query(words="tax"))
        assert saved.searches(library) == [kept]
        assert saved.rename(library, kept.id, "yours").name == "yours"
        saved.remove(library, kept.id)
        assert saved.searches(library) == []
