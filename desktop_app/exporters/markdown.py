# SPDX-License-Identifier: Apache-2.0
"""Markdown to be read: a heading a document with its reference, a block a quotation with who said it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from desktop_app.exporters.options import Options
from desktop_app.model.rows import Row

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~])")
_LIST_SIGN = re.compile(r"^(\d*)([-+.)])(?=\s|$)")
_ADDRESS = re.compile(r"(https?://[^\s<>]+)")
_SPACE = re.compile(r"\s+")


def write_markdown(rows: Iterable[Row], out: BinaryIO, options: Options) -> None:
    """Write `rows` in their order, a new heading whenever the document changes."""
    document: int | None = None
    for row in rows:
        parts = []
        if row.document != document:
            parts.append(("" if document is None else "\n") + _heading(row, options))
            document = row.document
        parts.append(_block(row))
        out.write("".join(parts).encode("utf-8", "replace"))


def _heading(row: Row, options: Options) -> str:
    reference = options.cite(row)
    title = _escaped(row.title or row.file or "Untitled")
    return f"## {title}\n" + (f"\n{_escaped(reference)}\n" if reference else "")


def _block(row: Row) -> str:
    quoted = "\n".join(f"> {_escaped(line)}".rstrip() for line in row.quotation.splitlines())
    work = "".join(f">\n> {_escaped(line)}\n" for line in _work(row))
    return f"\n{quoted}\n>\n> — {_attribution(row)}\n{work}"


def _work(row: Row) -> Iterator[str]:
    """What a person said of the quotation, a paragraph each."""
    marks = ["★"] if row.starred else []
    marks += [row.status] if row.status else []
    marks += [f"corrected: {', '.join(row.corrected)}"] if row.corrected else []
    marks += [f"tags: {', '.join(row.tags)}"] if row.tags else []
    if marks:
        yield " · ".join(marks)
    if row.note:
        yield f"Note: {row.note}"


def _attribution(row: Row) -> str:
    speaker = f"**{_escaped(row.speaker)}**" if row.speaker else "not attributed"
    organization = "" if row.organization == row.speaker else row.organization
    facts = [speaker, _escaped(row.role), _escaped(organization)]
    return ", ".join(fact for fact in facts if fact) + f" ({row.form.value})"


def _escaped(words: str) -> str:
    """`words` on one line, showing as they are; web addresses stay links."""
    parts = _ADDRESS.split(_SPACE.sub(" ", words).strip())
    shown = [f"<{part}>" if n % 2 else _SPECIAL.sub(r"\\\1", part) for n, part in enumerate(parts)]
    return _LIST_SIGN.sub(r"\1\\\2", "".join(shown))
