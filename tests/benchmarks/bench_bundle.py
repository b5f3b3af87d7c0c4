# SPDX-License-Identifier: Apache-2.0
"""How long the bundle takes to show its first rows, beside the program from source: what stands on the screen is read.

INQUIT_BUNDLE names the program of the bundle. Neither program knows that it is measured: the X server keeps its picture
in a file, and the time counts from the start of the process until half the letters of the list are there.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import numpy as np
from numpy.typing import NDArray

from tests.benchmarks.bench_window import SMALL, generated
from tests.benchmarks.report import ROOT, put, table

STARTS = 9
WIDTH, HEIGHT = 1400, 900
LIST = (slice(140, 600), slice(220, 760))
"""Where rows are painted at the start, as rows and columns of the screen: right of the sidebar, below the filters."""
DARK = 110
LOOK_EVERY_S = 0.005
STILL_S = 2.0
"""After no change for so long all rows are there."""
WITHIN_S = 120.0
SOURCE = (sys.executable, "-m", "desktop_app")


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """What it took until the first rows were there, by the clock and by the processor."""

    wall_s: float
    processor_s: float


class Screen:
    """An X server's screen as it is at any moment."""

    def __init__(self, display: str, picture: Path) -> None:
        self.display = display
        # An XWD file: a header of a length that stands at its beginning, a table of colours, then four bytes a pixel.
        size = WIDTH * HEIGHT * 4
        self._pixels = np.memmap(picture, np.uint8, "r", picture.stat().st_size - size, (HEIGHT, WIDTH, 4))

    @property
    def empty(self) -> bool:
        """True without a window: black."""
        return not self._pixels[HEIGHT // 2, WIDTH // 2].any()

    def letters(self) -> int:
        """How many pixels of the list are dark."""
        shown: NDArray[np.uint8] = self._pixels[LIST][..., 1]
        return 0 if self.empty else int(np.count_nonzero(shown < DARK))


@contextmanager
def screen() -> Iterator[Screen]:
    """A screen of our own."""
    with tempfile.TemporaryDirectory() as folder:
        read, write = os.pipe()
        command = ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{WIDTH}x{HEIGHT}x24", "-fbdir", folder]
        server = subprocess.Popen([*command, "-nolisten", "tcp"], pass_fds=(write,), stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as told:
            number = told.readline().strip()
        try:
            yield Screen(f":{number}", Path(folder) / "Xvfb_screen0")
        finally:
            server.terminate()
            server.wait(10)


def started(command: Sequence[str | Path], library: Path, screen: Screen) -> Start:
    """What it took from the start of `command` until the first rows of `library` were on the screen.

    :raises TimeoutError: they do not come.
    """
    with tempfile.TemporaryDirectory() as home:
        (Path(home) / "data").mkdir()
        (Path(home) / "data" / "library.inquit").symlink_to(library)
        environment = {**os.environ, "INQUIT_HOME": home, "DISPLAY": screen.display, "QT_QPA_PLATFORM": "xcb"}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        environment["PYTHONPYCACHEPREFIX"] = str(ROOT / "build" / "bench" / "compiled")
        # The window before may still be there when its program is not.
        while not screen.empty:
            time.sleep(LOOK_EVERY_S)
        began = time.monotonic()
        program = subprocess.Popen(command, cwd=ROOT, env=environment, stderr=subprocess.DEVNULL)
        try:
            return _half(_seen(screen, began, program.pid))
        finally:
            program.terminate()
            program.wait(30)


def _seen(screen: Screen, began: float, process: int) -> list[tuple[int, Start]]:
    """How many dark pixels were there when, at each change, until nothing changes."""
    seen = [(0, Start(wall_s=0.0, processor_s=0.0))]
    while seen[-1][0] == 0 or time.monotonic() - began - seen[-1][1].wall_s < STILL_S:
        now = time.monotonic() - began
        if now > WITHIN_S:
            raise TimeoutError("no rows on the screen")
        letters = screen.letters()
        if letters != seen[-1][0]:
            seen.append((letters, Start(wall_s=now, processor_s=_processor_s(process))))
        time.sleep(LOOK_EVERY_S)
    return seen


def _processor_s(process: int) -> float:
    """The seconds that all threads of `process` have run (proc(5): utime and stime)."""
    fields = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _half(seen: Sequence[tuple[int, Start]]) -> Start:
    last = seen[-1][0]
    return next(start for letters, start in seen if letters * 2 >= last)


def in_turn(bundle: Path, starts: int = STARTS) -> list[tuple[Start, Start]]:
    """The starts of the bundle and of the source in turn, after one of each that is not counted."""
    library = generated(SMALL)
    with screen() as watched:
        pairs = [(started([bundle], library, watched), started(SOURCE, library, watched)) for _ in range(starts + 1)]
    return pairs[1:]


def over_source(pairs: Sequence[tuple[Start, Start]]) -> float:
    """How much longer the bundle takes: the median of the pairs, by the processor, whatever else runs."""
    return median(bundle.processor_s / source.processor_s for bundle, source in pairs)


def main() -> None:
    """Measure, and write the report."""
    pairs = in_turn(ROOT / os.environ["INQUIT_BUNDLE"])
    rows = [
        (name, f"{median(each.processor_s for each in starts):.2f}", f"{median(each.wall_s for each in starts):.2f}")
        for name, starts in zip(("the bundle", "from source"), zip(*pairs, strict=True), strict=True)
    ]
    body = [
        f"`INQUIT_BUNDLE=… python -m tests.benchmarks bundle`: from the start of the process until the rows of "
        f"{SMALL:,} quotations are on the screen of an X server, {len(pairs)} starts in turn, medians.",
        "",
        table(("first rows on screen", "s of processor time", "s by the clock"), rows),
        "",
        f"The bundle takes {over_source(pairs):.2f} times as long by the processor (goal at most 1.3).",
    ]
    put("bundle", "\n".join(body))


if __name__ == "__main__":
    main()
