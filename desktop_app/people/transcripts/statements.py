# SPDX-License-Identifier: Apache-2.0
"""What a transcript states of its speakers: labels, lists of participants, names of programmes, self-introductions.

"JANE ROE, Quay Trust:", "Counsel: Ed Poe", "You're listening to Morning Tide", "I'm a night nurse at Three Forks".
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import chain

from desktop_app.base.resources import lexicon
from desktop_app.model.spans import Span
from desktop_app.people.entities.cluster import Cluster, People
from desktop_app.people.statements.partitives import role_of_phrase
from desktop_app.people.text.lexicons import is_head
from desktop_app.people.text.statement import Statement
from desktop_app.people.text.words import END, Page, Word
from desktop_app.people.transcripts.labels import Label
from desktop_app.people.transcripts.participants import Transcript

_DASH = re.compile(r"\s(?:--|[-–—])\s")
_UPPER = r"[^\W\d_a-z]"
_TITLE = rf"{_UPPER}[\w’'&-]*(?:[ ](?:(?:of|the|for|and|in|on|to|at|&|a)[ ])*{_UPPER}[\w’'&-]*){{0,6}}"
_PROGRAMME = re.compile(
    r"(?:(?:[Ll]istening to|[Ww]atching|[Tt]uned (?:in )?to|[Ww]elcome (?:back )?to|[Tt]his is|[Ii]t's)[ ]"
    rf"|(?<![\w,][ ])From[ ])(?:the[ ])?[“‘'\"]?(?P<name>{_TITLE})"
)
_STATION = re.compile(rf"\bon[ ](?P<name>{_TITLE})")
_AS_HOST = re.compile(r"(?:,? this is [^.;:?!]{1,60})?[.,;]?['”’]? (?:and )?I(?:['’]m| am) ")
_TOO = re.compile(r"And I(?:['’]m| am) ")


def add_transcript_statements(
    page: Page, people: People, transcript: Transcript, statements: dict[Cluster, list[Statement]]
) -> None:
    """Put what a transcript states of its speakers by its layout in place of what prose rules made of that."""
    if not transcript.turns:
        return
    _drop_read_as_prose(page, people, transcript, statements)
    sources = (
        _labelled(page, people, transcript),
        listed(page, people, transcript),
        self_told(page, people, transcript),
        _programmes(page, people, transcript),
    )
    touched: set[Cluster] = set()
    for cluster, statement in chain.from_iterable(sources):
        statements.setdefault(cluster, []).append(statement)
        touched.add(cluster)
    for key in touched:
        statements[key].sort(key=lambda s: s.person.start)


def _drop_read_as_prose(
    page: Page, people: People, transcript: Transcript, statements: dict[Cluster, list[Statement]]
) -> None:
    """Remove the statements that were read from labels and lists of participants as if they were prose."""
    labels = [label.span for label in transcript.labels if label.extras]
    spans = sorted([*labels, *_lists_outside(page, transcript)], key=lambda span: span.start)
    starts = [span.start for span in spans]
    for cluster in dict.fromkeys(people.bearers.values()):
        kept = []
        for statement in statements.get(cluster, ()):
            span = statement.role or statement.organization or statement.person
            at = bisect_right(starts, span.start) - 1
            read = at >= 0 and spans[at].holds(span)
            if not read or (spans[at] not in labels and not statement.pattern.startswith(PATTERN)):
                kept.append(statement)
        if cluster in statements:
            statements[cluster] = kept


def _labelled(page: Page, people: People, transcript: Transcript) -> Iterator[tuple[Cluster, Statement]]:
    for label in transcript.labels:
        cluster = people.bearers.get(label.span.start)
        if cluster is None or not label.extras:
            continue
        posted = _DASH.search(label.span.of(page.text)) is not None
        statement = of_pieces(page, _pieces(page, label), label.span, posted=posted)
        if statement is not None:
            yield cluster, statement


def _pieces(page: Page, label: Label) -> Sequence[Span]:
    """What stands behind the name: between dashes where there are any, else between commas and in brackets."""
    dashes = list(_DASH.finditer(page.text, label.span.start, label.span.end))
    ends = [*(dash.start() for dash in dashes[1:]), label.span.end]
    parted = [Span(dash.end(), end) for dash, end in zip(dashes, ends, strict=False) if dash.end() < end]
    return parted if dashes else label.extras


def _programmes(page: Page, people: People, transcript: Transcript) -> Iterator[tuple[Cluster, Statement]]:
    """The programme or station of whoever says "You're listening to", and of hosts who name it otherwise."""
    done: dict[Cluster, Span] = {}
    before: Span | None = None
    for turn, label in zip(transcript.turns, transcript.labels, strict=True):
        cluster = people.bearers.get(label.span.start)
        if cluster is None or cluster in done:
            before = done.get(cluster) if cluster is not None else None
            continue
        host = any(page.words[n].low in lexicon("label_hosts") for n in page.within(label.span))
        match = _PROGRAMME.search(page.text, turn.words.start, turn.words.end)
        if match is None and host:
            match = _on_station(page, turn.words)
        tunes = match is not None and match.group().casefold().startswith(("listening", "watching", "tuned"))
        if match is not None and (host or tunes or _AS_HOST.match(page.text, match.end())):
            before = Span(*match.span("name"))
        elif not _TOO.match(page.text, turn.words.start):
            before = None
        if before is not None:  # "And I'm Ed Poe", of whoever presents it too
            done[cluster] = before
            yield cluster, Statement(turn.label, None, before, PATTERN)


def _on_station(page: Page, words: Span) -> re.Match[str] | None:
    """The station that a host names: "on Radio Quay", but not "on Friday"."""
    found = _STATION.finditer(page.text, words.start, words.end)
    return next((match for match in found if match["name"].split()[0].casefold() not in lexicon("calendar")), None)


FIRST_TURNS = 3
"""A speaker's first turns, which may be a self-introduction."""
LONGEST = 90
"""Code points of such a phrase."""
_I_AM = re.compile(r"\bI(?:['’]m| am) (?=(?:an?|the) )")
_I_DO = re.compile(
    r"\bI (?P<role>(?:run|lead|chair|direct|manage|head|edit|teach|coach|draft|represent|study)\b[^,.;:!?\n]{0,40}?)"
    r"(?: (?:at|for|of|with) (?:the )?(?P<body>[^,.;:!?\n]{2,50}))?(?=[,.;:!?\n])"
)
_AS = re.compile(r"(?:^|(?<=[.!?] ))As (?=[^.;:!?\n]{3,80}?,? I(?:['’]\w+)? )", re.MULTILINE)
_END = re.compile(r"[,.;:!?\n]| I\b| (?:and|but|until|before|who|when|so|because|in (?:January|February|March|April|May"
                  r"|June|July|August|September|October|November|December)|from \d|since)\b")  # fmt: skip


