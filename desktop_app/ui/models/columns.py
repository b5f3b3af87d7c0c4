# SPDX-License-Identifier: Apache-2.0
"""The columns of the list: their titles, what they are sorted by, what they show and what can be edited."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from pathlib import PurePath
from typing import NamedTuple

from PySide6.QtCore import QDate, QLocale

from desktop_app.model.query import Column
from desktop_app.model.rows import Row
from desktop_app.ui.terms import term
from desktop_app.ui.translation import mark, number, percent, tr


class Field(StrEnum):
    """What of a quotation can be edited in the list."""

    SPEAKER = "speaker"
    ROLE = "role"
    ORGANIZATION = "organization"
    FORM = "form"


def single_line(text: str) -> str:
    """`text` with every run of white space turned to one space, as a list shows it."""
    return " ".join(text.split())


def _mark(row: Row) -> str:
    """The mark in words; the list draws it as a glyph."""
    words = ("starred" if row.starred else "", row.status, "doubtful" if row.doubtful else "")
    return ", ".join(term(word) for word in words if word)


def _percent(row: Row) -> str:
    return percent(row.confidence)


def document_of(row: Row) -> str:
    """The title; of a document without one the name of its file, since a path elided at its end tells nothing."""
    return single_line(row.title) or PurePath(row.file.replace("\\", "/")).stem or tr("Untitled")


def date_in_words(iso: str) -> str:
    """`2016-05-12` as the user's language writes it; `2016-05` and `2016` likewise; anything else unchanged."""
    locale = QLocale()
    day = QDate.fromString(iso, "yyyy-MM-dd")
    if day.isValid():
        return locale.toString(day, tr("d MMMM yyyy"))
    month = QDate.fromString(f"{iso}-01", "yyyy-MM-dd")
    return locale.toString(month, tr("MMMM yyyy")) if month.isValid() else iso


class ColumnSpec(NamedTuple):
    """One column; `characters` is the width that it likes, `least` the one that it can do with, in average characters
    of the font. Where there is no room, the columns with the highest `gives_way` are left out at first."""

    name: str
    title: str
    text: Callable[[Row], str]
    characters: int
    least: int
    gives_way: int = 0
    sort: Column | None = None
    field: Field | None = None
    hidden: bool = False

    @property
    def head(self) -> str:
        """The title in the window's language."""
        return tr(self.title)


COLUMNS: tuple[ColumnSpec, ...] = (
    ColumnSpec(name="mark", title=mark("Mark"), text=_mark, characters=3, least=3),
    ColumnSpec(name="speaker", title=mark("Speaker"), text=lambda row: row.speaker, characters=24, least=15,
               sort=Column.SPEAKER, field=Field.SPEAKER),
    ColumnSpec(name="role", title=mark("Role"), text=lambda row: row.role, gives_way=3, characters=22, least=11,
               sort=Column.ROLE, field=Field.ROLE),
    ColumnSpec(name="organization", title=mark("Organization"), text=lambda row: row.organization, gives_way=2,
               characters=24, least=13, sort=Column.ORGANIZATION, field=Field.ORGANIZATION),
    ColumnSpec(name="quotation", title=mark("Quotation"), text=lambda row: single_line(row.quotation), characters=70,
               least=38, sort=Column.QUOTATION),
    ColumnSpec(name="form", title=mark("Form"), text=lambda row: term(row.form.value), characters=5, least=5,
               gives_way=1, sort=Column.FORM, field=Field.FORM),
    ColumnSpec(name="document", title=mark("Document"), text=document_of, characters=28, least=12, gives_way=4,
               sort=Column.DOCUMENT),
    ColumnSpec(name="date", title=mark("Date"), text=lambda row: row.published, characters=12, least=11, gives_way=5,
               sort=Column.DATE),
    ColumnSpec(name="confidence", title=mark("Confidence"), text=_percent, characters=11, least=11,
               sort=Column.CONFIDENCE, hidden=True),
)  # fmt: skip

NAMES: tuple[str, ...] = tuple(column.name for column in COLUMNS)
MARK = NAMES.index("mark")
SPEAKER = NAMES.index("speaker")
ROLE = NAMES.index("role")
ORGANIZATION = NAMES.index("organization")
QUOTATION = NAMES.index("quotation")
FORM = NAMES.index("form")


def sentence(row: Row) -> str:
    """The row as one sentence for a screen reader: "Jack Ma, founder, Alibaba, direct: Failing… — Fakes, 12 May…"."""
    who = (row.speaker or tr("Nobody named"), row.role, row.organization, term(row.form.value), _mark(row))
    where = (document_of(row), date_in_words(row.published))
    return f"{', '.join(filter(None, who))}: {single_line(row.quotation)} — {', '.join(filter(None, where))}"


# From which probability on something is called so.
_WORDS = ((0.9, mark("high")), (0.7, mark("good")), (0.5, mark("fair")), (0.0, mark("low")))


def word_of(probability: float) -> str:
    """`0.97` -> "high"."""
    return next(tr(word) for least, word in _WORDS if probability >= least)


def confidence_in_words(confidence: float) -> str:
    """`0.97` -> "high confidence (0.97)"."""
    return tr("{high} confidence ({number})", high=word_of(confidence), number=number(confidence, decimals=2))


def foot(row: Row) -> str:
    """What the reading list says of a row below its words: "direct · trade, fakes · reviewed · high confidence…"."""
    known = (term(row.form.value), ", ".join(row.tags), term(row.status), tr("doubtful") if row.doubtful else "")
    return " · ".join([*filter(None, known), confidence_in_words(row.confidence)])
