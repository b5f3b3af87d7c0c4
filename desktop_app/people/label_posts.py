# SPDX-License-Identifier: Apache-2.0
"""Role and organization of the speakers of a transcript, from their labels, from the list of participants above, and
from the name of the programme that they present.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from desktop_app.base.resources import lexicon
from desktop_app.model.spans import Span
from desktop_app.people.clusters import Cluster
from desktop_app.people.lexicons import Lexicons
from desktop_app.people.participants import Transcript
from desktop_app.people.role_words import is_head
from desktop_app.people.roles import Statement, role_of_phrase
from desktop_app.people.turn_labels import Label
from desktop_app.people.words import Page

PATTERN = "apposition"
"""What stands behind a name in a label or a list says what an apposition says in prose."""
MOST_PIECES = 3
"""Pieces behind a name in a list of participants."""
_DASH = re.compile(r"\s(?:--|[-–—])\s")
_FIELD = re.compile(r"\W{0,3}(?P<field>[^\W\d_][^:\n.]{1,80}):\s+")
_LIST = re.compile(r"\W{0,3}(?:STATEMENT OF|STATEMENTS OF|[^\W\d_][^:\n.]{1,60}:\s)|[•*–-]\s")
_UPPER = r"[^\W\d_a-z]"
_TITLE = rf"{_UPPER}[\w’'&-]*(?:[ ](?:(?:of|the|for|and|in|on|to|at|&|a)[ ])*{_UPPER}[\w’'&-]*){{0,6}}"
_PROGRAMME = re.compile(
    r"(?:(?:[Ll]istening to|[Ww]atching|[Tt]uned (?:in )?to|[Ww]elcome (?:back )?to|[Tt]his is|[Ii]t's)[ ]"
    rf"|(?<![\w,][ ])From[ ])(?:the[ ])?[“‘'\"]?(?P<name>{_TITLE})"
)
_STATION = re.compile(rf"\bon[ ](?P<name>{_TITLE})")
_CALL = re.compile(
    rf"[Ww]elcome to (?:the )?(?P<name>{_TITLE}?)(?:['’]s)?[ ]"
    r"(?:\w+[ -]quarter|half-year|full-year|earnings|results|conference|annual)"
)
_PARTY_TO = re.compile(
    r"(?:for|of|representing)\s+(?:the\s+)?(?:plaintiff|defendant|defence|defense|prosecution|respondent|applicant"
    r"|claimant|crown|state|people)\b",
    re.IGNORECASE,
)
_OPENERS = re.compile(r"(?:of|for|from|with|at|and)\s+(?:the\s+)?", re.IGNORECASE)


def add_label_posts(
    page: Page, lexicons: Lexicons, transcript: Transcript, statements: dict[int, list[Statement]]
) -> None:
    """Add to `statements` what a transcript states of its speakers by its layout."""
    if not transcript.turns:
        return
    _drop_read_as_prose(transcript, statements)
    touched: set[int] = set()

    def add(cluster: Cluster, statement: Statement | None) -> None:
        if statement is not None and (statement.role is not None or statement.organization is not None):
            statements.setdefault(id(cluster), []).append(statement)
            touched.add(id(cluster))

    seen: set[Span] = set()
    for label in transcript.labels:
        cluster = transcript.bearers.get(label.span.start)
        if cluster is not None and label.extras:
            posted = _DASH.search(label.span.of(page.text)) is not None
            add(cluster, _of_pieces(page, _pieces(page, label), label.span, posted=posted))
    for cluster in dict.fromkeys(transcript.bearers.values()):
        for statement in _listed(page, transcript, cluster):
            if statement.person not in seen:
                add(cluster, statement)
    for cluster, statement in _programmes(page, transcript):
        add(cluster, statement)
    for label in transcript.labels:
        cluster = transcript.bearers.get(label.span.start)
        if cluster is not None and label.office is not None:
            stated = any(s.role is not None for s in statements.get(id(cluster), ()))
            if label.name or not stated:
                add(cluster, _of_office(page, lexicons, label))
    for key in touched:
        statements[key].sort(key=lambda s: s.person.start)


def _drop_read_as_prose(transcript: Transcript, statements: dict[int, list[Statement]]) -> None:
    """Take away what was read from the words of labels with extras as if they were prose."""
    labels = sorted((label.span for label in transcript.labels if label.extras), key=lambda span: span.start)
    starts = [span.start for span in labels]
    for cluster in dict.fromkeys(transcript.bearers.values()):
        kept = []
        for statement in statements.get(id(cluster), ()):
            span = statement.role or statement.organization or statement.person
            at = bisect_right(starts, span.start) - 1
            if at < 0 or not labels[at].holds(span):
                kept.append(statement)
        if id(cluster) in statements:
            statements[id(cluster)] = kept


def _pieces(page: Page, label: Label) -> list[Span]:
    """What stands behind the name: between dashes where there are any, else between commas and in brackets."""
    whole = label.span.of(page.text)
    cuts = list(_DASH.finditer(whole))
    if not cuts:
        return list(label.extras)
    ends = [match.start() for match in cuts[1:]] + [len(whole)]
    start = label.span.start
    return [Span(start + match.end(), start + end) for match, end in zip(cuts, ends, strict=True) if match.end() < end]


def _of_pieces(page: Page, pieces: list[Span], person: Span, *, posted: bool = False) -> Statement | None:
    """One statement from the pieces behind a name: the first that holds a role, and the last that names a body.

    `posted`: dashes part the pieces, so that each is a whole post or body.
    """
    role: Span | None = None
    body: Span | None = None
    for piece in pieces:
        words = piece.of(page.text)
        if _PARTY_TO.match(words) or _is_role(page, piece):
            role = role or piece
        elif _is_body(words):
            opener = _OPENERS.match(words)
            body = Span(piece.start + opener.end(), piece.end) if opener and opener.end() < len(words) else piece
    if role is not None and not posted and not _PARTY_TO.match(role.of(page.text)):
        found, of = role_of_phrase(page.text, role)
        if found is not None and (found.start > role.start or (of is not None and body is None)):
            role = found  # "Head of Fish" stays whole where another piece names the body
        body = body or of
    return Statement(person, role, body, PATTERN) if role or body else None


def _is_role(page: Page, piece: Span) -> bool:
    return any(is_head(page.words[n].low) for n in page.within(piece) if page.words[n].kind == "word")


def _is_body(words: str) -> bool:
    """True for a piece that names something: in capitals, without a number."""
    bare = _OPENERS.sub("", words, count=1)
    return bool(bare) and bare[0].isupper() and not any(c.isdigit() for c in bare[:3])


def _of_office(page: Page, lexicons: Lexicons, label: Label) -> Statement | None:
    """What a label calls its bearer: "The Minister for Livestock (Dr. Roe)", "PRESENTER"."""
    office = label.office
    if office is None:
        return None
    words = [page.words[n] for n in page.within(office)]
    if words[-1].text.isdigit() or not any(is_head(w.low) or lexicons.person_noun(w.low) for w in words):
        return None
    role, body = role_of_phrase(page.text, office)
    return Statement(label.span, role or office, body, PATTERN)


def _outside(page: Page, transcript: Transcript) -> list[Span]:
    """The paragraphs that no turn holds."""
    starts = [turn.label.start for turn in transcript.turns]
    found = []
    for part in page.paragraphs:
        at = bisect_right(starts, part.end) - 1
        if at < 0 or transcript.turns[at].words.end <= part.start:
            found.append(part)
    return found


def _listed(page: Page, transcript: Transcript, cluster: Cluster) -> Iterator[Statement]:
    """What a list of participants says of a person: "Jane Roe, Acme, Director", "Counsel to the Board: Ed Poe"."""
    outside = _outside(page, transcript)
    starts = [part.start for part in outside]
    for mention in cluster.mentions:
        at = bisect_right(starts, mention.span.start) - 1
        if at < 0 or outside[at].end <= mention.span.start:
            continue
        part = outside[at]
        words = part.of(page.text)
        if not _LIST.match(words) and (words[-1] in ".!?…" or "," not in words):
            continue
        pieces = list(_behind(page, mention.last, part))
        found = _of_pieces(page, pieces, mention.span)
        yield from [found] if found is not None else _field(page, part, mention.whole.start, mention.span)


def _behind(page: Page, n: int, part: Span) -> Iterator[Span]:
    """The pieces between commas behind a name, up to the end of its entry."""
    words = page.words
    if n + 2 < len(words) and words[n].text == "(":
        while n < len(words) and words[n].text != ")":
            n += 1
        n += 1
    for _ in range(MOST_PIECES):
        if n + 1 >= len(words) or words[n].text != "," or words[n].end > part.end:
            return
        start = n + 1
        n = start
        while n < len(words) and words[n].end <= part.end and words[n].text not in ",;.()":
            n += 1
        if n == start or words[start].low == "and":
            return
        yield Span(words[start].start, words[n - 1].end)


def _field(page: Page, part: Span, start: int, person: Span) -> Iterator[Statement]:
    """What the field before a name says: "Counsel to the Board: Ed Poe", "For Acme Ltd.: Ed Poe"."""
    match = _FIELD.match(page.text, part.start, part.end)
    if match is None or match.end() < start - 12 or match.end() > person.start:
        return
    field = Span(match.start("field"), match.end("field"))
    if _is_role(page, field):
        role, body = role_of_phrase(page.text, field)
        yield Statement(person, role or field, body, PATTERN)
    elif field.of(page.text).startswith("For "):
        yield Statement(person, None, Span(field.start + 4, field.end), PATTERN)


def _programmes(page: Page, transcript: Transcript) -> Iterator[tuple[Cluster, Statement]]:
    """The programme or station of those who say that one listens to it, and of hosts who name it otherwise."""
    done: set[int] = set()
    for turn, label in zip(transcript.turns, transcript.labels, strict=True):
        cluster = transcript.bearers.get(label.span.start)
        if cluster is None or id(cluster) in done:
            continue
        host = any(page.words[n].low in lexicon("label_hosts") for n in page.within(label.span))
        match = _PROGRAMME.search(page.text, turn.words.start, turn.words.end)
        if match is None and host:
            match = _STATION.search(page.text, turn.words.start, turn.words.end)
        if match is None or not (host or match.group().casefold().startswith(("listening", "watching", "tuned"))):
            continue
        done.add(id(cluster))
        yield cluster, Statement(turn.label, None, Span(match.start("name"), match.end("name")), PATTERN)
