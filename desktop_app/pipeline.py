# SPDX-License-Identifier: Apache-2.0
"""One article through all rooms: its quotations, and who said each."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.base.progress import Progress
from desktop_app.model.analysis import Analysis, AttributedQuotation
from desktop_app.model.document import Document
from desktop_app.people.attribute import attribute
from desktop_app.quotes.extract import Extractor


@dataclass(frozen=True, slots=True)
class Models:
    """What must be loaded once before articles can be read; may be used from one thread at a time."""

    extractor: Extractor

    @classmethod
    def load(cls, *, threads: int | None = None) -> Models:
        """The models that ship with the program, run on `threads` (None: as many as the machine has processors).

        :raises BrokenModel: where one is missing or damaged.
        """
        return cls(Extractor.load(threads=threads))

    @property
    def engine(self) -> str:
        """A name for this set of models, kept with every analysis."""
        return self.extractor.name


def analyse(document: Document, models: Models, *, progress: Progress | None = None) -> Analysis:
    """Find the quotations of `document` in reading order and attribute each.

    :raises Cancelled: where `progress` asks to stop.
    """
    read = models.extractor.read(document.text, progress=progress)
    attributions = attribute(document, read.quotations, read.clues)
    pairs = zip(read.quotations, attributions, strict=True)
    found = tuple(AttributedQuotation(quotation=q, attribution=a) for q, a in pairs)
    return Analysis(document=document, quotations=found, engine=models.engine)
