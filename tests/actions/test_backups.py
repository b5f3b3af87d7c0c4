# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from pathlib import Path

from desktop_app.actions import backups, browsing, editing
from tests.library.making import library_at, mayor


def test_the_way_back_to_a_copy(tmp_path: Path) -> None:
    path = tmp_path / "l.inquit"
    with library_at(path, mayor()) as library:
        copy = backups.back_up(library)
        assert backups.back_up(library) is None
        editing.delete(library, [1])
    assert copy is not None
    assert backups.backups(path) == [copy]
    backups.restore(path, copy.path)
    with library_at(path) as library:
        assert len(browsing.rows(library, [1])) == 1
