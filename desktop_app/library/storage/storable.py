# SPDX-License-Identifier: Apache-2.0
"""Texts with lone surrogates (a file name that is no UTF-8, a broken escape in a page): SQLite takes none."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.model.analysis import Analysis, AttributedQuotation


def storable(text: str) -> str:
    """`text` with a question mark for each code point that cannot be encoded; the length stays the same."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-8", "replace").decode()
    return text


def tidy(name: str | None) -> str:
    """A name that a person typed: storable, without blanks at the ends and runs of them; "" for None."""
    return " ".join(storable(name or "").split())


def storable_analysis(analysis: Analysis) -> Analysis:
    """`analysis` with texts that can be kept; the same object where all can, which is nearly always."""
    d = analysis.document
    described = (d.title, *d.authors, d.publication, d.published or "", d.url, d.media_type, d.name, d.file)
    try:
        d.text.encode()
        "".join(described).encode()
    except UnicodeEncodeError:
        return _replaced(analysis)
    return analysis


def _replaced(analysis: Analysis) -> Analysis:
    d = analysis.document
    document = replace(
        d,
        text=storable(d.text),
        title=storable(d.title),
        authors=tuple(storable(author) for author in d.authors),
        publication=storable(d.publication),
        published=storable(d.published) if d.published else None,
        url=storable(d.url),
        name=storable(d.name),
        file=storable(d.file),
    )
    return replace(analysis, document=document, quotations=tuple(_storable(q) for q in analysis.quotations))


def _storable(found: AttributedQuotation) -> AttributedQuotation:
    def kept(name: str | None) -> str | None:
        return storable(name) if name else name

    a = found.attribution
    attribution = replace(
        a,
        speaker=kept(a.speaker),
        role=kept(a.role),
        organization=kept(a.organization),
        roles=tuple((kept(role), kept(organization)) for role, organization in a.roles),
    )
    return replace(found, attribution=attribution)
