# SPDX-License-Identifier: Apache-2.0
"""BibTeX, RIS and CSL-JSON for reference managers: an entry a document, with its quotations as notes."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from typing import BinaryIO

from desktop_app.exporters.options import Options
from desktop_app.model.rows import Row


def write_bibtex(rows: Iterable[Row], out: BinaryIO, options: Options) -> None:
    """Write an entry for each document, a blank line between them; `rows` come document by document."""
    _write(rows, out, options, kind="bibtex", between="\n\n", after="\n")


def write_ris(rows: Iterable[Row], out: BinaryIO, options: Options) -> None:
    """As `write_bibtex`, for RIS."""
    _write(rows, out, options, kind="ris", between="\n\n", after="\n")


def write_csl_json(rows: Iterable[Row], out: BinaryIO, options: Options) -> None:
    """As `write_bibtex`, one array for CSL-JSON."""
    _write(rows, out, options, kind="csl-json", before="[\n", between=",\n", after="\n]\n")


def _write(
    rows: Iterable[Row], out: BinaryIO, options: Options, *, kind: str, before: str = "", between: str, after: str
) -> None:
    entries = options.entries(kind)
    separator = before
    for _, quotations in groupby(rows, key=lambda row: row.document):
        out.write(f"{separator}{entries.entry(list(quotations))}".encode("utf-8", "replace"))
        separator = between
    out.write((before + after if separator == before else after).encode())
