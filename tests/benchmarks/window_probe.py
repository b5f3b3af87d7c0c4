# SPDX-License-Identifier: Apache-2.0
"""Runs in a process of its own: drives the real window on a library and prints what a user would feel.

    python -m tests.benchmarks.window_probe LIBRARY

The start itself is measured by `start_probe`.
"""

from __future__ import annotations

import gc
import json
import os
import random
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QEvent, QEventLoop, QObject, QTimer

if TYPE_CHECKING:
    from desktop_app.ui.main_window import MainWindow

TICK_MS = 5
# The first backup of a large library takes its time.
LIMIT_MS = 240_000
WORDS = ("speaker:ba", "the of", "mayor", "chairman of the board", '"that it"', "prefix*", "org:bank -the")
STEPS = 60


class Painted(QObject):
    """Counts the paints of a widget."""

    def __init__(self, widget: QObject) -> None:
        super().__init__()
        self.times = 0
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """As Qt asks."""
        if event.type() == QEvent.Type.Paint:
            self.times += 1
        return False


class Watchdog(QObject):
    """The longest time in which the event loop did not come round, milliseconds."""

    def __init__(self) -> None:
        super().__init__()
        self.longest_ms = 0.0
        self._clock = QElapsedTimer()
        self._clock.start()
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def _tick(self) -> None:
        self.longest_ms = max(self.longest_ms, self._clock.nsecsElapsed() / 1e6 - TICK_MS)
        self._clock.restart()


def wait_until(done: Callable[[], bool]) -> None:
    """Let the event loop run until `done()`.

    :raises TimeoutError: after LIMIT_MS.
    """
    loop, timer, clock = QEventLoop(), QTimer(interval=1), QElapsedTimer()
    clock.start()
    reached = False

    def look() -> None:
        nonlocal reached
        reached = reached or done()
        if reached or clock.elapsed() > LIMIT_MS:
            loop.quit()

    timer.timeout.connect(look)
    timer.start()
    loop.exec()
    timer.stop()
    if not reached:
        raise TimeoutError


def p95(values: list[float]) -> float:
    """The value that 95 of 100 do not exceed."""
    return sorted(values)[min(len(values) - 1, int(0.95 * len(values)))]


def memory_mib() -> float:
    """Resident memory now, MiB."""
    for line in Path("/proc/self/status").read_text(encoding="utf-8").splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    return 0.0


class Probe:
    """The window on one library."""

    def __init__(self, library: Path) -> None:
        # As `desktop_app.__main__` begins.
        gc.disable()
        from desktop_app.ui.app import make_application, open_window

        self.application = make_application(["inquit"])
        self.window: MainWindow = open_window(library)
        self.view = self.window.parts.list.front
        self.paints = Painted(self.view.viewport())

    def first_rows(self) -> None:
        """Until rows are painted."""
        wait_until(lambda: self.window.parts.table.row_at(0) is not None)
        painted = self.paints.times
        wait_until(lambda: self.paints.times > painted)

    def _wait_painted(self, ready: Callable[[], bool]) -> None:
        """Until `ready()` and painted since."""
        wait_until(ready)
        painted = self.paints.times
        self.view.viewport().update()
        wait_until(lambda: self.paints.times > painted)

    def settle(self) -> None:
        """Until nothing runs in the background."""
        wait_until(lambda: self.window.whole and not self.window.jobs.busy)

    def typing_ms(self) -> list[float]:
        """Milliseconds from each key press to painted rows (or to the word that nothing was found)."""
        from PySide6.QtTest import QTest

        answers = 0

        def count() -> None:
            nonlocal answers
            answers += 1

        self.window.listing.searched.connect(count)
        self.window.searching.misunderstood.connect(lambda _message, _position: count())
        box = self.window.parts.search.box
        times = []
        for words in WORDS:
            before = answers
            if box.text():
                box.clear()
                wait_until(lambda before=before: answers > before)  # type: ignore[misc]
            self.settle()
            for letter in words:
                before = answers
                pressed = time.perf_counter()
                QTest.keyClicks(box, letter)
                if box.text().strip() == self.window.listing.query.words.strip():
                    continue  # a blank at the end asks nothing new
                wait_until(lambda before=before: answers > before)  # type: ignore[misc]
                self.application.sendPostedEvents()
                self._shown()
                times.append(1000 * (time.perf_counter() - pressed))
        box.clear()
        self.settle()
        return times

    def _shown(self) -> None:
        """Until the rows in sight are there and painted."""
        if not self.window.parts.table.ids:
            return
        self._wait_painted(lambda: self._visible_ready())

    def _visible_ready(self) -> bool:
        table, view = self.window.parts.table, self.view
        if not table.ids:
            return True
        first, last = view.in_sight()
        return table.row_at(first) is not None and table.row_at(last) is not None

    def scrolling_ms(self) -> list[float]:
        """Milliseconds a step: anywhere, page by page, and to the end."""
        wait_until(lambda: self.window.listing.complete)
        self.settle()
        bar = self.view.verticalScrollBar()
        places = [random.Random(7).randrange(bar.maximum() + 1) for _ in range(STEPS)]
        start = places[0]
        places += [min(bar.maximum(), start + page * bar.pageStep()) for page in range(STEPS)]
        places += [bar.maximum(), 0, bar.maximum()]
        times = [self._step_ms(partial(bar.setValue, place)) for place in places]
        bar.setValue(start)
        self._wait_painted(self._visible_ready)
        # And as the wheel and a touchpad do, over rows of which nobody knows how high they are.
        for pixels in (-400, 60, 900) * (STEPS // 3):
            times.append(self._step_ms(partial(self.window.parts.list.reading.scroll_by, pixels)))
        return times

    def _step_ms(self, step: Callable[[], object]) -> float:
        began = time.perf_counter()
        step()
        self._wait_painted(self._visible_ready)
        return 1000 * (time.perf_counter() - began)


def probe(library: Path) -> dict[str, float]:
    """Everything, in the order in which a user meets it."""
    one = Probe(library)
    one.first_rows()
    watchdog = Watchdog()
    one.settle()
    rest_ms, watchdog.longest_ms = watchdog.longest_ms, 0.0
    typing = one.typing_ms()
    scrolling = one.scrolling_ms()
    found = {
        "rest_block_ms": rest_ms,
        "typing_p95_ms": p95(typing),
        "scrolling_p95_ms": p95(scrolling),
        "longest_block_ms": watchdog.longest_ms,
        "rows": float(len(one.window.parts.table.ids)),
        "rss_mib": memory_mib(),
    }
    one.window.close()
    return found


if __name__ == "__main__":
    sys.stdout.write(json.dumps(probe(Path(sys.argv[1]))) + "\n")
    sys.stdout.flush()
    os._exit(0)
