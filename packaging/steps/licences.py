# SPDX-License-Identifier: Apache-2.0
"""The licences of everything that the bundle holds, a folder for each part."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from project import ROOT

from desktop_app.base.bundled import stated_licence

_TEXTS = re.compile(r"(licen[cs]e|copying|notice|thirdparty|authors)[^/]*(\.(txt|md|rst))?$", re.IGNORECASE)
_APACHE = ROOT / "LICENSE"
# The second of them is part of the first.
_LGPL = tuple(ROOT / "packaging" / "licences" / name for name in ("LGPL-3", "GPL-3"))
# Wheels that hold no text of their licence.
_WITHOUT_TEXT = {"flatbuffers": (_APACHE,), "pyside6-essentials": _LGPL, "shiboken6": _LGPL}
# Its starter is in the bundle, though nothing asks for it.
_BUILT_WITH = "pyinstaller"
LIST = "LIST.txt"


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Something that the bundle holds: its name, version and licence, and the texts of that."""

    name: str
    version: str
    licence: str
    texts: Sequence[Path]


def main(folder: Path, system: Iterable[str]) -> None:
    """Write the texts below `folder` and a list of the parts; `system` names the libraries that are Debian's."""
    shutil.rmtree(folder, ignore_errors=True)
    parts = sorted((*_distributions(), _python(), *_packages(system)), key=lambda part: part.name)
    for part in parts:
        (folder / part.name).mkdir(parents=True)
        for text in part.texts:
            alone = [each.name for each in part.texts].count(text.name) == 1
            name = text.name if alone else f"{text.parent.name}-{text.name}"
            (folder / part.name / name).write_bytes(_in_utf8(text.read_bytes()))
    lines = (f"{part.name} {part.version}: {part.licence}\n" for part in parts)
    (folder / LIST).write_text("".join(lines), encoding="utf-8")


def _in_utf8(text: bytes) -> bytes:
    """Some texts are older than it."""
    try:
        text.decode()
    except UnicodeDecodeError:
        return text.decode("latin-1").encode()
    return text


def _distributions() -> Iterator[Part]:
    for name in sorted(_needed("inquit") | {_BUILT_WITH}):
        found = metadata.distribution(name)
        texts = [Path(str(file.locate())) for file in found.files or () if _is_text(str(file))]
        texts += _WITHOUT_TEXT.get(name, ())
        if name == "inquit":
            texts = [_APACHE]
        yield Part(
            name=name, version=found.version, licence=stated_licence(found.metadata) or "see the text", texts=texts
        )


def _is_text(file: str) -> bool:
    texts = ".dist-info/licenses/" in file or _TEXTS.match(Path(file).name)
    return bool(texts) and not file.endswith((".py", ".pyc"))


def _needed(name: str) -> set[str]:
    """The distribution and all that it asks for here."""
    found: set[str] = set()
    ahead = [name]
    while ahead:
        this = canonicalize_name(ahead.pop())
        if this not in found:
            found.add(this)
            asked = map(Requirement, metadata.requires(this) or ())
            ahead += [each.name for each in asked if each.marker is None or each.marker.evaluate({"extra": ""})]
    return found


def _python() -> Part:
    text = next(path for path in _python_texts() if path.is_file())
    version = sysconfig.get_python_version()
    return Part(name="python", version=version, licence="PSF-2.0", texts=[text])


def _python_texts() -> Iterator[Path]:
    yield Path(sysconfig.get_path("stdlib")) / "LICENSE.txt"
    yield Path(sys.base_prefix) / "LICENSE.txt"
    # Where Debian keeps it.
    yield Path(f"/usr/share/doc/python{sysconfig.get_python_version()}/copyright")


def _packages(system: Iterable[str]) -> Iterator[Part]:
    """The Debian packages that the libraries named `system` come from."""
    owners = {_owner(name) for name in system}
    for owner in sorted(owners):
        version = subprocess.check_output(["dpkg-query", "-W", "-f", "${Version}", owner], text=True)
        text = Path("/usr/share/doc") / owner / "copyright"
        yield Part(name=f"debian-{owner}", version=version, licence="see the text", texts=[text])


def _owner(library: str) -> str:
    shown = subprocess.check_output(["dpkg-query", "-S", f"*/{library}"], text=True)
    return shown.split(":", 1)[0]
