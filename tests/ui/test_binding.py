# SPDX-License-Identifier: Apache-2.0
"""The Qt binding itself: what is put off when it is loaded, and what versions of it crash.

PySide6 6.12.0 on Python 3.11 loses a reference to None with each call until Python aborts.
"""

from __future__ import annotations

import subprocess
import sys

from PySide6.QtGui import QImage, QPainter, QPen
from pytestqt.qtbot import QtBot

CALLS = 300
PLAIN = "import PySide6.QtCore"
OURS = "import desktop_app.ui"
# Messages about wrong arguments come from what our way of loading puts off.
WRONG_CALLS = """
import sys
from PySide6 import QtCore, QtGui, QtWidgets
application = QtCore.QCoreApplication([])
for wrong in (
    lambda: QtCore.QRect("a", 1),
    lambda: QtCore.QObject().setObjectName(5, 6),
    lambda: QtGui.QColor.fromRgb(object()),
    lambda: QtCore.QTimer(interval="soon"),
    lambda: QtCore.QTimer(nothing=1),
):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
print(sys.modules["shibokensupport.signature"].get_signature(QtCore.QRect.contains))
"""
WHAT_IS_LOADED = """
import builtins, sys
print(builtins.__import__ is builtins.__orig_import__)
print("pyside_type_init" in vars(sys.modules["shibokensupport.signature.parser"]))
"""


def printed(*lines: str) -> list[str]:
    """What a Python of its own prints that runs these lines."""
    done = subprocess.run([sys.executable, "-c", "\n".join(lines)], capture_output=True, text=True, check=True)
    return done.stdout.splitlines()


def test_calls_into_qt_leave_none_alone(qtbot: QtBot) -> None:
    image = QImage(8, 8, QImage.Format.Format_ARGB32)
    painter = QPainter(image)
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        painter.setPen(QPen())
    lost = before - sys.getrefcount(None)
    painter.end()
    assert lost < CALLS // 2, "this version of PySide6 crashes on this version of Python; install 6.11 or Python 3.12"


def test_what_was_put_off_is_there_when_it_is_needed() -> None:
    expected = printed(PLAIN, WRONG_CALLS)
    assert len(expected) > 5
    assert printed(OURS, WRONG_CALLS) == expected


def test_loading_puts_off_and_gives_pythons_import_back() -> None:
    assert printed(PLAIN, WHAT_IS_LOADED) == ["False", "True"]
    assert printed(OURS, WHAT_IS_LOADED) == ["True", "False"]


def test_loading_a_second_time_changes_nothing() -> None:
    again = "from desktop_app.ui import binding; before = set(binding._sources); binding.load()"
    assert printed(OURS, again, "print(before == set(binding._sources), bool(before))") == ["True True"]
