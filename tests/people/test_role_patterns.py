# SPDX-License-Identifier: Apache-2.0
"""Further ways in which a text states a role or a body, each with a sentence of our own."""

from __future__ import annotations

import pytest

from desktop_app.model.spans import Span
from desktop_app.people.statements.roles import GUESS, choose, role_of_phrase
from tests.people.test_roles import pairs, stated


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("Ada Quill, strategist at the Ghent firm Corvane, left.", ("strategist", "Corvane")),
        ("Ada Quill, who is captain at the state-owned operator, Quay Lines, left.", ("captain", "Quay Lines")),
        ("Department of Salt ranger Ada Quill said no.", ("ranger", "Department of Salt")),
        ("Bank of Ruvan economist Ada Quill said no.", ("economist", "Bank of Ruvan")),
        ("Pilots coach Ada Quill said no. The Ruvan Pilots lost.", ("coach", "Pilots")),
        ("Ada Quill, a clerk at the Osaka office of Corvane Ltd., left.", ("clerk", "Corvane Ltd.")),
        ("Salt County Sheriff Ada Quill said no.", ("Sheriff", "Salt County")),
        ("Assistant County Attorney Ada Quill said no.", ("Assistant County Attorney", None)),
        ("Ada Quill, who directs the Center for a Calmer Bay, left.", (None, "Center for a Calmer Bay")),
        ("State Department of Salt director Ada Quill left.", ("director", "State Department of Salt")),
        ("So said Department of Salt Deputy Director Ada Quill.", ("Deputy Director", "Department of Salt")),
        ("Ada Quill, chairman-elect of the Salt Chamber, left.", ("chairman-elect", "Salt Chamber")),
        ("In Dayton, Labour Commissioner Ada Quill said no.", ("Labour Commissioner", None)),
        ("Ada Quill, until recently a clerk at Corvane, left.", ("clerk", "Corvane")),
        ("Ada Quill, who was until last year the owner of Corvane, left.", ("owner", "Corvane")),
        ("Its transport rose. Transport Ministry clerk Ada Quill said no.", ("clerk", "Transport Ministry")),
        ("They rang Ada Quill. The Danish-born baker, a partner at Corvane, wept.", ("partner", "Corvane")),
        ("Ada Quill’s store, Corvane, is shut.", (None, "Corvane")),
        ("Ada Quill, a clerk at the Ghent law firm of Pell & Moray, left.", ("clerk", "Pell & Moray")),
        ("Ada Quill, head of the state's Board of Salt, left.", ("head", "Board of Salt")),
        ("Ada Quill left. She sold her small bakery, Quay Loaf, in May.", (None, "Quay Loaf")),
        ("Ada Quill left. Her firm Corvane & Sons is shut.", (None, "Corvane & Sons")),
        ("Ada Quill, vicar of St Brannock's, left.", ("vicar", "St Brannock's")),
        ("Boston shoemaker Ada Quill said no.", ("shoemaker", None)),
        ("“It works,” promises ferry captain Ada Quill.", ("ferry captain", None)),
        ("In a joint statement captain Ada Quill said no.", ("captain", None)),
        ("Ada Quill, a welder with 30 years' service, left.", ("welder", None)),
        ("Ada Quill, who farms nine acres at Moray Head, left.", ("farms nine acres at Moray Head", None)),
        ("Ada Quill, who grows figs for the Moray Trust, left.", ("grows figs", "Moray Trust")),
        ("Ada Quill, who teaches Year 3, left.", ("teaches Year 3", None)),
        ("Ada Quill, a former ambassador to Norland, left.", ("former ambassador", None)),
        ("Quay Post editor in chief Ada Quill said no.", ("editor in chief", "Quay Post")),
        ("So said the player, Ada Quill.", ("player", None)),
        ("So said the RQ editor in chief, Ada Quill.", ("editor in chief", "RQ")),
        ("So said the RT editor, Ada Quill.", ("editor", "RT")),
        (
            "The Council on Harbor Affairs Deputy Director Ada Quill said no.",
            ("Deputy Director", "Council on Harbor Affairs"),
        ),
        ("Then Institute for Harbor Studies fellow Ada Quill said no.", ("fellow", "Institute for Harbor Studies")),
        ("It was the Quay host and former QBC personality Ada Quill.", ("former QBC personality", "QBC")),
        ("So said Ada Quill, Senate reporter for the Quay Post.", ("reporter", "Quay Post")),
        ("So said Ada Quill, a Quay News correspondent for the Middle East.", ("correspondent", "Quay News")),
        ("Conservative economist Ada Quill said no.", ("Conservative economist", None)),
        ("Conservative councillor Ada Quill said no.", ("councillor", "Conservative")),
        ("The Conservative bill fell. Conservative blogger Ada Quill said no.", ("blogger", "Conservative")),
        ("So said Log Quay Republicans president Ada Quill.", ("president", "Log Quay Republicans")),
        ("So said Ohio Republicans chairman Ada Quill.", ("chairman", "Ohio")),
        ("It was Muslim mayor Ada Quill who spoke.", ("mayor", None)),
        ("It was the Peruvian-American reporter Ada Quill who spoke.", ("reporter", None)),
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
        ("So said White House counselor Ada Quill.", ("counselor", "White House")),
        ("So said White House hopeful Ada Quill.", ("hopeful", None)),
        ("So said the choir’s president, Ada Quill.", ("president", "the choir")),
        (
            "Moray Ltd. shut. A court at Ruvan, Ruvan Court, met. So said the firm’s head, Ada Quill.",
            ("head", "Moray Ltd."),
        ),
        ("So said Ada Quill, chaplain to the county council.", ("chaplain", "the county council")),
        ("So said the director of women’s rowing, Ada Quill.", ("director of women’s rowing", None)),
        ("The Quay Trust got a letter. Its author, Ada Quill, left.", ("author", None)),
        ("So said the airport’s deputy director, Ada Quill.", ("deputy director", "the airport")),
        ("It went to the Harbor Circle, whose president, Ada Quill, left.", ("president", "Harbor Circle")),
        ("It went to the Order of the Bay, whose head, Ada Quill, left.", ("head", "Order of the Bay")),
        ("It went to Moray Museum, in Dayton, whose curator, Ada Quill, left.", ("curator", "Moray Museum")),
        ("It went to the tennis society, whose director, Ada Quill, left.", ("director", "the tennis society")),
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
        ("The cabinet member for parks is Cllr Ada Quill.", "cabinet member"),
        ("Two brokers left. One of them, Ada Quill, sold it.", "brokers"),
        ("Ada Quill, the eldest of six and now a Harbor Court judge, left.", "eldest of six"),
        ("Ada Quill, the eldest of six and now a Harbor Court judge, left.", "judge"),
        ("The bloc’s number two, Ada Quill, left.", "number two"),
        ("His Danish opposite number, Ada Quill, left.", "opposite number"),
        ("Ada Quill, the No. 2 in the bloc's leadership, left.", "No. 2"),
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
        "Ada Quill: In a statement read by her lawyer, Ada Quill said no.",
        "Ada Quill left. The Hon. Ada Quill did not.",
        "Ada Quill left. Her former firm, Corvane, is shut.",
        "Ada Quill left. She hates the store, Corvane.",
    ],
)
def test_no_role_and_no_body(text: str) -> None:
    assert pairs(text, " ".join(text.split()[:2]).rstrip(",:")) == []


