# SPDX-License-Identifier: Apache-2.0
"""A large library of articles that nobody wrote: seeded, so that two runs make the same.

    python -m tests.benchmarks.generate OUT [--quotations 1000000] [--seed 1]

The words follow Zipf's law, as those of real texts do: an index over evenly spread words would be too kind. About
three quotations an article, from some 40,000 speakers.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterator
from itertools import accumulate, islice
from pathlib import Path
from random import Random

from desktop_app.library.library import Library
from desktop_app.model.analysis import Analysis, AttributedQuotation
from desktop_app.model.certainty import Certainty
from desktop_app.model.document import Document
from desktop_app.model.quotation import Act, Form, Quotation
from desktop_app.model.spans import Span
from desktop_app.model.speaker import Attribution, Evidence, Kind

BATCH = 5_000
_SYLLABLES = (
    "ba be bo da de di do fa fe ga go ha he ka ki ko la le li lo ma me mi mo na ne no pa pe po ra re ri ro".split()
)
_ENDINGS = "n r s t l nd rt st m x".split()
_ROLES = "mayor minister chairman president founder spokeswoman analyst professor director lawyer coach farmer".split()
_PLACES = "of finance,of trade,for Europe,of the board,of the union,emeritus,in chief,at large".split(",")
_COMMON = (
    "the of to and a in that it is was for on with as by at from we they will not have has had this be but are or an"
).split()


class Words:
    """A vocabulary with frequencies after Zipf, and names."""

    def __init__(self, random: Random, *, size: int = 30_000) -> None:
        self._random = random
        made = dict.fromkeys(_COMMON)
        while len(made) < size:
            made[self._word()] = None
        self.words = list(made)
        self._weights = list(accumulate(1 / (rank + 2.7) for rank in range(size)))
        self.surnames = sorted({self._word().capitalize() for _ in range(9_000)})
        self.first_names = sorted({self._word().capitalize() for _ in range(700)})
        self.organizations = sorted({f"{self._word().capitalize()} {kind}" for kind in _KINDS for _ in range(900)})
        self.publications = sorted({f"{self._word().capitalize()} {kind}" for kind in _PAPERS for _ in range(50)})
        self.roles = [f"{role} {place}" for role in _ROLES for place in _PLACES] + _ROLES

    def _word(self) -> str:
        r = self._random
        return "".join(r.choices(_SYLLABLES, k=r.randint(1, 3))) + r.choice(_ENDINGS)

    def some(self, number: int) -> str:
        """`number` words with blanks between."""
        return " ".join(self._random.choices(self.words, cum_weights=self._weights, k=number))


_KINDS = ("Group", "Bank", "Party", "University", "Council")
_PAPERS = ("Post", "Times", "Courier", "Herald")


def speakers(words: Words, random: Random, number: int = 40_000) -> list[tuple[str, str | None, str | None]]:
    """(name, role, organization); the first of them speak most."""
    names = {f"{random.choice(words.first_names)} {random.choice(words.surnames)}": None for _ in range(number)}
    return [
        (name, random.choice(words.roles) if random.random() < 0.8 else None, random.choice(words.organizations))
        for name in names
    ]


def articles(*, quotations: int, seed: int = 1) -> Iterator[Analysis]:
    """Analysed articles until there are `quotations` of quotations."""
    random = Random(seed)
    words = Words(random)
    known = speakers(words, random)
    weights = list(accumulate(1 / (rank + 20) for rank in range(len(known))))
    made = number = 0
    while made < quotations:
        wanted = min(random.choice((1, 2, 3, 3, 4, 5, 5)), quotations - made)
        cast = random.choices(known, cum_weights=weights, k=wanted)
        yield _article(words, random, cast, number)
        made += wanted
        number += 1


def _article(words: Words, random: Random, cast: list[tuple[str, str | None, str | None]], number: int) -> Analysis:
    title = words.some(random.randint(4, 9)).capitalize()
    pieces = [title, "\n\n"]
    at = len(title) + 2
    found = []
    for name, role, organization in cast:
        lead = words.some(random.randint(20, 60)).capitalize() + ". “"
        said = words.some(random.randint(8, 40)).capitalize()
        tail = f",” {'said'} {name}{', ' + role if role else ''} of {organization}.\n\n"
        begin = at + len(lead)
        end = begin + len(said)
        cue = Span(end + 3, end + 7)
        source = Span(cue.end + 1, cue.end + 1 + len(name))
        pieces += (lead, said, tail)
        at = end + len(tail)
        found.append(_quotation(random, Span(begin, end), cue, source, (name, role, organization)))
    day = f"{random.randint(1996, 2025)}-{random.randint(1, 12):02}-{random.randint(1, 28):02}"
    document = Document(
        text="".join(pieces),
        title=title,
        authors=(f"{random.choice(words.first_names)} {random.choice(words.surnames)}",),
        publication=random.choice(words.publications),
        published=day,
        url=f"https://example.org/{number}",
        name=f"{number}",
        file=f"/archive/{number // 1000}/{number}.txt",
    )
    return Analysis(document=document, quotations=tuple(found), engine="generated")


def _quotation(
    random: Random, content: Span, cue: Span, source: Span, speaker: tuple[str, str | None, str | None]
) -> AttributedQuotation:
    name, role, organization = speaker
    kinds = random.random()
    certainty = Certainty(speaker=round(random.betavariate(6, 2), 3), real=round(random.betavariate(8, 2), 3))
    attribution = Attribution(certainty=certainty)
    if kinds > 0.12:
        attribution = Attribution(
            speaker=name,
            kind=Kind.PERSON,
            role=role,
            organization=organization,
            certainty=certainty,
            evidence=(Evidence(about="speaker", reason="full-name", span=source),),
        )
    elif kinds > 0.06:
        attribution = Attribution(speaker="a spokesman", kind=Kind.UNNAMED, certainty=certainty)
    quotation = Quotation(
        content=(content,),
        cue=(cue,),
        source=(source,),
        form=random.choices((Form.DIRECT, Form.MIXED, Form.INDIRECT), (5, 2, 3))[0],
        act=Act.ATTITUDE if random.random() < 0.04 else Act.SPEECH,
        confidence=round(random.betavariate(8, 2), 3),
    )
    return AttributedQuotation(quotation=quotation, attribution=attribution)


def fill(library: Library, *, quotations: int, seed: int = 1, batch: int = BATCH) -> None:
    """Put generated articles into the library through its own bulk insert."""
    made = articles(quotations=quotations, seed=seed)
    while part := list(islice(made, batch)):
        library.add((analysis, analysis.document.text.encode()) for analysis in part)


def main() -> None:
    """Make the library that is named on the command line."""
    parser = argparse.ArgumentParser(description="Make a large library of generated articles.")
    parser.add_argument("out", type=Path)
    parser.add_argument("--quotations", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    started = time.perf_counter()
    library = Library(options.out)
    fill(library, quotations=options.quotations, seed=options.seed)
    library.close()
    sys.stdout.write(f"{options.quotations:,} quotations in {time.perf_counter() - started:.1f} s\n")


if __name__ == "__main__":
    main()
