# SPDX-License-Identifier: Apache-2.0
"""Texts for the fuzz tests: any characters, but mostly the ones that trip tokenizers and mark pairing."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Sequence
from itertools import pairwise

from hypothesis import settings
from hypothesis import strategies as st

from desktop_app.model.spans import Span

# A busy machine makes any deadline a matter of luck; time is looked at by `assert_linear`.
settings.register_profile("no-deadline", deadline=None)
settings.load_profile("no-deadline")

_BITS = st.sampled_from(
    ["\n", "\n\n", "\r\n", "  ", "\t", "\u00a0", "\u2028", "\x0c", "\x85", '"', "'", "“", "”", "‘", "’", "„", "‚", "«",
     "»", "``", "''", ".", "…", "!", "?", ",", ":", "-", "—", "(", ")", "a", "The", "said", "Mr.", "U.S.", "Inc.", "J.",
     "5", "6'2\"", "'90s", "don’t", "boys’", "WALLACE:", "Q:", "Jane Roe (chair):", "é", "e\u0301", "😀",
     "\u200b", "漢字"]
)  # fmt: skip
TEXTS = st.one_of(st.text(), st.lists(_BITS, max_size=80).map("".join), st.lists(_BITS, max_size=80).map(" ".join))
"""Any text at all, short enough for many examples."""

PATTERNS = [
    '"', "'", "“", "’", "''", '" ', "a' ", "'a ", 'a" "b ', "“‘”’", "« ", "‹»", "6'2\" ", "a\n", "a\n\n", " ",
    "\n", ".", ". ", "A. ", "U.S. ", "Mr. ", '." ', "?!", "…", "-", "a", "a,", "漢", "1.", "WALLACE: a\n\n", "A (",
    "Q: ", "A b: ", "\u00a0", "\x1c",
]  # fmt: skip
"""Repeated without end, each makes some careless regular expression quadratic."""


RETRIES = 3
"""Other work on the machine may spoil a measurement, but hardly three in a row."""


def repeated(pattern: str, length: int) -> str:
    """`pattern` over and over, `length` code points."""
    return (pattern * (length // len(pattern) + 1))[:length]


def assert_in_order(text: str, spans: Sequence[Span]) -> None:
    """Spans lie in the text, hold something, and follow each other without overlap."""
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(one.end <= after.start for one, after in pairwise(spans))


def assert_covers(text: str, spans: Sequence[Span]) -> None:
    """Every character that is not white space lies in a span."""
    held = {place for span in spans for place in range(span.start, span.end)}
    assert all(character.isspace() for place, character in enumerate(text) if place not in held)


def assert_linear(work: Callable[[str], object], pattern: str) -> None:
    """Twice the text takes about twice the time (four times would be quadratic; the floor keeps noise out)."""
    short, long = repeated(pattern, 25_000), repeated(pattern, 50_000)
    for _ in range(RETRIES):
        half, whole = _seconds(work, short), _seconds(work, long)
        if whole < max(3.3 * half, 0.5):
            return
    raise AssertionError(f"{pattern!r}: {half:.2f} s, {whole:.2f} s")


def _seconds(work: Callable[[str], object], text: str) -> float:
    # What other tests left behind is not collected inside the measurement.
    gc.collect()
    gc.disable()
    try:
        start = time.process_time()
        work(text)
        return time.process_time() - start
    finally:
        gc.enable()
