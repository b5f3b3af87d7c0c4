# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from desktop_app.base.errors import BrokenModel
from desktop_app.quotes.card import CARD, VERSION, VOCABULARY, WEIGHTS, load_folder
from desktop_app.quotes.extract import Extractor


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / WEIGHTS).write_bytes(b"weights")
    (tmp_path / VOCABULARY).write_text("[PAD]\n[UNK]\n", encoding="utf-8")
    sums = {name: hashlib.sha256((tmp_path / name).read_bytes()).hexdigest() for name in (WEIGHTS, VOCABULARY)}
    card = {
        "name": "toy",
        "version": VERSION,
        "decoding": {"pointed": 0.4},
        "confidence": {"bias": 0.0},
        "real": {"bias": 0.0},
        "sha256": sums,
    }
    (tmp_path / CARD).write_text(json.dumps(card), encoding="utf-8")
    return tmp_path


def change(folder: Path, **values: object) -> None:
    card = json.loads((folder / CARD).read_text(encoding="utf-8"))
    (folder / CARD).write_text(json.dumps({**card, **values}), encoding="utf-8")


def test_whole_folder_is_read(folder: Path) -> None:
    files = load_folder(folder)
    assert (files.card.name, files.weights, files.vocabulary) == ("toy", b"weights", ["[PAD]", "[UNK]"])
    assert files.card.decoding == {"pointed": 0.4}


@pytest.mark.parametrize("name", [CARD, WEIGHTS, VOCABULARY])
def test_missing_file_is_named(folder: Path, name: str) -> None:
    (folder / name).unlink()
    with pytest.raises(BrokenModel, match="install the program again"):
        load_folder(folder)


@pytest.mark.parametrize("name", [WEIGHTS, VOCABULARY])
def test_one_changed_byte_is_noticed(folder: Path, name: str) -> None:
    content = bytearray((folder / name).read_bytes())
    content[0] ^= 1
    (folder / name).write_bytes(bytes(content))
    with pytest.raises(BrokenModel, match="damaged"):
        load_folder(folder)


def test_other_version_is_refused(folder: Path) -> None:
    change(folder, version=VERSION + 1)
    with pytest.raises(BrokenModel, match="version"):
        load_folder(folder)


@pytest.mark.parametrize(
    "values", [{"decoding": None}, {"confidence": 3}, {"decoding": {"pointed": "x"}}, {"sha256": []}]
)
def test_card_with_wrong_values_is_refused(folder: Path, values: dict[str, object]) -> None:
    change(folder, **values)
    with pytest.raises(BrokenModel):
        load_folder(folder)


@pytest.mark.parametrize("content", ["", "{", "[]", "3"])
def test_card_that_is_no_card_is_refused(folder: Path, content: str) -> None:
    (folder / CARD).write_text(content, encoding="utf-8")
    with pytest.raises(BrokenModel):
        load_folder(folder)


def test_weights_that_no_engine_reads_are_refused(folder: Path) -> None:
    with pytest.raises(BrokenModel, match="cannot be run"):
        Extractor.load(folder)
