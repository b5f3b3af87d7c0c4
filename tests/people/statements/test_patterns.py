# SPDX-License-Identifier: Apache-2.0
"""Further ways in which a text states a role or a body, each with a sentence of our own."""

from __future__ import annotations

import pytest

from desktop_app.model.spans import Span
from desktop_app.people.statements.choice import choose
from desktop_app.people.statements.partitives import role_of_phrase
from desktop_app.people.statements.roles import GUESS
from tests.people.statements.test_roles import pairs, stated


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("Ada Quill, strategist at the Ghent firm Corvane, left.", ("strategist", "Corvane")),
        ("Pilots coach Ada Quill said no. The Ruvan Pilots lost.", ("coach", "Pilots")),
        ("Assistant County Attorney Ada Quill said no.", ("Assistant County Attorney", None)),
        ("Ada Quill, who directs the Center for a Calmer Bay, left.", (None, "Center for a Calmer Bay")),
        ("Ada Quill, chairman-elect of the Salt Chamber, left.", ("chairman-elect", "Salt Chamber")),
        ("In Dayton, Labour Commissioner Ada Quill said no.", ("Labour Commissioner", None)),
        ("Ada Quill, until recently a clerk at Corvane, left.", ("clerk", "Corvane")),
        ("Ada Quill, who was until last year the owner of Corvane, left.", ("owner", "Corvane")),
        ("Its transport rose. Transport Ministry clerk Ada Quill said no.", ("clerk", "Transport Ministry")),
        ("Ada Quill, head of the state's Board of Salt, left.", ("head", "Board of Salt")),
        ("Ada Quill, vicar of St Brannock's, left.", ("vicar", "St Brannock's")),
        ("Boston shoemaker Ada Quill said no.", ("shoemaker", None)),
        ("In a joint statement captain Ada Quill said no.", ("captain", None)),
        ("Ada Quill, who farms nine acres at Moray Head, left.", ("farms nine acres at Moray Head", None)),
        ("Ada Quill, who grows figs for the Moray Trust, left.", ("grows figs", "Moray Trust")),
        ("Ada Quill, a former ambassador to Norland, left.", ("former ambassador", None)),
        ("Quay Post editor in chief Ada Quill said no.", ("editor in chief", "Quay Post")),
        ("So said the player, Ada Quill.", ("player", None)),
        ("So said the RQ editor in chief, Ada Quill.", ("editor in chief", "RQ")),
        ("So said the RT editor, Ada Quill.", ("editor", "RT")),
        ("It was the Quay host and former QBC personality Ada Quill.", ("former QBC personality", "QBC")),
        ("So said Ada Quill, Senate reporter for the Quay Post.", ("reporter", "Quay Post")),
        ("Conservative councillor Ada Quill said no.", ("councillor", "Conservative")),
        ("The Conservative bill fell. Conservative blogger Ada Quill said no.", ("blogger", "Conservative")),
        ("So said Log Quay Republicans president Ada Quill.", ("president", "Log Quay Republicans")),
        ("So said Ohio Republicans chairman Ada Quill.", ("chairman", "Ohio")),
        ("It was Muslim mayor Ada Quill who spoke.", ("mayor", None)),
        ("It was the Islamic Relief director Ada Quill who spoke.", ("director", "Islamic Relief")),
        ("He threw Corvane reporter Ada Quill out.", ("reporter", "Corvane")),
        ("Ada Quill, a nurse from Harbor Beach, Ohio, left.", ("nurse", None)),
        ("Ada Quill, a broker from Harbor Bank, Ohio, left.", ("broker", "Harbor Bank")),
        ("Ada Quill, their director of state campaigns, left.", ("director of state campaigns", None)),
        ("Ada Quill, the secretary of state, left.", ("secretary of state", None)),
        ("Ada Quill, who heads lending at Moray & Drovers Trust Co., left.", (None, "Moray & Drovers Trust Co.")),
        ("Ada Quill, who follows steel for Moray, Pell & Co., left.", (None, "Moray, Pell & Co.")),
        ("Ada Quill, who teaches Danish history at the University of Ruvan, left.", (None, "University of Ruvan")),
        ("Ada Quill, who teaches Danish at the junior high, left.", (None, None)),
        ("So said Ada Quill, 17, of the Ruvan Redwings.", (None, "Ruvan Redwings")),
        (
            "So said Ada Quill, chief economist for South Asia with Moray Capital.",
            ("chief economist for South Asia", "Moray Capital"),
        ),
        ("So said Ada Quill, head of highly toxic waste at Moray Clinic.", (None, "Moray Clinic")),
        ("So said Ada Quill of the Dayton firm Quill, Pell & Moray.", (None, "Quill, Pell & Moray")),
        ("So said Ada Quill, secretary, Mariners’ Aid Society.", ("secretary", "Mariners’ Aid Society")),
        ("So said White House hopeful Ada Quill.", ("hopeful", None)),
        ("So said the choir’s president, Ada Quill.", ("president", "the choir")),
        (
            "Moray Ltd. shut. A court at Ruvan, Ruvan Court, met. So said the firm’s head, Ada Quill.",
            ("head", "Moray Ltd."),
        ),
        ("So said Ada Quill, chaplain to the county council.", ("chaplain", "the county council")),
        ("So said the director of women’s rowing, Ada Quill.", ("director of women’s rowing", None)),
        ("So said the airport’s deputy director, Ada Quill.", ("deputy director", "the airport")),
    ],
)
def test_role_and_body(text: str, pair: tuple[str | None, str | None]) -> None:
    found = pairs(text, "Ada Quill")
    assert found
    if pair[0] is not None:
        assert pair in found
    assert pair[1] in {body for _, body in found}


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Two brokers left. One of them, Ada Quill, sold it.", "brokers"),
        ("Ada Quill, the eldest of six and now a Harbor Court judge, left.", "eldest of six"),
        ("Ada Quill, the eldest of six and now a Harbor Court judge, left.", "judge"),
        ("Tom's mother, Ada Quill, is the mill's vice president for weaving.", "vice president"),
    ],
)
def test_role(text: str, role: str) -> None:
    roles = [r for r, _ in pairs(text, "Ada Quill") if r is not None]
    assert role in roles or any(r.startswith(role) for r in roles)


