# SPDX-License-Identifier: Apache-2.0
"""Where a body is named, by any of its names, and what the text calls it."""

from __future__ import annotations

from desktop_app.people.statements.bodies import Bodies
from desktop_app.people.text.words import Names, page_of

TEXT = (
    "Plum Court Ltd., a restaurant in Leith, opened in May. Nobody came.\n\n"
    "The custard maker Garrod Foods sent flowers. Plum Court is full now."
)


def bodies(text: str = TEXT) -> Bodies:
    page = page_of(text)
    return Bodies(page, Names(page, []))


def test_every_mention_counts_also_by_a_short_name() -> None:
    found = bodies()
    assert found.places("Plum Court Ltd.") == [TEXT.index("Plum"), TEXT.rindex("Plum")]
    assert found.places("Garrod Foods") == [TEXT.index("Garrod")]
    assert found.places("Nobody's Bank") == []


def test_what_a_body_is_called() -> None:
    found = bodies()
    assert found.nouns("Plum Court Ltd.") == {"restaurant"}
    assert found.nouns("Garrod Foods") == {"maker"}
    assert found.nouns("Nobody's Bank") == frozenset()
