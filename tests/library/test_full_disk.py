# SPDX-License-Identifier: Apache-2.0
"""A library on a full disk is read as one on a disk that can only be read; what is written there is said, and kept out.

A disk of two megabytes is full where the superuser can mount one; elsewhere no file of this process may grow.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from types import SimpleNamespace

import pytest

from desktop_app.__main__ import main
from desktop_app.actions.opening import open_library
from desktop_app.base.errors import FullDisk
from desktop_app.library import backups
from desktop_app.library.editing import edits
from desktop_app.library.finding.rows import rows
from desktop_app.library.finding.search import find
from desktop_app.library.library import Library
from desktop_app.library.storage import canonical
from desktop_app.model.query import Query
from tests.library.making import bank, library_at, mayor, source
from tests.readers.test_registry import is_root

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs limits and mounts of Unix")


@pytest.fixture
def left_behind(tmp_path: Path) -> Path:
    """A library that a program has not closed, with a note that stands in its log alone."""
    library = Library(tmp_path / "open.inquit")
    library.add([source(mayor())])
    edits.set_note(library, 1, "Ask again.")
    path = tmp_path / "left" / "l.inquit"
    path.parent.mkdir()
    for ending in ("", "-wal"):
        shutil.copy(f"{library.path}{ending}", f"{path}{ending}")
    library.close()
    return path


@contextmanager
def nothing_grows(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    import resource

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    with monkeypatch.context() as patched:
        patched.setattr("shutil.disk_usage", lambda _folder: SimpleNamespace(total=10**9, free=0))
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, before[1]))
        try:
            yield
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.fixture
def full_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of two megabytes, which `fill` fills."""
    place = tmp_path / "disk"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(place)]
    if not is_root() or shutil.which("mount") is None or subprocess.run(mount, capture_output=True).returncode:
        pytest.skip("only the superuser can mount a small disk")
    yield place
    subprocess.run(["umount", "--lazy", str(place)], check=True)


def fill(place: Path) -> Path:
    filling = place / "filling"
    for size in (65_536, 4096, 1):
        with filling.open("ab", buffering=0) as out:
            while True:
                try:
                    out.write(b"\0" * size)
                except OSError:
                    break
    return filling


def read_in_a_thread(library: Library) -> list[str]:
    found: list[str] = []
    reading = threading.Thread(target=lambda: found.extend(row.note for row in rows(library, find(library, Query()))))
    reading.start()
    reading.join()
    return found


def reads_and_refuses_to_write(path: Path) -> None:
    with closing(open_library(path)) as library:
        assert not library.read_only
        assert [row.note for row in rows(library, find(library, Query()))] == ["Ask again.", "", "", ""]
        with pytest.raises(FullDisk, match="the disk is full; nothing of this step was kept"):
            library.add([source(bank())])
        assert read_in_a_thread(library) == ["Ask again.", "", "", ""]


def test_reading_goes_on_where_nothing_can_be_written(left_behind: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with nothing_grows(monkeypatch):
        reads_and_refuses_to_write(left_behind)
    with library_at(left_behind) as library:
        assert read_in_a_thread(library) == ["Ask again.", "", "", ""]
        assert library.add([source(bank())]).documents
        library.check_integrity()


def test_names_that_this_version_knows_otherwise_wait_for_room(
    left_behind: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(canonical, "TABLES", ("role_names",))
    with nothing_grows(monkeypatch):
        reads_and_refuses_to_write(left_behind)


def test_a_library_put_back_from_a_backup_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A backup has no log, and to begin one something must be written."""
    path = tmp_path / "l.inquit"
    with library_at(path, mayor()) as library:
        edits.set_note(library, 1, "Ask again.")
        made = backups.back_up(library)
    assert made is not None
    backups.restore(path, made.path)
    with nothing_grows(monkeypatch):
        reads_and_refuses_to_write(path)


def test_a_disk_that_is_full(left_behind: Path, full_disk: Path, tmp_path: Path) -> None:
    for file in left_behind.parent.iterdir():
        shutil.copy(file, full_disk)
    path = full_disk / left_behind.name
    filling = fill(full_disk)
    out = tmp_path / "out.csv"
    named = ["--library", str(path)]
    for command in (["search", "bridge"], ["documents"], ["cite", "1"], ["export", "-o", str(out)]):
        assert main([*command, *named]) == 0
    assert "Ask again." in out.read_text(encoding="utf-8")
    assert main(["export", *named, "-o", str(full_disk / "out.csv")]) == 1
    reads_and_refuses_to_write(path)
    with closing(open_library(path)) as library:
        filling.unlink()
        assert library.add([source(bank())]).documents, "where there is room again the library can be written"
        library.check_integrity()


def test_a_disk_that_becomes_full(full_disk: Path) -> None:
    with library_at(full_disk / "l.inquit", mayor()) as library:
        filling = fill(full_disk)
        with pytest.raises(FullDisk):
            library.add([source(bank())])
        assert len(read_in_a_thread(library)) == 4
        filling.unlink()
        assert library.add([source(bank())]).documents
