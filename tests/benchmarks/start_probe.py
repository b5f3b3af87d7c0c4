# SPDX-License-Identifier: Apache-2.0
"""Runs in a process of its own: shows a window once and prints how long that took.

    python -m tests.benchmarks.start_probe empty | rows

Printed are the seconds from the start of the process (variable STARTED, since the epoch) until the event loop is free
again after the first paint: of an empty PySide6 main window, or of the program's window with the rows of its library.
Loaded is what such a window needs, and nothing to measure it with.
"""

from __future__ import annotations

import gc
import os
import sys
import time
from typing import Any


def say() -> None:
    """The time is up."""
    sys.stdout.write(f"{time.time() - float(os.environ['STARTED'])}\n")
    sys.stdout.flush()
    os._exit(0)


def empty() -> None:
    """What anybody's first main window looks like."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication, QMainWindow

    class Window(QMainWindow):
        def paintEvent(self, _event: object) -> None:
            QTimer.singleShot(0, say)

    application = QApplication(sys.argv[:1])
    window = Window()
    window.resize(1280, 800)
    window.show()
    application.exec()


def rows() -> None:
    """The program, as its command opens it without arguments."""
    gc.disable()
    from desktop_app.ui import app

    opened = app.open_window

    def watched(*arguments: Any, **options: Any) -> Any:
        from PySide6.QtCore import QTimer

        window = opened(*arguments, **options)
        table, view = window.parts.table, type(window.parts.list.front)
        paint = view.paintEvent
        timer = QTimer(window, singleShot=True, interval=0)
        timer.timeout.connect(say)

        def paint_and_tell(*event: Any) -> None:
            paint(*event)
            if table.row_at(0) is not None:
                timer.start()

        view.paintEvent = paint_and_tell  # type: ignore[method-assign,assignment]  # to hear of the first paint
        return window

    app.open_window = watched
    app.main()


if __name__ == "__main__":
    {"empty": empty, "rows": rows}[sys.argv[1]]()
