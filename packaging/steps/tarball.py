# SPDX-License-Identifier: Apache-2.0
"""The bundle as an archive that runs wherever it is unpacked.

python tarball.py BUNDLE FOLDER    writes FOLDER/inquit-VERSION-linux-MACHINE.tar.xz
"""

from __future__ import annotations

import platform
import sys
import tarfile
from pathlib import Path

from project import XZ_LEVEL, epoch, version


def main(bundle: Path, folder: Path) -> Path:
    """Pack `bundle`; the archive holds one folder named like itself. Returns the archive."""
    name = f"inquit-{version()}-linux-{platform.machine()}"
    folder.mkdir(parents=True, exist_ok=True)
    packed = folder / f"{name}.tar.xz"
    with tarfile.open(packed, "w:xz", format=tarfile.PAX_FORMAT, preset=XZ_LEVEL) as archive:
        archive.add(bundle, name, recursive=False, filter=_plain)
        for path in sorted(bundle.rglob("*")):
            archive.add(path, f"{name}/{path.relative_to(bundle)}", recursive=False, filter=_plain)
    return packed


def _plain(member: tarfile.TarInfo) -> tarfile.TarInfo:
    """The same without what depends on who packs it when."""
    member.uid = member.gid = 0
    member.uname = member.gname = "root"
    member.mtime = epoch()
    return member


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:3]))
