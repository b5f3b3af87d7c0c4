# SPDX-License-Identifier: Apache-2.0
"""Not a byte leaves the machine, and not a file is written outside the program's own folder.

INQUIT_WATCH_S=60 makes it a long look: that many seconds for the import, and as many for the window.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from tests.end_to_end import watching

ROOT = Path(__file__).parents[2]
SECONDS = float(os.environ.get("INQUIT_WATCH_S", "3"))
ARTICLES_A_SECOND = 8
ARTICLE = "Port {n}\n\n" + "".join(
    f"The port opened on day {{n}}. “We are glad to see ship {n},” said Tom Hale, the harbour master of Marlow.\n\n"
    for n in range(6)
)
SPEAKING = {
    "a name is looked up": "socket.getaddrinfo('inquit.invalid', 443)",
    "IPv4": "socket.create_connection(('192.0.2.1', 443), 1)",
    "IPv6": "socket.create_connection(('2001:db8::1', 443), 1)",
    "a datagram": "socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b'x', ('192.0.2.1', 53))",
    "a service of this machine": "socket.create_connection(('127.0.0.1', 9), 1)",
    "a door held open": "s = socket.create_server(('127.0.0.1', 0)); time.sleep(0.5)",
}
WATCHES = watching.watches()

pytestmark = [pytest.mark.timeout(180 + 4 * SECONDS)]
watched = pytest.mark.skipif(not WATCHES, reason="neither network namespaces (unshare) nor strace can be used here")


@pytest.fixture
def folders(tmp_path: Path) -> dict[str, Path]:
    """Where a program may think of writing; only the first is ours."""
    made = {name: tmp_path / name for name in ("inquit", "home", "temporary", "runtime", "work")}
    for folder in made.values():
        folder.mkdir(mode=0o700)
    return made


@pytest.fixture
def environment(folders: dict[str, Path]) -> dict[str, str]:
    """A user who has just been made."""
    return {
        "PATH": os.environ["PATH"],
        "LANG": "C.UTF-8",
        "PYTHONPATH": str(ROOT),
        "PYTHONDONTWRITEBYTECODE": "1",
        "INQUIT_HOME": str(folders["inquit"]),
        "HOME": str(folders["home"]),
        "TMPDIR": str(folders["temporary"]),
        "XDG_RUNTIME_DIR": str(folders["runtime"]),
        "PWD": str(folders["work"]),
    }


def said(command: list[str], environment: dict[str, str], tmp_path: Path) -> list[str]:
    return next(iter(WATCHES.values()))(command, environment, tmp_path / "notes")


def written(folders: dict[str, Path]) -> list[str]:
    """What lies in the folders that are not ours."""
    theirs = [folder for name, folder in folders.items() if name != "inquit"]
    return [str(path.relative_to(folder.parent)) for folder in theirs for path in folder.rglob("*")]


@watched
@pytest.mark.parametrize("name", WATCHES)
@pytest.mark.parametrize("line", SPEAKING.values(), ids=SPEAKING)
def test_each_watch_hears_whoever_speaks(name: str, line: str, environment: dict[str, str], tmp_path: Path) -> None:
    script = f"import socket, time\ntry:\n    {line}\nexcept OSError:\n    pass"
    assert WATCHES[name]([sys.executable, "-c", script], environment, tmp_path / "notes")
    assert (
        WATCHES[name]([sys.executable, "-c", "import socket; socket.socketpair()"], environment, tmp_path / "n") == []
    )


@watched
def test_an_import_says_nothing(folders: dict[str, Path], environment: dict[str, str], tmp_path: Path) -> None:
    articles = tmp_path / "articles"
    articles.mkdir()
    for number in range(int(SECONDS * ARTICLES_A_SECOND)):
        (articles / f"{number}.txt").write_text(ARTICLE.replace("{n}", str(number)), encoding="utf-8")
    command = [sys.executable, "-m", "desktop_app", "import", "--workers", "2", str(articles)]
    assert said(command, environment, tmp_path) == []
    assert written(folders) == []
    assert (folders["inquit"] / "data" / "library.inquit").stat().st_size > 10_000


@watched
def test_the_window_says_nothing(
    folders: dict[str, Path], environment: dict[str, str], display: str, tmp_path: Path
) -> None:
    script = Path(__file__).with_name("open_window.py")
    command = [sys.executable, str(script), str(SECONDS)]
    environment |= {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
    assert said(command, environment, tmp_path) == []
    assert written(folders) == []
