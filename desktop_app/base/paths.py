# SPDX-License-Identifier: Apache-2.0
"""Where the program keeps what belongs to the user; the only place that asks appdirs."""

from __future__ import annotations

import os
from pathlib import Path

import appdirs

NAME = "inquit"


def _home() -> Path | None:
    """The folder that overrides every user directory (environment variable INQUIT_HOME)."""
    value = os.environ.get("INQUIT_HOME")
    return Path(value) if value else None


def data_dir() -> Path:
    """The user's data: the default library and its backups."""
    home = _home()
    return home / "data" if home else Path(appdirs.user_data_dir(NAME, False))


def config_dir() -> Path:
    """The user's settings."""
    home = _home()
    return home / "config" if home else Path(appdirs.user_config_dir(NAME, False))


def log_dir() -> Path:
    """Where logs are written."""
    home = _home()
    return home / "log" if home else Path(appdirs.user_log_dir(NAME, False))


def default_library() -> Path:
    """The library that is opened when none is named."""
    return data_dir() / "library.inquit"
