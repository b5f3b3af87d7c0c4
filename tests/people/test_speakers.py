# SPDX-License-Identifier: Apache-2.0
"""Sources that are cut short, missing, labels, pairs or nobody: one sentence of our own for each."""

from __future__ import annotations

import time

import pytest

from desktop_app.model.document import Document
from desktop_app.model.quotation import Form, Quotation
from desktop_app.model.spans import Span
from desktop_app.model.speaker import Kind
from desktop_app.people.attribute import attribute
from tests.people.marked import rows, speakers

PHRASES = [
    ("<s1>A letter that came by the last boat</s1> said <q1>no boats run</q1>.", None),
    ("<s1>A notice which the ferrymen nailed up</s1> said <q1>no boats run</q1>.", None),
    ("<s1>A survey released Monday by the ferrymen</s1> said <q1>no boats run</q1>.", None),
    ("<s1>A survey that they had published in May</s1> said <q1>no boats run</q1>.", None),
    ("<s1>A paper the ferrymen sent in May</s1> said <q1>no boats run</q1>.", None),
    ("<s1>a letter of last year</s1> said <q1>no boats run</q1>.", None),
    ("<s1>A diver who was watching</s1> said <q1>it moved</q1>.", None),
    ("<s1>A diver who asked to be left out because of his wife</s1> said <q1>it moved</q1>.", None),
    ("<s1>A clerk at the mill, reached</s1> by telephone, said <q1>it moved</q1>.", "A clerk at the mill"),
    ("<s1>A clerk at the mill, where it rains,</s1> said <q1>it moved</q1>.", "A clerk at the mill"),
    ("<s1>The divers, to whom the wreck belongs,</s1> said <q1>it moved</q1>.", "The divers"),
    ("<s1>The diver, although he was new,</s1> said <q1>it moved</q1>.", "The diver"),
    ("<s1>The diver's son, on a crate,</s1> said <q1>it moved</q1>.", "The diver's son"),
    ("<s1>A survey of 1,040 tenants by the charity Roofline</s1> found <q1>rents rose</q1>.", None),
    ("<s1>A notice taped to the gate by the ferry company</s1> said <q1>no boats run</q1>.", None),
    (
        "<s1>A harbor official, asking not to be named for fear of the sack,</s1> said <q1>it leaks</q1>.",
        "A harbor official",
    ),
    (
        "<s1>A diver who worked on the wreck, and who asked that his name be left out,</s1> said <q1>it moved</q1>.",
        "A diver who worked on the wreck",
    ),
    ("<s1>A baker because she rents there</s1> said <q1>it was cold</q1>.", "A baker"),
    ("<s1>The</s1> ministry denied <q1>that it had paid</q1>.", "The ministry"),
    ("A yellow <s1>leaflet</s1> urged <q1>everyone to boil the water</q1>.", "A yellow leaflet"),
]


@pytest.mark.parametrize(("marked", "speaker"), PHRASES)
def test_the_noun_phrase_is_whole_and_no_more(marked: str, speaker: str | None) -> None:
    whole = marked.split("<s1>")[1].split("</s1>")[0]
    assert speakers(marked) == [speaker or whole]


def test_a_source_over_two_paragraphs_is_read_where_the_content_stands() -> None:
    marked = (
        "“Lovely.” – <s1>Dr Jane Sandhu, Stonecraft Academy\n\n"
        "The community trust</s1> hopes <q1>to let the cottages</q1>."
    )
    assert speakers(marked) == ["The community trust"]


def test_a_source_that_begins_between_two_paragraphs_is_read() -> None:
    assert speakers("Rain fell\r<s1>\r The clerk</s1> said <q1>it was late</q1>.") == ["The clerk"]


@pytest.mark.parametrize(
    ("source", "speaker"),
    [
        ("One, who called himself Night Plover,", "Night Plover"),
    ],
)
def test_a_name_in_what_is_told_of_somebody_does_not_speak(source: str, speaker: str) -> None:
    assert speakers(f"<s1>{source}</s1> said <q1>it was cold</q1>.") == [speaker]


