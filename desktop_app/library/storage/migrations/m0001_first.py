# SPDX-License-Identifier: Apache-2.0
"""The first schema.

What is listed, sorted and filtered (`quotation`) is kept narrow and apart from what is read (`passage`, `body`): a
filter over a million quotations then reads some 60 MB and not a gigabyte. Names are kept once (`speaker`, `term`)
with a sort key beside each, so that sorting by them walks an index of names and a rename changes one row. Row 0 of
both stands for "not known", so that no join has to be an outer one.

The full-text index holds the title of the document with each quotation: one index answers any search in the order of
ids, where a second one for documents would need both for every word. `tally` counts what an empty search shows, so
that the sidebar of a large library needs no scan.
"""

from __future__ import annotations

NAME = "first"

STATEMENTS = (
    "CREATE TABLE migration (version INTEGER PRIMARY KEY, name TEXT NOT NULL, at TEXT NOT NULL)",
    # The ids to give out next: an id is never given twice, since undo brings rows back under theirs.
    "CREATE TABLE identity (name TEXT PRIMARY KEY, next INTEGER NOT NULL) WITHOUT ROWID",
    "INSERT INTO identity VALUES ('document', 1), ('quotation', 1), ('speaker', 1), ('term', 1), ('step', 1),"
    " ('change', 1)",
    "CREATE TABLE term (id INTEGER PRIMARY KEY, value TEXT NOT NULL UNIQUE, key TEXT NOT NULL)",
    "INSERT INTO term VALUES (0, '', '')",
    "CREATE INDEX term_by_key ON term (key)",
    "CREATE TABLE document (id INTEGER PRIMARY KEY, sha256 BLOB NOT NULL UNIQUE, title TEXT NOT NULL,"
    " title_key TEXT NOT NULL, authors TEXT NOT NULL, publication INTEGER NOT NULL, published TEXT NOT NULL,"
    " url TEXT NOT NULL, media_type TEXT NOT NULL, name TEXT NOT NULL, file TEXT NOT NULL, engine TEXT NOT NULL,"
    " added TEXT NOT NULL)",
    "CREATE INDEX document_by_title ON document (title_key)",
    "CREATE INDEX document_by_date ON document (published)",
    "CREATE INDEX document_by_publication ON document (publication)",
    # Both zlib; `text` is NULL where the original bytes are the canonical text in UTF-8.
    "CREATE TABLE body (document INTEGER PRIMARY KEY, text BLOB, original BLOB NOT NULL)",
    "CREATE TABLE speaker (id INTEGER PRIMARY KEY, name TEXT NOT NULL, key TEXT NOT NULL, kind TEXT NOT NULL)",
    "INSERT INTO speaker VALUES (0, '', '', '')",
    "CREATE INDEX speaker_by_key ON speaker (key)",
    # Names by which a speaker is found; `document` 0 everywhere, else in that document alone (a surname).
    "CREATE TABLE alias (folded TEXT NOT NULL, document INTEGER NOT NULL, speaker INTEGER NOT NULL,"
    " name TEXT NOT NULL, PRIMARY KEY (folded, document, speaker)) WITHOUT ROWID",
    "CREATE INDEX alias_by_speaker ON alias (speaker)",
    "CREATE TABLE affiliation (speaker INTEGER NOT NULL, role INTEGER NOT NULL, organization INTEGER NOT NULL,"
    " PRIMARY KEY (speaker, role, organization)) WITHOUT ROWID",
    "CREATE TABLE apart (a INTEGER NOT NULL, b INTEGER NOT NULL, PRIMARY KEY (a, b)) WITHOUT ROWID",
    # shown: 0 speech, 1 attitude, 2 orphan. form: 0 direct, 1 mixed, 2 indirect. status: 0 "", 1 reviewed, 2 wrong.
    "CREATE TABLE quotation (id INTEGER PRIMARY KEY, shown INTEGER NOT NULL, document INTEGER NOT NULL,"
    " speaker INTEGER NOT NULL, role INTEGER NOT NULL, organization INTEGER NOT NULL, form INTEGER NOT NULL,"
    " start INTEGER NOT NULL, end INTEGER NOT NULL, confidence REAL NOT NULL, status INTEGER NOT NULL,"
    " starred INTEGER NOT NULL, edited INTEGER NOT NULL, text_key TEXT NOT NULL)",
    "CREATE INDEX quotation_by_id ON quotation (shown)",
    "CREATE INDEX quotation_by_document ON quotation (document, shown)",
    "CREATE INDEX quotation_by_speaker ON quotation (speaker, shown)",
    "CREATE INDEX quotation_by_role ON quotation (role, shown)",
    "CREATE INDEX quotation_by_organization ON quotation (organization, shown)",
    "CREATE INDEX quotation_by_form ON quotation (shown, form)",
    "CREATE INDEX quotation_by_text ON quotation (shown, text_key)",
    "CREATE INDEX quotation_by_confidence ON quotation (shown, confidence, status)",
    "CREATE INDEX quotation_starred ON quotation (id) WHERE starred = 1",
    "CREATE INDEX quotation_looked_at ON quotation (status, shown) WHERE status > 0",
    # Spans as `12-40,60-80`; evidence and roles as JSON, "" where there are none.
    "CREATE TABLE passage (id INTEGER PRIMARY KEY, text TEXT NOT NULL, content TEXT NOT NULL, cue TEXT NOT NULL,"
    " source TEXT NOT NULL, cue_text TEXT NOT NULL, source_text TEXT NOT NULL, context TEXT NOT NULL,"
    " evidence TEXT NOT NULL, roles TEXT NOT NULL, note TEXT NOT NULL DEFAULT '')",
    "CREATE INDEX passage_noted ON passage (id) WHERE note <> ''",
    "CREATE TABLE tagging (quotation INTEGER NOT NULL, tag INTEGER NOT NULL, PRIMARY KEY (quotation, tag))"
    " WITHOUT ROWID",
    "CREATE INDEX tagging_by_tag ON tagging (tag, quotation)",
    # What a person says of a quotation, apart from what was extracted: keyed by document and extracted span.
    "CREATE TABLE edit (quotation INTEGER PRIMARY KEY, document INTEGER NOT NULL, start INTEGER NOT NULL,"
    " end INTEGER NOT NULL, content TEXT NOT NULL, quote TEXT NOT NULL, before TEXT NOT NULL, after TEXT NOT NULL,"
    " fields TEXT NOT NULL, found TEXT NOT NULL)",
    "CREATE INDEX edit_by_place ON edit (document, start, end)",
    "CREATE VIEW indexed AS SELECT q.id AS id, p.text AS quotation, s.name AS speaker, r.value AS role,"
    " o.value AS organization, d.title AS title FROM quotation q JOIN passage p ON p.id = q.id"
    " JOIN speaker s ON s.id = q.speaker JOIN term r ON r.id = q.role JOIN term o ON o.id = q.organization"
    " JOIN document d ON d.id = q.document",
    # No ranking is asked for, so the sizes of columns are not kept; prefixes serve typing letter by letter.
    "CREATE VIRTUAL TABLE words USING fts5 (quotation, speaker, role, organization, title, content='indexed',"
    " content_rowid='id', columnsize=0, prefix='2 3', tokenize='unicode61 remove_diacritics 2')",
    "CREATE TABLE tally (facet INTEGER NOT NULL, value INTEGER NOT NULL, n INTEGER NOT NULL,"
    " PRIMARY KEY (facet, value)) WITHOUT ROWID",
    "CREATE INDEX tally_by_number ON tally (facet, n)",
    "CREATE TABLE step (id INTEGER PRIMARY KEY, label TEXT NOT NULL, at TEXT NOT NULL, undone INTEGER NOT NULL)",
    "CREATE TABLE image (step INTEGER NOT NULL, seq INTEGER NOT NULL, name TEXT NOT NULL, key TEXT NOT NULL,"
    " before TEXT NOT NULL, after TEXT NOT NULL, PRIMARY KEY (step, seq)) WITHOUT ROWID",
    "CREATE TABLE saved (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, query TEXT NOT NULL)",
)
