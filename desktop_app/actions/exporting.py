# SPDX-License-Identifier: Apache-2.0
"""Quotations into files, in any format."""

from __future__ import annotations

import csv
import errno
import io
import sys
from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, TypeVar, cast

from desktop_app.base.errors import InquitError
from desktop_app.base.files import replacing
from desktop_app.base.progress import Progress, Silent
from desktop_app.citations.bibliography import Bibliography
from desktop_app.citations.names import parse_name
from desktop_app.citations.registry import cite_all
from desktop_app.exporters import registry
from desktop_app.exporters.analyses import Extracted, rows_of, write_analyses
from desktop_app.exporters.csv import guarded
from desktop_app.exporters.options import Options, Placed, no_place
from desktop_app.exporters.records import COLUMNS
from desktop_app.exporters.registry import Format, chosen_columns, format_named, format_of, formats
from desktop_app.exporters.text import as_text
from desktop_app.model.analysis import Analysis
from desktop_app.model.browse import RefusedFile
from desktop_app.model.rows import Passage, Row

if TYPE_CHECKING:
    from desktop_app.actions.opening import Library

__all__ = [
    "COLUMNS",
    "Extracted",
    "Format",
    "Scope",
    "Shape",
    "as_text",
    "chosen_columns",
    "format_named",
    "format_of",
    "formats",
    "rows_of",
    "rows_of_ids",
    "scope",
    "send_analyses",
    "send_ids",
    "send_rows",
    "write_refused",
    "write_rows",
]

_PAGE = 500

T = TypeVar("T")
Place = Callable[[Row], Placed]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """How quotations are written: the name of a format, and the columns of a table in their order.

    `formula_guard` keeps a spreadsheet from running a cell of a CSV or TSV.
    """

    format: str = "csv"
    columns: tuple[str, ...] = COLUMNS
    formula_guard: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """Which quotations an export writes, how many of them no person has checked, and how many of those asked for it
    leaves out as marked wrong."""

    ids: Sequence[int]
    unchecked: int
    left_out: int = 0


def scope(library: Library, ids: Sequence[int], *, wrong: bool = False) -> Scope:
    """All of `ids` but those marked wrong; these too with `wrong`, or where nothing else was asked for.

    :raises LibraryProblem: the library cannot be read.
    """
    # Imported here: extraction exports without a library.
    from desktop_app.actions import browsing

    marked = frozenset() if wrong else browsing.marked_wrong(library)
    kept = array("q", (id for id in ids if id not in marked)) if marked else ids
    written = kept or ids
    return Scope(ids=written, unchecked=browsing.unchecked(library, written), left_out=len(ids) - len(written))


def write_rows(rows: Iterable[Row], out: BinaryIO, shape: Shape, *, place: Place = no_place) -> None:
    """Write `rows` to `out`, taken one by one; `place` gives the place of a row in its text.

    :raises KeyError: where there is no such format.
    """
    registry.write(rows, out, format=shape.format, options=_options(shape, place=place))


def _options(shape: Shape, *, place: Place = no_place) -> Options:
    return Options(
        formula_guard=shape.formula_guard,
        columns=shape.columns,
        cite=_reference,
        is_person=_is_person,
        entries=Bibliography,
        place=place,
    )


def send_rows(
    rows: Iterable[Row], path: Path | None, shape: Shape, *, private: bool = False, place: Place = no_place
) -> None:
    """Write `rows` to a file; one that is there already is replaced when all is written, else left as it is.

    `path` None: to standard output. `private` for rows of a library, which hold what the user noted: the owner alone
    may read the file.

    :raises InquitError: where the file cannot be written.
    :raises KeyError: where there is no such format.
    """
    with _sending(path, private=private) as out:
        write_rows(rows, out, shape, place=place)


def send_ids(
    library: Library, ids: Sequence[int], path: Path | None, shape: Shape, *, progress: Progress | None = None
) -> None:
    """Write quotations of the library to a file that the owner alone may read, in the order of `ids`, or document by
    document where the format asks for it; raises as `send_rows` does, and

    :raises Cancelled: where `progress` asks to stop; the file stays as it was.
    :raises LibraryProblem: where the library cannot be read.
    """
    # Imported here: extraction exports without a library.
    from desktop_app.actions import browsing
    from desktop_app.library.finding import cells

    chosen = format_named(shape.format)
    if chosen.by_document:
        ids = browsing.by_document(library, ids)
    with _sending(path, private=True) as out:
        if chosen.write_cells is not None:
            asked = _in_pages(ids, lambda page: cells.cells(library, page, shape.columns), progress)
            chosen.write_cells(asked, out, _options(shape))
        else:
            rows = rows_of_ids(library, ids, progress=progress)
            write_rows(rows, out, shape, place=_Articles(library).place)


