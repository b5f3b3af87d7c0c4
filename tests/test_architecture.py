# SPDX-License-Identifier: Apache-2.0
"""The house keeps its walls: import contracts, file sizes, licence lines."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from radon.complexity import cc_visit

ROOT = Path(__file__).resolve().parent.parent
MODULES = sorted((ROOT / "desktop_app").rglob("*.py"))
SOURCES = [*MODULES, *sorted((ROOT / "tests").rglob("*.py"))]
HARD_LIMIT = 600
MOST_COMPLEX = 15
"""Cyclomatic complexity of a function, `and` and `or` counted."""
MOST_COMPLEX_OF_UI = 12
MOST_FILES_OF_PEOPLE, MOST_FILES_OF_FOLDER = 50, 14
"""Files besides `__init__.py`: what a newcomer can take in."""


def test_import_contracts_are_kept() -> None:
    command = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([str(command), "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("module", MODULES, ids=lambda p: str(p.relative_to(ROOT)))
def test_no_module_is_longer_than_the_hard_limit(module: Path) -> None:
    assert len(module.read_text(encoding="utf-8").splitlines()) <= HARD_LIMIT


def test_the_people_room_stays_small() -> None:
    files = [p for p in MODULES if "people" in p.relative_to(ROOT).parts and p.name != "__init__.py"]
    folders = Counter(p.parent.name for p in files)
    assert len(files) <= MOST_FILES_OF_PEOPLE, "join two that are only read together"
    assert {name: many for name, many in folders.items() if many > MOST_FILES_OF_FOLDER} == {}


def test_no_function_is_more_complex_than_the_limit() -> None:
    assert sorted(name for module in MODULES for name in _too_complex(module)) == [], "split these"


def _too_complex(module: Path) -> set[str]:
    """The functions of a file above the limit, as file::function."""
    file = module.relative_to(ROOT / "desktop_app")
    limit = MOST_COMPLEX_OF_UI if file.parts[0] == "ui" else MOST_COMPLEX
    blocks = cc_visit(module.read_text(encoding="utf-8"))
    # A class has an average of its own, which is no function's.
    return {f"{file.as_posix()}::{b.fullname}" for b in blocks if b.letter in "FM" and b.complexity > limit}


def test_every_source_file_states_its_licence() -> None:
    bare = [p for p in SOURCES if not p.read_text(encoding="utf-8").startswith("# SPDX-License-Identifier: Apache-2.0")]
    assert bare == []


def test_no_pickle_is_loaded() -> None:
    loaders = ("import pickle", "pickle.load", "joblib.load", "allow_pickle=True")
    found = [p for p in MODULES if any(word in p.read_text(encoding="utf-8") for word in loaders)]
    assert found == []


def test_the_event_loop_is_never_pumped_by_hand() -> None:
    assert [p for p in MODULES if "processEvents" in p.read_text(encoding="utf-8")] == []


def test_every_room_says_what_it_is_for() -> None:
    for folder in {p.parent for p in MODULES}:
        assert '"""' in (folder / "__init__.py").read_text(encoding="utf-8"), folder


def test_no_two_files_import_each_other() -> None:
    names = {".".join(p.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): p for p in MODULES}
    imported = {name: _imported(path) & names.keys() for name, path in names.items()}
    # Also inside functions and for the type check alone: who reads one file must not need the other first.
    assert [(a, b) for a in sorted(names) for b in sorted(imported[a]) if a < b and a in imported[b]] == []


def _imported(path: Path) -> set[str]:
    """What a file imports anywhere: modules, and names that may be modules."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module is not None:
            found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return found
