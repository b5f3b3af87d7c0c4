# SPDX-License-Identifier: Apache-2.0
"""The document, read back by python-docx and, where it is installed, by LibreOffice."""

from __future__ import annotations

import io
import shutil
import subprocess
from pathlib import Path

import docx
import pytest

from desktop_app.base.errors import InquitError
from desktop_app.exporters import docx as ours
from desktop_app.exporters.options import Options
from desktop_app.exporters.registry import write
from desktop_app.model.rows import Row
from tests.exporters.rows import AWKWARD, INDIRECT, WORK, bare, full

REFERENCE = "Roe, J. (2021). <Port> & sea. https://harbour.example/a_1?b=2&c=3"


def exported(*rows: Row) -> io.BytesIO:
    out = io.BytesIO()
    write(rows, out, format="docx", options=Options(cite=lambda row: REFERENCE))
    return out


def paragraphs(*rows: Row) -> list[tuple[str, str]]:
    return [(str(part.style and part.style.name), part.text) for part in docx.Document(exported(*rows)).paragraphs]


def test_headings_quotations_and_who_said_them() -> None:
    reference = ("Reference", REFERENCE)
    assert paragraphs(full(), full(id=2, role="", **WORK), bare()) == [
        ("Heading 1", "Port opens again"),
        reference,
        ("Quote", "“We are glad to see ships.”"),
        ("Attribution", "— Tom Hale, harbour master, Port of Marlow (direct) #1"),
        ("Attribution", "to check"),
        ("Quote", "“We are glad to see ships.”"),
        ("Attribution", "— Tom Hale, Port of Marlow (direct) #2"),
        ("Attribution", "★ · checked by Ada Lind, 3 March 2026 · corrected: role, speaker · tags: harbour, to check"),
        ("Attribution", "Note: Ask him again.\nBy phone."),
        ("Heading 1", "Untitled"),
        reference,
        ("Quote", "it rains"),
        ("Attribution", "— not attributed (indirect) #2"),
        ("Attribution", "to check"),
    ]


@pytest.mark.parametrize("words", AWKWARD)
def test_awkward_texts_come_back(words: str) -> None:
    found = paragraphs(full(quotation=words, title=words))
    lines = words.replace("\r\n", "\n")
    assert found[0][1] == lines
    assert [text for style, text in found if style == "Quote"] == [line for line in lines.split("\n") if line.strip()]


def test_text_from_right_to_left_goes_that_way() -> None:
    def ways(words: str) -> list[bool]:
        written = docx.Document(exported(full(quotation=words))).paragraphs
        return [bool(part._p.xpath("./w:pPr/w:bidi")) for part in written]

    assert ways("“(2016) نعم”") == [False, False, True, False, False]
    assert ways("“yes”") == [False] * 5


def test_more_than_a_document_holds_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ours, "MOST_BYTES", 10_000)
    with pytest.raises(InquitError, match="too many quotations for one Word document"):
        exported(*(full() for _ in range(100)))


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_reads_it(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(
        exported(*(full(id=at, quotation=words) for at, words in enumerate(AWKWARD))).getvalue()
    )
    command = ["soffice", "--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", "out", "a.docx"]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, timeout=120)
    text = (tmp_path / "out" / "a.txt").read_text(encoding="utf-8-sig")
    for words in AWKWARD:
        for line in words.splitlines():
            assert line.strip() in text
    assert REFERENCE in text


def test_indirect_words_are_set_off_in_their_sentence() -> None:
    line = docx.Document(exported(full(**INDIRECT))).paragraphs[2]
    assert line.text == "He said on Monday that the *quay* was <open>, and left."
    assert [run.text for run in line.runs if run.bold] == ["the *quay* was <open>"]
