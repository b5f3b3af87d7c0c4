# SPDX-License-Identifier: Apache-2.0
"""Scores what the reader of web pages makes of `pages/html`, against the labels of `pages/meta.jsonl`."""

from __future__ import annotations

import gzip
import json
import re
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop_app.model.document import Document
from desktop_app.readers.html import read_html

FIELDS = ("title", "authors", "date")
_MARKS = str.maketrans("“”„«»‘’‚`´", "\"\"\"\"\"'''''")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True, kw_only=True)
class PageScore:
    """One page: which of title, authors and date are right, F1 of the body's words, and seconds of processor time."""

    page: str
    right: dict[str, bool]
    body: float
    seconds: float
    document: Document
    label: dict[str, Any]


def pages(corpus: Path) -> list[tuple[dict[str, Any], bytes]]:
    """The labelled pages in the order of their names, with their bytes as they were served."""
    lines = (corpus / "pages" / "meta.jsonl").read_text(encoding="utf-8").splitlines()
    labels = sorted((json.loads(line) for line in lines), key=lambda label: str(label["page"]))
    return [(label, gzip.decompress((corpus / "pages" / "html" / label["page"]).read_bytes())) for label in labels]


def score(some: Iterable[tuple[dict[str, Any], bytes]]) -> Iterator[PageScore]:
    """Each page as the reader reads it, compared with its label."""
    for label, data in some:
        started = time.process_time()
        document = read_html(data, name=label["page"], file=label["page"])
        yield PageScore(
            page=label["page"],
            right=_right(document, label),
            body=word_f1(_below_headline(document), label["body"]),
            seconds=time.process_time() - started,
            document=document,
            label=label,
        )


def totals(scores: Iterable[PageScore]) -> dict[str, float]:
    """Percent right of each field, mean F1 of the bodies in percent, mean seconds a page; empty for no page."""
    done = list(scores)
    if not done:
        return {}
    shares = {field: 100 * sum(one.right[field] for one in done) / len(done) for field in FIELDS}
    body = 100 * sum(one.body for one in done) / len(done)
    return {**shares, "body": body, "seconds": sum(one.seconds for one in done) / len(done)}


def word_f1(found: str, wanted: str) -> float:
    """F1 of the words of two texts as multisets, without case; 1 where both are empty."""
    ours, theirs = (Counter(_WORD.findall(_plain(text))) for text in (found, wanted))
    if not ours and not theirs:
        return 1.0
    return 2 * (ours & theirs).total() / (ours.total() + theirs.total())


def _below_headline(document: Document) -> str:
    """The text without the headline, which the labels hold as the title alone."""
    above = document.head and document.head.headline
    return document.text[above.end :] if above else document.text


def _right(document: Document, label: dict[str, Any]) -> dict[str, bool]:
    return {
        "title": _plain(document.title) == _plain(label["title"]),
        "authors": {_plain(name) for name in document.authors} == {_plain(name) for name in label["authors"]},
        "date": (document.published or "")[:10] == (label["date"] or "")[:10],
    }


def _plain(text: str) -> str:
    """`text` without case, with straight quotation marks and single spaces."""
    return " ".join(text.translate(_MARKS).casefold().split())
