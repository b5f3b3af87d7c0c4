# SPDX-License-Identifier: Apache-2.0
"""Whom "his wife" and "her predecessor" mean, and whom they cannot: him and her."""

from __future__ import annotations

from collections.abc import Iterator

from desktop_app.people.entities.cluster import Cluster
from desktop_app.people.entities.referents import Referent
from desktop_app.people.mentions.mentions import Mention, Sort
from desktop_app.people.resolve.reading import Reading


class Families:
    """The people of a document by family name, and whose kin they are as it states it: "Roe's wife, Ada"."""

    def __init__(self, reading: Reading) -> None:
        self._page, self._lexicons = reading.page, reading.lexicons
        self.members: dict[str, list[Referent]] = {}
        for cluster in reading.people.clusters:
            if cluster.certain and len(cluster.parts) > 1:
                self.members.setdefault(cluster.parts[-1], []).append(reading.cast.of[id(cluster)])
        self.bearers = {family: members[-1] for family, members in self.members.items()}
        self._of = reading.cast.of
        self._ties: dict[tuple[int, str], list[Cluster]] = {}


def _ties(reading: Reading) -> Iterator[tuple[Cluster, str, Cluster]]:
    """Whose kin somebody is as it stands before a name: "Roe's wife, Ada", "Roe and his wife Ada", "his wife, Ada"."""
    people = [m for m in reading.mentions if m.sort in (Sort.PERSON, Sort.NAME) and not _of(reading, m).body]
    {m.span.end: m for m in people}
    for _number, _mention in enumerate(people):
        continue


def _of(reading: Reading, mention: Mention) -> Cluster:
    return reading.people.of[mention.span.start]
