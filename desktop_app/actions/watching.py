# SPDX-License-Identifier: Apache-2.0
"""Folders that are watched: which they are, what in them was not read yet, and reading it.

What was moved or deleted takes nothing out of the library, and what a person removed from it does not come back as long
as its file stays as it is.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from time import time
from typing import TYPE_CHECKING

from desktop_app.actions.finding import files_in, folders_under
from desktop_app.base.errors import BadValue
from desktop_app.base.progress import Progress
from desktop_app.base.settings import Settings
from desktop_app.library import seen
from desktop_app.library.library import Library
from desktop_app.library.seen import State
from desktop_app.library.storage.interrupt import Interrupt
from desktop_app.readers.registry import printable

if TYPE_CHECKING:
    from desktop_app.actions.importing import ImportReport

__all__ = ["Interrupt", "Unread", "read", "stop", "unread", "watch", "watched"]

SETTLED_S = 2.0
"""A file that was written to in the last seconds may not be whole yet."""
_MOST_FOLDERS = 1000
"""The system tells of so many folders at most; of others it is seen when all are looked at anew."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unread:
    """What was found: `files` to be read, whether some are still being written (`unsettled`), and the `folders` whose
    changes the system should tell; none where the folder is not there."""

    files: tuple[Path, ...] = ()
    unsettled: bool = False
    folders: tuple[Path, ...] = ()


def watched(library: Library) -> list[Path]:
    """The folders that are watched for this library, by name."""
    return [Path(place) for place in sorted(Settings().get(_setting(library), []))]


def watch(library: Library, folder: Path) -> None:
    """Watch `folder` with all below it from now on.

    :raises BadValue: it is watched already, or a folder that holds it is.
    :raises OSError: the settings cannot be written.
    """
    folder = folder.absolute()
    known = watched(library)
    if (holding := next((each for each in known if folder.is_relative_to(each)), None)) is not None:
        raise BadValue(f"{holding} is watched already, with all below it.")
    _keep(library, [each for each in known if not each.is_relative_to(folder)] + [folder])


def stop(library: Library, folder: Path) -> None:
    """Watch `folder` no more; what was read stays.

    :raises OSError: the settings cannot be written.
    """
    _keep(library, [each for each in watched(library) if each != folder])


def unread(library: Library, folder: Path, *, interrupt: Interrupt | None = None) -> Unread:
    """What lies in `folder` and was not read as it is now.

    :raises Cancelled: `interrupt` was cancelled.
    """
    if not folder.is_dir():
        return Unread()
    stop_here, known, now = interrupt or Interrupt(), seen.seen(library, printable(folder)), time()
    files: list[Path] = []
    unsettled = False
    for path in files_in([folder], on_refused=lambda refusal: None):
        stop_here.check()
        # Some are gone again by now.
        with suppress(OSError):
            status = path.stat()
            # A file from the future was not written now.
            if 0 <= now - status.st_mtime < SETTLED_S:
                unsettled = True
            elif known.get(printable(path)) != _state(status):
                files.append(path)
    return Unread(files=tuple(files), unsettled=unsettled, folders=tuple(_folders(folder)))


def read(
    library: Library, files: Sequence[Path], *, progress: Progress, finished: frozenset[str] = frozenset()
) -> ImportReport:
    """Read files of watched folders; unless the user stops it they are seen from then on, refused ones too.

    Those that an import which was stopped has `finished` are not read again.

    :raises LibraryProblem: the library cannot be written.
    :raises BrokenModel: the models cannot be loaded.
    """
    # Loads the language tools, which the window has no need of before.
    from desktop_app.actions.importing import import_paths

    states: list[tuple[str, State]] = []
    for path in files:
        with suppress(OSError):
            states.append((printable(path), _state(path.stat())))
    report = import_paths(library, files, progress=progress, finished=finished)
    if not report.stopped:
        seen.note(library, states)
    return report


def _state(status: os.stat_result) -> State:
    return State(status.st_size, status.st_mtime_ns)


def _folders(folder: Path) -> Iterator[Path]:
    """`folder` and those below it, hidden ones aside, up to a thousand."""
    return (place for place, _ in islice(folders_under(folder), _MOST_FOLDERS))


def _setting(library: Library) -> str:
    return f"watched/{library.path.absolute()}"


def _keep(library: Library, folders: list[Path]) -> None:
    settings = Settings()
    if folders:
        settings.set(_setting(library), sorted(str(folder) for folder in folders))
    else:
        settings.remove(_setting(library))
    settings.save()
