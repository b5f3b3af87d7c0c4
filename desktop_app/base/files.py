# SPDX-License-Identifier: Apache-2.0
"""Writing a file wholly or not at all, and keeping what is the user's own from the eyes of others."""

from __future__ import annotations

import os
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

# For the owner alone.
PRIVATE = 0o600
PRIVATE_FOLDER = 0o700

# Devices of Windows, whatever suffix follows: no file can have such a name.
_PORTS = (f"{port}{number}" for port in ("com", "lpt") for number in "123456789¹²³")
_DEVICES = frozenset({"con", "prn", "aux", "nul", *_PORTS})


def usable_stem(stem: str) -> str:
    """`stem`, changed where Windows takes it for a device ("aux"): a file made here may be carried there."""
    return f"{stem}-" if stem.partition(".")[0].rstrip().lower() in _DEVICES else stem


def make_private_folder(path: Path) -> None:
    """Make the folder `path` and those above it that are missing, for the owner alone; what is there stays as it is.

    :raises OSError: a folder cannot be made.
    """
    for folder in reversed([path, *path.parents]):
        # Not `mkdir(parents=True)`, which gives its mode to the last one only.
        if not folder.exists():
            folder.mkdir(PRIVATE_FOLDER, exist_ok=True)


def make_private_file(path: Path) -> None:
    """Make an empty file at `path` that its owner alone may read; one that is there stays as it is.

    :raises OSError: it cannot be made.
    """
    with suppress(FileExistsError):
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, PRIVATE))


def keep_private(path: Path) -> None:
    """Let only the owner use the file or folder `path`.

    What is not there, belongs to somebody else, or lies on a disk that knows no owners stays as it is.
    """
    with suppress(OSError):
        mode = stat.S_IMODE(path.stat().st_mode)
        if mode & 0o077:
            path.chmod(mode & PRIVATE_FOLDER)


@contextmanager
def replacing(path: Path, *, private: bool = False) -> Iterator[BinaryIO]:
    """What is written in the `with` block becomes the file at `path` when the block ends well.

    Where it raises, an existing file stays as it was. A link is followed; a device or pipe is written to directly.
    With `private` the owner alone may read what is written, whoever could read the file before.

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
        # It was made for the owner alone.
        if not private:
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
