# SPDX-License-Identifier: Apache-2.0
"""What a terminal shows: names and messages, a progress bar on standard error; the standard streams, and Ctrl+C."""

from __future__ import annotations

import errno
import os
import shlex
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from time import monotonic
from typing import Any, TextIO

from desktop_app.base.escaping import escaped
from desktop_app.base.progress import Progress, Stoppable

_EVERY_S = 0.1
_BAR_WIDTH = 24
_LINE_WIDTH = 78


def tell(message: str) -> None:
    """Print `message` as one line on standard error; do nothing if that cannot be written."""
    try:
        sys.stderr.write(f"{escaped(message)}\n")
        sys.stderr.flush()
    except OSError:
        drop(sys.stderr)


def open_streams() -> None:
    """Open the standard streams that were closed when the program was started (`inquit … >&-`).

    Otherwise the next file that is opened, a library, gets the descriptor of one, and what any part of the program
    prints is written into it. As in the GNU programs, writing to a closed output fails; messages are lost.
    """
    for name, mode, opened in (("stdin", "r", os.O_RDONLY), ("stdout", "w", os.O_RDONLY), ("stderr", "w", os.O_WRONLY)):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.open(os.devnull, opened), mode, encoding="utf-8"))  # noqa: PTH123, SIM115


def drop(stream: TextIO) -> None:
    """Discard what is left in the buffer of `stream`, which Python would try to write again at exit."""
    with suppress(OSError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)


class Bar:
    """A progress bar drawn over itself on one line; draws nothing unless `shown`."""

    def __init__(self, *, shown: bool) -> None:
        self._shown = shown
        self._drawn_at = -_EVERY_S
        self._width = 0
        self._line = ""

    def advance(self, done: int, total: int, what: str) -> None:
        """Draw, at most ten times a second."""
        if not self._shown or monotonic() - self._drawn_at < _EVERY_S:
            return
        self._drawn_at = monotonic()
        filled = _BAR_WIDTH * done // total if total else 0
        bar = "#" * filled + "." * (_BAR_WIDTH - filled)
        count = f"{done:,} of {total:,}" if total else f"{done:,}" if done else ""
        self._put(" ".join(escaped(f"[{bar}] {count} {what}").split())[:_LINE_WIDTH])

    def note(self, message: str) -> None:
        """Print a line that stays."""
        self.clear()
        tell(message)

    def clear(self) -> None:
        """Remove the bar."""
        if self._width:
            self._put("")
            sys.stderr.write("\r")
            sys.stderr.flush()

    def _put(self, line: str) -> None:
        if line == self._line:
            return
        self._line = line
        sys.stderr.write(f"\r{line.ljust(self._width)}")
        sys.stderr.flush()
        self._width = len(line)


def typed(word: str) -> str:
    """`word` as it is typed as one argument of a command, in the terminal of this system."""
    return subprocess.list2cmdline([word]) if sys.platform == "win32" else shlex.quote(word)


def is_closed_pipe(error: OSError) -> bool:
    """Whether the reader of our output has closed the pipe; Windows calls that an invalid argument."""
    windows = sys.platform == "win32" and error.errno == errno.EINVAL and error.filename is None
    return windows or isinstance(error, BrokenPipeError)


@contextmanager
def bar(*, shown: bool = True) -> Iterator[Bar]:
    """A progress bar that is removed at the end of the block; shown only where standard error is a terminal."""
    drawn = Bar(shown=shown and sys.stderr.isatty())
    try:
        yield drawn
    finally:
        drawn.clear()


@contextmanager
def stopping(inner: Progress) -> Iterator[Stoppable]:
    """Ctrl+C stops the work at its next step, so that what was done is kept; a second one stops it at once.

    Only for the main thread, which is the one that signals reach.
    """
    progress = Stoppable(inner)

    def stop(*_: Any) -> None:
        signal.signal(signal.SIGINT, before)
        progress.stop()

    before: Callable[..., Any] | int | None = signal.signal(signal.SIGINT, stop)
    try:
        yield progress
    finally:
        signal.signal(signal.SIGINT, before)
