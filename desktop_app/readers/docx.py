# SPDX-License-Identifier: Apache-2.0
"""Word documents (Office Open XML, ECMA-376): their text without notes, comments, headers and what was struck out."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping

from desktop_app.model.document import Document
from desktop_app.model.layout import BlockKind
from desktop_app.readers.archive import Archive
from desktop_app.readers.properties import Stated, document_of
from desktop_app.readers.styles import kind_of_style

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
SUFFIXES = (".docx", ".docm", ".dotx")
_RELATIONS = "_rels/.rels"
_MAIN = ("officeDocument", "word/document.xml")
_CORE = ("core-properties", "docProps/core.xml")
_NAMESPACES = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
}


def is_docx(archive: Archive) -> bool:
    """Whether a zipped document is a Word document."""
    main = _part(archive, *_MAIN)
    return main.startswith("word/") and main in archive


def read_docx(archive: Archive, *, name: str, file: str) -> Document:
    """The document in a Word file.

    :raises UnreadableFile: where it is damaged, encrypted, holds no text or would fill the memory.
    """
    # Imported here: lxml takes a while, and most files are plain text.
    from lxml import etree

    from desktop_app.readers.office_xml import Dialect, paragraphs_of

    main = _part(archive, *_MAIN)
    styles = _styles(archive, posixpath.join(posixpath.dirname(main), "styles.xml"))

    def kind_of(tag: str, attributes: Mapping[str, str]) -> BlockKind | None:
        if tag == "w:pStyle":
            return styles.get(_value(attributes))
        return BlockKind.ITEM if tag == "w:numPr" else None

    dialect = Dialect(
        namespaces=_NAMESPACES,
        paragraphs={"w:p"},
        words={"w:t"},
        skipped={"w:del", "w:moveFrom", "w:rt", "mc:Fallback"},
        breaks={"w:br", "w:cr"},
        replaced={"w:tab": " ", "w:ptab": " ", "w:noBreakHyphen": "-"},
        rows={"w:tr"},
        cells={"w:tc"},
    )
    try:
        found = paragraphs_of(archive.read(main), dialect, kind_of)
    except etree.XMLSyntaxError as error:
        raise archive.damaged() from error
    if not found:
        raise archive.refusal("holds no text")
    core = archive.xml(_part(archive, *_CORE))
    title, author = ("" if core is None else core.findtext(f"{{*}}{key}", "") for key in ("title", "creator"))
    stated = Stated(title=title, authors=(author,))
    return document_of(found, stated, media_type=MEDIA_TYPE, name=name, file=file)


def _part(archive: Archive, relation: str, usual: str) -> str:
    """The name of the part that the package names for `relation`, else the `usual` one."""
    relations = archive.xml(_RELATIONS)
    for each in () if relations is None else relations.iter("{*}Relationship"):
        if each.get("Type", "").rpartition("/")[2] == relation:
            target: str = each.get("Target", "")
            return posixpath.normpath(target).lstrip("/")
    return usual


def _styles(archive: Archive, name: str) -> dict[str, BlockKind]:
    """What the paragraphs of a style are, by its id."""
    root = archive.xml(name)
    if root is None:
        return {}
    space = root.tag[: root.tag.find("}") + 1]
    found: dict[str, BlockKind] = {}
    for style in root.iter(f"{space}style"):
        named = style.find(f"{space}name")
        kind = None if named is None else kind_of_style(named.get(f"{space}val", ""))
        if kind is not None:
            found[style.get(f"{space}styleId", "")] = kind
    return found


def _value(attributes: Mapping[str, str]) -> str:
    return next((value for key, value in attributes.items() if key.endswith("}val")), "")
