# SPDX-License-Identifier: Apache-2.0
"""Whose document it is by the words around its noun; one sentence of our own for each way."""

from __future__ import annotations

import pytest

from desktop_app.model.speaker import Kind
from tests.people.marked import rows

ISSUED = [
    ("The clerk held up a letter from the river police. “Stop,” <s1>it</s1> said, <q1>“or sink.”</q1>", "river police"),
    (
        "Roofs leak, according to <s1>a Quay Trust report seen by the Salt Herald</s1>: <q1>all of them</q1>.",
        "Quay Trust",
    ),
]


@pytest.mark.parametrize("noun", ["invoice", "judgment", "telegram", "handbill"])
def test_more_that_is_written_speaks(noun: str) -> None:
    row = rows(f"The Quay Trust met. <s1>Its {noun}</s1> says <q1>that all is paid</q1>.")[0]
    assert (row.kind, row.organization) == (Kind.DOCUMENT, "Quay Trust")


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("A memo she signed Monday", "A memo she signed Monday"),
        ("A report her firm published in May", "A report her firm published in May"),
    ],
)
def test_a_clause_about_a_document_is_not_cut_off_at_its_verb(source: str, name: str) -> None:
    assert [row.speaker for row in rows(f"It rained. <s1>{source}</s1> says <q1>that all is well</q1>.")] == [name]


SENT = [
    ("The Salt Council issued a statement in May. <s1>The statement</s1> said <q1>no</q1>.", "Salt Council"),
    ("It rained, the Salt Council said in a statement. <s1>The statement</s1> said <q1>no</q1>.", "Salt Council"),
    ("The Salt Council on Monday published <s1>a report</s1> that said <q1>no</q1>.", "Salt Council"),
    ("The Salt Council read a letter. <s1>The letter</s1> said <q1>no</q1>.", None),
    ("Anna Brandt issued a statement. <s1>The statement</s1> said <q1>no</q1>.", None),
    ("The Salt Council issued a report. <s1>The letter</s1> said <q1>no</q1>.", None),
]


@pytest.mark.parametrize(("marked", "body"), SENT)
def test_who_gave_out_a_document(marked: str, body: str | None) -> None:
    assert [row.organization for row in rows(marked)] == [body]
