# SPDX-License-Identifier: Apache-2.0
"""`python -m desktop_app.training`: builds and scores the models."""

from __future__ import annotations

from pathlib import Path

import click

from desktop_app.training import settings as settings_file

_FOLDER = click.Path(file_okay=False, path_type=Path)
_CORPUS = click.option("--corpus", type=click.Path(exists=True, file_okay=False, path_type=Path), required=True)
_SHIPPED = Path("resources/models/quotes-1")


@click.group()
def main() -> None:
    """Build and score the models."""


@main.command()
@_CORPUS
@click.option("--out", type=_FOLDER, default=_SHIPPED, show_default=True, help="The folder that ships.")
@click.option("--settings", "file", type=click.Path(exists=True, path_type=Path), default=settings_file.DEFAULT)
@click.option("--work", type=_FOLDER, default=Path("build/quotes"), show_default=True, help="Checkpoints and log.")
@click.option("--from", "first", type=_FOLDER, default=None, help="A shipped model to begin with.")
@click.option("--with", "others", type=_FOLDER, multiple=True, help="Working folder of a run to average with.")
@click.option("--export-only", is_flag=True, help="Ship the last checkpoint without training on.")
def quotes(
    corpus: Path, out: Path, file: Path, work: Path, first: Path | None, others: tuple[Path, ...], *, export_only: bool
) -> None:
    """Train the model that finds quotations, and ship it.

    Goes on from the last checkpoint in the working folder, so that it may be stopped at any time.
    """
    from desktop_app.training.ship import ship
    from desktop_app.training.train import start

    settings = settings_file.read(file)
    if not export_only:
        start(settings, corpus=corpus, work=work, first=first)
    ship(work, out, corpus=corpus, settings=settings, tell=click.echo, others=others)


@main.command()
@_CORPUS
@click.option("--model", type=_FOLDER, default=None, help="A model folder; the shipped one if left out.")
@click.option("--set", "sets", multiple=True, type=click.Choice(["tune", "polnear-dev", "own-test"]))
@click.option("--save", "save_to", type=click.Path(dir_okay=False, path_type=Path), help="Write the figures as JSON.")
@click.option(
    "--compare", type=click.Path(exists=True, path_type=Path), help="Fail where a figure is below this file's."
)
def evaluate(
    corpus: Path, model: Path | None, sets: tuple[str, ...], save_to: Path | None, compare: Path | None
) -> None:
    """Print the scorer's tables of the quotation model."""
    from desktop_app.quotes.extract import Extractor
    from desktop_app.training import evaluate as work

    extractor = Extractor.load(model)
    figures: work.Figures = {}
    for name in sets or ("polnear-dev", "own-test"):
        found = work.evaluate(extractor, work.SETS[name](corpus))
        figures[name] = found.figures()
        click.echo(f"{name}\n{found.table()}\n")
    if save_to:
        work.save(figures, save_to, about={"model": extractor.name})
    if compare:
        fallen = work.drops(figures, work.saved(compare))
        for line in fallen:
            click.echo(line, err=True)
        if fallen:
            raise SystemExit(1)


@main.command()
@_CORPUS
@click.option("--model", type=_FOLDER, default=None, help="A model folder; the shipped one if left out.")
@click.option("--textacy", "against", is_flag=True, help="Measure textacy too (must be installed).")
@click.option("--long", "long", is_flag=True, help="Measure documents of up to 2,000,000 characters.")
def speed(corpus: Path, model: Path | None, *, against: bool, long: bool) -> None:
    """Measure the quotation model: start, words per second of processor time, memory."""
    from desktop_app.training import speed as work
    from desktop_app.training.corpus import news_dev

    seconds, memory = work.first_result(model)
    click.echo(f"first result after {seconds:.2f} s, {memory:.0f} MiB")
    from desktop_app.quotes.extract import Extractor

    extract = Extractor.load(model).extract
    articles = news_dev(corpus)
    ours = work.words_per_second(extract, articles)
    click.echo(f"{ours:.0f} words a second of processor time, {work.peak_mib():.0f} MiB")
    if long:
        for size, spent, peak in work.growth(extract, articles[0].text, sizes=(250_000, 500_000, 1_000_000, 2_000_000)):
            click.echo(f"{size:9} characters: {spent:6.1f} s of processor time, {peak:.0f} MiB")
    if against:
        theirs = work.words_per_second(work.textacy(), articles)
        click.echo(f"textacy: {theirs:.0f} words a second of processor time; ours is {ours / theirs:.2f} times as fast")


@main.command()
@_CORPUS
@click.option("--set", "sets", multiple=True, help="Only these sets.")
@click.option("--save", "save_to", type=click.Path(dir_okay=False, path_type=Path), help="Freeze the rows as JSON.")
@click.option("--compare", type=click.Path(exists=True, path_type=Path), help="Tell the rows won and lost since.")
@click.option("--each", is_flag=True, help="Name every row that was won or lost.")
def rows(corpus: Path, sets: tuple[str, ...], save_to: Path | None, compare: Path | None, *, each: bool) -> None:
    """Score whole rows: who, role and organization, set by set."""
    from desktop_app.pipeline import Models
    from desktop_app.training import rows as work

    models, before = Models.load(), work.saved(compare) if compare else {}
    found: work.Bits = {}
    for name in sets or work.SETS:
        found[name] = work.judge(work.SETS[name](corpus), models)
        click.echo(f"{name:12} speaker / role / organization / row: {work.score(found[name])}")
        if name in before:
            won, lost = work.changes(found[name], before[name])
            click.echo(f"{'before':12} {work.score(before[name])}; {len(won)} won, {len(lost)} lost")
            for sign, row in [*(("+", row) for row in won), *(("-", row) for row in lost)] if each else ():
                click.echo(f"  {sign} {row}")
    if save_to:
        work.save(found, save_to)


@main.command()
@_CORPUS
@click.option("--set", "sets", multiple=True, help="Only these sets.")
def states(corpus: Path, sets: tuple[str, ...]) -> None:
    """Print how often the rows of each state are in the right mouth."""
    from desktop_app.pipeline import Models
    from desktop_app.training import states as work

    models = Models.load()
    for name in sets or work.SETS:
        click.echo(f"{name}\n\n{work.table(list(work.outcomes(work.SETS[name](corpus), models)))}\n")


@main.command()
@_CORPUS
@click.option("--each", is_flag=True, help="Name what is wrong on each page.")
def pages(corpus: Path, *, each: bool) -> None:
    """Score the reader of web pages: title, authors, date and text."""
    from desktop_app.training import pages as work

    scores = list(work.score(work.pages(corpus)))
    for one in scores if each else ():
        wrong = ", ".join(name for name, right in one.right.items() if not right)
        click.echo(f"{one.page}: text {100 * one.body:.1f}{f', wrong: {wrong}' if wrong else ''}")
    for name, figure in work.totals(scores).items():
        click.echo(f"{name:8} {figure:.3f}" if name == "seconds" else f"{name:8} {figure:.1f}")


@main.command()
@_CORPUS
@click.option("--out", type=_FOLDER, default=Path("resources/punkt"), show_default=True)
def punkt(corpus: Path, out: Path) -> None:
    """Learn the abbreviations that do not end a sentence."""
    from desktop_app.training.punkt import train_punkt

    train_punkt(corpus, out)


if __name__ == "__main__":
    main()
