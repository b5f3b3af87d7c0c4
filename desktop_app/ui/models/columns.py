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
from desktop_app.ui.reasons import state_in_words
from desktop_app.ui.terms import term
from desktop_app.ui.translation import mark, number, percent, tr, tr_n


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
    words = ["starred" if row.starred else "", row.status, "doubtful" if row.doubtful else ""]
    return ", ".join(term(word) for word in (*words, "reprint" if row.reprint else "") if word)


def _articles(row: Row) -> str:
    return number(row.articles) if row.articles > 1 else ""


def _percent(row: Row) -> str:
    return percent(row.certainty)


def field_in_words(row: Row, field: str) -> str:
    """Return role or organization, with a question mark if it is not likely enough to be cited."""
    value: str = getattr(row, field)
    return f"{value}?" if field in row.doubted else value


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
    ColumnSpec(name="role", title=mark("Role"), text=lambda row: field_in_words(row, "role"), gives_way=3,
               characters=22, least=11, sort=Column.ROLE, field=Field.ROLE),
    ColumnSpec(name="organization", title=mark("Organization"), gives_way=2,
               text=lambda row: field_in_words(row, "organization"),
               characters=24, least=13, sort=Column.ORGANIZATION, field=Field.ORGANIZATION),
    ColumnSpec(name="quotation", title=mark("Quotation"), text=lambda row: single_line(row.quotation), characters=70,
               least=38, sort=Column.QUOTATION),
    ColumnSpec(name="form", title=mark("Form"), text=lambda row: term(row.form.value), characters=5, least=5,
               gives_way=1, sort=Column.FORM, field=Field.FORM),
    ColumnSpec(name="document", title=mark("Document"), text=document_of, characters=28, least=12, gives_way=4,
               sort=Column.DOCUMENT),
    ColumnSpec(name="date", title=mark("Date"), text=lambda row: row.published, characters=12, least=11, gives_way=5,
               sort=Column.DATE),
    ColumnSpec(name="state", title=mark("State"), text=state_in_words, characters=16, least=9, gives_way=6,
               sort=Column.CERTAINTY),
    ColumnSpec(name="articles", title=mark("Articles"), text=_articles, characters=8, least=8, gives_way=7),
    ColumnSpec(name="certainty", title=mark("Certainty"), text=_percent, characters=11, least=11,
               sort=Column.CERTAINTY, hidden=True),
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
    office = (field_in_words(row, "role"), field_in_words(row, "organization"))
    marks = (term("starred") if row.starred else "", term(row.state))
    who = (row.speaker or tr("Nobody named"), *office, term(row.form.value), *marks)
    where = (document_of(row), date_in_words(row.published), in_articles(row))
    return f"{', '.join(filter(None, who))}: {single_line(row.quotation)} — {', '.join(filter(None, where))}"


def foot(row: Row) -> str:
    """Return the line below the words in the reading list: "direct · trade · to check, “he”: Starmer or Blair?"."""
    known = (in_articles(row), term(row.form.value), ", ".join(row.tags), state_in_words(row))
    return " · ".join(filter(None, known))


def in_articles(row: Row) -> str:
    """Return "in 3 articles" or "reprint, in 3 articles"; "" where one article alone has the quotation."""
    articles = tr_n("in %n article", "in %n articles", row.articles) if row.articles > 1 else ""
    return ", ".join(filter(None, (tr("reprint") if row.reprint else "", articles)))
