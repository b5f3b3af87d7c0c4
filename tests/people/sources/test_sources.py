# SPDX-License-Identifier: Apache-2.0
"""Sources whose speaker stands inside a longer phrase; one sentence of our own for each."""

from __future__ import annotations

import pytest

from desktop_app.model.speaker import Kind
from tests.people.marked import rows, speakers

BODIES = [
    "<s1>The Ministry of Water and Road Safety</s1> said <q1>the bridge would hold</q1>.",
    "<s1>The Association of Borland Knitters and Exporters</s1> said <q1>wool was dear</q1>.",
]


@pytest.mark.parametrize("marked", BODIES)
def test_a_bodys_name_goes_on_over_and(marked: str) -> None:
    name = marked.split("<s1>The ")[1].split("</s1>")[0]
    assert [(r.speaker, r.kind) for r in rows(marked)] == [(name, Kind.ORGANIZATION)]


@pytest.mark.parametrize(
    "line",
    [
        "LEITH - ",
    ],
)
def test_the_place_that_a_text_is_from_does_not_speak(line: str) -> None:
    assert speakers(f"<s1>{line}The Harbour Board</s1> said <q1>the pier was shut</q1>.") == ["Harbour Board"]


def test_two_ministries_joined_by_and_stay_two() -> None:
    marked = "<s1>The Ministry of Defence and Tomas Villar</s1> said <q1>the base would close</q1>."
    assert speakers(marked) != ["Ministry of Defence and Tomas Villar"]


def test_the_office_before_a_name_does_not_speak_beside_it() -> None:
    marked = "<s1>The Highlands and Islands MSP Nerys Pugh</s1> said <q1>the boats were late</q1>."
    assert speakers(marked) == ["Nerys Pugh"]
    marked = "<s1>State Department of Roads director J. T. Villar Jr.</s1> said <q1>the ice was thick</q1>."
    assert speakers(marked) == ["J. T. Villar Jr."]


@pytest.mark.parametrize("source", ["Pugh's answer", "Her reply", "The retort"])
def test_an_answer_means_who_gives_it(source: str) -> None:
    marked = f"Nerys Pugh was asked twice. <s1>{source}</s1> was <q1>“no, and no again”</q1>."
    assert speakers(marked) == ["Nerys Pugh"]


@pytest.mark.parametrize("company", ["and colleagues", "and his team at Leith", "and her co-authors"])
def test_who_leads_a_team_speaks_for_it(company: str) -> None:
    marked = f"<s1>Dr Tomas Villar {company}</s1> report that <q1>the ice was thick</q1>."
    assert speakers(marked) == ["Tomas Villar"]


@pytest.mark.parametrize("other", ["her colleagues Bo Roe", "team captain Bo Roe"])
def test_who_is_named_beside_somebody_speaks_too(other: str) -> None:
    assert speakers(f"<s1>Ann Lee and {other}</s1> said <q1>it was cold</q1>.") == ["Ann Lee and Bo Roe"]


def test_what_is_based_somewhere_is_no_name() -> None:
    marked = "Harrow Stores Corp. shut nine shops. <s1>The Leeds-based chain</s1> said <q1>rents were high</q1>."
    assert speakers(marked) == ["Harrow Stores Corp."]


@pytest.mark.parametrize("place", ["Mesa", "Ohio"])
def test_a_member_of_a_party_is_no_body(place: str) -> None:
    marked = f"Sen. Nerys Pugh, a Republican of {place}, left. <s1>The {place} Republican</s1> said <q1>no</q1>."
    assert speakers(marked) == ["Nerys Pugh"]


def test_a_conservative_party_is_no_person() -> None:
    marked = "Senator Nerys Pugh left. <s1>The senator of the conservative Aksjon Norland</s1> said <q1>no</q1>."
    assert speakers(marked) == ["Nerys Pugh"]


def test_a_source_that_breaks_off_within_a_name_is_carried_to_its_end() -> None:
    marked = "<s1>analysts at Greer</s1> Point said <q1>rates would fall</q1>."
    assert speakers(marked) == ["analysts at Greer Point"]


