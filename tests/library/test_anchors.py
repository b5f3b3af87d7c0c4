# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.library.contents.anchors import Anchor, anchor, place
from desktop_app.model.spans import Span, words_of

TEXT = "One said “we go home” at noon. Another said “we go home” at night, and a third that we stay."


def at(words: str, text: str = TEXT, after: int = 0) -> tuple[Span, ...]:
    start = text.index(words, after)
    return (Span(start, start + len(words)),)


def test_an_unchanged_text_gives_the_same_place() -> None:
    for after in (0, 30):
        content = at("we go home", after=after)
        assert place(TEXT, anchor(TEXT, content)) == content


def test_of_two_occurrences_the_one_with_the_same_surroundings_is_meant() -> None:
    second = anchor(TEXT, at("we go home", after=30))
    changed = "Before it all, " + TEXT
    assert place(changed, second) == at("we go home", changed, 50)


def test_other_quotation_marks_dashes_and_case_are_the_same_words() -> None:
    text = "He said: “It’s over – FOR now.” Then he left."
    wanted = anchor(text, at("It’s over – FOR now.", text))
    changed = 'Well. He said: "It\'s over - for now." Then he left.'
    assert place(changed, wanted) == at("It's over - for now.", changed)


def test_several_spans_are_found_in_order() -> None:
    text = "“We go,” she said, “home.” Then: “We go,” again."
    content = (*at("We go,", text), *at("home.", text))
    changed = "Late. " + text
    assert place(changed, anchor(text, content)) == (*at("We go,", changed), *at("home.", changed))


def test_surroundings_tell_where_reworded_words_stand() -> None:
    text = "The minister told the paper that taxes will fall soon, as he had promised before."
    wanted = anchor(text, at("taxes will fall soon", text))
    changed = text.replace("taxes will fall soon", "taxes may fall")
    assert place(changed, wanted) == at("taxes may fall", changed)


def test_nothing_is_guessed() -> None:
    assert place("Quite another text.", anchor(TEXT, at("we stay"))) is None
    assert place("", anchor(TEXT, at("we stay"))) is None
    lost = Anchor(content=(), quote="gone", before="", after="")
    assert place(TEXT, lost) is None


@given(st.text(max_size=60), st.text(max_size=60), st.data())
def test_a_place_holds_the_words_or_their_surroundings(before: str, after: str, data: st.DataObject) -> None:
    text = data.draw(st.text(alphabet="ab “”é", min_size=1, max_size=40))
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    wanted = anchor(text, (Span(start, end),))
    changed = before + text + after
    found = place(changed, wanted)
    assert found is not None
    assert words_of(changed, found) == wanted.quote
