# SPDX-License-Identifier: Apache-2.0
"""The option that names the library, and the library that it names."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from desktop_app.base.arguments import Named
from desktop_app.base.errors import InquitError

if TYPE_CHECKING:
    from desktop_app.actions.opening import Library

named_library = click.option(
    "--library",
    type=Named(path_type=Path),
    metavar="FILE",
    help="The library; without this the one that the window opens.",
)


@contextmanager
def opened(path: Path | None) -> Iterator[Library]:
    """A library that is there already: asking is no reason to make one.

    :raises InquitError: there is none.
    """
    from desktop_app.actions.opening import open_library
    from desktop_app.base.paths import default_library
    from desktop_app.base.terminal import bar, stopping

    place = path or default_library()
    if not place.exists():
        raise InquitError(f"There is no library at {place} yet. Make one with: inquit import FILE")
    with bar() as drawn, stopping(drawn) as progress:
        found = open_library(place, progress=progress)
    with closing(found):
        yield found
