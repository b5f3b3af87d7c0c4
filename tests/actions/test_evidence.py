# SPDX-License-Identifier: Apache-2.0
"""Cards that are written, read back, and checked against what became of their documents."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.__main__ import main
from desktop_app.actions import evidence
from desktop_app.actions.opening import Library, open_library
from desktop_app.citations.card import data_of, from_data
from desktop_app.model.analysis import Analysis, AttributedQuotation
from desktop_app.model.cards import Card
from desktop_app.model.document import Document
from desktop_app.model.quotation import Form, Quotation
from desktop_app.model.spans import Span
from desktop_app.model.speaker import Attribution, Kind

SAID = ("“The mill <will> stand,", "till the *river* comes -- back,”")
OTHER = "“Nobody swims 🏊 to work & nobody drives there either,”"
TEXT = (
    "The mill stands still\n\nIt was a dry summer.\n\n"
    f"{SAID[0]}” said Ines Vale, miller, “{SAID[1]} she said on Friday in the yard.\n\nNobody laughed.\n\n"
    f"{OTHER} said Tom Hale.\n"
)


def span(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


@pytest.fixture
def original(tmp_path: Path) -> Path:
    path = tmp_path / "mill.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def add(library: Library, original: Path) -> None:
    vale = Attribution(speaker="Ines Vale", kind=Kind.PERSON, role="miller")
    quotations = (
        AttributedQuotation(
            quotation=Quotation(content=tuple(map(span, SAID)), form=Form.DIRECT, source=(span("Ines Vale"),)),
            attribution=vale,
        ),
        AttributedQuotation(
            quotation=Quotation(content=(span(OTHER),), form=Form.DIRECT, source=(span("Tom Hale"),)),
            attribution=Attribution(speaker="Tom Hale", kind=Kind.PERSON),
        ),
    )
    url = "https://post.example/mill"
    document = Document(text=TEXT, title="The mill stands still", url=url, name="mill", file=str(original))
    library.add([(Analysis(document=document, quotations=quotations), original.read_bytes())])


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, original: Path) -> Iterator[Library]:
    monkeypatch.setenv("INQUIT_HOME", str(tmp_path / "home"))
    opened = open_library()
    add(opened, original)
    yield opened
    opened.close()


@pytest.fixture
def card(library: Library) -> Card:
    return evidence.cards_of(library, [1])[0]


def run(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str]:
    capsys.readouterr()
    status = main([str(each) for each in arguments])
    return status, "".join(capsys.readouterr())


def test_a_card_says_what_is_needed_to_check_it(card: Card) -> None:
    said = {fact.name: fact.value for fact in card.facts}
    assert said["Speaker"] == "Ines Vale"
    assert said["Role"] == "miller"
    assert said["Passage"].startswith("paragraph 2, characters 45 to ")
    assert said["Link to the passage"].startswith("https://post.example/mill#:~:text=")
    assert said["Added to the library"].endswith(" UTC")
    assert said["In the library"] == "inquit://quote/1"
    assert len(said["SHA-256"]) == 64
    # The paragraph of the passage, and one before and behind it.
    assert card.context.startswith("It was a dry summer.\n\n“The mill")
    assert card.context.endswith("Nobody laughed.")
    assert from_data(data_of(card)) == card


@pytest.mark.parametrize("suffix", [".md", ".html"])
def test_cards_are_read_back_and_stand(
    suffix: str, library: Library, tmp_path: Path, original: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made = evidence.cards_of(library, [1, 2])
    path = tmp_path / f"cards{suffix}"
    assert run(capsys, "card", 1, 2, "-o", path)[0] == 0
    found = evidence.read_cards(path)
    assert [(each.card.quotation, each.changed) for each in found] == [(each.quotation, ()) for each in made]
    for against in ((), ("--original", original)):
        status, said = run(capsys, "verify", path, *against)
        assert (status, said.count("exact: “")) == (0, 2)


def test_numbers_without_a_quotation_are_named(
    library: Library, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status, said = run(capsys, "card", 1, 98, 2, 99, "-o", tmp_path / "cards.md")
    assert (status, "no quotation 98, 99, or" in said) == (1, True)
    assert not (tmp_path / "cards.md").exists()


def test_the_mark_stands_around_the_words_alone(library: Library) -> None:
    html = evidence.written(evidence.cards_of(library, [1]), ".html")
    assert "<mark>“The mill &lt;will&gt; stand,</mark>” said Ines Vale" in html
    markdown = evidence.written(evidence.cards_of(library, [1]), ".md")
    assert "**“The mill \\<will\\> stand,**” said Ines Vale" in markdown


@pytest.mark.parametrize(
    ("old", "new", "status", "says"),
    [
        ("It was", "It was, as all say,", 0, "moved: "),
        ("till the *river*", "till the river", 1, "altered: "),
        ("comes -- back", "never comes back", 1, "… till the *river* {+never+} comes [----] back,”"),
        ("It was a dry summer.", "It was a wet summer.", 0, "exact: "),
    ],
)
def test_what_became_of_the_words(
    old: str, new: str, status: int, says: str, card: Card, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, changed = tmp_path / "card.md", tmp_path / "changed.txt"
    evidence.write([card], path)
    changed.write_text(TEXT.replace(old, new), encoding="utf-8")
    ran, said = run(capsys, "verify", path, "--original", changed)
    assert (ran, says in said) == (status, True), said
    assert "changed.txt is not the file of the card, byte for byte" in said


def test_a_passage_that_is_gone(card: Card, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path, changed = tmp_path / "card.md", tmp_path / "changed.txt"
    evidence.write([card], path)
    changed.write_text("Quite another article about something else, by nobody.\n" * 9, encoding="utf-8")
    ran, said = run(capsys, "verify", path, "--original", changed)
    assert (ran, said.startswith("missing: ")) == (1, True)


def test_words_that_were_rearranged_are_found_all_the_same(card: Card) -> None:
    text = (
        "Filler words stand here. " * 40
        + "“Till the river comes back the mill will stand,” she said. "
        + "And here. " * 40
    )
    verdict = evidence.check(card, text)
    assert verdict.standing == "altered"
    assert verdict.difference == (
        "[-“The-] {+the+} mill [-<will> stand,-] {+will stand,”+} … [-till-] {+“Till+} the [-*river*-] {+river+} "
        "comes [--- back,”-] {+back+}"
    )


def test_a_document_that_is_not_in_the_library(card: Card, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path, other = tmp_path / "card.html", tmp_path / "other.inquit"
    evidence.write([card], path)
    open_library(other).close()
    ran, said = run(capsys, "verify", path, "--library", other)
    assert ran == 1
    assert "the library holds no such document" in said


def test_a_card_that_shows_other_words_than_it_holds(
    card: Card, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for suffix, old in ((".md", "Ines Vale"), (".html", "Ines Vale")):
        path = tmp_path / f"card{suffix}"
        evidence.write([card], path)
        shown, data = path.read_text(encoding="utf-8").split('{"inquit-card"')
        path.write_text(shown.replace(old, "Tom Hale") + '{"inquit-card"' + data, encoding="utf-8")
        ran, said = run(capsys, "verify", path)
        assert ran == 1, suffix
        assert "the card itself was changed: it does not show what its data say (Speaker" in said


@pytest.mark.parametrize("data", ["no card", '<!-- inquit-card {"inquit-card": 9} -->', "<!-- inquit-card {} -->"])
def test_what_is_no_card(data: str, library: Library, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "card.md"
    path.write_text(data, encoding="utf-8")
    assert run(capsys, "verify", path)[0] == 2


def test_what_cannot_be_asked(card: Card, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "card.md"
    evidence.write([card], path)
    assert run(capsys, "verify", path, "--original", tmp_path / "none.txt")[0] == 2
    assert run(capsys, "verify", path, "--library", tmp_path / "none.inquit")[0] == 2
    assert run(capsys, "card", 99, "-o", tmp_path / "x.md")[0] == 1
    assert run(capsys, "card", 1, "-o", tmp_path / "x.docx")[0] == 2
