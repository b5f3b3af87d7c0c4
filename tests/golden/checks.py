# SPDX-License-Identifier: Apache-2.0
"""What a passage asks of the program, check by check."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from desktop_app.model.analysis import AttributedQuotation
from desktop_app.model.document import Document
from desktop_app.model.quotation import Act
from desktop_app.pipeline import Models, analyse
from tests.golden.passages import Alternatives, Expected, Passage

FOUND = 0.5
"""Share of an expected quotation's letters that one predicted quotation must hold to answer it."""
ALIKE = 0.6
"""Share of words that two roles or organizations must have in common."""
_TITLES = frozenset(
    "mr mrs ms miss dr sen rep gov gen lt col sgt capt prof sir rev senator president the a an jr sr".split()
)
_SMALL = frozenset(("the", "a", "an", "of", "for", "at", "in"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One thing looked at: `what` is found, bounds, form, act, kind, speaker, role, organization or nothing-else."""

    passage: Passage
    what: str
    passed: bool
    expected: str
    got: str


def check(passage: Passage, models: Models) -> list[Check]:
    """Analyse one passage and look at everything it asks for."""
    found = analyse(Document(text=passage.text), models).quotations
    answers = [answer_of(passage.text, expected, found) for expected in passage.quotes]
    checks: list[Check] = []
    for expected, answer in zip(passage.quotes, answers, strict=True):
        checks.extend(_of_quotation(passage, expected, answer))
    extra = [one for one in found if _is_extra(passage, one)]
    got = " / ".join(_words(passage.text, one) for one in extra)
    checks.append(Check(passage=passage, what="nothing-else", passed=not extra, expected="", got=got))
    return checks


def _of_quotation(passage: Passage, expected: Expected, answer: AttributedQuotation | None) -> Iterator[Check]:
    def verdict(what: str, passed: bool, right: object, got: object) -> Check:
        return Check(passage=passage, what=what, passed=passed, expected=str(right), got=str(got))

    text = passage.text
    right = " … ".join(text[start:end] for start, end in expected.content)
    if answer is None:
        yield verdict("found", False, right, None)
        return
    quotation, who = answer.quotation, answer.attribution
    yield verdict("found", True, right, right)
    differing = letters_in(text, expected.content) ^ letters_of(text, answer)
    same = not differing - _leading_that(text, answer)
    yield verdict("bounds", same, right, _words(text, answer))
    yield verdict("form", quotation.form == expected.form, expected.form, quotation.form)
    yield verdict("act", quotation.act == expected.act, expected.act, quotation.act)
    if expected.kind is not None:
        yield verdict("kind", who.kind == expected.kind, expected.kind, who.kind)
    if expected.speaker is not None:
        yield verdict("speaker", is_named(expected.speaker, who.speaker), expected.speaker, who.speaker)
    if expected.role is not None:
        yield verdict("role", alike(expected.role, who.role), expected.role, who.role)
    if expected.organization is not None:
        passed = alike(expected.organization, who.organization)
        yield verdict("organization", passed, expected.organization, who.organization)


def _leading_that(text: str, one: AttributedQuotation) -> set[int]:
    """The letters of a "that" at the beginning: the corpora do not agree on which side of the bound it stands."""
    start = one.quotation.content[0].start
    return set(range(start, start + 4)) if text[start : start + 5].casefold() == "that " else set()


def answer_of(text: str, expected: Expected, found: Sequence[AttributedQuotation]) -> AttributedQuotation | None:
    """The quotation that holds most of what is expected."""
    letters = letters_in(text, expected.content)
    best = max(found, key=lambda one: len(letters & letters_of(text, one)), default=None)
    if best is None or len(letters & letters_of(text, best)) < FOUND * len(letters):
        return None
    return best


def _is_extra(passage: Passage, one: AttributedQuotation) -> bool:
    """True for speech most of which no expected quotation holds; attitudes are hidden and harm nobody."""
    if one.quotation.act is Act.ATTITUDE:
        return False
    letters = letters_of(passage.text, one)
    held: set[int] = set().union(*(letters_in(passage.text, expected.content) for expected in passage.quotes))
    return len(letters & held) < FOUND * len(letters)


def letters_in(text: str, content: Iterable[tuple[int, int]]) -> set[int]:
    """Return where letters and digits stand in `content`."""
    return {place for start, end in content for place in range(start, end) if text[place].isalnum()}


def letters_of(text: str, one: AttributedQuotation) -> set[int]:
    """Return where letters and digits stand in what `one` quotes."""
    return letters_in(text, ((span.start, span.end) for span in one.quotation.content))


def _words(text: str, one: AttributedQuotation) -> str:
    return " … ".join(span.of(text) for span in one.quotation.content)


def _plain(words: str | None) -> list[str]:
    plain = unicodedata.normalize("NFKC", words or "").replace("’", "'").casefold()
    return re.findall(r"[^\W_]+", re.sub(r"'s\b|s'(?=\s|$)", "", plain))


def _name(words: str | None) -> list[str]:
    plain = _plain(words)
    return sorted(word for word in plain if word not in _TITLES) or plain


def is_named(expected: Alternatives, got: str | None) -> bool:
    """Whether `got` has the words of one of the alternatives, titles apart."""
    return any(_name(one) == _name(got) for one in expected or ("",))


def alike(expected: Alternatives, got: str | None) -> bool:
    """Most words in common with one of the alternatives."""
    words = set(_plain(got)) - _SMALL
    for alternative in expected or ("",):
        right = set(_plain(alternative)) - _SMALL
        if not right and not words:
            return True
        if right and words and 2 * len(right & words) >= ALIKE * (len(right) + len(words)):
            return True
    return False
