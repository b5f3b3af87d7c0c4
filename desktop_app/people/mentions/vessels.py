# SPDX-License-Identifier: Apache-2.0
"""Names of ships, which are often called like persons: "the trawler Mary Ellen"."""

from __future__ import annotations

from desktop_app.base.resources import lexicon
from desktop_app.people.text.lexicons import Lexicons
from desktop_app.people.text.runs import Run
from desktop_app.people.text.words import Page

_NAMED_AFTER = frozenset(("captain", "king", "lady", "miss", "prince", "princess", "queen", "sir"))
"""Titles with which names of ships begin: the ferry Miss Ellen."""


def is_vessel(page: Page, lexicons: Lexicons, run: Run) -> bool:
    """True for what stands right behind a kind of ship; "ferry Captain Jane Roe" is its captain."""
    start = run[0]
    if not start or not page.joined(start - 1) or page.words[start - 1].text not in lexicon("vessels"):
        return False
    first = page.words[start].low
    titled = first in lexicons.honorifics or lexicons.person_noun(first)
    return first in _NAMED_AFTER if titled and run[1] - start == len(("Miss", "Ellen")) else not titled
