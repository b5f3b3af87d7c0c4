# SPDX-License-Identifier: Apache-2.0
"""What was said, where, and by which words the text reports it."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.model.spans import Spans
from desktop_app.model.terms import Act, Form

__all__ = ["Act", "Form", "Quotation"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """One speech act: content, cue and source spans in reading order.

    `cue` and `source` are empty where the text gives none. `confidence` is the probability in [0, 1]
    that this is a quotation with these bounds, `real` that somebody said or wrote it, whatever its bounds.
    """

    content: Spans
    cue: Spans = ()
    source: Spans = ()
    form: Form
    act: Act = Act.SPEECH
    confidence: float = 1.0
    real: float = 1.0
