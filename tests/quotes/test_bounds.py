# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import pytest

from desktop_app.quotes.bounds import within_paragraph
from desktop_app.quotes.decode import Row
from desktop_app.quotes.features import words_of_text
from tests.quotes.test_follow import run, texts

HEADLINE = "Neighbours said there was a smell\n\nThe street is quiet. Nobody came."


@pytest.mark.parametrize(
    ("text", "cue", "content", "kept"),
    [
        (HEADLINE, "said", "there was a smell\n\nThe street is quiet", ["there was a smell"]),
        ("He lived there.\n\n“It was cold,” he reflects.", "reflects", "there.\n\n“It was cold,”", ["It was cold,"]),
        ("He said: “We came.\n\n“We saw.”", "said", "We came.\n\n“We saw.", ["We came.\n\n“We saw."]),
        (
            "He wrote:\n\nOne line.\n\nAnother line.",
            "wrote",
            "One line.\n\nAnother line.",
            ["One line.", "Another line."],
        ),
    ],
)
def test_a_content_ends_with_its_paragraph_unless_a_mark_is_open(
    text: str, cue: str, content: str, kept: list[str]
) -> None:
    words = words_of_text(text)
    row = Row(contents=[run(words, text, content)], cue=run(words, text, cue))
    within_paragraph(row, words)
    assert [one.strip("“” ") for one in texts(words, text, row.contents)] == kept
