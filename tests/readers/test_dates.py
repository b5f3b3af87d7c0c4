# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import pytest

from desktop_app.readers.dates import clean_date, find_date, printed_date


@pytest.mark.parametrize(
    ("line", "iso"),
    [
        ("May 12, 2016", "2016-05-12"),
        ("Thursday, 12 May 2016, 10:15", "2016-05-12"),
        ("Sept. 3rd, 2020", "2020-09-03"),
        ("the 1st of June 1999", "1999-06-01"),
        ("2016-05-12T10:00:00Z", "2016-05-12"),
        ("DECEMBER 1 2021", "2021-12-01"),
    ],
)
def test_dates_as_printed(line: str, iso: str) -> None:
    found = find_date(line)
    assert found is not None
    assert found[0] == iso


@pytest.mark.parametrize(
    "line", ["05/12/2016", "May 12", "12 2016", "February 30, 2016", "Maybe 12, 2016", "May 2016", ""]
)
def test_what_is_no_full_date(line: str) -> None:
    assert find_date(line) is None


def test_the_place_of_a_date() -> None:
    line = "On May 12, 2016 it rained"
    found = find_date(line)
    assert found is not None
    assert line[found[1] : found[2]] == "May 12, 2016"


@pytest.mark.parametrize(
    ("value", "clean"),
    [
        ("2016-05-12", "2016-05-12"),
        ("2016-05-12T10:00:00Z", "2016-05-12"),
        ("2016-05", "2016-05"),
        ("2016", "2016"),
        ("2016-13-01", None),
        ("yesterday", None),
        ("20160512", None),
        ("", None),
    ],
)
def test_iso_dates_are_cleaned(value: str, clean: str | None) -> None:
    assert clean_date(value) == clean


@pytest.mark.parametrize(
    ("line", "iso"),
    [
        ("25/12/2016", "2016-12-25"),
        ("12/25/2016", "2016-12-25"),
        ("5.5.2016", "2016-05-05"),
        ("2016/05/12", "2016-05-12"),
        ("05/12/2016", None),
        ("June 2019", "2019-06"),
        ("Thursday, May 12", None),
        ("2 hours ago", None),
    ],
)
def test_dates_in_part_or_in_figures(line: str, iso: str | None) -> None:
    found = printed_date(line)
    assert found is not None
    assert found.iso == iso
    assert line[found.start : found.end] in line
