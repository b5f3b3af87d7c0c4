# SPDX-License-Identifier: Apache-2.0
"""What tells one speaker from another: quotations, roles, organizations and an example."""

from __future__ import annotations

from desktop_app.model.browse import Candidate
from desktop_app.model.speaker import Kind
from desktop_app.ui.terms import documents, quotations, term
from desktop_app.ui.translation import tr

EXAMPLE_CHARACTERS = 160
OPENING_MARKS = ("“", "„", "‘", "«", '"', "'")


def told(candidate: Candidate) -> str:
    """Some lines about the speaker."""
    return "\n".join(line for line in (counted(candidate), _said(candidate), _example(candidate)) if line)


def counted(candidate: Candidate) -> str:
    """ "12 quotations in 5 documents", with the kind where it is no person."""
    many, where = quotations(candidate.quotations), documents(candidate.documents)
    kind = "" if candidate.kind is Kind.PERSON else f" ({term(candidate.kind.value)})"
    return tr("{quotations} in {documents}", quotations=many, documents=where) + kind


def _said(candidate: Candidate) -> str:
    return " · ".join((*candidate.roles, *candidate.organizations)) or tr("no role or organization")


def _example(candidate: Candidate) -> str:
    words = " ".join(candidate.example.split())
    if len(words) > EXAMPLE_CHARACTERS:
        words = f"{words[: EXAMPLE_CHARACTERS - 1].rsplit(' ', 1)[0]}…"
    return in_marks(words) if words else ""


def in_marks(words: str) -> str:
    """The words on one line, in quotation marks unless the passage begins with one."""
    line = " ".join(words.split())
    return line if line.startswith(OPENING_MARKS) else f"“{line}”"
