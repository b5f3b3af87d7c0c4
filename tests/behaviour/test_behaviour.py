# SPDX-License-Identifier: Apache-2.0
"""No phenomenon of the attribution gets worse than it was, by a sample that is read in seconds."""

from __future__ import annotations

import pytest

from desktop_app.pipeline import Models
from tests.behaviour.__main__ import FILLS
from tests.behaviour.measuring import measured
from tests.behaviour.sample import Tally, bounds, sample, tallies
from tests.behaviour.templates import Setting, Template, broken_up, cases, filled, phenomena, purpose, surroundings

MEASURED, MARGIN = bounds()
EVERY = [template for templates in phenomena().values() for template in templates]


@pytest.fixture(scope="module")
def found() -> dict[str, Tally]:
    return tallies(measured(sample(), Models.load()))


@pytest.mark.parametrize("phenomenon", phenomena())
def test_a_phenomenon_is_read_as_well_as_before(phenomenon: str, found: dict[str, Tally]) -> None:
    before, now = MEASURED[phenomenon], found[phenomenon]
    assert now.rows == before.rows, "run `python -m tests.behaviour --write` after a change of the templates"
    assert now.right >= before.least, purpose(phenomenon)


def test_all_phenomena_together_are_read_as_well_as_before(found: dict[str, Tally]) -> None:
    rows = sum(tally.rows for tally in MEASURED.values())
    before, now = (sum(tally.right for tally in each.values()) for each in (MEASURED, found))
    assert now >= before - MARGIN * rows


def test_half_of_templates_and_pages_is_kept_aside() -> None:
    assert len(phenomena()) >= 50
    for templates in phenomena().values():
        assert [template.aside for template in templates] == [False, False, True, True]
    assert sum(page.aside for page in surroundings()) == len(surroundings()) / 2


@pytest.mark.parametrize("page", surroundings(), ids=lambda page: page.name)
def test_a_page_is_as_long_as_a_short_article_and_quotes_others(page: Template) -> None:
    assert 400 <= len(page.text.split()) <= 700
    assert len(page.rows) >= 8


@pytest.mark.parametrize("template", EVERY, ids=lambda template: f"{template.family}/{template.name}")
def test_a_template_has_the_same_words_alone_and_on_a_page(template: Template) -> None:
    """All slots are filled, contents lie in the passage unless it has a head, and other fills have other names."""
    own: dict[Setting, set[str]] = {}
    for case in cases([template], fills=FILLS, pages=1):
        text, place = case.passage.text, case.place
        assert not set("{}[]") & set(text)
        assert case.own == len(template.rows) <= len(case.passage.quotes)
        contents = [span for quote in case.passage.quotes[: case.own] for span in quote.content]
        assert template.head or all(place.start <= start < end <= place.stop for start, end in contents)
        words = text[place.start : place.stop].translate(str.maketrans("“”‘’", "\"\"''"))
        own.setdefault(case.setting, set()).add(words)
    assert own[Setting.ALONE] == own[Setting.PAGE]
    assert len(own[Setting.ALONE]) == FILLS


def test_a_broken_up_passage_has_a_paragraph_for_each_sentence_outside_quotations() -> None:
    (template,) = (one for one in phenomena()["over-paragraphs"] if one.name == "middle-cue")
    for setting, named in ((Setting.BROKEN, False), (Setting.NAMED, True)):
        broken = broken_up(template, setting)
        assert broken is not None
        paragraphs = broken.text.split("\n\n")
        whole = ["[[1:“My brother went first,”]] {m1} said.", "[[1:“He had the lamp.]]"]
        assert [line for line in paragraphs if line in whole] == whole
        (between,) = (line for line in paragraphs if line not in template.text)
        assert len(paragraphs) == 6
        assert ("{" in between) is named


def test_names_are_seeded_and_taken_back_out() -> None:
    template = phenomena()["panel-list"][0]
    one, again = filled(template, 0), filled(template, 0)
    assert one.passage.text == again.passage.text
    assert one.cast.emptied(one.passage.text).startswith("The panel in {t1}:\n\n- {w1}, professor of law")
