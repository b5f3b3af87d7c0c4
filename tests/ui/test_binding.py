# SPDX-License-Identifier: Apache-2.0
"""The Qt binding itself: PySide6 6.12.0 on Python 3.11 loses a reference to None with each call until Python aborts."""

from __future__ import annotations

import sys

from PySide6.QtGui import QImage, QPainter, QPen
from pytestqt.qtbot import QtBot

CALLS = 300


def test_calls_into_qt_leave_none_alone(qtbot: QtBot) -> None:
    image = QImage(8, 8, QImage.Format.Format_ARGB32)
    painter = QPainter(image)
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        painter.setPen(QPen())
    lost = before - sys.getrefcount(None)
    painter.end()
    assert lost < CALLS // 2, "this version of PySide6 crashes on this version of Python; install 6.11 or Python 3.12"
