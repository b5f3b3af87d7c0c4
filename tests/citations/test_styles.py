# SPDX-License-Identifier: Apache-2.0
"""The same quotation in every style; how each does with long ones, nested marks, and what is missing."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from desktop_app.citations import csl, registry
from desktop_app.citations.items import Place
from desktop_app.citations.registry import cite_all
from desktop_app.citations.style import StyleError
from desktop_app.model.quotation import Form
from tests.citations.cited import cite, reference, short
from tests.exporters.rows import bare, full

NESTED = "“We said ‘come.’”"
WORDS = "word " * 45
LONG = f"“He said ‘yes.’ {WORDS.strip()}.”"


@pytest.mark.parametrize(
    ("style", "text"),
    [
        ("apa", "“We said ‘come’” (Hale, as cited in Roe, 2021, p. 3)."),
        ("mla", "“We said ‘come’” (Hale, qtd. in Roe 3)."),
        ("chicago-notes", "“We said ‘come.’”¹\n1. Tom Hale, quoted in Jane Roe, “Port Opens Again,” Harbour Post, "
         "March 4, 2021, 3."),
        ("chicago-author-date", "“We said ‘come’” (Hale, quoted in Roe 2021, 3)."),
        ("harvard", "‘We said “come”’ (Hale, quoted in Roe, 2021, p. 3)."),
        ("vancouver", "“We said ‘come’” (Hale, as cited in 1, p. 3)."),
        ("newsroom", "“We said ‘come,’” said Tom Hale, harbour master, Port of Marlow, quoted in The Harbour Post on "
         "March 4, 2021."),
        ("wikipedia", "Tom Hale, harbour master, Port of Marlow, said: \"We said 'come.'\"<ref name=\"roe2021port\">"
         "{{cite news |last1=Roe |first1=Jane |title=Port opens again |work=The Harbour Post |date=2021-03-04 |page=3 "
         "|quote=We said \"come.\"}}</ref>"),
        ("bibtex", "@article{roe2021port,\n  author = {Roe, Jane},\n  title = {{Port opens again}},\n"
         "  journal = {The Harbour Post},\n  year = {2021},\n  month = mar,\n  day = {4},\n  pages = {3},\n"
         "  annote = {Tom Hale, harbour master, Port of Marlow: “We said ‘come.’”}\n}"),
    ],
)  # fmt: skip
def test_one_quotation_in_every_style(style: str, text: str) -> None:
    row = full(quotation=NESTED, authors=("Jane Roe",), url="")
    assert cite_all([row], style=style, places={1: Place(page="3")}).text.startswith(text)


@pytest.mark.parametrize(
    ("style", "fewest"), [("apa", 40), ("mla", 64), ("chicago-notes", 100), ("chicago-author-date", 100)]
)
def test_long_quotations_stand_in_a_block(style: str, fewest: int) -> None:
    def of(words: int) -> str:
        return cite(full(quotation="“" + " ".join(["ship"] * 2 + ["seas"] * (words - 2)) + ".”"), style=style).html

    assert of(fewest + 5).startswith("<blockquote><p>ship ship seas")
    assert of(fewest - 1).startswith("<p>“ship")
    if style != "mla":
        assert of(fewest).startswith("<blockquote>")


def test_a_block_has_its_nested_marks_outside_and_its_stop_before_the_citation() -> None:
    first = cite(full(quotation=LONG)).paragraphs[0]
    assert first.block
    assert first.text.startswith("He said “yes.” word")
    assert first.text.endswith("word. (Hale, as cited in Roe & Poe, 2021)")
    parts = cite(full(quotation=LONG.replace("‘yes.’ ", "‘yes.’\n\n“"))).paragraphs
    assert [part.block for part in parts] == [True, True, False]
    assert cite(full(quotation=LONG, form=Form.INDIRECT)).paragraphs[0].block is False


def test_short_forms() -> None:
    row = full(title="Why the long wait for the ships of Marlow ended", authors=())
    assert short(row, style="apa").text == "(Hale, as cited in “Why the Long Wait,” 2021)"
    assert short(row, style="mla").text == "(Hale, qtd. in “Why the Long Wait”)"
    assert short(row, style="chicago-notes").text == "Hale, quoted in Harbour Post, “Why the Long Wait.”"
    assert short(row, style="bibtex").text == r"\citep[Hale, as cited in][]{theharbourpost2021long}"
    assert short(row, style="wikipedia").text == '<ref name="theharbourpost2021long" />'


@pytest.mark.parametrize("style", [*registry.shipped()])
def test_what_is_missing_leaves_no_gap(style: str) -> None:
    for row in (bare(), bare(speaker="Tom Hale"), full(url="", published=""), full(title=""), full(publication="")):
        for form in registry.FORMS:
            text = cite_all([row], style=style, form=form).text
            assert text.strip(" .()")
            for gap in ("  ", ", ,", "()", ",,", "..", " .", " ,"):
                assert gap not in text.replace("\n  ", "\n"), (form, text)


def test_several_documents_are_numbered_and_lettered() -> None:
    other = {"title": "Ships again", "url": ""}
    rows = [full(), full(id=2), full(id=3, document=3, **other)]
    assert cite_all(rows, style="vancouver", form="short").text.split("\n\n") == [
        "(Hale, as cited in 1)", "(Hale, as cited in 1)", "(Hale, as cited in 2)"
    ]  # fmt: skip
    assert cite_all(rows, form="short").text.split("\n\n")[1:] == [
        "(Hale, as cited in Roe & Poe, 2021a)", "(Hale, as cited in Roe & Poe, 2021b)"
    ]  # fmt: skip
    assert "Roe, J., & Poe, J. (2021b, March 4)." in cite_all(rows).text
    notes = cite_all(rows, style="chicago-notes").text
    assert "”³\n3. Tom Hale" in notes
    news = cite_all(rows, style="newsroom").text.split("\n\n")
    assert "said Tom Hale, harbour master" in news[0]
    assert news[1] == "“We are glad to see ships,” Hale said."


@pytest.mark.parametrize("style", [name for name in registry.shipped() if name not in ("plain", "newsroom")])
def test_the_entry_of_an_article_is_printed_once(style: str) -> None:
    rows = [full(), full(id=2, quotation="“Ships are late.”")]
    entry = re.split(r" \|quote=|\n  annote", reference(full(), style=style).text)[0]
    for form in ("full", "reference"):
        assert cite_all(rows, style=style, form=form).text.count(entry) == 1
    assert "hips are late" in cite_all(rows, style=style).text


def test_further_quotations_of_an_article_refer_to_its_entry() -> None:
    rows = [full(), full(id=2, quotation="“Ships are late.”")]
    assert cite_all(rows, style="wikipedia").text.endswith(' late."<ref name="roe2021port" />')
    assert cite_all(rows, style="chicago-notes").text.endswith("\n2. Hale, quoted in Roe and Poe, “Port Opens Again.”")
    assert cite_all(rows, style="bibtex").text.count("@article{roe2021port,") == 1
    assert "glad to see ships.”\n\nTom Hale, harbour master, Port of Marlow: “Ships are late.”}" in (
        cite_all(rows, style="bibtex").text
    )


def test_markup_is_escaped() -> None:
    row = full(title="A | b [c] {{d}} & 50% #1_x", url="https://a.example/x_y|z")
    assert "|title=A {{!}} b &#91;c&#93; &#123;&#123;d&#125;&#125; & 50%" in reference(row, style="wikipedia").text
    assert "|url=https://a.example/x_y%7Cz |" in reference(row, style="wikipedia").text
    entry = reference(row, style="bibtex").text
    braces = r"\textbraceleft{}\textbraceleft{}d\textbraceright{}\textbraceright{}"
    assert rf"title = {{{{A | b [c] {braces} \& 50\% \#1\_x}}}}" in entry
    assert "url = {https://a.example/x_y%7Cz}" in entry
    assert cite(row, style="bibtex").code


def test_the_users_own_styles(home: Path) -> None:
    folder = registry.own_folder()
    folder.mkdir(parents=True)
    (folder / "mine.toml").write_text('label = "Mine"\nlike = "apa"\n[forms]\nshort = "{speaker}"\n', encoding="utf-8")
    (folder / "bad.toml").write_text("label", encoding="utf-8")
    (folder / "apa.toml").write_text('label = "Not ours"\nlike = "apa"\n', encoding="utf-8")
    assert list(registry.styles()) == [*registry.shipped(), "mine"]
    assert short(full(), style="mine").text == "Tom Hale"
    (folder / "mine.toml").write_text('label = "Mine"\nlike = "apa"\n[forms]\nshort = "{role}!"\n', encoding="utf-8")
    assert short(full(), style="mine").text == "harbour master!"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("INQUIT_HOME", str(tmp_path))
    return tmp_path


CSL = """<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"><info><title>Tiny {kind}</title>
<id>t</id><updated>2024-01-01T00:00:00+00:00</updated></info>
<citation><layout prefix="(" suffix=")"><names variable="author"/><text variable="title" prefix=", "/>
</layout></citation>
<bibliography><layout><names variable="author"/><text variable="container-title" font-style="italic" prefix=": "/>
</layout></bibliography></style>"""


def test_a_csl_file_of_the_users_is_set_by_pandoc(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from tests.citations.generated import pandoc_program

    folder = registry.own_folder()
    folder.mkdir(parents=True)
    (folder / "tiny.csl").write_text(CSL, encoding="utf-8")
    (folder / "broken.csl").write_text("<style>", encoding="utf-8")
    monkeypatch.setenv("PATH", str(home))
    monkeypatch.delenv("INQUIT_PANDOC", raising=False)
    assert "tiny" not in registry.styles()
    if (program := pandoc_program()) is None:
        pytest.skip("pandoc is not installed (pip install -e '.[citations]')")
    monkeypatch.setenv("INQUIT_PANDOC", program)
    registry._own.cache_clear()
    assert registry.styles()["tiny"].label == "Tiny {kind}"
    odd = full(speaker="*Tom* [x] @y Hale", title="A *b* & @c [d]")
    cited = cite(odd, style="tiny")
    assert cited.text == (
        "“We are glad to see ships” (Hale, as cited in Jane Roe, John Poe, A *b* & @c [d]).\n"
        "Jane Roe, John Poe: The Harbour Post"
    )
    assert "<i>The Harbour Post</i>" in cited.html


@pytest.mark.posix
def test_a_program_that_fails_is_named(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = registry.own_folder()
    folder.mkdir(parents=True)
    (folder / "tiny.csl").write_text(CSL, encoding="utf-8")
    registry._own.cache_clear()
    monkeypatch.setenv("INQUIT_PANDOC", "/bin/false")
    with pytest.raises(StyleError, match=r"tiny\.csl"):
        cite(full(), style="tiny")
    monkeypatch.setenv("INQUIT_PANDOC", str(home / "nothing"))
    with pytest.raises(StyleError, match="could not be run"):
        cite(full(), style="tiny")


def test_no_program_of_the_folder_of_an_article_is_run(monkeypatch: pytest.MonkeyPatch) -> None:
    """As Windows finds it, where the window was opened by a click on an article."""
    monkeypatch.delenv("INQUIT_PANDOC", raising=False)
    monkeypatch.setattr(shutil, "which", lambda _name: "./pandoc.exe")
    assert csl.pandoc() is None


def test_nothing_is_run_for_the_styles_that_ship(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(subprocess, "run", lambda *_a, **_k: pytest.fail("a program was started"))
    for style in registry.shipped():
        cite(full(), style=style)
