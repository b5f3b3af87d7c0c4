# SPDX-License-Identifier: Apache-2.0
"""Documents that are ZIP archives inside, and archives of documents: the names of its parts tell which a file is."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from desktop_app.base.errors import UnreadableFile
from desktop_app.model.columns import Columns
from desktop_app.model.document import Document, Part
from desktop_app.readers import docx, epub, odt, workbook, zip_files
from desktop_app.readers.archive import SIGNATURE, Archive
from desktop_app.readers.table_files import read_workbook

_KINDS = (
    ("Word document", docx.is_docx, docx.read_docx),
    ("OpenDocument text", odt.is_odt, odt.read_odt),
    ("e-book", epub.is_epub, epub.read_epub),
)
SUFFIXES = (*docx.SUFFIXES, *odt.SUFFIXES, *epub.SUFFIXES, *workbook.SUFFIXES, *zip_files.SUFFIXES)
MARKED_UP = (docx.MEDIA_TYPE, odt.MEDIA_TYPE, epub.MEDIA_TYPE)


def read_zipped(
    data: bytes,
    *,
    name: str,
    file: str,
    encoding: str | None = None,
    within: int = 0,
    taken: Collection[str] = (),
    columns: Iterable[Columns] = (),
) -> Document | tuple[Part, ...]:
    """The document that a ZIP archive is, or those that it holds: its files with a suffix of `taken`.

    `encoding` is for the latter, since the others state their own; `within` says in how many archives it lies.
    `columns` are those of tables, as the user named them.

    :raises UnreadableFile: where it is of no kind that is read, damaged, encrypted, or would fill the memory.
    """
    archive = Archive(data, shown=file or name, kind="zipped document")
    try:
        for kind, is_it, read in _KINDS:
            if is_it(archive):
                archive.kind = kind
                return read(archive, name=name, file=file)
        if workbook.is_workbook(archive):
            archive.kind = "workbook"
            return read_workbook(archive, name=name, file=file, columns=columns)
    # An attribute with half of a surrogate pair ("&#xD800;"), which lxml lets through and cannot give back.
    except UnicodeDecodeError as error:
        raise archive.damaged() from error
    if "ppt/presentation.xml" in archive or "mimetype" in archive:
        raise archive.refusal("is a table, drawing or presentation, which is not read yet")
    archive.kind = "ZIP archive"
    return zip_files.documents_of(
        archive,
        name=name,
        file=file,
        encoding=encoding,
        within=within,
        taken=taken,
        inner_size=lambda inner: _inner_size(inner, taken),
    )


def _inner_size(data: bytes, taken: Collection[str]) -> int:
    """Return to how much `data` unpacks if it is an archive of documents; 0 for anything else."""
    if not data.startswith(SIGNATURE):
        return 0
    try:
        archive = Archive(data, shown="", kind="")
        is_document = workbook.is_workbook(archive) or any(is_it(archive) for _, is_it, _ in _KINDS)
        return 0 if is_document else zip_files.size(archive, taken)
    # Refused when its turn comes.
    except (UnreadableFile, UnicodeDecodeError):
        return 0
