# SPDX-License-Identifier: Apache-2.0
"""The referents of a transcript's labels: the full name elsewhere, the bearer of an office, who introduces themselves.

Only transcripts beyond doubt are read (`quotes.turns`). What stays open is left to the rules for all texts.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass

from desktop_app.base.resources import lexicon
from desktop_app.model.spans import Span
from desktop_app.people.entities.cluster import Draft, Drafts, mention_at
from desktop_app.people.text.lexicons import lists
from desktop_app.people.text.words import Page
from desktop_app.people.transcripts import labels as introductions
from desktop_app.people.transcripts.labels import Label, parse_label, words_of
from desktop_app.quotes.dialogue import Dialogue
from desktop_app.quotes.turns import Turn

MOST_TRIES = 20
"""Most labels of one name whose bearer is looked for; keeps the time linear."""
MOST_OFFICES = 30
"""Labels without a name whose bearers are sought; keeps the time linear."""


@dataclass(frozen=True, slots=True, eq=False)
class Transcript:
    """The turns of a text; `People.bearers` says who is behind each label.

    `nobody`: starts of the labels that name nobody on purpose ("Q"); `unnamed`: of the labels of speakers without a
    name ("Operator"). `labels` and `turns` go together. `answers`: those of an interview without labels.
    """

    turns: tuple[Turn, ...] = ()
    labels: tuple[Label, ...] = ()
    nobody: frozenset[int] = frozenset()
    unnamed: frozenset[int] = frozenset()
    answers: tuple[Span, ...] = ()


def read_transcript(page: Page, drafts: Drafts, dialogue: Dialogue) -> Transcript:
    """The turns of a transcript; who speaks in each is noted in `drafts`, which are corrected and added to."""
    turns = dialogue.sure_turns
    return _Reader(page, drafts, turns).read() if turns else Transcript(answers=dialogue.answers)


class _Reader:
    def __init__(self, page: Page, drafts: Drafts, turns: list[Turn]) -> None:
        self._page = page
        self._drafts = drafts
        self._turns = turns
        self._labels = [parse_label(page, turn.label) for turn in turns]
        keys = (label.name or page.within(label.office or label.span) for label in self._labels)
        self._keys = [words_of(page, key).rstrip(".") for key in keys]
        self._heads = {page.words[n].start for turn in turns for n in page.within(turn.label)}

    def read(self) -> Transcript:
        known: dict[str, Draft] = {}
        nobody: set[int] = set()
        unnamed: set[int] = set()
        tries: Counter[str] = Counter()
        for key, label in zip(self._keys, self._labels, strict=True):
            if key in known or tries[key] == MOST_TRIES:
                continue
            tries[key] += 1
            cluster = self._named(label) if label.name else None
            if cluster is not None:
                known[key] = cluster
                if label.office is not None:  # "Acting Chairman (Senator Roe)", who is "Acting Chairman" from then on
                    known.setdefault(words_of(self._page, self._page.within(label.office)), cluster)
        self._examined()
        self._offices(known)
        for key, label in zip(self._keys, self._labels, strict=True):
            start = label.span.start
            if start in self._drafts.bearers:
                continue
            if key in known:
                self._drafts.bearers[start] = known[key]
            elif key in lexicon("label_questions"):
                nobody.add(start)
            elif self._is_unnamed(label) and key != "a":
                unnamed.add(start)
        return Transcript(tuple(self._turns), tuple(self._labels), frozenset(nobody), frozenset(unnamed))

    def _named(self, label: Label) -> Draft | None:
        """The person of a label with a name in it."""
        words = self._page.words
        old = self._drafts.of.get(words[label.name[0]].start)
        if len(label.name) > 1 and words[label.name[0]].kind != "initials":
            return None if self._is_body(label, old) else self._person(label.name, label.gender)
        if old is not None and len(old.parts) > 1 and not old.body and words[label.name[-1]].low in old.parts:
            return old  # Noor Vandewalle where the label is "NOOR"
        if label.titled or words[label.name[0]].low in lists().first_names:
            return self._person(label.name, label.gender)
        return old if old is not None and not old.body else None

    def _is_body(self, label: Label, known: Draft | None) -> bool:
        """Whether the label names a body, by a noun or as an entity known to be one, and says nothing of a person."""
        if label.titled or label.extras or label.office:
            return False
        named = any(lists().body_noun(self._page.words[n].low) for n in label.name)
        return named or (known is not None and known.body)

    def _offices(self, known: dict[str, Draft]) -> None:
        """Find the bearers of offices: named beside the office in the text, or introducing themselves."""
        keys = dict.fromkeys(k for k, label in zip(self._keys, self._labels, strict=True) if not label.name)
        for key in [*keys][:MOST_OFFICES]:
            if key in known or key == "a" or key in lexicon("label_questions"):
                continue
            name = introductions.of_office(self._page, key, self._heads)
            if name is not None:
                known[key] = self._person(name, "")

    def _is_unnamed(self, label: Label) -> bool:
        """Whether the label is an office, or part of a longer name in the text ("WEEKLY" in "WEEKLY Which …")."""
        if not label.name:
            return True
        old = self._drafts.of.get(self._page.words[label.name[0]].start)
        return old is not None and any(
            m.span.start == self._page.words[label.name[0]].start and m.span.end > label.span.end for m in old.mentions
        )

    def _examined(self) -> None:
        """Find the bearers of Q: under "EXAMINATION BY MR. ROE", or those who give their name before they ask."""
        headings = list(introductions.examiners(self._page))
        examiners: dict[str, Draft] = {}
        for key, turn in zip(self._keys, self._turns, strict=True):
            examines = key in lexicon("label_questions")
            if not examines and key not in lexicon("label_voices"):
                continue
            before = bisect_right(headings, turn.label.start, key=lambda heading: heading[0])
            if examines and before:
                name = headings[before - 1][1]  # often only the family name
                low = self._page.words[name[-1]].low
                if low not in examiners:
                    examiners[low] = self._person(name, "")
                self._drafts.bearers[turn.label.start] = examiners[low]

    def _person(self, name: range, gender: str) -> Draft:
        """The cluster of the person named at `name`, made where there is none or where it was taken for a body."""
        words = self._page.words
        name = introductions.untitled(self._page, name) or name
        start = words[name.start].start
        parts = tuple(words[n].low for n in name if words[n].kind != "mark")
        old = self._drafts.of.get(start)
        if old is not None and not old.body and old.parts[-1:] == parts[-1:]:
            return old
        cluster = Draft()
        self._drafts.clusters.append(cluster)
        mention = mention_at(self._page, name, parts, gender or lists().first_names.get(parts[0], ""))
        cluster.add(mention)
        self._drafts.of[start] = cluster
        return cluster
