# SPDX-License-Identifier: Apache-2.0
"""The command line. Imports stand inside the commands, so that `inquit --help` answers at once.

Exit status: 0 all done, 1 something was refused or failed, 2 usage, 130 stopped by Ctrl+C, 141 the reader of the
output has closed it (as other programs end by SIGPIPE).
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from desktop_app import __version__
from desktop_app import writing_options as writing
from desktop_app.base.arguments import Named, Source
from desktop_app.base.errors import BadQuery, Cancelled, UnknownColumn
from desktop_app.base.escaping import escaped
from desktop_app.base.terminal import bar, open_streams, stopping, tell
from desktop_app.card_commands import card, key, verify
from desktop_app.endings import DONE, REFUSED, STOPPED, ended_by, flushed
from desktop_app.library_option import named_library as _library
from desktop_app.library_option import opened as _opened
from desktop_app.reading_options import ask_for_column, named_encoding, tell_report, told_columns

if TYPE_CHECKING:
    from desktop_app.actions.columns import Columns
    from desktop_app.actions.importing import ImportReport
    from desktop_app.actions.reanalysing import ReanalysisReport
    from desktop_app.actions.refusal import Refusal

STYLES = (
    *("apa", "mla", "chicago-notes", "chicago-author-date", "harvard", "vancouver", "newsroom"),
    *("wikipedia", "bibtex", "plain"),
)
DOCUMENT_ORDERS = ("added", "title", "authors", "publication", "date", "kind", "quotations")
CITATION_FORMS = ("full", "short", "reference", "quotation")
_STDOUT = Path("-")
# Each loads the models; more than there are processors only wait for each other.
_MOST_WORKERS = 256


def main(arguments: list[str]) -> int:
    """Run one command; returns the exit status."""
    open_streams()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            # A terminal that lacks a character shows another one; that is no reason to stop.
            stream.reconfigure(errors="replace")
    try:
        # Not `commands.main`, which has answers of its own to Ctrl+C and to a closed pipe.
        with commands.make_context("inquit", list(arguments)) as context:
            status = commands.invoke(context)
        ended = status if isinstance(status, int) else DONE
    except click.exceptions.Exit as error:
        ended = error.exit_code
    except (KeyboardInterrupt, click.Abort, Cancelled):
        return STOPPED
    except Exception as error:
        ended = ended_by(error)
    return flushed(ended)


@contextmanager
def _pointing(words: str) -> Iterator[None]:
    """Make the message of a bad search show the place of the mistake in `words`."""
    try:
        yield
    except BadQuery as error:
        raise BadQuery(error.pointing(words), error.position) from error


_file = Named(path_type=Path)
_attitudes = click.option("--attitudes", is_flag=True, help="Also what somebody only thinks, wants or feels.")
_doubtful = click.option("--doubtful", is_flag=True, help="Also what is doubtful: perhaps nobody said it.")
_reprints = click.option(
    "--reprints", is_flag=True, help="Also the copies of a quotation that nearly identical articles share."
)
_workers = click.option(
    "--workers", type=click.IntRange(1, _MOST_WORKERS), help="Processes that analyse; without this one a processor."
)


@click.group(
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="""\b
Examples:
  inquit                                    open the window
  inquit article.txt                        open the window with an article
  inquit archive.inquit                     open the window on another library
  inquit extract article.txt                quotations as CSV
  inquit extract --format jsonl *.html      every span, one line a document
  inquit import ~/articles                  a folder into the library
  inquit search "speaker:buberl insurance"
""",
)
@click.version_option(__version__, prog_name="inquit")
def commands() -> None:
    """Find every quotation in an article: who said it, in what role, for whom, and where.

    Without a command the window opens. All is done on this machine; only pages that you name are fetched.
    """


@commands.command(
    epilog="""\b
