# SPDX-License-Identifier: Apache-2.0
"""Ours beside pandoc's citeproc: 72 items in six styles, and why each of the differences is there.

`pandoc.json` is what pandoc printed; with the extra `citations` it is seen that it still prints this.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from desktop_app.citations import registry, render, wording
from desktop_app.citations.fields import FILTERS
from desktop_app.citations.items import Item
from tests.citations.generated import FORMS, RECORD, STYLES, items, of_pandoc, pandoc_program, styles_folder

PRINTED: dict[str, dict[str, list[str]]] = json.loads(RECORD.read_text(encoding="utf-8"))
ITEMS = items()
OURS = {("chicago-notes", "short"): "note"}
"""Pandoc's notes are whole ones each time; ours under "short" is what stands from the second time on."""


Turn = Callable[[str, Item], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """`turn` makes ours of pandoc's in `styles` and `forms`, for the `reason`."""

    styles: str
    reason: str
    turn: Turn
    forms: tuple[str, ...] = FORMS

    def concerns(self, style: str, form: str) -> bool:
        return style in self.styles.split() and form in self.forms


def _replaced(pattern: str, by: str) -> Turn:
    return lambda text, _item: re.sub(pattern, by, text)


def _title_shortened(style: str) -> Turn:
    chosen = registry.shipped()[style]

    def turn(text: str, item: Item) -> str:
        whole = FILTERS["headline"](item.title, chosen)
        short = FILTERS["headline"](FILTERS["short"](item.title, chosen), chosen)
        for level in (0, 1):
            marks = chosen.rules.marks
            text = text.replace(wording.turned(whole, marks, level=level), wording.turned(short, marks, level=level))
        return text

    return turn


def _whole_name(text: str, item: Item) -> str:
    who, quoted_in, rest = text.partition(", quoted in ")
    name = item.speaker.full if item.speaker else ""
    return f"{name[:1].upper()}{name[1:]}{quoted_in}{rest}" if quoted_in else who


def _page(text: str, item: Item) -> str:
    return text.removesuffix(")") + f", p. {item.place.page})" if item.place.page else text


def _day(text: str, item: Item) -> str:
    """The whole date in the place of the year."""
    if item.container or not item.issued.month:
        return text
    month = registry.shipped()["vancouver"].months[item.issued.month - 1]
    day = f" {item.issued.day}" if item.issued.day else ""
    return re.sub(rf"(\. {item.issued.year})(?=\.)", rf"\1 {month}{day}", text)


def _undated(note: str) -> str:
    return note.replace(",” https", ",” n.d., https").replace(".”", ",” n.d.")


def _no_date(said: str) -> Turn:
    """`said` before the address, or at the end, where no date is known."""

    def turn(text: str, item: Item) -> str:
        if item.issued.year or said in text:
            return text
        before, sign, address = re.match(r"(.*?)((?: Available from:| )? ?https.*|)$", text).group(1, 2, 0)  # type: ignore[union-attr]  # it matches everything
        return f"{before} {said}{sign}" if address else text

    return turn


DIFFERENCES = [
    Difference(
        styles="mla",
        forms=("short",),
        reason="CSL has no word for quoting at second hand, so that we give pandoc one; MLA's own is “qtd. in”.",
        turn=_replaced("as cited in", "qtd. in"),
    ),
    Difference(
        styles="chicago-notes chicago-author-date harvard",
        forms=("short",),
        reason="The same: Chicago and Cite Them Right say “quoted in”.",
        turn=_replaced("as cited in", "quoted in"),
    ),
    Difference(
        styles="apa",
        forms=("short",),
        reason="Titles are shortened in the text; what stands before a colon is enough to find the entry.",
        turn=_title_shortened("apa"),
    ),
    Difference(
        styles="apa",
        forms=("short",),
        reason="pandoc drops the comma behind a “!” in quotation marks, but not behind one in italics.",
        turn=_replaced("!, ", "! "),
    ),
    Difference(
        styles="apa",
        reason="Without a date the CSL file says “Retrieved”, and lacks the day; without it there is no such word.",
        turn=_replaced(r"Retrieved (?=https)", ""),
    ),
    Difference(
        styles="apa",
        reason="The manual prints three spaced points before the last of more than twenty authors.",
        turn=_replaced("…", ". . ."),
    ),
    Difference(
        styles="mla",
        reason="MLA has all prepositions small; CSL capitalizes those that it does not list, “after” among them.",
        turn=_replaced("After the", "after the"),
    ),
    Difference(
        styles="mla",
        forms=("short",),
        reason="Long titles are shortened in the text.",
        turn=_title_shortened("mla"),
    ),
    Difference(
        styles="chicago-notes chicago-author-date",
        reason="Chicago has no “The” before the name of a newspaper.",
        turn=_replaced(r"The (?=\w+ (Post|Courier))", ""),
    ),
    Difference(
        styles="chicago-notes",
        forms=("short",),
        reason="A note names the speaker in full, as it does the author; pandoc is given the short name.",
        turn=_whole_name,
    ),
    Difference(
        styles="chicago-notes",
        forms=("short",),
        reason="In Chicago a comma stays behind a question mark that belongs to the title.",
        turn=_replaced(r"([?!])”(?= )", r"\1,”"),
    ),
    Difference(
        styles="chicago-notes chicago-author-date",
        forms=("reference",),
        reason="The particle stays before the family name, as its bearer writes it; the CSL file cuts it off.",
        turn=_replaced(r"^(\w+), ([^,]+?) (van|de la)(?=, |\. )", r"\3 \1, \2"),
    ),
    Difference(
        styles="chicago-notes",
        forms=("short",),
        reason="Where no paper is known, either, pandoc leaves out in the note that there is no date.",
        turn=lambda text, item: text if item.container or item.issued.year else _undated(text),
    ),
    Difference(
        styles="chicago-notes",
        forms=("reference",),
        reason="The same in the bibliography.",
        turn=lambda text, item: (
            text if item.container or item.issued.year else re.sub(r"\.”(?= https|$)", ".” n.d.", text)
        ),
    ),
    Difference(
        styles="chicago-author-date",
        forms=("short",),
        reason="Long titles are shortened in the text.",
        turn=_title_shortened("chicago-author-date"),
    ),
    Difference(
        styles="vancouver",
        forms=("short",),
        reason="CSL's Vancouver drops the page of a quotation, which a reader wants.",
        turn=_page,
    ),
    Difference(
        styles="vancouver",
        reason="Citing Medicine prints suffixes without a stop.",
        turn=_replaced(r"Jr\.(?=,)", "Jr"),
    ),
    Difference(
        styles="vancouver",
        forms=("reference",),
        reason="Citing Medicine dates what is online by the day, too; the CSL file takes the year without a paper.",
        turn=_day,
    ),
    Difference(
        styles="vancouver",
        forms=("reference",),
        reason="Citing Medicine says that a date is unknown; the CSL file leaves it out.",
        turn=_no_date("[date unknown]."),
    ),
]


def explained(name: str, form: str) -> tuple[list[str], set[str]]:
    """Pandoc's texts with every difference turned, and the reasons of those that turned anything."""
    texts, used = [], set()
    for text, item in zip(PRINTED[name][form], ITEMS, strict=True):
        for difference in DIFFERENCES:
            if difference.concerns(name, form):
                turned = difference.turn(text, item)
                if turned != text:
                    used.add(difference.reason)
                text = turned
        texts.append(text)
    return texts, used


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", STYLES)
def test_ours_is_pandocs_but_for_what_is_explained(name: str, form: str) -> None:
    style = registry.shipped()[name]
    ours = [render.form(item, style, OURS.get((name, form), form)).text for item in ITEMS]
    assert len(ours) >= 60
    assert ours == explained(name, form)[0]


@pytest.mark.parametrize("name", STYLES)
def test_every_explained_difference_is_there(name: str) -> None:
    used = {reason for form in FORMS for reason in explained(name, form)[1]}
    assert used == {difference.reason for difference in DIFFERENCES if name in difference.styles.split()}


@pytest.mark.parametrize("name", STYLES)
def test_pandoc_prints_what_was_recorded(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    folder, program = styles_folder(), pandoc_program()
    if folder is None or program is None:
        pytest.skip("pandoc and its styles are not installed (pip install -e '.[citations]')")
    monkeypatch.setenv("INQUIT_PANDOC", program)
    assert of_pandoc(name, folder) == PRINTED[name]
