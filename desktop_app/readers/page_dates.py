# SPDX-License-Identifier: Apache-2.0
"""When a page says that it was published; nothing is read from its text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from desktop_app.readers.dates import clean_date, find_date
from desktop_app.readers.meta_tags import Meta, stated
from desktop_app.readers.paragraphs import joined

_STATED = (
    "article:published_time", "og:published_time", "datepublished", "parsely-pub-date", "sailthru.date", "pubdate",
    "publishdate", "publish-date", "publish_date", "publication_date", "published_at", "published", "pub_date",
    "cxenseparse:recs:publishtime", "dc.date.issued", "dcterms.issued", "dcterms.date", "dc.date", "date.created",
    "dc.date.created", "dcterms.created", "datecreated", "date",
)  # fmt: skip
_FAR = frozenset({"footer", "aside", "nav", "li", "figure"})
_MODIFIED = re.compile(r"modif|updat", re.IGNORECASE)
_DAY = len("2016-05-12")


def published_of(tree: Any, meta: Meta, *, linked: str) -> str | None:
    """The day, as the page writes it in its own time zone: linked data, `meta`, then the `time` of the article."""
    for value in (linked, *stated(meta, *_STATED), *_times(tree)):
        day = _day(value)
        if day:
            return day
    return None


def _day(value: str) -> str | None:
    whole = clean_date(value)
    if whole and len(whole) == _DAY:
        return whole
    found = find_date(value)
    return found[0] if found else None


def _times(tree: Any) -> Iterator[str]:
    """The `time` elements that the page calls those of publication, then the first that is not of another article."""
    near = [one for one in tree.iter("time") if not any(around.tag in _FAR for around in one.iterancestors())]
    named = [one for one in near if one.get("itemprop") == "datePublished" or one.get("pubdate") is not None]
    for element in (*named, *(one for one in near[:1] if not _is_modified(one))):
        yield element.get("datetime") or ""
        yield joined("".join(element.itertext()))


def _is_modified(element: Any) -> bool:
    return bool(_MODIFIED.search(f"{element.get('itemprop') or ''} {element.get('class') or ''}"))
