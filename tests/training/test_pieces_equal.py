# SPDX-License-Identifier: Apache-2.0
"""The own word pieces against the library that the encoder was published with."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from desktop_app.quotes.features import words_of_text
from desktop_app.quotes.pieces import LONGEST_WORD, MOST_PIECES, Pieces

tokenizers = pytest.importorskip("tokenizers", reason="only compared with in training")
OWN = Path(__file__).parent.parent / "gold" / "own" / "own.jsonl"
SHIPPED = Path(__file__).parents[2] / "resources" / "models" / "quotes-1" / "vocabulary.txt"
ODD = ["naïve", "Ærø", "STRASSE", "ǅ", "e\u0301", "中国", "x_y", "½", "№", "﹏", "a\u200bb", "İstanbul", "1,5", "don't"]


def test_the_same_pieces_for_every_word() -> None:
    vocabulary = SHIPPED.read_text(encoding="utf-8").rstrip("\n").split("\n")
    library = tokenizers.BertWordPieceTokenizer({piece: i for i, piece in enumerate(vocabulary)}, lowercase=True)
    own = Pieces(vocabulary)
    texts = [json.loads(line)["text"] for line in OWN.read_text(encoding="utf-8").splitlines()[::8]]
    forms = {form for text in texts for form in words_of_text(text).forms}
    different = {}
    for form in sorted(forms | set(ODD)):
        if len(form) <= LONGEST_WORD:
            theirs = library.encode(form, add_special_tokens=False).ids[:MOST_PIECES] or [own.unknown]
            if list(own.encode(form)) != theirs:
                different[form] = theirs
    assert not different
