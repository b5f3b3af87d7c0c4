# SPDX-License-Identifier: Apache-2.0
"""Options of the commands that write quotations."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from desktop_app.actions.exporting import Shape

FORMATS = tuple(
    "csv tsv xlsx parquet json jsonl markdown html docx bibtex ris csl-json web-annotation schema-org brat".split()
)
"""Those of the exporters, which would take long to load only to be listed."""


def _names(_context: click.Context, _option: click.Parameter, value: str | None) -> tuple[str, ...]:
    return tuple(name.strip() for name in value.split(",")) if value else ()


format_ = click.option(
    "--format",
    "format_",
    type=click.Choice(FORMATS),
    help="Without this the suffix of the output decides, else csv.",
)
columns = click.option(
    "--columns", callback=_names, metavar="NAME,...", help="The columns of a table in their order; without this all."
)
unguarded = click.option(
    "--no-formula-guard",
    is_flag=True,
    help="CSV, TSV: write cells that begin with = + - @ as they are, not with an apostrophe before them.",
)


def shape(format_: str | None, output: Path | None, columns: tuple[str, ...], *, guard: bool) -> Shape:
    """How to write, by what the options say and by the name of the output.

    :raises click.UsageError: a terminal cannot show the format.
    :raises UnknownFormat: the name's suffix is that of no format.
    :raises UnknownColumn: the format has no such columns.
    """
    from desktop_app.actions.exporting import Shape, chosen_columns, format_named, format_of

    kind = format_ or format_of(output.name if output else "")
    if format_named(kind).binary and output in (None, Path("-")) and sys.stdout.isatty():
        raise click.UsageError(f"{kind} is no text that a terminal could show; send it to a file.")
    return Shape(format=kind, columns=chosen_columns(kind, columns), formula_guard=guard)
