# SPDX-License-Identifier: Apache-2.0
"""What is shown of a row wherever it leaves the program."""

from __future__ import annotations

import pytest

from desktop_app.model.certainty import FIELD_FROM
from desktop_app.model.rows import beside_speaker, in_sentence, state_in_english
from desktop_app.model.terms import Form
from tests.exporters.rows import full

SENTENCE = "The mayor charged the miller with leaving\nthe sluice open, and it rained."


def pieces(quotation: str, context: str = SENTENCE, form: Form = Form.INDIRECT) -> str:
    """The words that show a quotation, those set off between brackets."""
    found = in_sentence(full(quotation=quotation, context=context, form=form))
    return "".join(f"[{words}]" if quoted else words for words, quoted in found)


@pytest.mark.parametrize(
    ("quotation", "context", "shown"),
    [
        ("with leaving\nthe sluice open", SENTENCE,
         "The mayor charged the miller [with leaving the sluice open], and it rained."),
        ("The mill … would close", "The mill, he said, would close.", "[The mill], he said, [would close]."),
        ("it rained", "In transit rained out, it rained, she said.", "In transit rained out, [it rained], she said."),
        ("The mill is shut.", "The mill is shut.", "The mill is shut."),
        ("雨が降る", "市長は雨が降ると言った。", "市長は[雨が降る]と言った。"),
        ("the mill\nburnt", SENTENCE, "the mill\nburnt"),
        ("the sluice … the miller", SENTENCE, "the sluice … the miller"),
        ("it rains", "", "it rains"),
        ("", SENTENCE, ""),
    ],
)  # fmt: skip
def test_indirect_words_stand_in_their_sentence(quotation: str, context: str, shown: str) -> None:
    assert pieces(quotation, context) == shown


def test_direct_and_mixed_words_stand_alone() -> None:
    for form in (Form.DIRECT, Form.MIXED):
        assert pieces("with leaving\nthe sluice open", form=form) == "with leaving\nthe sluice open"


def test_a_doubted_role_is_not_said_beside_the_speaker() -> None:
    assert beside_speaker(full(role_certainty=FIELD_FROM - 0.01)) == ("", "Port of Marlow")
    assert beside_speaker(full(organization_certainty=FIELD_FROM - 0.01)) == ("harbour master", "")
    assert beside_speaker(full(role_certainty=FIELD_FROM)) == ("harbour master", "Port of Marlow")


@pytest.mark.parametrize(
    ("work", "said"),
    [
        ({}, "to check"),
        ({"sure": True}, "sure"),
        ({"doubtful": True}, "doubtful"),
        ({"status": "wrong", "checked_by": ("Ada Lind",), "checked_at": ("2026-03-03T12:00:00+00:00",)}, "wrong"),
        ({"status": "checked"}, "checked"),
        ({"status": "checked", "checked_by": ("",), "checked_at": ("",)}, "checked"),
        ({"status": "checked", "checked_by": ("Ada Lind",), "checked_at": ("",)}, "checked by Ada Lind"),
        ({"status": "checked", "checked_by": ("", "Tom Reed"), "checked_at": ("2026-03-03T12:00:00+00:00",) * 2},
         "checked, 3 March 2026; by Tom Reed, 3 March 2026"),
    ],
)  # fmt: skip
def test_the_state_in_words(work: dict[str, object], said: str) -> None:
    assert state_in_english(full(**work)) == said
