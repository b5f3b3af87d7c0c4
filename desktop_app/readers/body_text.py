# SPDX-License-Identifier: Apache-2.0
"""All visible text of a page or a pasted fragment, when no main text can be found."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from desktop_app.model.layout import BlockKind, Layout
from desktop_app.readers.paragraphs import Paragraph, Shape, laid_out, paragraphs

_SKIPPED = frozenset(
    "audio button footer form head iframe math nav noscript object script select style svg table template textarea "
    "title video".split()
)
_HIDING = re.compile(r"(?:^|[;\s])display\s*:\s*none|mso-hide\s*:\s*all|visibility\s*:\s*hidden", re.IGNORECASE)
_KINDS = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), BlockKind.HEADING),
    "blockquote": BlockKind.QUOTE,
    "li": BlockKind.ITEM,
}
_SHAPE = Shape(
    blocks=frozenset(
        "address article aside blockquote body br caption center dd details dialog dir div dl dt fieldset figcaption "
        "figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol p pre search "
        "section summary table td th tr ul".split()
    ),
    skipped=_SKIPPED,
    kinds=_KINDS,
)
_WITH_TABLES = replace(
    _SHAPE,
    skipped=_SKIPPED - {"table"},
    kinds={**_KINDS, "tr": BlockKind.ROW},
    cells=frozenset({"td", "th"}),
)


def shown_text(page: str) -> tuple[str, Layout]:
    """The canonical text of all that a page or a piece of one shows, and its layout."""
    # Imported here: lxml takes a while, and most files are plain text.
    from desktop_app.readers.page_tree import page_tree

    tree = page_tree(page)
    for element in tree.iter():
        if _is_hidden(element):
            # Which nobody reads; to take 100,000 of them out would cost their square.
            element.tag = "template"
    return laid_out(with_tables(tree))


def _is_hidden(element: Any) -> bool:
    """Preview text that newsletters show only in the inbox, and what no script can make visible."""
    return element.get("hidden") is not None or _HIDING.search(element.get("style") or "") is not None


def body_text(tree: Any) -> list[Paragraph]:
    """The visible paragraphs of a page's tree; navigation, tables, forms and scripts are left out."""
    return list(paragraphs(tree, _SHAPE))


def with_tables(tree: Any) -> list[Paragraph]:
    """The same with the rows of tables (changed in place), for what somebody wrote without menus around it."""
    from desktop_app.readers.layout_tables import without_layout_tables

    return list(paragraphs(without_layout_tables(tree), _WITH_TABLES))
