# SPDX-License-Identifier: Apache-2.0
"""docs/citing.md prints what the program prints, and names everything that a template can name."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.citations import registry
from desktop_app.citations.fields import FILTERS, ITEM_FIELDS
from desktop_app.citations.items import Place
from desktop_app.model.rows import Row
from desktop_app.model.terms import Form, Kind
from tests.citations.test_pandoc import DIFFERENCES

GUIDE = (Path(__file__).resolve().parents[2] / "docs" / "citing.md").read_text(encoding="utf-8")
SECTIONS = dict(re.findall(r"^## [^\n]*\(`([a-z-]+)`\)\n(.*?)(?=^## )", GUIDE, flags=re.MULTILINE | re.DOTALL))
SPOKEN = Row(
    id=1,
    document=1,
    speaker="Ines Vale",
    kind=Kind.PERSON,
    role="miller",
    organization="Hollow Mill",
    quotation="“The river called the wheel ‘idle’ and it was right.”",
    form=Form.DIRECT,
    title="A mill stands still after the dry summer",
    authors=("Jane A. Roe", "John Poe Jr."),
    publication="The Hollow Post",
    published="2024-08-09",
    url="https://post.example/mill",
    start=0,
    end=9,
)
PLACE = Place(page="3")


def test_every_style_has_its_section() -> None:
    assert list(SECTIONS) == list(registry.shipped())


@pytest.mark.parametrize("style", [*registry.shipped()])
def test_the_guide_prints_what_the_program_prints(style: str) -> None:
    blocks = re.findall(r"^```text\n(.*?)\n```$", SECTIONS[style], flags=re.MULTILINE | re.DOTALL)
    assert blocks == [
        registry.cite_all([SPOKEN], style=style, form=form, places={1: PLACE}).text for form in ("full", "short")
    ]


def test_the_guide_shows_an_indirect_quotation_in_each_style() -> None:
    section = GUIDE.partition("## Indirect quotations")[2]
    lines = dict(line.split(": ", 1) for line in section.split("```")[1].strip().splitlines()[1:])
    sentence = "Closing the weir, Vale told the council, would leave the wheel dry until October."
    row = replace(SPOKEN, quotation="the wheel dry until October", context=sentence, form=Form.INDIRECT)
    assert list(lines) == list(registry.shipped())
    for style, line in lines.items():
        assert line in registry.cite_all([row], style=style, places={1: PLACE}).text


def test_everything_that_can_be_named_is_explained() -> None:
    named = set(re.findall(r"`([a-z_]+)`", GUIDE.partition("# Templates")[2]))
    assert set(ITEM_FIELDS) <= named
    assert set(FILTERS) <= named


def test_each_difference_from_pandoc_is_told() -> None:
    for difference in DIFFERENCES:
        assert difference.reason in GUIDE
