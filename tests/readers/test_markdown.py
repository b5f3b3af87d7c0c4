# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import time

import pytest

from desktop_app.base.errors import UnreadableFile
from desktop_app.model.document import Document
from desktop_app.readers.registry import is_marked_up, read_bytes

PAGE = """---
title: Not the headline that is shown
authors:
  - Jane Roe
  - "John Poe"
date: 2016-05-12T10:00:00Z
tags: [ports, "storms"]
---
# Port of *Marlow* opens again

The port of [Marlow](https://harbour.example) opened again on Monday, after a storm had kept it
shut for \\$9 million and nine days, &ldquo;and it was **time**&rdquo;.\\

## What comes now

> “Glad,” said Ann Bell.

- Pilots are back.
- Cranes follow.

| Ships | 12 |
|-------|----|
| Boats | 3  |

<details><summary>More</summary>Nobody was ~hurt.</details>

![a gull](gull.jpg)
"""


def read(text: str, file: str = "a.md", media_type: str | None = None) -> Document:
    return read_bytes(text.encode(), name="a", file=file, media_type=media_type).document


def test_what_is_shown_is_the_text_and_front_matter_tells_the_head() -> None:
    document = read(PAGE)
    assert document.text.split("\n\n") == [
        "Port of Marlow opens again",
        "The port of Marlow opened again on Monday, after a storm had kept it shut for $9 million and nine days, "
        "“and it was time”.",
        "What comes now",
        "“Glad,” said Ann Bell.",
        "Pilots are back.",
        "Cranes follow.",
        "Ships | 12",
        "Boats | 3",
        "More",
        "Nobody was ~hurt.",
    ]
    assert [(block.kind.value, block.span.of(document.text)) for block in document.layout] == [
        ("heading", "What comes now"),
        ("quote", "“Glad,” said Ann Bell."),
        ("item", "Pilots are back."),
        ("item", "Cranes follow."),
        ("row", "Ships | 12"),
        ("row", "Boats | 3"),
    ]
    assert (document.title, document.authors) == ("Port of Marlow opens again", ("Jane Roe", "John Poe"))
    assert (document.published, document.media_type) == ("2016-05-12", "text/markdown")
    assert is_marked_up(document)


def test_lines_that_are_no_wrapped_paragraph_stay_apart() -> None:
    assert (
        read("ANN BELL: We waited.\nTom Hale: For nine\ndays.").text
        == "ANN BELL: We waited.\n\nTom Hale: For nine days."
    )
    long = "It rained. " * 30
    assert read(f"{long}\n{long}").text == f"{long.strip()}\n\n{long.strip()}"


def test_older_libraries_and_plain_texts_keep_their_marks() -> None:
    assert read("# Port\n\n*Yes*", media_type="text/plain").text == "# Port\n\n*Yes*"
    assert read("# Port\n\n*Yes*", file="a.txt").text == "# Port\n\n*Yes*"
    assert read("# Port\n\n*Yes*", file="", media_type="text/markdown").text == "Port\n\nYes"


def test_nothing_but_marks_is_refused() -> None:
    with pytest.raises(UnreadableFile, match="holds no text"):
        read("---\n\n<!-- no -->\n")


@pytest.mark.parametrize("piece", ["[", "![", "> ", "*a ", "`a", "<a ", "- ", "[a](", "|", "---\n", "A: b\n"])
def test_marks_built_to_take_long_do_not(piece: str) -> None:
    started = time.process_time()
    read(piece * (30_000 // len(piece)) + "\n\nYes")
    assert time.process_time() - started < 5


def test_what_is_very_long_is_read_as_the_text_that_it_is() -> None:
    assert read("*Yes* and no. " * 80_000).text.startswith("*Yes*")
