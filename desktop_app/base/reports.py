# SPDX-License-Identifier: Apache-2.0
"""What a user may send when something is wrong: of the log only what can hold no word of an article and no path.

Nothing is taken out of the log; lines are made anew from the few things that are let through: times, levels, places in
code, and names of exceptions. Their messages stay behind, since those quote files and texts.
"""

from __future__ import annotations

import builtins
import locale
import os
import platform
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from importlib import metadata
from pathlib import Path

from desktop_app import __version__
from desktop_app.base.bundled import NAME
from desktop_app.base.paths import log_dir

MOST_LINES = 60
_MOST_BYTES = 200_000
_ENTRY = re.compile(
    r"(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d),\d+ (WARNING|ERROR|CRITICAL) \d+ .*? (desktop_app(?:\.\w+)*:\d+): ", re.ASCII
)
_FRAME = re.compile(r'\s+File "(.+)", line (\d+), in ([\w<>]+)$', re.ASCII)
# From here on a path is ours or a library's, the same for all users.
_CODE = re.compile(r"(?:desktop_app|(?:site|dist)-packages|lib/python3\.\d+)/[\w/.-]+\.pyx?$", re.ASCII)
_EXCEPTION = re.compile(r"(\w+(?:\.\w+)*)(?:: .*)?$", re.ASCII)
_MODULES = frozenset(
    (*sys.stdlib_module_names, "desktop_app", "lxml", "urllib3", "onnxruntime", "pypdfium2", "PySide6")
)


def problem_report(versions: Mapping[str, str], *, log: Path | None = None) -> str:
    """Version, platform, `versions` of what else runs here, and the last faults in `log` (the log file where None)."""
    told = {
        "Inquit": __version__,
        "System": f"{platform.system()} {platform.release()} {platform.machine()}",
        "Python": platform.python_version(),
        **versions,
        "Processors": str(os.cpu_count()),
        "Language": locale.getlocale()[0] or "unknown",
        "Packaged": "yes" if getattr(sys, "frozen", False) else "no",
    }
    lines = [f"{name}: {value}" for name, value in told.items()]
    faults = list(harmless(_last_lines(log or log_dir() / "inquit.log")))[-MOST_LINES:]
    return "\n".join([*lines, "", "Last faults in the log:", *(faults or ["none"])])


def harmless(lines: Iterable[str]) -> Iterator[str]:
    """Of the lines of a log: when, how grave and where each fault was, the frames of its traceback, its exception."""
    for line in lines:
        if entry := _ENTRY.match(line):
            yield " ".join(entry.groups())
        elif frame := _FRAME.match(line):
            code = _CODE.search(frame[1].replace("\\", "/"))
            yield f"    {code[0]}:{frame[2]} {frame[3]}" if code else "    elsewhere"
        elif (name := _EXCEPTION.match(line)) and _is_exception(name[1]):
            yield f"  {name[1]}"


def address() -> str:
    """Where the package says that faults are reported, "" where it does not."""
    try:
        urls = metadata.metadata(NAME).get_all("Project-URL") or []
    except metadata.PackageNotFoundError:
        return ""
    named = dict(each.split(", ", 1) for each in urls)
    return next((url for label, url in named.items() if label.lower() in ("issues", "bug tracker", "tracker")), "")


def _last_lines(log: Path) -> list[str]:
    try:
        with log.open("rb") as file:
            file.seek(max(0, log.stat().st_size - _MOST_BYTES))
            return file.read().decode("utf-8", errors="replace").splitlines()
    except OSError:
        return []


def _is_exception(name: str) -> bool:
    """An exception of Python's own or of a known module: any other word might come from a message."""
    module, _, last = name.rpartition(".")
    if not module:
        known = getattr(builtins, name, None)
        return isinstance(known, type) and issubclass(known, BaseException)
    return module.split(".", 1)[0] in _MODULES and last[:1].isupper()
