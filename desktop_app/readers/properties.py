# SPDX-License-Identifier: Apache-2.0
"""What a document says of itself: the head that its readers see, and the properties that programs keep beside it.

Programs fill properties by themselves, with the name of a draft or of whoever sat at the machine; such are left out.
What the document shows comes first. The day on which a file was made is not that of publication and never taken.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from desktop_app.base.resources import listed
from desktop_app.model.document import Document
from desktop_app.model.layout import BlockKind
from desktop_app.readers.headlines import is_affiliation, is_name
from desktop_app.readers.heads import heading_of
from desktop_app.readers.paragraphs import Paragraph, joined, laid_out

_HEAD = 3000
"""Code points at the top of a text where a title that it bears would stand."""
_LONGEST_TITLE = 300
_PROGRAM = re.compile(r"(?:microsoft|libreoffice|openoffice)\b.*\s-\s", re.IGNORECASE)
_FILE = re.compile(
    r"\.(?:docx?|dotx?|dvi|eps|html?|indd|odt|pages|pdf|pptx?|ps|pub|qxd|qxp|rtf|tex|txt|wpd|xlsx?)$", re.IGNORECASE
)
_ADDRESS = re.compile(r"(?:https?|file|about):|www\.", re.IGNORECASE)
_WORKING_NAME = re.compile(r"\S*[\d_]\S*")
_NUMBERED = re.compile(r"[\s(\-]*\d*\)?$")
_WORD = re.compile(r"[^\W\d_]{2,}")
_INK = re.compile(r"[^\W_]+")
_BETWEEN_NAMES = re.compile(r"\s*(?:;|&|\band\b)\s*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """What the properties of a document say, as they stand there."""

    title: str = ""
    authors: tuple[str, ...] = ()
    publication: str = ""
    published: str | None = None
    url: str = ""


def document_of(some: Sequence[Paragraph], stated: Stated, *, media_type: str, name: str, file: str) -> Document:
    """The document of these paragraphs, one at least; a headline may quote somebody, so that it is no mere heading."""
    first, *rest = some
    if first.kind is BlockKind.HEADING:
        first = Paragraph(first.text)
    text, layout = laid_out([first, *rest])
    return replace(described(text, stated, media_type=media_type, name=name, file=file), layout=layout)


def described(text: str, stated: Stated, *, media_type: str, name: str, file: str) -> Document:
    """The document with this canonical text: its own head, and where that is silent what is `stated`, junk left out."""
    heading = heading_of(text)
    title = stated_title(stated.title)
    if heading.title and not _bears(text, title):
        title = heading.title
    return Document(
        text=text,
        title=title,
        authors=heading.authors or tuple(dict.fromkeys(stated_authors(stated.authors))),
        publication=heading.publication or joined(stated.publication),
        published=heading.published or stated.published,
        url=stated.url,
        media_type=media_type,
        name=name,
        file=file,
        head=heading.head,
    )


def stated_title(title: str) -> str:
    """`title` of a document's properties on one line; "" where it is no title but what a program put there."""
    words = joined(title)
    junk = (
        len(words) > _LONGEST_TITLE
        or not _WORD.search(words)
        or _PROGRAM.match(words)
        or _FILE.search(words)
        or _ADDRESS.match(words)
        or _WORKING_NAME.fullmatch(words)
        or listed(_NUMBERED.sub("", words).lower(), "no_titles")
    )
    return "" if junk else words


def stated_authors(authors: Iterable[str]) -> Iterator[str]:
    """The names of persons among `authors` of a document's properties: "Roe, Jane; John Poe" are Jane Roe and John Poe.

    A single word is as a rule what somebody is called at a computer.
    """
    for some in authors:
        for part in _BETWEEN_NAMES.split(joined(some)):
            for name in _in_order(part):
                if (
                    " " in name
                    and is_name(name)
                    and not is_affiliation(name)
                    and not listed(name.lower(), "no_authors")
                ):
                    yield name


def _in_order(part: str) -> list[str]:
    names = [name.strip() for name in part.split(",") if name.strip()]
    if len(names) == 2 and " " not in names[0] and len(names[1].split()) <= 2:
        return [f"{names[1]} {names[0]}"]
    return names


def _bears(text: str, title: str) -> bool:
    return bool(title) and _folded(title) in _folded(text[:_HEAD])


def _folded(text: str) -> str:
    return f" {' '.join(_INK.findall(text.casefold()))} "
