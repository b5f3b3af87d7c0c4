# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import io
import json

from jsonschema import Draft202012Validator

from desktop_app.base import resources
from desktop_app.exporters.records import COLUMNS
from desktop_app.exporters.registry import write
from desktop_app.model.rows import Row
from tests.exporters.rows import AWKWARD, WORK, bare, full


def exported(format: str, *rows: Row) -> str:
    out = io.BytesIO()
    write(rows, out, format=format)
    return out.getvalue().decode("utf-8")


SCHEMA = Draft202012Validator(json.loads(resources.path("schemas", "quotations-1.schema.json").read_text("utf-8")))


def test_the_schema_describes_every_column() -> None:
    assert tuple(SCHEMA.schema["$defs"]["quotation"]["properties"]) == ("schema", *COLUMNS)
    Draft202012Validator.check_schema(SCHEMA.schema)


def test_what_is_written_follows_the_schema() -> None:
    rows = (*(full(**WORK | {"quotation": words, "note": words}) for words in AWKWARD), bare())
    found = json.loads(exported("json", *rows))
    SCHEMA.validate(found)
    assert [each["quotation"] for each in found[:-1]] == list(AWKWARD)
    for line in exported("jsonl", *rows).split("\n")[:-1]:
        SCHEMA.validate(json.loads(line))
    broken = {**found[0], "kind": "people"}, {**found[0], "start": "0"}, {**found[0], "more": 1}, {"id": 1}
    assert [SCHEMA.is_valid([each]) for each in broken] == [False] * len(broken)


def test_json_is_one_array_of_objects() -> None:
    first, second = json.loads(exported("json", full(), bare()))
    assert tuple(first) == ("schema", *COLUMNS)
    assert first["authors"] == ["Jane Roe", "John Poe"]
    assert (first["kind"], first["form"], first["start"], first["certainty"]) == ("person", "direct", 10, 0.9123)
    assert second["speaker"] is None
    assert second["kind"] is None
    assert second["authors"] == []
    assert second["start"] == 0
    assert (second["status"], second["starred"], second["tags"], second["note"]) == (None, False, [], None)


def test_json_holds_the_work_of_the_user() -> None:
    [row] = json.loads(exported("json", full(**WORK)))
    assert (row["status"], row["starred"], row["tags"]) == ("checked", True, ["harbour", "to check"])
    assert (row["state"], row["checked_by"]) == ("checked", ["Ada Lind"])
    assert row["checked_at"] == ["2026-03-03T12:00:00+00:00"]
    assert (row["note"], row["edited"]) == ("Ask him again.\nBy phone.", ["role", "speaker"])


def test_json_of_no_rows() -> None:
    assert json.loads(exported("json")) == []


def test_lines_are_the_same_objects() -> None:
    rows = (full(quotation="a\nb\u2028c"), bare())
    lines = exported("jsonl", *rows).split("\n")
    assert lines.pop() == ""
    assert [json.loads(line) for line in lines] == json.loads(exported("json", *rows))


def test_characters_are_not_escaped_and_formulas_not_guarded() -> None:
    assert "“=Zoë \U0001f600”" in exported("json", full(quotation="“=Zoë \U0001f600”"))
    assert json.loads(exported("json", full(quotation="=1+1")))[0]["quotation"] == "=1+1"