def self_told(page: Page, people: People, transcript: Transcript) -> Iterator[tuple[Cluster, Statement]]:
    """Self-introductions: each statement with the speaker whom it is about."""
    spoken: dict[Cluster, int] = {}
    for turn, label in zip(transcript.turns, transcript.labels, strict=True):
        cluster = people.bearers.get(label.span.start)
        if cluster is None:
            continue
        spoken[cluster] = spoken.get(cluster, 0) + 1
        if spoken[cluster] <= FIRST_TURNS:
            yield from ((cluster, one) for one in _of_turn(page, turn.words, label.span))


def _of_turn(page: Page, words: Span, person: Span) -> Iterator[Statement]:
    opened = [m for pattern in (_I_AM, _AS) for m in pattern.finditer(page.text, words.start, words.end)]
    for match in sorted(opened, key=re.Match[str].start):
        statement = _phrase(page, match.end(), person)
        if statement is not None:
            yield statement
            return
    done = _I_DO.search(page.text, words.start, words.end)
    if done is not None and done["body"]:
        yield Statement(person, Span(*done.span("role")), Span(*done.span("body")), "verb")


def _phrase(page: Page, start: int, person: Span) -> Statement | None:
    """The role and the body in the noun phrase that begins at `start`."""
    match = _END.search(page.text, start, start + LONGEST)
    phrase = Span(start, match.start() if match else min(start + LONGEST, len(page.text)))
    role, body = role_of_phrase(page.text, phrase)
    return Statement(person, role, body, "copula") if role is not None else None


PATTERN = "apposition"
"""The pattern of what stands behind a name in a label or a list: an apposition, as in prose."""
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


