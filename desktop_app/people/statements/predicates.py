# SPDX-License-Identifier: Apache-2.0
"""Statements by a copula or a verb about a name: "is chair of …", "who runs …", "who took over as …"."""

from __future__ import annotations

from desktop_app.base.resources import lexicon, listed
from desktop_app.people.mentions.organizations import lists_on, name_after, noun_phrase_after
from desktop_app.people.statements.frames import Found
from desktop_app.people.statements.phrases import Phrase, parse
from desktop_app.people.text.lexicons import is_organization_noun
from desktop_app.people.text.words import ARTICLES, END, POSSESSIVE, Names, Page, Run

BE = frozenset(
    {"is", "was", "became", "remains", "becomes", "be", "been", "serves", "served", "works", "worked", "are", "were"}
)
HAVE = frozenset(
    {"has", "had", "have", "will", "also", "now", "once", "formerly", "currently", "long", "later", "then", "'s", "’s"}
)
CLOSERS = frozenset({",", ".", ":", ")", END, ";", "”", '"', "-", "–", "—", "!", "?", "("})
_OWNED = frozenset({"agency", "laboratory", "lab"})
_AUXILIARIES = frozenset({"has", "have", "had"})
_NOW = frozenset({"now", "currently", "also", "later", "today"})
_NOT_BEFORE_BODY = frozenset(
    "in from to near a an into on over across around by against than or above below behind between like about".split()
)
_LONGEST_NAME = 8
_SPEAKS = frozenset({"speaks", "spoke", "spoken", "speak"})
_LONGEST_CLAUSE = 14
_LONGEST_VERB = 10


def closes(page: Page, phrase: Phrase, names: Names) -> bool:
    """Whether the phrase does not belong to the next name, as it does in "…, director John Doe"."""
    return phrase.end not in names and page.low(phrase.end) not in POSSESSIVE


def relative(page: Page, at: int, limit: int, names: Names) -> list[Found]:
    """ "who is president of …", "who runs … and now chairs …", "whose agency …"."""
    if page.low(at) == "whose":
        return _owned_body(page, at + 1, limit, names) + _joined(page, at + 2, limit, names)
    found = predicate(page, at + 1, limit, names, prefix="who-")
    end = next((i for i in range(at + 1, min(at + 1 + _LONGEST_CLAUSE, limit)) if page.word(i) in CLOSERS), at + 1)
    begun = page.low(at + 1) in {"has", "have"} and page.low(at + 2) not in lexicon("role_breaks") | ARTICLES
    if not found and begun and "since" in page.lows[at:end]:  # "who has lived above the mill since 1990"
        found = [(Phrase((at + 1, end), None, end), "who-clause")]
    if page.word(end) == "," and page.low(end + 1) in {"is", "was", "became", "remains"}:
        found += predicate(page, end + 1, limit, names, prefix="")  # "…, who sings, is the mill's night manager"
    return found + _joined(page, at + 2, limit, names)


def _joined(page: Page, at: int, limit: int, names: Names) -> list[Found]:
    """What a further clause of the same person says: "… and who is the chair", "… and now chairs …"."""
    for i in range(at, min(at + _LONGEST_CLAUSE, limit)):
        if page.word(i) in CLOSERS:
            break
        after = page.low(i + 1)
        goes_on = after in _NOW | {"who"} or (after in {"is", "was"} and page.low(i + 2) in _NOW | ARTICLES)
        if page.low(i) == "and" and goes_on:
            return predicate(page, i + 1 + (after == "who"), limit, names, prefix="who-")
    return []


def _owned_body(page: Page, at: int, limit: int, names: Names) -> list[Found]:
    """ "whose Quay Records", "whose agency in Bristol"."""
    body = name_after(page, at, min(limit, at + 6), names) if page.is_capital(at) else None
    if body is None:
        last = next((i for i in (at, at + 1) if page.low(i) in lexicon("organization_generic") | _OWNED), None)
        body = (at, last + 1) if last is not None and page.word(at).islower() else None
    return [(Phrase(None, body, body[1]), "whose")] if body is not None and page.low(body[1]) not in POSSESSIVE else []


