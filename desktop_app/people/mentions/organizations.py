# SPDX-License-Identifier: Apache-2.0
"""Organizations as a text names them: where a name ends, party and state letters, and how a name is shown."""

from __future__ import annotations

import re
from functools import lru_cache

from desktop_app.base.resources import lexicon, listed
from desktop_app.people.text.lexicons import is_head, is_organization_noun, singular
from desktop_app.people.text.words import ARTICLES, OPENING, POSSESSIVE, Names, Page, Run

_INSIDE = frozenset({"of", "for", "and", "&", "on", "to", "+"})
_OF_PERSONS = frozenset({"mr", "mrs", "ms", "miss", "mx", "dr"})
_MAX_NAME = 14
_MAX_DESCRIPTION = 6


def name_after(page: Page, at: int, limit: int, names: Names, *, bodily: bool = False) -> Run | None:
    """Token range of the name at `at`, past an article and a description ("the mining group Acme & Sons").

    None where no capitalised name stands there. The name of a person is none, unless "campaign", "office" or a like
    noun follows it; `bodily`: only a body can stand here, though its name looks like a person's ("at Mercy Hazel").
    """
    begin = _name_begin(page, at, limit)
    if begin is None:
        return None
    ship = page.word(begin - 1) in lexicon("vessels")
    if page.low(begin) in _OF_PERSONS and page.is_capital(begin + 1) and not ship:
        return _of_person(page, begin, _name_end(page, begin + 1, limit, names), limit)
    if page.low(begin) in lexicon("calendar"):
        return None
    end = _name_end(page, begin, limit, names)
    owner = page.low(end) in POSSESSIVE
    person = names.is_person(page, begin, end)
    if (person or owner) and (owned := _of_person(page, begin, end, limit)) is not None:
        return owned
    if person:
        return (begin, end) if bodily and not owner else None
    whole = _with_owned(page, begin, end, limit)
    return _behind_kind(page, whole, limit, names) or whole


def _name_begin(page: Page, at: int, limit: int) -> int | None:
    """The first capitalised word at `at`, past an article and a description: "Acme" in "the mining group Acme"."""
    begin = start = at + (page.low(at) in OPENING)
    while begin < limit and not page.is_capital(begin):
        low = page.low(begin)
        in_phrase = page.is_word(begin) or low in POSSESSIVE
        if begin - start >= _MAX_DESCRIPTION or low in lexicon("role_breaks") or not in_phrase:
            return None
        begin += 1
    return begin if begin < limit and (begin == start or _describes(page, begin - 1)) else None


def _behind_kind(page: Page, kind: Run, limit: int, names: Names) -> Run | None:
    """The name behind premodifiers that only say which body it is: "the Ghent firm Acme"."""
    at, word = kind[1], page.word(kind[1] - 1)
    said = word.islower() and listed(word, "organization_generic", "organization_nouns")
    if at >= limit or not said or not page.is_capital(at) or page.low(at) in lexicon("calendar"):
        return None
    end = _name_end(page, at, limit, names)
    return None if names.is_person(page, at, end) else _with_owned(page, at, end, limit)


def _of_person(page: Page, begin: int, end: int, limit: int) -> Run | None:
    """ "the Clinton campaign", "John Kerry's 2004 presidential campaign": a body named after a person."""
    at = end + (page.low(end) in POSSESSIVE)
    for i in range(at, min(at + 5, limit)):
        if is_organization_noun(page.low(i)):
            return begin, i + 1
        if not page.is_word(i) or page.low(i) in lexicon("role_breaks"):
            break
    return None


def _describes(page: Page, at: int) -> bool:
    """Whether a common noun, adjective or owner stands right before a name ("the state's Board of Salt")."""
    word = page.word(at)
    return word[0].islower() or word[0].isdigit() or word in POSSESSIVE


