# SPDX-License-Identifier: Apache-2.0
"""Whose company, shop or band a body is: "Jane Roe's bakery, Quay Loaf", "her firm Acme"."""

from __future__ import annotations

from functools import cache

from desktop_app.base.resources import lexicon


@cache
def _nouns() -> frozenset[str]:
    """Nouns of bodies that somebody may own or lead."""
    return lexicon("organization_generic") | lexicon("organization_owned")
