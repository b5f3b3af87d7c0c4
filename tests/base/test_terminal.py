# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import errno
import io
import signal
import sys

import pytest

from desktop_app.base.errors import Cancelled
from desktop_app.base.progress import Silent
from desktop_app.base.terminal import bar, is_closed_pipe, stopping, typed


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def watched(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """Put in place within the test: pytest sets standard error anew after its fixtures."""
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    return terminal


def seen(terminal: Terminal) -> list[str]:
    """What a reader of the terminal sees in the end, line by line."""
    lines = []
    for line in terminal.getvalue().split("\n"):
        shown: list[str] = []
        for part in line.split("\r"):
            shown[: len(part)] = part
        lines.append("".join(shown).rstrip())
    return lines


def test_a_bar_shows_how_far_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = watched(monkeypatch)
    with bar() as drawn:
        drawn.advance(3, 12, "port\n.txt")
        assert seen(terminal) == ["[######..................] 3 of 12 port%0A.txt"]


def test_nothing_is_left_of_it_but_the_notes(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = watched(monkeypatch)
    with bar() as drawn:
        drawn.advance(3, 12, "a rather long name.txt")
        drawn.note("refused: port.txt")
        drawn._drawn_at = 0
        drawn.advance(4, 12, "x")
    assert seen(terminal) == ["refused: port.txt", ""]


def test_long_names_do_not_wrap_and_unknown_totals_are_no_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = watched(monkeypatch)
    with bar() as drawn:
        drawn.advance(0, 0, "x" * 200)
        assert all(len(line) < 80 for line in seen(terminal))


def test_it_is_not_drawn_more_than_ten_times_a_second(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = watched(monkeypatch)
    with bar() as drawn:
        for number in range(10_000):
            drawn.advance(number, 10_000, "x")
    assert terminal.getvalue().count("\r") < 100


def test_silent_where_nobody_watches(capsys: pytest.CaptureFixture[str]) -> None:
    with bar() as drawn:
        drawn.advance(1, 2, "x")
        drawn.note("a note")
    assert capsys.readouterr().err == "a note\n"


def test_ctrl_c_stops_at_the_next_step_and_the_second_one_at_once() -> None:
    before = signal.getsignal(signal.SIGINT)
    with stopping(Silent()) as progress:
        progress.advance(1, 2, "x")
        signal.raise_signal(signal.SIGINT)
        assert progress.stopped
        with pytest.raises(Cancelled):
            progress.advance(2, 2, "x")
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)
    assert signal.getsignal(signal.SIGINT) is before


def test_windows_quotes_otherwise_and_calls_a_closed_pipe_otherwise(monkeypatch: pytest.MonkeyPatch) -> None:
    closed, unwritable = OSError(errno.EINVAL, "Invalid argument"), OSError(errno.EINVAL, "Invalid argument", "a:b")
    assert typed("my papers") == "'my papers'"
    assert [is_closed_pipe(error) for error in (BrokenPipeError(), closed, unwritable)] == [True, False, False]
    monkeypatch.setattr(sys, "platform", "win32")
    assert typed("my papers") == '"my papers"'
    assert [is_closed_pipe(error) for error in (BrokenPipeError(), closed, unwritable)] == [True, True, False]
