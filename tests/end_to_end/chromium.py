# SPDX-License-Identifier: Apache-2.0
"""A real Chromium, spoken to through its pipe for debuggers; no port is opened."""

from __future__ import annotations

import base64
import fcntl
import itertools
import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

_HIGH = 10
"""File descriptors above those that Chromium expects, so that none is taken twice."""
_MOST_AT_ONCE = 1 << 20
_OPTIONS = (
    "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-default-apps", "--disable-sync", "--hide-scrollbars",
    "--force-device-scale-factor=1", "--remote-debugging-pipe",
)  # fmt: skip


def chromium() -> str | None:
    """The program, None where it is not installed. `INQUIT_CHROMIUM` names another one."""
    return os.environ.get("INQUIT_CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")


class Browser:
    """One tab of a running browser."""

    def __init__(self, told: int, asked: int) -> None:
        self._told = told
        self._unread = b""
        self._events: list[str] = []
        self._asked = os.fdopen(asked, "wb", buffering=0)
        self._numbers = itertools.count(1)
        self._session = ""
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self.call("Page.enable")

    def size(self, width: int, height: int) -> None:
        """Make the page's window that large, in pixels."""
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)

    def open(self, url: str) -> None:
        """Open `url` as from the address line, and wait until it is loaded."""
        # A page of another address first: to the same one Chromium would only scroll.
        self._go("about:blank")
        self._go(url)

    def _go(self, url: str) -> None:
        self.call("Page.navigate", url=url)
        self._until("Page.loadEventFired")

    def value(self, script: str) -> Any:
        """What `script` gives, as JSON; a promise is waited for."""
        answer = self.call("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        return answer["result"].get("value")

    def screenshot(self) -> bytes:
        """What is seen, as PNG."""
        return base64.b64decode(self.call("Page.captureScreenshot", optimizeForSpeed=True)["data"])

    def call(self, method: str, **params: Any) -> Any:
        """The answer to a call of the DevTools protocol.

        :raises AssertionError: the browser refuses it.
        """
        number = next(self._numbers)
        message = {"id": number, "method": method, "params": params}
        if self._session:
            message["sessionId"] = self._session
        self._asked.write(json.dumps(message).encode() + b"\0")
        while True:
            answer = self._next()
            if answer.get("id") == number:
                assert "error" not in answer, answer
                return answer["result"]
            self._events.append(answer.get("method", ""))

    def _until(self, event: str) -> None:
        while event not in self._events:
            self._events.append(self._next().get("method", ""))
        self._events.clear()

    def _next(self) -> Any:
        while b"\0" not in self._unread:
            part = os.read(self._told, _MOST_AT_ONCE)
            assert part, "Chromium ended"
            self._unread += part
        message, _end, self._unread = self._unread.partition(b"\0")
        return json.loads(message)


@contextmanager
def browsing(program: str, profile: Path) -> Iterator[Browser]:
    """The browser `program`, its files in `profile`."""
    (asked_read, asked), (told, told_write) = os.pipe(), os.pipe()
    reading, writing = (fcntl.fcntl(end, fcntl.F_DUPFD, _HIGH) for end in (asked_read, told_write))

    def give() -> None:
        os.dup2(reading, 3)
        os.dup2(writing, 4)

    process = subprocess.Popen(
        [program, *_OPTIONS, f"--user-data-dir={profile}"],
        pass_fds=(3, 4),
        preexec_fn=give,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    for end in (asked_read, told_write, reading, writing):
        os.close(end)
    try:
        yield Browser(told, asked)
    finally:
        process.terminate()
        process.wait(20)
