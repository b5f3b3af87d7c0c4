# SPDX-License-Identifier: Apache-2.0
"""Who has the word by the layout of a text, read once for all rooms: turns with labels, or answers to questions."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.model.spans import Span
from desktop_app.quotes.interviews import interview_answers
from desktop_app.quotes.turns import Turn, transcript_turns


@dataclass(frozen=True, slots=True)
class Dialogue:
    """The turns of a transcript, or else the answers of an interview without labels; of any other text neither."""

    turns: tuple[Turn, ...] = ()
    answers: tuple[Span, ...] = ()

    @property
    def sure_turns(self) -> list[Turn]:
        """Those of a transcript beyond doubt."""
        return [turn for turn in self.turns if turn.sure]


def dialogue_of(text: str) -> Dialogue:
    """The dialogue that `text` is laid out as. Linear time."""
    turns = tuple(transcript_turns(text))
    return Dialogue(turns, () if turns else tuple(interview_answers(text)))