def test_and_a_verb_goes_on_behind_an_apposition() -> None:
    found = pairs("Ada Quill, a tide historian and edits the Quay Almanac, left.", "Ada Quill")
    assert ("tide historian", None) in found
    assert "Quay Almanac" in {body for _, body in found}


@pytest.mark.parametrize("field", ["Salt", "Schools", "State for Ferry Affairs"])
@pytest.mark.parametrize("title", ["", "Eng. "])
def test_what_a_minister_sees_to_is_no_body(field: str, title: str) -> None:
    assert pairs(f"Minister of {field} {title}Ada Quill left.", "Ada Quill") == [(f"Minister of {field}", None)]


@pytest.mark.parametrize("opener", ["", "Then ", "“No,” "])
@pytest.mark.parametrize("office", ["Minister of State for Salt", "Secretary of State for Salt", "Minister for Salt"])
def test_a_minister_of_state_has_a_field(opener: str, office: str) -> None:
    assert pairs(f"{opener}{office} Ada Quill told them so.", "Ada Quill") == [(office, None)]


def test_a_party_letter_alone_is_no_body() -> None:
    assert "D" not in {body for _, body in pairs("That is what state Sen. Ada Quill (D) said.", "Ada Quill")}


@pytest.mark.parametrize(
    "text",
    [
        "Ada Quill spoke. The speaker appeared closer to a deal.",
        "Ada Quill left. The Harbor Congress produced partisan bills.",
    ],
)
def test_a_past_tense_ends_a_description(text: str) -> None:
    assert not [s for s in stated(text, "Ada Quill") if s.role and s.role.of(text).endswith(("closer", "partisan"))]


