# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import pytest

from desktop_app.readers.styles import kind_of_style


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("heading 1", "heading"),
        ("Title", "heading"),
        ("List Bullet 2", "item"),
        ("Intense Quote", "quote"),
        ("Quotations", "quote"),
        ("Block Text", "quote"),
        ("Normal", None),
        ("Headingless", None),
        ("", None),
    ],
)
def test_built_in_styles_tell_what_a_paragraph_is(name: str, kind: str | None) -> None:
    found = kind_of_style(name)
    assert (found and found.value) == kind
