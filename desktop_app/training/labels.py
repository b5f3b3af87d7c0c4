# SPDX-License-Identifier: Apache-2.0
"""Gold rows as labels of words."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from desktop_app.people.text.lexicons import is_head, lists
from desktop_app.quotes.features import Case, Words
from desktop_app.training.corpus import Article, Attribution

OUT, SOURCE, CUE, CONTENT = 0, 1, 3, 5
"""Tags: B is the number given, I the next one."""
ACTS = {"speech": 0, "attitude": 1, "optional": 1, "neither": 2}
"""The classes of the head that says what a row is; thoughts and reputation count as one."""
ENTITY = {"person": 1, "organization": 3, "role": 5, "place": 7}
NONE = -100
"""Label of what must not be learnt from."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """A word that points: to its source, content and cue words. `act`: one of `ACTS`, -1 where it is not known."""

    word: int
    source: frozenset[int]
    content: frozenset[int]
    cue: frozenset[int]
    act: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Bearer:
    """A word that stands for a speaker (of a quotation, or the first of a name or role) and points to his name, role
    and organization wherever they stand. `unsure`: words not learnt from, in the same order; `party`: the speaker's
    number in the article; `named`: whether it is a word of the name.
    """

    word: int
    party: int
    named: bool
    words: tuple[frozenset[int], frozenset[int], frozenset[int]]
    unsure: tuple[frozenset[int], frozenset[int], frozenset[int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Labels:
    """`tags` and `entities` hold one label a word."""

    tags: list[int]
    entities: list[int]
    anchors: list[Anchor]
    bearers: list[Bearer]


def label(article: Article, words: Words, attitudes: frozenset[str], speeches: frozenset[str]) -> Labels:
    """The labels of `words`. `attitudes`, `speeches`: cue words whose act is sure where the corpus gives none."""
    tags = [OUT if article.tagged else NONE] * len(words)
    anchors: list[Anchor] = []
    placed = [
        _Placed(row, *(_runs(words, s) for s in (row.content, row.cue, row.source))) for row in article.attributions
    ]
    _tag_all(tags, placed)
    for item in placed:
        source, content, cue = (
            frozenset(w for run in runs for w in run) for runs in (item.source, item.content, item.cue)
        )
        act = _act(item.row, article.text, attitudes, speeches)
        for word in [run[0] for run in item.cue[:1]] + [run[0] for run in item.content]:
            anchors.append(Anchor(word=word, source=source, content=content, cue=cue, act=act))
    return Labels(
        tags=tags, entities=_entities(article, words), anchors=anchors, bearers=_bearers(article, words, placed)
    )


def _tag_all(tags: list[int], placed: Sequence[_Placed]) -> None:
    """Tag every row, a cue over a source and a source over a content; rows without sure bounds are hidden first."""
    sure = [item for item in placed if item.row.tagged]
    for item in placed:
        if not item.row.tagged:
            _hide(tags, (*item.content, *item.source, *item.cue))
    for item in sure:
        _tag(tags, item.content, CONTENT)
    for item in sure:
        _tag(tags, item.source, SOURCE)
    for item in sure:
        _tag(tags, item.cue, CUE)


def _bearers(article: Article, words: Words, placed: Sequence[_Placed]) -> list[Bearer]:
    found: list[Bearer] = []
    parties = article.parties or ()
    shared = Counter(span for party in parties for span in {*party.roles, *party.unsure_roles})
    for number, party in enumerate(parties):
        names, roles, bodies, unsure, doubtful = (
            _words(words, spans)
            for spans in (party.names, party.roles, party.organizations, party.unsure, party.unsure_roles)
        )
        none: frozenset[int] = frozenset()
        own = tuple(span for span in party.roles if shared[span] == 1)
        named = {run[0] for run in _runs(words, party.names)}
        anchors = named | {run[0] for run in _runs(words, own)}
        for item in placed:
            if item.row.party == number:
                anchors.update([run[0] for run in item.cue[:1]] + [run[0] for run in item.content])
        for word in sorted(anchors):
            found.append(
                Bearer(
                    word=word, party=number, named=word in named,
                    words=(names, roles, bodies), unsure=(unsure, doubtful, none),
                )
            )  # fmt: skip
    return found


def _words(words: Words, spans: tuple[tuple[int, int], ...]) -> frozenset[int]:
    return frozenset(word for run in _runs(words, spans) for word in run)


@dataclass(frozen=True, slots=True)
class _Placed:
    """A row with its spans as runs of words."""

    row: Attribution
    content: list[list[int]]
    cue: list[list[int]]
    source: list[list[int]]


def _tag(tags: list[int], runs: list[list[int]], begin: int) -> None:
    for run in runs:
        tags[run[0]] = begin
        for word in run[1:]:
            tags[word] = begin + 1


def _hide(tags: list[int], runs: Iterable[list[int]]) -> None:
    for run in runs:
        for word in run:
            tags[word] = NONE


def _runs(words: Words, spans: tuple[tuple[int, int], ...]) -> list[list[int]]:
    """Each span as a run of words without punctuation at its edges; runs with only punctuation between are one."""
    runs: list[list[int]] = []
    for start, end in spans:
        first, last = bisect_right(words.ends, start), bisect_left(words.starts, end) - 1
        while first <= last and not words.forms[first][0].isalnum():
            first += 1
        while last >= first and not words.forms[last][0].isalnum():
            last -= 1
        if first > last:
            only = list(range(bisect_right(words.ends, start), bisect_left(words.starts, end)))
            if only:  # the cue ":" of a transcript
                runs.append(only[:1])
            continue
        if runs and all(not words.forms[i][0].isalnum() for i in range(runs[-1][-1] + 1, first)):
            runs[-1].extend(range(runs[-1][-1] + 1, last + 1))
        else:
            runs.append(list(range(first, last + 1)))
    return runs


def _act(row: Attribution, text: str, attitudes: frozenset[str], speeches: frozenset[str]) -> int:
    if row.act:
        return ACTS[row.act]
    if not row.tagged:
        return -1
    cue = {word for start, end in row.cue for word in text[start:end].lower().split()}
    felt, said = bool(cue & attitudes), bool(cue & speeches)
    return -1 if felt == said else int(felt)


def _entities(article: Article, words: Words) -> list[int]:
    """Labels of named things. Not learnt from is a capitalised word of which nothing is known; where all names are
    known, those of parties and, without speakers, the head noun of a role, which may be somebody's."""
    if article.entities is None:
        return [NONE] * len(words)
    if article.named:
        told = article.parties is not None
        lows = (form.casefold() for form in words.forms)
        labels = [NONE if low in lists().parties or (is_head(low) and not told) else OUT for low in lows]
    else:
        labels = [NONE if case in (Case.TITLE, Case.UPPER) else OUT for case in words.cases]
    for entity in article.entities:
        first, last = bisect_right(words.ends, entity.start), bisect_left(words.starts, entity.end)
        for index in range(first, last):
            labels[index] = ENTITY[entity.kind] + (index > first)
    return labels


def cue_acts(articles: list[Article]) -> tuple[frozenset[str], frozenset[str]]:
    """Cue words that articles with a gold act use for attitudes alone, and those for speech alone, or nearly."""
    counts: dict[str, list[int]] = {}
    for article in articles:
        for row in article.attributions:
            if row.act in ("speech", "attitude"):
                for start, end in row.cue:
                    for word in article.text[start:end].lower().split():
                        counts.setdefault(word, [0, 0])[row.act == "attitude"] += 1
    sure = {word: n for word, n in counts.items() if max(n) >= 0.9 * sum(n) and (word.isalpha() and len(word) > 2)}
    return (
        frozenset(word for word, (said, felt) in sure.items() if felt > said),
        frozenset(word for word, (said, felt) in sure.items() if said > felt),
    )