def test_a_daughter_in_law_is_no_document() -> None:
    (row,) = rows("<s1>Her daughter-in-law, who runs a bank,</s1> said <q1>it was cold</q1>.")
    assert row.kind is Kind.UNNAMED


@pytest.mark.parametrize(
    ("source", "both"),
    [
        ("Both men", False),
        ("Both women", False),
    ],
)
def test_a_woman_and_a_man_are_neither_two_men_nor_two_women(source: str, both: bool) -> None:
    text = f"Ida Holm met Ed Quist. It rained. <s1>{source}</s1> said <q1>no</q1>."
    assert (speakers(text) == ["Ida Holm and Ed Quist"]) == both


def test_two_with_their_offices_speak_together() -> None:
    text = "<s1>The mayor, Ida Holm, and the harbor master, Capt. Ed Quist,</s1> said <q1>it was cold</q1>."
    assert speakers(text) == ["Ida Holm and Ed Quist"]


@pytest.mark.parametrize("poll", ["a Norland Herald tracking poll", "a 2014 University of Norland at Quay paper"])
def test_a_poll_with_a_bodys_name_is_a_document(poll: str) -> None:
    (row,) = rows(f"It was tight. <s1>{poll}</s1> said <q1>the race was open</q1>.")
    assert (row.speaker, row.kind) == (poll, Kind.DOCUMENT)


def test_a_source_that_begins_within_a_name_is_that_name() -> None:
    assert speakers("Odile <s1>Brandt</s1> said <q1>it was over</q1>.") == ["Odile Brandt"]


NAMES = [
    ("<s1>Head of Retail Banking Alma Quist</s1> said <q1>tills were full</q1>.", Kind.UNNAMED, None),
    ("<s1>The Caledonian Bakers' Alliance</s1> said <q1>flour was dear</q1>.", None, "Caledonian Bakers' Alliance"),
    ("<s1>The Ostland Coast Guard</s1> said <q1>the crew was safe</q1>.", None, "Ostland Coast Guard"),
    ("<s1>The Lakes Marine Trades Council</s1> said <q1>slips were full</q1>.", None, "Lakes Marine Trades Council"),
]


@pytest.mark.parametrize(("marked", "kind", "speaker"), NAMES[1:])
def test_bodies_with_a_person_noun_inside(marked: str, kind: Kind | None, speaker: str) -> None:
    (row,) = rows(marked)
    assert (row.speaker, row.kind) == (speaker, Kind.ORGANIZATION)


def test_an_office_with_of_is_no_name() -> None:
    assert speakers(NAMES[0][0]) != ["Head"]


def test_a_participle_before_a_comma_is_no_name() -> None:
    assert speakers("<s1>Defending, Quentin Aziz</s1> said <q1>he was sorry</q1>.") == ["Quentin Aziz"]


def test_a_site_is_not_he() -> None:
    marked = "Tom Adler moved to Verbena Heights in May. <s1>He</s1> said <q1>the lift was broken</q1>."
    assert speakers(marked) == ["Tom Adler"]


def test_a_family_name_that_is_also_a_country_or_a_verb() -> None:
    marked = "Rep. Steve Israel voted no. <q1>“Never again,”</q1> <s1>Israel</s1> said."
    assert speakers(marked) == ["Steve Israel"]
    marked = "Ian Read runs the plant. You can read more below. <s1>Read</s1> said <q1>costs fell</q1>."
    assert speakers(marked) == ["Ian Read"]


def test_a_label_of_office_stands_for_its_holder() -> None:
    marked = (
        "Precious Nkala was questioned by the coroner, Dr Alasdair Baird:\n\n"
        "<s1>Coroner</s1>: <q1>“Who turned it off?”</q1>\n\n"
        "<s2>Mrs Nkala</s2>: <q2>“It was off when I came.”</q2>"
    )
    assert speakers(marked) == ["Alasdair Baird", "Precious Nkala"]


