# SPDX-License-Identifier: Apache-2.0
"""What can be named on the command line."""

from __future__ import annotations

from typing import Any

import click

from desktop_app.base.addresses import is_address


class Named(click.Path):
    """A path that a file can have: without zero bytes, and not empty, which Python takes for the current folder."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The path.

        :raises click.UsageError: an empty name, or one that no file can have.
        """
        if value == "":
            self.fail("a name is needed, this one is empty", param, ctx)
        if "\0" in str(value):
            self.fail("no file has a zero byte in its name", param, ctx)
        return super().convert(value, param, ctx)


class Source(Named):
    """A path, or the address of a page as it was typed (a str)."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The path or the address.

        :raises click.UsageError: an empty name.
        """
        return value if isinstance(value, str) and is_address(value) else super().convert(value, param, ctx)
