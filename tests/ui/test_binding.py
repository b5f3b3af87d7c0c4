# SPDX-License-Identifier: Apache-2.0
"""The Qt binding itself: what versions of it crash, and when the newest no longer does.

PySide6 6.12.0 on Python 3.11 loses a reference to None with each call until Python aborts.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).parents[2]
NEWEST = os.environ.get("INQUIT_NEWEST_QT", "")
PROBE = """
import sys
import PySide6
from PySide6.QtGui import QImage, QPainter, QPen
CALLS = 300
image = QImage(8, 8, QImage.Format.Format_ARGB32)
painter = QPainter(image)
before = sys.getrefcount(None)
for _ in range(CALLS):
    painter.setPen(QPen())
lost = before - sys.getrefcount(None)
painter.end()
print(PySide6.__version__, lost > CALLS // 2)
"""


def version_and_loss(folder: str = "") -> tuple[str, bool]:
    """Which binding is found (first in `folder`), and whether it loses references to None."""
    environment = {**os.environ, "PYTHONPATH": folder}
    done = subprocess.run([sys.executable, "-c", PROBE], env=environment, capture_output=True, text=True, check=True)
    version, loses = done.stdout.split()
    return version, loses == "True"


def test_calls_into_qt_leave_none_alone() -> None:
    version, loses = version_and_loss()
    assert not loses, f"PySide6 {version} crashes on this version of Python; install 6.11 or Python 3.12"


@pytest.mark.skipif(not NEWEST, reason="`make newest-qt` looks at the newest release")
def test_the_newest_release_is_allowed_as_soon_as_it_leaves_none_alone() -> None:
    version, loses = version_and_loss(NEWEST)
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    pin = next(line.strip(' ",') for line in project.splitlines() if "PySide6-Essentials" in line)
    allowed = Requirement(pin).specifier.contains(version)
    assert allowed or loses, f"PySide6 {version} leaves None alone: take the upper bound out of pyproject.toml"
    assert not (allowed and loses), f"PySide6 {version} loses references to None, and pyproject.toml allows it"
