# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from dataclasses import replace

import pytest

from desktop_app.model.clues import Clue, Relation
from desktop_app.model.quotation import Form, Quotation
from desktop_app.model.spans import Span
from desktop_app.people.affiliation.views import alike
from desktop_app.people.resolve.ranker import Ranker
from desktop_app.people.text.clues import Clues, Hint, parted
from tests.people.named import answered

TEXT = (
    "Ada Quill keeps the lighthouse at Sker Rock. Mona Pell sells nets in Port Gwyn.\n\n"
    "“It never goes dark,” she said. The Sker Trust pays for the oil."
)


def span(part: str) -> Span:
    at = TEXT.index(part)
    return Span(at, at + len(part))


SHE = Quotation(
    content=(span("“It never goes dark,”"),), cue=(span("said"),), source=(span("she"),), form=Form.DIRECT,
    confidence=0.9,
)  # fmt: skip


def clue(relation: Relation, words: str, *, anchor: str = "said", probability: float = 0.95) -> Clue:
    return Clue(span(anchor).start, relation, span(words), probability)


def test_clues_are_found_from_the_cue_from_the_content_and_from_names() -> None:
    clues = Clues(
        [
            clue(Relation.NAME, "Ada Quill"),
            clue(Relation.NAME, "Ada Quill", anchor="It never", probability=0.5),
            clue(Relation.ROLE, "keeps the lighthouse", anchor="Ada Quill", probability=0.7),
        ]
    )
    [name] = clues.hints(Relation.NAME, SHE, ())
    assert (name.span, name.quoted, name.named, name.times) == (span("Ada Quill"), 0.95, 0.0, 2)
    [role] = clues.hints(Relation.ROLE, SHE, [span("Ada Quill").start])
    assert (role.span, role.quoted, role.named) == (span("keeps the lighthouse"), 0.0, 0.7)
    assert role.probability == 0.7
    assert not clues.hints(Relation.ORGANIZATION, SHE, [0])


def test_what_the_network_sees_across_the_text_is_kept_apart() -> None:
    seen = clue(Relation.ORGANIZATION, "Sker Trust", probability=0.4)
    clues = Clues([replace(seen, far=True), clue(Relation.ORGANIZATION, "nets", probability=0.3)])
    near, far = clues.hints(Relation.ORGANIZATION, SHE, ())
    assert (near.span, near.probability, near.far) == (span("nets"), 0.3, 0.0)
    assert (far.span, far.probability, far.far, far.times) == (span("Sker Trust"), 0.0, 0.4, 0)


def test_a_clue_from_afar_decides_between_two_whom_a_pronoun_may_mean() -> None:
    ranker = Ranker({"*": {"clue_far": 3.0, "none": -2.0}})
    for name in ("Ada Quill", "Mona Pell"):
        seen = replace(clue(Relation.NAME, name), far=True)
        assert answered(TEXT, [SHE], ranker, Ranker({}), [seen])[0].attribution.speaker == name


def test_an_organization_can_come_from_afar() -> None:
    ranker = Ranker({"*": {"clue_logit": 1.0, "none": -2.0}})
    posts = Ranker({"*": {"far_p": 3.0, "none": 1.0, "p": 2.0}})
    seen = replace(clue(Relation.ORGANIZATION, "Sker Trust", probability=0.9), far=True)
    clues = [clue(Relation.NAME, "Ada Quill"), clue(Relation.ROLE, "keeps the lighthouse"), seen]
    found = answered(TEXT, [SHE], ranker, posts, clues)
    assert found[0].attribution.organization == "Sker Trust"


def test_words_within_a_passage_lead_somewhere() -> None:
    clues = Clues([clue(Relation.NAME, "Ada Quill", anchor="lighthouse", probability=0.7)])
    assert [c.span for c in clues.within(Relation.NAME, span("keeps the lighthouse"))] == [span("Ada Quill")]
    assert not clues.within(Relation.NAME, span("keeps the"))
    assert not clues.within(Relation.ROLE, span("keeps the lighthouse"))


def test_a_clue_decides_between_two_whom_a_pronoun_may_mean() -> None:
    ranker = Ranker({"*": {"clue_logit": 1.0, "none": -2.0}})
    for name in ("Ada Quill", "Mona Pell"):
        found = answered(TEXT, [SHE], ranker, Ranker({}), [clue(Relation.NAME, name)])
        assert found[0].attribution.speaker == name


def test_role_and_organization_can_come_from_clues_alone() -> None:
    ranker = Ranker({"*": {"clue_logit": 1.0, "none": -2.0}})
    posts = Ranker({"*": {"logit": 1.0, "none_logit": -1.0}})
    clues = [
        clue(Relation.NAME, "Ada Quill"),
        clue(Relation.ROLE, "pays for"),
        clue(Relation.ORGANIZATION, "Port Gwyn"),
    ]
    [found] = answered(TEXT, [SHE], ranker, posts, clues)
    assert found.attribution.role == "pays for"
    assert found.attribution.organization == "Port Gwyn"
    reasons = {(e.about, e.reason) for e in found.attribution.evidence}
    assert {("role", "clue"), ("organization", "clue")} <= reasons


