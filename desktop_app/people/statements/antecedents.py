# SPDX-License-Identifier: Apache-2.0
"""Definite descriptions that stand for somebody named nearby: "Jane Roe … The former governor said".

The antecedent is chosen by what centering theory says of subjects (Grosz, Joshi, Weinstein 1995): whoever opened the
sentence before, rather than somebody named in the description's own sentence, and not who opens that. Somebody who is
given the same role elsewhere in the text comes first; what has a state or a party ("the Ohio senator") is rather of
whom the text names most, and of nobody who holds the role for another. A description that surely means somebody counts
as a mention for the next one.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from desktop_app.base.resources import lexicon
from desktop_app.model.spans import Span
from desktop_app.people.mentions.organizations import seat_of
from desktop_app.people.statements.phrases import Phrase, parse
from desktop_app.people.text import lexicons as word_lists
from desktop_app.people.text.role_words import END, POSSESSIVE, Names, Words

Range = tuple[int, int]
Known = tuple[Span, Span, Span | None]
"""Where the text gives a person a role, and for which body: person, role, organization."""

_STOPS = frozenset({".", "!", "?", END})
_REACH = 8
_NEAR = 900
_APART = 2
"""Most sentence ends (the end of a paragraph is two) to somebody whom the text nowhere gives the role described."""


class Antecedents:
    """The name mentions of a text, as what a description may stand for."""

    def __init__(self, words: Words, mentions: Sequence[Range], known: Iterable[Known]) -> None:
        self._words = words
        self._mentions = list(mentions)
        self._firsts = [first for first, _ in mentions]
        self._sentence = _sentences(words)
        self._people: dict[int, set[str]] = defaultdict(set)
        self._opens: set[int] = set()
        self._described: set[int] = set()
        self._opener: dict[int, str] = {}
        for first, end in mentions:
            number = self._sentence[first]
            if not self._people[number]:
                self._opens.add(first)
                self._opener[number] = words.low(end - 1)
            self._people[number].add(words.low(end - 1))
        self._genders = _genders(words, mentions)
        named = Counter(words.low(end - 1) for _, end in mentions)
        self._main = max(named, key=named.__getitem__, default="")
        self._known: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
        for person, _role, body in known:
            surname = words.low(words.at(person.end) - 1)
            seat = seat_of(words, (words.at(body.start), words.at(body.end)) if body else None)
            self._known[_in_full("")][surname].add(seat)

    def of(self, phrase: Phrase, at: int) -> Range | None:
        """The mention that the description at token `at` stands for; None where nobody is near enough."""
        found = self._best(phrase, at)
        return found[1] if found is not None else None

    def _best(self, phrase: Phrase, at: int) -> tuple[int, Range] | None:
        """The same with the token where it stands, or the description that stood for it."""
        bearers, others = self._bearers(phrase)
        seated = seat_of(self._words, phrase.organization) != ""
        gender = PRONOUNS.get(self._words.low(at), "")
        here = self._sentence[at]
        last = bisect_left(self._firsts, at)
        opens = self._words.opens_sentence(at)
        behind = set()
        best: tuple[float, int, Range] | None = None
        for rank, (first, end) in enumerate(reversed(self._mentions[max(0, last - _REACH) : last])):
            surname = self._words.low(end - 1)
            place = self._firsts[last - 1 - rank]
            if self._words.starts[at] - self._words.starts[place] > _NEAR:
                break
            if surname in behind:
                continue
            value = -0.5 * rank + (1.5 if place in self._opens else 0.0) - 0.5 * (here - self._sentence[place])
            value += 2.5 if surname in bearers else (-1.0 if bearers else 0.0)
            if surname in self._people[here]:
                value -= 3.0 if surname == self._opener.get(here) else 1.0
            elsewhere = surname in others or self._holds_another(first, phrase)
            value -= 2.0 if surname not in bearers and elsewhere else 0.0
            value += 1.0 if surname == self._main and seated else 0.0
            value += 1.0 if opens and place in self._described else 0.0
            value -= 3.0 if gender and self._genders.get(surname, gender) != gender else 0.0
            if best is None or value > best[0]:
                best = value, place, (first, end)
        return best[1:] if best is not None and best[0] > -3.0 else None

    def _holds_another(self, first: int, phrase: Phrase) -> bool:
        """True for a name behind the title of one office where the phrase describes whoever wants or holds another."""
        title = self._words.low(first - 1)
        head = self._words.low(phrase.heads[0]) if phrase.heads else ""
        office = title in lexicon("role_offices") and self._words.is_capital(first - 1)
        return office and head in _OF_ONE and _in_full(title) != head

    def described(self, phrase: Phrase, at: int) -> tuple[Range, bool] | None:
        """The same for a description with an article, which as often is of somebody without a name; and whether it is
        likely to be of this one.

        It is of nobody else where the text gives the role to some, unless it tells for what state or party. It is
        rather not of whoever opens its own sentence or is far from it; a bare role that opens a paragraph ("The owner
        said …") mostly is of a newcomer.
        """
        best = self._best(phrase, at)
        if best is None or phrase.role is None:
            return None
        place, found = best
        (bearers, _), surname = self._bearers(phrase), self._words.low(found[1] - 1)
        if surname in bearers:
            return found, True
        if bearers and not seat_of(self._words, phrase.organization):
            return None
        if self._words.low(phrase.heads[0]) in lexicon("only_heard"):
            return None
        apart = self._sentence[at] - self._sentence[place]
        bare = phrase.role[1] - phrase.role[0] == 1 and phrase.organization is None
        newcomer = bare and apart == _APART and self._words.opens_sentence(at)
        return found, not (apart > _APART or newcomer or self._opener.get(self._sentence[at]) == surname)

    def note(self, at: int, antecedent: Range) -> None:
        """Count the description at token `at` as one more mention of whom it stands for."""
        number, surname = self._sentence[at], self._words.low(antecedent[1] - 1)
        place = bisect_left(self._firsts, at)
        self._firsts.insert(place, at)
        self._mentions.insert(place, antecedent)
        behind = self._firsts[place + 1] if place + 1 < len(self._firsts) else None
        if place == 0 or self._sentence[self._firsts[place - 1]] < number:
            if behind is not None and self._sentence[behind] == number:
                self._opens.discard(behind)
            self._opens.add(at)
            self._described.add(at)
            self._opener[number] = surname
        self._people[number].add(surname)

    def _bearers(self, phrase: Phrase) -> tuple[set[str], set[str]]:
        """The surnames of those whom the text gives the role of a description, and of those who have it elsewhere."""
        if not phrase.heads:
            return set(), set()
        known = self._known.get(_in_full(self._words.low(phrase.heads[0])), {})
        seat_of(self._words, phrase.organization)
        others = set()
        return set(known) - others, others

    def here(self, at: int) -> Range | None:
        """The first mention in the sentence of the pronoun at token `at`, before it: whom a clause in it is about."""
        last = bisect_left(self._firsts, at)
        gender = PRONOUNS.get(self._words.low(at), "")
        for first, end in self._mentions[max(0, last - _REACH) : last]:
            fits = self._genders.get(self._words.low(end - 1), gender) == gender
            if fits and self._sentence[first] == self._sentence[at]:
                return first, end
        return None


_FULL = {"sen": "senator", "gov": "governor", "rep": "representative", "prof": "professor", "adm": "admiral"}
PRONOUNS = {"he": "m", "she": "f"}
_COURTESY = {"mr": "m", "sir": "m", "mrs": "f", "ms": "f", "miss": "f", "dame": "f"}


def _in_full(role: str) -> str:
    """A title in full: "senator" of "sen"."""
    return _FULL.get(role, role)


def _genders(words: Words, mentions: Sequence[Range]) -> dict[str, str]:
    """Surnames (the last token of a mention, lower case) whose bearers are all "f" or all "m"."""
    known = word_lists.load()
    found: dict[str, set[str]] = defaultdict(set)
    for first, end in mentions:
        gender = _COURTESY.get(words.low(first - 1)) or known.name_gender(words.low(first))
        if gender in {"f", "m"}:
            found[words.low(end - 1)].add(gender)
    return {surname: next(iter(genders)) for surname, genders in found.items() if len(genders) == 1}


def _sentences(words: Words) -> list[int]:
    number, numbers = 0, []
    for text in words.texts:
        numbers.append(number)
        number += text in _STOPS
    return numbers


def descriptions(words: Words, names: Names) -> Iterator[tuple[int, Phrase]]:
    """The definite descriptions of one person that stand for somebody, each with its first token.

    What somebody calls others between quotation marks is left out.
    """
    quoted = words.quoted()
    for at, low in enumerate(words.lows[: len(words)]):
        if low != "the" or quoted[at] or at - 1 in names or (words.low(at - 1) == "," and at - 2 in names):
            continue
        phrase = parse(words, at, _owner_end(words, at), names) or parse(words, at, min(len(words), at + 16), names)
        if phrase is None or phrase.role is None or phrase.plural or phrase.owned:
            continue
        if words.low(phrase.heads[0]) in lexicon("organization_generic"):
            continue
        after = phrase.end
        if after in names or words.low(after) in lexicon("role_courtesy") or words.is_capital(after):
            continue
        if phrase.role[1] - phrase.role[0] == 1 and phrase.organization is None and len(words.low(phrase.heads[0])) < 4:
            continue
        if words.is_word(after) and words.low(after + 1) == "him":
            continue  # done to the person named before: "before the chair stopped him"
        opens = words.opens_sentence(at)
        subject = opens or words.low(after) in POSSESSIVE
        if subject:
            yield at, phrase


_OF_ONE = frozenset(
    "senator governor congressman congresswoman nominee front-runner frontrunner standard-bearer".split()
)


def _owner_end(words: Words, at: int) -> int:
    """The possessive ending that closes a description ("the former governor's tone"), else where none may follow."""
    for i in range(at + 2, min(len(words), at + 7)):
        if words.low(i) in POSSESSIVE:
            return i
    return at