@pytest.mark.parametrize(
    "text",
    [
        "Ada Quill, 17, of West Quay, left.",
        "Ada Quill played the butler in “Tide.”",
        "Tom Quill spoke, before the chair stopped him.",
        "Ada Quill left. The Hon. Ada Quill did not.",
        "Ada Quill left. Her former firm, Corvane, is shut.",
        "Ada Quill left. She hates the store, Corvane.",
    ],
)
def test_no_role_and_no_body(text: str) -> None:
    assert pairs(text, " ".join(text.split()[:2]).rstrip(",:")) == []


def test_a_party_letter_alone_is_no_body() -> None:
    assert "D" not in {body for _, body in pairs("That is what state Sen. Ada Quill (D) said.", "Ada Quill")}


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        (
            "Quay Police met, and so did the Police Circle. Sergeant Ada Quill came.",
            ("Sergeant", "Quay Police"),
        ),
        ("The Marsh Infirmary is full. So says surgeon Ada Quill.", ("surgeon", "Marsh Infirmary")),
        ("RUVAN GAP, Ohio -- It rains here. Mayor Ada Quill left.", ("Mayor", "RUVAN GAP")),
        ("St Brannock's Church is cold. The verger, Ada Quill, left.", ("verger", "St Brannock's Church")),
        ("Births in Ruvan County fell. County Judge Ada Quill left.", ("County Judge", "Ruvan County")),
        ("The Quay Hotel is full. Receptionist Ada Quill left.", ("Receptionist", "Quay Hotel")),
    ],
)
def test_a_role_has_its_home(text: str, pair: tuple[str, str] | None) -> None:
    found = pairs(text, "Ada Quill")
    if pair is None:
        assert "prosecutor’s office" in {body for _, body in found}
    else:
        assert pair in found


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Nora Fell, head of the Quay Trust, left. Her brother, Ada Quill, wept.", {None}),
        ("Nora Fell, head of the Quay Trust, left. Fell’s fans like deputy Ada Quill.", {None}),
    ],
)
def test_a_deputy_serves_the_body_of_the_one_she_stands_in_for(text: str, bodies: set[str | None]) -> None:
    assert {body for _, body in pairs(text, "Ada Quill", "Nora Fell", "Fell")} == bodies


