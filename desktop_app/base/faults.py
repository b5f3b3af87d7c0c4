# SPDX-License-Identifier: Apache-2.0
"""One file must not stop the ten thousand behind it, whatever goes wrong with it."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from desktop_app.base.errors import Cancelled, InquitError, UnreadableFile

_log = logging.getLogger(__name__)


@contextmanager
def refusing(name: str, failed: str) -> Iterator[None]:
    """Make a fault of ours in the block a refusal of the file `name` which `failed` ("could not be read").

    The trace goes to the log. What the user can mend, and what every other file would meet too, passes through.

    :raises UnreadableFile: in place of the fault.
    """
    try:
        yield
    # What cannot be imported is no fault of this file: the installation is broken, for every one of them.
    except (InquitError, Cancelled, ImportError, SyntaxError):
        raise
    except MemoryError as error:
        _log.warning("no memory for %s", name, exc_info=True)
        raise UnreadableFile(name, f"{failed}: it needs more memory than it may have") from error
    # Readers and models meet what nobody foresaw; whatever it is, it is this file's alone.
    except Exception as error:
        _log.exception("%s %s", name, failed)
        raise UnreadableFile(name, f"{failed}, by a fault of this program ({error!r})") from error
