# SPDX-License-Identifier: Apache-2.0
"""Whom "the pair", "both" and "the two companies" mean: the two who spoke last together, or who are named last."""

from __future__ import annotations

NEAR, NEAR_SENTENCES, LOOKED_AT = 3, 6, 40
"""Paragraphs, sentences and mentions before "both" and "the pair" among which the two are sought."""
