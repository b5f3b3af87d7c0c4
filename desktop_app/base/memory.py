# SPDX-License-Identifier: Apache-2.0
"""A limit to the memory of this process, where the system knows one."""

from __future__ import annotations

from pathlib import Path

try:
    import resource
except ImportError:  # pragma: no cover  # Windows has none
    resource = None  # type: ignore[assignment]  # looked at before each use

_STATUS = Path("/proc/self/statm")
_DATA = 5
"""Which of its numbers counts the pages that hold data, as RLIMIT_DATA counts them."""
_MEGABYTE = 1024**2


class Bound:
    """How much more than it had at `start` this process may hold, in bytes; 0 where nothing bounds it."""

    def __init__(self, start: int, allowed: int) -> None:
        self._start, self._allowed = start, allowed

    def half_used(self) -> bool:
        """Whether more than half of what is allowed is in use, so that the next piece of work might run out."""
        return self._allowed > 0 and in_use() - self._start > self._allowed // 2


def bound(megabytes: int) -> Bound:
    """Let this process take `megabytes` more than it has now; what goes beyond meets a MemoryError.

    Not the resident memory but what is asked for counts, since only of that does Linux know a limit. Elsewhere there
    is none.
    """
    start = in_use()
    if not start or resource is None:
        return Bound(0, 0)
    allowed = megabytes * _MEGABYTE
    _, hard = resource.getrlimit(resource.RLIMIT_DATA)
    soft = start + allowed if hard == resource.RLIM_INFINITY else min(start + allowed, hard)
    resource.setrlimit(resource.RLIMIT_DATA, (soft, hard))
    return Bound(start, allowed)


def in_use() -> int:
    """Bytes of data that this process holds; 0 where the system does not say."""
    try:
        pages = int(_STATUS.read_text(encoding="ascii").split()[_DATA])
    except (OSError, IndexError, ValueError):
        return 0
    return pages * (resource.getpagesize() if resource is not None else 0)
