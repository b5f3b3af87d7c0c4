# SPDX-License-Identifier: Apache-2.0
"""Which speaker of the library a name in a document means.

A full name is one person in every document, unless both role and organization contradict what is known of that
person. A name of one word ("Ma") may be anybody's: it means somebody of its own document, until `joining` sees whom.
Organizations are one by their name. Who has none ("a spokesman") and what is written ("a statement") is of its own
document.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from desktop_app.library.identity.profiles import Pair, agree, contradict
from desktop_app.library.storage.codec import fold
from desktop_app.library.storage.family import parse
from desktop_app.library.storage.names import Remembered, Terms, next_id, take_ids
from desktop_app.library.storage.quotations import Names
from desktop_app.model.speaker import Attribution, Kind

NOBODY = 0


def is_full_name(folded: str) -> bool:
    """Whether a name has at least two words."""
    return " " in folded


def scope_of(folded: str, kind: Kind, document: int) -> int:
    """Where an alias holds: 0 in every document, else in the one document."""
    return 0 if kind is Kind.ORGANIZATION or (kind is Kind.PERSON and is_full_name(folded)) else document


class Speakers:
    """Finds speakers, and makes those that are new, in one transaction; `flush` writes them down.

    `fresh` says that the documents are new ones, of which the library can know no names yet.
    """

    def __init__(
        self, connection: sqlite3.Connection, remembered: Remembered, terms: Terms, *, fresh: bool = False
    ) -> None:
        self._connection = connection
        self._terms = terms
        self._fresh = fresh
        self._aliases = remembered.aliases
        self._affiliations = remembered.affiliations
        self._resolved = remembered.resolved
        # From which on they are made here.
        self.first = self._next = next_id(connection, "speaker")
        self._persons = remembered.persons
        self._made: list[tuple[int, str, str, str, str, str]] = []
        self._named: list[tuple[str, int, int, str]] = []
        self._affiliated: list[tuple[int, int, int]] = []

    def ids(self, document: int, attributions: Iterable[Attribution]) -> list[Names]:
        """Person, role, organization and speaker for each attribution of one document, in order; 0 where not known."""
        in_document: dict[tuple[str, str], int] = {}
        found = []
        for attribution in attributions:
            role, organization = self._terms.id(attribution.role), self._terms.id(attribution.organization)
            speaker = NOBODY
            if attribution.speaker:
                speaker = self._speaker(document, in_document, attribution, (role, organization))
            found.append((self.person_of(speaker), role, organization, speaker))
        return found

    def flush(self) -> None:
        """Write down the speakers that were made and what was learnt of others, before any row refers to them."""
        if self._made:
            take_ids(self._connection, "speaker", len(self._made))
            self._connection.executemany("INSERT INTO speaker VALUES (?, ?, ?, ?, ?, ?, 0, '')", self._made)
            self._connection.executemany("INSERT INTO alias VALUES (?, ?, ?, ?)", self._named)
        self._connection.executemany("INSERT OR IGNORE INTO affiliation VALUES (?, ?, ?)", self._affiliated)
        for waiting in (self._made, self._named, self._affiliated):
            waiting.clear()

    def _speaker(
        self, document: int, in_document: dict[tuple[str, str], int], attribution: Attribution, pair: tuple[int, int]
    ) -> int:
        written = attribution.speaker or ""
        kind = attribution.kind or Kind.PERSON
        name = (fold(written), kind.value)
        speaker = in_document.get(name, NOBODY)
        known = (*name, *pair)
        if not speaker and not attribution.roles:
            speaker = self._resolved.get(known, NOBODY)
        if not speaker:
            pairs = self._pairs(attribution, *pair)
            speaker = self._find(document, name, pairs) or self.make(written, name[0], kind, document)
            self._add_affiliations(speaker, pairs)
            if scope_of(name[0], kind, document) == 0:
                self._resolved[known] = speaker
        elif name in in_document:
            self._add_affiliations(speaker, self._pairs(attribution, *pair))
        in_document[name] = speaker
        return speaker

    def person_of(self, speaker: int) -> int:
        """The person whom `speaker` was found to be, the same where it was joined to none."""
        found = self._persons.get(speaker)
        if found is None:
            row = self._connection.execute("SELECT person FROM speaker WHERE id = ?", (speaker,)).fetchone()
            self._persons[speaker] = found = (row[0] if row else 0) or speaker
        return found

    def _pairs(self, attribution: Attribution, role: int, organization: int) -> set[tuple[int, int]]:
        pairs = {(self._terms.id(r), self._terms.id(o)) for r, o in attribution.roles}
        pairs.add((role, organization))
        pairs.discard((0, 0))
        return pairs

    def _find(self, document: int, name: tuple[str, str], pairs: set[tuple[int, int]]) -> int:
        """The speaker that `name` means in this document, NOBODY where it is a new one or may be several."""
        folded, kind = name
        local = [] if self._fresh else self._look_up(folded, kind, document)
        if local:
            return local[0]
        if scope_of(folded, Kind(kind), document):
            return NOBODY
        everywhere = self._everywhere(folded, kind)
        if kind != Kind.PERSON:
            return everywhere[0] if everywhere else NOBODY
        compatible = [s for s in everywhere if self._compatible(s, pairs)]
        if len({self.person_of(s) for s in compatible}) == 1:
            return compatible[0]
        keys = self._keys(pairs)
        return next((s for s in compatible if agree(self._known(s), keys)), NOBODY)

    def _everywhere(self, folded: str, kind: str) -> list[int]:
        found = self._aliases.get((folded, kind))
        if found is None:
            found = self._aliases[folded, kind] = self._look_up(folded, kind, 0)
        return found

    def _look_up(self, folded: str, kind: str, document: int) -> list[int]:
        if document and kind == Kind.ORGANIZATION:
            return []
        rows = self._connection.execute(
            "SELECT a.speaker FROM alias a JOIN speaker s ON s.id = a.speaker"
            " WHERE a.folded = ? AND a.document = ? AND s.kind = ? ORDER BY a.speaker",
            (folded, document, kind),
        )
        return [row[0] for row in rows]

    def _compatible(self, speaker: int, pairs: set[tuple[int, int]]) -> bool:
        """What is known of the speaker does not contradict `pairs`; a shared pair decides at once."""
        known = self._affiliated_to(speaker)
        return not pairs or not known or bool(pairs & known) or not contradict(self._keys(known), self._keys(pairs))

    def _known(self, speaker: int) -> set[Pair]:
        return self._keys(self._affiliated_to(speaker))

    def _affiliated_to(self, speaker: int) -> set[tuple[int, int]]:
        found = self._affiliations.get(speaker)
        if found is None:
            rows = self._connection.execute("SELECT role, organization FROM affiliation WHERE speaker = ?", (speaker,))
            found = self._affiliations[speaker] = set(rows)
        return found

    def _keys(self, pairs: Iterable[tuple[int, int]]) -> set[Pair]:
        return {(self._terms.office(role), self._terms.body(organization)) for role, organization in pairs}

    def make(self, name: str, folded: str, kind: Kind, document: int) -> int:
        """A new speaker, found by `name` from now on (a person's name of one word in `document` alone)."""
        new, self._next = self._next, self._next + 1
        scope = scope_of(folded, kind, document)
        family = parse(folded).family if kind is Kind.PERSON else ""
        self._made.append((new, name, folded, kind.value, family, folded))
        self._persons[new] = new
        self._named.append((folded, scope, new, name))
        self._affiliations[new] = set()
        if scope == 0:
            others = self._everywhere(folded, kind.value)
            if others:
                # Whoever was meant by this name until now may be one of two.
                self._resolved.clear()
            others.append(new)
        return new

    def _add_affiliations(self, speaker: int, pairs: set[tuple[int, int]]) -> None:
        if not pairs:
            return
        known = self._affiliated_to(speaker)
        for role, organization in pairs - known:
            known.add((role, organization))
            self._affiliated.append((speaker, role, organization))
