# SPDX-License-Identifier: Apache-2.0
"""Evidence cards forged in many ways, each of which is found and named; and honest ones, which are proven."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from time import perf_counter

import pytest

from desktop_app.actions import card_checks
from desktop_app.actions.verifying import verify
from desktop_app.base import signing
from desktop_app.citations import card_data, card_file
from desktop_app.citations.card import text_hash
from desktop_app.citations.card_page import DATA_BEGINS
from desktop_app.citations.fragments import linked
from desktop_app.citations.places import Places
from desktop_app.model.cards import Card, Cards, Check, Origin, Reported, Signature
from desktop_app.model.certainty import State
from desktop_app.model.spans import Span
from desktop_app.model.terms import Act, Form, Kind
from tests.actions.card_kit import PERSON, Kit, drawn, first, in_look, redrawn, said, verdict_of

MIXED, DIRECT = "never once offered", "The mill will stand"
Change = Callable[[Card], Card]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("INQUIT_HOME", str(tmp_path))


@pytest.fixture
def page(made: Kit) -> str:
    return drawn(made.card(DIRECT))


# Honest cards


@pytest.mark.parametrize("source", ["in_library", "in_file"])
@pytest.mark.parametrize(
    ("words", "form", "kind"),
    [
        (DIRECT, Form.DIRECT, Kind.PERSON),
        (MIXED, Form.MIXED, Kind.PERSON),
        ("no money for mills", Form.INDIRECT, Kind.PERSON),
        ("swims 🏊 to work", Form.DIRECT, Kind.UNNAMED),
        ("‘a mill that stands", Form.DIRECT, Kind.PERSON),
    ],
)
def test_honest_cards_are_proven(made: Kit, words: str, form: Form, kind: Kind, source: str) -> None:
    card = made.card(words)
    assert (card.form, card.kind, card.by_person) == (form, kind, ())
    assert said(verdict_of(drawn(card), getattr(made, source))) == "proven; not signed"


def test_the_kinds_that_are_honest_are_what_they_are_said_to_be(made: Kit) -> None:
    assert len(made.card(DIRECT).content) == 2
    assert "&lt;river&gt; &amp; the rain" in drawn(made.card(DIRECT))
    assert len(made.card("last ones left").context) > 2000


def test_what_a_person_decided_is_proven_by_the_library_that_says_so_or_by_a_signature(made: Kit) -> None:
    card = made.card("last ones left")
    assert (card.speaker, card.by_person) == ("Carla Moor", ("speaker",))
    assert "<dd>Carla Moor <small>(set by a person)</small></dd>" in drawn(card)
    told, checked = "a person set the speaker: Carla Moor; the program finds Carl Moor", f"checked by {PERSON}"
    kept = verdict_of(drawn(card), made.in_library)
    held = "; the library holds the same"
    assert (kept.standing, kept.reasons) == ("proven", (f"{told}{held}", f"{checked}{held}"))
    assert said(verdict_of(drawn(card), made.in_file)) == f"unproven; {told}; {checked}, as the card states; not signed"
    key = signing.make_key(replace=False).public
    signed = drawn(card, sign=True)
    assert verdict_of(signed, made.in_file).standing == "unproven"
    assert said(verdict_of(signed, made.in_file, signer=key)).startswith(f"proven; {told}; {checked}, as the card")


def test_several_cards_of_a_file_are_each_verified(made: Kit) -> None:
    whole = drawn(made.card(DIRECT), made.card(MIXED))
    forged = redrawn(whole, first(lambda card: replace(card, speaker="Tom Hale")))
    verdicts = verify(card_file.read(forged.encode(), shown="it"), made.in_library)
    assert [verdict.standing for verdict in verdicts] == ["altered", "proven"]


# Forged in what is seen, the data left alone

LOOKS = {
    "a word of the quotation": ("mill will stand", "mill will not stand", "changed: “The mill will {+not+} stand"),
    "a word of the context": ("It was a dry summer", "It was a wet summer", "[-dry-] {+wet+}"),
    "the speaker": ("<dd>Ines Vale</dd>", "<dd>Tom Hale</dd>", "[-Ines Vale-] {+Tom Hale+}"),
    "the role": ("<dd>director</dd>", "<dd>thief</dd>", "[-director-] {+thief+}"),
    "the organization": ("<dd>Osk Mills</dd>", "<dd>Osk Bank</dd>", "[-Mills-] {+Bank+}"),
    "the title": ("<dd>The mill on", "<dd>The bank on", "[-mill-] {+bank+}"),
    "the date": ("2021-03-02", "2020-03-02", "[-2021-03-02-] {+2020-03-02+}"),
    "the time": ("Made 20", "Made 19", "visible text was changed"),
    "an address that is seen": (">https://courier.example/mill<", ">https://other.example/<", "{+https://other.example/+}"),
    "an address that is not seen": ('href="https://courier', 'href="https://other', "a tag was changed: <a href"),
    "a paragraph": ("</dl>", "</dl><p>She lied.</p>", "{+She lied.+}"),
    "an empty element": ("</dl>", "</dl><p></p>", "an element was added: <p>"),
    "an element less": ("<h2>The passage in its context</h2>\n", "", "an element was taken out: <h2>"),
    "words by the style": ("</style>", 'dd::after{content:" (fired)"}</style>', "the style was changed"),
    "words hidden by the style": ("mark{", "dl{display:none}mark{", "the style was changed"),
    "a second style": ("</head>", "<style>dl{display:none}</style></head>", "a style was added"),
    "a style sheet": ("</head>", '<link rel="stylesheet" href="x.css"></head>', "an element was added: <link>"),
    "a comment": ("</dl>", "</dl><!-- see below -->", "a comment was added"),
    "a script": ("</dl>", "</dl><script>document.title='x'</script>", "a script was added"),
    "an attribute": ("<blockquote>", '<blockquote style="color:#fff">', "a tag was changed: <blockquote style"),
    "an attribute of the body": ("<body>", '<body hidden="">', "a tag was changed: <body hidden"),
    "no policy": ("default-src 'none'", "default-src *", "a tag was changed: <meta"),
    "white space": ("Ines Vale", "Ines  Vale", "white space was changed"),
    "a line end": ("</dl>\n", "</dl>\r\n", "white space was changed"),
    "references to characters": ("Ines Vale", "&#73;nes Vale", "the same text is written in another way"),
    "a letter that looks the same": ("Ines Vale", "Іnes Vale", "(I is U+0049, І is U+0406)"),
    "an accent put beside its letter": ("Ines Vale", "Ine\u0301s Vale", "visible text was changed"),
    "a space that nobody sees": ("Ines Vale", "Ines\u200b Vale", "{+Ines⟨U+200B⟩+}"),
    "words turned around": ("Ines Vale", "\u202eInes Vale", "{+⟨U+202E⟩Ines+}"),
    "a signature that is none": ("Not signed.", "Signed with the key 1111-2222.", "visible text was changed"),
    "something before the page": ("<!DOCTYPE html>", "\ufeff<!DOCTYPE html>", "visible text was changed"),
}  # fmt: skip


@pytest.mark.parametrize("name", LOOKS)
def test_what_is_seen_is_what_the_data_give(made: Kit, page: str, name: str) -> None:
    old, new, told = LOOKS[name]
    verdict = verdict_of(in_look(page, old, new), made.in_library)
    assert verdict.standing == "altered"
    assert verdict.reasons[0].startswith("the file is not what its data give: ")
    assert told in said(verdict)


def test_words_behind_the_page_are_found(made: Kit, page: str) -> None:
    assert "{+Postscript+}" in said(verdict_of(f"{page}Postscript", made.in_library))
    assert "white space was changed" in said(verdict_of(page[:-1], made.in_library))


def test_data_that_are_written_in_another_way_are_found(made: Kit, page: str) -> None:
    for old, new in (('"found":true', '"found": true'), ('"Ines Vale"', '"Ine\\u0073 Vale"')):
        assert "the data are written in another way" in said(verdict_of(page.replace(old, new, 1), made.in_library))


def test_data_of_one_card_in_the_look_of_another_are_found(made: Kit, page: str) -> None:
    other = drawn(made.card(MIXED))
    mixture = page.partition(DATA_BEGINS)[0] + DATA_BEGINS + other.partition(DATA_BEGINS)[2]
    verdict = verdict_of(mixture, made.in_library)
    assert verdict.standing == "altered"
    assert "the visible text was changed" in said(verdict)


# Forged in the data and in the look that they give


def reworded(old: str, new: str) -> Change:
    """Other words of the same length, so that all places stay."""
    assert len(old) == len(new)
    return lambda card: replace(card, context=card.context.replace(old, new))


def of_origin(**fields: object) -> Change:
    return lambda card: replace(card, origin=replace(card.origin, **fields))  # type: ignore[arg-type]  # by their names


def moved(by: int) -> Change:
    def change(card: Card) -> Card:
        *others, last = card.content
        return replace(card, content=(*others, Span(last.start, last.end + by)))

    return change


ALTERED: dict[str, tuple[Change, str]] = {
    "a word of the quotation": (reworded("mill will", "mill must"), "the quotation: “The mill [-must-] {+will+}"),
    "a word of the context": (reworded("a dry summer", "a wet summer"), "the context: It was a [-wet-] {+dry+}"),
    "a letter that looks the same": (reworded("mill will", "mіll will"), "(і is U+0456, i is U+0069)"),
    "a space that nobody sees": (reworded("the rain", "the\u200brain"), "[-the⟨U+200B⟩rain"),
    "words turned around": (reworded(" the rain", "\u202ethe rain"), "⟨U+202E⟩the"),
    "words left out": (moved(-20), "the bounds of the quotation: the program’s are characters"),
    "words put to it": (moved(10), "the bounds of the quotation: the program’s are characters"),
    "the speaker": (lambda card: replace(card, speaker="Tom Hale"), "the speaker: the program finds [-Tom Hale-]"),
    "a speaker who looks the same": (lambda card: replace(card, speaker="Іnes Vale"), "(І is U+0406, I is U+0049)"),
    "no speaker": (lambda card: replace(card, speaker="", kind=None), "the speaker: the program finds {+Ines Vale+}"),
    "the kind": (lambda card: replace(card, kind=Kind.UNNAMED), "the kind of speaker: the program finds"),
    "the role": (lambda card: replace(card, role="thief"), "the role: the program finds [-thief-] {+director+}"),
    "the organization": (lambda card: replace(card, organization="Osk Bank"), "the organization: the program finds"),
    "the state": (lambda card: replace(card, state=State.DOUBTFUL), "how sure the program is: the program finds"),
    "what is uncertain": (lambda card: replace(card, doubted=("role",)), "what is uncertain: the program"),
    "the form": (lambda card: replace(card, form=Form.INDIRECT), "the form: the program finds"),
    "the act": (lambda card: replace(card, act=Act.ATTITUDE), "said or only thought: the program finds"),
    "the reporting words": (
        lambda card: replace(card, cue=replace(card.cue, words="lied")),
        "the reporting words: [-lied-] {+said+}",
    ),
    "their place": (
        lambda card: replace(card, cue=Reported(spans=(Span(0, 3),), words="The")),
        "the place of the reporting words: the program finds",
    ),
    "the speaker’s words": (
        lambda card: replace(card, source=replace(card.source, words="Tom Hale")),
        "the speaker’s words: [-Tom Hale-] {+Ines Vale, the director of Osk Mills+}",
    ),
    "the paragraph": (lambda card: replace(card, paragraph="9"), "the paragraph: [-9-] {+2+}"),
    "the page": (lambda card: replace(card, page="9"), "the page: [-9-]"),
    "the link": (lambda card: replace(card, link="https://other.example/"), "the link: [-https://other.example/-]"),
    "the title": (of_origin(title="The bank burns"), "the title: The [-bank burns-] {+mill on the Osk stands still+}"),
    "the authors": (of_origin(authors=("John Doe",)), "the authors: [-John Doe-] {+Jane Roe+}"),
    "the publication": (of_origin(publication="Osk Herald"), "the publication: Osk [-Herald-] {+Courier+}"),
    "the date": (of_origin(published="2020-03-02"), "the date: [-2020-03-02-] {+2021-03-02+}"),
    "no date": (of_origin(published=""), "the date: {+2021-03-02+}"),
}  # fmt: skip


@pytest.mark.parametrize("source", ["in_library", "in_file"])
@pytest.mark.parametrize("name", ALTERED)
def test_what_the_data_say_is_what_the_source_and_the_program_say(made: Kit, page: str, name: str, source: str) -> None:
    change, told = ALTERED[name]
    forged = redrawn(page, first(change))
    assert forged != page
    verdict = verdict_of(forged, getattr(made, source))
    assert verdict.standing == "altered"
    assert not any(reason.startswith("the file is not what") for reason in verdict.reasons)
    assert told in said(verdict)


UNPROVEN: dict[str, tuple[Change, str]] = {
    "the bytes": (of_origin(sha256="0" * 64), "is not the file of the card, byte for byte"),
    "the text": (of_origin(text_sha256=text_hash("")), "has another text than the card was made from"),
    "by a person": (
        lambda card: replace(card, speaker="Tom Hale", by_person=("speaker",)),
        "a person set the speaker: Tom Hale; the program finds Ines Vale",
    ),
    "added by a person": (
        lambda card: replace(card, speaker="Tom Hale", by_person=("added",)),
        "a person marked the passage as a quotation, and said whose it is",
    ),
    "of an earlier version": (
        lambda card: replace(card, speaker="Tom Hale", found=False),
        "the speaker: the program finds [-Tom Hale-] {+Ines Vale+}",
    ),
    "checked": (
        lambda card: replace(card, checked=(Check(by="Jane Roe", at="2026-01-02T03:04:05+00:00"),)),
        "checked by Jane Roe, as the card states",
    ),
}  # fmt: skip


@pytest.mark.parametrize("source", ["in_library", "in_file"])
@pytest.mark.parametrize("name", UNPROVEN)
def test_what_cannot_be_seen_is_not_proven(made: Kit, page: str, name: str, source: str) -> None:
    change, told = UNPROVEN[name]
    verdict = verdict_of(redrawn(page, first(change)), getattr(made, source))
    assert verdict.standing == "unproven"
    assert told in said(verdict)


@pytest.mark.parametrize("source", ["in_library", "in_file"])
def test_bounds_that_a_person_set_are_not_proven(made: Kit, page: str, source: str) -> None:
    text = made.in_library.text_of(made.card(DIRECT))
    assert text is not None

    def change(card: Card) -> Card:
        cut = moved(-6)(card)
        directives = Places(text.document.text).of(cut.content).directives
        return replace(cut, link=linked(cut.origin.url, directives), by_person=("quotation",))

    verdict = verdict_of(redrawn(page, first(change)), getattr(made, source))
    assert (verdict.standing, len(verdict.reasons)) == ("unproven", 1)
    assert verdict.reasons[0].startswith("a person set the bounds of the quotation; the program’s are characters")


def test_another_version_of_the_program_may_have_found_something_else(made: Kit, page: str) -> None:
    def change(cards: Cards) -> Cards:
        return first(lambda card: replace(card, role="head"))(replace(cards, program="Inquit 9.9, models 000000000000"))

    verdict = verdict_of(redrawn(page, change), made.in_library)
    assert (verdict.standing, "the role: the program finds [-head-] {+director+}" in said(verdict)) == (
        "unproven",
        True,
    )


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (of_origin(url="https://other.example/"), "the address: [-https://other.example/-]"),
        (of_origin(retrieved="2026-01-02T03:04:05+00:00"), "the time of retrieval: [-2026-01-02T03:04:05+00:00-]"),
    ],
)
def test_where_a_page_was_fetched_is_proven_by_a_library_alone(made: Kit, page: str, change: Change, told: str) -> None:
    forged = redrawn(page, first(change))
    verdict = verdict_of(forged, made.in_library)
    assert (verdict.standing, told in said(verdict)) == ("altered", True)
    assert verdict_of(forged, made.in_file).standing in ("altered", "unproven")


def test_what_a_person_said_of_the_document_is_not_in_the_original(made: Kit, page: str) -> None:
    forged = redrawn(page, first(of_origin(title="The bank burns", by_person=("title",))))
    verdict = verdict_of(forged, made.in_file)
    told = "the title: the original states another, The mill on the Osk stands still"
    assert (verdict.standing, verdict.reasons) == ("unproven", (told,))
    assert verdict_of(forged, made.in_library).standing == "altered"


def test_a_card_that_would_keep_the_program_busy_is_verified_in_time(made: Kit) -> None:
    words = "ee x " * 100_000
    content = tuple(Span(at * 4, at * 4 + 1) for at in range(500))
    card = replace(made.card(DIRECT), content=content, context=words, context_start=0)
    begun = perf_counter()
    for text in ("e x" * 100_000, words[1:], "e " * 100_000):
        assert list(card_checks.of_text(card, text, shown="It"))
    assert perf_counter() - begun < 20


# Signatures


@pytest.fixture
def signed(made: Kit) -> tuple[str, str]:
    """A signed page, and its signer's key."""
    key = signing.make_key(replace=False).public
    return drawn(made.card(DIRECT), sign=True), key


