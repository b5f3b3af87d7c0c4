# SPDX-License-Identifier: Apache-2.0
"""What speaks against a role that stands near the speaker and is somebody else's."""

from __future__ import annotations

import pytest

from desktop_app.model.spans import Span
from desktop_app.people.held import Held
from desktop_app.people.option_features import RoleFeatures
from desktop_app.people.role_context import Bodies
from desktop_app.people.role_words import Names, Words
from desktop_app.people.roles import Choice, Statement
from desktop_app.people.views import View


def span(text: str, part: str) -> Span:
    at = text.index(part)
    return Span(at, at + len(part))


def features(text: str, role: str, *, others: frozenset[tuple[str, ...]] = frozenset()) -> dict[str, float]:
    """Features of `role` for Ada Quill."""
    words = Words(text)
    name = span(text, "Quill")
    view = View(
        text=text,
        kind="person",
        rules=Choice(),
        statements=(),
        roles=(),
        organizations=(),
        places=(name,),
        names=(name,),
        bodies=Bodies(words, Names(words, [name])),
        near=name.start,
        is_nearest=lambda _: True,
        others_roles=others,
    )
    return RoleFeatures(view).of(role, span(text, role), "clue")


@pytest.mark.parametrize(
    ("text", "role", "mark"),
    [
        ("Ada Quill's newly hired lawyer said so.", "lawyer", "owned_by_self"),
        ("The Quill campaign spokesman said so.", "spokesman", "owned_by_self"),
        ("It was a spokesman for Mrs. Quill who said so.", "spokesman", "serves_self"),
        ("The Republican establishment fears Quill.", "Republican", "goes_on"),
        ("Ada Quill, a Democrat, said so.", "Democrat", "partisan"),
    ],
)
def test_signs_of_another_bearer(text: str, role: str, mark: str) -> None:
    assert features(text, role)[mark] == 1.0


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("The lawyer Ada Quill said so.", "lawyer"),
        ("Ada Quill, the lawyer who said so, left.", "lawyer"),
        ("Ada Quill's friend went. The lawyer left.", "lawyer"),
    ],
)
def test_a_role_of_ones_own_has_none(text: str, role: str) -> None:
    assert not {"owned_by_self", "serves_self", "goes_on", "partisan", "held_by_other"} & set(features(text, role))


def test_a_role_that_is_stated_of_another() -> None:
    text = "Ada Quill met Mona Pell, the mayor. The mayor said so."
    assert "held_by_other" in features(text, "mayor", others=frozenset({("mayor",)}))
    assert "held_by_other" not in features(text, "mayor", others=frozenset({("deputy", "mayor")}))


def test_what_is_stated_of_whom() -> None:
    text = "Ada Quill, director of Corvane, met Mona Pell, the mayor. The witness said so."
    ada, mona = span(text, "Ada Quill"), span(text, "Mona Pell")
    held = Held(
        [
            Statement(ada, span(text, "director"), span(text, "Corvane"), "apposition"),
            Statement(mona, span(text, "mayor"), None, "apposition"),
            Statement(mona, span(text, "witness"), None, "description"),
        ],
        text,
    )
    assert held.roles_of_others("Ada Quill") == held.roles_of_others("Quill") == {("mayor",)}
    assert held.roles_of_others("Mona Pell") == {("director",)}
    assert held.roles_of_others("Ada Quill Mona Pell") == frozenset()
    assert held.organizations_of_others("Mona Pell") == {("corvane",)}
