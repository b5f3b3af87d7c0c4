# SPDX-License-Identifier: Apache-2.0
"""Learns where sentences end (Punkt, Kiss and Strunk 2006); the parameters ship in `resources/punkt/`."""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.base import resources
from desktop_app.language.paragraphs import paragraphs
from desktop_app.language.sentences import PLAIN_MARKS
from desktop_app.training.corpus import load

if TYPE_CHECKING:
    from nltk.tokenize.punkt import PunktParameters

_WORD = re.compile(r"\w+")
_MOSTLY_LOWER = 0.4
"""Share of a word's places in lower case; names stay far below, words such as "but" far above."""


def train_punkt(corpus: Path, out: Path) -> PunktParameters:
    """Train on PolNeAR's training part and the own training part in `corpus`, write the files into `out`.

    :raises FileNotFoundError: where `corpus` lacks them.
    """
    texts = list(_texts(corpus))
    parameters = _learn(texts)
    counts = Counter(word for text in texts for word in _WORD.findall(text))
    # A name that opens many sentences is learnt as a sentence starter and then cuts "Mr. | Trump".
    parameters.sent_starters = {word for word in parameters.sent_starters if _is_common_word(counts, word)}
    parameters.sent_starters |= resources.lexicon("sentence_starters")
    known = resources.lexicon("abbreviations") | resources.lexicon("titles_abbreviated")
    parameters.abbrev_types |= {word.lower() for word in known if word != "No"}
    _write(parameters, out)
    _write_card(out)
    return parameters


def _texts(corpus: Path) -> Iterator[str]:
    parts = load(corpus)
    for article in sorted((*parts.train, *parts.tune), key=lambda article: article.doc):
        yield article.text.translate(PLAIN_MARKS)


def _learn(texts: Iterable[str]) -> PunktParameters:
    from nltk.tokenize.punkt import PunktTrainer

    trainer = PunktTrainer()
    trainer.INCLUDE_ALL_COLLOCS = False
    for text in texts:
        for part in paragraphs(text):
            trainer.train(" ".join(part.of(text).split()), finalize=False)
    trainer.finalize_training()
    return trainer.get_params()


def _is_common_word(counts: Counter[str], word: str) -> bool:
    lower, title = counts[word], counts[word.capitalize()]
    return lower > _MOSTLY_LOWER * (lower + title)


def _write(parameters: PunktParameters, out: Path) -> None:
    """nltk's own tab-separated format, sorted so that a second run writes the same bytes."""
    out.mkdir(parents=True, exist_ok=True)
    rows = {
        "abbrev_types.txt": sorted(parameters.abbrev_types),
        "sent_starters.txt": sorted(parameters.sent_starters),
        "collocations.tab": sorted("\t".join(pair) for pair in parameters.collocations),
        "ortho_context.tab": sorted(f"{word}\t{flags}" for word, flags in parameters.ortho_context.items()),
    }
    for name, lines in rows.items():
        (out / name).write_text("\n".join(lines) + "\n" if lines else "", encoding="utf-8", newline="\n")


def _write_card(out: Path) -> None:
    files = sorted(path for path in out.iterdir() if path.suffix in (".txt", ".tab"))
    card = {
        "task": "sentence boundaries",
        "method": "Punkt (Kiss and Strunk 2006), nltk's PunktTrainer",
        "date": date.today().isoformat(),
        "command": "train_punkt(corpus, out) in desktop_app/training/punkt.py",
        "corpus": "PolNeAR, training part (840 US news articles of 2015 and 2016); our own corpus, training part",
        "licence": "The parameters: Apache-2.0. PolNeAR states no licence; the files hold abbreviations and the letter "
        "case of single words that were counted in it, no sentences of it.",
        "mended": "Sentence starters mostly written with a capital (names) are left out; the abbreviations and "
        "starters of resources/lexicons are added.",
        "sha256": {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in files},
    }
    (out / "model.json").write_text(json.dumps(card, indent=2) + "\n", encoding="utf-8")
