# SPDX-License-Identifier: Apache-2.0
"""What follows a name and says what its bearer is: appositions, party letters, copulas, clauses, signatures."""

from __future__ import annotations

from desktop_app.base.resources import lexicon
from desktop_app.people.mentions.organizations import is_known_place, name_after, noun_phrase_after
from desktop_app.people.statements.asides import aside_end, past_asides, with_comma_name
from desktop_app.people.statements.phrases import Phrase, parse
from desktop_app.people.statements.predicates import BE, CLOSERS, HAVE, Found, closes, predicate, relative
from desktop_app.people.text.role_words import END, POSSESSIVE, Names, Words

_REACH = 60
_SUPPOSING = frozenset({"if", "unless", "whether", "should"})
"""Words that only suppose what follows: "if Roe becomes mayor"."""
_WORKS = frozenset({"teaches", "taught", "works", "worked"})
_DASHES = frozenset({"-", "–", "—", "--"})
_WROTE = frozenset({"wrote", "writes", "reported", "reports"})
_NOT_SUBJECT = frozenset({"of", "and", "by", "with", "to", "for", "than", "from", "about", "or"})


def statements_after(words: Words, first: int, end: int, names: Names) -> list[Found]:
    """The phrases after the name at tokens [first, end), each with its pattern."""
    found: list[Found] = []
    limit = min(len(words), end + _REACH)
    at = past_asides(words, end, limit, names, found, titled=False)
    low = words.low(at)
    described = low == "," and words.low(_before_titles(words, first) - 1) == ","
    known = len(found)
    if low == "," and (at > end or described) and words.low(at + 1) in BE | HAVE:
        predicate(words, at + 1, limit, names, found, prefix="")
    if low == "," and len(found) == known:
        appositions(words, at, limit, names, found, pattern="apposition")
        found = [(p, how) for p, how in found if not (p.plural and how == "apposition")]
        if not found and words.low(first - 1) in _DASHES:
            _signed(words, at, limit, names, found)
    elif low in _DASHES:
        _dashed(words, at, limit, names, found)
    elif low == END:
        _next_line(words, first, at, limit, names, found)
    elif low == "of" and (home := None) is not None:
        if words.low(home) == ",":
            appositions(words, home, limit, names, found, pattern="apposition")
    elif low in {"of", "at", "with", "from"}:
        _belonging(words, at, limit, names, found)
    elif low in {"for", "in", "on"} and words.low(first - 1) in _WROTE:
        _published(words, at, limit, names, found)
    elif low in {"who", "whose"}:
        relative(words, at, limit, names, found)
    elif low == "as":
        pass
    elif low in _WORKS and (place := None) is not None:
        found.append((Phrase(None, place, at + 1), "where"))
    elif words.low(first - 1) not in _NOT_SUBJECT | _SUPPOSING and words.low(first - 1) not in POSSESSIVE:
        predicate(words, at, limit, names, found, prefix="")
    if low in {",", "and"}:
        _shared_after(words, end, limit, names, found)
    return found


def _before_titles(words: Words, first: int) -> int:
    titles = lexicon("role_courtesy") | lexicon("role_titles") | lexicon("role_ranks")
    while words.low(first - 1) in titles and words.is_capital(first - 1):
        first -= 1
    return first


def _shared_after(words: Words, end: int, limit: int, names: Names, found: list[Found]) -> None:
    """ "Jane Roe and Ed Poe of Quay Clinic", "…, co-chairs of the Quay Trust": what follows several names."""
    at, last = end, end
    joined = False
    while at < limit and (words.low(at) == "and" or (words.word(at) == "," and not joined)):
        joined = joined or words.low(at) == "and"
        at += 1
        if at not in names:
            return
        while at in names:
            at += 1
        last = at
    if not joined:
        return
    if words.low(last) in {"of", "at", "with"}:
        shared: list[Found] = []
        _belonging(words, last, limit, names, shared)
        found += [(p, f"{how}-shared") for p, how in shared if p.role is None]
    elif words.low(last) == ",":
        begin = last + 1
        if words.low(begin) == "both" and words.low(begin + 1) in {"of", "at", "with"}:
            _belonging(words, begin + 1, limit, names, found)
            return
        phrase = parse(words, begin, limit, names)
        if phrase is not None and phrase.role is not None and phrase.plural and closes(words, phrase, names):
            found.append((phrase, "apposition-shared"))


