# SPDX-License-Identifier: Apache-2.0
"""What sentences with a pronoun state of whoever it stands for: "She is …", "As head of … she", "where he is …"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from desktop_app.base.resources import lexicon
from desktop_app.people.statements.antecedents import PRONOUNS
from desktop_app.people.statements.phrases import Phrase, parse
from desktop_app.people.statements.predicates import CLOSERS, Found, predicate
from desktop_app.people.text.role_words import END, LINKS, POSSESSIVE, Names, Words

_STOPS = frozenset({".", "!", "?", END})
_COPULAS = frozenset({"is", "was", "became", "remains"})
_NOW = frozenset({"now", "also", "still", "currently"})


def pronoun_statements(words: Words, names: Names) -> Iterator[tuple[int, Phrase, str]]:
    """ "She is a principal inspector at …", "As head of … she", "She danced for …": pronoun's token, phrase, pattern.

    What somebody says of others between quotation marks is no statement of the text's own.
    """
    quoted = words.quoted()
    for at, low in enumerate(words.lows[: len(words)]):
        if low not in PRONOUNS or quoted[at]:
            continue
        limit = min(len(words), at + 24)
        if words.low(at - 1) == "where":
            yield from ((at, phrase, "where") for phrase in _where(words, at, limit, names))
            continue
        opens = words.opens_sentence(at)
        been = words.low(at + 1) in {"has", "had"} and words.low(at + 2) == "been"
        if opens and (words.low(at + 1) in _COPULAS or _is_contracted(words, at + 1) or been):
            begin = at + 2 + been
            while words.low(begin) in _NOW:
                begin += 1
            behind = _past_age(words, begin)
            phrase = parse(words, behind, limit, names)
            if phrase is not None and behind > begin and words.word(phrase.end) not in CLOSERS:
                continue  # "He is 61, and a plumber came"
            if phrase is not None and phrase.heads[0] - at <= 8 and words.low(at + 2) != "not":
                yield at, phrase, "pronoun"
            continue
        start = _as_before(words, at)
        if start is not None:
            phrase = parse(words, start + 1, at, names)
            if phrase is not None and at - phrase.end <= 1:
                yield at, phrase, "pronoun"
            continue
        fronted = None if opens else None
        if fronted is not None:
            yield at, fronted, "pronoun"
        if opens or _starts_late(words, at):
            found: list[Found] = []
            predicate(words, at + 1, limit, names, found, prefix="")
            yield from ((at, phrase, "pronoun-verb") for phrase, how in found if how == "verb")
            if not opens:
                yield from ((at, phrase, "pronoun") for phrase, how in found if how.startswith("copula"))


def _past_age(words: Words, at: int) -> int:
    """Where the role begins behind an age at token `at` ("is 61, a vet", "is 61 now, and chief vet"); else `at`."""
    if not words.word(at).isdigit():
        return at
    begin = at + 1 + (words.low(at + 1) == "now")
    if words.low(begin) not in {",", "and"}:
        return at
    begin += 1
    return begin + (words.low(begin) == "and")


def _where(words: Words, at: int, limit: int, names: Names) -> Iterator[Phrase]:
    """ "…, where she is professor of tides": the role, and the body that is named before "where"."""
    end = at - 1 - (words.word(at - 2) == ",")
    begin = end
    while begin > end - 7 and words.is_capital(begin - 1 - (words.low(begin - 1) in LINKS)) and begin - 1 not in names:
        begin -= 1 + (words.low(begin - 1) in LINKS)
    named = (begin, end) if begin < end and words.is_capital(begin) else None
    found: list[Found] = []
    predicate(words, at + 1, limit, names, found, prefix="who-")
    verbs = lexicon("role_verbs")
    for phrase, how in found:
        if phrase.role is None or phrase.plural or (how == "who-verb" and words.low(phrase.role[0]) not in verbs):
            continue
        yield replace(phrase, organization=phrase.organization or named)


def _is_contracted(words: Words, at: int) -> bool:
    """True for the "is" of "She's a vet"."""
    return words.low(at) in POSSESSIVE and words.low(at + 1) in {"a", "an", "the", "now", "also"}


def _sentence_start(words: Words, at: int) -> int | None:
    """Where the sentence begins that has the token `at` near its start."""
    return next((i for i in range(at, max(-1, at - 20), -1) if words.opens_sentence(i)), None)


def _starts_late(words: Words, at: int) -> bool:
    """True where only "For ten years" or "Now" stands before the pronoun in its sentence."""
    start = _sentence_start(words, at)
    if start is None or at - start > 7:
        return False
    return words.low(start) in {"for", "since", "in", "now", "at", "by", "from", "until", "today"}


def _as_before(words: Words, at: int) -> int | None:
    """The "As" that opens the sentence of the pronoun at `at`."""
    for i in range(at - 1, max(-1, at - 14), -1):
        if words.word(i) in _STOPS:
            return None
        if words.low(i) == "as":
            return i if words.opens_sentence(i) else None
    return None
