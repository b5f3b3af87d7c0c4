# SPDX-License-Identifier: Apache-2.0
"""OpenDocument texts (ISO 26300): their text without notes, comments and what was struck out."""

from __future__ import annotations

from collections.abc import Mapping

from desktop_app.model.document import Document
from desktop_app.model.layout import BlockKind
from desktop_app.readers.archive import Archive
from desktop_app.readers.properties import Stated, document_of

MEDIA_TYPE = "application/vnd.oasis.opendocument.text"
SUFFIXES = (".odt", ".ott")
_CONTENT = "content.xml"
_OF_OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
_NAMESPACES = {
    f"{_OF_OASIS}text:1.0": "text",
    f"{_OF_OASIS}table:1.0": "table",
    f"{_OF_OASIS}office:1.0": "office",
    f"{_OF_OASIS}style:1.0": "style",
}
_STYLE = f"{{{_OF_OASIS}style:1.0}}"
_STYLE_OF_PARAGRAPH = f"{{{_OF_OASIS}text:1.0}}style-name"
_STYLES = {"Title": BlockKind.HEADING, "Subtitle": BlockKind.HEADING, "Quotations": BlockKind.QUOTE}
"""By the names of the styles that are built in."""


def is_odt(archive: Archive) -> bool:
    """Whether a zipped document is an OpenDocument text."""
    return archive.read("mimetype").strip().decode("ascii", "replace").startswith(MEDIA_TYPE)


def read_odt(archive: Archive, *, name: str, file: str) -> Document:
    """The document in an OpenDocument text.

    :raises UnreadableFile: where it is damaged, encrypted, holds no text or would fill the memory.
    """
    # Imported here: lxml takes a while, and most files are plain text.
    from lxml import etree

    from desktop_app.readers.office_xml import Dialect, paragraphs_of

    manifest = archive.xml("META-INF/manifest.xml")
    if manifest is not None and next(manifest.iter("{*}encryption-data"), None) is not None:
        raise archive.refusal(f"is an encrypted {archive.kind}: it asks for a password")
    dialect = Dialect(
        namespaces=_NAMESPACES,
        paragraphs={"text:p", "text:h"},
        skipped={"text:note", "office:annotation", "text:tracked-changes", "office:forms", "text:ruby-text"},
        breaks={"text:line-break"},
        replaced={"text:s": " ", "text:tab": " "},
        rows={"table:table-row"},
        cells={"table:table-cell"},
    )
    try:
        found = paragraphs_of(archive.read(_CONTENT), dialect, _Kinds().of)
    except etree.XMLSyntaxError as error:
        raise archive.damaged() from error
    if not found:
        raise archive.refusal("holds no text")
    meta = archive.xml("meta.xml")
    title, author = (
        "" if meta is None else meta.findtext(f".//{{*}}{key}", "") for key in ("title", "initial-creator")
    )
    stated = Stated(title=title, authors=(author,))
    return document_of(found, stated, media_type=MEDIA_TYPE, name=name, file=file)


class _Kinds:
    """What paragraphs are by their styles, which stand before them."""

    def __init__(self) -> None:
        self._styles = dict(_STYLES)
        self._item = False

    def of(self, tag: str, attributes: Mapping[str, str]) -> BlockKind | None:
        """The kind of the paragraph that begins with `tag`; styles are noted on the way."""
        if tag == "style:style":
            kind = self._styles.get(attributes.get(f"{_STYLE}parent-style-name", ""))
            if kind is not None:
                self._styles[attributes.get(f"{_STYLE}name", "")] = kind
        if tag == "text:h":
            return BlockKind.HEADING
        if tag == "text:list-item":
            self._item = True
        if tag != "text:p":
            return None
        first, self._item = self._item, False
        return self._styles.get(attributes.get(_STYLE_OF_PARAGRAPH, "")) or (BlockKind.ITEM if first else None)
