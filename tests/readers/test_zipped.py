# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import time
import tracemalloc
import zipfile
from collections.abc import Callable
from io import BytesIO

import pytest

from desktop_app.base.errors import UnreadableFile
from desktop_app.model.document import Document
from desktop_app.readers import registry
from desktop_app.readers.registry import read_bytes, with_layout
from tests.readers.office_writer import docx, epub, odt, word, zipped

TABLE = (
    "<w:tbl><w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr><w:tr><w:tc>{}</w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>"
).format(word("Marlow"), word("12"), word("“A cell may hold a text,” said Roe."))
BILLION = "<!DOCTYPE x [<!ENTITY a 'ha'>" + "".join(
    f"<!ENTITY {after} '{f'&{before};' * 10}'>" for before, after in zip("abcdefgh", "bcdefghi", strict=True)
)


def read(data: bytes, file: str = "a") -> Document:
    return read_bytes(data, name="a", file=file).document


def kinds(document: Document) -> list[tuple[str, str]]:
    return [(block.kind.value, block.span.of(document.text)) for block in document.layout]


def test_word_without_what_was_struck_out_and_with_what_its_paragraphs_are() -> None:
    runs = "<w:t>The port</w:t><w:tab/><w:t>is</w:t><w:br/><w:t>open</w:t><w:noBreakHyphen/><w:t>ed.</w:t>"
    struck = "<w:del><w:r><w:t>closed</w:t><w:delText>closed</w:delText></w:r></w:del><w:instrText>PAGE</w:instrText>"
    twice = (
        "<mc:AlternateContent><mc:Choice><w:txbxContent>{0}</w:txbxContent></mc:Choice><mc:Fallback>{0}</mc:Fallback>"
    )
    box = twice.format(word("A box.")) + "</mc:AlternateContent>"
    document = read(
        docx(
            [
                word("The Port", style="berschrift1"),
                f"<w:p><w:ins><w:r>{runs}</w:r></w:ins>{struck}<w:r>{box}</w:r></w:p>",
                word("Why it matters", style="berschrift1"),
                word("One", item=True),
                word("“Yes.”", style="Zitat"),
                word(" "),
                TABLE,
            ]
        )
    )
    assert document.text.split("\n\n") == [
        "The Port", "The port is", "A box.", "open-ed.", "Why it matters", "One", "“Yes.”", "Marlow | 12",
        "“A cell may hold a text,” said Roe.",
    ]  # fmt: skip
    assert kinds(document) == [
        ("heading", "Why it matters"),
        ("item", "One"),
        ("quote", "“Yes.”"),
        ("row", "Marlow | 12"),
    ]


def test_opendocument_without_notes_and_with_what_its_paragraphs_are() -> None:
    note = "<text:note><text:note-body><text:p>A note.</text:p></text:note-body></text:note>"
    document = read(
        odt(
            [
                "<text:tracked-changes><text:p>closed</text:p></text:tracked-changes><text:h>The Port</text:h>",
                f"<text:p>The<text:s/>port{note}<text:tab/>is<text:line-break/>open.</text:p><text:h>Why</text:h>",
                "<text:list><text:list-item><text:p>One</text:p></text:list-item></text:list><text:p>Two</text:p>",
                '<text:p text:style-name="P1">“Yes.”</text:p>',
            ]
        )
    )
    assert document.text.split("\n\n") == ["The Port", "The port is", "open.", "Why", "One", "Two", "“Yes.”"]
    assert kinds(document) == [("heading", "Why"), ("item", "One"), ("quote", "“Yes.”")]


def test_e_book_page_by_page_with_what_its_package_states() -> None:
    stated = (
        "<dc:title>The Quay</dc:title><dc:creator opf:role='edt'>Tom Hale</dc:creator><dc:creator>Jane Roe</dc:creator>"
        "<dc:publisher>Quay Press</dc:publisher><dc:date>2016-05-12T10:00:00Z</dc:date>"
        "<dc:source>https://quay.example/book</dc:source>"
    )
    document = read(epub(["<p>it began.</p>", "<h2>Two</h2><p>“Yes,” said Ann&#160;Bell.</p>"], stated=stated))
    assert document.text == "it began.\n\nTwo\n\n“Yes,” said Ann Bell."
    assert kinds(document) == [("heading", "Two")]
    assert (document.title, document.authors, document.publication) == ("The Quay", ("Jane Roe",), "Quay Press")
    assert (document.published, document.url) == ("2016-05-12", "https://quay.example/book")
    assert document.media_type == "application/epub+zip"


