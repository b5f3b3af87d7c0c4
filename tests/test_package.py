# SPDX-License-Identifier: Apache-2.0
"""The wheel holds all that the program needs, and the same commit makes the same bytes."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import zipfile
from importlib.util import find_spec
from pathlib import Path

import pytest

from desktop_app import __version__

ROOT = Path(__file__).resolve().parent.parent
BUNDLE = os.environ.get("INQUIT_BUNDLE")
SAMPLE = ROOT / "resources" / "samples" / "alibaba-axa.txt"


def built(folder: Path) -> tuple[Path, Path]:
    """Wheel and sdist."""
    if find_spec("hatchling") is None:
        pytest.skip("hatchling is not installed (make test installs it)")
    command = [sys.executable, "-m", "hatchling", "build", "-d", str(folder)]
    fixed = {**os.environ, "SOURCE_DATE_EPOCH": "1700000000"}
    subprocess.run(command, cwd=ROOT, env=fixed, check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    (source,) = folder.glob("*.tar.gz")
    return wheel, source


@pytest.fixture(scope="module")
def dist(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    return built(tmp_path_factory.mktemp("dist"))


def extracted(*command: str | Path, home: Path, **environment: str) -> str:
    """What `inquit extract` says of the sample, called from elsewhere."""
    home.mkdir(exist_ok=True)
    return subprocess.run(
        [*command, "extract", "--format", "jsonl", str(SAMPLE)],
        cwd=home,
        env={**os.environ, "INQUIT_HOME": str(home), **environment},
        capture_output=True,
        text=True,
        check=True,
    ).stdout


def test_the_version_is_that_of_the_package(dist: tuple[Path, Path]) -> None:
    assert dist[0].name == f"inquit-{__version__}-py3-none-any.whl"
    assert dist[1].name == f"inquit-{__version__}.tar.gz"


def test_the_wheel_runs_alone_and_finds_all_its_resources(dist: tuple[Path, Path], tmp_path: Path) -> None:
    installed = tmp_path / "installed"
    with zipfile.ZipFile(dist[0]) as wheel:
        wheel.extractall(installed)
    shipped = {path.relative_to(ROOT) for path in (ROOT / "resources").rglob("*") if path.is_file()}
    found = installed / "desktop_app" / "resources"
    assert {"resources" / path.relative_to(found) for path in found.rglob("*") if path.is_file()} == shipped
    (tmp_path / "home").mkdir()
    asked = "import desktop_app.base.resources as r; print(r.root())"
    alone = {**os.environ, "PYTHONPATH": str(installed)}
    where = subprocess.run([sys.executable, "-c", asked], cwd=tmp_path, env=alone, capture_output=True, text=True)
    assert where.stdout.strip() == str(found)
    here = extracted(sys.executable, "-m", "desktop_app", home=tmp_path / "home", PYTHONPATH=str(ROOT))
    assert "Thomas Buberl" in here
    there = extracted(sys.executable, "-m", "desktop_app", home=tmp_path / "home", PYTHONPATH=str(installed))
    assert there == here


def test_the_same_commit_makes_the_same_bytes(dist: tuple[Path, Path], tmp_path: Path) -> None:
    again = built(tmp_path)
    assert [digest(path) for path in again] == [digest(path) for path in dist]


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


@pytest.mark.skipif(not BUNDLE, reason="INQUIT_BUNDLE names no bundle (make package-test does)")
def test_the_bundle_finds_what_the_source_finds(tmp_path: Path) -> None:
    assert BUNDLE is not None
    here = extracted(sys.executable, "-m", "desktop_app", home=tmp_path, PYTHONPATH=str(ROOT))
    assert extracted(ROOT / BUNDLE, home=tmp_path) == here
