# SPDX-License-Identifier: Apache-2.0
"""Names turned round in the head of a record: "ROE, Mr Edward James, Director, Quay Post"."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TurnedName:
    """`given`: the numbers of the words of the given names; `name` as it is spoken: "Edward James Roe"."""

    given: range
    name: str
    gender: str
