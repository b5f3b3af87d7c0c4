# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest

from desktop_app.actions import limits
from desktop_app.actions import workers as processes
from desktop_app.actions.analysing import Job, Outcome, default_workers, outcomes
from desktop_app.actions.limits import (
    MEGABYTES_SETTING,
    ORIGINALS_SETTING,
    SECONDS_SETTING,
    Limits,
    Stopwatch,
    chosen_limits,
    keeps_original,
)
from desktop_app.actions.refusal import Refusal
from desktop_app.base import memory, processors
from desktop_app.base.errors import Cancelled
from desktop_app.base.logs import start_log, stop_log
from desktop_app.base.settings import Settings
from desktop_app.library.contents.documents import PreparedDocument
from desktop_app.library.storage.codec import unpack
from tests.actions.analysts import simple

ROOT = Path(__file__).parents[2]


def nothing() -> None:
    pass


def job(number: int, text: str = "") -> Job:
    data = f"Jane Roe: “Yes {number}.” {text}\n".encode()
    return Job(data=data, name=f"a{number}", file=f"a{number}.txt")


def run(jobs: list[Job], *, workers: int) -> list[tuple[Job, Outcome]]:
    return list(outcomes(jobs, workers=workers, analyst=simple, tick=nothing))


@pytest.fixture
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wait as long as it takes: a machine that is busy with other tests may give a worker hardly any time."""
    monkeypatch.setattr(limits, "_WAITED", 1000)


def too_long(seconds: int) -> str:
    """What is said of a file that keeps a processor busy."""
    known = processors.seconds_used(os.getpid()) is not None
    return f"took more than {seconds} s of processor time" if known else f"took longer than {seconds} s"


@pytest.mark.parametrize("workers", [0, 2])
def test_every_job_comes_back_in_order(workers: int) -> None:
    jobs = [job(n) for n in range(100)]
    done = run(jobs, workers=workers)
    assert [j for j, _ in done] == jobs
    for number, (_, outcome) in enumerate(done):
        assert isinstance(outcome, PreparedDocument)
        assert [q.wording[0] for q in outcome.quotations] == [f"“Yes {number}.”"]
        assert unpack(outcome.original).decode() == f"Jane Roe: “Yes {number}.” \n"
        assert outcome.analysis.quotations[0].attribution.speaker == "Jane Roe"
    pids = {outcome.analysis.engine for _, outcome in done if isinstance(outcome, PreparedDocument)}
    assert (pids == {f"simple {os.getpid()}"}) == (workers == 0)


@pytest.mark.parametrize("workers", [0, 1])
def test_bad_files_do_not_stop_the_others(workers: int) -> None:
    empty = Job(data=b"", name="empty", file="empty.txt")
    done = run([job(1), empty, job(2, "FAULT"), job(3)], workers=workers)
    assert [type(outcome) for _, outcome in done] == [PreparedDocument, Refusal, Refusal, PreparedDocument]
    assert done[1][1] == Refusal(name="empty.txt", reason="is empty")
    refused = done[2][1]
    assert isinstance(refused, Refusal)
    assert "fault of this program (ZeroDivisionError" in refused.reason


@pytest.mark.parametrize("logged", [True, False])
def test_faults_in_workers_go_to_the_log_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], logged: bool
) -> None:
    monkeypatch.setenv("INQUIT_HOME", str(tmp_path))
    path = start_log() if logged else None
    try:
        run([job(1, "FAULT")], workers=1)
    finally:
        stop_log()
    assert capfd.readouterr().err == ""
    if path:
        assert "ZeroDivisionError: a fault on purpose" in path.read_text(encoding="utf-8")
    else:
        assert list(tmp_path.iterdir()) == []


def test_a_file_that_brings_a_worker_down_is_refused_alone() -> None:
    jobs = [job(n, "CRASH" if n in (5, 20) else "") for n in range(40)]
    done = run(jobs, workers=1)
    assert [j for j, _ in done] == jobs
    refused = [outcome for _, outcome in done if isinstance(outcome, Refusal)]
    assert [r.name for r in refused] == ["a5.txt", "a20.txt"]
    assert "brought down the process" in refused[0].reason


@pytest.mark.skipif(memory.in_use() == 0, reason="nothing bounds the memory of a process on this system")
def test_a_file_that_takes_too_long_or_too_much_memory_is_refused_alone(patient: None) -> None:
    texts = {3: "SPIN", 4: "FILL"}
    jobs = [job(n, texts.get(n, "")) for n in range(12)]
    bounds = Limits(seconds=2, megabytes=1000)
    done = list(outcomes(jobs, workers=2, analyst=simple, tick=nothing, limits=bounds))
    assert [j for j, _ in done] == jobs
    assert {j.name: outcome.reason for j, outcome in done if isinstance(outcome, Refusal)} == {
        "a3": too_long(2),
        "a4": "could not be analysed: it needs more memory than it may have",
    }


def test_a_long_text_may_take_longer(patient: None) -> None:
    article, record = job(1, "SPIN"), job(2, "SPIN" + " word" * 60_000)
    assert Limits(seconds=60).seconds_for(300_000) == 180
    done = outcomes([article, record], workers=2, analyst=simple, tick=nothing, limits=Limits(seconds=1.0))
    assert [getattr(outcome, "reason", "") for _, outcome in done] == [too_long(1), too_long(3)]


@pytest.mark.skipif(processors.seconds_used(os.getpid()) is None, reason="this system counts the clock alone")
def test_a_file_that_waits_for_a_processor_is_read(patient: None) -> None:
    [(_, outcome)] = outcomes([job(1, "PACED")], workers=1, analyst=simple, tick=nothing, limits=Limits(seconds=0.5))
    assert isinstance(outcome, PreparedDocument)


def test_threads_beside_each_other_use_up_no_more_than_the_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    used = iter([0.0, 1000.0])
    monkeypatch.setattr(processors, "seconds_used", lambda _process: next(used))
    assert 59 < Stopwatch(1).left(60) <= 60


def test_a_file_that_waits_for_ever_is_refused() -> None:
    [(_, outcome)] = outcomes([job(1, "HANG")], workers=1, analyst=simple, tick=nothing, limits=Limits(seconds=0.1))
    assert outcome == Refusal(name="a1.txt", reason="took longer than 1 s")


def test_where_no_processor_time_is_known_the_clock_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(processors, "_PROCESS", "/nowhere/{}")
    [(_, outcome)] = outcomes([job(1, "HANG")], workers=1, analyst=simple, tick=nothing, limits=Limits(seconds=1))
    assert outcome == Refusal(name="a1.txt", reason="took longer than 1 s")


def test_the_limits_are_those_of_the_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, patient: None) -> None:
    monkeypatch.setenv("INQUIT_HOME", str(tmp_path))
    assert chosen_limits() == Limits(seconds=60, megabytes=2048)
    settings = Settings()
    settings.set(SECONDS_SETTING, 1)
    settings.set(MEGABYTES_SETTING, -5)
    settings.save()
    assert chosen_limits() == Limits(seconds=1, megabytes=2048)
    [(_, outcome)] = run([job(1, "SPIN")], workers=1)
    assert outcome == Refusal(name="a1.txt", reason=too_long(1))


def test_how_large_an_original_is_kept_is_a_setting(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("INQUIT_HOME", str(tmp_path))
    assert keeps_original(50 * 1024**2)
    settings = Settings()
    settings.set(ORIGINALS_SETTING, 0)
    settings.save()
    page = replace(job(1), data=b"<p>Jane Roe: Yes.</p>", media_type="text/html")
    [(_, outcome)] = run([page], workers=0)
    assert isinstance(outcome, PreparedDocument)
    assert (outcome.original, bool(outcome.text)) == (b"", True)


def test_a_worker_serves_the_next_work_too() -> None:
    first, second = (run([job(n)], workers=1)[0][1] for n in range(2))
    assert isinstance(first, PreparedDocument)
    assert isinstance(second, PreparedDocument)
    assert first.analysis.engine == second.analysis.engine


def test_a_worker_starts_where_there_are_no_signal_masks_and_no_tracker(monkeypatch: pytest.MonkeyPatch) -> None:
    """As on Windows."""
    monkeypatch.setattr(processes, "signal", SimpleNamespace())
    monkeypatch.setattr(processes, "resource_tracker", None)
    processes._spare._exchange(None)
    [(_, outcome)] = run([job(3)], workers=1)
    assert isinstance(outcome, PreparedDocument)


def test_jobs_are_asked_for_as_they_are_needed() -> None:
    asked = 0

    def many() -> Iterator[Job]:
        nonlocal asked
        for number in range(10_000):
            asked += 1
            yield job(number)

    done = outcomes(many(), workers=1, analyst=simple, tick=nothing)
    for _ in range(10):
        next(done)
    assert asked < 200
    done.close()


def test_stopping_does_not_wait_for_long_work() -> None:
    started = time.monotonic()

    def tick() -> None:
        if time.monotonic() - started > 1:
            raise Cancelled

    with pytest.raises(Cancelled):
        list(outcomes([job(1, "SLOW"), job(2, "SLOW")], workers=1, analyst=simple, tick=tick))
    assert time.monotonic() - started < 15


@pytest.mark.posix
@pytest.mark.skipif(not Path("/proc").is_dir(), reason="needs /proc to see which processes live")
def test_workers_end_when_their_parent_is_killed() -> None:
    script = (
        "from desktop_app.actions.analysing import Job, outcomes\n"
        "from tests.actions.analysts import simple\n"
        "if __name__ == '__main__':\n"
        "    jobs = (Job(data=b'text', name='a', file='a') for _ in range(10**9))\n"
        "    for _, outcome in outcomes(jobs, workers=1, analyst=simple, tick=lambda: None):\n"
        "        print(outcome.analysis.engine.split()[1], flush=True)\n"
    )
    command = [sys.executable, "-c", script]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as parent:
        assert parent.stdout is not None
        worker = int(parent.stdout.readline())
        parent.send_signal(signal.SIGKILL)
    assert _ends_within(worker, seconds=10)


def _ends_within(pid: int, *, seconds: float) -> bool:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        try:
            state = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0]
        except FileNotFoundError:
            return True
        if state == "Z":
            return True
        time.sleep(0.05)
    return False


def test_as_many_workers_as_processors() -> None:
    assert 1 <= default_workers() <= (os.cpu_count() or 1)
