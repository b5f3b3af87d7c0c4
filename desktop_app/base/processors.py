# SPDX-License-Identifier: Apache-2.0
"""How many processors there are to work with, and how much of their time a process has had."""

from __future__ import annotations

import os
from pathlib import Path

_PROCESS = "/proc/{}/stat"
_USER, _SYSTEM = 11, 12
"""The numbers, behind the name in parentheses, that count the time of a process in ticks (man proc_pid_stat)."""


def usable() -> int:
    """The processors that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def cores() -> int:
    """About how many whole cores they are: half as many, since most have two threads each and not all tell."""
    return max(1, usable() // 2)


def seconds_used(process: int) -> float | None:
    """Return the processor time that the process with this number has had on all processors; None if the system does
    not say: Linux alone does."""
    try:
        # The name may hold blanks and parentheses of its own.
        numbers = (
            Path(_PROCESS.format(process)).read_text(encoding="ascii", errors="replace").rpartition(")")[2].split()
        )
        return (int(numbers[_USER]) + int(numbers[_SYSTEM])) / os.sysconf("SC_CLK_TCK")
    except (OSError, IndexError, ValueError):
        return None
