# SPDX-License-Identifier: Apache-2.0
"""The wheels that the Flatpak is made of, each by its address and hash, for flatpak-builder.

python sources.py PYLOCK    writes python.json beside this file; `make lock` makes the pylock.toml from run.txt

The runtime says which Python and which system the wheels must fit; see org.inquit.Inquit.yml.
"""

from __future__ import annotations

import json
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from packaging.markers import Marker
from packaging.tags import Tag, compatible_tags, cpython_tags
from packaging.utils import parse_wheel_filename

PYTHON = (3, 13)
GLIBC = 42
"""Freedesktop's runtime 25.08 has glibc 2.42."""
MACHINES = ("x86_64", "aarch64")
SOURCES = Path(__file__).with_name("python.json")


def main(lock: Path) -> None:
    """Write the sources of all packages in `lock` that Linux needs."""
    packages = tomllib.loads(lock.read_text(encoding="utf-8"))["packages"]
    sources = [source for package in packages if _is_needed(package) for source in _sources(package)]
    SOURCES.write_text(json.dumps(sources, indent=1) + "\n", encoding="utf-8")


def _is_needed(package: dict[str, Any]) -> bool:
    linux = {"sys_platform": "linux", "platform_system": "Linux", "os_name": "posix"}
    return "marker" not in package or Marker(package["marker"]).evaluate(linux)


def _sources(package: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """One for all machines where the wheel is the same, else one for each."""
    wheels = {machine: _best(package["wheels"], machine) for machine in MACHINES}
    same = len({wheel["url"] for wheel in wheels.values()}) == 1
    for machine, wheel in [*wheels.items()][: 1 if same else None]:
        source = {"type": "file", "url": wheel["url"], "sha256": wheel["hashes"]["sha256"]}
        yield source if same else {**source, "only-arches": [machine]}


def _best(wheels: list[dict[str, Any]], machine: str) -> dict[str, Any]:
    """The wheel that pip would take there."""
    order = {tag: number for number, tag in enumerate(_tags(machine))}

    def rank(wheel: dict[str, Any]) -> int:
        tags = parse_wheel_filename(wheel["url"].rpartition("/")[2])[3]
        return min((order[tag] for tag in tags if tag in order), default=len(order))

    best = min(wheels, key=rank)
    assert rank(best) < len(order), f"no wheel for {machine}: {best['url']}"
    return best


def _tags(machine: str) -> Iterator[Tag]:
    platforms = [f"manylinux_2_{minor}_{machine}" for minor in range(GLIBC, 16, -1)] + [f"manylinux2014_{machine}"]
    yield from cpython_tags(PYTHON, platforms=platforms)
    yield from compatible_tags(PYTHON, f"cp{PYTHON[0]}{PYTHON[1]}", platforms)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
