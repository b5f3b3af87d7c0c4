# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from desktop_app.base import resources
from desktop_app.base.errors import BrokenModel
from desktop_app.language.punkt import learn, load_parameters, save_parameters

TEXTS = [
    "Strandby is small. Strandby has a port. He saw Mr. Strandby. The port of Strandby is cold. Strandby sleeps.",
    "The firm Qed Kft. moved. Qed Kft. sold boats. Later Qed Kft. closed. But the owner of Qed Kft. stayed. It rained.",
]


def test_learnt_parameters_come_back_from_their_files(tmp_path: Path) -> None:
    learnt = learn(TEXTS)
    save_parameters(learnt, tmp_path)
    read = load_parameters(tmp_path)
    assert read.abbrev_types == learnt.abbrev_types
    assert read.sent_starters == learnt.sent_starters
    assert read.collocations == learnt.collocations
    assert read.ortho_context == learnt.ortho_context


def test_learning_twice_writes_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one", "two"):
        save_parameters(learn(TEXTS), tmp_path / name)
    for path in (tmp_path / "one").iterdir():
        assert path.read_bytes() == (tmp_path / "two" / path.name).read_bytes()


def test_names_start_no_sentence() -> None:
    assert "strandby" not in learn(TEXTS * 30).sent_starters
    assert "inc" in learn(TEXTS).abbrev_types


def test_missing_parameters_are_named(tmp_path: Path) -> None:
    with pytest.raises(BrokenModel, match="sentence model"):
        load_parameters(tmp_path)


def test_damaged_parameters_are_named(tmp_path: Path) -> None:
    for name in ("abbrev_types.txt", "sent_starters.txt", "collocations.tab"):
        (tmp_path / name).write_text("")
    (tmp_path / "ortho_context.tab").write_text("word\tmany\n")
    with pytest.raises(BrokenModel, match="damaged"):
        load_parameters(tmp_path)


def test_card_names_what_ships() -> None:
    folder = resources.path("punkt")
    card = json.loads((folder / "model.json").read_text(encoding="utf-8"))
    assert card["sha256"] == {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in card["sha256"]}
    assert len(card["sha256"]) == 4