def _name_end(page: Page, begin: int, limit: int, names: Names) -> int:
    end = begin + 1
    while end < min(limit, begin + _MAX_NAME):
        low = page.low(end)
        if page.is_capital(end) or page.word(end)[0].isdigit():
            end += 1
        elif low in {"and", "&"} and end + 1 in names and begin not in names:
            break  # "of Ohio and Jane Roe of Texas"
        elif (low in _INSIDE or low in lexicon("organization_links")) and _leads_on(page, end, limit):
            end += 2 if page.low(end + 1) not in ARTICLES else 3
        elif lists_on(page, end):
            end += 2
        elif low == "!" or (low in POSSESSIVE and page.low(end - 2) == "st"):
            end += 1
        else:
            break
    return end


def lists_on(page: Page, at: int) -> bool:
    """Whether the comma stands in the name of a firm called after several people ("Poe, Quill & Co.")."""
    if page.word(at) != "," or not page.is_capital(at + 1):
        return False
    after = at + 3 if page.is_capital(at + 2) else at + 2
    return page.word(after) == "&" or (page.word(after) == "," and page.word(after + 2) == "&")


def _leads_on(page: Page, at: int, limit: int) -> bool:
    """Whether "of", "of the" or "and" at `at` goes on with a capitalised word that opens no role."""
    article = page.low(at + 1) == "the" or (page.low(at) == "for" and page.low(at + 1) in ARTICLES)
    after = at + 2 if article else at + 1
    if after >= limit or not page.is_capital(after) or page.low(after) in lexicon("calendar"):
        return False
    if page.low(at) == "&":
        return page.low(after) not in lexicon("role_posts")
    return not (page.low(at) == "and" and is_head(page.low(after)))


def _with_owned(page: Page, begin: int, end: int, limit: int) -> Run:
    """A lower-case noun of organization that belongs to the name: "Clinton campaign", "Cedar Gap band"."""
    at = end
    for last in range(end + 1, min(end + 3, limit)):
        owned = page.word(last).islower() and is_organization_noun(page.low(last))
        if owned and all(_specifies(page, i) for i in range(end, last)):
            return begin, last + 1
    while at < min(limit, end + 4):
        low = page.low(at)
        if page.word(at)[0].islower() and is_organization_noun(low) and page.word(at) not in lexicon("role_breaks"):
            return begin, at + 1
        if low not in POSSESSIVE and not (page.low(at + 1) in POSSESSIVE and page.word(at)[0].islower()):
            break
        at += 1
    return begin, end


def _specifies(page: Page, at: int) -> bool:
    """Whether a small word says what a body does: "lake patrol" in "the Ruvan lake patrol unit"."""
    low = page.low(at)
    return (
        page.word(at).islower()
        and page.is_word(at)
        and low not in lexicon("role_breaks")
        and (not is_head(low) or low in lexicon("role_modifiers"))
        and not low.endswith(("ed", "ing", "ly"))
        and (not low.endswith("s") or is_organization_noun(page.low(at + 1)))
    )


def noun_phrase_after(page: Page, at: int, limit: int) -> Run | None:
    """Token range of a common noun phrase for an organization at `at`, article included: "the tech firm"."""
    if page.low(at).endswith("ing") and page.low(at + 1) in OPENING:
        return None  # "of running a campaign"
    start, last = at + (page.low(at) in OPENING), -1
    for i in range(start, min(limit, start + _MAX_DESCRIPTION)):
        low = page.low(i)
        if low in POSSESSIVE and i > start:
            continue
        doing = last >= 0 and low.endswith("ing") and not is_organization_noun(page.low(i + 1))
        if not page.is_word(i) or (low in lexicon("role_breaks") and not page.is_capital(i)) or doing:
            break
        if is_organization_noun(low):
            last = i
    return (at, last + 1) if last >= 0 else None


def is_known_place(page: Page, named: Run) -> bool:
    """Whether the lexicons know the name as a place's."""
    name = page.span(*named).of(page.text)
    places = lexicon("states") | lexicon("organization_places")
    return name in places or name.casefold() in lexicon("places")


