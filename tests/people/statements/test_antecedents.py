# SPDX-License-Identifier: Apache-2.0
"""Who is named later than it is said what he is, and who is not to be named."""

from __future__ import annotations

import pytest

from tests.people.marked import rows
from tests.people.statements.test_roles import pairs

LEAD = "{} said the port was <q1>“on its last legs.”</q1>\n\nA ferry left. <q2>“Nobody came,”</q2> said <s2>{}</s2>."


@pytest.mark.parametrize(
    ("lead", "named"),
    [
        ("<s1>A senior diplomat</s1>", "Ann Quill, the agency's country director"),
    ],
)
def test_who_is_not_to_be_named_is_nobody_named_later(lead: str, named: str) -> None:
    first, second = rows(LEAD.format(lead, named))
    assert (first.speaker, first.kind and first.kind.value) == ("A senior diplomat", "unnamed")
    assert second.speaker == "Ann Quill"


def test_a_lead_is_whoever_is_named_next() -> None:
    assert rows(LEAD.format("<s1>A senior diplomat</s1>", "Ann Quill, 41"))[0].speaker == "Ann Quill"


@pytest.mark.parametrize(
    ("opener", "role"),
    [
        ("The tower captain was fighting for his post last night after the leak of a memo on the bells.", "captain"),
        ("The verger and chapter did.", None),
        ("The verger did.", "verger"),
    ],
)
def test_the_first_words_of_a_text_are_of_whoever_is_named_next(opener: str, role: str | None) -> None:
    stated = pairs(f"{opener}\n\nIn a stormy hour, Ada Quill wept.", "Ada Quill")
    assert [said.split()[-1] for said, _ in stated if said] == ([role] if role else [])
