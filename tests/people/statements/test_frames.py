# SPDX-License-Identifier: Apache-2.0
"""Every frame reads its example, and says of it what it is named for."""

from __future__ import annotations

import pytest

from desktop_app.model.spans import Span
from desktop_app.people.statements.after import AFTER, BEHIND_COMMA, statements_after
from desktop_app.people.statements.before import BEFORE, statements_before
from desktop_app.people.statements.frames import Frame, Place, interpret
from desktop_app.people.text.words import Names, Page, page_of

NAMES = ("Jane Roe", "Ed Poe")


def read(text: str) -> list[tuple[str, str | None, str | None]]:
    """What is stated of Jane Roe: pattern, role, organization."""
    page = page_of(text)
    spans = [Span(at, at + len(name)) for name in NAMES if (at := text.find(name)) >= 0]
    names = Names(page, sorted(spans))
    first = page.index(text.index("Jane Roe"))
    said = [*statements_before(page, first, names), *statements_after(page, first, first + 2, names)]

    def words(run: tuple[int, int] | None) -> str | None:
        return page.span(*run).of(text) if run is not None else None

    return [(how, words(phrase.role), words(phrase.organization)) for phrase, how in said]


@pytest.mark.parametrize("frame", [f for f in (*AFTER, *BEHIND_COMMA, *BEFORE) if f.name], ids=lambda f: f.example)
def test_a_frame_reads_its_example(frame: Frame) -> None:
    assert (frame.name, *frame.states) in read(frame.example)


def test_the_first_frame_that_fits_has_the_place() -> None:
    page: Page = page_of("Jane Roe, in charge of nothing, came.")
    names = Names(page, [])
    assert interpret(BEHIND_COMMA, Place(page, names, 0, 2, 3, len(page))) == []
    assert interpret(BEHIND_COMMA, Place(page, names, 0, 2, 4, len(page))) is None
