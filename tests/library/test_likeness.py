# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.library.contents.likeness import ALIKE, SHINGLE, likeness, same_article, sketch
from desktop_app.library.finding.rows import article
from desktop_app.library.finding.search import find
from desktop_app.library.library import Library
from desktop_app.model.analysis import Analysis
from desktop_app.model.document import Document
from desktop_app.model.query import Query
from tests.benchmarks.generate import Words, articles
from tests.library.making import library_at, quoted, source

WORDS = Words(Random(5), size=3000).words


def story(seed: int, *, words: int = 300) -> list[str]:
    random = Random(seed)
    return random.choices(WORDS, k=words)


def told(words: list[str], *, headline: str = "") -> Analysis:
    text = f"{headline}\n\n{' '.join(words)} “It begins at dawn,” said Ada Lind."
    return Analysis(
        document=Document(text=text, title=headline, name=headline),
        quotations=(quoted(text, "It begins at dawn,", "Ada Lind"),),
    )


def shared(a: str, b: str) -> float:
    """The very share that sketches estimate."""
    runs = [
        {tuple(words[at : at + SHINGLE]) for at in range(len(words) - SHINGLE + 1)}
        for words in (a.lower().split(), b.lower().split())
    ]
    return len(runs[0] & runs[1]) / len(runs[0] | runs[1])


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with library_at(tmp_path / "l.inquit") as made:
        yield made


def others(library: Library, document: int) -> list[int]:
    return [copy.document for copy in article(library, document).copies]


def copies(library: Library, words: str = "is:copy") -> list[int]:
    return list(find(library, Query(words=words)))


def test_wire_copy_is_grouped_and_all_of_it_kept(library: Library) -> None:
    words, other = story(1), story(2)
    library.add([source(told(words, headline="Port opens")), source(told(other, headline="Rates"))])
    library.add(
        [
            source(told(words, headline="Harbour to open, says the mayor")),
            source(told(words[:-20], headline="Port opens (shortened)")),
            source(told(words[:100] + other[:200], headline="Half of each")),
        ]
    )
    assert copies(library) == [3, 4]
    assert copies(library, "-is:copy") == [1, 2, 5]
    assert copies(library, "-is:copy dawn title:port") == [1]
    assert [others(library, document) for document in (1, 2, 3, 4, 5)] == [[3, 4], [], [1, 4], [1, 3], []]


def test_copies_in_one_batch_and_in_several_are_the_same_groups(tmp_path: Path) -> None:
    made = [told(story(seed)[cut:], headline=f"{seed} {cut}") for seed in range(30) for cut in (0, 5, 12)]
    Random(1).shuffle(made)
    found = []
    for size in (1, 7, len(made)):
        with library_at(tmp_path / f"{size}.inquit") as library:
            for begin in range(0, len(made), size):
                library.add([source(a) for a in made[begin : begin + size]])
            with library.reading() as connection:
                found.append(connection.execute("SELECT document, first FROM likeness ORDER BY 1").fetchall())
    assert found[0] == found[1] == found[2]
    assert len({first for _, first in found[0]}) == 30


def test_different_articles_are_no_copies(library: Library) -> None:
    library.add(source(a) for a in articles(quotations=1500))
    assert copies(library) == []


def test_texts_of_some_words_are_not_compared(library: Library) -> None:
    short = replace(told([]), document=replace(told([]).document, text="“It begins at dawn,” said Ada Lind."))
    library.add([source(told([], headline="One")), source(told([], headline="Two")), (short, b"three")])
    assert copies(library) == []
    assert article(library, 1).copies == ()
    assert sketch("word " * 500) == b"", "one run of words five hundred times"


def test_most_copies_are_found(library: Library) -> None:
    number = 150
    for seed in range(number):
        words = story(seed, words=200)
        changed = list(words)
        for at in (40, 120):
            changed[at] = "other"
        library.add([source(told(words, headline="a")), source(told(changed, headline="b"))])
    assert len(copies(library)) >= 0.95 * number


def test_likeness_is_near_the_share_of_common_runs() -> None:
    for cut in (0, 10, 40, 100, 250):
        errors = []
        for seed in range(40):
            words = story(seed)
            a, b = " ".join(words), " ".join(words[cut:])
            errors.append(likeness(sketch(a), sketch(b)) - shared(a, b))
        assert abs(sum(errors) / len(errors)) < 0.04
        assert max(map(abs, errors)) < 0.25
    assert ALIKE == 0.8


def test_a_text_read_again_changes_its_group(library: Library) -> None:
    words, other = story(1), story(2)
    first, second, third = (told(words, headline=h) for h in ("One", "Two", "Three"))
    library.add([source(first), source(second), source(third)])
    changed = told(other, headline="One")
    library.reanalyse(1, changed, changed.document.text.encode())
    assert copies(library) == [3]
    library.add([source(told(words, headline="Four"))])
    assert copies(library) == [3, 4]
    library.reanalyse(1, first, first.document.text.encode())
    assert copies(library) == [2, 3, 4]
    assert others(library, 1) == [2, 3, 4]
    library.reanalyse(1, first)
    assert copies(library) == [2, 3, 4]


@given(st.text(max_size=400))
def test_any_text_has_a_sketch_like_itself(text: str) -> None:
    made = sketch(text)
    assert made == sketch(f"\n{text} …")
    assert not made or likeness(made, made) == 1.0


@pytest.mark.parametrize(
    ("before", "after", "same"),
    [
        ("", "", True),
        ("Sold.", "Sold.", True),
        ("Sold.", "Not sold", False),
        ("The port opens in May, the mayor said.", "The port opens in June, the mayor said.", True),
        ("The port opens in May, the mayor said.", "Prices fell in the north, a bank said.", False),
        (story(1), story(1)[: len(story(1)) // 2], True),
        (story(1), story(2), False),
    ],
)
def test_whether_a_changed_file_is_the_same_article(before: str, after: str, same: bool) -> None:
    text_before, text_after = (text if isinstance(text, str) else " ".join(text) for text in (before, after))
    assert same_article(text_before, text_after) is same