def predicate(page: Page, at: int, limit: int, names: Names, *, prefix: str) -> list[Found]:
    """A copula or a verb that says what the subject does ("has led the mill": with its auxiliary)."""
    while at < limit and page.low(at) in HAVE:
        at += 1
    started = at - 1 if prefix and page.low(at - 1) in _AUXILIARIES else at
    serves = page.low(at).startswith(("serve", "work"))
    if page.low(at) in BE and not (serves and _as_what(page, at, limit, names) is None):
        return _copula(page, at, limit, names, prefix=prefix)
    role = _behind_as(page, at, limit, names)
    return [(role, f"{prefix}as")] if role else _verb(page, at, limit, names, prefix=prefix, started=started)


def _behind_as(page: Page, at: int, limit: int, names: Names) -> Phrase | None:
    """The role behind the verb at token `at` and "as": "took over as chair", "resigned last week as mayor"."""
    behind = next((i for i in range(at + 1, min(at + 6, limit)) if page.low(i) in {"as", ",", "."}), limit)
    itself = page.low(behind - 1) in {"herself", "himself", "itself", "themselves"}  # "cast herself as a reformer"
    phrase = parse(page, behind + 1, limit, names) if page.low(behind) == "as" and not itself else None
    return phrase if phrase is not None and phrase.role is not None and not phrase.plural else None


def _as_what(page: Page, at: int, limit: int, names: Names) -> tuple[int, Phrase] | None:
    """What stands behind the copula at token `at`, of "serves as" and "works as" behind "as", and where."""
    serves = page.low(at).startswith(("serve", "work"))
    at += 1
    if serves:
        at = next((i for i in range(at, min(at + 5, limit)) if page.low(i) == "as"), at)
    while page.low(at) in {"as", "also", "now", "still", "once", "currently", "then", "already", "been"}:
        at += 1
    phrase = parse(page, at, limit, names) if not serves or page.low(at - 1) == "as" else None
    return (at, phrase) if phrase is not None else None


def _copula(page: Page, at: int, limit: int, names: Names, *, prefix: str) -> list[Found]:
    predicated = _as_what(page, at, limit, names)
    if predicated is None:
        return []
    begin, phrase = predicated
    if phrase.plural or page.low(begin) == "not" or page.word(phrase.end) in POSSESSIVE or phrase.end in names:
        return []
    vague = phrase.organization is None and phrase.determined
    # "“Roe is a fighter,” Poe said": what somebody thinks of another
    thought = vague and page.quoted[begin]
    return [] if thought else [(phrase, f"{prefix}copula" + ("+vague" if vague else ""))]


def _verb(page: Page, at: int, limit: int, names: Names, *, prefix: str, started: int) -> list[Found]:
    """ "runs the ferry", "follows oil for the brokerage Acme", "took over as chair"."""
    low = page.low(at)
    if low in {"played", "plays"} and page.low(at + 1) in ARTICLES:
        return []  # a part on stage
    clause = _clause_end(page, at, limit)
    known = low in lexicon("role_verbs") or (low in _SPEAKS and page.low(at + 1) == "for")
    if clause <= at + 1 or not (known or (prefix and _is_present(page, at))):
        return []
    named = _named_object(page, at, clause, limit, names)
    if named is None and known and (prefix or low in _SPEAKS):
        named = _common_object(page, at, clause)
    role = (started, min(clause, _before_name(page, at, clause, named)))
    return [(Phrase(role, named, clause), f"{prefix}verb")] if prefix or named else []


def _named_object(page: Page, at: int, clause: int, limit: int, names: Names) -> Run | None:
    """The body that is named in the clause of the verb at token `at`, or that "for" or "at" leads to behind it."""
    far = _far_end(page, at, limit)
    capital = sorted((i for i in range(at + 1, clause) if page.is_capital(i)), key=lambda i: not _is_led_to(page, i))
    objects = [(i, clause) for i in capital]
    objects += [(i, far) for i in range(clause, far) if page.is_capital(i) and _is_led_to(page, i)]
    named = next((found for i, end in objects if (found := _object(page, i, end, names))), None)
    return None if named is not None and page.low(at) in lexicon("land_verbs") and _is_spot(page, named) else named


