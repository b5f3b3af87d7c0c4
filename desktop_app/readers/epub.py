# SPDX-License-Identifier: Apache-2.0
"""E-books (EPUB 2 and 3): the pages of the spine one after the other, without the table of contents."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote

from desktop_app.model.document import Document
from desktop_app.readers.archive import Archive
from desktop_app.readers.body_text import with_tables
from desktop_app.readers.dates import clean_date
from desktop_app.readers.encoding import decode
from desktop_app.readers.paragraphs import Paragraph
from desktop_app.readers.properties import Stated, document_of

MEDIA_TYPE = "application/epub+zip"
SUFFIXES = (".epub",)
_CONTAINER = "META-INF/container.xml"
_ENCRYPTION = "META-INF/encryption.xml"
_ROLE = "{http://www.idpf.org/2007/opf}role"
_PAGES = ("application/xhtml+xml", "text/html")


def is_epub(archive: Archive) -> bool:
    """Whether a zipped document is an e-book."""
    return _CONTAINER in archive


def read_epub(archive: Archive, *, name: str, file: str) -> Document:
    """The document in an e-book.

    :raises UnreadableFile: where it is damaged, encrypted, holds no text or would fill the memory.
    """
    place = _package_place(archive)
    package = archive.xml(place)
    if package is None:
        raise archive.damaged()
    locked = _locked(archive)
    found: list[Paragraph] = []
    for page in _pages(package, posixpath.dirname(place)):
        if page in locked:
            raise archive.refusal("is an encrypted e-book: its publisher locked it")
        found += _paragraphs(archive.read(page), page)
    if not found:
        raise archive.refusal("holds no text")
    return document_of(found, _stated(package), media_type=MEDIA_TYPE, name=name, file=file)


def _package_place(archive: Archive) -> str:
    container = archive.xml(_CONTAINER)
    root = None if container is None else next(container.iter("{*}rootfile"), None)
    return "" if root is None else posixpath.normpath(root.get("full-path", ""))


def _locked(archive: Archive) -> frozenset[str]:
    """The parts that are encrypted; fonts are in many books that anybody may read."""
    root = archive.xml(_ENCRYPTION)
    references = () if root is None else root.iter("{*}CipherReference")
    return frozenset(posixpath.normpath(unquote(each.get("URI", ""))) for each in references)


def _pages(package: Any, folder: str) -> Iterator[str]:
    items = {item.get("id"): item for item in package.iter("{*}item")}
    for reference in package.iter("{*}itemref"):
        item = items.get(reference.get("idref"))
        if item is None or reference.get("linear") == "no" or "nav" in item.get("properties", "").split():
            continue
        if item.get("media-type") in _PAGES:
            yield posixpath.normpath(posixpath.join(folder, unquote(item.get("href", ""))))


def _paragraphs(data: bytes, page: str) -> list[Paragraph]:
    # Imported here: lxml takes a while, and most files are plain text.
    from desktop_app.readers.page_tree import page_tree

    return with_tables(page_tree(decode(data, name=page)))


def _stated(package: Any) -> Stated:
    def told(key: str) -> list[str]:
        return [each.text or "" for each in package.iter(f"{{http://purl.org/dc/elements/1.1/}}{key}")]

    creators = package.iter("{http://purl.org/dc/elements/1.1/}creator")
    addresses = (word for word in (*told("source"), *told("identifier")) if word.startswith(("http://", "https://")))
    return Stated(
        title=next(iter(told("title")), ""),
        authors=tuple(each.text or "" for each in creators if each.get(_ROLE, "aut") == "aut"),
        publication=next(iter(told("publisher")), ""),
        published=next((date for date in map(clean_date, told("date")) if date), None),
        url=next(addresses, ""),
    )
