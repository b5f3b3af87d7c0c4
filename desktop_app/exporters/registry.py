# SPDX-License-Identifier: Apache-2.0
"""The formats that quotations can be exported to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import BinaryIO

from desktop_app.base.errors import UnknownColumn, UnknownFormat
from desktop_app.exporters.bibliography import write_bibtex, write_csl_json, write_ris
from desktop_app.exporters.brat import write_brat
from desktop_app.exporters.csv import write_csv, write_tsv
from desktop_app.exporters.docx import write_docx
from desktop_app.exporters.html import write_html
from desktop_app.exporters.json import write_json, write_lines
from desktop_app.exporters.markdown import write_markdown
from desktop_app.exporters.options import Options
from desktop_app.exporters.parquet import write_parquet
from desktop_app.exporters.records import Cells, cells_of, known_columns
from desktop_app.exporters.schema_org import write_schema_org
from desktop_app.exporters.web_annotation import write_web_annotation
from desktop_app.exporters.xlsx import write_xlsx
from desktop_app.model.rows import Row

Writer = Callable[[Iterable[Row], BinaryIO, Options], None]
TableWriter = Callable[[Iterable[Cells], BinaryIO, Options], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """`label` is for a file dialog; `suffix` has its dot; a table is written from the cells of chosen columns, the
    others from whole rows. One that goes `by_document` must be given rows document by document; a `binary` one is no
    text."""

    name: str
    label: str
    suffix: str
    write_rows: Writer | None = None
    write_cells: TableWriter | None = None
    by_document: bool = False
    binary: bool = False

    @property
    def table(self) -> bool:
        """Whether the columns can be chosen."""
        return self.write_cells is not None


_FORMATS = (
    Format(name="csv", label="Spreadsheet (CSV)", suffix=".csv", write_cells=write_csv),
    Format(name="tsv", label="Table with tabs (TSV)", suffix=".tsv", write_cells=write_tsv),
    Format(name="xlsx", label="Excel workbook (XLSX)", suffix=".xlsx", write_cells=write_xlsx, binary=True),
    Format(name="parquet", label="Parquet", suffix=".parquet", write_cells=write_parquet, binary=True),
    Format(name="json", label="JSON", suffix=".json", write_cells=write_json),
    Format(name="jsonl", label="JSON Lines", suffix=".jsonl", write_cells=write_lines),
    Format(name="markdown", label="Markdown", suffix=".md", write_rows=write_markdown),
    Format(name="html", label="Web page (HTML)", suffix=".html", write_rows=write_html),
    Format(name="docx", label="Word document (DOCX)", suffix=".docx", write_rows=write_docx, binary=True),
    Format(name="bibtex", label="BibTeX", suffix=".bib", write_rows=write_bibtex, by_document=True),
    Format(name="ris", label="Reference managers (RIS)", suffix=".ris", write_rows=write_ris, by_document=True),
    Format(name="csl-json", label="CSL-JSON", suffix=".csl.json", write_rows=write_csl_json, by_document=True),
    Format(
        name="web-annotation",
        label="W3C Web Annotation (JSON-LD)",
        suffix=".anno.jsonld",
        write_rows=write_web_annotation,
        by_document=True,
    ),
    Format(name="schema-org", label="schema.org Quotation (JSON-LD)", suffix=".jsonld", write_rows=write_schema_org),
    Format(
        name="brat", label="brat standoff (ZIP)", suffix=".zip", write_rows=write_brat, by_document=True, binary=True
    ),
)
_BY_NAME = {each.name: each for each in _FORMATS}


def formats() -> tuple[Format, ...]:
    """All formats, the usual one first."""
    return _FORMATS


def format_named(name: str) -> Format:
    """The format called `name`.

    :raises KeyError: there is none.
    """
    return _BY_NAME[name]


def format_of(name: str) -> str:
    """The name of the format that a file called `name` is to be in, by its suffix; "csv" where it has none.

    :raises UnknownFormat: the suffix is that of no format.
    """
    suffix = PurePath(name).suffix
    if not suffix:
        return _FORMATS[0].name
    # The longest first: "a.csl.json" is no JSON of ours.
    longest_first = sorted(_FORMATS, key=lambda f: -len(f.suffix))
    found = next((f.name for f in longest_first if name.lower().endswith(f.suffix)), None)
    if found is None:
        *others, last = (f.suffix for f in _FORMATS)
        raise UnknownFormat(
            f"{PurePath(name).name} was not written: quotations cannot be exported as {suffix}. "
            f"End the name with {', '.join(others)} or {last}."
        )
    return found


def chosen_columns(format: str, names: Sequence[str]) -> tuple[str, ...]:
    """The columns `names` for an export to `format`; all of them where none are named.

    :raises KeyError: there is no such format.
    :raises UnknownColumn: one of them is no column, or is there twice, or the format is no table.
    """
    chosen = format_named(format)
    if names and not chosen.table:
        tables = ", ".join(f.name for f in _FORMATS if f.table)
        raise UnknownColumn(f"{chosen.label} has no columns to choose. These have: {tables}.")
    return known_columns(names)


def write(rows: Iterable[Row], out: BinaryIO, *, format: str, options: Options | None = None) -> None:
    """Write `rows` to `out`, which stays open; rows are taken one by one.

    :raises KeyError: where there is no such format.
    """
    chosen, how = format_named(format), options or Options()
    if chosen.write_rows is not None:
        chosen.write_rows(rows, out, how)
    if chosen.write_cells is not None:
        chosen.write_cells(map(cells_of(how.columns), rows), out, how)