@pytest.mark.parametrize(
    "text",
    [
        "The town is small. Sales manager Ada Quill left.",
        "The council met. Former councillor Ada Quill left.",
        "The council rose. Actress Ada Quill left.",
        "The government met. Prime Minister Ada Quill left.",
        "The salt ministry met. The reef minister, Ada Quill, left.",
        "Police came. Fire Chief Ada Quill left.",
        "RUVAN GAP, Ohio -- It rains here. Sheriff Ada Quill left.",
    ],
)
def test_no_home_where_none_belongs_to_the_role(text: str) -> None:
    bodies = {body for _, body in pairs(text, "Ada Quill")}
    assert not bodies & {"town", "council", "government", "salt ministry", "Police", "RUVAN GAP"}


def test_the_home_of_a_role_is_a_saint_s_with_its_whole_name() -> None:
    text = "The Rev. Ada Quill left St. Brannock's Harbor Church."
    assert pairs(text, "Ada Quill") == [("Rev.", "St. Brannock's Harbor Church")]


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("Ada Quill moved to Quay College, where she is professor of tides.", ("professor of tides", "Quay College")),
        ("Ada Quill came in May; by 1966 she was chief mechanic of the Quay Line.", ("chief mechanic", "Quay Line")),
        ("One Moray-endorsed candidate is Ada Quill.", ("candidate", None)),
    ],
)
def test_clauses(text: str, pair: tuple[str, str | None]) -> None:
    assert pair in pairs(text, "Ada Quill")


def test_where_somebody_only_does_something_states_nothing() -> None:
    assert not pairs("Ada Quill flew to Dayton, where she trails Tom Moray in most polls.", "Ada Quill", "Tom Moray")


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("The Bay Front chief Maulana Ada Quill spoke.", ("chief", "Bay Front")),
        ("Our technical director, Ada Quill, left.", ("technical director", None)),
        ("She met Ada Quill SC, who left.", ("SC", None)),
        ("Ada Quill left. She has been director of the Quay Line since May.", ("director", "Quay Line")),
        ("Lawyers for the Danish bidder went home. “No,” said one of them, Ada Quill.", ("Lawyers", "Danish")),
        ("Premier the Hon. Ada Quill left.", ("Premier", None)),
    ],
)
def test_more_titles(text: str, pair: tuple[str, str | None]) -> None:
    found = pairs(text, "Ada Quill")
    assert pair in found or (pair[0], None) in found


@pytest.mark.parametrize(
    ("text", "role"),
    [
        (
            "A scaffolding foreman told a jury that he had pleaded for ropes.\n\nAda Quill, 41, wept.",
            "scaffolding foreman",
        ),
        ("Tom Moray nodded. His deputy was less coy. “It moved,” observed Ada Quill, who left.", "deputy"),
    ],
)
def test_a_name_put_off(text: str, role: str) -> None:
    assert role in {r for r, _ in pairs(text, "Ada Quill", "Tom Moray")}


