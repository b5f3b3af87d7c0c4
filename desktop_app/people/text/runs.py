# SPDX-License-Identifier: Apache-2.0
"""Runs of capitalised words, with the small words that names are made of between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from desktop_app.base.resources import lexicon
from desktop_app.people.text.lexicons import Lexicons
from desktop_app.people.text.words import ENDS, NUMBERED, QUOTES, SUFFIXES, Page, Word

Run = tuple[int, int]
"""First and last-but-one number of the words of a run (end exclusive)."""
LONGEST = 14
"""Words; longer runs are headlines in capitals, cut so that the search stays linear."""
_SAINTS = frozenset(("st", "saint", "ste"))
_MANY = ("men", "women", "children", "people")
"""Plurals without an s, which many bodies have in their names."""
_SEATS = frozenset(("department", "office"))
_AREAS = frozenset(("borough", "city", "county", "district"))
RETIRED = frozenset(("retd", "ret", "rtd", "retired"))
"""What may stand in brackets behind a rank."""
WINDS = frozenset(("north", "south", "east", "west"))
_OWNERS = frozenset(("city", "county", "federal", "local", "national", "provincial", "regional", "state"))
_OF_STATE = frozenset(("secretary", "minister", "undersecretary", "under-secretary"))
_BRIDGES = frozenset(("of", "for", "on", "and", "the", "&"))


def runs(page: Page, lexicons: Lexicons) -> Iterator[Run]:
    """Maximal runs of name-like words in the order of the text."""
    i = 0
    while i < len(page.words):
        if not page.words[i].capital:
            i += 1
            continue
        end = _extend(page, lexicons, i)
        yield i, end
        i = end


def _extend(page: Page, lexicons: Lexicons, start: int) -> int:
    end = start + 1
    if _breaks(page, lexicons, start):
        return end
    while end < len(page.words) and end - start < LONGEST:
        step = _step(page, lexicons, start, end)
        if step == 0:
            break
        end += step
    return end


def _step(page: Page, lexicons: Lexicons, start: int, end: int) -> int:
    """How many words the run grows by behind its end; 0 where it stops."""
    words = page.words
    word = words[end]
    if word.capital:
        broken = _breaks(page, lexicons, end) or _breaks(page, lexicons, end - 1)
        broken = broken or (words[end - 1].text.endswith(".") and _opens_sentence(word, lexicons))
        return int(not broken and page.joined(end - 1) and not _stops(page, end - 1))
    following = words[end + 1] if end + 1 < len(words) else None
    if following is None:
        return 0
    if word.low.isdigit() and words[end - 1].low == "local" and end - start > 1 and page.joined(end - 1):
        return 1  # Molders Local 306
    if word.low.isdigit() and words[end - 1].text == "No." and page.joined(end - 1):
        return int(end - start > 1 and lexicons.body_noun(words[end - 2].low))  # Fire Station No. 2
    if word.low in NUMBERED and end - start > 1 and page.joined(end - 1) and not following.capital:
        return 1  # Orville Pell 3d
    if word.low == "and" and following.capital:
        return _paired(page, lexicons, start, end)
    if word.text == "&" and following.capital and page.joined(end - 1) and page.joined(end):
        return 2
    if word.text == "," and following.low in SUFFIXES and page.joined(end) and not _is_title(page, lexicons, end + 1):
        return 2
    if word.text == "," and following.capital and following.low in lexicon("company_forms") and page.joined(end):
        return 2
    if (word.low in lexicons.particles or (word.low, following.low) == ("in", "'t")) and page.joined(end - 1):
        return _particles(page, lexicons, end)
    if word.kind == "possessive" and page.joined(end):
        return _owned_body(page, lexicons, end)
    if word.text in QUOTES or word.text == "(":
        return _retired(page, end) or _nickname(page, end)
    return 0


def _is_title(page: Page, lexicons: Lexicons, at: int) -> bool:
    """True for a title of whoever is named behind it: "the buyer, Acme Quay, Ms Jane Roe", though an MS is a degree."""
    word, behind = page.words[at], page.words[at + 1 : at + 2]
    return word.low in lexicons.honorifics and bool(behind) and behind[0].capital and page.joined(at)


def _owned_body(page: Page, lexicons: Lexicons, at: int) -> int:
    """How many words the possessive ending at `at` adds to a body's name: Teachers' Union, Seamen's Pension Fund."""
    words = page.words
    several = words[at].text in ("'", "’") or words[at - 1].low.endswith(_MANY)
    seat = _is_officers(page, lexicons, at)
    if not (several or seat or _is_saint(page, lexicons, at)) or not page.joined(at - 1):
        return 0
    end = at + 1
    while end < len(words) and words[end].capital and end - at < 5 and (end == at + 1 or page.joined(end - 1)):
        end += 1
    return end - at if end > at + 1 and lexicons.body_noun(words[end - 1].low) else 0


def _is_officers(page: Page, lexicons: Lexicons, at: int) -> bool:
    """True for the seat of an office, called after whoever holds it: the Quay County Sheriff's Office."""
    seat = page.words[at + 1].low if at + 1 < len(page.words) else ""
    return seat in _SEATS and page.words[at - 1].low in lexicons.people