def appositions(
    words: Words, at: int, limit: int, names: Names, found: list[Found], *, pattern: str, body: bool = False
) -> None:
    """A chain of appositions and relative clauses, each but the first after a comma or "and"; `body`: behind the name
    of a body."""
    for number in range(4):
        begin = at + 1
        if number and words.low(at) == "," and words.low(begin) == "and":
            begin += 1
        after = aside_end(words, begin, names, found) if words.low(at) == "," else begin
        if after > begin:
            at = after
            if words.low(at) not in {",", "and"}:
                if words.low(at) in {"who", "whose"}:
                    relative(words, at, limit, names, found)
                return
            continue
        if words.low(begin) in {"who", "whose"}:
            relative(words, begin, limit, names, found)
            return
        if words.low(begin) in {"both", "all"} and words.low(begin + 1) in {"of", "at", "with"}:
            begin += 1
        if words.low(begin) in {"of", "from", "with", "for", "at"} and (
            words.low(begin + 1) in {"the", "a"} or words.is_capital(begin + 1)
        ):
            _belonging(words, begin, limit, names, found)
            return
        if words.low(begin) == "in" and words.low(begin + 1) == "charge":
            return
        if words.low(begin) == "speaking" and words.low(begin + 1) == "for":
            whom = name_after(words, begin + 2, limit, names) or noun_phrase_after(words, begin + 2, limit)
            if whom is not None:
                found.append((Phrase((begin, whom[1]), whom, whom[1]), "participle"))
            return
        if words.low(begin) == "that":
            return
        if words.low(begin) in {"prosecuting", "defending"} and (
            words.word(begin + 1) in CLOSERS or words.low(begin + 1) in {"at", "in", "for"}
        ):
            found.append((Phrase((begin, begin + 1), None, begin + 1), "participle"))
            return
        if words.low(begin) == "writing" and words.low(begin + 1) in {"for", "in", "on"}:
            named = name_after(words, begin + 2, limit, names)
            if named is not None and named[0] <= begin + 3:
                found.append((Phrase(None, named, named[1]), "participle"))
            return
        phrase = parse(words, begin, limit, names, open_heads=True)
        if phrase is None or phrase.role is None or not closes(words, phrase, names):
            return
        if words.low(phrase.end) in {"is", "was", "are", "were"} and words.low(begin) in {"the", "a", "an"}:
            return  # "Roe, the cheque is gone": a subject of its own
        phrase = with_comma_name(words, phrase, limit, names)
        found.append((phrase, pattern))
        at = phrase.end
        if words.low(at) == "and" and words.low(at + 1) in lexicon("role_verbs"):
            predicate(words, at + 1, limit, names, found, prefix="who-")
            return
        if words.low(at) in {"who", "whose"}:
            told: list[Found] = []
            relative(words, at, limit, names, told)
            found += [(p, how) for p, how in told if p.organization is not None or how != "who-verb"]
            return
        if words.low(at) not in {",", "and"}:
            return


def _dashed(words: Words, at: int, limit: int, names: Names, found: list[Found]) -> None:
    """ "Leopold Mansour - Garrick Stone Securities - Analyst", "Jane Roe – chair"."""
    before = len(found)
    appositions(words, at, limit, names, found, pattern="dash")
    if len(found) > before:
        return
    named = name_after(words, at + 1, limit, names)
    if named is None or named[0] != at + 1 or words.low(named[1]) not in _DASHES:
        return
    phrase = parse(words, named[1] + 1, limit, names)
    if phrase is not None and words.word(phrase.end) in CLOSERS:
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
    phrase = with_comma_name(words, phrase, limit, names)
    if words.word(phrase.end) in CLOSERS:
        found.append((phrase, "signature"))


def _belonging(words: Words, at: int, limit: int, names: Names, found: list[Found]) -> None:
    """ "Phil Musser of the consultancy Acme": an organization and no role; with an age before it a home."""
    aged = words.low(at) == "of" and words.low(at - 1) == "," and words.word(at - 2).isdigit()
    if aged and words.low(at + 1) != "the":
        return
    if words.low(at) == "at" and words.low(at + 1).endswith("ing") and words.is_capital(at + 2):
        return  # "good at winning Ohio votes"
    named = name_after(words, at + 1, limit, names, bodily=words.low(at) in {"of", "at"})
    if named is not None:
        found.append((Phrase(None, named, named[1]), f"{words.low(at)}-after"))
        article = words.low(named[1] + 1)
        place = words.text[words.starts[named[0]] : words.ends[named[1] - 1]] in lexicon("states")
        if words.low(named[1]) == "," and (place or article in {"a", "an", "who"}):
            appositions(words, named[1], limit, names, found, pattern="apposition", body=True)
    elif words.low(at) in {"of", "at"}:
        body = noun_phrase_after(words, at + 1, limit)
        if body is not None:
            found.append((Phrase(None, body, body[1]), f"{words.low(at)}-after"))


def _published(words: Words, at: int, limit: int, names: Names, found: list[Found]) -> None:
    """ "wrote Jane Roe for Quay Weekly", "writes Jane Roe in the Leith Post": for whom somebody writes."""
    named = name_after(words, at + 1, limit, names)
    if named is not None and named[0] <= at + 2 and not is_known_place(words, named):
        found.append((Phrase(None, named, named[1]), "at-after"))
