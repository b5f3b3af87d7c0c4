# SPDX-License-Identifier: Apache-2.0
"""Runs of capitalised words that are an office, or a body of many people, where they look like somebody's name."""

from __future__ import annotations

from desktop_app.people.text.lexicons import Lexicons, singulars
from desktop_app.people.text.runs import Run
from desktop_app.people.text.titles import heads_title, titular
from desktop_app.people.text.trimming import opens
from desktop_app.people.text.words import SUFFIXES, Page


def only_office(page: Page, lexicons: Lexicons, run: Run) -> bool:
    """True for an office that is capitalised but no name: Senior Engineer, the Minister, Analysts."""
    words = page.words[run[0] : run[1]]
    last = words[-1].low
    if any(w.text == "&" for w in words[:-1]):
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


def _lone_office(page: Page, lexicons: Lexicons, run: Run) -> bool:
    """True where "the" stands before it and nothing named follows: the Rector, but the Marshal only where the text has
    marshals."""
    low = page.words[run[1] - 1].low
    return run[0] > 0 and page.words[run[0] - 1].low == "the" and (low in page.lower or low in lexicons.honorifics)


def many_at_head(page: Page, lexicons: Lexicons, run: Run) -> bool:
    """True for the plural of what somebody is, at the head of a sentence: "Makers of shoes said …"."""
    word = page.words[run[0]]
    many = word.low.endswith("s") and lexicons.person_noun(word.low) and not word.shouted
    return run[1] - run[0] == 1 and many and opens(page, run[0])