def test_an_organization_is_shown_without_its_preposition() -> None:
    ranker = Ranker({"*": {"clue_logit": 1.0, "none": -2.0}})
    posts = Ranker({"*": {"logit": 1.0, "none_logit": -1.0}})
    clues = [
        clue(Relation.NAME, "Ada Quill"),
        clue(Relation.ROLE, "keeps the lighthouse"),
        clue(Relation.ORGANIZATION, "for the oil"),
    ]
    [found] = answered(TEXT, [SHE], ranker, posts, clues)
    assert found.attribution.organization == "oil"


def test_an_unlikely_clue_leaves_the_row_empty() -> None:
    ranker = Ranker({"*": {"clue_logit": 1.0, "none": -2.0}})
    posts = Ranker({"*": {"logit": 1.0, "none_logit": -1.0}})
    clues = [clue(Relation.NAME, "Ada Quill"), clue(Relation.ROLE, "keeps the lighthouse", probability=0.22)]
    [found] = answered(TEXT, [SHE], ranker, posts, clues)
    assert found.attribution.role is None


def test_alike_is_the_share_of_common_words() -> None:
    assert alike("the mayor of Lesná", "mayor of Lesná") == 1.0
    assert alike("chief executive", "chief executive officer") == 0.8
    assert alike(None, "mayor") == 0.0
    assert alike("Acme’s founder", "Acme founder") == 1.0


def test_other_quotations_of_a_speaker_give_clues_too() -> None:
    other = Quotation(content=(span("The Sker Trust pays"),), cue=(span("keeps"),), form=Form.INDIRECT)
    clues = Clues([clue(Relation.ORGANIZATION, "Sker Trust", anchor="keeps", probability=0.6)])
    assert not clues.hints(Relation.ORGANIZATION, SHE, [])
    [hint] = clues.hints(Relation.ORGANIZATION, SHE, [], [other])
    assert (hint.quoted, hint.named, hint.elsewhere, hint.probability) == (0.0, 0.0, 0.6, 0.6)


def test_a_stretch_of_a_headline_is_no_body() -> None:
    headline = "Her film Explores The Evolution Of The Quay System.\n\n"
    moved = Quotation(
        content=(Span(SHE.content[0].start + len(headline), SHE.content[0].end + len(headline)),),
        cue=(Span(SHE.cue[0].start + len(headline), SHE.cue[0].end + len(headline)),),
        source=(Span(SHE.source[0].start + len(headline), SHE.source[0].end + len(headline)),),
        form=Form.DIRECT,
        confidence=0.9,
    )
    name = span("Ada Quill")
    named = Clue(moved.cue[0].start, Relation.NAME, Span(name.start + len(headline), name.end + len(headline)), 0.95)
    ranker = Ranker({"*": {"clue_logit": 1.0, "none": -2.0}})
    posts = Ranker({"*": {"behind": 5.0, "body": 9.0}})
    [found] = answered(headline + TEXT, [moved], ranker, posts, [named])
    assert found.attribution.speaker == "Ada Quill"
    assert found.attribution.organization in ("Sker Rock", "Sker Trust")


def test_what_stands_in_a_clause_with_whose_is_no_role() -> None:
    text = "“It never goes dark,” said Ada Quill, whose son mends nets."
    said = Quotation(content=(Span(0, 21),), source=(Span(27, 36),), cue=(Span(22, 26),), form=Form.DIRECT)
    at = text.index("son")
    clues = [Clue(22, Relation.ROLE, Span(at, at + 14), 0.95)]
    [found] = answered(text, [said], Ranker({}), Ranker({"*": {"logit": 1.0, "none": -1.0}}), clues)
    assert (found.attribution.speaker, found.attribution.role) == ("Ada Quill", None)


def test_a_clue_to_one_of_somebodys_people_is_no_role() -> None:
    text = "“It never goes dark,” her lawyer read. Ada Quill was away."
    at = text.index("lawyer")
    said = Quotation(content=(Span(0, 21),), cue=(Span(at + 7, at + 11),), form=Form.DIRECT, confidence=0.9)
    place = text.index("Ada Quill")
    clues = [
        Clue(at + 7, Relation.NAME, Span(place, place + 9), 0.95),
        Clue(at + 7, Relation.ROLE, Span(at, at + 6), 0.95),
    ]
    ranker = Ranker({"*": {"clue_logit": 1.0, "none": -2.0}})
    [found] = answered(text, [said], ranker, Ranker({"*": {"logit": 1.0, "none": -1.0}}), clues)
    assert (found.attribution.speaker, found.attribution.role) == ("Ada Quill", None)


