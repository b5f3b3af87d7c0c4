# SPDX-License-Identifier: Apache-2.0
"""Thirty articles written by LibreOffice and pandoc say the same in every format that these write."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from email.message import EmailMessage
from functools import cache
from html import escape
from pathlib import Path
from typing import Any

import pytest

from desktop_app.model.document import Document
from desktop_app.readers.registry import read
from tests.citations.generated import pandoc_program
from tests.end_to_end.test_formats import rows

ARTICLES = 30
EQUAL = 0.98
OWN = Path(__file__).parents[1] / "gold" / "own" / "own.jsonl"
OASIS = "urn:oasis:names:tc:opendocument:xmlns"
SPACES = " ".join(
    f'xmlns:{name}="{OASIS}:{place}:1.0"'
    for name, place in (("office", "office"), ("style", "style"), ("text", "text"), ("fo", "xsl-fo-compatible"))
)
LIBREOFFICE = {
    "one column": ("pdf", "pdf"),
    "two columns": ("pdf", "pdf"),
    "docx": ("docx", "docx"),
    "odt": ("odt", "odt"),
    "rtf": ("rtf", "rtf"),
    "epub": ("epub", "epub"),
    "txt": ("txt:Text (encoded):UTF8", "txt"),
    "html": ("html:XHTML Writer File", "html"),
}
PANDOC = {"docx": "docx", "odt": "odt", "rtf": "rtf", "epub": "epub", "html": "html", "gfm": "md"}


@cache
def told() -> list[dict[str, Any]]:
    """The articles as they are labelled."""
    every = [json.loads(line) for line in OWN.read_text(encoding="utf-8").splitlines()]
    return every[3 :: len(every) // ARTICLES][:ARTICLES]


def articles() -> Iterator[list[str]]:
    """The paragraphs of each: title, author, day, text."""
    for each in told():
        day = date.fromisoformat(each["date"])
        text = [paragraph for paragraph in each["text"].split("\n\n") if paragraph.strip()]
        yield [each["title"], f"By {each['author']}", f"{day:%B} {day.day}, {day.year}", *text]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The articles as plain text, HTML and flat OpenDocument with one and two columns."""
    made = tmp_path_factory.mktemp("articles")
    for number, some in enumerate(articles()):
        write(made / "plain" / f"{number:02}.txt", "\n\n".join(some))
        lines = [escape(paragraph).replace("\n", "<br>") for paragraph in some]
        body = "".join(f"<p>{line}</p>" for line in lines[1:])
        write(made / "page" / f"{number:02}.html", f"<meta charset='utf-8'><h1>{lines[0]}</h1>{body}")
        for name, columns in (("one column", 1), ("two columns", 2)):
            write(made / name / f"{number:02}.fodt", flat(some, columns))
    return made


def write(path: Path, text: str) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")


def flat(some: list[str], columns: int) -> str:
    """An OpenDocument in one XML file."""
    section = f'<style:columns fo:column-count="{columns}" fo:column-gap="8mm"/>'
    styles = (
        f'<style:style style:name="S" style:family="section"><style:section-properties>{section}'
        '</style:section-properties></style:style><style:style style:name="P" style:family="paragraph">'
        '<style:paragraph-properties fo:margin-bottom="3mm" fo:text-align="justify"/></style:style>'
    )
    lines = [escape(paragraph).replace("\n", "<text:line-break/>") for paragraph in some]
    body = "".join(f'<text:p text:style-name="P">{line}</text:p>' for line in lines[1:])
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document {SPACES} office:version="1.2" '
        f'office:mimetype="application/vnd.oasis.opendocument.text"><office:automatic-styles>{styles}'
        "</office:automatic-styles><office:body><office:text>"
        f'<text:h text:outline-level="1">{lines[0]}</text:h><text:section text:style-name="S" text:name="s">{body}'
        "</text:section></office:text></office:body></office:document>"
    )


@cache
def rows_of(document: Document) -> list[tuple[str, str, str, str]]:
    return rows(document)


def compare(folder: Path, files: list[Path]) -> None:
    """The same metadata from each file as from the plain text, and 98 in 100 of its rows."""
    assert len(files) == ARTICLES
    total = same = 0
    for file in sorted(files):
        plain, found = read(folder / "plain" / f"{file.stem}.txt").document, read(file).document
        assert (found.title, found.authors) == (plain.title, plain.authors), file
        # An e-book and an e-mail have a date of their own where the text bears none.
        assert plain.published in (found.published, None), file
        # What is the same text with the same head gives the same rows; most are, and count as they are labelled.
        nameless = [replace(each, name="", file="", media_type="text/plain") for each in (plain, found)]
        if nameless[0] == nameless[1]:
            number = len(told()[int(file.stem)]["attributions"])
            total, same = total + number, same + number
            continue
        expected, given = (Counter(rows_of(each)) for each in nameless)
        total += max(expected.total(), given.total())
        same += (expected & given).total()
    assert total > 5 * ARTICLES
    assert same >= EQUAL * total, f"{same} of {total}"


@pytest.mark.slow
@pytest.mark.parametrize("name", LIBREOFFICE)
def test_what_libreoffice_writes(folder: Path, tmp_path: Path, name: str) -> None:
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("LibreOffice is not installed")
    kind, suffix = LIBREOFFICE[name]
    source = folder / (name if name in ("one column", "two columns") else "one column")
    own = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command: list[str | Path] = [
        program,
        own,
        "--headless",
        "--convert-to",
        kind,
        "--outdir",
        tmp_path,
        *sorted(source.iterdir()),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=170)
    compare(folder, list(tmp_path.glob(f"*.{suffix}")))


@pytest.mark.slow
@pytest.mark.parametrize("kind", PANDOC)
def test_what_pandoc_writes(folder: Path, tmp_path: Path, kind: str) -> None:
    program = pandoc_program()
    if program is None:
        pytest.skip("pandoc is not installed (extra citations)")
    for page in sorted((folder / "page").iterdir()):
        out = tmp_path / f"{page.stem}.{PANDOC[kind]}"
        command: list[str | Path] = [
            program,
            "--standalone",
            "--quiet",
            "--wrap=none",
            "-f",
            "html",
            "-t",
            kind,
            "-o",
            out,
            page,
        ]
        subprocess.run(command, check=True, timeout=60)
    compare(folder, list(tmp_path.iterdir()))


def as_mail(some: list[str]) -> bytes:
    mail = EmailMessage()
    mail["Subject"] = some[0]
    mail["From"] = "desk@courier.example"
    mail.set_content("\n\n".join(some))
    return mail.as_bytes()


def as_markdown(some: list[str]) -> bytes:
    title, *rest = (re.sub(r"([\\$*_#\[\]<>|~`])", r"\\\1", paragraph).replace("\n", "\\\n") for paragraph in some)
    return "\n\n".join((f"# {title}", *rest)).encode()


@pytest.mark.slow
@pytest.mark.parametrize(("made", "suffix"), [(as_mail, "eml"), (as_markdown, "md")])
def test_what_python_writes(folder: Path, tmp_path: Path, made: Callable[[list[str]], bytes], suffix: str) -> None:
    for number, some in enumerate(articles()):
        (tmp_path / f"{number:02}.{suffix}").write_bytes(made(some))
    compare(folder, list(tmp_path.iterdir()))