@pytest.mark.parametrize(
    "text",
    [
        "It rained.\n\nIt rained again.\n\n" + "So it went. " * 20 + "A spokesman said no. Ada Quill laughed.",
        "A judge said no. Tom Moray wept. Then Ada Quill laughed.",
        "A judge said no. Sheriff Ada Quill laughed.",
        "“My deputy was coy.” “It moved,” said Ada Quill.",
    ],
)
def test_no_name_put_off(text: str) -> None:
    assert not [
        s for s in stated(text, "Ada Quill", "Tom Moray") if s.pattern.partition("+")[0] in {"lead", "cataphor"}
    ]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Traders were split. Ada Quill of Corvane Ltd. said no.", "Traders"),
    ],
)
def test_roles_said_elsewhere(text: str, role: str) -> None:
    assert role in {r for r, _ in pairs(text, "Ada Quill")}


@pytest.mark.parametrize(
    "text",
    [
        "Ada Quill, who voted no, left.",
        "Ada Quill, who has a headache, left.",
        "Shares were split. Ada Quill of Corvane Ltd. said no.",
        "Traders were split. Ada Quill, a nurse, said no.",
    ],
)
def test_what_makes_no_role(text: str) -> None:
    assert {r for r, _ in pairs(text, "Ada Quill")} <= {None, "nurse"}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Two harbour pilots left. One of them said no.", ("harbour pilots", None)),
        ('Two pilots left. "It is wet," one of them said.', ("pilots", None)),
        ("It rained. One of them said no.", None),
    ],
)
def test_one_of_several_without_a_name(text: str, said: tuple[str, str | None] | None) -> None:
    at = text.casefold().index("one of them")
    role, body = role_of_phrase(text, Span(at, at + len("One of them")))
    found = (role.of(text), body.of(text) if body else None) if role else None
    assert found == said


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("They asked Sens. Ada Quill of Ohio and Tom Moray of Maine.", "Ohio"),
        ("So said Ada Quill, a counselor at the White House.", "White House"),
        (
            "Ada Quill, who runs the register at the Quay Institute for Public Health, left.",
            "Quay Institute for Public",
        ),
        ("Ada Quill, captain of Boston, left.", "Boston"),
    ],
)
def test_bodies_are_cut_where_they_end(text: str, body: str) -> None:
    bodies = {b for _, b in pairs(text, "Ada Quill", "Tom Moray") if b}
    assert any(b.startswith(body) and "Moray" not in b for b in bodies)


@pytest.mark.parametrize(
    "text",
    [
        "Ada Quill, a lawyer for Ms. Moray, left.",
        "Ada Quill, a florist in Boston, left.",
        "So ruled District Judge Ada Quill.",
        "Ada Quill, who organized Saturday's regatta, left.",
        "Ada Quill, a former state legislator, left.",
    ],
)
def test_what_is_no_body(text: str) -> None:
    assert {body for _, body in pairs(text, "Ada Quill", "Moray")} <= {None}


def test_two_who_are_joined_by_and_keep_their_titles() -> None:
    text = "Senator Ada Quill of Ohio and Judge Tom Moray disagreed."
    assert ("Senator", None) in pairs(text, "Ada Quill", "Tom Moray")
    assert pairs(text, "Tom Moray", "Ada Quill") == [("Judge", None)]


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("Ada Quill, president of the Q.U.-B.C., left.", ("president", "Q.U.-B.C.")),
        ("So said Ada Quill, a Q.U.-based Democratic strategist.", ("strategist", "Democratic")),
        ("Ada Quill, a reporter for the daily Gazzetta della Baia, left.", ("reporter", "Gazzetta della Baia")),
        ("Ada Quill, a 41-year-old miller from Ohio, left.", ("miller", None)),
        ("Ada Quill, a Dayton, Ohio, miller, left.", ("miller", None)),
        ("Ada Quill, secretary of salt during the Moray administration, left.", ("secretary", "Moray administration")),
        ("A White House hopeful, Ada Quill, left.", ("hopeful", None)),
        ("Then Ohio Attorney General Ada Quill left.", ("Attorney General", "Ohio")),
        ("Then Dayton Alderman Ada Quill left.", ("Alderman", "Dayton")),
        ("Former Florida governor Ada Quill left.", ("Former Florida governor", "Florida")),
        ("Ada Quill, a Georgia Republican who left, wept.", ("Georgia Republican", "Georgia")),
        ("Ada Quill, Republican of West Virginia, left.", ("Republican", "West Virginia")),
        ("Ada Quill, Ohio Secretary of State, left.", ("Secretary of State", "Ohio")),
        ("Ada Quill, a former state GOP chair, left.", ("chair", "GOP")),
        ("Ada Quill, an aide to President Moray and a clerk at Corvane, left.", ("clerk", "Corvane")),
    ],
)
def test_news_roles_and_bodies(text: str, pair: tuple[str | None, str | None]) -> None:
    found = pairs(text, "Ada Quill", "Moray")
    assert pair in found or any(r and pair[0] and r.startswith(pair[0]) and b == pair[1] for r, b in found)


