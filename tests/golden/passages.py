# SPDX-License-Identifier: Apache-2.0
"""Turns the marked passages of `source/` into `passages/*.jsonl` (run as a module) and reads them.

A passage in `source/*.txt`:

    # id: the pattern that it stands for
    Text with [[1:the content of quotation 1]] in it, over as many lines as it needs.
    > 1 direct person | Jane Roe | chair // chairwoman | Harbour Board

Everything before the first passage is a remark. A row holds the number, form, act (where it is not speech) and kind,
then speaker, role and organization: `//` parts alternatives, `-` means none, `?` that it is not looked at. A passage
without rows is one in which nothing may be found. Combining accents are written `\\u0301` and `\\u0308`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

SOURCE = Path(__file__).parent / "source"
PASSAGES = Path(__file__).parent / "passages"
_CONTENT = re.compile(r"\[\[(\d+):(.*?)\]\]", re.DOTALL)
_ROW = re.compile(r"> (\d+) (\S+)(?: (attitude))? (\S+) \| (.+) \| (.+) \| (.+)")
Alternatives = tuple[str, ...] | None
"""What is right, () where nothing is; None where it is not looked at."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """One quotation of a passage; `content` in code points, end exclusive."""

    content: tuple[tuple[int, int], ...]
    form: str
    act: str
    kind: str | None
    speaker: Alternatives
    role: Alternatives
    organization: Alternatives


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A short text of our own, what it is there for, and all that must be found in it."""

    id: str
    pattern: str
    text: str
    quotes: tuple[Expected, ...]


def read() -> Iterator[Passage]:
    """All passages, as they stand in the JSON lines."""
    for path in sorted(PASSAGES.glob("*.jsonl")):
        yield from map(passage_of, map(json.loads, path.read_text(encoding="utf-8").splitlines()))


def passage_of(row: dict[str, Any]) -> Passage:
    """Return the passage in a JSON line, or in what `converted` makes of a source."""
    quotes = tuple(_expected(quote) for quote in row["quotes"])
    return Passage(id=row["id"], pattern=row["pattern"], text=row["text"], quotes=quotes)


def _expected(row: dict[str, Any]) -> Expected:
    def alternatives(name: str) -> Alternatives:
        return None if row[name] is None else tuple(row[name])

    return Expected(
        content=tuple((start, end) for start, end in row["content"]),
        form=row["form"],
        act=row["act"],
        kind=row["kind"],
        speaker=alternatives("speaker"),
        role=alternatives("role"),
        organization=alternatives("organization"),
    )


def converted(source: str) -> Iterator[dict[str, Any]]:
    """The passages of one source file as they go into the JSON lines.

    :raises ValueError: where a row is malformed, or content and rows do not fit.
    """
    for block in re.split(r"^# ", source, flags=re.MULTILINE)[1:]:
        head, _, body = block.partition("\n")
        identifier, _, pattern = head.partition(": ")
        lines = body.replace("\\u0301", "\u0301").replace("\\u0308", "\u0308").split("\n")
        rows = [line for line in lines if line.startswith("> ")]
        marked = "\n".join(line for line in lines if not line.startswith("> ")).strip("\n")
        text, contents = _unmarked(marked)
        quotes = [_row(row, contents) for row in rows]
        if len(quotes) != len(contents):
            raise ValueError(f"{identifier}: {len(contents)} contents, {len(quotes)} rows")
        yield {"id": identifier, "pattern": pattern, "text": text, "quotes": quotes}


def _unmarked(marked: str) -> tuple[str, dict[str, list[list[int]]]]:
    """The text without tags, and where each content stands in it."""
    text = ""
    contents: dict[str, list[list[int]]] = {}
    at = 0
    for match in _CONTENT.finditer(marked):
        text += marked[at : match.start()]
        contents.setdefault(match[1], []).append([len(text), len(text) + len(match[2])])
        text += match[2]
        at = match.end()
    return text + marked[at:], contents


def _row(line: str, contents: dict[str, list[list[int]]]) -> dict[str, Any]:
    match = _ROW.fullmatch(line.strip())
    if match is None or match[1] not in contents:
        raise ValueError(f"not a row: {line}")
    return {
        "content": contents[match[1]],
        "form": match[2],
        "act": match[3] or "speech",
        "kind": None if match[4] == "?" else match[4],
        "speaker": _parts(match[5]),
        "role": _parts(match[6]),
        "organization": _parts(match[7]),
    }


def _parts(cell: str) -> list[str] | None:
    """Alternatives of a cell; "" among them means that none is right as well."""
    if cell.strip() == "?":
        return None
    parts = [part.strip() for part in cell.split("//")]
    return [] if parts == ["-"] else ["" if part == "-" else part for part in parts]


def write() -> None:
    """Write the JSON lines anew."""
    PASSAGES.mkdir(exist_ok=True)
    for path in sorted(SOURCE.glob("*.txt")):
        rows = converted(path.read_text(encoding="utf-8"))
        lines = [json.dumps(row, ensure_ascii=False) for row in rows]
        (PASSAGES / f"{path.stem}.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    write()
