# SPDX-License-Identifier: Apache-2.0
"""Sources whose speaker stands inside a longer phrase; one sentence of our own for each."""

from __future__ import annotations

import pytest

from desktop_app.model.speaker import Kind
from tests.people.marked import rows, speakers

BODIES = [
    "<s1>The Securities and Exchange Commission</s1> said <q1>the books were false</q1>.",
    "<s1>The Ministry of Water and Road Safety</s1> said <q1>the bridge would hold</q1>.",
    "<s1>The Association of Borland Knitters and Exporters</s1> said <q1>wool was dear</q1>.",
]


@pytest.mark.parametrize("marked", BODIES)
def test_a_bodys_name_goes_on_over_and(marked: str) -> None:
    name = marked.split("<s1>The ")[1].split("</s1>")[0]
    assert [(r.speaker, r.kind) for r in rows(marked)] == [(name, Kind.ORGANIZATION)]


def test_two_ministries_joined_by_and_stay_two() -> None:
    marked = "<s1>The Ministry of Defence and Tomas Villar</s1> said <q1>the base would close</q1>."
    assert speakers(marked) != ["Ministry of Defence and Tomas Villar"]


def test_an_acronym_in_brackets_is_the_name_before_it() -> None:
    marked = "The reservoir is run by Coedwen Assets Borland (CAB). <s1>CAB</s1> said <q1>the dam was safe</q1>."
    assert speakers(marked) == ["Coedwen Assets Borland"]


def test_the_office_before_a_name_does_not_speak_beside_it() -> None:
    marked = "<s1>The Highlands and Islands MSP Nerys Pugh</s1> said <q1>the boats were late</q1>."
    assert speakers(marked) == ["Nerys Pugh"]
    marked = "<s1>State Department of Roads director J. T. Villar Jr.</s1> said <q1>the ice was thick</q1>."
    assert speakers(marked) == ["J. T. Villar Jr."]


@pytest.mark.parametrize("source", ["Pugh's answer", "Her reply", "The retort"])
def test_an_answer_means_who_gives_it(source: str) -> None:
    marked = f"Nerys Pugh was asked twice. <s1>{source}</s1> was <q1>“no, and no again”</q1>."
    assert speakers(marked) == ["Nerys Pugh"]


def test_what_is_based_somewhere_is_no_name() -> None:
    marked = "Harrow Stores Corp. shut nine shops. <s1>The Leeds-based chain</s1> said <q1>rents were high</q1>."
    assert speakers(marked) == ["Harrow Stores Corp."]
