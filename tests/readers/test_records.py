# SPDX-License-Identifier: Apache-2.0
"""Tables and JSON: a row or an object is a document."""

from __future__ import annotations

import json
import time

import pytest

from desktop_app.base.errors import UnknownColumns, UnreadableFile
from desktop_app.model.columns import Columns, Field
from desktop_app.model.document import Document, Source
from desktop_app.readers.records import date_of
from desktop_app.readers.registry import open_bytes, read_bytes
from tests.readers.office_writer import zipped

SAID = "“The port is open,” said Jane Roe, the mayor of Marlow, who had waited for this day for more than twenty years."
ROW = {
    "Headline": "Port opens",
    "Full Text": SAID,
    "Byline": "By John Poe and Roe, Ann",
    "Published": "May 12, 2016",
    "Source": "The Quay Courier",
    "Link": "https://courier.example/port",
    "Section": "Harbour",
}
OTHER = {**ROW, "Headline": "Bridge closes", "Published": "20160513", "Link": "none"}


def documents(data: bytes, file: str, *columns: Columns) -> dict[str, Document]:
    """Each as it is read from what is kept of it, by its place."""
    found = open_bytes(data, name="a", file=file, columns=columns)
    if isinstance(found, Source):
        return {file: found.document}
    return {part.file: read_bytes(part.data, name=part.name, file=part.file).document for part in found}


def as_csv(separator: str = ",") -> bytes:
    rows = [list(ROW), list(ROW.values()), [""] * len(ROW), list(OTHER.values())]
    return "\r\n".join(separator.join('"' + cell.replace('"', '""') + '"' for cell in row) for row in rows).encode()


def cell(place: str, value: str, kind: str) -> str:
    if kind == "inlineStr":
        return f'<c r="{place}" t="inlineStr"><is><r><t>{value}</t></r><rPh><t>no</t></rPh></is></c>'
    return f'<c r="{place}" t="{kind}"><v>{value}</v></c>'


def as_workbook(more: str = "", *, dates: str = "") -> bytes:
    main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    words = [*ROW, *ROW.values(), *(value for key, value in OTHER.items() if key != "Published")]
    shared = "".join(f"<si><t>{word}</t><rPh><t>no</t></rPh></si>" for word in words)
    head = "".join(cell(f"{'ABCDEFG'[n]}1", str(n), "s") for n in range(7))
    first = "".join(cell(f"{'ABCDEFG'[n]}2", word, "inlineStr") for n, word in enumerate(ROW.values()))
    last = [word for key, word in OTHER.items() if key != "Published"]
    second = "".join(cell(f"{place}4", str(words.index(word)), "s") for place, word in zip("ABCEFG", last, strict=True))
    day = '<c r="D4" s="1"><v>42503.5</v></c>'
    rows = f'<row r="1">{head}</row><row r="2">{first}</row><row r="3"/><row r="4">{second}{day}</row>{more}'
    return zipped(
        {
            "xl/workbook.xml": f'<workbook {main} xmlns:r="r"><workbookPr {dates}/><sheets><sheet name="A" r:id="r1"/>'
            '<sheet name="May/June" r:id="r2"/></sheets></workbook>',
            "xl/_rels/workbook.xml.rels": '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/>'
            '<Relationship Id="r2" Target="/xl/worksheets/sheet2.xml"/></Relationships>',
            "xl/sharedStrings.xml": f"<sst {main}>{shared}</sst>",
            "xl/styles.xml": f'<styleSheet {main}><numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm"/></numFmts>'
            '<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>',
            "xl/worksheets/sheet1.xml": f"<worksheet {main}><sheetData><row>{cell('', 'x', 'str')}</row></sheetData>"
            "</worksheet>",
            "xl/worksheets/sheet2.xml": f"<worksheet {main}><sheetData>{rows}</sheetData></worksheet>",
        }
    )


@pytest.mark.parametrize(
    ("data", "file", "places"),
    [
        (as_csv(), "a.csv", ("a.csv!/2.json", "a.csv!/4.json")),
        (as_csv(";"), "a.csv", ("a.csv!/2.json", "a.csv!/4.json")),
        (as_csv("\t"), "a.tsv", ("a.tsv!/2.json", "a.tsv!/4.json")),
        (as_workbook(), "a.xlsx", ("a.xlsx!/May-June/2.json", "a.xlsx!/May-June/4.json")),
        (json.dumps([ROW, OTHER]).encode(), "a", ("a!/1.json", "a!/2.json")),
        (json.dumps({"n": 2, "response": {"docs": [ROW, OTHER]}}).encode(), "a", ("a!/1.json", "a!/2.json")),
        (f"{json.dumps(ROW)}\n\n{json.dumps(OTHER)}\n".encode(), "a.jsonl", ("a.jsonl!/1.json", "a.jsonl!/2.json")),
    ],
)
def test_the_same_documents_from_every_kind_of_table(data: bytes, file: str, places: tuple[str, str]) -> None:
    found = documents(data, file)
    assert tuple(found) == places
    one, two = found.values()
    assert (one.text, one.title, one.authors) == (SAID, "Port opens", ("John Poe", "Ann Roe"))
    assert (one.publication, one.published, one.url) == ("The Quay Courier", "2016-05-12", ROW["Link"])
    assert (two.title, two.published, two.url) == ("Bridge closes", "2016-05-13", "")


