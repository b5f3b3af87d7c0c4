# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from time import perf_counter

import pytest

from desktop_app.citations.differences import page_changes, words_changed


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("the dry river", "the wet river", "the [-dry-] {+wet+} river"),
        ("the river", "the river rose", "the river {+rose+}"),
        ("", "words", "{+words+}"),
        ("words", "", "[-words-]"),
        ("a b c d e f g h i j k L", "a b c d e f g h i j k M", "a b c d … h i j k [-L-] {+M+}"),
        ("one  two", "one two", "one two (other white space)"),
        ("Vale", "Vаle", "[-Vale-] {+Vаle+} (a is U+0061, а is U+0430)"),
        ("Inés", "Ine\u0301s", "[-Inés-] {+Ine\u0301s+} (the same letters in other code points)"),
        ("ﬁsh", "fish", "[-ﬁsh-] {+fish+} (the same letters in other code points)"),
        ("Vale", "Va\u00adle", "[-Vale-] {+Va⟨U+00AD⟩le+}"),
        ("caf\u00e9", "cafe", "[-café-] {+cafe+} (é is U+00E9, e is U+0065)"),
    ],
)
def test_words_that_differ_are_shown(old: str, new: str, told: str) -> None:
    assert words_changed(old, new) == told


def test_a_long_difference_is_cut() -> None:
    told = words_changed("start end", f"start {'word ' * 500}end")
    assert told == f"start {{+{'word ' * 40}…+}} end"


@pytest.mark.parametrize(
    ("drawn", "found", "told"),
    [
        ("<p>a</p>", "<p>a</p>", []),
        ("<p>a</p>", "<p>a</p><P>b</P>", ["the visible text was changed: {+b+}", "an element was added: <p>"]),
        ("<p>a</p>", "<p>a</p><!--", ["a comment was added"]),
        ("<p>a</p>", "<p>a</p><script>", ["a script was added"]),
        ("<p>a</p>", "<p>a</p><SCRIPT>b()</SCRIPT >", ["a script was added"]),
        ("<p>a</p>", "<p>a", ["an element was taken out: <p>"]),
        ("<p>a</p>", "<p\n>a</p>", ["a tag was changed: <p\n>"]),
        ("<b>a</b><i>c</i>", "<i>a</i><b>c</b>", ["a tag was changed: <i>"]),
        ("<p>a</p>", "<p>&#" + "9" * 5000 + ";</p>", ["the visible text was changed: [-a-] {+�+}"]),
        ("<style>a{}</style>", "<style>b{}</style>", ["the style was changed"]),
        ("<p>a</p>", "<p>a</p><", ["bytes were changed"]),
        ("<!DOCTYPE html>", "<!doctype html>", ["a tag was changed: <!doctype html>"]),
    ],
)
def test_what_was_done_to_a_page_is_named(drawn: str, found: str, told: list[str]) -> None:
    assert page_changes(drawn, found) == told


@pytest.mark.parametrize(
    "piece", ["<!--", "<style", "<script>", "<", "<a", "&", "&#", "x ", "<b>y</b>", "</", "<!--><"]
)
def test_a_hostile_page_is_compared_in_time(piece: str) -> None:
    begun = perf_counter()
    assert page_changes("<p>a b c</p>" * 200, piece * 100_000)
    assert perf_counter() - begun < 10
