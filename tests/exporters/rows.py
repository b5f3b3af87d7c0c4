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
    "confidence": 0.912345,
}
WORK: dict[str, Any] = {
    "status": "reviewed",
    "starred": True,
    "tags": ("harbour", "to check"),
    "note": "Ask him again.\nBy phone.",
    "corrected": ("role", "speaker"),
    "sha256": "ab" * 32,
}
BARE: dict[str, Any] = {"id": 2, "document": 2, "quotation": "it rains", "form": Form.INDIRECT, "start": 0, "end": 8}


def full(**changes: Any) -> Row:
    """A row in which everything is known, with `changes`."""
    return Row(**{**FULL, **changes})


def bare(**changes: Any) -> Row:
    """A row in which nothing is known but the quotation."""
    return Row(**{**BARE, **changes})
