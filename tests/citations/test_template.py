# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.citations import registry, render, style_file
from desktop_app.citations.items import item_of
from desktop_app.citations.style import Style, StyleError
from desktop_app.citations.template import TemplateError, parse
from desktop_app.model.rows import Row
from tests.exporters.rows import bare, full


def of(template: str, *, base: str = "apa") -> Style:
    forms = {"quotation": template, "short": template, "reference": template, "full": []}
    return style_file.made("own", {"label": "Own", "like": base, "forms": forms, "long": {}}, like=registry.shipped())


def filled(template: str, row: Row, *, base: str = "apa") -> str:
    return render.full(item_of(row), of(template, base=base)).text


@pytest.mark.parametrize(
    ("template", "known", "unknown"),
    [
        ("{title}", "Port opens again", ""),
        ("({speaker})", "(Tom Hale)", "()"),
        ("[({speaker})]", "(Tom Hale)", ""),
        ("[{speaker}|nobody]", "Tom Hale", "nobody"),
        ("[{speaker}[, {role}]: ]{words}", "Tom Hale, harbour master: We are glad to see ships.", "it rains"),
        ("[{?title}has one|{!title}has none]", "has one", "has none"),
        ("[{?indirect}they said ]{words}", "We are glad to see ships.", "they said it rains"),
        ("{title:upper}", "PORT OPENS AGAIN", ""),
        ("{title:short:headline:in_marks}", "“Port Opens Again”", ""),
        (r"\[\{{title}\}\]\|\*", "[{Port opens again}]|*", "[{}]|*"),
        ("{speaker}\n{title}", "Tom Hale\nPort opens again", "\n"),
    ],
)
def test_what_templates_mean(template: str, known: str, unknown: str) -> None:
    assert filled(template, full()) == known
    assert filled(template, bare()) == unknown


@pytest.mark.parametrize(
    ("template", "title", "american", "british"),
    [
        ("{title:in_marks}, x", "Ships", "“Ships,” x", "‘Ships’, x"),
        ("{title:in_marks}. x", "Ships?", "“Ships?” x", "‘Ships?’ x"),
        ("{title:in_marks}, x", "He said “Ships”", "“He said ‘Ships,’” x", "‘He said “Ships”’, x"),
        ("{title:in_marks}, x", "The crews’", "“The crews’,” x", "‘The crews’’, x"),
        ("{title:in_marks}[.]. {role}", "Ships", "“Ships.” harbour master", "‘Ships’. harbour master"),
        ("{title}. x", "In the U.S.", "In the U.S. x", "In the U.S. x"),
        ("[{title}][. {url}]", "Ships!", "Ships! https://a.example", "Ships! https://a.example"),
    ],
)
def test_stops_and_commas_find_their_place(template: str, title: str, american: str, british: str) -> None:
    row = full(title=title, url="https://a.example")
    assert filled(template, row) == american
    assert filled(template, row, base="harvard") == british


@pytest.mark.parametrize("template", ["[", "]", "a|b", "{", "}", "{a b}", "{Title}", "a\\", "[" * 50 + "]" * 50])
def test_templates_that_cannot_be_read_are_refused(template: str) -> None:
    with pytest.raises(TemplateError):
        parse(template)


@pytest.mark.parametrize(
    ("template", "said"), [("{titel}", "{titel}"), ("{title:loud}", ":loud"), ("{reference}", "made of itself")]
)
def test_what_is_not_known_is_named(template: str, said: str) -> None:
    with pytest.raises(StyleError, match=said):
        of(template)


@pytest.mark.parametrize(
    "text",
    [
        "label = ",
        'label = "a"',
        'label = "a"\nlike = "nothing"',
        'label = "a"\nlike = "apa"\nmarks = ["x"]',
        'label = "a"\nlike = "apa"\nmonths = ["x"]',
        'label = "a"\nlike = "apa"\nlong = 3',
        'label = "a"\nlike = "apa"\nforms = 3',
        'label = "a"\n[forms]\nshort = "x"',
        'like = "apa"\npeople = {authors = 3}',
    ],
)
def test_files_that_are_no_styles_are_refused(text: str) -> None:
    with pytest.raises(StyleError):
        style_file.read("x", text, like=registry.shipped())


@given(st.text(alphabet="ab{}[]|*^\\?!: title", max_size=40))
def test_any_template_is_read_or_refused(source: str) -> None:
    try:
        chosen = of(source)
    except StyleError:
        return
    for row in (full(), bare()):
        render.full(item_of(row), chosen)
