# SPDX-License-Identifier: Apache-2.0
"""Party and seat of politicians; one sentence of our own for each."""

from __future__ import annotations

MARKED = (
    "Sen. Corwin Stroud (R-Neb.) and Rep. Yolanda Fenn (D-Ore.) met, and Stroud left first. <s1>{}</s1> said"
    " <q1>the bill was dead</q1>."
)
