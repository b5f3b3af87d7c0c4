# SPDX-License-Identifier: Apache-2.0
"""A report of a problem tells where the program broke, and no word of what the user reads."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app import __version__
from desktop_app.base.logs import start_log, stop_log
from desktop_app.base.reports import problem_report

_log = logging.getLogger("desktop_app.readers.main_text")
SECRET = "Lindqvist"


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Path]:
    path = start_log(tmp_path / SECRET / "inquit.log")
    assert path is not None
    yield path
    stop_log()


def test_the_report_tells_where_it_broke_and_nothing_of_articles_and_paths(log: Path) -> None:
    path = f"/home/{SECRET}/{SECRET}.txt"
    _log.warning("no main text found in %s", path)
    _log.info("%s read", path)
    try:
        raise ValueError(
            f'“{SECRET} said”\n{SECRET}: yes\nValue.{SECRET}: no\n{SECRET}Error\n  File "{path}", line 1, in {SECRET}'
        )
    except ValueError:
        _log.exception("%s failed", path)
    # What a frame of ours looks like, wherever the program lies.
    with log.open("a", encoding="utf-8") as file:
        file.write(
            f'  File "/home/{SECRET}/inquit/desktop_app/ui/app.py", line 12, in main\n    {SECRET}()\n'
            f'  File "C:\\{SECRET}\\site-packages\\lxml\\etree.py", line 3, in parse\n'
            f"desktop_app.base.errors.UnreadableFile: {SECRET}\n"
        )
    report = problem_report({"Qt": "6.0"}, log=log)
    assert SECRET not in report
    assert f"Inquit: {__version__}\n" in report
    assert "Qt: 6.0\n" in report
    faults = report.split("Last faults in the log:\n")[1].splitlines()
    assert [line.split(" ", 2)[2].rstrip("0123456789") for line in faults if line[0] != " "] == [
        "WARNING desktop_app.readers.main_text:",
        "ERROR desktop_app.readers.main_text:",
    ]
    assert [line for line in faults if line[0] == " "] == [
        "    elsewhere",
        "  ValueError",
        "    elsewhere",
        "    desktop_app/ui/app.py:12 main",
        "    site-packages/lxml/etree.py:3 parse",
        "  desktop_app.base.errors.UnreadableFile",
    ]


def test_without_a_log_the_report_says_so(tmp_path: Path) -> None:
    assert problem_report({}, log=tmp_path / "none.log").endswith("Last faults in the log:\nnone")