def test_role_of_phrase_of_an_office_abroad() -> None:
    text = "a salesman at the Osaka office of a Danish firm"
    role, body = role_of_phrase(text, Span(0, len(text)))
    assert role is not None
    assert body is not None
    assert (role.of(text), body.of(text)) == ("salesman", "Danish firm")


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("The city council met. It will rain, said councillor Ada Quill.", ("councillor", "city council")),
        ("Neighbours called police. Sergeant Ada Quill came.", ("Sergeant", "police")),
        (
            "Quay Police met, and so did the Police Circle. Sergeant Ada Quill came.",
            ("Sergeant", "Quay Police"),
        ),
        ("The prosecutor’s office was shut. Ada Quill, regional prosecutor, left.", None),
        ("The Marsh Infirmary is full. So says surgeon Ada Quill.", ("surgeon", "Marsh Infirmary")),
        ("The town is small. Town manager Ada Quill left.", ("Town manager", "town")),
        ("The parish met. It will rain, said Rev. Ada Quill.", ("Rev.", "parish")),
        ("The ministry is shut. So says Salt Minister Ada Quill.", ("Salt Minister", "ministry")),
        ("Neighbours called police. Chief Ada Quill came.", ("Chief", "police")),
        ("RUVAN GAP, Ohio -- It rains here. Mayor Ada Quill left.", ("Mayor", "RUVAN GAP")),
        ("The silver band is back. The bandmaster, Ada Quill, left.", ("bandmaster", "silver band")),
        ("St Brannock's Church is cold. The verger, Ada Quill, left.", ("verger", "St Brannock's Church")),
        ("Births in Ruvan County fell. County Judge Ada Quill left.", ("County Judge", "Ruvan County")),
        ("The library is shut. The librarian, Ada Quill, left.", ("librarian", "library")),
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
        ("Nora Fell, head of the Quay Trust, left. Her deputy, Ada Quill, wept.", {"Quay Trust"}),
        ("Nora Fell, head of the Quay Trust, left. It rained. Fell’s new boss, Ada Quill, wept.", {"Quay Trust"}),
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


def test_an_office_of_the_state_is_not_of_the_firm_that_the_text_is_about() -> None:
    text = "Corvane Ltd. fell. Corvane sold salt. It was cheap, said {} Ada Quill."
    for role, body in (("Treasurer", "Corvane Ltd."), ("State Treasurer", None)):
        assert pairs(text.format(role), "Ada Quill") == [(role, body)]


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


