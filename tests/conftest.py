# SPDX-License-Identifier: Apache-2.0
"""What every test stands on."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator

import pytest

from tests.disturbance import disturb_everything

# A shell that starts the tests in the background has Ctrl+C ignored, and children inherit that.
if signal.getsignal(signal.SIGINT) == signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

# They are about terminals, processes and network devices as POSIX has them.
if sys.platform == "win32":
    collect_ignore = [
        f"end_to_end/{name}.py" for name in ("test_command_line", "test_nothing_leaves", "test_text_fragments")
    ]


def pytest_addoption(parser: pytest.Parser) -> None:
    """Offer to run everything as on a processor with other kernels."""
    parser.addoption("--disturb", type=int, metavar="SEED", help="put noise on what the network says (disturbance.py)")


def pytest_configure(config: pytest.Config) -> None:
    """Disturb the network where that is asked for."""
    seed = config.getoption("--disturb")
    if seed is not None:
        patch = pytest.MonkeyPatch()
        config.add_cleanup(patch.undo)
        disturb_everything(patch, seed)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Pass over on Windows what it has not."""
    if sys.platform == "win32":
        for item in items:
            if item.get_closest_marker("posix"):
                item.add_marker(pytest.mark.skip(reason="Windows has no modes, links, pipes or signals like that"))


@pytest.fixture
def display() -> Iterator[str]:
    """A screen of our own; the server itself chooses a free number."""
    if shutil.which("Xvfb") is None:
        pytest.skip("Xvfb is not installed (apt install xvfb)")
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1400x900x24", "-nolisten", "tcp"],
        pass_fds=(write,),
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as told:
        number = told.readline().strip()
    assert number, "Xvfb did not start"
    yield f":{number}"
    server.terminate()
    server.wait(10)
