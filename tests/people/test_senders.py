# SPDX-License-Identifier: Apache-2.0
"""Which body gave out what is written, where the text brings it in; one sentence of our own for each way."""

from __future__ import annotations

import pytest

from tests.people.marked import rows

SENT = [
    ("The Salt Council issued a statement in May. <s1>The statement</s1> said <q1>no</q1>.", "Salt Council"),
    ("It rained, the Salt Council said in a statement. <s1>The statement</s1> said <q1>no</q1>.", "Salt Council"),
    ("The Salt Council on Monday published <s1>a report</s1> that said <q1>no</q1>.", "Salt Council"),
    ("The Salt Council read a letter. <s1>The letter</s1> said <q1>no</q1>.", None),
    ("Odile Brandt issued a statement. <s1>The statement</s1> said <q1>no</q1>.", None),
    ("The Salt Council issued a report. <s1>The letter</s1> said <q1>no</q1>.", None),
]


@pytest.mark.parametrize(("marked", "body"), SENT)
def test_who_gave_out_a_document(marked: str, body: str | None) -> None:
    assert [row.organization for row in rows(marked)] == [body]
