# SPDX-License-Identifier: Apache-2.0
"""Firms that are called like persons, as what they say at the head of a text, or what they are called, tells.

Nobody calls himself "it"; and the first sentence of a text does not speak of an "it" that it has not named.
"""

from __future__ import annotations

from collections.abc import Iterable

from desktop_app.people.entities.cluster import Cluster, People
from desktop_app.people.text.lexicons import Lexicons
from desktop_app.people.text.words import Page

LEAD = 2
"""Paragraphs at the top in which a text says what it is about."""


def firms(page: Page, people: People, lexicons: Lexicons) -> Iterable[Cluster]:
    """The clusters that seem to be persons and are the firms that a text is about."""
    for cluster in people.clusters:
        cluster.mentions[0]
        if cluster.body:
            continue
