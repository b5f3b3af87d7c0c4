# SPDX-License-Identifier: Apache-2.0
"""The gate of the people room: every gold row of every set, right or wrong, beside what it was before.

What is frozen are bits, not words: texts that are not ours are not told by them.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from desktop_app.model.analysis import AttributedQuotation
from desktop_app.model.document import Document
from desktop_app.pipeline import Models, analyse
from desktop_app.readers.registry import read_bytes
from desktop_app.training import corpus as corpora
from desktop_app.training.calibrating import Right
from desktop_app.training.people import right_parts
from desktop_app.training.people_corpus import Article, level_pages, read_people, read_whole

SETS: Mapping[str, Callable[[Path], Sequence[Article]]] = {
    "people-dev": lambda folder: read_people(folder / "people-dev.jsonl"),
    "business": lambda folder: read_people(folder / "people-business-dev.jsonl"),
    "own-test": lambda folder: [
        article for article in read_whole(folder / "own" / "own.jsonl") if corpora.is_test(article.name)
    ],
    "pages-dev": level_pages,
}
"""The sets that nothing is trained on, by name."""
Bits = dict[str, dict[str, str]]
"""By set and document one digit a gold row, in the order of the gold: 4 for the speaker, 2 for the role and 1 for the
organization, added up; `MISSED` where no quotation answers it."""
MISSED = "-"
RIGHT = "7"


@dataclass(frozen=True, slots=True)
class Score:
    """Gold rows of one set, and how many have all of it, and each part, right."""

    rows: int
    right: int
    speaker: int
    role: int
    organization: int

    def __str__(self) -> str:
        parts = (self.speaker, self.role, self.organization, self.right)
        shares = " / ".join(f"{100 * part / max(1, self.rows):.1f}" for part in parts)
        return f"{shares} of {self.rows}"


def judge(articles: Sequence[Article], models: Models) -> dict[str, str]:
    """The bits of `articles`, read as the program reads a text file."""
    return {article.name: "".join(_bits(article, models)) for article in articles}


def _bits(article: Article, models: Models) -> Iterator[str]:
    found = analyse(_document(article), models).quotations
    letters = [_letters(article.text, row) for row in found]
    for quotation, gold in zip(article.quotations, article.gold, strict=True):
        if gold is None:
            continue
        wanted = _places(article.text, ((s.start, s.end) for s in quotation.content))
        best = max(range(len(found)), key=lambda i: len(letters[i] & wanted), default=None)
        if best is None or 2 * len(letters[best] & wanted) < len(wanted):
            yield MISSED
        else:
            yield _digit(right_parts(gold, found[best].attribution))


def _document(article: Article) -> Document:
    document = read_bytes(article.text.encode(), name=article.name, file=f"{article.name}.txt").document
    return document if document.text == article.text else replace(document, text=article.text, head=None)


def _letters(text: str, row: AttributedQuotation) -> frozenset[int]:
    return _places(text, ((span.start, span.end) for span in row.quotation.content))


def _places(text: str, spans: Iterator[tuple[int, int]]) -> frozenset[int]:
    return frozenset(i for start, end in spans for i in range(start, min(end, len(text))) if text[i].isalnum())


def _digit(right: Right) -> str:
    return str(4 * right.speaker + 2 * right.role + right.organization)


def score(bits: Mapping[str, str]) -> Score:
    """The counts of one set."""
    rows = "".join(bits.values())
    digits = [int(row) for row in rows if row != MISSED]
    speaker, role, organization = (sum(bool(digit & part) for digit in digits) for part in (4, 2, 1))
    return Score(len(rows), rows.count(RIGHT), speaker, role, organization)


def changes(now: Mapping[str, str], before: Mapping[str, str]) -> tuple[list[str], list[str]]:
    """Rows won and lost, as "document, number", of the documents that both have."""
    won: list[str] = []
    lost: list[str] = []
    for document in now.keys() & before.keys():
        for number, (new, old) in enumerate(zip(now[document], before[document], strict=True)):
            if (new == RIGHT) != (old == RIGHT):
                (won if new == RIGHT else lost).append(f"{document}, row {number}")
    return sorted(won), sorted(lost)


def save(bits: Bits, path: Path) -> None:
    """Freeze `bits` as JSON, a document a line."""
    path.write_text(json.dumps(bits, indent=0, sort_keys=True) + "\n", encoding="utf-8")


def saved(path: Path) -> Bits:
    """What `save` wrote."""
    found: Bits = json.loads(path.read_text(encoding="utf-8"))
    return found
