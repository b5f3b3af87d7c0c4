# SPDX-License-Identifier: Apache-2.0
"""Vetoes over the ranker of antecedents: where grammar or what the text states leaves only one candidate."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.base.resources import lexicon, listed
from desktop_app.model.spans import Span
from desktop_app.model.speaker import Kind
from desktop_app.people.entities.referents import Referent
from desktop_app.people.resolve.features import LEAD, Anaphor, Features, Scene
from desktop_app.people.sources.sources import Source
from desktop_app.people.statements.roles import GUESS
from desktop_app.people.text.lexicons import lists, may_be_past, singulars
from desktop_app.people.text.statement import Statement, head_of
from desktop_app.people.text.words import Page

_BEING = frozenset(("are", "be", "been", "is", "was", "were"))


def forced_choice(
    scene: Scene, anaphor: Anaphor, candidates: Sequence[Referent], features: Sequence[Features], best: int
) -> int:
    """The number of the antecedent: `best`, the ranker's choice (past the last: nobody), unless another is forced."""
    nobody = best == len(candidates)
    if anaphor.sort == "person":
        at_top = scene.page.paragraph(anaphor.offset) < LEAD
        return _only_office_bearer(scene, anaphor, candidates) if nobody and at_top else best
    if nobody and anaphor.sort == "who":
        return 0
    if nobody and anaphor.sort == "body":
        best = _only_body(anaphor, candidates, features)
        if best == len(candidates) and _stands_for_any(anaphor):
            return 0
    if anaphor.sort == "it" and (nobody or candidates[best].kind is Kind.PERSON):
        return 0
    return best


def _only_body(anaphor: Anaphor, candidates: Sequence[Referent], features: Sequence[Features]) -> int:
    """The one named body that all words of a description fit ("the university"), where the ranker sees nobody."""
    if not anaphor.definite or anaphor.plural:
        return len(candidates)
    fits = [found.get("overlap") == 1.0 and "head" in found for found in features]
    fitting = [n for n, c in enumerate(candidates) if c.kind is Kind.ORGANIZATION and fits[n]]
    return fitting[0] if len(fitting) == 1 else len(candidates)


def _stands_for_any(anaphor: Anaphor) -> bool:
    """Whether the text is likely to name the body: "the company", "the club". "The maker" may be anybody's."""
    single = anaphor.generic and anaphor.definite and not anaphor.plural
    return single and anaphor.words == {anaphor.head} and not anaphor.head.endswith("er")


def is_told(page: Page, source: Source, cue: Sequence[Span]) -> bool:
    """Whether the source is the subject of a passive and hears what somebody else says: "the High Court was told"."""
    if source.span is None or not cue or source.span.start > cue[0].start:
        return False
    last = page.within(cue[-1]).stop - 1
    be, told, by = (page.low(i) for i in range(last - 1, last + 2))
    return told == "told" and be in _BEING and by != "by"


_UNSURE = frozenset(("description", GUESS, "source", "pronoun", "group", "cataphor", "who-verb", "dash", "verb"))
"""Patterns of statements that were found by resolving something, or that state no calling."""
_LOOSE = ("role_kin", "role_relations", "role_candidates", "generic_persons", "descriptions_loose")
_ASKED = frozenset(("asked", "challenged", "confronted", "interviewed", "pressed", "questioned", "quizzed"))
SHORTEST = 6
"""Letters of a participle in -ing."""
_LEARNED = frozenset(("academic", "dr", "lecturer", "prof", "professor", "researcher", "scholar", "scientist"))
_LEARNED_ENDINGS = ("grapher", "ian", "ist", "nomer")
"""A professor may also be a historian, but hardly a driver."""


def role_nouns(text: str, statements: Sequence[Statement]) -> frozenset[str]:
    """The head nouns of the roles that statements give a person: judge, chairman."""
    roles = (s.role for s in statements if s.pattern.partition("+")[0] not in _UNSURE)
    return frozenset(noun for role in roles if role for noun in singulars(head_of(role.of(text).casefold())))


def _only_office_bearer(scene: Scene, anaphor: Anaphor, candidates: Sequence[Referent]) -> int:
    """Cataphora: the only candidate who is called, further down, what "a judge" says at the top; else nobody."""
    nobody = len(candidates)
    if anaphor.plural or anaphor.possessed or not anaphor.indefinite:
        return nobody
    fitting = [number for number, candidate in enumerate(candidates) if anaphor.head in candidate.roles]
    alone = len(fitting) == 1 and scene.discourse[candidates[fitting[0]]].before(anaphor.offset) is None
    return fitting[0] if alone else nobody


def of_another_calling(anaphor: Anaphor, candidate: Referent) -> bool:
    """Whether the candidate has another calling (a minister for "the driver"), or is never called so ("his driver")."""
    if not anaphor.definite or anaphor.words & candidate.words:
        return False
    known = candidate.roles - _LEARNED if anaphor.head.endswith(_LEARNED_ENDINGS) else candidate.roles
    theirs = anaphor.possessed or any(is_calling(low) and not _is_rank(low) for low in known)
    return theirs and is_calling(anaphor.head)


def is_fronted(scene: Scene, anaphor: Anaphor, candidate: Referent) -> bool:
    """Whether the candidate is only fronted and "he" has an earlier antecedent: "A retired fitter, he said …"."""
    page, history = scene.page, scene.discourse[candidate]
    if candidate.cluster is not None:
        return _in_participle(page, anaphor, history.before(anaphor.offset))
    phrase = candidate.phrase
    if phrase is None or history.spoke:
        return False
    sentence = page.sentence(anaphor.offset)
    opens = page.sentence(phrase.start) == sentence and page.sentences[sentence].start == phrase.start
    if not opens or phrase.end >= anaphor.offset or not page.text.endswith(", ", 0, anaphor.offset):
        return False
    between = (page.words[i].low for i in page.within(Span(phrase.end, anaphor.offset)))
    return not any(low in lexicon("telling_verbs") or may_be_past(low) for low in between)


def _in_participle(page: Page, anaphor: Anaphor, named: Span | None) -> bool:
    """Whether `named` ends a fronted participle clause about "he": "Asked by Roe, he said", "Answering Roe, he …"."""
    start = page.sentences[page.sentence(anaphor.offset)].start
    if named is None or named.start < start or not page.text.endswith(", ", 0, anaphor.offset):
        return False
    ahead = [page.words[i] for i in page.within(Span(start, anaphor.offset))]
    opens = ahead[0].low in _ASKED or (ahead[0].low.endswith("ing") and len(ahead[0].low) >= SHORTEST)
    tells = lexicon("telling_verbs")
    return opens and not any(word.low in tells and may_be_past(word.low) for word in ahead[1:])


def _is_rank(low: str) -> bool:
    """Whether this is a rank or a title, whose bearer may be called by a trade or a duty as well: captain, Rev."""
    return listed(low, "role_ranks", "role_titles") and low not in lexicon("office_titles") | _LEARNED


def is_calling(low: str) -> bool:
    """Whether the noun names an office or a trade; who has one is seldom called by another."""
    if low.endswith("-year-old") or low in lists().demonyms or low in lists().parties:
        return False
    return lists().person_noun(low) and not any(form in lexicon(name) for form in singulars(low) for name in _LOOSE)
