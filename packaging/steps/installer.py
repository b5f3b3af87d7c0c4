# SPDX-License-Identifier: Apache-2.0
"""The bundle as Windows and macOS install it: a setup program by Inno Setup, a disk image.

python installer.py FOLDER OUT    FOLDER is what bundle.py was given; writes OUT/inquit-VERSION-SYSTEM…
"""

from __future__ import annotations

import platform
import subprocess
import sys
from pathlib import Path

import macos
from project import ROOT, author, version

SCRIPT = ROOT / "packaging" / "windows" / "inquit.iss"


def main(folder: Path, out: Path) -> None:
    """Make the installer of this system."""
    out.mkdir(parents=True, exist_ok=True)
    subprocess.run(setup(folder, out) if sys.platform == "win32" else image(folder, out), check=True)


def setup(folder: Path, out: Path) -> list[str]:
    """The call of Inno Setup's compiler, which must be on the path."""
    given = {"Version": version(), "Publisher": author()}
    given |= {"Bundle": str(folder / "inquit"), "Made": str(folder / "work" / "windows")}
    return ["iscc", "/Qp", f"/O{out}", *(f"/D{name}={value}" for name, value in given.items()), str(SCRIPT)]


def image(folder: Path, out: Path) -> list[str]:
    """The call that packs the application, compressed and without room for more."""
    name = f"inquit-{version()}-macos-{platform.machine()}.dmg"
    packed = ["-srcfolder", str(folder / macos.APPLICATION), "-format", "UDZO", "-ov", str(out / name)]
    return ["hdiutil", "create", "-volname", "Inquit", *packed]


if __name__ == "__main__":
    main(*(Path(word).resolve() for word in sys.argv[1:3]))
