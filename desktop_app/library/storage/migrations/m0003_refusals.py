# SPDX-License-Identifier: Apache-2.0
"""Files that could not be read (`library/refusals.py`), so that an import of last week still tells which they were."""

from __future__ import annotations

NAME = "refusals"

STATEMENTS = (
    "CREATE TABLE refusal (name TEXT PRIMARY KEY, reason TEXT NOT NULL, at TEXT NOT NULL)",
    "CREATE INDEX refusal_by_time ON refusal (at)",
)
