# SPDX-License-Identifier: Apache-2.0
"""What the program is made of, with versions and licences, as it is installed here."""

from __future__ import annotations

import json
import platform
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata

from desktop_app import __version__
from desktop_app.base import resources

NAME = "inquit"
_REQUIRED = re.compile(r"[\w.-]+")
_OPTIONAL = re.compile(r"\bextra\s*==")


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A library, model or list that comes with the program; `version` is "" where it has none of its own."""

    name: str
    version: str
    licence: str
    about: str = ""

    def __str__(self) -> str:
        named = f"{self.name} {self.version}".rstrip()
        return f"{named}: {self.licence}" + (f" ({self.about})" if self.about else "")


def parts(*, qt: str) -> list[Part]:
    """Everything, the program first, then by name; `qt` is the version of Qt that runs.

    Libraries are asked for their own metadata; what has none stands in `resources/help/bundled.toml`.
    """
    found = {part.name: part for part in (*_libraries(), *_models(), _python())}
    found.update((part.name, part) for part in _listed(found, qt=qt))
    own = found.pop(NAME, None) or Part(name=NAME, version=__version__, licence="Apache-2.0")
    return [own, *sorted(found.values(), key=lambda part: part.name.lower())]


def stated_licence(fields: metadata.PackageMetadata) -> str:
    """The licence as a package's metadata names it, "" where they do not."""
    stated = (fields.get_all("License-Expression") or fields.get_all("License") or [""])[0]
    if stated and "\n" not in stated:
        return str(stated)
    classes = fields.get_all("Classifier") or []
    return ", ".join(each.rsplit(" :: ", 1)[-1] for each in classes if each.startswith("License ::"))


def _libraries() -> Iterator[Part]:
    """The program and all that it needs, as far as it is installed: some libraries are for other systems only."""
    seen: set[str] = set()
    ahead = [NAME]
    while ahead:
        name = re.sub(r"[-_.]+", "-", ahead.pop()).lower()
        if name in seen:
            continue
        seen.add(name)
        try:
            found = metadata.distribution(name)
        except metadata.PackageNotFoundError:
            continue
        licence = stated_licence(found.metadata) or "see its own text"
        about = (found.metadata.get_all("Summary") or [""])[0]
        yield Part(name=name, version=found.version, licence=licence, about=about.rstrip("."))
        asked = (each for each in found.requires or () if not _OPTIONAL.search(each))
        ahead += [match[0] for each in asked if (match := _REQUIRED.match(each))]


def _models() -> Iterator[Part]:
    for path in sorted(resources.path("models").glob("*/model.json")):
        card = json.loads(path.read_text(encoding="utf-8"))
        name, _, version = card["name"].rpartition("-")
        yield Part(name=f"Model “{name}”", version=version, licence=card["licence"], about=card["task"])
    card = json.loads(resources.path("punkt", "model.json").read_text(encoding="utf-8"))
    yield Part(name="Punkt", version=card["date"], licence=card["licence"], about=card["task"])


def _python() -> Part:
    return Part(
        name="Python", version=platform.python_version(), licence="PSF-2.0", about="the language and its library"
    )


def _listed(libraries: dict[str, Part], *, qt: str) -> Iterator[Part]:
    table = tomllib.loads(resources.path("help", "bundled.toml").read_text(encoding="utf-8"))
    for each in table["part"]:
        version = qt if each["name"] == "Qt" else each.get("version", "")
        if (inside := libraries.get(each.get("inside", ""))) is not None:
            version = f"as in {inside.name} {inside.version}"
        yield Part(name=each["name"], version=version, licence=each["licence"], about=each["about"])
