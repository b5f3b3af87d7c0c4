# SPDX-License-Identifier: Apache-2.0
"""Learns where sentences end and writes the parameters that ship in `resources/punkt/`, with their card."""

from __future__ import annotations

import hashlib
import json
from datetime import date
from pathlib import Path

from desktop_app.language.punkt import learn, save_parameters
from desktop_app.training.corpus import load


def train_punkt(corpus: Path, out: Path) -> None:
    """Train on PolNeAR's training part and the own training part in `corpus`, write the files into `out`.

    :raises FileNotFoundError: where `corpus` lacks them.
    """
    parts = load(corpus)
    articles = sorted((*parts.train, *parts.tune), key=lambda article: article.doc)
    save_parameters(learn([article.text for article in articles]), out)
    _write_card(out)


def _write_card(out: Path) -> None:
    files = sorted(path for path in out.iterdir() if path.suffix in (".txt", ".tab"))
    card = {
        "task": "sentence boundaries",
        "method": "Punkt (Kiss and Strunk 2006), nltk's PunktTrainer",
        "date": date.today().isoformat(),
        "command": "python -m desktop_app.training punkt --corpus CORPUS",
        "corpus": "PolNeAR, training part (840 US news articles of 2015 and 2016); our own corpus, training part",
        "licence": "The parameters: Apache-2.0. PolNeAR states no licence; the files hold abbreviations and the letter "
        "case of single words that were counted in it, no sentences of it.",
        "mended": "Sentence starters mostly written with a capital (names) are left out; the abbreviations and "
        "starters of resources/lexicons are added.",
        "sha256": {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in files},
    }
    (out / "model.json").write_text(json.dumps(card, indent=2) + "\n", encoding="utf-8")
