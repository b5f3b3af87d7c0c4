# SPDX-License-Identifier: Apache-2.0
"""How sure the program is of each quotation (`library/doubt.py`), part by part.

`quotation.real` is the probability that somebody said it, in ten-thousandths, so that limits are compared exactly. What
was found before counts as certain until the extraction is run again. A quotation that is doubtful has a value of
`shown` of its own: every list and count goes by that column already, through indexes that begin or end with it.
"""

from __future__ import annotations

NAME = "certainty"

STATEMENTS = (
    "ALTER TABLE quotation ADD COLUMN real INTEGER NOT NULL DEFAULT 10000",
    # Bounds, speaker, role, organization as JSON; "" where they are not known.
    "ALTER TABLE passage ADD COLUMN certainty TEXT NOT NULL DEFAULT ''",
    "CREATE TABLE setting (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID",
    # In hundredths: the limit that `shown` goes by, and whether somebody chose it.
    "INSERT INTO setting VALUES ('shown from', 50), ('limit chosen', 0)",
    # Facet 10 of the counts: quotations by `real` in hundredths.
    "INSERT INTO tally SELECT 10, 100, n FROM tally WHERE facet = 9 AND value = 0 AND n > 0",
)
