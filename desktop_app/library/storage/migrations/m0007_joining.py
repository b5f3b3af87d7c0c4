# SPDX-License-Identifier: Apache-2.0
"""Speakers that the program takes for one person (`library/joining.py`), and one key for names that mean the same.

A joined speaker stays as a row with the `person` that it is part of and the `reason`; a quotation keeps whom it was
`named` after beside the person, so that each joining can be taken back. 0: nobody named it, or a person did.
"""

from __future__ import annotations

NAME = "joining"

STATEMENTS = (
    "ALTER TABLE quotation ADD COLUMN named INTEGER NOT NULL DEFAULT 0",
    "UPDATE quotation SET named = speaker WHERE edited = 0",
    "CREATE INDEX quotation_joined ON quotation (named) WHERE named <> speaker",
    "ALTER TABLE speaker ADD COLUMN family TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE speaker ADD COLUMN found TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE speaker ADD COLUMN person INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE speaker ADD COLUMN reason TEXT NOT NULL DEFAULT ''",
    "UPDATE speaker SET found = key WHERE kind = 'person'",
    "CREATE INDEX speaker_by_family ON speaker (family) WHERE person = 0 AND family <> ''",
    "CREATE INDEX speaker_by_person ON speaker (person) WHERE person <> 0",
    "ALTER TABLE term ADD COLUMN body TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE term ADD COLUMN office TEXT NOT NULL DEFAULT ''",
    "CREATE INDEX term_by_body ON term (body)",
    "CREATE INDEX term_by_office ON term (office)",
)
