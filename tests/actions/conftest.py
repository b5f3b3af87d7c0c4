# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.actions.card_kit import Kit, kit, stay_in_this_process


@pytest.fixture
def in_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read and analyse single documents here, since to start a process takes seconds."""
    stay_in_this_process(monkeypatch)


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Kit]:
    """The cards of an article, which no test may change; made once, since an analysis takes a second."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("INQUIT_HOME", str(tmp_path_factory.mktemp("home")))
        stay_in_this_process(patch)
        built = kit(tmp_path_factory.mktemp("mill"))
    yield built
    built.library.close()