def test_they_and_the_pair_are_the_two_who_spoke_together() -> None:
    marked = (
        "<s1>Odile Brandt and Tomas Villar</s1> said <q1>the wall holds</q1>. <q2>“We walked it,”</q2> <s2>they</s2> "
        "said."
    )
    assert speakers(marked) == ["Odile Brandt and Tomas Villar"] * 2


def test_an_age_describes() -> None:
    marked = (
        "Fintan Mulroy, 22, and Bede Crewe, 61, stood in the dock. <q1>“I ran,”</q1> <s1>the 22-year-old</s1> said."
    )
    assert speakers(marked) == ["Fintan Mulroy"]


NOBODY = [
    "<s1>Published</s1>: <q1>3 May, all rights kept</q1>",
    "<s1>added</s1> said <q1>it was late</q1>.",
    "<s1>2014</s1> said <q1>it was late</q1>.",
]


def _cued(text: str, content: str, cue: str) -> Quotation:
    at, said = text.index(content), text.index(cue)
    return Quotation(content=(Span(at, at + len(content)),), cue=(Span(said, said + len(cue)),), form=Form.DIRECT)


@pytest.mark.parametrize(
    ("text", "cue", "speaker"),
    [
        ("Odile Brandt came in. “It is done,” she said.", "said", "Odile Brandt"),
    ],
)
def test_without_a_source_the_subject_beside_the_cue_speaks(text: str, cue: str, speaker: str) -> None:
    assert attribute(Document(text=text), [_cued(text, "“It is done,”", cue)])[0].speaker == speaker


@pytest.mark.parametrize(
    "unit",
    ["Jane Roe said “x”. ", "@ Roe came. Roe said “x”. ", "Acme Corp. met. Acme said “x”. ", "A clerk said “x”.\n"],
)
def test_time_is_linear_in_the_number_of_quotations(unit: str) -> None:
    def seconds(count: int) -> float:
        text, found = "", []
        for number in range(count):
            line = unit.replace("@", "Q" + "".join("abcdefghij"[int(d)] for d in str(number)) + "a")
            at, source = len(text), line.index(" said ")
            start = max(line.rfind(". ", 0, source) + 2, 0) if ". " in line[:source] else 0
            text += line
            mark = line.index("“")
            span = Span(at + mark, at + mark + 3)
            found.append(Quotation(content=(span,), source=(Span(at + start, at + source),), form=Form.DIRECT))
        before = time.process_time()
        attribute(Document(text=text), found)
        return time.process_time() - before

    seconds(50)
    assert seconds(8000) < 4 * 3 * max(seconds(2000), 0.05)


@pytest.mark.parametrize(
    ("source", "speaker", "kind"),
    [
        ("A clerk for the sponsor, Harrow & Pell,", "A clerk for the sponsor, Harrow & Pell", Kind.UNNAMED),
    ],
)
def test_a_name_behind_what_its_bearer_acts_as_speaks(source: str, speaker: str, kind: Kind) -> None:
    (row,) = rows(f"<s1>{source}</s1> said <q1>the books were gone</q1>.")
    assert (row.speaker, row.kind) == (speaker, kind)


def test_other_middle_names_are_others() -> None:
    assert speakers("Minh Duc Long, a baker, left. <s1>Minh Huu Long</s1> said <q1>no</q1>.") == ["Minh Huu Long"]


def test_a_country_that_is_no_more_is_no_part_of_a_ministrys_name() -> None:
    assert speakers("<s1>Czechoslovakia's foreign ministry</s1> said <q1>no</q1>.") == ["foreign ministry"]