@pytest.mark.parametrize(
    "text",
    [
        "Ada Quill of the Quay Line, a ferry firm and tide broker, left.",
    ],
)
def test_what_describes_a_body_is_no_role(text: str) -> None:
    assert not {role for role, _ in pairs(text, "Ada Quill")} & {"liberal", "Republican", "ferry firm and tide broker"}


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Ada Quill left. “The mayor is late,” she said.", []),
        ("Ada Quill left with Ed Poe, the mayor of Leith. Quill slept. The mayor slept.", []),
        ("Ada Quill left.\n\nThe owner slept.", []),
        ("Ada Quill left. It rained. It snowed. The ferry owner slept.", []),
        ("Ada Quill said the driver slept.", []),
        ("Tom Roe portrayed Ada Quill as a liar.", []),
        ("Ada Quill cast herself as a reformer.", []),
        ("Ada Quill waved as officials were late.", []),
        ("Ed Poe, the head of the Harbor Trust, charged that Ada Quill hid it.", []),
        ("So said the mill’s owner, Professor Ada Quill.", ["Professor", "owner"]),
    ],
)
def test_what_others_are_is_nobodys_role(text: str, roles: list[str]) -> None:
    found = [s.role.of(text) for s in stated(text, "Ada Quill") if s.role is not None and s.pattern != GUESS]
    assert sorted(found) == sorted(roles)


def test_a_guess_is_left_to_the_ranker() -> None:
    text = "Ada Quill left. It rained. It snowed. The ferry owner slept."
    (guess,) = [s for s in stated(text, "Ada Quill") if s.pattern == GUESS]
    assert guess.role is not None
    assert guess.role.of(text) == "ferry owner"
    assert choose([guess], near=0, text=text).role is None


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Ada Quill, who ran against Corvane in May, left.", None),
        ("Ada Quill, who sells farm equipment, left.", None),
        ("So said the Very Rev. Ada Quill.", None),
        ("So said Wing Commander Ada Quill.", None),
        ("Ada Quill, who drives a school bus, left.", None),
        ("Ada Quill, who runs a school, left.", "a school"),
        (
            "Ada Quill, who heads a project on tidal secrecy for the Federation of Danish Sailors, left.",
            "Federation of Danish Sailors",
        ),
    ],
)
def test_body_of_what_somebody_does(text: str, body: str | None) -> None:
    assert [b for _, b in pairs(text, "Ada Quill") if b is not None] == ([body] if body else [])


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("So said chief executive Ada Quill. Corvane Ltd. said no. Corvane Ltd. was late.", None),
        ("Corvane Ltd. said no. Corvane Ltd. was late, said Captain Ada Quill.", None),
    ],
)
def test_a_title_has_the_main_body_only_behind_its_name(text: str, body: str | None) -> None:
    assert {b for _, b in pairs(text, "Ada Quill")} == {body}


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Ada Quill, who has rung the bells since June, left.", "has rung the bells since June"),
        ("Ada Quill, who has worked the paper mill since 1988, left.", "has worked the paper mill"),
        ("Ada Quill, 36, once a weaver and now a poet, left.", "poet"),
        ("Ada Quill, who sings, is the night manager.", "night manager"),
        ("Ada Quill, head of politically sensitive waste at Corvane, left.", "head of politically sensitive waste"),
        ("So said Animal Control Officer Ada Quill.", "Animal Control Officer"),
        ("A seller of lamps who gave her name only as Ada Quill left.", "seller of lamps"),
    ],
)
def test_roles_in_clauses_and_before_names(text: str, role: str) -> None:
    assert role in [r for r, _ in pairs(text, "Ada Quill")]


