# SPDX-License-Identifier: Apache-2.0
"""Draw how often rows are right against how sure the program was of them: a reliability plot as plain SVG.

    python -m desktop_app.training.reliability --gold GOLD.jsonl [GOLD.jsonl …] --out docs/reliability.svg

GOLD is as `bench/score_people.py` reads it. A gold row is answered by the quotation that covers most of its letters,
at least half; rows that were not found do not count.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop_app.model.document import Document
from desktop_app.model.spans import Spans
from desktop_app.pipeline import Models, analyse
from desktop_app.training.calibrating import calibration_error
from desktop_app.training.people import right_parts
from desktop_app.training.people_corpus import Gold

BINS = 10
SIDE, MARGIN = 320, 44
"""Pixels: the side of the square that is drawn in, and what is left around it."""


@dataclass(frozen=True, slots=True)
class Bin:
    """The rows of one tenth of the confidences: how many, their mean confidence, the share that is right."""

    count: int
    sure: float
    right: float


def bins_of(rows: Sequence[tuple[float, bool]]) -> list[Bin | None]:
    """Ten bins of equal width, None for those without rows."""
    found: list[Bin | None] = []
    for number in range(BINS):
        inside = [(c, r) for c, r in rows if min(int(c * BINS), BINS - 1) == number]
        if not inside:
            found.append(None)
            continue
        count = len(inside)
        found.append(Bin(count, sum(c for c, _ in inside) / count, sum(r for _, r in inside) / count))
    return found


def drawing(rows: Sequence[tuple[float, bool]]) -> str:
    """The plot: a bar for each bin as high as its share of right rows, a dot at its mean confidence, the diagonal."""
    error = calibration_error([c for c, _ in rows], [r for _, r in rows], bins=BINS)
    size = SIDE + 2 * MARGIN
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{size}" height="{size}" viewBox="0 0 {size} {size}" '
        'font-family="sans-serif" font-size="11">',
        f"<title>Reliability of the row confidence: {len(rows)} rows, expected calibration error {error:.3f}</title>",
        f'<rect width="{size}" height="{size}" fill="#ffffff"/>',
        *_bars(bins_of(rows)),
        *_axes(),
        f'<text x="{size / 2}" y="20" text-anchor="middle">{len(rows)} rows, calibration error {error:.3f}</text>',
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _bars(found: Sequence[Bin | None]) -> Iterator[str]:
    width = SIDE / BINS
    for number, entry in enumerate(found):
        if entry is None:
            continue
        x, height = MARGIN + number * width, entry.right * SIDE
        top = MARGIN + SIDE - height
        yield (
            f'<rect x="{x + 1:.1f}" y="{top:.1f}" width="{width - 2:.1f}" height="{height:.1f}" fill="#9db8d9">'
            f"<title>{entry.count} rows, {100 * entry.right:.0f}% right</title></rect>"
        )
        middle = x + width / 2
        yield f'<text x="{middle:.1f}" y="{top - 4:.1f}" text-anchor="middle" fill="#555555">{entry.count}</text>'
        cx, cy = MARGIN + entry.sure * SIDE, MARGIN + SIDE - height
        yield f'<circle cx="{cx:.1f}" cy="{cy:.1f}" r="3" fill="#1f3f66"/>'


def _axes() -> Iterator[str]:
    left, right, top, bottom = MARGIN, MARGIN + SIDE, MARGIN, MARGIN + SIDE
    yield f'<rect x="{left}" y="{top}" width="{SIDE}" height="{SIDE}" fill="none" stroke="#333333"/>'
    yield f'<line x1="{left}" y1="{bottom}" x2="{right}" y2="{top}" stroke="#999999" stroke-dasharray="4 3"/>'
    for step in range(0, BINS + 1, 2):
        at = step / BINS * SIDE
        yield f'<text x="{left + at:.1f}" y="{bottom + 15}" text-anchor="middle">{step / BINS:.1f}</text>'
        yield f'<text x="{left - 6}" y="{bottom - at + 4:.1f}" text-anchor="end">{step / BINS:.1f}</text>'
    yield f'<text x="{left + SIDE / 2}" y="{bottom + 32}" text-anchor="middle">confidence of the row</text>'
    middle = top + SIDE / 2
    yield f'<text x="12" y="{middle}" text-anchor="middle" transform="rotate(-90 12 {middle})">share right</text>'


def rows_of(document: dict[str, Any], models: Models) -> Iterator[tuple[float, bool]]:
    """Confidence and rightness of every gold row of `document` that was found."""
    text = document["text"]
    analysis = analyse(Document(text=text, title=document.get("title", "")), models)
    letters = [_letters(text, q.quotation.content) for q in analysis.quotations]
    for row in document["people"]:
        if not row.get("quotation", True):
            continue
        wanted = {i for s, e in row["content"] for i in range(s, e) if text[i].isalnum()}
        best, at = max(((len(wanted & found), i) for i, found in enumerate(letters)), default=(0, -1))
        if 2 * best < len(wanted) or at < 0:
            continue
        attribution = analysis.quotations[at].attribution
        gold = Gold(row["kind"], row["speaker"], tuple(row["role"]), tuple(row["organization"]))
        yield attribution.confidence, right_parts(gold, attribution).row


def _letters(text: str, spans: Spans) -> set[int]:
    return {i for s in spans for i in range(s.start, s.end) if text[i].isalnum()}


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print the error and write the plot."""
    parser = argparse.ArgumentParser(description="Draw the reliability of the row confidence.")
    parser.add_argument("--gold", type=Path, required=True, nargs="+", help="documents with people, one a line")
    parser.add_argument("--out", type=Path, required=True, help="the SVG file to write")
    options = parser.parse_args(arguments)
    models = Models.load()
    lines = [line for path in options.gold for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    rows = [row for line in lines for row in rows_of(json.loads(line), models)]
    options.out.write_text(drawing(rows), encoding="utf-8")
    error = calibration_error([c for c, _ in rows], [r for _, r in rows], bins=BINS)
    print(json.dumps({"rows": len(rows), "right": sum(r for _, r in rows), "calibration_error": round(error, 4)}))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
