# SPDX-License-Identifier: Apache-2.0
"""The texts of the articles in a full-text index of their own (`library/article_index.py`), collections, pages.

The index keeps no second copy of the texts: `body` has them, packed. Building it for a library that is there takes a
second for about 7 million letters, so that `fill` tells how far it is. `pages` is 0 where a document has none. A
`collection` has any number of documents, a document is in any number of collections.
"""

from __future__ import annotations

import sqlite3

from desktop_app.base.progress import Progress

NAME = "articles"

STATEMENTS = (
    "CREATE VIRTUAL TABLE words_in_text USING fts5 (text, content='', columnsize=0,"
    " tokenize='unicode61 remove_diacritics 2')",
    # As for the quotations, see m0002.
    "INSERT INTO words_in_text (words_in_text, rank) VALUES ('hashsize', 16777216)",
    "ALTER TABLE document ADD COLUMN pages INTEGER NOT NULL DEFAULT 0",
    "CREATE TABLE collection (id INTEGER PRIMARY KEY, name TEXT NOT NULL, key TEXT NOT NULL UNIQUE)",
    "CREATE TABLE membership (collection INTEGER NOT NULL, document INTEGER NOT NULL,"
    " PRIMARY KEY (collection, document)) WITHOUT ROWID",
    "CREATE INDEX membership_by_document ON membership (document)",
    "INSERT INTO identity VALUES ('collection', 1)",
)

_AT_A_TIME = 100
_INDEX = (
    "INSERT INTO words_in_text (rowid, text) SELECT document, article_text(text, original) FROM body"
    " WHERE document BETWEEN ? AND ?"
)
_COUNT_PAGES = (
    "UPDATE document SET pages = (SELECT pages_of(document.media_type, article_text(b.text, b.original))"
    " FROM body b WHERE b.document = document.id)"
    # Other kinds have no pages, and all of their texts would be unpacked for nothing.
    " WHERE media_type = 'application/pdf' AND id IN (SELECT document FROM body)"
)


def fill(connection: sqlite3.Connection, progress: Progress) -> None:
    """Index the texts that are there, and count the pages of PDFs."""
    documents = [row[0] for row in connection.execute("SELECT document FROM body ORDER BY document")]
    for begin in range(0, len(documents), _AT_A_TIME):
        some = documents[begin : begin + _AT_A_TIME]
        connection.execute(_INDEX, (some[0], some[-1]))
        progress.advance(begin + len(some), len(documents), "articles indexed")
    connection.execute(_COUNT_PAGES)
