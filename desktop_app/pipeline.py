# SPDX-License-Identifier: Apache-2.0
"""One article through all rooms: its quotations, and who said each."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import lru_cache

from desktop_app import __version__
from desktop_app.base import resources
from desktop_app.base.progress import Progress
from desktop_app.model.analysis import Analysis, AttributedQuotation
from desktop_app.model.document import Document
from desktop_app.people.attribute import attribute
from desktop_app.quotes.boilerplate import outside_head, outside_labels
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


@lru_cache(maxsize=1)
def engine() -> str:
    """A name for this version of the program with its models and word lists, kept with every analysis.

    Another name means that the extraction may find something else now. Nothing is loaded for it.
    """
    cards = resources.path("models").glob("*/model.json")
    known = (file.read_bytes() for file in sorted((*cards, *resources.path("lexicons").glob("*.txt"))))
    return f"Inquit {__version__}, models {hashlib.sha256(b''.join(known)).hexdigest()[:12]}"


def analyse(document: Document, models: Models, *, progress: Progress | None = None) -> Analysis:
    """Find the quotations of `document` in reading order and attribute each.

    :raises Cancelled: where `progress` asks to stop.
    """
    read = models.extractor.read(document.text, progress=progress)
    quotations = tuple(outside_labels(read.quotations, document.text, document.layout))
    if document.head:
        quotations = tuple(outside_head(quotations, document.text, document.head))
    attributions = attribute(document, quotations, read.clues, dialogue=read.dialogue, names=read.names)
    pairs = zip(quotations, attributions, strict=True)
    found = tuple(AttributedQuotation(quotation=q, attribution=a) for q, a in pairs)
    return Analysis(document=document, quotations=found, engine=engine())
