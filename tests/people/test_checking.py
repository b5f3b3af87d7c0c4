# SPDX-License-Identifier: Apache-2.0
"""Why a row must be checked, and the speakers that are offered: one text of our own for every reason."""

from __future__ import annotations

import pytest

from desktop_app.model.certainty import SURE_FROM, Reason
from tests.people.marked import rows

TWO = "Huw Bevan runs the mill. Ifan Bevan keeps its books. "
MET = "Huw Rees, clerk of Osk, met Tom Vale, mayor of Leith, on Monday. "


@pytest.mark.parametrize(
    ("reason", "marked"),
    [
        (Reason.NAMESAKE, TWO + "<s1>Bevan</s1> said <q1>flour is dear</q1>."),
        (Reason.BETWEEN, MET + "<s1>He</s1> said <q1>the bridge was closed</q1>."),
        (Reason.UNNAMED, "It rained on Monday. <s1>A clerk</s1> said <q1>the bridge was closed</q1>."),
        (Reason.UNNAMED, "It rained. <q1>“The bridge is closed.”</q1>"),
        (Reason.ONE_NAME, "It rained. <s1>Beryl</s1> said <q1>the bridge was closed</q1>."),
        (
            Reason.HEADLINE,
            "<s1>Huw Rees</s1> says <q1>bridge to close</q1>\n\nHuw Rees, clerk of Osk, said so on Monday.",
        ),
    ],
)
def test_a_reason_to_check(reason: Reason, marked: str) -> None:
    assert reason in rows(marked)[0].reasons


@pytest.mark.parametrize(
    "marked",
    [
        "It rained. <s1>Huw Rees, clerk of Osk,</s1> said <q1>the bridge was closed</q1>.",
        "It rained. Huw Rees, clerk of Osk, came. <s1>He</s1> said <q1>the bridge was closed</q1>.",
        TWO + "<s1>Huw Bevan</s1> said <q1>flour is dear</q1>.",
    ],
)
def test_a_plain_name_or_pronoun_gives_no_reason_but_its_certainty(marked: str) -> None:
    row = rows(marked)[0]
    assert set(row.reasons) <= {Reason.REAL, Reason.SPEAKER}
    assert bool(row.reasons) == (row.certainty.mouth < SURE_FROM)


def test_a_sure_row_has_no_candidates_and_another_offers_its_own_speaker_first() -> None:
    sure = rows("It rained. <s1>Huw Rees, clerk of Osk,</s1> said <q1>“the bridge was closed”</q1>.")[0]
    assert bool(sure.candidates) == bool(sure.reasons)
    row = rows(TWO + "<s1>Bevan</s1> said <q1>flour is dear</q1>.")[0]
    names = [candidate.speaker for candidate in row.candidates]
    assert names[0] == row.speaker
    assert {"Huw Bevan", "Ifan Bevan"} <= set(names)
    assert len(names) <= 3


def test_a_candidate_brings_what_the_text_states_and_its_nearest_mention() -> None:
    marked = MET + "<s1>He</s1> said <q1>the bridge was closed</q1>."
    row = rows(marked)[0]
    found = {candidate.speaker: candidate for candidate in row.candidates}
    assert (found["Huw Rees"].role, found["Tom Vale"].role) == ("clerk", "mayor")
    span = found["Tom Vale"].span
    assert span is not None
    assert span.of(MET) == "Tom Vale"
