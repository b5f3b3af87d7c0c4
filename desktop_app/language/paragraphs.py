# SPDX-License-Identifier: Apache-2.0
"""Paragraphs of a plain text, whatever way its lines were broken.

Three layouts are told apart: blank lines between paragraphs, one paragraph a line, and lines wrapped at a
fixed width. A line was wrapped where the first word of the next one would not have fitted on it any more.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from desktop_app.model.spans import Span

WIDEST_WRAP = 132
"""Columns; nobody wraps prose wider than a line printer, so longer lines are paragraphs of their own."""
NARROWEST_WRAP = 40
WRAPPED_SHARE = 0.6
"""Share of neighbouring lines that must look wrapped; the last lines of paragraphs without a blank do not."""
FEW_LINES = 4
_FINAL = frozenset(".!?:;\"”'’»…)]")


@dataclass(frozen=True, slots=True)
class _Line:
    """A line without the white space around it; `first` is the length of its first word, `indent` its left margin."""

    start: int
    end: int
    indent: int
    first: int

    @property
    def reach(self) -> int:
        """The column that its last character stands in."""
        return self.indent + self.end - self.start


def paragraphs(text: str) -> list[Span]:
    """The paragraphs of `text` in order, white space stripped; together they hold every character that is not space."""
    blocks = _blocks(text)
    width = _wrap_width(blocks)
    found: list[Span] = []
    for block in blocks:
        if width is None:
            found.extend(Span(line.start, line.end) for line in block)
        else:
            found.extend(_joined(text, block, width))
    return found


def _blocks(text: str) -> list[list[_Line]]:
    """Runs of lines with no blank line among them."""
    blocks: list[list[_Line]] = []
    block: list[_Line] = []
    at = 0
    # A page may end within a paragraph, even within a sentence.
    for raw in text.replace("\f", " ").splitlines(keepends=True):
        bare = raw.strip()
        if bare:
            indent = len(raw) - len(raw.lstrip())
            first = len(bare.split(maxsplit=1)[0])
            block.append(_Line(at + indent, at + indent + len(bare), indent, first))
        elif block:
            blocks.append(block)
            block = []
        at += len(raw)
    if block:
        blocks.append(block)
    return blocks


def _wrap_width(blocks: list[list[_Line]]) -> int | None:
    """The column at which lines were wrapped; None where each line is a paragraph."""
    pairs = [pair for block in blocks for pair in pairwise(block)]
    if not pairs:
        return None
    reaches = sorted(line.reach for block in blocks if len(block) > 1 for line in block)
    width = reaches[min(len(reaches) - 1, len(reaches) * 95 // 100)]
    if not NARROWEST_WRAP <= width <= WIDEST_WRAP:
        return None
    wrapped = sum(_wrapped(line, after, width) for line, after in pairs)
    share = 1.0 if len(pairs) < FEW_LINES else WRAPPED_SHARE
    return width if wrapped >= share * len(pairs) else None


def _wrapped(line: _Line, after: _Line, width: int) -> bool:
    """The first word of `after` would not have fitted on the end of `line`."""
    return line.reach + 1 + after.first > width


def _joined(text: str, block: list[_Line], width: int) -> list[Span]:
    """Paragraphs of a wrapped block: cut at an indented line, and behind a short line that ends a sentence."""
    margin = min(line.indent for line in block)
    found: list[Span] = []
    start = block[0].start
    for line, after in pairwise(block):
        indented = after.indent > margin and line.indent == margin
        ended = not _wrapped(line, after, width) and text[line.end - 1] in _FINAL
        if indented or ended:
            found.append(Span(start, line.end))
            start = after.start
    found.append(Span(start, block[-1].end))
    return found
