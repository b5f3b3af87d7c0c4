# SPDX-License-Identifier: Apache-2.0
"""The figures of the review of quotations."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewFigures:
    """The reviewed sample: `wrong` were marked so or corrected, `precision` is the share of the others, `low` and
    `high` its 95% interval (Wilson 1927)."""

    reviewed: int
    wrong: int
    precision: float
    low: float
    high: float
