# SPDX-License-Identifier: Apache-2.0
"""The names by which SQLite opens a file in a certain way."""

from __future__ import annotations

from pathlib import PurePath, PureWindowsPath


def uri_of(path: PurePath, how: str) -> str:
    """The URI of the library at the absolute `path`, to be opened as `how` says.

    On a network drive of Windows `//server/share` stands in the path: SQLite refuses a machine's name before it.
    """
    uri = path.as_uri()
    if isinstance(path, PureWindowsPath) and path.drive.startswith("\\\\"):
        uri = f"file:////{uri.removeprefix('file://')}"
    return f"{uri}?{how}"
