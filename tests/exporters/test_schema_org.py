# SPDX-License-Identifier: Apache-2.0
"""Linked data of schema.org, read back by pyld."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest
from pyld import jsonld

from desktop_app.actions import exporting
from desktop_app.exporters.schema_org import CONTEXT
from desktop_app.model.rows import Row
from desktop_app.model.terms import Kind
from tests.exporters.rows import AWKWARD, WORK, bare, full

TERMS = {"@vocab": "https://schema.org/", "url": {"@type": "@id"}}
# Which of the types used here has which of the properties, as schema.org/version/latest defines them.
THING = {"@type", "name", "url", "identifier"}
WORK_OF_ART = THING | {"text", "author", "citation", "isPartOf", "keywords", "comment", "publisher", "datePublished"}
WORK_OF_ART |= {"creativeWorkStatus"}
PROPERTIES = {
    "Quotation": WORK_OF_ART,
    "CreativeWork": WORK_OF_ART,
    "Comment": WORK_OF_ART,
    "Article": WORK_OF_ART | {"headline"},
    "NewsArticle": WORK_OF_ART | {"headline"},
    "Person": THING | {"jobTitle", "affiliation"},
    "Organization": THING,
}


def exported(*rows: Row) -> Any:
    out = io.BytesIO()
    exporting.write_rows(rows, out, exporting.Shape(format="schema-org"))
    return json.loads(out.getvalue())


def read_back(*rows: Row) -> list[Any]:
    def load(url: str, options: Any) -> Any:
        assert url == CONTEXT
        return {"contextUrl": None, "documentUrl": url, "document": {"@context": TERMS}}

    written = exported(*rows)
    found = jsonld.compact(jsonld.expand(written, {"documentLoader": load}), {"@context": TERMS}, {"graph": True})
    return list(found["@graph"])


def nodes(value: Any) -> list[Any]:
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [each for part in inner for each in nodes(part)] + ([value] if isinstance(value, dict) else [])


def test_a_text_without_title_is_known_by_its_file() -> None:
    [found] = read_back(bare(file="/home/roe/port.txt"))
    assert found["isPartOf"] == {"@type": "Article", "headline": "port.txt"}


def test_authors_that_are_bodies() -> None:
    [found] = read_back(full(authors=("Jane Roe", "Harbour News Agency", "The Harbour Post")))
    assert [author["@type"] for author in found["isPartOf"]["author"]] == ["Person", "Organization", "Organization"]


def test_who_said_what_where() -> None:
    [first, second] = read_back(full(**WORK), bare())
    assert first["text"] == "“We are glad to see ships.”"
    assert first["author"] == {
        "@type": "Person",
        "name": "Tom Hale",
        "jobTitle": "harbour master",
        "affiliation": {"@type": "Organization", "name": "Port of Marlow"},
    }
    assert (first["isPartOf"]["@type"], first["isPartOf"]["datePublished"]) == ("NewsArticle", "2021-03-04")
    assert first["isPartOf"]["url"] == "https://harbour.example/a_1?b=2&c=3"
    assert (first["keywords"], first["comment"]["text"]) == (["harbour", "to check"], "Ask him again.\nBy phone.")
    assert first["creativeWorkStatus"] == ["★", "checked by Ada Lind, 3 March 2026", "corrected: role, speaker"]
    assert second == {"@type": "Quotation", "identifier": "2", "text": "it rains", "creativeWorkStatus": "to check"}
    assert exported()["@graph"] == []


def test_only_properties_that_the_types_have() -> None:
    rows = (full(**WORK), full(kind=Kind.ORGANIZATION), full(kind=Kind.DOCUMENT), full(publication=""), bare())
    for node in nodes(exported(*rows)["@graph"]):
        assert set(node) <= PROPERTIES[node["@type"]]
    assert [each.get("author", {}).get("@type") for each in read_back(*rows)[:3]] == ["Person", "Organization", None]


@pytest.mark.parametrize("words", AWKWARD)
def test_awkward_texts_come_back(words: str) -> None:
    [found, _] = read_back(full(quotation=words, note=words), bare())
    assert (found["text"], found["comment"]["text"]) == (words, words)
