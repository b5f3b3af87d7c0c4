# SPDX-License-Identifier: Apache-2.0
"""Role and organization of a person as the document states them, from its words alone.

Spans are in code points of the canonical text, end exclusive. Nothing comes from world knowledge: a role or an
organization is always a passage of the text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from desktop_app.base.resources import lexicon
from desktop_app.model.spans import Span
from desktop_app.people.mentions.organizations import clean_organization, party_and_place
from desktop_app.people.statements.programmes import with_programme
from desktop_app.people.statements.role_after import statements_after
from desktop_app.people.statements.role_before import statements_before
from desktop_app.people.statements.role_colleagues import with_bodies_of_owners
from desktop_app.people.statements.role_context import Bodies, is_anaphor
from desktop_app.people.statements.role_descriptions import Antecedents, descriptions
from desktop_app.people.statements.role_homes import Homes
from desktop_app.people.statements.role_leads import leads
from desktop_app.people.statements.role_phrases import Phrase
from desktop_app.people.statements.role_pronouns import pronoun_statements
from desktop_app.people.statements.role_several import group_before
from desktop_app.people.statements.role_unnamed import role_of_phrase
from desktop_app.people.text.role_words import Names, Words, is_head, is_plural, singular, words_of_document
from desktop_app.people.text.statement import Statement

__all__ = [
    "Choice",
    "Statement",
    "choose",
    "clean_organization",
    "clean_role",
    "role_of_phrase",
    "shown_organization",
    "statements_and_bodies",
]


@dataclass(frozen=True, slots=True)
class Choice:
    """The best role and organization of one speaker, and the further pairs that are stated of them.

    `role_span`, `organization_span`: the passages that say so; `pattern` how they say it ("" where nothing is stated).
    """

    role: str | None = None
    organization: str | None = None
    role_span: Span | None = None
    organization_span: Span | None = None
    pattern: str = ""
    others: tuple[tuple[str | None, str | None], ...] = ()


def statements_and_bodies(
    text: str, mentions: Sequence[Span], *, doubtful: Sequence[Span] = ()
) -> tuple[list[Statement], Bodies]:
    """All statements about the persons named at `mentions` (sorted by start, titles not included) in reading order, and
    the organizations that `text` names.

    `doubtful`: names that may be of persons. One that the text gives a person's role ("Their captain, Ada Quill, …") is
    read like the others, one that it does not is left alone.
    """
    words = words_of_document(text)
    mentions = list(mentions)
    names = Names(words, mentions)
    proved = [m for m in doubtful if _is_given_role(words, m, names)]
    if proved:
        mentions = sorted((*mentions, *proved))
        names = Names(words, mentions)
    found: list[Statement] = []
    for mention in mentions:
        found += _stated_of(words, mention, names)
    found += _described(words, mentions, names, found)
    found += _of_pronouns(words, sorted({*mentions, *doubtful}), names)
    found += _put_off(words, mentions, names)
    found += []
    bodies = Bodies(words, names)
    done = _completed(found, text, bodies, Homes(words, [body.span for body in bodies.all]))
    return with_bodies_of_owners(words, mentions, done), bodies


def _stated_of(words: Words, mention: Span, names: Names) -> list[Statement]:
    """What stands right before and after one name."""
    first, end = words.at(mention.start), words.at(mention.end)
    if end <= first:
        return []
    found = []
    said = [*_before(words, first, end, names), *statements_after(words, first, end, names)]
    if said and all(phrase.role is None and pattern in _OF_BODY for phrase, pattern in said):
        group = group_before(words, first, names)
        said += [(replace(group, organization=None), "group")] if group is not None else []
    for told, pattern in said:
        phrase = with_programme(words, told)
        if phrase.owned and phrase.organization is None:
            pattern += "+owned"
        role = words.span(*phrase.role) if phrase.role else None
        organization = words.span(*phrase.organization) if phrase.organization else None
        found.append(Statement(mention, role, organization, pattern))
    return found


GUESS = "guess"
"""Pattern of a description that is likely to be of somebody else."""
_OF_BODY = frozenset({"of-after", "at-after", "with-after"})
_PROVING = frozenset({"title-before", "apposition", "apposition-before", "named", "copula", "who-copula", "one-of"})


def _is_given_role(words: Words, mention: Span, names: Names) -> bool:
    """True where the text gives the name at `mention` a role that only persons have."""
    for statement in _stated_of(words, mention, names):
        if statement.role is None or statement.pattern.partition("+")[0] not in _PROVING:
            continue
        head = statement.role.of(words.text).partition(" of ")[0].split()[-1].rstrip(".").casefold()
        if singular(head) in lexicon("role_heads") and head not in lexicon("role_of_bodies"):
            return True
    return False


def _described(words: Words, mentions: Sequence[Span], names: Names, found: list[Statement]) -> list[Statement]:
    """What descriptions ("The former governor …") state of the person they stand for."""
    ranges = [(words.at(m.start), words.at(m.end)) for m in mentions]
    ranges = [(first, end) for first, end in ranges if end > first]
    known = [(s.person, s.role, s.organization) for s in found if s.role is not None]
    antecedents = Antecedents(words, ranges, known)
    stated = []
    for at, phrase in descriptions(words, names):
        found_for = antecedents.described(phrase, at)
        if found_for is not None and phrase.role is not None:
            antecedent, likely = found_for
            if likely:
                antecedents.note(at, antecedent)
            pattern = "description" if likely else GUESS
            stated.append(_statement(words, words.span(*antecedent), phrase, pattern))
            for said, how in [] if likely else ():
                stated.append(_statement(words, words.span(*antecedent), said, how))
    return stated


def _put_off(words: Words, mentions: Sequence[Span], names: Names) -> list[Statement]:
    """What is said of people before they are named."""
    ranges = [(words.at(m.start), words.at(m.end)) for m in mentions]
    return [_statement(words, words.span(*at), phrase, how) for at, phrase, how in leads(words, ranges, names)]


def _of_pronouns(words: Words, mentions: Sequence[Span], names: Names) -> list[Statement]:
    """What sentences with a pronoun ("She is …") state of whoever the sentence before was about."""
    ranges = [(words.at(m.start), words.at(m.end)) for m in mentions]
    # A name before a colon is the label of a turn: the pronoun in that turn stands for somebody else.
    antecedents = Antecedents(words, [(f, end) for f, end in ranges if end > f and words.word(end) != ":"], ())
    stated = []
    for at, phrase, pattern in pronoun_statements(words, names):
        antecedent = antecedents.here(at) if pattern == "where" else antecedents.of(phrase, at)
        if antecedent is not None and phrase.role is not None and not phrase.plural:
            stated.append(_statement(words, words.span(*antecedent), phrase, pattern))
    return stated


def _statement(words: Words, person: Span, phrase: Phrase, pattern: str) -> Statement:
    role = words.span(*phrase.role) if phrase.role else None
    return Statement(person, role, words.span(*phrase.organization) if phrase.organization else None, pattern)


def _before(words: Words, first: int, end: int, names: Names) -> list[tuple[Phrase, str]]:
    """What stands before the name, unless the name itself stands before a noun ("die-hard Jane Roe supporters")."""
    after = words.word(end)
    if after[0].islower() and is_head(after) and words.low(end) not in lexicon("role_breaks"):
        return []
    return statements_before(words, first, names)


def _completed(found: list[Statement], text: str, bodies: Bodies, homes: Homes) -> list[Statement]:
    """The same with "its" and "the company" replaced by the name they stand for, and with what a role leaves unsaid."""
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


_WEIGHTS = {
    "title-before": 3.0,
    "apposition": 2.9,
    "apposition-before": 2.9,
    "named": 2.8,
    "dash": 2.6,
    "signature": 2.6,
    "parenthesis": 2.0,
    "who-copula": 2.5,
    "who-verb": 1.5,
    "who-as": 2.2,
    "title-before-shared": 2.0,
    "copula": 1.8,
    "as": 1.2,
    "verb": 0.8,
    "description": 1.25,
    "pronoun": 1.3,
    "where": 1.9,
    "who-clause": 0.2,
    "group": 0.6,
    "lead": 1.0,
    "cataphor": 0.9,
    "one-of": 1.6,
    "apposition-shared": 2.5,
    "letters": 0.9,
    "pronoun-verb": 0.7,
    "description-verb": 0.7,
}
_ORGANIZATION_WEIGHTS = {
    "party": 2.0,
    "possessor": 2.5,
    "of-after": 2.5,
    "at-after": 2.2,
    "with-after": 2.2,
    "of-after-shared": 2.3,
    "at-after-shared": 2.0,
    "with-after-shared": 2.0,
    "whose": 1.6,
    "from-after": 1.5,
}
_FAR = 20000
_OFFICES = frozenset({"sen", "sens", "rep", "reps", "gov", "govs"})


def choose(statements: Sequence[Statement], *, near: int, text: str) -> Choice:
    """The best (role, organization) of one speaker for a quotation at offset `near`, then the other pairs.

    What is only guessed is left to the ranker.
    """
    statements = [statement for statement in statements if statement.pattern != GUESS]

    def value(statement: Statement) -> float:
        pattern, _, supplied = statement.pattern.partition("+")
        former = statement.role is not None and statement.role.of(text).casefold().startswith(
            ("former", "ex-", "retired")
        )
        weight = _WEIGHTS.get(pattern, 1.0) + (0.3 if statement.organization and supplied != "main" else 0.0)
        weight -= 0.35 if former else 0.0
        if statement.role and statement.role.of(text).split()[-1].casefold() in lexicon("role_relations"):
            weight -= 0.5
        if statement.role and statement.role.of(text).split()[-1].casefold() in lexicon("parties"):
            weight -= 1.5
        if statement.role and is_plural(statement.role.of(text).split(" of ")[0].split()[-1].casefold()):
            weight -= 0.8
        if pattern == "copula" and supplied == "vague":
            weight -= 1.1
        if pattern == "title-before" and statement.role and statement.role.of(text).rstrip(".").casefold() in _OFFICES:
            weight += 0.5
        return weight - min(1.0, abs(statement.person.start - near) / _FAR)

    with_role = sorted((s for s in statements if s.role), key=value, reverse=True)
    with_organization = sorted((s for s in statements if s.organization), key=value, reverse=True)
    best = with_role[0] if with_role else None
    organization = best.organization if best else None
    if organization is None and with_organization:
        bare = [
            s
            for s in with_organization
            if s.role is None or best is None or s.person == best.person or _alike(s, best, text)
        ]
        ranked = sorted(bare, key=lambda s: -_ORGANIZATION_WEIGHTS.get(s.pattern, 1.0))
        organization = ranked[0].organization if ranked else None
    pairs = dict.fromkeys(
        (_role(s, text), shown_organization(s.organization, text)) for s in (*with_role, *with_organization)
    )
    role_span = best.role if best else None
    role = clean_role(role_span.of(text)) if role_span else None
    name = shown_organization(organization, text)
    pattern = best.pattern if best else (with_organization[0].pattern if with_organization else "")
    others = tuple(p for p in pairs if p != (role, name) and p != (None, name) and any(p))
    return Choice(role or None, name, role_span, organization, pattern, others)


def _alike(one: Statement, other: Statement, text: str) -> bool:
    """True where both state the same kind of role, so that the organization of one is the other's too."""
    if one.role is None or other.role is None or "+main" in one.pattern:
        return False
    first, second = one.role.of(text).casefold().split(), other.role.of(text).casefold().split()
    offices = lexicon("role_offices") | lexicon("parties") | lexicon("role_candidates")
    ends = first[-1].rstrip("."), second[-1].rstrip(".")
    return ends[0] == ends[1] or (ends[0] in offices and ends[1] in offices and ends[1] != "president")


def _role(statement: Statement, text: str) -> str | None:
    return clean_role(statement.role.of(text)) or None if statement.role else None


def shown_organization(span: Span | None, text: str) -> str | None:
    """The organization at `span` as it is shown: of a party with its place the place."""
    if span is None:
        return None
    words = span.of(text)
    party = party_and_place(words)
    return party[1] if party else clean_organization(words) or None


def clean_role(words: str) -> str:
    """A role as it is shown: one line, no article, no quotation marks or punctuation around it."""
    role = re.sub(r"\s+", " ", words).replace("''", "").strip(' \t,;:–—“”"«»')
    return re.sub(r"(?i)\A(?:the|a|an|his|her|their|its|our|my|now|one of the)\s+(?=\S)", "", role)
