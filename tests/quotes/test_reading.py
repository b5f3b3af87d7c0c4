# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from collections.abc import Generator, Sequence
from typing import Any

import numpy as np
import pytest

from desktop_app.quotes.features import words_of_text
from desktop_app.quotes.pieces import Pieces
from desktop_app.quotes.reading import Ints, Pointer, Reading, read
from desktop_app.quotes.windows import LIMIT

PIECES = Pieces(["[PAD]", "[UNK]", "[CLS]", "[SEP]", "sure", "maybe", "."])
TEXT = "\n\n".join(" ".join(["sure"] * 60) for _ in range(40))
DOUBTFUL = TEXT.replace("sure", "maybe")


class Network:
    """Stands for the network: certain of "sure", in two minds about the rest; remembers how much it has read."""

    def __init__(self) -> None:
        self.read = 0
        self.longest = 0

    def __call__(self, pieces: Ints, case: Ints, state: Ints, start: Ints) -> Sequence[Any]:
        assert pieces.shape == case.shape == state.shape == start.shape
        length = pieces.shape[1]
        self.read += length
        self.longest = max(self.longest, length)
        tags = np.zeros((1, length, 7), dtype=np.float32)
        tags[0, :, 0] = np.where(pieces[0] == PIECES.ids["sure"], 9.0, 1.0)
        query = np.zeros((1, length, 6), dtype=np.float32)
        query[0, :, 0] = 2**0.5
        key = np.zeros_like(query)
        key[0, :, 0] = np.arange(length)
        distance, bias = np.zeros((3, 5), dtype=np.float32), np.zeros(3, dtype=np.float32)
        far = np.zeros((3, 2), dtype=np.float32)
        other = np.zeros_like(query), np.zeros_like(key), distance, bias, far
        return (tags, np.zeros((1, length)), np.zeros((1, length, 7)), query, key, distance, bias, *other)


def readings(text: str, **options: Any) -> tuple[list[Reading], Network]:
    network = Network()
    return list(read(words_of_text(text), PIECES, network, **options)), network


@pytest.mark.parametrize("workers", [1, 3])
def test_windows_come_in_order_and_cover_all(workers: int) -> None:
    found, network = readings(TEXT, workers=workers)
    assert [r.begin for r in found[1:]] == [r.end for r in found[:-1]]
    assert (found[0].begin, found[-1].end) == (0, 2400)
    assert network.longest <= LIMIT + 2


def test_what_is_sure_is_read_once() -> None:
    assert readings(TEXT, doubt=0.1)[1].read == readings(TEXT, doubt=1.0)[1].read


def test_what_is_doubtful_is_read_twice() -> None:
    once, twice = readings(DOUBTFUL, doubt=1.1)[1].read, readings(DOUBTFUL, doubt=0.1)[1].read
    assert 1.8 * once < twice < 2.2 * once


def test_tags_are_log_probabilities() -> None:
    for found in (readings(DOUBTFUL, doubt=1.1)[0][0], readings(DOUBTFUL, doubt=0.0)[0][0]):
        assert np.allclose(np.exp(found.tags).sum(axis=1), 1.0, atol=1e-4)


def test_rows_of_both_windows_are_averaged() -> None:
    alone, both = readings(DOUBTFUL, doubt=1.1)[0][1], readings(DOUBTFUL, doubt=0.0)[0][1]
    one, two = alone.rows([2, 5]), both.rows([2, 5])
    assert one.shape == two.shape == (2, 3, alone.end - alone.begin)
    assert not np.allclose(one[1], two[1])
    assert np.allclose(one[1, 1], 0.5)
    assert np.array_equal(both.rows([5])[0], two[1])
    assert both.rows([]).shape == (0, 3, alone.end - alone.begin)


def test_nothing_is_read_of_nothing() -> None:
    assert readings("")[0] == []


def test_an_abandoned_text_stops_its_workers() -> None:
    network = Network()
    reader = read(words_of_text(TEXT * 8), PIECES, network, workers=2)
    assert isinstance(reader, Generator)
    next(reader)
    reader.close()
    assert network.read < len(words_of_text(TEXT * 8))


def test_a_pointer_weighs_words_by_their_keys_and_how_far_they_are() -> None:
    query = np.zeros((1, 4, 6), dtype=np.float32)
    query[0, 1] = [1, 0, 0, 1, 2, 0]
    key = np.zeros((1, 4, 6), dtype=np.float32)
    key[0, 3] = [4, 0, 0, 6, 1, 1]
    distance = np.array([[0, 0, 0, 0, 0.5], [0] * 5, [7, 0, 0, 0, 0]], dtype=np.float32)
    pointer = Pointer.of(query, key, distance, np.array([0.0, -1.0, 0.0], dtype=np.float32), np.arange(4))
    first, second = np.log(1 / (1 / pointer.chances([1, 3]) - 1))  # back from probabilities to scores
    assert np.allclose(first[:, 3], [4 / 2**0.5 + 0.5, 6 / 2**0.5 - 1.0, 2 / 2**0.5], atol=1e-3)
    assert np.allclose(first[:, 1], [0.0, -1.0, 0.0], atol=1e-3)
    assert np.allclose(second[2, :2], [7.0, 7.0], atol=1e-3)
