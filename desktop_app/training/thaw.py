# SPDX-License-Identifier: Apache-2.0
"""A shipped model back as a network in single precision, to be trained on: weights in 8 bits times their scales."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from desktop_app.quotes.card import VOCABULARY, WEIGHTS
from desktop_app.training.network import Network, branch_of, fill, layers_of, pretrained


def thaw(folder: Path) -> tuple[Network, list[str]]:
    """The network and the vocabulary of the model in `folder`.

    Each weight differs from what was trained by less than its rounding step. Word embeddings, which no run changes,
    are the published ones.

    :raises FileNotFoundError: where a file is missing.
    :raises KeyError: where the file holds another network.
    """
    import onnx
    from onnx import numpy_helper

    vocabulary = (folder / VOCABULARY).read_text(encoding="utf-8").splitlines()
    graph = onnx.load(str(folder / WEIGHTS)).graph
    arrays = {one.name: numpy_helper.to_array(one) for one in graph.initializer}
    network = Network(len(vocabulary), layers_of(arrays), branch_of(arrays))
    fill(network, pretrained(), vocabulary)
    for node in graph.node:
        if node.op_type == "Identity" and node.input[0] in arrays:
            arrays[node.output[0]] = arrays[node.input[0]]
    state = network.state_dict()
    for name in state:
        if name in arrays:
            state[name] = _fitted(torch.tensor(arrays[name]), state[name])
        elif f"{name}_quantized" in arrays and name != "encoder.words.weight":
            state[name] = _whole(arrays, name)
    for node in graph.node:
        if node.op_type == "MatMulInteger":
            name = node.name.removesuffix("/MatMul_quant").strip("/").replace("/", ".") + ".weight"
            whole = _whole(arrays, node.input[1].removesuffix("_quantized")).T.contiguous()
            state[name] = _fitted(whole, state[name])
    network.load_state_dict(state)
    return network, vocabulary


def _fitted(old: Tensor, new: Tensor) -> Tensor:
    """`old`; where the head has grown since, with the last rows of `new`, which begin anew; `new` where all differs."""
    if old.shape == new.shape:
        return old
    if old.dim() == 0 or old.shape[1:] != new.shape[1:] or len(old) > len(new):
        return new
    return torch.cat((old, new[len(old) :]))


def _whole(arrays: dict[str, np.ndarray], name: str) -> Tensor:
    rounded = arrays[f"{name}_quantized"].astype(np.float32) - arrays[f"{name}_zero_point"].astype(np.float32)
    return torch.tensor(rounded * arrays[f"{name}_scale"])
