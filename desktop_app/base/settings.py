# SPDX-License-Identifier: Apache-2.0
"""What the program remembers between runs: a small JSON file of named values."""

from __future__ import annotations

import json
import logging
import threading
from pathlib import Path
from typing import TypeVar

from desktop_app.base.files import make_private_folder, replacing
from desktop_app.base.paths import config_dir

_log = logging.getLogger(__name__)

Value = bool | int | float | str | list[str]
V = TypeVar("V", bool, int, float, str, list[str])


class Settings:
    """Named values; may be used from any thread.

    A file that is broken counts as empty and is kept beside as `settings.broken.json`. Two windows may share the
    file: each writes only the names that it set itself.
    """

    def __init__(self, path: Path | None = None) -> None:
        self.path = path or config_dir() / "settings.json"
        self._lock = threading.Lock()
        self._changed: dict[str, Value | None] = {}
        self._values = self._read()

    def get(self, name: str, default: V) -> V:
        """The value of `name`; `default` where it was never set or has another type than `default`."""
        with self._lock:
            value: object = self._values.get(name)
        if type(value) is int and type(default) is float:
            value = float(value)
        return value if type(value) is type(default) and _is_value(value) else default

    def set(self, name: str, value: Value) -> None:
        """Remember `value`; on disk after `save`."""
        with self._lock:
            self._values[name] = value
            self._changed[name] = value

    def remove(self, name: str) -> None:
        """Forget the value of `name`."""
        with self._lock:
            self._values.pop(name, None)
            self._changed[name] = None

    def save(self) -> None:
        """Write what was changed since the last time.

        :raises OSError: where the file cannot be written; nothing is lost, and a later call tries again.
        """
        with self._lock:
            if not self._changed:
                return
            values = self._read()
            for name, value in self._changed.items():
                if value is None:
                    values.pop(name, None)
                else:
                    values[name] = value
            make_private_folder(self.path.parent)
            with replacing(self.path, private=True) as out:
                out.write((json.dumps(values, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode())
            self._values = values
            self._changed.clear()

    def _read(self) -> dict[str, Value]:
        try:
            data = json.loads(self.path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return {}
        except OSError:
            _log.warning("settings cannot be read", exc_info=True)
            return {}
        # RecursionError: a file of nothing but brackets.
        except (ValueError, RecursionError):
            self._keep_aside()
            return {}
        if not isinstance(data, dict):
            self._keep_aside()
            return {}
        return {name: value for name, value in data.items() if _is_value(value)}

    def _keep_aside(self) -> None:
        broken = self.path.with_name(f"{self.path.stem}.broken.json")
        _log.warning("the settings were damaged; they are kept as %s", broken)
        try:
            self.path.replace(broken)
        except OSError:
            _log.warning("the damaged settings could not be moved", exc_info=True)


def _is_value(value: object) -> bool:
    if isinstance(value, list):
        return all(isinstance(item, str) for item in value)
    return isinstance(value, bool | int | float | str)
