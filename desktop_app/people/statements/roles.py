# SPDX-License-Identifier: Apache-2.0
"""What a document states of the persons whom it names, from its words alone.

Spans are in code points of the canonical text, end exclusive. Nothing comes from world knowledge: a role or an
organization is always a passage of the text.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from desktop_app.base.resources import lexicon
from desktop_app.model.spans import Span
from desktop_app.people.statements.after import statements_after
from desktop_app.people.statements.antecedents import Antecedents, descriptions, leads, pronoun_statements
from desktop_app.people.statements.before import statements_before
from desktop_app.people.statements.bodies import Bodies, Homes, is_anaphor
from desktop_app.people.statements.partitives import group_before
from desktop_app.people.statements.phrases import Phrase
from desktop_app.people.text.lexicons import is_head
from desktop_app.people.text.statement import Statement
from desktop_app.people.text.words import Names, Page, Run, page_of


def statements_and_bodies(text: str, mentions: Sequence[Span]) -> tuple[list[Statement], Bodies]:
    """All statements about the persons named at `mentions` (sorted by start, titles not included) in reading order, and
    the organizations that `text` names.
    """
    page = page_of(text)
    names = Names(page, mentions)
    found: list[Statement] = []
    for mention in mentions:
        found += _stated_of(page, mention, names)
    ranges = _ranges(page, mentions)
    found += _described(page, ranges, names)
    found += _of_pronouns(page, ranges, names)
    found += [_statement(page, page.span(*at), phrase, how) for at, phrase, how in leads(page, ranges, names)]
    bodies = Bodies(page, names)
    homes = Homes(page, [body.span for body in bodies.all])
    return _completed(found, text, bodies, homes), bodies


def _stated_of(page: Page, mention: Span, names: Names) -> list[Statement]:
    first, end = page.index(mention.start), page.index(mention.end)
    if end <= first:
        return []
    found = []
    said = [*_before(page, first, end, names), *statements_after(page, first, end, names)]
    if said and all(phrase.role is None and pattern in _OF_BODY for phrase, pattern in said):
        group = group_before(page, first, names)
        said += [(replace(group, organization=None), "group")] if group is not None else []
    for phrase, pattern in said:
        if phrase.has_owner and phrase.organization is None:
            pattern += "+owned"
        found.append(_statement(page, mention, phrase, pattern))
    return found


GUESS = "guess"
"""Pattern of a description that is likely to refer to somebody else."""
_OF_BODY = frozenset({"of-after", "at-after", "with-after"})


def _described(page: Page, mentions: Sequence[Run], names: Names) -> list[Statement]:
    """What descriptions ("The former governor …") state of their antecedents."""
    antecedents = Antecedents(page, mentions)
    stated = []
    for at, phrase in descriptions(page, names):
        found = antecedents.described(phrase, at)
        if found is not None:
            antecedent, likely = found
            if likely:
                antecedents.note(at, antecedent)
            stated.append(_statement(page, page.span(*antecedent), phrase, "description" if likely else GUESS))
    return stated


def _of_pronouns(page: Page, mentions: Sequence[Run], names: Names) -> list[Statement]:
    """What sentences with a pronoun ("She is …") state of its antecedent."""
    # A name before a colon is the label of a turn: the pronoun in that turn stands for somebody else.
    antecedents = Antecedents(page, [(first, end) for first, end in mentions if page.word(end) != ":"])
    stated = []
    for at, phrase, pattern in pronoun_statements(page, names):
        found = antecedents.of(at) if pattern != "where" else None
        antecedent = antecedents.here(at) if pattern == "where" else found and found[1]
        if antecedent is not None and phrase.role is not None and not phrase.plural:
            stated.append(_statement(page, page.span(*antecedent), phrase, pattern))
    return stated


def _ranges(page: Page, mentions: Sequence[Span]) -> list[Run]:
    ranges = [(page.index(m.start), page.index(m.end)) for m in mentions]
    return [(first, end) for first, end in ranges if end > first]


def _statement(page: Page, person: Span, phrase: Phrase, pattern: str) -> Statement:
    role = page.span(*phrase.role) if phrase.role else None
    return Statement(person, role, page.span(*phrase.organization) if phrase.organization else None, pattern)


def _before(page: Page, first: int, end: int, names: Names) -> list[tuple[Phrase, str]]:
    """What stands before the name, unless the name itself stands before a noun ("die-hard Jane Roe supporters")."""
    after = page.word(end)
    if after[0].islower() and is_head(after) and page.low(end) not in lexicon("role_breaks"):
        return []
    return statements_before(page, first, names)


def _completed(found: list[Statement], text: str, bodies: Bodies, homes: Homes) -> list[Statement]:
    """`found` with the antecedents of "its" and "the company", and with the organizations that roles imply."""
    done = []
    for statement in found:
        organization, pattern = statement.organization, statement.pattern
        if organization is not None and is_anaphor(text, organization):
            pronoun = organization.of(text).casefold() in {"its", "their"}
            organization = bodies.resolve(organization) or (None if pronoun else organization)
        elif (
            organization is None
            and not pattern.endswith("+owned")
            and pattern not in {"description", GUESS, "group", "cataphor"}
            and statement.role is not None
            and (home := homes.of(statement.role.of(text), statement.role.start)) is not None
        ):
            organization, pattern = home, f"{pattern}+home"
        done.append(Statement(statement.person, statement.role, organization, pattern))
    return done
