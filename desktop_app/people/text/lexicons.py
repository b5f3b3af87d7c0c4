# SPDX-License-Identifier: Apache-2.0
"""What the word lists say: genders of names and nouns, titles, roles, bodies of people, documents, places, nations."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from desktop_app.base import resources

FEMALE, MALE = "f", "m"
LONGEST_ENDING = 4
"""Letters."""
FEWEST_BEARERS, PUREST = 15, 0.9
"""An ending shows the gender if at least so many known first names have it, and this share of them is of one gender."""


class Lexicons:
    """Word lists, all lower case; gendered ones map a word to `f`, `m` or `u` (either)."""

    def __init__(self) -> None:
        told = _pairs("first_names_world") | _pairs("first_names")
        self.first_names = _pairs("first_names_many") | told
        self.name_endings = _endings(told)
        self.surnames = _folded("surnames")
        self.honorifics = _pairs("honorifics")
        self.noble = _folded("titles_noble")
        self.gendered = _pairs("gendered_nouns")
        self.people = _folded("role_heads", "role_titles", "role_offices") | {"person"}
        self.offices = _folded("role_titles", "role_offices")
        self.generic = _folded("generic_persons")
        self.generic_bodies = _folded("organization_generic")
        self.guests = _folded("label_guests")
        self.closers = _folded("phrase_closers")
        self.small = _folded("headline_small")
        self.modifiers = _folded("role_modifiers")
        self.bodies = _folded("speaking_bodies", "organization_nouns")
        self.sayings = _folded("saying_nouns")
        self.suffixes = _folded("organization_suffixes")
        self.documents = _folded("document_nouns")
        self.demonyms = _folded("demonyms", "organization_demonyms")
        self.places = _folded("places", "states")
        self.parties = _folded("parties")
        self.function = _folded("function_words")
        self.calendar = _folded("calendar")
        self.alike = _alike("described_alike")
        self.bodies_alike = _alike("described_alike_bodies")
        rows = (entry.split() for entry in resources.lexicon("pronouns"))
        self.pronouns = {word: (number, gender) for word, number, gender in rows}

    def person_noun(self, word: str) -> bool:
        """Whether the noun names what somebody is, singular or plural."""
        if word.startswith("non-"):
            return False
        if word.endswith("-year-old") or ("-of-" in word and word.split("-of-")[0] in self.gendered):
            return True
        if "-in-" in word and self.person_noun(word.split("-in-")[0]):
            return True  # officer-in-charge
        return any(form in self.people or form in self.gendered for form in singulars(word))

    def body_noun(self, word: str) -> bool:
        """Whether the noun names a body of people, singular or plural."""
        return any(form in self.bodies for form in singulars(word))

    def document_noun(self, word: str) -> bool:
        """Whether the noun names something written or recorded."""
        return "-in-" not in word and any(form in self.documents for form in singulars(word))

    def speaking_noun(self, word: str) -> bool:
        """Whether the noun names somebody or something that may say a thing."""
        return self.person_noun(word) or self.document_noun(word) or self.body_noun(word)

    def name_gender(self, first: str) -> str:
        """The gender of a first name, of an unknown one by its ending; "" if unclear."""
        name = first.split("-")[0]
        known = self.first_names.get(first, self.first_names.get(name))
        if known is None and "." not in name:
            endings = (name[-n:] for n in range(LONGEST_ENDING, 0, -1) if len(name) > n + 1)
            known = next((self.name_endings[e] for e in endings if e in self.name_endings), None)
        return known if known in (FEMALE, MALE) else ""

    def noun_gender(self, word: str) -> str:
        """The gender of a noun or a title, "" if it has none."""
        tail = word.split("-of-")[0].rsplit("-", 1)[-1]
        gender = self.gendered.get(word) or self.gendered.get(tail) or self.honorifics.get(word, "")
        return "" if gender == "u" else gender

    def common_gender(self, words: Iterable[str]) -> str:
        """The gender that all gendered nouns and titles among `words` share, else ""."""
        genders = set(map(self.noun_gender, words)) - {""}
        return genders.pop() if len(genders) == 1 else ""


def may_be_past(low: str) -> bool:
    """Whether the word may be a verb in the past tense or its participle: "denied", "went"."""
    return low.endswith("ed") or low in resources.lexicon("verbs_irregular")


@lru_cache(maxsize=16384)
def singulars(word: str) -> tuple[str, ...]:
    """`word` and what its singular may be; a hyphened compound counts as its last part too."""
    forms = (word, word.rsplit("-", 1)[-1]) if "-" in word else (word,)
    return (*forms, *(one for form in forms if (one := singular(form)) != form))


@lru_cache(maxsize=8192)
def singular(low: str) -> str:
    """A noun's singular by the regular endings ("analysts", "witnesses", "countries"), and of "spokesmen"."""
    if low.endswith("men"):
        return low[:-2] + "an"
    if low.endswith("ies") and len(low) > 4:
        return low[:-3] + "y"
    if low.endswith(("sses", "ches", "shes", "xes")):
        return low[:-2]
    if low.endswith("s") and not low.endswith("ss"):
        return low[:-1]
    return low


@lru_cache(maxsize=8192)
def is_head(low: str) -> bool:
    """Whether the word may be the head noun of a role, singular or plural, or is a title ("sen")."""
    heads = resources.lexicon("role_heads")
    if low.startswith("non-") or (f"{low}." in state_abbreviations() and low != "del"):
        return False
    if low in heads or low in resources.lexicon("role_titles"):
        return True
    if low.endswith(("-elect", "-designate")):
        return is_head(low.rpartition("-")[0])
    if "-in-" in low:
        return is_head(low.split("-in-")[0])
    if "-" in low and is_organization_noun(low):
        return False  # a co-operative is no operative
    last = low.rsplit("-", 1)[-1] if "-" in low else low
    return singular(low) in heads or (last != low and (last in heads or singular(last) in heads) and len(last) > 3)