def rows_of_ids(library: Library, ids: Sequence[int], *, progress: Progress | None = None) -> Iterator[Row]:
    """The rows of `ids` with what a person said of them, fetched a page at a time.

    :raises Cancelled: where `progress` asks to stop.
    :raises LibraryProblem: the library cannot be read.
    """
    # Imported here: extraction exports without a library.
    from desktop_app.actions import browsing

    return _in_pages(ids, lambda page: browsing.rows_with_work(library, page), progress)


def _in_pages(ids: Sequence[int], fetch: Callable[[Sequence[int]], list[T]], progress: Progress | None) -> Iterator[T]:
    told = progress or Silent()
    for start in range(0, len(ids), _PAGE):
        told.advance(start, len(ids), "")
        yield from fetch(ids[start : start + _PAGE])
    told.advance(len(ids), len(ids), "")


def send_analyses(analyses: Iterable[Analysis], path: Path | None) -> int:
    """Analyses as JSON Lines, one line a document, into a file; returns how many quotations they are.

    Raises as `send_rows` does.
    """
    with _sending(path) as out:
        return write_analyses(analyses, out)


def write_refused(refused: Iterable[RefusedFile], path: Path | None) -> None:
    """Files that were refused, as CSV (RFC 4180) with the byte-order mark that spreadsheets need; None: to standard
    output.

    :raises InquitError: where the file cannot be written.
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(("file", "reason", "tried"))
    writer.writerows((guarded(each.name), each.reason, each.at.isoformat()) for each in refused)
    with _sending(path) as file:
        file.write(out.getvalue().encode("utf-8-sig"))


@contextmanager
def _sending(path: Path | None, *, private: bool = False) -> Iterator[BinaryIO]:
    """Opens the target of an export, which is replaced wholly or not at all; standard output where `path` is None."""
    if path is None:
        with _watched(sys.stdout.buffer) as out:
            yield out
        sys.stdout.buffer.flush()
        return
    try:
        with replacing(path, private=private) as target, _watched(target) as out:
            yield out
    except OSError as error:
        raise unwritable(path, error) from error


@contextmanager
def _watched(target: BinaryIO) -> Iterator[BinaryIO]:
    """Yield `target`; if writing to it fails, raise its own error, whatever a library makes of that.

    XlsxWriter wraps it in an error of its own, and a ZIP archive that was not ended writes its end when it is
    collected: that fails again, and Python prints a traceback.
    """
    watching = _Watching(target)
    try:
        yield cast(BinaryIO, watching)
    except Exception:
        if watching.failed is not None:
            raise watching.failed from None
        raise
    finally:
        watching.ended = True


class _Watching:
    """A file to be written to; does nothing more once that has failed or the export has ended."""

    def __init__(self, target: BinaryIO) -> None:
        self._target = target
        self._place = 0
        self.failed: OSError | None = None
        self.ended = False

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._target, name)
        return partial(self._call, found) if callable(found) else found

    def tell(self) -> int:
        """Return the position in the file, or the last one that was known."""
        self._place = self._call(self._target.tell) or self._place
        return self._place

    def _call(self, method: Callable[..., Any], *arguments: Any) -> Any:
        if self.ended or self.failed:
            return 0
        try:
            return method(*arguments)
        except OSError as error:
            # Libraries try whether the file is seekable; a pipe is not, which is no failure.
            if not isinstance(error, io.UnsupportedOperation) and error.errno != errno.ESPIPE:
                self.failed = error
            raise


def unwritable(path: Path, error: OSError) -> InquitError:
    """The error for a file that cannot be written."""
    reason = (error.strerror or type(error).__name__).lower()
    return InquitError(f"{path} cannot be written ({reason}). Choose another place or name.")


class _Articles:
    """Finds where rows of a library stand; keeps the document of the last one."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._document = 0
        self._text = ""
        self._passages: dict[int, Passage] = {}

    def place(self, row: Row) -> Placed:
        """Where `row` stands.

        :raises LibraryProblem: the library cannot be read.
        """
        if row.document != self._document:
            from desktop_app.actions import browsing

            read = browsing.article(self._library, row.document)
            self._document, self._text = row.document, read.document.text
            self._passages = {passage.id: passage for passage in read.passages}
        # One whose words were lost by a newer version of its document has no place.
        found = self._passages.get(row.id)
        if found is None:
            return Placed(text=self._text)
        return Placed(text=self._text, content=found.content, cue=found.cue, source=found.source)


def _reference(row: Row) -> str:
    return cite_all([row], form="reference").text


def _is_person(author: str) -> bool:
    return bool(parse_name(author).family)
