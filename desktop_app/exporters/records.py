# SPDX-License-Identifier: Apache-2.0
"""The columns of an export, the same in every format.

The last six are a person's work: `status`, `starred`, `tags`, `note`, the names of the columns that were corrected
(`edited`), and the SHA-256 of the document's bytes, by which the row is known again when it is read back.
"""

from __future__ import annotations

from desktop_app.model.rows import Row

COLUMNS = (
    *("id", "speaker", "kind", "role", "organization", "quotation", "form", "cue", "source", "context"),
    *("title", "authors", "publication", "published", "url", "file", "start", "end", "confidence"),
    *("status", "starred", "tags", "note", "edited", "sha256"),
)
_DIGITS = 4

Cell = str | int | float | bool | tuple[str, ...] | None


def cells(row: Row) -> dict[str, Cell]:
    """The values of `row` by column, in the order of `COLUMNS`; texts that are not known are ""."""
    return {
        "id": row.id,
        "speaker": row.speaker,
        "kind": row.kind.value if row.kind else None,
        "role": row.role,
        "organization": row.organization,
        "quotation": row.quotation,
        "form": row.form.value,
        "cue": row.cue,
        "source": row.source,
        "context": row.context,
        "title": row.title,
        "authors": row.authors,
        "publication": row.publication,
        "published": row.published,
        "url": row.url,
        "file": row.file,
        "start": row.start,
        "end": row.end,
        "confidence": round(row.confidence, _DIGITS),
        "status": row.status,
        "starred": row.starred,
        "tags": row.tags,
        "note": row.note,
        "edited": row.corrected,
        "sha256": row.sha256,
    }


def record(row: Row) -> dict[str, object]:
    """`row` as JSON: null where nothing is known; authors, tags and corrected columns as lists."""
    values: dict[str, object] = {}
    for column, value in cells(row).items():
        values[column] = list(value) if isinstance(value, tuple) else None if value == "" else value
    return values
