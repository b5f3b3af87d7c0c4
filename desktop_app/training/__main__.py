# SPDX-License-Identifier: Apache-2.0
"""`python -m desktop_app.training`: builds and scores the models."""

from __future__ import annotations

from pathlib import Path

import click

from desktop_app.training import settings as settings_file


@click.group()
def main() -> None:
    """Build and score the models."""


@main.command()
@click.option("--corpus", type=click.Path(exists=True, file_okay=False, path_type=Path), required=True)
@click.option("--settings", "file", type=click.Path(exists=True, path_type=Path), default=settings_file.DEFAULT)
@click.option("--work", type=click.Path(path_type=Path), default=Path("build/quotes"), help="Checkpoints and log.")
def quotes(corpus: Path, file: Path, work: Path) -> None:
    """Train the model that finds quotations; goes on from the last checkpoint in the working folder."""
    from desktop_app.training.train import start

    start(settings_file.read(file), corpus=corpus, work=work)


if __name__ == "__main__":
    main()
