# SPDX-License-Identifier: Apache-2.0
"""What follows a name and says what its bearer is: appositions, party letters, copulas, clauses, signatures."""

from __future__ import annotations

from desktop_app.base.resources import lexicon
from desktop_app.people.organizations import name_after, noun_phrase_after, party_and_place
from desktop_app.people.role_phrases import Phrase, parse
from desktop_app.people.role_words import END, POSSESSIVE, Names, Words, is_head, is_organization_noun

Found = tuple[Phrase, str]

_REACH = 60
_BE = frozenset(
    {"is", "was", "became", "remains", "becomes", "be", "been", "serves", "served", "works", "worked", "are", "were"}
)
_HAVE = frozenset(
    {"has", "had", "have", "will", "also", "now", "once", "formerly", "currently", "long", "later", "then", "'s", "’s"}
)
_DASHES = frozenset({"-", "–", "—", "--"})
_CLOSERS = frozenset({",", ".", ":", ")", END, ";", "”", '"', "-", "–", "—", "!", "?", "("})
_SUFFIXES = frozenset(
    {"jr", "sr", "ii", "iii", "iv", "md", "m.d", "phd", "ph.d", "esq", "qc", "kc", "obe", "mbe", "cbe", "rn", "sc"}
)
_NOT_SUBJECT = frozenset({"of", "and", "by", "with", "to", "for", "than", "from", "about", "or"})


def statements_after(words: Words, first: int, end: int, names: Names) -> list[Found]:
    """The phrases after the name at tokens [first, end), each with its pattern."""
    found: list[Found] = []
    limit = min(len(words), end + _REACH)
    at = _past_asides(words, end, limit, names, found)
    low = words.low(at)
    if low == "," and at > end and words.low(at + 1) in _BE | _HAVE:
        _predicate(words, at + 1, limit, names, found, prefix="")
    elif low == ",":
        _appositions(words, at, limit, names, found, pattern="apposition")
        if words.low(first - 1) != "and":
            found = [(p, how) for p, how in found if not (p.plural and how == "apposition")]
        if not found and words.low(first - 1) in _DASHES:
            _signed(words, at, limit, names, found)
    elif low in _DASHES:
        _dashed(words, at, limit, names, found)
    elif low == END:
        _next_line(words, first, at, limit, names, found)
    elif low in {"of", "at", "with", "from"}:
        _belonging(words, at, limit, names, found)
    elif low in {"who", "whose"}:
        _relative(words, at, limit, names, found)
    elif low == "as":
        _role_at(words, at + 1, limit, names, found, "as")
    elif words.low(first - 1) not in _NOT_SUBJECT and words.low(first - 1) not in POSSESSIVE:
        _predicate(words, at, limit, names, found, prefix="")
    return found


def _past_asides(words: Words, at: int, limit: int, names: Names, found: list[Found]) -> int:
    """Past "(D-Mo.)", ", 27,", "Jr.", noting what they state."""
    while at < limit:
        if words.word(at) == "(":
            close = next((i for i in range(at + 1, min(at + 14, limit)) if words.word(i) == ")"), None)
            if close is None:
                return at
            _parenthesis(words, at + 1, close, names, found)
            at = close + 1
        elif words.low(at) in _SUFFIXES or (words.low(at) == "," and words.word(at + 1) == "("):
            at += 1
        elif words.low(at) == "," and (after := _aside_end(words, at + 1, names, found)) > at + 1:
            at = after
        else:
            return at
    return at


def _aside_end(words: Words, at: int, names: Names, found: list[Found]) -> int:
    """Past an age, a party with its state or a home town between commas; `at` itself where none stands there."""
    word = words.word(at)
    if word.isdigit() and len(word) <= 3 and words.word(at + 1) in _CLOSERS | {"who"}:
        return at + 1
    if words.low(at) in _SUFFIXES:
        return at + 1
    if party_and_place(word) is not None:
        found.append((Phrase(None, (at, at + 1), at + 1), "party"))
        return at + 1
    two = f"{word}, {words.word(at + 2)}"
    if words.word(at + 1) == "," and (word.endswith(".") or len(word) == 1) and party_and_place(two) is not None:
        found.append((Phrase(None, (at + 2, at + 3), at + 3), "party"))
        return at + 3
    if words.low(at) in {"of", "from"} and words.is_capital(at + 1):
        end = at + 2
        while end < at + 6 and words.is_capital(end):
            end += 1
        if words.low(end) == "," and not _is_body(words, at + 1, end):
            return end
    return at


def _is_body(words: Words, begin: int, end: int) -> bool:
    """True for a name that says itself that it is an organization's."""
    return words.low(end - 1) in lexicon("organization_suffixes") or any(
        is_organization_noun(words.low(i)) for i in range(begin, end)
    )


