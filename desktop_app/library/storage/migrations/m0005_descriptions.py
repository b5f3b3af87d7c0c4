# SPDX-License-Identifier: Apache-2.0
"""What a person says of a document (`library/describing.py`), kept apart from what was read in its file.

`fields` is JSON: "title", "authors" (a list), "publication", "published", "url"; only those that were set.
"""

from __future__ import annotations

NAME = "descriptions"

STATEMENTS = ("CREATE TABLE described (document INTEGER PRIMARY KEY, fields TEXT NOT NULL)",)
