# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from email import message_from_bytes
from email.utils import getaddresses

import pytest

from desktop_app.base.headers import TOLERANT, parsed


def test_what_cannot_be_parsed_says_nothing() -> None:
    assert parsed(int, "12", otherwise=0) == 12
    assert parsed(int, "twelve", otherwise=0) == 0
    assert parsed(lambda header: len(getaddresses([header])), "(" * 3000, otherwise=-1) == -1


@pytest.mark.parametrize("odd", ["x*=x; x*0=y", "filename*=x; filename*0=y", "charset*=utf\x00''x", "name*=idna''%ff"])
@pytest.mark.parametrize("order", ["{odd}; {sound}", "{sound}; {odd}"])
def test_of_parameters_that_cannot_be_read_the_others_are_kept(odd: str, order: str) -> None:
    parameters = order.format(odd=odd, sound='boundary="b;c"; charset=utf-8')
    disposition = order.format(odd=odd, sound="filename=a.txt")
    data = f"Content-Type: Text/HTML; {parameters}\nContent-Disposition: inline; {disposition}\n\n"
    message = message_from_bytes(data.encode(), policy=TOLERANT)
    assert (message.get_content_type(), message.get_content_disposition()) == ("text/html", "inline")
    assert (message.get_boundary(), message.get_content_charset(), message.get_filename()) == ("b;c", "utf-8", "a.txt")


def test_parameters_that_can_be_read_are_as_they_were() -> None:
    data = b"Content-Disposition: inline; filename*0*=utf-8''%C3%A4; filename*1=b.txt\nX-Other: x*=x; x*0=y\n\n"
    message = message_from_bytes(data, policy=TOLERANT)
    assert (message.get_filename(), message["X-Other"]) == ("äb.txt", "x*=x; x*0=y")
