# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import pytest

from desktop_app.base.errors import UnreadableFile
from desktop_app.readers.registry import read_bytes

MAIL = "From: Ann Bell <ann@harbour.example>\nTo: Jane Roe\nSubject: Port\nMIME-Version: 1.0\n"


@pytest.mark.parametrize(
    ("name", "text", "reason"),
    [
        ("a.json", '{"text": "“Yes,” said Jane Roe."}', "is JSON"),
        ("a.txt", '[{"text": "“Yes,” said Jane Roe."}]', "is JSON"),
        ("a.txt", '{"text": "“Yes,” said Jane Roe."}\n{"text": "“No,” she said."}\n', "is JSON"),
        ("a.csv", "speaker,quotation\nJane Roe,“Yes.”\n", "is a table"),
        ("a.eml", "“Yes,” said Jane Roe.", "is an e-mail"),
        ("a.txt", f"{MAIL}\n“Yes,” said Jane Roe.", "is an e-mail"),
        ("page", f"{MAIL}Content-Type: multipart/related;\n boundary=x\n\n--x", "is a saved web archive"),
        ("a.srt", "1\n00:00:01,000 --> 00:00:02,000\n“Yes.”\n", "is a file of subtitles"),
        ("a.txt", "1\r\n00:00:01,000 --> 00:00:02,000\r\n“Yes.”\r\n", "is a file of subtitles"),
        ("a.txt", "WEBVTT\n\n00:01.000 --> 00:02.000\n“Yes.”\n", "is a file of subtitles"),
    ],
)
def test_what_only_holds_texts_is_not_read_as_one(name: str, text: str, reason: str) -> None:
    with pytest.raises(UnreadableFile, match=f"{name}: {reason}, which is not read yet"):
        read_bytes(text.encode(), name="a", file=name)


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
