# SPDX-License-Identifier: Apache-2.0
"""Quotations that nearly identical articles share (`library/storage/reprints.py`).

`reprint` has each row of a quotation that stands in several articles, with the row that counts (`lead`) and the number
of `articles`. A row that another one stands for has 4 more in `quotation.shown`. Both are derived, and worked out for
a library of before when all of its tables are there (`indexing.bring_up_to_date`).
"""

from __future__ import annotations

NAME = "reprints"

STATEMENTS = (
    "CREATE TABLE reprint (quotation INTEGER PRIMARY KEY, lead INTEGER NOT NULL, articles INTEGER NOT NULL)",
    "CREATE INDEX reprint_by_lead ON reprint (lead)",
)
