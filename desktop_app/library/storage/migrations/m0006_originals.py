# SPDX-License-Identifier: Apache-2.0
"""What is needed to read an original again, and to say where it came from.

`retrieved` is when a document was fetched from the web, an ISO time in UTC, "" for one that came from a file or was
pasted. `encoding` is the one that the user or the server named, "" where the bytes tell. From now on an original that
is larger than the user wants to keep is an empty `body.original` beside the text.
"""

from __future__ import annotations

NAME = "originals"

STATEMENTS = (
    "ALTER TABLE document ADD COLUMN retrieved TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE document ADD COLUMN encoding TEXT NOT NULL DEFAULT ''",
)
