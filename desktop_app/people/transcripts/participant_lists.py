# SPDX-License-Identifier: Apache-2.0
"""What the head of a transcript says of those who take part: "Jane Roe, Acme, Director", "Counsel: Ed Poe"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from desktop_app.base.resources import lexicon
from desktop_app.model.spans import Span
from desktop_app.people.entities.cluster import Cluster
from desktop_app.people.statements.roles import role_of_phrase
from desktop_app.people.text.role_words import is_head
from desktop_app.people.text.statement import Statement
from desktop_app.people.text.words import Page
from desktop_app.people.transcripts.participants import Transcript

PATTERN = "apposition"
"""What stands behind a name in a label or a list says what an apposition says in prose."""
MOST_PIECES = 3
"""Pieces behind a name."""
_LIST = re.compile(r"\W{0,3}(?:STATEMENTS? OF|[^\W\d_][^:\n.]{1,60}:\s)|[•*–-]\s")
_PARTY_TO = re.compile(
    r"(?:for|of|representing)\s+(?:the\s+)?(?:plaintiff|defendant|defence|defense|prosecution|respondent|applicant"
    r"|claimant|crown|state|people)\b",
    re.IGNORECASE,
)
_OPENERS = re.compile(r"(?:of|for|from|with|at|and)\s+(?:the\s+)?", re.IGNORECASE)
_ENDS = frozenset(",;.()")
_ENTRY = re.compile(r"[.;] (?:[A-Z]{2,4}|For [^:.\n]{1,40}): ")


def of_pieces(page: Page, pieces: Sequence[Span], person: Span, *, posted: bool = False) -> Statement | None:
    """One statement from the pieces behind a name: the first that holds a role, and the last that names a body.

    `posted`: dashes part the pieces, so that each is a whole post or body.
    """
    role: Span | None = None
    body: Span | None = None
    for piece in pieces:
        words = piece.of(page.text)
        if _PARTY_TO.match(words) or is_role(page, piece):
            role = role or piece
        elif _is_body(words):
            opener = _OPENERS.match(words)
            body = Span(piece.start + opener.end(), piece.end) if opener and opener.end() < len(words) else piece
    if role is not None and not posted and not _PARTY_TO.match(role.of(page.text)):
        found, of = role_of_phrase(page.text, role)
        if found is not None and of is not None and body is None and of.start > found.start:
            role = found  # "Head of Fish" stays whole where another piece names the body
        body = body or (of)
    return Statement(person, role, body, PATTERN) if role or body else None


def is_role(page: Page, piece: Span) -> bool:
    """True where a piece names what somebody is, and no party or firm ("Independent", "Tallow Street Advisors")."""
    words = [page.words[n] for n in page.within(piece) if page.words[n].kind == "word"]
    if any(word.low in lexicon("label_hosts") for word in words):
        return True
    owners = {n - 1 for n in page.within(piece) if page.words[n].kind == "possessive"}  # the Carters' League
    if not any(is_head(page.words[n].low) for n in page.within(piece) if n not in owners) or words[0].low in lexicon(
        "parties"
    ):
        return False
    last = words[-1]
    heads = sum(is_head(word.low) for word in words)
    return not (len(words) > 1 and heads == 1 and last.capital and last.low.endswith("s") and is_head(last.low))


def _is_body(words: str) -> bool:
    """True for a piece that names something: in capitals, without a number."""
    bare = _OPENERS.sub("", words, count=1)
    return bool(bare) and bare[0].isupper() and not any(c.isdigit() for c in bare[:3])


def outside(page: Page, transcript: Transcript, *, lists: bool) -> list[Span]:
    """The paragraphs that no turn holds; with `lists` only those that list participants."""
    starts = [turn.label.start for turn in transcript.turns]
    found = []
    for part in page.paragraphs:
        at = bisect_right(starts, part.end) - 1
        free = at < 0 or transcript.turns[at].words.end <= part.start
        if free and (not lists or _lists(part.of(page.text))):
            found.append(part)
    return found


def _lists(words: str) -> bool:
    if _ENTRY.search(words) is not None:
        return True
    return _LIST.match(words) is not None or ("," in words and words[-1] not in '.!?…:”"')


def listed(page: Page, transcript: Transcript) -> Iterator[tuple[Cluster, Statement]]:
    """What lists of participants say of those who speak."""
    named: dict[str, list[Cluster]] = {}
    for cluster in dict.fromkeys(transcript.bearers.values()):
        if len(cluster.parts) > 1:
            named.setdefault(cluster.parts[0], []).append(cluster)
    for part in outside(page, transcript, lists=True):
        turned = [(c, name) for c, name in transcript.entered if part.holds(_span_of(page, name))]
        entries = sorted([*_entries(page, part, named), *turned], key=lambda entry: entry[1].start)
        starts = [page.words[name.start].start for _, name in entries]
        for number, (cluster, name) in enumerate(entries):
            limit = starts[number + 1] if number + 1 < len(starts) else part.end
            person = _span_of(page, name)
            pieces = [*behind(page, name.stop, limit)]
            statement = of_pieces(page, pieces, person)
            statement = _joined(statement, None)
            if statement is not None:
                yield cluster, statement


def _span_of(page: Page, name: range) -> Span:
    return Span(page.words[name.start].start, page.words[name.stop - 1].end)


def _joined(behind_name: Statement | None, field: Statement | None) -> Statement | None:
    """What stands behind a name, with the role of the field before it: "Interviewer: Jane Roe, Quay College"."""
    if behind_name is None or field is None:
        return behind_name or field
    role, body = behind_name.role or field.role, behind_name.organization or field.organization
    return replace(behind_name, role=role, organization=body)


def _entries(page: Page, part: Span, named: dict[str, list[Cluster]]) -> Iterator[tuple[Cluster, range]]:
    """The names of those who speak, in one paragraph."""
    for n in page.within(part):
        for cluster in named.get(page.words[n].low, ()):
            stop = n + len(cluster.parts)
            if tuple(word.low for word in page.words[n:stop]) == cluster.parts:
                yield cluster, range(n, stop)


def behind(page: Page, n: int, limit: int) -> Iterator[Span]:
    """The pieces between commas behind a name; one that runs into the next name (at `limit`) is that person's title."""
    words = page.words
    if n + 2 < len(words) and words[n].text == "(":
        while n < len(words) and words[n].text != ")":
            n += 1
        n += 1
    for _ in range(MOST_PIECES):
        if n + 1 >= len(words) or words[n].text != "," or words[n].end > limit:
            return
        start = n + 1
        n = start
        while n < len(words) and words[n].end <= limit and words[n].text not in _ENDS:
            n += 1
        if n == start or words[start].low == "and" or (n < len(words) and words[n].start == limit):
            return
        yield Span(words[start].start, words[n - 1].end)
