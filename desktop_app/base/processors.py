# SPDX-License-Identifier: Apache-2.0
"""How many processors there are to work with."""

from __future__ import annotations

import os


def usable() -> int:
    """The processors that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def cores() -> int:
    """About how many whole cores they are: half as many, since most have two threads each and not all tell."""
    return max(1, usable() // 2)
