# SPDX-License-Identifier: Apache-2.0
"""Runs the real program and uses it as a person would, from inside the process; prints what it saw as JSON.

    python -m tests.ui.drive ARTICLE OUT_CSV SCREENSHOT

The test under Xvfb starts it. Keys and clicks go through Qt's own queue to the real platform's window; what the
clipboard holds is asked by another program.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QTextCharFormat
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.model.spans import Span
from desktop_app.ui import app as program
from desktop_app.ui.main_window import MainWindow

WAIT_S = 90


class StuckError(Exception):
    """Something did not happen in time."""


def wait_for(condition: Callable[[], bool], what: str) -> None:
    """Let the event loop run until `condition` holds.

    :raises StuckError: it does not in 90 seconds.
    """
    until = time.monotonic() + WAIT_S
    while not condition():
        if time.monotonic() > until:
            raise StuckError(what)
        loop = QEventLoop()
        QTimer.singleShot(20, loop.quit)
        loop.exec()


def drop(window: MainWindow, path: Path) -> None:
    """Drop a file on the window."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    how = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(window, QDragEnterEvent(QPoint(300, 300), *how))
    QApplication.sendEvent(window, QDropEvent(QPointF(300, 300), *how))


def strongly_marked(window: MainWindow) -> str:
    """The words on the strong ground in the reader, read back from what Qt lays out."""
    from desktop_app.ui import theme

    strong = theme.colours().current.name()
    words = [
        str(selection.cursor.selectedText())
        for selection in window.parts.reader.view.extraSelections()
        if _ground(selection.format) == strong
    ]
    return "".join(words)


def _ground(format: QTextCharFormat) -> str:
    return format.background().color().name() if format.hasProperty(QTextCharFormat.Property.BackgroundBrush) else ""


def clipboard_of(target: str) -> str:
    """What another program gets from the clipboard; this one must go on answering meanwhile."""
    asked = subprocess.Popen(
        ["xclip", "-selection", "clipboard", "-o", "-t", target], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    wait_for(lambda: asked.poll() is not None, f"xclip for {target}")
    out = asked.communicate()[0]
    return out.decode("utf-8")


def use(window: MainWindow, article: Path, csv: Path, screenshot: Path) -> dict[str, object]:
    """Import, select, filter, export, copy; what was seen on the way."""
    parts = window.parts
    # Without a window manager nobody else gives the window the focus.
    window.activateWindow()
    wait_for(window.isActiveWindow, "the focus")
    wait_for(lambda: window.session.ready and parts.table.rowCount() > 0 and not window.importing.running, "the sample")
    wait_for(lambda: not window.jobs.busy, "the first list")
    seen: dict[str, object] = {
        "sample": sorted({row.speaker for n in range(parts.table.rowCount()) if (row := parts.table.row_at(n))})
    }
    wait_for(lambda: window.tour.running, "the tour of a first start")
    QTest.keyClick(window.tour.callout, Qt.Key.Key_Escape)

    drop(window, article)
    wait_for(lambda: parts.message.text.startswith("Added") and not window.importing.running, "the import")
    wait_for(lambda: not window.jobs.busy, "the list with the dropped article")
    QTest.mouseClick(parts.message._button, Qt.MouseButton.LeftButton)
    wait_for(lambda: window.reading.row is not None and window.reading.row.file == str(article), "the dropped article")
    wait_for(lambda: not window.jobs.busy, "the list after the import")
    row = window.reading.row
    assert row is not None
    assert window.reading.article is not None
    seen["speaker"] = row.speaker
    seen["quotation"] = row.quotation
    seen["at"] = Span(row.start, row.end).of(window.reading.article.document.text)
    seen["marked"] = strongly_marked(window)

    QTest.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(parts.search.box, f"speaker:{row.speaker.split()[-1]}")
    wait_for(lambda: not window.jobs.busy and parts.table.rowCount() == 1, "the filtered list")
    seen["found"] = parts.table.rowCount()
    QTest.keyClick(parts.search.box, Qt.Key.Key_Return)
    wait_for(parts.list.hasFocus, "the focus in the list")

    ids, described = window.handlers.scope()
    seen["scope"] = described.told(len(ids))
    window.exporting.export(ids, csv)
    wait_for(csv.exists, "the export")
    QTest.keyClick(
        parts.list.front, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    wait_for(lambda: parts.message.text.startswith("Copied"), "the copied citation")
    seen["text"] = clipboard_of("UTF8_STRING")
    seen["html"] = clipboard_of("text/html")
    seen["rtf"] = clipboard_of("text/rtf")

    parts.search.box.clear()
    wait_for(lambda: parts.table.rowCount() > 1 and not window.jobs.busy, "the whole list")
    parts.message.hide()
    parts.list.select([3], current=3)
    shown_from = time.monotonic() + 1
    wait_for(lambda: time.monotonic() > shown_from and not window.jobs.busy, "the shown quotation and the counts")
    screenshot.parent.mkdir(parents=True, exist_ok=True)
    wait_for(lambda: window.grab().save(str(screenshot)), "the screenshot")
    return seen


def main() -> int:
    """Start the program, use it, close it."""
    article, csv, screenshot = (Path(word) for word in sys.argv[1:4])
    outcome: dict[str, object] = {}

    def begin() -> None:
        window = next(w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow))
        try:
            outcome.update(use(window, article, csv, screenshot))
        except (StuckError, AssertionError) as problem:
            outcome["stuck"] = f"{problem}; message: {window.parts.message.text}"
        finally:
            window.close()

    # The program makes its application itself; its first free moment is ours.
    made = program.make_application

    def make(argv: list[str]) -> QApplication:
        application = made(argv)
        QTimer.singleShot(500, begin)
        return application

    program.make_application = make  # type: ignore[assignment]  # the same but for the timer
    status = program.main()
    sys.stdout.write(json.dumps(outcome, ensure_ascii=False) + "\n")
    return status


if __name__ == "__main__":
    sys.exit(main())
