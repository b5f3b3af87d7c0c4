# SPDX-License-Identifier: Apache-2.0
"""What people are by office or trade, as the text states it: whom a description must mean, and whom it cannot."""

from __future__ import annotations

import re
from collections.abc import Sequence

from desktop_app.base.resources import lexicon, listed
from desktop_app.model.spans import Span
from desktop_app.model.speaker import Kind
from desktop_app.people.entities.cluster import TITLES
from desktop_app.people.entities.referents import Referent, also_called
from desktop_app.people.resolve.features import Anaphor, Features
from desktop_app.people.statements.role_context import is_headed_by
from desktop_app.people.statements.roles import GUESS
from desktop_app.people.text.lexicons import Lexicons, may_be_past, singulars
from desktop_app.people.text.statement import Statement, head_of
from desktop_app.people.text.words import Page

_UNSURE = frozenset(("description", GUESS, "source", "pronoun", "group", "cataphor", "who-verb", "dash", "verb"))
"""Patterns of statements that were found by resolving something, or that state no calling."""
_LOOSE = ("role_kin", "role_relations", "role_candidates", "generic_persons", "descriptions_loose")
_ASKED = frozenset(("asked", "challenged", "confronted", "interviewed", "pressed", "questioned", "quizzed"))
SHORTEST = 6
"""Letters of a participle in -ing."""
_SPOKES = "spokes"
_OFFICES = frozenset(
    "ald assemb barrister cllr cllrs coun councilor councillor del gov govs judge justice rep reps sen senator sens "
    "sheriff".split()
)
"""Titles that tell an office."""
_LEARNED = frozenset(("academic", "dr", "lecturer", "prof", "professor", "researcher", "scholar", "scientist"))
_LEARNED_ENDINGS = ("grapher", "ian", "ist", "nomer")
"""Who is a professor may well be a historian, and is no driver."""
_FORMER = frozenset(("former", "ex", "retired", "late", "then", "onetime", "one-time"))

_HAILING = re.compile(
    r"(?:[“\"]|, )(?:Mr\. |Madam )?(Chairman|Congress(?:wo)?man|Councilman|Governor|Mayor|President|Senator)[,.?!]"
)
"""How somebody is spoken to by the title of an office."""
_SHORT = {"congressman": "rep", "congresswoman": "rep", "governor": "gov", "senator": "sen"}


def held_by(text: str, statements: Sequence[Statement]) -> tuple[frozenset[str], frozenset[str]]:
    """The nouns for what somebody is, and for what he was, as statements about him say: judge, chairman."""
    held: set[str] = set()
    left: set[str] = set()
    for statement in statements:
        if statement.role is None or statement.pattern.partition("+")[0] in _UNSURE:
            continue
        role = statement.role.of(text).casefold()
        (left if is_former(role.replace("-", " ").split()) else held).update(singulars(head_of(role)))
    return frozenset(held), frozenset(left)


def is_former(words: Sequence[str] | frozenset[str]) -> bool:
    """True for words of a role that somebody no longer has."""
    return not _FORMER.isdisjoint(words)


def only_holder(
    anaphor: Anaphor, candidates: Sequence[Referent], features: Sequence[Features], best: int, lexicons: Lexicons,
    *, lead: bool,
) -> int:  # fmt: skip
    """`best`, or the only one to whom the text gives what "the judge" says, if `best` is not so called.

    `lead`: whether it stands at the top, where "a judge" may be somebody who is named later.
    """
    nobody = best == len(candidates)
    titled = None if nobody else _titled_alone(anaphor, candidates, lexicons)
    if titled is not None and candidates[best].held and anaphor.head not in candidates[best].left:
        return titled
    if is_so_called(features, candidates, best) or anaphor.plural or anaphor.owned or (anaphor.owners and not nobody):
        return best
    if anaphor.definite:
        fitting = [number for number, candidate in enumerate(candidates) if _holds(anaphor, candidate, lexicons)]
        before = len(fitting) == 1 and candidates[fitting[0]].before(anaphor.offset) is not None
        return fitting[0] if len(fitting) == 1 and (before or nobody) else best
    fitting = [number for number, candidate in enumerate(candidates) if anaphor.head in candidate.held]
    before = len(fitting) == 1 and candidates[fitting[0]].before(anaphor.offset) is not None
    return fitting[0] if nobody and lead and anaphor.indefinite and len(fitting) == 1 and not before else best


def _titled_alone(anaphor: Anaphor, candidates: Sequence[Referent], lexicons: Lexicons) -> int | None:
    """The only one named before to whom the text gives the word of a bare "the chief" itself: no mayor."""
    if not anaphor.definite or anaphor.plural or anaphor.owned or anaphor.owners or len(anaphor.words) > 1:
        return None
    theirs = [one.held | also_called(one.held, lexicons) for one in candidates]
    held = [number for number, known in enumerate(theirs) if anaphor.head in known]
    if len(held) != 1 or anaphor.head not in candidates[held[0]].held:
        return None
    return held[0] if candidates[held[0]].before(anaphor.offset) is not None else None


