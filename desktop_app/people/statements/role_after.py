# SPDX-License-Identifier: Apache-2.0
"""What follows a name and says what its bearer is: appositions, party letters, copulas, clauses, signatures."""

from __future__ import annotations

from desktop_app.base.resources import lexicon
from desktop_app.people.mentions.organizations import body_before, is_known_place, name_after, noun_phrase_after
from desktop_app.people.statements.role_asides import aside_end, is_titled, past_asides, with_comma_name
from desktop_app.people.statements.role_phrases import Phrase, parse
from desktop_app.people.statements.role_predicates import (
    BE,
    CLOSERS,
    HAVE,
    Found,
    as_role,
    closes,
    in_charge,
    is_party_adjective,
    predicate,
    relative,
)
from desktop_app.people.text.lexicons import may_be_past
from desktop_app.people.text.role_words import END, OWNERS, POSSESSIVE, Names, Words, is_head, is_organization_noun

_REACH = 60
_SUPPOSING = frozenset({"if", "unless", "whether", "should"})
"""Words that only suppose what follows: "if Roe becomes mayor"."""
_WORKS = frozenset({"teaches", "taught", "works", "worked"})
_DASHES = frozenset({"-", "–", "—", "--"})
_WROTE = frozenset({"wrote", "writes", "reported", "reports"})
_SENTENCE_ENDS = frozenset({END, ".", "!", "?", ":", ";"})
_NOT_SUBJECT = frozenset({"of", "and", "by", "with", "to", "for", "than", "from", "about", "or"})


def statements_after(words: Words, first: int, end: int, names: Names) -> list[Found]:
    """The phrases after the name at tokens [first, end), each with its pattern."""
    found: list[Found] = []
    limit = min(len(words), end + _REACH)
    at = past_asides(words, end, limit, names, found, titled=is_titled(words, first))
    low = words.low(at)
    described = low == "," and words.low(_before_titles(words, first) - 1) == ","
    known = len(found)
    if low == "," and (at > end or described) and words.low(at + 1) in BE | HAVE:
        predicate(words, at + 1, limit, names, found, prefix="")
    if low == "," and len(found) == known:
        appositions(words, at, limit, names, found, pattern="apposition")
        if not _ends_list(words, first):
            found = [(p, how) for p, how in found if not (p.plural and how == "apposition")]
        if found and _reports(words, first, found[0][0]):
            return []
        if not found and words.low(first - 1) in _DASHES:
            _signed(words, at, limit, names, found)
    elif low in _DASHES:
        if not (_closes_aside(words, first) or _ends_dateline(words, first)):
            _dashed(words, at, limit, names, found)
    elif low == END:
        _next_line(words, first, at, limit, names, found)
    elif low == "of" and (home := _past_town(words, first, at)) is not None:
        if words.low(home) == ",":
            appositions(words, home, limit, names, found, pattern="apposition")
    elif low in {"of", "at", "with", "from"}:
        _belonging(words, at, limit, names, found)
    elif low in {"for", "in", "on"} and words.low(first - 1) in _WROTE:
        _published(words, at, limit, names, found)
    elif low in {"who", "whose"}:
        if not _is_of_anothers_role(words, first):
            relative(words, at, limit, names, found)
    elif low == "as":
        as_role(words, at, limit, names, found, "as")
    elif low in _WORKS and (place := _place_before(words, first, names)) is not None:
        found.append((Phrase(None, place, at + 1), "where"))
    elif words.low(first - 1) not in _NOT_SUBJECT | _SUPPOSING and words.low(first - 1) not in POSSESSIVE:
        predicate(words, at, limit, names, found, prefix="")
    if low in {",", "and"}:
        _shared_after(words, end, limit, names, found)
    return found


def _place_before(words: Words, first: int, names: Names) -> tuple[int, int] | None:
    """The body before "where" in front of the name: "the Quay Museum, where Jane Roe works"."""
    where = _before_titles(words, first) - 1
    return body_before(words, where - (words.word(where - 1) == ","), names) if words.low(where) == "where" else None


def _reports(words: Words, first: int, phrase: Phrase) -> bool:
    """True for "He trusts Jane Roe, a spokesman said": behind a name inside a clause begins the clause of who tells."""
    verb, closing = words.low(phrase.end), words.word(phrase.end + 1)
    tells = verb == "says" or (verb in lexicon("telling_verbs") and may_be_past(verb))
    before = words.word(_before_titles(words, first) - 1)
    inside = before.islower() and before not in lexicon("telling_verbs")
    return inside and tells and closing in {",", ".", ";", END}


def _is_of_anothers_role(words: Words, first: int) -> bool:
    """True for the name that a role leads to: "an adviser to Mr. Roe who chairs the trust" tells of the adviser."""
    link = _before_titles(words, first) - 1
    return words.low(link) in {"to", "for", "of"} and is_head(words.low(link - 1)) and words.word(link - 1).islower()


def _ends_list(words: Words, first: int) -> bool:
    """True where the name is the last of several ("Jane Roe and Dr Ed Poe")."""
    return words.low(_before_titles(words, first) - 1) == "and"


