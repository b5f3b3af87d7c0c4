# SPDX-License-Identifier: Apache-2.0
"""Which speaker the user means by a typed name."""

from __future__ import annotations

from desktop_app.library.history import Editing
from desktop_app.library.storage import indexing
from desktop_app.library.storage.codec import fold
from desktop_app.library.storage.names import take_ids
from desktop_app.model.speaker import Kind

# The person whom a row of `alias` (a) names: somebody joined is part of another.
OF_ALIAS = "CROSS JOIN speaker x ON x.id = a.speaker"
PERSON = "iif(x.person <> 0, x.person, x.id)"


def speaker_named(edit: Editing, name: str, quotations: list[int]) -> int:
    """The speaker called `name`: of the documents of these quotations first, else the one quoted most, else a new one.

    A name of one word that a person typed means the same speaker everywhere from then on, unlike one that was read.
    """
    folded = fold(name)
    found = _of_documents(edit, folded, quotations) or _of_library(edit, folded)
    return found or new_speaker(edit, name, _kind(edit, folded))


def _of_documents(edit: Editing, folded: str, quotations: list[int]) -> int:
    row = edit.connection.execute(
        f"SELECT DISTINCT {PERSON} FROM alias a {OF_ALIAS} WHERE a.folded = ? AND a.document IN"
        " (SELECT document FROM quotation WHERE id IN (SELECT value FROM json_each(?))) AND a.document <> 0 LIMIT 2",
        (folded, f"[{','.join(map(str, quotations))}]"),
    ).fetchall()
    return int(row[0][0]) if len(row) == 1 else 0


def _of_library(edit: Editing, folded: str) -> int:
    row = edit.connection.execute(
        f"SELECT {PERSON} AS person FROM alias a {OF_ALIAS} LEFT JOIN tally t ON t.facet = ? AND t.value = {PERSON}"
        " WHERE a.folded = ? AND a.document = 0 ORDER BY coalesce(t.n, 0) DESC, a.speaker LIMIT 1",
        (indexing.SPEAKER, folded),
    ).fetchone()
    return int(row[0]) if row else 0


def _kind(edit: Editing, folded: str) -> Kind:
    """An organization where quotations name one so."""
    row = edit.connection.execute(
        "SELECT 1 FROM term t WHERE t.key = ? AND EXISTS (SELECT 1 FROM quotation q WHERE q.organization = t.id)",
        (folded,),
    ).fetchone()
    return Kind.ORGANIZATION if row else Kind.PERSON


def new_speaker(edit: Editing, name: str, kind: Kind) -> int:
    """A speaker who is found by `name` everywhere."""
    new = take_ids(edit.connection, "speaker", 1)
    edit.rows.insert("speaker", {"id": new, "name": name, "key": fold(name), "kind": kind.value})
    edit.rows.insert("alias", {"folded": fold(name), "document": 0, "speaker": new, "name": name})
    return new
