# SPDX-License-Identifier: Apache-2.0
"""The commands of evidence cards."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from desktop_app.base.arguments import Named
from desktop_app.base.errors import InquitError
from desktop_app.library_option import named_library, opened
from desktop_app.model.links import to_quotation

if TYPE_CHECKING:
    from desktop_app.actions.evidence import Checked

SAME, OTHER, UNKNOWN = 0, 1, 2
_MOST_WORDS = 12

_file = Named(path_type=Path)


def _card_file(_context: click.Context, _option: click.Parameter, path: Path) -> Path:
    if path.suffix.lower() not in (".html", ".htm", ".md", ".markdown"):
        raise click.BadParameter(f"a card is written as .html or .md (as PDF in the window), not as “{path.name}”.")
    return path


@click.command(
    epilog="""\b
Examples:
  inquit card 12 -o vale.html
  inquit card 12 15 17 -o cards.md

\b
The window makes them as PDF too. What a card says is checked by: inquit verify
"""
)
@click.argument("ids", nargs=-1, required=True, type=int, metavar="ID...")
@click.option(
    "-o", "--output", type=_file, callback=_card_file, required=True, metavar="OUT", help="The file, .html or .md."
)
@named_library
def card(*, ids: tuple[int, ...], output: Path, library: Path | None) -> int:
    """Write evidence cards of quotations, by the numbers that search and export show."""
    from desktop_app.actions import evidence

    with opened(library) as asked:
        made = evidence.cards_of(asked, ids)
    there = {fact.href for each in made for fact in each.facts}
    if missing := [str(id) for id in ids if to_quotation(id) not in there]:
        raise InquitError(f"There is no quotation {', '.join(missing)}, or its passage is gone. No card was written.")
    evidence.write(made, output)
    return SAME


@click.command(
    epilog="""\b
Examples:
  inquit verify vale.pdf
  inquit verify vale.html cards.md --library archive.inquit
  inquit verify vale.pdf --original article.html

\b
One line a card: exact (the words letter for letter at their place), moved (elsewhere in the text), altered (with the
words that were [-taken out-] and {+put in+}) or missing. Exit status 0 where all are exact or moved, 1 where one is
altered or missing, 2 where a card, the library or the original cannot be read.
"""
)
@click.argument("files", nargs=-1, required=True, type=_file, metavar="CARD...")
@named_library
@click.option("--original", type=_file, metavar="FILE", help="Check against this file in place of a library.")
def verify(*, files: tuple[Path, ...], library: Path | None, original: Path | None) -> int:
    """Check evidence cards against a library or the original file."""
    try:
        checked = _checked(files, library, original)
    except InquitError as error:
        click.echo(f"inquit: {error}", err=True)
        return UNKNOWN
    for each in checked:
        click.echo(_line(each))
    return OTHER if any(each.verdict.standing in ("altered", "missing") for each in checked) else SAME


def _checked(files: tuple[Path, ...], library: Path | None, original: Path | None) -> list[Checked]:
    from desktop_app.actions import evidence

    found = [card for file in files for card in evidence.read_cards(file)]
    if original is not None:
        return [evidence.verify_in_file(original, card) for card in found]
    with opened(library) as asked:
        return [evidence.verify_in_library(asked, card) for card in found]


def _line(checked: Checked) -> str:
    words, verdict = checked.card.shown.split(), checked.verdict
    shown = " ".join(words[:_MOST_WORDS]) + (" …" if len(words) > _MOST_WORDS else "")
    where = f" ({verdict.where})" if verdict.where else ""
    lines = [f"{verdict.standing}: {shown}{where}", *verdict.notes]
    return "\n  ".join([*lines, verdict.difference] if verdict.difference else lines)
