# SPDX-License-Identifier: Apache-2.0
"""Who speaks: one sentence of our own for every way in which a source may name somebody."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.model.document import Document
from desktop_app.model.quotation import Form, Quotation
from desktop_app.model.spans import Span
from desktop_app.model.speaker import Kind
from desktop_app.people.attribute import attribute
from tests.people.marked import read, rows, speakers

NAMES = [
    ("<q1>“It is done,”</q1> said <s1>Mayor Odile Brandt</s1>.", "Odile Brandt"),
    ("<s1>Orla Quist, an analyst at Vellum Partners,</s1> said <q1>the price was fair</q1>.", "Orla Quist"),
    ("<s1>The harbor's chief engineer, Tomas Villar,</s1> said <q1>the wall holds</q1>.", "Tomas Villar"),
    ("<s1>A lawyer for Louise Penn, Abe Gruber,</s1> said <q1>she is innocent</q1>.", "Abe Gruber"),
    ("<q1>“No deal,”</q1> said <s1>Marrow Street's Adam Teller</s1>.", "Adam Teller"),
    ("<s1>State Sen. Ruth Okafor (D-Mo.)</s1> said <q1>the bill was dead</q1>.", "Ruth Okafor"),
    ("<s1>Ludwig van der Meer</s1> said <q1>the tide was late</q1>.", "Ludwig van der Meer"),
    ("<s1>Walter Penrose Jr.</s1> said <q1>he agreed</q1>.", "Walter Penrose Jr."),
    ("<s1>Siobhan Kerrane SC, for the defence,</s1> said <q1>the rope was new</q1>.", "Siobhan Kerrane"),
    ("<s1>Jean-Luc Halévy-Roth</s1> said <q1>the cello was his</q1>.", "Jean-Luc Halévy-Roth"),
    ("<s1>Chair of the bench Lorna Whitby</s1> said <q1>the fine stands</q1>.", "Lorna Whitby"),
    ("<s1>The Minister for Livestock (Dr. Wafula)</s1> said <q1>the herd is safe</q1>.", "Wafula"),
    ("<s1>The younger sister, who gave her name only as Beryl,</s1> said <q1>it was cold</q1>.", "Beryl"),
    ("<s1>Texas-based Matthew Sloan</s1> said <q1>the race is open</q1>.", "Matthew Sloan"),
    ("<s1>former secretary of state Helen Clary</s1> said <q1>she was ready</q1>.", "Helen Clary"),
    ("<s1>Its surviving members, Alvin Stroud and Hector Bracken,</s1> said <q1>it is over</q1>.", None),
]


@pytest.mark.parametrize(("marked", "speaker"), NAMES)
def test_a_name_in_the_source_speaks(marked: str, speaker: str | None) -> None:
    assert speakers(marked) == [speaker or "Alvin Stroud and Hector Bracken"]
    assert rows(marked)[0].kind is Kind.PERSON


def test_the_fullest_name_wins_wherever_it_stands() -> None:
    marked = (
        "<s1>Mr. Teller</s1> said <q1>the plant would close</q1>. The board met on Friday.\n\n"
        "Adam P. Teller has run the firm since May. <q2>“We tried,”</q2> <s2>Teller</s2> said."
    )
    assert speakers(marked) == ["Adam P. Teller", "Adam P. Teller"]


def test_two_people_of_one_family_name_are_kept_apart_by_their_titles() -> None:
    marked = (
        "Peter Lindqvist and Anna Lindqvist run the mill. <s1>Mrs. Lindqvist</s1> said <q1>flour is dear</q1>. "
        "<s2>Mr. Lindqvist</s2> said <q2>water is low</q2>."
    )
    assert speakers(marked) == ["Anna Lindqvist", "Peter Lindqvist"]


def test_a_label_in_capitals_finds_its_name() -> None:
    marked = (
        "Wendell Pruitt hosted the debate with Marisol Etxeberria.\n\n<s1>PRUITT</s1>: <q1>Shall we begin?</q1>\n\n"
        "<s2>ETXEBERRIA</s2>: <q2>Gladly.</q2>"
    )
    assert speakers(marked) == ["Wendell Pruitt", "Marisol Etxeberria"]


def test_initials_as_a_label_find_their_name() -> None:
    marked = (
        "Katrin Bloem spoke with Rogier Osterhuis.\n\n<s1>KB</s1>: <q1>Was it cold?</q1>\n\n<s2>RO</s2>: <q2>Very.</q2>"
    )
    assert speakers(marked) == ["Katrin Bloem", "Rogier Osterhuis"]


def test_the_questions_of_an_interview_are_nobodys() -> None:
    marked = (
        "Katrin Bloem mends lamps. Bloem learnt it late.\n\n<s1>Q</s1>: <q1>Was it cold?</q1>\n\n"
        "<s2>A</s2>: <q2>Very.</q2>"
    )
    assert speakers(marked) == [None, "Katrin Bloem"]


PRONOUNS = [
    (
        "Martha Vane and Paul Orme met on Monday. <q1>“We agree,”</q1> <s1>she</s1> said.",
        "Martha Vane",
    ),
    (
        "Martha Vane and Paul Orme met on Monday. <q1>“We agree,”</q1> <s1>he</s1> said.",
        "Paul Orme",
    ),
    ("Paul Orme, <s1>who</s1> said <q1>he was tired</q1>, left early.", "Paul Orme"),
    (
        "A music teacher from the village waited outside. <q1>“They never asked,”</q1> <s1>she</s1> said.",
        "A music teacher from the village",
    ),
]


@pytest.mark.parametrize(("marked", "speaker"), PRONOUNS)
def test_a_pronoun_stands_for_somebody_named_before(marked: str, speaker: str) -> None:
    assert speakers(marked) == [speaker]


def test_a_contracted_pronoun_is_a_pronoun() -> None:
    marked = "Martha Vane smiled. <s1>She</s1>’d said <q1>it would rain</q1>."
    assert speakers(marked) == ["Martha Vane"]


def test_an_ellipsis_goes_on_with_the_speaker_of_the_paragraph() -> None:
    marked = (
        "<q1>“The bridge is safe,”</q1> said <s1>Martha Vane, the county engineer</s1>. "
        "<q2>“We tested every bolt.”</q2>"
    )
    assert speakers(marked) == ["Martha Vane", "Martha Vane"]


def test_a_description_finds_the_one_it_describes() -> None:
    marked = (
        "Senator Amara Dike of Ohio and Judge Bruno Falk disagreed.\n\n<q1>“The law is plain,”</q1> "
        "<s1>the senator</s1> said. <q2>“It is not,”</q2> <s2>the judge</s2> said."
    )
    assert speakers(marked) == ["Amara Dike", "Bruno Falk"]


def test_the_french_insurance_provider_is_the_one_that_the_text_calls_so() -> None:
    marked = (
        "Harrow Group and Lutece Assurance, a French multinational insurance services provider, will work together, "
        "<s1>the French insurance provider</s1> said on Friday: <q1>a pact was signed</q1>. Harrow Group was glad. "
        "Harrow Group has waited long."
    )
    assert speakers(marked) == ["Lutece Assurance"]


UNNAMED = [
    ("<s1>a spokesman</s1> said <q1>there was no comment</q1>.", "a spokesman", "spokesman"),
    ("<s1>Two people with knowledge of the auction</s1> said <q1>bids came in</q1>.", None, None),
    ("<s1>A spokeswoman for Kestrel Mills</s1> said <q1>nobody was hurt</q1>.", None, "spokeswoman"),
]


@pytest.mark.parametrize(("marked", "speaker", "role"), UNNAMED)
def test_an_unnamed_speaker_is_the_phrase(marked: str, speaker: str | None, role: str | None) -> None:
    row = rows("The mill burnt down on Monday. " + marked)[0]
    text, quotations = read(marked)
    assert row.kind is Kind.UNNAMED
    assert row.speaker == (speaker or quotations[0].source[0].of(text))
    assert row.role == role


def test_a_spokeswoman_speaks_for_the_body_in_her_phrase() -> None:
    row = rows("The mill burnt down. <s1>A spokeswoman for Kestrel Mills</s1> said <q1>nobody was hurt</q1>.")[0]
    assert row.organization == "Kestrel Mills"


DOCUMENTS = [
    ("According to <s1>reports</s1>, <q1>“the talks broke off.”</q1>", "reports"),
]


@pytest.mark.parametrize(("marked", "speaker"), DOCUMENTS)
def test_a_document_speaks_as_itself(marked: str, speaker: str) -> None:
    row = rows(marked)[0]
    assert (row.kind, row.speaker) == (Kind.DOCUMENT, speaker)


BODIES = [
    (
        "<s1>The Larch Valley Federation, which runs 14 schools,</s1> said <q1>none will close</q1>.",
        "Larch Valley Federation",
    ),
    ("<s1>The New Haven Courier</s1> reported <q1>that talks went on</q1>.", "New Haven Courier"),
    ("<s1>Garside & Loy</s1> said <q1>bread would cost more</q1>.", "Garside & Loy"),
    (
        "Ruvan raised its rates. <s1>Its monetary policy committee</s1> said <q1>prices fell</q1>.",
        "monetary policy committee",
    ),
    ("Ruvan moved. <s1>Our payroll team</s1> promised <q1>that all would be paid</q1>.", "payroll team"),
    (
        "<s1>The Harbor Trust and Quay Mills Inc.</s1> said <q1>they would share a boat</q1>.",
        "Harbor Trust and Quay Mills Inc.",
    ),
]


@pytest.mark.parametrize(("marked", "speaker"), BODIES)
def test_an_organization_speaks_under_its_own_name(marked: str, speaker: str) -> None:
    row = rows(marked)[0]
    assert (row.kind, row.speaker, row.organization) == (Kind.ORGANIZATION, speaker, speaker)


def test_the_company_is_the_one_that_the_text_is_about() -> None:
    marked = (
        "Kestrel Mills Inc. will close its oldest plant. Kestrel Mills has lost money for years.\n\n"
        "<s1>The company</s1> said <q1>120 people would go</q1>."
    )
    assert speakers(marked) == ["Kestrel Mills Inc."]


def test_evidence_leads_from_the_pronoun_to_the_full_name() -> None:
    marked = "Martha Vane, the county engineer, spoke on Monday. <q1>“It holds,”</q1> <s1>she</s1> said."
    text, _ = read(marked)
    row = rows(marked)[0]
    reasons = [(e.reason, e.span.of(text) if e.span else "") for e in row.evidence if e.about == "speaker"]
    assert reasons[0] == ("pronoun", "she")
    assert reasons[-1][1] == "Martha Vane"
    assert [e.span.of(text) for e in row.evidence if e.about == "role" and e.span] == ["county engineer"]


def test_confidence_is_a_probability_and_lower_where_less_is_sure() -> None:
    marked = (
        "Martha Vane and Ella Orme met. <s1>Martha Vane, a lawyer at Kestrel Mills,</s1> said <q1>it holds</q1>.\n\n"
        "The rain went on.\n\nNobody slept.\n\n<q2>“They never asked,”</q2> <s2>they</s2> said."
    )
    sure, unsure = rows(marked)
    assert 0.0 < unsure.confidence < sure.confidence < 1.0


def test_quotations_come_back_in_the_order_they_were_given() -> None:
    text, quotations = read("<s1>Paul Orme</s1> said <q1>no</q1>. <s2>Martha Vane</s2> said <q2>yes</q2>.")
    found = attribute(Document(text=text), [quotations[1], quotations[0]])
    assert [row.speaker for row in found] == ["Martha Vane", "Paul Orme"]


@st.composite
def _documents(draw: st.DrawFn) -> tuple[str, list[Quotation]]:
    words = st.sampled_from(
        [
            "Jane",
            "Roe",
            "said",
            "the",
            "mayor",
            "she",
            "he",
            "of",
            "“",
            "”",
            "\n\n",
            "Acme",
            "Inc.",
            ",",
            ".",
            "'s",
            "Q:",
            "U.S.",
        ]
    )
    text = draw(st.one_of(st.text(max_size=120), st.lists(words, max_size=80).map(" ".join)))
    spans = st.tuples(st.integers(0, 200), st.integers(0, 60)).map(lambda p: Span(p[0], p[0] + p[1]))
    many = st.lists(spans, max_size=2).map(tuple)
    quotation = st.builds(
        lambda c, s, f: Quotation(content=c, source=s, form=f), many, many, st.sampled_from(list(Form))
    )
    return text, draw(st.lists(quotation, max_size=5))


@given(_documents())
@settings(max_examples=150, deadline=None)
def test_any_text_and_any_spans_give_one_attribution_each(case: tuple[str, list[Quotation]]) -> None:
    text, quotations = case
    found = attribute(Document(text=text), quotations)
    assert len(found) == len(quotations)
    for row in found:
        assert 0.0 <= row.confidence <= 1.0
        assert all(e.span is None or e.span.end <= len(text) for e in row.evidence)
        assert row.speaker is None or row.speaker.strip()


def test_what_is_reported_may_name_the_one_who_is_then_described() -> None:
    marked = (
        "Harrow Group has waited long. <q1>Harrow Group and Lutece Assurance, a French insurance provider, will work "
        "together</q1>, <s1>the French insurance provider</s1> said. Harrow Group was glad."
    )
    assert speakers(marked) == ["Lutece Assurance"]


def test_a_headline_is_no_name() -> None:
    marked = "Robert Stone Just Said Something About Martha Vane\n\n<s1>Stone</s1> said <q1>she was late</q1>."
    assert speakers(marked) == ["Robert Stone"]


def test_a_title_tells_husband_from_wife() -> None:
    marked = (
        "President Peter Lind and Anna Lind arrived on Sunday. Anna Lind spoke first. Anna Lind was brief.\n\n"
        "<s1>President Lind</s1> said <q1>it was warm</q1>."
    )
    assert speakers(marked) == ["Peter Lind"]


def test_a_report_named_after_its_makers_is_a_document() -> None:
    row = rows("<s1>A Harbor Safety Office report</s1> said <q1>the wall had cracks</q1>.")[0]
    assert row.kind is Kind.DOCUMENT


def test_a_family_name_that_is_also_a_trade_is_a_name() -> None:
    marked = "Adam Teller runs the bank. On Monday <s1>Teller</s1> said <q1>rates would fall</q1>."
    assert speakers(marked) == ["Adam Teller"]


def test_a_people_is_a_description() -> None:
    marked = "Gerda Pohl, a German cyclist, won on Sunday. <q1>“My legs hurt,”</q1> <s1>the German</s1> said."
    assert speakers(marked) == ["Gerda Pohl"]


@pytest.mark.parametrize(("source", "speaker"), [("the Finn", "Ossi Pohl"), ("Icelanders", "Icelanders")])
def test_a_people_is_nobodys_name(source: str, speaker: str) -> None:
    (row,) = rows(f"Visiting coach Ossi Pohl came from Turku. <q1>“My legs hurt,”</q1> <s1>{source}</s1> said.")
    assert (row.speaker, row.kind is Kind.PERSON) == (speaker, source == "the Finn")


@pytest.mark.parametrize(
    "sentence", ["Jane A. Roe and Bob Roe, a mayor of Acme Inc., said he left. ", "Smith ", "Q. A. “"]
)
def test_time_is_linear_in_the_length_of_the_text(sentence: str) -> None:
    def seconds(length: int) -> float:
        text = (sentence * (length // len(sentence) + 1))[:length]
        many = [
            Quotation(content=(Span(i, i + 5),), source=(Span(i + 6, i + 9),), form=Form.DIRECT)
            for i in range(0, length - 20, 60)
        ]
        began = time.process_time()
        attribute(Document(text=text), many)
        return time.process_time() - began

    seconds(1_000)
    short, long = min(seconds(8_000), seconds(8_000)), seconds(64_000)
    assert long < 8 * 3 * short + 0.5


@pytest.mark.parametrize("joining", ["and", "but"])
def test_a_second_verb_has_the_speaker_of_the_first(joining: str) -> None:
    text = f"Nerys Pugh called the plan “rotten” {joining} asked for a new one by the end of the week."
    said, speaker = Span(text.index("the plan"), text.index("” ") + 1), Span(0, len("Nerys Pugh"))
    first = Quotation(content=(said,), source=(speaker,), form=Form.INDIRECT)
    start, cue = text.index("for a new"), text.index("asked")
    second = Quotation(
        content=(Span(start, len(text) - 1),), cue=(Span(cue, cue + 5),), form=Form.INDIRECT, confidence=0.3
    )
    assert [row.speaker for row in attribute(Document(text=text), [first, second])] == ["Nerys Pugh"] * 2


def test_what_an_unsure_poll_tells_is_the_polls() -> None:
    text = "A poll by the Norden Institute shows that two in three voters want the bridge and a wider road to it."
    start = text.index("that two")
    source = Span(0, text.index(" shows"))
    told = Quotation(content=(Span(start, len(text) - 1),), source=(source,), form=Form.INDIRECT, confidence=0.3)
    assert attribute(Document(text=text), [told])[0].speaker == "A poll by the Norden Institute"


def test_a_ticker_ends_the_name_of_a_company() -> None:
    text = "Drift Motors Ltd. (NYSE: DRFT) said on Friday it would cut 300 jobs."
    source = Span(0, text.index(" DRFT"))
    told = Quotation(content=(Span(text.index("it would"), len(text) - 1),), source=(source,), form=Form.INDIRECT)
    found = attribute(Document(text=text), [told])[0]
    assert (found.speaker, found.kind) == ("Drift Motors Ltd.", Kind.ORGANIZATION)


def test_a_verb_at_the_end_of_a_source_is_no_part_of_it() -> None:
    text = "A sign on the door read: “Closed until the king comes back.”"
    source = Span(0, text.index(":"))
    told = Quotation(content=(Span(text.index("“"), len(text)),), source=(source,), form=Form.DIRECT)
    assert attribute(Document(text=text), [told])[0].speaker == "A sign on the door"


def test_a_person_whose_first_name_is_a_peoples() -> None:
    assert speakers("<s1>Prosecutor Finn Adair</s1> told the jury: <q1>“It burnt.”</q1>") == ["Finn Adair"]


@pytest.mark.parametrize("title", ["Revd", "Dona", "Deacon"])
def test_a_title_is_no_name(title: str) -> None:
    assert speakers(f"It rained. <s1>{title} Zelda Quill</s1> said <q1>it was time</q1>.") == ["Zelda Quill"]


def test_a_bodys_noun_that_opens_the_sentence_is_no_name() -> None:
    text = "The Moray Road Hospital burnt down. <s1>Hospital managers</s1> said <q1>nobody was hurt</q1>."
    assert rows(text)[0].organization == "Moray Road Hospital"
