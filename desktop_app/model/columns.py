# SPDX-License-Identifier: Apache-2.0
"""Which column of a table holds what of a document."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum


class Field(StrEnum):
    """What of a document a column may hold."""

    TEXT = "text"
    TITLE = "title"
    DATE = "date"
    AUTHOR = "author"
    PUBLICATION = "publication"
    URL = "url"


Columns = Mapping[Field, str]
"""The names of columns by what they hold, those that somebody told."""
