# SPDX-License-Identifier: Apache-2.0
"""The one door to onnxruntime: networks in ONNX form, run on the processor, and nothing told to anybody."""

from __future__ import annotations

import importlib
import os
from collections.abc import Sequence
from typing import Any

from desktop_app.base.errors import BrokenModel
from desktop_app.quotes.reading import OUTPUTS, Ints, Runner

_NO_TELEMETRY = "ORT_DISABLE_TELEMETRY"
_SLOW_FUSIONS = ["SkipLayerNormFusion"]
"""Some releases (1.32) have a fused kernel that takes eight times as long as the two it replaces: a tenth of all."""


def load(module: str = "onnxruntime") -> Any:
    """onnxruntime or a module of it, kept from sending telemetry; takes a quarter of a second at first.

    Releases since 1.29 tell their maker of each session and write a device's number into the user's cache folder.
    `disable_telemetry_events` comes too late, since loading begins it; the variable does not.
    """
    os.environ[_NO_TELEMETRY] = "1"
    return importlib.import_module(module)


def session(weights: bytes) -> Runner:
    """A network, ready to run; each call takes one thread.

    :raises BrokenModel: where onnxruntime cannot read it.
    """
    onnxruntime = load()
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1  # windows are read side by side instead, which wastes less
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    try:
        inner = onnxruntime.InferenceSession(
            weights, options, providers=["CPUExecutionProvider"], disabled_optimizers=_SLOW_FUSIONS
        )
    except Exception as error:  # onnxruntime has no common class for what it raises on unreadable models
        raise BrokenModel(f"the model cannot be run ({error}); install the program again") from error

    def run(pieces: Ints, case: Ints, state: Ints, start: Ints) -> Sequence[Any]:
        feed = {"pieces": pieces, "case": case, "state": state, "start": start}
        found: Sequence[Any] = inner.run(OUTPUTS, feed)
        return found

    return run
