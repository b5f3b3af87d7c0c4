# SPDX-License-Identifier: Apache-2.0
"""The page of a speaker over several articles with dates."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.library.finding import pages
from desktop_app.library.library import Library
from desktop_app.model.analysis import Analysis, AttributedQuotation
from desktop_app.model.certainty import Certainty
from desktop_app.model.document import Document
from desktop_app.model.quotation import Form, Quotation
from desktop_app.model.spans import Span
from desktop_app.model.speaker import Attribution
from tests.library.making import library_at, source
from tests.library.test_speakers import person


def said(speaker: Attribution, form: Form = Form.DIRECT, *, real: float = 1.0) -> AttributedQuotation:
    certainty = Certainty(real=real, bounds=1.0, speaker=1.0, role=1.0, organization=1.0)
    return AttributedQuotation(
        quotation=Quotation(content=(Span(1, 7),), form=form), attribution=replace(speaker, certainty=certainty)
    )


def article(library: Library, day: str, *quotations: AttributedQuotation) -> None:
    document = Document(text=f"“Words,” they said on {day or 'some day'}.", title=f"Of {day}", published=day or None)
    library.add([source(Analysis(document=document, quotations=quotations))])


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """A governor who was a senator, in four articles; two of them with the same editor."""
    governor, editor = person("Ada Lind", "Gov.", "GOP"), person("Bo Berg", "editor")
    with library_at(tmp_path / "l.inquit") as made:
        article(made, "2015-11-30", said(person("Ada Lind", "senator", "Republicans")), said(editor))
        article(made, "2016-02-01", said(governor), said(person("Ada Lind", "the governor", "Va."), Form.INDIRECT))
        article(made, "2016-02-09", said(governor), said(editor), said(person("Ada Lind"), real=0.1))
        article(made, "", said(person("Cy Dahl")), said(governor))
        yield made


def test_roles_are_one_line_each_in_order_of_time(library: Library) -> None:
    page = pages.person(library, "Ada Lind")
    assert [(p.name, p.first, p.latest, p.quotations) for p in page.roles] == [
        ("senator", "2015-11-30", "2015-11-30", 1),
        ("governor", "2016-02-01", "2016-02-09", 4),
    ]
    assert [(p.name, p.quotations) for p in page.organizations] == [("Republican Party", 4)]


def test_months_are_counted_with_those_between(library: Library) -> None:
    months = pages.person(library, "Ada Lind").months
    assert [(m.label, m.count) for m in months] == [("2015-11", 1), ("2015-12", 0), ("2016-01", 0), ("2016-02", 3)]
    article(library, "2003-05-01", said(person("Ada Lind")))
    years = pages.person(library, "Ada Lind").months
    assert (len(years), years[0].label, years[-1].count) == (14, "2003", 3), "a long time is counted by years"


def test_who_is_quoted_beside_and_where(library: Library) -> None:
    page = pages.person(library, "Ada Lind")
    assert [(p.name, p.quotations) for p in page.companions] == [("Bo Berg", 2), ("Cy Dahl", 1)]
    assert [(d.title, d.quotations) for d in page.documents] == [
        ("Of 2016-02-09", 1),
        ("Of 2016-02-01", 2),
        ("Of 2015-11-30", 1),
        ("Of ", 1),
    ]
    assert page.documents[1].first == page.quotations[2]


def test_a_page_of_one_form_is_about_that_form(library: Library) -> None:
    page = pages.person(library, "Ada Lind", forms=[Form.INDIRECT])
    assert (len(page.quotations), [m.label for m in page.months], page.companions) == (1, ["2016-02"], ())
    assert page.left_out == 0
    assert pages.person(library, "Ada Lind").left_out == 1
    whole = pages.person(library, "Ada Lind", doubtful=True)
    assert (len(whole.quotations), whole.left_out) == (6, 0)
