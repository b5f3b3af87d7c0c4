# SPDX-License-Identifier: Apache-2.0
"""The real program for `read_aloud.py`, which says on standard input what is to be opened.

    python -m tests.ui.spoken_window LIBRARY

Answers `ready` when the window is whole and each line when it is done: `do COMMAND` of the table of commands, `close`
all that stands over the window.
"""

from __future__ import annotations

import sys
import threading
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from desktop_app.ui import app as program

SETTLE_MS = 400


class Lines(QObject):
    """Standard input, line by line, in the thread of the window."""

    came = Signal(str)

    def listen(self) -> None:
        """Wait for lines beside the window."""
        threading.Thread(target=self._hear, daemon=True).start()

    def _hear(self) -> None:
        for line in sys.stdin:
            self.came.emit(line.strip())


def answer(said: str) -> None:
    """Say `said` on standard output, once what was asked for has settled."""
    QTimer.singleShot(SETTLE_MS, lambda: (sys.stdout.write(f"{said}\n"), sys.stdout.flush()))


def main() -> None:
    """Show the window until `quit` is read."""
    application = program.make_application([sys.argv[0]])
    window = program.open_window(Path(sys.argv[1]))

    def follow(line: str) -> None:
        what, _, name = line.partition(" ")
        if what == "quit":
            window.close()
            application.quit()
        elif what == "do":
            window.actions_by_name[name].trigger()
        elif what == "close":
            for other in QApplication.topLevelWidgets():
                if other is not window and other.isVisible():
                    other.close()
        answer(line)

    lines = Lines()
    lines.came.connect(follow)
    window.completed.connect(lambda: answer("ready"))
    lines.listen()
    application.exec()


if __name__ == "__main__":
    main()
