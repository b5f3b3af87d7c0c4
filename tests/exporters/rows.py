# SPDX-License-Identifier: Apache-2.0
"""Rows for the tests of exporters and citations."""

from __future__ import annotations

from typing import Any

from desktop_app.model.quotation import Form
from desktop_app.model.rows import Row
from desktop_app.model.speaker import Kind

FULL: dict[str, Any] = {
    "id": 1,
    "document": 1,
    "speaker": "Tom Hale",
    "kind": Kind.PERSON,
    "role": "harbour master",
    "organization": "Port of Marlow",
    "quotation": "“We are glad to see ships.”",
    "form": Form.DIRECT,
    "cue": "said",
    "source": "Tom Hale, harbour master of the Port of Marlow",
    "context": "“We are glad to see ships,” said Tom Hale, harbour master of the Port of Marlow.",
    "title": "Port opens again",
    "authors": ("Jane Roe", "John Poe"),
    "publication": "The Harbour Post",
    "published": "2021-03-04",
    "url": "https://harbour.example/a_1?b=2&c=3",
    "file": "articles/port.txt",
    "start": 10,
    "end": 37,
    "certainty": 0.912345,
}
WORK: dict[str, Any] = {
    "status": "checked",
    "checked_by": ("Ada Lind",),
    "checked_at": ("2026-03-03T12:00:00+00:00",),
    "starred": True,
    "tags": ("harbour", "to check"),
    "note": "Ask him again.\nBy phone.",
    "corrected": ("role", "speaker"),
    "sha256": "ab" * 32,
}
BARE: dict[str, Any] = {"id": 2, "document": 2, "quotation": "it rains", "form": Form.INDIRECT, "start": 0, "end": 8}
INDIRECT: dict[str, Any] = {
    "quotation": "the *quay*\nwas <open>",
    "form": Form.INDIRECT,
    "context": "He said on Monday that the *quay*\nwas <open>, and left.",
}
AWKWARD = (
    '=HYPERLINK("http://bad.example")',
    "“One line,\r\nand\ta tab;\n\nthen “marks” in 'marks', a \"straight\" one & <b>\\{tags}</b>, 50% of $3_a^2#.”",
    "\U0001f600 Zoë’s e\u0301 \U0001f469\u200d\U0001f680 – 5 €",
    "“قال: «نعم» (2016)” \u200fשלום",
    "“" + "A quotation of ten thousand characters. " * 250 + "”",
    "- a dash\n- at the beginning, @home and 1. more\u2028lines",
)
"""What spoils a careless export: formulas, line breaks, marks, emoji, right-to-left text, and length."""


def full(**changes: Any) -> Row:
    """A row in which everything is known, with `changes`."""
    return Row(**{**FULL, **changes})


def bare(**changes: Any) -> Row:
    """A row in which nothing is known but the quotation."""
    return Row(**{**BARE, **changes})
