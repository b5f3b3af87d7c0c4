# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.base.settings import Settings


def test_values_come_back(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "deep" / "settings.json")
    settings.set("name", "Zoë")
    settings.set("count", 3)
    settings.set("on", True)
    settings.set("size", 1.5)
    settings.set("list", ["a", "b"])
    settings.save()
    again = Settings(tmp_path / "deep" / "settings.json")
    assert again.get("name", "") == "Zoë"
    assert again.get("count", 0) == 3
    assert again.get("on", False) is True
    assert again.get("size", 0.0) == 1.5
    assert again.get("list", [""]) == ["a", "b"]


def test_default_where_unset_or_of_another_type(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"a": "text", "b": true, "c": 2, "d": [1, "x"], "e": {"x": 1}, "f": null}')
    settings = Settings(path)
    assert settings.get("a", 7) == 7
    assert settings.get("b", 7) == 7
    assert settings.get("c", 0.5) == 2.0
    assert settings.get("d", ["none"]) == ["none"]
    assert settings.get("e", "none") == "none"
    assert settings.get("f", "none") == "none"
    assert settings.get("missing", "none") == "none"


@pytest.mark.parametrize("content", [b"{", b"", b"[1]", b"\xff\xfe\x00", b"[" * 100_000])
def test_a_broken_file_counts_as_empty_and_is_kept(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(content)
    settings = Settings(path)
    assert settings.get("a", "default") == "default"
    assert (tmp_path / "settings.broken.json").read_bytes() == content
    settings.set("a", "new")
    settings.save()
    assert Settings(path).get("a", "") == "new"


def test_two_windows_share_the_file(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    one, two = Settings(path), Settings(path)
    one.set("a", 1)
    two.set("b", 2)
    one.save()
    two.save()
    assert (Settings(path).get("a", 0), Settings(path).get("b", 0)) == (1, 2)
    assert two.get("a", 0) == 1


def test_remove(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    settings = Settings(path)
    settings.set("a", 1)
    settings.save()
    settings.remove("a")
    settings.save()
    assert Settings(path).get("a", 0) == 0


def test_nothing_is_written_where_nothing_changed(tmp_path: Path) -> None:
    Settings(tmp_path / "settings.json").save()
    assert not (tmp_path / "settings.json").exists()


def test_default_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("INQUIT_HOME", str(tmp_path))
    assert Settings().path == tmp_path / "config" / "settings.json"