def test_several_inside_a_quotation_are_not_those_of_the_text() -> None:
    text = "“We saw two brokers leave,” he said. One of them, Ada Quill, sold it."
    assert "brokers" not in {role for role, _ in pairs(text, "Ada Quill")}


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("Then Head of Retail Business Corvane Mutual Ada Quill spoke.", ("Head of Retail Business", "Corvane Mutual")),
        (
            "Then Executive Director Technical Corvane Assurance Barrister Ada Quill spoke.",
            ("Executive Director Technical", "Corvane Assurance"),
        ),
        ("The Bay Front chief Maulana Ada Quill spoke.", ("chief", "Bay Front")),
        ("Our technical director, Ada Quill, left.", ("technical director", None)),
        ("She met Ada Quill SC, who left.", ("SC", None)),
        ("Ada Quill left. She has been director of the Quay Line since May.", ("director", "Quay Line")),
        ("Lawyers for the Danish bidder went home. “No,” said one of them, Ada Quill.", ("Lawyers", "Danish")),
        ("Premier the Hon. Ada Quill left.", ("Premier", None)),
        ("The Hon. Mrs Justice Ada Quill left.", ("Justice", None)),
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
        "Tom Moray smiled. His mother left early. Then Ada Quill laughed.",
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
        ("“It went,” said the dental hygienist, Monday. Ada Quill left. “It went,” said the hygienist.", "hygienist"),
        ("“It went,” said Ada Quill. “Late,” added the striker.", "striker"),
        ("Ada Quill, who has lived above the mill for 40 years, left.", "has lived above the mill for 40 years"),
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
        (
            "Two people who work in the control room, both women, left. One of them said no.",
            ("work in the control room", None),
        ),
        ("“Two brokers left,” he said. One of them said no.", None),
        ('Two pilots left. "It is wet," one of them said.', ("pilots", None)),
        ("Some two thousand pilots left. One of them said no.", ("pilots", None)),
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
        "Mr. Moray's lawyer, Ada Quill, left.",
        "“It went,” laughed Moray’s policy director, Ada Quill.",
        "Ada Quill, a lawyer for Ms. Moray, left.",
        "Ada Quill, a florist in Boston, left.",
        "Ada Quill, a postmistress of Boston, left.",
        "So ruled District Judge Ada Quill.",
        "Ada Quill, who organized Saturday's regatta, left.",
        "Ada Quill, who milks 90 Jerseys below the dam, left.",
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
        ("Ada Quill, a salt and tide professor at Quay College, left.", ("salt and tide professor", "Quay College")),
        ("Ada Quill, Corvane's global salt and tide director, left.", ("global salt and tide director", "Corvane")),
        ("Ada Quill, a 41-year-old miller from Ohio, left.", ("miller", None)),
        ("Ada Quill, a Dayton, Ohio, miller, left.", ("miller", None)),
        ("Ada Quill, Ms. Moray's 2008 campaign manager, left.", ("campaign manager", "Ms. Moray's 2008 campaign")),
        ("Ada Quill, an adviser on the Moray campaign, left.", ("adviser", "Moray campaign")),
        ("Ada Quill, secretary of salt during the Moray administration, left.", ("secretary", "Moray administration")),
        ("On Monday, Corvane International spokesman Ada Quill left.", ("spokesman", "Corvane International")),
        ("Quay County (Ohio) Sheriff Ada Quill left.", ("Sheriff", "Quay County")),
        ("Ada Quill, the White House political director, left.", ("political director", "White House")),
        ("A White House hopeful, Ada Quill, left.", ("hopeful", None)),
        ("Then Ohio Attorney General Ada Quill left.", ("Attorney General", "Ohio")),
        ("Then Dayton Alderman Ada Quill left.", ("Alderman", "Dayton")),
        ("Former Florida governor Ada Quill left.", ("Former Florida governor", "Florida")),
        ("Ada Quill, a Georgia Republican who left, wept.", ("Georgia Republican", "Georgia")),
        ("Ada Quill, Republican of West Virginia, left.", ("Republican", "West Virginia")),
        ("Ada Quill, Ohio Secretary of State, left.", ("Secretary of State", "Ohio")),
        ("Ada Quill, a former state GOP chair, left.", ("chair", "GOP")),
        ("Ada Quill, a captain at Corvane's parent company, Quay Lines, left.", ("captain", "Quay Lines")),
        ("Ada Quill, the founder of a group called Calmer Bay, left.", ("founder", "Calmer Bay")),
        ("Ada Quill, special agent in charge of Bay Inquiries, left.", ("special agent in charge", "Bay Inquiries")),
        ("Ada Quill, a director at the March of Quills, left.", ("director", "March of Quills")),
        ("Ada Quill, writing for Corvane Review, saw it.", (None, "Corvane Review")),
        ("Ada Quill, an aide to President Moray and a clerk at Corvane, left.", ("clerk", "Corvane")),
    ],
)
def test_news_roles_and_bodies(text: str, pair: tuple[str | None, str | None]) -> None:
    found = pairs(text, "Ada Quill", "Moray")
    assert pair in found or any(r and pair[0] and r.startswith(pair[0]) and b == pair[1] for r, b in found)


