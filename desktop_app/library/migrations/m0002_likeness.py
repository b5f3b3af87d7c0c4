# SPDX-License-Identifier: Apache-2.0
"""Groups of articles that are nearly the same (`library/likeness.py`).

`first` is the earliest document of the group, the document itself where it has none. Documents of a version 1 get
their sketches when the extraction is run again over them: to read and hash 300,000 texts here would keep somebody
waiting for minutes.
"""

from __future__ import annotations

NAME = "likeness"

STATEMENTS = (
    "CREATE TABLE likeness (document INTEGER PRIMARY KEY, sketch BLOB NOT NULL, first INTEGER NOT NULL)",
    "CREATE INDEX likeness_of_copies ON likeness (first) WHERE first <> document",
    "CREATE TABLE band (key INTEGER PRIMARY KEY, document INTEGER NOT NULL)",
)
