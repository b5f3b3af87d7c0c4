# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

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