@pytest.mark.parametrize(
    "text",
    [
        "Ada Quill, an adviser to President Moray, left.",
        "Ada Quill, a spokeswoman for House Speaker Moray, left.",
        "Ada Quill, President Moray's first salt director, left.",
    ],
)
def test_a_person_with_a_title_is_no_body(text: str) -> None:
    assert {body for _, body in pairs(text, "Ada Quill", "Moray")} <= {None}


@pytest.mark.parametrize(
    "text",
    [
        "So said Ada Quill of the Corvane Center, a liberal think tank.",
        "Ada Quill, the Republican half of a team, left.",
        "Ada Quill of the Quay Line, a ferry firm and tide broker, left.",
    ],
)
def test_what_describes_a_body_is_no_role(text: str) -> None:
    assert not {role for role, _ in pairs(text, "Ada Quill")} & {"liberal", "Republican", "ferry firm and tide broker"}


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Senator Ada Quill left. She is tired. The senator slept.", ["Senator", "senator"]),
        ("Sen. Ada Quill met Ed Poe. Poe left. The senator slept.", ["Sen.", "senator"]),
        ("Ada Quill left. “The mayor is late,” she said.", []),
        ("Ada Quill left with Ed Poe, the mayor of Leith. Quill slept. The mayor slept.", []),
        ("Ada Quill left.\n\nThe owner slept.", []),
        ("Ada Quill left. It rained. It snowed. The ferry owner slept.", []),
        ("Ada Quill said the driver slept.", []),
        ("Ada Quill left. The Republican primary was late.", []),
        ("Tom Roe portrayed Ada Quill as a liar.", []),
        ("Ada Quill cast herself as a reformer.", []),
        ("Ada Quill waved as officials were late.", []),
        ("They chose Ada Quill as chair.", ["chair"]),
        ("Ed Poe, the mill’s owner, praised Ada Quill.", []),
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
        ("Ada Quill, who advised Gov. Tom Roe on oil, left.", None),
        ("Ada Quill, who ran against Corvane in May, left.", None),
        ("Ada Quill, who charges $20 for a tune, left.", None),
        ("Ada Quill, who delivered the GOP reply on oil, left.", None),
        ("Ada Quill, who sells farm equipment, left.", None),
        ("They saw Ada Quill at the GOP convention.", None),
        ("They saw Ada Quill at a news conference.", None),
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
        ("Corvane Ltd. said no. Corvane Ltd. was late, said chief executive Ada Quill.", "Corvane Ltd."),
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
        ("Ada Quill, who chairs the Salt and Tar Committee, left.", "chairs the Salt and Tar Committee"),
        ("Ada Quill, who sells 2,900 lamps a year, left.", "sells 2,900 lamps a year"),
        ("Ada Quill, who sings, is the night manager.", "night manager"),
        ("Ada Quill, head of politically sensitive waste at Corvane, left.", "head of politically sensitive waste"),
        ("Ada Quill, prosecuting at Harbor Crown Court, left.", "prosecuting"),
        ("So said Animal Control Officer Ada Quill.", "Animal Control Officer"),
        ("A seller of lamps who gave her name only as Ada Quill left.", "seller of lamps"),
        ("A weaver of 26, who gave her name as Ada Quill, left.", "weaver"),
        ("One juror, who would give only her first name, Ada Quill, left.", "juror"),
        ("They met a weaver by the name of Ada Quill.", "weaver"),
    ],
)
def test_roles_in_clauses_and_before_names(text: str, role: str) -> None:
    assert role in [r for r, _ in pairs(text, "Ada Quill")]


