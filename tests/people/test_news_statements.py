# SPDX-License-Identifier: Apache-2.0
"""Ways in which newspapers state roles, parties and bodies, each with a sentence of our own."""

from __future__ import annotations

import pytest

from tests.people.test_roles import pairs, stated


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("“It rains,” host Ada Quill said.", ("host", None)),
        ("“It rains Soup” host Ada Quill left.", ("host", None)),
        ("Conservative MP Ada Quill left.", ("MP", "Conservative")),
        ("So said Ada Quill, the former Quill-Marsh CEO who left.", ("former Quill-Marsh CEO", "Quill-Marsh")),
        ("So said Ada Quill, a lawmaker from Dayton.", ("lawmaker", None)),
        ("''It rains,'' Senator Ada Quill said.", ("Senator", None)),
        ("''It is 'fog,''' Senator Ada Quill said.", ("Senator", None)),
        ("So said Ada Quill, a Grimsey Democrat who has won twice.", ("Grimsey Democrat", "Democrat")),
        ("So said Ada Quill, an Ohio Democrat who has won twice.", ("Ohio Democrat", "Ohio")),
        ("So said Ada Quill, a Hispanic Republican.", ("Hispanic Republican", "Republican")),
        ("So said Ada Quill, a broker based in Dayton, Ohio, who sells hats.", ("broker", None)),
        ("So said Ada Quill, whose latest start-up, Corvane, sells hats.", (None, "Corvane")),
        (
            "So said Ada Quill, who appraises golf course land for the steel brokerage firm Quay & Poe.",
            ("appraises golf course land", "Quay & Poe"),
        ),
        (
            "So said Ada Quill, who teaches maritime law and shipping at Ruvan University.",
            ("teaches maritime law", "Ruvan University"),
        ),
        (
            "So said Ada Quill, a strategist on Mrs. Poe’s 2008 and 2012 campaigns.",
            ("strategist", "Mrs. Poe’s 2008 and 2012 campaigns"),
        ),
        (
            "So said Ada Quill, who works on Mr. Poe’s race campaign.",
            ("works on Mr. Poe’s race campaign", "Mr. Poe’s race campaign"),
        ),
        ("So said Concord resident Ada Quill.", ("resident", None)),
        ("So said Ada Quill, a Corvane user in Ruvan.", ("user", None)),
        (
            "So said Ada Quill, one of several loud critics on staff at Corvane Review.",
            ("loud critics", "Corvane Review"),
        ),
        ("So said Ada Quill, one of the founders of the Corvane Club.", ("founders", "Corvane Club")),
        ("It was the mill foreman known as Ada Quill.", ("mill foreman", None)),
        ("She asked, “Is President Ada Quill well?”", ("President", None)),
        ("So said Ada Quill, a customer service representative.", ("customer service representative", None)),
        ("So said Ada Quill, who runs Our Harbor.", ("runs Our Harbor", "Our Harbor")),
        ("So spoke Ada Quill, daughter of former Vice President Poe.", ("daughter", None)),
        (
            "So said Ada Quill, a former adviser on salt in the administration.",
            ("former adviser", "the administration"),
        ),
        ("The death Saturday of Justice Ada Quill was sad.", ("Justice", None)),
        ("So said Senate Salt ranking Democrat Ada Quill.", ("Senate Salt ranking Democrat", "Senate Salt")),
        ("The firm and Ruvan’s minister of state for the elderly, Ada Quill, left.", ("minister of state", "Ruvan")),
        # end
    ],
)
def test_what_newspapers_state(text: str, pair: tuple[str | None, str | None]) -> None:
    assert pairs(text, "Ada Quill", "Ed Poe")[0] == pair


