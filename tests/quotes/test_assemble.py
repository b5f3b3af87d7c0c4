# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import pytest

from desktop_app.model.quotation import Act, Form, Quotation
from desktop_app.quotes.assemble import assemble, quotation
from desktop_app.quotes.decode import Row, Run
from desktop_app.quotes.features import words_of_text

TEXT = "“It works,” she said. “It always did,” and Ma agreed that it “works well” today."


def made(text: str, *rows: Row) -> list[Quotation]:
    words = words_of_text(text)
    return [quotation(row, words, 0.5) for row in assemble(list(rows), words)]


def run(text: str, part: str) -> Run:
    """The words of `part` in `text`."""
    words = words_of_text(text)
    at = text.index(part)
    inside = [i for i, start in enumerate(words.starts) if at <= start < at + len(part)]
    return inside[0], inside[-1] + 1


def texts(text: str, found: Quotation) -> list[str]:
    return [span.of(text) for span in found.content]


def test_a_quoted_stretch_is_never_cut_in_half() -> None:
    [found] = made(TEXT, Row(contents=[run(TEXT, "always")], cue=run(TEXT, "said")))
    assert texts(TEXT, found) == ["“It always did,”"]
    assert found.form == Form.DIRECT


def test_indirect_words_around_a_quoted_stretch_stay() -> None:
    [found] = made(TEXT, Row(contents=[run(TEXT, "it “works")], cue=run(TEXT, "agreed")))
    assert texts(TEXT, found) == ["it “works well”"]
    assert found.form == Form.MIXED


def test_two_cues_of_the_same_words_make_one_row() -> None:
    text = "“It works,” said Saïd."
    rows = [
        Row(contents=[run(text, "It works,")], cue=run(text, cue), scores={"cue": sure})
        for cue, sure in (("Saïd", 0.4), ("said", 0.9))
    ]
    [found] = made(text, *rows)
    assert [span.of(text) for span in found.cue] == ["said"]


def test_without_marks_it_is_indirect() -> None:
    text = "Ma said it works."
    [found] = made(text, Row(contents=[run(text, "it works")], cue=run(text, "said"), source=[run(text, "Ma")]))
    assert found.form == Form.INDIRECT
    assert [s.of(text) for s in found.source] == ["Ma"]
    assert [s.of(text) for s in found.cue] == ["said"]


def test_split_speech_is_one_quotation_in_order() -> None:
    [found] = made(TEXT, Row(contents=[run(TEXT, "It always did"), run(TEXT, "It works")], cue=run(TEXT, "said")))
    assert texts(TEXT, found) == ["“It works,”", "“It always did,”"]


def test_pieces_with_only_punctuation_between_are_joined() -> None:
    text = "He said: “One. Two.” Then he left."
    [found] = made(text, Row(contents=[run(text, "One"), run(text, "Two")], cue=run(text, "said")))
    assert texts(text, found) == ["“One. Two.”"]


def test_a_turn_after_a_name_label_is_direct() -> None:
    text = "WALLACE: Where is it?"
    [found] = made(text, Row(contents=[run(text, "Where is it")], cue=run(text, ":"), source=[run(text, "WALLACE")]))
    assert found.form == Form.DIRECT


def test_a_stretch_goes_to_the_row_that_holds_most_of_it() -> None:
    text = "“One two three four,” said Ann, but Bob denied it."
    first = Row(contents=[run(text, "One two three")], cue=run(text, "said"))
    second = Row(contents=[run(text, "four")], cue=run(text, "denied"))
    found = made(text, first, second)
    assert "“One two three four,”" in [t for q in found for t in texts(text, q)]


def test_marks_round_the_frame_are_not_trusted() -> None:
    text = "It is done,” he said. “We are glad."
    words = words_of_text(text)
    rows = assemble([Row(contents=[run(text, "It is done")], cue=run(text, "said"), source=[run(text, "he")])], words)
    found = quotation(rows[0], words, 0.5)
    assert "said" not in " ".join(texts(text, found))


def test_attitude_comes_from_the_head() -> None:
    text = "Ma hopes it works."
    [found] = made(text, Row(contents=[run(text, "it works")], cue=run(text, "hopes"), acts=(0.1, 0.9, 0.0)))
    assert found.act == Act.ATTITUDE


def test_a_content_does_not_begin_inside_a_bracket() -> None:
    text = "It rose. Brandt Foods Ltd. (NYSE: BRF) and Ostrava Mills will merge, the company said."
    content = Row(contents=[run(text, "BRF) and Ostrava Mills will merge")], cue=run(text, "said"))
    [found] = made(text, content)
    assert texts(text, found) == ["Brandt Foods Ltd. (NYSE: BRF) and Ostrava Mills will merge"]


def test_a_whole_bracket_changes_nothing() -> None:
    text = "It rose. Brandt Foods (NYSE: BRF) will merge, the company said."
    [found] = made(text, Row(contents=[run(text, "Foods (NYSE: BRF) will merge")], cue=run(text, "said")))
    assert texts(text, found) == ["Foods (NYSE: BRF) will merge"]


def test_a_content_before_its_reporting_clause_does_not_begin_with_a_comma() -> None:
    text = "It rose. Brandt Foods, a maker of soup, has bought a mill, the company said."
    content = Row(contents=[run(text, ", has bought a mill")], cue=run(text, "said"))
    [found] = made(text, content)
    assert texts(text, found) == ["Brandt Foods, a maker of soup, has bought a mill"]


def test_a_comma_behind_the_reporting_clause_is_left_out() -> None:
    text = "The company said, it has bought a mill."
    content = Row(
        contents=[run(text, ", it has bought a mill")], cue=run(text, "said"), source=[run(text, "The company")]
    )
    [found] = made(text, content)
    assert texts(text, found) == ["it has bought a mill"]


@pytest.mark.parametrize("rest", [") and Ostrava Mills will merge", "and Ostrava Mills will merge"])
@pytest.mark.parametrize("first", ["Brandt Foods Ltd.", "Brandt Foods Ltd. ("])
def test_a_bracket_within_does_not_part_a_content(first: str, rest: str) -> None:
    text = "Brandt Foods Ltd. (NYSE: BRF) and Ostrava Mills will merge, the company said."
    row = Row(contents=[run(text, first), run(text, rest)], cue=run(text, "said"))
    [found] = made(text, row)
    assert texts(text, found) == ["Brandt Foods Ltd. (NYSE: BRF) and Ostrava Mills will merge"]


def test_a_content_behind_a_comma_and_before_its_reporting_clause_begins_with_the_sentence() -> None:
    text = "It rose. Brandt Foods, a maker of soup, has bought a mill, the company said."
    row = Row(contents=[run(text, "a maker of soup, has bought a mill")], cue=run(text, "said"))
    [found] = made(text, row)
    assert texts(text, found) == ["Brandt Foods, a maker of soup, has bought a mill"]
