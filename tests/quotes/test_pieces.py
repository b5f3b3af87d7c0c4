# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.quotes.pieces import MOST_PIECES, Pieces, normal

VOCABULARY = ["[PAD]", "[UNK]", "say", "##s", "##ing", "un", "##say", "##able", "a", "##a", "'", "“", "中", "文"]


@pytest.fixture
def pieces() -> Pieces:
    return Pieces(VOCABULARY)


def names(pieces: Pieces, word: str) -> list[str]:
    return [VOCABULARY[number] for number in pieces.encode(word)]


def test_longest_piece_wins(pieces: Pieces) -> None:
    assert names(pieces, "unsayable") == ["un", "##say", "##able"]


def test_case_and_accents_are_dropped(pieces: Pieces) -> None:
    assert names(pieces, "SÁYS") == ["say", "##s"]


def test_word_without_pieces_is_unknown(pieces: Pieces) -> None:
    assert names(pieces, "sayx") == ["[UNK]"]


def test_ideographs_stand_alone(pieces: Pieces) -> None:
    assert names(pieces, "中文") == ["中", "文"]


def test_a_giant_word_gets_few_pieces(pieces: Pieces) -> None:
    assert len(pieces.encode("a" * 1_000_000)) == MOST_PIECES


def test_vocabulary_needs_unknown() -> None:
    with pytest.raises(ValueError, match="UNK"):
        Pieces(["a"])


def test_control_characters_vanish() -> None:
    assert normal("s\x00a\u200by") == "say"


@given(st.text(min_size=1))
def test_every_word_has_a_piece(word: str) -> None:
    assert Pieces(VOCABULARY).encode(word)
