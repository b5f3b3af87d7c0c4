# SPDX-License-Identifier: Apache-2.0
"""Names turned round in the head of a record: "ROE, Mr Edward James, Director, Quay Post"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from desktop_app.model.spans import Span
from desktop_app.people.entities.cluster import Cluster, People, mention_at
from desktop_app.people.text.lexicons import Lexicons
from desktop_app.people.text.words import Page

_UPPER = r"[^\W\d_a-z]"
_LINE = re.compile(
    rf"^(?P<family>(?:Mc|Mac)?{_UPPER}(?:{_UPPER}|[’' -]|Mc|Mac)+),[ ]"
    rf"(?P<title>[^\W\d_]+)\.?[ ](?P<given>{_UPPER}[\w’'-]*(?:[ ]{_UPPER}[\w’'.-]*){{0,3}})(?=,|[ ]*$)",
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class TurnedName:
    """`given`: the numbers of the words of the given names; `name` as it is spoken: "Edward James Roe"."""

    given: range
    name: str
    gender: str

    def enter(self, page: Page, people: People) -> Cluster:
        """A new person of `people` by this name, as if it stood there the right way round."""
        cluster = Cluster(len(people.clusters))
        people.clusters.append(cluster)
        parts = tuple(self.name.casefold().replace("’", "'").split())
        cluster.add(mention_at(page, self.given, parts, self.gender, self.name))
        cluster.speaks = True
        people.of[page.words[self.given.start].start] = cluster
        return cluster


def turned_names(page: Page, lexicons: Lexicons, end: int) -> dict[str, TurnedName]:
    """The names turned round before the offset `end`, by the family name; none that two bear."""
    found: dict[str, TurnedName | None] = {}
    for match in _LINE.finditer(page.text, 0, end):
        title = match["title"].casefold()
        if title in lexicons.honorifics:
            low = match["family"].casefold().replace("’", "'")
            given = page.within(Span(match.start("given"), match.end("given")))
            name = f"{match['given']} {_spoken(match['family'])}"
            found[low] = None if low in found else TurnedName(given, name, lexicons.noun_gender(title) or "")
    return {low: one for low, one in found.items() if one is not None}


def _spoken(family: str) -> str:
    """ "O'Hara-Roe" of "O'HARA-ROE"."""
    return re.sub(r"[^\W_]+", lambda part: part[0] if "c" in part[0] else part[0].capitalize(), family)
