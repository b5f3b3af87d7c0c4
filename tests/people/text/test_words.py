# SPDX-License-Identifier: Apache-2.0
"""How a text is cut into words, with a few words of our own for each way."""

from __future__ import annotations

import pytest

from desktop_app.people.text.words import END, page_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("J. R. Roe's $1.5m boat", "J. | R. | Roe | 's | $1.5m | boat"),
        ("a U.S.-born vet", "a | U.S.-born | vet"),
        ("Sen. Roe, D-Nev., of Acme Inc. left.", "Sen. | Roe | , | D-Nev. | , | of | Acme | Inc. | left | ."),
        ("''No,'' he said -- twice", "“ | No | , | ” | he | said | — | twice"),
        ("the vets' union and 'Quay Air'", "the | vets | ' | union | and | “ | Quay | Air | '"),
        ("Zoe\u0308 and @salt_er don’t", "Zoe\u0308 | and | @salt_er | don’t"),
    ],
)
def test_words_and_marks(text: str, words: str) -> None:
    assert [word.text for word in page_of(text).words] == words.split(" | ")


def test_a_break_stands_between_paragraphs_alone() -> None:
    wrapped = "The boat that Ada Quill had bought lay in\nthe harbour until the ice was gone, and\nEd Tarn took it."
    assert END not in page_of(wrapped).texts[: len(page_of(wrapped))]
    page = page_of("A boat for Ada\n\nQuill Holdings is sold")
    assert [word.text for word in page.words] == ["A", "boat", "for", "Ada", END, "Quill", "Holdings", "is", "sold"]
    assert not page.joined(3)
    assert not page.joined(4)


def test_outside_the_text_there_are_breaks() -> None:
    page = page_of("Ada Quill")
    assert page.low(-1) == page.word(2) == page.low(900) == END
    assert not page.is_capital(-1)
    assert not page.is_word(900)
