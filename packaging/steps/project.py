# SPDX-License-Identifier: Apache-2.0
"""What every step of the packaging needs to know of the project: version, date, folders."""

from __future__ import annotations

import os
import re
import subprocess
import tomllib
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LINUX = ROOT / "packaging" / "linux"
APPLICATION_ID = "org.inquit.Inquit"
_VERSION = re.compile(r'^__version__ = "([^"]+)"$', re.MULTILINE)
XZ_LEVEL = 3
"""What is packed with xz: the default (6) takes more than twice as long for five percent less."""
_NO_ADDRESS = "inquit@example.org"
"""Who packages for others states the address that questions come to; the project has none, and this one is nobody's."""
_NO_DATE = 315532800
"""The start of 1980, before which a ZIP archive knows no date."""


def version() -> str:
    """The version, which stands in `desktop_app/__init__.py` alone."""
    found = _VERSION.search((ROOT / "desktop_app" / "__init__.py").read_text(encoding="utf-8"))
    assert found is not None, "desktop_app/__init__.py states no version"
    return found[1]


def author() -> str:
    """Who gives the program away, which stands in pyproject.toml alone."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    (author,) = project["authors"]
    return str(author["name"])


def rights() -> str:
    """The line about copyright and licence that Windows and macOS show."""
    return f"© {date()[:4]} {author()}. Apache License 2.0."


def maintainer() -> str:
    """Whom the Debian package names: MAINTAINER, as in Ines Vale <ines@example.org>, else the author."""
    return os.environ.get("MAINTAINER") or f"{author()} <{_NO_ADDRESS}>"


def epoch() -> int:
    """Seconds since 1970 that every file gets: SOURCE_DATE_EPOCH, else the commit's, else the start of 1980.

    The same commit so makes the same bytes.
    """
    given = os.environ.get("SOURCE_DATE_EPOCH")
    if given:
        return int(given)
    if not (ROOT / ".git").exists():
        return _NO_DATE
    asked = ["git", "-C", str(ROOT), "log", "-1", "--format=%ct"]
    done = subprocess.run(asked, capture_output=True, text=True, check=False)
    return int(done.stdout) if done.returncode == 0 else _NO_DATE


def date() -> str:
    """The day of `epoch`, as in 2026-11-29."""
    return datetime.fromtimestamp(epoch(), tz=UTC).date().isoformat()


def give_date(folder: Path) -> None:
    """Give everything in `folder` the time of `epoch` and the usual permissions."""
    seconds = epoch()
    for path in (folder, *folder.rglob("*")):
        if not path.is_symlink():
            runs = path.is_dir() or path.stat().st_mode & 0o100
            path.chmod(0o755 if runs else 0o644)
        # Windows cannot give a date to a link, and the bundle has none there.
        os.utime(path, (seconds, seconds), follow_symlinks=os.utime not in os.supports_follow_symlinks)
