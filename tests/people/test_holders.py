# SPDX-License-Identifier: Apache-2.0
"""What a text states of others alone is hardly the speaker's."""

from __future__ import annotations

from tests.people.marked import turn_rows


def test_the_post_of_one_guest_is_not_the_other_ones() -> None:
    head = "Backline podcast\n\nNoor Vandewalle talks with Jitka Malin, head of insurance at Stavos Mutual."
    talk = "VANDEWALLE: Why do prices rise?\n\nMALIN: Because of storms.\n\nVANDEWALLE: And next year?\n\nMALIN: Again."
    rows = turn_rows(f"{head}\n\n{talk}")
    assert [(row.speaker, row.role) for row in rows[:2]] == [
        ("Noor Vandewalle", None),
        ("Jitka Malin", "head of insurance"),
    ]


def test_a_label_by_first_name_means_the_full_name() -> None:
    head = "Backline podcast, with Noor Vandewalle, moderator, and Jitka Malin, head of insurance at Stavos Mutual."
    talk = "NOOR: Why do prices rise?\n\nJITKA: Because of storms.\n\nNOOR: And next year?\n\nJITKA: Again."
    assert [row.speaker for row in turn_rows(f"{head}\n\n{talk}")][:2] == ["Noor Vandewalle", "Jitka Malin"]
