# SPDX-License-Identifier: Apache-2.0
"""The bundle as a Debian package.

python deb.py BUNDLE FOLDER    writes FOLDER/inquit_VERSION_ARCHITECTURE.deb; needs dpkg-dev

The libraries that Debian has are left out of the bundle; the package depends on Debian's instead, so that they are
renewed with the system.
"""

from __future__ import annotations

import gzip
import os
import shutil
import subprocess
import sys
import tempfile
from email.utils import formatdate
from pathlib import Path

from licences import LIST
from project import LINUX, ROOT, XZ_LEVEL, author, date, epoch, give_date, maintainer, version

_ELF = b"\x7fELF"
_NAME = "inquit"


def main(bundle: Path, folder: Path) -> Path:
    """Make the package of `bundle`, beside which bundle.py wrote what is Debian's. Returns the package."""
    architecture = subprocess.check_output(["dpkg", "--print-architecture"], text=True).strip()
    with tempfile.TemporaryDirectory() as temporary:
        root = Path(temporary) / "root"
        _fill(root, bundle, (bundle.parent / "system_libraries.txt").read_text(encoding="utf-8").split())
        _control(root, architecture)
        give_date(root)
        folder.mkdir(parents=True, exist_ok=True)
        package = folder / f"{_NAME}_{version()}_{architecture}.deb"
        fixed = {**os.environ, "SOURCE_DATE_EPOCH": str(epoch())}
        packed = ["dpkg-deb", "--root-owner-group", "-Zxz", f"-z{XZ_LEVEL}", "--build", root, package]
        subprocess.run(packed, env=fixed, check=True)
    return package


def _fill(root: Path, bundle: Path, system: list[str]) -> None:
    """Lay the files out as they are installed."""
    program = root / "usr" / "lib" / _NAME
    outside = shutil.ignore_patterns("share", "licences")
    shutil.copytree(
        bundle, program, symlinks=True, ignore=lambda at, names: outside(at, names) if Path(at) == bundle else []
    )
    for name in system:
        (program / "_internal" / name).unlink()
    shutil.copytree(bundle / "share", root / "usr" / "share")
    command = root / "usr" / "bin" / _NAME
    command.parent.mkdir(parents=True)
    command.symlink_to(f"../lib/{_NAME}/{_NAME}")
    overrides = root / "usr" / "share" / "lintian" / "overrides" / _NAME
    overrides.parent.mkdir(parents=True)
    shutil.copyfile(LINUX / "lintian-overrides", overrides)
    documents = root / "usr" / "share" / "doc" / _NAME
    documents.mkdir(parents=True)
    _licences(bundle / "licences", documents)
    news = (ROOT / "CHANGELOG.md").read_bytes()
    (documents / "changelog.gz").write_bytes(gzip.compress(news, mtime=0))
    (documents / "changelog.Debian.gz").write_bytes(gzip.compress(_debian_changelog().encode(), mtime=0))


def _licences(source: Path, documents: Path) -> None:
    shutil.copytree(source, documents / "licences", ignore=shutil.ignore_patterns("debian-*", LIST))
    own = [line for line in (source / LIST).read_text(encoding="utf-8").splitlines() if not line.startswith("debian-")]
    text = (LINUX / "copyright.in").read_text(encoding="utf-8")
    text = (
        text.replace("@PARTS@", "\n".join(f"  {line}" for line in own))
        .replace("@AUTHOR@", author())
        .replace("@YEAR@", date()[:4])
    )
    (documents / "copyright").write_text(text, encoding="utf-8")


def _debian_changelog() -> str:
    return (
        f"{_NAME} ({version()}) unstable; urgency=medium\n\n  * See changelog.gz.\n\n"
        f" -- {maintainer()}  {formatdate(epoch(), usegmt=True).replace('GMT', '+0000')}\n"
    )


def _control(root: Path, architecture: str) -> None:
    control = root / "DEBIAN" / "control"
    # There before dpkg-shlibdeps looks: by it that knows where the package begins.
    control.parent.mkdir()
    values = {
        "VERSION": version(),
        "MAINTAINER": maintainer(),
        "ARCHITECTURE": architecture,
        "SIZE": str(sum(path.lstat().st_size for path in root.rglob("*") if path.is_file()) // 1024),
        "DEPENDS": _depends(root),
    }
    text = (LINUX / "control.in").read_text(encoding="utf-8")
    for key, value in values.items():
        text = text.replace(f"@{key}@", value)
    control.write_text(text, encoding="utf-8")


def _depends(root: Path) -> str:
    """What dpkg-shlibdeps finds that the programs and libraries of the bundle are linked with."""
    binaries = sorted(path for path in (root / "usr" / "lib").rglob("*") if _is_binary(path))
    folders = sorted({path.parent for path in binaries})
    with tempfile.TemporaryDirectory() as temporary:
        # It wants to be called in a source package.
        (Path(temporary) / "debian").mkdir()
        source = f"Source: {_NAME}\n\nPackage: {_NAME}\nArchitecture: any\n"
        (Path(temporary) / "debian" / "control").write_text(source, encoding="utf-8")
        command = ["dpkg-shlibdeps", "-O", "--ignore-missing-info", "--warnings=0"]
        command += [f"-l{folder}" for folder in folders]
        shown = subprocess.check_output([*command, *map(str, binaries)], cwd=temporary, text=True)
    return shown.partition("shlibs:Depends=")[2].strip()


def _is_binary(path: Path) -> bool:
    if path.is_symlink() or not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(4) == _ELF


if __name__ == "__main__":
    main(*(Path(word).resolve() for word in sys.argv[1:3]))
