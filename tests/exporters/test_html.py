# SPDX-License-Identifier: Apache-2.0
"""The page, read back by lxml's reader of HTML."""

from __future__ import annotations

import io
from typing import Any

import pytest
from lxml import html

from desktop_app.exporters.options import Options
from desktop_app.exporters.registry import write
from desktop_app.model.rows import Row
from tests.exporters.rows import AWKWARD, INDIRECT, WORK, bare, full

REFERENCE = "Roe, J. (2021). <Port> & sea. https://harbour.example/a_1?b=2&c=3"


def exported(*rows: Row) -> Any:
    out = io.BytesIO()
    write(rows, out, format="html", options=Options(cite=lambda row: REFERENCE))
    return html.document_fromstring(out.getvalue().decode("utf-8"))


@pytest.mark.parametrize("words", AWKWARD)
def test_awkward_texts_come_back(words: str) -> None:
    page = exported(full(quotation=words, speaker=words, title=words, note=words, tags=(words,)))
    lines = [line for line in words.replace("\r\n", "\n").split("\n") if line.strip()]
    assert [part.text_content() for part in page.xpath("//blockquote/p")] == lines
    assert page.xpath("string(//figcaption//b)") == page.xpath("string(//h2)") == words.replace("\r\n", "\n")
    assert {part.tag for part in page.xpath("//main//*")} <= {*"h2 a p figure blockquote figcaption bdi b".split()}


def test_anchors_are_there_once_and_lead_somewhere() -> None:
    page = exported(full(id=1), full(id=2), bare(id=3), full(id=4))
    names = page.xpath("//@id")
    assert names == ["document-1", "quotation-1", "quotation-2", "document-2", "quotation-3", "quotation-4"]
    assert len(page.xpath("//h2")) == 3
    links = page.xpath("//main//a/@href")
    assert {link.removeprefix("#") for link in links if link.startswith("#")} == set(names)
    assert {link for link in links if not link.startswith("#")} == {"https://harbour.example/a_1?b=2&c=3"}


def test_a_text_without_title_is_called_by_its_file_without_the_folders() -> None:
    page = exported(bare(document=1, file="/home/roe/leaks/port.txt"), bare(document=2, file=r"C:\Roe\sea.txt"))
    assert [heading.text_content() for heading in page.xpath("//h2")] == ["port.txt", "sea.txt"]


def test_nothing_is_fetched_and_nothing_runs() -> None:
    page = exported(full(title="<script>alert(1)</script>", quotation="<img src=x onerror=alert(1)>"))
    assert page.xpath("//script | //img | //link | //@src | //@onerror") == []
    assert page.xpath("string(//p[@class='reference'])") == REFERENCE


def test_the_work_of_the_user_is_shown() -> None:
    shown = [part.text_content() for part in exported(full(**WORK)).xpath("//*[@class='work']")]
    assert shown == [
        "★ · checked by Ada Lind, 3 March 2026 · corrected: role, speaker · tags: harbour, to check",
        "Note: Ask him again.\nBy phone.",
    ]


def test_indirect_words_are_set_off_in_their_sentence() -> None:
    [line] = exported(full(**INDIRECT)).xpath("//blockquote/p")
    assert line.text_content() == "He said on Monday that the *quay* was <open>, and left."
    assert [part.text_content() for part in line.xpath("./b")] == ["the *quay* was <open>"]


def test_a_doubted_role_is_left_out() -> None:
    assert exported(full(role_certainty=0.5)).xpath("string(//figcaption/bdi)") == "Tom Hale, Port of Marlow"
