# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.quotes.features import words_of_text
from desktop_app.quotes.windows import windows


def cut(text: str, limit: int) -> list[str]:
    words = words_of_text(text)
    ranges = windows(words, [1] * len(words), limit=limit)
    return [text[words.starts[begin] : words.ends[end - 1]] for begin, end in ranges]


def test_whole_paragraphs_share_a_window() -> None:
    assert cut("One two.\n\nThree four.\n\nFive six.", 6) == ["One two.\n\nThree four.", "Five six."]


def test_a_long_paragraph_is_cut_behind_a_sentence() -> None:
    assert cut("One two. Three four five. Six.", 8) == ["One two. Three four five.", "Six."]


def test_a_closing_mark_stays_with_its_sentence() -> None:
    assert cut('"One two." Three four.', 5) == ['"One two."', "Three four."]


def test_a_text_without_sentences_is_cut_where_it_must_be() -> None:
    assert cut("a b c d e", 2) == ["a b", "c d", "e"]


def test_the_first_window_can_be_shorter() -> None:
    words = words_of_text("One two.\n\nThree four.\n\nFive six.")
    assert windows(words, [1] * len(words), limit=6, first=3) == [(0, 3), (3, 9)]


def test_nothing_gives_no_window() -> None:
    assert cut("", 10) == []


@given(st.lists(st.sampled_from(["word", ".", "\n\n", "“", "”", "Name"]), max_size=120), st.integers(4, 30))
def test_windows_cover_all_words_and_keep_the_limit(parts: list[str], limit: int) -> None:
    words = words_of_text(" ".join(parts))
    sizes = [1 + index % 4 for index in range(len(words))]
    ranges = windows(words, sizes, limit=limit)
    assert [index for begin, end in ranges for index in range(begin, end)] == list(range(len(words)))
    assert all(sum(sizes[begin:end]) <= limit for begin, end in ranges)
