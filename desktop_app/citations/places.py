# SPDX-License-Identifier: Apache-2.0
"""Where in its document a quotation stands, as a citation says it: page, time of a recording, or paragraph."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace

from desktop_app.citations.fragments import Fragments
from desktop_app.citations.items import Place
from desktop_app.language.paragraphs import paragraphs
from desktop_app.model.spans import Spans

_NEW_PAGE = "\f"
# [00:12:34] Roe: … or 12:34 Roe: … at the beginning of a line.
_TIME = re.compile(r"^[\[(]?(?P<time>\d{1,2}:\d\d(?::\d\d)?)(?:[.,]\d+)?[\])]?(?=\s)", re.MULTILINE)
_FEWEST_TIMES = 3
"""A single time at the beginning of a line may be that of a news item."""
_SENTENCE_ENDS = frozenset(".!?:;\"”'’»…)]")


class Places:
    """The places in one canonical text. What does not end as a sentence does (headline, byline) is no paragraph."""

    def __init__(self, text: str, *, title: str = "") -> None:
        self._pages = [at for at, letter in enumerate(text) if letter == _NEW_PAGE]
        times = [(match.start(), match["time"]) for match in _TIME.finditer(text)]
        self._times = times if len(times) >= _FEWEST_TIMES else []
        self._fragments = Fragments(text)
        headline = title.strip()
        self._paragraphs = [
            part.start
            for part in paragraphs(text)
            if text[part.end - 1] in _SENTENCE_ENDS and text[part.start : part.end] != headline
        ]

    def of(self, content: Spans) -> Place:
        """The place of a quotation with these spans, which a link can lead to."""
        return replace(self.at(content[0].start), directives=self._fragments.directives(content))

    def at(self, start: int) -> Place:
        """The place of what begins at `start`, in code points; only what a reader would look it up by."""
        if self._pages:
            return Place(page=str(bisect_right(self._pages, start) + 1))
        if self._times:
            before = bisect_right(self._times, start, key=lambda each: each[0])
            return Place(timestamp=self._times[before - 1][1] if before else "")
        count = bisect_right(self._paragraphs, start)
        return Place(paragraph=str(count) if count else "")
