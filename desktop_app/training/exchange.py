# SPDX-License-Identifier: Apache-2.0
"""Exchanges organizations and places for others, and writes speakers as the business pages do.

Each function gives edits (start, end, replacement) of one text. Place names come from the program's own word lists,
names of firms from the census' family names and the list `business.txt`.
"""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from desktop_app.base import resources
from desktop_app.training.corpus import Article

Edit = tuple[int, int, str]
_DATA = Path(__file__).parent / "data" / "business.txt"
_RUN = re.compile(r"\b((?:[A-Z][\w’'-]*[a-z]\w* ){1,3}?)([A-Z][a-z]+)\b")
_CAPITALS = re.compile(r"\b[A-Z][a-z]+(?: [A-Z][a-z]+)?\b")
_FULL = re.compile(r"[A-Z][a-z]+ (?:[A-Z]\. )?[A-Z][\w’'-]+")
_FIRM = re.compile(r"(?:The |the )?(?:[A-Z][\w&’'-]+ ?){1,4}")


def organizations(text: str, last: Sequence[str], rng: random.Random) -> list[Edit]:
    """The distinctive words of names such as "Acme Group" become others, the same all over the text."""
    nouns = _words("organization_nouns") | _words("organization_suffixes")
    spare = (
        frozenset(_business()["common"][0].split())
        | _words("places")
        | _words("demonyms")
        | _words("first_names")
        | _words("function_words")
    )
    chosen: dict[str, str] = {}
    for match in _RUN.finditer(text):
        if match[2].lower() not in nouns:
            continue
        for word in match[1].split():
            low = word.lower()
            if low not in spare and low not in nouns and len(word) > 3:
                chosen.setdefault(word, rng.choice(last))
    return _everywhere(text, chosen)


def places(text: str, rng: random.Random) -> list[Edit]:
    """Countries, states and cities become others of the list, the same all over the text."""
    known = _place_names()
    chosen: dict[str, str] = {}
    for match in _CAPITALS.finditer(text):
        for name in (match[0], match[0].split()[0]):
            if name in known and name not in chosen:
                chosen[name] = rng.choice(known[name])
    return _everywhere(text, chosen)


def business(article: Article, last: Sequence[str], rng: random.Random, rate: float) -> list[Edit]:
    """Bare names of speakers get a role and a firm, firms a form or a ticker; a share `rate` of them."""
    edits: list[Edit] = []
    nouns = _words("organization_nouns") | _words("organization_suffixes")
    for row in article.attributions:
        if len(row.source) != 1 or rng.random() >= rate:
            continue
        start, end = row.source[0]
        source, after = article.text[start:end], article.text[end : end + 1]
        if _FIRM.fullmatch(source) and source.split()[-1].lower() in nouns:
            edits.append((end, end, f" ({_ticker(source, rng)})"))
        elif _FULL.fullmatch(source):
            edits.append((end, end, _post(last, rng) + ("" if after in ".,;:" else ",")))
    return edits


def _post(last: Sequence[str], rng: random.Random) -> str:
    """What stands behind a name: ", treasurer of Acme Steel Corp. (NYSE: ACM)"."""
    lists = _business()
    role = rng.choice(lists["roles"])
    firm = rng.choice(last)
    if rng.random() < 0.5:
        firm += " " + rng.choice(lists["words"])
    if rng.random() < 0.6:
        firm += " " + rng.choice(lists["forms"])
    if rng.random() < 0.3:
        firm += f" ({_ticker(firm, rng)})"
    draw = rng.random()
    if draw < 0.15:
        return f" of {firm}"
    if draw < 0.25:
        return f", who is {role} of {firm}"
    if draw < 0.35:
        return f", {firm}’s {role}"
    article = rng.choice(("", "", "the ", "a "))
    return f", {article}{role} {rng.choice(('of', 'of', 'at', 'for', 'with'))} {firm}"


def _ticker(firm: str, rng: random.Random) -> str:
    letters = re.sub(r"[^A-Z]", "", firm.upper())[: rng.randint(2, 4)]
    return letters if rng.random() < 0.3 else f"{rng.choice(_business()['exchanges'])}: {letters}"


def _everywhere(text: str, chosen: dict[str, str]) -> list[Edit]:
    if not chosen:
        return []
    longest_first = sorted(chosen, key=len, reverse=True)
    pattern = re.compile(r"\b(" + "|".join(map(re.escape, longest_first)) + r")\b")
    return [(m.start(), m.end(), chosen[m.group()]) for m in pattern.finditer(text)]


@cache
def _business() -> dict[str, list[str]]:
    lines = _DATA.read_text(encoding="utf-8").splitlines()
    pairs = (line.split(": ", 1) for line in lines if line and not line.startswith("#"))
    return {kind: values.split("|") for kind, values in pairs}


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(entry.lower() for entry in resources.lexicon_lines(name))


@cache
def _place_names() -> dict[str, list[str]]:
    """Each place and those that may stand for it: states for states, countries and cities for countries and cities."""
    states = resources.lexicon_lines("states")
    whole = [name for name in states if re.fullmatch(r"[A-Z][a-z]{3,}(?: [A-Z][a-z]+)?", name)]
    others = [name.title() for name in sorted(_words("places")) if name.title() not in whole]
    return dict.fromkeys(whole, whole) | dict.fromkeys(others, others)
