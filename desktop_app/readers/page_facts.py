# SPDX-License-Identifier: Apache-2.0
"""What a page states of its article: title, authors, publication, date and address."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from desktop_app.base.addresses import clean_address
from desktop_app.readers.dates import clean_date
from desktop_app.readers.linked_data import linked_data
from desktop_app.readers.meta_tags import Meta, meta_tags, stated
from desktop_app.readers.page_authors import authors_of
from desktop_app.readers.page_dates import published_of
from desktop_app.readers.page_titles import site_in_title, title_of
from desktop_app.readers.site_names import host_of, publication

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class PageFacts:
    """ "" , () and None where the page does not say."""

    title: str = ""
    authors: tuple[str, ...] = ()
    publication: str = ""
    published: str | None = None
    url: str = ""
    summary: str = ""


def facts_of(tree: Any) -> PageFacts:
    """The facts of a page's tree, which is not changed."""
    meta = meta_tags(tree)
    data = linked_data(tree)
    url = _url(tree, meta)
    host = host_of(url)
    paper = publication(meta, publisher=data.publisher)
    sites = tuple(name for name in (paper, data.publisher, *stated(meta, "og:site_name", "publisher")) if name)
    title = title_of(tree, meta, headline=data.headline, sites=sites, host=host)
    return PageFacts(
        title=title,
        authors=authors_of(tree, meta, data, sites=sites, host=host),
        publication=paper or site_in_title(tree, title),
        published=published_of(tree, meta, linked=data.published) or _further(tree, url),
        url=url,
        summary=next(iter(stated(meta, "og:description", "description")), ""),
    )


def _further(tree: Any, url: str) -> str | None:
    """The date in one of the places that only some sites use, or in the address; never one from the text."""
    # Imported here, as lxml is: most files are plain text.
    from htmldate import find_date

    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    try:
        found = find_date(tree, original_date=True, extensive_search=False, url=url or None)
    except MemoryError:
        raise
    except Exception:
        # Pages break parsers in ways that nobody foresaw; the article can be read all the same.
        _log.warning("no date read", exc_info=True)
        return None
    return clean_date(found) if found else None


def _url(tree: Any, meta: Meta) -> str:
    """A web address that the page calls its own; anything else that it may state is not one."""
    for value in (*_canonical(tree), *stated(meta, "og:url", "twitter:url", "parsely-link")):
        url = clean_address(value)
        if url.startswith(("http://", "https://")):
            return url
    return ""


def _canonical(tree: Any) -> Iterator[str]:
    for element in tree.iter("link"):
        if (element.get("rel") or "").lower() == "canonical":
            yield element.get("href") or ""
