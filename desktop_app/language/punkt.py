# SPDX-License-Identifier: Apache-2.0
"""Punkt's parameters (Kiss and Strunk 2006): learnt from texts, written and read in nltk's tab-separated format."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.base import resources
from desktop_app.base.errors import BrokenModel
from desktop_app.language.paragraphs import paragraphs

if TYPE_CHECKING:
    from nltk.tokenize.punkt import PunktParameters

PLAIN_MARKS = str.maketrans("“”„«»‘’‚‹›", "\"\"\"\"\"'''''")
"""Curly marks made straight, one for one: the only ones that every release of nltk takes for punctuation."""
_WORD = re.compile(r"\w+")
_MOSTLY_LOWER = 0.4
"""Share of a word's places in lower case; names stay far below, words such as "but" far above."""


def learn(texts: Sequence[str]) -> PunktParameters:
    """Parameters for texts like these; the lexicons' abbreviations and sentence starters are added."""
    from nltk.tokenize.punkt import PunktTrainer

    plain = [text.translate(PLAIN_MARKS) for text in texts]
    trainer = PunktTrainer()
    for text in plain:
        for part in paragraphs(text):
            trainer.train(" ".join(part.of(text).split()), finalize=False)
    trainer.finalize_training()
    parameters = trainer.get_params()
    counts = Counter(word for text in plain for word in _WORD.findall(text))
    # A name that opens many sentences is learnt as a sentence starter and then cuts "Mr. | Trump".
    parameters.sent_starters = {word for word in parameters.sent_starters if _is_common_word(counts, word)}
    parameters.sent_starters |= resources.lexicon("sentence_starters")
    known = resources.lexicon("abbreviations") | resources.lexicon("titles_abbreviated")
    parameters.abbrev_types |= {word.lower() for word in known if word != "No"}
    return parameters


def _is_common_word(counts: Counter[str], word: str) -> bool:
    lower, title = counts[word], counts[word.capitalize()]
    return lower > _MOSTLY_LOWER * (lower + title)


def save_parameters(parameters: PunktParameters, folder: Path) -> None:
    """Write nltk's own format, sorted so that a second run writes the same bytes.

    nltk's writer is not used: it refuses folders outside its own data path.
    """
    folder.mkdir(parents=True, exist_ok=True)
    rows = {
        "abbrev_types.txt": sorted(parameters.abbrev_types),
        "sent_starters.txt": sorted(parameters.sent_starters),
        "collocations.tab": sorted("\t".join(pair) for pair in parameters.collocations),
        "ortho_context.tab": sorted(f"{word}\t{flags}" for word, flags in parameters.ortho_context.items()),
    }
    for name, lines in rows.items():
        (folder / name).write_text("\n".join(lines) + "\n" if lines else "", encoding="utf-8", newline="\n")


def load_parameters(folder: Path) -> PunktParameters:
    """Punkt parameters from the tab-separated files of nltk's own format.

    :raises BrokenModel: where a file is missing or damaged.
    """
    from nltk.tabdata import PunktDecoder
    from nltk.tokenize.punkt import PunktParameters

    decoder = PunktDecoder()
    parameters = PunktParameters()

    def lines(name: str) -> list[str]:
        return (folder / name).read_text(encoding="utf-8").splitlines()

    try:
        parameters.abbrev_types = decoder.txt2set(lines("abbrev_types.txt"))
        parameters.sent_starters = decoder.txt2set(lines("sent_starters.txt"))
        parameters.collocations = set(decoder.tab2tups(lines("collocations.tab")))
        parameters.ortho_context = decoder.tab2intdict(lines("ortho_context.tab"))
    except (OSError, ValueError, IndexError) as error:
        raise BrokenModel(f"The sentence model in {folder} is damaged ({error}); install the program again.") from error
    return parameters
