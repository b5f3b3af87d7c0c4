# SPDX-License-Identifier: Apache-2.0
"""Reads a running window as a screen reader does, by AT-SPI; prints what it met as JSON.

    dbus-run-session -- /usr/bin/python3 tests/ui/read_aloud.py PYTHON LIBRARY COMMAND...

Runs under the Python of the system, which has pyatspi (Debian: python3-pyatspi); PYTHON is the one of the program.
For the window as it opens, under "", and after each COMMAND: each element that is to be seen, with its role and name.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from typing import Any

import pyatspi  # type: ignore[import-not-found]  # of the system

WAIT_S = 60
DEEPEST = 40
WIDEST = 60
NAME = "inquit"


def application() -> Any:
    """The program, once the desktop knows it.

    :raises TimeoutError: it does not in a minute.
    """
    until = time.monotonic() + WAIT_S
    while time.monotonic() < until:
        for found in pyatspi.Registry.getDesktop(0):
            if found is not None and found.name == NAME:
                return found
        time.sleep(0.2)
    raise TimeoutError(NAME)


def labelled(element: Any) -> bool:
    """True where a label says what the element is for."""
    return any(each.getRelationType() == pyatspi.RELATION_LABELLED_BY for each in element.getRelationSet())


def read(element: Any, met: list[dict[str, object]], depth: int = 0) -> None:
    """Add `element` and what is in it to `met`, as far as it is to be seen."""
    states = element.getState()
    role = element.getRoleName()
    if role != "application" and not states.contains(pyatspi.STATE_SHOWING):
        return
    met.append(
        {
            "role": role,
            "name": element.name,
            "description": element.description,
            # Asked of a combo box alone: each question goes to the other program and back.
            "labelled": role == "combo box" and labelled(element),
        }
    )
    if depth < DEEPEST:
        for number in range(min(element.childCount, WIDEST)):
            child = element.getChildAtIndex(number)
            if child is not None:
                read(child, met, depth + 1)


def main() -> None:
    """Open the program, read it, and let it do one command after the other."""
    python, library, *commands = sys.argv[1:]
    program = subprocess.Popen(
        [python, "-m", "tests.ui.spoken_window", library],
        env={**os.environ, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "QT_QPA_PLATFORM": "xcb"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        bufsize=1,
    )

    assert program.stdin is not None
    assert program.stdout is not None
    told, heard = program.stdin, program.stdout

    def say(line: str) -> None:
        told.write(f"{line}\n")
        assert heard.readline().strip() == line

    assert heard.readline().strip() == "ready"
    seen: dict[str, list[dict[str, object]]] = {}
    for command in ("", *commands):
        if command:
            say(f"do {command}")
        seen[command] = []
        read(application(), seen[command])
        say("close")
    told.write("quit\n")
    program.wait(WAIT_S)
    json.dump(seen, sys.stdout)


if __name__ == "__main__":
    main()
