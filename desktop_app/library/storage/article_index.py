# SPDX-License-Identifier: Apache-2.0
"""The words of the articles, by which documents are found; follows the table `body` row by row.

FTS5 keeps no text here (sqlite.org/fts5.html, section 4.4.2): to remove a text its exact words must be given again, so
that both come from the one function `article_text`. Removed documents stay in it as long as their texts do; a search
therefore joins `document`.
"""

from __future__ import annotations

import sqlite3

from desktop_app.library.storage.codec import fold, unpack

_PAGED = "application/pdf"


def register(connection: sqlite3.Connection) -> None:
    """Give `connection` the functions that statements about texts use."""
    connection.create_function("article_text", 2, _article_text, deterministic=True)
    connection.create_function("pages_of", 2, pages_of, deterministic=True)
    connection.create_function("folded", 1, fold, deterministic=True)


def _article_text(text: bytes | None, original: bytes) -> str:
    """The canonical text in `body`, half surrogate pairs replaced."""
    return unpack(original if text is None else text).decode("utf-8", "replace")


def pages_of(media_type: str, text: str) -> int:
    """How many pages a document has; 0 where its kind has none. A form feed is a new page."""
    return text.count("\f") + 1 if media_type == _PAGED else 0


def add(connection: sqlite3.Connection, first: int, last: int) -> None:
    """Put the texts of the documents `first` to `last` in."""
    connection.execute(
        "INSERT INTO words_in_text (rowid, text) SELECT document, article_text(text, original) FROM body"
        " WHERE document BETWEEN ? AND ?",
        (first, last),
    )


def remove(connection: sqlite3.Connection, document: int) -> None:
    """Take the text of a document out, before it changes in `body` or leaves it."""
    connection.execute(
        "INSERT INTO words_in_text (words_in_text, rowid, text)"
        " SELECT 'delete', document, article_text(text, original) FROM body WHERE document = ?",
        (document,),
    )
