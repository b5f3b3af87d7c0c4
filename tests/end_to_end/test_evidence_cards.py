# SPDX-License-Identifier: Apache-2.0
"""Evidence cards as they are made, sent and verified, with the worker processes that read strangers' files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.__main__ import main
from desktop_app.base import memory
from desktop_app.base.logs import stop_log
from desktop_app.base.settings import Settings
from tests.actions.card_kit import SHORT
from tests.readers.pdf_writer import endless


@pytest.fixture(autouse=True)
def without_log() -> Iterator[None]:
    yield
    stop_log()


def run(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str]:
    capsys.readouterr()
    status = main([str(each) for each in arguments])
    return status, "".join(capsys.readouterr())


def test_a_card_is_proven_where_its_original_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    article, card = tmp_path / "mill.html", tmp_path / "card.html"
    article.write_text(SHORT, encoding="utf-8")
    monkeypatch.setenv("INQUIT_HOME", str(tmp_path / "sender"))
    assert run(capsys, "import", article)[0] == 0
    assert run(capsys, "card", 2, 1, "-o", card) == (0, "")
    monkeypatch.setenv("INQUIT_HOME", str(tmp_path / "reader"))
    status, told = run(capsys, "verify", card, "--original", article)
    assert (status, told.count("proven: "), told.count("not signed")) == (0, 2, 2)
    assert told.index("proven: the town had") < told.index("proven: “The mill will stand,”")
    if memory.in_use():
        # A limit that the hostile ones reach sooner.
        settings = Settings()
        settings.set("reading/megabytes", 400)
        settings.save()
        hostile = {
            "endless.pdf": (endless(), "brought down the process that read it"),
            "deep.html": (b"<html><body>" + b"<div><p>" * 200_000, "deep.html: "),
        }
        for name, (data, reason) in hostile.items():
            (tmp_path / name).write_bytes(data)
            status, told = run(capsys, "verify", card, "--original", tmp_path / name)
            assert (status, reason in told, "\n" in told[:-1]) == (2, True, False), told
