# SPDX-License-Identifier: Apache-2.0
"""What `make run` and `make test` install is named in lock files, with its hashes, as pyproject.toml asks for it."""

from __future__ import annotations

import re
import subprocess
import tomllib
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "packaging" / "lock"
PYTHONS = ("3.11", "3.12", "3.13", "3.14")
MACHINES = ("x86_64", "aarch64")
TARGETS = [
    {
        "python_version": python,
        "python_full_version": f"{python}.1",
        "platform_machine": machine,
        "sys_platform": "linux",
    }
    for python in PYTHONS
    for machine in MACHINES
] + [
    {"python_version": "3.13", "python_full_version": "3.13.1", "platform_machine": machine, "sys_platform": system}
    for system, machine in (("win32", "AMD64"), ("darwin", "arm64"))
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pin:
    """One release; `wanted_by` is who asks for it, as the lock says."""

    requirement: Requirement
    hashes: frozenset[str]
    wanted_by: frozenset[str]


def pins(name: str) -> list[Pin]:
    """The entries of a lock file."""
    text = (LOCK / name).read_text(encoding="utf-8")
    return [_pin(entry) for entry in re.split(r"^(?=[a-z0-9])", text, flags=re.MULTILINE)[1:]]


def _pin(entry: str) -> Pin:
    requirement = Requirement(entry.split("\\")[0].strip())
    asked = re.findall(r"^ +# +(?:via )?(?!via$)(.+)$", entry, flags=re.MULTILINE)
    return Pin(
        requirement=requirement,
        hashes=frozenset(re.findall(r"--hash=sha256:([0-9a-f]{64})\b", entry)),
        wanted_by=frozenset(asked),
    )


def wanted(*, extra: str | None = None) -> list[Requirement]:
    project: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    lines = project["project"]["dependencies"] + project["build-system"]["requires"]
    if extra:
        lines += project["project"]["optional-dependencies"][extra]
    return [Requirement(line) for line in lines]


@pytest.mark.parametrize(("name", "extra"), [("run.txt", None), ("test.txt", "dev")])
def test_the_lock_agrees_with_the_project(name: str, extra: str | None) -> None:
    """Where this fails: make lock."""
    locked = pins(name)
    for asked in wanted(extra=extra):
        for target in TARGETS:
            fitting = [pin for pin in locked if _is(pin, asked.name) and _on(pin.requirement, target)]
            assert len(fitting) == 1, (asked.name, target)
            (version,) = fitting[0].requirement.specifier
            assert version.version in asked.specifier, (str(asked), version.version)
    ours = ("inquit (pyproject.toml)", "-r packaging/lock/build.in")
    direct = {_name(pin.requirement) for pin in locked if pin.wanted_by & set(ours)}
    assert direct == {_name(asked) for asked in wanted(extra=extra)} | {"editables"}


@pytest.mark.parametrize("name", ["run.txt", "test.txt", "tools.txt", "package.txt"])
def test_every_release_is_pinned_with_its_hashes(name: str) -> None:
    locked = pins(name)
    assert locked
    for pin in locked:
        assert [each.operator for each in pin.requirement.specifier] == ["=="], pin
        assert pin.hashes, pin
    assert "://" not in (LOCK / name).read_text(encoding="utf-8")


def test_the_tests_run_what_the_user_runs() -> None:
    tested = {str(pin.requirement): pin.hashes for pin in pins("test.txt")}
    untested = [pin for pin in pins("run.txt") if tested.get(str(pin.requirement)) != pin.hashes]
    # What the program needs on one system only, the tests may need on all.
    assert [
        pin for pin in untested if tested.get(f"{pin.requirement.name}{pin.requirement.specifier}") != pin.hashes
    ] == []


def test_the_bundle_holds_what_the_user_runs_and_its_maker_is_installed_nowhere_else() -> None:
    """The bundle is made where run.txt is installed before package.txt, which must renew nothing of it."""
    run = {_name(pin.requirement): pin for pin in pins("run.txt")}
    maker = pins("package.txt")
    both = [pin for pin in maker if _name(pin.requirement) in run]
    assert [pin for pin in both if run[_name(pin.requirement)].requirement != pin.requirement] == []
    only = {_name(pin.requirement) for pin in maker} - run.keys()
    assert "pyinstaller" in only
    tested = {_name(pin.requirement) for pin in pins("test.txt")}
    assert only & tested == set()


@pytest.mark.parametrize("name", ["run.txt", "test.txt"])
def test_nothing_that_is_needed_is_missing(name: str) -> None:
    """pip is told not to look for what a locked package asks for, so all of it must be there."""
    locked = {_name(pin.requirement) for pin in pins(name)}
    for package in locked:
        try:
            lines = metadata.requires(package) or []
        except metadata.PackageNotFoundError:
            continue
        needed = [Requirement(line) for line in lines]
        here = [each for each in needed if each.marker is None or each.marker.evaluate({"extra": ""})]
        assert [each.name for each in here if _name(each) not in locked] == [], package


@pytest.mark.posix
def test_nothing_is_installed_without_its_hashes() -> None:
    """What make would do on a machine on which nothing was done yet."""
    shown = subprocess.run(
        ["make", "-Bn", "run", "test", "lock", "package"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    installs = [line for line in shown.stdout.splitlines() if "pip install" in line]
    assert len(installs) == 7
    for line in installs:
        assert "--no-deps" in line
        assert "--require-hashes" in line or ("--no-index" in line and line.endswith("--editable ."))


def _name(requirement: Requirement) -> str:
    return canonicalize_name(requirement.name)


def _is(pin: Pin, name: str) -> bool:
    return _name(pin.requirement) == canonicalize_name(name)


def _on(requirement: Requirement, target: dict[str, str]) -> bool:
    return requirement.marker is None or requirement.marker.evaluate(dict(target))