def _is_spot(page: Page, named: Run) -> bool:
    """Whether the name stands behind a preposition of place ("at", "near") and has no noun of a body in it."""
    bodily = any(is_organization_noun(page.low(i)) for i in range(*named))
    return _word_before(page, named[0]) in {"above", "at", "in", "near", "of", "on"} and not bodily


def _is_led_to(page: Page, at: int) -> bool:
    """Whether "at", "for the" or "with" leads to the name, which then goes before all other bodies of the clause."""
    before = at
    if page.low(at - 1) in lexicon("organization_generic"):  # "for the steel brokerage firm Corvane"
        while (
            before > at - 6 and page.word(before - 1).islower() and page.low(before - 1) not in lexicon("role_breaks")
        ):
            before -= 1
    return _word_before(page, before) in {"for", "at", "with", "brokerage"}


def _word_before(page: Page, at: int) -> str:
    """The word before token `at`, past "the"."""
    return page.low(at - 2) if page.low(at - 1) == "the" else page.low(at - 1)


def _common_object(page: Page, at: int, clause: int) -> Run | None:
    """The body without a name in "leads the stroke unit", "appraised land for the association"."""
    if page.word(at + 1)[0].isdigit():
        return None
    begins = (at + 1, *(i + 1 for i in range(at + 1, clause) if page.low(i) in {"for", "at", "with"}))
    found = next((found for i in begins if (found := noun_phrase_after(page, i, clause))), None)
    behind = found[1] if found is not None else at  # "sells farm equipment", "drives a school bus"
    thing = page.word(behind).islower() and page.is_word(behind) and page.low(behind) not in lexicon("role_breaks")
    return None if found is not None and thing else found


def _before_name(page: Page, at: int, clause: int, named: Run | None) -> int:
    """Where a verb phrase ends if "for Acme" or "at Acme" is cut off."""
    if named is None:
        return clause
    for i in range(named[0] - 1, max(at, named[0] - 7), -1):
        if page.low(i) in {"for", "at", "with"}:
            return i
    return clause


def _is_present(page: Page, at: int) -> bool:
    """Whether this is a verb in the present ("commutes"), which after "who" says what somebody does."""
    low = page.low(at)
    inflected = low.endswith("s") and not low.endswith("ss") and len(low) > 3
    return inflected and not listed(low, "role_breaks", "role_not_verbs")


def _object(page: Page, at: int, limit: int, names: Names) -> Run | None:
    """The name of an organization in a clause: after a preposition, an article or the verb."""
    if page.word(at)[0].isdigit() or page.is_capital(at - 1) or at in names:
        return None
    before = _word_before(page, at)
    named = name_after(page, at, min(len(page), limit + _LONGEST_NAME), names)
    if named is None or (named[1] == at + 1 and page.low(at) in lexicon("organization_demonyms")):
        return None  # "teaches French"
    if before not in _NOT_BEFORE_BODY:
        return named
    return named if before == "in" and any(is_organization_noun(page.low(i)) for i in range(*named)) else None


def _clause_end(page: Page, at: int, limit: int) -> int:
    end = at
    while (
        end < min(limit, at + _LONGEST_VERB)
        and (page.word(end) not in CLOSERS or lists_on(page, end))
        and (page.low(end) not in _ENDING)
    ):
        end += 1
    if end < limit and end == at + _LONGEST_VERB:
        while end > at + 1 and page.low(end - 1) in _LEADING_ON:
            end -= 1  # "ran the mill on the night of the"
    return end


_LEADING_ON = frozenset("a an and at for from her his in its of on or the their to with".split())
_FAR = 18
"""Tokens from a verb to the body that "for" or "at" leads to."""


def _far_end(page: Page, at: int, limit: int) -> int:
    """Where a verb's clause ends for a body that "for" leads to, past "and" with a further verb."""
    ends = (i for i in range(at, min(limit, at + _FAR)) if page.word(i) in CLOSERS or page.low(i) in _ENDING - {"and"})
    return next(ends, max(at, min(limit, at + _FAR)))


_ENDING = frozenset(
    {"after", "and", "because", "before", "but", "said", "since", "that", "until", "when", "where", "while", "who"}
)
"""What ends a clause, unless "and" joins two words of a name."""
