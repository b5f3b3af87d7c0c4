# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from typing import Any

from desktop_app.quotes.features import words_of_text
from desktop_app.training.augment import apply
from desktop_app.training.corpus import Article, Attribution, with_parties
from desktop_app.training.labels import label
from desktop_app.training.parties import Party, occurrences, parties

TEXT = (
    "“Go,” said Ann Lee, treasurer of the Fen Trust. Mr. Lee nodded; Bo Lee, the treasurer of the club, did not. "
    "“Stay,” she said.\n\nThe Fen Trust was founded in 1990, Ann recalled.\n\nA treasurer is elected."
)
GOLD: dict[str, Any] = {
    "speaker": "Ann Lee", "kind": "person", "role": ["treasurer"], "organization": ["Fen Trust"],
}  # fmt: skip


def spans(*parts: str) -> list[list[int]]:
    return [[TEXT.index(part), TEXT.index(part) + len(part)] for part in parts]


def shown(pieces: tuple[tuple[int, int], ...], text: str = TEXT) -> list[str]:
    return [text[start:end] for start, end in pieces]


def party() -> Party:
    source = spans("Ann Lee, treasurer of the Fen Trust")[0]
    made, numbers = parties(TEXT, [GOLD], [((source[0], source[1]),)])
    assert numbers == (0,)
    return made[0]


def test_a_speaker_is_found_by_name_and_part_of_it() -> None:
    found = party()
    assert shown(found.names) == ["Ann Lee", "Lee", "Ann"]
    assert shown(found.unsure) == ["Lee"]
    assert found.unsure[0][0] == TEXT.index("Bo Lee") + 3


def test_a_role_far_from_its_bearer_is_unsure() -> None:
    found = party()
    assert found.roles[0][0] == TEXT.index("treasurer")
    assert TEXT.index("treasurer is") in {start for start, _ in found.unsure_roles}


def test_an_organization_is_found_everywhere() -> None:
    assert shown(party().organizations) == ["Fen Trust", "Fen Trust"]


def test_phrases_are_found_whatever_their_case_blanks_and_apostrophes() -> None:
    text = "The Fen’s\nChief  clerk met O'Lee, İda's clerk and the chief clerks of O’Lee."
    found = occurrences(text, ["the Fen's chief clerk", "chief clerk", "O’Lee", "İda’s clerk", "chief clerk m"])
    assert [text[start:end] for start, end in found] == ["The Fen’s\nChief  clerk", "O'Lee", "İda's clerk", "O’Lee"]


def test_speakers_of_two_and_of_none_are_left_out() -> None:
    made, numbers = parties(TEXT, [{"speaker": "Ann Lee and Bo Lee"}, {"speaker": None}], [(), ()])
    assert (made, numbers) == ((), (-1, -1))


def article() -> Article:
    start, end = spans("Ann Lee, treasurer of the Fen Trust")[0]
    said = Attribution(content=((0, 5),), cue=((6, 10),), source=((start, end),))
    at = TEXT.index("“Stay,”")
    she = Attribution(content=((at, at + 7),), cue=((at + 12, at + 16),), source=((at + 8, at + 11),))
    bare = Article(doc="d", text=TEXT, attributions=(said, she))
    gold = [{**GOLD, "content": [[0, 5]]}, {**GOLD, "content": [[at, at + 7]]}]
    return with_parties(bare, gold)


def test_every_row_knows_its_speaker_and_points_to_him() -> None:
    made = article()
    assert [row.party for row in made.attributions] == [0, 0]
    words = words_of_text(TEXT)
    bearers = label(made, words, frozenset(), frozenset()).bearers
    she = next(b for b in bearers if words.starts[b.word] == made.attributions[1].cue[0][0])
    assert sorted(words.forms[w] for w in she.words[0]) == ["Ann", "Ann", "Lee", "Lee"]
    assert sorted({words.forms[w] for w in she.words[2]}) == ["Fen", "Trust"]
    assert len(she.unsure[0]) == 1


def test_the_places_of_a_speaker_move_with_the_text() -> None:
    moved = apply(article(), [(0, 0, "LONDON — ")])
    assert moved.parties is not None
    assert shown(moved.parties[0].names, moved.text) == ["Ann Lee", "Lee", "Ann"]
    assert shown(moved.parties[0].organizations, moved.text) == ["Fen Trust", "Fen Trust"]
