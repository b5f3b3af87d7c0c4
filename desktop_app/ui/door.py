# SPDX-License-Identifier: Apache-2.0
"""The door through which a second start of the program hands its errand to the window that is open.

It is a local socket of the operating system in the user's own folder (a named pipe on Windows), for this user alone;
nothing of it is seen on any network. Only a window on the user's own library has one.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from desktop_app.base import paths
from desktop_app.ui.errands import Errand

MOST_BYTES = 1_000_000
MOST_ADDRESS = 90
"""Bytes. The system takes 107 for the path of a socket, and Qt makes it under a longer name first."""
WAIT_MS = 3000
_TAKEN = b"taken\n"
_TOKEN = "XDG_ACTIVATION_TOKEN"


def address() -> str:
    """Where the door is, "" where there can be none: no path of a socket may be so long."""
    if sys.platform == "win32":
        return f"inquit-{hashlib.sha256(str(paths.data_dir()).encode()).hexdigest()[:16]}"
    path = str(paths.data_dir().absolute() / "window.socket")
    return path if len(os.fsencode(path)) <= MOST_ADDRESS else ""


def hand_over(errand: Errand) -> bool:
    """Let the window that is open do it; False where there is none. It waits three seconds for an answer at most."""
    place = address()
    if not place or (sys.platform != "win32" and not Path(place).exists()):
        return False
    socket = QLocalSocket()
    socket.connectToServer(place)
    if not socket.waitForConnected(WAIT_MS):
        return False
    socket.write(_written(errand))
    answer = b""
    while not answer.endswith(b"\n") and socket.waitForReadyRead(WAIT_MS):
        answer += bytes(socket.readAll().data())
    return answer == _TAKEN


class Door(QObject):
    """Open as long as the window is. `asked(errand)` for each start that came here."""

    asked = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._welcome)

    def open(self) -> bool:
        """Let others in; False where another window does so already, or none can."""
        place = address()
        if not place or _somebody_answers(place):
            return False
        # A program that was killed leaves its socket behind.
        self._server.removeServer(place)
        return self._server.listen(place)

    def close(self) -> None:
        """Let nobody in any more."""
        self._server.close()

    def _welcome(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            _Visitor(socket, self)


class _Visitor(QObject):
    """One start that hands its errand over, until it is gone."""

    def __init__(self, socket: QLocalSocket, door: Door) -> None:
        super().__init__(door)
        self._socket = socket
        self._door = door
        self._said = b""
        socket.setParent(self)
        socket.disconnected.connect(self.deleteLater)
        socket.readyRead.connect(self._hear)
        self._hear()

    def _hear(self) -> None:
        self._said += bytes(self._socket.readAll().data())
        if len(self._said) > MOST_BYTES:
            self._socket.abort()
        elif self._said.endswith(b"\n"):
            errand = _read(self._said)
            if errand is not None:
                self._socket.write(_TAKEN)
                self._door.asked.emit(errand)
            self._socket.disconnectFromServer()


def _somebody_answers(place: str) -> bool:
    socket = QLocalSocket()
    socket.connectToServer(place)
    return socket.waitForConnected(WAIT_MS)


def _written(errand: Errand) -> bytes:
    files = [str(file.absolute()) for file in errand.files]
    # With it the desktop lets the open window come to the front.
    token = os.environ.get(_TOKEN, "")
    said = {"files": files, "link": errand.link, "do": errand.do, "token": token}
    return json.dumps(said).encode() + b"\n"


def _read(said: bytes) -> Errand | None:
    """What was handed over; None for what is none of ours."""
    try:
        found = json.loads(said)
        files, link, do, token = (found[name] for name in ("files", "link", "do", "token"))
    except (ValueError, KeyError, TypeError):
        return None
    if not (isinstance(files, list) and all(isinstance(each, str) for each in (*files, link, do, token))):
        return None
    if token:
        os.environ[_TOKEN] = token
    return Errand(files=tuple(Path(file) for file in files), link=link, do=do)
