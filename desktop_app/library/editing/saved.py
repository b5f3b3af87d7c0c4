# SPDX-License-Identifier: Apache-2.0
"""Searches kept under a name."""

from __future__ import annotations

import json
import sqlite3

from desktop_app.library.library import Library
from desktop_app.library.storage.codec import to_json
from desktop_app.library.storage.storable import tidy
from desktop_app.model.browse import SavedSearch
from desktop_app.model.query import Column, Facet, Query
from desktop_app.model.quotation import Form


def searches(library: Library) -> list[SavedSearch]:
    """All saved searches by name."""
    with library.reading() as connection:
        rows = connection.execute("SELECT id, name, query FROM saved ORDER BY name COLLATE NOCASE").fetchall()
    return [SavedSearch(id=id, name=name, query=to_query(query)) for id, name, query in rows]


def save(library: Library, name: str, query: Query) -> SavedSearch:
    """Keep `query` under `name`, in the place of one that has this name already.

    :raises ValueError: an empty name.
    """
    called = _name(name)
    with library.writing() as connection:
        connection.execute(
            "INSERT INTO saved (name, query) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET query = excluded.query",
            (called, from_query(query)),
        )
        (id,) = connection.execute("SELECT id FROM saved WHERE name = ?", (called,)).fetchone()
    return SavedSearch(id=id, name=called, query=query)


def rename(library: Library, id: int, name: str) -> SavedSearch:
    """Give a saved search another name.

    :raises ValueError: an empty name, one that is taken, or no such search.
    """
    called = _name(name)
    with library.writing() as connection:
        try:
            connection.execute("UPDATE saved SET name = ? WHERE id = ?", (called, id))
        except sqlite3.IntegrityError as error:
            raise ValueError(f"there is a search called {called}") from error
        row = connection.execute("SELECT query FROM saved WHERE id = ?", (id,)).fetchone()
        if row is None:
            raise ValueError(f"there is no saved search {id}")
    return SavedSearch(id=id, name=called, query=to_query(row[0]))


def remove(library: Library, id: int) -> None:
    """Forget a saved search; nothing happens where there is none."""
    with library.writing() as connection:
        connection.execute("DELETE FROM saved WHERE id = ?", (id,))


def _name(name: str) -> str:
    called = tidy(name)
    if not called:
        raise ValueError("a saved search needs a name")
    return called


def from_query(query: Query) -> str:
    """A query as JSON."""
    return to_json(
        {
            "words": query.words,
            "forms": sorted(query.forms),
            "attributed": query.attributed,
            "attitudes": query.attitudes,
            "doubtful": query.doubtful,
            "reprints": query.reprints,
            "facets": query.facets,
            "sort": query.sort,
            "descending": query.descending,
        }
    )


def to_query(text: str) -> Query:
    """The reverse of `from_query`."""
    fields = json.loads(text)
    return Query(
        words=fields["words"],
        forms=frozenset(Form(form) for form in fields["forms"]),
        attributed=fields["attributed"],
        attitudes=fields["attitudes"],
        # Searches of before have none.
        doubtful=fields.get("doubtful", False),
        reprints=fields.get("reprints", False),
        facets=tuple((Facet(facet), value) for facet, value in fields["facets"]),
        sort=Column(fields["sort"]),
        descending=fields["descending"],
    )
