# SPDX-License-Identifier: Apache-2.0
"""Indirect quotations: cited and copied in their whole sentence, without marks of ours, and called what they are."""

from __future__ import annotations

import pytest

from desktop_app.citations import registry
from desktop_app.citations.bibliography import Bibliography
from desktop_app.citations.copies import What, copied
from desktop_app.citations.items import Place
from desktop_app.citations.registry import cite_all
from desktop_app.model.rows import Row
from desktop_app.model.terms import Form
from tests.citations.cited import cite, short
from tests.exporters.rows import full

SENTENCE = "The quay would stay shut until May, the harbour master told crews, and “nobody” was asked."


def told(**changes: object) -> Row:
    row = {"quotation": "The quay would stay shut until May", "context": SENTENCE, "form": Form.INDIRECT}
    return full(**{**row, "authors": ("Jane Roe",), "url": "", **changes})


@pytest.mark.parametrize(
    ("style", "behind", "alone"),
    [
        ("apa", " (Hale, paraphrased in Roe, 2021, p. 3).", "(Hale, paraphrased in Roe, 2021)"),
        ("mla", " (Hale, paraphrased in Roe 3).", "(Hale, paraphrased in Roe)"),
        ("chicago-notes", ".¹\n1. Tom Hale, paraphrased in Jane Roe, “Port Opens Again,” Harbour Post, March 4, 2021, "
         "3.",
         "Hale, paraphrased in Roe, “Port Opens Again.”"),
        ("chicago-author-date", " (Hale, paraphrased in Roe 2021, 3).", "(Hale, paraphrased in Roe 2021)"),
        ("vancouver", " (Hale, paraphrased in 1, p. 3).", "(Hale, paraphrased in 1)"),
        ("newsroom", " (Tom Hale, harbour master, Port of Marlow, paraphrased in The Harbour Post on March 4, 2021).",
         f"{SENTENCE[:-1]} (Hale, paraphrased)."),
        ("plain", " (Tom Hale, harbour master, Port of Marlow, paraphrased in Jane Roe, “Port opens again,” "
         "The Harbour Post, March 4, 2021, p. 3).", "(Tom Hale, paraphrased in Jane Roe, March 4, 2021)"),
    ],
)  # fmt: skip
def test_each_style_says_that_it_is_a_paraphrase(style: str, behind: str, alone: str) -> None:
    assert cite_all([told()], style=style, places={1: Place(page="3")}).text.startswith(SENTENCE[:-1] + behind)
    assert short(told(), style=style).text == alone


def test_styles_with_marks_of_their_own() -> None:
    assert cite(told(), style="harvard").text.startswith(
        f"{SENTENCE[:-1].replace('“', '‘').replace('”', '’')} (Hale, paraphrased in Roe, 2021)."
    )
    assert cite(told(), style="wikipedia").text.startswith(
        "Tom Hale, harbour master, Port of Marlow, paraphrased: The quay would stay shut until May, the harbour master "
        'told crews, and "nobody" was asked.<ref name="roe2021port">'
    )
    assert short(told(), style="bibtex").text == r"\citep[Hale, paraphrased in][]{roe2021port}"
    assert f"annote = {{Tom Hale, harbour master, Port of Marlow (indirect): {SENTENCE}}}" in (
        cite(told(), style="bibtex").text
    )


@pytest.mark.parametrize("style", [*registry.shipped()])
def test_it_is_said_without_a_speaker_and_of_an_author_too(style: str) -> None:
    for row in (told(speaker="", role="", organization=""), told(speaker="Jane Roe")):
        text = cite(row, style=style).text
        assert "araphrase" in text or "(indirect)" in text
        assert "as cited in" not in text
        assert "quoted in" not in text


def test_a_sentence_that_ends_with_a_mark_ends_inside_it() -> None:
    row = told(quotation="The quay", context="The quay, he said, was “shut.”")
    assert cite(row, style="chicago-notes").text.startswith("The quay, he said, was “shut.”¹\n")
    assert cite(row).text.startswith("The quay, he said, was “shut” (Hale, paraphrased in")


def test_copies_are_the_whole_sentence() -> None:
    made = copied([told()], What.QUOTATION, style="apa", places={})
    assert made.text == f"{SENTENCE} (indirect)"
    marked = SENTENCE.replace("The quay would stay shut until May", "<b>The quay would stay shut until May</b>")
    assert made.html == f"<blockquote><p>{marked} (indirect)</p></blockquote>"
    assert "{\\b The quay would stay shut until May}" in made.rtf
    markdown = copied([told()], What.MARKDOWN, style="plain", places={}).text
    assert markdown.startswith(
        "> **The quay would stay shut until May**, the harbour master told crews, and “nobody” was asked.\n>\n"
        "> — Tom Hale, harbour master, Port of Marlow (indirect)\n\n"
    )
    quoted = copied([told(quotation="the <mill>", context="They said the <mill> was & is.")], What.BLOCK_QUOTE,
                    style="plain", places={}).text  # fmt: skip
    assert quoted.startswith(
        "<blockquote><p>They said <b>the &lt;mill&gt;</b> was &amp; is.</p>"
        "<footer>— Tom Hale, harbour master, Port of Marlow (indirect). <cite>"
    )
    assert copied([told()], What.CARD, style="plain", places={}).text.startswith(f"{SENTENCE} (indirect)\nSpeaker: ")


def test_entries_of_reference_managers_say_it_with_the_state() -> None:
    assert f"\nN1  - Tom Hale, harbour master, Port of Marlow (indirect): {SENTENCE} [to check]\n" in (
        Bibliography("ris").entry([told()])
    )


def test_a_doubted_role_is_neither_cited_nor_copied() -> None:
    row = full(role_certainty=0.5, url="")
    for style in registry.shipped():
        assert "harbour master" not in cite(row, style=style).text
    for what in What:
        text = copied([row], what, style="plain", places={}).text
        assert "harbour master" not in text
        assert what is What.QUOTATION or "Port of Marlow" in text or what is What.SHORT