def test_a_preposition_before_the_speaker_is_left_out() -> None:
    assert speakers("<q1>“Never,”</q1> <s1>in her grandmother</s1>.") == ["her grandmother"]


def test_a_name_before_a_dash_is_in_apposition_to_the_office() -> None:
    marked = "<s1>The prime minister, Snorri – Quayers</s1> use first names – wants <q1>the matter settled</q1>."
    assert speakers(marked) == ["Snorri"]


def test_a_role_between_a_body_and_a_name_tells_that_the_person_speaks() -> None:
    marked = "<s1>Lowfield Homes Ltd, planning agent Nerys Pugh,</s1> said <q1>the site was dry</q1>."
    assert speakers(marked) == ["Nerys Pugh"]


def test_what_is_written_under_a_bodys_name_is_a_document() -> None:
    marked = "<s1>A 90-page Ethics Committee report</s1> said <q1>he took the money</q1>."
    assert [r.kind for r in rows(marked)] == [Kind.DOCUMENT]


BESIDE = [
    ("<s1>Tomas Villar and his co-author, Nerys Pugh</s1>", "Tomas Villar and Nerys Pugh"),
    ("<s1>Tomas, nine, and his sister Nerys</s1>", "Tomas and Nerys"),
    ("<s1>Both Judge Villar and the Estonian envoy to Finland, Nerys Pugh,</s1>", "Villar and Nerys Pugh"),
]


OWNERS = ["The Villar spokesman", "A relative of Villar", "A person familiar with Villar's views"]


@pytest.mark.parametrize("source", OWNERS)
def test_nobody_is_the_one_who_is_only_tied_to_them(source: str) -> None:
    marked = f"Tomas Villar, a lawyer and spokesman, won. <s1>{source}</s1> said <q1>the case was closed</q1>."
    assert speakers(marked) == [source]


def test_an_adjective_behind_its_noun_is_not_the_head() -> None:
    marked = "Nerys Pugh, an aide, left. <s1>An official aware of the talks</s1> said <q1>they had failed</q1>."
    (row,) = rows(marked)
    assert (row.speaker, row.kind, row.role) == ("An official aware of the talks", Kind.UNNAMED, "official")


PASSED_ON = [
    ("<q1>When Nora Pell asked, Marsh grew “quiet”</q1>, <s1>a clerk</s1> <c1>reported</c1>.", "a clerk"),
    ("<q1>“No bread is left,”</q1> <c1>according to</c1> <s1>the Harbour Post</s1>.", "Harbour Post"),
]


@pytest.mark.parametrize(("marked", "speaker"), PASSED_ON)
def test_a_paper_passes_on_what_somebody_said(marked: str, speaker: str) -> None:
    assert speakers(marked) == [speaker]


def test_somebodys_office_is_no_other_body() -> None:
    text = "The Harbour Department closed. <q1>“No,”</q1> <s1>Pell’s office</s1> said. Nora Pell had left."
    assert speakers(text) == ["Pell’s office"]


def test_a_party_beside_a_name_is_nobody() -> None:
    text = "<s1>One early supporter, Representative Nora Pell, Republican of Iowa,</s1> said <q1>it was late</q1>."
    assert speakers(text) == ["Nora Pell"]


CALLED = [
    ("<s1>a man calling himself Ulf Ulfsson</s1> wrote <q1>it was late</q1>.", "Ulf Ulfsson"),
    ("<s1>a user from Hull going by the handle Ulf Marsh</s1> wrote <q1>it was late</q1>.", "Ulf Marsh"),
]


@pytest.mark.parametrize(("marked", "speaker"), CALLED)
def test_what_somebody_calls_himself_is_his_name(marked: str, speaker: str) -> None:
    assert speakers(marked) == [speaker]


PAPERS = [
    "The Denver Post saw it. <q1>“No,”</q1> the <s1>Post</s1> <c1>reported</c1>.",
    "The Denver Post saw it. <q1>“No,”</q1> <s1>The Post</s1> <c1>reported</c1>.",
]


