# SPDX-License-Identifier: Apache-2.0
"""Sentences, by Punkt (Kiss and Strunk 2006, "Unsupervised Multilingual Sentence Boundary Detection").

The parameters were learnt by `desktop_app.training.punkt` and ship in `resources/punkt/`. Three rules mend what Punkt
cannot know: a title or an initial before a name ends no sentence, and neither does a mark that closes a quotation
where the text goes on in lower case ("I don't!" she told …).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from desktop_app.base import resources
from desktop_app.language._nltk_input import pieces
from desktop_app.language.paragraphs import paragraphs
from desktop_app.language.punkt import PLAIN_MARKS, load_parameters
from desktop_app.model.spans import Span

if TYPE_CHECKING:
    from nltk.tokenize.punkt import PunktSentenceTokenizer

_LAST_WORD = re.compile(r"(?<![\w.])((?:\w|\.(?=\w)){1,12})\.$")
_LAST_WORD_REACH = 16
_COMPLETE = re.compile(r"""[.!?…]["'”’»)\]]{0,4}$""")
_WORD = re.compile(r"\w{1,20}")


def sentences(text: str) -> list[Span]:
    """The sentences of `text` in order, white space stripped; none crosses a paragraph.

    Together they hold every character that is not space. Linear time.

    :raises BrokenModel: where the parameters that ship with the program are missing or damaged.
    """
    found: list[Span] = []
    for part in paragraphs(text):
        found.extend(_of_paragraph(text, part))
    return found


def _of_paragraph(text: str, part: Span) -> list[Span]:
    found: list[Span] = []
    for span in _cut(text, part):
        if found and _goes_on(text, found[-1], span):
            found[-1] = Span(found[-1].start, span.end)
        else:
            found.append(span)
    return found


def _cut(text: str, part: Span) -> Iterator[Span]:
    """What Punkt takes for the sentences of one paragraph."""
    tokenizer = _tokenizer()
    for piece in pieces(text, part):
        words = piece.of(text)
        end = 0
        for start, stop in tokenizer.span_tokenize(words.translate(PLAIN_MARKS)):
            # Punkt may step over white space only, but its slices are not ours to trust.
            yield from _stripped(text, piece.start + min(start, end), piece.start + stop)
            end = stop
        yield from _stripped(text, piece.start + end, piece.end)


def _stripped(text: str, start: int, end: int) -> Iterator[Span]:
    words = text[start:end]
    bare = words.strip()
    if bare:
        start += len(words) - len(words.lstrip())
        yield Span(start, start + len(bare))


def _goes_on(text: str, before: Span, after: Span) -> bool:
    tail = text[max(before.start, before.end - _LAST_WORD_REACH) : before.end]
    if text[after.start].islower():
        return True
    if not _COMPLETE.search(tail):
        return True
    if not any(character.isalnum() for character in text[after.start : min(after.end, after.start + 8)]):
        return after.end - after.start <= 3
    match = _LAST_WORD.search(tail)
    if match is None:
        return False
    if text[after.start].isdigit():
        return match.group(1) in resources.lexicon("abbreviations")
    return _before_name(match.group(1), text, after)


def _before_name(word: str, text: str, after: Span) -> bool:
    """`word` with its full stop is a title or initials, and a name may follow."""
    if word in resources.lexicon("titles_abbreviated"):
        return text[after.start].isalpha()
    initials = all(len(letter) == 1 and letter.isupper() for letter in word.split("."))
    following = _WORD.match(text, after.start)
    return (
        initials
        and word != "I"
        and following is not None
        and following.group().lower() not in resources.lexicon("sentence_starters")
    )


@lru_cache(maxsize=1)
def _tokenizer() -> PunktSentenceTokenizer:
    # nltk takes a second to import and is not needed before the first document.
    from nltk.tokenize.punkt import PunktSentenceTokenizer

    tokenizer = PunktSentenceTokenizer()
    # The constructor takes parameters as if they were text to train on; this is what its own loader does.
    tokenizer._params = load_parameters(resources.path("punkt"))
    return tokenizer
