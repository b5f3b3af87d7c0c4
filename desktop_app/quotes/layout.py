# SPDX-License-Identifier: Apache-2.0
"""The rules of layout that stay beside the trained model: form, context, and the turns of a transcript."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from desktop_app.base import resources
from desktop_app.language.paragraphs import paragraphs
from desktop_app.model.quotation import Form
from desktop_app.model.spans import Span, Spans, covering
from desktop_app.quotes.marks import Quoted

FEWEST_TURNS = 2
"""One line that begins with a name and a colon is no transcript."""
LONGEST_LABEL = 100
"""Code points before the colon."""
_LABEL = re.compile(
    rf"""(?P<bullet>[•*–-]\s)?(?P<label>
        [QA](?=[.:]\s)                                  # Q. and A.
      | [^\W\d_a-z][^:\n\r“”"«»?!;]{{0,{LONGEST_LABEL}}}
    )(?P<colon>\s?[:.])\s+(?=\S)""",
    re.VERBOSE,
)
_BRACKET = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_WORD = re.compile(r"[^\W_]+(?:['’.&/-][^\W_]+)*")
_SMALL = frozenset(("a", "an", "and", "at", "d", "da", "de", "del", "der", "di", "du", "for", "in", "la", "le", "of",
                    "on", "the", "to", "van", "von", "with"))  # fmt: skip
"""Words that a label such as "The Minister for Livestock" holds without a capital."""
_OPENING = frozenset("“‘„\"'«»")


@dataclass(frozen=True, slots=True)
class Turn:
    """One speaking turn: `label` as written, without its colon; `words` to the end of the paragraph."""

    label: Span
    words: Span


def form_of(text: str, content: Spans, quoted: Sequence[Quoted], *, turns: Sequence[Turn] = ()) -> Form:
    """How much of `content` stands between marks: all but punctuation (direct), some (mixed), nothing (indirect).

    `quoted` as `pair_marks` gives it, `turns` as `transcript_turns` does: the words of a turn are direct even where no
    mark stands around them. Time grows with the content and the logarithm of the rest.
    """
    inside = outside = 0
    for span in content:
        within = _within_marks(span, quoted)
        total = _weight(text, span)
        marked = sum(_weight(text, part) for part in within)
        inside += marked
        outside += total - marked
    if inside and not outside:
        return Form.DIRECT
    if _in_turn(content, turns):
        return Form.DIRECT
    return Form.MIXED if inside else Form.INDIRECT


def _weight(text: str, span: Span) -> int:
    return sum(character.isalnum() for character in span.of(text))


def _within_marks(span: Span, quoted: Sequence[Quoted]) -> Iterator[Span]:
    """The parts of `span` between outermost marks."""
    place = bisect_right(quoted, span.start, key=lambda one: one.outer.start) - 1
    while place > 0 and quoted[place].depth:
        place -= 1
    for one in _from(quoted, max(place, 0)):
        if one.outer.start >= span.end:
            return
        start, end = max(span.start, one.inner.start), min(span.end, one.inner.end)
        if not one.depth and start < end:
            yield Span(start, end)


def _from(quoted: Sequence[Quoted], place: int) -> Iterator[Quoted]:
    while place < len(quoted):
        yield quoted[place]
        place += 1


def _in_turn(content: Spans, turns: Sequence[Turn]) -> bool:
    """True where the content is what somebody says in a transcript, not what that person reports of others."""
    if not content:
        return False
    place = bisect_right(turns, content[0].start, key=lambda turn: turn.words.start) - 1
    return place >= 0 and turns[place].words.start == content[0].start


def sentence_around(text: str, content: Spans, sentences: Sequence[Span]) -> Span:
    """The sentences that hold `content`, from the first to the last; the content itself where none does.

    :raises ValueError: where `content` is empty.
    """
    whole = covering(content)
    if whole is None:
        raise ValueError("no content")
    first = max(bisect_right(sentences, whole.start, key=lambda one: one.start) - 1, 0)
    last = bisect_right(sentences, max(whole.end - 1, whole.start), key=lambda one: one.start) - 1
    if last < first:
        return whole
    start = min(sentences[first].start, whole.start) if sentences[first].end > whole.start else whole.start
    return Span(start, max(sentences[last].end, whole.end))


def transcript_turns(text: str) -> list[Turn]:
    """Paragraphs that begin with the name of who speaks: `WALLACE: …`, `Q: …`, `Jane Roe (chair): …`.

    Nothing where the text has fewer than two of them. Linear time.
    """
    turns = [turn for part in paragraphs(text) if (turn := _turn(text, part)) is not None]
    if len(turns) < FEWEST_TURNS:
        return []
    counts = Counter(turn.label.of(text).casefold() for turn in turns)
    sure = sum(count for count in counts.values() if count > 1) + sum(_capitals(turn.label.of(text)) for turn in turns)
    return turns if sure else _named(text, turns)


def _turn(text: str, part: Span) -> Turn | None:
    match = _LABEL.match(text, part.start, part.end)
    if match is None or match.end() >= part.end:
        return None
    label = match["label"].rstrip()
    question = label in ("Q", "A")
    if "." in match["colon"] and not question:
        return None
    listed = bool(match["bullet"]) and text[match.end()] in _OPENING
    if not question and not listed and not _speaker(label):
        return None
    start = match.start("label")
    return Turn(Span(start, start + len(label)), Span(match.end(), part.end))


def _speaker(label: str) -> bool:
    """True where a label may name a speaker: a few words, the first of them capitalized, no heading's word."""
    if label.casefold().rstrip(".") in resources.lexicon("labels_not_speakers"):
        return False
    bare = _BRACKET.sub(" ", label)
    name = bare.split(",")[0]
    words = _WORD.findall(name)
    if not 1 <= len(words) <= 6:
        return False
    capital = [not word[0].islower() for word in words if word.casefold() not in _SMALL]
    return all(capital) and bool(capital) and words[0][0].isupper()


def _capitals(label: str) -> bool:
    """True for `WALLACE`, `Q` and `MS. STUBBS`."""
    name = _BRACKET.sub(" ", label).split(",")[0]
    return name == name.upper()


def _named(text: str, turns: list[Turn]) -> list[Turn]:
    """Turns of people who speak once each, as in a row of short interviews: all named by at least two words."""
    full = [turn for turn in turns if len(_WORD.findall(turn.label.of(text))) > 1]
    return full if len(full) >= FEWEST_TURNS else []