@pytest.mark.parametrize(
    "text",
    [
        "He said: “Ada Quill, the driver is late.”",
        "A rival by the name of Ada Quill left.",
        "The song, a waltz known as Ada Quill, ended.",
        "Ada Quill, who sings, is said to like it.",
    ],
)
def test_no_roles_in_clauses_and_before_names(text: str) -> None:
    assert not [r for r, _ in pairs(text, "Ada Quill") if r not in {None, "sings"}]


@pytest.mark.parametrize(
    "others",
    [
        "Jo Pell (D-Mont.) and",
        "Jo Pell (Mont.) and",
        "Jo Pell, D-Mont., and",
        "Jo Pell (D-Mont.), Mo Crane (R-Ohio) and",
        "Jo Pell (D-Mont.), Mo Crane (R-Ohio), and",
        "Jo Pell, D-Mont., Mo Crane, R-Ohio, and",
    ],
)
def test_a_title_is_shared_behind_a_seat(others: str) -> None:
    found = pairs(f"They met Sens. {others} Ada Quill (La.) there.", "Ada Quill", "Jo Pell", "Mo Crane")
    assert found == [("Sens.", None), (None, "La.")]


def test_a_title_is_shared_in_the_middle_of_a_list() -> None:
    found = pairs("They met Democratic Sens. Jo Pell, Ada Quill and Mo Crane.", "Ada Quill", "Jo Pell", "Mo Crane")
    assert found == [("Sens.", "Democratic")]


def test_who_behind_a_name_tells_of_whoever_has_the_role_before_it() -> None:
    text = "Ada Quill, an adviser to Mr. Pell who is now a fellow at the Quay Institute, left."
    assert ("fellow", "Quay Institute") in pairs(text, "Ada Quill", "Pell")
    assert not pairs(text, "Pell", "Ada Quill")


def test_a_title_is_shared_behind_a_home() -> None:
    text = "He met Sens. Tom Moray of Ohio and Ada Quill of Texas."
    assert "Sens." in [r for r, _ in pairs(text, "Ada Quill", "Tom Moray")]


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("So said Ada Quill, a nurse at Jane Pellow who left.", ("nurse", "Jane Pellow")),
        ("So said Ada Quill, a broker with Jane Pellow who left.", ("broker", "Jane Pellow")),
        ("So said Ada Quill, artistic director of Jane Pellow, who left.", ("artistic director", "Jane Pellow")),
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


@pytest.mark.parametrize("shirt", ["“Pirate Quill.”", "''Pirate Quill,''", '"Pirate Quill"'])
def test_a_slogan_on_a_shirt_is_nobodys_title(shirt: str) -> None:
    assert pairs(f"A man wore a shirt that read {shirt} and left. Ada Quill went on.", "Quill") == []


