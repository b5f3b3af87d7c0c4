# SPDX-License-Identifier: Apache-2.0
"""The person at the machine, as the system knows them."""

from __future__ import annotations

import getpass
import sys


def account_name() -> str:
    """Return the full name of the account if the system has one, else its login name; "" if it has neither."""
    if sys.platform != "win32":
        import os
        import pwd  # Unix alone has it.

        try:
            full = pwd.getpwuid(os.getuid()).pw_gecos.split(",")[0].strip()
        except KeyError:
            full = ""
        if full:
            return full
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""
