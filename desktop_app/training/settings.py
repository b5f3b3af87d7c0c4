# SPDX-License-Identifier: Apache-2.0
"""The settings file of a training run, read into dataclasses."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop_app.training.augment import Rates

DEFAULT = Path(__file__).parent / "quotes.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """How long and with how many processes; `everybody`: the speakers kept for the rankers of people are told too."""

    seed: int
    minutes: float
    processes: int
    save_minutes: float
    check_minutes: float
    patience: int
    everybody: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """How many word pieces are kept."""

    size: int
    general: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """How articles become batches; lengths in word pieces. `together`: how many windows of an article, one after the
    other, stand in one batch at most."""

    pieces: int
    shortest_window: int
    longest_window: int
    own_copies: int
    page_copies: int = 1
    together: int = 1

    def copies_of(self, *, own: bool, page: bool) -> int:
        """How often an article is read in one pass."""
        return self.own_copies if own else self.page_copies if page else 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Optimiser:
    """AdamW with warm-up and linear decay; the `frozen` lowest layers and what is below them stay as they are. With a
    `branch` of that many layers, begun from the last ones, only it learns and what it says of people."""

    encoder_rate: float
    head_rate: float
    warmup: float
    decay: float
    clip: float
    average: float
    dropout: float
    frozen: int = 0
    branch: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Loss:
    """Weights of the heads beside the tags' 1 (`far`: of what the pointer of people finds in other windows);
    `smoothing` of the tags' labels."""

    pointer: float
    act: float
    entity: float
    who: float
    smoothing: float
    far: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Noise:
    """What is changed in a window as the network sees it."""

    pieces: float
    capitals: float
    lower: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """All of one run."""

    run: Run
    vocabulary: Vocabulary
    batch: Batch
    optimiser: Optimiser
    loss: Loss
    rates: Rates
    noise: Noise


def read(path: Path = DEFAULT) -> Settings:
    """Read a settings file.

    :raises TypeError: where a setting is missing or unknown.
    :raises tomllib.TOMLDecodeError: where it is no TOML.
    """
    table = _table(path)
    augment = dict(table["augment"])
    noise = {key: augment.pop(key) for key in ("pieces", "capitals", "lower")}
    return Settings(
        run=Run(**table["run"]),
        vocabulary=Vocabulary(**table["vocabulary"]),
        batch=Batch(**table["batch"]),
        optimiser=Optimiser(**table["optimiser"]),
        loss=Loss(**table["loss"]),
        rates=Rates(**augment),
        noise=Noise(**noise),
    )


def _table(path: Path) -> dict[str, Any]:
    """The settings of a file; one that is `like` another beside it tells what is different."""
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    like = table.pop("like", None)
    if like is None:
        return table
    whole = _table(path.with_name(like))
    for part, values in table.items():
        whole[part] = {**whole.get(part, {}), **values}
    return whole
