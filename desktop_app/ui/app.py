# SPDX-License-Identifier: Apache-2.0
"""Starts the window."""

from __future__ import annotations

import argparse
import gc
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QFileOpenEvent, QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from desktop_app import APPLICATION_ID, __version__
from desktop_app.base import resources
from desktop_app.model.links import is_link
from desktop_app.ui import theme, translation
from desktop_app.ui.door import hand_over
from desktop_app.ui.errands import LIBRARY_SUFFIX, NOTHING, Errand
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.session import Session
from desktop_app.ui.settings import FACE, LANGUAGE, LETTERS, LOOKS, WindowSettings

SWITCH_S = 0.001
SETTLE_AFTER_MS = 150
AT_START = ("open", "open_folder", "paste", "review")
"""The commands that the menu of a desktop may offer beside the program."""


class Application(QApplication):
    """`asked(errand)` for each file and link that macOS hands to the program, which gets them as events, not as
    arguments."""

    asked = Signal(object)

    def event(self, event: QEvent) -> bool:
        """Qt's."""
        if not isinstance(event, QFileOpenEvent):
            return super().event(event)
        link = event.url().toString()
        self.asked.emit(Errand(link=link) if is_link(link) else Errand(files=(Path(event.file()),)))
        return True


def make_application(argv: Sequence[str]) -> Application:
    """The application with its name, language and looks."""
    application = Application([*argv, *theme.STYLE])
    application.setApplicationName("inquit")
    application.setApplicationDisplayName("Inquit")
    application.setApplicationVersion(__version__)
    QGuiApplication.setDesktopFileName(APPLICATION_ID)
    settings = WindowSettings()
    translation.use(settings.text(LANGUAGE, translation.SYSTEM))
    now = theme.current()
    now.letters, now.face = settings.number(LETTERS, now.letters), settings.text(FACE, now.face)
    theme.apply(application, scheme=settings.text(LOOKS, theme.Scheme.SYSTEM.value), styled=True)
    # The window waits this long at most for a thread that is busy in Python, for instance with a long list of ids.
    sys.setswitchinterval(SWITCH_S)
    return application


def main(arguments: Sequence[str] = ()) -> int:
    """Show the window until it is closed; returns the exit status.

    `arguments` are files to be read into the library; `--library FILE` names another library than the user's own,
    and so does a library among the files if it stands alone. `--do COMMAND` runs a command of the menus at the start,
    `inquit://quote/12` leads to that quotation. Where a window on the user's own library is open already, it does all
    this, and nothing else happens.
    """
    asked = _asked(arguments)
    application = make_application([sys.argv[0]])
    if asked.library is None and hand_over(asked.errand):
        return 0
    window = open_window(asked.library, asked.errand)
    if asked.library is None:
        window.completed.connect(window.open_door)
    window.completed.connect(lambda: window.telling.watch_for_bugs())
    return application.exec()


def open_window(library: Path | None, errand: Errand = NOTHING) -> MainWindow:
    """Show the window on `library` (the user's own where None); the library is opened while the window is made.

    As soon as it is open `errand` is done.
    """
    session = Session(Jobs(), path=library)
    session.open()
    window = MainWindow(session=session)
    window.do_when_open(errand)
    application = QApplication.instance()
    if isinstance(application, Application):
        application.asked.connect(window.asked_from_outside)
    window.show()
    QTimer.singleShot(SETTLE_AFTER_MS, window, _settle)
    return window


def _settle() -> None:
    """What the first rows need not wait for."""
    QGuiApplication.setWindowIcon(QIcon(str(resources.path("icons", "inquit.svg"))))
    if not gc.isenabled():
        # What was loaded stays to the end: it need not be looked through for garbage again.
        gc.freeze()
        gc.enable()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    """What the command line names; `library` is None for the user's own."""

    library: Path | None = None
    errand: Errand = NOTHING


def _asked(arguments: Sequence[str]) -> _Asked:
    if not arguments:
        return _Asked()
    parser = argparse.ArgumentParser(prog="inquit", add_help=False)
    parser.add_argument("--library", type=Path)
    parser.add_argument("--do", default="", choices=AT_START)
    parser.add_argument("names", nargs="*")
    options = parser.parse_args(list(arguments))
    library, links = options.library, [name for name in options.names if is_link(name)]
    files = tuple(Path(name) for name in options.names if not is_link(name))
    if library is None and len(files) == 1 and files[0].suffix.lower() == LIBRARY_SUFFIX:
        library, files = files[0], ()
    return _Asked(library=library, errand=Errand(files=files, link=links[-1] if links else "", do=options.do))
