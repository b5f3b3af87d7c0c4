# SPDX-License-Identifier: Apache-2.0
"""All that a page or a pasted fragment shows as text, when no main text can be told apart."""

from __future__ import annotations

from typing import Any

from desktop_app.readers.paragraphs import paragraphs

_BLOCKS = frozenset(
    "address article aside blockquote body br caption dd div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 "
    "header hr html li main nav ol p pre section table td th tr ul".split()
)
_HIDDEN = frozenset(
    "audio button footer form head iframe math nav noscript object script select style svg table template textarea "
    "title video".split()
)


def body_text(tree: Any) -> str:
    """The visible text of a page's tree, a blank line between blocks; navigation, tables, forms, scripts left out."""
    return "\n\n".join(paragraphs(tree, blocks=_BLOCKS, skipped=_HIDDEN))
