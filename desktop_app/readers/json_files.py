# SPDX-License-Identifier: Apache-2.0
"""JSON and JSON Lines: an object with a text is a document, a list of objects holds one each."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from desktop_app.base.errors import UnreadableFile
from desktop_app.model.columns import Columns, Field
from desktop_app.model.document import Document, Part
from desktop_app.readers.encoding import decode
from desktop_app.readers.records import Record, columns_of, document_of, no_text_column, parts_of

SUFFIXES = (".json", ".jsonl", ".ndjson")
_DEEPEST = 4
"""Objects around a list of records: `{"response": {"results": [...]}}`."""
_NAMING = ("name", "title", "text", "value")
"""What of an object stands for it in a column: `{"source": {"id": 3, "name": "The Quay Courier"}}`."""


def read_json(
    data: bytes, *, name: str, file: str, encoding: str | None = None, columns: Iterable[Columns] = ()
) -> Document | tuple[Part, ...]:
    """The document that an object is, or those of a list of objects or of lines; `columns` as the user named them.

    :raises UnknownColumns: where no key is known to hold the text.
    :raises UnreadableFile: where it is no JSON, or holds no text.
    """
    shown = file or name
    told = list(columns)
    value = _parsed(decode(data, name=shown, encoding=encoding), shown)
    if isinstance(value, dict):
        own = _record(value)
        inner = _records(value)
        if Field.TEXT in columns_of(list(own), told) or not inner:
            return document_of(own, told=told, name=name, file=file)
    else:
        inner = _records(value)
    if not inner:
        raise no_text_column(shown, (), ())
    places = [(str(number), _record(each)) for number, each in enumerate(inner, 1) if isinstance(each, dict)]
    return parts_of(places, told=told, name=name, file=file)


def _parsed(text: str, shown: str) -> Any:
    """The value in `text`; the values of its lines where it is no single one."""
    try:
        return json.loads(text)
    except RecursionError:
        raise UnreadableFile(shown, "is JSON that lies too deep") from None
    except ValueError:
        pass
    try:
        return [json.loads(line) for line in text.splitlines() if line.strip()]
    except (ValueError, RecursionError):
        raise UnreadableFile(shown, "is damaged JSON") from None


def _records(value: Any, depth: int = 0) -> list[Any]:
    """The first list of objects in `value`, the nearest to its top."""
    if isinstance(value, list):
        return value if any(isinstance(each, dict) for each in value) else []
    if not isinstance(value, dict) or depth >= _DEEPEST:
        return []
    lists = (each for each in value.values() if isinstance(each, list) and (found := _records(each)) and found)
    deeper = (_records(each, depth + 1) for each in value.values() if isinstance(each, dict))
    return next(lists, None) or next(filter(None, deeper), [])


def _record(value: dict[str, Any]) -> Record:
    return {key: words for key, each in value.items() if (words := "; ".join(_words(each)))}


def _words(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, int | float) and not isinstance(value, bool):
        yield str(value)
    elif isinstance(value, list):
        for each in value:
            if not isinstance(each, list):
                yield from _words(each)
    elif isinstance(value, dict):
        named = next((value[key] for key in _NAMING if isinstance(value.get(key), str)), None)
        if named:
            yield named
