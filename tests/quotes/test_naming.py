# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import pytest

from desktop_app.quotes.decode import Row
from desktop_app.quotes.features import words_of_text
from desktop_app.quotes.naming import is_title


def judged(text: str) -> bool:
    words = words_of_text(text)
    [stretch] = words.quoted
    inside = [i for i in range(len(words)) if stretch.inner.start <= words.starts[i] < stretch.inner.end]
    return is_title(Row(contents=[(inside[0], inside[-1] + 1)]), words)


@pytest.mark.parametrize(
    "text", ["The mayor enjoys “Harbour Lights.”", "She loves “The Keeper of the Salt” above all."]
)
def test_a_title_is_nobodys_words(text: str) -> None:
    assert judged(text)


@pytest.mark.parametrize(
    "text",
    [
        "The crowd chanted “Open The Gates!”",
        "The mayor enjoys “a walk by the sea.”",
        "She called it “Nonsense”.",
        "“The Harbour Board Will Close The Lower Basin At Noon On Friday,” it read.",
    ],
)
def test_what_may_have_been_said_is_kept(text: str) -> None:
    assert not judged(text)
