# SPDX-License-Identifier: Apache-2.0
"""What the user keeps is readable by nobody else, whatever the mask and whoever made it."""

from __future__ import annotations

import logging
import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.__main__ import main
from desktop_app.actions import analysts, backups, editing
from desktop_app.actions.opening import open_library
from desktop_app.base import logs
from desktop_app.base.logs import start_log, stop_log
from desktop_app.base.settings import Settings
from tests.actions.analysts import simple

pytestmark = pytest.mark.posix

pytestmark = pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Everything that is written while others may read and write what the mask lets them."""
    monkeypatch.setenv("INQUIT_HOME", str(tmp_path / "home"))
    monkeypatch.setattr(analysts, "analyse_document", simple)
    monkeypatch.chdir(tmp_path)
    Path("port.txt").write_text("Port opens\n\nJane Roe: “Yes, it is.”\n", encoding="utf-8")
    old = os.umask(0)
    yield tmp_path / "home"
    os.umask(old)
    stop_log()


def open_to_others(folder: Path) -> dict[str, str]:
    """What others may read, write or enter, with its mode."""
    modes = {path: stat.S_IMODE(path.stat().st_mode) for path in (folder, *folder.rglob("*"))}
    return {path.name: oct(mode) for path, mode in modes.items() if mode & 0o077}


def use(home: Path) -> Path:
    """Import, note, copy, go back to the copy, set, log; the library, closed."""
    assert main(["import", "port.txt"]) == 0
    assert main(["backup"]) == 0
    path = home / "data" / "library.inquit"
    (copy,) = backups.backups(path)
    assert main(["restore", str(copy.path)]) == 0
    settings = Settings()
    settings.set("search/last", "budget")
    settings.save()
    return path


def test_all_that_is_kept_is_for_the_owner_alone(home: Path) -> None:
    library = open_library(use(home))
    editing.set_note(library, 1, "call her back")
    names = {path.name for path in home.rglob("*") if path.is_file()}
    assert {"library.inquit", "library.inquit-wal", "library.inquit-shm", "inquit.log", "settings.json"} <= names
    assert any(name.startswith("daily-") for name in names)
    assert any(name.startswith("replaced-") for name in names)
    assert open_to_others(home) == {}
    library.close()


def test_what_was_made_earlier_is_closed_to_others_on_opening(home: Path) -> None:
    path = use(home)
    stop_log()
    for each in (home / "data", home / "log", *(home / "data").rglob("*"), *(home / "log").rglob("*")):
        each.chmod(0o777 if each.is_dir() else 0o666)
    library = open_library(path)
    start_log()
    assert open_to_others(home / "data") == {}
    assert open_to_others(home / "log") == {}
    library.close()


def test_a_folder_that_is_not_ours_is_left_as_it_is(tmp_path: Path) -> None:
    shared = tmp_path / "shared"
    shared.mkdir()
    shared.chmod(0o775)
    open_library(shared / "deep" / "l.inquit").close()
    assert oct(stat.S_IMODE(shared.stat().st_mode)) == "0o775"
    assert open_to_others(shared / "deep") == {}


def test_a_library_that_may_only_be_read_stays_so(tmp_path: Path) -> None:
    path = tmp_path / "l.inquit"
    open_library(path).close()
    path.chmod(0o444)
    open_library(path).close()
    assert oct(stat.S_IMODE(path.stat().st_mode)) == "0o400"


def test_a_log_that_is_begun_anew_is_private_too(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(logs, "_MOST_BYTES", 200)
    start_log()
    for number in range(20):
        logging.getLogger("desktop_app").warning("line %d of a log that is soon full", number)
    assert len(list((home / "log").iterdir())) > 2
    assert open_to_others(home / "log") == {}


@pytest.mark.parametrize("name", ["all.csv", "all.md", "all.jsonl", "all.json"])
def test_an_export_of_the_library_is_private_and_one_of_an_article_is_not(name: str) -> None:
    assert main(["import", "port.txt"]) == 0
    Path(name).touch()
    assert main(["export", "-o", name]) == 0
    assert oct(stat.S_IMODE(Path(name).stat().st_mode)) == "0o600"
    assert main(["extract", "-o", "article.csv", "port.txt"]) == 0
    assert oct(stat.S_IMODE(Path("article.csv").stat().st_mode)) == "0o666"
