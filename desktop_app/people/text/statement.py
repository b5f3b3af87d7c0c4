# SPDX-License-Identifier: Apache-2.0
"""What a passage states of a person."""

from __future__ import annotations

import re
from dataclasses import dataclass

from desktop_app.model.spans import Span


@dataclass(frozen=True, slots=True)
class Statement:
    """A passage that states what a person is or for whom they act.

    `person` is the name mention that it is stated of, `pattern` a machine-readable name of how it is stated
    (`title-before`, `apposition`, `copula`, …).
    """

    person: Span
    role: Span | None
    organization: Span | None
    pattern: str


def head_of(role: str) -> str:
    """The last word of a role without what it is of: "director" of "managing director of the mill"."""
    return re.split(r" (?:of|for|at|in|to|with) ", role)[0].split()[-1].rstrip(".,").casefold()