def of_pieces(page: Page, pieces: Sequence[Span], person: Span, *, posted: bool = False) -> Statement | None:
    """One statement from the pieces behind a name: the first that holds a role, and the last that names a body.

    `posted`: dashes part the pieces, so that each is a whole post or body.
    """
    roles = [piece for piece in pieces if _is_for_party(page, piece) or is_role(page, piece)]
    bodies = [piece for piece in pieces if piece not in roles and _is_body(piece.of(page.text))]
    body = _behind_opener(page, bodies[-1]) if bodies else None
    if not roles:
        return Statement(person, None, body, PATTERN) if body else None
    if posted or body is not None or _is_for_party(page, roles[0]):
        return Statement(person, roles[0], body, PATTERN)  # "Head of Fish" stays whole where a piece names the body
    return Statement(person, *_parted(page, roles[0]), PATTERN)


def _is_for_party(page: Page, piece: Span) -> bool:
    """Whether the piece is the party that counsel appears for: "for the plaintiff"."""
    return _PARTY_TO.match(piece.of(page.text)) is not None


def _parted(page: Page, piece: Span) -> tuple[Span, Span | None]:
    """The role and the body of a piece that holds both: "Director" and "Quay Trust" of "Director of Quay Trust"."""
    role, body = role_of_phrase(page.text, piece)
    behind_role = role is not None and body is not None and body.start > role.start
    return (role if role is not None and behind_role else piece), body


def _behind_opener(page: Page, piece: Span) -> Span:
    """ "Quay Trust" of "for the Quay Trust"."""
    opener = _OPENERS.match(page.text, piece.start, piece.end)
    return Span(opener.end(), piece.end) if opener and opener.end() < piece.end else piece


def is_role(page: Page, piece: Span) -> bool:
    """Whether a piece names what somebody is, and no party or firm ("Independent", "Tallow Street Advisors")."""
    words = [page.words[n] for n in page.within(piece) if page.words[n].kind == "word"]
    if any(word.low in lexicon("label_hosts") for word in words):
        return True
    owners = {n - 1 for n in page.within(piece) if page.words[n].kind == "possessive"}  # the Carters' League
    headed = any(is_head(page.words[n].low) for n in page.within(piece) if n not in owners)
    return headed and words[0].low not in lexicon("parties") and not _is_firm(words)


def _is_firm(words: Sequence[Word]) -> bool:
    """Whether the only head of a name is its last word, a plural: "Tallow Street Advisors"."""
    *before, last = words
    plural = bool(before) and last.capital and last.low.endswith("s") and is_head(last.low)
    return plural and not any(is_head(word.low) for word in before)


def _is_body(words: str) -> bool:
    """Whether a piece names something: it begins with a capital, and not with a number."""
    bare = _OPENERS.sub("", words, count=1)
    return bool(bare) and bare[0].isupper() and not any(c.isdigit() for c in bare[:3])


def _lists_outside(page: Page, transcript: Transcript) -> list[Span]:
    starts = [turn.label.start for turn in transcript.turns]
    found = []
    for part in page.paragraphs:
        at, words = bisect_right(starts, part.end) - 1, part.of(page.text)
        free = at < 0 or transcript.turns[at].words.end <= part.start
        if free and (_LIST.match(words) or ("," in words and words[-1] not in '.!?…:”"')):
            found.append(part)
    return found


def listed(page: Page, people: People, transcript: Transcript) -> Iterator[tuple[Cluster, Statement]]:
    """What lists of participants state of the speakers."""
    named: dict[str, list[Cluster]] = {}
    for cluster in dict.fromkeys(people.bearers.values()):
        if len(cluster.parts) > 1:
            named.setdefault(cluster.parts[0], []).append(cluster)
    for part in _lists_outside(page, transcript):
        entries = list(_entries(page, part, named))
        starts = [page.words[name.start].start for _, name in entries]
        for number, (cluster, name) in enumerate(entries):
            limit = starts[number + 1] if number + 1 < len(starts) else part.end
            person = page.span(name.start, name.stop)
            statement = of_pieces(page, list(behind(page, name.stop, limit)), person)
            if statement is not None:
                yield cluster, statement


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
    for _ in range(MOST_PIECES):
        start = n + 1
        if start >= len(words) or words[n].text != "," or words[n].end > limit:
            return
        ends = (i for i in range(start, len(words)) if words[i].end > limit or words[i].text in _ENDS)
        n = next(ends, len(words))
        runs_on = n < len(words) and words[n].start == limit and words[n].text != END
        if n == start or words[start].low == "and" or runs_on:
            return
        yield page.span(start, n)
