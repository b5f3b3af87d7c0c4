# SPDX-License-Identifier: Apache-2.0
"""The texts of the articles in a full-text index of their own (`library/article_index.py`), collections, pages.

The index keeps no second copy of the texts: `body` has them, packed. Building it for a library that is there takes a
second for about 7 million letters. `pages` is 0 where a document has none. A `collection` has any number of documents,
a document is in any number of collections.
"""

from __future__ import annotations

NAME = "articles"

STATEMENTS = (
    "CREATE VIRTUAL TABLE words_in_text USING fts5 (text, content='', columnsize=0,"
    " tokenize='unicode61 remove_diacritics 2')",
    # As for the quotations, see m0002.
    "INSERT INTO words_in_text (words_in_text, rank) VALUES ('hashsize', 16777216)",
    "INSERT INTO words_in_text (rowid, text) SELECT document, article_text(text, original) FROM body",
    "ALTER TABLE document ADD COLUMN pages INTEGER NOT NULL DEFAULT 0",
    "UPDATE document SET pages = (SELECT pages_of(document.media_type, article_text(b.text, b.original))"
    " FROM body b WHERE b.document = document.id) WHERE id IN (SELECT document FROM body)",
    "CREATE TABLE collection (id INTEGER PRIMARY KEY, name TEXT NOT NULL, key TEXT NOT NULL UNIQUE)",
    "CREATE TABLE membership (collection INTEGER NOT NULL, document INTEGER NOT NULL,"
    " PRIMARY KEY (collection, document)) WITHOUT ROWID",
    "CREATE INDEX membership_by_document ON membership (document)",
    "INSERT INTO identity VALUES ('collection', 1)",
)
