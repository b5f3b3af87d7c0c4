# SPDX-License-Identifier: Apache-2.0
"""Of several statements about somebody those that tell more; one sentence of our own for each."""

from __future__ import annotations

import pytest

from desktop_app.people.statements.choice import informative
from tests.people.statements.test_roles import stated


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Ada Quill, a welder by training, left.", ["welder"]),
        ("Ada Quill, who has pushed carts since May, left.", ["has pushed carts since May"]),
    ],
)
def test_what_tells_less_is_left_out(text: str, roles: list[str]) -> None:
    kept = informative(stated(text, "Ada Quill"), text)
    assert [s.role.of(text) for s in kept if s.role is not None] == roles