def is_so_called(features: Sequence[Features], candidates: Sequence[Referent], best: int) -> bool:
    """True where candidate `best` is somebody, and described by the noun of the description."""
    return best < len(candidates) and "head" in features[best]


def _holds(anaphor: Anaphor, candidate: Referent, lexicons: Lexicons) -> bool:
    """True for somebody of whom the text says all that describes him here."""
    held = candidate.held | also_called(candidate.held, lexicons)
    of_his = candidate.left | held if is_former(anaphor.words) else held
    if candidate.kind is not Kind.PERSON or not anaphor.heads & of_his:
        return False
    return anaphor.words - anaphor.heads - _FORMER <= candidate.words


def of_another_calling(anaphor: Anaphor, candidate: Referent, lexicons: Lexicons) -> bool:
    """True for a minister, where a driver is described, and for anybody not so called, where "his driver" is."""
    if not anaphor.definite or is_former(anaphor.words) or anaphor.words & candidate.words:
        return False
    known = candidate.held - _LEARNED if anaphor.head.endswith(_LEARNED_ENDINGS) else candidate.held
    theirs = anaphor.owned or any(is_calling(low, lexicons) and not _is_rank(low) for low in known)
    return theirs and is_calling(anaphor.head, lexicons)


def speaks_for_others(anaphor: Anaphor, candidate: Referent) -> bool:
    """True for "the minister's spokesman", "the narrator" and somebody by name whom the text does not call one."""
    role = _SPOKES if anaphor.head.startswith(_SPOKES) else anaphor.head
    speaks = (role is _SPOKES or role in lexicon("only_heard")) and candidate.kind is Kind.PERSON
    return speaks and not any(low.startswith(role) for low in candidate.held | candidate.left)


def is_of_another_kind(anaphor: Anaphor, candidate: Referent) -> bool:
    """True for "the parish" and a body that only has the word in its name: the Quay Parish Animal Shelter."""
    if anaphor.sort != "body" or candidate.kind is not Kind.ORGANIZATION:
        return False
    name = candidate.name.casefold()
    named = anaphor.heads.intersection(name.split())
    return bool(named) and not any(is_headed_by(name, head) for head in named)


def told_ahead(page: Page, anaphor: Anaphor, candidate: Referent) -> bool:
    """True for what is only said ahead of "he", who is somebody named before: "A retired fitter, he said …"."""
    if candidate.cluster is not None:
        return _in_participle(page, anaphor, candidate)
    phrase = candidate.phrase
    if phrase is None or candidate.spoke:
        return False
    sentence = page.sentence(anaphor.offset)
    opens = page.sentence(phrase.start) == sentence and page.sentences[sentence].start == phrase.start
    if not opens or phrase.end >= anaphor.offset or not page.text.endswith(", ", 0, anaphor.offset):
        return False
    between = (page.words[i].low for i in page.within(Span(phrase.end, anaphor.offset)))
    return not any(low in lexicon("telling_verbs") or may_be_past(low) for low in between)


def is_hailed(page: Page, anaphor: Anaphor, candidate: Referent) -> bool:
    """True for the senator where it is "“No, Senator,” he said": nobody calls himself by his title."""
    hailed = {m[1].casefold() for said in anaphor.said for m in _HAILING.finditer(page.text, said.start, said.end)}
    if not hailed or candidate.cluster is None:
        return False
    before = (page.index(mention.span.start) - 1 for mention in candidate.cluster.mentions[:TITLES])
    titles = {page.words[at].low.rstrip(".") for at in before if at >= 0}
    return any(not titles.isdisjoint((title, _SHORT.get(title, title))) for title in hailed)


def _in_participle(page: Page, anaphor: Anaphor, candidate: Referent) -> bool:
    """True for Roe in "Asked by Roe, he said" and "Answering Roe, he said": "he" is who was asked or answers."""
    start = page.sentences[page.sentence(anaphor.offset)].start
    named = candidate.before(anaphor.offset)
    if named is None or named.start < start or not page.text.endswith(", ", 0, anaphor.offset):
        return False
    ahead = [page.words[i] for i in page.within(Span(start, anaphor.offset))]
    opens = ahead[0].low in _ASKED or (ahead[0].low.endswith("ing") and len(ahead[0].low) >= SHORTEST)
    tells = lexicon("telling_verbs")
    return opens and not any(word.low in tells and may_be_past(word.low) for word in ahead[1:])


def _is_rank(low: str) -> bool:
    """True for a rank or a title, whose bearer may be called by a trade or a duty as well: captain, Rev."""
    return listed(low, "role_ranks", "role_titles") and low not in _OFFICES | _LEARNED


def is_calling(low: str, lexicons: Lexicons) -> bool:
    """True for a noun that names an office or a trade; who has one is seldom called by another."""
    if low.endswith("-year-old") or low in lexicons.demonyms or low in lexicons.parties:
        return False
    return lexicons.person_noun(low) and not any(form in lexicon(name) for form in singulars(low) for name in _LOOSE)
