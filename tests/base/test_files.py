# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import os
import stat
import threading
from pathlib import Path

import pytest

from desktop_app.base.files import replacing, usable_stem


@pytest.mark.posix
def test_a_new_file_has_ordinary_permissions(tmp_path: Path) -> None:
    old = os.umask(0o022)
    try:
        with replacing(tmp_path / "a") as out:
            out.write(b"yes")
    finally:
        os.umask(old)
    assert (tmp_path / "a").read_bytes() == b"yes"
    assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == 0o644


@pytest.mark.posix
def test_the_old_file_stays_until_the_new_one_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"old")
    path.chmod(0o600)
    with replacing(path) as out:
        out.write(b"new")
        out.flush()
        assert path.read_bytes() == b"old"
    assert path.read_bytes() == b"new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def write_half_and_fail(path: Path) -> None:
    with replacing(path) as out:
        out.write(b"half")
        raise RuntimeError


def test_nothing_is_left_of_a_failed_attempt(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"old")
    with pytest.raises(RuntimeError):
        write_half_and_fail(path)
    assert path.read_bytes() == b"old"
    assert [p.name for p in tmp_path.iterdir()] == ["a"]


@pytest.mark.posix
def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").write_bytes(b"old")
    (tmp_path / "link").symlink_to("real")
    with replacing(tmp_path / "link") as out:
        out.write(b"new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_bytes() == b"new"


@pytest.mark.posix
def test_a_pipe_is_written_to(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    got: list[bytes] = []
    reader = threading.Thread(target=lambda: got.append((tmp_path / "pipe").read_bytes()))
    reader.start()
    with replacing(tmp_path / "pipe") as out:
        out.write(b"yes")
    reader.join(5)
    assert got == [b"yes"]


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError), replacing(tmp_path / "no" / "a"):
        pass


def test_no_name_is_a_device_of_windows() -> None:
    given = ["Con", "aux", "nul.tar", "com1", "LPT³", "console", "com0", "com10", "nullify", "a.con"]
    kept = ["Con-", "aux-", "nul.tar-", "com1-", "LPT³-", "console", "com0", "com10", "nullify", "a.con"]
    assert [usable_stem(stem) for stem in given] == kept