Examples:
  inquit extract article.txt > quotations.csv
  inquit extract -o quotations.md articles/*.html
  inquit extract --format jsonl article.txt
  inquit extract --column text=Body clippings.xlsx

\b
JSON Lines hold one line a document with the spans of all quotations in code points of its text,
attitudes and doubtful ones too ("act" and "shown" tell them apart). Exit status 1 where a file was refused; the
others are read.
"""
)
@click.argument("files", nargs=-1, required=True, type=_file, metavar="FILE...")
@writing.format_
@click.option("-o", "--output", type=_file, metavar="OUT", help="Write here instead of standard output.")
@named_encoding
@told_columns
@writing.columns
@writing.unguarded
@_attitudes
@_doubtful
def extract(
    *,
    files: tuple[Path, ...],
    format_: str | None,
    output: Path | None,
    encoding: str | None,
    told: Columns,
    columns: tuple[str, ...],
    no_formula_guard: bool,
    attitudes: bool,
    doubtful: bool,
) -> int:
    """Write the quotations of files; no library is needed or touched."""
    from desktop_app.actions import exporting, extracting
    from desktop_app.base.logs import start_log

    start_log()
    shape = writing.shape(format_, output, columns, guard=not no_formula_guard)
    if shape.format == "jsonl" and columns:
        raise UnknownColumn("a line of JSON Lines is a whole document here, without columns. Take json.")
    refused: list[Refusal] = []
    left_out: list[int] = []
    with bar(shown=_to_file(output) or not sys.stdout.isatty()) as drawn:

        def refuse(refusal: Refusal) -> None:
            refused.append(refusal)
            drawn.note(f"inquit: {refusal.name}: {refusal.reason}{ask_for_column(refusal)}")

        extracted = extracting.extract(files, encoding=encoding, columns=told, progress=drawn, on_refused=refuse)
        place = output if _to_file(output) else None
        # Closed at once where the user stops, so that no worker goes on.
        with closing(extracted) as analyses:
            if shape.format == "jsonl":
                written = exporting.send_analyses(analyses, place)
            else:
                rows = exporting.Extracted(
                    analyses, attitudes=attitudes, doubtful=doubtful, on_left_out=left_out.append
                )
                exporting.send_rows(rows, place, shape, place=rows.place)
                written = rows.written
    if written or sum(left_out):
        tell(f"Extracted {_quotations(written)}{_unchecked(written)}{_left_out(sum(left_out))}.")
    return REFUSED if refused else DONE


@commands.command(
    "import",
    epilog="""\b
Examples:
  inquit import article.txt page.html
  inquit import --library archive.inquit ~/articles
  inquit import https://example.org/news/port

\b
What the library holds already is passed over, so an import that was stopped goes on where it was. A file that has
changed since it was imported takes its place, and every correction stays. A page of the web is fetched now and kept
as it is today, with its address and the time; nothing else ever speaks to another machine.
""",
)
@click.argument("sources", nargs=-1, required=True, type=Source(path_type=Path), metavar="PATH|URL...")
@_library
@_workers
@named_encoding
@told_columns
def import_(
    *,
    sources: tuple[Path | str, ...],
    library: Path | None,
    workers: int | None,
    encoding: str | None,
    told: Columns,
) -> int:
    """Put files, folders with all below them, and pages of the web into the library."""
    from desktop_app.actions import importing, opening
    from desktop_app.base.logs import start_log

    start_log()
    paths = [source for source in sources if isinstance(source, Path)]
    pages = [source for source in sources if isinstance(source, str)]
    reports: list[ImportReport] = []
    with (
        bar() as drawn,
        stopping(drawn) as progress,
        closing(opening.open_library(library, progress=progress)) as opened,
    ):
        if paths:
            read = importing.import_paths(
                opened, paths, progress=progress, workers=workers, encoding=encoding, columns=told
            )
            reports.append(read)
        if pages and not progress.stopped:
            reports.append(importing.import_addresses(opened, pages, progress=progress))
    for report in reports:
        tell_report(report, updated=report.updated, skipped=report.skipped, passed=report.passed)
    return max(map(_status, reports))


def _status(report: ImportReport | ReanalysisReport) -> int:
    if report.stopped:
        return STOPPED
    return REFUSED if report.refused else DONE


@commands.command(
    epilog="""\b
Examples:
  inquit search insurance
  inquit search --limit 5 "speaker:buberl after:2016-01-01"
  inquit search --format json "org:axa -travel"
"""
)
@click.argument("query", nargs=-1, required=True)
@_library
@click.option("--limit", type=click.IntRange(min=1), default=20, show_default=True, help="At most so many.")
@click.option("--format", "format_", type=click.Choice(("text", *writing.FORMATS)), default="text", show_default=True)
@writing.columns
@writing.unguarded
@_attitudes
@_doubtful
@_reprints
def search(
    *,
    query: tuple[str, ...],
    library: Path | None,
    limit: int,
    format_: str,
    columns: tuple[str, ...],
    no_formula_guard: bool,
    attitudes: bool,
    doubtful: bool,
    reprints: bool,
) -> None:
    """Find quotations in the library, in the language of the window's search box."""
    from desktop_app.actions import browsing, exporting
    from desktop_app.model.query import Query

    if format_ == "text" and columns:
        raise UnknownColumn("text has no columns to choose. Say --format csv, or another table.")
    asked = Query(words=" ".join(query), attitudes=attitudes, doubtful=doubtful, reprints=reprints)
    with _opened(library) as opened, _pointing(asked.words):
        ids = browsing.find(opened, asked, limit=limit)
        total = len(ids) if len(ids) < limit else browsing.count(opened, asked)
        left_out = _left_out(browsing.left_out(opened, asked), browsing.counted_once(opened, asked))
        if format_ == "text":
            for row in exporting.rows_of_ids(opened, ids):
                click.echo(exporting.as_text(row))
        else:
            exporting.send_ids(opened, ids, None, writing.shape(format_, None, columns, guard=not no_formula_guard))
    tell(f"{len(ids):,} of {total:,} quotations{left_out}")


@commands.command(
    epilog="""\b
Examples:
  inquit documents
  inquit documents --sort quotations --descending
  inquit documents "publication:courier after:2016"

\b
One line a document, parted by tabs: number, date, kind, quotations, title, publication, authors, file.
"""
)
@click.argument("query", nargs=-1)
@_library
@click.option(
    "--sort", type=click.Choice(DOCUMENT_ORDERS), default=DOCUMENT_ORDERS[0], show_default=True, help="By what."
)
@click.option("--descending", is_flag=True, help="The last of that order first.")
@click.option("--limit", type=click.IntRange(min=1), help="At most so many.")
def documents(*, query: tuple[str, ...], library: Path | None, sort: str, descending: bool, limit: int | None) -> None:
    """List the documents of the library, also those without quotations."""
    from desktop_app.actions import documents as listed
    from desktop_app.model.documents import DocumentColumn, DocumentQuery

    asked = DocumentQuery(words=" ".join(query), sort=DocumentColumn(sort), descending=descending)
    with _opened(library) as opened, _pointing(asked.words):
        found = listed.find(opened, asked)
        for line in listed.lines(opened, found[:limit]):
            click.echo(line)
    tell(f"{len(found[:limit]):,} of {len(found):,} documents")


@commands.command(
    epilog="""\b
Examples:
  inquit export -o all.csv
  inquit export -o buberl.md "speaker:buberl"
  inquit export -o short.tsv --columns speaker,quotation,published
  inquit export -o wrong.csv is:wrong

\b
Status, star, tags, notes and corrected columns are written too. What is marked wrong is left out,
unless nothing else is found.
"""
)
@click.argument("query", nargs=-1)
@click.option("-o", "--output", type=_file, required=True, metavar="OUT", help="The file; - for standard output.")
@writing.format_
@_library
@click.option("--wrong", is_flag=True, help="Also what is marked wrong.")
@writing.columns
@writing.unguarded
@_attitudes
@_doubtful
@_reprints
def export(
    *,
    query: tuple[str, ...],
    output: Path,
    format_: str | None,
    library: Path | None,
    wrong: bool,
    columns: tuple[str, ...],
    no_formula_guard: bool,
    attitudes: bool,
    doubtful: bool,
    reprints: bool,
) -> None:
    """Write quotations of the library, all or those that QUERY finds, to a file."""
    from desktop_app.actions import browsing, exporting
    from desktop_app.model.query import Query

    asked = Query(words=" ".join(query), attitudes=attitudes, doubtful=doubtful, reprints=reprints)
    shape = writing.shape(format_, output, columns, guard=not no_formula_guard)
    with _opened(library) as opened, bar() as drawn:
        with _pointing(asked.words):
            ids = browsing.find(opened, asked)
        chosen = exporting.scope(opened, ids, wrong=wrong)
        left_out = _left_out(browsing.left_out(opened, asked), browsing.counted_once(opened, asked))
        exporting.send_ids(opened, chosen.ids, output if _to_file(output) else None, shape, progress=drawn)
    left_out += f"; {chosen.left_out:,} marked wrong left out (--wrong writes them too)" if chosen.left_out else ""
    tell(f"Exported {_quotations(len(chosen.ids))}{_unchecked(chosen.unchecked)}{left_out}.")


def _known_style(_context: click.Context, _option: click.Parameter, name: str) -> str:
    """A style that ships, or one of the user's own."""
    from desktop_app.actions import citing

    known = dict(citing.styles())
    if name not in known:
        raise click.BadParameter(f"there is no style {name}; there are: {', '.join(known)}.")
    return name


@commands.command(
    epilog="""\b
Examples:
  inquit cite 12
  inquit cite 12 15 --style plain
  inquit cite 12 --style mla --form short

\b
Styles of your own, *.toml or *.csl, lie in the folder "citations" beside the settings; their file name is their name.
"""
)
@click.argument("ids", nargs=-1, required=True, type=int, metavar="ID...")
@click.option(
    "--style", default=STYLES[0], callback=_known_style, show_default=True, help=f"One of: {', '.join(STYLES)}."
)
@click.option(
    "--form", type=click.Choice(CITATION_FORMS), default=CITATION_FORMS[0], show_default=True, help="What of it."
)
@click.option("--html", is_flag=True, help="As HTML instead of text.")
@_library
def cite(*, ids: tuple[int, ...], style: str, form: str, html: bool, library: Path | None) -> int:
    """Cite quotations by the numbers that search and export show."""
    from desktop_app.actions import browsing, citing

    with _opened(library) as opened:
        rows = browsing.rows(opened, ids)
        places = citing.places(opened, rows)
        unchecked = browsing.unchecked(opened, ids)
    if rows:
        cited = citing.cite_all(rows, style=style, form=form, places=places)
        click.echo(cited.html if html else cited.text)
        tell(f"Cited {_quotations(len(rows))}{_unchecked(unchecked)}.")
    missing = sorted(set(ids) - {row.id for row in rows})
    for id in missing:
        tell(f"inquit: there is no quotation {id}")
    return REFUSED if missing else DONE


@commands.command(
    epilog="""\b
Examples:
  inquit reanalyse
  inquit reanalyse --library archive.inquit
  inquit reanalyse --all

\b
For a library that an earlier version of the program filled. Every correction, tag and note stays; a quotation
that carries one and whose words cannot be found any more is listed by: inquit search is:orphan
What was stopped goes on where it was.
"""
)
@_library
@click.option("--all", "everything", is_flag=True, help="Also the articles that this version has read already.")
@_workers
def reanalyse(library: Path | None, *, everything: bool, workers: int | None) -> int:
    """Run the extraction again over the articles that an earlier version has read."""
    from desktop_app.actions import reanalysing
    from desktop_app.base.logs import start_log

    start_log()
    with _opened(library) as opened, bar() as drawn, stopping(drawn) as progress:
        report = reanalysing.run_again(opened, everything=everything, progress=progress, workers=workers)
    tell_report(report, current=report.current)
    return _status(report)


@commands.command(
    epilog="""\b
Examples:
  inquit refused                 list them
  inquit refused -o refused.csv
  inquit refused --forget        empty the list
"""
)
@click.option("-o", "--output", type=_file, metavar="OUT", help="Write the list as CSV; - for standard output.")
@click.option("--forget", is_flag=True, help="Empty the list afterwards.")
@_library
def refused(*, output: Path | None, forget: bool, library: Path | None) -> None:
    """List the files that could not be read when they were last imported, with the reason."""
    from desktop_app.actions import browsing, exporting

    with _opened(library) as opened:
        found = browsing.refused(opened)
        if output is not None:
            exporting.write_refused(found, output if _to_file(output) else None)
        else:
            for each in found:
                click.echo(escaped(f"{each.name}: {each.reason}"))
        if forget:
            browsing.forget_refused(opened)
    tell(f"{len(found):,} refused files")


@commands.command(
    epilog="""\b
Examples:
  inquit export --wrong -o mine.csv
  inquit corrections mine.csv

\b
Status, star, tags and note become as the file says; of the other columns those are set that stand under
"edited". Rows are known by their ids. Exit status 1 where rows were refused: those of another library or
of no quotation. One Undo in the window takes all of it back.
"""
)
@click.argument("file", type=_file, metavar="FILE.csv")
@_library
def corrections(*, file: Path, library: Path | None) -> int:
    """Restore status, star, tags, notes and corrected columns from a CSV that was exported."""
    from desktop_app.actions import correcting

    with _opened(library) as opened, bar() as drawn:
        done = correcting.restore(opened, file, progress=drawn)
    click.echo(f"{done.changes.summary}.")
    for each in done.misread:
        tell(f"inquit: {file}: line {each.line}: {each.reason}")
    return REFUSED if done.refused else DONE


@commands.command()
@_library
def backup(library: Path | None) -> None:
    """Copy the library beside itself; the five latest copies are kept, one a day."""
    from desktop_app.actions import backups

    with _opened(library) as opened:
        made = backups.back_up(opened)
    click.echo(escaped(f"Copied to {made.path}.") if made else "There is a copy of today already.")


@commands.command(
    epilog="""\b
Examples:
  inquit restore                 list the copies
  inquit restore COPY            put one in the library's place; the library itself is kept beside it
"""
)
@click.argument("copy", required=False, type=_file)
@_library
def restore(copy: Path | None, library: Path | None) -> None:
    """Put a copy of the library in its place, or list the copies."""
    from desktop_app.actions import backups
    from desktop_app.base.paths import default_library

    place = library or default_library()
    if copy is not None:
        click.echo(escaped(f"Restored. The library as it was is now {backups.restore(place, copy)}."))
        return
    found = backups.backups(place)
    for made in found:
        click.echo(escaped(str(made.path)))
    if not found:
        tell(f"There are no copies of {place}.")


def _quotations(number: int) -> str:
    return f"{number:,} {'quotation' if number == 1 else 'quotations'}"


def _unchecked(number: int) -> str:
    """Return the note behind a count that says how many no person has checked."""
    return f"; {number:,} not checked" if number else ""


def _left_out(doubtful: int, reprints: int = 0) -> str:
    """The note behind a count that says how many were left out."""
    note = f"; {doubtful:,} doubtful left out (--doubtful writes them too)" if doubtful else ""
    counted = f"{reprints:,} reprint{'' if reprints == 1 else 's'}"
    return f"{note}; {counted} left out (--reprints writes them too)" if reprints else note


def _to_file(output: Path | None) -> bool:
    return output is not None and output != _STDOUT


commands.add_command(card)
commands.add_command(verify)
commands.add_command(key)
