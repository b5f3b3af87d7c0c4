# SPDX-License-Identifier: Apache-2.0
"""The permissions of the program in a Flatpak; outside of one there are no limits."""

from __future__ import annotations

from configparser import ConfigParser, Error
from pathlib import Path

from desktop_app import APPLICATION_ID

INFORMATION = Path("/.flatpak-info")
NO_NETWORK = (
    "the Flatpak of Inquit has no network. Save the page in a browser and open the file, or allow it with: "
    f"flatpak override --user --share=network {APPLICATION_ID}"
)


def without_network() -> bool:
    """Whether this is a Flatpak without permission to use the network."""
    if not INFORMATION.is_file():
        return False
    told = ConfigParser(interpolation=None)
    try:
        told.read(INFORMATION, encoding="utf-8")
    except (Error, UnicodeDecodeError):
        return False
    return "network" not in told.get("Context", "shared", fallback="").split(";")
