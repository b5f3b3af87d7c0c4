# SPDX-License-Identifier: Apache-2.0
"""Noise on the network's outputs, such as another processor's kernels make: rows that hang on a hair turn over."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from zlib import crc32

import numpy as np
import pytest

from desktop_app.quotes.reading import Ints, Runner
from desktop_app.quotes.runtime import session

RELATIVE = 0.02
"""The noise's standard deviation, as a share of an output's root mean square.

Measured with onnxruntime 1.28 on 214 windows, its kernels for AVX-512 against those for AVX2, those for AVX, and those
without fused ones: the last bit of a float decides how activations are rounded to int8. Of 100 windows 22, 42 and 57
differ, half of these by 0.011 to 0.015, one in ten by 0.03.
"""


def disturbed(run: Runner, seed: int) -> Runner:
    """`run` with noise that depends on `seed` and the window alone, so that a text read twice gives the same."""

    def noisy(*window: Ints) -> Sequence[Any]:
        generator = np.random.default_rng([seed, crc32(b"".join(part.tobytes() for part in window))])
        return [_with_noise(output, generator) for output in run(*window)]

    return noisy


def _with_noise(output: Any, generator: np.random.Generator) -> Any:
    if output.ndim < 3:
        return output  # biases: weights that the network only hands on
    noise = generator.standard_normal(output.shape, dtype=output.dtype)
    return output + RELATIVE * np.sqrt(np.mean(output**2)) * noise


def disturb_everything(patch: pytest.MonkeyPatch, seed: int) -> None:
    """Disturb what this process loads from now on; other processes that it starts are not."""
    patch.setattr("desktop_app.quotes.extract.session", lambda weights: disturbed(session(weights), seed))
