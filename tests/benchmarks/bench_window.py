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
STARTS = 15
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


def said_by(probe: str, what: str, *, library: Path | None = None) -> bytes:
    """The last line of a probe that runs in a process and a home of its own, without a screen.

    `library` becomes the one that is opened when none is named.
    """
    with tempfile.TemporaryDirectory() as home:
        if library is not None:
            (Path(home) / "data").mkdir()
            (Path(home) / "data" / "library.inquit").symlink_to(library)
        environment = {**os.environ, "INQUIT_HOME": home}
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
        # An installed program is compiled; a checkout in which nothing may be written would compile at each start.
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        environment["PYTHONPYCACHEPREFIX"] = str(ROOT / "build" / "bench" / "compiled")
        environment["STARTED"] = str(time.time())
        command = [sys.executable, "-m", f"tests.benchmarks.{probe}", what]
        done = subprocess.run(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, check=True)
    return done.stdout.splitlines()[-1]


def probed(library: Path) -> dict[str, float]:
    """One run of the window on a library."""
    measured: dict[str, float] = json.loads(said_by("window_probe", str(library)))
    return measured


def started_s(library: Path | None) -> float:
    """Seconds until the rows of a library are on the screen, or an empty main window where it is None."""
    return float(said_by("start_probe", "empty" if library is None else "rows", library=library))


def main() -> None:
    """Measure in rounds, empty, small and large in turn, and write the report."""
    small, large = generated(SMALL), generated(LARGE)
    for library in (None, small, large):
        started_s(library)  # compiles, and fills the system's cache
    starts = [(started_s(None), started_s(small), started_s(large)) for _ in range(STARTS)]
    empty, first_few, first_many = ([start[i] for start in starts] for i in range(3))
    rounds = [(probed(small), probed(large)) for _ in range(ROUNDS)]
    few, many = ([r[i] for r in rounds] for i in range(2))

    def middle(runs: list[dict[str, float]], key: str) -> float:
        return median(run[key] for run in runs)

    over_empty = median(m / e for m, e in zip(first_many, empty, strict=True))
    by_size = median(m / f for m, f in zip(first_many, first_few, strict=True))
    figures = (
        ("key press to painted rows, p95, ms", "typing_p95_ms", ".0f"),
        ("a step of scrolling, p95, ms", "scrolling_p95_ms", ".0f"),
        ("longest block of the event loop, ms", "longest_block_ms", ".0f"),
        ("the same while the rest of the window is made, ms", "rest_block_ms", ".0f"),
        ("memory, MiB", "rss_mib", ".0f"),
    )
    rows = [("first rows on screen, s", f"{median(first_few):.3f}", f"{median(first_many):.3f}")]
    rows += [(name, f"{middle(few, key):{form}}", f"{middle(many, key):{form}}") for name, key, form in figures]
    body = [
        "## The window",
        f"`make bench`, median of {ROUNDS} rounds (of {STARTS} for the start), window without a screen.",
        "",
        table(("", f"{SMALL:,} quotations", f"{LARGE:,} quotations"), rows),
        "",
        f"- an empty PySide6 main window is on screen after {median(empty):.3f} s; "
        f"the first rows of the large library take {over_empty:.2f} times that",
        f"- start with the large library over start with the small one: {by_size:.2f}",
    ]
    put("window", "\n".join(body))


if __name__ == "__main__":
    main()