@pytest.mark.parametrize("marked", PAPERS)
def test_a_paper_is_called_by_its_last_word(marked: str) -> None:
    assert [(r.speaker, r.kind) for r in rows(marked)] == [("Denver Post", Kind.ORGANIZATION)]


def test_a_party_behind_somebody_in_apposition_does_not_speak() -> None:
    marked = (
        "They met Ulf Marsh, a North Carolina Republican."
        " <s1>One friend, Representative Tess Crane, Republican of Ohio,</s1> said <q1>it was late</q1>."
    )
    assert speakers(marked) == ["Tess Crane"]


@pytest.mark.parametrize("kin", ["son", "sister"])
def test_the_law_of_kin_is_nothing_written(kin: str) -> None:
    (row,) = rows(f"<s1>Her {kin}-in-law</s1> said <q1>it was late</q1>.")
    assert row.kind is Kind.UNNAMED


@pytest.mark.parametrize(
    ("marked", "speaker"),
    [
        ("A map that <s1>the town's owners</s1> <c1>call</c1>", "the town's owners"),
        ("In the letter <s1>Ida Holm</s1> posted, she <c1>said</c1>", "Ida Holm"),
        ("In the letter <s1>Ida Holm</s1> <c1>said</c1>", "Ida Holm"),
    ],
)
def test_a_document_is_not_whoever_wrote_or_keeps_it(marked: str, speaker: str) -> None:
    (row,) = rows(f"{marked} <q1>the wall was wet</q1>.")
    assert row.speaker == speaker
    assert (row.kind is Kind.DOCUMENT) == (speaker not in ("Ida Holm", "the town's owners"))


def test_senior_behind_a_family_name_is_the_one_before() -> None:
    text = "Ulf Crane met his son, Tomas Crane. Ulf Crane wept. <q1>“Late,”</q1> said <s1>Crane senior</s1>."
    assert speakers(text) == ["Ulf Crane"]


def test_his_own_account_is_his() -> None:
    assert speakers("Ulf Crane left. He was, by <s1>his own</s1> <c1>account</c1>, <q1>“late”</q1>.") == ["Ulf Crane"]


@pytest.mark.parametrize("relative", ["which", "whom"])
def test_the_object_of_the_saying_is_no_part_of_who_says_it(relative: str) -> None:
    marked = f"She has a pier, {relative} <s1>surveyors from Leith</s1> called <q1>“late”</q1>."
    longer = f"She has a pier, <s1>{relative} surveyors from Leith</s1> called <q1>“late”</q1>."
    assert speakers(longer) == speakers(marked) == ["surveyors from Leith"]


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("The porter of the minister’s office", Kind.UNNAMED),
    ],
)
def test_the_seat_of_an_office_is_a_body(source: str, kind: Kind) -> None:
    assert [row.kind for row in rows(f"<s1>{source}</s1> said <q1>no</q1>.")] == [kind]


@pytest.mark.parametrize("source", ["the spreadsheet, now in Leith", "the telegram, framed in", "His notebook, a gift"])
def test_what_is_written_ends_before_an_aside(source: str) -> None:
    [row] = rows(f"<s1>{source}</s1> said <q1>the pier was shut</q1>.")
    assert (row.kind, row.speaker) == (Kind.DOCUMENT, source.split(",")[0])


@pytest.mark.parametrize("broken", ["last", "in", "from"])
def test_a_document_ends_before_what_is_cut_off(broken: str) -> None:
    marked = f"<s1>A letter from the Harbour Board {broken}</s1> week said <q1>the pier was shut</q1>."
    assert speakers(marked) == ["A letter from the Harbour Board"]


def test_an_officer_in_charge_is_a_person() -> None:
    [row] = rows("<q1>“No,”</q1> said <s1>the board's officer-in-charge, Atty. Nerys Pugh</s1>.")
    assert (row.speaker, row.role) == ("Nerys Pugh", "officer-in-charge")


def test_the_children_of_a_mother_do_not_speak_with_her() -> None:
    marked = "<q1>“No,”</q1> said <s1>Mrs Nerys Pugh, Osian and Tomas’s mother, who drives</s1>."
    assert speakers(marked) == ["Nerys Pugh"]


