# SPDX-License-Identifier: Apache-2.0
"""The headline of a page, without the site's tail."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from desktop_app.readers.meta_tags import Meta, stated
from desktop_app.readers.paragraphs import joined
from desktop_app.readers.properties import stated_title
from desktop_app.readers.site_names import is_site

_TAIL = re.compile(r"\s+[|*•·»–—-]\s+")
_MARKS = str.maketrans("“”„«»‘’‚`´", "\"\"\"\"\"'''''")
_MOST_HEADINGS = 3
_WORDS_OF_HEADLINE = 3
_LONGEST = 500
_MOST_WORDS_OF_SITE = 5


def title_of(tree: Any, meta: Meta, *, headline: str, sites: Sequence[str], host: str) -> str:
    """What most of headings, linked data, OpenGraph and title element say; the page's own statement in a draw.

    `headline` is that of the linked data, `sites` the names of the publication.
    """
    headings = [_seen(element) for element in tree.iter("h1")][:_MOST_HEADINGS]
    shared = stated(meta, "og:title")[:1]
    further = (*stated(meta, "twitter:title")[:1], *filter(stated_title, _title_elements(tree)))
    others = stated(meta, "parsely-title", "sailthru.title", "dc.title", "title")[:1]
    candidates = [*shared, headline, *headings, *further, *others]
    titles = _without_tails([one for one in candidates if 0 < len(one) <= _LONGEST], sites, host)
    votes = Counter(map(plain, titles))
    fitting = [one for one in titles if len(one.split()) >= _WORDS_OF_HEADLINE] or titles
    return max(fitting, key=lambda one: votes[plain(one)], default="") or _first_subheading(tree)


def _first_subheading(tree: Any) -> str:
    """The first `h2` of some words, of a page that names its article nowhere else."""
    seen = (_seen(element) for element in tree.iter("h2"))
    return next((one for one in seen if len(one.split()) >= _WORDS_OF_HEADLINE and len(one) <= _LONGEST), "")


def site_in_title(tree: Any, title: str) -> str:
    """The site's name where the title element is `title` with that behind it; "" where it is not."""
    for whole in _title_elements(tree):
        tail = whole[len(title) :]
        match = _TAIL.match(tail)
        if title and match and plain(whole).startswith(plain(title)) and len(tail.split()) <= _MOST_WORDS_OF_SITE + 1:
            return _TAIL.split(tail)[-1]
    return ""


def plain(text: str) -> str:
    """`text` without case, with straight quotation marks and single spaces, for comparing."""
    return joined(text.translate(_MARKS)).casefold()


def _seen(element: Any) -> str:
    return joined("".join(element.itertext()))


def _title_elements(tree: Any) -> Iterator[str]:
    for element in tree.iter("title"):
        # Pictures have titles too.
        if next(element.iterancestors("svg"), None) is None:
            yield _seen(element)
            return


def _without_tails(candidates: Sequence[str], sites: Iterable[str], host: str) -> list[str]:
    """`candidates` without what the site adds to them: its name, or all that another candidate lacks."""
    known = tuple(sites)
    whole = {plain(one) for one in candidates}
    return [cut for one in candidates if (cut := _without_tail(one, known, host, whole))]


def _without_tail(title: str, sites: Sequence[str], host: str, whole: set[str]) -> str:
    for match in _TAIL.finditer(title):
        tail = title[match.end() :]
        if plain(title[: match.start()]) in whole or is_site(tail, sites, host):
            return title[: match.start()]
    return "" if is_site(title, sites, host) else title
