# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import pytest

from desktop_app.base.resources import path
from desktop_app.readers.headlines import byline
from desktop_app.readers.heads import heading_of


def test_the_sample_article() -> None:
    text = path("samples", "alibaba-axa.txt").read_text(encoding="utf-8")
    found = heading_of(text)
    assert found.title == "Alibaba Group Takes a Step Further in the Fight Against Fakes"
    assert (found.authors, found.publication, found.published) == (("Abdullah Saeed Qureshi",), "", None)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Jane Roe", ("Jane Roe",)),
        ("BY JANE ROE AND JOHN POE", ("JANE ROE", "JOHN POE")),
        ("By: Jane Roe Published: May 12, 2016", ("Jane Roe",)),
        ("By Jane Roe, Staff Writer", ("Jane Roe",)),
        ("By Jane Roe, John Poe and Ludwig van Berg", ("Jane Roe", "John Poe", "Ludwig van Berg")),
        ("By J.K. Roe & Mary-Ann O’Neil Jr.", ("J.K. Roe", "Mary-Ann O’Neil Jr.")),
        ("Written by Zoë Ångström | 4 min read", ("Zoë Ångström",)),
        ("By Jane Roe of The Post", ("Jane Roe",)),
        ("By The Associated Press", ("The Associated Press",)),
        ("By Jane Roe, Seedling", ("Jane Roe",)),
        ("By The Sea", ()),
        ("By the time he came home, it was dark.", ()),
        ("By Monday the port had closed", ()),
        ("By 2016, 40% had left", ()),
        ("Bye Jane", ()),
        ("By", ()),
    ],
)
def test_bylines(line: str, names: tuple[str, ...]) -> None:
    assert byline(line) == names


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Port reopens after storm\n\nThe port of Marlow", "Port reopens after storm"),
        ("# Port reopens\n\nThe port of Marlow", "Port reopens"),
        ("Mayor Says ‘Port Is Open.’\n\nThe port of Marlow", "Mayor Says ‘Port Is Open’"),
        ("Is the port open?\n\nThe port of Marlow", "Is the port open?"),
        ("\n\n  Port reopens \n\nThe port", "Port reopens"),
        ("The port of Marlow opened again on Monday.\n\nShips came.", ""),
        ("Port reopens\nafter storm\n\nThe port", ""),
        ("By Jane Roe\n\nThe port of Marlow", ""),
        ("May 12, 2016\n\nThe port of Marlow", ""),
        ("He said:\n\n“Yes.”", ""),
        ("word " * 40 + "\n\nThe port", ""),
        ("", ""),
        ("---\n\n***", ""),
    ],
)
def test_titles(text: str, title: str) -> None:
    assert heading_of(text).title == title


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("May 12, 2016", "2016-05-12"),
        ("Published: 12 May 2016", "2016-05-12"),
        ("Posted on Sept. 3rd, 2020 at 3 p.m.", "2020-09-03"),
        ("Updated 10 May 2016 10:15 GMT", "2016-05-10"),
        ("By Jane Roe | May 12, 2016", "2016-05-12"),
        ("MARLOW, May 12, 2016 (Wire) — The port is open.", "2016-05-12"),
        ("MARLOW, May 12, 2016 /PRNewswire/ -- Acme said.", "2016-05-12"),
        ("On May 12, 2016, the port burned.", None),
        ("MARLOW, May 12 (Wire) — The port is open.", None),
        ("05/12/2016", None),
    ],
)
def test_dates(line: str, published: str | None) -> None:
    assert heading_of(f"Port reopens\n\n{line}\n\nThe port").published == published


def test_a_date_far_below_is_not_the_articles() -> None:
    assert heading_of("Line\n\n" * 20 + "May 12, 2016\n").published is None
