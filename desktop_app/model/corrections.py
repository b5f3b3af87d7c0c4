# SPDX-License-Identifier: Apache-2.0
"""What a person said of quotations, read back from an export."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from desktop_app.model.changes import Changes


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """One row of a file, by the quotation's id in the library that wrote it.

    `sha256` (of the document's bytes), `start` and `end` (code points) tell whether it is the same quotation still.
    `checks` are the marks that led to `status`: by which person, when (ISO time in UTC), as what.
    None is what the file does not speak of. `fields` are the corrected ones: speaker, role, organization, form, and
    quotation, whose value is the words at the corrected bounds.
    """

    id: int
    sha256: str
    start: int
    end: int
    status: str | None = None
    checks: tuple[tuple[str, str, str], ...] | None = None
    starred: bool | None = None
    tags: tuple[str, ...] | None = None
    note: str | None = None
    fields: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Misread:
    """A row that cannot be understood: the number of its line, the header being 1, and why."""

    line: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Restored:
    """The result of reading corrections back.

    `restored` quotations changed, `same` were so already. Of the rows that were refused, `foreign` are of another
    library or of another text, `missing` name no quotation, `misread` cannot be understood.
    """

    restored: int = 0
    same: int = 0
    foreign: int = 0
    missing: int = 0
    misread: tuple[Misread, ...] = ()
    changes: Changes = field(default_factory=Changes)

    @property
    def refused(self) -> int:
        """How many rows were refused."""
        return self.foreign + self.missing + len(self.misread)