def test_days_are_counted_from_1904_where_the_workbook_says_so() -> None:
    assert documents(as_workbook(dates='date1904="1"'), "a.xlsx")["a.xlsx!/May-June/4.json"].published == "2020-05-14"


def test_an_object_is_a_document_and_its_values_may_be_lists_and_pages() -> None:
    article = {
        "articleBody": f"<p>{SAID}</p><ul><li>One</li></ul>",
        "author": [{"@type": "Person", "name": "Jane Roe"}, {"name": "John Poe"}],
        "publisher": {"name": "The Quay Courier"},
        "datePublished": "2016-05-12T10:00:00Z",
    }
    (found,) = documents(json.dumps(article).encode(), "a.json").values()
    assert found.text == f"{SAID}\n\nOne"
    assert [block.span.of(found.text) for block in found.layout] == ["One"]
    assert (found.authors, found.publication) == (("Jane Roe", "John Poe"), "The Quay Courier")
    assert found.published == "2016-05-12"


def test_what_was_told_of_columns_comes_before_their_names() -> None:
    row = {"Inhalt": SAID, "text": "Hafen", "Kopf": "Port opens"}
    data = json.dumps([row, row]).encode()
    told = {Field.TEXT: "Inhalt", Field.TITLE: "Kopf"}
    assert documents(data, "a.json")["a.json!/1.json"].text == "Hafen"
    found = documents(data, "a.json", {Field.TEXT: "Missing"}, told)["a.json!/1.json"]
    assert (found.text, found.title) == (SAID, "Port opens")


def test_columns_that_nobody_knows_are_asked_for() -> None:
    with pytest.raises(UnknownColumns, match=r"which holds the texts \(columns: Nr, Inhalt\)") as raised:
        documents(f"Nr,Inhalt\n1,{SAID.replace(',', '')}\n".encode(), "a.csv")
    assert (raised.value.names, raised.value.likely) == (("Nr", "Inhalt"), "Inhalt")


@pytest.mark.parametrize(
    ("data", "file", "reason"),
    [
        (b"speaker,quotation\nJane Roe,Yes.\n", "a.csv", "has no column of texts"),
        (b'{"name": "inquit", "version": 3}', "a.json", "has no column of texts"),
        (b"[1, 2]", "a.json", "has no column of texts"),
        (b'{"text": ', "a.json", "is damaged JSON"),
        (b"[" * 100_000, "a.json", "is JSON that lies too deep"),
        (b'{"text": " "}', "a.json", "holds no text"),
        (b"text;n\n ;1\n", "a.csv", "holds no text"),
        (b"text\na\x00\x00b\n", "a.csv", "is binary"),
        (zipped({"xl/workbook.xml": "<workbook/>"}), "a.xlsx", "holds no text"),
    ],
)
def test_what_holds_no_text_is_refused(data: bytes, file: str, reason: str) -> None:
    with pytest.raises(UnreadableFile, match=reason):
        documents(data, file)


def test_a_workbook_made_to_fill_the_memory() -> None:
    """One long text named a thousand times, and a cell at the far end of a sheet."""
    far = f'<row r="1048576">{cell("XFD1048576", SAID, "str")}</row>'
    assert len(documents(as_workbook(far), "a.xlsx")) == 2
    long = "a " * 400_000
    data = as_workbook("".join(f'<row r="{n}">{cell(f"A{n}", "14", "s")}</row>' for n in range(5, 1005)))
    bomb = zipped(
        {"xl/sharedStrings.xml": f"<sst>{'<si><t>text</t></si>' * 14}<si><t>{long}</t></si></sst>", **rest(data)}
    )
    started = time.perf_counter()
    with pytest.raises(UnreadableFile, match="far more than its size tells"):
        documents(bomb, "a.xlsx")
    assert time.perf_counter() - started < 1


def rest(data: bytes) -> dict[str, bytes]:
    from io import BytesIO
    from zipfile import ZipFile

    with ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist() if name != "xl/sharedStrings.xml"}


@pytest.mark.parametrize(
    ("value", "iso"),
    [
        ("2016", "2016"),
        ("20160512T1000Z", "2016-05-12"),
        ("12/5/2016", None),
        ("Thu 12 May 2016", "2016-05-12"),
        ("", None),
    ],
)
def test_dates(value: str, iso: str | None) -> None:
    assert date_of(value) == iso


def test_an_address_over_two_lines_is_one() -> None:
    found = documents(json.dumps([{**ROW, "Link": "https://harbour.example/a\nER  - b"}]).encode(), "a")
    assert [each.url for each in found.values()] == ["https://harbour.example/aER%20%20-%20b"]
