# SPDX-License-Identifier: Apache-2.0
"""The elder and the younger of one family name: what kin, ages and "Jr." tell of two people named Roe."""

from __future__ import annotations

_ORDER = {"sr": 0, "snr": 0, "": 1, "jr": 2, "jnr": 2, "ii": 2, "2d": 2, "iii": 3, "3d": 3, "iv": 4, "4th": 4}
_OWN = _ORDER[""]
_KNOWN, _LATEST = 8, 60
"""First mentions of one person that are asked for kin and age; last ones that are asked for the place."""
_BEFORE, _BEHIND = 4, 6
"""Words before and behind a name in which it says whose kin its bearer is."""


def of_one_generation(one: str, other: str) -> bool:
    """False for the father and the son: Roe Sr. and Roe Jr., Roe and Roe Jr."""
    return max(_ORDER[one], _OWN) == max(_ORDER[other], _OWN)
