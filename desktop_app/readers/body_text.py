# SPDX-License-Identifier: Apache-2.0
"""All that a page or a pasted fragment shows as text, when no main text can be told apart."""

from __future__ import annotations

from typing import Any

from desktop_app.model.layout import BlockKind, Layout
from desktop_app.readers.paragraphs import Paragraph, Shape, laid_out, paragraphs

_SHAPE = Shape(
    blocks=frozenset(
        "address article aside blockquote body br caption dd div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 "
        "header hr html li main nav ol p pre section table td th tr ul".split()
    ),
    skipped=frozenset(
        "audio button footer form head iframe math nav noscript object script select style svg table template textarea "
        "title video".split()
    ),
    kinds={
        **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), BlockKind.HEADING),
        "blockquote": BlockKind.QUOTE,
        "li": BlockKind.ITEM,
    },
)


def shown_text(page: str) -> tuple[str, Layout]:
    """The canonical text of all that a page or a piece of one shows, and its layout."""
    # Imported here: lxml takes a while, and most files are plain text.
    from desktop_app.readers.layout_tables import without_layout_tables
    from desktop_app.readers.page_tree import page_tree

    return laid_out(body_text(without_layout_tables(page_tree(page))))


def body_text(tree: Any) -> list[Paragraph]:
    """The visible paragraphs of a page's tree; navigation, tables, forms and scripts are left out."""
    return list(paragraphs(tree, _SHAPE))