_STREET = re.compile(
    r"(?<=\w) (?:on|in|at) (?:[A-Z][\w’'-]* ){1,2}(?:Street|Road|Lane|Avenue|Quay|Row|Square|St|Rd|Ave)\Z"
)


_BASED = re.compile(r"\A[A-Z][\w.’' -]*-based (?=[^\W_])")
_OPEN = re.compile(r"(?<=\w)\.? \([^)]*\Z")
"""A bracket that breaks off behind a name: Acme Ltd (ACM.L."""
_SAINTS = re.compile(r"\bSt\.? [A-Z]\w+['’]s\Z")
"""A church, school or hospital called after a saint: St. Brannock's."""
LEVELS = frozenset(("federal", "local", "municipal", "national", "provincial", "regional"))
"""Adjectives that name no body: there is none in "a federal judge", but one in "Local 61"."""


@lru_cache(maxsize=8192)
def clean_organization(words: str) -> str:
    """An organization as it is shown: no article, possessive ending, quotation marks or trailing punctuation."""
    name = re.sub(r"\s+", " ", words).strip(' \t,;:.–—-“”"«»‘(')
    if words.strip().endswith(".") and re.search(
        r"(?:\b[A-Z]|\b(?:Inc|Corp|Ltd|Co|Bros|Calif|Ill|Mo|Pa|Va)|\.[A-Za-z]+)\Z", name
    ):
        name += "."
    name = re.sub(r"(?i)\A(?:the|a|an|its|this|that)\s+(?=\S)", "", _STREET.sub("", name))
    name = _without_kind(_BASED.sub("", _OPEN.sub("", name)))
    if name in LEVELS:
        return ""
    if _SAINTS.search(name):
        return name
    return re.sub(r"['’]s?\Z", "", name)


def without_preposition(name: str) -> str:
    """A name without the preposition that leads to it: "for the Harbor Trust" is shown as "Harbor Trust"."""
    return re.sub(r"\A(?:of|at|for|from|with|by)\s+(?:(?:the|an?)\s+)?(?=[^\W_])", "", name)


_BEFORE_KIND = frozenset(("law", "non-partisan", "nonpartisan", "nonprofit", "non-profit", "private", "public"))


def _without_kind(name: str) -> str:
    """A name without the common noun before it that says what it names: the law firm Roe and Pell."""
    words = name.split()
    generic = lexicon("organization_generic") | _BEFORE_KIND
    at = next((i for i, word in enumerate(words) if word not in generic), len(words)) or _behind_noun(words)
    return " ".join(words[at:]) if at and words[at:] and words[at][0].isupper() else name


def _behind_noun(words: list[str]) -> int:
    """How many words say what a body is before its name: Danish drinks group Roe, Leith chain Pell."""
    if not words:
        return 0
    opens = len(words) > 2 and words[0].istitle() and words[1] in lexicon("organization_generic")
    first = opens or words[0].casefold() in lexicon("organization_demonyms")
    at = next((i for i, word in enumerate(words) if i >= first and not word[0].islower()), 0)
    return at if at > first and _is_kind(words[at - 1]) else 0


def _is_kind(word: str) -> bool:
    return listed(singular(word), "organization_generic", "organization_kinds") or word.endswith(("ers", "ors"))


_LETTERS = re.compile(r"(?P<party>[A-Z][A-Za-z]{0,3})\.?(?:[-–]|,\s*)(?P<place>[A-Z][\w.’' -]*)\Z")


def party_and_place(inside: str) -> tuple[str, str] | None:
    """Party letter and place of "D-Mo.", "R., Ill.", "DFL-Edina"; None for anything else."""
    match = _LETTERS.match(inside.strip())
    if match is None or match["party"] not in lexicon("party_letters"):
        return None
    return match["party"], match["place"].strip()
