# SPDX-License-Identifier: Apache-2.0
"""The paragraphs of word processors' XML, parsed element by element, so that no tree fills the memory."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping
from dataclasses import dataclass, field

from lxml import etree

from desktop_app.model.layout import BlockKind
from desktop_app.readers.paragraphs import Paragraph, joined
from desktop_app.readers.tables import row_of

KindOf = Callable[[str, Mapping[str, str]], BlockKind | None]
"""What the paragraph is in which an element with these attributes begins; None where it does not tell."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dialect:
    """The names of the elements of a word processor, with the prefixes that `namespaces` give."""

    namespaces: Mapping[str, str]
    paragraphs: Container[str]
    skipped: Container[str]
    """Nothing in them is read."""
    breaks: Container[str]
    """Where a paragraph ends that goes on in another line."""
    replaced: Mapping[str, str]
    """What stands for an element, before its own text."""
    rows: Container[str]
    cells: Container[str]
    words: Container[str] | None = None
    """The elements whose text is read; None for all of those in a paragraph."""


@dataclass(slots=True)
class _Open:
    """A paragraph that has begun."""

    kind: BlockKind | None
    pieces: list[str] = field(default_factory=list)


def paragraphs_of(data: bytes, dialect: Dialect, kind_of: KindOf) -> list[Paragraph]:
    """The paragraphs of the XML in `data` in its order, what a text box holds before the paragraph that it hangs on.

    No entity is expanded, and nothing outside `data` is looked at.

    :raises lxml.etree.XMLSyntaxError: where it is no XML.
    """
    target = _Target(dialect, kind_of)
    parser = etree.XMLParser(target=target, resolve_entities=False, no_network=True, load_dtd=False)
    etree.fromstring(data, parser)
    return target.found


class _Target:
    """The target of the parser; `found` is the list of paragraphs."""

    def __init__(self, dialect: Dialect, kind_of: KindOf) -> None:
        self.found: list[Paragraph] = []
        self._dialect = dialect
        self._kind_of = kind_of
        self._names: dict[str, str] = {}
        self._skipping = 0
        self._words = 0
        self._open: list[_Open] = []
        # A list of paragraphs for what lies around, and one for each open row and cell.
        self._around: list[list[Paragraph]] = [self.found]
        self._cells: list[list[list[Paragraph]]] = []

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        name = self._name(tag)
        dialect = self._dialect
        if self._skipping or name in dialect.skipped:
            self._skipping += 1
            return
        kind = self._kind_of(name, attributes)
        if name in dialect.paragraphs:
            self._open.append(_Open(kind))
        elif kind is not None and self._open:
            self._open[-1].kind = self._open[-1].kind or kind
        if name in dialect.rows:
            self._cells.append([])
        elif name in dialect.cells and self._cells:
            self._cells[-1].append([])
            self._around.append(self._cells[-1][-1])
        elif name in dialect.breaks:
            self._end_line()
        elif self._open and name in dialect.replaced:
            self._open[-1].pieces.append(dialect.replaced[name])
        if dialect.words is not None and name in dialect.words:
            self._words += 1

    def end(self, tag: str) -> None:
        """An element ends."""
        if self._skipping:
            self._skipping -= 1
            return
        name = self._name(tag)
        dialect = self._dialect
        if name in dialect.paragraphs and self._open:
            self._end_line()
            self._open.pop()
        elif name in dialect.cells and self._cells:
            self._around.pop()
        elif name in dialect.rows:
            self._around[-1].extend(row_of(self._cells.pop()))
        if dialect.words is not None and name in dialect.words:
            self._words -= 1

    def data(self, text: str) -> None:
        """Text, in pieces as they come."""
        if self._open and not self._skipping and (self._words or self._dialect.words is None):
            self._open[-1].pieces.append(text)

    def close(self) -> None:
        """The document has ended."""

    def _end_line(self) -> None:
        if not self._open:
            return
        pieces = self._open[-1].pieces
        if text := joined("".join(pieces)):
            self._around[-1].append(Paragraph(text, self._open[-1].kind))
        pieces.clear()

    def _name(self, tag: str) -> str:
        name = self._names.get(tag)
        if name is None:
            space, _, local = tag.rpartition("}")
            prefix = self._dialect.namespaces.get(space[1:], "")
            name = self._names[tag] = f"{prefix}:{local}"
        return name
