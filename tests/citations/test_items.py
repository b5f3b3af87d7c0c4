# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import time

import pytest

from desktop_app.citations.items import Issued, Place, issued_of, item_of
from desktop_app.model.speaker import Kind
from tests.citations.cited import cite
from tests.exporters.rows import bare, full


@pytest.mark.parametrize(
    ("published", "issued"),
    [
        ("2016-05-12", Issued(year=2016, month=5, day=12)),
        ("2016-05", Issued(year=2016, month=5)),
        ("2016", Issued(year=2016)),
        ("", Issued()),
        ("2016-13", Issued()),
        ("2016-02-30", Issued()),
        ("yesterday", Issued()),
        ("1-2-3-4", Issued()),
    ],
)
def test_dates(published: str, issued: Issued) -> None:
    assert issued_of(published) == issued


def test_a_page_is_accessed_on_the_day_that_it_was_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Europe/Berlin")
    time.tzset()
    fetched = full(retrieved="2026-11-28T23:30:00+00:00", url="https://example.org/port")
    assert item_of(fetched, Place(page="3")).place == Place(page="3", accessed=Issued(year=2026, month=11, day=29))
    assert "(Accessed: 29 November 2026)" in cite(fetched, style="harvard").text
    monkeypatch.undo()
    time.tzset()


def test_only_persons_have_family_names() -> None:
    spoken = item_of(full(speaker="an official statement", kind=Kind.DOCUMENT)).speaker
    assert spoken is not None
    assert spoken.short == "an official statement"
    assert item_of(full()).speaker is not None
    assert item_of(bare()).speaker is None


def test_only_web_addresses_are_links() -> None:
    assert item_of(full(url="javascript:alert(1)")).url == ""


def test_an_organization_is_not_its_own_organization() -> None:
    assert item_of(full(speaker="Acme", organization="Acme")).organization == ""
