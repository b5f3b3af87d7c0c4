# SPDX-License-Identifier: Apache-2.0
"""The training of the ranker of organizations."""

from __future__ import annotations

from desktop_app.model.quotation import Form, Quotation
from desktop_app.model.spans import Span
from desktop_app.people.ranker import Ranker
from desktop_app.training.people_corpus import Article, Gold
from desktop_app.training.roles import Example, example_of, fit, held_out, rows_of

TEXT = "Orbell Networks Ltd. closed a plant. “We had to,” said its chief executive, Jane Quill."


def article(organization: tuple[str, ...]) -> Article:
    def span(words: str) -> Span:
        return Span(TEXT.index(words), TEXT.index(words) + len(words))

    quotation = Quotation(
        content=(span("“We had to,”"),), cue=(span("said"),), source=(span("Jane Quill"),), form=Form.DIRECT
    )
    gold = Gold("person", "Jane Quill", ("chief executive",), organization)
    return Article("one", TEXT, (quotation,), (gold,))


def test_the_ranker_learns_what_the_right_answers_share() -> None:
    examples = [Example("person", ({"near": 1.0}, {"far": 1.0}, {"none": 1.0}), (0,)) for _ in range(40)]
    assert fit(examples).choose("person", [{"far": 1.0}, {"near": 1.0}])[0] == 1


def test_rare_features_get_no_weight() -> None:
    examples = [Example("person", ({"near": 1.0}, {"none": 1.0}), (0,)) for _ in range(40)]
    weights = fit([*examples, Example("person", ({"odd": 1.0}, {"none": 1.0}), (0,))]).weights
    assert "near" in weights["*"]
    assert "odd" not in weights["*"]


def test_a_row_knows_which_option_is_right() -> None:
    [row] = rows_of(article(("Orbell Networks",)), Ranker({}))
    example = example_of(row)
    assert example is not None
    assert [row.names[i] for i in example.right] == ["Orbell Networks Ltd."]


def test_nothing_is_learnt_where_no_option_is_right() -> None:
    [row] = rows_of(article(("Harbour Trust",)), Ranker({}))
    assert example_of(row) is None


def test_none_is_right_where_nothing_is_stated() -> None:
    [row] = rows_of(article(()), Ranker({}))
    example = example_of(row)
    assert example is not None
    assert example.right == (len(row.options) - 1,)


def test_held_out_shares_are_of_articles_not_seen() -> None:
    rows = [rows_of(article(("Orbell Networks",)), Ranker({})) for _ in range(10)]
    right, ruled = held_out(rows)
    assert right == ruled == 1.0
