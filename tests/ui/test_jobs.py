# SPDX-License-Identifier: Apache-2.0
"""Background work: delivered in the UI thread, stale answers dropped, one writer, nothing lost at the end."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QThread
from pytestqt.qtbot import QtBot

from desktop_app.base.errors import Cancelled
from desktop_app.base.progress import Progress
from desktop_app.ui.jobs import LONG, READERS, Jobs


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.close()


def test_answer_comes_in_the_ui_thread(jobs: Jobs, qtbot: QtBot) -> None:
    heard: list[tuple[int, bool, bool]] = []
    ui = QThread.currentThread()

    def done(worker: int) -> None:
        heard.append((worker, worker != threading.get_ident(), QThread.currentThread() is ui))

    jobs.read(threading.get_ident, done=done)
    qtbot.waitUntil(lambda: bool(heard))
    assert heard[0][1:] == (True, True)


def test_newer_job_of_a_channel_drops_the_older(jobs: Jobs, qtbot: QtBot) -> None:
    stopped, may_end = threading.Event(), threading.Event()
    heard: list[str] = []

    def slow() -> str:
        may_end.wait(5)
        return "old"

    def stop() -> None:
        stopped.set()
        may_end.set()

    jobs.read(slow, done=heard.append, channel="find", stop=stop)
    jobs.read(lambda: "new", done=heard.append, channel="find")
    qtbot.waitUntil(lambda: not jobs.busy)
    assert stopped.is_set()
    assert heard == ["new"]


def test_other_channels_are_left_alone(jobs: Jobs, qtbot: QtBot) -> None:
    heard: list[str] = []
    jobs.read(lambda: "a", done=heard.append, channel="one")
    jobs.read(lambda: "b", done=heard.append, channel="two")
    qtbot.waitUntil(lambda: not jobs.busy)
    assert sorted(heard) == ["a", "b"]


def test_exception_is_delivered(jobs: Jobs, qtbot: QtBot) -> None:
    def fail() -> None:
        raise ValueError("broken")

    heard: list[Exception] = []
    jobs.read(fail, done=lambda _answer: None, failed=heard.append)
    qtbot.waitUntil(lambda: bool(heard))
    assert str(heard[0]) == "broken"
    with qtbot.waitSignal(jobs.failed) as told:
        jobs.read(fail, done=lambda _answer: None)
    assert isinstance(told.args[0], ValueError)


def test_writes_run_one_after_the_other(jobs: Jobs, qtbot: QtBot) -> None:
    inside = 0
    most = 0

    def work(_progress: Progress) -> None:
        nonlocal inside, most
        inside += 1
        most = max(most, inside)
        time.sleep(0.01)
        inside -= 1

    done: list[None] = []
    for _ in range(8):
        jobs.write(work, done=done.append)
    qtbot.waitUntil(lambda: len(done) == 8)
    assert most == 1


def test_progress_is_told_and_stop_is_heard(jobs: Jobs, qtbot: QtBot) -> None:
    told: list[tuple[int, int, str]] = []
    failed: list[Exception] = []

    def work(progress: Progress) -> None:
        for step in range(10_000):
            progress.advance(step, 10_000, "file")
            time.sleep(0.001)

    job = jobs.write(
        work,
        done=lambda _answer: pytest.fail("it was stopped"),
        failed=failed.append,
        progressed=lambda done, total, what: told.append((done, total, what)),
    )
    qtbot.waitUntil(lambda: len(told) >= 2)
    job.stop()
    qtbot.waitUntil(lambda: bool(failed))
    assert isinstance(failed[0], Cancelled)
    assert told[0][1:] == (10_000, "file")
    assert told == sorted(told)


def test_closing_writes_what_is_queued_and_stops_what_reports(qtbot: QtBot) -> None:
    jobs = Jobs()
    written: list[int] = []
    started = threading.Event()

    def long(progress: Progress) -> None:
        started.set()
        for step in range(100_000):
            progress.advance(step, 0, "")
            time.sleep(0.001)
        written.append(-1)

    def edit(number: int) -> None:
        written.append(number)

    jobs.write(long, done=lambda _answer: None)
    for number in range(3):
        jobs.write(lambda _progress, number=number: edit(number), done=lambda _answer: None)  # type: ignore[misc]  # the default binds it
    started.wait(5)
    before = time.monotonic()
    jobs.close()
    assert written == [0, 1, 2]
    assert time.monotonic() - before < 5


def test_nothing_arrives_after_closing(qtbot: QtBot) -> None:
    jobs = Jobs()
    heard: list[str] = []
    jobs.read(lambda: "late", done=heard.append)
    jobs.close()
    qtbot.wait(20)
    assert heard == []


def test_readers_and_writer_do_not_wait_for_long_work(jobs: Jobs, qtbot: QtBot) -> None:
    go_on = threading.Event()
    ended: list[bool] = []
    for _ in range(LONG):
        jobs.long(lambda _progress: go_on.wait(20), done=ended.append)
    heard: list[str] = []
    for number in range(READERS):
        jobs.read(lambda number=number: f"read {number}", done=heard.append)  # type: ignore[misc]  # the default binds it
    jobs.write(lambda _progress: "written", done=heard.append)
    try:
        qtbot.waitUntil(lambda: len(heard) == READERS + 1)
        assert not ended
    finally:
        go_on.set()
    qtbot.waitUntil(lambda: ended == [True] * LONG)


def test_closing_stops_long_work_at_its_next_step(qtbot: QtBot) -> None:
    jobs = Jobs()
    started, kept = threading.Event(), threading.Event()

    def work(progress: Progress) -> None:
        started.set()
        try:
            for step in range(100_000):
                progress.advance(step, 0, "")
                time.sleep(0.001)
        except Cancelled:
            time.sleep(0.1)
            kept.set()

    jobs.long(work, done=lambda _answer: None)
    started.wait(5)
    jobs.close()
    assert kept.is_set(), "closing waits until what was done is safe"
