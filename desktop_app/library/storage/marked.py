# SPDX-License-Identifier: Apache-2.0
"""Which quotations a person said something of."""

from __future__ import annotations

# A quotation (q) that a person made, corrected, starred, tagged, noted or checked is never doubtful, and counts before
# others with the same words of nearly the same article.
KEPT = (
    "(q.edited = 1 OR q.starred = 1 OR q.status = 1"
    " OR EXISTS (SELECT 1 FROM tagging g WHERE g.quotation = q.id)"
    " OR EXISTS (SELECT 1 FROM passage p INDEXED BY passage_noted WHERE p.id = q.id AND p.note <> ''))"
)