def _is_saint(page: Page, lexicons: Lexicons, at: int) -> bool:
    """True for a possessive behind a saint's name, which is no town: St. Brannock's Medical Center."""
    if at < 2 or page.words[at - 2].low not in _SAINTS:
        return False
    return f"{page.words[at - 2].low} {page.words[at - 1].low}" not in lexicons.places


def _breaks(page: Page, lexicons: Lexicons, at: int) -> bool:
    """True for a word that is in no name; "Will" is one before a family name inside a sentence."""
    word = page.words[at]
    if word.low not in lexicons.breaks or word.shouted:
        return False
    if word.low not in lexicons.first_names or at == 0 or at + 1 >= len(page.words):
        return True
    before, after = page.words[at - 1], page.words[at + 1]
    closed = before.text in QUOTES and page.words[at].start > before.end
    if before.capital and before.low in lexicons.first_names and page.joined(at - 1):
        return after.capital  # "George Will wrote", but "George Will Run" in a headline
    inside = closed or (before.kind == "word" and not before.capital and page.joined(at - 1))
    return not (inside and after.capital and page.joined(at) and after.low not in lexicons.function)


def _opens_sentence(word: Word, lexicons: Lexicons) -> bool:
    """True for "The", "In" behind a full stop that also ends an abbreviation: they go to the U.S. The plan."""
    return word.low in lexicons.function and not word.shouted and len(word.text) > 1


def _paired(page: Page, lexicons: Lexicons, start: int, at: int) -> int:
    """How many words "and" and what follows it add to a body's name: the Securities and Exchange Commission."""
    words = page.words
    opens = words[start].low == "the"
    called = opens or (start > 0 and _calls_for_name(words, start - 1))
    start += opens
    if _is_of_two_places(page, lexicons, start, at):
        return 3 + (words[at + 2].low != "council")
    if not called or not 0 < at - start <= 2 or not (page.joined(at - 1) and page.joined(at)):
        return 0
    end = at + 2
    while end < len(words) and words[end].capital and page.joined(end - 1) and end - at < 5:
        end += 1
    if end < len(words) and words[end].kind == "possessive":
        end += _owned_body(page, lexicons, end)
    first, second, last = words[start].low, words[at + 1].low, words[end - 1].low
    own = any(stands_alone(w, lexicons) for w in (first, second) if w not in WINDS)
    own = own or _one_body(words[at - 1].low, lexicons)
    return end - at if end - at > 2 and last in lexicons.bodies and not own else 0


def _is_of_two_places(page: Page, lexicons: Lexicons, start: int, at: int) -> bool:
    """True for a council of an area called after two places: Perth and Kinross Council, Brighton and Hove City Council.

    `start`: where the run of capitals begins; `at`: the number of "and".
    """
    names, behind = (page.words[start], page.words[at + 1]), [w.low for w in page.words[at + 2 : at + 4]]
    council = behind[:1] == ["council"] or (behind[1:] == ["council"] and behind[0] in _AREAS)
    stop = at + 2 + (behind[:1] != ["council"])
    apart = any(w.low in lexicons.parties or w.low in lexicons.first_names or lexicons.body_noun(w.low) for w in names)
    both = start > 0 and page.words[start - 1].low in ("between", "both")
    joined = all(page.joined(i) for i in range(start, stop)) if council else False
    return at == start + 1 and joined and not (apart or both)


def _calls_for_name(words: Sequence[Word], before: int) -> bool:
    """True where word `before` stands before a body's name: "the", "the state", "Ohio's"."""
    owned = before > 0 and words[before - 1].low == "the" and words[before].low in _OWNERS
    return owned or words[before].low == "the" or words[before].kind == "possessive"


def _one_body(low: str, lexicons: Lexicons) -> bool:
    """True for a body's noun in the singular, which ends a name: Justice Department, but not Securities."""
    return lexicons.body_noun(low) and not low.endswith("s")


def stands_alone(low: str, lexicons: Lexicons) -> bool:
    """True for a word that names somebody or something by itself."""
    named = low in lexicons.first_names or low in lexicons.places or low in lexicons.honorifics
    return named or low in lexicons.demonyms or low in lexicons.parties


def tells_headline(low: str, lexicons: Lexicons) -> bool:
    """True for a small word that stands in sentences and not in names, though capitals may surround it."""
    return low in lexicons.function and low not in _BRIDGES and low not in lexicons.particles


def _stops(page: Page, last: int) -> bool:
    """True where a name cannot run on behind word `last`, whatever follows."""
    return "\n" in page.text[page.words[last].end : page.words[last + 1].start] and page.words[last].text in ENDS


def _particles(page: Page, lexicons: Lexicons, at: int) -> int:
    end = at + (page.words[at].low == "in")  # Anna in 't Hoog
    while end < len(page.words) and page.words[end].low in lexicons.particles and end - at < 3:
        end += 1
    if end < len(page.words) and page.words[end].capital and page.joined(end - 1):
        return end + 1 - at
    return 0


