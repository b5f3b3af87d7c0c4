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
from desktop_app.people.text import lexicons as word_lists
from desktop_app.people.text.role_words import is_head
from desktop_app.people.text.statement import Statement
from desktop_app.people.text.words import Page
from desktop_app.people.transcripts.participants import Transcript

PATTERN = "apposition"
"""What stands behind a name in a label or a list says what an apposition says in prose."""
MOST_PIECES = 3
"""Pieces behind a name."""
LONGEST_FIELD = 600
"""Code points before a name within which a field of many names is sought."""
FIELD_REACH = 16
"""Code points of titles between a field's colon and the name."""
_FIELD = re.compile(r"(?:^\W{0,3}|(?<=\. ))(?P<field>[^\W\d_][^:\n.]{1,80}):\s+", re.MULTILINE)
_LIST = re.compile(r"\W{0,3}(?:STATEMENTS? OF|[^\W\d_][^:\n.]{1,60}:\s)|[•*–-]\s")
_PARTY_TO = re.compile(
    r"(?:for|of|representing)\s+(?:the\s+)?(?:plaintiff|defendant|defence|defense|prosecution|respondent|applicant"
    r"|claimant|crown|state|people)\b",
    re.IGNORECASE,
)
_PRIVATE_PARTY = re.compile(r"\b(?:plaintiff|defendant|respondent|applicant|claimant|accused|famil)", re.IGNORECASE)
_OPENERS = re.compile(r"(?:of|for|from|with|at|and)\s+(?:the\s+)?", re.IGNORECASE)
_ENDS = frozenset(",;.()")
_MANY = frozenset(("analysts", "commissioners", "councillors", "members", "senators", "trustees"))
"""Fields that say of all whom they list what they are."""
_TITLE_STOP = re.compile(r"\b(?:[A-Z][a-z]{0,3}|[A-Z])\. ")
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
        elif _is_body(words) and not _is_next(page, piece):
            opener = _OPENERS.match(words)
            body = Span(piece.start + opener.end(), piece.end) if opener and opener.end() < len(words) else piece
    if role is not None and not posted and not _PARTY_TO.match(role.of(page.text)):
        found, of = role_of_phrase(page.text, role)
        if found is not None and of is not None and body is None and of.start > found.start:
            role = found  # "Head of Fish" stays whole where another piece names the body
        body = body or (None if of is not None and _is_of_trade(page, of) else of)
    if role is not None and body is not None and _is_at_home(page, role, body):
        body = None
    return Statement(person, role, body, PATTERN) if role or body else None


def _is_next(page: Page, piece: Span) -> bool:
    """True for the next one of a list: "Jane Roe (Chair), Ed Poole"."""
    lows = [page.words[n].low for n in page.within(piece)]
    return len(lows) > 1 and lows[0] in word_lists.load().first_names and not _names_body(lows)


def _is_of_trade(page: Page, of: Span) -> bool:
    """True for the "Mail" of "Mail Contractor": ordinary words, none of which makes a body's name."""
    lows = [page.words[n].low for n in page.within(of)]
    return all(low in lexicon("ordinary_words") for low in lows) and not _names_body(lows)


def _is_at_home(page: Page, role: Span, body: Span) -> bool:
    """True for "farmer, Lower Weir": where somebody lives who works on their own account."""
    low = page.words[page.within(role)[-1]].low
    own = low in lexicon("role_own_account") or low in lexicon("role_private")
    return own and not _names_body([page.words[n].low for n in page.within(body)])


def _names_body(lows: Sequence[str]) -> bool:
    return any(low in lexicon("speaking_bodies") or low in lexicon("organization_suffixes") for low in lows)


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
            pieces = [*_bracketed(page, name.stop), *behind(page, name.stop, limit)]
            statement = of_pieces(page, pieces, person)
            field = _field(page, part, person)
            statement = _joined(statement, field)
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


def _bracketed(page: Page, n: int) -> Iterator[Span]:
    """The firm in brackets right behind a name: "Jane Roe (Quay Bank)"."""
    words = page.words
    if n + 2 >= len(words) or words[n].text != "(":
        return
    stop = next((i for i in range(n + 1, min(n + 9, len(words))) if words[i].text == ")"), n)
    lows = [word.low for word in words[n + 1 : stop]]
    if len(lows) > 1 and _names_body(lows) and words[n + 1].capital:
        yield Span(words[n + 1].start, words[stop - 1].end)


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
        while n < len(words) and words[n].end <= limit and words[n].text not in _ENDS and not _begins_field(page, n):
            n += 1
        if n == start or words[start].low == "and" or (n < len(words) and words[n].start == limit):
            return
        yield Span(words[start].start, words[n - 1].end)


def _begins_field(page: Page, n: int) -> bool:
    """True for the first word of a line that is a field: "Analysts: …"."""
    start = page.words[n].start
    return (
        page.text[max(0, start - 3) : start].rstrip(" ").endswith("\n") and _FIELD.match(page.text, start) is not None
    )


def _reaches(page: Page, field: re.Match[str], person: Span) -> bool:
    """True where a field says what the person is: its first, or each of many of a kind ("Members present: …")."""
    if field.end() <= person.start <= field.end() + FIELD_REACH:
        return True
    many = field["field"].split()[0].casefold()
    between = page.text[field.end() : person.start]
    return many in _MANY and "\n" not in between and ":" not in between and ". " not in _TITLE_STOP.sub("", between)


def _field(page: Page, part: Span, person: Span) -> Statement | None:
    """What the field before a name says: "Counsel to the Board: Ed Poe", "For Acme Ltd.: Ed Poe"."""
    start = max(part.start, person.start - LONGEST_FIELD)
    match = next((m for m in _FIELD.finditer(page.text, start, person.start) if _reaches(page, m, person)), None)
    if match is None:
        return None
    field = Span(match.start("field"), match.end("field"))
    if is_role(page, field):
        role, body = role_of_phrase(page.text, field)
        return Statement(person, role or field, body, PATTERN)
    if field.of(page.text).startswith("For ") and not _PRIVATE_PARTY.search(field.of(page.text)):
        return Statement(person, None, Span(field.start + len("For "), field.end), PATTERN)
    return None
