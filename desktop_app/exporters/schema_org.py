# SPDX-License-Identifier: Apache-2.0
"""Quotations as schema.org's Quotation, in JSON-LD: for web pages, search engines and stores of linked data."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, BinaryIO

from desktop_app.base.addresses import encoded_address
from desktop_app.exporters.json import write_array
from desktop_app.exporters.options import Options
from desktop_app.model.rows import Row, marks_of, office_of, title_of
from desktop_app.model.terms import Kind

CONTEXT = "https://schema.org"


def write_schema_org(rows: Iterable[Row], out: BinaryIO, options: Options) -> None:
    """Write one graph of quotations."""
    write_array((_quotation(row, options) for row in rows), out, inside={"@context": CONTEXT}, under="@graph")


def _quotation(row: Row, options: Options) -> dict[str, Any]:
    said_by = "citation" if row.kind is Kind.DOCUMENT else "author"
    return _known(
        {
            "@type": "Quotation",
            "identifier": str(row.id),
            "text": row.quotation,
            said_by: _speaker(row),
            "isPartOf": _document(row, options),
            "keywords": list(row.tags),
            "creativeWorkStatus": marks_of(row),
            "comment": _known({"@type": "Comment", "text": row.note}),
        }
    )


def _speaker(row: Row) -> dict[str, Any]:
    if row.kind is Kind.DOCUMENT:
        return _known({"@type": "CreativeWork", "name": row.speaker})
    if row.kind is Kind.ORGANIZATION:
        return _known({"@type": "Organization", "name": row.speaker})
    role, organization = office_of(row)
    affiliation = _known({"@type": "Organization", "name": organization})
    return _known({"@type": "Person", "name": row.speaker, "jobTitle": role, "affiliation": affiliation})


def _document(row: Row, options: Options) -> dict[str, Any]:
    return _known(
        {
            "@type": "NewsArticle" if row.publication else "Article",
            "headline": title_of(row) if row.title or row.file else "",
            "author": [
                _known({"@type": "Person" if options.is_person(author) else "Organization", "name": author})
                for author in row.authors
            ],
            "publisher": _known({"@type": "Organization", "name": row.publication}),
            "datePublished": row.published,
            "url": encoded_address(row.url) if row.url.startswith(("http://", "https://")) else "",
        }
    )


def _known(facts: dict[str, Any]) -> dict[str, Any]:
    """`facts` without those that say nothing; nothing at all where only the type is left."""
    found = {name: value for name, value in facts.items() if value}
    return found if len(found) > 1 else {}