@pytest.mark.parametrize(
    "text",
    [
        "He said: “Ada Quill, the driver is late.”",
        "The song, a waltz known as Ada Quill, ended.",
        "Ada Quill, who sings, is said to like it.",
    ],
)
def test_no_roles_in_clauses_and_before_names(text: str) -> None:
    assert not [r for r, _ in pairs(text, "Ada Quill") if r not in {None, "sings"}]


def test_a_title_is_shared_in_the_middle_of_a_list() -> None:
    found = pairs("They met Democratic Sens. Jo Pell, Ada Quill and Mo Crane.", "Ada Quill", "Jo Pell", "Mo Crane")
    assert found == [("Sens.", "Democratic")]


def test_a_title_is_shared_behind_a_home() -> None:
    text = "He met Sens. Tom Moray of Ohio and Ada Quill of Texas."
    assert "Sens." in [r for r, _ in pairs(text, "Ada Quill", "Tom Moray")]


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("So said Ada Quill, a nurse at Jane Pellow who left.", ("nurse", "Jane Pellow")),
        ("So said Ada Quill, a broker with Jane Pellow who left.", ("broker", "Jane Pellow")),
        ("So said Ada Quill of Jane Pellow.", (None, "Jane Pellow")),
        ("So said Ada Quill, manager of Jane Pellow, who left.", ("manager", None)),
        ("It went to Jane Pellow, whose lawyer, Ada Quill, left.", ("lawyer", None)),
    ],
)
def test_where_only_a_body_stands_a_name_is_a_body_s(text: str, pair: tuple[str | None, str | None]) -> None:
    assert pair in pairs(text, "Ada Quill", "Jane Pellow")


def test_a_body_that_looks_like_a_name_ends_no_phrase_before_it() -> None:
    text = "It rained. As head of quality at Moray, Ada Quill left."
    assert ("head of quality", "Moray") in pairs(text, "Ada Quill", "Moray")


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Millers rejoiced. It went to the mill. One of them, Ada Quill, said no.", "Millers"),
    ],
)
def test_one_of_those_of_whom_the_sentence_before_tells_last(text: str, role: str) -> None:
    assert [r for r, _ in pairs(text, "Ada Quill")] == [role]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ada Quill, an adviser on tides and a clerk at Corvane, left.", [("adviser", None), ("clerk", "Corvane")]),
    ],
)
def test_a_preposition_behind_an_article_is_an_adjective(text: str, found: list[tuple[str, str | None]]) -> None:
    assert pairs(text, "Ada Quill") == found


def test_a_verb_of_a_headline_is_no_body_between_role_and_name() -> None:
    assert pairs("Sailors Slam Ada Quill Over Fees", "Ada Quill") == []


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Millers are less sure. “No,” said one", "Millers"),
        ("It rained. Millers are less sure. ‘No, not now,’ said one", "Millers"),
        ("Her millers are less sure. “No,” one", "millers"),
        ("It was heard by two millers. “No,” one", "millers"),
        ("It rained. “No,” one", None),
        ("One miller who knows it said no. Two bakers left. Another", "miller"),
    ],
)
def test_one_and_another_are_of_those_named_before(text: str, role: str | None) -> None:
    at = max(text.rfind("one"), text.rfind("Another"))
    found, _ = role_of_phrase(text, Span(at, len(text)))
    assert (found.of(text) if found else None) == role


