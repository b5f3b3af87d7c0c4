# SPDX-License-Identifier: Apache-2.0
"""Statements after a name: appositions, party letters, copulas, clauses, signatures; asides between the two (ages,
"(D-Mo.)", "(Lab, Docks)", a home town) are skipped.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from desktop_app.base.resources import lexicon
from desktop_app.people.mentions.organizations import is_known_place, name_after, noun_phrase_after, party_and_place
from desktop_app.people.statements.frames import Found, Frame, Place, interpret, plain
from desktop_app.people.statements.phrases import Phrase, parse
from desktop_app.people.statements.predicates import BE, CLOSERS, HAVE, closes, predicate, relative
from desktop_app.people.text.words import DASHES, POSSESSIVE, SUFFIXES, Names, Page

_REACH = 60
_SUPPOSING = frozenset({"if", "unless", "whether", "should"})
"""Words that make what follows a supposition: "if Roe becomes mayor"."""
_WROTE = frozenset({"wrote", "writes", "reported", "reports"})
_NOT_SUBJECT = frozenset({"of", "and", "by", "with", "to", "for", "than", "from", "about", "or"})
_RELATIVES = frozenset({"who", "whose"})
_OF_BODY = frozenset({"of", "at", "with"})
_ASIDE = 24
"""Tokens of the longest aside in parentheses."""


def statements_after(page: Page, first: int, end: int, names: Names) -> list[Found]:
    """The phrases after the name at tokens [first, end), each with its pattern."""
    limit = min(len(page), end + _REACH)
    at, found = _past_asides(page, end, limit, names)
    found += interpret(AFTER, Place(page, names, first, end, at, limit)) or []
    behind = _past_joined_names(page, end, limit, names)
    return found if behind is None else found + _shared_after(page, behind, limit, names)


def _shared_after(page: Page, at: int, limit: int, names: Names) -> list[Found]:
    """What follows several names: "Jane Roe and Ed Poe of Quay Clinic", "…, co-chairs of the Quay Trust"."""
    if page.low(at) in _OF_BODY:
        return [(p, f"{how}-shared") for p, how in _belonging(page, at, limit, names) if p.role is None]
    if page.lows[at : at + 2] == [",", "both"] and page.low(at + 2) in _OF_BODY:
        return _belonging(page, at + 2, limit, names)
    phrase = parse(page, at + 1, limit, names) if page.low(at) == "," else None
    return [(phrase, "apposition-shared")] if phrase is not None and phrase.plural else []


def _behind_comma(place: Place) -> list[Found]:
    """What stands behind a comma, which may close an aside that a predicate follows."""
    page, at, limit, names = place.page, place.at, place.limit, place.names
    aside = at > place.end or page.low(_before_titles(page, place.first) - 1) == ","
    found = predicate(page, at + 1, limit, names, prefix="") if aside and page.low(at + 1) in BE | HAVE else []
    if found:
        return found
    stated = _appositions(page, at, limit, names, pattern="apposition")
    return [(phrase, how) for phrase, how in stated if not (phrase.plural and how == "apposition")]


def _before_titles(page: Page, first: int) -> int:
    titles = lexicon("role_courtesy") | lexicon("role_titles") | lexicon("role_ranks")
    while page.low(first - 1) in titles and page.is_capital(first - 1):
        first -= 1
    return first


def _past_joined_names(page: Page, at: int, limit: int, names: Names) -> int | None:
    """Behind the last of several names, joined by "and", the first of which ends before token `at`; None for one."""
    joined = False
    while at < limit and (page.low(at) == "and" or (page.word(at) == "," and not joined)):
        joined = joined or page.low(at) == "and"
        at += 1
        if at not in names:
            return None
        while at in names:
            at += 1
    return at if joined else None


def _appositions(page: Page, at: int, limit: int, names: Names, *, pattern: str) -> list[Found]:
    """A chain of appositions and relative clauses, each but the first after a comma or "and"."""
    found: list[Found] = []
    for number in range(4):
        begin = at + 1
        if number and page.low(at) == "," and page.low(begin) == "and":
            begin += 1
        at, stated = _apposition(page, begin, limit, names, pattern=pattern)
        found += stated
        if page.low(at) not in {",", "and"}:
            break
    return found


def _apposition(page: Page, at: int, limit: int, names: Names, *, pattern: str) -> tuple[int, list[Found]]:
    """One apposition from token `at` on: where a further one may follow, else the end of the text; what it states."""
    nothing_follows = len(page)
    if page.low(at) in {"both", "all"} and page.low(at + 1) in _OF_BODY:
        at += 1
    framed = interpret(BEHIND_COMMA, Place(page, names, at, at, at, limit))
    if framed is not None:
        return nothing_follows, framed
    phrase = parse(page, at, limit, names)
    if phrase is None or page.low(at) == "that" or not closes(page, phrase, names):
        return nothing_follows, []
    if page.low(phrase.end) in {"is", "was", "are", "were"} and page.low(at) in {"the", "a", "an"}:
        return nothing_follows, []  # "Roe, the cheque is gone": a subject of its own
    phrase = _with_comma_name(page, phrase, limit, names)
    found = [(phrase, pattern)]
    if page.low(phrase.end) in _RELATIVES:
        told = relative(page, phrase.end, limit, names)
        found += [(p, how) for p, how in told if p.organization is not None or how != "who-verb"]
    return phrase.end, found


def _belonging(page: Page, at: int, limit: int, names: Names) -> list[Found]:
    """ "Phil Musser of the consultancy Acme": an organization and no role; with an age before it a home."""
    aged = page.low(at) == "of" and page.low(at - 1) == "," and page.word(at - 2).isdigit()
    if aged and page.low(at + 1) != "the":
        return []
    bodily = page.low(at) in {"of", "at"}
    named = name_after(page, at + 1, limit, names, bodily=bodily)
    body = named or (noun_phrase_after(page, at + 1, limit) if bodily else None)
    if body is None:
        return []
    found: list[Found] = [(Phrase(None, body, body[1]), f"{page.low(at)}-after")]
    if named is not None and page.low(named[1]) == ",":
        place = page.span(*named).of(page.text) in lexicon("states")
        if place or page.low(named[1] + 1) in {"a", "an", "who"}:
            found += _appositions(page, named[1], limit, names, pattern="apposition")
    return found


def _published(page: Page, at: int, limit: int, names: Names) -> list[Found]:
    """ "wrote Jane Roe for Quay Weekly", "writes Jane Roe in the Leith Post": for whom somebody writes."""
    named = name_after(page, at + 1, limit, names)
    published = named is not None and named[0] <= at + 2 and not is_known_place(page, named)
    return [(Phrase(None, named, named[1]), "at-after")] if named is not None and published else []


def _past_asides(page: Page, at: int, limit: int, names: Names) -> tuple[int, list[Found]]:
    """Past "(D-Mo.)", ", 27,", "Jr.", and what they state."""
    found: list[Found] = []
    while at < limit:
        if page.word(at) == "(":
            close = next((i for i in range(at + 1, min(at + _ASIDE, limit)) if page.word(i) == ")"), None)
            if close is None:
                break
            found += _parenthesis(page, at + 1, close, names)
            at = close + 1
        elif page.low(at) in lexicon("letters_of_office") and page.word(at).isupper():
            found.append((Phrase((at, at + 1), None, at + 1), "letters"))
            at += 1
        elif page.low(at) in SUFFIXES or (page.low(at) == "," and page.word(at + 1) == "("):
            at += 1
        elif page.low(at) == "," and (end := _aside_end(page, at + 1)) > at + 1:
            if party_and_place(page.word(at + 1)) is not None:
                found.append((Phrase(None, (at + 1, at + 2), at + 2), "party"))
            at = end
        else:
            break
    return at, found


def _aside_end(page: Page, at: int) -> int:
    """Past an age, a party with its state or a home town between commas; `at` itself where none stands there."""
    word = page.word(at)
    aged = word.isdigit() and len(word) <= 3 and page.word(at + 1) in CLOSERS | {"who"}
    if aged or page.low(at) in SUFFIXES or party_and_place(word) is not None:
        return at + 1
    if page.low(at) in {"of", "from"} and page.is_capital(at + 1):
        end = at + 2
        while end < at + 6 and page.is_capital(end):
            end += 1
        if page.low(end) == ",":
            return end
    return at


def _parenthesis(page: Page, first: int, end: int, names: Names) -> list[Found]:
    """ "(D-Mo.)", "(Lab, Docks)", "(chair, 61)": what stands between brackets at tokens [first, end)."""
    inside = page.span(first, end).of(page.text) if end > first else ""
    if party_and_place(inside) is not None:
        marks = (i for i in range(first, end) if page.low(i) in {",", "-", "–"})
        begin = first if end - first == 1 else next(marks, first - 1) + 1
        return [(Phrase(None, (begin, end), end), "party")]
    phrase = parse(page, first, end, names) if inside and not inside[0].isdigit() else None
    if phrase is None:
        return []
    phrase = _with_comma_name(page, phrase, end, names)
    return [(phrase, "parenthesis")] if phrase.end == end or page.word(phrase.end) == "," else []


def _with_comma_name(page: Page, phrase: Phrase, limit: int, names: Names) -> Phrase:
    """ "President, Alibaba Group said": the organization after a comma."""
    at = phrase.end
    if phrase.organization is not None or page.low(at) not in {",", "-", "–"} or not page.is_proper(at + 1):
        return phrase
    if page.is_capital(at - 1) and page.word(at + 1) in lexicon("states"):
        return phrase  # behind a town: "a broker based in Dayton, Ohio"
    named = name_after(page, at + 1, limit, names)
    after = page.word(named[1]) if named is not None else ""
    if named and (after in CLOSERS or page.low(named[1]) in lexicon("role_breaks") or after[0].islower()):
        return replace(phrase, organization=named, end=named[1])
    return phrase


def _is_subject(place: Place) -> bool:
    no_subject = _NOT_SUBJECT | _SUPPOSING | POSSESSIVE
    return place.page.low(place.at) != "as" and place.page.low(place.first - 1) not in no_subject


AFTER = (
    Frame("apposition", "Jane Roe, treasurer of the Quay Trust, came.", ("treasurer", "Quay Trust"),
          frozenset({","}), _behind_comma),
    Frame("dash", "Jane Roe – treasurer of the Quay Trust.", ("treasurer", "Quay Trust"), DASHES,
          plain(partial(_appositions, pattern="dash"))),
    Frame("of-after", "Jane Roe of the Quay Trust came.", (None, "Quay Trust"),
          frozenset({"of", "at", "with", "from"}), plain(_belonging)),
    Frame("at-after", "“It fell,” wrote Jane Roe for Quay Weekly.", (None, "Quay Weekly"),
          frozenset({"for", "in", "on"}), plain(_published), lambda place: place.page.low(place.first - 1) in _WROTE),
    Frame("who-copula", "Jane Roe who is treasurer of the Quay Trust came.", ("treasurer", "Quay Trust"),
          _RELATIVES, plain(relative)),
    Frame("copula", "Jane Roe is treasurer of the Quay Trust.", ("treasurer", "Quay Trust"),
          None, plain(partial(predicate, prefix="")), _is_subject),
)  # fmt: skip
"""What may follow a name."""
BEHIND_COMMA = (
    Frame("who-copula", "Jane Roe, who is treasurer of the Quay Trust, came.", ("treasurer", "Quay Trust"),
          _RELATIVES, plain(relative)),
    Frame("of-after", "Jane Roe, of the Quay Trust, came.", (None, "Quay Trust"),
          frozenset({"of", "from", "with", "for", "at"}), plain(_belonging),
          lambda place: place.page.low(place.at + 1) in {"the", "a"} or place.page.is_capital(place.at + 1)),
    Frame("", "Jane Roe, in charge, came.", (None, None), frozenset({"in"}), lambda _place: [],
          lambda place: place.page.low(place.at + 1) == "charge"),
)  # fmt: skip
"""What may stand behind a comma in place of a noun phrase."""
