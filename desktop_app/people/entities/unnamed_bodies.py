# SPDX-License-Identifier: Apache-2.0
"""Bodies without a name that a sentence is about before any is named: "The central bank raised its rate"."""

from __future__ import annotations

LONGEST = 5
"""Words of such a description behind its article."""
