# SPDX-License-Identifier: Apache-2.0
"""Links to quotations, and a second start that hands what it was asked to the window that is open."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtNetwork import QLocalSocket
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.actions import workers
from desktop_app.actions.opening import open_library
from desktop_app.model.links import quotation_of, to_quotation
from desktop_app.ui import door
from desktop_app.ui.app import _asked, open_window
from desktop_app.ui.errands import Errand
from desktop_app.ui.main_window import MainWindow
from tests.ui.articles import ARTICLES, analysis_of
from tests.ui.conftest import WAIT_MS

ROOT = Path(__file__).parents[2]
LINK = to_quotation(3)


@pytest.fixture
def home(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The user's folder, with a short path as those of users are."""
    with tempfile.TemporaryDirectory(prefix="iq") as folder:
        monkeypatch.setenv("INQUIT_HOME", folder)
        library = open_library(Path(folder) / "data" / "library.inquit")
        library.add((analysis_of(article), article.text.encode()) for article in ARTICLES)
        library.close()
        yield Path(folder)


@pytest.fixture
def window(qtbot: QtBot, home: Path) -> Iterator[MainWindow]:
    """The window as the program opens it, its door open."""
    made = open_window(None)
    made.completed.connect(made.open_door)
    qtbot.addWidget(made)
    qtbot.waitUntil(lambda: made.whole and made.reading.row is not None and not made.jobs.busy, timeout=WAIT_MS)
    yield made
    made.close()


def shown(window: MainWindow, id: int) -> bool:
    return window.reading.row is not None and window.reading.row.id == id


def started(*arguments: str, **environment: str) -> subprocess.Popen[bytes]:
    """A second start of the program."""
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen", **environment}
    return subprocess.Popen([sys.executable, "-m", "desktop_app", *arguments], env=env, cwd=ROOT)


def test_a_second_start_hands_its_files_and_links_to_the_window(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "well.txt"
    file.write_text("“The well is dry,” said Ines Vale, mayor of Hollow.\n")
    second = started(str(file))
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=60_000)
    assert second.returncode == 0
    qtbot.waitUntil(lambda: window.reading.row is not None and window.reading.row.file == str(file), timeout=60_000)
    second = started(LINK)
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=60_000)
    qtbot.waitUntil(lambda: shown(window, 3), timeout=WAIT_MS)
    assert second.returncode == 0


def test_a_window_on_another_home_has_another_door(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    with tempfile.TemporaryDirectory(prefix="iq") as folder:
        monkeypatch.setenv("INQUIT_HOME", folder)
        assert not door.hand_over(Errand(link=LINK))


@pytest.mark.posix
def test_the_door_is_for_its_user_alone_and_goes_with_the_window(window: MainWindow, home: Path) -> None:
    socket = Path(door.address())
    assert socket.parent == home / "data"
    assert stat.S_IMODE(socket.stat().st_mode) & 0o077 == 0
    assert not door.Door(window).open(), "another window has no door beside it"
    assert socket.exists()
    window.close()
    assert not socket.exists()


@pytest.mark.posix
def test_what_a_killed_program_left_behind_is_in_nobodys_way(home: Path, qtbot: QtBot, qapp: object) -> None:
    kill = "import os, sys; from PySide6.QtCore import QCoreApplication; from desktop_app.ui.door import Door;"
    kill += "app = QCoreApplication([]); assert Door(app).open(); os._exit(0)"
    subprocess.run([sys.executable, "-c", kill], check=True, cwd=ROOT)
    assert Path(door.address()).exists()
    assert not door.hand_over(Errand(link=LINK))
    made = MainWindow(path=home / "data" / "library.inquit")
    qtbot.addWidget(made)
    assert door.Door(made).open()


@pytest.mark.parametrize("said", [b"\n", b"{}\n", b"[]\n", b'{"files": 1, "link": "", "do": "", "token": ""}\n'])
def test_what_is_none_of_ours_is_not_heard(window: MainWindow, qtbot: QtBot, said: bytes) -> None:
    socket = QLocalSocket()
    socket.connectToServer(door.address())
    socket.write(said)
    qtbot.waitUntil(lambda: socket.state() == QLocalSocket.LocalSocketState.UnconnectedState, timeout=WAIT_MS)
    assert bytes(socket.readAll().data()) == b""


@pytest.mark.posix
def test_no_path_of_a_socket_is_too_long(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("INQUIT_HOME", str(tmp_path / ("x" * 100)))
    assert door.address() == ""
    assert not door.hand_over(Errand(link=LINK))


def test_a_link_is_followed_where_the_search_hides_the_quotation(window: MainWindow, qtbot: QtBot) -> None:
    window.parts.search.set_words("nowhere-to-be-found")
    qtbot.waitUntil(lambda: window.listing.complete and not window.parts.table.ids, timeout=WAIT_MS)
    window.do_when_open(_asked([LINK]).errand)
    qtbot.waitUntil(lambda: shown(window, 3), timeout=WAIT_MS)


def test_a_link_at_the_start_opens_the_window_at_its_quotation(home: Path, qtbot: QtBot) -> None:
    made = open_window(None, _asked([LINK]).errand)
    qtbot.addWidget(made)
    qtbot.waitUntil(lambda: made.whole and shown(made, 3), timeout=WAIT_MS)
    made.close()


@pytest.mark.parametrize(
    ("link", "said"),
    [
        ("inquit://quote/999999999999999999", "There is no quotation 999999999999999999 in this library."),
        ("inquit://quote/x", "The link inquit://quote/x leads to no quotation."),
        ("inquit://delete/3", "The link inquit://delete/3 leads to no quotation."),
    ],
)
def test_a_link_to_nothing_is_said(window: MainWindow, qtbot: QtBot, link: str, said: str) -> None:
    window.do_when_open(Errand(link=link))
    qtbot.waitUntil(lambda: window.parts.message.text == said, timeout=WAIT_MS)


def test_files_links_and_libraries_that_macos_hands_over_are_opened(
    window: MainWindow, qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workers, "fitting", lambda *, few: 0)
    file = tmp_path / "well.txt"
    file.write_text("“The well is dry,” said Ines Vale, mayor of Hollow.\n", encoding="utf-8")
    qapp.sendEvent(qapp, QFileOpenEvent(QUrl.fromLocalFile(str(file))))
    qtbot.waitUntil(lambda: window.reading.row is not None and window.reading.row.file == str(file), timeout=60_000)
    qapp.sendEvent(qapp, QFileOpenEvent(QUrl(LINK)))
    qtbot.waitUntil(lambda: shown(window, 3), timeout=WAIT_MS)
    other = tmp_path / "other.inquit"
    open_library(other).close()
    qtbot.waitUntil(lambda: not window.jobs.busy, timeout=WAIT_MS)
    qapp.sendEvent(qapp, QFileOpenEvent(QUrl.fromLocalFile(str(other))))
    qtbot.waitUntil(lambda: window.session.ready and window.session.path == other, timeout=WAIT_MS)


def test_a_link_as_browsers_write_it() -> None:
    assert [quotation_of(each) for each in ("inquit://quote/12", "INQUIT://quote/12/", "inquit:quote/12")] == [12] * 3
    assert [quotation_of(each) for each in ("inquit://quote/-1", "inquit://quote/" + "9" * 19, "quote/1")] == [None] * 3
