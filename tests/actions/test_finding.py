# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from desktop_app.actions.extracting import Refusal
from desktop_app.actions.finding import files_in
from tests.readers.test_registry import without_privileges


def names(paths: list[Path], below: Path) -> tuple[list[str], list[Refusal]]:
    refused: list[Refusal] = []
    return [str(p.relative_to(below)) for p in files_in(paths, on_refused=refused.append)], refused


def test_folders_are_walked_in_order(tmp_path: Path) -> None:
    for name in ("b/z.txt", "b/a.HTML", "a/deep/er/x.md", "b/y.pdf", "b/plain", "b/code.py", "b/p.jpg"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x")
    assert names([tmp_path], tmp_path) == (["a/deep/er/x.md", "b/a.HTML", "b/plain", "b/y.pdf", "b/z.txt"], [])


@pytest.mark.posix
def test_hidden_things_and_linked_folders_are_passed_over(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "a.txt").write_text("x")
    (tmp_path / ".b.txt").write_text("x")
    (tmp_path / "~$port.docx").write_text("x")
    (tmp_path / "c").mkdir()
    (tmp_path / "c" / "round").symlink_to(tmp_path)
    (tmp_path / "c" / "d.txt").write_text("x")
    assert names([tmp_path], tmp_path) == (["c/d.txt"], [])


@pytest.mark.posix
def test_a_branch_of_a_thousand_levels_costs_nothing_but_itself(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    (tmp_path / "z").mkdir()
    (tmp_path / "z" / "z.txt").write_text("x")
    deep = tmp_path / "deep"
    with _deep(deep, "d", 1000) as bottom:
        bottom.write_text("x")
        found, refused = names([tmp_path], tmp_path)
    assert [name.replace("d/", "") for name in found] == ["a.txt", "deep/d.txt", "z/z.txt"]
    assert refused == []


@pytest.mark.posix
def test_a_branch_whose_name_is_too_long_is_refused_by_name(tmp_path: Path) -> None:
    (tmp_path / "z.txt").write_text("x")
    with _deep(tmp_path / "deep", "d" * 250, 20):
        found, refused = names([tmp_path], tmp_path)
    assert found == ["z.txt"]
    [refusal] = refused
    assert refusal.name.startswith(str(tmp_path / "deep" / ("d" * 250)))
    assert refusal.reason == "the folder cannot be listed (file name too long)"


@pytest.mark.posix
def test_links_that_lead_to_themselves_are_files_that_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to("a.txt")
    (tmp_path / "b").symlink_to("c")
    (tmp_path / "c").symlink_to("b")
    assert names([tmp_path], tmp_path) == (["a.txt", "b", "c"], [])


@pytest.mark.posix
def test_names_that_are_no_utf_8_are_found(tmp_path: Path) -> None:
    odd = os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9")
    try:
        Path(odd).mkdir()
    except OSError:
        pytest.skip("this disk takes no such names")
    Path(odd, os.fsdecode(b"\xff.txt")).write_text("x")
    [found] = files_in([tmp_path], on_refused=lambda refusal: None)
    assert os.fsencode(found).endswith(b"/caf\xe9/\xff.txt")


@contextmanager
def _deep(folder: Path, name: str, levels: int) -> Iterator[Path]:
    """Folders in each other; a name for a file in the innermost. No path leads to it where it would be too long."""
    here = Path.cwd()
    try:
        for each in (folder, *([Path(name)] * levels)):
            each.mkdir()
            os.chdir(each)
        yield Path("d.txt")
    finally:
        os.chdir(here)
        # Python's own and pytest's go a call deeper for each level.
        subprocess.run(["rm", "-r", str(folder)], check=True)


def test_files_that_are_named_are_always_taken(tmp_path: Path) -> None:
    paths = [tmp_path / "b.py", tmp_path / ".hidden", tmp_path / "missing.txt"]
    assert names(paths, tmp_path)[0] == ["b.py", ".hidden", "missing.txt"]


@pytest.mark.posix
def test_a_folder_that_may_not_be_listed(tmp_path: Path) -> None:
    (tmp_path / "closed").mkdir(mode=0)
    # Others must be able to get as far as the closed folder.
    for folder in (tmp_path, *list(tmp_path.parents)[:3]):
        folder.chmod(0o755)
    (tmp_path / "open.txt").write_text("x")
    with without_privileges():
        found, refused = names([tmp_path], tmp_path)
    assert found == ["open.txt"]
    assert refused == [Refusal(name=str(tmp_path / "closed"), reason="the folder cannot be listed (permission denied)")]
