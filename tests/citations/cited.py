# SPDX-License-Identifier: Apache-2.0
"""One row cited in each of the forms."""

from __future__ import annotations

from functools import partial

from desktop_app.citations.citation import Citation
from desktop_app.citations.registry import DEFAULT, cite_all
from desktop_app.model.rows import Row


def cite(row: Row, *, style: str = DEFAULT, form: str = "full") -> Citation:
    """The whole citation, or another form."""
    return cite_all([row], style=style, form=form)


reference = partial(cite, form="reference")
short = partial(cite, form="short")
quotation = partial(cite, form="quotation")
