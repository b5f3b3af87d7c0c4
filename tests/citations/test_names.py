# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.citations.names import Name, parse_name


@pytest.mark.parametrize(
    ("written", "family", "initials", "suffix"),
    [
        ("Abdullah Saeed Qureshi", "Qureshi", "A. S.", ""),
        ("Jane Roe", "Roe", "J.", ""),
        ("Roe, Jane", "Roe", "J.", ""),
        ("Jean-Paul Sartre", "Sartre", "J.-P.", ""),
        ("J.K. Rowling", "Rowling", "J. K.", ""),
        ("J. K. Rowling", "Rowling", "J. K.", ""),
        ("JK Rowling", "Rowling", "J. K.", ""),
        ("Ludwig van Beethoven", "van Beethoven", "L.", ""),
        ("Charles de Gaulle", "de Gaulle", "C.", ""),
        ("Dick Van Dyke", "Van Dyke", "D.", ""),
        ("Oscar de la Renta", "de la Renta", "O.", ""),
        ("José Ortega y Gasset", "Ortega y Gasset", "J.", ""),
        ("Mary Ben Smith", "Smith", "M. B.", ""),
        ("John Smith Jr.", "Smith", "J.", "Jr."),
        ("John Smith, Jr.", "Smith", "J.", "Jr."),
        ("Roe, Jane, III", "Roe", "J.", "III"),
        ("JANE O'NEIL-ROE", "O'Neil-Roe", "J.", ""),
        ("  Élodie   Ångström ", "Ångström", "É.", ""),
    ],
)
def test_persons(written: str, family: str, initials: str, suffix: str) -> None:
    name = parse_name(written)
    assert (name.family, name.initials, name.suffix, name.literal) == (family, initials, suffix, "")


@pytest.mark.parametrize(
    "written",
    ["Reuters", "The Associated Press", "Associated Press", "Staff and agencies", "李 明", "van Berg", "R2 D2"],
)
def test_what_is_no_persons_name_stays_whole(written: str) -> None:
    assert parse_name(written) == Name(literal=written)


def test_full_and_short_names() -> None:
    name = parse_name("van Beethoven, Ludwig, Jr.")
    assert (name.full, name.short) == ("Ludwig van Beethoven Jr.", "van Beethoven")
    assert parse_name("Reuters").full == parse_name("Reuters").short == "Reuters"


@given(st.text(max_size=60))
def test_any_text_is_some_name(written: str) -> None:
    name = parse_name(written)
    assert bool(name.short) == bool(written.strip())
    assert isinstance(name.initials, str)
