# SPDX-License-Identifier: Apache-2.0
"""What an action touched, so that a view refreshes that and nothing else."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """Ids of quotations and documents that were added, changed or removed.

    `summary` says it to the user in a few words ("Renamed Ma to Jack Ma"); `undoable`: undo can take it back.
    """

    quotations: frozenset[int] = frozenset()
    documents: frozenset[int] = frozenset()
    summary: str = ""
    undoable: bool = False
