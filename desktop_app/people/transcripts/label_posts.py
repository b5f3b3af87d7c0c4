# SPDX-License-Identifier: Apache-2.0
"""Role and organization of the speakers of a transcript, from their labels and from the programme that they present.

What the list of participants and what the speakers themselves say is in `participant_lists` and `self_told`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from desktop_app.base.resources import lexicon
from desktop_app.model.spans import Span
from desktop_app.people.entities.cluster import Cluster
from desktop_app.people.text.lexicons import Lexicons
from desktop_app.people.text.statement import Statement
from desktop_app.people.text.words import Page
from desktop_app.people.transcripts.participant_lists import PATTERN, listed, of_pieces, outside
from desktop_app.people.transcripts.participants import Transcript
from desktop_app.people.transcripts.self_told import self_told
from desktop_app.people.transcripts.turn_labels import Label

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


def add_label_posts(
    page: Page, lexicons: Lexicons, transcript: Transcript, statements: dict[int, list[Statement]]
) -> None:
    """Add to `statements` what a transcript states of its speakers by its layout, for what prose rules made of that."""
    if not transcript.turns:
        return
    _drop_read_as_prose(page, transcript, statements)
    sources = (
        _labelled(page, transcript),
        listed(page, transcript),
        self_told(page, transcript),
        _programmes(page, transcript),
        (),
        (),
    )
    touched: set[int] = set()

    def add(cluster: Cluster, statement: Statement) -> None:
        statements.setdefault(id(cluster), []).append(statement)
        touched.add(id(cluster))

    for source in sources:
        for cluster, statement in source:
            add(cluster, statement)
    for label in transcript.labels:
        bearer = transcript.bearers.get(label.span.start)
        if bearer is not None and label.office is not None:
            stated = any(s.role is not None for s in statements.get(id(bearer), ()))
            office = None if label.name or not stated else None
            if office is not None:
                add(bearer, office)
    for key in touched:
        statements[key].sort(key=lambda s: s.person.start)


def _drop_read_as_prose(page: Page, transcript: Transcript, statements: dict[int, list[Statement]]) -> None:
    """Take away what was read from the words of labels, and from lists of participants, as if they were prose."""
    labels = [label.span for label in transcript.labels if label.extras]
    spans = sorted([*labels, *outside(page, transcript, lists=True)], key=lambda span: span.start)
    starts = [span.start for span in spans]
    for cluster in dict.fromkeys(transcript.bearers.values()):
        kept = []
        for statement in statements.get(id(cluster), ()):
            span = statement.role or statement.organization or statement.person
            at = bisect_right(starts, span.start) - 1
            read = at >= 0 and spans[at].holds(span)
            if not read or (spans[at] not in labels and not statement.pattern.startswith(PATTERN)):
                kept.append(statement)
        if id(cluster) in statements:
            statements[id(cluster)] = kept


def _labelled(page: Page, transcript: Transcript) -> Iterator[tuple[Cluster, Statement]]:
    """What stands behind the name in a label."""
    for label in transcript.labels:
        cluster = transcript.bearers.get(label.span.start)
        if cluster is None or not label.extras:
            continue
        posted = _DASH.search(label.span.of(page.text)) is not None
        statement = of_pieces(page, _pieces(page, label), label.span, posted=posted)
        if statement is not None:
            yield cluster, statement


def _pieces(page: Page, label: Label) -> Sequence[Span]:
    """What stands behind the name: between dashes where there are any, else between commas and in brackets."""
    whole = label.span.of(page.text)
    cuts = list(_DASH.finditer(whole))
    if not cuts:
        return label.extras
    ends = [match.start() for match in cuts[1:]] + [len(whole)]
    start = label.span.start
    return [Span(start + match.end(), start + end) for match, end in zip(cuts, ends, strict=True) if match.end() < end]


def _programmes(page: Page, transcript: Transcript) -> Iterator[tuple[Cluster, Statement]]:
    """The programme or station of those who say that one listens to it, and of hosts who name it otherwise."""
    done: dict[int, Span] = {}
    before: Span | None = None
    for turn, label in zip(transcript.turns, transcript.labels, strict=True):
        cluster = transcript.bearers.get(label.span.start)
        if cluster is None or id(cluster) in done:
            before = done.get(id(cluster)) if cluster is not None else None
            continue
        host = any(page.words[n].low in lexicon("label_hosts") for n in page.within(label.span))
        match = _PROGRAMME.search(page.text, turn.words.start, turn.words.end)
        if match is None and host:
            match = _on_station(page, turn.words)
        tunes = match is not None and match.group().casefold().startswith(("listening", "watching", "tuned"))
        if match is not None and (host or tunes or _AS_HOST.match(page.text, match.end())):
            before = Span(match.start("name"), match.end("name"))
        elif not _TOO.match(page.text, turn.words.start):
            before = None
        if before is not None:  # "And I'm Ed Poe", of whoever presents it too
            done[id(cluster)] = before
            yield cluster, Statement(turn.label, None, before, PATTERN)


def _on_station(page: Page, words: Span) -> re.Match[str] | None:
    """The station that a host names: "on Radio Quay", but not "on Friday"."""
    found = _STATION.finditer(page.text, words.start, words.end)
    return next((match for match in found if match["name"].split()[0].casefold() not in lexicon("calendar")), None)
