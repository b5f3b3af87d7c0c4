# SPDX-License-Identifier: Apache-2.0
"""Which paper, station or site a page is of."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import urlsplit

from desktop_app.base.resources import lexicon
from desktop_app.readers.meta_tags import Meta, stated
from desktop_app.readers.paragraphs import joined

_ADDRESS = re.compile(r"https?://|^www\.|^\d+$|^@")
_ARTICLE = re.compile(r"^the\s+", re.IGNORECASE)
_LONGEST = 60


def squeezed(name: str) -> str:
    """Letters and figures of `name` in lower case without "The": what is the same of "The Courier" and "courier"."""
    return "".join(character for character in _ARTICLE.sub("", name.casefold()) if character.isalnum())


def host_of(url: str) -> str:
    """The host in a web address without `www.`; "" where there is none."""
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def publication(meta: Meta, *, publisher: str) -> str:
    """The name that the page states, in its fullest spelling: "National Post" before "nationalpost".

    `publisher` is that of the linked data. A social network passes an article on and is not who publishes it.
    """
    names = [
        name
        for name in (
            *stated(meta, "og:site_name"),
            publisher,
            *stated(meta, "article:publisher", "publisher", "dc.publisher", "application-name"),
        )
        if name and len(name) <= _LONGEST and not _ADDRESS.search(name) and not is_network(name)
    ]
    if not names:
        return ""
    spellings = [name for name in names if squeezed(name) == squeezed(names[0])]
    return joined(max(spellings, key=_care))


def is_network(name: str) -> bool:
    """Whether `name` is that of a social network."""
    return name.casefold().strip() in lexicon("social_networks")


def is_site(name: str, known: Iterable[str], host: str) -> bool:
    """Whether `name` is the site's: one of `known`, or what its address spells."""
    short = squeezed(name)
    if not short:
        return True
    return any(short == squeezed(one) for one in known) or short in (squeezed(host), squeezed(host.split(".")[0]))


def _care(name: str) -> tuple[int, int]:
    return (sum(character.isupper() for character in name), name.count(" "))
