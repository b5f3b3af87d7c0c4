# SPDX-License-Identifier: Apache-2.0
"""Which words at the head of a run of capitalised words are title, office or origin, and not name."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.base.resources import lexicon
from desktop_app.people.text.lexicons import Lexicons, singulars
from desktop_app.people.text.runs import RETIRED, Run, is_of_state
from desktop_app.people.text.words import QUOTES, SUFFIXES, Page, Word

PERSONAL = frozenset(("mr", "mrs", "ms", "miss", "mx", "dr", "sir", "mister", "messrs"))
_SON_OF = frozenset(("bin", "bint", "ibn"))
_COURTESY = frozenset(("dr", "miss", "mr", "mrs", "ms"))
"""Titles that are no first names; behind them may stand "bin Nasser" alone."""
_RANKS_TOO = frozenset(("marine",))
"""First names that are ranks before other first names."""
_NAMES_TOO = frozenset(("dean", "don"))
"""Titles that are first names too; before a full name they are titles."""
_ORIGINS = ("-based", "-born")
_ONE_OF_PEOPLE = ("chman", "shman", "tsman", "woman")
"""How words for one man or woman of a people end: Frenchman, Irishman, Scotsman, Dutchwoman; but German."""


def titular(low: str, lexicons: Lexicons) -> bool:
    """True for a word that belongs to a title or an office rather than to the name behind it."""
    return low in lexicons.honorifics or low in lexicons.modifiers or lexicons.person_noun(low)


def titles(page: Page, lexicons: Lexicons, run: Run) -> int:
    """How many words at the head of a run are title, office or origin and not name."""
    words = page.words[run[0] : run[1]]
    count = length(words)
    if count <= 1:
        return 0
    first = words[0].low
    if first in _NAMES_TOO and count > len(("Don", "Juan")) and words[1].low.split("-")[0] in lexicons.first_names:
        return 1
    honorific = first in lexicons.honorifics and first not in ("dean", "don", "ma")
    honorific = honorific or (words[0].text.endswith(".") and first in lexicons.offices)  # Del. Roe, but Del Roe
    ranked = first in _RANKS_TOO and count > 2 and words[1].low in lexicons.first_names
    if _is_from(page, run, lexicons):
        return 1
    if first in lexicons.first_names and not (honorific or ranked) and not _office_follows(words, lexicons):
        return 0
    at = 0
    for i in range(count - 1):
        if words[i].text == ")" and words[i - 1].low in RETIRED:
            at = i + 1
        if at and _first_name(page, words[i].low, lexicons) and not _ends_place(words, i, lexicons):
            break
        son = words[i + 1].low in _SON_OF and words[i].low not in _COURTESY
        if son or _is_before_initial(page, words, i, lexicons):
            break
        small = words[i].text[0].islower()  # "del" is a particle, "Del." a delegate
        if small or _in_marks(words, i):
            continue
        trade = lexicons.compound(words[i].low) and words[i + 1].low in lexicons.first_names  # Stallholder Jane Roe
        if (trade or heads_title(words[i].low, lexicons)) and not _is_first_of_name(words, i, count, lexicons):
            at = i + 1
    at += _behind_body(words[at:count], lexicons)
    if first == "det" and count > 2 and words[1].low == "con":
        at = max(at, 2)  # Con is a first name behind no Det
    if at == 0 and first not in lexicons.first_names:
        at = _behind_field(page, lexicons, run[0], count)
    if at == 0 and count == 3 and not lexicons.body_noun(words[2].low):
        at = int(_follows_office(page, lexicons, run[0], "of"))
    if at == 1 and count == 2 and not (_sure_title(page, lexicons, run[0]) and _singular(page, lexicons, run)):
        return 0
    if at > 1 and at + 1 == count and not _singular(page, lexicons, (run[0] + at - 1, run[0] + count)):
        return 0
    if at == 1 and first in lexicons.surnames and words[1].low not in lexicons.first_names:
        at = int(_sure_title(page, lexicons, run[0]))
    while at < count - 1 and _before_name(words, at, lexicons):
        at += 1
    if at > 1 and at + 1 == count and _are_many_with(words[:at], lexicons):
        return 0
    return at if words[at].kind != "possessive" else 0  # Knit Exporters' Council


def _is_from(page: Page, run: Run, lexicons: Lexicons) -> bool:
    """True for a people behind an article and before a full name: "the German Jane Roe", though men are called so.

    One of a people needs no known first name behind it: "the Dutchwoman Mies Roe".
    """
    words = page.words[run[0] : run[1]]
    if length(words) <= len(("Jane", "Roe")) or words[0].low not in lexicons.demonyms:
        return False
    behind = run[0] > 0 and page.words[run[0] - 1].low in ("the", "a", "an")
    body = any(lexicons.body_noun(w.low) or w.low in lexicons.sites for w in words[1:])
    one = words[0].low.endswith(_ONE_OF_PEOPLE) and not body
    return behind and (one or all(w.low in lexicons.first_names for w in words[:2]))


def is_called(page: Page, lexicons: Lexicons, name: Run, bearers: frozenset[str]) -> bool:
    """True for a family name alone behind a title of address, though it is the noun of a body: Cllr Abbey."""
    word, before = page.words[name[0]], page.words[name[0] - 1].low if name[0] else ""
    return name[1] - name[0] == 1 and word.low in bearers and before in lexicons.honorifics


def is_peer(page: Page, lexicons: Lexicons, at: int) -> bool:
    """True for a title of nobility at word `at` and a name: Lord Falconer, but not "the Lord Advocate"."""
    low = page.words[at + 1].low
    if page.words[at].low not in lexicons.noble:
        return False
    office = low in lexicons.offices or low in lexicons.honorifics or low in lexicons.modifiers
    return not office and not (at and page.words[at - 1].low == "the")


def before_number(page: Page, run: Run) -> Run:
    """`run` without the "No." that a number follows which is no part of a name: Juror No. 4, Symphony No. 5."""
    start, end = run
    numbered = page.words[end - 1].text == "No." and end < len(page.words) and page.words[end].low.isdigit()
    return start, end - numbered


def before_title(page: Page, lexicons: Lexicons, run: Run, end: int) -> Run:
    """`run`, a body's name that went on over "of" or "on" behind word `end`, without an office and a person's name that
    follow it: the Council on Roads Director Jane Roe."""
    start, stop = run
    behind = next((i for i in range(end, stop) if page.words[i].capital), stop)
    last = behind + titles(page, lexicons, (behind, stop)) if behind < stop else behind
    if last <= behind + 1 or lexicons.body_noun(page.words[stop - 1].low):
        return run
    while titular(low := page.words[last - 1].low, lexicons) and not low.endswith("s") and last > behind:
        last -= 1
    return (start, last) if last > behind else run


def _is_before_initial(page: Page, words: Sequence[Word], i: int, lexicons: Lexicons) -> bool:
    """True for an uncommon first name with an initial behind it, though it is a noun too: Jock A. Roe."""
    low = words[i].low
    initial = i + 2 < len(words) and words[i + 1].kind == "initials" and len(words[i + 1].text) == len("A.")
    return initial and heads_title(low, lexicons) and _is_no_title(page, low, lexicons)


def _ends_place(words: Sequence[Word], i: int, lexicons: Lexicons) -> bool:
    """True for the second word of a place, though it may be a first name too: South Carolina Sen. Jane Roe."""
    return i > 0 and f"{words[i - 1].low} {words[i].low}" in lexicons.places


def _follows_office(page: Page, lexicons: Lexicons, at: int, *links: str) -> bool:
    """True for the word behind an office and one of `links`: "State" of Secretary of State Jane Roe."""
    if at < 2 or page.words[at - 1].low not in links or not (page.joined(at - 1) and page.joined(at - 2)):
        return False
    behind = at - 2 if not is_of_state(page, at - 2) else at - 4  # Secretary of State for Salt Jane Roe
    office = page.words[behind]
    return office.capital and heads_title(office.low, lexicons)


def _behind_field(page: Page, lexicons: Lexicons, start: int, count: int) -> int:
    """Where a known first name or initials begin the name behind what an office is for: Secretary for Land Use Jane
    Roe, Superintendent of Police R. K. Roe."""
    if not _follows_office(page, lexicons, start, "of", "for"):
        return 0
    words = page.words[start : start + count]
    names = (i for i in range(1, count - 1) if words[i].low in lexicons.first_names or _are_initials(words, i))
    at = next(names, 0)
    known = at and page.words[start + count - 1].kind == "word" and count - at <= len(("Jane", "Q.", "Roe"))
    return at if known else 0


def _are_initials(words: Sequence[Word], at: int) -> bool:
    """True for two initials, which stand before a family name and behind no first name: R. K. Roe."""
    if words[at].kind != "initials" or words[at - 1].kind == "initials":
        return False
    return words[at].text.count(".") > 1 or words[at + 1].kind == "initials"


def _first_name(page: Page, low: str, lexicons: Lexicons) -> bool:
    """True for a first name that is no title, though it may be a noun as well: Police Chief Ana Luisa Roe."""
    return low in lexicons.first_names and _is_no_title(page, low, lexicons)


def _is_no_title(page: Page, low: str, lexicons: Lexicons) -> bool:
    """True for a word that is in no list of titles, and that the document writes with a capital alone."""
    titled = low in lexicons.honorifics or low in lexicons.offices or low in lexicons.modifiers
    return not titled and low not in page.lower


def _singular(page: Page, lexicons: Lexicons, run: Run) -> bool:
    """False for a plural before one single name, which is no title: Parents First, but Senators Roe and Poe."""
    low = page.words[run[0]].low
    if low in lexicons.honorifics or low in lexicons.people or not low.endswith("s"):
        return True
    following = page.words[run[1]].low if run[1] < len(page.words) else ""
    named = run[1] + 1 < len(page.words) and page.words[run[1] + 1].capital
    return (following in ("and", ",", "&") and named) or (following == "of" and low in lexicon("parties"))


def _are_many_with(words: Sequence[Word], lexicons: Lexicons) -> bool:
    """True for people in the plural and words that are none of a title: Patients First."""
    many = words[0].low.endswith("s") and lexicons.person_noun(words[0].low) and words[0].low not in lexicons.honorifics
    return many and not any(heads_title(w.low, lexicons) for w in words[1:])


def _sure_title(page: Page, lexicons: Lexicons, at: int) -> bool:
    """True where a word before a single name is a title beyond doubt, and no uncommon first name."""
    low = page.words[at].low
    known = low in lexicons.honorifics or low in lexicons.modifiers or low in lexicon("parties")
    if known or low.endswith("-year-old") or low.startswith("ex-") or _is_master(low, lexicons):
        return True
    return low in page.lower or any(form in page.lower for form in singulars(low)) or low in lexicons.offices


def _behind_body(words: Sequence[Word], lexicons: Lexicons) -> int:
    """Where a known first name begins the name behind an organization: Acme Insurance Johanna Roe."""
    if not words or words[0].low in lexicons.first_names or words[0].low in lexicons.bodies_first:
        return 0
    for i in range(1, len(words) - 1):
        known = words[i].low in lexicons.first_names and words[i].low not in lexicons.particles
        body = any(lexicons.body_noun(w.low) for w in words[:i])
        if known and (body or (i == 1 and words[0].shouted and not words[1].shouted)):
            return i
    return 0


def _office_follows(words: Sequence[Word], lexicons: Lexicons) -> bool:
    """True where a title of address stands further on: Virginia Gov. Jane Roe, Clinton Campaign Manager Jane Roe."""
    return any(
        w.low in lexicons.honorifics or (w.low in lexicons.people and w.low not in lexicons.surnames)
        for i, w in enumerate(words[1 : length(words) - 1], 1)
        if not _in_marks(words, i)
    )


def _in_marks(words: Sequence[Word], i: int) -> bool:
    """True for a nickname, though it may be an office: Jane “Doc” Roe."""
    return i > 0 and words[i - 1].text in QUOTES and words[i + 1].text in QUOTES


def _is_first_of_name(words: Sequence[Word], i: int, count: int, lexicons: Lexicons) -> bool:
    """True where the word is a first name that is also a noun, with a family name behind it: Mason Lee."""
    low = words[i].low
    if i + 2 == count and _is_titled_first_name(words, i, lexicons):
        return True
    if low in lexicons.surnames and i > 0 and words[i - 1].low in lexicons.honorifics:
        return i + 2 >= count and low not in lexicons.offices and low not in lexicons.honorifics
    known = low in lexicons.first_names and low not in lexicons.honorifics
    return known and i + 2 >= count and i > 0


def _is_titled_first_name(words: Sequence[Word], i: int, lexicons: Lexicons) -> bool:
    """True for a first name that is a title too, behind a title: Senator Dean Roe, but Associate Dean Roe."""
    before = words[i - 1].low if i else ""
    titled = before in lexicons.honorifics or before in lexicons.offices
    return words[i].low in _NAMES_TOO and titled and before not in _NAMES_TOO | {"deputy", "vice"}


def heads_title(low: str, lexicons: Lexicons) -> bool:
    """True for a word that may be the head of a title; "Premier-designate" and "Mayor-elect" count too."""
    if low.endswith(("-designate", "-elect")):
        low = low.rsplit("-", 1)[0]
    if low.endswith("-year-old"):
        return True
    return low in lexicons.honorifics or any(form in lexicons.people for form in singulars(low))


def _is_master(low: str, lexicons: Lexicons) -> bool:
    """True for the master of something: stationmaster, Bandmaster. It is nobody's first name."""
    return low.endswith("master") and low in lexicons.people and low not in lexicons.surnames


