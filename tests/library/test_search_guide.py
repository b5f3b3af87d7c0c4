# SPDX-License-Identifier: Apache-2.0
"""The guide to the search language names every field and value, and all that it shows can be searched."""

from __future__ import annotations

import re
from pathlib import Path

from desktop_app.library.finding.search_language import CHOICES, FIELDS, parse

GUIDE = (Path(__file__).resolve().parents[2] / "docs" / "search.md").read_text(encoding="utf-8")
SHOWN = re.findall(r"`([^`]+)`", GUIDE)


def test_every_field_is_explained() -> None:
    explained = {field for shown in SHOWN for field in re.findall(r"(\w+):", shown)}
    assert set(FIELDS) - explained == {"quotation"}, "quotation: is the long form of quote:"


def test_every_value_is_explained() -> None:
    for field, values in CHOICES.items():
        (line,) = (line for line in GUIDE.splitlines() if line.startswith(f"| `{field}:"))
        for value in set(values) - {"speech"}:
            assert f"`{value}`" in line or f"`{field}:{value}`" in line, (field, value)


def test_every_example_can_be_searched() -> None:
    for shown in SHOWN:
        if not shown.endswith(":"):
            assert parse(shown), shown
