# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from desktop_app.citations.items import item_of
from desktop_app.exporters.text import as_text
from desktop_app.model.quotation import Form
from desktop_app.model.rows import Row, beside_speaker
from desktop_app.model.terms import Kind
from tests.exporters.rows import bare


def test_a_row_is_three_lines_with_one_margin() -> None:
    row = Row(
        id=12, document=1, speaker="Tom Hale", role="master", organization="Port of Marl", quotation="“Ships\n come.”",
        form=Form.DIRECT, title="Port opens", publication="Post", published="2016", start=0, end=14,
    )  # fmt: skip
    assert as_text(row).splitlines() == [
        "[12] Tom Hale, master, Port of Marl",
        "     “Ships come.”",
        "     Port opens, Post, 2016",
    ]


def test_what_is_not_known_takes_no_room() -> None:
    alone = Row(id=1, document=1, quotation="Yes", form=Form.INDIRECT, start=0, end=3)
    assert as_text(alone) == "[1] (not attributed)\n    Yes"
    itself = Row(id=1, document=1, speaker="AXA", organization="AXA", quotation="Yes", form=Form.DIRECT, start=0, end=3)
    assert as_text(itself).startswith("[1] AXA\n")


def test_what_the_words_for_a_speaker_say_is_not_said_again() -> None:
    def who(speaker: str, role: str, organization: str, kind: Kind = Kind.UNNAMED) -> str:
        row = bare(speaker=speaker, role=role, organization=organization, kind=kind)
        assert item_of(row).role == beside_speaker(row)[0]
        return as_text(row).splitlines()[0].removeprefix("[2] ")

    assert who("a Google spokesperson", "Spokesperson", "Google") == "a Google spokesperson"
    assert who("Democrats", "Democrats", "Democrats") == "Democrats"
    assert who("an adviser of the bank", "advise", "Bank of Marl") == "an adviser of the bank, advise, Bank of Marl"
    assert who("Mark Judge", "Judge", "Judge", Kind.PERSON) == "Mark Judge, Judge, Judge"
