# SPDX-License-Identifier: Apache-2.0
"""The record of a file that could not be read."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.base.errors import UnknownColumns, UnreadableFile


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """A file that was not read: `name` as the user knows it, `reason` in plain words.

    `columns` are those of a table of which it is not known which holds the texts, `likely` that of the longest ones.
    """

    name: str
    reason: str
    columns: tuple[str, ...] = ()
    likely: str = ""


def refusal_of(error: UnreadableFile) -> Refusal:
    """The refusal of the file that could not be read."""
    if isinstance(error, UnknownColumns):
        return Refusal(name=error.name, reason=error.reason, columns=error.names, likely=error.likely)
    return Refusal(name=error.name, reason=error.reason)


def error_of(refusal: Refusal) -> UnreadableFile:
    """Return the error that `refusal` records, to be raised."""
    if refusal.columns:
        return UnknownColumns(refusal.name, refusal.columns, refusal.likely)
    return UnreadableFile(refusal.name, refusal.reason)
