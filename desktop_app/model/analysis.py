# SPDX-License-Identifier: Apache-2.0
"""All that was found in one document."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.model.document import Document
from desktop_app.model.quotation import Quotation
from desktop_app.model.speaker import Attribution


@dataclass(frozen=True, slots=True, kw_only=True)
class AttributedQuotation:
    """A quotation and whom it is attributed to."""

    quotation: Quotation
    attribution: Attribution


@dataclass(frozen=True, slots=True, kw_only=True)
class Analysis:
    """A document with its quotations in reading order; `engine` names the models that found them."""

    document: Document
    quotations: tuple[AttributedQuotation, ...]
    engine: str = ""