def _parenthesis(words: Words, first: int, end: int, names: Names, found: list[Found]) -> None:
    inside = words.text[words.starts[first] : words.ends[end - 1]] if end > first else ""
    if party_and_place(inside) is not None:
        begin = (
            first
            if end - first == 1
            else next((i for i in range(first, end) if words.low(i) in {",", "-", "–"}), first - 1) + 1
        )
        found.append((Phrase(None, (begin, end), end), "party"))
        return
    if inside and not inside[0].isdigit():
        phrase = parse(words, first, end, names)
        if phrase is not None and phrase.end == end:
            found.append((phrase, "parenthesis"))


def _appositions(words: Words, at: int, limit: int, names: Names, found: list[Found], *, pattern: str) -> None:
    """A chain of appositions and relative clauses, each after a comma or "and"."""
    for _ in range(4):
        begin = at + 1
        if words.low(at) == "," and words.low(begin) == "and":
            begin += 1
        after = _aside_end(words, begin, names, found) if words.low(at) == "," else begin
        if after > begin:
            at = after
            if words.low(at) not in {",", "and"}:
                if words.low(at) in {"who", "whose"}:
                    _relative(words, at, limit, names, found)
                return
            continue
        if words.low(begin) in {"who", "whose"}:
            _relative(words, begin, limit, names, found)
            return
        if words.low(begin) in {"of", "from", "with"} and (
            words.low(begin + 1) in {"the", "a"} or words.is_capital(begin + 1)
        ):
            _belonging(words, begin, limit, names, found)
            return
        if words.low(begin) == "speaking" and words.low(begin + 1) == "for":
            body = name_after(words, begin + 2, limit, names) or noun_phrase_after(words, begin + 2, limit)
            if body is not None:
                found.append((Phrase((begin, body[1]), body, body[1]), "participle"))
            return
        if words.low(begin) in {"prosecuting", "defending"} and words.word(begin + 1) in _CLOSERS:
            found.append((Phrase((begin, begin + 1), None, begin + 1), "participle"))
            return
        phrase = parse(words, begin, limit, names, open_heads=True)
        if phrase is None or phrase.role is None or not _closes(words, phrase, names):
            return
        phrase = _with_comma_name(words, phrase, limit, names)
        found.append((phrase, pattern))
        at = phrase.end
        if words.low(at) in {"who", "whose"}:
            _relative(words, at, limit, names, found)
            return
        if words.low(at) not in {",", "and"}:
            return


def _closes(words: Words, phrase: Phrase, names: Names) -> bool:
    """False where the phrase belongs to the next name ("…, director John Doe") or to a list of plural people."""
    after = phrase.end
    if after in names and words.low(after) != ",":
        return False
    if words.low(after) in lexicon("role_courtesy") and after + 1 in names:
        return False
    return words.low(after) not in POSSESSIVE


def _with_comma_name(words: Words, phrase: Phrase, limit: int, names: Names) -> Phrase:
    """ "President, Alibaba Group said": the organization after a comma."""
    at = phrase.end
    if phrase.organization is not None or words.low(at) not in {",", "-", "–"} or not words.is_capital(at + 1):
        return phrase
    if at + 1 in names or is_head(words.low(at + 1)):
        return phrase
    named = name_after(words, at + 1, limit, names)
    if named is None:
        return phrase
    after = words.word(named[1])
    if after in _CLOSERS or words.low(named[1]) in lexicon("role_breaks") or after[0].islower():
        return Phrase(phrase.role, named, named[1], phrase.heads, phrase.determined, phrase.plural)
    return phrase


def _dashed(words: Words, at: int, limit: int, names: Names, found: list[Found]) -> None:
    """ "Leopold Mansour - Garrick Stone Securities - Analyst", "Jane Roe – chair"."""
    before = len(found)
    _appositions(words, at, limit, names, found, pattern="dash")
    if len(found) > before:
        return
    named = name_after(words, at + 1, limit, names)
    if named is None or named[0] != at + 1 or words.low(named[1]) not in _DASHES:
        return
    phrase = parse(words, named[1] + 1, limit, names)
    if phrase is not None and words.word(phrase.end) in _CLOSERS:
        found.append((Phrase(phrase.role, named, phrase.end, phrase.heads), "dash"))


def _signed(words: Words, at: int, limit: int, names: Names, found: list[Found]) -> None:
    """ "— Jane Roe, Harbor Trust": the organization alone behind a signature."""
    named = name_after(words, at + 1, limit, names)
    if named is not None and named[0] == at + 1 and words.word(named[1]) == END:
        found.append((Phrase(None, named, named[1]), "signature"))


def _next_line(words: Words, first: int, at: int, limit: int, names: Names, found: list[Found]) -> None:
    """A signature: the name alone on its line, the role on the next."""
    if at + 1 >= limit:
        return
    start = first
    while start > 0 and (words.low(start - 1) in lexicon("role_courtesy") or words.low(start - 1) in _DASHES):
        start -= 1
    if words.word(start - 1) != END or words.text[words.starts[at] : words.ends[at]].count(END) > 1:
        return
    phrase = parse(words, at + 1, limit, names)
    if phrase is None or phrase.heads[0] - at > 8:
        return
    if words.word(phrase.end) == END and phrase.organization is None and words.is_capital(phrase.end + 1):
        named = name_after(words, phrase.end + 1, limit, names)
        if named is not None and words.word(named[1]) in {END, ","}:
            phrase = Phrase(phrase.role, named, named[1], phrase.heads)
    phrase = _with_comma_name(words, phrase, limit, names)
    if words.word(phrase.end) in _CLOSERS:
        found.append((phrase, "signature"))


