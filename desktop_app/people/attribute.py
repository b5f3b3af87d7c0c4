# SPDX-License-Identifier: Apache-2.0
"""Who said each quotation, in what role, for which organization: the only way into this room."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.base.resources import lexicon
from desktop_app.model.certainty import Certainty
from desktop_app.model.clues import Clue, Named
from desktop_app.model.document import Document
from desktop_app.model.quotation import Form, Quotation
from desktop_app.model.speaker import UNATTRIBUTED, Attribution, Kind
from desktop_app.people.affiliation.posts import Posts, with_listed_body
from desktop_app.people.checking import Case, Checker, with_reasons
from desktop_app.people.entities.referents import shown_together
from desktop_app.people.evidence import evidence_of, row_features
from desktop_app.people.heads import own_clues, own_names, own_words
from desktop_app.people.resolve import ranker as models
from desktop_app.people.resolve.anaphors import Resolution
from desktop_app.people.resolve.reading import Reading, read_people
from desktop_app.people.resolve.resolve import resolve
from desktop_app.people.text.clues import Clues
from desktop_app.people.text.words import Page
from desktop_app.quotes.dialogue import Dialogue, dialogue_of

SURE_WITHOUT_SOURCE = 0.65
"""Below this confidence an indirect quotation without a source gets no speaker: it is often the writer's own voice."""
SURE_OF_DOCUMENT = 0.5
"""The same for one of a document that rules rather than tells ("under the contract")."""
_DIGITS = 4
_JOINING = frozenset(("and", "but"))


@dataclass(frozen=True, slots=True)
class Answer:
    """An attribution before it is given its confidence, and what it rests on."""

    quotation: Quotation
    resolution: Resolution
    attribution: Attribution
    features: dict[str, float]


def attribute(
    document: Document,
    quotations: Sequence[Quotation],
    clues: Sequence[Clue] = (),
    *,
    dialogue: Dialogue | None = None,
    names: Sequence[Named] = (),
) -> tuple[Attribution, ...]:
    """One attribution for each of `quotations`, in their order.

    `clues`, `dialogue` and `names` are what the quotes room found; where it has not read the text, the dialogue is read
    here, and nobody has a name but the speakers of a transcript.

    Spans are in code points of `document.text`; spans that reach beyond it are cut. Time is linear in the length of
    the text and the number of quotations.

    :raises BrokenModel: where the weights that ship with the program are missing or damaged.
    """
    model = models.load()
    given, checker = _read(document, quotations, model.ranker, model.posts, clues, dialogue, names)
    cases = [Case(answer.quotation, answer.resolution, answer.attribution) for answer in given]
    return tuple(with_reasons(cases, [_certainty(answer, model.calibrations) for answer in given], checker))


def answers(
    document: Document, quotations: Sequence[Quotation], ranker: models.Ranker, posts: models.Ranker,
    clues: Sequence[Clue] = (), dialogue: Dialogue | None = None, names: Sequence[Named] = (),
) -> list[Answer]:  # fmt: skip
    """Return the attributions before they are given their certainty, as training needs them."""
    return _read(document, quotations, ranker, posts, clues, dialogue, names)[0]


def _read(
    document: Document, quotations: Sequence[Quotation], ranker: models.Ranker, posts: models.Ranker,
    clues: Sequence[Clue], dialogue: Dialogue | None, names: Sequence[Named],
) -> tuple[list[Answer], Checker]:  # fmt: skip
    dialogue = dialogue or dialogue_of(document.text)
    text = own_words(document, quotations, dialogue)
    reading = read_people(text, quotations, dialogue, own_names(names, document.text, text))
    hints = Clues(own_clues(clues, document.text, text))
    resolutions = resolve(reading, quotations, ranker, hints)
    chooser = Posts(reading, hints, posts, list(zip(quotations, resolutions, strict=True)))
    given = [_answer(reading, chooser, q, r) for q, r in zip(quotations, resolutions, strict=True)]
    return given, Checker(reading, hints)


def _answer(reading: Reading, posts: Posts, quotation: Quotation, resolution: Resolution) -> Answer:
    if not resolution.referents or _may_be_the_writer(reading.page, quotation, resolution):
        features = row_features(quotation, resolution, None)
        return Answer(quotation, resolution, UNATTRIBUTED, features)
    post = with_listed_body(reading, posts.of(quotation, resolution), resolution)
    choice = post.choice
    first = resolution.referents[0]
    speaker = shown_together(reading.page, [r.name for r in resolution.referents])
    attribution = Attribution(
        speaker=speaker,
        kind=first.kind,
        role=choice.role,
        organization=speaker if first.kind is Kind.ORGANIZATION else choice.organization,
        evidence=evidence_of(reading.page, resolution, post),
        roles=choice.others,
    )
    return Answer(quotation, resolution, attribution, row_features(quotation, resolution, post))


def _may_be_the_writer(page: Page, quotation: Quotation, resolution: Resolution) -> bool:
    if quotation.form is not Form.INDIRECT:
        return False
    if not quotation.source:
        return quotation.confidence < SURE_WITHOUT_SOURCE and not _goes_on(page, quotation)
    rules = resolution.referents[0].kind is Kind.DOCUMENT and resolution.source.head in lexicon("document_rules")
    return rules and quotation.confidence < SURE_OF_DOCUMENT


def _goes_on(page: Page, quotation: Quotation) -> bool:
    """Whether the cue is a second verb of one subject: "Roe called it “rotten” and asked for a new one"."""
    if not quotation.cue:
        return False
    at = page.index(quotation.cue[0].start)
    return at > 0 and page.words[at - 1].low in _JOINING


def _certainty(answer: Answer, calibrations: models.Calibrations) -> Certainty:
    quotation, features = answer.quotation, answer.features
    return Certainty(
        real=round(quotation.real, _DIGITS),
        bounds=round(quotation.confidence, _DIGITS),
        speaker=round(calibrations.speaker.probability(features), _DIGITS),
        role=round(calibrations.role.probability(features), _DIGITS),
        organization=round(calibrations.organization.probability(features), _DIGITS),
    )
