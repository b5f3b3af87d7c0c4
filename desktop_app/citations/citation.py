# SPDX-License-Identifier: Apache-2.0
"""A citation as text and as HTML, built from runs of words."""

from __future__ import annotations

import html
from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """The same words for a plain and for a rich clipboard; `html` is a fragment and escaped."""

    text: str
    html: str


@dataclass(frozen=True, slots=True)
class Run:
    """Words set in one way; `href` makes them a link."""

    words: str
    italic: bool = False
    href: str = ""

    @property
    def html(self) -> str:
        """The run as HTML."""
        shown = html.escape(self.words, quote=False)
        if self.italic:
            shown = f"<i>{shown}</i>"
        return f'<a href="{html.escape(self.href)}">{shown}</a>' if self.href else shown


Runs = Sequence[Run]


def link(url: str) -> Run:
    """A web address that leads there."""
    return Run(url, href=url)


def inline(runs: Runs) -> Citation:
    """`runs` on one line."""
    return Citation(text="".join(run.words for run in runs), html="".join(run.html for run in runs))


def paragraphs(parts: Iterable[Runs]) -> Citation:
    """Each of `parts` as a paragraph of its own."""
    lines = [inline(part) for part in parts if part]
    return Citation(text="\n".join(c.text for c in lines), html="".join(f"<p>{c.html}</p>" for c in lines))


def joined(parts: Iterable[Runs], between: str) -> list[Run]:
    """`parts` with `between` between them; empty parts are passed over."""
    runs: list[Run] = []
    for part in parts:
        if part:
            runs += [Run(between), *part] if runs else part
    return runs