def signature_of(page: str) -> Signature:
    found = card_file.read(page.encode(), shown="it").cards.signature
    assert found is not None
    return found


def with_signature(signature: Signature | None) -> Callable[[Cards], Cards]:
    return lambda cards: replace(cards, signature=signature)


def test_a_signature_is_valid_and_its_signer_is_told_from_others(made: Kit, signed: tuple[str, str]) -> None:
    page, key = signed
    for named in (None, key, signing.fingerprint(key).replace("-", "")):
        told = said(verdict_of(page, made.in_library, signer=named))
        assert told == f"proven; signed with the key {signing.fingerprint(key)} (valid)"
    other = verdict_of(page, made.in_library, signer="0" * 64)
    assert (other.standing, other.reasons) == ("unproven", ("the card is not signed by the signer that was asked for",))


def test_a_signature_that_was_taken_off_is_missed_where_it_is_asked_for(made: Kit, signed: tuple[str, str]) -> None:
    page, key = signed
    bare = redrawn(page, with_signature(None))
    assert said(verdict_of(bare, made.in_library)) == "proven; not signed"
    asked = verdict_of(bare, made.in_library, signer=key)
    assert (asked.standing, asked.signature) == ("unproven", "not signed")
    data = '"signature":{' + page.partition('"signature":{')[2].partition("}")[0] + "}"
    assert "visible text was changed" in said(verdict_of(page.replace(data, '"signature":null'), made.in_library))


