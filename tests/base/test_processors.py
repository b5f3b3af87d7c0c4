# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import os
import sys
import time

import pytest

from desktop_app.base import processors


def test_some_processor_is_usable() -> None:
    assert 1 <= processors.usable() <= (os.cpu_count() or 1)


@pytest.mark.parametrize(("count", "cores"), [(1, 1), (2, 1), (3, 1), (8, 4)])
def test_two_processors_are_a_core(monkeypatch: pytest.MonkeyPatch, count: int, cores: int) -> None:
    monkeypatch.setattr(processors, "usable", lambda: count)
    assert processors.cores() == cores


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux alone says it")
def test_the_processor_time_of_a_process_is_counted() -> None:
    before = processors.seconds_used(os.getpid())
    assert before is not None
    while time.process_time() < before + 0.1:
        pass
    after = processors.seconds_used(os.getpid())
    assert after is not None
    assert before < after < time.process_time() + 0.1


def test_of_a_process_that_is_not_there_it_is_not_known() -> None:
    assert processors.seconds_used(2**31 - 1) is None
