# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from desktop_app.model.clues import Clue, Relation
from desktop_app.model.document import Document, Head
from desktop_app.model.quotation import Form, Quotation
from desktop_app.model.spans import Span
from desktop_app.people.heads import own_clues, own_words
from desktop_app.quotes.dialogue import dialogue_of

BODY = "MARLOW — The mayor, Lucia Ferrante, wants no stadium. “We have schools,” she said. I was there.\n"


def document(headline: str, body: str = BODY) -> Document:
    text = f"{headline}\n\nBy Dana Whitlock\nThe Harbor Courier\n\n{body}"

    def at(words: str) -> Span:
        return Span(text.index(words), text.index(words) + len(words))

    credits = (at("The Harbor Courier"), at("MARLOW — "))
    return Document(text=text, head=Head(headline=at(headline), bylines=(at("By Dana Whitlock"),), credits=credits))


def said_by(document: Document, source: str) -> Quotation:
    start = document.text.rindex(source)
    return Quotation(content=(Span(0, 1),), source=(Span(start, start + len(source)),), form=Form.DIRECT)


def own(document: Document, quotations: list[Quotation]) -> str:
    return own_words(document, quotations, dialogue_of(document.text))


def test_a_head_names_nobody_and_nothing_moves() -> None:
    given = document("Mayor Rejects Stadium Plan")
    words = own(given, [said_by(given, "she")])
    assert len(words) == len(given.text)
    assert words.split() == ("mayor rejects stadium plan " + BODY.removeprefix("MARLOW — ")).split()
    assert words.index("Ferrante") == given.text.index("Ferrante")


def test_names_of_the_article_keep_their_capitals_in_the_headline() -> None:
    assert own(document("Lucia Ferrante Rejects Plan"), []).startswith("Lucia Ferrante rejects plan\n")


def test_a_headline_written_like_a_sentence_tells_names() -> None:
    assert own(document("Zita Marsh rejects the plan"), []).startswith("Zita Marsh rejects the plan\n")


def test_the_byline_is_read_for_the_writer() -> None:
    given = document("Mayor Rejects Stadium Plan")
    assert "By Dana Whitlock" in own(given, [said_by(given, "I")])


def test_the_head_of_a_transcript_tells_who_speaks() -> None:
    given = document(
        "The Quay Hour Tonight", "MARLOW — ROE: It is late.\n\nPOE: So it is.\n\nROE: Go then.\n\nPOE: No.\n"
    )
    assert own(given, []) == given.text


def test_a_text_without_a_head_is_read_as_it_is() -> None:
    assert own(Document(text=BODY), []) == BODY


def test_clues_into_the_head() -> None:
    text = "Mayor Sues MARLOW — Quay Board"
    own = "mayor sues          Quay Board"

    def clue(relation: Relation, start: int, end: int) -> Clue:
        return Clue(0, relation, Span(start, end), 0.9)

    assert own_clues([clue(Relation.ORGANIZATION, 6, 10), clue(Relation.NAME, 11, 17)], text, own) == []
    kept = own_clues([clue(Relation.ROLE, 0, 5), clue(Relation.ORGANIZATION, 11, 30)], text, own)
    assert [one.span.of(text) for one in kept] == ["Mayor", "Quay Board"]
