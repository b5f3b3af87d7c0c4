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
from desktop_app.people.statements.antecedents import Antecedents, descriptions, pronoun_statements
from desktop_app.people.statements.before import statements_before
from desktop_app.people.statements.bodies import Bodies, is_anaphor
from desktop_app.people.statements.cataphora import leads
from desktop_app.people.statements.homes import Homes
from desktop_app.people.statements.partitives import group_before
from desktop_app.people.statements.phrases import Phrase
from desktop_app.people.text.role_words import Names, Range, Words, is_head, singular, words_of_document
from desktop_app.people.text.statement import Statement


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
    ranges = _ranges(words, mentions)
    found += _described(words, ranges, names)
    found += _of_pronouns(words, _ranges(words, sorted({*mentions, *doubtful})), names)
    found += [_statement(words, words.span(*at), phrase, how) for at, phrase, how in leads(words, ranges, names)]
    bodies = Bodies(words, names)
    homes = Homes(words, [body.span for body in bodies.all])
    return _completed(found, text, bodies, homes), bodies


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
    for phrase, pattern in said:
        if phrase.owned and phrase.organization is None:
            pattern += "+owned"
        found.append(_statement(words, mention, phrase, pattern))
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


def _described(words: Words, mentions: Sequence[Range], names: Names) -> list[Statement]:
    """What descriptions ("The former governor …") state of the person they stand for."""
    antecedents = Antecedents(words, mentions)
    stated = []
    for at, phrase in descriptions(words, names):
        found = antecedents.described(phrase, at)
        if found is not None:
            antecedent, likely = found
            if likely:
                antecedents.note(at, antecedent)
            stated.append(_statement(words, words.span(*antecedent), phrase, "description" if likely else GUESS))
    return stated


def _of_pronouns(words: Words, mentions: Sequence[Range], names: Names) -> list[Statement]:
    """What sentences with a pronoun ("She is …") state of whoever the sentence before was about."""
    # A name before a colon is the label of a turn: the pronoun in that turn stands for somebody else.
    antecedents = Antecedents(words, [(first, end) for first, end in mentions if words.word(end) != ":"])
    stated = []
    for at, phrase, pattern in pronoun_statements(words, names):
        antecedent = antecedents.here(at) if pattern == "where" else antecedents.of(phrase, at)
        if antecedent is not None and phrase.role is not None and not phrase.plural:
            stated.append(_statement(words, words.span(*antecedent), phrase, pattern))
    return stated


def _ranges(words: Words, mentions: Sequence[Span]) -> list[Range]:
    """The tokens of mentions that have any."""
    ranges = [(words.at(m.start), words.at(m.end)) for m in mentions]
    return [(first, end) for first, end in ranges if end > first]


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
