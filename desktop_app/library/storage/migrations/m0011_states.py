# SPDX-License-Identifier: Apache-2.0
"""The state of each quotation: one certainty, whether the row is sure, and what a person checks it by.

`quotation.certainty` is the probability that somebody said this and that it was this speaker; before, `confidence` held
that of all fields together. What was found before counts as to be checked until the extraction is run again.
`passage.reasons` are the names of `Reason`s, with commas between them; `passage.candidates` is JSON.
"""

from __future__ import annotations

NAME = "states"

STATEMENTS = (
    "ALTER TABLE quotation RENAME COLUMN confidence TO certainty",
    "DROP INDEX quotation_by_confidence",
    "UPDATE quotation SET certainty = round(real / 10000.0 * coalesce((SELECT json_extract(p.certainty, '$[1]')"
    " FROM passage p WHERE p.id = quotation.id AND p.certainty <> ''), certainty), 4)",
    "ALTER TABLE quotation ADD COLUMN sure INTEGER NOT NULL DEFAULT 0",
    "CREATE INDEX quotation_by_certainty ON quotation (shown, certainty, status, sure)",
    "ALTER TABLE passage ADD COLUMN reasons TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE passage ADD COLUMN candidates TEXT NOT NULL DEFAULT ''",
    # A mark had another name.
    "UPDATE edit SET fields = json_set(fields, '$.status', 'checked')"
    " WHERE json_extract(fields, '$.status') = 'reviewed'",
)
