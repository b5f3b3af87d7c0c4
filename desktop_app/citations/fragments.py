# SPDX-License-Identifier: Apache-2.0
"""Links that open a web page at a passage: text fragments, as the WICG's "URL Fragment Text Directives" has them.

    https://post.example/mill#:~:text=the%20river,-%20it%20was

A browser marks the first place that says `prefix-,start,end,-suffix`; it compares without case and accents, at the
bounds of words, and no term may run over the end of a block. So what is long or runs over paragraphs is named by its
first and its last words, and what stands more than once, or is short, by what stands beside it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from urllib.parse import quote

from desktop_app.model.spans import Span

DELIMITER = ":~:"
MOST_LETTERS = 300
"""What is longer is named by its ends."""
_FEWEST_LETTERS = 20
"""What is shorter may stand anywhere on the page, outside of the article too."""
_MOST_PIECES = 6
_CONTEXT = (0, 3, 6, 12, 24)
_ENDS = (6, 12, 24)
_BESIDE = 5

_QUOTES = str.maketrans(dict.fromkeys("“”„‟«»", '"') | dict.fromkeys("‘’‚‛‹›", "'") | {"\u00ad": None, "\u200b": None})
_WORD = re.compile(r"\S+")
_BLOCK = re.compile(r"[^\n\f]+")
_SEPARATORS = ("P", "Z", "C")


def linked(url: str, directives: str) -> str:
    """`url` with text directives behind it; as it is where there are none, or it is no web address."""
    if not directives or not url.startswith(("http://", "https://")):
        return url
    bare = url.partition(DELIMITER)[0]
    return f"{bare if '#' in bare else bare + '#'}{DELIMITER}{directives}"


class Fragments:
    """The text directives of passages of one canonical text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._folded = _folded(text)
        self._blocks = [Span(*match.span()) for match in _BLOCK.finditer(text) if not match[0].isspace()]

    def directives(self, spans: Sequence[Span]) -> str:
        """`text=…` for each of `spans`, `&` between them; "" where nothing in them can be named."""
        pieces = [piece for span in spans if (piece := self._bare(span))]
        if len(pieces) > _MOST_PIECES:
            pieces = [Span(pieces[0].start, pieces[-1].end)]
        return "&".join(f"text={self._directive(piece)}" for piece in pieces)

    def _bare(self, span: Span) -> Span | None:
        """Without marks and spaces at its ends, which a browser may not count as parts of words."""
        start, end = span.start, min(span.end, len(self._text))
        while start < end and unicodedata.category(self._text[start])[0] in _SEPARATORS:
            start += 1
        while start < end and unicodedata.category(self._text[end - 1])[0] in _SEPARATORS:
            end -= 1
        return Span(start, end) if start < end else None

    def _directive(self, piece: Span) -> str:
        if len(piece) > MOST_LETTERS or len(self._parts(piece)) > 1:
            return self._by_ends(piece)
        return self._whole(piece)

    # Named whole

    def _whole(self, piece: Span) -> str:
        least = len(piece) < _FEWEST_LETTERS
        ways = list(self._widened(piece))
        alone = ((term, whole) for term, whole in ways if self._alone(whole) and not (least and whole == piece))
        term, whole = next(alone, ways[-1])
        return self._written([term], whole)

    def _widened(self, piece: Span) -> Iterator[tuple[Span, Span]]:
        """The term, and it with more and more of what stands beside it in its block, at last in the next blocks."""
        at = self._block_at(piece.start)
        block = self._blocks[at]
        for words in _CONTEXT:
            yield piece, Span(self._before(piece.start, words, block), self._behind(piece.end, words, block))
        # A term ends where its block does, so that the block itself becomes the term.
        if len(block) <= MOST_LETTERS:
            before = self._blocks[at - 1] if at else None
            behind = self._blocks[at + 1] if at + 1 < len(self._blocks) else None
            start = self._before(before.end, _BESIDE, before) if before else block.start
            yield block, Span(start, self._behind(behind.start, _BESIDE, behind) if behind else block.end)

    # Named by its ends

    def _by_ends(self, piece: Span) -> str:
        first, last = self._parts(piece)[0], self._parts(piece)[-1]
        start, before = self._first_words(first)
        end, behind = self._last_words(last, after=start)
        return self._written([start, end], Span(before, behind))

    def _first_words(self, part: Span) -> tuple[Span, int]:
        """The first words of a passage, and where what tells them apart from others begins."""
        block = self._blocks[self._block_at(part.start)]
        start, before = part, part.start
        for words, context in zip((*_ENDS, *_ENDS), (0, 0, 0, *_CONTEXT[1:4]), strict=True):
            start = Span(part.start, self._behind(part.start, words, part))
            before = self._before(part.start, context, block)
            if self._alone(Span(before, start.end)):
                break
        return start, before

    def _last_words(self, part: Span, *, after: Span) -> tuple[Span, int]:
        """The last words of a passage, found first of all behind `after`, and where what tells them apart ends."""
        block = self._blocks[self._block_at(part.start)]
        least = max(part.start, after.end)
        begin = len(_folded(self._text[: after.end]))
        end, behind = part, part.end
        for words, context in zip((*_ENDS, *_ENDS), (0, 0, 0, *_CONTEXT[1:4]), strict=True):
            end = Span(self._before(part.end, words, Span(least, part.end)), part.end)
            behind = self._behind(part.end, context, block)
            at = len(_folded(self._text[: end.start]))
            if self._folded.find(self._fold(Span(end.start, behind)), begin) == at:
                break
        return end, behind

    # Words and blocks

    def _parts(self, piece: Span) -> list[Span]:
        """The passage block by block."""
        found = (Span(*match.span()) for match in _BLOCK.finditer(self._text, piece.start, piece.end))
        return [bare for part in found if (bare := self._bare(part))]

    def _block_at(self, place: int) -> int:
        return next(at for at, block in enumerate(self._blocks) if block.end > place)

    def _before(self, place: int, words: int, within: Span) -> int:
        """Where the `words` words in front of `place` begin, not before `within` does."""
        found = [match.start() for match in _WORD.finditer(self._text, within.start, place)]
        # What stands directly in front, as an opening mark, is part of the first of them.
        return found[-words:][0] if words and found else place

    def _behind(self, place: int, words: int, within: Span) -> int:
        found = [match.end() for match in _WORD.finditer(self._text, place, within.end)]
        return found[:words][-1] if words and found else place

    def _alone(self, span: Span) -> bool:
        """The words of `span` occur only once."""
        return self._folded.count(self._fold(span)) == 1

    def _fold(self, span: Span) -> str:
        return _folded(span.of(self._text))

    def _written(self, terms: Sequence[Span], whole: Span) -> str:
        prefix = self._text[whole.start : terms[0].start].strip()
        suffix = self._text[terms[-1].end : whole.end].strip()
        written = [_encoded(term.of(self._text)) for term in terms]
        return ",".join(
            [*([f"{_encoded(prefix)}-"] if prefix else []), *written, *([f"-{_encoded(suffix)}"] if suffix else [])]
        )


def _folded(text: str) -> str:
    """As a browser compares: without case, accents, kinds of quotation marks, and with one space for many."""
    plain = unicodedata.normalize("NFKD", text.translate(_QUOTES)).casefold()
    bare = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return re.sub(r"\s+", " ", bare)


def _encoded(words: str) -> str:
    """Percent-encoded; also the hyphen, which parts the terms."""
    return quote(" ".join(words.split()), safe="").replace("-", "%2D")
