# SPDX-License-Identifier: Apache-2.0
"""Party and seat of politicians; one sentence of our own for each."""

from __future__ import annotations

import pytest

from desktop_app.people.mentions.seats import clash, spelled_out, traits_of
from tests.people.marked import speakers

MARKED = (
    "Sen. Corwin Stroud (R-Neb.) and Rep. Yolanda Fenn (D-Ore.) met, and Stroud left first. <s1>{}</s1> said"
    " <q1>the bill was dead</q1>."
)


@pytest.mark.parametrize("source", ["The Oregon Democrat", "The Democrat", "The Oregon lawmaker"])
def test_a_party_or_a_state_tells_two_politicians_apart(source: str) -> None:
    assert speakers(MARKED.format(source)) == ["Yolanda Fenn"]


def test_party_letters_are_spelled_out() -> None:
    assert spelled_out("d-ore") == {"democrat", "democratic", "oregon"}
    assert spelled_out("r-n.h.") == {"republican", "new", "hampshire"}
    assert spelled_out("e-mail") == frozenset()


def test_states_and_parties_clash_only_with_others_of_their_kind() -> None:
    oregon, nebraska = traits_of(("oregon", "democrat")), traits_of(("nebraska",))
    assert clash(oregon, nebraska)
    assert not clash(traits_of(("democratic",)), traits_of(("democrat", "oregon")))
    assert not clash(traits_of(("democratic",)), nebraska)


def test_a_state_alone_behind_a_name_tells_two_senators_apart() -> None:
    marked = "Sens. Corwin Stroud (Ky.) and Otto Fenn (Fla.) met. Stroud spoke first. <s1>The Florida senator</s1> said"
    assert speakers(marked + " <q1>the bill was dead</q1>.") == ["Otto Fenn"]
