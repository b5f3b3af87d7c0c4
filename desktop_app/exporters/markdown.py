# SPDX-License-Identifier: Apache-2.0
"""Markdown to be read: a heading a document with its reference, a block a quotation with who said it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import BinaryIO

from desktop_app.exporters.options import Options
from desktop_app.exporters.readable import attribution, with_addresses, with_headings
from desktop_app.model.rows import Row, in_sentence, title_of, work_of

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~])")
_LIST_SIGN = re.compile(r"^(\d*)([-+.)])(?=\s|$)")
_SPACE = re.compile(r"\s+")
_INK = re.compile(r"\S(?:.*\S)?", re.DOTALL)


def write_markdown(rows: Iterable[Row], out: BinaryIO, options: Options) -> None:
    """Write `rows` in their order, a new heading whenever the document changes."""
    separator = ""
    for row, heads in with_headings(rows):
        heading = separator + _heading(row, options) if heads else ""
        separator = "\n"
        out.write((heading + _block(row)).encode("utf-8", "replace"))


def _heading(row: Row, options: Options) -> str:
    reference = options.cite(row)
    title = _escaped(title_of(row))
    return f"## {title}\n" + (f"\n{_escaped(reference)}\n" if reference else "")


def _block(row: Row) -> str:
    quoted = "\n".join(f"> {line}".rstrip() for line in _lines(row))
    work = "".join(f">\n> {_escaped(line)}\n" for line in work_of(row))
    return f"\n{quoted}\n>\n> — {_attribution(row)}\n{work}"


def _lines(row: Row) -> Iterable[str]:
    pieces = in_sentence(row)
    if len(pieces) > 1:
        return [_no_list("".join(_piece(words, "**" if quoted else "") for words, quoted in pieces))]
    return map(_escaped, pieces[0][0].splitlines())


def _piece(words: str, sign: str) -> str:
    """Return `words` between signs, which no blank may stand next to."""
    return _INK.sub(lambda found: f"{sign}{_inline(found[0])}{sign}", words)


def _attribution(row: Row) -> str:
    name, others = attribution(row)
    facts = [f"**{_escaped(name)}**" if row.speaker else name, *map(_escaped, others)]
    return ", ".join(facts) + f" ({row.form.value})"


def _escaped(words: str) -> str:
    """`words` on one line, showing as they are; web addresses stay links."""
    return _no_list(_inline(_SPACE.sub(" ", words).strip()))


def _inline(words: str) -> str:
    return "".join(f"<{part}>" if address else _SPECIAL.sub(r"\\\1", part) for part, address in with_addresses(words))


def _no_list(line: str) -> str:
    return _LIST_SIGN.sub(r"\1\\\2", line)