def test_data_that_were_not_signed_are_found(made: Kit, signed: tuple[str, str]) -> None:
    page, key = signed
    for change in (
        first(lambda card: replace(card, role="thief")),
        lambda cards: replace(cards, made="2020-01-01T00:00:00+00:00"),
        lambda cards: replace(cards, cards=(*cards.cards, made.card(MIXED))),
    ):
        verdict = verdict_of(redrawn(page, change), made.in_library, signer=key)
        assert verdict.standing == "altered"
        assert "the signature is not valid" in said(verdict)


def test_another_key_in_the_place_of_the_signer_s_is_found(made: Kit, signed: tuple[str, str]) -> None:
    page, key = signed
    own = signature_of(page)
    other = signing.make_key(replace=True).public
    swapped = redrawn(page, with_signature(replace(own, key=other)))
    assert "the signature is not valid" in said(verdict_of(swapped, made.in_library))
    # Signed anew by somebody else, all of it agrees; whose key it is decides.
    cards = card_file.read(page.encode(), shown="it").cards
    anew = redrawn(page, with_signature(Signature(key=other, value=signing.sign(card_data.signed_bytes(cards))[1])))
    assert verdict_of(anew, made.in_library).standing == "proven"
    assert verdict_of(anew, made.in_library, signer=key).standing == "unproven"
    assert verdict_of(anew, made.in_library, signer=other).standing == "proven"


def test_a_signature_of_another_card_is_not_valid(made: Kit, signed: tuple[str, str]) -> None:
    other = signature_of(drawn(made.card(MIXED), sign=True))
    forged = redrawn(signed[0], with_signature(other))
    assert "the signature is not valid" in said(verdict_of(forged, made.in_library))


def test_nobody_else_vouches_for_what_a_person_decided(made: Kit, signed: tuple[str, str]) -> None:
    page = drawn(replace(made.card(DIRECT), speaker="Tom Hale", by_person=("speaker",)), sign=True)
    assert verdict_of(page, made.in_file).standing == "unproven"
    assert verdict_of(page, made.in_file, signer="0" * 64).standing == "unproven"
    assert verdict_of(page, made.in_file, signer=signed[1]).standing == "proven"


def test_origin_has_nothing_that_is_not_compared() -> None:
    """A field that is added to a card must be compared with its source, too."""
    compared = {
        "title",
        "authors",
        "publication",
        "published",
        "url",
        "retrieved",
        "sha256",
        "text_sha256",
        "by_person",
    }
    assert {*Origin.__dataclass_fields__} == compared
