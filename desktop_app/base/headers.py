# SPDX-License-Identifier: Apache-2.0
"""Parse headers of e-mails and HTTP answers that break the rules.

The standard library raises TypeError, ValueError or RecursionError on some. What it cannot parse counts as not stated.
"""

from __future__ import annotations

from collections.abc import Callable
from email.message import Message
from email.policy import Compat32
from functools import partial
from typing import TypeVar

_LONGEST = 4000
"""Code points of a header that are read: the time that its parameters take grows with the square of its length."""
_WITH_PARAMETERS = frozenset({"content-type", "content-disposition"})

T = TypeVar("T")


def parsed(parse: Callable[[str], T], header: str, *, otherwise: T) -> T:
    """Return what `parse` makes of `header`, `otherwise` if it raises anything: "(" 3,000 times is a RecursionError."""
    try:
        return parse(header)
    except Exception:
        return otherwise


class _Tolerant(Compat32):
    """Keeps of each header what all methods of `Message` can read."""

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        """Part the lines of a header into its name and what of its value can be read."""
        name, value = super().header_source_parse(sourcelines)
        return name, _readable_part(name, value)

    def header_store_parse(self, name: str, value: str) -> tuple[str, str]:
        """Return the name, and what of the value can be read, of a header that is set."""
        return name, _readable_part(name, value)


TOLERANT = _Tolerant()
"""The policy for a `Message` whose headers come from outside."""


def _readable_part(name: str, value: str) -> str:
    """Return `value` without parameters that cannot be read: `text/html; charset*=x; charset*0=y` is a TypeError."""
    value = value[:_LONGEST]
    if name.lower() not in _WITH_PARAMETERS:
        return value
    plain = ";".join(part for part in value.split(";") if "*" not in part.partition("=")[0])
    return next(filter(partial(_is_readable, name), (value, plain)), value.partition(";")[0])


def _is_readable(name: str, value: str) -> bool:
    message = Message()
    message[name] = value

    def read(_value: str) -> bool:
        message.get_filename()
        message.get_boundary()
        message.get_content_charset()
        return True

    return parsed(read, value, otherwise=False)
