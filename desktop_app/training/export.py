# SPDX-License-Identifier: Apache-2.0
"""Writes a trained network as the folder that ships: int8 weights, vocabulary and card."""

from __future__ import annotations

import hashlib
import json
import logging
import tempfile
import warnings
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import torch

from desktop_app.quotes.card import CARD, VERSION, VOCABULARY, WEIGHTS
from desktop_app.quotes.reading import OUTPUTS
from desktop_app.quotes.runtime import load
from desktop_app.training.network import Network, branch_of, layers_of
from desktop_app.training.train import AVERAGE

_INPUTS = ["pieces", "case", "state", "start"]


def checkpoint(*works: Path) -> tuple[Network, list[str]]:
    """The network of a run, with its averaged weights, and its vocabulary; of several runs the mean of their weights.

    A mean of runs that began with the same weights errs less than each of them (Wortsman et al. 2022).

    :raises ValueError: where the runs have different vocabularies.
    """
    states = [torch.load(work / AVERAGE, weights_only=True) for work in works]
    vocabulary: list[str] = states[0]["vocabulary"]
    if any(state["vocabulary"] != vocabulary for state in states):
        raise ValueError("runs with different vocabularies have no mean")
    weights = [state["average"] for state in states]
    network = Network(len(vocabulary), layers_of(weights[0]), branch_of(weights[0]))
    whole = network.state_dict()  # a run from before an output was added lacks its weights
    for name in whole:
        found = [one[name] for one in weights if name in one]
        whole[name] = sum(found) / len(found) if found else whole[name]
    network.load_state_dict(whole)
    network.eval()
    return network, vocabulary


def write_float(network: Network, path: Path) -> None:
    """The network in single precision as ONNX, for one window of any length."""
    pieces = torch.randint(5, 100, (1, 30))
    zero = torch.zeros_like(pieces)
    axes = {name: {1: "length"} for name in _INPUTS}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the tracing exporter needs no further package
        torch.onnx.export(
            network, (pieces, zero, zero, zero), str(path), input_names=_INPUTS, output_names=list(OUTPUTS),
            dynamic_axes=axes, opset_version=17, dynamo=False,
        )  # fmt: skip


def write_int8(source: Path, path: Path, *, reduce_range: bool) -> None:
    """`source` with weights in 8 bits, one scale a channel; activations are scaled as they come."""
    quantization = load("onnxruntime.quantization")
    logging.getLogger().setLevel(logging.ERROR)
    quantization.quantize_dynamic(
        source, path, weight_type=quantization.QuantType.QInt8, per_channel=True, reduce_range=reduce_range
    )


def write_folder(
    network: Network, vocabulary: list[str], folder: Path, *, decoding: Mapping[str, float],
    confidence: Mapping[str, float], real: Mapping[str, float], about: Mapping[str, Any], reduce_range: bool = True,
) -> None:  # fmt: skip
    """Write the three files; `about` goes into the card as it is (corpus, licence, date, settings, scores)."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as place:
        raw = Path(place) / "float.onnx"
        write_float(network, raw)
        write_int8(raw, folder / WEIGHTS, reduce_range=reduce_range)
    (folder / VOCABULARY).write_text("\n".join(vocabulary) + "\n", encoding="utf-8")
    write_card(folder, decoding=decoding, confidence=confidence, real=real, about=about)


def write_card(
    folder: Path, *, decoding: Mapping[str, float], confidence: Mapping[str, float], real: Mapping[str, float],
    about: Mapping[str, Any],
) -> None:  # fmt: skip
    """Write the card beside the weights, with their checksums."""
    sums = {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in (WEIGHTS, VOCABULARY)}
    card = {
        "name": folder.name, "version": VERSION, **about, "decoding": dict(decoding),
        "confidence": dict(confidence), "real": dict(real), "sha256": sums,
    }  # fmt: skip
    (folder / CARD).write_text(json.dumps(card, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
