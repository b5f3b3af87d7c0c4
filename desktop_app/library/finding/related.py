# SPDX-License-Identifier: Apache-2.0
"""What a correction of one quotation bears on: other rows of the same chain of mentions, and the speaker's office."""

from __future__ import annotations

from desktop_app.library.library import Library
from desktop_app.library.storage import codec

_CHAIN = (
    "SELECT q.id FROM quotation q JOIN passage p ON p.id = q.id WHERE q.document = ? AND q.speaker = ? AND q.id <> ?"
    f" AND q.status = 0 AND q.edited = 0 AND q.shown = {codec.SPEECH}"
    # Reached by a pronoun or without a source, not by a name of its own.
    " AND (p.evidence LIKE '%\"pronoun\"%' OR p.evidence LIKE '%\"continues\"%') ORDER BY q.start"
)
_OFFICE = (
    "SELECT r.value, o.value FROM quotation q JOIN speaker s ON s.id = q.speaker JOIN term r ON r.id = q.role"
    " JOIN term o ON o.id = q.organization WHERE s.key = ? AND q.id <> ? AND (r.value <> '' OR o.value <> '')"
    " GROUP BY q.role, q.organization ORDER BY max(q.document = ?) DESC, count(*) DESC LIMIT 1"
)


def same_chain(library: Library, id: int, *, document: int, speaker: int) -> list[int]:
    """Return other rows of `document` that a pronoun, or no source, leads to `speaker`, who was that of row `id`.

    Rows that a person checked or corrected are not among them.
    """
    with library.reading() as connection:
        return [row[0] for row in connection.execute(_CHAIN, (document, speaker, id))]


def known_office(library: Library, name: str, *, document: int, apart_from: int) -> tuple[str, str] | None:
    """Return role and organization that most rows of the speaker called `name` have, those of `document` first."""
    with library.reading() as connection:
        row = connection.execute(_OFFICE, (codec.fold(name), apart_from, document)).fetchone()
    return (row[0], row[1]) if row else None
