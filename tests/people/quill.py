# SPDX-License-Identifier: Apache-2.0
"""What is known of Ada Quill in a sentence, for tests of roles and organizations."""

from __future__ import annotations

from desktop_app.model.spans import Span
from desktop_app.people.affiliation.views import View
from desktop_app.people.statements.bodies import Bodies
from desktop_app.people.statements.choice import Choice
from desktop_app.people.text.words import Names, page_of


def span(text: str, part: str) -> Span:
    """Where `part` stands first."""
    at = text.index(part)
    return Span(at, at + len(part))


def view(text: str) -> View:
    """The view of a speaker of whom nothing but her family name in `text` is known."""
    page = page_of(text)
    name = span(text, "Quill")
    return View(
        text=text,
        kind="person",
        rules=Choice(),
        statements=(),
        roles=(),
        organizations=(),
        places=(name,),
        names=(name,),
        bodies=Bodies(page, Names(page, [name])),
        near=name.start,
        is_nearest=lambda _: True,
    )
