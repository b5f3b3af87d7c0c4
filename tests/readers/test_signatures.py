# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import codecs

import pytest

from desktop_app.readers.signatures import has_tags, is_binary, is_html, refusal


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Office"),
        (b"\x89PNG\r\n\x1a\n", "image"),
        (b"\x7fELF\x02", "program"),
        (b"SQLite format 3\x00", "database"),
        (b'<?xml version="1.0"?><rss></rss>', "XML"),
    ],
)
def test_what_is_no_article_is_named(data: bytes, reason: str) -> None:
    assert reason in (refusal(data) or "")


def test_text_and_pages_are_not_refused() -> None:
    assert refusal(b"The port is open.") is None
    assert refusal(b'<?xml version="1.0"?>\n<!DOCTYPE html><html>') is None


@pytest.mark.parametrize(
    "page",
    [
        b"<!DOCTYPE html><html>",
        b"\n <HTML lang=en>",
        b"<!-- saved from a page -->\n<html>",
        codecs.BOM_UTF8 + b"<html>",
        codecs.BOM_UTF16_LE + "<!doctype html>".encode("utf-16-le"),
    ],
)
def test_html_is_known_by_its_beginning(page: bytes) -> None:
    assert is_html(page)


def test_text_about_html_is_not_html() -> None:
    assert not is_html(b"The <html> element stands first.")
    assert not is_html(b"a < b and c > d")
    assert not has_tags(b"a < b and c > d")
    assert has_tags(b"so <b>bold</b>")


def test_binary_is_told_from_text() -> None:
    assert is_binary("a\x00b")
    assert is_binary("\x01\x02\x03\x04abc")
    assert not is_binary("Page one\x0cPage two\tand\x0bmore\n")
    assert not is_binary("x" * 1000 + "\x1a")
