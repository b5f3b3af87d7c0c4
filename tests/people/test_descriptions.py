# SPDX-License-Identifier: Apache-2.0
"""Whom a description means: sentences of our own for what tells it and for what must not."""

from __future__ import annotations

from desktop_app.people.reading import read_people
from tests.people.marked import speakers


def test_a_guess_does_not_describe() -> None:
    marked = (
        "Odile Brandt mends nets on the old pier. It was built in 1911.\n\n<s1>The auctioneer</s1> fears <q1>rain</q1>."
    )
    assert speakers(marked) == ["The auctioneer"]
    reading = read_people("Odile Brandt mends nets on the old pier.\n\nThe auctioneer fears rain.")
    assert "auctioneer" not in reading.cast.named[0].words
