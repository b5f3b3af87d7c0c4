# SPDX-License-Identifier: Apache-2.0
"""Lines in the capitals of a headline, where capitals tell no names."""

from __future__ import annotations

LONGEST = 160
"""Code points."""
FEWEST = 4
"""Words that are not small ones like "of"."""