@lru_cache(maxsize=4096)
def is_plural(low: str) -> bool:
    """Whether the word is the plural of a role's head noun ("biologists", "sens")."""
    one, heads = singular(low), resources.lexicon("role_heads")
    return one != low and low not in heads and resources.listed(one, "role_heads", "role_titles")


@lru_cache(maxsize=8192)
def is_organization_noun(low: str) -> bool:
    """Whether the common noun names a body of people, singular or plural."""
    nouns = resources.lexicon("organization_nouns")
    return low in nouns or singular(low) in nouns


@lru_cache(maxsize=1)
def state_abbreviations() -> frozenset[str]:
    """How states are written short, lower case, each with its full stop."""
    return frozenset(s.casefold() for s in resources.lexicon("states") if s.endswith("."))


def _pairs(name: str) -> dict[str, str]:
    return {entry.rsplit(" ", 1)[0]: entry.rsplit(" ", 1)[1] for entry in resources.lexicon(name)}


def _folded(*names: str) -> frozenset[str]:
    return frozenset(e.casefold().rstrip(".") for n in names for e in resources.lexicon(n))


def _alike(name: str) -> dict[str, tuple[str, ...]]:
    """The first word of each line with the others."""
    return {line.split()[0]: tuple(line.split()[1:]) for line in resources.lexicon_lines(name)}


def _endings(names: Mapping[str, str]) -> dict[str, str]:
    """The endings of first names by which the gender of other names is guessed."""
    counts: dict[str, Counter[str]] = {}
    for name, gender in names.items():
        for n in range(1, min(LONGEST_ENDING, len(name) - 1) + 1):
            counts.setdefault(name[-n:], Counter())[gender] += 1
    common = {ending: count for ending, count in counts.items() if count.total() >= FEWEST_BEARERS}
    best = {ending: count.most_common(1)[0] for ending, count in common.items()}
    return {ending: gender for ending, (gender, most) in best.items() if most >= PUREST * common[ending].total()}


@lru_cache(maxsize=1)
def lists() -> Lexicons:
    """All word lists, read once."""
    return Lexicons()


def fields_of_role(words: Iterable[str]) -> frozenset[int]:
    """The fields of work to which a role with these words (lower case) belongs, by number; a nurse shares one with
    Marsh Infirmary."""
    return frozenset().union(*(_fields()[0].get(word, ()) for word in words))


def fields_of_body(words: Iterable[str]) -> frozenset[int]:
    """The same of a body."""
    return frozenset().union(*(_fields()[1].get(word, ()) for word in words))


@lru_cache(maxsize=1)
def _fields() -> tuple[dict[str, frozenset[int]], dict[str, frozenset[int]]]:
    tables: tuple[dict[str, frozenset[int]], dict[str, frozenset[int]]] = {}, {}
    for number, line in enumerate(resources.lexicon_lines("fields")):
        for table, part in zip(tables, line.split("|"), strict=True):
            for word in part.split():
                table[word] = table.get(word, frozenset()) | {number}
    return tables


class Nations:
    """The nations that a text speaks of, each by the name that the text has for it."""

    def __init__(self, text: str) -> None:
        self._words = frozenset(re.findall(r"\b[A-Z]\w+[ai]\b", text))
        """Places whose adjective may be the name with an n: Alaska, Virginia."""
        written: dict[str, Counter[str]] = {}
        for found in _nation_pattern().findall(text):
            words = " ".join(found.split())
            if words.casefold() not in _nation_adjectives():
                written.setdefault(_nation_names()[words.casefold()], Counter())[words] += 1
        self._written = {nation: names.most_common(1)[0][0] for nation, names in written.items()}

    def named(self, words: str) -> str:
        """The name of the nation or other place of an adjective ("Tunisian"); `words` if it is none."""
        nation = _nation_adjectives().get(words.casefold())
        if nation is not None:
            return self._written.get(nation, nation)
        place = words.removesuffix("n")
        return place if place != words and words.isalpha() and place in self._words else words


def is_nation(words: str) -> bool:
    """Whether `words` are one of the names of a nation."""
    return words.casefold() in _nation_names()


def nations_of(organizations: Sequence[str]) -> Iterator[str]:
    """All names of the nations whose adjectives are among `organizations`."""
    for adjective, names in _nations():
        if any(words.casefold() == adjective for words in organizations):
            yield from names


@lru_cache(maxsize=1)
def _nations() -> tuple[tuple[str, tuple[str, ...]], ...]:
    entries = (line.split(" = ") for line in resources.lexicon_lines("nations"))
    return tuple((adjective, tuple(names.split("; "))) for adjective, names in entries)


@lru_cache(maxsize=1)
def _nation_adjectives() -> Mapping[str, str]:
    """The commonest name of a nation by its adjective, lower case."""
    return {adjective: names[0] for adjective, names in _nations()}


@lru_cache(maxsize=1)
def _nation_names() -> Mapping[str, str]:
    """The same by its other names too."""
    others = {name.casefold(): names[0] for _, names in _nations() for name in names}
    return {**_nation_adjectives(), **others}


@lru_cache(maxsize=1)
def _nation_pattern() -> re.Pattern[str]:
    """Adjectives and names as they are written: "us" is no nation."""
    names = {name for _, names in _nations() for name in names}
    names |= {adjective.title() for adjective in _nation_adjectives()}
    longest_first = sorted((re.sub(r"\\? ", r"\\s+", re.escape(name)) for name in names), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(longest_first)})(?!\w)")
