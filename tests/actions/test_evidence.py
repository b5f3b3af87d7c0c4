# SPDX-License-Identifier: Apache-2.0
"""Evidence cards on the command line: written, verified against what became of their documents, signed."""

from __future__ import annotations

import stat
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.__main__ import main
from desktop_app.actions import browsing, card_checks, documents, editing, evidence, importing
from desktop_app.actions.opening import Library, open_library
from desktop_app.actions.verifying import InFile, InLibrary
from desktop_app.base.logs import stop_log
from desktop_app.citations import card_page
from desktop_app.citations.card_file import BadCard
from desktop_app.model.documents import DocumentField
from desktop_app.model.quotation import Form
from desktop_app.model.spans import Span
from tests.actions.card_kit import ARTICLE, SHORT, Kit, drawn, said, verdict_of

SAID = "“The mill will stand,” … “till the <river> & the rain rise.”"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, in_this_process: None) -> Iterator[Path]:
    monkeypatch.setenv("INQUIT_HOME", str(tmp_path / "home"))
    yield tmp_path / "home"
    stop_log()


@pytest.fixture
def original(tmp_path: Path) -> Path:
    path = tmp_path / "mill.html"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


@pytest.fixture
def library(original: Path) -> Iterator[Library]:
    """One of our own, to be changed."""
    original.write_text(SHORT, encoding="utf-8")
    opened = open_library()
    importing.import_paths(opened, [original], workers=0)
    yield opened
    opened.close()


@pytest.fixture
def file(made: Kit, tmp_path: Path) -> Path:
    """A card of the article."""
    path = tmp_path / "vale.html"
    path.write_text(drawn(made.card("The mill will stand")), encoding="utf-8")
    return path


def run(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str]:
    capsys.readouterr()
    status = main([str(each) for each in arguments])
    return status, "".join(capsys.readouterr())


# Writing


def test_a_card_says_what_is_needed_to_verify_it(made: Kit) -> None:
    card = made.card("The mill will stand")
    shown = {fact.name: fact.value for fact in evidence.facts(card)}
    assert shown.pop("SHA-256 of the original") == card.origin.sha256
    assert shown == {
        "Speaker": "Ines Vale",
        "Role": "director",
        "Organization": "Osk Mills",
        "Form": "direct",
        "Reporting words": "said",
        "Speaker’s words in the text": "Ines Vale, the director of Osk Mills",
        "Title": "The mill on the Osk stands still",
        "Authors": "Jane Roe",
        "Publication": "Osk Courier",
        "Published": "2021-03-02",
        "Address": "https://courier.example/mill",
        "Link": "the page at these words",
        "Passage": "paragraph 2, characters 129 to 151, 195 to 230",
        "State": "sure",
    }
    # The paragraph of the passage, and one before and behind it.
    assert card.context.startswith("It was a dry summer, and")
    assert card.context.endswith("close the mill in May.")
    page = drawn(card)
    assert "<h1>Evidence card</h1>" in page
    assert "inquit verify CARD.html --original FILE" in page
    assert "<mark>“The mill will stand,”</mark> said Ines Vale" in page


