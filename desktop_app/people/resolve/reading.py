# SPDX-License-Identifier: Apache-2.0
"""A document read for people: mentions, entities, and what is stated of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from desktop_app.model.clues import Named
from desktop_app.model.quotation import Quotation
from desktop_app.people.entities.cluster import Cluster, Drafts, People
from desktop_app.people.entities.clusters import gather
from desktop_app.people.entities.descriptions import Own, add_kin, documents, indefinites, kin_of_writer
from desktop_app.people.entities.referents import Cast, Referent, referents_of
from desktop_app.people.mentions.mentions import Mention, find_mentions
from desktop_app.people.resolve.features import Scene
from desktop_app.people.resolve.vetoes import role_nouns
from desktop_app.people.sources.sources import Source, read_source
from desktop_app.people.statements.bodies import Bodies
from desktop_app.people.statements.roles import GUESS, statements_and_bodies
from desktop_app.people.text.clues import Naming
from desktop_app.people.text.lexicons import lists, singulars
from desktop_app.people.text.statement import Statement
from desktop_app.people.text.words import Page, page_of
from desktop_app.people.transcripts.participants import Transcript, read_transcript
from desktop_app.people.transcripts.statements import add_transcript_statements
from desktop_app.quotes.dialogue import Dialogue, dialogue_of

LINKED = ("description", GUESS)
"""Patterns of statements that come from a resolved description; they must not decide its antecedent again."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A document read for people: its page, the names in it and who is who."""

    page: Page
    naming: Naming
    mentions: tuple[Mention, ...]
    people: People
    cast: Cast
    statements: dict[Cluster, list[Statement]]
    bodies: Bodies
    sources: tuple[Source, ...]
    transcript: Transcript
    own: Own


def read_people(
    text: str, quotations: Sequence[Quotation] = (), dialogue: Dialogue | None = None, names: Sequence[Named] = ()
) -> Reading:
    """Find and cluster all names of `text`, read the sources of `quotations`, and what is stated of people.

    `dialogue`: as the quotes room read it, None where it did not; `names`: what the network takes for names.
    """
    page = page_of(text)
    naming = Naming(page, names)
    mentions = find_mentions(page, naming)
    drafts = gather(page, mentions)
    transcript = read_transcript(page, drafts, dialogue or dialogue_of(text))
    sources = tuple(read_source(page, mentions, q.source, q.content, q.cue) for q in quotations)
    stated, bodies = _stated(page, drafts)
    people = drafts.built()
    statements: dict[Cluster, list[Statement]] = {}
    for statement in stated:
        statements.setdefault(people.of[statement.person.start], []).append(statement)
    add_transcript_statements(page, people, transcript, statements)
    add_kin(page, people, statements)
    named = {c: _described(page, r, statements.get(c, ())) for c, r in referents_of(page, people).items()}
    cast = Cast(named, (*indefinites(page, mentions), *documents(page)))
    scene = Scene.of(page, quotations)
    unquoted = [m for m in mentions if not scene.quoted(m.span.start)]
    own = {} if transcript.turns else kin_of_writer(page, cast, people, unquoted)
    return Reading(page, naming, tuple(mentions), people, cast, statements, bodies, sources, transcript, own)


def _stated(page: Page, drafts: Drafts) -> tuple[list[Statement], Bodies]:
    """What is stated of people, and the organizations."""
    spans = sorted(m.span for c in drafts.clusters if not c.body for m in c.mentions)
    stated, bodies = statements_and_bodies(page.text, spans)
    return [statement for statement in stated if statement.person.start in drafts.of], bodies


def _described(page: Page, referent: Referent, statements: Sequence[Statement]) -> Referent:
    own = [s.role for s in statements if s.role is not None and not s.pattern.startswith(LINKED)]
    words = {page.words[i].low for role in own for i in page.within(role)}
    more = frozenset(form for w in words if w not in lists().function for form in singulars(w))
    gender = referent.gender or lists().common_gender(words)
    return replace(referent, words=referent.words | more, roles=role_nouns(page.text, statements), gender=gender)
