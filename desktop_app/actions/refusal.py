# SPDX-License-Identifier: Apache-2.0
"""What becomes of a file that cannot be read."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """A file that was not read: `name` as the user knows it, `reason` in plain words."""

    name: str
    reason: str
