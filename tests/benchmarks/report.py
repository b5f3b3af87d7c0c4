# SPDX-License-Identifier: Apache-2.0
"""Writes what a benchmark measured into its place in docs/benchmarks.md, the most telling of it on its first screen."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
REPORT = ROOT / "docs" / "benchmarks.md"
# What stands on the first screen, and where each figure is found in what the benchmarks wrote.
SUMMARY = (
    ("words extracted and attributed in a second of processor time", r"^\| Inquit, extract and attribute \| ([\d,]+)"),
    ("what attribution adds to the extraction (at most 40%)", r"^- attribution adds (\d+%)"),
    ("peak memory of the extraction, MiB", r"^- peak memory: (\d+) MiB"),
    ("`inquit extract` on the sample, start to end, s", r"^- `inquit extract` on the sample.*?: ([\d.]+) s"),
    ("one document of 2,000,000 characters, s", r"^\| 2,000,000 characters \| ([\d.]+)"),
    ("first rows of 1,000,000 quotations on screen, s", r"^\| first rows on screen, s \|.*?\| ([\d.]+)"),
    ("key press to painted rows there, p95, ms", r"^\| key press to painted rows, p95, ms \|.*?\| (\d+)"),
    ("memory of the window there, MiB", r"^\| memory, MiB \|.*?\| (\d+)"),
    ("a common word in 1,000,000 quotations, s", r"^\| a common word \|.*?\| ([\d.]+)"),
)


def table(header: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    """A Markdown table."""
    lines = [header, ["---"] * len(header), *rows]
    return "\n".join("| " + " | ".join(str(cell) for cell in line) + " |" for line in lines)


def put(name: str, body: str, *, report: Path = REPORT) -> None:
    """Replace what stands between the marks of `name` in the report, or add it at the end; renew the summary."""
    text = report.read_text(encoding="utf-8") if report.exists() else "# Benchmarks\n"
    text = replaced(text, name, body)
    report.write_text(replaced(text, "summary", summary(text)), encoding="utf-8")


def replaced(text: str, name: str, body: str) -> str:
    """The report `text` with `body` between the marks of `name`; at the end where there are none."""
    block = f"<!-- begin {name} -->\n{body.strip()}\n<!-- end {name} -->"
    pattern = re.compile(rf"<!-- begin {re.escape(name)} -->.*?<!-- end {re.escape(name)} -->", re.DOTALL)
    fresh = f"{text.rstrip()}\n\n{block}\n"
    return pattern.sub(lambda _: block, text) if pattern.search(text) else fresh


def summary(text: str) -> str:
    """The most telling figures of the report `text`; what no benchmark has measured yet is a dash."""
    found = [(what, re.search(pattern, text, re.MULTILINE)) for what, pattern in SUMMARY]
    rows = [(what, match[1] if match else "–") for what, match in found]
    body = table(("what", "figure"), rows)
    return f"## Speed and memory\n\nBy `make bench`; all of it stands below.\n\n{body}"
