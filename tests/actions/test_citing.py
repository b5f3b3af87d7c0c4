# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.actions import citing, editing
from tests.exporters.rows import bare, full
from tests.library.making import bank, library_at, mayor


@pytest.mark.parametrize("style", [name for name, _ in citing.styles()])
def test_every_style_cites_every_row(style: str) -> None:
    for row in (full(), bare()):
        cited = citing.cite_all([row], style=style)
        assert cited.text
        assert cited.html
        assert citing.cite_all([row], style=style, form="reference").text


def test_the_usual_style_comes_first() -> None:
    assert citing.styles()[0] == ("apa", "APA (7th edition)")


def test_labels_tell_styles_apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("INQUIT_HOME", str(tmp_path))
    citing.save_own_form(citing.OwnForm(label="Plain", like="apa", full="{quotation}", short="{speaker}"))
    assert [each for each in citing.styles() if each[1].startswith("Plain")] == [
        ("plain", "Plain (plain)"),
        ("own-plain", "Plain (own-plain)"),
    ]


def test_several_rows() -> None:
    one, two = (citing.cite_all([row], style="plain") for row in (full(), bare()))
    both = citing.cite_all([full(), bare()], style="plain")
    assert both.text == f"{one.text}\n\n{two.text}"
    assert both.html == f"<p>{one.html}</p><p>{two.html}</p>"
    assert citing.cite_all([]).text == ""


def test_an_unknown_style() -> None:
    with pytest.raises(KeyError):
        citing.cite_all([full()], style="klingon")


def test_a_copy_says_how_many_were_not_checked(tmp_path: Path) -> None:
    with library_at(tmp_path / "l.inquit", mayor(), bank()) as library:
        editing.set_status(library, [2], "checked")
        made, count, unchecked = citing.copied(library, [1, 2, 3, 999], citing.What.QUOTATION)
        assert (made.text.count("\n\n"), count, unchecked) == (2, 3, 2)
