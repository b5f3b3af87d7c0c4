# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import pytest

from desktop_app.base.addresses import clean_address, encoded_address


@pytest.mark.parametrize(
    ("stated", "cleaned"),
    [
        ("https://harbour.example/a_1?b=2#c", "https://harbour.example/a_1?b=2#c"),
        ("\n https://harbour.example/a\r\n\tb \n", "https://harbour.example/ab"),
        ("https://harbour.example/a b\x00\x85\u2028\u200b", "https://harbour.example/a%20b%00%C2%85%E2%80%A8%E2%80%8B"),
        ("https://harbour.example/Zoë%20", "https://harbour.example/Zoë%20"),
        ("", ""),
    ],
)
def test_an_address_is_one_word_on_one_line(stated: str, cleaned: str) -> None:
    assert clean_address(stated) == cleaned
    assert encoded_address(cleaned) == cleaned


def test_what_a_library_holds_from_before_keeps_its_letters() -> None:
    assert encoded_address("https://harbour.example/a\nER  - b\ud800") == "https://harbour.example/a%0AER%20%20-%20b%3F"
