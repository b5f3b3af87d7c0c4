# SPDX-License-Identifier: Apache-2.0
"""What follows a name and says what its bearer is: appositions, party letters, copulas, clauses, signatures; past what
stands between the two: ages, letters, "(D-Mo.)", "(Lab, Docks)", a home town.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from desktop_app.base.resources import lexicon
from desktop_app.people.mentions.organizations import is_known_place, name_after, noun_phrase_after, party_and_place
from desktop_app.people.statements.frames import Found, Frame, Place, interpret, plain
from desktop_app.people.statements.phrases import Phrase, parse
from desktop_app.people.statements.predicates import BE, CLOSERS, HAVE, closes, predicate, relative
from desktop_app.people.text.lexicons import is_head
from desktop_app.people.text.words import DASHES, END, POSSESSIVE, SUFFIXES, Names, Page

_REACH = 60
_SUPPOSING = frozenset({"if", "unless", "whether", "should"})
"""Words that only suppose what follows: "if Roe becomes mayor"."""
_WROTE = frozenset({"wrote", "writes", "reported", "reports"})
_NOT_SUBJECT = frozenset({"of", "and", "by", "with", "to", "for", "than", "from", "about", "or"})
_RELATIVES = frozenset({"who", "whose"})
_OF_BODY = frozenset({"of", "at", "with"})
_ASIDE = 24
"""Tokens of the longest aside in parentheses."""


def statements_after(page: Page, first: int, end: int, names: Names) -> list[Found]:
    """The phrases after the name at tokens [first, end), each with its pattern."""
    found: list[Found] = []
    limit = min(len(page), end + _REACH)
    at = _past_asides(page, end, limit, names, found)
    interpret(AFTER, Place(page, names, first, end, at, limit, found))
    if (behind := _past_joined_names(page, end, limit, names)) is not None:
        _shared_after(page, behind, limit, names, found)
    return found


def _behind_comma(place: Place) -> None:
    """What stands behind a comma, which may close an aside that a predicate follows, or stand in a signature."""
    page, at, found = place.page, place.at, place.found
    known = len(found)
    aside = at > place.end or page.low(_before_titles(page, place.first) - 1) == ","
    if aside and page.low(at + 1) in BE | HAVE:
        predicate(page, at + 1, place.limit, place.names, found, prefix="")
    if len(found) > known:
        return
    _appositions(page, at, place.limit, place.names, found, pattern="apposition")
    found[:] = [(phrase, how) for phrase, how in found if not (phrase.plural and how == "apposition")]
    if not found and page.low(place.first - 1) in DASHES:
        _signed(page, at, place.limit, place.names, found)


def _before_titles(page: Page, first: int) -> int:
    titles = lexicon("role_courtesy") | lexicon("role_titles") | lexicon("role_ranks")
    while page.low(first - 1) in titles and page.is_capital(first - 1):
        first -= 1
    return first


def _shared_after(page: Page, at: int, limit: int, names: Names, found: list[Found]) -> None:
    """What follows several names: "Jane Roe and Ed Poe of Quay Clinic", "…, co-chairs of the Quay Trust"."""
    if page.low(at) in _OF_BODY:
        shared: list[Found] = []
        _belonging(page, at, limit, names, shared)
        found += [(p, f"{how}-shared") for p, how in shared if p.role is None]
    elif page.lows[at : at + 2] == [",", "both"] and page.low(at + 2) in _OF_BODY:
        _belonging(page, at + 2, limit, names, found)
    phrase = parse(page, at + 1, limit, names) if page.low(at) == "," else None
    if phrase is not None and phrase.plural and closes(page, phrase, names):
        found.append((phrase, "apposition-shared"))


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


def _appositions(page: Page, at: int, limit: int, names: Names, found: list[Found], *, pattern: str) -> None:
    """A chain of appositions and relative clauses, each but the first after a comma or "and"."""
    for number in range(4):
        begin = at + 1
        if number and page.low(at) == "," and page.low(begin) == "and":
            begin += 1
        at = _apposition(page, begin, limit, names, found, pattern=pattern)
        if page.low(at) not in {",", "and"}:
            return


def _apposition(page: Page, at: int, limit: int, names: Names, found: list[Found], *, pattern: str) -> int:
    """One apposition from token `at` on: where a further one may follow, else the end of the text."""
    nothing_follows = len(page)
    if page.low(at) in {"both", "all"} and page.low(at + 1) in _OF_BODY:
        at += 1
    if interpret(BEHIND_COMMA, Place(page, names, at, at, at, limit, found)):
        return nothing_follows
    phrase = parse(page, at, limit, names)
    if phrase is None or page.low(at) == "that" or not closes(page, phrase, names):
        return nothing_follows
    if page.low(phrase.end) in {"is", "was", "are", "were"} and page.low(at) in {"the", "a", "an"}:
        return nothing_follows  # "Roe, the cheque is gone": a subject of its own
    phrase = _with_comma_name(page, phrase, limit, names)
    found.append((phrase, pattern))
    if page.low(phrase.end) == "and" and page.low(phrase.end + 1) in lexicon("role_verbs"):
        predicate(page, phrase.end + 1, limit, names, found, prefix="who-")
        return nothing_follows
    if page.low(phrase.end) in _RELATIVES:
        told: list[Found] = []
        relative(page, phrase.end, limit, names, told)
        found += [(p, how) for p, how in told if p.organization is not None or how != "who-verb"]
    return phrase.end


def _speaking(place: Place) -> None:
    page, at = place.page, place.at
    whom = name_after(page, at + 2, place.limit, place.names) or noun_phrase_after(page, at + 2, place.limit)
    if whom is not None:
        place.found.append((Phrase((at, whom[1]), whom, whom[1]), "participle"))


def _in_court(place: Place) -> None:
    place.found.append((Phrase((place.at, place.at + 1), None, place.at + 1), "participle"))


def _is_in_court(place: Place) -> bool:
    behind = place.at + 1
    return place.page.word(behind) in CLOSERS or place.page.low(behind) in {"at", "in", "for"}


def _writing(place: Place) -> None:
    named = name_after(place.page, place.at + 2, place.limit, place.names)
    if named is not None and named[0] <= place.at + 3:
        place.found.append((Phrase(None, named, named[1]), "participle"))


def _before(*following: str) -> Callable[[Place], bool]:
    """Holds where one of the words `following` comes next."""
    return lambda place: place.page.low(place.at + 1) in following


def _before_body(place: Place) -> bool:
    return place.page.low(place.at + 1) in {"the", "a"} or place.page.is_capital(place.at + 1)


def _dashed(page: Page, at: int, limit: int, names: Names, found: list[Found]) -> None:
    """ "Leopold Mansour - Garrick Stone Securities - Analyst", "Jane Roe – chair"."""
    before = len(found)
    _appositions(page, at, limit, names, found, pattern="dash")
    if len(found) > before:
        return
    named = name_after(page, at + 1, limit, names)
    if named is None or named[0] != at + 1 or page.low(named[1]) not in DASHES:
        return
    phrase = parse(page, named[1] + 1, limit, names)
    if phrase is not None and page.word(phrase.end) in CLOSERS:
        found.append((replace(phrase, organization=named), "dash"))


def _signed(page: Page, at: int, limit: int, names: Names, found: list[Found]) -> None:
    """ "— Jane Roe, Harbor Trust": the organization alone behind a signature."""
    named = name_after(page, at + 1, limit, names)
    if named is not None and named[0] == at + 1 and page.word(named[1]) == END:
        found.append((Phrase(None, named, named[1]), "signature"))


def _next_line(place: Place) -> None:
    """A signature: the name alone on its line, the role on the next."""
    page, at, limit, names = place.page, place.at, place.limit, place.names
    if at + 1 >= limit:
        return
    if page.word(place.first - 1) != END or page.span(at, at + 1).of(page.text).count(END) > 1:
        return
    phrase = parse(page, at + 1, limit, names)
    if phrase is None or phrase.head - at > 8:
        return
    if page.word(phrase.end) == END and phrase.organization is None and page.is_capital(phrase.end + 1):
        named = name_after(page, phrase.end + 1, limit, names)
        if named is not None and page.word(named[1]) in {END, ","}:
            phrase = replace(phrase, organization=named, end=named[1])
    phrase = _with_comma_name(page, phrase, limit, names)
    if page.word(phrase.end) in CLOSERS:
        place.found.append((phrase, "signature"))


def _belonging(page: Page, at: int, limit: int, names: Names, found: list[Found]) -> None:
    """ "Phil Musser of the consultancy Acme": an organization and no role; with an age before it a home."""
    aged = page.low(at) == "of" and page.low(at - 1) == "," and page.word(at - 2).isdigit()
    if aged and page.low(at + 1) != "the":
        return
    if page.low(at) == "at" and page.low(at + 1).endswith("ing") and page.is_capital(at + 2):
        return  # "good at winning Ohio votes"
    named = name_after(page, at + 1, limit, names, bodily=page.low(at) in {"of", "at"})
    if named is not None:
        found.append((Phrase(None, named, named[1]), f"{page.low(at)}-after"))
        article = page.low(named[1] + 1)
        place = page.span(*named).of(page.text) in lexicon("states")
        if page.low(named[1]) == "," and (place or article in {"a", "an", "who"}):
            _appositions(page, named[1], limit, names, found, pattern="apposition")
    elif page.low(at) in {"of", "at"}:
        body = noun_phrase_after(page, at + 1, limit)
        if body is not None:
            found.append((Phrase(None, body, body[1]), f"{page.low(at)}-after"))


def _published(page: Page, at: int, limit: int, names: Names, found: list[Found]) -> None:
    """ "wrote Jane Roe for Quay Weekly", "writes Jane Roe in the Leith Post": for whom somebody writes."""
    named = name_after(page, at + 1, limit, names)
    if named is not None and named[0] <= at + 2 and not is_known_place(page, named):
        found.append((Phrase(None, named, named[1]), "at-after"))


def _past_asides(page: Page, at: int, limit: int, names: Names, found: list[Found]) -> int:
    """Past "(D-Mo.)", ", 27,", "Jr.", noting what they state."""
    while at < limit:
        if page.word(at) == "(":
            close = next((i for i in range(at + 1, min(at + _ASIDE, limit)) if page.word(i) == ")"), None)
            if close is None:
                return at
            _parenthesis(page, at + 1, close, names, found)
            at = close + 1
        elif page.low(at) in lexicon("letters_of_office") and page.word(at).isupper():
            found.append((Phrase((at, at + 1), None, at + 1), "letters"))
            at += 1
        elif page.low(at) in SUFFIXES or (page.low(at) == "," and page.word(at + 1) == "("):
            at += 1
        elif page.low(at) == "," and (after := _aside_end(page, at + 1, found)) > at + 1:
            at = after
        else:
            return at
    return at


def _aside_end(page: Page, at: int, found: list[Found]) -> int:
    """Past an age, a party with its state or a home town between commas; `at` itself where none stands there."""
    word = page.word(at)
    aged = word.isdigit() and len(word) <= 3 and page.word(at + 1) in CLOSERS | {"who"}
    if aged or page.low(at) in SUFFIXES:
        return at + 1
    if party_and_place(word) is not None:
        found.append((Phrase(None, (at, at + 1), at + 1), "party"))
        return at + 1
    if page.low(at) in {"of", "from"} and page.is_capital(at + 1):
        end = at + 2
        while end < at + 6 and page.is_capital(end):
            end += 1
        if page.low(end) == ",":
            return end
    return at


def _parenthesis(page: Page, first: int, end: int, names: Names, found: list[Found]) -> None:
    """ "(D-Mo.)", "(Lab, Docks)", "(chair, 61)": what stands between brackets at tokens [first, end)."""
    inside = page.span(first, end).of(page.text) if end > first else ""
    if party_and_place(inside) is not None:
        marks = (i for i in range(first, end) if page.low(i) in {",", "-", "–"})
        begin = first if end - first == 1 else next(marks, first - 1) + 1
        found.append((Phrase(None, (begin, end), end), "party"))
        return
    phrase = parse(page, first, end, names) if inside and not inside[0].isdigit() else None
    if phrase is None:
        return
    phrase = _with_comma_name(page, phrase, end, names)
    if phrase.end == end or (page.word(phrase.end) == "," and page.word(phrase.end + 1).isdigit()):
        found.append((phrase, "parenthesis"))


def _with_comma_name(page: Page, phrase: Phrase, limit: int, names: Names) -> Phrase:
    """ "President, Alibaba Group said": the organization after a comma."""
    at = phrase.end
    if phrase.organization is not None or page.low(at) not in {",", "-", "–"} or not page.is_proper(at + 1):
        return phrase
    if page.is_capital(at - 1) and page.word(at + 1) in lexicon("states"):
        return phrase  # behind a town: "a broker based in Dayton, Ohio"
    if at + 1 in names or (is_head(page.low(at + 1)) and page.low(at + 2) not in POSSESSIVE):
        return phrase
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
    Frame("dash", "Jane Roe – Quay Trust – Treasurer.", ("Treasurer", "Quay Trust"), DASHES, plain(_dashed)),
    Frame("signature", "It fell.\n\nJane Roe\nTreasurer, Quay Trust\n", ("Treasurer", "Quay Trust"),
          frozenset({END}), _next_line),
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
          frozenset({"of", "from", "with", "for", "at"}), plain(_belonging), _before_body),
    Frame("", "Jane Roe, in charge, came.", (None, None), frozenset({"in"}), lambda _place: None, _before("charge")),
    Frame("participle", "Jane Roe, speaking for the Quay Trust, came.", ("speaking for the Quay Trust", "Quay Trust"),
          frozenset({"speaking"}), _speaking, _before("for")),
    Frame("participle", "Jane Roe, prosecuting, came.", ("prosecuting", None),
          frozenset({"prosecuting", "defending"}), _in_court, _is_in_court),
    Frame("participle", "Jane Roe, writing in Quay Weekly, came.", (None, "Quay Weekly"),
          frozenset({"writing"}), _writing, _before("for", "in", "on")),
)  # fmt: skip
"""What may stand behind a comma in place of a noun phrase."""
