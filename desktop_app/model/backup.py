# SPDX-License-Identifier: Apache-2.0
"""Copies of a library."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Backup:
    """A copy of the library made earlier; `size` in bytes."""

    path: Path
    made: datetime
    size: int
