# SPDX-License-Identifier: Apache-2.0
"""What stands in a page around its article: captions, teasers, share lines, newsletter forms, "Read more"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from desktop_app.base.resources import lexicon
from desktop_app.readers.paragraphs import joined

_TAGS = frozenset("aside button dialog figcaption footer form nav noscript template".split())
_BLOCKS = frozenset("blockquote div dl h1 h2 h3 h4 h5 h6 li ol p section table ul".split())
_MARKED = frozenset("div figcaption h2 h3 h4 li ol p section small span strong ul".split())
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
_NAMED = re.compile(
    r"(?<![a-z])(?:captions?|newsletters?|related|recirc(?:ulation)?|recommend(?:ed|ations)?|shar(?:e|ing)|social|promos?|"
    r"teasers?|popular|trending|read-?more|more-(?:on|from)|also-?read|read-?next|sign-?up|subscribe|disclaimer|"
    r"sr-only|visually-hidden|screen-reader(?:-text)?|author-?(?:bio|box)|bio|infobox|breadcrumbs?|comments?|"
    r"(?:photo|image|picture)-?credits?|advert(?:isement)?s?|sponsored|outbrain|taboola)(?![a-z])"
)
_MOST_OF_PAGE = 0.25
"""A larger share of a page's text is its article, whatever it is called."""
_MOST_OF_BOX = 0.7
_LONGEST_LINE = 300
_LONGEST_OPENER = 7
"""Words, with a colon for one."""
_SURE_OPENER = 3
_LARGEST_TEASER = 500
_LEAST_HEADLINE = 20
_HEADINGS = frozenset({"h2", "h3", "h4", "h5"})
_LINKED = 0.5
_ONLY_LINKED = 0.9
_SECTION_LINKED = 0.3
_LEAST_TEASER = 4
_ENDS = re.compile(r"[.?!][\s”’\"')]*$")
_QUOTED = re.compile('[“”„«»"]')
_WORD = re.compile(r"[\w'’]+|:")


@dataclass(frozen=True, slots=True)
class _Weights:
    """The code points of text under each element, all and those in links; `elements` keeps them from being freed."""

    elements: list[Any]
    all: dict[Any, int] = field(default_factory=dict)
    linked: dict[Any, int] = field(default_factory=dict)

    def share(self, element: Any) -> float:
        """How much of its text is links."""
        return self.linked[element] / max(self.all[element], 1)


def without_boilerplate(tree: Any) -> Any:
    """`tree`, changed in place: what is not the article's own text is taken out."""
    weights = _weigh(tree)
    _show_posts(tree, weights)
    whole = max(weights.all.get(tree, 0), 1)
    dropped: set[Any] = set()
    for element in weights.elements:
        # Those within are gone with what is around them.
        if element.getparent() in dropped:
            dropped.add(element)
        elif element is not tree and _is_boilerplate(element, weights, whole):
            dropped.add(_section(element, weights, whole) if element.tag in _HEADINGS else element)
    for element in dropped:
        if element.getparent() not in dropped and element.getparent() is not None:
            element.drop_tree()
    for form in list(tree.iter("form")):
        # What is left is around the article, as some servers write every page; trafilatura would drop it.
        form.tag = "div"
    return tree


def _show_posts(tree: Any, weights: _Weights) -> None:
    """Take the names from boxes that hold a block quote and little else: trafilatura drops what is called social."""
    for post in tree.iter("blockquote"):
        for around in post.iterancestors():
            if weights.all[post] < _MOST_OF_BOX * weights.all[around]:
                break
            for name in ("class", "id"):
                around.attrib.pop(name, None)


def leaf_blocks(tree: Any) -> Iterator[Any]:
    """The paragraphs, headings and the like that hold no other."""
    for element in tree.iter("p", "div", "h2", "h3", "h4", "span"):
        if not any(child.tag in _BLOCKS for child in element):
            yield element


