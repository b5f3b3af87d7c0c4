# SPDX-License-Identifier: Apache-2.0
"""Opens the real window on an empty home, waits for the sample's quotations, stays open a while, and ends it.

python open_window.py SECONDS
"""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

_WAIT_S = 90
_END_S = 20
_LOOK_S = 0.1


def quotations(library: Path) -> int:
    """How many the library holds; 0 where there is none yet."""
    try:
        with closing(sqlite3.connect(f"{library.as_uri()}?mode=ro", uri=True)) as connection:
            return int(connection.execute("SELECT count(*) FROM quotation").fetchone()[0])
    except sqlite3.Error:
        return 0


def main(seconds: float) -> int:
    """0 where the window did its work and was still open at the end."""
    library = Path(os.environ["INQUIT_HOME"]) / "data" / "library.inquit"
    with subprocess.Popen([sys.executable, "-m", "desktop_app"]) as window:
        until = time.monotonic() + _WAIT_S
        while not quotations(library) and window.poll() is None and time.monotonic() < until:
            time.sleep(_LOOK_S)
        time.sleep(seconds)
        alive = window.poll() is None
        window.terminate()
        try:
            window.wait(_END_S)
        except subprocess.TimeoutExpired:
            window.kill()
    return 0 if alive and quotations(library) else 1


if __name__ == "__main__":
    sys.exit(main(float(sys.argv[1])))
