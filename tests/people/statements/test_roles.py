# SPDX-License-Identifier: Apache-2.0
"""A sentence of our own for every way in which a text states a role, and for every bug."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.model.spans import Span
from desktop_app.people.statements.choice import choose, clean_role
from desktop_app.people.statements.partitives import role_of_phrase
from desktop_app.people.statements.roles import statements_and_bodies
from desktop_app.people.text.statement import Statement


def stated(text: str, *names: str) -> list[Statement]:
    """Statements about `names[0]`, the others being persons too."""
    mentions = sorted(Span(m.start(), m.end()) for name in names for m in re.finditer(re.escape(name), text))
    found = statements_and_bodies(text, mentions)[0]
    return [s for s in found if s.person.of(text) == names[0]]


def pairs(text: str, *names: str) -> list[tuple[str | None, str | None]]:
    return [
        (s.role.of(text) if s.role else None, s.organization.of(text) if s.organization else None)
        for s in stated(text, *names)
    ]


BEFORE = [
    ("Even Corvane's founder Ada Quill said so.", "Ada Quill", ("founder", "Corvane")),
    ("The Swiss lender’s resident manager, Ada Quill, left.", "Ada Quill", ("resident manager", "The Swiss lender")),
    ("He called Sen. Ada Quill on Monday.", "Ada Quill", ("Sen.", None)),
    ("Then Ohio Sen. Ada Quill rose.", "Ada Quill", ("Sen.", "Ohio")),
    ("That is what Republican Rep. Ada Quill said.", "Ada Quill", ("Rep.", "Republican")),
    ("That upset House Speaker Ada Quill.", "Ada Quill", ("Speaker", "House")),
    ("That upset Senate Majority Leader Ada Quill.", "Ada Quill", ("Majority Leader", "Senate")),
    ("It was Harbor Committee Chairman Ada Quill who spoke.", "Ada Quill", ("Chairman", "Harbor Committee")),
    ("So says Corvane founder Ada Quill.", "Ada Quill", ("founder", "Corvane")),
    ("So says Corvane's founder Ada Quill.", "Ada Quill", ("founder", "Corvane")),
    ("Chief Executive Ada Quill told investors.", "Ada Quill", ("Chief Executive", None)),
    ("The man is former Corvane CEO Ada Quill.", "Ada Quill", ("former Corvane CEO", "Corvane")),
    ("They asked Home Affairs Minister Ada Quill.", "Ada Quill", ("Home Affairs Minister", None)),
    ("They asked Peruvian Ambassador Ada Quill.", "Ada Quill", ("Ambassador", "Peruvian")),
    ("They asked police spokeswoman Ada Quill.", "Ada Quill", ("police spokeswoman", "police")),
    ("They asked Foreign ministry spokesman Ada Quill.", "Ada Quill", ("spokesman", "Foreign ministry")),
    ("Here is Dayton-based Republican strategist Ada Quill.", "Ada Quill", ("strategist", "Republican")),
    ("Then a student named Ada Quill dropped it.", "Ada Quill", ("student", None)),
    ("As Corvane's Ada Quill puts it, no.", "Ada Quill", (None, "Corvane")),
    ("The company doctor is Ada Quill.", "Ada Quill", ("company doctor", "company")),
    ("Corvane's president, Ada Quill, left.", "Ada Quill", ("president", "Corvane")),
    ("A spokesman for Corvane, Ada Quill, left.", "Ada Quill", ("spokesman", "Corvane")),
    ("One of Corvane's top executives, Ada Quill, left.", "Ada Quill", ("top executives", "Corvane")),
    ("The archbishop, Monsignor Ada Quill, wept.", "Ada Quill", ("archbishop", None)),
    ("Army spokesman Lt. Col. Ada Quill denied it.", "Ada Quill", ("Army spokesman", "Army")),
    ("As secretary of the club, Ada Quill wrote.", "Ada Quill", ("secretary", "the club")),
    ("So said Assistant U.S. Attorney Ada Quill.", "Ada Quill", ("Assistant U.S. Attorney", None)),
    ("Cafe owner Ada Quill left.", "Ada Quill", ("Cafe owner", None)),
    ("Corvane rose. The Corvane founder Ada Quill left.", "Ada Quill", ("founder", "Corvane")),
    ("His deputy and temporary successor, Ada Quill, left.", "Ada Quill", ("deputy", None)),
    ("‘It went,’ Assistant Chief Constable Ada Quill told us.", "Ada Quill", ("Assistant Chief Constable", None)),
    ("'It went,' Tourism Minister Ada Quill told us.", "Ada Quill", ("Tourism Minister", None)),
]

AFTER = [
    ("said Dana Fox, a clerk for the tenants’ platform Clean Quay.", "Dana Fox", ("clerk", "Clean Quay")),
    ("Dana Fox, who leads the stroke unit, left.", "Dana Fox", ("leads the stroke unit", "the stroke unit")),
    (
        "said Dana Fox, an economist at Rowan, Lufkin & Poe Securities Corp.",
        "Dana Fox",
        ("economist", "Rowan, Lufkin & Poe Securities Corp."),
    ),
    (
        "said Dana Fox, head trader in Quay Hutton's bonds department.",
        "Dana Fox",
        ("head trader", "Quay Hutton's bonds department"),
    ),
    ("said Dana Fox, the top Democrat on the Harbor Committee.", "Dana Fox", ("top Democrat", "Harbor Committee")),
    ("said Rep. Dana Fox, (R., Ark.) said.", "Dana Fox", (None, "Ark.")),
    ("Dana Fox is playwright-in-residence at Wheat College.", "Dana Fox", ("playwright-in-residence", "Wheat College")),
    ("Dana Fox, an analyst at Quay Phillips & Drew in London, left.", "Dana Fox", ("analyst", "Quay Phillips & Drew")),
    ("Dana Fox, President, Corvane Group said so.", "Dana Fox", ("President", "Corvane Group")),
    ("Dana Fox, a doctor, said: no.", "Dana Fox", ("doctor", None)),
    ("Dana Fox, a bell-tuner, said no.", "Dana Fox", ("bell-tuner", None)),
    ("Dana Fox, 41, of Dayton, a nurse, said no.", "Dana Fox", ("nurse", None)),
    ("said Dana Fox, chief executive of the mining group Corvane.", "Dana Fox", ("chief executive", "Corvane")),
    (
        "said Dana Fox, professor of history at Marrow University.",
        "Dana Fox",
        ("professor of history", "Marrow University"),
    ),
    (
        "said Dana Fox, M.D., Ph.D., professor of surgery at Marrow Clinic.",
        "Dana Fox",
        ("professor of surgery", "Marrow Clinic"),
    ),
    ("said Dana Fox, a clerk for a tech firm that sells nails.", "Dana Fox", ("clerk", "a tech firm")),
    ("said Dana Fox, Corvane's director of advertising.", "Dana Fox", ("director of advertising", "Corvane")),
    ("said Dana Fox, a California Democrat.", "Dana Fox", ("California Democrat", "California")),
    (
        "said Dana Fox, deputy manager for Rex Poe's 2004 presidential campaign.",
        "Dana Fox",
        ("deputy manager", "Rex Poe's 2004 presidential campaign"),
    ),
    ("said Dana Fox of the consultancy Corvane.", "Dana Fox", (None, "Corvane")),
    ("said Dana Fox, of the weather service Skywatch.", "Dana Fox", (None, "Skywatch")),
    ("Dana Fox (D-Mo.) said no.", "Dana Fox", (None, "D-Mo.")),
    ("Dana Fox, D-Calif., said no.", "Dana Fox", (None, "D-Calif.")),
    ("Dana Fox (R., Ill.) said no.", "Dana Fox", (None, "Ill.")),
    ("Dana Fox, who is chairman of Quay Partners, left.", "Dana Fox", ("chairman", "Quay Partners")),
    ("Dana Fox, who runs the ferry, left.", "Dana Fox", ("runs the ferry", None)),
    ("Dana Fox, who ran the ferry before it sank, left.", "Dana Fox", ("ran the ferry", None)),
    (
        "Dana Fox, who follows oil for the brokerage Quay Securities, left.",
        "Dana Fox",
        ("follows oil", "Quay Securities"),
    ),
    ("Dana Fox is president of Corvane.", "Dana Fox", ("president", "Corvane")),
    ("Dana Fox, 58, is senior perfumer at Corvane.", "Dana Fox", ("senior perfumer", "Corvane")),
    ("Dana Fox served five terms as sheriff of Bristow County.", "Dana Fox", ("sheriff", "Bristow County")),
    ("DANA FOX, CHAIR, BOARD OF HEALTH: Thank you.", "DANA FOX", ("CHAIR", "BOARD OF HEALTH")),
    ("It was good.\n\n— Dana Fox, chair, Harbor Trust\n", "Dana Fox", ("chair", "Harbor Trust")),
    ("Dana Fox – chair of Harbor Trust", "Dana Fox", ("chair", "Harbor Trust")),
    ("Dana Fox KC, for the Harbor Trust, said no.", "Dana Fox", ("KC", None)),
    ("Dana Fox KC, for the Harbor Trust, said no.", "Dana Fox", (None, "Harbor Trust")),
    ("Dana Fox, who teaches at Marrow College, left.", "Dana Fox", ("teaches", "Marrow College")),
    ("Dana Fox, who has chaired it since 1999, left.", "Dana Fox", ("has chaired it", None)),
    (
        "Dana Fox, who has driven the 22 for Quay Transit since May, left.",
        "Dana Fox",
        ("has driven the 22", "Quay Transit"),
    ),
    ("Dana Fox danced for the Quay Ballet for ten years.", "Dana Fox", ("danced", "Quay Ballet")),
    ("Dana Fox, who speaks for the hospital, left.", "Dana Fox", ("speaks", "the hospital")),
    (
        "Dana Fox, who appraised land for the association until May, left.",
        "Dana Fox",
        ("appraised land", "the association"),
    ),
    (
        "Dana Fox, who ran the mill until May and now teaches at Marrow College, left.",
        "Dana Fox",
        ("teaches", "Marrow College"),
    ),
    (
        "Dana Fox, who ran the mill until May and is now deputy head of Marrow College, left.",
        "Dana Fox",
        ("deputy head", "Marrow College"),
    ),
    ("Dana Fox, who lives by the quay and was a stoker at Corvane, left.", "Dana Fox", ("stoker", "Corvane")),
    ("Dana Fox, whose Quay Records sold it, left.", "Dana Fox", (None, "Quay Records")),
    ("Dana Fox, who works for Quay Steel, left.", "Dana Fox", ("works", "Quay Steel")),
    (
        "said Dana Fox, deputy manager of the bond department at Quay Securities.",
        "Dana Fox",
        ("deputy manager of the bond department", "Quay Securities"),
    ),
    ("Dana Fox of the Marrow metropolitan police left.", "Dana Fox", (None, "Marrow metropolitan police")),
    ("Dana Fox of the European medicines authority left.", "Dana Fox", (None, "European medicines authority")),
    ("Dana Fox of the Quay Museum on Thursday left.", "Dana Fox", (None, "Quay Museum")),
    ("said Dana Fox, chief UK economist at Quay Bank.", "Dana Fox", ("chief UK economist", "Quay Bank")),
    ("Dana Fox, whose agency in Dayton books it, left.", "Dana Fox", (None, "agency")),
]


@pytest.mark.parametrize("style", ["Very Rev", "Most Reverend", "Rt Rev", "Rev"])
def test_an_office_stands_before_the_style_of_a_clergyman(style: str) -> None:
    assert ("Dean", "Quay") in pairs(f"The Dean of Quay, the {style} Dana Fox, left.", "Dana Fox")


@pytest.mark.parametrize(("text", "name", "expected"), BEFORE)
def test_what_stands_before_a_name(text: str, name: str, expected: tuple[str | None, str | None]) -> None:
    assert expected in pairs(text, name)


@pytest.mark.parametrize(("text", "name", "expected"), AFTER)
def test_what_stands_behind_a_name(text: str, name: str, expected: tuple[str | None, str | None]) -> None:
    assert expected in pairs(text, name)


def test_what_a_body_is_is_no_role() -> None:
    assert pairs("Dana Fox of the Marrow Forum, a think tank, left.", "Dana Fox") == [(None, "Marrow Forum")]


def test_a_person_in_a_phrase_is_no_organization() -> None:
    text = "supporters of Ada Quill"
    role, organization = role_of_phrase(text, Span(0, len(text)), [Span(14, 23)])
    assert role is not None
    assert (role.of(text), organization) == ("supporters", None)


def test_a_house_number_is_no_organization() -> None:
    text = "the woman at No. 12"
    assert role_of_phrase(text, Span(0, len(text)))[1] is None


def test_a_nickname_in_parentheses_is_no_organization() -> None:
    assert pairs("So says Dana Fox (Bix).", "Dana Fox") == []


def test_a_clause_with_that_is_no_apposition() -> None:
    assert pairs("It hurt Dana Fox, that his captain had left.", "Dana Fox") == []


def test_a_plural_title_is_shared() -> None:
    text = "Idaho Republican Sens. Ada Quill and Dana Fox will vote."
    assert ("Sens.", "Idaho") in pairs(text, "Dana Fox", "Ada Quill")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("For thirty years she sprayed the verges for Quay Highways.", ("sprayed the verges", "Quay Highways")),
        ("She chairs the clinic at Quay Hospital.", ("chairs the clinic", "Quay Hospital")),
        ("She's a locum vet.", ("locum vet", None)),
        ("She is now the harbourmaster at Quay Haven.", ("harbourmaster", "Quay Haven")),
        ("She plays in the Marrow Orchestra.", ("plays in the Marrow Orchestra", "Marrow Orchestra")),
    ],
)
def test_a_pronoun_states_the_role_of_whoever_was_named(text: str, expected: tuple[str | None, str | None]) -> None:
    assert expected in pairs(f"Dana Fox came in. {text}", "Dana Fox")


def test_a_pronoun_means_nobody_of_the_other_gender() -> None:
    text = "Dana Fox met Arthur Poe. She is the coach of Quay United."
    assert ("coach", "Quay United") in pairs(text, "Dana Fox", "Arthur Poe")


def test_where_somebody_plays_is_no_organization() -> None:
    assert pairs("Dana Fox came in. She plays a cook on the Corvane series.", "Dana Fox") == []


def test_a_long_clause_ends_with_a_whole_phrase() -> None:
    text = "Dana Fox, who ran the wet mill down by the quay for the three brothers, left."
    assert ("ran the wet mill down by the quay", None) in pairs(text, "Dana Fox")


def test_a_plural_apposition_is_no_role_of_one_person() -> None:
    assert pairs("Some letters to Fox, Rice's aides sent away.", "Fox", "Rice") == []


def test_the_title_of_the_next_person_is_not_taken() -> None:
    text = "She met Dana Fox, director Ada Quill and others."
    assert pairs(text, "Dana Fox", "Ada Quill") == []


def test_an_owner_who_is_a_person_is_no_organization() -> None:
    assert pairs("Quill spokesman Dana Fox left.", "Dana Fox", "Quill") == [("spokesman", None)]


def test_a_firm_may_bear_a_full_name() -> None:
    text = "said Dana Fox, a Rowan Q. Poe analyst."
    assert ("analyst", "Rowan Q. Poe") in pairs(text, "Dana Fox", "Rowan Q. Poe")


def test_kin_have_no_organization() -> None:
    assert ("father", None) in pairs("The boy's father, Dana Fox, left. Corvane Inc. said so.", "Dana Fox")


def test_a_contraction_is_no_organization() -> None:
    text = "“We’re here,” he said. The club fell. Its captain, Dana Fox, left."
    assert all(o != "We’re" for _, o in pairs(text, "Dana Fox"))


def test_a_date_before_a_name_is_no_role() -> None:
    assert pairs("Over the weekend, Dana Fox left.", "Dana Fox") == []


def test_supporters_are_not_the_person() -> None:
    assert pairs("She is no diehard or rival Dana Fox supporters would trust.", "Dana Fox") == []


def test_a_negated_copula_states_nothing() -> None:
    assert pairs("Dana Fox is not a doctor.", "Dana Fox") == []


@pytest.mark.parametrize(
    ("text", "organization"),
    [
        ("Corvane Holdings Inc. fell. Its chairman, Dana Fox, left.", "Corvane Holdings Inc."),
        ("Corvane Holdings Inc. fell. The company's chairman, Dana Fox, left.", "Corvane Holdings Inc."),
        ("The Retail Banking Authority moved. The authority's chief, Dana Fox, left.", "Retail Banking Authority"),
    ],
)
def test_an_organization_that_stands_elsewhere(text: str, organization: str) -> None:
    assert pairs(text, "Dana Fox")[0][1] == organization


def test_a_description_belongs_to_whom_the_sentence_before_was_about() -> None:
    text = "Dana Fox met Ada Quill in Dayton. The former governor said little."
    assert ("former governor", None) in pairs(text, "Dana Fox", "Ada Quill")


def test_a_description_of_a_firm_is_no_role() -> None:
    text = "Dana Fox spoke for Corvane Insurance. The Dayton-based insurance provider was formed in 2015."
    assert "description" not in [s.pattern for s in stated(text, "Dana Fox")]


def test_the_nearest_role_comes_first_and_the_others_are_kept() -> None:
    text = "Farmer Dana Fox sang. " + "It rained. " * 20 + "Dana Fox, mayor of Dayton, spoke."
    found = stated(text, "Dana Fox")
    near_end = choose(found, near=len(text), text=text)
    assert (near_end.role, near_end.organization) == ("mayor", "Dayton")
    assert ("Farmer", None) in near_end.others


def test_the_party_letter_is_not_part_of_the_organization() -> None:
    text = "Sen. Dana Fox (D-Mo.) said no."
    choice = choose(stated(text, "Dana Fox"), near=0, text=text)
    assert (choice.role, choice.organization) == ("Sen.", "Mo.")


def test_nothing_stated_gives_nothing() -> None:
    text = "Mr. Dana Fox said no."
    choice = choose(stated(text, "Dana Fox"), near=0, text=text)
    assert (choice.role, choice.organization, choice.pattern, choice.others) == (None, None, "", ())


@pytest.mark.parametrize(
    ("phrase", "role", "organization"),
    [
        ("a spokesman for the Stamford company", "spokesman", "Stamford company"),
        ("Analysts at Quay & Locke", "Analysts", "Quay & Locke"),
        ("a senior White House official", "official", "White House"),
        ("A rail department spokeswoman", "spokeswoman", "rail department"),
        ("one resident", "resident", None),
        ("a Western diplomat based in Muscat", "Western diplomat", None),
        ("many people", None, None),
    ],
)
def test_phrases_for_speakers_without_a_name(phrase: str, role: str | None, organization: str | None) -> None:
    found = role_of_phrase(f"x {phrase}", Span(2, 2 + len(phrase)))
    words = tuple(s.of(f"x {phrase}") if s else None for s in found)
    assert words[1] == organization
    assert words[0] == role or (role and words[0] and words[0].endswith(role.split()[-1]))


def test_clean_role() -> None:
    assert clean_role("the\n former  “chief”,") == "former “chief"
    assert clean_role("a nurse") == "nurse"


WORDS = st.sampled_from(
    [
        "Ada Quill",
        "chairman",
        "of",
        "the",
        ",",
        "Inc.",
        "’s",
        "'",
        "(",
        ")",
        "R-Mo.",
        "and",
        "who",
        "is",
        "as",
        "\n",
        "—",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=200), st.lists(WORDS, max_size=60).map(" ".join)))
def test_any_text_gives_spans_inside_it(text: str) -> None:
    mentions = [Span(m.start(), m.end()) for m in re.finditer(r"\w+ \w+|\S", text)]
    for statement in statements_and_bodies(text, mentions)[0]:
        for span in (statement.person, statement.role, statement.organization):
            assert span is None or (0 <= span.start < span.end <= len(text))
    choose(statements_and_bodies(text, mentions)[0], near=0, text=text)
    role_of_phrase(text, Span(0, len(text)))


def test_long_texts_take_linear_time() -> None:
    sentence = "Its chairman, Dana Fox, met Sen. Ada Quill (D-Mo.) of Corvane Holdings Inc. The senator said no. "

    def seconds(times: int) -> float:
        text = sentence * times
        mentions = [Span(m.start(), m.end()) for m in re.finditer("Dana Fox|Ada Quill", text)]
        start = time.perf_counter()
        statements_and_bodies(text, mentions)[0]
        return time.perf_counter() - start

    seconds(20)
    assert seconds(800) < 40 * max(seconds(80), 0.005)


BESIDE_ROLES = [
    ("Nobody came. Their captain, Joss van Quill, missed.", "Joss van Quill", "captain"),
    ("In the bar the purser, Solv Quillen, was roping bottles.", "Solv Quillen", "purser"),
    ("Mira's mechanic, a delighted Lott Quillen, cheered.", "Lott Quillen", "mechanic"),
    ("The museum's curator, Beat Quillen, found them.", "Beat Quillen", "curator"),
    ("It pays six students. One of them, Beat Quillen, found them.", "Beat Quillen", "students"),
]


@pytest.mark.parametrize(("text", "name", "role"), BESIDE_ROLES)
def test_a_role_beside_a_name_is_read(text: str, name: str, role: str) -> None:
    span = Span(text.index(name), text.index(name) + len(name))
    found, _ = statements_and_bodies(text, [span])
    assert [s.role.of(text) for s in found if s.role] == [role]


PRONOUNS = [
    (
        "Ada Quill climbs bridges. She is a principal inspector at Orbell Works.",
        ("principal inspector", "Orbell Works"),
    ),
    (
        "Ada Quill has lit towers. As head of restoration at Orbell Trust she has seen nine.",
        ("head of restoration", "Orbell Trust"),
    ),
    ("ROE: There sits Ada Quill. She is a councillor with Orbell Nation.", ("councillor", "Orbell Nation")),
]


@pytest.mark.parametrize(("text", "pair"), PRONOUNS)
def test_a_sentence_with_a_pronoun_states_a_role(text: str, pair: tuple[str, str]) -> None:
    found = [s for s in stated(text, "Ada Quill", "ROE") if s.pattern == "pronoun"]
    assert [(s.role and s.role.of(text), s.organization and s.organization.of(text)) for s in found] == [pair]


@pytest.mark.parametrize(
    "text",
    [
        "Ada Quill left. “She is a great captain,” he said.",
        "Ada Quill left. 'She is a great captain,' he said.",
        'Ada Quill left. "We miss her. She is a great captain," he said.',
        "Ada Quill left. She is not a captain.",
    ],
)
def test_what_others_say_of_somebody_is_no_role(text: str) -> None:
    assert not [s for s in stated(text, "Ada Quill") if s.pattern == "pronoun"]


MENDED = [
    ("So says Ada Quill, secretary for the Americas at Itamar House.", ("secretary for the Americas", "Itamar House")),
    ("So says Settlers’ association president Ada Quill.", ("president", "Settlers’ association")),
    ("So says Ada Quill, who has studied 31 schools.", ("has studied 31 schools", None)),
    ("So says Ada Quill, who commutes from Salt Halt.", ("commutes from Salt Halt", None)),
    (
        "So says Ada Quill, who commands the Ruvan lake patrol unit.",
        ("commands the Ruvan lake patrol unit", "Ruvan lake patrol unit"),
    ),
]


@pytest.mark.parametrize(("text", "pair"), MENDED)
def test_organizations_that_were_read_wrong(text: str, pair: tuple[str, str | None]) -> None:
    assert pair in pairs(text, "Ada Quill")


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
        (
            "So said Ada Quill, who appraises golf course land for the steel brokerage firm Quay & Poe.",
            ("appraises golf course land", "Quay & Poe"),
        ),
        (
            "So said Ada Quill, who teaches maritime law and shipping at Ruvan University.",
            ("teaches maritime law", "Ruvan University"),
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


MARKED = (
    "Sen. Corwin Stroud (R-Neb.) and Rep. Yolanda Fenn (D-Ore.) met, and Stroud left first. <s1>{}</s1> said"
    " <q1>the bill was dead</q1>."
)
