# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import pytest

from desktop_app.readers.registry import read_bytes


@pytest.mark.parametrize(
    "text",
    [
        "[“Yes,” said Jane Roe.]",
        '["Yes," said Jane Roe.]',
        "[1] Jane Roe: “Yes.”",
        "{“Yes,” said Jane Roe.}",
        "From: Ann Bell\nTo: Jane Roe\nDate: 12 May 2016\n\n“Yes,” it says.",
        "1\n\n“Yes,” said Jane Roe.",
        "[" * 100_000,
    ],
)
def test_texts_that_begin_like_one(text: str) -> None:
    assert read_bytes(text.encode(), name="a", file="a.txt").document.text == text


def test_a_page_is_read_whatever_its_name() -> None:
    page = b"<!doctype html><html><body><p>Yes</p></body></html>"
    assert read_bytes(page, name="a", file="a.json").document.text == "Yes"
