# SPDX-License-Identifier: Apache-2.0
"""Texts with their quotations marked: `<s>source</s>`, `<q>content</q>`, `<c>cue</c>`, in the order of content.

A source belongs to the content with its number (`<s1>`, `<q1>`); tags without a number belong together in order.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from desktop_app.model.clues import Named
from desktop_app.model.quotation import Form, Quotation
from desktop_app.model.spans import Span
from desktop_app.model.speaker import Attribution
from desktop_app.quotes.turns import transcript_turns
from tests.people.named import attributed

_TAG = re.compile(r"<(/?)([sqc])(\d+)>")
_MARKS = frozenset('"“”‘’«»')


def read(marked: str) -> tuple[str, list[Quotation]]:
    """The text without its tags, and the quotations in the order of their numbers."""
    text, at = "", 0
    opened: dict[str, int] = {}
    spans: dict[tuple[str, int], list[Span]] = {}
    for tag in _TAG.finditer(marked):
        text += marked[at : tag.start()]
        at = tag.end()
        closes, what, number = tag.groups()
        if closes:
            spans.setdefault((what, int(number)), []).append(Span(opened[what + number], len(text)))
        else:
            opened[what + number] = len(text)
    text += marked[at:]
    numbers = sorted({number for what, number in spans if what == "q"})
    parts = ((spans.get((what, n), []) for what in "qsc") for n in numbers)
    return text, [_quotation(text, *part) for part in parts]


def _quotation(text: str, content: list[Span], source: list[Span], cue: list[Span]) -> Quotation:
    words = content[0].of(text)
    form = Form.DIRECT if words[0] in _MARKS and content[-1].of(text)[-1] in _MARKS else Form.INDIRECT
    return Quotation(content=tuple(content), source=tuple(source), cue=tuple(cue), form=form)


def rows(marked: str, names: Sequence[Named] | None = None) -> list[Attribution]:
    """The attributions of the marked quotations; `names`: None for those of the network."""
    text, quotations = read(marked)
    return list(attributed(text, quotations, names))


def speakers(marked: str, names: Sequence[Named] | None = None) -> list[str | None]:
    """The speakers of the marked quotations."""
    return [row.speaker for row in rows(marked, names)]


def turn_rows(text: str) -> list[Attribution]:
    """The attributions of a transcript's turns."""
    quotations = [
        Quotation(content=(turn.words,), cue=(turn.mark,) if turn.mark else (), source=(turn.label,), form=Form.DIRECT)
        for turn in transcript_turns(text)
    ]
    return list(attributed(text, quotations))
