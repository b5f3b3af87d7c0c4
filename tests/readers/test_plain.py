# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import json
from pathlib import Path

import pytest

from desktop_app.base.errors import UnreadableFile
from desktop_app.readers.plain import read_plain

CORPUS = Path(__file__).parents[3] / "shared" / "corpus" / "polnear-dev.jsonl"


def test_document_of_a_text() -> None:
    data = "Port reopens\r\n\r\nBy Jane Roe\r\n\r\n“Yes,” she said.\r\n".encode("utf-16")
    document = read_plain(data, name="port", file="port.txt")
    assert document.text == "Port reopens\n\nBy Jane Roe\n\n“Yes,” she said.\n"
    assert (document.title, document.authors) == ("Port reopens", ("Jane Roe",))
    assert (document.name, document.file, document.media_type) == ("port", "port.txt", "text/plain")


PARAGRAPH = (
    "The council of Marlow voted on Tuesday to close the old mill, which has stood at the river for two centuries.\n"
)


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("Old mill to close\n", "Old mill to close"),
        ("# Old mill to close.\n\n", "Old mill to close"),
        ("12 May 2016\n\nOld mill to close\n\n", "Old mill to close"),
        ("By Jane Roe\n\nOld mill to close\n\n", "Old mill to close"),
        ("Old mill to close\nCouncil votes for the end\nBy Jane Roe\n\n", "Old mill to close"),
        ("The old mill will close.\n\n", "The old mill will close"),
        ("", ""),
        ("The old mill will close.\n", ""),
        ("Ines Vale: we are late\n", ""),
        ("Dear Ines\n", ""),
        ("Old mill at the river to close after\nmany years\n\n", ""),
    ],
)
def test_a_headline_is_the_title_also_where_it_is_read_as_text(head: str, title: str) -> None:
    text = head + PARAGRAPH
    document = read_plain(text.encode(), name="mill-7", file="mill-7.txt")
    assert (document.title, document.text) == (title, text)


def test_binary_and_blank_are_refused() -> None:
    with pytest.raises(UnreadableFile, match="binary"):
        read_plain(bytes(range(256)) * 4, name="a", file="a.txt")
    with pytest.raises(UnreadableFile, match="only white space"):
        read_plain(b" \n\t\r\n", name="a", file="a.txt")


@pytest.mark.skipif(not CORPUS.is_file(), reason="the shared corpora are not beside this checkout")
def test_corpus_texts_come_out_unchanged() -> None:
    for line in CORPUS.read_text(encoding="utf-8").splitlines():
        text = json.loads(line)["text"]
        assert read_plain(text.encode(), name="a", file="a.txt").text == text