def _before_name(words: Sequence[Word], at: int, lexicons: Lexicons) -> bool:
    """True where word `at` tells origin or rank; without a title before it a first name must follow."""
    low = words[at].low
    if words[at + 1].low in _SON_OF or f"{low} {words[at + 1].low}" in lexicons.places:
        return False
    if _is_titled_first_name(words, at, lexicons):
        return False
    if low in lexicons.honorifics or any(w.low.endswith(_ORIGINS) for w in words[at : length(words) - 1][:3]):
        return True
    if low in lexicons.first_names or _is_family_name(words, at, lexicons):
        return False
    if at > 0 and words[at - 1].low in lexicon("role_courtesy"):
        return False  # Eng. Basel Roe
    named = at > 0 or words[at + 1].low in lexicons.first_names
    spelt = len(low) > len("AI") or words[at].shouted  # an AI officer, but Ai Roe
    origin = low in lexicons.demonyms or low in lexicons.parties or (low in lexicons.modifiers and spelt)
    pair = length(words) == len(("Hobart", "Roe")) and words[1].low not in lexicons.places
    return named and (origin or (low in lexicons.places and not pair and low not in lexicons.particles))


def _is_family_name(words: Sequence[Word], at: int, lexicons: Lexicons) -> bool:
    """True for the family name that comes first: Rep. Park Seo-yeon and Park Seo-yeon, though a park has rangers."""
    titled = at > 0 and words[at - 1].low in lexicons.honorifics
    _, tied, second = words[at + 1].text.partition("-")
    given = second.islower() if at == 0 else titled and tied
    return bool(given) and words[at].low in lexicons.surnames


def length(words: Sequence[Word]) -> int:
    """How many words there are before a suffix such as Jr."""
    count = len(words)
    while count > 1 and (words[count - 1].low in SUFFIXES or words[count - 1].text == ","):
        count -= 1
    return count


def shown_alone(page: Page, lexicons: Lexicons, at: int, end: int) -> str:
    """The name of one word as it is shown: with a title that stays with it, and where it is of (Lord Roe of Hoo); a
    letter with its title."""
    shown = " ".join(page.text[page.words[at].start : page.words[end - 1].end].split())
    if not at or not page.joined(at - 1):
        return shown
    if _is_letter(shown) and page.words[at - 1].low in PERSONAL:
        return f"{page.words[at - 1].text} {shown[0]}"
    if page.words[at - 1].low not in lexicons.noble:
        return shown
    shown = f"{page.words[at - 1].text} {shown}"
    seat = page.words[end : end + 2]
    if len(seat) == 2 and seat[0].low == "of" and seat[1].capital and page.joined(end - 1) and page.joined(end):
        shown += f" of {seat[1].text}"
    return shown


def _is_letter(name: str) -> bool:
    """True for the letter that stands for a name which is kept secret: Mrs B."""
    return len(name.rstrip(".")) == 1
