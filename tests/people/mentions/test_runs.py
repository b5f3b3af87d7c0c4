# SPDX-License-Identifier: Apache-2.0
"""Where a name begins and ends, by what the document calls its bearer elsewhere; one text of our own for each."""

from __future__ import annotations

import pytest

from desktop_app.people.resolve.reading import read_people
from tests.people.marked import rows, speakers

SHOWN = [
    ("Nora Pell Responds To Critics\n\nNora Pell came on Monday. <q1>“No,”</q1> <s1>Pell</s1> said.", "Nora Pell"),
    ("Nora Pell Joins Growing List.\n\nNora Pell left. <q1>“No,”</q1> <s1>Pell</s1> said.", "Nora Pell"),
    ("Understated Pell waits.\n\nThe mayor, Nora Pell, left. <q1>“No,”</q1> <s1>Pell</s1> said.", "Nora Pell"),
    ("Debating Pell’s record.\n\nThe mayor, Nora Pell, left. <q1>“No,”</q1> <s1>Pell</s1> said.", "Nora Pell"),
    ("Tell Nora Pell.\n\nThe mayor, Nora Pell, left. <q1>“No,”</q1> <s1>Pell</s1> said.", "Nora Pell"),
    ("They met Hilary Pell.\n\nHillary Pell left. <q1>“No,”</q1> <s1>Mrs. Pell</s1> said.", "Hillary Pell"),
    ("<q1>“No,”</q1> <s1>Mr. Pell</s1> said. The chief, Ilmuta Pell, had left.", "Ilmuta Pell"),
    ("<q1>“No,”</q1> <s1>Mr. Pell</s1> said. Senator Lindsey Pell had left.", "Lindsey Pell"),
    ("They met the Real Nora Pell. Nora Pell left. <q1>“No,”</q1> <s1>Pell</s1> said.", "Nora Pell"),
    ("Former AG Crane speaks.\n\nOwen Crane left. <q1>“No,”</q1> <s1>Crane</s1> said.", "Owen Crane"),
    ("Team Crane waits.\n\nOwen Crane left. <q1>“No,”</q1> <s1>Crane</s1> said.", "Owen Crane"),
    ("<q1>“No,”</q1> <s1>Mr. Crane</s1> said. It was Owen Crane Election Day, a feast.", "Owen Crane"),
    ("<q1>“No,”</q1> <s1>Ms. Pell</s1> said. She got the Nora Pell Village Award.", "Nora Pell"),
    ("<q1>“How do we win?”</q1> <s1>Will Orme</s1> said.", "Will Orme"),
    ("<s1>Democratic U.S. Rep. Gwen Crane</s1> said <q1>no</q1>.", "Gwen Crane"),
    ("Marine Le Moal left. <q1>“No,”</q1> <s1>Le Moal</s1> said.", "Marine Le Moal"),
    ("<q1>“No,”</q1> <s1>Mr. Band</s1> said. Then Martin J. Band, who led the choir, left.", "Martin J. Band"),
    ("<q1>“No,”</q1> said <s1>Will Orme</s1>, a baker.", "Will Orme"),
    ("The critic Hugh Will liked it. “Yes,” <s1>Will</s1> wrote <q1>that it was “late”</q1>.", "Hugh Will"),
    ("Nora Pell left. At the Nora Pell North Dakota ball <s1>Pell</s1> said <q1>it was late</q1>.", "Nora Pell"),
    ("The <s1>Council on Harbor Relations Executive Director Nora Pell</s1> said <q1>no</q1>.", "Nora Pell"),
    ("Nora Pelham left. <q1>“No,”</q1> <s1>Pehlam</s1> said.", "Nora Pelham"),
    ("Nora Pellott left. <q1>“No,”</q1> <s1>Pelott</s1> said.", "Nora Pellott"),
    (
        "MAN FOUND IN MIDDLE OF TOWN Leith Mayor Zerafine Nora Pell said <q1>“No”</q1>, <s1>Pell</s1> said.",
        "Zerafine Nora Pell",
    ),
    ("Baker Nora Pell left. Weary Nora had sold out. <q1>“No,”</q1> said <s1>Nora</s1>.", "Nora Pell"),
    ("Baker Nora Pell left. Desperate Pell had sold out. <q1>“No,”</q1> said <s1>Pell</s1>.", "Nora Pell"),
    ("Pell was late. On The Nora Pell Show, <s1>Pell</s1> said <q1>it was over</q1>.", "Nora Pell"),
    ("So <s1>Minister of State for Salt Nora Pell</s1> said <q1>it was over</q1>.", "Nora Pell"),
    ("Lucia Pellon, a baker, left. Lucía Pellón came. <s1>Pellon</s1> said <q1>no</q1>.", "Lucía Pellón"),
    ("Zhao Meilan, a clerk, left. <s1>Ms. Zhao</s1> said <q1>it was over</q1>.", "Zhao Meilan"),
    ("Zhao Mei Lan, a clerk, left. <s1>Mr. Zhao</s1> said <q1>it was over</q1>.", "Zhao Mei Lan"),
    ("The founder, Quillo Pell, left. <q1>“No,”</q1> <s1>Ms Pell</s1> said.", "Quillo Pell"),
    ("The founder, Quillo Pell, left. <q1>“No,”</q1> <s1>Mrs Pell</s1> said.", "Pell"),
    ("~ As <s1>Quillmag</s1> put it: <q1>“No.”</q1>", "Quillmag"),
    ("<s1>Harbor Molders Local 306</s1> said <q1>it was over</q1>.", "Harbor Molders Local 306"),
    ("Jón í Quilli, who sails, left. <s1>The mayor, Jón í Quilli,</s1> said <q1>no</q1>.", "Jón í Quilli"),
    ("<s1>The mayor, Nora binti Quilli,</s1> said <q1>no</q1>.", "Nora binti Quilli"),
    ("<s1>Eng. Nora Pell</s1> said <q1>no</q1>.", "Nora Pell"),
    ("<s1>A spokesman, Eng. Basel Pell,</s1> said <q1>no</q1>.", "Basel Pell"),
    ("<s1>Archbishop Dom Otto Pell</s1> said <q1>no</q1>.", "Otto Pell"),
    ("<s1>Kgosi Otto Pell</s1> said <q1>no</q1>.", "Otto Pell"),
    ("<s1>The owner, Cavaliere Otto Pell,</s1> said <q1>no</q1>.", "Otto Pell"),
    ("<s1>The Right Honourable Nora Pell</s1> said <q1>no</q1>.", "Nora Pell"),
    ("The MEC for roads, Nora Pell, left. <q1>“No,”</q1> <s1>MEC Pell</s1> said.", "Nora Pell"),
    ("She is paid by Quay Norland. The manager at Quay Norland <s1>Nora Pell</s1> said <q1>no</q1>.", "Nora Pell"),
    ("Akemi Tarn met Bambang Crell, a clerk. <q1>“No,”</q1> <s1>she</s1> said.", "Akemi Tarn"),
    ("Akemi Tarn met Bambang Crell, a clerk. <q1>“No,”</q1> <s1>he</s1> said.", "Bambang Crell"),
]


