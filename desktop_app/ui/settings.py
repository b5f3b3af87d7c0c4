# SPDX-License-Identifier: Apache-2.0
"""What the window remembers from one start to the next, in an ini file of the user's settings folder."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QSettings

from desktop_app.base import paths


class Settings:
    """Named values; a value that is missing or damaged gives the default, never an exception."""

    def __init__(self) -> None:
        folder = paths.config_dir()
        self._store = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)

    def bytes(self, key: str) -> QByteArray:
        """The stored state of a widget, empty where none was stored."""
        value = self._store.value(key)
        return value if isinstance(value, QByteArray) else QByteArray()

    def text(self, key: str, default: str = "") -> str:
        """A stored word."""
        value = self._store.value(key)
        return value if isinstance(value, str) else default

    def flag(self, key: str, *, default: bool) -> bool:
        """A stored yes or no."""
        value = self._store.value(key)
        if isinstance(value, bool):
            return value
        return value == "true" if isinstance(value, str) else default

    def set(self, key: str, value: QByteArray | str | bool) -> None:  # noqa: FBT001 - the value itself
        """Store `value`."""
        self._store.setValue(key, value)

    def save(self) -> None:
        """Write the file now."""
        self._store.sync()
