# SPDX-License-Identifier: Apache-2.0
"""Errors that the user can fix, told apart from our own."""

from __future__ import annotations

from pathlib import Path

_MOST_SHOWN = 40


class InquitError(Exception):
    """An error that the user can fix: the text says what happened, to what, and what to do."""


class UnreadableFile(InquitError):
    """A file that could not be read as an article.

    :param name: the file as the user knows it.
    :param reason: why, in plain words, without a full stop at the end.
    """

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"{name}: {reason}")
        self.name = name
        self.reason = reason


class UnknownColumns(UnreadableFile):
    """A table whose column of texts is not known.

    :param names: its columns.
    :param likely: that of them with the longest texts.
    """

    def __init__(self, name: str, names: tuple[str, ...], likely: str) -> None:
        super().__init__(name, f"no name of a column says which holds the texts (columns: {', '.join(names)})")
        self.names = names
        self.likely = likely


class UnknownFormat(InquitError):
    """A file name whose suffix is that of no format in which quotations can be written."""


class UnknownColumn(InquitError):
    """A column that an export does not have, or has once."""


class BadCorrections(InquitError):
    """A file that holds no corrections of a library."""


class BadValue(InquitError):
    """A value typed into a field that does not accept it."""


class BrokenModel(InquitError):
    """A model file that is missing, damaged or of another version."""


class LibraryProblem(InquitError):
    """A library that cannot be opened, read or written."""


class FullDisk(LibraryProblem):
    """A library that cannot be written since its disk is full; it can still be read."""


class NoSuchDocument(LibraryProblem):
    """A document that is not in the library, or not any more."""


class NoOriginal(LibraryProblem):
    """A document of which the text alone was kept."""


class ForeignFile(LibraryProblem):
    """A file that is no library of this program."""


class DamagedLibrary(LibraryProblem):
    """A library that cannot be read as it was written, or of which nothing is left.

    :param path: the library.
    :param backup: its newest copy that is sound; None where that was not looked for, or there is none.
    """

    def __init__(self, message: str, path: Path, *, backup: Path | None = None) -> None:
        super().__init__(message)
        self.path = path
        self.backup = backup


class BadQuery(InquitError):
    """A search that cannot be understood.

    :param position: where in the search text, in code points.
    """

    def __init__(self, message: str, position: int) -> None:
        super().__init__(message)
        self.position = position

    def pointing(self, words: str) -> str:
        """The message with the place in `words`, the search text."""
        here = words[self.position :].strip()
        return f"{self} — here: “{here[:_MOST_SHOWN]}”" if here else f"{self} — at the end"


class Cancelled(Exception):
    """The user stopped the work; what was done before stays."""
