# SPDX-License-Identifier: Apache-2.0
"""The folder that runs without Python.

python bundle.py FOLDER    with the Python of the environment that holds the program's wheel and PyInstaller
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import licences
import macos
import share
import windows
from project import ROOT, epoch, give_date

SPEC = ROOT / "packaging" / "inquit.spec"
SYSTEM_LIBRARIES = "system_libraries.txt"
# Not those of numpy, whose makers rewrote them after linking, which strip does not survive.
_WITH_SYMBOLS = (
    "libpython*",
    "python3*/lib-dynload/*.so",
    "regex/*.so",
    "pypdfium2_raw/*.so",
    "PySide6/Qt/lib/libicu*",
)


def main(folder: Path, web: str = "") -> None:
    """Write `folder`/inquit, and beside it the names of the libraries in it that are this system's.

    On macOS it is `folder`/Inquit.app.
    """
    work = folder / "work"
    bundle = folder / "inquit"
    shutil.rmtree(bundle, ignore_errors=True)
    work.mkdir(parents=True, exist_ok=True)
    _prepare(work)
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR"]
    # The order of sets would reach the archive of modules.
    fixed = {"PYTHONHASHSEED": "0", "SOURCE_DATE_EPOCH": str(epoch())}
    subprocess.run(
        [*command, "--distpath", str(folder), "--workpath", str(work), str(SPEC)],
        # Elsewhere than in the repository, whose desktop_app, without resources, would be taken for the wheel's.
        cwd=work,
        env={**os.environ, **fixed},
        check=True,
    )
    shutil.copyfile(work / SPEC.stem / SYSTEM_LIBRARIES, folder / SYSTEM_LIBRARIES)
    if sys.platform == "darwin":
        # It is signed by now: whatever is done to it breaks the seal.
        return
    if sys.platform != "win32":
        _strip(bundle / "_internal")
        _forbid_to_run(bundle / "_internal")
        share.main(bundle / "share", web)
    licences.main(bundle / "licences", (folder / SYSTEM_LIBRARIES).read_text(encoding="utf-8").split())
    give_date(bundle)


def _prepare(work: Path) -> None:
    """What the spec file takes up on Windows and macOS."""
    if sys.platform == "win32":
        windows.main(work / "windows")
    elif sys.platform == "darwin":
        macos.main(work / "macos")
        licences.main(work / "macos" / "licences", ())


def _strip(folder: Path) -> None:
    """Take the symbols that nothing is linked with out of Python itself and of what came in wheels with them."""
    own = [str(path) for pattern in _WITH_SYMBOLS for path in sorted(folder.glob(pattern)) if not path.is_symlink()]
    subprocess.run(["strip", "--strip-unneeded", *own], check=True)


def _forbid_to_run(folder: Path) -> None:
    """Only the program beside it is one; libraries, and some texts, come from wheels as if they were."""
    for path in folder.rglob("*"):
        if path.is_file() and not path.is_symlink():
            path.chmod(0o644)


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve(), *sys.argv[2:])