def test_a_name_behind_a_document_did_not_say_what_it_says() -> None:
    marked = "<s1>A leaked letter from one of the partners, Odile Brandt,</s1> said <q1>the pool would shut</q1>."
    assert [r.kind for r in rows(marked)] == [Kind.DOCUMENT]


def test_the_one_body_of_its_kind_is_meant_however_far_away() -> None:
    far = "Rain fell. " * 40
    text = f"Calder Vale University opened in 1960. {far}<s1>The university</s1> said <q1>the roof was safe</q1>."
    assert speakers(text) == ["Calder Vale University"]


def test_who_means_the_name_right_before_it() -> None:
    text = "Olga Presnell, <s1>who</s1> said <q1>she had never met him</q1>, left by the back door."
    assert speakers(text) == ["Olga Presnell"]


def test_an_exchange_in_brackets_does_not_speak() -> None:
    text = "<s1>Drift Motors Ltd. (NYSE: DRFT</s1>) said on Friday <q1>it would cut jobs</q1>."
    assert speakers(text) == ["Drift Motors Ltd."]


def test_what_is_told_is_no_apposition_to_who_tells_it() -> None:
    (row,) = rows("According to <s1>Vera Molin</s1>, <q1>the chairman will cost the club its title</q1>.")
    assert (row.speaker, row.role) == ("Vera Molin", None)
    (row,) = rows("According to <s1>Vera Molin, the chairman</s1>, <q1>the dam will cost too much</q1>.")
    assert (row.speaker, row.role) == ("Vera Molin", "chairman")


def test_a_spokesman_without_a_name_is_nobody_who_is_named() -> None:
    text = "The premier, Owen Crane, met the mayor, Otto Pell, on Monday. <s1>Crane's spokesman</s1> said <q1>no</q1>."
    assert speakers(text) == ["Crane's spokesman"]
    text = "Otto Pell, a spokesman for the port, came. Nora Crane left. <s1>The spokesman</s1> said <q1>no</q1>."
    assert speakers(text) == ["Otto Pell"]


def test_several_people_are_not_one_of_them() -> None:
    text = "Otto Pell, a candidate for the senate, won. <s1>The leading candidates</s1> praised <q1>the count</q1>."
    assert speakers(text) == ["The leading candidates"]


def test_what_is_said_ahead_of_he_tells_what_somebody_named_is() -> None:
    text = "<q1>“No,”</q1> said <s1>Otto Crane</s1>. A retired fitter at the Leith yard, <s2>he</s2> said <q2>no</q2>."
    assert speakers(text) == ["Otto Crane", "Otto Crane"]


def test_who_was_told_did_not_speak() -> None:
    [row] = rows("<q1>The baker was “of sound mind”</q1>, <s1>the Leith High Court</s1> was <c1>told</c1>.")
    assert row.speaker is None
    [row] = rows("<s1>The Leith High Court</s1> <c1>told</c1> him <q1>that the baker was “of sound mind”</q1>.")
    assert row.speaker == "Leith High Court"


def test_a_spokesman_is_named_next() -> None:
    text = "<s1>A spokesman for the Quay Board</s1> said <q1>two left</q1>. <q2>“No,”</q2> said <s2>Otto Pell</s2>."
    assert [(r.speaker, r.role, r.organization) for r in rows(text)] == [("Otto Pell", "spokesman", "Quay Board")] * 2


@pytest.mark.parametrize("owner", ["founder and owner", "co-founder and general manager"])
def test_a_body_whose_founder_speaks_does_not_speak_with_her(owner: str) -> None:
    assert speakers(f"<s1>Quay Norland {owner} Ada Quill</s1> said: <q1>“No.”</q1>") == ["Ada Quill"]


def test_a_professor_is_not_shown_as_prof() -> None:
    text = "Prof Ada Quill, emeritus professor of tides at Leith University, rose.\n\n<q1>“No,”</q1> <s1>she</s1> said."
    assert [row.role for row in rows(text)] == ["emeritus professor of tides"]