@pytest.mark.parametrize(
    "text",
    [
        "Organizers Ada Quill may not be safe.",
        "Ada Quill and Senator Ed Poe of Ohio left.",
        "If Ada Quill is mayor, I’ll leave.",
        "So said Ada Quill, 25, and his wife, Ed Poe, 27, on Monday.",
        "Like Ada Quill, their days begin at dawn.",
        "For Ada Quill, the deal fulfills a dream.",
        "Ada Quill rose. The Justice Department’s role was small.",
        "They accused Ada Quill of running a campaign that failed.",
        "Ada Quill is a familiar voice.",
        "Hosts of a fair against Ada Quill’s bill think that Ada Quill will lose.",
    ],
)
def test_what_states_nothing_of_somebody(text: str) -> None:
    assert pairs(text, "Ada Quill", "Ed Poe") == []


def test_a_description_of_one_without_office_is_of_nobody_with_a_title() -> None:
    text = "Mayor Ed Poe will meet with Ada Quill when the Republican nominee comes."
    assert ("nominee", "Republican") not in pairs(text, "Ed Poe", "Ada Quill")


@pytest.mark.parametrize(
    "text",
    [
        "Ada Quill ate. Ada Quill slept. Tom Moray and Ada Quill met. The Texas senator wept.",
    ],
)
def test_a_state_tells_whose_office_it_is(text: str) -> None:
    found = [s for s in stated(text, "Ada Quill", "Tom Moray") if s.pattern == "description"]
    assert [s.role.of(text) for s in found if s.role is not None] == ["senator"]


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("So said Quay Norland founder and CEO Ada Quill.", ("founder and CEO", "Quay Norland")),
        ("So said Corvane chairwoman and CEO Ada Quill.", ("chairwoman and CEO", "Corvane")),
        ("So said Ada Quill, the U.N. relief coordinator for Norland.", ("relief coordinator", "U.N.")),
        ("Ada Quill, whose son sank in 1977 and who is a founder of Quay Watch, left.", ("founder", "Quay Watch")),
        ("Reserve Capt. Ada Quill left.", ("Capt.", None)),
        ("They rang Const. Ada Quill.", ("Const.", None)),
        ("They rang Year 9 pupil Ada Quill.", ("Year 9 pupil", None)),
        ("So said Ada Quill (weaver, 34 years).", ("weaver", None)),
        ("Ada Quill is one of 63 plot-holders.", ("plot-holders", None)),
        ("So said Ada Quill, one of the 12 weavers.", ("weavers", None)),
    ],
)
def test_roles_that_stand_beside_other_words(text: str, pair: tuple[str | None, str | None]) -> None:
    assert pair in pairs(text, "Ada Quill")


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("So said Ada Quill, the weaver who sewed the flag.", ["weaver"]),
        ("So said Ada Quill, the weaver who led the work.", ["weaver"]),
        ("So said Ada Quill, who led the work.", ["led the work"]),
        ("So said Ada Quill, a weaver who runs Quay Looms.", ["weaver", "runs Quay Looms"]),
    ],
)
def test_what_tells_a_weaver_from_others_is_no_role_beside_weaver(text: str, roles: list[str]) -> None:
    assert [role for role, _ in pairs(text, "Ada Quill")] == roles


def test_who_speaks_for_rebels_is_of_no_body_that_the_text_is_about() -> None:
    text = "The Quay Board met. The Quay Board ate. {} spokesman Ada Quill left."
    assert pairs(text.format("Rebel"), "Ada Quill") == [("Rebel spokesman", None)]
    assert pairs(text.format("Its"), "Ada Quill") == [("spokesman", "Quay Board")]


def test_no_whale_is_anybodys_role() -> None:
    text = "They tagged two pilot whales. Ada Quill of the University of Leith left."
    assert pairs(text, "Ada Quill") == [(None, "University of Leith")]


def test_nobody_serves_in_a_body_of_which_a_quotation_speaks_in_general() -> None:
    text = "“A government {} listens,” Ed Poe said. Finance Minister Ada Quill left."
    assert pairs(text.format("that"), "Ada Quill") == [("Finance Minister", None)]


def test_a_railway_is_no_union() -> None:
    text = "Ed Poe led the Union of Rail Workers. The chair of the state railway, Ada Quill, left."
    assert pairs(text, "Ada Quill", "Ed Poe") == [("chair", "the state railway")]
