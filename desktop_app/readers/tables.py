# SPDX-License-Identifier: Apache-2.0
"""The rows of tables in documents of word processors."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.model.layout import BlockKind
from desktop_app.readers.paragraphs import Paragraph

_LONGEST_CELL = 80
"""Code points; a row with a longer cell places text on the page, as newsletters do."""
_BETWEEN_CELLS = " | "


def row_of(cells: Sequence[Sequence[Paragraph]]) -> list[Paragraph]:
    """One paragraph for a row of figures or short words, the paragraphs of its cells for one that holds text."""
    filled = [cell for cell in cells if cell]
    if len(filled) > 1 and all(len(cell) == 1 and len(cell[0].text) <= _LONGEST_CELL for cell in filled):
        return [Paragraph(_BETWEEN_CELLS.join(cell[0].text for cell in filled), BlockKind.ROW)]
    return [paragraph for cell in filled for paragraph in cell]
