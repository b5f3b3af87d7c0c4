# SPDX-License-Identifier: Apache-2.0
"""Documents that are ZIP archives inside: which of them one is, its parts tell."""

from __future__ import annotations

from desktop_app.model.document import Document
from desktop_app.readers import docx, epub, odt
from desktop_app.readers.archive import Archive

_KINDS = (
    ("Word document", docx.is_docx, docx.read_docx),
    ("OpenDocument text", odt.is_odt, odt.read_odt),
    ("e-book", epub.is_epub, epub.read_epub),
)
SUFFIXES = (*docx.SUFFIXES, *odt.SUFFIXES, *epub.SUFFIXES)
MARKED_UP = (docx.MEDIA_TYPE, odt.MEDIA_TYPE, epub.MEDIA_TYPE)


def read_zipped(data: bytes, *, name: str, file: str, encoding: str | None = None) -> Document:
    """The document in a ZIP archive; `encoding` is of no use, since they all say how they are written.

    :raises UnreadableFile: where it is of no kind that is read, damaged, encrypted, or would fill the memory.
    """
    archive = Archive(data, shown=file or name, kind="zipped document")
    for kind, is_it, read in _KINDS:
        if is_it(archive):
            archive.kind = kind
            return read(archive, name=name, file=file)
    if "xl/workbook.xml" in archive or "ppt/presentation.xml" in archive or "mimetype" in archive:
        raise archive.refusal("is a table, drawing or presentation, which is not read yet")
    raise archive.refusal("is a ZIP archive, which is not read yet; unpack it first")