def test_cards_are_written_and_proven(
    library: Library, tmp_path: Path, original: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "cards.html"
    assert run(capsys, "card", 2, 1, "-o", path) == (0, "")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    for against in ((), ("--original", original)):
        status, told = run(capsys, "verify", path, *against)
        assert (status, told.count("proven: "), told.count("not signed")) == (0, 2, 2)
        assert told.index("proven: the town had") < told.index("proven: “The mill will stand,”")


def test_a_copy_to_read_is_written_too(made: Kit) -> None:
    copy = evidence.writer_of(".md")(evidence.bound([made.card("The mill will stand")], sign=False)).decode()
    assert copy.startswith("# Evidence card\n\n> “The mill will stand,” … “till the \\<river\\> & the rain rise.”\n")
    assert "**“The mill will stand,”** said Ines Vale" in copy
    assert "[the page at these words](https://courier.example/mill#:~:text=" in copy
    assert copy.endswith("This is a copy to read. What can be verified is the web page (.html) of the same card.\n")


def test_numbers_without_a_quotation_are_named(
    library: Library, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status, told = run(capsys, "card", 1, 98, 2, 99, "-o", tmp_path / "cards.html")
    assert (status, "no quotation 98, 99, its passage" in told) == (1, True)
    assert not (tmp_path / "cards.html").exists()


def test_a_card_that_could_not_be_verified_is_not_written(made: Kit, tmp_path: Path) -> None:
    card = replace(made.card("The mill will stand"), speaker="\ud800")
    with pytest.raises(ValueError, match="surrogates"):
        evidence.write(evidence.bound([card], sign=False), tmp_path / "card.html")
    long = replace(made.card("The mill will stand"), context="A word. " * 300_000)
    with pytest.raises(BadCard, match="larger than 8 MB"):
        evidence.write(evidence.bound([long] * 2, sign=False), tmp_path / "card.html")
    assert not [*tmp_path.glob("card*")]


# What a person decided


def set_bounds(library: Library, id: int) -> None:
    card = evidence.cards_of(library, [id])[id]
    editing.set_bounds(library, id, (Span(card.content[0].start, card.content[0].end - 12),))


def add(library: Library, _id: int) -> None:
    text = library.document(1).text
    at = text.index("the river went on falling")
    editing.add_quotation(library, 1, (Span(at, at + 25),))


@pytest.mark.parametrize(
    ("change", "words", "by_person", "told"),
    [
        (lambda library, id: editing.set_role(library, [id], "boss"), "help", "role", "a person set the role: boss"),
        (
            lambda library, id: editing.set_organization(library, [id], "Mills Ltd"),
            *("help", "organization", "a person set the organization: Mills Ltd; the program finds Osk Mills"),
        ),
        (
            lambda library, id: editing.set_speaker(library, [id], ""),
            "help",
            "speaker",
            "the speaker: none; the program",
        ),
        (
            lambda library, id: editing.set_form(library, [id], Form.DIRECT),
            "help",
            "form",
            "the form: direct; the program",
        ),
        (
            set_bounds,
            "the town has no money for mills at",
            "quotation",
            "a person set the bounds of the quotation; the",
        ),
        (add, "the river went on falling", "added", "a person marked the passage as a quotation, and said whose it is"),
    ],
)
def test_what_a_person_decided_is_on_the_card_and_in_the_library(
    library: Library,
    original: Path,
    change: Callable[[Library, int], object],
    words: str,
    by_person: str,
    told: str,
) -> None:
    wanted = "no money" if change is set_bounds else words
    made = evidence.cards_of(library, range(1, 20))
    change(library, next((id for id, card in made.items() if wanted in card.quotation), 0))
    card = next(each for each in evidence.cards_of(library, range(1, 20)).values() if words in each.quotation)
    assert card.by_person == (by_person,)
    kept = verdict_of(drawn(card), InLibrary(library))
    assert kept.standing == "proven"
    assert told in kept.reasons[0]
    assert all(reason.endswith("; the library holds the same") for reason in kept.reasons)
    assert verdict_of(drawn(card), InFile(original)).standing == "unproven"


def test_who_checked_a_quotation_is_on_the_card(library: Library, original: Path) -> None:
    assert "<dd>sure <small>(by the program)</small></dd>" in drawn(evidence.cards_of(library, [1])[1])
    editing.set_status(library, [1], "checked")
    (row,) = browsing.rows(library, [1])
    card = evidence.cards_of(library, [1])[1]
    assert f"<dd>by {row.checked_by[0]}, {row.checked_at[0][:10]} " in drawn(card)
    checked = f"checked by {row.checked_by[0]}"
    assert (
        said(verdict_of(drawn(card), InLibrary(library)))
        == f"proven; {checked}; the library holds the same; not signed"
    )
    assert said(verdict_of(drawn(card), InFile(original))) == f"unproven; {checked}, as the card states; not signed"
    editing.set_status(library, [1], "")
    assert verdict_of(drawn(card), InLibrary(library)).standing == "unproven"


def test_no_card_is_made_of_what_is_marked_as_wrong(library: Library) -> None:
    before = evidence.cards_of(library, [1])[1]
    editing.set_status(library, [1], "wrong")
    told = "unproven; a person marked the quotation as wrong in the library; not signed"
    assert said(verdict_of(drawn(before), InLibrary(library))) == told
    assert list(evidence.cards_of(library, [1, 2])) == [2]


def test_what_a_person_said_of_the_document_is_on_the_card(library: Library, original: Path) -> None:
    documents.set_field(library, [1], DocumentField.PUBLICATION, "Osk Herald")
    card = evidence.cards_of(library, [1])[1]
    assert card.origin.by_person == ("publication",)
    assert "<dd>Osk Herald <small>(set by a person)</small></dd>" in drawn(card)
    assert verdict_of(drawn(card), InLibrary(library)).standing == "proven"
    told = "unproven; the publication: the original states another, Osk Courier; not signed"
    assert said(verdict_of(drawn(card), InFile(original))) == told


def test_a_speaker_has_the_name_that_the_document_gives(library: Library) -> None:
    """Not the one that the library gives to the same speaker everywhere: no document says so."""
    from desktop_app.actions import people

    people.rename(library, "Ines Vale", "Ines Maria Vale")
    card = evidence.cards_of(library, [1])[1]
    assert card.speaker == "Ines Vale"
    assert verdict_of(drawn(card), InLibrary(library)).standing == "proven"


# What became of the document


@pytest.mark.parametrize(
    ("old", "new", "standing", "told"),
    [
        ("It was", "It was, as all say,", "unproven", "stand there elsewhere, characters 142 to"),
        ("Nobody laughed", "Many laughed", "unproven", "the quotation stand there at their place"),
        ("the rain rise", "the snow rise", "altered", "till the <river> & the [-rain-] {+snow+}"),
        ("<p>“The mill will stand,” said", "<p>The dam will break, said", "altered", "in other words"),
        ("<!DOCTYPE html>", "<!DOCTYPE html>\n", "unproven", "mill.html is not the file of the card, byte for byte"),
        ("Jane Roe", "John Doe", "altered", "the authors: [-Jane Roe-] {+John Doe+}"),
    ],
)  # fmt: skip
def test_what_became_of_the_document(
    old: str, new: str, standing: str, told: str, file: Path, original: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert old in ARTICLE
    original.write_text(ARTICLE.replace(old, new), encoding="utf-8")
    status, words = run(capsys, "verify", file, "--original", original)
    assert (status, words.startswith(f"{standing}: {SAID[:20]}")) == (1, True)
    assert told in words
    assert "is not the file of the card, byte for byte" in words


def test_a_passage_that_is_gone(file: Path, original: Path, capsys: pytest.CaptureFixture[str]) -> None:
    original.write_text("<p>Quite another article about something else, by nobody.</p>\n" * 9, encoding="utf-8")
    status, words = run(capsys, "verify", file, "--original", original)
    assert (status, "the quotation does not stand there" in words) == (1, True)


def test_words_that_were_rearranged_are_found_all_the_same(made: Kit) -> None:
    filler = "Filler words stand here. " * 40
    text = f"{filler}“Till the river and rain rise the mill will stand,” she said. {filler}"
    *_, (weight, words) = [
        (each.weight, each.words) for each in card_checks.of_text(made.card("The mill will stand"), text, shown="It")
    ]
    assert weight is card_checks.Weight.ALTERED
    assert words == (
        "the quotation stands there in other words: [-“The-] {+the+} mill will stand,” … "
        "[-“till-] {+“Till+} the [-<river> &-] {+river and rain rise+} the [-rain rise.”-]"
    )


# Where there is no source


def test_without_a_source_a_card_agrees_with_itself_alone(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status, words = run(capsys, "verify", file)
    assert (status, words.startswith("unproven: “The mill")) == (1, True)
    assert "the card agrees with itself, but its source is not here: there is no library here" in words
    open_library(tmp_path / "other.inquit").close()
    status, words = run(capsys, "verify", file, "--library", tmp_path / "other.inquit")
    assert (status, "its source is not here: the library holds no such document" in words) == (1, True)


def test_what_cannot_be_asked(file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "verify", file, "--original", tmp_path / "none.txt")[0] == 2
    assert run(capsys, "verify", file, "--library", tmp_path / "none.inquit")[0] == 2
    assert run(capsys, "verify", tmp_path / "none.html")[0] == 2
    assert run(capsys, "verify", file, "--signer", "Jane Roe")[0] == 2
    assert run(capsys, "card", 1, "-o", tmp_path / "x.docx")[0] == 2
    assert run(capsys, "card", 1, "--sign", "-o", tmp_path / "x.html")[0] == 1


def test_one_bad_file_does_not_end_the_others(
    file: Path, original: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    damaged, old, forged = (tmp_path / name for name in ("damaged.html", "old.html", "forged.html"))
    page = file.read_text(encoding="utf-8")
    damaged.write_text(page.replace('"content":[[', '"content":[[1e400,'), encoding="utf-8")
    old.write_text(page.replace('{"inquit-card":2', '{"inquit-card":1'), encoding="utf-8")
    forged.write_text(page.replace("Ines Vale", "Tom Hale", 1), encoding="utf-8")
    status, words = run(capsys, "verify", damaged, old, forged, file, "--original", original)
    assert status == 2
    assert "damaged.html is a damaged evidence card: its data cannot be read (1e400 is no number of a card)." in words
    assert "unproven: " in words
    assert "old.html was made by an earlier version of Inquit" in words
    assert "altered: “The mill" in words
    assert words.count("\nproven: ") == 1
    assert run(capsys, "verify", forged, file, "--original", original)[0] == 1
    assert run(capsys, "verify", old, "--original", original)[0] == 1


def test_nothing_of_a_card_steers_the_terminal(made: Kit, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    card = made.card("The mill will stand")
    steering = replace(
        card,
        context=card.context.replace("mill will", "m\x1b[2Jl\u202ewi"),
        speaker="\x1b]0;x\x07",
        by_person=("speaker",),
    )
    path = tmp_path / "card.html"
    path.write_text(card_page.page(evidence.bound([steering], sign=False)), encoding="utf-8")
    for against in ((), ("--original", made.file)):
        _, words = run(capsys, "verify", path, *against)
        assert not {"\x1b", "\x07", "\u202e"} & set(words)


# Keys


def test_a_key_is_made_once_and_signs(
    library: Library, home: Path, tmp_path: Path, original: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status, first = run(capsys, "key")
    assert status == 0
    assert stat.S_IMODE((home / "config" / "signing.key").stat().st_mode) == 0o600
    again = run(capsys, "key")[1]
    assert "It was there already; --replace makes another." in again
    public, fingerprint = (line.split(":")[1].strip() for line in first.splitlines()[:2])
    assert public in again
    path = tmp_path / "card.html"
    assert run(capsys, "card", 1, "--sign", "-o", path)[0] == 0
    for signer in (public, fingerprint, fingerprint.upper()):
        status, told = run(capsys, "verify", path, "--original", original, "--signer", signer)
        assert (status, f"signed with the key {fingerprint} (valid)" in told) == (0, True)
    other = run(capsys, "key", "--replace")[1].splitlines()[1].split(":")[1].strip()
    assert other != fingerprint
    status, told = run(capsys, "verify", path, "--original", original, "--signer", other)
    assert (status, "not signed by the signer that was asked for" in told) == (1, True)
