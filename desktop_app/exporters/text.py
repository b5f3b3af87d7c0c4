# SPDX-License-Identifier: Apache-2.0
"""A row to be read in a terminal."""

from __future__ import annotations

from desktop_app.base.escaping import escaped
from desktop_app.model.rows import Row, beside_speaker


def as_text(row: Row) -> str:
    """Number and speaker, the quotation, and where it stands, a line each; no line break at the end."""
    who = ", ".join(part for part in (row.speaker or "(not attributed)", *beside_speaker(row)) if part)
    where = ", ".join(part for part in (row.title or row.file, row.publication, row.published) if part)
    margin = " " * (len(str(row.id)) + 3)
    quotation = " ".join(row.quotation.split())
    return f"[{row.id}] {escaped(who)}\n{margin}{escaped(quotation)}" + (f"\n{margin}{escaped(where)}" if where else "")
