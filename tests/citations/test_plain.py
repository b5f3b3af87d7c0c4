# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import pytest

from desktop_app.model.rows import Row
from tests.citations.cited import cite, reference
from tests.exporters.rows import bare, full

SHIPS = "“We are glad to see ships”"
WHO = "Tom Hale, harbour master, Port of Marlow"
URL = "https://harbour.example/a_1?b=2&c=3"


@pytest.mark.parametrize(
    ("row", "text"),
    [
        (full(), f"{SHIPS} ({WHO}, quoted in Jane Roe and John Poe, “Port opens again,” The Harbour Post, "
         f"March 4, 2021, {URL})."),
        (full(authors=(), url=""), f"{SHIPS} ({WHO}, quoted in “Port opens again,” The Harbour Post, March 4, 2021)."),
        (full(title="", url=""), f"{SHIPS} ({WHO}, quoted in Jane Roe and John Poe, The Harbour Post, March 4, 2021)."),
        (full(publication="", published="", url=""), f"{SHIPS} ({WHO}, quoted in Jane Roe and John Poe, "
         "“Port opens again,” n.d.)."),
        (full(published="2021-03", url=""), f"{SHIPS} ({WHO}, quoted in Jane Roe and John Poe, “Port opens again,” "
         "The Harbour Post, March 2021)."),
        (full(role="", organization="", authors=("A Bo", "C Do", "E Fo"), url="", publication="", published="2021"),
         f"{SHIPS} (Tom Hale, quoted in A Bo, C Do, and E Fo, “Port opens again,” 2021)."),
        (full(authors=("A Bo", "C Do", "E Fo", "G Ho"), url="", publication=""),
         f"{SHIPS} ({WHO}, quoted in A Bo et al., “Port opens again,” March 4, 2021)."),
        (full(speaker="", role="", organization="", url=""), f"{SHIPS} (quoted in Jane Roe and John Poe, "
         "“Port opens again,” The Harbour Post, March 4, 2021)."),
        (full(authors=("Tom Hale",), url=""), f"{SHIPS} ({WHO}, “Port opens again,” The Harbour Post, March 4, 2021)."),
        (full(title="Mayor: “Open”", url=""), f"{SHIPS} ({WHO}, quoted in Jane Roe and John Poe, “Mayor: ‘Open,’” "
         "The Harbour Post, March 4, 2021)."),
        (bare(), "it rains (paraphrased in “untitled text,” n.d.)."),
        (bare(file="a/port.txt"), "it rains (paraphrased in “port.txt,” n.d.)."),
    ],
)  # fmt: skip
def test_plain(row: Row, text: str) -> None:
    assert cite(row, style="plain").text == text


def test_html() -> None:
    cited = cite(full(speaker="<Tom>"), style="plain")
    assert "(&lt;Tom&gt;, harbour master" in cited.html
    assert "<i>The Harbour Post</i>, March 4, 2021, <a href=" in cited.html


def test_reference() -> None:
    assert reference(full(url=""), style="plain").text == (
        "Jane Roe and John Poe, “Port opens again,” The Harbour Post, March 4, 2021."
    )
