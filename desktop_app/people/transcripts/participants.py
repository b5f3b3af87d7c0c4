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
from desktop_app.people.entities.turned_names import turned_names
from desktop_app.people.text.lexicons import Lexicons
from desktop_app.people.text.titles import titular
from desktop_app.people.text.words import GENERATIONS, Page
from desktop_app.people.transcripts import introductions
from desktop_app.people.transcripts.turn_labels import ANY, Label, is_any, parse_label, words_of
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

    def answering(self, content: Span) -> Cluster | None:
        """Who speaks at `content` in an interview without labels."""
        at = bisect_right(self.answers, content.start, key=lambda answer: answer.start) - 1
        return self.interviewee if at >= 0 and self.answers[at].holds(content) else None

    def of_another(self, span: Span, cluster: Cluster | None) -> bool:
        """True where `span` lies in the label of somebody else: "ANN POOLE, HOST" says nothing of the guest."""
        at = bisect_right(self.labels, span.start, key=lambda label: label.span.start) - 1
        if at < 0 or not self.labels[at].span.holds(span):
            return False
        bearer = self.bearers.get(self.labels[at].span.start)
        return bearer is not None and bearer is not cluster


def read_transcript(page: Page, lexicons: Lexicons, people: People) -> Transcript:
    """The turns of a transcript with who speaks in each; clusters of `people` are mended or added on the way."""
    all_turns = transcript_turns(page.text)
    turns = [turn for turn in all_turns if turn.sure]
    if not turns:
        answers = [] if all_turns else interview_answers(page.text)
        return Transcript(
            answers=answers, interviewee=introductions.named_above(people, answers[0].start) if answers else None
        )
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
        self._places = self._index()
        self._whole = {m.first: m for c in people.clusters if c.personal for m in c.mentions if len(m.parts) > 1}
        self._tell_namesakes_apart()
        self._turned = turned_names(page, lexicons, turns[0].label.start)
        self._examiners: dict[str, Cluster] = {}
        self._spoken: dict[str, list[Span]] = {}
        for key, turn in zip(self._keys, turns, strict=True):
            self._spoken.setdefault(key, []).append(turn.words)

    def _key_words(self, label: Label) -> range:
        return label.name or self._page.within(label.office or label.span)

    def _tell_namesakes_apart(self) -> None:
        """Keep the title in the keys of labels whose family name several people bear: MR. ROE and MRS. ROE."""
        alone = {key for key, label in zip(self._keys, self._found.labels, strict=True) if len(label.name) == 1}
        shared = {key for key in alone if len(self._full_names(key)) > 1}
        for i, label in enumerate(self._found.labels):
            if self._keys[i] in shared and label.titled:
                self._keys[i] = words_of(self._page, range(self._page.within(label.span).start, label.name.stop))

    def _full_names(self, family: str) -> set[str]:
        """The names in the text, of several words, that end in `family`."""
        names = (words_of(self._page, self._around(n)) for n in self._places.get(family, ()))
        return {name for name in names if name.endswith(f" {family}")}

    def _index(self) -> dict[str, list[int]]:
        """Where each word that is part of a label stands in capitals."""
        wanted = {self._page.words[n].low for label in self._found.labels for n in label.name}
        places: dict[str, list[int]] = {}
        for n, word in enumerate(self._page.words):
            if word.capital and word.low in wanted:
                places.setdefault(word.low, []).append(n)
        return places

    def read(self) -> Transcript:
        known: dict[str, Cluster] = {}
        tries: Counter[str] = Counter()
        for number, (key, label) in enumerate(zip(self._keys, self._found.labels, strict=True)):
            if key in known or tries[key] == MOST_TRIES:
                continue
            tries[key] += 1
            cluster = self._named(number, label) if label.name else self._lettered(label)
            if cluster is not None:
                known[key] = cluster
                if label.office is not None:  # "Acting Chairman (Senator Roe)", who is "Acting Chairman" from then on
                    known.setdefault(words_of(self._page, self._page.within(label.office)), cluster)
        self._examined(known)
        called = self._called()
        self._offices(known)
        self._guests(known, called)
        for key, label in zip(self._keys, self._found.labels, strict=True):
            start = label.span.start
            if start in self._found.bearers:
                continue
            if key in known and not is_any(label, self._page):
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
            personal = label.titled or label.extras or label.office or self._aged(label)
            body = any(self._lexicons.body_noun(words[n].low) for n in label.name)
            if not personal and (body or (old is not None and old.body)):
                return None
            return self._person(label.name, label.gender)
        turned = self._turned.get(words[label.name[-1]].low)
        if turned is not None:
            self._found.entered.append((turned.enter(self._page, self._people), turned.given))
            return self._found.entered[-1][0]
        full = self._full(label) or self._initials(label)
        if full is not None:
            return self._person(full, label.gender)
        known = words_of(self._page, label.name)
        introduced = introductions.self_introduced(self._page, self._spoken[self._keys[number]], known)
        introduced = introduced or introductions.nicknamed(self._page, known)
        if introduced is not None:
            return self._person(introduced, label.gender)
        first = words[label.name[0]].low in self._lexicons.first_names
        if label.titled or first or self._aged(label):
            elsewhere = [n for n in self._places.get(known, ()) if n not in self._own]
            return self._person(range(elsewhere[0], elsewhere[0] + 1) if elsewhere else label.name, label.gender)
        old = self._people.of.get(words[label.name[0]].start)
        return old if old is not None and old.certain and not old.body else None

    def _aged(self, label: Label) -> bool:
        return any(extra.of(self._page.text).isdigit() for extra in label.extras)

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
        fitting = {k: v for k, v in found.items() if self._fits(label, v[0])} or found
        if not fitting:
            return None
        bearer = self._people.of.get(known.start)
        if bearer is not None and (same := fitting.get(" ".join(bearer.parts))):
            return same[0]
        best = max(fitting.values(), key=lambda some: (words[some[0][-1]].low == known.low, len(some), len(some[0])))
        return min(best, key=lambda name: (words[name[0]].shouted, name.start))

    def _fits(self, label: Label, name: range) -> bool:
        gender = self._lexicons.first_names.get(self._page.words[name[0]].low, "u")
        return not label.gender or gender == "u" or gender == label.gender

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

    def _initials(self, label: Label) -> range | None:
        """The name before "(HWB)", or the one whose words begin with the letters of the label."""
        word = self._page.words[label.name[0]]
        if len(label.name) > 1 or not word.shouted or len(word.text.replace("-", "")) > 3:
            return None
        name = introductions.named_by_letters(self._page, word.text, self._people)
        found = self._people.of.get(self._page.words[name.start].start) if name is not None else None
        return None if found is not None and found.body else name  # GBW is Gulf Boat Weekly, which asks

    def _lettered(self, label: Label) -> Cluster | None:
        """The one whose initials are the whole label, though they may be an office's too: PR, MC."""
        numbers = self._page.within(label.span)
        word = self._page.words[numbers.start]
        if len(numbers) > 1 or not word.shouted or not 1 < len(word.text) < LONGEST_NAME:
            return None
        name = introductions.named_by_letters(self._page, word.text, self._people)
        return self._person(name, "") if name is not None else None

    def _offices(self, known: dict[str, Cluster]) -> None:
        """Bearers of offices: named beside the office in the text, or introduced by themselves."""
        keys = dict.fromkeys(k for k, label in zip(self._keys, self._found.labels, strict=True) if not label.name)
        for key in [*keys][:MOST_OFFICES]:
            if key in known or key == "a" or key in lexicon("label_questions") or self._of_many(key):
                continue
            name = introductions.self_introduced(self._page, self._spoken[key], "")
            name = name or introductions.of_office(self._page, self._lexicons, key, self._heads)
            name = name or introductions.called(self._page, self._lexicons, self._spoken[key])
            if name is not None:
                known[key] = self._completed(name)

    def _of_many(self, key: str) -> bool:
        """True for "some hon. members" and "an Senator": one of several, whom nothing names."""
        first, last = key.split()[0], key.split()[-1]
        return first in ANY or last in lexicon("label_plurals")

    def _is_unnamed(self, label: Label) -> bool:
        """True for an office, and for a name that the text's own names run over ("WEEKLY" in "WEEKLY Which …")."""
        if not label.name:
            return True
        old = self._people.of.get(self._page.words[label.name[0]].start)
        return old is not None and any(
            m.span.start == self._page.words[label.name[0]].start and m.span.end > label.span.end for m in old.mentions
        )

    def _called(self) -> set[str]:
        """The labels of callers whom the host puts through by name: those of the next turns, up to the next line."""
        name: range | None = None
        called: dict[str, None] = {}
        for number, (key, turn) in enumerate(zip(self._keys, self._found.turns, strict=True)):
            if key.split()[:1] not in (["caller"], ["listener"]):
                through = introductions.put_through(self._page, self._lexicons, turn.words)
                name = name if through is None else through
            elif name:
                called[key] = None
                self._found.bearers[self._found.labels[number].span.start] = self._person(name, "")
        return set(called)

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
        others = [span for key, spans in self._spoken.items() if key != left[0] for span in spans]
        taken = {cluster.parts[-1] for cluster in known.values()}
        for name in introductions.welcomed(self._page, others):
            if self._page.words[name[-1]].low not in taken:
                known[left[0]] = self._person(name, "")
                return
        for name in introductions.addressed(self._page, others):
            cluster = next((c for n in name if (c := self._people.of.get(self._page.words[n].start))), None)
            if cluster is not None and cluster.personal and len(cluster.parts) > 1 and cluster.parts[-1] not in taken:
                known[left[0]] = cluster
                return

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
        witness = introductions.witness(self._page, self._lexicons)
        told = introductions.questioned(self._page, self._people) or self._interviewed()
        witness = witness or introductions.name_given(self._page, self._keys, self._found.turns)
        answering = self._completed(witness) if witness is not None else told
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
            name = introductions.gives_name(self._page, turn.words) if at < 0 else headings[at][1]
            if name is not None:
                asking = self._surnamed(name)
            elif not introductions.follows_up(self._page, turn.words):
                asking = None
            if asking is not None:
                self._found.bearers[turn.label.start] = asking

    def _interviewed(self) -> Cluster | None:
        """Whose the answers are in a text that is mostly Q and A: of the person whom the lines above name most."""
        said = sum(len(turn.words) for turn in self._found.turns)
        letters = (lexicon("label_questions") | {"a"}).issuperset(self._keys)
        if not letters or 2 * said <= len(self._page.text):
            return None
        return introductions.named_above(self._people, self._found.turns[0].label.start)

    def _surnamed(self, name: range) -> Cluster:
        """The person of a name in a heading, which is often only the family name."""
        low = self._page.words[name[-1]].low
        if low not in self._examiners:
            found = islice((full for n in self._alike(low) if len(full := self._around(n)) > 1), MOST_NAMESAKES)
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
        same = self._same(parts)
        cluster = same or Cluster(len(self._people.clusters))
        if same is None:
            self._people.clusters.append(cluster)
        if old is not None and old is not cluster:
            self._leave(old, start)
        mention = mention_at(self._page, name, parts, gender or self._lexicons.first_names.get(parts[0], ""))
        cluster.add(mention)
        cluster.speaks = True
        self._people.of[start] = cluster
        return cluster

    def _same(self, parts: tuple[str, ...]) -> Cluster | None:
        return next((c for c in self._found.bearers.values() if c.parts == parts), None)

    def _leave(self, old: Cluster, start: int) -> None:
        """Take a mention out of a cluster that it was wrongly counted in; a cluster left empty is dropped."""
        if len(old.mentions) > 1:
            old.mentions = [m for m in old.mentions if m.span.start != start]
        else:
            self._people.clusters.remove(old)