def _before_titles(words: Words, first: int) -> int:
    titles = lexicon("role_courtesy") | lexicon("role_titles") | lexicon("role_ranks")
    while words.low(first - 1) in titles and words.is_capital(first - 1):
        first -= 1
    return first


def _shared_after(words: Words, end: int, limit: int, names: Names, found: list[Found]) -> None:
    """ "Jane Roe and Ed Poe of Quay Clinic", "…, co-chairs of the Quay Trust": what follows several names."""
    at, last = end, end
    joined = titled = False
    while at < limit and (words.low(at) == "and" or (words.word(at) == "," and not joined)):
        joined = joined or words.low(at) == "and"
        at += 1
        while words.is_capital(at) and at not in names and _is_title(words, at):
            titled = titled or words.low(at) not in lexicon("role_courtesy")
            at += 1
        if at not in names:
            return
        while at in names:
            at += 1
        last = at
    if not joined:
        return
    if words.low(last) in {"of", "at", "with"}:
        if titled:
            return  # "Jane Roe and Senator Ed Poe of Ohio": the home of the senator alone
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


def _is_title(words: Words, at: int) -> bool:
    low = words.low(at)
    return low in lexicon("role_courtesy") or low in lexicon("role_titles") or low in lexicon("role_ranks")


def _is_bodily(words: Words, phrase: Phrase) -> bool:
    """True for "a think tank", "a watchdog group": what says what a body is."""
    last = words.low(phrase.role[1] - 1) if phrase.role else ""
    return last == "tank" or is_organization_noun(last) or last in lexicon("organization_generic")


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
            in_charge(words, begin, limit, names, found)
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
        if is_party_adjective(words, phrase):
            return
        if words.low(phrase.end) in {"is", "was", "are", "were"} and words.low(begin) in {"the", "a", "an"}:
            return  # "Roe, the cheque is gone": a subject of its own
        if body and _is_bodily(words, phrase):
            return
        if words.low(begin - 1) == "and" and words.low(begin) in OWNERS and _names_next(words, phrase.end, names):
            return  # "Roe and his wife, Ada Poe"
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


def _names_next(words: Words, at: int, names: Names) -> bool:
    """True where a comma and a name follow."""
    return words.word(at) == "," and at + 1 in names


def _closes_aside(words: Words, first: int) -> bool:
    """True where a dash before the name in its sentence has opened what the one behind it closes: "At noon – with Jane
    Roe – the mayor left".
    """
    dashes = 0
    for i in range(first - 1, max(-1, first - _REACH), -1):
        if words.word(i) in _SENTENCE_ENDS:
            break
        dashes += words.low(i) in _DASHES
    return dashes % 2 == 1 and words.low(first - 1) not in _DASHES


def _ends_dateline(words: Words, first: int) -> bool:
    """True for the country behind the town in capitals that opens a report: "QUAY, Norland -- Gunmen"."""
    start = first - 1
    while words.word(start - 1).isupper():
        start -= 1
    return words.word(first - 1) == "," and start < first - 1 and words.word(start - 1) == END


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
    if named is not None and _is_event(words, at, named[1]):
        return
    if named is not None:
        found.append((Phrase(None, named, named[1]), f"{words.low(at)}-after"))
        article = words.low(named[1] + 1)
        place = words.text[words.starts[named[0]] : words.ends[named[1] - 1]] in lexicon("states")
        if words.low(named[1]) == "," and (place or article in {"a", "an", "who"}):
            appositions(words, named[1], limit, names, found, pattern="apposition", body=True)
    elif words.low(at) in {"of", "at"}:
        body = noun_phrase_after(words, at + 1, limit)
        if body is not None and not _is_event(words, at, body[1]):
            found.append((Phrase(None, body, body[1]), f"{words.low(at)}-after"))


def _published(words: Words, at: int, limit: int, names: Names, found: list[Found]) -> None:
    """ "wrote Jane Roe for Quay Weekly", "writes Jane Roe in the Leith Post": for whom somebody writes."""
    named = name_after(words, at + 1, limit, names)
    if named is not None and named[0] <= at + 2 and not is_known_place(words, named):
        found.append((Phrase(None, named, named[1]), "at-after"))


def _past_town(words: Words, first: int, at: int) -> int | None:
    """Past the town and its state that somebody is "of" who holds no office there ("Jane Roe of Dayton, Ohio")."""
    if is_titled(words, first) and words.low(first - 1) not in lexicon("role_courtesy"):
        return None
    end = at + 1
    while words.is_capital(end):
        end += 1
    for state in (end + 2, end + 3):
        name = words.text[words.starts[end + 1] : words.ends[state - 1]] if state <= len(words) else ""
        if end > at + 1 and words.word(end) == "," and name in lexicon("states"):
            return state
    return None


_EVENTS = frozenset(
    "conclave conference convention debate dinner event fundraiser gala hearing meeting rally summit talks".split()
)


def _is_event(words: Words, at: int, end: int) -> bool:
    """True for what somebody is only seen "at": a news conference, the GOP convention."""
    return words.low(at) == "at" and (words.low(end - 1) in _EVENTS or words.low(end) in _EVENTS)
