# SPDX-License-Identifier: Apache-2.0
"""Resolves each source to its speaker, quotation by quotation in the order of the text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from desktop_app.model.clues import Relation
from desktop_app.model.quotation import Form, Quotation
from desktop_app.model.spans import covering
from desktop_app.model.speaker import Kind
from desktop_app.people.entities.referents import Referent, referent_of_phrase, together
from desktop_app.people.mentions.mentions import Sort
from desktop_app.people.resolve.anaphors import Choice, Resolution, Teacher, anaphor_of
from desktop_app.people.resolve.candidates import Pool, is_excluded
from desktop_app.people.resolve.features import Anaphor, Features, Scene, alone, hint, mark_only, pair
from desktop_app.people.resolve.issuers import whole_document
from desktop_app.people.resolve.narrator import Narrator
from desktop_app.people.resolve.ranker import Ranker
from desktop_app.people.resolve.reading import Reading
from desktop_app.people.resolve.subjects import Subjects, named_next
from desktop_app.people.resolve.vetoes import forced_choice, is_fronted, is_told, of_another_calling
from desktop_app.people.sources.sources import Shape, Source, read_source
from desktop_app.people.text.clues import Clues
from desktop_app.people.text.lexicons import lists
from desktop_app.people.text.words import Page
from desktop_app.people.transcripts.labels import labelled

LIKELY = 0.6
"""How often a "he" is resolved rightly after a sentence about an unnamed person."""
MOST_OTHERS = 4
"""Candidates that are kept beside the choice."""
NEXT = 4
"""Quotations behind one that may be of the same source."""


def resolve(
    reading: Reading,
    quotations: Sequence[Quotation],
    ranker: Ranker,
    clues: Clues | None = None,
    *,
    teacher: Teacher | None = None,
) -> list[Resolution]:
    """One resolution a quotation, in their order (the quotations that `reading` was made with).

    `clues`: the network's clues about names; `teacher` corrects the ranker's choices in training.
    """
    return _Resolver(reading, quotations, ranker, clues or Clues(), teacher).run()


class _Resolver:
    def __init__(
        self,
        reading: Reading,
        quotations: Sequence[Quotation],
        ranker: Ranker,
        clues: Clues,
        teacher: Teacher | None,
    ) -> None:
        self._reading = reading
        self._clues = clues
        self._page = reading.page
        self._quotations = quotations
        self._ranker = ranker
        self._teacher = teacher
        self._scene = Scene.of(self._page, quotations)
        self._discourse = self._scene.discourse
        self._pool = Pool(reading.cast, self._discourse)
        self._scene.main = _most_named(reading)
        self._sources = reading.sources
        self._narrator = Narrator(self._scene, reading.cast, reading.transcript, reading.sources)
        self._unnamed = {r.places[0].start: r for r in reading.cast.unnamed if not r.members}
        self._subjects = Subjects(self._scene, reading)
        self._next: Source | None = None
        self._groups: dict[tuple[Referent, ...], Referent] = {}
        full = [c for c in reading.people.clusters if not c.body and len(c.parts) > 1]
        self._bearers = {c.parts[-1]: reading.cast.of[c] for c in full}

    def run(self) -> list[Resolution]:
        starts = [min((s.start for s in (*q.content, *q.source)), default=0) for q in self._quotations]
        order = sorted(range(len(starts)), key=starts.__getitem__)
        found: dict[int, Resolution] = {}
        for position, i in enumerate(order):
            following = order[position + 1] if position + 1 < len(order) else None
            self._look_ahead(i, following)
            spans = (self._sources[other] for other in order[position + 1 :][:NEXT])
            self._next = next((other for other in spans if other.span != self._sources[i].span), None)
            found[i] = resolution = self._one(i)
            self._remember(i, resolution)
        return [found[i] for i in range(len(starts))]

    def _look_ahead(self, i: int, following: int | None) -> None:
        scene, page = self._scene, self._page
        content = covering(self._quotations[i].content)
        scene.following, scene.following_near, scene.gap = None, False, ""
        if content is None:
            return
        if scene.last_span is not None:
            scene.gap = _gap(page, scene.last_span.end, content.start)
        if following is None:
            return
        source = self._sources[following]
        if source.mentions:
            scene.following = self._named(source)[0]
            named = source.mentions[0].span.start
            scene.following_near = page.paragraph(named) == page.paragraph(content.end)

    def _one(self, i: int) -> Resolution:
        source = self._sources[i]
        start = self._quotations[i].source[0].start if self._quotations[i].source else -1
        if start in self._reading.transcript.nobody:
            return Resolution(source, "nothing")
        label = self._reading.people.bearers.get(start)
        told = self._reading.cast.of[label] if label is not None else self._bearer(source)
        if told is not None:
            place = self._discourse[told].before(source.span.start) if source.span else None
            chain = tuple(s for s in (source.span, place or self._discourse[told].places[0]) if s is not None)
            return Resolution(source, "name", (told,), 1.0, chain)
        if start in self._reading.transcript.unnamed:
            return Resolution(source, "name", (labelled(self._page, self._quotations[i].source[0]),))
        if is_told(self._page, source, self._quotations[i].cue):
            return Resolution(source, "nothing")
        if source.mentions:
            chain = tuple(m.whole for m in source.mentions)
            return Resolution(source, "name", tuple(self._named(source)), 1.0, chain)
        return self._ranked(i, source)

    def _named(self, source: Source) -> list[Referent]:
        reading = self._reading
        return [reading.cast.of[reading.people.of[m.span.start]] for m in source.mentions]

    def _bearer(self, source: Source) -> Referent | None:
        """The bearer of a family name that was not taken for a name where it stands."""
        known = all(m.sort is Sort.PLACE and len(m.parts) == 1 for m in source.mentions)
        if source.span is None or not known or source.shape in (Shape.EMPTY, Shape.PRONOUN):
            return None
        first, *rest = [self._page.words[n] for n in self._page.within(source.span)]
        if len(rest) > 1 or not first.capital:
            return None
        if rest and (rest[0].low in self._bearers or (rest[0].kind == "word" and not rest[0].capital)):
            return None  # "Roe supporters" are not Roe
        return self._bearers.get(first.low)

    def _ranked(self, i: int, source: Source) -> Resolution:
        if source.shape is Shape.QUESTION:
            return Resolution(source, "label")
        anaphor = anaphor_of(source, self._quotations[i])
        writer = self._narrator.writer if self._narrator.speaks(source) else None
        if writer is not None:
            return self._found(source, anaphor, writer, 1.0)
        if self._narrator.owns(source) and anaphor.head in self._reading.own:
            return self._found(source, anaphor, self._reading.own[anaphor.head], 1.0)
        return self._weighed(i, source, anaphor)

    def _weighed(self, i: int, source: Source, anaphor: Anaphor) -> Resolution:
        """The ranker's choice, unless a veto overrules it."""
        candidates = self._possible(source, anaphor)
        described = self._described(anaphor, candidates)
        if described is not None:
            return self._found(source, anaphor, described, LIKELY)
        features = self._features(anaphor, candidates)
        histories = list(map(self._discourse.__getitem__, candidates))
        if self._clues:
            hint(features, histories, self._clues.hints(Relation.NAME, self._quotations[i], ()))
        gender = self._subjects.gender_before(anaphor)
        kept = [n for n, c in enumerate(candidates) if not is_excluded(gender, c, histories[n].called)]
        kept.append(len(candidates))
        chosen, probabilities = self._ranker.choose(anaphor.sort, [features[n] for n in kept])
        probability = probabilities[chosen]
        best = forced_choice(self._scene, anaphor, candidates, features, kept[chosen])
        if anaphor.sort == "empty" and gender and best == len(candidates) and self._teacher is None:
            return self._weighed(i, source, replace(anaphor, sort="he", gender=gender))  # "She sighed. “No.”"
        cataphor = named_next(self._reading, anaphor, source, self._next) if self._teacher is None else None
        if cataphor is not None:
            return self._found(source, anaphor, cataphor, probability)
        if self._teacher is not None:
            told = self._teacher(Choice(i, anaphor, tuple(candidates), tuple(features)))
            best = best if told is None else told
        named = best < len(candidates)
        found = (
            self._found(source, anaphor, candidates[best], probability)
            if named
            else self._itself(source, anaphor, probability)
        )
        return replace(found, others=_likeliest([*candidates, None], kept, probabilities))

    def _itself(self, source: Source, anaphor: Anaphor, probability: float) -> Resolution:
        """No named speaker: the words of the source stand for the speaker, where they describe one."""
        if source.shape in (Shape.EMPTY, Shape.PRONOUN, Shape.ANSWER):
            return Resolution(source, anaphor.sort, (), probability)
        itself = self._known(referent_of_phrase(self._page, source))
        return Resolution(source, anaphor.sort, (itself,), probability, (self._discourse[itself].places[0],))

    def _named_elsewhere(self, referent: Referent) -> Referent:
        """The named referent of the writer's "my mother", where the writer names her somewhere; else `referent`."""
        if referent.phrase is None or self._scene.quoted(referent.phrase.start):
            return referent
        possessive, _, noun = referent.name.casefold().partition(" ")
        return self._reading.own.get(noun, referent) if possessive == "my" else referent

    def _features(self, anaphor: Anaphor, candidates: Sequence[Referent]) -> list[Features]:
        """The features of `candidates`, and last those of nobody."""
        features = [pair(self._scene, anaphor, c, rank) for rank, c in enumerate(candidates)]
        mark_only(features, anaphor)
        match = max((f.get("overlap", 0.0) + f.get("head", 0.0) for f in features), default=0.0)
        return [*features, alone(self._scene, anaphor, match)]

    def _described(self, anaphor: Anaphor, candidates: Sequence[Referent]) -> Referent | None:
        """The antecedent of "he", or of no source, after a sentence about one unnamed person: "The judge sighed." """
        quoted = anaphor.sort == "empty" and anaphor.quoted
        span = self._subjects.before(anaphor) if anaphor.sort == "he" or quoted else None
        if span is None:
            return None
        named = span.start in self._reading.people.of
        source = read_source(self._page, self._reading.mentions, (span,))
        description = anaphor_of(source, Quotation(content=(), source=(span,), form=Form.INDIRECT))
        known = None if named else next((c for c in candidates if span.start in self._discourse[c].starts), None)
        if known is not None or span.start in self._unnamed:
            return known
        clashes = description.gender and anaphor.gender and description.gender != anaphor.gender
        return None if clashes or source.shape is not Shape.PERSON else self._meant_by(source, description, anaphor)

    def _meant_by(self, source: Source, description: Anaphor, anaphor: Anaphor) -> Referent | None:
        """The referent of the subject that `source` describes, known or new; None where several fit."""
        description = replace(description, gender=anaphor.gender or description.gender)
        possible = self._possible(source, description)
        features = self._features(description, possible)
        best, _ = self._ranker.choose(description.sort, features)
        if best < len(possible):
            return possible[best] if "head" in features[best] else None
        if anaphor.sort == "empty" and description.definite:
            return None
        return replace(referent_of_phrase(self._page, source), gender=anaphor.gender)

    def _possible(self, source: Source, anaphor: Anaphor) -> list[Referent]:
        """The candidates without those that a veto excludes, whatever the ranker says."""
        narrator, found = self._narrator, self._pool.candidates(anaphor)
        if narrator.speaks(source):
            return [c for c in found if narrator.may_be(c)]
        if narrator.owns(source):
            found = [c for c in found if c.kind is not Kind.PERSON or anaphor.heads & c.words]
        elif anaphor.sort in ("he", "person"):
            found = [c for c in found if c is not narrator.writer]
        return [c for c in found if not self._is_vetoed(anaphor, c)]

    def _is_vetoed(self, anaphor: Anaphor, candidate: Referent) -> bool:
        if anaphor.sort == "person":
            return of_another_calling(anaphor, candidate)
        return anaphor.sort == "he" and is_fronted(self._scene, anaphor, candidate)

    def _known(self, itself: Referent) -> Referent:
        """The referent that an unnamed source introduces in the text, renamed to the whole phrase."""
        known = self._unnamed.get(itself.places[0].start)
        if known is None or known.kind is not itself.kind or self._discourse[known].spoke:
            return itself
        words = known.words | itself.words
        return self._renamed(known, replace(known, name=itself.name, phrase=itself.phrase, words=words))

    def _renamed(self, known: Referent, better: Referent) -> Referent:
        """`better`, which from now on replaces `known`, to whom no quotation was attributed."""
        self._unnamed[known.places[0].start] = better
        self._pool.rename(known, better)
        return better

    def _found(self, source: Source, anaphor: Anaphor, referent: Referent, probability: float) -> Resolution:
        referent = self._named_elsewhere(referent)
        phrase = referent.phrase if anaphor.sort == "it" and referent.kind is Kind.DOCUMENT else None
        if phrase and not self._discourse[referent].spoke:
            whole = whole_document(self._page, phrase)
            name = " ".join(whole.of(self._page.text).split())
            referent = self._renamed(referent, replace(referent, name=name))
        history = self._discourse[referent]
        steps = [source.span, history.before(anaphor.offset) or history.after(anaphor.offset)]
        members = tuple(self._reading.cast.of[c] for c in referent.members) or (referent,)
        return Resolution(source, anaphor.sort, members, probability, tuple(s for s in steps if s is not None))

    def _remember(self, i: int, resolution: Resolution) -> None:
        scene, quotation = self._scene, self._quotations[i]
        if not resolution.referents:
            return
        referent = self._group(resolution) if len(resolution.referents) > 1 else resolution.referents[0]
        history = self._discourse[referent]
        if resolution.sort == "he" and resolution.source.shape is Shape.PRONOUN:
            history.called.add(lists().pronouns[resolution.source.pronoun][1])
        history.spoke += 1
        if resolution.mention is not None:
            history.note(resolution.mention)
        self._pool.speaks(referent)
        if referent is not scene.last:
            scene.second, scene.last = scene.last, referent
        scene.last_span = covering((*quotation.content, *quotation.source))

    def _group(self, resolution: Resolution) -> Referent:
        """The joint referent of those who speak together, the same for the same people."""
        key = resolution.referents
        if key not in self._groups:
            place = resolution.source.span or self._discourse[resolution.referents[-1]].places[0]
            self._groups[key] = together(resolution.referents, place)
        return self._groups[key]


