# SPDX-License-Identifier: Apache-2.0
"""Card files that anybody may have written: whatever is in them, the answer is a sentence."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from desktop_app.citations import card_data, card_file, card_page
from desktop_app.citations.card_file import BadCard, OldCard
from desktop_app.model.cards import Card, Cards, Check, Origin, Reported, Signature
from desktop_app.model.certainty import State
from desktop_app.model.spans import Span
from desktop_app.model.terms import Act, Form, Kind

LOOK = "673cc19e9f4731de"
TEXT = "The mill <will> stand, said Inès Vale & her sons.\n\nالنهر ينخفض \u202eagain."
CARD = Card(
    content=(Span(7, 29), Span(58, 61)),
    context=TEXT,
    context_start=7,
    cue=Reported(spans=(Span(31, 35),), words="said"),
    source=Reported(spans=(Span(36, 45),), words="Inès Vale"),
    form=Form.DIRECT,
    act=Act.SPEECH,
    speaker="Inès Vale",
    kind=Kind.PERSON,
    role="miller",
    organization="Osk “Mills”",
    state=State.TO_CHECK,
    doubted=("organization",),
    by_person=("role",),
    found=True,
    page="3",
    paragraph="",
    timestamp="",
    link="https://courier.example/mill#:~:text=The%20mill",
    origin=Origin(
        title="The mill \u202estands",
        authors=("Jane Roe", "John Doe"),
        publication="Osk Courier",
        published="2021-03-02",
        url="https://courier.example/mill",
        retrieved="2021-03-04T05:06:07+00:00",
        sha256="ab" * 32,
        text_sha256="cd" * 32,
        by_person=("title",),
    ),
    checked=(Check(by="Ann Lee", at="2021-03-05T05:06:07+00:00"),),
)
CARDS = Cards(
    cards=(CARD, replace(CARD, speaker="", kind=None, found=False, act=Act.ATTITUDE, by_person=("added",))),
    made="2026-11-29T02:10:05+00:00",
    program="Inquit 1.0, models 0123456789ab",
    signature=Signature(key="12" * 32, value="34" * 64),
)


def read(data: str | bytes) -> card_file.Found:
    return card_file.read(data if isinstance(data, bytes) else data.encode("utf-8", "surrogatepass"), shown="x.html")


def around(data: str) -> str:
    return f"<p>{card_page.DATA_BEGINS}{data}{card_page.DATA_ENDS}</p>"


def test_what_was_written_is_read() -> None:
    found = read(card_page.page(CARDS))
    assert (found.cards, found.changes) == (CARDS, ())


def test_the_look_belongs_to_the_version() -> None:
    """If this fails, raise `card_data.VERSION`: cards that were made before do not look like this."""
    assert (card_data.VERSION, hashlib.sha256(card_page.page(CARDS).encode()).hexdigest()[:16]) == (2, LOOK)


def test_signs_that_turn_words_around_are_shown_and_not_obeyed() -> None:
    look = card_page.page(CARDS).partition(card_page.DATA_BEGINS)[0]
    assert "\u202e" not in look
    assert look.count('<span class="sign">U+202E</span>') == 4


def test_no_words_of_an_article_are_markup() -> None:
    words = "</script><script>alert(1)</script><!-- <b title='x' onclick=\"y\">"
    card = replace(CARD, context=words + TEXT, context_start=0, speaker=words, origin=replace(CARD.origin, title=words))
    page = card_page.page(replace(CARDS, cards=(card,)))
    assert page.count("<script") == page.count("</script") == 1
    assert "<b " not in page
    assert "<!--" not in page
    assert read(page).changes == ()


def test_a_copy_to_read_is_no_card() -> None:
    for copy in (card_page.as_markdown(CARDS).encode(), b"%PDF-1.4\n\xff"):
        with pytest.raises(BadCard, match="a copy to read; only the web page"):
            read(copy)


# Versions


def other_version(number: int) -> str:
    return card_page.page(CARDS).replace('{"inquit-card":2', f'{{"inquit-card":{number}')


def test_a_card_of_an_earlier_version_is_told_apart() -> None:
    old = around('{"inquit-card": 1, "quotation": "x"}')
    for page in (old + old, other_version(1)):
        with pytest.raises(OldCard, match="by an earlier version of Inquit, whose cards anybody can change"):
            read(page)


def test_a_card_of_a_later_version_is_told_apart() -> None:
    with pytest.raises(BadCard, match="by a later version of Inquit, which is needed"):
        read(other_version(3))


# Damage


def data() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(card_data.written(CARDS))
    return found


def changed(change: Callable[[dict[str, Any]], object]) -> str:
    whole = data()
    change(whole)
    return json.dumps(whole)


def card_with(**fields: object) -> str:
    return changed(lambda whole: whole["cards"][0].update(fields))


def document_with(**fields: object) -> str:
    return changed(lambda whole: whole["cards"][0]["document"].update(fields))


def without(*way: Any) -> str:
    """The data without what lies at the end of the way."""
    *path, last = way
    whole = inner = data()
    for step in path:
        inner = inner[step]
    inner.pop(last)
    return json.dumps(whole)


FIELDS = data()["cards"][0]
DAMAGED = {
    "nothing": "",
    "no JSON": "no card",
    "a list": "[]",
    "a text": '"card"',
    "an empty object": "{}",
    "50,000 brackets": "[" * 50_000,
    "50,000 objects": '{"inquit-card":' * 50_000,
    "a version that is no number": '{"inquit-card": "2"}',
    "a version that is true": '{"inquit-card": true}',
    "a version with a fraction": '{"inquit-card": 2.0}',
    "a huge version": '{"inquit-card": 1' + "0" * 5000 + "}",
    "a huge number": card_with().replace("[[7, 29]", "[[7, 2" + "9" * 5000 + "]"),
    "a number without end": card_with().replace("[[7, 29]", "[[7, 1e400]"),
    "no number": card_with().replace("[[7, 29]", "[[7, NaN]"),
    "infinity": card_with().replace("[[7, 29]", "[[7, Infinity]"),
    "a place before the text": card_with(content=[[-1, 29]]),
    "a place that is true": card_with(content=[[True, 29]]),
    "a place that is a text": card_with(content=[["7", 29]]),
    "a place with three ends": card_with(content=[[7, 20, 29]]),
    "places that run backwards": card_with(content=[[29, 7]]),
    "places that overlap": card_with(content=[[7, 20], [19, 29]]),
    "an empty place": card_with(content=[[7, 7]]),
    "no places": card_with(content=[]),
    "places that are an object": card_with(content={"7": 29}),
    "a place before the context": card_with(content=[[1, 29]]),
    "a place behind the context": card_with(content=[[7, 9999]]),
    "a name twice": card_with().replace('"speaker"', '"speaker": "Tom Hale", "speaker"'),
    "a name too many": card_with(note="see below"),
    "a name of an article": card_with(**{"</script><b>": 1}),
    "a text that is null": card_with(speaker=None),
    "a text that is a list": card_with(speaker=["Inès Vale"]),
    "a flag that is a number": card_with(found=1),
    "a form that is none": card_with(form="shouted"),
    "a form that is a list": card_with(form=["direct"]),
    "a state that is none": card_with(state="proven"),
    "a doubt about nothing": card_with(doubted=["speaker"]),
    "a kind that is none": card_with(kind="god"),
    "a decision about nothing": card_with(by_person=["weather"]),
    "a decision twice": card_with(by_person=["role", "role"]),
    "decisions out of order": card_with(by_person=["speaker", "role"]),
    "half of a letter": card_with(speaker="\ud800"),
    "a zero byte in a text": card_with(speaker="Ines\0Vale"),
    "a link that runs": card_with(link="javascript:alert(1)"),
    "an address that runs": document_with(url="data:text/html,x"),
    "a checksum of odd length": document_with(sha256="abc"),
    "a checksum that is no hexadecimal": document_with(sha256="xy" * 32),
    "a checksum in capitals": document_with(text_sha256="AB" * 32),
    "a checksum with a line end": document_with(sha256="ab" * 32 + "\n"),
    "a time that is none": document_with(retrieved="yesterday"),
    "a time of another zone": document_with(retrieved="2021-03-04T05:06:07+02:00"),
    "a document that is a text": card_with(document="mill"),
    "a check that is a text": card_with(checked=["Ann Lee"]),
    "no cards": changed(lambda whole: whole.update(cards=[])),
    "a card that is null": changed(lambda whole: whole.update(cards=[None])),
    "a signature without a key": changed(lambda whole: whole["signature"].pop("key")),
    "a short signature": changed(lambda whole: whole["signature"].update(value="34")),
    "a signature that is a text": changed(lambda whole: whole.update(signature="valid")),
    "a program that says more": changed(lambda whole: whole.update(program=f"{CARDS.program}, and me")),
    "something behind it": json.dumps(data()) + "x",
    **{f"no {name}": without(name) for name in data() if name != "inquit-card"},
    **{f"a card without {name}": without("cards", 0, name) for name in FIELDS},
    **{f"a document without {name}": without("cards", 0, "document", name) for name in FIELDS["document"]},
}  # fmt: skip


@pytest.mark.parametrize("name", DAMAGED)
def test_damaged_data_are_refused_in_a_sentence(name: str) -> None:
    with pytest.raises(BadCard, match=r"^x\.html is .*evidence card.*\.$"):
        read(around(DAMAGED[name]))


@pytest.mark.parametrize(
    "file",
    [
        b"",
        b"no card",
        card_page.page(CARDS).encode("utf-16"),
        card_page.page(CARDS).encode().replace(b"Jane", b"Jan\xff"),
        card_page.page(CARDS).encode().replace(b"Jane", b"Jan\xed\xa0\x80"),
        card_page.page(CARDS).encode() + b"\0",
        card_page.page(CARDS).encode() + b" " * card_file.MOST_BYTES,
        card_page.page(CARDS).partition(card_page.DATA_ENDS)[0].encode(),
        card_page.page(CARDS).encode() + around(card_data.written(CARDS)).encode(),
        card_page.page(CARDS).replace(card_page.DATA_BEGINS, "<script>").encode(),
    ],
    ids=[
        "empty",
        "text",
        "UTF-16",
        "Latin-1",
        "surrogate",
        "zero byte",
        "too large",
        "no end",
        "two blocks",
        "no data",
    ],
)
def test_damaged_files_are_refused_in_a_sentence(file: bytes) -> None:
    with pytest.raises(BadCard, match=r"^x\.html is .*evidence card.*\.$"):
        read(file)
