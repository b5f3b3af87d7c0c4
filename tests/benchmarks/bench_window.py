# SPDX-License-Identifier: Apache-2.0
"""What a user feels with a thousand and with a million quotations: start, typing, scrolling, memory."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from tests.benchmarks.report import ROOT, put, table

ROUNDS = 3
LARGE = int(os.environ.get("INQUIT_BENCH_QUOTATIONS", "1000000"))
SMALL = 1_000


def generated(quotations: int) -> Path:
    """The library of this size; generated once and kept under build/."""
    path = ROOT / "build" / "bench" / f"library-{quotations}.inquit"
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        command = [sys.executable, "-m", "tests.benchmarks.generate", str(path), "--quotations", str(quotations)]
        subprocess.run(command, cwd=ROOT, check=True)
    return path


def probed(what: str) -> dict[str, float]:
    """One run of the probe in a process and a home of its own, without a screen."""
    with tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, "INQUIT_HOME": home, "STARTED": str(time.time())}
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
        # An installed program is compiled; a checkout in which nothing may be written would compile at each start.
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        environment["PYTHONPYCACHEPREFIX"] = str(ROOT / "build" / "bench" / "compiled")
        command = [sys.executable, "-m", "tests.benchmarks.window_probe", what]
        done = subprocess.run(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, check=True)
    measured: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return measured


def main() -> None:
    """Measure in rounds, empty, small and large in turn, and write the report."""
    small, large = generated(SMALL), generated(LARGE)
    probed("empty"), probed(str(small))  # compiles, and fills the system's cache
    rounds = [(probed("empty"), probed(str(small)), probed(str(large))) for _ in range(ROUNDS)]
    empty, few, many = ([r[i] for r in rounds] for i in range(3))

    def middle(runs: list[dict[str, float]], key: str) -> float:
        return median(run[key] for run in runs)

    over_empty = median(m["started_s"] / e["started_s"] for m, e in zip(many, empty, strict=True))
    by_size = median(m["started_s"] / f["started_s"] for m, f in zip(many, few, strict=True))
    figures = (
        ("first rows on screen, s", "started_s", ".2f"),
        ("key press to painted rows, p95, ms", "typing_p95_ms", ".0f"),
        ("a step of scrolling, p95, ms", "scrolling_p95_ms", ".0f"),
        ("longest block of the event loop, ms", "longest_block_ms", ".0f"),
        ("memory, MiB", "rss_mib", ".0f"),
    )
    rows = [(name, f"{middle(few, key):{form}}", f"{middle(many, key):{form}}") for name, key, form in figures]
    body = [
        "## The window",
        f"`make bench`, median of {ROUNDS} rounds, window without a screen.",
        "",
        table(("", f"{SMALL:,} quotations", f"{LARGE:,} quotations"), rows),
        "",
        f"- an empty PySide6 main window is on screen after {middle(empty, 'started_s'):.2f} s; "
        f"the first rows of the large library take {over_empty:.2f} times that",
        f"- start with the large library over start with the small one: {by_size:.2f}",
    ]
    put("window", "\n".join(body))


if __name__ == "__main__":
    main()
