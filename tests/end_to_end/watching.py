# SPDX-License-Identifier: Apache-2.0
"""Runs a program and tells what it said to the network.

    python watching.py REPORT COMMAND...     inside a network namespace of its own

Two watches, the first that this machine allows: a network namespace with nothing in it but a loopback, whose counters
tell of every packet that was to be sent; or the calls of all processes, as strace writes them down.
"""

from __future__ import annotations

import fcntl
import json
import re
import shutil
import socket
import struct
import subprocess
import sys
import threading
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

Watch = Callable[[Sequence[str], Mapping[str, str], Path], list[str]]
"""Runs a command with an environment; the path is for its own notes. What it found, nothing where all was silent."""

_STATUS = Path("/proc/net/snmp"), Path("/proc/net/snmp6"), Path("/proc/net/dev")
_TABLES = ("tcp", "tcp6", "udp", "udp6", "udplite", "raw", "raw6", "packet")
_SENT = {"Ip OutRequests", "Ip OutNoRoutes", "Ip6OutRequests", "Ip6OutNoRoutes", "Udp OutDatagrams", "lo packets"}
_LOOK_S = 0.02
_SIOCSIFFLAGS, _IFF_UP = 0x8914, 1
_LOCAL = re.compile(r"\bsocket(?:pair)?\((?:AF_UNIX|AF_LOCAL|AF_NETLINK)\b")
_SOCKET = re.compile(r"\bsocket(?:pair)?\(")
_NAMESPACE = ("unshare", "--user", "--map-root-user", "--net")
_STRACE = ("strace", "--follow-forks", "--quiet=all", "--seccomp-bpf", "--trace=socket,socketpair")


def watches() -> dict[str, Watch]:
    """The ways in which this machine lets a program be watched, the best first."""
    known = {"namespace": (_NAMESPACE, _in_namespace), "strace": (_STRACE, _under_strace)}
    return {name: way for name, (command, way) in known.items() if _allows(*command, "true")}


def _allows(*command: str) -> bool:
    if shutil.which(command[0]) is None:
        return False
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def _in_namespace(command: Sequence[str], environment: Mapping[str, str], notes: Path) -> list[str]:
    _run([*_NAMESPACE, sys.executable, __file__, str(notes), *command], environment)
    found: list[str] = json.loads(notes.read_text(encoding="utf-8"))
    return found


def _under_strace(command: Sequence[str], environment: Mapping[str, str], notes: Path) -> list[str]:
    _run([*_STRACE, f"--output={notes}", *command], environment)
    return opened(notes.read_text(encoding="utf-8", errors="replace"))


def opened(trace: str) -> list[str]:
    """The lines of what strace wrote that make a socket which could leave the machine."""
    return [line for line in trace.splitlines() if _SOCKET.search(line) and not _LOCAL.search(line)]


def _run(command: Sequence[str], environment: Mapping[str, str]) -> None:
    ran = subprocess.run(command, env=dict(environment), capture_output=True, text=True, check=False)
    if ran.returncode != 0:
        raise AssertionError(f"{command[-1]} ended with {ran.returncode}: {ran.stdout}{ran.stderr}")


def _inside(notes: Path, command: Sequence[str]) -> int:
    """Run `command` in this namespace and write down what its counters and tables tell."""
    _raise_loopback()
    before, seen, ended = _counted(), set[str](), threading.Event()
    looking = threading.Thread(target=_look, args=(seen, ended))
    looking.start()
    status = subprocess.run(command, check=False).returncode
    ended.set()
    looking.join()
    after = _counted()
    told = [f"{name}: {after[name] - before.get(name, 0)}" for name in after if after[name] != before.get(name, 0)]
    notes.write_text(json.dumps([*told, *sorted(seen)]), encoding="utf-8")
    return status


def _raise_loopback() -> None:
    """Without a loopback, IPv6 fails before anything is counted."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as any_socket:
        fcntl.ioctl(any_socket, _SIOCSIFFLAGS, struct.pack("16sH14s", b"lo", _IFF_UP, b""))


def _counted() -> dict[str, int]:
    """What was sent, and what would have been if there were a way."""
    ipv4, ipv6, devices = (path.read_text(encoding="ascii") for path in _STATUS)
    lines = [line.split() for line in ipv4.splitlines()]
    counts = {
        f"{head[0][:-1]} {name}": int(number)
        for head, numbers in zip(lines[::2], lines[1::2], strict=True)
        for name, number in zip(head[1:], numbers[1:], strict=True)
    }
    counts |= {name: int(number) for name, number in map(str.split, ipv6.splitlines())}
    counts["lo packets"] = int(devices.split("lo:")[1].split()[9])
    return {name: number for name, number in counts.items() if name in _SENT}


def _look(seen: set[str], ended: threading.Event) -> None:
    """Sockets that are bound or connected, also those that only wait for somebody."""
    while not ended.wait(_LOOK_S):
        for name in _TABLES:
            path = Path("/proc/net") / name
            lines = path.read_text(encoding="ascii").splitlines()[1:] if path.exists() else []
            seen.update(f"{name}: {line.split()[1]}" for line in lines)


if __name__ == "__main__":
    sys.exit(_inside(Path(sys.argv[1]), sys.argv[2:]))
