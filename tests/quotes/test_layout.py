# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.language.sentences import sentences
from desktop_app.model.quotation import Form
from desktop_app.model.spans import Span, Spans
from desktop_app.quotes.layout import form_of, sentence_around
from desktop_app.quotes.marks import pair_marks
from desktop_app.quotes.turns import transcript_turns
from tests.language.strategies import PATTERNS, TEXTS, assert_in_order, assert_linear


def _at(text: str, *parts: str) -> Spans:
    return tuple(Span(text.index(part), text.index(part) + len(part)) for part in parts)


def _form(text: str, *parts: str) -> Form:
    return form_of(text, _at(text, *parts), pair_marks(text), turns=transcript_turns(text))


@pytest.mark.parametrize(
    ("text", "parts", "expected"),
    [
        ("“Go,” she said.", ["“Go,”"], Form.DIRECT),
        ("“Go,” she said, “now.”", ["“Go,”", "“now.”"], Form.DIRECT),
        ("“Go,” she said.", ["Go"], Form.DIRECT),
        ("She said it was “a mess” and left.", ["it was “a mess”"], Form.MIXED),
        ("“Go,” she said, and he must stay.", ["“Go,”", "he must stay"], Form.MIXED),
        ("She said he must go.", ["he must go"], Form.INDIRECT),
        ("She said he must go. “No.”", ["he must go"], Form.INDIRECT),
        ("She said: “‘Go,’ I said.”", ["“‘Go,’ I said.”"], Form.DIRECT),
        ("“We came.\n\n“We saw,” she said.", ["“We came.", "“We saw,”"], Form.DIRECT),
        ("We will win,” said Roe.", ["We will win,”"], Form.DIRECT),
        ("She said nothing.", [], Form.INDIRECT),
    ],
)
def test_form(text: str, parts: list[str], expected: Form) -> None:
    assert _form(text, *parts) is expected


def test_form_among_many_nested_marks() -> None:
    text = "“A ‘b’ ‘c’ ‘d’ e f,” she said of “g h.”"
    assert form_of(text, _at(text, "e f"), pair_marks(text)) is Form.DIRECT
    assert form_of(text, _at(text, "she said of “g"), pair_marks(text)) is Form.MIXED


def test_form_of_a_turn_without_marks() -> None:
    text = "WALLACE: Why did you leave?\n\nROE: He said the boat was full."
    assert _form(text, "Why did you leave?") is Form.DIRECT
    assert _form(text, "He said the boat was full.") is Form.DIRECT
    assert _form(text, "the boat was full") is Form.INDIRECT


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("WALLACE: Why?\n\nROE: Because.", ["WALLACE", "ROE"]),
        ("Q: Why?\n\nA: Because.", ["Q", "A"]),
        ("Q. Why?\n\nA. Because.", ["Q", "A"]),
        ("Chris Holm: Why?\nJane Roe: Because.\nChris Holm: Fine.", ["Chris Holm", "Jane Roe", "Chris Holm"]),
        ("Jane Roe (chair): Why?\n\nIda Holm (clerk): Because.", ["Jane Roe (chair)", "Ida Holm (clerk)"]),
        ("MS. STRAND: Why?\n\nCHAIRMAN HOLM: Go on.", ["MS. STRAND", "CHAIRMAN HOLM"]),
        ("ANN POOLE, HOST: Hello.\n\nUNIDENTIFIED MAN: Hi.", ["ANN POOLE, HOST", "UNIDENTIFIED MAN"]),
        ("The Minister for Fish (Dr. Holm): I beg to reply.\n\nMr. Roe: Why?\n\nMr. Roe: How?",
         ["The Minister for Fish (Dr. Holm)", "Mr. Roe", "Mr. Roe"]),
        ("Ida Holm, 71, retired bookbinder: I walk.\n\nAnn Poole, 28, courier: I ride.",
         ["Ida Holm, 71, retired bookbinder", "Ann Poole, 28, courier"]),
        ("• Ida, 17, pupil: “I walk.”\n\n• A man with a dog: “I ride.”", ["Ida, 17, pupil", "A man with a dog"]),
        ("Host: Hello.\n\nGuest: Hi.\n\nHost: So.", ["Host", "Guest", "Host"]),
    ],
)  # fmt: skip
def test_turns(text: str, labels: list[str]) -> None:
    found = transcript_turns(text)
    assert [turn.label.of(text) for turn in found] == labels
    assert all(text[turn.words.start - 2 : turn.words.start] in (": ", ". ") for turn in found)


@pytest.mark.parametrize(
    "text",
    [
        "ROE: One turn is no transcript.",
        "Contact: Ida Holm\n\nNote to editors: The boat is blue.\n\nTags: boats",
        "The board decided: no boats.\n\nIt said: never.",
        "He said: “Go.”\n\nShe said: “No.”",
        "Where: Port Ellery\nWhen: Tuesday\nTickets: none",
        "Score: Ellery 2, Holm 1\n\nTickets: ten crowns",
        "Time was: she left.\n\nThere it is: he stayed.",
        "",
    ],
)
def test_no_turns(text: str) -> None:
    assert transcript_turns(text) == []


def test_words_run_to_the_end_of_the_paragraph() -> None:
    text = "Q: Why? And how?\n\nA: Because.\n\nThe room was quiet."
    assert [turn.words.of(text) for turn in transcript_turns(text)] == ["Why? And how?", "Because."]


def test_sentence_around() -> None:
    text = "It rained. “Go,” she said. “Now.” He left."
    found = sentence_around(_at(text, "“Go,”", "“Now.”"), sentences(text))
    assert found.of(text) == "“Go,” she said. “Now.”"


def test_sentence_around_a_whole_sentence() -> None:
    text = "It rained. He left."
    assert sentence_around(_at(text, "He left."), sentences(text)).of(text) == "He left."


def test_sentence_around_outside_all_sentences() -> None:
    assert sentence_around((Span(1, 2),), []) == Span(1, 2)


def test_sentence_around_nothing() -> None:
    with pytest.raises(ValueError, match="no content"):
        sentence_around((), [])


@given(TEXTS)
def test_turns_of_any_text(text: str) -> None:
    found = transcript_turns(text)
    assert_in_order(text, [span for turn in found for span in (turn.label, turn.words)])


@given(TEXTS, st.data())
def test_form_and_context_of_any_content(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    content = (Span(start, data.draw(st.integers(start, len(text)))),)
    quoted = pair_marks(text)
    form = form_of(text, content, quoted)
    words = [place for place in range(content[0].start, content[0].end) if text[place].isalnum()]
    inside = [place for place in words if any(one.inner.start <= place < one.inner.end for one in quoted)]
    assert (form is Form.DIRECT) == (bool(inside) and len(inside) == len(words))
    assert (form is Form.INDIRECT) == (not inside)
    around = sentence_around(content, sentences(text))
    assert around.holds(content[0])
    assert around.end <= len(text)


@pytest.mark.parametrize("pattern", PATTERNS)
def test_linear(pattern: str) -> None:
    assert_linear(transcript_turns, pattern)