@pytest.mark.parametrize("words", ["public affairs"])
def test_what_only_describes_a_role_is_no_body(words: str) -> None:
    text = f"“It never goes dark,” said Ada Quill, a {words} host."
    said = Quotation(content=(Span(0, 21),), source=(Span(27, 36),), cue=(Span(22, 26),), form=Form.DIRECT)
    at = text.index(words)
    clues = [
        Clue(22, Relation.ROLE, Span(text.index("host"), len(text) - 1), 0.95),
        Clue(22, Relation.ORGANIZATION, Span(at, at + len(words)), 0.95),
    ]
    [found] = answered(text, [said], Ranker({}), Ranker({"*": {"logit": 1.0, "none": -1.0}}), clues)
    assert found.attribution.role == "host"
    assert found.attribution.organization is None


def test_the_sides_of_a_result_are_two_bodies() -> None:
    text = "Quay Rovers 2 Marsh Town"
    hint = Hint(Span(0, len(text)), 0.95, 0.0, 1)
    assert [one.span.of(text) for one in parted(text, [hint])] == ["Quay Rovers", "Marsh Town"]
    assert parted("Quay Rovers of Marsh Town", [hint]) == [hint]


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Annals of Salt Health. Corvane", ["Annals of Salt Health", "Corvane"]),
        ("Corvane Co. Ltd", ["Corvane Co. Ltd"]),
        ("PORT QUAY - Norland", ["Norland"]),
        ("PORT QUAY, Ohio — Quay Air", ["Quay Air"]),
        ("Quay-Marsh Trust", ["Quay-Marsh Trust"]),
        ("Sker Trust\n\nNotes", ["Sker Trust", "Notes"]),
        ("Sker Trust\nFor Release", ["Sker Trust", "For Release"]),
        ("Lighthouses and Moles and Wells and Sker\nTrust", ["Lighthouses and Moles and Wells and Sker\nTrust"]),
    ],
)
def test_no_body_runs_over_the_end_of_a_sentence_or_line_or_a_dateline(text: str, bodies: list[str]) -> None:
    hint = Hint(Span(0, len(text)), 0.9, 0.9, 1)
    assert [one.span.of(text) for one in parted(text, [hint])] == bodies


def _with_role(source: str, text: str, role: str) -> str | None:
    """The role of `source`, whose words open `text`, where the network points to `role`."""
    cue = Span(text.index("said"), text.index("said") + 4)
    said = Quotation(
        content=(Span(text.index("“"), text.index("”") + 1),), cue=(cue,), source=(Span(0, len(source)),),
        form=Form.DIRECT,
    )  # fmt: skip
    seen = Clue(cue.start, Relation.ROLE, Span(text.index(role), text.index(role) + len(role)), 0.95)
    ranker, posts = Ranker({"*": {"none": 1.0}}), Ranker({"*": {"logit": 1.0, "none": -1.0}})
    [found] = answered(text, [said], ranker, posts, [seen])
    return found.attribution.role


def test_a_role_that_stands_elsewhere_is_not_of_somebody_without_a_name() -> None:
    beside = "A woman at the back said “It never goes dark.” Ada Quill, the mayor, left."
    assert _with_role("A woman at the back", beside, "mayor") is None
    body = "Quill Ferries Ltd. said “It never goes dark.” A spokesman for Quill Ferries Ltd. left."
    assert _with_role("Quill Ferries Ltd.", body, "spokesman") is None


@pytest.mark.parametrize(("relative", "role"), [("husband", None), ("wife", "wife")])
def test_nobody_is_a_relative_of_the_other_sex(relative: str, role: str | None) -> None:
    text = f"“It never goes dark,” said Mrs. Ada Quill. Mr. Pell's {relative} keeps the lighthouse, Mrs. Quill said."
    said = Quotation(content=(Span(0, 21),), source=(Span(27, 41),), cue=(Span(22, 26),), form=Form.DIRECT)
    at = text.index(relative)
    clues = [Clue(22, Relation.ROLE, Span(at, at + len(relative)), 0.95)]
    [found] = answered(text, [said], Ranker({}), Ranker({"*": {"logit": 1.0, "none": -1.0}}), clues)
    assert (found.attribution.speaker, found.attribution.role) == ("Ada Quill", role)


def test_half_of_a_double_name_is_no_body() -> None:
    text = "Pell-Howe's lawyer came. An ex-Corvane clerk left."
    for half, whole in (("Howe", "Pell-Howe"), ("Corvane", "Corvane")):
        at = text.index(half)
        [one] = parted(text, [Hint(Span(at, at + len(half)), 0.9, 0.9, 1)])
        assert one.span.of(text) == whole
