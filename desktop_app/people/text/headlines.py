# SPDX-License-Identifier: Apache-2.0
"""Lines in the capitals of a headline, where capitals tell no names."""

from __future__ import annotations

import re

from desktop_app.base.resources import lexicon
from desktop_app.model.spans import Span
from desktop_app.people.text.lexicons import Lexicons
from desktop_app.people.text.words import Page

LONGEST = 160
"""Code points."""
FEWEST = 4
"""Words that are not small ones like "of"."""
LIST = 3
"""Commas that make a line a list of names: who was present."""
AT_TOP = 3
"""Paragraphs; further down a short line in capitals is rather a signature."""

_SIGNED = re.compile(r"\W{0,2}[-–—]{1,2}[ ]?[^\W\d_a-z][^,\n]{1,60}, ")
"""A name behind a dash with more behind a comma, which signs: "- Jane Roe, Chair, Quay Water Board"."""
_LABELLED = re.compile(r"(?:MR|MRS|MS|DR|Mr|Mrs|Ms|Dr)\.?(?: [^\W\d_a-z][\w’'.-]*){1,3}: ")
"""The label of somebody who speaks: "MS. ROE: Objection, Your Honor"."""


def is_headline(page: Page, lexicons: Lexicons, paragraph: Span) -> bool:
    """True for such a line."""
    line = paragraph.of(page.text)
    if len(paragraph) > LONGEST or line[-1] in ",:" or line.count(",") >= LIST:
        return False
    if _SIGNED.match(line) or _LABELLED.match(line):
        return False
    if line.casefold().strip(" .") in lexicon("lines_no_names"):
        return True
    early = page.paragraph(paragraph.start) < AT_TOP
    words = [
        page.words[i]
        for i in page.within(paragraph)
        if page.words[i].kind == "word" and page.words[i].text[0] not in "#@"
    ]
    telling = [w for w in words if w.low not in lexicons.small and not w.low[0].isdigit()]
    small = any(w.text[0].islower() for w in words)
    titled = not small and any(w.capital and w.low in lexicons.function for w in words[1:-1])
    enough = FEWEST + (not small) + (not early) * (1 if titled else 3)
    return len(telling) >= enough and 10 * sum(w.capital for w in telling) >= 9 * len(telling)
