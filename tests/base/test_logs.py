# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import errno
import io
import logging
import os
import re
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.base import logs
from desktop_app.base.logs import install_excepthook, start_log, stop_log


@pytest.fixture
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setenv("INQUIT_HOME", str(tmp_path))
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    path = start_log()
    assert path is not None
    yield path
    stop_log()


def raised() -> ValueError:
    try:
        raise ValueError("the ship sank")
    except ValueError as error:
        return error


def test_reports_go_to_the_file(log: Path) -> None:
    logging.getLogger("desktop_app.readers").info("read %s", "port.txt")
    # With the line of code, by which a report of a problem names what it does not quote.
    assert re.search(r" desktop_app\.readers:\d+: read port\.txt$", log.read_text(encoding="utf-8"), re.MULTILINE)
    assert start_log() == log


def test_the_file_does_not_grow_for_ever(log: Path) -> None:
    for _ in range(3000):
        logging.getLogger("desktop_app").info("x" * 1000)
    sizes = [path.stat().st_size for path in log.parent.iterdir()]
    assert 2 <= len(sizes) <= 4
    assert max(sizes) <= 1_000_000


def test_a_log_on_a_full_disk_disturbs_nobody(
    log: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    class Full(io.StringIO):
        def write(self, words: str) -> int:
            raise OSError(errno.ENOSPC, "No space left on device")

    [handler] = [each for each in logging.getLogger("desktop_app").handlers if isinstance(each, logs._PrivateHandler)]
    monkeypatch.setattr(handler, "stream", Full())
    logging.getLogger("desktop_app").info("read port.txt")
    assert capsys.readouterr().err == ""


def test_a_log_that_another_process_has_open_goes_on(log: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows renames none."""

    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "rename", refuse)
    monkeypatch.setattr(logs._PrivateHandler, "handleError", lambda *_: pytest.fail("was not logged"))
    for _ in range(1100):
        logging.getLogger("desktop_app").info("x" * 1000)
    assert log.stat().st_size > 1_100_000


def test_an_error_is_logged_and_shown(log: Path) -> None:
    shown: list[BaseException] = []
    install_excepthook(shown.append)
    error = raised()
    sys.excepthook(type(error), error, error.__traceback__)
    assert shown == [error]
    assert "ValueError: the ship sank" in log.read_text(encoding="utf-8")


def test_an_error_of_another_thread(log: Path) -> None:
    shown: list[BaseException] = []
    install_excepthook(shown.append)
    thread = threading.Thread(target=lambda: 1 // 0)
    thread.start()
    thread.join()
    assert isinstance(shown[0], ZeroDivisionError)
    assert "ZeroDivisionError" in log.read_text(encoding="utf-8")


def test_showing_that_fails(log: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def broken(error: BaseException) -> None:
        raise RuntimeError("no window")

    install_excepthook(broken)
    error = raised()
    sys.excepthook(type(error), error, error.__traceback__)
    assert "no window" in log.read_text(encoding="utf-8")
    assert "the ship sank" in capsys.readouterr().err


def test_where_no_log_can_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("INQUIT_HOME", str(tmp_path / "file"))
    assert start_log() is None
