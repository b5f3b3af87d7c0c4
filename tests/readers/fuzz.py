# SPDX-License-Identifier: Apache-2.0
"""Damaged files of every kind, read one after the other; run by hand, since what it finds becomes a test.

    python -m tests.readers.fuzz --minutes 20 --seed 1 --keep build/fuzz

The files are read in a process of their own, within the memory that a worker has. Kept and named are those that end the
process, take longer than `SLOW_S`, meet a fault of ours, or give a text that a library cannot hold.
"""

from __future__ import annotations

import argparse
import json
import logging
import multiprocessing
import random
import sys
import time
from collections import Counter
from collections.abc import Callable
from io import BytesIO
from multiprocessing.connection import Connection
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from desktop_app.base import memory
from desktop_app.base.errors import UnreadableFile
from desktop_app.model.document import Source
from desktop_app.readers.registry import open_bytes
from tests.end_to_end import test_formats as formats
from tests.readers import test_many, test_markdown, test_press_exports, test_records, test_subtitles
from tests.readers.an_article import TEXT
from tests.readers.office_writer import zipped

SLOW_S = 5.0
HANGS_S = 60.0
MEGABYTES = 2048
TOKENS = (
    b"<", b">", b"<!--", b"<![CDATA[", b"]]>", b"&#0;", b"&#xD800;", b"<q>", b"<table><td>", b"<div>" * 300, b"<?xml ",
    b"{", b"}", b"[" * 50, b'"', b"\\", b"\\par ", b"\\'e", b"\\u-1?", b"\\bin99999999 ", b"{" * 200, b"\x00",
    b"\xff\xfe", b"\xe2\x80", b"\r", b"\n\n", b",", b";", b"From a\n", b"Content-Type: multipart/mixed; boundary=x\n",
    b"Content-Transfer-Encoding: base64\n", b"=?utf-8?b?", b"--x\n", b"00:00:01,000 --> 00:00:02,000\n", b"stream\n",
    b"/Length 99999999", b"<< /Kids [2 0 R] >>", b"PK\x01\x02", b"PK\x05\x06", b"999999999999999999999", b"-1",
    b"Document QUAYC00020160512ec5c0002b\n", b"End of Document\n", b"Length: 3 words\n", b"Body\n", b"HD\n",
)  # fmt: skip


def seeds() -> list[tuple[str, bytes]]:
    """A sound file of every kind that is read."""
    page = f"<html><body><h1>Port</h1><p>{TEXT.replace(chr(10), '</p><p>')}</p><table><tr><td>a</table></body></html>"
    return [
        ("a.txt", TEXT.encode()),
        ("a.html", page.encode()),
        ("a.md", test_markdown.PAGE.encode()),
        ("a.pdf", formats.as_pdf()),
        ("a.docx", formats.as_docx()),
        ("a.odt", formats.as_odt()),
        ("a.epub", formats.as_epub()),
        ("a.rtf", formats.as_rtf()),
        ("a.eml", formats.as_mail()),
        ("a.mhtml", formats.as_saved_page()),
        ("a.mbox", test_many.MAILBOX.encode()),
        ("a.srt", test_subtitles.SRT.encode()),
        ("a.vtt", test_subtitles.VTT.encode()),
        ("a.csv", test_records.as_csv()),
        ("a.xlsx", test_records.as_workbook()),
        ("a.json", json.dumps([test_records.ROW, test_records.OTHER]).encode()),
        ("a.zip", zipped({"a.docx": formats.as_docx(), "b.mbox": test_many.MAILBOX, "c.txt": TEXT})),
        ("a.docx", test_press_exports.as_docx(test_press_exports.blocks(test_press_exports.NEXIS))),
        ("a.rtf", test_press_exports.as_coded_rtf()),
        ("a.html", test_press_exports.as_page()),
    ]


def damaged(data: bytes, dice: random.Random) -> bytes:
    """`data` with up to twenty places changed; of an archive mostly what is inside."""
    if data.startswith(b"PK") and dice.random() < 0.8:
        try:
            with ZipFile(BytesIO(data)) as archive:
                parts = {name: archive.read(name) for name in archive.namelist()}
        except (BadZipFile, ValueError, OSError):
            return _changed(data, dice)
        for name in dice.sample(sorted(parts), k=dice.randint(1, len(parts))):
            parts[name] = damaged(parts[name], dice)
        return zipped(parts)
    return _changed(data, dice)


