# SPDX-License-Identifier: Apache-2.0
"""A text's quotations: content, cue, source, form and act."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from desktop_app.base import processors, resources
from desktop_app.base.errors import BrokenModel
from desktop_app.base.progress import Progress, Silent
from desktop_app.model.clues import Clue, Named
from desktop_app.model.quotation import Form, Quotation
from desktop_app.quotes.assemble import assemble, quotation
from desktop_app.quotes.card import ModelFiles, load_folder
from desktop_app.quotes.clues import Clues, Extraction
from desktop_app.quotes.confidence import confidence, real
from desktop_app.quotes.decode import Options, Row, options, rows_of
from desktop_app.quotes.dialogue import Dialogue, dialogue_of
from desktop_app.quotes.features import Words, words_of_text
from desktop_app.quotes.names import names_of
from desktop_app.quotes.naming import is_only_mentioned, is_only_named
from desktop_app.quotes.pieces import Pieces
from desktop_app.quotes.reading import Runner, read
from desktop_app.quotes.runtime import session
from desktop_app.quotes.spoken import TURN

MODEL = "quotes-1"


class Extractor:
    """Finds quotations with one loaded model; `workers` windows of a text are read at a time."""

    def __init__(self, files: ModelFiles, run: Runner, *, workers: int = 1) -> None:
        self.name = files.card.name
        self._pieces = Pieces(files.vocabulary)
        self._run = run
        self._workers = workers
        self._options = options(files.card.decoding)
        self._card = files.card

    @classmethod
    def load(cls, folder: Path | None = None, *, threads: int | None = None) -> Extractor:
        """The model in `folder`, or the one that ships with the program.

        `threads` None: as many as the machine has cores.

        :raises BrokenModel: where it is missing or damaged.
        """
        try:
            files = load_folder(folder or resources.path("models", MODEL))
        except FileNotFoundError as error:
            raise BrokenModel(str(error)) from error
        return cls(files, session(files.weights), workers=threads or processors.cores())

    def extract(self, text: str, *, progress: Progress | None = None) -> tuple[Quotation, ...]:
        """The quotations of `text` in reading order. Any text will do; time and memory grow linearly with it.

        :raises Cancelled: where `progress` says so.
        """
        return self.read(text, progress=progress).quotations

    def read(self, text: str, *, progress: Progress | None = None) -> Extraction:
        """The quotations of `text`, clues about its people, its names and turns. Time and memory grow linearly with it.

        :raises Cancelled: where `progress` says so.
        """
        progress = progress or Silent()
        words = words_of_text(text)
        rows: list[Row] = []
        clues: list[Clue] = []
        names: list[Named] = []
        people = Clues(words)
        doubt = self._options.doubt
        for reading in read(words, self._pieces, self._run, workers=self._workers, doubt=doubt):
            some = rows_of(reading, self._options)
            clues.extend(people.of(reading, some))
            names.extend(names_of(reading, words))
            rows.extend(some)
            progress.advance(reading.end, len(words), "")
        dialogue = dialogue_of(text)
        found = finished(words, rows, dialogue, self._options, self._card.confidence, self._card.real)
        return Extraction(tuple(found), tuple(clues), tuple(names), dialogue)


def finished(
    words: Words, rows: Sequence[Row], dialogue: Dialogue, options: Options, weights: Mapping[str, float],
    real_weights: Mapping[str, float] = MappingProxyType({}),
) -> Iterator[Quotation]:  # fmt: skip
    """The quotations that the rows of a text come to, those left out of whose bounds the model is not sure enough.

    `weights` are those of the confidence, `real_weights` those of `confidence.real`.
    """
    for row in assemble(rows, words, dialogue.turns, dialogue.answers):
        found = quotation(row, words, confidence(row.scores, weights), real(row, words, real_weights))
        least = options.least_indirect if found.form == Form.INDIRECT else options.least_quoted
        name = is_only_named(row, words, found.confidence) or is_only_mentioned(row, words)
        if (found.confidence >= least and not name) or TURN in row.scores:
            yield found