@pytest.mark.parametrize(("marked", "speaker"), SHOWN)
def test_the_name_of_a_speaker(marked: str, speaker: str) -> None:
    assert speakers(marked) == [speaker]


def test_the_one_of_a_married_couple_who_is_not_named_is_not_the_other() -> None:
    assert speakers("<q1>“No,”</q1> <s1>Mr. Pell</s1> said. Nora Pell, his wife, left.") == ["Pell"]


def test_a_family_name_in_a_headline_is_that_of_the_first_who_is_named() -> None:
    text = (
        "Pell’s last stand.\n\nHugh Pell left. <q1>“No,”</q1> <s1>Pell</s1> said. "
        "His brother, Owen Pell, stayed, and Owen Pell’s wife met Owen Pell’s aunt."
    )
    assert speakers(text) == ["Hugh Pell"]


def test_a_body_whose_name_begins_like_a_persons_is_whole() -> None:
    text = "Nora Pell left. The Nora Pell Foundation stayed. Nora Pell Asks Voters To Wait"
    names = {cluster.name for cluster in read_people(text).people.clusters}
    assert "Nora Pell Foundation" in names
    assert not any("Asks" in name for name in names)


def test_a_plural_owner_stands_inside_a_bodys_name() -> None:
    (row,) = rows("The <s1>Tarland Knit Exporters’ Council</s1> said <q1>the mills were shut</q1>.")
    assert row.speaker == "Tarland Knit Exporters’ Council"


def test_a_legal_form_behind_a_comma_belongs_to_the_name() -> None:
    (row,) = rows("<s1>Quill Biosciences, Inc.</s1> said <q1>sales rose</q1>.")
    assert row.speaker == "Quill Biosciences, Inc."


def test_somebody_of_a_party_and_a_state_bears_no_name() -> None:
    assert speakers("<q1>“No,”</q1> said <s1>a South Carolina Democrat</s1>.") == ["a South Carolina Democrat"]


def test_a_name_used_all_along_is_not_that_of_a_longer_one_that_comes_late() -> None:
    text = (
        "They met Gruffle. They like Gruffle. They sold Gruffle. They left Gruffle. Some write to Wilmet Gruffle."
        " <q1>“No,”</q1> <s1>Gruffle</s1> said."
    )
    assert speakers(text) == ["Gruffle"]


def test_a_portuguese_and_is_part_of_a_name() -> None:
    assert speakers("<s1>Rui Pereira e Sá</s1> said <q1>no</q1>.") == ["Rui Pereira e Sá"]


@pytest.mark.parametrize("opens", ["", "It rained. "])
def test_two_initials_at_the_head_of_a_sentence_are_of_a_name(opens: str) -> None:
    assert speakers(f"{opens}<s1>A. R. Pell, a miller,</s1> said <q1>no</q1>.") == ["A. R. Pell"]
