# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import os

import pytest

from desktop_app.base import processors


def test_some_processor_is_usable() -> None:
    assert 1 <= processors.usable() <= (os.cpu_count() or 1)


@pytest.mark.parametrize(("count", "cores"), [(1, 1), (2, 1), (3, 1), (8, 4)])
def test_two_processors_are_a_core(monkeypatch: pytest.MonkeyPatch, count: int, cores: int) -> None:
    monkeypatch.setattr(processors, "usable", lambda: count)
    assert processors.cores() == cores
