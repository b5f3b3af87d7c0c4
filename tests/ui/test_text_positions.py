# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument
from pytestqt.qtbot import QtBot

from desktop_app.ui.text_positions import Positions, for_display

# Emoji, a family joined from four of them, a flag, combining marks, Hebrew, Gothic.
TEXT = "A 😀 said “nai\u0308ve”\n👩\u200d👩\u200d👧\u200d👦\tfrom 🇩🇪 e\u0301\n\nשלום 𐌰!"
ANY_TEXT = st.text(st.characters(codec="utf-16"))


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def test_every_position_agrees_with_the_encoder() -> None:
    positions = Positions(TEXT)
    for place in range(len(TEXT) + 1):
        assert positions.to_utf16(place) == units(TEXT[:place])


@given(ANY_TEXT)
def test_there_and_back_is_the_same_place(text: str) -> None:
    positions = Positions(text)
    for place in range(len(text) + 1):
        assert positions.to_code_points(positions.to_utf16(place)) == place


@given(ANY_TEXT)
def test_positions_never_run_backwards(text: str) -> None:
    positions = Positions(text)
    back = [positions.to_code_points(unit) for unit in range(units(text) + 1)]
    assert back == sorted(back)


def test_inside_a_character_counts_as_before_it() -> None:
    positions = Positions("a😀b")
    assert [positions.to_code_points(unit) for unit in range(5)] == [0, 1, 1, 2, 3]


@pytest.mark.parametrize("place", [-1, 4])
def test_outside_the_text_is_refused(place: int) -> None:
    positions = Positions("a€b")
    with pytest.raises(ValueError, match="outside"):
        positions.to_utf16(place)
    with pytest.raises(ValueError, match="outside"):
        positions.to_code_points(place)


def test_plain_text_needs_no_memory() -> None:
    positions = Positions("word " * 100_000)
    assert len(positions._code_points) == 0


def assert_qt_agrees(text: str) -> None:
    """Qt's own document holds, at every converted span, exactly the characters meant."""
    shown = for_display(text)
    document = QTextDocument()
    QTextCursor(document).insertText(shown)
    positions = Positions(shown)
    assert len(shown) == len(text)
    assert document.characterCount() - 1 == units(shown)
    cursor = QTextCursor(document)
    for place, character in enumerate(shown):
        cursor.setPosition(positions.to_utf16(place))
        cursor.setPosition(positions.to_utf16(place + 1), QTextCursor.MoveMode.KeepAnchor)
        assert cursor.selectedText().replace("\u2029", "\n") == character.replace("\u2029", "\n")


def test_qt_agrees(qtbot: QtBot) -> None:
    assert_qt_agrees(TEXT)


@given(st.text(max_size=60))
def test_qt_agrees_on_any_text(text: str) -> None:
    assert_qt_agrees(text)


def test_controls_are_replaced_one_for_one() -> None:
    odd = "a\x00b\rc\x0cd\x85e\ud83df\ufffcg\ufdd0h\ti\nj"
    assert for_display(odd) == "a\ufffdb c d\ufffde\ufffdf\ufffdg\ufffdh\ti\nj"


@given(st.text(alphabet="\x00\x01\r\n\t\v\f\x85\u2028\u2029\ufffc\ufdd0\ufdd1a😀", max_size=40))
def test_qt_agrees_on_odd_controls(text: str) -> None:
    assert_qt_agrees(text)


@pytest.mark.parametrize("mark", ["\ufeff", "\ufffe"])
def test_a_byte_order_mark_keeps_its_place(mark: str) -> None:
    assert_qt_agrees(f"{mark}“Yes,” she said.")
    assert_qt_agrees(f"a{mark}b")
