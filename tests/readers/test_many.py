# SPDX-License-Identifier: Apache-2.0
"""Files that hold many documents."""

from __future__ import annotations

import time
import tracemalloc
import zipfile
from io import BytesIO

import pytest

from desktop_app.base.errors import UnreadableFile
from desktop_app.model.document import Part, Source
from desktop_app.readers.registry import open_bytes, read_bytes

MAIL = (
    "From: Jane Roe <jane@post.example>\nDate: Thu, 12 May 2016 10:00:00 +0000\nSubject: {}\nMessage-ID: <1@a>\n\n{}\n"
)
MAILBOX = "".join(
    f"From jane@post.example Thu May 12 10:00:00 2016\n{MAIL.format(subject, text)}\n"
    for subject, text in (
        ("Port", "“We open.”\n\n>From Marlow she said:\n\nFrom here we go."),
        ("Bridge", "“We wait.”"),
    )
)


def zipped(*files: tuple[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", method, compresslevel=9) as archive:
        for name, data in files:
            archive.writestr(name, data)
    return out.getvalue()


def parts(data: bytes, file: str) -> tuple[Part, ...]:
    found = open_bytes(data, name="many", file=file)
    assert not isinstance(found, Source)
    return found


@pytest.mark.parametrize(("file", "line_end"), [("many.mbox", "\n"), ("many", "\r\n")])
def test_each_e_mail_of_a_mailbox(file: str, line_end: str) -> None:
    found = parts(MAILBOX.replace("\n", line_end).encode(), file)
    assert [part.file for part in found] == [f"{file}!/1.eml", f"{file}!/2.eml"]
    one, two = (read_bytes(part.data, name=part.name, file=part.file).document for part in found)
    assert (one.title, one.authors, one.published, one.name) == ("Port", ("Jane Roe",), "2016-05-12", "many-1")
    assert one.text == "“We open.”\n\nFrom Marlow she said:\n\nFrom here we go."
    assert (two.title, two.text) == ("Bridge", "“We wait.”")


def test_the_documents_of_an_archive() -> None:
    inner = zipped(("b.txt", b"Inner"), ("c.mbox", MAILBOX.encode()))
    found = parts(
        zipped(
            ("may/port.md", b"Port"),
            ("may/p.jpg", b"x"),
            (".hidden.txt", b"x"),
            ("__MACOSX/port.md", b"x"),
            ("in.zip", inner),
        ),
        "a.zip",
    )
    assert [(part.file, part.name) for part in found] == [("a.zip!/in.zip", "in"), ("a.zip!/may/port.md", "port")]
    within = open_bytes(inner, name="in", file=found[0].file, within=1)
    assert not isinstance(within, Source)
    assert [part.file for part in within] == ["a.zip!/in.zip!/b.txt", "a.zip!/in.zip!/c.mbox"]
    with pytest.raises(UnreadableFile, match="in an archive in another one"):
        open_bytes(inner, name="in", file="a", within=2)


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_of_files_with_one_name_none_vanishes() -> None:
    names = ["port.txt", "port.txt", "port (2).txt", "../port.txt", "Port.txt", "port.txt"]
    found = parts(zipped(*((name, f"{number}".encode()) for number, name in enumerate(names))), "a.zip")
    assert {part.file.removeprefix("a.zip!/"): part.data for part in found} == {
        "Port.txt": b"4",
        "port.txt": b"0",
        "port (2).txt": b"1",
        "port (2) (2).txt": b"2",
        "port (3).txt": b"3",
        "port (4).txt": b"5",
    }
    assert {part.name for part in found} == {"Port", "port", "port (2)", "port (2) (2)", "port (3)", "port (4)"}


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("port.txt\0.exe", "port.txt%00.exe"),
        ("port.exe\0.txt", "port.exe%00.txt"),
        ("\0port", "%00port"),
        ("..", "unnamed"),
        ("a\x1b[2J\n\x9b.txt", "a%1B[2J%0A%C2%9B.txt"),
        ("a\u202etxt.md", "a%E2%80%AEtxt.md"),
        ("港\u3000\u200d\xa0.txt", "港\u3000\u200d\xa0.txt"),
    ],
)
def test_no_odd_name_is_lost(name: str, shown: str) -> None:
    # zipfile writes no zero byte.
    written = name.replace("\0", "~")
    data = zipped((written, b"x")).replace(written.encode(), name.encode())
    found = parts(data, "a.zip")
    assert [(part.file, part.data) for part in found] == [(f"a.zip!/{shown}", b"x")]


