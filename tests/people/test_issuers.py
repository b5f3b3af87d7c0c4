# SPDX-License-Identifier: Apache-2.0
"""Whose document it is by the words around its noun; one sentence of our own for each way."""

from __future__ import annotations

import pytest

from tests.people.marked import rows

ISSUED = [
    ("The clerk held up a letter from the river police. “Stop,” <s1>it</s1> said, <q1>“or sink.”</q1>", "river police"),
    (
        "Roofs leak, according to <s1>a Quay Trust report seen by the Salt Herald</s1>: <q1>all of them</q1>.",
        "Quay Trust",
    ),
]


@pytest.mark.parametrize(("marked", "body"), ISSUED)
def test_whose_document_it_is(marked: str, body: str) -> None:
    assert [row.organization for row in rows(marked)] == [body]
