# SPDX-License-Identifier: Apache-2.0
"""Writes what a benchmark measured into its place in docs/benchmarks.md."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
REPORT = ROOT / "docs" / "benchmarks.md"


def table(header: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    """A Markdown table."""
    lines = [header, ["---"] * len(header), *rows]
    return "\n".join("| " + " | ".join(str(cell) for cell in line) + " |" for line in lines)


def put(name: str, body: str, *, report: Path = REPORT) -> None:
    """Replace what stands between the marks of `name` in the report, or add it at the end."""
    text = report.read_text(encoding="utf-8") if report.exists() else "# Benchmarks\n"
    block = f"<!-- begin {name} -->\n{body.strip()}\n<!-- end {name} -->"
    pattern = re.compile(rf"<!-- begin {re.escape(name)} -->.*?<!-- end {re.escape(name)} -->", re.DOTALL)
    fresh = f"{text.rstrip()}\n\n{block}\n"
    report.write_text(pattern.sub(lambda _: block, text) if pattern.search(text) else fresh, encoding="utf-8")