def test_a_participle_behind_the_noun_is_not_its_head() -> None:
    told = "According to <s1>an official statement released by the mill</s1>, <q1>all is well</q1>."
    assert [row.kind for row in rows(told)] == [Kind.DOCUMENT]


@pytest.mark.parametrize(
    ("marked", "speaker"),
    [
        ("<s1>The board of Quay Salmon ASA (SALM)</s1> said <q1>it would sell</q1>.", "The board of Quay Salmon ASA"),
        (
            "<s1>A circular sent to all by the mill</s1> said <q1>it would sell</q1>.",
            "A circular sent to all by the mill",
        ),
    ],
)
def test_the_phrase_ends_at_a_bracket_and_keeps_its_participle(marked: str, speaker: str) -> None:
    assert speakers(marked) == [speaker]


def test_what_somebody_took_over_as_is_a_role() -> None:
    marked = "<s1>Ada Quill, who took over as chair of the mill in May,</s1> said <q1>it would sell</q1>."
    assert [row.role for row in rows(marked)] == ["chair"]


QUOTED = [
    ("The gazette quoted the harbour master as saying the quay was safe.", "The gazette", "the harbour master"),
    ("It quotes Nerys Pugh as telling friends that she was tired.", "It", "Nerys Pugh"),
    ("The gazette quoted a poem of hers. The mayor was as good as his word.", "The gazette", "The gazette"),
]


RELATIVES = [
    ("Mayor Orla Finch rebuked critics <s1>who</s1> <c1>say</c1> <q1>she should quit</q1>.", "critics"),
    (
        "Orla Finch read out the minutes of the Harlow Rowing Club, <s1>which</s1> <c1>record</c1> <q1>a theft</q1>.",
        "the minutes of the Harlow Rowing Club",
    ),
    (
        "It stars an Orla Finch impersonator <s1>who</s1> <c1>promises</c1> <q1>to mend the weir</q1>.",
        "an Orla Finch impersonator",
    ),
    ("She wrote to Weirkeeper, a charity <s1>that</s1> <c1>calls for</c1> <q1>“clean water”</q1>.", "Weirkeeper"),
    ("Ute Lund met Orla Finch in Hull, a tall woman <s1>who</s1> <c1>said</c1> <q1>it rained</q1>.", "Orla Finch"),
]


@pytest.mark.parametrize(("marked", "speaker"), RELATIVES)
def test_a_relative_pronoun_stands_for_what_is_right_before_it(marked: str, speaker: str) -> None:
    assert speakers(marked) == [speaker]


def test_that_before_a_plural_is_no_article() -> None:
    marked = "It was a strike that <s1>company executives</s1> said <q1>would cost millions</q1>."
    assert speakers(marked) == ["company executives"]


CLAIMED = [
    ("<s1>Ulf Marsh</s1> <c1>mocked</c1> <q1>Nora Pell’s claim that the weir was “safe”</q1>.", "Nora Pell"),
    (
        "<s1>Ulf Marsh</s1> <c1>knocked</c1> <q1>a statement by the actor Nora Pell that it was “safe”</q1>.",
        "Nora Pell",
    ),
    ("<s1>Ulf Marsh</s1> <c1>called</c1> <q1>Nora Pell’s claim that it was safe “a joke”</q1>.", "Ulf Marsh"),
    ("<q1>“It was late,”</q1> <s1>Ulf Marsh</s1> <c1>recalled</c1> later.", "Ulf Marsh"),
]


@pytest.mark.parametrize(("marked", "speaker"), CLAIMED)
def test_whoever_said_what_another_only_tells_of_is_the_speaker(marked: str, speaker: str) -> None:
    assert speakers(marked) == [speaker]


@pytest.mark.parametrize(("which", "name"), [("The former", "Nerys Pugh"), ("The latter", "Torvald Penhurst")])
def test_the_former_and_the_latter_are_the_two_named_last(which: str, name: str) -> None:
    text = "Ida Holm left. Nerys Pugh came for the mill and, for the board, Mr. Torvald Penhurst. "
    assert speakers(f"{text}<s1>{which}</s1> said <q1>no</q1>.") == [name]
