# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import random
import time
from email.message import EmailMessage

import pytest

from desktop_app.base.errors import UnreadableFile
from desktop_app.model.document import Document
from desktop_app.readers.registry import read_bytes, with_layout
from tests.base.odd_headers import MAIL, mutated, of_mail

PLAIN = "The port is open.\n\n“Yes,” said Ann Bell.\n"
GLAD = "The port is open to ships of every size, and everybody is glad of it. " * 3
PAGE = (
    "<html><head><title>Port opens</title></head><body><h1>Port opens</h1><p>By Jane Roe</p>"
    f"<p>“Yes,” said Zoë Bell, who keeps the lighthouse.</p><p>{GLAD}</p></body></html>"
)


def read(data: bytes, file: str = "a.eml") -> Document:
    return read_bytes(data, name="a", file=file).document


def message(sender: str = "Ann Bell <ann@harbour.example>", **headers: str) -> EmailMessage:
    made = EmailMessage()
    told = {
        "From": sender,
        "To": "news@post.example",
        "Subject": "Port öffnet",
        "Date": "Thu, 12 May 2016 23:30:00 -0400",
    }
    for name, value in (told | headers).items():
        made[name] = value
    return made


def test_headers_say_who_sent_it_when_and_about_what() -> None:
    mail = message("sender")
    mail.set_content(PLAIN, charset="windows-1252", cte="quoted-printable")
    # The library that writes it would part the name at its comma.
    document = read(
        mail.as_bytes().replace(b"From: sender", b"From: =?utf-8?q?Bell=2C_Zo=C3=AB?= <zoe@harbour.example>")
    )
    assert document.text == PLAIN.strip("\n")
    assert (document.title, document.authors, document.published) == ("Port öffnet", ("Bell, Zoë",), "2016-05-12")
    assert document.media_type == "message/rfc822"
    nameless = message("ann@harbour.example", Date="yesterday")
    nameless.set_content(PLAIN)
    assert (read(nameless.as_bytes()).authors, read(nameless.as_bytes()).published) == ((), None)


def test_tables_of_a_mail_are_read_by_their_rows_and_those_that_place_its_text_by_paragraphs() -> None:
    mail = message()
    figures = "<table><tr><th>Port<th>Ships<tr><td>Marlow<td>12</table>"
    mail.set_content(f"<table><tr><td>Port opens<tr><td>{PLAIN}<tr><td>{figures}</table>", subtype="html")
    document = read(mail.as_bytes())
    said = " ".join(PLAIN.split())
    assert document.text.split("\n\n") == ["Port opens", said, "Port | Ships", "Marlow | 12"]
    assert [(block.kind.value, block.span.of(document.text)) for block in document.layout] == [
        ("row", "Port | Ships"),
        ("row", "Marlow | 12"),
    ]


def test_what_a_newsletter_hides_is_no_text_of_it() -> None:
    mail = message()
    preview = "<div style='max-height:0; DISPLAY : none'>Read this <p>first</p></div>behind <span hidden>no</span>it"
    mail.set_content(f"<body>{preview}<p style='display:block'>The port is open.</p></body>", subtype="html")
    assert read(mail.as_bytes()).text == "behind it\n\nThe port is open."


def test_of_a_mail_that_says_nothing_the_one_that_it_passes_on_is_read() -> None:
    passed_on = message("Zoë Bell <zoe@harbour.example>", Subject="The port")
    passed_on.set_content(PLAIN)
    between, outer = message(Subject="Fwd"), message(Subject="Fwd: Fwd")
    between.set_content(" \n")
    between.add_attachment(passed_on)
    outer.add_attachment(between)
    document = read(outer.as_bytes())
    assert (document.text, document.title, document.authors) == (PLAIN.strip("\n"), "The port", ("Zoë Bell",))


def test_a_text_that_is_shown_has_a_name_and_one_that_lost_its_parts_is_a_text() -> None:
    named = message()
    named.set_content(PLAIN, disposition="inline", filename="letter.txt")
    assert read(named.as_bytes()).text == PLAIN.strip("\n")
    lost = b"From: a@b.example\nSubject: x\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=gone\n\n"
    assert read(lost + PLAIN.encode()).text == PLAIN.strip("\n")
    with pytest.raises(UnreadableFile, match="encrypted"):
        read(lost.replace(b"mixed", b"encrypted") + PLAIN.encode())


def test_what_is_attached_is_left_out_and_of_alternatives_the_plain_one_is_read() -> None:
    mail = message()
    mail.set_content(PLAIN)
    mail.add_alternative("<p>Another text.</p>", subtype="html")
    mail.add_attachment("An attached text.", filename="more.txt")
    forwarded = message(Subject="Old")
    forwarded.set_content("An old text.")
    mail.add_attachment(forwarded)
    assert read(mail.as_bytes()).text == PLAIN.strip("\n")


