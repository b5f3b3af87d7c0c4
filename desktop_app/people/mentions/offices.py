# SPDX-License-Identifier: Apache-2.0
"""Runs of capitalised words that are an office, or a body of many people, where they look like somebody's name."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.base.resources import lexicon
from desktop_app.people.text.lexicons import Lexicons, singulars
from desktop_app.people.text.runs import Run, many_of, stands_alone
from desktop_app.people.text.titles import heads_title, titular
from desktop_app.people.text.trimming import Usage, opens
from desktop_app.people.text.words import QUOTES, SUFFIXES, Page, Word

_RANKS_TOO = frozenset(("general", "major"))
"""Adjectives in names of bodies that are ranks too."""
_DETERMINERS = frozenset(("the", "a", "an", "this", "that", "each", "every", "his", "her", "its", "their", "our", "my"))


def only_office(page: Page, lexicons: Lexicons, run: Run) -> bool:
    """True for an office that is capitalised but no name: Senior Engineer, the Minister, Analysts."""
    words = page.words[run[0] : run[1]]
    last = words[-1].low
    if compound_body(words, lexicons) or many_of(page, lexicons, run) or any(w.text == "&" for w in words[:-1]):
        return False
    if len(words) == 1 and words[0].shouted and (last in SUFFIXES or last in lexicons.people):
        if run[1] >= len(page.words) or page.words[run[1]].text != ":":
            return True
        named = last in lexicons.first_names or last in lexicons.surnames
        return len(last) > len("CEO") and not named  # "MODERATOR:", but "PA:" for Paul Arden and "BAKER:"
    if len(words) == 1 and last not in lexicons.first_names and opens(page, run[0]) and lexicons.document_noun(last):
        return last not in lexicons.surnames
    if not heads_title(last, lexicons) or (words[0].low in lexicons.first_names and len(words) > 1):
        return False
    if len(words) > 1 and last.endswith("s") and _behind_body(page, lexicons, run[0]):
        return False
    known = last in lexicons.honorifics or last in lexicons.offices or any(f in page.lower for f in singulars(last))
    known = known or (words[-1].shouted and last not in SUFFIXES)  # a Corvane CEO, but Jane Roe QC
    following = page.words[run[1]].text if run[1] < len(page.words) else ""
    label = following == ":"
    if following == "of" and len(words) == 1:
        return True
    if last in lexicons.first_names or last in lexicons.surnames:
        return known and len(words) == 1 and (label or _lone_office(page, lexicons, run))
    rest = all(titular(w.low, lexicons) or w.low in lexicons.demonyms or w.shouted for w in words[:-1])
    return len(words) == 1 or known or rest


def is_titled_firm(page: Page, lexicons: Lexicons, run: Run, usage: Usage) -> bool:
    """True for a body whose name begins with what is a rank too: General Quay in a text with General Quay Inc., Major
    League Rowing."""
    words = page.words[run[0] : run[1]]
    if len(words) < 2 or words[0].low not in lexicons.honorifics or words[0].text.endswith("."):
        return False
    lows = tuple(w.low for w in words)
    if lows in usage.firms or lows[:-1] in usage.firms:
        return True
    bodily = lexicons.body_noun(lows[1]) or lows[1] in lexicons.suffixes
    return lows[0] in _RANKS_TOO and bodily and lows[1] not in lexicons.surnames


def short_bodies(page: Page, lexicons: Lexicons, found: Sequence[Run]) -> frozenset[str]:
    """First words of bodies' names of `found` that also say what somebody is: Monarch of Monarch Airlines."""
    named = (page.words[start:end] for start, end in found if end - start > 1)
    bodies = (w for w in named if w[-1].low in lexicons.suffixes or lexicons.body_noun(w[-1].low))
    return frozenset(
        words[0].low
        for words in bodies
        if lexicons.person_noun(words[0].low) and not words[0].low.endswith("s") and not _is_office(words[0], lexicons)
    )


def _is_office(word: Word, lexicons: Lexicons) -> bool:
    return word.low in lexicons.offices or word.low in lexicons.honorifics or word.low in lexicons.modifiers


def is_short_body(page: Page, run: Run, short: frozenset[str]) -> bool:
    """True for one of the words `short` alone and without an article: "Monarch said", but not "the monarch"."""
    before = page.words[run[0] - 1].low if run[0] else ""
    return run[1] - run[0] == 1 and page.words[run[0]].low in short and before not in _DETERMINERS


def compound_body(words: Sequence[Word], lexicons: Lexicons) -> bool:
    """True where the last two words together name a body: Coast Guard, though a guard is a person."""
    return len(words) > 1 and f"{words[-2].low} {words[-1].low}" in lexicons.bodies


def _lone_office(page: Page, lexicons: Lexicons, run: Run) -> bool:
    """True where "the" stands before it and nothing named follows: the Rector, but the Marshal only where the text has
    marshals."""
    low = page.words[run[1] - 1].low
    return run[0] > 0 and page.words[run[0] - 1].low == "the" and (low in page.lower or low in lexicons.honorifics)


def _behind_body(page: Page, lexicons: Lexicons, at: int) -> bool:
    """True where what a body is stands right before word `at`: "the passengers' group Hull Travellers"."""
    before = page.words[at - 1] if at else None
    return before is not None and not before.capital and lexicons.body_noun(before.low) and page.joined(at - 1)


def called_the(page: Page, lexicons: Lexicons, at: int, bearers: frozenset[str]) -> bool:
    """True for a paper or a group called by one noun behind "The", whose capital is no sentence's: “…,” The Hill wrote.

    First names (the Donald), family names, places and offices stand behind "The" in capitals too.
    """
    before, the, word = page.words[at - 2] if at > 1 else None, page.words[at - 1], page.words[at]
    if before is None or the.text != "The" or not page.joined(at - 2) or not page.joined(at - 1):
        return False
    inside = before.kind == "word" or before.text == "," or (before.text in QUOTES and page.words[at - 3].text == ",")
    office = titular(word.low, lexicons) and word.low not in lexicon("press_nouns")
    known = word.low in bearers or word.shouted or office or stands_alone(word.low, lexicons)
    return inside and word.kind == "word" and not known and not word.low.endswith("s")


def names_many_without(page: Page, run: Run) -> bool:
    """True for a body like Dentists Without Bounds."""
    words = page.words[run[0] : run[1]]
    return len(words) > 2 and words[0].low.endswith("s") and any(w.low == "without" for w in words[1:-1])


def names_many(page: Page, lexicons: Lexicons, run: Run) -> bool:
    """True for a body that is called after those who make it: the Church Commissioners, the Quay Dock Pilots."""
    start, end = run
    words = page.words[start:end]
    if len(words) < len(("Dock", "Pilots")) or not start or page.words[start - 1].low != "the":
        return False
    if end < len(page.words) and page.words[end].low in ("of", "for") and page.joined(end - 1):
        return False  # the name goes on: the Lighthouse Keepers of Cornwall
    first, last = words[0].low, words[-1].low
    if not last.endswith("s") or not lexicons.person_noun(last):
        return False
    of_party = any(form in names for form in singulars(last) for names in (lexicons.parties, lexicons.demonyms))
    return not (of_party or last in lexicons.honorifics or last in lexicons.surnames or titular(first, lexicons))


def many_at_head(page: Page, lexicons: Lexicons, run: Run) -> bool:
    """True for the plural of what somebody is, at the head of a sentence: "Makers of shoes said …"."""
    word = page.words[run[0]]
    many = word.low.endswith("s") and lexicons.person_noun(word.low) and not word.shouted
    return run[1] - run[0] == 1 and many and opens(page, run[0])
