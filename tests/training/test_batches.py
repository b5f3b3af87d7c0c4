# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import random
from dataclasses import replace
from itertools import islice

import pytest

torch = pytest.importorskip("torch")

from desktop_app.quotes.features import words_of_text  # noqa: E402
from desktop_app.quotes.pieces import Pieces  # noqa: E402
from desktop_app.training.augment import Augmenter  # noqa: E402
from desktop_app.training.batches import Batch, Stream, fixed  # noqa: E402
from desktop_app.training.corpus import Article, Attribution, with_parties  # noqa: E402
from desktop_app.training.settings import DEFAULT, read  # noqa: E402

TEXT = "Acme will close, said Ann Lee, the mayor.\n\n“No,” Lee said of it all today.\n\nBo Orr of Acme agreed."
GOLD = {"kind": "person", "speaker": "Ann Lee", "role": ["mayor"], "organization": ["Acme"]}
NONE: frozenset[str] = frozenset()


def article() -> Article:
    starts = TEXT.index("Acme"), TEXT.index("“No")
    rows = (
        Attribution(content=((0, 15),), cue=((17, 21),), source=((22, 29),)),
        Attribution(content=((starts[1], starts[1] + 5),), cue=(), source=()),
    )
    gold = [{**GOLD, "content": [[start, start + 1]]} for start in starts]
    return with_parties(Article(doc="a", text=TEXT, attributions=rows), gold)


def encoder() -> Pieces:
    forms = sorted({form.casefold() for form in words_of_text(TEXT).forms})
    return Pieces(["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *forms])


def batch(*, together: int) -> Batch:
    sizes = replace(read(DEFAULT).batch, longest_window=12, together=together)
    (found,) = fixed([article()], encoder=encoder(), acts=(NONE, NONE), sizes=sizes)
    return found


def words_at(found: Batch, number: int, relation: int) -> set[tuple[int, int]]:
    """Windows and pieces to which the bearer leads elsewhere."""
    return {(int(w), int(p)) for w, p in torch.nonzero(found.far_targets[number, relation])}


def test_a_speaker_is_found_in_the_other_windows_of_the_article() -> None:
    found = batch(together=4)
    assert len(found.pieces) == 3
    (second,) = [n for n, (w, named) in enumerate(_bearers(found)) if w == 1 and not named]
    acme = {(w, int(p)) for w in (0, 2) for p in torch.nonzero(found.pieces[w] == encoder().ids["acme"])}
    assert words_at(found, second, 2) == acme
    assert len(words_at(found, second, 0)) == 2  # Ann, Lee in the first window
    assert not found.far_known[second, :, 1].any()
    assert not found.far_known[:, 1].any()


def test_windows_of_which_each_stands_alone_have_no_elsewhere() -> None:
    assert not batch(together=1).far_known.any()


def _bearers(found: Batch) -> list[tuple[int, bool]]:
    """The window of each bearer, and whether it is a name (which is not led to its like)."""
    known = found.far_known[:, 0].flatten(1).any(-1)
    return [(int(w), not bool(k)) for w, k in zip(found.who_window, known, strict=True)]


def test_a_stream_keeps_the_windows_of_an_article_together() -> None:
    settings = read(DEFAULT)
    sizes = replace(settings.batch, pieces=60, shortest_window=12, longest_window=12, together=2)
    stream = Stream(
        [article()], encoder=encoder(), acts=(NONE, NONE), sizes=sizes, noise=settings.noise,
        augmenter=Augmenter(replace(settings.rates, names=0.0), random.Random(1), [article()]), rng=random.Random(2),
    )  # fmt: skip
    some = list(islice(stream, 9))
    assert all(found.far_known.shape == (len(found.who), 3, *found.pieces.shape) for found in some)
    assert any(found.far_known.any() for found in some)