@pytest.mark.parametrize(
    ("text", "role"),
    [
        (
            "Millers rejoiced. It was bred by wheat botanists at Ruvan. One of them, Ada Quill, said no.",
            "wheat botanists",
        ),
        ("Millers rejoiced. It went to the mill. One of them, Ada Quill, said no.", "Millers"),
    ],
)
def test_one_of_those_of_whom_the_sentence_before_tells_last(text: str, role: str) -> None:
    assert [r for r, _ in pairs(text, "Ada Quill")] == [role]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Ada Quill, an outside adviser to Corvane on salt and tide issues and a professor at Ghent College, left.",
            [("outside adviser", "Corvane"), ("professor", "Ghent College")],
        ),
        ("Ada Quill, an inside director of the Salt Club, left.", [("inside director", "Salt Club")]),
        ("Ada Quill, an adviser on tides and a clerk at Corvane, left.", [("adviser", None), ("clerk", "Corvane")]),
    ],
)
def test_a_preposition_behind_an_article_is_an_adjective(text: str, found: list[tuple[str, str | None]]) -> None:
    assert pairs(text, "Ada Quill") == found


def test_a_verb_of_a_headline_is_no_body_between_role_and_name() -> None:
    assert pairs("Sailors Slam Ada Quill Over Fees", "Ada Quill") == []


@pytest.mark.parametrize("link", ["for", "in", "on"])
def test_who_writes_for_a_body_belongs_to_it(link: str) -> None:
    assert (None, "Quay Weekly") in pairs(f"“It rained,” wrote Ada Quill {link} Quay Weekly.", "Ada Quill")
    assert pairs(f"“It rained,” wrote Ada Quill {link} May.", "Ada Quill") == []


def test_who_stands_for_office_is_no_organization_of_their_people() -> None:
    text = "the Labour candidate Ada Quill’s doctor"
    role, body = role_of_phrase(text, Span(0, len(text)), [Span(21, 30)])
    assert (role and role.of(text), body) == ("doctor", None)


def test_what_somebody_is_good_at_is_no_body() -> None:
    assert pairs("Nobody was better than Ada Quill at winning Harbor votes.", "Ada Quill") == []


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Millers are less sure. “No,” said one", "Millers"),
        ("It rained. Millers are less sure. ‘No, not now,’ said one", "Millers"),
        ("Her millers are less sure. “No,” one", "millers"),
        ("It was heard by two millers. “No,” one", "millers"),
        ("It rained. “No,” one", None),
        ("One miller who knows it said no. Two bakers left. Another", "miller"),
        ("“No,” said a miller from a member state as he left. Another", "miller"),
        ("Two bakers met a member state. Another", "bakers"),
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
        ("two clerks in the mayor's office", "the mayor's office"),
        ("sources in the ministry", "the ministry"),
        ("a nurse from the clinic", "the clinic"),
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


def test_a_dash_that_closes_an_aside_opens_no_other() -> None:
    text = "In a letter – addressed to the baker, Ada Quill – the mill's miller asks for bread."
    assert "dash" not in {s.pattern for s in stated(text, "Ada Quill")}
    opened = "It went – by cart – to Ada Quill – the miller of Quay – on Monday."
    assert "dash" in {s.pattern for s in stated(opened, "Ada Quill")}


def test_nobody_is_named_behind_what_describes_him() -> None:
    told = "Ada Quill sang to the end. The choir coach counted the bars"
    assert ("choir coach", None) in pairs(f"{told} again.", "Ada Quill", "Quill")
    assert not pairs(f"{told} as Quill bowed.", "Ada Quill", "Quill")
    assert ("choir coach", None) in pairs(f"{told}, Quill said.", "Ada Quill", "Quill")


@pytest.mark.parametrize("body", ["Federal Salt", "Regional Ferry"])
def test_a_level_that_opens_the_sentence_is_of_the_body(body: str) -> None:
    assert pairs(f"{body} Director Ada Quill left on Monday.", "Ada Quill") == [("Director", body)]


