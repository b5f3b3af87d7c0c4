# SPDX-License-Identifier: Apache-2.0
"""How far a single long file is."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.actions.extracting import extract
from desktop_app.actions.importing import import_paths
from desktop_app.actions.opening import Library, open_library
from desktop_app.base.errors import Cancelled
from tests.actions.analysts import simple
from tests.readers.pdf_writer import column, pdf

PAGES = 300


class Heard:
    """What is told; asks to stop once so many pages are searched."""

    def __init__(self, *, stop_at: int = 1000) -> None:
        self.steps: list[tuple[int, int, str]] = []
        self._stop_at = stop_at

    def advance(self, done: int, total: int, what: str) -> None:
        self.steps.append((done, total, Path(what).name))
        if what.endswith("pages searched") and done >= self._stop_at:
            raise Cancelled

    def of(self, what: str) -> list[int]:
        return [done for done, total, told in self.steps if told == what and total == PAGES]


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    opened = open_library(tmp_path / "library.inquit")
    yield opened
    opened.close()


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "report.pdf"
    text = ("Port", "", "", "PACED Jane Roe: “Yes.”", "", "", "Page")
    path.write_bytes(pdf([column(text)] * PAGES))
    return path


def test_the_pages_of_a_pdf_are_counted_as_they_are_read(library: Library, report: Path) -> None:
    heard = Heard()
    assert import_paths(library, [report], progress=heard, workers=0, analyst=simple).added == 1
    read, searched = heard.of("report.pdf · pages read"), heard.of("report.pdf · pages searched")
    assert set(read) >= set(range(PAGES))
    assert sorted(set(searched)) == [step * 15 for step in range(20)]
    assert heard.steps[-1] == (1, 1, "report.pdf")


@pytest.mark.parametrize("importing", [True, False])
def test_a_worker_tells_how_far_it_is(library: Library, report: Path, importing: bool) -> None:
    heard = Heard()
    if importing:
        import_paths(library, [report], progress=heard, workers=1, analyst=simple)
    else:
        refused = list[object]()
        found = extract([report], progress=heard, on_refused=refused.append, workers=1, analyst=simple)
        assert (len(list(found)), refused) == (1, [])
    told = sorted(set(heard.of("report.pdf · pages searched")))
    assert len(told) >= 2
    # A busy worker may tell of the beginning, too.
    assert told == [done for done in told if 0 <= done < PAGES]


def test_a_long_file_is_stopped_between_two_pages(library: Library, report: Path) -> None:
    started = time.monotonic()
    found = import_paths(library, [report], progress=Heard(stop_at=100), workers=1, analyst=simple)
    assert (found.stopped, found.added) == (True, 0)
    assert time.monotonic() - started < 30


def test_of_many_files_the_one_that_takes_long_says_how_far_it_is(library: Library, report: Path) -> None:
    (report.parent / "short.txt").write_text("Jane Roe: “No.”")
    heard = Heard()
    import_paths(library, [report, report.parent / "short.txt"], progress=heard, workers=0, analyst=simple)
    assert (0, 2, "report.pdf · 150 of 300 pages searched") in heard.steps
