# SPDX-License-Identifier: Apache-2.0
"""An article with quotations of many kinds, its cards, and what it takes to forge them."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from desktop_app.actions import editing, evidence, importing, reading, workers
from desktop_app.actions.opening import Library, open_library
from desktop_app.actions.verifying import InFile, InLibrary, Source, verify
from desktop_app.base.settings import Settings
from desktop_app.citations import card_file, card_page
from desktop_app.model.cards import Card, Cards, Verdict

LONG = " ".join(f"The {number}. mill of the valley had been sold the year before." for number in range(1, 23))
ARTICLE = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>The mill on the Osk stands still</title>
<meta name="author" content="Jane Roe"><meta property="og:site_name" content="Osk Courier">
<meta property="article:published_time" content="2021-03-02"><link rel="canonical" href="https://courier.example/mill">
</head><body><article><h1>The mill on the Osk stands still</h1>
<p>It was a dry summer, and the old mill on the river Osk has not turned since the ninth of May.</p>
<p>“The mill will stand,” said Ines Vale, the director of Osk Mills, “till the &lt;river&gt; &amp; the rain rise.”</p>
<p>Vale said the town had “never once offered any help” to the workers, and that she would close the mill in May.</p>
<p>According to Tom Hale, mayor of Osk, the town has no money for mills at all this year.</p>
<p>“Nobody swims 🏊 to work, and nobody drives there either,” a spokesman for the river board said on Friday.</p>
<p>“My father used to say ‘a mill that stands is a mill that dies’, and he was right,” Vale said in the yard.</p>
<p>{LONG} “We are the last ones left,” said Carl Moor, a miller from the next village. {LONG}</p>
<p>Nobody laughed, and the river went on falling through the summer that followed.</p>
</article></body></html>
"""
PERSON = "Ann Lee"
SHORT = re.sub("<p>The 1[.].*</p>\n", "", ARTICLE)
"""The same without its longest paragraph."""


@dataclass(frozen=True)
class Kit:
    """The library with the article, the file, and the cards by the first words of their quotations."""

    library: Library
    file: Path
    in_library: Source
    in_file: Source
    cards: dict[str, Card]

    def card(self, words: str) -> Card:
        """The card whose quotation holds `words`."""
        return next(card for card in self.cards.values() if words in card.quotation)


def kit(folder: Path) -> Kit:
    """Import the article and make its cards; the last quotation has another speaker, whom a person set."""
    file = folder / "mill.html"
    file.write_text(ARTICLE, encoding="utf-8")
    library = open_library(folder / "mill.inquit")
    importing.import_paths(library, [file], workers=0)
    made = evidence.cards_of(library, range(1, 20))
    settings = Settings()
    settings.set(editing.PERSON_SETTING, PERSON)
    settings.save()
    (last,) = (id for id, card in made.items() if "last ones" in card.quotation)
    editing.set_speaker(library, [last], "Carla Moor")
    made = evidence.cards_of(library, range(1, 20))
    built = Kit(library, file, InLibrary(library), InFile(file), {card.quotation: card for card in made.values()})
    for source in (built.in_library, built.in_file):
        text = source.text_of(built.card("The mill will stand"))
        # Analysed once, here.
        assert text is not None
        assert text.quotations
    return built


def stay_in_this_process(patch: pytest.MonkeyPatch) -> None:
    """Read and analyse single documents here instead of in a process of their own."""

    def worked(*arguments: Any, **options: Any) -> Any:
        return workers.worked(*arguments, **{**options, "workers": 0})

    patch.setattr(reading, "worked", worked)


def drawn(*cards: Card, sign: bool = False) -> str:
    """The page of the cards."""
    return card_page.page(evidence.bound(cards, sign=sign))


def redrawn(page: str, change: Callable[[Cards], Cards]) -> str:
    """The page with other data, and the look that they give."""
    return card_page.page(change(card_file.read(page.encode(), shown="it").cards))


def in_look(page: str, old: str, new: str, *, count: int = 1) -> str:
    """The page with something else in what is seen of it, but with the same data."""
    begin = page.index(card_page.DATA_BEGINS)
    assert old in page[:begin]
    return page[:begin].replace(old, new, count) + page[begin:]


def first(change: Callable[[Card], Card]) -> Callable[[Cards], Cards]:
    """Make a change of a card one of the first card of a file."""
    return lambda cards: replace(cards, cards=(change(cards.cards[0]), *cards.cards[1:]))


def verdict_of(page: str, source: Source, *, signer: str | None = None) -> Verdict:
    """How the first card of a page stands."""
    return verify(card_file.read(page.encode(), shown="it"), source, signer=signer)[0]


def said(verdict: Verdict) -> str:
    """All that is said of a card."""
    return "; ".join((verdict.standing, *verdict.reasons, verdict.signature))
