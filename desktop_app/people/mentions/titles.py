# SPDX-License-Identifier: Apache-2.0
"""Which words at the head of a person's name are title, office or origin, and not name."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.base.resources import lexicon
from desktop_app.people.text.lexicons import lists, singulars
from desktop_app.people.text.words import SUFFIXES, Page, Run, Word

PERSONAL = frozenset(("mr", "mrs", "ms", "miss", "mx", "dr", "sir", "mister", "messrs"))
_SON_OF = frozenset(("bin", "bint", "ibn"))
_COURTESY = frozenset(("dr", "miss", "mr", "mrs", "ms"))
"""Titles that are no first names; behind them may stand "bin Nasser" alone."""


def titular(low: str) -> bool:
    """Whether the word belongs to a title or an office rather than to the name behind it."""
    return low in lists().honorifics or low in lists().modifiers or lists().person_noun(low)


def titles(page: Page, run: Run) -> int:
    """How many words at the head of a run are title, office or origin and not name."""
    words = page.words[run[0] : run[1]]
    count = length(words)
    if count <= 1 or _opens_with_first_name(words[:count]):
        return 0
    at = _behind_titles(words[:count])
    if at + 1 == count and not _heads_single_name(page, run, at):
        return 0
    if at == 1 and words[0].low in lists().surnames and words[1].low not in lists().first_names:
        at = int(_sure_title(page, run[0]))
    return at if words[at].kind != "possessive" else 0  # Knit Exporters' Council


def _opens_with_first_name(words: Sequence[Word]) -> bool:
    """Whether the first word is a first name: "Dean Roe", "Del Roe", but not "Del. Roe" or "Virginia Gov. Jane Roe"."""
    first = words[0].low
    if first not in lists().first_names:
        return False
    honorific = first in lists().honorifics and first not in ("dean", "don", "ma")
    short = words[0].text.endswith(".") and first in lists().offices
    return not (honorific or short or _office_follows(words))


def _heads_single_name(page: Page, run: Run, at: int) -> bool:
    """Whether the `at` words before a single name are its title: Minister Roe, but not Parents First."""
    if at == 1:
        return _sure_title(page, run[0]) and _singular(page, run)
    return _singular(page, (run[0] + at - 1, run[0] + at + 1))


def _behind_titles(words: Sequence[Word]) -> int:
    at = 0
    for i in range(len(words) - 1):
        if words[i + 1].low in _SON_OF and words[i].low not in _COURTESY:
            break
        small = words[i].text[0].islower()  # "del" is a particle, "Del." a delegate
        if not small and _heads_title(words[i].low) and not _is_first_of_name(words, i):
            at = i + 1
    return at


def _singular(page: Page, run: Run) -> bool:
    """Whether a title is singular, or two names follow its plural: not Parents First, but Senators Roe and Poe."""
    low = page.words[run[0]].low
    if low in lists().honorifics or low in lists().people or not low.endswith("s"):
        return True
    return page.low(run[1]) in ("and", ",", "&") and page.is_capital(run[1] + 1)


def _sure_title(page: Page, at: int) -> bool:
    """Whether a word before a single name is a title beyond doubt, and no uncommon first name."""
    low = page.words[at].low
    if low in lists().honorifics or low in lists().modifiers or low in lists().offices or low in lexicon("parties"):
        return True
    return low.endswith("-year-old") or low.startswith("ex-") or any(form in page.lower for form in singulars(low))


def _office_follows(words: Sequence[Word]) -> bool:
    """Whether a title of address stands further on: Virginia Gov. Jane Roe, Clinton Campaign Manager Jane Roe."""
    return any(
        w.low in lists().honorifics or (w.low in lists().people and w.low not in lists().surnames)
        for w in words[1 : length(words) - 1]
    )


def _is_first_of_name(words: Sequence[Word], i: int) -> bool:
    """Whether the word is a first name that is also a noun, with a family name behind it: Mason Lee."""
    low = words[i].low
    if i == 0 or i + 2 < len(words) or low in lists().honorifics:
        return False
    if low in lists().surnames and words[i - 1].low in lists().honorifics:
        return low not in lists().offices
    return low in lists().first_names


def _heads_title(low: str) -> bool:
    """Whether the word may be the head of a title; "Premier-designate" and "Mayor-elect" count too."""
    low = low.removesuffix("-designate").removesuffix("-elect")
    known = low in lists().honorifics or low.endswith("-year-old")
    return known or any(form in lists().people for form in singulars(low))


def length(words: Sequence[Word]) -> int:
    """How many words there are before a suffix such as Jr."""
    count = len(words)
    while count > 1 and (words[count - 1].low in SUFFIXES or words[count - 1].text == ","):
        count -= 1
    return count


def shown_alone(page: Page, at: int, end: int) -> str:
    """The name of one word as it is shown, with a title that stays with it, and where it is of: Lord Roe of Hoo."""
    shown = " ".join(page.text[page.words[at].start : page.words[end - 1].end].split())
    if not at or not page.joined(at - 1) or page.words[at - 1].low not in lists().noble:
        return shown
    shown = f"{page.words[at - 1].text} {shown}"
    seat = page.words[end : end + 2]
    if len(seat) == 2 and seat[0].low == "of" and seat[1].capital and page.joined(end - 1) and page.joined(end):
        shown += f" of {seat[1].text}"
    return shown
