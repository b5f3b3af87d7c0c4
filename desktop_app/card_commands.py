# SPDX-License-Identifier: Apache-2.0
"""The commands of evidence cards."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from desktop_app.base import signing
from desktop_app.base.arguments import Named
from desktop_app.base.errors import InquitError
from desktop_app.base.escaping import escaped
from desktop_app.base.terminal import tell
from desktop_app.library_option import named_library, opened

if TYPE_CHECKING:
    from desktop_app.actions.verifying import Source
    from desktop_app.model.cards import Verdict

PROVEN, UNPROVEN, UNREADABLE = 0, 1, 2
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
  inquit card 12 15 17 --sign -o cards.html
  inquit card 12 -o vale.md

\b
The web page (.html) can be verified with: inquit verify. Markdown (.md), and the PDF that the window makes, are copies
to read.
"""
)
@click.argument("ids", nargs=-1, required=True, type=int, metavar="ID...")
@click.option(
    "-o", "--output", type=_file, callback=_card_file, required=True, metavar="OUT", help="The file, .html or .md."
)
@click.option("--sign", is_flag=True, help="Sign with your key (see: inquit key).")
@named_library
def card(*, ids: tuple[int, ...], output: Path, sign: bool, library: Path | None) -> int:
    """Write evidence cards of quotations, by the numbers that search and export show."""
    from desktop_app.actions import evidence
    from desktop_app.base.logs import start_log
    from desktop_app.base.terminal import bar, stopping

    start_log()
    if sign:
        # Said before anything is analysed.
        signing.public_key()
    with opened(library) as asked, bar() as drawn, stopping(drawn) as progress:
        made = evidence.cards_of(asked, ids, progress=progress)
    if missing := [str(id) for id in ids if id not in made]:
        raise InquitError(
            f"There is no quotation {', '.join(missing)}, its passage is gone, or it is marked as wrong. "
            "No card was written."
        )
    evidence.write(evidence.bound(made.values(), sign=sign), output)
    return PROVEN


def _key(_context: click.Context, _option: click.Parameter, value: str | None) -> str | None:
    named = signing.named_key(value) if value is not None else None
    if value is not None and named is None:
        raise click.BadParameter("this is neither a public key nor a fingerprint, as inquit key prints them.")
    return named


@click.command(
    epilog="""\b
Examples:
  inquit verify vale.html
  inquit verify vale.html cards.html --library archive.inquit
  inquit verify vale.html --original article.html
  inquit verify vale.html --original article.html --signer 3f2a-91bc-…

\b
For each card: proven (the file is letter for letter what its data give, the data agree with the source, and the
program finds the same speaker, role, organization, form and bounds there), unproven (nothing is wrong, but something
cannot be seen here: the source is missing, or a person decided it), or altered, with what was altered.
Exit status 0 if all are proven, 1 if one is unproven or altered, 2 if a file is no card or damaged, or if the library
or the original cannot be read.
"""
)
@click.argument("files", nargs=-1, required=True, type=_file, metavar="CARD...")
@named_library
@click.option("--original", type=_file, metavar="FILE", help="Verify against this file in place of a library.")
@click.option("--signer", callback=_key, metavar="KEY", help="Ask for a signature with this public key or fingerprint.")
def verify(*, files: tuple[Path, ...], library: Path | None, original: Path | None, signer: str | None) -> int:
    """Verify evidence cards against a library or the original file."""
    from desktop_app.base.logs import start_log

    start_log()
    try:
        with _source(library, original) as source:
            return max([_verify(file, source, signer) for file in files])
    except InquitError as error:
        tell(f"inquit: {error}")
        return UNREADABLE


@click.command(
    epilog="""\b
Examples:
  inquit key              make the key, or show the one that is there
  inquit key --replace    make another one in its place

\b
What is printed you may give to everybody who shall know your signature; the key itself stays on this machine.
"""
)
@click.option("--replace", is_flag=True, help="Make another key; the old one is gone then.")
def key(*, replace: bool) -> None:
    """Make the key that signs evidence cards, and show its public half."""
    made = signing.make_key(replace=replace)
    click.echo(f"public key:  {made.public}")
    click.echo(f"fingerprint: {signing.fingerprint(made.public)}")
    where = f"The private key is {signing.key_file()}; who has it can sign in your name."
    kept = " It was there already; --replace makes another."
    click.echo(where if made.new else where + kept, err=True)


@contextmanager
def _source(library: Path | None, original: Path | None) -> Iterator[Source]:
    """Yield where the documents of the cards are looked for; nowhere, if no library is named and there is none yet.

    :raises InquitError: what is named cannot be read.
    """
    from desktop_app.actions import verifying
    from desktop_app.base.paths import default_library

    if original is not None:
        yield verifying.InFile(original)
    elif library is None and not default_library().exists():
        yield verifying.Nowhere()
    else:
        with opened(library) as asked:
            yield verifying.InLibrary(asked)


def _verify(file: Path, source: Source, signer: str | None) -> int:
    """Print how the cards of one file stand; returns the exit status."""
    from desktop_app.actions import verifying

    try:
        found = verifying.read_card(file)
        verdicts = verifying.verify(found, source, signer=signer)
    except verifying.OldCard as error:
        click.echo(escaped(f"unproven: {error}"))
        return UNPROVEN
    except InquitError as error:
        tell(f"inquit: {error}")
        return UNREADABLE
    for one, verdict in zip(found.cards.cards, verdicts, strict=True):
        click.echo(_lines(verifying.shown(one), verdict))
    return UNPROVEN if any(verdict.standing != "proven" for verdict in verdicts) else PROVEN


def _lines(quotation: str, verdict: Verdict) -> str:
    words = quotation.split()
    short = " ".join(words[:_MOST_WORDS]) + (" …" if len(words) > _MOST_WORDS else "")
    return "\n  ".join(map(escaped, [f"{verdict.standing}: {short}", *verdict.reasons, verdict.signature]))
