# SPDX-License-Identifier: Apache-2.0
"""What a page says of its article in JSON-LD (schema.org), in lists, graphs and by reference too."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from desktop_app.readers.paragraphs import joined

_MOST_OBJECTS = 5_000
"""Objects looked at in one page; real pages hold a few hundred."""
_DEEPEST_REFERENCE = 4
_MOST_NAMES = 50
_BEGIN = re.compile(r"[\[{]")
_ARTICLE = re.compile(r"(?:Article|BlogPosting|Report|Review)$")
_OTHERS = frozenset({"itemListElement", "hasPart", "mentions", "citation", "video", "image", "relatedLink", "comment"})
"""What stands under these is about something else than the article."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkedData:
    """The article's own words; "" and () where it has none. Names are as written, dates too."""

    headline: str = ""
    persons: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    published: str = ""
    publisher: str = ""


def linked_data(tree: Any) -> LinkedData:
    """What the article object of the page says; without one only the name of the site."""
    objects = list(_objects(tree))
    known = _by_id(objects)
    article = _article(objects)
    if article is None:
        return LinkedData(publisher=_site(objects))
    creators = [found for key in ("author", "creator") for found in _named(article.get(key), known, _DEEPEST_REFERENCE)]
    publishers = _named(article.get("publisher"), known, _DEEPEST_REFERENCE)
    return LinkedData(
        headline=_text(article.get("headline")) or _text(article.get("name")),
        persons=tuple(dict.fromkeys(name for name, is_body in creators if not is_body)),
        bodies=tuple(dict.fromkeys(name for name, is_body in creators if is_body)),
        published=_text(article.get("datePublished")) or _text(article.get("dateCreated")),
        publisher=next((name for name, _ in publishers), "") or _site(objects),
    )


def _objects(tree: Any) -> Iterator[dict[str, Any]]:
    """The objects of all scripts, outer before inner."""
    waiting: list[Any] = [
        _parsed(script.text or "") for script in tree.iter("script") if "ld+json" in (script.get("type") or "").lower()
    ]
    looked_at = 0
    while waiting and looked_at < _MOST_OBJECTS:
        inner: list[Any] = []
        for value in waiting:
            looked_at += 1
            if isinstance(value, dict):
                yield value
                inner += (held for key, held in value.items() if key not in _OTHERS and isinstance(held, dict | list))
            elif isinstance(value, list):
                inner += value
        waiting = inner


def _parsed(script: str) -> Any:
    data = script.partition("<![CDATA[")[2].rpartition("]]>")[0] or script
    begin = _BEGIN.search(data)
    end = data.rfind("]" if begin and begin[0] == "[" else "}") + 1
    try:
        return json.loads(data[begin.start() : end], strict=False) if begin else None
    except (ValueError, RecursionError):
        # A page may hold anything, or go thousands of levels deep.
        return None


def _by_id(objects: list[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """The objects by their `@id`; of several the one that has a name."""
    known: dict[str, dict[str, Any]] = {}
    for one in objects:
        name = one.get("@id")
        if isinstance(name, str) and len(one) > 1 and not (name in known and known[name].get("name")):
            known[name] = one
    return known


def _article(objects: list[dict[str, Any]]) -> dict[str, Any] | None:
    """The first news article, else any article, else the page itself."""
    ranked = [(_rank(one), one) for one in objects]
    best = min((rank for rank, _ in ranked), default=3)
    return next((one for rank, one in ranked if rank == best < 3), None)


def _rank(one: dict[str, Any]) -> int:
    types = _types(one)
    if any(kind.endswith("NewsArticle") for kind in types):
        return 0
    if any(_ARTICLE.search(kind) for kind in types):
        return 1
    return 2 if "WebPage" in types and "datePublished" in one else 3


def _types(one: dict[str, Any]) -> list[str]:
    kind = one.get("@type")
    return [kind] if isinstance(kind, str) else [each for each in kind or () if isinstance(each, str)]


def _named(value: Any, known: dict[str, dict[str, Any]], depth: int) -> list[tuple[str, bool]]:
    """The names in an `author` or `publisher`, each with whether it is an organization's."""
    if isinstance(value, str):
        return [(_text(value), False)] if value.strip() else []
    if isinstance(value, list):
        listed = value[:_MOST_NAMES] if depth else []
        return [found for each in listed for found in _named(each, known, depth - 1)][:_MOST_NAMES]
    if not isinstance(value, dict):
        return []
    names = value.get("name")
    if not names:
        referred = known.get(str(value.get("@id")))
        return _named(referred, known, depth - 1) if referred is not None and depth else []
    is_body = any(kind.endswith("Organization") for kind in _types(value))
    listed = names[:_MOST_NAMES] if isinstance(names, list) else [names]
    return [(_text(name), is_body) for name in listed if _text(name)]


def _site(objects: list[dict[str, Any]]) -> str:
    """The name that the site itself has, or its publisher."""
    for kind in ("WebSite", "NewsMediaOrganization", "Organization"):
        for one in objects:
            if kind in _types(one) and _text(one.get("name")):
                return _text(one.get("name"))
    return ""


def _text(value: Any) -> str:
    # Some write "&#8216;" within JSON, where it is no entity.
    return joined(html.unescape(value)) if isinstance(value, str) else ""
