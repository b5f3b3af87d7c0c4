# SPDX-License-Identifier: Apache-2.0
"""What speakers of a transcript say of themselves, and what those who question a witness say of the witness.

"I'm a night nurse at Three Forks Memorial", "I run events at the Guild", "You were the night manager at the Ellery?"
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop_app.model.spans import Span
from desktop_app.people.entities.cluster import Cluster
from desktop_app.people.statements.roles import role_of_phrase
from desktop_app.people.text.role_words import is_head
from desktop_app.people.text.statement import Statement
from desktop_app.people.text.words import Page
from desktop_app.people.transcripts.participants import Transcript

FIRST_TURNS = 3
"""Turns in which somebody says what they are."""
LONGEST = 90
"""Code points of such a phrase."""
PATTERN = "copula"
_I_AM = re.compile(r"\bI(?:['’]m| am) (?=(?:an?|the) )")
_I_DO = re.compile(
    r"\bI (?P<role>(?:run|lead|chair|direct|manage|head|edit|teach|coach|draft|represent|study)\b[^,.;:!?\n]{0,40}?)"
    r"(?: (?:at|for|of|with) (?:the )?(?P<body>[^,.;:!?\n]{2,50}))?(?=[,.;:!?\n])"
)
_AS = re.compile(r"(?:^|(?<=[.!?] ))As (?=[^.;:!?\n]{3,80}?,? I(?:['’]\w+)? )", re.MULTILINE)
_END = re.compile(r"[,.;:!?\n]| I\b| (?:and|but|until|before|who|when|so|because|in (?:January|February|March|April|May"
                  r"|June|July|August|September|October|November|December)|from \d|since)\b")  # fmt: skip


def self_told(page: Page, transcript: Transcript) -> Iterator[tuple[Cluster, Statement]]:
    """Each statement with the one who it is about."""
    spoken: dict[int, int] = {}
    for turn, label in zip(transcript.turns, transcript.labels, strict=True):
        cluster = transcript.bearers.get(label.span.start)
        if cluster is None:
            continue
        spoken[id(cluster)] = spoken.get(id(cluster), 0) + 1
        if spoken[id(cluster)] <= FIRST_TURNS:
            yield from ((cluster, one) for one in _of_turn(page, turn.words, label.span))
    yield from ()


def _of_turn(page: Page, words: Span, person: Span) -> Iterator[Statement]:
    for match in sorted([*_found(_I_AM, page, words), *_found(_AS, page, words)], key=lambda match: match.start()):
        statement = _phrase(page, match.end(), person)
        if statement is not None:
            yield statement
            return
    done = _I_DO.search(page.text, words.start, words.end)
    if done is not None and done["body"]:
        body = Span(done.start("body"), done.end("body"))
        yield Statement(person, Span(done.start("role"), done.end("role")), body, "verb")


def _found(pattern: re.Pattern[str], page: Page, words: Span) -> Iterator[re.Match[str]]:
    return pattern.finditer(page.text, words.start, words.end)


def _phrase(page: Page, start: int, person: Span) -> Statement | None:
    """The role and the body in the noun phrase that begins at `start`."""
    match = _END.search(page.text, start, start + LONGEST)
    phrase = Span(start, match.start() if match else min(start + LONGEST, len(page.text)))
    role, body = role_of_phrase(page.text, phrase)
    if role is None or not any(is_head(page.words[n].low) for n in page.within(role)):
        return None
    return Statement(person, role, body, PATTERN)
