# SPDX-License-Identifier: Apache-2.0
"""Writing a file wholly or not at all."""

from __future__ import annotations

import os
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO


@contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """What is written in the `with` block becomes the file at `path` when the block ends well.

    Where it raises, an existing file stays as it was. A link is followed; a device or pipe is written to directly.

    :raises OSError: where the file cannot be written there.
    """
    target = path.resolve()
    mode = _mode(target)
    if mode is not None and not stat.S_ISREG(mode):
        with target.open("wb") as out:
            yield out
        return
    # In the same folder, since a file can be moved into place only within one file system.
    handle, name = tempfile.mkstemp(prefix=f".{target.name[:40]}.", suffix=".part", dir=target.parent)
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as out:
            yield out
            out.flush()
            os.fsync(out.fileno())
        part.chmod(stat.S_IMODE(mode) if mode is not None else 0o666 & ~_umask())
        part.replace(target)
    except BaseException:
        with suppress(OSError):
            part.unlink()
        raise


def _mode(path: Path) -> int | None:
    """The mode of the file at `path`; None where there is none yet."""
    try:
        return path.stat().st_mode
    except FileNotFoundError:
        return None


def _umask() -> int:
    """The permissions that the user takes from new files; the only way to ask is to set it."""
    current = os.umask(0o077)
    os.umask(current)
    return current
