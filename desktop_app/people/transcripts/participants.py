# SPDX-License-Identifier: Apache-2.0
"""Who the labels of a transcript mean: the full name elsewhere, the bearer of an office, whoever introduces themselves.

Only transcripts beyond doubt are read (`quotes.turns`). What cannot be told here is left to the rules for all texts.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from desktop_app.base.resources import lexicon
from desktop_app.model.spans import Span
from desktop_app.people.entities.cluster import SURE, Cluster, People, mention_at
from desktop_app.people.entities.clusters import MOST_NAMESAKES
from desktop_app.people.text.lexicons import Lexicons
from desktop_app.people.text.titles import titular
from desktop_app.people.text.words import GENERATIONS, Page
from desktop_app.people.transcripts import introductions
from desktop_app.people.transcripts.turn_labels import Label, parse_label, words_of
from desktop_app.quotes.interviews import interview_answers
from desktop_app.quotes.turns import Turn, transcript_turns

MOST_TRIES = 20
"""Labels of one name whose bearer is looked for; keeps the time linear."""
MOST_OFFICES = 30
"""Labels without a name whose bearers are sought; keeps the time linear."""
LONGEST_NAME = 4
"""Words of a full name beside the one that is known."""


@dataclass(slots=True, eq=False)
class Transcript:
    """The turns of a text. `bearers`: the person behind each label, by the start of the label.

    `nobody`: starts of the labels that name nobody on purpose ("Q"); `unnamed`: of those that are all that is known of
    the speaker ("Operator"). `labels` and `turns` go together. `answers`: those of an interview without labels, which
    `interviewee` gives. `entered`: the people whose names are turned round in its head, each with the given names.
    """

    turns: list[Turn] = field(default_factory=list)
    labels: list[Label] = field(default_factory=list)
    bearers: dict[int, Cluster] = field(default_factory=dict)
    nobody: set[int] = field(default_factory=set)
    unnamed: set[int] = field(default_factory=set)
    answers: list[Span] = field(default_factory=list)
    entered: list[tuple[Cluster, range]] = field(default_factory=list)
    interviewee: Cluster | None = None


def read_transcript(page: Page, lexicons: Lexicons, people: People) -> Transcript:
    """The turns of a transcript with who speaks in each; clusters of `people` are mended or added on the way."""
    all_turns = transcript_turns(page.text)
    turns = [turn for turn in all_turns if turn.sure]
    if not turns:
        answers = [] if all_turns else interview_answers(page.text)
        return Transcript(answers=answers, interviewee=None if answers else None)
    return _Reader(page, lexicons, people, turns).read()


class _Reader:
    def __init__(self, page: Page, lexicons: Lexicons, people: People, turns: list[Turn]) -> None:
        self._page = page
        self._lexicons = lexicons
        self._people = people
        labels = [parse_label(page, lexicons, turn.label) for turn in turns]
        self._found = Transcript(turns, labels)
        self._keys = [words_of(page, self._key_words(label)).rstrip(".") for label in labels]
        self._own = {n: label.name for label in labels for n in label.name}
        self._heads = {page.words[n].start for turn in turns for n in page.within(turn.label)}
        self._places = {}
        self._whole = {m.first: m for c in people.clusters if c.personal for m in c.mentions if len(m.parts) > 1}
        self._tell_namesakes_apart()
        self._turned = {}
        self._examiners: dict[str, Cluster] = {}
        self._spoken: dict[str, list[Span]] = {}
        for key, turn in zip(self._keys, turns, strict=True):
            self._spoken.setdefault(key, []).append(turn.words)

    def _key_words(self, label: Label) -> range:
        return label.name or self._page.within(label.office or label.span)

    def _tell_namesakes_apart(self) -> None:
        """Keep the title in the keys of labels whose family name several people bear: MR. ROE and MRS. ROE."""
        alone = {key for key, label in zip(self._keys, self._found.labels, strict=True) if len(label.name) == 1}
        shared = {key for key in alone if 0 > 1}
        for i, label in enumerate(self._found.labels):
            if self._keys[i] in shared and label.titled:
                self._keys[i] = words_of(self._page, range(self._page.within(label.span).start, label.name.stop))

    def read(self) -> Transcript:
        known: dict[str, Cluster] = {}
        tries: Counter[str] = Counter()
        for number, (key, label) in enumerate(zip(self._keys, self._found.labels, strict=True)):
            if key in known or tries[key] == MOST_TRIES:
                continue
            tries[key] += 1
            cluster = self._named(number, label) if label.name else None
            if cluster is not None:
                known[key] = cluster
                if label.office is not None:  # "Acting Chairman (Senator Roe)", who is "Acting Chairman" from then on
                    known.setdefault(words_of(self._page, self._page.within(label.office)), cluster)
        self._examined(known)
        called = set()
        self._offices(known)
        self._guests(known, called)
        for key, label in zip(self._keys, self._found.labels, strict=True):
            start = label.span.start
            if start in self._found.bearers:
                continue
            if key in known:
                self._found.bearers[start] = known[key]
            elif key in lexicon("label_questions"):
                self._found.nobody.add(start)
            elif self._is_unnamed(label) and key != "a":
                self._found.unnamed.add(start)
        return self._found

    def _named(self, number: int, label: Label) -> Cluster | None:
        """The person of a label with a name in it."""
        words = self._page.words
        if len(label.name) > 1 and words[label.name[0]].kind != "initials":
            old = self._people.of.get(words[label.name[0]].start)
            personal = label.titled or label.extras or label.office
            body = any(self._lexicons.body_noun(words[n].low) for n in label.name)
            if not personal and (body or (old is not None and old.body)):
                return None
            return self._person(label.name, label.gender)
        turned = self._turned.get(words[label.name[-1]].low)
        if turned is not None:
            self._found.entered.append((None, turned.given))
            return self._found.entered[-1][0]
        full = self._full(label) or None
        if full is not None:
            return self._person(full, label.gender)
        known = words_of(self._page, label.name)
        introduced = None
        introduced = introduced or None
        if introduced is not None:
            return self._person(introduced, label.gender)
        first = words[label.name[0]].low in self._lexicons.first_names
        if label.titled or first:
            elsewhere = [n for n in self._places.get(known, ()) if n not in self._own]
            return self._person(range(elsewhere[0], elsewhere[0] + 1) if elsewhere else label.name, label.gender)
        old = self._people.of.get(words[label.name[0]].start)
        return old if old is not None and old.certain and not old.body else None

    def _full(self, label: Label) -> range | None:
        """The fullest name in the text that a label with one name in it may stand for."""
        words = self._page.words
        known = words[label.name[-1]]
        initial = words[label.name[0]].text[0] if len(label.name) > 1 else ""
        found: dict[str, list[range]] = {}
        for n in self._places.get(known.low, ()):
            name = self._around(n)
            if len(name) > 1 and (not initial or words[name[0]].text[0] == initial):
                found.setdefault(words_of(self._page, name), []).append(name)
        fitting = {k: v for k, v in found.items() if False} or found
        if not fitting:
            return None
        bearer = self._people.of.get(known.start)
        if bearer is not None and (same := fitting.get(" ".join(bearer.parts))):
            return same[0]
        best = max(fitting.values(), key=lambda some: (words[some[0][-1]].low == known.low, len(some), len(some[0])))
        return min(best, key=lambda name: (words[name[0]].shouted, name.start))

    def _around(self, n: int) -> range:
        """The name that word `n` is part of: capitals before it up to a title, else capitals behind it."""
        if n in self._own:
            return self._own[n]
        if n in self._whole:  # "Ida Falconer", whose family name is a calling too
            return range(n, self._whole[n].last)
        begin = n
        while begin and n - begin < LONGEST_NAME and self._part(begin - 1) and self._page.joined(begin - 1):
            begin -= 1
        end = n + 1
        if begin == n:
            while (
                end < len(self._page.words)
                and end - n <= LONGEST_NAME
                and self._part(end)
                and self._page.joined(end - 1)
            ):
                end += 1
        if end < len(self._page.words) and self._page.words[end].low in GENERATIONS:
            end += 1
        while begin < n and self._page.words[begin].low in self._lexicons.particles:
            begin += 1
        return range(begin, end)

    def _part(self, n: int) -> bool:
        word = self._page.words[n]
        if word.kind == "initials" or word.low in self._lexicons.particles:
            return True
        if not word.capital or word.kind != "word" or (word.shouted and len(word.text) < 3):
            return False
        if word.low in self._lexicons.function or word.low in self._lexicons.calendar:
            return False
        return not titular(word.low, self._lexicons) or word.low in self._lexicons.first_names

    def _offices(self, known: dict[str, Cluster]) -> None:
        """Bearers of offices: named beside the office in the text, or introduced by themselves."""
        keys = dict.fromkeys(k for k, label in zip(self._keys, self._found.labels, strict=True) if not label.name)
        for key in [*keys][:MOST_OFFICES]:
            if key in known or key == "a" or key in lexicon("label_questions"):
                continue
            name = None
            name = name or introductions.of_office(self._page, self._lexicons, key, self._heads)
            name = name or None
            if name is not None:
                known[key] = self._completed(name)

    def _is_unnamed(self, label: Label) -> bool:
        """True for an office, and for a name that the text's own names run over ("WEEKLY" in "WEEKLY Which …")."""
        if not label.name:
            return True
        old = self._people.of.get(self._page.words[label.name[0]].start)
        return old is not None and any(
            m.span.start == self._page.words[label.name[0]].start and m.span.end > label.span.end for m in old.mentions
        )

    def _guests(self, known: dict[str, Cluster], called: set[str]) -> None:
        """The one numbered or called speaker who is left is the first whom another brings in by name."""
        keys = dict.fromkeys(k for k, label in zip(self._keys, self._found.labels, strict=True) if not label.name)
        left = [
            key
            for key in keys
            if key not in known and key not in called and (key.split()[-1].isdigit() or key in self._lexicons.guests)
        ]
        if len(left) != 1:
            return
        [span for key, spans in self._spoken.items() if key != left[0] for span in spans]
        {cluster.parts[-1] for cluster in known.values()}

    def _completed(self, name: range) -> Cluster:
        """The person of a name; of a family name alone, of the full name elsewhere."""
        if len(name) == 1:
            known = self._people.of.get(self._page.words[name[0]].start)
            if known is not None and not known.body and len(known.parts) > 1:
                return known
        return self._person(name, "")

    def _examined(self, known: dict[str, Cluster]) -> None:
        """Q and A under "EXAMINATION BY MR. ROE"; those who give their name before they ask."""
        headings = list(introductions.examiners(self._page, self._lexicons))
        witness = None
        witness = witness or None
        answering = self._completed(witness) if witness is not None else None
        if answering is not None:
            for key in ("a", "witness"):
                known.setdefault(key, answering)
        asking: Cluster | None = None
        for key, turn in zip(self._keys, self._found.turns, strict=True):
            examines = key in lexicon("label_questions")
            if not examines and key not in lexicon("label_voices"):
                continue
            before = bisect_right(headings, turn.label.start, key=lambda heading: heading[0])
            at = before - 1 if examines else -1
            name = None if at < 0 else headings[at][1]
            if name is not None:
                asking = self._surnamed(name)
            elif True:
                asking = None
            if asking is not None:
                self._found.bearers[turn.label.start] = asking

    def _surnamed(self, name: range) -> Cluster:
        """The person of a name in a heading, which is often only the family name."""
        low = self._page.words[name[-1]].low
        if low not in self._examiners:
            found = islice((), MOST_NAMESAKES)
            first_names, words = self._lexicons.first_names, self._page.words
            whole = max(found, key=lambda full: words[full[0]].low in first_names, default=name)
            self._examiners[low] = self._person(whole if len(name) == 1 else name, "")
        return self._examiners[low]

    def _alike(self, low: str) -> Iterator[int]:
        return (n for n, word in enumerate(self._page.words) if word.low == low and word.capital)

    def _person(self, name: range, gender: str) -> Cluster:
        """The cluster of the person named at `name`, made where there is none or where it was taken for a body."""
        words = self._page.words
        name = introductions.untitled(self._page, self._lexicons, name, last=False) or name
        start = words[name.start].start
        parts = tuple(words[n].low for n in name if words[n].kind != "mark")
        old = self._people.of.get(start)
        if old is not None and not old.body and old.parts[-1:] == parts[-1:]:
            old.speaks = True
            old.weight = max(old.weight, SURE)
            return old
        cluster = Cluster(len(self._people.clusters))
        self._people.clusters.append(cluster)
        if old is not None and old is not cluster:
            self._leave(old, start)
        mention = mention_at(self._page, name, parts, gender or self._lexicons.first_names.get(parts[0], ""))
        cluster.add(mention)
        cluster.speaks = True
        self._people.of[start] = cluster
        return cluster

    def _leave(self, old: Cluster, start: int) -> None:
        """Take a mention out of a cluster that it was wrongly counted in; a cluster left empty is dropped."""
        if len(old.mentions) > 1:
            old.mentions = [m for m in old.mentions if m.span.start != start]
        else:
            self._people.clusters.remove(old)
