# SPDX-License-Identifier: Apache-2.0
"""Searches kept under a name."""

from __future__ import annotations

from desktop_app.library.editing import saved as _saved
from desktop_app.library.library import Library
from desktop_app.model.browse import SavedSearch
from desktop_app.model.query import Query


def searches(library: Library) -> list[SavedSearch]:
    """All saved searches by name."""
    return _saved.searches(library)


def save(library: Library, name: str, query: Query) -> SavedSearch:
    """Keep `query` under `name`, in the place of one that has this name already.

    :raises ValueError: an empty name.
    """
    return _saved.save(library, name, query)


def rename(library: Library, id: int, name: str) -> SavedSearch:
    """Give a saved search another name.

    :raises ValueError: an empty name, or one that is taken.
    """
    return _saved.rename(library, id, name)


def remove(library: Library, id: int) -> None:
    """Forget a saved search; nothing happens where there is none."""
    _saved.remove(library, id)