def test_what_cannot_be_unpacked_is_refused_by_name() -> None:
    data = bytearray(
        zipped(
            ("a/", b"hidden"), ("b/", b""), ("c.txt", b"locked"), ("d.txt", b"One " * 50), ("e.txt", b"Sound"),
            ("f.txt", b"Two " * 50), method=zipfile.ZIP_STORED,
        )
    )  # fmt: skip
    entry = data.index(b"c.txt", data.index(b"PK\x01\x02")) - 46
    data[entry + 8] |= 1
    for name, size in ((b"d.txt", 100), (b"f.txt", 250)):
        entry = data.index(name, data.index(b"PK\x01\x02")) - 46
        data[entry + 24 : entry + 28] = size.to_bytes(4, "little")
    assert [(part.file, part.data, part.problem) for part in parts(bytes(data), "a.zip")] == [
        ("a.zip!/a", b"", "is a folder, not a file"),
        ("a.zip!/c.txt", b"", "is an encrypted ZIP archive: it asks for a password"),
        ("a.zip!/d.txt", b"", "is a damaged ZIP archive"),
        ("a.zip!/e.txt", b"Sound", ""),
        ("a.zip!/f.txt", b"Two " * 50, ""),
    ]


def test_archives_in_an_archive_count_with_it() -> None:
    inner = zipped(*((f"{number}.txt", bytes(4_000_000)) for number in range(20)))
    outer = [(f"{number}.zip", inner) for number in range(3)]
    with pytest.raises(UnreadableFile, match="far more than its size tells"):
        parts(zipped(*outer[:1]), "a.zip")
    one = zipped(*((f"{number}.txt", bytes(4_000_000)) for number in range(3)))
    assert len(parts(zipped(("1.zip", one)), "a.zip")) == 1
    with pytest.raises(UnreadableFile, match="unpacks to more than 160 MB"):
        parts(zipped(*outer), "a.zip")


@pytest.mark.parametrize("name", ["../../etc/a.txt", "/etc/a.txt", "..\\..\\etc\\a.txt", "etc/\x1b[2J/../a.txt"])
def test_no_name_leaves_an_archive(name: str) -> None:
    (part,) = parts(zipped((name, b"x")), "a.zip")
    assert part.file.startswith("a.zip!/etc/")
    assert part.name == "a"
    assert part.file.isprintable()
    assert ".." not in part.file


def test_a_bomb_is_refused_at_once() -> None:
    zeros = zipped(("a.txt", bytes(40 * 1024**2)))
    twin = zipped(*((f"{number}.txt", bytes(4_000_000)) for number in range(50)))
    for bomb, reason in ((zeros, "far more than its size tells"), (twin, "unpacks to more than 160 MB")):
        tracemalloc.start()
        started = time.perf_counter()
        with pytest.raises(UnreadableFile, match=reason):
            open_bytes(bomb, name="a", file="a.zip")
        assert time.perf_counter() - started < 1
        assert tracemalloc.get_traced_memory()[1] < 50_000_000
        tracemalloc.stop()


def test_one_bad_file_of_an_archive_costs_itself_alone() -> None:
    data = bytearray(zipped(("a.txt", b"One " * 50), ("b.txt", b"Two"), method=zipfile.ZIP_STORED))
    data[data.index(b"One")] ^= 1
    damaged, sound = parts(bytes(data), "a.zip")
    assert (damaged.file, damaged.problem) == ("a.zip!/a.txt", "is a damaged ZIP archive")
    assert (sound.data, sound.problem) == (b"Two", "")


@pytest.mark.parametrize(
    ("data", "file", "reason"),
    [
        (b"From nobody, a tale.", "a.mbox", "holds no e-mail"),
        (zipped(("a.jpg", b"x")), "a.zip", "holds no file which can be read"),
    ],
)
def test_what_holds_nothing_is_refused(data: bytes, file: str, reason: str) -> None:
    with pytest.raises(UnreadableFile, match=reason):
        open_bytes(data, name="a", file=file)
