# SPDX-License-Identifier: Apache-2.0
"""Groups of articles that are nearly the same (`library/likeness.py`), and a faster full-text index.

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
    # Bytes that FTS5 gathers before it writes a segment: 1 MB by default, of which an import makes hundreds, and
    # merging them takes as long as making them.
    "INSERT INTO words (words, rank) VALUES ('hashsize', 16777216)",
)
