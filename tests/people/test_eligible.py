# SPDX-License-Identifier: Apache-2.0
"""What may be somebody's role or organization at all; one sentence of our own for each."""

from __future__ import annotations

import pytest

from desktop_app.model.spans import Span
from desktop_app.people.eligible import may_be_role
from desktop_app.people.role_context import Bodies
from desktop_app.people.role_words import Names, Words
from desktop_app.people.roles import Choice
from desktop_app.people.views import View


def span(text: str, part: str) -> Span:
    at = text.index(part)
    return Span(at, at + len(part))


def view(text: str, *persons: str) -> View:
    """What is known of Ada Quill where `persons` are family names of others."""
    name = span(text, "Quill")
    return View(
        text=text,
        kind="person",
        rules=Choice(),
        statements=(),
        roles=(),
        organizations=(),
        places=(name,),
        names=(name,),
        bodies=Bodies(Words(text), Names(Words(text), [name])),
        near=name.start,
        is_nearest=lambda _: True,
        persons=frozenset((person.casefold(),) for person in persons),
    )


@pytest.mark.parametrize("text", ["The elder Quill left.", "It was the elder Mr. Quill."])
def test_what_tells_two_apart_is_no_role(text: str) -> None:
    assert not may_be_role(view(text), "elder", span(text, "elder"))


def test_who_leads_a_church_may_be_its_elder() -> None:
    text = "Ada Quill, an elder of the church, left."
    assert may_be_role(view(text), "elder", span(text, "elder"))