def _weigh(tree: Any) -> _Weights:
    weights = _Weights([element for element in tree.iter() if isinstance(element.tag, str)])
    for element in reversed(weights.elements):
        silent = element.tag in ("script", "style", "head", "noscript", "template")
        own = len((element.text or "").strip())
        tails = sum(len((child.tail or "").strip()) for child in element)
        inner = sum(weights.all.get(child, 0) for child in element)
        linked = sum(weights.linked.get(child, 0) for child in element)
        total = 0 if silent else own + tails + inner
        weights.all[element] = total
        weights.linked[element] = total if element.tag == "a" and element.get("href") else min(linked, total)
    _mark_inside_links(weights)
    return weights


def _mark_inside_links(weights: _Weights) -> None:
    """Everything inside a link counts as linked, unless the link was left open and holds the article."""
    whole = max(weights.all.values(), default=0)
    inside: set[Any] = set()
    for element in weights.elements:
        is_link = element.tag == "a" and element.get("href") and weights.all[element] <= _MOST_OF_PAGE * whole
        if is_link or element.getparent() in inside:
            inside.add(element)
            weights.linked[element] = weights.all[element]


def _is_boilerplate(element: Any, weights: _Weights, whole: int) -> bool:
    if weights.all[element] > _MOST_OF_PAGE * whole or element.tag in ("head", "script", "style"):
        return False
    if element.tag in _TAGS:
        return True
    if (element.tag in _MARKED and _is_named(element, weights)) or _is_teaser(element, weights):
        return True
    return element.tag in _BLOCKS and weights.all[element] <= _LONGEST_LINE and _leads_away(element, weights)


def _is_named(element: Any, weights: _Weights) -> bool:
    """Class or id are those of boilerplate, and the element holds neither the headline nor mainly an embedded post."""
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    if names == " " or not _NAMED.search(_HUMP.sub("-", names).lower().replace("_", "-")):
        return False
    kept = next(element.iter("blockquote", "h1"), None)
    return kept is None or (kept.tag == "blockquote" and weights.all[kept] < _MOST_OF_BOX * weights.all[element])


def _leads_away(element: Any, weights: _Weights) -> bool:
    """A line such as "Read more: …", or one that is only a link to another article."""
    if any(child.tag in _BLOCKS for child in element):
        return False
    text = joined("".join(element.itertext()))
    share = weights.share(element)
    opener = _opener(text)
    if opener and (share >= _LINKED or (_is_whole(text, opener) and not _QUOTED.search(text))):
        return True
    return share >= _ONLY_LINKED and element.tag in ("p", "li") and len(text.split()) >= _LEAST_TEASER


def _is_whole(text: str, opener: str) -> bool:
    """What follows `opener` is no sentence of the article; "Related charges were dropped." is one."""
    words = len(opener.split())
    if text.casefold() == opener or opener.endswith(":") or words >= _SURE_OPENER:
        return True
    return words > 1 and not _ENDS.search(text)


def _is_teaser(element: Any, weights: _Weights) -> bool:
    """A small box that begins with the linked headline of another article."""
    heading = next(iter(element), None)
    return (
        heading is not None
        and heading.tag in _HEADINGS
        and not (element.text or "").strip()
        and weights.all[element] <= _LARGEST_TEASER
        and weights.share(heading) >= _ONLY_LINKED
        and weights.all[heading] >= _LEAST_HEADLINE
    )


def _opener(text: str) -> str:
    """The longest of the known openings with which `text` begins; "" where it begins otherwise."""
    words = _WORD.findall(text.casefold().replace("’", "'"))
    known = lexicon("boilerplate_openers")
    for count in range(min(len(words), _LONGEST_OPENER), 0, -1):
        opening = " ".join(words[:count]).replace(" :", ":")
        if opening in known:
            return opening
    # "Follow the Courier on Facebook".
    asks = words[:1] in (["follow"], ["like"], ["find"], ["join"])
    return text.casefold() if asks and any(word in lexicon("social_networks") for word in words) else ""


def _section(element: Any, weights: _Weights, whole: int) -> Any:
    """The whole section that a heading such as "More from" or "Most popular" opens; else `element` itself."""
    section = element
    while (around := section.getparent()) is not None and _opens(section, around):
        if weights.all[around] > _MOST_OF_PAGE * whole or around.tag in ("body", "main", "article", "html"):
            break
        section = around
    return section if weights.share(section) >= _SECTION_LINKED else element


def _opens(section: Any, around: Any) -> bool:
    return not (around.text or "").strip() and next(iter(around), None) is section
