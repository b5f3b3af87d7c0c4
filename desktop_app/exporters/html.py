# SPDX-License-Identifier: Apache-2.0
"""HTML: one page that needs nothing beside it, to be read, printed and linked into (`#quotation-12`, `#document-3`)."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import BinaryIO

from desktop_app.exporters.options import Options
from desktop_app.exporters.readable import attribution, lines_of, with_addresses, with_headings
from desktop_app.exporters.xml_text import xml_text
from desktop_app.model.rows import Row, title_of, work_of

_HEAD = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="generator" content="Inquit">
<title>Quotations</title>
<style>
:root { color-scheme: light dark; }
body { font: 1.05rem/1.5 Georgia, "Noto Serif", serif; margin: 2rem auto; max-width: 42rem; padding: 0 1rem; }
h2 { font-size: 1.25rem; line-height: 1.3; margin: 2.5rem 0 0.25rem; }
h2 a, .number { color: inherit; text-decoration: none; }
.reference, figcaption, .work { font-family: system-ui, sans-serif; font-size: 0.85rem; }
.reference { margin: 0 0 1rem; overflow-wrap: anywhere; }
figure { margin: 1.25rem 0; }
figure:target { outline: 2px solid; outline-offset: 0.5rem; }
blockquote { border-inline-start: 3px solid #8888; margin: 0; padding-inline-start: 1rem; overflow-wrap: anywhere; }
blockquote p { margin: 0 0 0.5rem; white-space: pre-wrap; }
figcaption, .work { margin: 0.25rem 0 0; padding-inline-start: 1.2rem; }
.number { opacity: 0.6; }
@media print {
  :root { color-scheme: light; }
  body { font-size: 11pt; margin: 0; max-width: none; }
  h2 { break-after: avoid; }
  figure { break-inside: avoid; }
  a { color: inherit; }
}
</style>
</head>
<body>
<main>
"""
_TAIL = "</main>\n</body>\n</html>\n"


def write_html(rows: Iterable[Row], out: BinaryIO, options: Options) -> None:
    """Write `rows` in their order, a new heading whenever the document changes."""
    out.write(_HEAD.encode())
    named: set[int] = set()
    for row, heads in with_headings(rows):
        if heads:
            # A name may stand in a page only once.
            out.write(_heading(row, options, first=row.document not in named).encode())
            named.add(row.document)
        out.write(_figure(row).encode())
    out.write(_TAIL.encode())


def _heading(row: Row, options: Options, *, first: bool) -> str:
    name = f"document-{row.document}"
    title = f'<a href="#{name}">{_text(title_of(row))}</a>'
    reference = options.cite(row)
    below = f'<p class="reference" dir="auto">{_linked(reference)}</p>\n' if reference else ""
    anchor = f' id="{name}"' if first else ""
    return f'<h2 dir="auto"{anchor}>{title}</h2>\n{below}'


def _figure(row: Row) -> str:
    name = f"quotation-{row.id}"
    lines = "".join(f'<p dir="auto">{"".join(map(_piece, line))}</p>' for line in lines_of(row))
    work = "".join(f'<p class="work" dir="auto">{_text(line)}</p>\n' for line in work_of(row))
    speaker, others = attribution(row)
    who = ", ".join([f"<b>{_text(speaker)}</b>" if row.speaker else speaker, *map(_text, others)])
    caption = f'— <bdi>{who}</bdi> ({row.form.value}) <a class="number" href="#{name}">#{row.id}</a>'
    quoted = f"<blockquote>{lines}</blockquote>\n<figcaption>{caption}</figcaption>\n"
    return f'<figure id="{name}">\n{quoted}{work}</figure>\n'


def _piece(piece: tuple[str, bool]) -> str:
    words, quoted = piece
    return f"<b>{_text(words)}</b>" if quoted else _text(words)


def _linked(words: str) -> str:
    return "".join(
        f'<a href="{_text(piece)}">{_text(piece)}</a>' if address else _text(piece)
        for piece, address in with_addresses(words)
    )


def _text(words: str) -> str:
    return escape(xml_text(words))
