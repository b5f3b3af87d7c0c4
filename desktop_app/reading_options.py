# SPDX-License-Identifier: Apache-2.0
"""Options of the commands that read files, and the reports of these commands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from desktop_app.base.errors import BadValue
from desktop_app.base.terminal import tell, typed

if TYPE_CHECKING:
    from desktop_app.actions.columns import Columns
    from desktop_app.actions.importing import ImportReport
    from desktop_app.actions.reanalysing import ReanalysisReport
    from desktop_app.actions.refusal import Refusal

_COUNTED = {
    "updated": "brought up to date",
    "skipped": "there already",
    "current": "read by this version already",
    "refused": "refused",
    "passed": "of other kinds passed over",
    "orphans": "edits without a passage (is:orphan)",
}


def tell_report(report: ImportReport | ReanalysisReport, **counts: int) -> None:
    """Print the report of an import or of a repeated extraction; `counts` are those beside refusals and orphans."""
    for refusal in report.refused:
        tell(f"inquit: {refusal.name}: {refusal.reason}{ask_for_column(refusal)}")
    counts |= {"refused": len(report.refused), "orphans": report.orphans}
    counted = "".join(f", {number:,} {_COUNTED[name]}" for name, number in counts.items() if number)
    click.echo(f"{report.changes.summary}{counted}{' (stopped)' if report.stopped else ''}.")


def _encoding(context: click.Context, option: click.Parameter, value: str | None) -> str | None:
    from desktop_app.readers.encoding import known_encoding

    if value is not None and not known_encoding(value):
        raise click.BadParameter(f"there is no encoding called “{value}”")
    return value


def _columns(context: click.Context, option: click.Parameter, value: tuple[str, ...]) -> Columns:
    from desktop_app.actions.columns import told

    try:
        return told(value)
    except BadValue as error:
        raise click.BadParameter(str(error)) from error


named_encoding = click.option(
    "--encoding", callback=_encoding, metavar="NAME", help="Read the files in this encoding, whatever they seem to be."
)
told_columns = click.option(
    "--column",
    "told",
    multiple=True,
    callback=_columns,
    metavar="WHAT=NAME",
    help="Tables: which column holds the text, title, date, author, publication or url, where its name does not say.",
)


def ask_for_column(refusal: Refusal) -> str:
    """How to name the column of texts, for a table where it is not known; else ""."""
    return f"; say it with {typed(f'--column=text={refusal.likely}')}" if refusal.columns else ""
