# SPDX-License-Identifier: Apache-2.0
"""Corrections from a file: what an export wrote of the user's work goes back into the library."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from desktop_app.actions.analysts import Analyst
from desktop_app.actions.editing import person
from desktop_app.actions.reading import within_limits
from desktop_app.actions.workers import Watch
from desktop_app.base.errors import BadCorrections
from desktop_app.base.progress import Progress, Silent
from desktop_app.exporters.corrections import Page, read_corrections
from desktop_app.library import corrections
from desktop_app.library.library import Library
from desktop_app.model.corrections import Correction, Misread, Restored
from desktop_app.readers.registry import printable

__all__ = ["Restored", "restore"]


def restore(library: Library, path: Path, *, progress: Progress | None = None) -> Restored:
    """Put status, star, tags, note and corrected fields of the CSV at `path` back, as one step of undo.

    Rows are known by their ids; those of another library, of another text and of no quotation are counted and change
    nothing. The summary of the changes says all of it.

    :raises BadCorrections: the file cannot be read, or is no export of a library; nothing has changed.
    :raises UnreadableFile: to read it exceeds the limits of a file; nothing has changed.
    :raises Cancelled: where `progress` asks to stop; nothing has changed.
    :raises LibraryProblem: the library cannot be read or written.
    """
    told = progress or Silent()
    rows = _corrections(path, told)
    done = corrections.restore(library, rows, progress=told, source=path.name, by=person())
    return replace(done, changes=replace(done.changes, summary=_summary(done)))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Piece:
    """A page of the file, which begins `at`; the worker may be at home in another folder than `shown` was named in."""

    place: Path
    shown: str
    at: int = 0
    line: int = 1
    size: int = 0


def _corrections(path: Path, progress: Progress) -> Iterator[Correction | Misread]:
    piece, read = _Piece(place=path.absolute(), shown=printable(path)), 0
    while True:
        page = within_limits(piece, _page, tick=lambda: progress.advance(read, 0, ""))  # noqa: B023 - called at once
        yield from page.rows
        if page.at is None:
            return
        read += len(page.rows)
        piece = replace(piece, at=page.at, line=page.line)


def _page(piece: _Piece, _analyst: Analyst | None, _watch: Watch) -> Page:
    """Runs in a worker process."""
    try:
        with piece.place.open(encoding="utf-8-sig", newline="") as text:
            return read_corrections(text, at=piece.at, line=piece.line)
    except OSError as error:
        reason = (error.strerror or type(error).__name__).lower()
        raise BadCorrections(f"{piece.shown} cannot be read ({reason}).") from error
    except UnicodeDecodeError as error:
        raise BadCorrections(f"{piece.shown} is not in UTF-8. Save it as “CSV UTF-8” and try again.") from error
    except BadCorrections as error:
        raise BadCorrections(
            f"{piece.shown} holds no corrections: {error}. Choose a CSV file that was exported from a library."
        ) from error


def _summary(done: Restored) -> str:
    """The whole result in one line."""
    parts = [done.changes.summary if done.restored else "Nothing was restored"]
    if done.same:
        parts.append(f"{done.same:,} {'was' if done.same == 1 else 'were'} so already")
    if done.foreign:
        parts.append(f"{_rows(done.foreign)} of another library or text")
    if done.missing:
        parts.append(f"{_rows(done.missing)} of no quotation")
    if done.misread:
        first = done.misread[0]
        parts.append(f"{_rows(len(done.misread))} not understood (line {first.line:,}: {first.reason})")
    return " · ".join(parts)


def _rows(number: int) -> str:
    return "1 row is" if number == 1 else f"{number:,} rows are"