def test_a_group_of_people_is_what_a_body_is() -> None:
    text = "Ada Quill, director of Harbor Watch, a consumer group, left."
    assert pairs(text, "Ada Quill") == [("director", "Harbor Watch")]


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("City Manager Ada Quill said no.", ("City Manager", None)),
        ("Deputy City Clerk Ada Quill said no.", ("Deputy City Clerk", None)),
        ("City Councillor Ada Quill said no.", ("Councillor", "City")),
        ("U.S. Attorney Ada Quill said no.", ("U.S. Attorney", None)),
        ("Assistant U.S. Attorney Ada Quill said no.", ("Assistant U.S. Attorney", None)),
        ("U.S. Senator Ada Quill said no.", ("Senator", "U.S.")),
        ("Shadow salt and tides secretary Ada Quill said no.", ("Shadow salt and tides secretary", None)),
        ("So said the shadow salt and tides secretary Ada Quill.", ("shadow salt and tides secretary", None)),
        ("Local Labour MP Ada Quill said no.", ("MP", "Labour")),
        ("Her editor of nearly 30 years, Ada Quill, said no.", ("editor", None)),
        ("His partner of 12 years, Ada Quill, said no.", ("partner", None)),
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


def test_what_the_kin_of_a_named_one_is_is_not_said_of_him() -> None:
    assert not pairs("The mayor is Ada Quill's son.", "Ada Quill")
    assert pairs("The mayor is Ada Quill.", "Ada Quill") == [("mayor", None)]


@pytest.mark.parametrize("what", ["one of nine women among the crew", "one of the women"])
def test_that_somebody_is_a_woman_is_no_role(what: str) -> None:
    assert not pairs(f"Ada Quill, {what}, left.", "Ada Quill")


def test_a_title_of_a_pilgrim_stands_between_an_office_and_a_name() -> None:
    assert pairs("Harbour Minister Hajia Ada Quill said no.", "Ada Quill") == [("Harbour Minister", None)]


def test_a_body_is_called_by_the_name_behind_its_kind() -> None:
    assert pairs("Ada Quill of the Ghent house Pell & Moray left.", "Ada Quill") == [(None, "Pell & Moray")]
    assert pairs("Ada Quill of the Pell campaign Thursday left.", "Ada Quill") == [(None, "Pell campaign")]


def test_a_body_that_is_of_somebody_stands_for_no_name_near_by() -> None:
    text = "Quay Watch has seen it all. Ada Quill, head of the growers’ cooperative, left."
    assert pairs(text, "Ada Quill") == [("head", "the growers’ cooperative")]


@pytest.mark.parametrize("told", ["61, a vet.", "61 now, and a vet; he rows.", "now 61, a vet."])
def test_a_role_stands_behind_an_age(told: str) -> None:
    assert pairs(f"Ada Quill left. She is {told}", "Ada Quill") == [("vet", None)]
    assert not pairs("Ada Quill left. She is 61 and a vet came.", "Ada Quill")


def test_a_woman_of_a_nation_is_of_no_body() -> None:
    assert pairs("So said the Québécoise painter Ada Quill.", "Ada Quill") == [("painter", None)]


@pytest.mark.parametrize(("body", "noun"), [("Galerie Marrow", "gallery"), ("Ysgol Marrow", "school")])
def test_a_body_with_a_foreign_noun_is_called_by_ours(body: str, noun: str) -> None:
    text = f"Nails hang in {body}. {body} said they would stay. The {noun}’s owner, Ada Quill, left."
    assert pairs(text, "Ada Quill") == [("owner", body)]


@pytest.mark.parametrize("called", ["a former miner called", "a Dane known as", "a Dane who gave his name as"])
def test_what_stands_before_what_somebody_is_called_by_is_a_role_too(called: str) -> None:
    assert ("engineer", None) in pairs(f"So said the engineer, {called} Ada Quill.", "Ada Quill")


@pytest.mark.parametrize("office", ["consul", "vice-consul", "consul general", "naval attaché"])
def test_a_consul_is_of_a_nation_as_an_ambassador_is(office: str) -> None:
    assert pairs(f"The Norwegian {office}, Ada Quill, said no.", "Ada Quill") == [(office, "Norwegian")]
