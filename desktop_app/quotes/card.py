# SPDX-License-Identifier: Apache-2.0
"""The model's folder: weights, vocabulary, and the card that says what they are and how to read them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop_app.base.errors import BrokenModel

CARD = "model.json"
WEIGHTS = "model.onnx"
VOCABULARY = "vocabulary.txt"
VERSION = 6
"""Of the network's inputs and outputs; a model of another version cannot be read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """What extraction needs to know of a model: how to decode and how sure to be (see `confidence`)."""

    name: str
    decoding: Mapping[str, float]
    confidence: Mapping[str, float]
    real: Mapping[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelFiles:
    """A checked model folder; `weights` is the content of the ONNX file."""

    card: Card
    weights: bytes
    vocabulary: list[str]


def load_folder(folder: Path) -> ModelFiles:
    """Read and check a model's files.

    :raises BrokenModel: where a file is missing, damaged or of another version.
    """
    try:
        raw = json.loads((folder / CARD).read_text(encoding="utf-8"))
        weights = (folder / WEIGHTS).read_bytes()
        vocabulary = (folder / VOCABULARY).read_bytes()
    except OSError as error:
        raise BrokenModel(
            f"{folder}: the model cannot be read ({error.strerror}); install the program again"
        ) from error
    except ValueError as error:
        raise BrokenModel(f"{folder}: the model's card is damaged; install the program again") from error
    card, sums = _card(folder, raw)
    for name, content in ((WEIGHTS, weights), (VOCABULARY, vocabulary)):
        if hashlib.sha256(content).hexdigest() != sums.get(name):
            raise BrokenModel(f"{folder / name}: the file is damaged; install the program again")
    return ModelFiles(card=card, weights=weights, vocabulary=vocabulary.decode("utf-8").rstrip("\n").split("\n"))


def _card(folder: Path, raw: Any) -> tuple[Card, Mapping[str, str]]:
    try:
        if raw["version"] != VERSION:
            raise BrokenModel(f"{folder}: the model is of version {raw['version']}, this program reads {VERSION}")
        card = Card(
            name=str(raw["name"]),
            decoding={str(key): float(value) for key, value in raw["decoding"].items()},
            confidence={str(key): float(value) for key, value in raw["confidence"].items()},
            real={str(key): float(value) for key, value in raw["real"].items()},
        )
        return card, {str(key): str(value) for key, value in raw["sha256"].items()}
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise BrokenModel(f"{folder}: the model's card is damaged; install the program again") from error
