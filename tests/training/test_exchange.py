# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import random

import pytest

from desktop_app.training.augment import apply
from desktop_app.training.corpus import Article, Attribution
from desktop_app.training.exchange import business, organizations, places

LAST = ["Tindall", "Orwin"]


def done(text: str, edits: list[tuple[int, int, str]]) -> str:
    return apply(Article(doc="d", text=text, attributions=()), edits).text


def test_the_distinctive_words_of_a_firm_become_others_everywhere() -> None:
    text = "Quillmark Group fell. Quillmark said so, and the Supreme Court agreed."
    found = done(text, organizations(text, LAST, random.Random(1)))
    name = found.split()[0]
    assert name in LAST
    assert found == text.replace("Quillmark", name)


def test_a_place_becomes_another_of_its_kind_everywhere() -> None:
    text = "Officials in Germany said that Germany would wait. Voters in Ohio did not."
    found = done(text, places(text, random.Random(3)))
    assert "Germany" not in found
    words = found.replace(".", "").split()
    assert words[2] == words[5]


@pytest.mark.parametrize("seed", range(12))
def test_a_bare_name_gets_a_post_within_its_source(seed: int) -> None:
    text = "“It works,” said Ann Lee."
    source = (text.index("Ann"), text.index("."))
    row = Attribution(content=((0, 11),), cue=((12, 16),), source=(source,))
    article = Article(doc="d", text=text, attributions=(row,))
    changed = apply(article, business(article, LAST, random.Random(seed), 1.0))
    start, end = changed.attributions[0].source[0]
    assert changed.text[start:end].startswith("Ann Lee")
    assert end - start > len("Ann Lee, of")
    assert changed.text[end:] == "."
    assert changed.text[: changed.text.index("Ann")] == text[: text.index("Ann")]


def test_a_firm_gets_a_ticker() -> None:
    text = "Orwin Group said that it had sold."
    row = Attribution(content=((22, 33),), cue=((12, 16),), source=((0, 11),))
    article = Article(doc="d", text=text, attributions=(row,))
    changed = apply(article, business(article, LAST, random.Random(2), 1.0))
    start, end = changed.attributions[0].source[0]
    assert changed.text[start:end].startswith("Orwin Group (")
    assert changed.text[end:].startswith(" said")
