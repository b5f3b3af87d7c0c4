# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.actions.opening import Library, open_library
from desktop_app.base.errors import LibraryProblem


def test_without_a_name_the_users_own_library_is_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("INQUIT_HOME", str(tmp_path))
    library = open_library()
    assert isinstance(library, Library)
    assert library.path == tmp_path / "data" / "library.inquit"
    library.close()


def test_what_is_no_library_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "x"
    file.write_text("no library")
    with pytest.raises(LibraryProblem, match="not a library"):
        open_library(file)