def test_the_rows_of_a_table_in_an_e_book_are_read() -> None:
    document = read(epub(["<p>It began.</p><table><tr><td>Ships</td><td>12</td></tr></table>"]))
    assert document.text == "It began.\n\nShips | 12"
    assert kinds(document) == [("row", "Ships | 12")]


@pytest.mark.parametrize("write", [docx, odt])
def test_properties_are_taken_where_the_text_has_no_head_and_they_are_no_junk(write: Callable[..., bytes]) -> None:
    body = [word("“yes,” said Roe.")] if write is docx else ["<text:p>“yes,” said Roe.</text:p>"]
    told = read(write(body, title="A Port Opens", author="Jane Roe"))
    junk = read(write(body, title="Microsoft Word - draft3.doc", author="Microsoft Office User"))
    assert (told.title, told.authors, told.published) == ("A Port Opens", ("Jane Roe",), None)
    assert (junk.title, junk.authors, junk.published) == ("", (), None)


def test_the_layout_is_read_again_from_the_original() -> None:
    data = docx([word("One."), word("Why", style="berschrift1")])
    document = read(data, "a.docx")
    kept = Document(text=document.text, media_type=document.media_type, file="a.docx")
    assert with_layout(kept, data).layout == document.layout != ()


def test_no_entity_is_expanded_and_nothing_is_fetched() -> None:
    outside = "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/hostname'>]>"
    assert read(docx([word("One").replace("One", "One &a; two")], doctype=outside)).text == "One two"
    with pytest.raises(UnreadableFile):
        read(docx([word("One").replace("One", "&i;")], doctype=f"{BILLION}]>"))


def bomb(part: str = "word/document.xml") -> bytes:
    """0.3 MB that would become 300."""
    good = BytesIO(docx([word("One")]))
    with zipfile.ZipFile(good, "a", zipfile.ZIP_DEFLATED) as archive, archive.open(part, "w", force_zip64=True) as out:
        for _ in range(300):
            out.write(b"<w:p/>" * 175_000)
    return good.getvalue()


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_what_grows_too_large_is_refused_at_once_and_in_little_memory() -> None:
    data = bomb()
    lying = data.replace((300 * 6 * 175_000).to_bytes(4, "little"), (1000).to_bytes(4, "little"))
    assert lying != data
    for each in (data, lying, data + b"PK\x01\x02" * 25_000):
        tracemalloc.start()
        started = time.monotonic()
        with pytest.raises(UnreadableFile, match=r"far more than its size|damaged|more than 20,000"):
            read(each)
        assert time.monotonic() - started < 1
        assert tracemalloc.get_traced_memory()[1] < 100_000_000
        tracemalloc.stop()


def test_refusals_name_the_reason() -> None:
    good = docx([word("One")])
    locked = bytearray(good)
    for mark, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = -1
        while (at := good.find(mark, at + 1)) >= 0:
            locked[at + flags] |= 1
    secret = "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"
    drm = {"META-INF/encryption.xml": "<e><CipherReference URI='OEBPS/text/page%200.xhtml'/></e>"}
    cases = [
        (good[:-200], "is a damaged zipped document"),
        (docx(["<w:p>"]), "is a damaged Word document"),
        (docx([word("  ")]), "holds no text"),
        (docx(['<w:p w:x="&#xD800;"><w:r><w:t>One</w:t></w:r></w:p>']), "is a damaged Word document"),
        (zipped({"_rels/.rels": '<r><Relationship Type="&#xD800;"/></r>'}), "is a damaged zipped document"),
        (bytes(locked), "encrypted .*: it asks for a password"),
        (odt(["<text:p>x</text:p>"], manifest=secret), "is an encrypted OpenDocument text: it asks for a password"),
        (epub(["<p>One</p>"], more=drm), "is an encrypted e-book"),
        (zipped({"ppt/presentation.xml": "<x/>"}), "is a table, drawing or presentation"),
        (zipped({"a.jpg": "One"}), "is a ZIP archive that holds no file which can be read"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 600, "an old Office document, or one with a password"),
    ]
    for data, reason in cases:
        with pytest.raises(UnreadableFile, match=reason):
            read(data)


def test_suffixes() -> None:
    assert {".docx", ".odt", ".epub"} <= set(registry.suffixes())
    assert not set(registry.suffixes()) & set(registry.FOREIGN_SUFFIXES)
