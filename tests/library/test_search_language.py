# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.base.errors import BadQuery
from desktop_app.library.finding.conditions import conditions
from desktop_app.library.finding.search_language import FIELDS, Either, Term, leaves, parse, to_match
from desktop_app.model.query import Query


def only(words: str) -> Term:
    (term,) = parse(words)
    assert isinstance(term, Term)
    return term


def test_words_are_terms_that_must_all_hold() -> None:
    found = leaves(parse("home market "))
    assert [(t.text, t.prefix, t.position) for t in found] == [
        ("home", False, 0),
        ("market", False, 5),
    ]


def test_the_last_word_is_a_beginning_while_it_is_typed() -> None:
    assert only("mark").prefix
    assert not only("mark ").prefix
    assert not only("m").prefix
    assert not only('"mark"').prefix


def test_star_asks_for_beginnings() -> None:
    assert only("mark* ") == Term(text="mark", position=0, prefix=True)
    assert only('"home mar"*').prefix


@pytest.mark.parametrize("words", ['"home market"', "“home market”", "«home market»", '“home market"'])
def test_phrases_stand_between_marks_of_any_make(words: str) -> None:
    assert only(words).text == "home market"


def test_fields_may_be_excluded_and_quoted() -> None:
    term = only('-speaker:"Jack Ma"')
    assert (term.field, term.text, term.excluded) == ("speaker", "Jack Ma", True)


def test_addresses_are_words() -> None:
    assert only("https://example.org ").text == "https://example.org"


@pytest.mark.parametrize(
    ("words", "position", "said"),
    [
        ("tax OR ", 4, "both sides"),
        ("OR tax", 0, "both sides"),
        ("tax AND", 4, "both sides"),
        ("tax NOT ", 4, "NOT"),
        ("tax OR act:any", 7, "whole search"),
        ("NOT (tax is:doubtful)", 9, "whole search"),
        ("(" * 30, 20, "20 deep"),
        ("tax sepaker:buberl", 4, "no field"),
        ("tax form:long", 4, "direct, mixed, indirect"),
        ("tax - more", 4, "minus"),
        ("tax *", 4, "star"),
        ("after:yesterday", 0, "date"),
        ("before:2016-13", 0, "date"),
        ("tax speaker:", 4, "needs a value"),
        ("is:st is:x", 6, "starred"),
        ("a" * 3000, 2000, "2000"),
    ],
)
def test_mistakes_are_pointed_at(words: str, position: int, said: str) -> None:
    with pytest.raises(BadQuery, match=said) as caught:
        parse(words)
    assert caught.value.position == position


def test_values_may_be_begun() -> None:
    assert only("form:d").text == "direct"
    assert only("kind:UN").text == "unnamed"


def test_what_nothing_closes_reaches_to_the_end_while_it_is_typed() -> None:
    assert only('tag:"home mar') == Term(field="tag", text="home mar", position=0, prefix=True)
    assert parse('(tax OR "home mar') == parse('(tax OR "home mar"*')
    assert parse('tax "') == parse("tax ")


def test_alternatives_bind_less_than_what_stands_together() -> None:
    (both,) = parse("tax rise OR NOT (cut -small) ")
    assert isinstance(both, Either)
    first, (second,) = both.options
    assert [t.text for t in leaves(first)] == ["tax", "rise"]
    assert isinstance(second, Either)
    assert second.excluded
    assert to_match(parse("speaker:(lind OR reed)")) == to_match(parse("(speaker:lind OR speaker:reed)"))


def test_lower_case_and_quotation_marks_make_words_of_operators() -> None:
    assert [t.text for t in leaves(parse('tax or "OR" cut '))] == ["tax", "or", "OR", "cut"]


def test_match_expression_quotes_what_is_typed() -> None:
    assert to_match(parse('a"b NEAR org:x" -role:y* z')) == (
        '"a""b" AND "NEAR" AND organization : "x""" AND "z"',
        'role : "y" *',
    )


def test_names_of_one_organization_and_of_one_role_find_each_other() -> None:
    (match, _) = to_match(parse('org:"Republican Party"'))
    assert match.startswith('organization : ("Republican Party" OR "GOP" OR ')
    assert '"Republican Party"' in to_match(parse("org:gop"))[0]
    assert to_match(parse("GOP "))[0] == '"GOP"', "words alone are looked for as they stand"


_PIECES = st.sampled_from(
    [
        *(f"{f}:" for f in FIELDS),
        '"',
        "-",
        "*",
        " ",
        ":",
        "a",
        "ü",
        "2016",
        "\x00",
        "(",
        ")",
        " OR ",
        " NOT ",
        "NEAR",
        "\ud800",
    ]
)


@given(st.lists(st.one_of(_PIECES, st.text(max_size=4)), max_size=12).map("".join))
def test_any_text_is_understood_by_sqlite_or_refused(words: str) -> None:
    connection = _empty()
    try:
        asked = conditions(Query(words=words))
    except BadQuery as error:
        position = error.position
    else:
        position = 0
        connection.execute(f"SELECT q.id FROM {asked.tables()} WHERE {asked.where()}", asked.values()).fetchall()
    assert 0 <= position <= len(words)


_CONNECTIONS: list[sqlite3.Connection] = []


def _empty() -> sqlite3.Connection:
    from desktop_app.library.storage import article_index
    from desktop_app.library.storage.migrations import MIGRATIONS, migrate

    if not _CONNECTIONS:
        _CONNECTIONS.append(sqlite3.connect(":memory:", isolation_level=None))
        article_index.register(_CONNECTIONS[0])
        migrate(_CONNECTIONS[0], MIGRATIONS)
    return _CONNECTIONS[0]
