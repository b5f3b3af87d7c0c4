# SPDX-License-Identifier: Apache-2.0
"""What a link to a passage is made of; whether a browser finds it: tests/end_to_end/test_text_fragments.py."""

from __future__ import annotations

from urllib.parse import unquote

import pytest

from desktop_app.citations.fragments import Fragments, linked
from desktop_app.model.spans import Span

ARTICLE = (
    "Mill stands still\n\n“The well-known mill, 20% of it, is idle,” said Vale.\n\n“Yes,” said Roe.\n\n“Yes,” said "
    "Poe.\n\nSame.\n\nSame.\n\nEnd." + "\n\n“" + "The river ran. " * 30 + "It ran dry.”"
)


def directives(*words: str, occurrence: int = 0) -> str:
    spans = []
    for each in words:
        at = -1
        for _ in range(occurrence + 1):
            at = ARTICLE.index(each, at + 1)
        spans.append(Span(at, at + len(each)))
    return Fragments(ARTICLE).directives(spans)


def test_what_stands_once_is_named_as_it_is_with_its_own_signs_encoded() -> None:
    assert directives("“The well-known mill, 20% of it,") == "text=The%20well%2Dknown%20mill%2C%2020%25%20of%20it"


def test_what_stands_twice_is_told_apart_by_what_stands_beside_it() -> None:
    assert unquote(directives("Yes,")) == "text=“-,Yes,-,” said Roe."
    assert unquote(directives("Yes,", occurrence=1)) == "text=“-,Yes,-,” said Poe."
    # Beside the second one stands nothing in its own paragraph.
    assert unquote(directives("Same.", occurrence=1)) == "text=Same.-,Same.,-End."


def test_what_is_long_or_runs_over_paragraphs_is_named_by_its_ends() -> None:
    assert unquote(directives("The river ran. " * 30 + "It ran dry.")) == (
        "text=“-,The river ran. The river ran.,The river ran. It ran dry"
    )
    assert unquote(directives("“Yes,” said Roe.\n\n“Yes,” said Poe")) == "text=Yes,” said Roe,Yes,” said Poe"


def test_each_piece_of_a_split_quotation_is_marked() -> None:
    first, second = directives("The well-known mill", "is idle").split("&")
    assert unquote(first) == "text=“-,The well-known mill,-, 20% of"
    assert unquote(second) == "text=20% of it,-,is idle,-,” said Vale."


@pytest.mark.parametrize(
    ("url", "link"),
    [
        ("https://post.example/a", "https://post.example/a#:~:text=x"),
        ("https://post.example/a#b", "https://post.example/a#b:~:text=x"),
        ("https://post.example/a#:~:text=old", "https://post.example/a#:~:text=x"),
        ("file:///a", "file:///a"),
        ("", ""),
    ],
)
def test_a_link_keeps_the_address(url: str, link: str) -> None:
    assert linked(url, "text=x") == link
    assert linked(url, "") == url
