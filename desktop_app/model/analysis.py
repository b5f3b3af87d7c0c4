# SPDX-License-Identifier: Apache-2.0
"""A document together with everything found in it."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.model.certainty import SHOWN_FROM, State
from desktop_app.model.document import Document
from desktop_app.model.quotation import Quotation
from desktop_app.model.speaker import Attribution
from desktop_app.model.terms import Act


@dataclass(frozen=True, slots=True, kw_only=True)
class AttributedQuotation:
    """A quotation with its speaker."""

    quotation: Quotation
    attribution: Attribution

    @property
    def state(self) -> State:
        """How certain the program is of the row."""
        if self.quotation.act is Act.SPEECH and self.attribution.certainty.real < SHOWN_FROM:
            return State.DOUBTFUL
        return State.TO_CHECK if self.attribution.reasons else State.SURE


@dataclass(frozen=True, slots=True, kw_only=True)
class Analysis:
    """A document with its quotations in reading order; `engine` names the models that found them."""

    document: Document
    quotations: tuple[AttributedQuotation, ...]
    engine: str = ""
