# SPDX-License-Identifier: Apache-2.0
"""How Qt's states are kept among the program's settings."""

from __future__ import annotations

import base64
import binascii
import logging

from PySide6.QtCore import QByteArray

from desktop_app.base import settings

LOOKS, LETTERS, FACE, LANGUAGE = "window/looks", "window/letters", "window/face", "window/language"
SIGNED = "cards/signed"
ATTITUDES, DOUBTFUL, REPRINTS = "shown/attitudes", "shown/doubtful", "shown/reprints"
_log = logging.getLogger(__name__)


class WindowSettings:
    """What the window remembers; a value that is missing or damaged gives the default, never an exception."""

    def __init__(self) -> None:
        self._store = settings.Settings()

    def state(self, name: str) -> QByteArray:
        """The stored state of a widget, empty where none was stored."""
        try:
            return QByteArray(base64.b64decode(self._store.get(name, ""), validate=True))
        except binascii.Error:
            return QByteArray()

    def set_state(self, name: str, state: QByteArray) -> None:
        """Remember the state of a widget."""
        self._store.set(name, base64.b64encode(state.data()).decode("ascii"))

    def text(self, name: str, default: str = "") -> str:
        """A stored word."""
        return self._store.get(name, default)

    def names(self, name: str) -> list[str]:
        """A stored list of words."""
        none: list[str] = []
        return self._store.get(name, none)

    def number(self, name: str, default: int) -> int:
        """A stored whole number."""
        return self._store.get(name, default)

    def flag(self, name: str, *, default: bool) -> bool:
        """A stored yes or no."""
        return self._store.get(name, default)

    def set(self, name: str, value: str | bool | int | list[str]) -> None:  # noqa: FBT001 - the value itself
        """Remember a word, several, a number, or a yes or no."""
        self._store.set(name, value)

    def forget(self, name: str) -> None:
        """Let `name` have its default again."""
        self._store.remove(name)

    def save(self) -> None:
        """Write the file; where that fails the window opens as at first next time, which is no reason to complain."""
        try:
            self._store.save()
        except OSError:
            _log.warning("the window's state could not be kept", exc_info=True)