def _belonging(words: Words, at: int, limit: int, names: Names, found: list[Found]) -> None:
    """ "Phil Musser of the consultancy Acme": an organization and no role."""
    named = name_after(words, at + 1, limit, names)
    if named is not None:
        found.append((Phrase(None, named, named[1]), f"{words.low(at)}-after"))
        article = words.low(named[1] + 1)
        place = words.text[words.starts[named[0]] : words.ends[named[1] - 1]] in lexicon("states")
        if words.low(named[1]) == "," and (place or article in {"a", "an", "who"}):
            _appositions(words, named[1], limit, names, found, pattern="apposition")
    elif words.low(at) in {"of", "at"}:
        body = noun_phrase_after(words, at + 1, limit)
        if body is not None:
            found.append((Phrase(None, body, body[1]), f"{words.low(at)}-after"))


def _role_at(words: Words, at: int, limit: int, names: Names, found: list[Found], pattern: str) -> bool:
    phrase = parse(words, at, limit, names)
    if phrase is None or phrase.role is None or not _closes(words, phrase, names):
        return False
    found.append((phrase, pattern))
    return True


def _relative(words: Words, at: int, limit: int, names: Names, found: list[Found]) -> None:
    """ "who is president of …", "who runs …", "who took over as …"."""
    if words.low(at) == "who":
        _predicate(words, at + 1, limit, names, found, prefix="who-")


def _predicate(words: Words, at: int, limit: int, names: Names, found: list[Found], *, prefix: str) -> None:
    """A copula or a verb that says what the subject does."""
    while at < limit and words.low(at) in _HAVE:
        at += 1
    low = words.low(at)
    if low in _BE:
        at += 1
        if low.startswith(("serve", "work")):
            at = next((i for i in range(at, min(at + 5, limit)) if words.low(i) == "as"), at)
        while words.low(at) in {"as", "also", "now", "still", "once", "currently", "then", "already", "been"}:
            at += 1
        phrase = parse(words, at, limit, names, open_heads=bool(prefix))
        if phrase is None or phrase.role is None or phrase.plural or words.low(at) == "not":
            return
        if words.word(phrase.end) not in POSSESSIVE and phrase.end not in names:
            vague = phrase.organization is None and phrase.determined
            found.append((phrase, f"{prefix}copula" + ("+vague" if vague else "")))
            if words.low(phrase.end) in {"and", ","} and words.low(phrase.end + 1) in {"a", "an", "the"}:
                _role_at(words, phrase.end + 1, limit, names, found, f"{prefix}copula")
        return
    clause = _clause_end(words, at, limit)
    for i in range(at, clause):
        if words.low(i) == "as" and _role_at(words, i + 1, limit, names, found, f"{prefix}as"):
            return
    if (low in lexicon("role_verbs") or (prefix and _is_present(words, at))) and clause > at + 1:
        order = sorted(range(at + 1, clause), key=lambda i: words.low(i - 1) not in {"for", "at", "with", "brokerage"})
        order = [i for i in order if words.is_capital(i)]
        named = next((n for i in order if (n := _object(words, i, clause, names))), None)
        if named is None and prefix and low in lexicon("role_verbs"):
            named = noun_phrase_after(words, at + 1, clause) if not words.word(at + 1)[0].isdigit() else None
        if prefix or named:
            found.append((Phrase((at, _before_name(words, at, clause, named)), named, clause), f"{prefix}verb"))


def _before_name(words: Words, at: int, clause: int, named: tuple[int, int] | None) -> int:
    """Where a verb phrase ends if "for Acme" or "at Acme" is cut off."""
    if named is None:
        return clause
    for i in range(named[0] - 1, max(at + 1, named[0] - 7), -1):
        if words.low(i) in {"for", "at", "with"}:
            return i
    return clause


def _is_present(words: Words, at: int) -> bool:
    """True for a verb in the present ("commutes"), which after "who" says what somebody does."""
    low = words.low(at)
    return (
        low.endswith("s")
        and not low.endswith("ss")
        and len(low) > 3
        and low not in lexicon("role_breaks") | lexicon("role_not_verbs")
    )


def _object(words: Words, at: int, limit: int, names: Names) -> tuple[int, int] | None:
    """The name of an organization in a clause: after a preposition, an article or the verb."""
    if words.word(at)[0].isdigit() or words.is_capital(at - 1):
        return None
    if not words.is_capital(at) or at in names or words.low(at - 1) in {"in", "from", "to", "near", "a", "an", "into"}:
        return None
    return name_after(words, at, limit, names)


def _clause_end(words: Words, at: int, limit: int) -> int:
    end = at
    while (
        end < min(limit, at + 10)
        and words.word(end) not in _CLOSERS
        and words.low(end) not in {"and", "but", "said", "that", "who"}
    ):
        end += 1
    return end