def _likeliest(
    candidates: Sequence[Referent | None], kept: Sequence[int], probabilities: Sequence[float]
) -> tuple[tuple[Referent, float], ...]:
    """Return the likeliest of the candidates that were `kept`, with their probabilities; None: nobody named."""
    weighed = sorted(zip(kept, probabilities, strict=True), key=lambda each: -each[1])
    found = ((candidates[number], probability) for number, probability in weighed)
    return tuple((each, probability) for each, probability in found if each is not None)[:MOST_OTHERS]


def _most_named(reading: Reading) -> dict[Kind, Referent]:
    """The most-named referent of each kind."""
    found: dict[Kind, Referent] = {}
    places = {reading.people.of[m.span.start] for m in reading.mentions if m.sort is Sort.PLACE}
    for referent in reading.cast.named:
        best = found.get(referent.kind)
        if referent.cluster not in places and (best is None or len(referent.places) > len(best.places)):
            found[referent.kind] = referent
    return found


def _gap(page: Page, end: int, start: int) -> str:
    """The kind of gap between a quotation and the one before."""
    if start <= end:
        return "inside"
    apart = page.paragraph(start) - page.paragraph(max(0, end - 1))
    if apart == 0:
        return "touching" if page.index(start) - page.index(end) <= 3 else "here"
    return "next" if apart == 1 else "far"
