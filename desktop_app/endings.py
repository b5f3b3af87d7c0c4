# SPDX-License-Identifier: Apache-2.0
"""The end of a command: its exit status, and the message on standard error."""

from __future__ import annotations

import errno
import sys
from collections.abc import Callable
from typing import Any

import click

from desktop_app.base.errors import BadQuery, DamagedLibrary, InquitError, UnknownColumn, UnknownFormat
from desktop_app.base.escaping import escaped
from desktop_app.base.terminal import drop, is_closed_pipe, tell, typed

DONE, REFUSED, USAGE, STOPPED, PIPE_CLOSED = 0, 1, 2, 130, 141


def ended_by(error: Exception) -> int:
    """Report the error that ended the command; return the exit status."""
    if isinstance(error, click.ClickException):
        return _shown(error)
    if isinstance(error, OSError):
        return _unwritten(error)
    for kind, status, words in _ENDINGS:
        if isinstance(error, kind):
            return _said(words(error), status)
    return _said(_fault(error), REFUSED)


def flushed(status: int) -> int:
    """Flush the output; return `status`, or that of an output that cannot be written."""
    try:
        sys.stdout.flush()
    except OSError as error:
        return _unwritten(error)
    return status


def _said(message: str, status: int) -> int:
    """Print `message` on standard error; return `status`."""
    tell(f"inquit: {message}")
    return status


def _shown(error: click.ClickException) -> int:
    error.message = escaped(error.message)  # type: ignore[misc]  # click calls it final; it names what was typed
    try:
        error.show()
    except OSError:
        drop(sys.stderr)
    return error.exit_code


def _unwritten(error: OSError) -> int:
    if is_closed_pipe(error):
        drop(sys.stdout)
        return PIPE_CLOSED
    if error.filename is None:
        drop(sys.stdout)
    reason = "it is closed" if error.errno == errno.EBADF else error.strerror
    return _said(f"{error.filename or 'the output'} cannot be written or read ({reason})", REFUSED)


def _fault(error: Exception) -> str:
    """Log an error that is a bug of ours; return the message."""
    # Loaded only here: `inquit --help` answers at once.
    import logging

    from desktop_app.base.logs import start_log

    log = start_log()
    logging.getLogger(__name__).critical("uncaught", exc_info=error)
    return f"a fault of this program ended the command ({error!r})" + (f"; details are in {log}" if log else "")


def _way_back(error: DamagedLibrary) -> str:
    """Return the command that restores the newest sound backup; "" if there is none."""
    if error.backup is None:
        return ""
    return f" Put it back with: inquit restore --library {typed(str(error.path))} {typed(str(error.backup))}"


_ENDINGS: tuple[tuple[type[Exception], int, Callable[[Any], str]], ...] = (
    (UnknownFormat, USAGE, lambda error: f"{error} Or say --format."),
    (UnknownColumn, USAGE, str),
    (BadQuery, USAGE, lambda error: f"the search cannot be understood: {error}"),
    (DamagedLibrary, REFUSED, lambda error: f"{error}{_way_back(error)}"),
    (InquitError, REFUSED, str),
    (MemoryError, REFUSED, lambda error: "there is not enough memory"),
)
"""Kind of error, exit status, and message; the first that fits."""
