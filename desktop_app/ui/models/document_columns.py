# SPDX-License-Identifier: Apache-2.0
"""The columns of the list of documents."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from desktop_app.model.documents import DocumentColumn, DocumentField, DocumentRow
from desktop_app.ui.models.columns import date_in_words, single_line
from desktop_app.ui.terms import quotations
from desktop_app.ui.translation import mark, number, tr


class DocumentColumnSpec(NamedTuple):
    """One column; `characters` is its width in average characters of the font. Where there is no room, the columns with
    the highest `gives_way` are left out at first. `many` where what is typed is done to all that are selected."""

    title: str
    text: Callable[[DocumentRow], str]
    characters: int
    gives_way: int = 0
    sort: DocumentColumn | None = None
    field: DocumentField | None = None
    many: bool = False
    numeric: bool = False

    @property
    def head(self) -> str:
        """The title in the window's language."""
        return tr(self.title)


DOCUMENT_COLUMNS: tuple[DocumentColumnSpec, ...] = (
    DocumentColumnSpec(title=mark("Title"), text=lambda row: single_line(row.shown), characters=26,
                       sort=DocumentColumn.TITLE, field=DocumentField.TITLE),
    DocumentColumnSpec(title=mark("Authors"), text=lambda row: "; ".join(row.authors), characters=16, gives_way=2,
                       sort=DocumentColumn.AUTHORS, field=DocumentField.AUTHORS, many=True),
    DocumentColumnSpec(title=mark("Publication"), text=lambda row: row.publication, characters=16, gives_way=1,
                       sort=DocumentColumn.PUBLICATION, field=DocumentField.PUBLICATION, many=True),
    DocumentColumnSpec(title=mark("Date"), text=lambda row: row.published, characters=12, sort=DocumentColumn.DATE,
                       field=DocumentField.PUBLISHED, many=True),
    DocumentColumnSpec(title=mark("Kind"), text=lambda row: row.kind, characters=10, gives_way=3,
                       sort=DocumentColumn.KIND),
    DocumentColumnSpec(title=mark("Found"), text=lambda row: number(row.quotations), characters=6,
                       sort=DocumentColumn.QUOTATIONS, numeric=True),
    DocumentColumnSpec(title=mark("Added"), text=lambda row: row.added[:10], characters=12, gives_way=4,
                       sort=DocumentColumn.ADDED),
    DocumentColumnSpec(title=mark("Address"), text=lambda row: row.url, characters=22, gives_way=5,
                       field=DocumentField.URL),
    DocumentColumnSpec(title=mark("Pages"), text=lambda row: number(row.pages) if row.pages else "", characters=6,
                       gives_way=6, sort=DocumentColumn.PAGES, numeric=True),
    DocumentColumnSpec(title=mark("Passage"), text=lambda row: row.excerpt, characters=44),
)  # fmt: skip
TITLE = 0
PASSAGE = len(DOCUMENT_COLUMNS) - 1
"""There while the texts are searched."""


def document_sentence(row: DocumentRow) -> str:
    """The row as one sentence for a screen reader."""
    found = quotations(row.quotations)
    parts = (row.shown, "; ".join(row.authors), row.publication, date_in_words(row.published), row.kind, found)
    return ", ".join(part for part in parts if part)
