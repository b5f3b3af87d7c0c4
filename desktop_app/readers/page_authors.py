# SPDX-License-Identifier: Apache-2.0
"""Who wrote a page: persons before desks and agencies, without publisher, jobs, addresses and handles."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any

from desktop_app.base.resources import lexicon
from desktop_app.readers.linked_data import LinkedData
from desktop_app.readers.meta_tags import Meta, stated
from desktop_app.readers.paragraphs import joined
from desktop_app.readers.site_names import is_site, squeezed

_STATED = (
    "article:author_name", "author", "article:author", "og:author", "parsely-author", "sailthru.author", "dc.creator",
    "dcterms.creator", "byl", "byline", "mrf:authors", "cxenseparse:author", "dcsext.author", "twitter:creator:name",
)  # fmt: skip
_NOT_NAMES = re.compile(r"\S*(?:https?:|www\.)\S*|\S+@\S+|@\w+|\([^)]*\)?", re.IGNORECASE)
_OPENING = re.compile(
    r"^\W*(?:(?:written|story|report|reported|reporting|words|text|posted|published|analysis|opinion|review|exclusive)\s+)?"
    r"(?:by\b\s*:?|from\b|authors?\s*:)\s*",
    re.IGNORECASE,
)
_ENDING = re.compile(
    r"\s*(?:\b(?:(?i:first|last)\s+)?(?:(?i:published|updated|posted)|on|for|of|at|in|is)\b|\s[–—-]\s|\d).*", re.DOTALL
)
_BETWEEN = re.compile(r"\s*(?:[,;|/&•·\n]|\band\b|\bwith\b)\s*(?:(?:and|by)\s+)?", re.IGNORECASE)
_SLUG = re.compile(r"[a-z]+(?:-[a-z]+)+")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_NAME_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|[.’'\-])*")
_LONGEST = 60
_MOST_WORDS = 5
_LONGEST_BYLINE = 200
_LONGEST_STATEMENT = 1000
_MOST_BYLINES = 40
_BYLINE = re.compile(r"(?:^|[\s_-])(?:by-?line|author-?name|author)s?(?:$|[\s_-])", re.IGNORECASE)
_FAR = frozenset({"footer", "aside", "nav", "li", "figure"})


def authors_of(tree: Any, meta: Meta, data: LinkedData, *, sites: Sequence[str], host: str) -> tuple[str, ...]:
    """The persons whom linked data, `meta` elements or the byline name, in that order; else the body that signs.

    `sites` are the names of the publication, which is never its own author.
    """
    agencies: list[str] = []
    for names in _sources(tree, meta, data):
        own = [name for name in names if not is_site(name, sites, host)]
        signing = [name for name in own if squeezed(name) not in _agencies()]
        if signing:
            return _once([name for name in signing if not _is_desk(name)] or signing)
        agencies += own
    return _once((*agencies, *(name for name in data.bodies if not is_site(name, sites, host))))


def _sources(tree: Any, meta: Meta, data: LinkedData) -> Iterator[list[str]]:
    yield _clean(data.persons)
    for name in _STATED:
        yield _clean(stated(meta, name))
    for element in _bylines(tree):
        # What stands in the page may be anything, so only what is built as a name is believed.
        yield [name for name in _clean([_text(element)]) if is_name(name)]


def _clean(values: Iterable[str]) -> list[str]:
    """The names in bylines such as "By Jane Roe and John Poe, Staff Writers"."""
    found: list[str] = []
    for value in values:
        line = _OPENING.sub("", _NOT_NAMES.sub(" ", value[:_LONGEST_STATEMENT]).strip())
        parts = [joined(part) for part in _BETWEEN.split(line)]
        found += [name for part in parts if (name := _name(part))]
    return found


def _name(part: str) -> str:
    """The name in one part of a byline; "" for a job, a desk or what is no name at all."""
    name = _ENDING.sub("", _OPENING.sub("", part)).strip(" .,:;–—-_")
    if _SLUG.fullmatch(name):
        name = name.replace("-", " ").title()
    words = _words(name)
    is_job = bool(words) and words[-1] in lexicon("byline-affiliations") and not _signs(name)
    return "" if is_job or not words or len(name) > _LONGEST else name


def _words(name: str) -> list[str]:
    return _WORD.findall(name.lower())


def _signs(name: str) -> bool:
    return squeezed(name) in _agencies() or _is_desk(name)


def _is_desk(name: str) -> bool:
    """A collective byline: "Marlow Staff"."""
    words = _words(name)
    return "staff" in words and not lexicon("byline-affiliations").issuperset(words)


@lru_cache(maxsize=1)
def _agencies() -> frozenset[str]:
    return frozenset(map(squeezed, lexicon("press_agencies")))


def is_name(name: str) -> bool:
    """Whether `name` is built like a person's: two to five words, capitalised apart from particles."""
    words = name.split()
    if not 2 <= len(words) <= _MOST_WORDS:
        return False
    particles = lexicon("name-particles")
    return all(_NAME_WORD.fullmatch(w) and (w[0].isupper() or w.lower() in particles) for w in words) and (
        words[0][0].isupper() and words[-1][0].isupper()
    )


def _bylines(tree: Any) -> Iterator[Any]:
    """The first elements that are marked as naming the author, those of other articles and pictures left out."""
    count = 0
    for element in tree.iter("a", "address", "div", "h3", "h4", "p", "span", "strong"):
        marked = (
            element.get("rel") == "author"
            or "author" in (element.get("itemprop") or "")
            or _BYLINE.search(element.get("class") or "")
        )
        if marked and count < _MOST_BYLINES:
            count += 1
            if not any(around.tag in _FAR for around in element.iterancestors()):
                yield element


def _text(element: Any) -> str:
    text = " \n ".join(element.itertext())
    return text if len(text) <= _LONGEST_BYLINE else ""


def _once(names: Iterable[str]) -> tuple[str, ...]:
    kept: dict[str, str] = {}
    for name in names:
        kept.setdefault(squeezed(name), name)
    return tuple(kept.values())
