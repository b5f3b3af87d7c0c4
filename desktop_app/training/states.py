# SPDX-License-Identifier: Apache-2.0
"""How often the rows of each state are in the right mouth, on real texts, in all and by what the speaker rests on.

`python -m desktop_app.training states --corpus ../shared/corpus` prints the tables of `docs/benchmarks.md`. A row is
right if it answers a gold row, or is a part of one, and names its speaker. (`bench/score_shown.py` counts a second row
for one gold row as wrong; a reader sees words in the right mouth.)
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop_app.model.analysis import AttributedQuotation
from desktop_app.model.certainty import Reason, State
from desktop_app.model.document import Document
from desktop_app.model.quotation import Act, Form
from desktop_app.model.terms import Kind
from desktop_app.pipeline import Models, analyse
from desktop_app.training import corpus as corpora
from desktop_app.training.page_labels import labelled_pages, said_in, said_rows
from desktop_app.training.people_corpus import same_name
from desktop_app.training.real import answers
from desktop_app.training.scoring import letters

PART = 0.9
"""Share of a row's letters that lie in a gold row of which it is a part."""
Gold = Mapping[str, Any]
Labelled = tuple[str, str, Sequence[Gold]]
"""Name, text and gold rows of one document."""
_HANDLE = re.compile(r"(?<!\w)@\w")
_PRONOUN = re.compile(r"\A(?:he|she|they|it|who|i|we)\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Outcome:
    """A listed row: its state, what its speaker rests on, and whether it is in the right mouth."""

    state: State
    kinds: tuple[str, ...]
    right: bool


def dev_pages(folder: Path) -> Iterator[Labelled]:
    """Yield the pages by which the level of the certainty was set; the rest was fitted elsewhere."""
    for row in corpora.lines_of(folder / "pages" / "dev.jsonl"):
        yield row["doc"], row["text"], row["attributions"]


def other_pages(folder: Path) -> Iterator[Labelled]:
    """Yield real pages whose speakers the network was not told."""
    texts = corpora.page_texts(folder)
    for page in labelled_pages(texts):
        if not corpora.is_told_page(folder, page["doc"]) and not page["doc"].startswith("abc-"):
            yield page["doc"], page["text"], page["attributions"]


def stories(folder: Path) -> Iterator[Labelled]:
    """Yield stories of one broadcaster whose speakers the network was not told."""
    texts = corpora.page_texts(folder)
    for doc in sorted(said_rows()):
        if corpora.is_hidden(doc) and doc in texts:
            yield doc, texts[doc], said_in(doc, texts[doc])


SETS: Mapping[str, Callable[[Path], Iterator[Labelled]]] = {
    "pages/dev": dev_pages,
    "other pages": other_pages,
    "stories": stories,
}


def outcomes(documents: Iterable[Labelled], models: Models) -> Iterator[Outcome]:
    """Yield the listed rows of `documents`; those that answer an optional gold row do not count."""
    for _, text, gold in documents:
        yield from _outcomes(text, gold, models)


def _outcomes(text: str, gold: Sequence[Gold], models: Models) -> Iterator[Outcome]:
    analysis = analyse(Document(text=text), models)
    found = [each for each in analysis.quotations if each.quotation.act is Act.SPEECH]
    spans = [letters(text, [(s.start, s.end) for s in each.quotation.content]) for each in found]
    wanted = [(letters(text, row["content"]), row) for row in gold if row["content"]]
    answered = _paired([span for span, _ in wanted], spans)
    for number, (each, span) in enumerate(zip(found, spans, strict=True)):
        meets = [wanted[answered[number]][1]] if number in answered else _around(wanted, span, 0.5)
        optional = any(row.get("act", "speech") != "speech" for row in meets)
        if each.state is not State.DOUBTFUL and not optional:
            said = meets if number in answered else _around(wanted, span, PART)
            right = any(same_name(row["speaker"], each.attribution.speaker) for row in said)
            yield Outcome(each.state, tuple(_kinds(text, each)), right)


def _around(wanted: Sequence[tuple[frozenset[int], Gold]], span: frozenset[int], share: float) -> list[Gold]:
    """Return the gold rows that hold at least `share` of the letters of a row."""
    return [row for hold, row in wanted if len(hold & span) >= share * len(span)]


def _paired(gold: Sequence[frozenset[int]], found: Sequence[frozenset[int]]) -> dict[int, int]:
    """Return the gold row that each found row answers, one to one, the greatest overlap first."""
    pairs = sorted(
        ((len(g & f) / len(g | f), i, j) for i, g in enumerate(gold) for j, f in enumerate(found) if answers(g, f)),
        reverse=True,
    )
    taken: set[int] = set()
    answered: dict[int, int] = {}
    for _, i, j in pairs:
        if i not in taken and j not in answered:
            taken.add(i)
            answered[j] = i
    return answered


def _kinds(text: str, each: AttributedQuotation) -> Iterator[str]:
    quotation, attribution = each.quotation, each.attribution
    source = " ".join(span.of(text) for span in quotation.source)
    start = quotation.content[0].start
    before = text.rfind("\n", 0, start) + 1
    if not source:
        yield "no cue of its own" if not quotation.cue else "no source"
    elif _PRONOUN.match(source):
        yield "pronoun"
    elif attribution.kind in (Kind.PERSON, Kind.ORGANIZATION) and _is_named(attribution.speaker, source):
        yield "named in the source"
    else:
        yield "description"
    if Reason.HEADLINE in attribution.reasons:
        yield "headline"
    if _HANDLE.search(source):
        yield "handle"
    if quotation.form is not Form.DIRECT and text.count("“", before, start) > text.count("”", before, start):
        yield "inside a quotation"


def _is_named(speaker: str | None, source: str) -> bool:
    return bool(set((speaker or "").casefold().split()) & set(re.findall(r"\w+", source.casefold())))


def table(rows: Sequence[Outcome]) -> str:
    """Return a Markdown table: of all rows and of each kind how many are sure, and how many of each state are right."""
    lines = ["| rows | listed | sure | sure: right | to check: right |", "|---|---|---|---|---|"]
    kinds = sorted({kind for row in rows for kind in row.kinds})
    for kind in ("all", *kinds):
        some = [row for row in rows if kind == "all" or kind in row.kinds]
        sure = [row.right for row in some if row.state is State.SURE]
        check = [row.right for row in some if row.state is not State.SURE]
        lines.append(f"| {kind} | {len(some)} | {_share(len(sure), len(some))} | {_right(sure)} | {_right(check)} |")
    return "\n".join(lines)


def _right(rows: Sequence[bool]) -> str:
    return f"{_share(sum(rows), len(rows))} of {len(rows)}" if rows else "–"


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f}%" if whole else "–"
