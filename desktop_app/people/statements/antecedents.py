# SPDX-License-Identifier: Apache-2.0
"""Definite descriptions and pronouns that stand for somebody named nearby: "Jane Roe … The former governor said",
"She is …", "As head of … she", "where he is …".

The antecedent is chosen by what centering theory says of subjects (Grosz, Joshi, Weinstein 1995): whoever opened the
sentence before, rather than somebody named in the description's own sentence, and not who opens that. A description
that surely means somebody counts as a mention for the next one.

News leads describe first and name later (cataphora, delayed identification): "A scaffolder told a jury … Ed Poe,
41, said"; so do short sentences that open with "Her deputy". The first new name, with nobody else named between, is
that of the person described.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from desktop_app.base.resources import lexicon
from desktop_app.people.statements.frames import Found
from desktop_app.people.statements.phrases import Phrase, parse
from desktop_app.people.statements.predicates import predicate
from desktop_app.people.text.lexicons import is_head, lists
from desktop_app.people.text.words import END, LINKS, OWNERS, POSSESSIVE, STOPS, Names, Page, Run

_REACH = 8
_APART = 2
"""Most sentence ends (the end of a paragraph counts two) between a description and its antecedent."""
_PRONOUNS = {"he": "m", "she": "f"}
_COURTESY = {"mr": "m", "sir": "m", "mrs": "f", "ms": "f", "miss": "f", "dame": "f"}
_LATE = frozenset({"for", "since", "in", "now", "at", "by", "from", "until", "today"})
"""What a sentence opens with before its pronoun: "For ten years she", "Now he"."""
_COPULAS = frozenset({"is", "was", "became", "remains"})
_NOW = frozenset({"now", "also", "still", "currently"})
_REACH_CATAPHORA = 90
"""Tokens from the description to the name."""
_TOP = 60
"""Tokens within which the first paragraph begins."""
_SHORT = 12
"""Tokens of the longest sentence that only introduces the person named next."""
_SENTENCES = 2
_THEIRS = OWNERS - {"my", "our", "your", "whose"}
_BEFORE_LEAD = frozenset({END, "—", "–", "-", ":", ")"})


class Antecedents:
    """The name mentions of a text as antecedents of descriptions."""

    def __init__(self, page: Page, mentions: Sequence[Run]) -> None:
        self._page = page
        self._mentions = list(mentions)
        self._firsts = [first for first, _ in mentions]
        self._sentence = _sentences(page)
        self._people: dict[int, set[str]] = defaultdict(set)
        self._opens: set[int] = set()
        self._opener: dict[int, str] = {}
        for first, end in mentions:
            number = self._sentence[first]
            if not self._people[number]:
                self._opens.add(first)
                self._opener[number] = page.low(end - 1)
            self._people[number].add(page.low(end - 1))
        self._genders = _genders(page, mentions)

    def of(self, at: int) -> tuple[int, Run] | None:
        """The antecedent of the description at token `at`, and before it the token of that mention, or of a later
        description of the same person; None where nobody is near enough."""
        last = bisect_left(self._firsts, at)
        best: tuple[float, int, Run] | None = None
        for rank, mention in enumerate(reversed(self._mentions[max(0, last - _REACH) : last])):
            place = self._firsts[last - 1 - rank]
            value = self._value(at, mention, place) - 0.5 * rank
            if best is None or value > best[0]:
                best = value, place, mention
        return best[1:] if best is not None and best[0] > -3.0 else None

    def _value(self, at: int, mention: Run, place: int) -> float:
        """The score of `mention` as antecedent, which stands or is referred to at token `place`."""
        here, surname = self._sentence[at], self._page.low(mention[1] - 1)
        gender = _PRONOUNS.get(self._page.low(at), "")
        value = (1.5 if place in self._opens else 0.0) - 0.5 * (here - self._sentence[place])
        if surname in self._people[here]:
            value -= 3.0 if surname == self._opener.get(here) else 1.0
        if gender and self._genders.get(surname, gender) != gender:
            value -= 3.0
        return value

    def described(self, phrase: Phrase, at: int) -> tuple[Run, bool] | None:
        """The antecedent of a description with an article, which as often refers to somebody unnamed; and whether it is
        a likely one.

        The subject of its own sentence and a far mention are unlikely antecedents; a bare role that opens a paragraph
        ("The owner said …") is mostly somebody new.
        """
        best = self.of(at)
        if best is None or phrase.role is None:
            return None
        place, found = best
        apart = self._sentence[at] - self._sentence[place]
        bare = phrase.role[1] - phrase.role[0] == 1 and phrase.organization is None
        newcomer = bare and apart == _APART and self._page.opens_sentence(at)
        opener = self._opener.get(self._sentence[at]) == self._page.low(found[1] - 1)
        return found, not (apart > _APART or newcomer or opener)

    def note(self, at: int, antecedent: Run) -> None:
        """Count the description at token `at` as one more mention of its antecedent."""
        number, surname = self._sentence[at], self._page.low(antecedent[1] - 1)
        place = bisect_left(self._firsts, at)
        self._firsts.insert(place, at)
        self._mentions.insert(place, antecedent)
        behind = self._firsts[place + 1] if place + 1 < len(self._firsts) else None
        if behind is not None and self._sentence[behind] == number:
            self._opens.discard(behind)
        self._opens.add(at)
        self._opener[number] = surname
        self._people[number].add(surname)

    def here(self, at: int) -> Run | None:
        """The first mention before the pronoun at token `at` in the same sentence: its antecedent."""
        last = bisect_left(self._firsts, at)
        gender = _PRONOUNS.get(self._page.low(at), "")
        for first, end in self._mentions[max(0, last - _REACH) : last]:
            fits = self._genders.get(self._page.low(end - 1), gender) == gender
            if fits and self._sentence[first] == self._sentence[at]:
                return first, end
        return None


def _genders(page: Page, mentions: Sequence[Run]) -> dict[str, str]:
    """Surnames (the last token of a mention, lower case) whose bearers are all "f" or all "m"."""
    known = lists()
    found: dict[str, set[str]] = defaultdict(set)
    for first, end in mentions:
        gender = _COURTESY.get(page.low(first - 1)) or known.name_gender(page.low(first))
        if gender in {"f", "m"}:
            found[page.low(end - 1)].add(gender)
    return {surname: next(iter(genders)) for surname, genders in found.items() if len(genders) == 1}


def _sentences(page: Page) -> list[int]:
    number, numbers = 0, []
    for text in page.texts:
        numbers.append(number)
        number += text in STOPS
    return numbers


def descriptions(page: Page, names: Names) -> Iterator[tuple[int, Phrase]]:
    """The definite descriptions of one person, each with its first token.

    What somebody calls others between quotation marks is left out.
    """
    quoted = page.quoted
    for at, low in enumerate(page.lows[: len(page)]):
        if low != "the" or quoted[at] or at - 1 in names or (page.low(at - 1) == "," and at - 2 in names):
            continue
        owner = next((i for i in range(at + 2, min(len(page), at + 7)) if page.low(i) in POSSESSIVE), at)
        phrase = parse(page, at, owner, names) or parse(page, at, min(len(page), at + 16), names)
        if phrase is not None and _stands_for_one(page, at, phrase, names):
            yield at, phrase


def _stands_for_one(page: Page, at: int, phrase: Phrase, names: Names) -> bool:
    """Whether the phrase at token `at` describes one person, who does something in its sentence."""
    if phrase.role is None or phrase.plural or phrase.has_owner:
        return False
    head, after = page.low(phrase.head), phrase.end
    if head in lexicon("organization_generic"):
        return False
    if after in names or page.low(after) in lexicon("role_courtesy") or page.is_capital(after):
        return False  # "the former governor Jane Roe"
    if phrase.role[1] - phrase.role[0] == 1 and phrase.organization is None and len(head) < 4:
        return False
    return page.opens_sentence(at) or page.low(after) in POSSESSIVE


def pronoun_statements(page: Page, names: Names) -> Iterator[tuple[int, Phrase, str]]:
    """ "She is a principal inspector at …", "As head of … she", "She danced for …": pronoun's token, phrase, pattern.

    What somebody says of others between quotation marks is no statement of the text's own.
    """
    quoted = page.quoted
    for at, low in enumerate(page.lows[: len(page)]):
        if low in _PRONOUNS and not quoted[at]:
            yield from ((at, phrase, pattern) for phrase, pattern in _of_pronoun(page, at, names))


def _of_pronoun(page: Page, at: int, names: Names) -> list[Found]:
    limit = min(len(page), at + 24)
    if page.low(at - 1) == "where":
        return [(phrase, "where") for phrase in _where(page, at, limit, names)]
    opens = page.opens_sentence(at)
    if opens and (begin := _past_copula(page, at + 1)) is not None:
        return _copula(page, at, begin, limit, names)
    start = next((i for i in range(at, max(-1, at - 14), -1) if page.opens_sentence(i)), at)
    if start < at and page.low(start) == "as":
        phrase = parse(page, start + 1, at, names)
        return [(phrase, "pronoun")] if phrase is not None and at - phrase.end <= 1 else []
    late = at - start < 8 and page.low(start) in _LATE
    return _predicated(page, at, limit, names, opens=opens) if opens or late else []


def _past_copula(page: Page, at: int) -> int | None:
    """Where the copula at token `at` ends: "is", "'s", "has been"; None where none stands there."""
    if page.low(at) in {"has", "had"} and page.low(at + 1) == "been":
        return at + 2
    contracted = page.low(at) in POSSESSIVE and page.low(at + 1) in {"a", "an", "the", "now", "also"}
    return at + 1 if page.low(at) in _COPULAS or contracted else None


def _predicated(page: Page, at: int, limit: int, names: Names, *, opens: bool) -> list[Found]:
    """What the predicate of the pronoun at token `at` states: "She danced for …"; `opens`: it opens the sentence."""
    found = predicate(page, at + 1, limit, names, prefix="")
    stated = [(phrase, "pronoun-verb") for phrase, how in found if how == "verb"]
    if not opens:
        stated += [(phrase, "pronoun") for phrase, how in found if how.startswith("copula")]
    return stated


def _copula(page: Page, at: int, begin: int, limit: int, names: Names) -> list[Found]:
    """What stands from token `begin` on, behind the pronoun at token `at` and its copula."""
    while page.low(begin) in _NOW:
        begin += 1
    phrase = parse(page, begin, limit, names)
    stated = phrase is not None and phrase.head - at <= 8 and page.low(at + 2) != "not"
    return [(phrase, "pronoun")] if phrase is not None and stated else []


def _where(page: Page, at: int, limit: int, names: Names) -> Iterator[Phrase]:
    """ "…, where she is professor of tides": the role, and the body that is named before "where"."""
    end = at - 1 - (page.word(at - 2) == ",")
    begin = end
    while begin > end - 7 and page.is_capital(begin - 1 - (page.low(begin - 1) in LINKS)) and begin - 1 not in names:
        begin -= 1 + (page.low(begin - 1) in LINKS)
    named = (begin, end) if begin < end and page.is_capital(begin) else None
    verbs = lexicon("role_verbs")
    for phrase, how in predicate(page, at + 1, limit, names, prefix="who-"):
        if phrase.role is None or phrase.plural or (how == "who-verb" and page.low(phrase.role[0]) not in verbs):
            continue
        yield replace(phrase, organization=phrase.organization or named)


def leads(page: Page, mentions: Sequence[Run], names: Names) -> Iterator[tuple[Run, Phrase, str]]:
    """Cataphora: the name, the role phrase before it, and its pattern, `lead` ("A scaffolder") or `cataphor`."""
    fresh = _first_mentions(page, mentions)
    quoted = page.quoted if fresh else []
    for mention in fresh:
        found = _description_before(page, mention, names, quoted)
        if found is not None:
            yield mention, *found


def _first_mentions(page: Page, mentions: Sequence[Run]) -> list[Run]:
    """The first mention of each surname where it is a full name."""
    found: dict[str, Run] = {}
    for first, end in mentions:
        found.setdefault(page.low(end - 1), (first, end))
    return [(first, end) for first, end in found.values() if end - first > 1]


def _description_before(page: Page, mention: Run, names: Names, quoted: Sequence[bool]) -> tuple[Phrase, str] | None:
    first = mention[0]
    if is_head(page.low(first - 1)) or page.low(first - 1) in lexicon("role_titles"):
        return None
    ends: list[int] = []
    for at in range(first - 1, max(-1, first - _REACH_CATAPHORA), -1):
        if at in names:
            return None
        if page.word(at) in STOPS and not quoted[at]:
            ends.append(at)
        pattern = _pattern(page, at, ends) if ends and not quoted[at] and page.opens_sentence(at) else ""
        phrase = _of_one_person(page, at, first, names) if pattern else None
        if phrase is not None and not (pattern == "lead" and _is_something_else(page, mention, phrase, names)):
            return phrase, pattern
    return None


def _pattern(page: Page, at: int, ends: Sequence[int]) -> str:
    """The pattern of cataphora in the sentence that opens at token `at`, "" for none; `ends`: the sentence ends up to
    the name, the last first."""
    low, before = page.low(at), page.word(at - 1)
    if (at == 0 and low == "the") or (at < _TOP and low in {"a", "an"} and before in _BEFORE_LEAD):
        return "lead"
    if low != "the" and low not in _THEIRS:
        return ""
    short = len(ends) <= _SENTENCES and min(end for end in ends if end > at) - at <= _SHORT
    return "cataphor" if short and before not in {":", ";"} else ""


def _is_something_else(page: Page, mention: Run, lead: Phrase, names: Names) -> bool:
    """Whether an apposition behind the name gives its bearer another role: "Jane Roe, the port's director"."""
    end = mention[1]
    if page.word(end) != ",":
        return False
    phrase = parse(page, end + 1, end + 15, names)
    return phrase is not None and page.low(phrase.head) != page.low(lead.head)


def _of_one_person(page: Page, at: int, limit: int, names: Names) -> Phrase | None:
    phrase = parse(page, at, min(limit, at + 14), names)
    if phrase is None or phrase.plural or phrase.end in names or page.is_capital(phrase.end):
        return None
    ends = page.low(phrase.end) in POSSESSIVE | {"and"} or not page.word(phrase.head).islower()
    return None if ends else phrase
