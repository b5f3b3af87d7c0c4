# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import pytest

from desktop_app.model.spans import Span
from desktop_app.quotes.assemble import within_paragraph
from desktop_app.quotes.decode import Row, Run
from desktop_app.quotes.features import Words, words_of_text
from desktop_app.quotes.follow import follow, stretches
from desktop_app.quotes.turns import transcript_turns


def run(words: Words, text: str, part: str) -> Run:
    at = text.index(part)
    inside = [i for i, start in enumerate(words.starts) if at <= start < at + len(part)]
    return inside[0], inside[-1] + 1


def texts(words: Words, text: str, runs: list[Run]) -> list[str]:
    return [Span(words.starts[begin], words.ends[end - 1]).of(text) for begin, end in sorted(runs)]


def test_stretches_are_outermost() -> None:
    words = words_of_text("“A ‘b’ c,” he said. “D.”")
    assert [(words.forms[s.begin], s.closed) for s in stretches(words)] == [("A", True), ("D", True)]


def test_paragraph_left_open_goes_on_below() -> None:
    text = "“We won,” said Ann. “It was hard.\n\n“It was long.”"
    words = words_of_text(text)
    said = Row(contents=[run(words, text, "We won"), run(words, text, "It was hard.")], cue=run(words, text, "said"))
    loose = Row(contents=[run(words, text, "It was long.")])
    follow(rows := [said, loose], stretches(words), words)
    assert texts(words, text, rows[0].contents) == ["We won", "It was hard.", "It was long."]
    assert loose.contents == []


def test_cue_at_the_end_takes_the_paragraphs_before() -> None:
    text = "“It was hard.\n\n“It was long,” said Ann."
    words = words_of_text(text)
    loose = Row(contents=[run(words, text, "It was hard.")])
    said = Row(contents=[run(words, text, "It was long")], cue=run(words, text, "said"))
    follow([loose, said], stretches(words), words)
    assert texts(words, text, said.contents) == ["It was hard.", "It was long"]


def test_closed_paragraphs_are_left_alone() -> None:
    text = "“We won,” said Ann.\n\n“It was long.”"
    words = words_of_text(text)
    said = Row(contents=[run(words, text, "We won")], cue=run(words, text, "said"))
    loose = Row(contents=[run(words, text, "It was long.")])
    follow([said, loose], stretches(words), words)
    assert texts(words, text, loose.contents) == ["It was long."]


def test_colon_introduces_the_quotation_below() -> None:
    text = "The minister made this comment:\n\n“We are glad.”"
    words = words_of_text(text)
    cue = Row(contents=[], cue=run(words, text, "made this comment"), source=[run(words, text, "The minister")])
    loose = Row(contents=[run(words, text, "We are glad.")])
    follow([loose, cue], stretches(words), words)
    assert texts(words, text, cue.contents) == ["We are glad."]


def test_cue_that_has_a_content_lends_its_speaker() -> None:
    text = "The minister said it was over and added:\n\n“We are glad.”"
    words = words_of_text(text)
    said = Row(contents=[run(words, text, "it was over")], cue=run(words, text, "said"), source=[(0, 2)])
    loose = Row(contents=[run(words, text, "We are glad.")])
    follow([said, loose], stretches(words), words)
    assert (loose.source, loose.cue) == ([(0, 2)], said.cue)


def test_dash_and_name_sign_a_quotation() -> None:
    text = "“I loved it.” ― Ada Krol\n\n“I hated it.” — Bo Lind, plumber\n"
    words = words_of_text(text)
    first, second = Row(contents=[run(words, text, "I loved it")]), Row(contents=[run(words, text, "I hated it")])
    second.source = [run(words, text, "Ada Krol")]
    follow(rows := [first, second], stretches(words), words)
    signed = [row for row in rows if row.contents]
    assert [texts(words, text, row.source) for row in signed] == [["Ada Krol"], ["Bo Lind, plumber"]]


def test_dash_with_a_sentence_behind_it_signs_nothing() -> None:
    text = "“I loved it.” — That was what she thought of it at first. Later she changed her mind and went home.\n"
    words = words_of_text(text)
    row = Row(contents=[run(words, text, "I loved it")])
    follow(rows := [row], stretches(words), words)
    assert (rows[0].source, len(rows)) == ([], 1)


def test_a_turn_is_spoken_to_its_end() -> None:
    text = "WALLACE: Where is it?\n\nPENCE: It is here. Look at it. (Laughter.) I mean it.\n\nWALLACE: Thank you.\n"
    words = words_of_text(text)
    row = Row(contents=[run(words, text, "It is here. Look at it.")], source=[run(words, text, "PENCE")])
    follow(rows := [row], stretches(words), words, transcript_turns(text))
    assert texts(words, text, rows[0].contents) == ["It is here. Look at it.", "I mean it."]


def test_a_word_of_a_turn_does_not_make_it_all() -> None:
    text = (
        "WALLACE: Where is it?\n\nPENCE: It is here. Look at it. (Laughter.) I mean it.\n\n"
        "The room laughed.\n\nThe rain fell.\n"
    )
    words = words_of_text(text)
    row = Row(contents=[run(words, text, "It is")], source=[run(words, text, "PENCE")])
    follow([row], stretches(words), words, transcript_turns(text))
    assert texts(words, text, row.contents) == ["It is"]


def test_every_turn_of_a_transcript_becomes_a_quotation() -> None:
    text = "WALLACE: Where is it?\n\nPENCE: It is here. He said it was gone.\n\nWALLACE: Thank you.\n"
    words = words_of_text(text)
    part = Row(contents=[run(words, text, "Where")])
    nested = Row(contents=[run(words, text, "it was gone")], cue=run(words, text, "said"))
    nested.source = [run(words, text, "He")]
    follow(rows := [part, nested], stretches(words), words, transcript_turns(text))
    rows.sort(key=lambda row: row.contents[0])
    assert [texts(words, text, row.source) for row in rows] == [["WALLACE"], ["PENCE"], ["He"], ["WALLACE"]]
    assert texts(words, text, rows[1].contents) == ["It is here. He said it was gone."]


HEADLINE = "Neighbours said there was a smell\n\nThe street is quiet. Nobody came."


@pytest.mark.parametrize(
    ("text", "cue", "content", "kept"),
    [
        (HEADLINE, "said", "there was a smell\n\nThe street is quiet", ["there was a smell"]),
        ("He lived there.\n\n“It was cold,” he reflects.", "reflects", "there.\n\n“It was cold,”", ["It was cold,"]),
        ("He said: “We came.\n\n“We saw.”", "said", "We came.\n\n“We saw.", ["We came.\n\n“We saw."]),
        (
            "He wrote:\n\nOne line.\n\nAnother line.",
            "wrote",
            "One line.\n\nAnother line.",
            ["One line.", "Another line."],
        ),
    ],
)
def test_a_content_ends_with_its_paragraph_unless_a_mark_is_open(
    text: str, cue: str, content: str, kept: list[str]
) -> None:
    words = words_of_text(text)
    row = Row(contents=[run(words, text, content)], cue=run(words, text, cue))
    within_paragraph(row, words)
    assert [one.strip("“” ") for one in texts(words, text, row.contents)] == kept
