# SPDX-License-Identifier: Apache-2.0
"""One article, to be written in every format."""

from __future__ import annotations

TITLE = "Marlow opens its quay to ships of every size"
AUTHOR = "Jane Roe"
PUBLISHED = "2016-05-12"
PARAGRAPHS = (
    TITLE,
    "By Jane Roe",
    "May 12, 2016",
    "The port opened its new quay on Thursday after two years of considerable work along the well-known waterfront of "
    "the town.",
    "“Ships of every size can come in,” said Ann Bell, director of the Marlow Port Authority. “Nobody has to wait "
    "outside the harbour.”",
    "Unionists were less pleased. Tom Hale, a spokesman for the dockers’ union, said that representatives of the "
    "workforce had not been consulted.",
    "“Nobody asked us,” he added. “Nobody ever asks us.”",
    "According to the Environment Agency, dredging would endanger the oyster beds downstream.",
)
TEXT = "\n\n".join(PARAGRAPHS)
