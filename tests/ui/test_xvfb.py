# SPDX-License-Identifier: Apache-2.0
"""The real program on a real X server: a file goes in, its quotation is marked, filtered, exported and copied."""

from __future__ import annotations

import csv
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SCREENSHOT = ROOT / "build" / "screenshots" / "window.png"
ARTICLE = (
    "A mill stands still 🏭\n\n"
    "The river is low 🐟🐟 this year, and nobody in Hollow knows why.\n\n"
    "“Rain is late 🌧 and the wheel is dry,” said Ines Vale, miller of Hollow Mill.\n"
)
WORDS = "Rain is late 🌧 and the wheel is dry"

pytestmark = [
    pytest.mark.slow,
    pytest.mark.timeout(300),
    pytest.mark.skipif(shutil.which("xclip") is None, reason="xclip is not installed (apt install xclip)"),
]


def test_an_article_goes_through_the_window(display: str, home: Path, tmp_path: Path) -> None:
    article, out = tmp_path / "mill.txt", tmp_path / "found.csv"
    article.write_text(ARTICLE, encoding="utf-8")
    run = subprocess.run(
        [sys.executable, "-m", "tests.ui.drive", str(article), str(out), str(SCREENSHOT)],
        cwd=ROOT,
        env={**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "INQUIT_HOME": str(home)},
        capture_output=True,
        text=True,
        timeout=280,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    seen = json.loads(run.stdout.splitlines()[-1])
    assert "stuck" not in seen, seen
    assert {"Thomas Buberl", "Michael Evans", "Jack Ma"} <= set(seen["sample"])
    assert seen["speaker"] == "Ines Vale"
    assert WORDS in seen["quotation"]
    assert seen["at"] == seen["quotation"]
    assert seen["marked"] == seen["quotation"], "the mark must cover exactly the quotation, behind emoji too"
    assert seen["scope"] == "1 quotation: search “speaker:Vale”"
    with out.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["speaker"] for row in rows] == ["Ines Vale"]
    assert rows[0]["quotation"] == seen["quotation"]
    assert ARTICLE[int(rows[0]["start"]) : int(rows[0]["end"])] == rows[0]["quotation"]
    assert WORDS in seen["text"]
    assert "Vale" in seen["text"]
    assert "<p>" in seen["html"]
    assert WORDS in seen["html"]
    assert seen["rtf"].startswith("{\\rtf1")
    assert r"Rain is late \u-10180\'3f\u-8409\'3f and the wheel is dry" in seen["rtf"], "the emoji in halves of UTF-16"
    assert "Warning" not in run.stderr
    assert SCREENSHOT.stat().st_size > 10_000
