# SPDX-License-Identifier: Apache-2.0
"""Annotations, read back by pyld with the terms that the W3C model defines, and held against its rules."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from pyld import jsonld

from desktop_app.exporters.options import Options, Placed
from desktop_app.exporters.registry import write
from desktop_app.exporters.web_annotation import CONTEXT
from desktop_app.model.rows import Row
from desktop_app.model.spans import Span
from tests.exporters.rows import AWKWARD, WORK, bare, full

OA = "http://www.w3.org/ns/oa#"
# What the names stand for in the vocabulary of the W3C, as far as they are used here.
TERMS: dict[str, Any] = {
    "id": "@id",
    "type": "@type",
    "oa": OA,
    "AnnotationPage": "http://www.w3.org/ns/activitystreams#OrderedCollectionPage",
    "items": {"@id": "http://www.w3.org/ns/activitystreams#items", "@container": "@list"},
    "motivation": {"@id": "oa:motivatedBy", "@type": "@vocab"},
    "purpose": {"@id": "oa:hasPurpose", "@type": "@vocab"},
    "body": {"@id": "oa:hasBody", "@type": "@id"},
    "target": {"@id": "oa:hasTarget", "@type": "@id"},
    "source": {"@id": "oa:hasSource", "@type": "@id"},
    "selector": {"@id": "oa:hasSelector", "@type": "@id"},
    "value": "http://www.w3.org/1999/02/22-rdf-syntax-ns#value",
    "format": "http://purl.org/dc/elements/1.1/format",
    "start": {"@id": "oa:start", "@type": "http://www.w3.org/2001/XMLSchema#nonNegativeInteger"},
    "end": {"@id": "oa:end", "@type": "http://www.w3.org/2001/XMLSchema#nonNegativeInteger"},
    **{name: f"oa:{name}" for name in ("exact", "prefix", "suffix")},
    **{name: f"oa:{name}" for name in ("Annotation", "SpecificResource", "TextualBody")},
    **{name: f"oa:{name}" for name in ("TextQuoteSelector", "TextPositionSelector")},
    **{name: f"oa:{name}" for name in ("identifying", "highlighting", "describing", "assessing")},
    **{name: f"oa:{name}" for name in ("tagging", "commenting")},
}
IRI = {"type": "string", "pattern": "^[a-z]+:"}
MODEL = Draft202012Validator(
    {
        "type": "object",
        "required": ["@context", "id", "type", "items"],
        "properties": {
            "@context": {"const": "http://www.w3.org/ns/anno.jsonld"},
            "id": IRI,
            "type": {"const": "AnnotationPage"},
            "items": {"type": "array", "items": {"$ref": "#/$defs/annotation"}},
        },
        "$defs": {
            "annotation": {
                "required": ["id", "type", "target"],
                "properties": {
                    "id": IRI,
                    "type": {"const": "Annotation"},
                    "target": {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/target"}},
                    "body": {"type": "array", "minItems": 1, "items": {"required": ["type", "value", "purpose"]}},
                },
            },
            "target": {"required": ["source", "selector"], "properties": {"source": IRI}},
        },
    }
)
TEXT = "\U0001f600 Ships came. “We are glad,” Tom Hale said. “Very glad.” Then it rained."


def at(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


SPLIT = Placed(text=TEXT, content=(at("“We are glad,”"), at("“Very glad.”")))


def exported(*rows: Row, placed: Placed = SPLIT) -> Any:
    out = io.BytesIO()
    write(rows, out, format="web-annotation", options=Options(place=lambda row: placed))
    found = json.loads(out.getvalue())
    MODEL.validate(found)
    return found


def expanded(page: Any) -> Any:
    def load(url: str, options: Any) -> Any:
        assert url == CONTEXT
        return {"contextUrl": None, "documentUrl": url, "document": {"@context": TERMS}}

    return jsonld.expand(page, {"documentLoader": load})


def test_pyld_knows_every_name() -> None:
    page = exported(full(**WORK), bare())
    read = jsonld.compact(expanded(page), {"@context": TERMS})
    assert read["items"][0] == {**page["items"][0]}
    assert len(read["items"]) == 2


def test_each_piece_is_found_by_its_place_and_by_its_words() -> None:
    [annotation] = exported(full())["items"]
    quotes, places = zip(*(target["selector"] for target in annotation["target"]), strict=True)
    assert [TEXT[place["start"] : place["end"]] for place in places] == ["“We are glad,”", "“Very glad.”"]
    for quote in quotes:
        assert TEXT.count(quote["prefix"] + quote["exact"] + quote["suffix"]) == 1
    assert quotes[0]["prefix"] == "\U0001f600 Ships came. "
    assert {target["source"] for target in annotation["target"]} == {"https://harbour.example/a_1?b=2&c=3"}


def test_who_said_it_and_what_a_person_made_of_it() -> None:
    [annotation] = exported(full(**WORK))["items"]
    assert [(body["purpose"], body["value"]) for body in annotation["body"]] == [
        ("identifying", "Tom Hale"),
        ("describing", "harbour master, Port of Marlow"),
        ("assessing", "★"),
        ("assessing", "checked by Ada Lind, 3 March 2026"),
        ("assessing", "corrected: role, speaker"),
        ("tagging", "harbour"),
        ("tagging", "to check"),
        ("commenting", "Ask him again.\nBy phone."),
    ]
    assert annotation["id"] == "inquit://quote/1"
    [plain] = exported(bare())["items"]
    assert [(body["purpose"], body["value"]) for body in plain["body"]] == [("assessing", "to check")]
    assert plain["motivation"] == "highlighting"
    assert exported()["items"] == []


def test_a_quotation_without_a_place_keeps_its_words() -> None:
    [annotation] = exported(bare(), placed=Placed(text="another text"))["items"]
    assert annotation["target"][0]["selector"] == {"type": "TextQuoteSelector", "exact": "it rains"}


@pytest.mark.parametrize("words", AWKWARD)
def test_awkward_texts_come_back(words: str) -> None:
    text = f"Before. {words} Behind."
    page = exported(full(quotation=words), placed=Placed(text=text, content=(Span(8, 8 + len(words)),)))
    [annotation] = jsonld.compact(expanded(page), {"@context": TERMS})["items"]
    assert annotation["target"]["selector"][0]["exact"] == words
