# SPDX-License-Identifier: Apache-2.0
"""What a page says of itself in `meta` elements."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from desktop_app.readers.paragraphs import joined

Meta = Mapping[str, tuple[str, ...]]
_NAMING = ("property", "name", "itemprop")
_OF_OTHERS = frozenset({"figure", "li", "aside", "footer", "nav"})
"""A `meta` within one of these is about a picture or another article."""
_MOST = 2_000


def meta_tags(tree: Any) -> Meta:
    """The contents by name (lower case; property, name or itemprop), in the order of the page."""
    found: dict[str, list[str]] = {}
    for number, element in enumerate(tree.iter("meta")):
        content = joined(element.get("content"))
        if content and number < _MOST and not _is_of_other(element):
            for naming in _NAMING:
                if element.get(naming):
                    found.setdefault(element.get(naming).strip().lower(), []).append(content)
    return {name: tuple(contents) for name, contents in found.items()}


def stated(meta: Meta, *names: str) -> list[str]:
    """All contents under `names`, those of an earlier name first."""
    return [content for name in names for content in meta.get(name, ())]


def _is_of_other(element: Any) -> bool:
    return any(around.tag in _OF_OTHERS for around in element.iterancestors())