@pytest.mark.parametrize(
    ("phrase", "body"),
    [
        ("embassy officials", "embassy"),
        ("a hospital spokesman", "hospital"),
        ("school managers", "school"),
        ("a nurse in the school", None),
        ("a nurse from the county", None),
        ("two nurses from opposite parties", None),
        ("a voice from the gallery", None),
        ("two school children", None),
        ("a college student", None),
    ],
)
def test_officials_are_of_the_body_beside_them(phrase: str, body: str | None) -> None:
    _, found = role_of_phrase(phrase, Span(0, len(phrase)))
    assert (found.of(phrase) if found else None) == body


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("City Manager Ada Quill said no.", ("City Manager", None)),
        ("Deputy City Clerk Ada Quill said no.", ("Deputy City Clerk", None)),
        ("City Councillor Ada Quill said no.", ("Councillor", "City")),
        ("U.S. Attorney Ada Quill said no.", ("U.S. Attorney", None)),
        ("Assistant U.S. Attorney Ada Quill said no.", ("Assistant U.S. Attorney", None)),
        ("U.S. Senator Ada Quill said no.", ("Senator", "U.S.")),
    ],
)
def test_roles_of_towns_and_ministries_and_how_long_somebody_holds_them(
    text: str, pair: tuple[str | None, str | None]
) -> None:
    assert pair in pairs(text, "Ada Quill")


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Its guest, retired Air Commodore Ada Quill, left.", "retired Air Commodore"),
        ("It was Air Vice-Marshal Ada Quill who spoke.", "Air Vice-Marshal"),
        ("So said Squadron Leader Ada Quill.", "Squadron Leader"),
        ("So said Flight Lieutenant Ada Quill.", "Flight Lieutenant"),
        ("So said Chief Petty Officer Ada Quill.", "Chief Petty Officer"),
    ],
)
def test_the_first_word_of_a_rank_is_no_body(text: str, role: str) -> None:
    assert (role, None) in pairs(text, "Ada Quill")


@pytest.mark.parametrize("what", ["one of nine women among the crew", "one of the women"])
def test_that_somebody_is_a_woman_is_no_role(what: str) -> None:
    assert not pairs(f"Ada Quill, {what}, left.", "Ada Quill")


def test_a_title_of_a_pilgrim_stands_between_an_office_and_a_name() -> None:
    assert pairs("Harbour Minister Hajia Ada Quill said no.", "Ada Quill") == [("Harbour Minister", None)]


def test_a_body_is_called_by_the_name_behind_its_kind() -> None:
    assert pairs("Ada Quill of the Ghent house Pell & Moray left.", "Ada Quill") == [(None, "Pell & Moray")]
    assert pairs("Ada Quill of the Pell campaign Thursday left.", "Ada Quill") == [(None, "Pell campaign")]


def test_a_woman_of_a_nation_is_of_no_body() -> None:
    assert pairs("So said the Québécoise painter Ada Quill.", "Ada Quill") == [("painter", None)]


@pytest.mark.parametrize(("body", "noun"), [("Galerie Marrow", "gallery"), ("Ysgol Marrow", "school")])
def test_a_body_with_a_foreign_noun_is_called_by_ours(body: str, noun: str) -> None:
    text = f"Nails hang in {body}. {body} said they would stay. The {noun}’s owner, Ada Quill, left."
    assert pairs(text, "Ada Quill") == [("owner", body)]


@pytest.mark.parametrize("office", ["consul", "vice-consul", "consul general", "naval attaché"])
def test_a_consul_is_of_a_nation_as_an_ambassador_is(office: str) -> None:
    assert pairs(f"The Norwegian {office}, Ada Quill, said no.", "Ada Quill") == [(office, "Norwegian")]
