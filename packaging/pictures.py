# SPDX-License-Identifier: Apache-2.0
"""Takes the guide's pictures from the real window, on the sample: python packaging/pictures.py

They are written to `resources/guide`, with 255 colours at most. To be run where the window has changed.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QRect, Qt, QTimer  # noqa: E402
from PySide6.QtGui import QImage, QPixmap  # noqa: E402
from PySide6.QtWidgets import QDialog, QWidget  # noqa: E402

from desktop_app.ui import app as program  # noqa: E402
from desktop_app.ui import theme  # noqa: E402
from desktop_app.ui.main_window import MainWindow  # noqa: E402

GUIDE = ROOT / "resources" / "guide"
WIDTH, HEIGHT = 1180, 740
PICTURE_WIDTH = 680
COLOURS = 255
WAIT_S = 120
SETTLE_MS = 400


def main() -> None:
    """Read the sample in a library of its own, and go through the views."""
    with tempfile.TemporaryDirectory() as home:
        os.environ["INQUIT_HOME"] = home
        application = program.make_application(["inquit"])
        theme.apply(application, scheme=theme.Scheme.LIGHT.value)
        window = program.open_window(None)
        window.resize(WIDTH, HEIGHT)
        wait_for(lambda: window.whole and window.tour.running)
        window.tour.end()
        window.parts.message.hide()
        for name, picture in pictures(window):
            save(picture, GUIDE / f"{name}.png")
        window.close()


def pictures(window: MainWindow) -> Iterator[tuple[str, QPixmap]]:
    """The name of each picture with what is to be seen, one view after the other."""
    parts, do = window.parts, window.actions_by_name
    select(window, "Thomas Buberl")
    yield "window", window.grab()
    yield "list", top(parts.list, 300)
    yield "reader", top(parts.reader, 330)
    parts.details.why.click()
    parts.right.setSizes((100, 600))
    settle(window)
    yield "details", top(parts.details, 380)
    yield "citation", parts.details.citation.grab()
    parts.details.why.click()
    do["review"].trigger()
    settle(window)
    yield "review", top(parts.stack.parentWidget() or parts.stack, 260)
    do["review"].trigger()
    settle(window)
    select(window, "Thomas Buberl")
    do["person"].trigger()
    settle(window)
    yield "person", top(parts.person, 420)
    parts.leave_page()
    parts.search.set_words("")
    parts.search.box.setFocus()
    parts.search.box.insert("speaker:buberl")
    settle(window)
    yield "search", window.grab(QRect(0, 0, window.width(), 330))
    do["clear_search"].trigger()
    settle(window)
    do["documents"].trigger()
    settle(window)
    yield "documents", top(parts.documents, 200)
    parts.leave_page()
    do["export"].trigger()
    settle(window)
    dialog = next(each for each in window.findChildren(QDialog) if each.isVisible())
    yield "export", dialog.grab()
    dialog.reject()


def select(window: MainWindow, speaker: str) -> None:
    """Choose the first quotation of `speaker`."""
    table = window.parts.table
    place = next(at for at in range(table.rowCount()) if (row := table.row_at(at)) and row.speaker == speaker)
    window.parts.list.select([place], current=place)
    settle(window)


def top(widget: QWidget, height: int) -> QPixmap:
    """The upper `height` pixels of `widget`."""
    return widget.grab(QRect(0, 0, widget.width(), min(height, widget.height())))


def settle(window: MainWindow) -> None:
    """Wait until all is shown."""
    until = time.monotonic() + SETTLE_MS / 1000
    wait_for(lambda: time.monotonic() > until and not window.jobs.busy)


def wait_for(condition: Callable[[], bool]) -> None:
    """Let the event loop run until `condition` holds.

    :raises TimeoutError: it does not in two minutes.
    """
    until = time.monotonic() + WAIT_S
    while not condition():
        if time.monotonic() > until:
            raise TimeoutError("the window does not come so far")
        loop = QEventLoop()
        QTimer.singleShot(20, loop.quit)
        loop.exec()


def save(picture: QPixmap, path: Path) -> None:
    """Write `picture`, not wider than a page of the guide, in its most frequent colours."""
    image = picture.toImage().convertToFormat(QImage.Format.Format_RGB32)
    if image.width() > PICTURE_WIDTH:
        image = image.scaledToWidth(PICTURE_WIDTH, Qt.TransformationMode.SmoothTransformation)
    bytes_of = bytes(image.constBits())
    found = Counter(bytes_of[at : at + 4] for at in range(0, len(bytes_of), 4))
    table = [int.from_bytes(colour, "little") for colour, _count in found.most_common(COLOURS)]
    small = image.convertToFormat(QImage.Format.Format_Indexed8, table, Qt.ImageConversionFlag.AvoidDither)
    if not small.save(str(path), quality=0):
        raise OSError(f"{path} cannot be written")
    sys.stdout.write(f"{path.name} {small.width()}x{small.height()} {path.stat().st_size:,} bytes\n")


if __name__ == "__main__":
    main()
