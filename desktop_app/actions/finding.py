# SPDX-License-Identifier: Apache-2.0
"""The files that the named files and folders stand for."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path, PurePath

from desktop_app.actions.refusal import Refusal
from desktop_app.readers.registry import named, printable


def files_in(
    paths: Iterable[Path], *, on_refused: Callable[[Refusal], None], on_passed: Callable[[], None] = lambda: None
) -> Iterator[Path]:
    """Each file named, and the files in each folder and its subfolders by name.

    In a folder only what may be an article is taken: what has a suffix that can be read, that of a foreign kind of
    document (so that it is refused by name), or none. Hidden files and folders are passed over, and what Word leaves
    beside a document that is open ("~$report.docx"); links to folders are not followed. A folder that may not be listed
    is refused; what cannot be looked at counts as a file. `on_passed` is called for each file with another suffix.
    """
    for path in paths:
        if _is_folder(path):
            yield from _files_under(path, on_refused, on_passed)
        else:
            yield path


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    # What may not be looked at, or has an impossible name, is refused when it is to be read.
    except OSError:
        return False


def _files_under(folder: Path, on_refused: Callable[[Refusal], None], on_passed: Callable[[], None]) -> Iterator[Path]:
    taken = named()

    def refuse(error: OSError) -> None:
        named = Path(os.fsdecode(error.filename)) if error.filename else folder
        reason = f"the folder cannot be listed ({(error.strerror or 'unknown reason').lower()})"
        on_refused(Refusal(name=printable(named), reason=reason))

    for place, names in folders_under(folder, on_error=refuse):
        for name in names:
            if name.startswith((".", "~$")):
                continue
            if PurePath(name).suffix.lower() in taken:
                yield Path(place, name)
            else:
                on_passed()


def folders_under(
    folder: Path, *, on_error: Callable[[OSError], None] = lambda error: None
) -> Iterator[tuple[Path, list[str]]]:
    """Return `folder` and those below it by name, each with the names of its files; hidden ones and links to folders
    are passed over. `on_error` is told which cannot be listed.

    Not `os.walk`, which goes a call deeper for each level: one folder a thousand levels deep ended the whole import.
    """
    waiting = [folder]
    while waiting:
        place = waiting.pop()
        folders, names = [], []
        try:
            with os.scandir(place) as entries:
                for entry in entries:
                    if not _leads_to_folder(entry):
                        names.append(entry.name)
                    elif not (entry.name.startswith(".") or entry.is_symlink()):
                        folders.append(entry.name)
        except OSError as error:
            on_error(error)
            if not (names or folders):
                continue
        yield place, sorted(names)
        waiting += [place / name for name in sorted(folders, reverse=True)]


def _leads_to_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    # Counts as a file, and is refused when it is to be read.
    except OSError:
        return False