def test_a_page_is_read_with_its_layout_also_from_tables() -> None:
    mail = message()
    cells = (
        "<table><tr><td><p>The port is <b>open</b>.</p></td></tr><tr><td><h2>Why</h2><p>“Yes.”</p></td></tr></table>"
    )
    mail.set_content(f"<html><body>{cells}</body></html>", subtype="html")
    data = mail.as_bytes()
    document = read(data, "a.txt")
    assert document.text == "The port is open.\n\nWhy\n\n“Yes.”"
    assert [block.span.of(document.text) for block in document.layout] == ["Why"]
    kept = Document(text=document.text, media_type=document.media_type)
    assert with_layout(kept, data).layout == document.layout


def test_flowed_lines_are_joined() -> None:
    mail = message()
    mail.set_content("“We waited \nfor it,” said Ann.\n> Really?\n-- \nAnn\n")
    mail.set_param("format", "flowed")
    assert read(mail.as_bytes()).text == "“We waited for it,” said Ann.\n> Really?\n-- \nAnn"


def archived(page: str = PAGE) -> bytes:
    mail = EmailMessage()
    mail["From"] = "<Saved by Blink>"
    mail["Snapshot-Content-Location"] = "https://post.example/port"
    mail["Subject"] = "Port opens"
    mail["Date"] = "Thu, 12 May 2016 23:30:00 -0400"
    mail["MIME-Version"] = "1.0"
    mail.set_content(page, subtype="html", charset="windows-1252")
    mail.add_related(b"\x89PNG", "image", "png")
    return mail.as_bytes()


def test_a_saved_page_is_read_as_the_page_with_its_address() -> None:
    for file in ("a.mhtml", "a.txt"):
        document = read(archived(), file)
        assert document.text.split("\n\n")[:3] == [
            "Port opens",
            "By Jane Roe",
            "“Yes,” said Zoë Bell, who keeps the lighthouse.",
        ]
        assert (document.title, document.authors, document.published) == ("Port opens", ("Jane Roe",), None)
        assert (document.url, document.media_type) == ("https://post.example/port", "multipart/related")


def test_refusals_name_the_reason() -> None:
    locked = message()
    locked.set_content(b"\x00", "application", "pkcs7-mime")
    pgp = message()
    pgp.set_content("-----BEGIN PGP MESSAGE-----\n\nabc\n")
    silent = message()
    silent.set_content("  \n")
    nested = b"MIME-Version: 1.0\n" + b"Content-Type: multipart/mixed; boundary=x\n\n--x\n" * 20_000
    cases = [
        (locked.as_bytes(), "is an encrypted e-mail"),
        (pgp.as_bytes(), "is an encrypted e-mail"),
        (silent.as_bytes(), "holds no text"),
        (nested, "more parts within each other"),
        (archived("<html><body></body></html>"), "holds no text"),
    ]
    started = time.process_time()
    for data, reason in cases:
        with pytest.raises(UnreadableFile, match=reason):
            read(data, "a.eml")
    assert time.process_time() - started < 1


NESTED = b"Content-Type: message/rfc822\n\n"


@pytest.mark.parametrize(
    "header",
    [
        b"Content-Disposition: inline; filename*=x; filename*0=y",
        b"Content-Type: text/plain; charset*=x; charset*0=y",
        b"Content-Type: text/plain; charset*=utf\x00''x",
        b'Content-Type: text/plain; charset="utf\x00"',
        b"From: " + b"(" * 3000,
        b"From: \x00",
        b"Subject: =?utf\x00?q?Port?=",
        b"Date: \x00",
        b"Date: " + b"9" * 5000,
    ],
)
def test_a_header_that_cannot_be_parsed_costs_itself_alone(header: bytes) -> None:
    text = "“Yes,” said Zoë Bell."
    document = read(header + b"\nMIME-Version: 1.0\n\n" + text.encode())
    assert (document.text, document.authors, document.published) == (text, (), None)


def test_a_part_is_found_whatever_else_its_header_says() -> None:
    odd = b"Content-Type: multipart/mixed; boundary=b; x*=x; x*0=y\n\n--b\n\nThe port is open.\n--b--\n"
    assert read(odd).text == "The port is open."


def test_mails_are_read_up_to_a_depth() -> None:
    assert read(NESTED * 15 + b"Subject: Port\n\n" + PLAIN.encode()).title == "Port"
    for depth in (300, 700, 900, 960, 1000, 5000):
        with pytest.raises(UnreadableFile, match=r"holds more parts within each other|holds no text"):
            read(NESTED * depth + b"Subject: Port\n\n" + PLAIN.encode())


def test_any_headers_are_read_or_refused() -> None:
    dice = random.Random(1)
    came = {of_mail(mutated(MAIL, dice)) for _ in range(300)}
    assert {"read", "holds no text"} < came


def test_a_file_without_headers_is_plain_text() -> None:
    assert read(PLAIN.encode()).text == PLAIN
