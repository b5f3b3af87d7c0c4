# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import pytest

from desktop_app.base.escaping import escaped


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("port.txt", "port.txt"),
        ("100%\u00a0Öl\u3000港\u200d.txt", "100%\u00a0Öl\u3000港\u200d.txt"),
        ("a\x1b[2J\r\n\x7f\x9b", "a%1B[2J%0D%0A%7F%C2%9B"),
        ("\u202etxt.exe\u2028\ufeff", "%E2%80%AEtxt.exe%E2%80%A8%EF%BB%BF"),
    ],
)
def test_control_characters_alone_are_escaped(name: str, shown: str) -> None:
    assert escaped(name) == shown
