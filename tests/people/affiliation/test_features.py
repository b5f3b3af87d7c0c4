# SPDX-License-Identifier: Apache-2.0
"""What speaks against a role that stands near the speaker and is somebody else's."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop_app.model.clues import Clue, Relation
from desktop_app.people.affiliation.choosing import _without_body, organization_options, role_options
from desktop_app.people.affiliation.features import OrganizationFeatures, RoleFeatures, no_organization_features
from desktop_app.people.affiliation.views import Option, View
from desktop_app.people.text.clues import Clues, Hint
from desktop_app.people.text.statement import Statement
from tests.people import quill
from tests.people.quill import span


def features(text: str, role: str) -> dict[str, float]:
    """Features of `role` for Ada Quill."""
    return RoleFeatures(view(text)).of(role, span(text, role), "clue")


def view(text: str, *, clues: Clues | None = None) -> View:
    """What is known of Ada Quill."""
    return replace(quill.view(text), clues=clues or Clues())


@pytest.mark.parametrize(
    ("text", "role", "mark"),
    [
        ("The Republican establishment fears Quill.", "Republican", "goes_on"),
        ("Ada Quill, a Democrat, said so.", "Democrat", "partisan"),
    ],
)
def test_signs_of_another_bearer(text: str, role: str, mark: str) -> None:
    assert features(text, role)[mark] == 1.0


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("The lawyer Ada Quill said so.", "lawyer"),
        ("Ada Quill, the lawyer who said so, left.", "lawyer"),
        ("Ada Quill's friend went. The lawyer left.", "lawyer"),
    ],
)
def test_a_role_of_ones_own_has_none(text: str, role: str) -> None:
    assert not {"goes_on", "partisan"} & set(features(text, role))


def test_an_organization_to_which_the_role_leads() -> None:
    text = "The Sker Trust met. Its warden is Ada Quill. The Ruvan Guild left."
    role = Option("warden", span(text, "warden"), "clue", {})
    led = Clue(text.index("warden"), Relation.ORGANIZATION, span(text, "Sker Trust"), 0.7)
    given = view(text, clues=Clues([led]))
    found = OrganizationFeatures(given, role, "other")
    assert found.of("Sker Trust", span(text, "Sker Trust"), "body")["led"] == 0.7
    assert found.of("Ruvan Guild", span(text, "Ruvan Guild"), "body")["led"] == 0.0
    assert no_organization_features(given, role, "other", ())["none_led"] == 0.7


@pytest.mark.parametrize(
    ("text", "role", "body", "comes"),
    [
        ("Ada Quill, a conservative radio host, left.", "conservative radio host", "conservative", False),
        ("Ada Quill, a conservative radio host, left.", "host", "conservative radio", False),
        ("Ada Quill, a history teacher at the high school, left.", "history teacher", "high school", True),
        ("Ada Quill, a clerk at a leading railway group, left.", "clerk", "leading railway group", True),
        ("Ada Quill, a U.S. District Judge, left.", "District Judge", "U.S. District", False),
        ("Ada Quill, the Pell campaign manager, left.", "campaign manager", "Pell campaign", True),
        ("Majority Leader Ada Quill left.", "Leader", "Majority", False),
        ("Ada Quill, a Gold Star mother, left.", "Star mother", "Gold", False),
        ("Ada Quill, the great-aunt of Pell and a baker, left.", "baker", "Pell", False),
        ("Ada Quill, the widow of the late Pell, left.", "widow", "Pell", False),
        ("Ada Quill, a friend of the Pell Museum, left.", "friend", "Pell Museum", True),
        ("Ada Quill, the Harbor Party leader's eldest daughter, left.", "eldest daughter", "Harbor Party", False),
        ("Ada Quill, the Harbor Party leader's deputy, left.", "deputy", "Harbor Party", True),
        ("Ada Quill, Minister of Labour, left.", "Minister of Labour", "Labour", False),
        ("Ada Quill, head of public health, left.", "head of public health", "public health", False),
        ("Ada Quill, director for Central Africa, left.", "director for Central Africa", "Central Africa", False),
        ("Ada Quill, head of the county clinic, left.", "head of the county clinic", "county clinic", True),
        ("Ada Quill, commissioner of police, left.", "commissioner of police", "police", True),
        ("Ada Quill, head of Corvane, left.", "head of Corvane", "Corvane", True),
        ("Ada Quill, the Georgian minister, left.", "minister", "Georgian", True),
    ],
)
def test_what_only_describes_is_no_organization(text: str, role: str, body: str, *, comes: bool) -> None:
    hinted = replace(view(text), organizations=(Hint(span(text, body), 0.9, 0.9, 1),))
    options = organization_options(hinted, Option(role, span(text, role), "apposition", {}))
    assert any(option.words == hinted.nations.named(body) for option in options) is comes


@pytest.mark.parametrize(
    ("text", "role", "body", "comes"),
    [
        ("State Bank clerk Ada Quill left.", "State Bank clerk", "State Bank", True),
        ("City works chief Ada Quill left.", "City works chief", "City", True),
    ],
)
def test_a_word_with_the_capital_of_its_sentence_is_no_organization(
    text: str, role: str, body: str, *, comes: bool
) -> None:
    hinted = replace(view(text), organizations=(Hint(span(text, body), 0.9, 0.9, 1),))
    options = organization_options(hinted, Option(role, span(text, role), "title-before", {}))
    assert any(option.words == body for option in options) is comes


@pytest.mark.parametrize(
    ("text", "role", "body", "comes"),
    [
        ("Ada Quill, the mayor of Dayton, Ohio, left.", "mayor", "Dayton, Ohio", True),
        ("Ada Quill, a clerk at Salt Church of Dayton, Ohio, left.", "clerk", "Salt Church of Dayton, Ohio", True),
    ],
)
def test_a_town_with_its_state_is_only_a_home_but_to_an_office(text: str, role: str, body: str, *, comes: bool) -> None:
    hinted = replace(view(text), organizations=(Hint(span(text, body), 0.9, 0.9, 1),))
    options = organization_options(hinted, Option(role, span(text, role), "apposition", {}))
    assert any(option.words == body for option in options) is comes


@pytest.mark.parametrize(
    ("text", "role", "body", "comes"),
    [
        ("Ada Quill of Tulsa left, a weaver.", "weaver", "Tulsa", False),
        ("Investors in the fund left. So did Ada Quill of Tulsa.", "Investors", "Tulsa", False),
        ("A weaver, Ada Quill, of Tulsa, left.", "weaver", "Tulsa", False),
        ("Chancellor Quill of Germany left.", "Chancellor", "Germany", True),
        ("The mayor, Ada Quill of Tulsa, left.", "mayor", "Tulsa", True),
        ("A clerk, Ada Quill of Moray Sails, left.", "clerk", "Moray Sails", True),
    ],
)
def test_a_place_behind_a_name_is_only_a_home_but_to_an_office(text: str, role: str, body: str, *, comes: bool) -> None:
    hinted = replace(view(text), organizations=(Hint(span(text, body), 0.9, 0.9, 1),))
    options = organization_options(hinted, Option(role, span(text, role), "apposition", {}))
    assert any(option.words == body for option in options) is comes


@pytest.mark.parametrize(
    ("clause", "comes"),
    [
        ("whose office is at the Quay School", True),
        ("who teaches at the Quay School", True),
    ],
)
def test_where_a_relative_goes_is_no_organization(clause: str, *, comes: bool) -> None:
    text = f"“It is a shame,” said Ada Quill, {clause}."
    hinted = replace(view(text), organizations=(Hint(span(text, "Quay School"), 0.9, 0.9, 1),))
    options = organization_options(hinted, Option(None, None, "", {}))
    assert any(option.words == "Quay School" for option in options) is comes


@pytest.mark.parametrize(("role", "comes"), [("seamstress", False), ("neighbor", False), ("engineer", True)])
def test_who_speaks_for_herself_is_of_no_body_that_is_only_near(role: str, *, comes: bool) -> None:
    text = f"The Salt Agency shut the mill. “It is a shame,” said Ada Quill, a {role}."
    hinted = replace(view(text), organizations=(Hint(span(text, "Salt Agency"), 0.9, 0.9, 1),))
    options = organization_options(hinted, Option(role, span(text, role), "apposition", {}))
    assert any(option.words == "Salt Agency" for option in options) is comes


@pytest.mark.parametrize(
    ("text", "body", "comes"),
    [
        ("President Quill, representing the Salt Museum, spoke.", "Salt Museum", True),
        ("President Quill of the Salt Museum spoke.", "Salt Museum", True),
    ],
)
def test_what_somebody_does_something_to_is_no_organization(text: str, body: str, *, comes: bool) -> None:
    hinted = replace(view(text), organizations=(Hint(span(text, body), 0.9, 0.9, 1),))
    options = organization_options(hinted, Option("President", span(text, "President"), "title-before", {}))
    assert any(option.words == body for option in options) is comes


def test_who_stands_for_office_is_not_shown_as_rich() -> None:
    text = "Ada Quill, the nominee, won. The businessman left."
    told = Statement(span(text, "Ada Quill"), span(text, "nominee"), None, "apposition")
    hinted = replace(view(text), statements=(told,), roles=(Hint(span(text, "businessman"), 0.9, 0.9, 1),))
    assert [option.words for option in role_options(hinted)] == ["nominee", None]
    assert "businessman" in {option.words for option in role_options(replace(hinted, statements=()))}


@pytest.mark.parametrize(
    ("text", "role", "body", "comes"),
    [
        ("Conservative MP Ada Quill left.", "MP", "Conservative", True),
        ("Conservative candidate Ada Quill left.", "candidate", "Conservative", True),
        ("Ada Quill, a host, left the Conservative Club. She was a Conservative.", "host", "Conservative", True),
        ("Democratic President Quill left.", "President", "Democratic", True),
        ("Ada Quill, an adviser on the Salt Council, left.", "adviser", "Salt Council", True),
        ("Ada Quill, an expert at Corvane, left.", "expert", "Corvane", True),
    ],
)
def test_what_somebody_thinks_knows_or_comes_of_is_no_organization(
    text: str, role: str, body: str, *, comes: bool
) -> None:
    hinted = replace(view(text), organizations=(Hint(span(text, body), 0.9, 0.9, 1),))
    options = organization_options(hinted, Option(role, span(text, role), "title-before", {}))
    assert any(option.words == body for option in options) is comes


def test_one_of_several_is_shown_as_the_text_calls_one() -> None:
    text = "The front-runners Ada Quill and Mona Pell spoke. Quill, the Harbor front-runner, left."
    hints = tuple(Hint(span(text, role), 0.9, 0.9, 1) for role in ("front-runners", "front-runner, "))
    options = role_options(replace(view(text), roles=hints))
    assert [option.words for option in options] == ["front-runner", None]
    options = role_options(replace(view(text), roles=hints[:1]))
    assert [option.words for option in options] == ["front-runners", None]


@pytest.mark.parametrize(
    ("role", "shown"),
    [
        ("leader of the Quay Party", "leader"),
        ("Quay Party leader", "leader"),
        ("Quay Party Leader", "Quay Party Leader"),
        ("leader of the Quay Party faction", "leader"),
        ("founder of the group Quay Party", "founder"),
        ("leads the band of the Quay Party", "leads the band of the Quay Party"),
    ],
)
def test_a_role_is_shown_without_its_body(role: str, shown: str) -> None:
    assert _without_body(Option(role, None, "clue", {}), "Quay Party").words == shown


def test_a_secretary_of_state_stays_one() -> None:
    assert _without_body(Option("Secretary of State", None, "clue", {}), "State").words == "Secretary of State"


@pytest.mark.parametrize(
    ("text", "role", "body", "comes"),
    [
        ("Ada Quill walked home. The Salt Board met.", None, "Salt Board", False),
        ("Ada Quill walked home from the Salt Board.", None, "Salt Board", True),
        ("Ada Quill walked home. The Quill Foundation met.", None, "Quill Foundation", True),
        ("A friend, Ada Quill, walked home. The Salt Board met.", "friend", "Salt Board", False),
        ("A clerk, Ada Quill, walked home. The Salt Board met.", "clerk", "Salt Board", True),
        ("The salt minister, Ada Quill, walked home. The Reef Trust met.", "salt minister", "Reef Trust", False),
    ],
)
def test_a_body_in_another_sentence_is_not_of_whom_nothing_ties_to_it(
    text: str, role: str | None, body: str, *, comes: bool
) -> None:
    chosen = Option(role, span(text, role) if role else None, "apposition-before", {})
    for chance, offered in ((0.6, comes), (0.95, True)):  # unless the network is sure of it
        hinted = replace(view(text), organizations=(Hint(span(text, body), chance, chance, 1),))
        assert any(option.words == body for option in organization_options(hinted, chosen)) is offered


@pytest.mark.parametrize(
    ("text", "source", "told", "left"),
    [
        (
            "Ada Quill, a critic, said no. Quill is deputy director of Moray.",
            "Ada Quill, a critic",
            [("critic", "apposition"), ("deputy director", "copula")],
            ["deputy director"],
        ),
        (
            "Sgt. Ada Quill said no. Quill is deputy director of Moray.",
            "Sgt. Ada Quill",
            [("Sgt.", "title-before"), ("deputy director", "copula")],
            ["Sgt.", "deputy director"],
        ),
    ],
)
def test_the_role_beside_the_source_puts_those_stated_elsewhere_aside(
    text: str, source: str, told: list[tuple[str, str]], left: list[str]
) -> None:
    stated = [Statement(span(text, "Ada Quill"), span(text, role), None, how) for role, how in told]
    name = span(text, "Ada Quill")
    places = (name, span(text, source), span(text, "said"))
    hinted = replace(view(text), statements=stated, names=(name,), places=places)
    assert [option.words for option in role_options(hinted)] == [*left, None]


@pytest.mark.parametrize("where", ["on the salt ward", "from the salt town"])
def test_where_somebody_is_is_no_role(where: str) -> None:
    text = f"Ada Quill is {where}."
    hinted = replace(view(text), roles=(Hint(span(text, where), 0.9, 0.9, 1),))
    assert [option.words for option in role_options(hinted)] == [None]
