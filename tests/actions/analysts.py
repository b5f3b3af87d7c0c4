# SPDX-License-Identifier: Apache-2.0
"""A small analyst for tests of what surrounds the analysis: words between curly marks, said by the name before a colon.

It lives at the top of a module so that it can be sent to worker processes.
"""

from __future__ import annotations

import os
import re
import time

from desktop_app.base.progress import Progress
from desktop_app.model.analysis import Analysis, AttributedQuotation
from desktop_app.model.certainty import Certainty
from desktop_app.model.document import Document
from desktop_app.model.quotation import Act, Form, Quotation
from desktop_app.model.spans import Span
from desktop_app.model.speaker import Attribution, Kind

_SAID = re.compile(r"(?P<source>\w+ \w+): (?P<content>“[^”]*”)")


def simple(document: Document, progress: Progress) -> Analysis:
    """Finds `Jane Roe: “Yes.”`; misbehaves where the text asks for it."""
    if "FAULT" in document.text:
        raise ZeroDivisionError("a fault on purpose")
    if "CRASH" in document.text:
        os._exit(17)
    if "HANG" in document.text:
        time.sleep(3600)
    while "SPIN" in document.text:
        pass
    if "FILL" in document.text:
        return Analysis(document=document, quotations=(), engine=str(len(bytes(3_000_000_000))))
    if "SLOW" in document.text:
        for step in range(600):
            progress.advance(step, 600, "")
            time.sleep(0.05)
    if "PACED" in document.text:
        for step in range(20):
            progress.advance(step * 50, 1000, "")
            time.sleep(0.06)
    found = tuple(
        AttributedQuotation(
            quotation=Quotation(
                content=(Span(*match.span("content")),),
                source=(Span(*match.span("source")),),
                form=Form.DIRECT,
                act=Act.ATTITUDE if "HOPE" in match["content"] else Act.SPEECH,
            ),
            attribution=Attribution(
                speaker=match["source"],
                kind=Kind.PERSON,
                certainty=Certainty(speaker=0.9, real=0.3 if "MAYBE" in match["content"] else 1.0),
            ),
        )
        for match in _SAID.finditer(document.text)
    )
    return Analysis(document=document, quotations=found, engine=f"simple {os.getpid()}")
