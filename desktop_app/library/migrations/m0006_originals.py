# SPDX-License-Identifier: Apache-2.0
"""When a document was fetched from the web: an ISO time in UTC, "" for one that came from a file or was pasted.

From now on an original that is larger than the user wants to keep is an empty `body.original` beside the text.
"""

from __future__ import annotations

NAME = "originals"

STATEMENTS = ("ALTER TABLE document ADD COLUMN retrieved TEXT NOT NULL DEFAULT ''",)