def _retired(page: Page, at: int) -> int:
    """A bracket between a rank and a name: Major (retd) Jane Roe."""
    inner = page.words[at : at + 4]
    known = len(inner) == 4 and inner[1].low in RETIRED and inner[2].text == ")" and inner[3].capital
    return 3 if known and inner[0].start > page.words[at - 1].end else 0


def _nickname(page: Page, at: int) -> int:
    """A short name in marks or brackets between first and family name: William “Bill” Clinton."""
    words = page.words
    for length in (1, 2):
        close = at + length + 1
        if close + 1 >= len(words):
            return 0
        inner = words[at + 1 : close]
        shut = words[close].text in QUOTES or words[close].text == ")"
        tight = words[at + 1].start == words[at].end and words[close].start == words[close - 1].end
        spaced = words[at].start > words[at - 1].end
        if shut and tight and spaced and all(w.capital or w.low == "the" for w in inner) and words[close + 1].capital:
            return length + 3 if page.joined(close) and page.text[words[close].end] == " " else 0
    return 0


def bridged(page: Page, lexicons: Lexicons, run: Run) -> Run:
    """`run` carried on over "of", "for", "on" where it is an organization's: University of Richmond."""
    start, end = run
    words = page.words
    body = any(lexicons.body_noun(w.low) for w in words[start:end]) or many_of(page, lexicons, run)
    body = body or (words[end - 1].low == "order" and end - start > 1)  # Fraternal Order of Boatmen
    body = body and not is_of_state(page, start)
    while end - start < LONGEST and body:
        step = end
        while step < len(words) and words[step].low in _BRIDGES and step - end < 2 and page.joined(step - 1):
            step += 1
        first = words[end].low if end < len(words) else ""
        seat = first == "at" and words[start].low == "university"  # University of Norland at Quay
        if not seat and first not in ("of", "for", "on", "&"):
            break
        step += seat
        if step == end or step >= len(words) or not (words[step].capital or _numbered(page, step)):
            break
        if not page.joined(step - 1) or words[step].low in lexicons.calendar:
            break
        end = _extend(page, lexicons, step)
        end = _and_more(page, lexicons, start, end)
    return start, end


def is_of_state(page: Page, at: int) -> bool:
    """True for the "State" of a minister or secretary of State, which is no body there."""
    before = [w.low for w in page.words[max(0, at - 2) : at]]
    return page.words[at].low == "state" and before[1:] == ["of"] and before[0] in _OF_STATE


def _numbered(page: Page, at: int) -> bool:
    """True for a number that a name goes on with: "3rd" of the Court of Appeals for the 3rd Circuit."""
    following = page.words[at + 1] if at + 1 < len(page.words) else None
    ordinal = page.words[at].low.rstrip("ndrsth").isdigit() and not page.words[at].low.isdigit()
    return ordinal and following is not None and following.capital and page.joined(at)


def many_of(page: Page, lexicons: Lexicons, run: Run) -> bool:
    """True for people who make a body with what follows: the Communications Workers of America."""
    start, end = run
    words = page.words
    if end + 1 >= len(words) or not (page.joined(end - 1) and page.joined(end)):
        return False
    if words[end].low == "for":
        return _many_for(page, lexicons, run)
    if words[end].low != "of":
        return False
    last, following = words[end - 1].low, words[end + 1]
    if following.low == "the" and end + 2 < len(words):
        following = words[end + 2]
    several = end - start > 1 or (start > 0 and words[start - 1].low == "the")
    plural = last.endswith("s") and lexicons.person_noun(last) and last[:-1] not in lexicons.offices
    return several and plural and following.capital


def _many_for(page: Page, lexicons: Lexicons, run: Run) -> bool:
    """True for people who make a body with their cause: Neighbors for Clean Water, but not Lawyers for Roe."""
    start, end = run
    last, following = page.words[end - 1].low, page.words[end + 1]
    plural = last.endswith("s") and lexicons.person_noun(last) and last[:-1] not in lexicons.offices
    if not (plural and following.capital) or last in lexicon("role_people_of") | lexicon("role_offices"):
        return False
    before = page.words[start - 1] if start else None
    inside = before is not None and before.kind == "word" and page.joined(start - 1) and not before.capital
    return inside or following.low in lexicons.ordinary


def _and_more(page: Page, lexicons: Lexicons, start: int, end: int) -> int:
    """The end of a body's name that goes on over "and": Ministry of Water and Roads."""
    words = page.words
    if words[start].low not in lexicons.bodies_of or end + 1 >= len(words) or words[end].low != "and":
        return end
    following = words[end + 1]
    if not (following.capital and page.joined(end - 1) and page.joined(end)) or following.shouted:
        return end
    stop = _extend(page, lexicons, end + 1)
    more = words[end + 1 : stop]
    field = len(more) == 1 and following.low in lexicons.modifiers  # Ministry of Industry and Trade
    field = field or (len(more) == 1 and following.low in lexicons.ordinary)  # Department of Fish and Forest
    own = any((stands_alone(w.low, lexicons) or _one_body(w.low, lexicons)) and not field for w in more)
    return end if own or following.low in lexicons.function else stop
