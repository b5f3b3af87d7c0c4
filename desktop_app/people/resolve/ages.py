# SPDX-License-Identifier: Apache-2.0
"""Whom an age tells apart: neither "the 19-year-old" nor "the teenager" is somebody of 71."""

from __future__ import annotations

NEAR = 2
"""Paragraphs on which somebody named may be called by an age alone."""
MOST_PLACES = 8
"""Mentions of one name that are searched for an age."""
