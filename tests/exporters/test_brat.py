# SPDX-License-Identifier: Apache-2.0
"""brat's archive, read by brat's rules: those that its server holds a file against when it opens it."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass, field
from zipfile import ZipFile

import pytest

from desktop_app.exporters.options import Options, Placed
from desktop_app.exporters.registry import write
from desktop_app.model.rows import Row
from desktop_app.model.spans import Span
from tests.exporters.rows import AWKWARD, WORK, bare, full

TEXT = "\U0001f600 Ships came.\n“We are\nglad,” Tom Hale said. “Very glad.”\n\nThen it rained."


def at(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


PLACES = {
    1: Placed(
        text=TEXT,
        content=(at("“We are\nglad,”"), at("“Very glad.”")),
        cue=(at("said"),),
        source=(at("Tom Hale"),),
    ),
    2: Placed(text=TEXT, content=(at("it rained"),)),
    3: Placed(text=TEXT),
}


@dataclass(frozen=True, slots=True)
class Read:
    """What brat would know of a document: id -> (type, words); relations, attributes and notes by what they name."""

    text: str
    bound: dict[str, tuple[str, str]] = field(default_factory=dict)
    related: list[tuple[str, str, str]] = field(default_factory=list)
    attributes: set[tuple[str, str, str]] = field(default_factory=set)
    notes: dict[str, str] = field(default_factory=dict)


def read(text: str, annotations: str) -> Read:
    """Refuses what brat refuses: offsets out of order or range, words that are not those of the text, unknown ids."""
    document = Read(text)
    seen: set[str] = set()
    for line in annotations.splitlines():
        id, data, *words = line.split("\t")
        assert id not in seen
        seen.add(id)
        kind, *arguments = data.split(" ")
        assert re.fullmatch(r"[A-Za-z][\w-]*", kind)
        if id[0] == "T":
            fragments = [tuple(map(int, part.split())) for part in " ".join(arguments).split(";")]
            for (start, end), (after, _) in zip(fragments, [*fragments[1:], (len(text) + 1, 0)], strict=True):
                assert 0 <= start < end < after
            assert words == [" ".join(text[start:end] for start, end in fragments)]
            document.bound[id] = (kind, words[0])
        elif id[0] == "R":
            first, second = (argument.split(":") for argument in arguments)
            assert (first[0], second[0]) == ("Arg1", "Arg2")
            document.related.append((kind, document.bound[first[1]][0], document.bound[second[1]][0]))
        elif id[0] == "A":
            target, value = arguments
            document.attributes.add((kind, document.bound[target][1], value))
        else:
            assert (id[0], kind) == ("#", "AnnotatorNotes")
            document.notes[document.bound[arguments[0]][1]] = words[0]
    return document


def exported(*rows: Row, places: dict[int, Placed] = PLACES) -> tuple[dict[str, Read], str]:
    out = io.BytesIO()
    write(rows, out, format="brat", options=Options(place=lambda row: places[row.id]))
    with ZipFile(out) as archive:
        parts = {name: archive.read(name).decode("utf-8") for name in archive.namelist()}
    configuration = parts.pop("annotation.conf")
    texts = {name.removesuffix(".txt"): text for name, text in parts.items() if name.endswith(".txt")}
    assert sorted(parts) == sorted(f"{name}.{end}" for name in texts for end in ("ann", "txt"))
    return {name: read(text, parts[f"{name}.ann"]) for name, text in texts.items()}, configuration


def test_a_text_and_its_annotations_for_each_document() -> None:
    rows = (full(id=1, **WORK), bare(id=2, document=1), bare(id=3, document=7, file="a/é b?.html"))
    documents, configuration = exported(*rows)
    assert list(documents) == ["000001-port", "000007-é-b"]
    first, second = documents.values()
    assert first.text == TEXT
    assert list(first.bound.values()) == [
        ("Quotation", "“We are glad,” “Very glad.”"),
        ("Cue", "said"),
        ("Source", "Tom Hale"),
        ("Quotation", "it rained"),
    ]
    assert first.related == [("CueOf", "Cue", "Quotation"), ("SourceOf", "Source", "Quotation")]
    assert {(name, value) for name, _, value in first.attributes} == {
        *(("Form", "direct"), ("Kind", "person"), ("Form", "indirect")),
    }
    assert first.notes == {
        "“We are glad,” “Very glad.”": "speaker: Tom Hale; role: harbour master; organization: Port of Marlow; "
        "marks: ★, checked by Ada Lind, 3 March 2026, corrected: role, speaker; tags: harbour, to check; "
        "note: Ask him again. By phone.",
        "it rained": "marks: to check",
    }
    assert (second.text, second.bound) == (TEXT, {})
    types = re.findall(r"^(\w+)(?:\t|$)", configuration, flags=re.MULTILINE)
    assert {"Quotation", "Cue", "Source", "CueOf", "SourceOf", "Form", "Kind"} == set(types)


@pytest.mark.parametrize("words", AWKWARD)
def test_awkward_texts_stand_where_they_are(words: str) -> None:
    text = f"Before.\n{words}\nBehind."
    place = Placed(text=text, content=(Span(8, 8 + len(words)),))
    documents, _ = exported(full(quotation=words, note=words), places={1: place})
    [(_, found)] = documents["000001-port"].bound.values()
    assert found.split() == words.split()
