# SPDX-License-Identifier: Apache-2.0
"""Starts the window."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from desktop_app import APPLICATION_ID, __version__
from desktop_app.base import resources
from desktop_app.ui import theme
from desktop_app.ui.main_window import MainWindow


def make_application(argv: Sequence[str]) -> QApplication:
    """The application with its name, icon and looks."""
    application = QApplication(list(argv))
    application.setApplicationName("inquit")
    application.setApplicationDisplayName("Inquit")
    application.setApplicationVersion(__version__)
    QGuiApplication.setDesktopFileName(APPLICATION_ID)
    application.setWindowIcon(QIcon(str(resources.path("icons", "inquit.svg"))))
    theme.apply(application)
    return application


def main(arguments: Sequence[str] = ()) -> int:
    """Show the window until it is closed; returns the exit status.

    `arguments` are files to be read into the library; `--library FILE` names another library than the user's own.
    """
    options = _parser().parse_args(list(arguments))
    application = make_application([sys.argv[0]])
    window = MainWindow(path=options.library)
    window.read_when_open(options.files)
    window.session.open()
    window.show()
    QTimer.singleShot(0, window, lambda: _watch_for_faults(window))
    return application.exec()


def _watch_for_faults(window: MainWindow) -> None:
    # Imported once the window is shown: logging to a file loads a good deal of the standard library.
    from desktop_app.base import logs

    logs.start_log()
    logs.install_excepthook(window.telling.bug)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="inquit", add_help=False)
    parser.add_argument("--library", type=Path)
    parser.add_argument("files", type=Path, nargs="*")
    return parser
