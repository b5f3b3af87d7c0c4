# SPDX-License-Identifier: Apache-2.0
"""Which statements of what somebody is tell less than others, and are not what he is shown as."""

from __future__ import annotations

import re
from collections.abc import Sequence

from desktop_app.people.statements.roles import GUESS
from desktop_app.people.text.statement import Statement

_LEARNT = re.compile(r" by (?:training|trade|profession|education)\b")


def telling(statements: Sequence[Statement], text: str) -> list[Statement]:
    """`statements` without those that tell less than another of them does.

    A chief executive is no "engineer by training"; whom the text calls "the porter" is not shown by what he does.
    """
    called = any(s.role is not None and s.pattern == "description" for s in statements)
    kept = [s for s in statements if not (called and s.pattern == "who-clause")]
    learnt = [s for s in kept if s.role is not None and _LEARNT.match(text, s.role.end)]
    told = any(s.role is not None and s not in learnt and s.pattern != GUESS for s in kept)
    return [s for s in kept if s not in learnt] if told else kept