def _changed(data: bytes, dice: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(dice.randint(1, 20)):
        at, other = dice.randint(0, len(changed)), dice.randint(0, len(changed))
        kind = dice.random()
        if kind < 0.4:
            changed[at:at] = dice.choice(TOKENS) * dice.choice((1, 1, 1, 40))
        elif kind < 0.6:
            del changed[at : at + dice.randint(1, 500)]
        elif kind < 0.8 and at < len(changed):
            changed[at] = dice.randrange(256)
        else:
            changed[at:at] = changed[other : other + dice.randint(1, 3000)] * dice.choice((1, 1, 8))
    return bytes(changed)


def read_all(data: bytes, file: str, within: int = 0) -> int:
    """Read a file and what it holds; how many documents that are.

    :raises AssertionError: where a text cannot be kept.
    :raises UnreadableFile: where a fault of ours is met.
    """
    try:
        found = open_bytes(data, name="a", file=file, within=within)
    except UnreadableFile as refused:
        if "fault of this program" in refused.reason:
            raise
        return 0
    if isinstance(found, Source):
        document = found.document
        for words in (document.text, document.title, document.publication, document.url, *document.authors):
            words.encode()
            assert "\x00" not in words
        assert document.text.strip()
        assert all(0 <= block.span.start < block.span.end <= len(document.text) for block in document.layout)
        return 1
    return sum(read_all(part.data, part.file, within + 1) for part in found if not part.problem)


def _child(pipe: Connection) -> None:
    logging.disable()
    memory.bound(MEGABYTES)
    while True:
        file, data = pipe.recv()
        try:
            pipe.send((read_all(data, file), ""))
        except Exception as error:
            pipe.send((0, repr(error)[:300]))


class Reading:
    """A process that reads; started anew where one ends."""

    def __init__(self) -> None:
        context = multiprocessing.get_context("spawn")
        self.pipe, theirs = context.Pipe()
        self.process = context.Process(target=_child, args=(theirs,), daemon=True)
        self.process.start()
        theirs.close()

    def read(self, file: str, data: bytes) -> tuple[int, str]:
        """How many documents were read, and what went wrong."""
        self.pipe.send((file, data))
        if not self.pipe.poll(HANGS_S):
            self.process.kill()
            return 0, f"hangs for more than {HANGS_S:.0f} s"
        try:
            answer: tuple[int, str] = self.pipe.recv()
        except (EOFError, OSError):
            self.process.join()
            return 0, f"ended the process ({self.process.exitcode})"
        return answer


def run(*, minutes: float, seed: int, keep: Path, say: Callable[[str], object]) -> int:
    """Read damaged files for so long; how many were found that should not be so."""
    dice = random.Random(seed)
    sound = seeds()
    reading = Reading()
    counts: Counter[str] = Counter()
    found = 0
    until = time.monotonic() + 60 * minutes
    while time.monotonic() < until:
        file, data = dice.choice(sound)
        data = damaged(data, dice)
        # Some under another name, as people keep them.
        file = dice.choice(sound)[0] if dice.random() < 0.1 else file
        started = time.monotonic()
        documents, wrong = reading.read(file, data)
        took = time.monotonic() - started
        counts["files"] += 1
        counts["documents"] += documents
        if wrong or took > SLOW_S:
            found += 1
            keep.mkdir(parents=True, exist_ok=True)
            (keep / f"{seed}-{counts['files']}-{file}").write_bytes(data)
            say(f"{seed}-{counts['files']}-{file}: {wrong or f'took {took:.1f} s'}\n")
        if not reading.process.is_alive():
            reading = Reading()
    reading.process.kill()
    say(f"{counts['files']:,} files, {counts['documents']:,} documents read, {found} to look at\n")
    return found


def main() -> int:
    """Run it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=20)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path, default=Path("build/fuzz"))
    told = parser.parse_args()
    return 1 if run(minutes=told.minutes, seed=told.seed, keep=told.keep, say=sys.stderr.write) else 0


if __name__ == "__main__":
    sys.exit(main())
