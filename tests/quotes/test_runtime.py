# SPDX-License-Identifier: Apache-2.0
"""The runtime of the model tells nobody anything."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).parents[2]
TELLING = ("1.29.0", "1.29.1", "1.32.0", "1.40.0", "2.0")
WATCH = """
import os, sys
from importlib.abc import MetaPathFinder

class Watch(MetaPathFinder):
    def find_spec(self, name, path=None, target=None):
        if name == "onnxruntime":
            print(os.environ.get("ORT_DISABLE_TELEMETRY"))
            return None

sys.meta_path.insert(0, Watch())
"""
LOADERS = {
    "the program": "from desktop_app.quotes.extract import Extractor; Extractor.load()",
    "training": "from desktop_app.quotes.runtime import load; load('onnxruntime.quantization')",
}


@pytest.mark.parametrize("loader", LOADERS.values(), ids=LOADERS)
def test_telemetry_is_off_before_the_runtime_is_loaded(loader: str) -> None:
    environment = {name: value for name, value in os.environ.items() if name != "ORT_DISABLE_TELEMETRY"}
    if "quantization" in loader:
        pytest.importorskip("onnx", reason="only training needs onnx")
    ran = subprocess.run(
        [sys.executable, "-c", WATCH + loader], cwd=ROOT, env=environment, capture_output=True, timeout=60, check=False
    )
    assert (ran.stdout.split(), ran.stderr) == ([b"1"], b"")


def test_no_release_that_sends_telemetry_is_allowed() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    allowed = [Requirement(line) for line in project["dependencies"] if line.startswith("onnxruntime")]
    assert len(allowed) == 1
    assert [version for version in TELLING if version in allowed[0].specifier] == []
    assert "1.28.0" in allowed[0].specifier


def test_nothing_but_the_door_loads_the_runtime() -> None:
    words = ("import onnxruntime", "from onnxruntime", "InferenceSession", '"onnxruntime')
    modules = (ROOT / "desktop_app").rglob("*.py")
    found = [p.relative_to(ROOT) for p in modules if any(word in p.read_text(encoding="utf-8") for word in words)]
    only_named = "desktop_app/base/reports.py"
    assert sorted(map(str, found)) == [only_named, "desktop_app/quotes/runtime.py", "desktop_app/training/export.py"]
