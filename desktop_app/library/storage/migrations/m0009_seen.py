# SPDX-License-Identifier: Apache-2.0
"""Files of watched folders as they were when they were last read (`library/seen.py`): size and nanoseconds."""

from __future__ import annotations

NAME = "seen"

STATEMENTS = (
    "CREATE TABLE seen (path TEXT PRIMARY KEY, size INTEGER NOT NULL, modified INTEGER NOT NULL) WITHOUT ROWID",
)
