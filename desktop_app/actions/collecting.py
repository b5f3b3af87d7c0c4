# SPDX-License-Identifier: Apache-2.0
"""Collections of documents: named, any number for each document.

Every function may be called from any thread and raises LibraryProblem where the library cannot be read or written. Each
change is one step of undo.
"""

from __future__ import annotations

from desktop_app.library.editing.collections import add, collections, delete, make, rename, take_out
from desktop_app.model.documents import Collection

__all__ = ["Collection", "add", "collections", "delete", "make", "rename", "search_of", "take_out"]


def search_of(name: str) -> str:
    """What finds the documents of a collection, and their quotations."""
    return f'in:"{name}" '
