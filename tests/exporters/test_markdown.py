# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import io

import pytest

from desktop_app.exporters.options import Options
from desktop_app.exporters.registry import write
from desktop_app.model.rows import Row
from tests.exporters.rows import INDIRECT, WORK, bare, full


def exported(*rows: Row, reference: str = "") -> str:
    out = io.BytesIO()
    write(rows, out, format="markdown", options=Options(cite=lambda row: reference))
    return out.getvalue().decode("utf-8")


def test_a_heading_a_document_and_a_block_a_quotation() -> None:
    rows = (full(), full(id=2, quotation="“Very\n\nglad.”", role=""), bare(id=3))
    assert exported(*rows, reference="Roe, J. (2021). https://harbour.example/a_1") == (
        "## Port opens again\n\nRoe, J. (2021). <https://harbour.example/a_1>\n\n"
        "> “We are glad to see ships.”\n>\n> — **Tom Hale**, harbour master, Port of Marlow (direct)\n>\n> to check\n\n"
        "> “Very\n>\n> glad.”\n>\n> — **Tom Hale**, Port of Marlow (direct)\n>\n> to check\n\n"
        "## Untitled\n\nRoe, J. (2021). <https://harbour.example/a_1>\n\n"
        "> it rains\n>\n> — not attributed (indirect)\n>\n> to check\n"
    )


def test_the_work_of_the_user_stands_below_the_quotation() -> None:
    assert exported(full(**WORK)).endswith(
        "(direct)\n>\n> ★ · checked by Ada Lind, 3 March 2026 · corrected: role, speaker · tags: harbour, to check\n>\n"
        "> Note: Ask him again. By phone.\n"
    )


def test_an_organization_that_speaks_as_itself_is_named_once() -> None:
    assert "— **Port of Marlow** (direct)" in exported(
        full(speaker="Port of Marlow", role="", organization="Port of Marlow")
    )


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("*no* _emphasis_", r"> \*no\* \_emphasis\_"),
        ("# no heading", r"> \# no heading"),
        ("> no quote", r"> \> no quote"),
        ("- no list", r"> \- no list"),
        ("1. no list", r"> 1\. no list"),
        ("5.5 percent", "> 5.5 percent"),
        ("<script>alert(1)</script>", r"> \<script\>alert(1)\</script\>"),
        ("[no](link)", r"> \[no\](link)"),
    ],
)
def test_texts_show_as_they_are(words: str, shown: str) -> None:
    assert shown in exported(bare(quotation=words)).splitlines()


def test_indirect_words_are_set_off_in_their_sentence() -> None:
    assert (
        r"> He said on Monday that **the \*quay\* was \<open\>**, and left." in exported(full(**INDIRECT)).splitlines()
    )
    first = exported(full(**{**INDIRECT, "context": "1. the *quay*\nwas <open>. That he said"})).splitlines()
    assert r"> 1\. **the \*quay\* was \<open\>**. That he said" in first
