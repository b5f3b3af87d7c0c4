# SPDX-License-Identifier: Apache-2.0
"""The paragraphs of a page's article.

trafilatura tells the article from the page, after what leads away from it was taken out. Its `favor_recall` mode is as
good on the labelled pages and faster, but brings in teasers, and `favor_precision` loses text.
"""

from __future__ import annotations

import logging
from copy import deepcopy
from typing import Any

from desktop_app.model.layout import BlockKind
from desktop_app.readers.body_text import body_text
from desktop_app.readers.boilerplate import leaf_blocks, without_boilerplate
from desktop_app.readers.layout_tables import without_layout_tables
from desktop_app.readers.page_titles import plain
from desktop_app.readers.paragraphs import Paragraph, Shape, joined, paragraphs

_log = logging.getLogger(__name__)
_SHAPE = Shape(
    blocks=frozenset({"p", "head", "item", "quote", "row", "table", "lb"}),
    skipped=frozenset({"graphic", "del"}),
    kinds={
        "head": BlockKind.HEADING, "item": BlockKind.ITEM, "quote": BlockKind.QUOTE, "row": BlockKind.ROW,
    },
    cells=frozenset({"cell"}),
)  # fmt: skip
_SMALL_BODY = 3000
"""Code points; of so short a body trafilatura may not be sure which part is the article."""
_LEAST_KEPT = 0.5
_BEFORE_TEXT = 3
"""Paragraphs among which the headline may stand once more."""
_SAME_HEADLINE = 0.4
"""Share of the words; some pages state a shorter title than the one they show."""
_SHORTEST_SUMMARY = 40
_LONGEST_SUMMARY = 600


def main_text(tree: Any, *, title: str, summary: str, shown: str) -> list[Paragraph]:
    """The article in a page's tree (not changed) below its headline, its standfirst first; all of a small body.

    `title` and `summary` are what the page states; by them headline and standfirst are known. `shown` names the page in
    the log.
    """
    # A copy, since all that follow take away what they have looked at.
    tables = next(tree.iter("table"), None) is not None
    whole_page = without_layout_tables(deepcopy(tree)) if tables else tree
    cleaned = without_boilerplate(deepcopy(whole_page))
    every = body_text(cleaned)
    found = _with_repeats(_article(cleaned, shown), every)
    whole = every or body_text(whole_page)
    if not found or _is_glued(found, whole) or _size(found) < _LEAST_KEPT * _size(whole) <= _LEAST_KEPT * _SMALL_BODY:
        found = whole
    return _without_title([*_standfirst(tree, summary, found), *found], title)


def _is_glued(found: list[Paragraph], every: list[Paragraph]) -> bool:
    """Trafilatura's last resort, which joins the paragraphs of a small page: no paragraph of `found` is one of the
    page's (`every`), and most of the page's text is in them.
    """
    known = {one.text for one in every}
    fewer = len(found) < len(every) and _LEAST_KEPT * _size(found) <= _size(every)
    return fewer and not any(one.text in known for one in found)


def _with_repeats(found: list[Paragraph], every: list[Paragraph]) -> list[Paragraph]:
    """`found` with what stands a second time between its paragraphs on the page (`every`): trafilatura takes a
    paragraph once, and so takes their labels from the turns of a transcript ("Jane Roe - Marlow Foods - CEO").

    As it is where its paragraphs are not those of the page one after the other.
    """
    known = {one.text for one in found}
    whole: list[Paragraph] = []
    at = 0
    for one in every:
        if at == len(found):
            break
        if one.text == found[at].text:
            whole.append(found[at])
            at += 1
        elif at and one.text in known:
            whole.append(one)
    return whole if at == len(found) else found


def headline(tree: Any, title: str) -> str:
    """The headline as the page shows it: the first `h1` that says about the same as `title`; "" where there is none."""
    wanted = set(plain(title).split())
    for element in tree.iter("h1"):
        shown = joined("".join(element.itertext()))
        words = set(plain(shown).split())
        if len(words & wanted) > _SAME_HEADLINE * len(words | wanted):
            return shown
    return ""


def _article(tree: Any, shown: str) -> list[Paragraph]:
    # Imported here: it takes 0.2 s, and most files are plain text.
    import trafilatura

    # It reports every small page as an error on standard error.
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    try:
        found = trafilatura.bare_extraction(tree, include_comments=False, with_metadata=False)
        body: Any = getattr(found, "body", None)
        return [] if body is None else list(paragraphs(body, _SHAPE))
    except MemoryError:
        raise
    except Exception:
        # Pages break parsers in ways that nobody foresaw; what stands in the body can be read all the same.
        _log.warning("no main text found in %s", shown, exc_info=True)
        return []


def _size(some: list[Paragraph]) -> int:
    return sum(len(one.text) + 2 for one in some)


def _standfirst(tree: Any, summary: str, found: list[Paragraph]) -> list[Paragraph]:
    """The paragraph above the article that says what the page gives as its summary, unless it is in `found`."""
    wanted = plain(summary)
    if not _SHORTEST_SUMMARY <= len(wanted) <= _LONGEST_SUMMARY or any(wanted in plain(one.text) for one in found):
        return []
    for element in leaf_blocks(tree):
        text = joined("".join(element.itertext()))
        if plain(text) == wanted:
            return [Paragraph(text)]
    return []


def _without_title(found: list[Paragraph], title: str) -> list[Paragraph]:
    wanted = plain(title)
    return [one for one in found[:_BEFORE_TEXT] if plain(one.text) != wanted] + found[_BEFORE_TEXT:]
