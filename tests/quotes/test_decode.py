# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import numpy as np
import pytest

from desktop_app.quotes.decode import Options, options, rows_of, viterbi
from desktop_app.quotes.reading import CONTENT, CUE, SOURCE, Reading
from tests.quotes.pointers import NO_BIAS, pointer_of

PLAIN = Options(content_mix=0.0, source_mix=0.0, pointed=0.5, shortest=3.0)
TAG = {".": 0, "S": 1, "s": 2, "Q": 3, "q": 4, "C": 5, "c": 6}


def reading(tags: str, links: list[tuple[int, int, str]], *, begin: int = 0) -> Reading:
    """A window in which each word has the tag of its letter; `links`: anchor, relation, letters of its words."""
    n = len(tags)
    chances = np.full((n, 7), 0.01, dtype=np.float32)
    for index, letter in enumerate(tags):
        chances[index, TAG[letter]] = 0.94
    pointer = np.full((3, n, n), -6.0, dtype=np.float32)
    for anchor, relation, marked in links:
        for index, letter in enumerate(marked):
            if letter == "x":
                pointer[relation, anchor, index] = 6.0
    empty = np.zeros((n, 7), dtype=np.float32)
    nobody = np.zeros_like(pointer)
    acts = np.zeros((n, 3), dtype=np.float32)
    return Reading(begin, begin + n, np.log(chances), acts, empty, pointer_of(pointer), pointer_of(nobody), NO_BIAS)


def test_inside_never_follows_another_kind() -> None:
    tags = np.log(np.array([[0.9, 0, 0.1, 0, 0, 0, 0], [0.1, 0, 0.6, 0, 0, 0.3, 0]], dtype=np.float32) + 1e-6)
    assert viterbi(tags) == [0, 5]


def test_nothing_has_no_path() -> None:
    assert viterbi(np.zeros((0, 7), dtype=np.float32)) == []


def test_cue_gets_its_content_and_source() -> None:
    [row] = rows_of(
        reading("Cccc.SsQ", [(7, CONTENT, "xxxx...."), (7, SOURCE, ".....xx."), (0, CUE, ".......x")]), PLAIN
    )
    assert (row.contents, row.source, row.cue) == ([(0, 4)], [(5, 7)], (7, 8))


def test_content_in_two_pieces_is_one_row() -> None:
    links = [(4, CONTENT, "xx....xx"), (4, SOURCE, "...x...."), (0, CUE, "....x..."), (6, CUE, "....x...")]
    [row] = rows_of(reading("Cc.SQ.Cc", links), PLAIN)
    assert row.contents == [(0, 2), (6, 8)]


def test_two_cues_keep_their_own() -> None:
    links = [(3, CONTENT, "xx......"), (4, CONTENT, "......xx"), (0, CUE, "...x...."), (6, CUE, "....x...")]
    first, second = rows_of(reading("CcSQQSCc", links), PLAIN)
    assert (first.cue, first.contents) == ((3, 4), [(0, 2)])
    assert (second.cue, second.contents) == ((4, 5), [(6, 8)])


def test_content_without_cue_stays_with_the_source_it_points_to() -> None:
    [row] = rows_of(reading("Ss..Cccc", [(4, SOURCE, "xx......")]), PLAIN)
    assert (row.cue, row.source, row.contents) == (None, [(0, 2)], [(4, 8)])


def test_cue_without_tagged_content_takes_what_it_points_to() -> None:
    [row] = rows_of(reading("SQ......", [(1, CONTENT, "...xxxxx")]), PLAIN)
    assert row.contents == [(3, 8)]
    assert row.scores["pointed"] == 1.0


def test_cue_that_points_to_nothing_has_no_content() -> None:
    [row] = rows_of(reading("SQ......", []), PLAIN)
    assert (row.cue, row.contents) == ((1, 2), [])


def test_rows_count_words_of_the_text() -> None:
    [row] = rows_of(reading("..Cc", [], begin=100), PLAIN)
    assert row.contents == [(102, 104)]


def test_scores_are_probabilities() -> None:
    [row] = rows_of(reading("Cccc.SsQ", [(7, CONTENT, "xxxx...."), (0, CUE, ".......x")]), PLAIN)
    assert all(0.0 <= row.scores[name] <= 1.0 for name in ("start", "end", "inside", "cue", "link"))
    assert row.scores["start"] > 0.9


def test_pointer_lifts_a_weak_content() -> None:
    weak = reading("...SQ", [(4, CONTENT, "xxx.."), (0, CUE, "....x")])
    weak.tags[0] = np.log(np.array([0.55, 0.01, 0.01, 0.01, 0.01, 0.4, 0.01]))
    weak.tags[1:3] = np.log(np.array([0.55, 0.01, 0.01, 0.01, 0.01, 0.01, 0.4]))
    assert rows_of(weak, Options(content_mix=0.0, shortest=9.0))[0].contents == []
    [row] = rows_of(weak, Options(content_mix=0.5, shortest=9.0))
    assert row.contents == [(0, 3)]


def test_unknown_option_is_refused() -> None:
    with pytest.raises(TypeError):
        options({"no_such": 1.0})
